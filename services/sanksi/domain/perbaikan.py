"""What an applicant states anew in a request that was sent back: what is not named stays."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain.kasus import ANGKA, Angka, Item, JenisKasus, Kasus, PemohonSebagai
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, Kewarganegaraan
from services.sanksi.domain.putusan import Putusan

BERSAMA = frozenset({"nik", "npwp"})
BOLEH = {
    JenisKasus.LIKUIDASI: BERSAMA | {"kegiatan_usaha"},  # PB8-23-4b, PB8-21-5
    JenisKasus.PERWAKILAN_ASING: BERSAMA  # PB8-26-6b
    | {"paspor", "jenis_perwakilan", "kewarganegaraan"},
    JenisKasus.PEMBUBARAN: BERSAMA | {"putusan"},  # PB8-27-7b
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: BERSAMA
    | {"putusan", "objek", "cabut_nib", "pemohon_sebagai"},
}
"""What the request of each article consists of."""
IDENTITAS = frozenset({Item.IDENTITAS, Item.IDENTITAS_WNA})


@dataclass(frozen=True)
class Perbaikan:
    akun: PemohonSebagai
    """As whom the account acts that files again."""
    isian: frozenset[str] = frozenset()
    """Names of what is stated anew."""
    angka: frozenset[Angka] = frozenset()
    """Of the numbers those that are others than before."""
    pemohon_sebagai: PemohonSebagai | None = None
    putusan: Putusan | None = None
    disebut: tuple[Disebut, ...] | None = None
    kegiatan_usaha: frozenset[UUID] | None = None
    """All that there are, of a LIKUIDASI."""
    cabut_nib: bool | None = None
    jenis_perwakilan: JenisPerwakilanAsing | None = None
    kewarganegaraan: Kewarganegaraan | None = None


BAGIAN: dict[str, Callable[[Kasus], object]] = {
    "kedudukan pemohon": lambda kasus: kasus.pemohon_sebagai,
    "putusan": lambda kasus: kasus.putusan,
    "perizinan yang disebut": lambda kasus: (kasus.disebut, disebut(kasus)),
    "akibat atas NIB": lambda kasus: kasus.isian,
    "perwakilan": lambda kasus: kasus.perwakilan,
}


def disebut(kasus: Kasus) -> tuple[Disebut, ...]:
    return tuple(Disebut(satu.kegiatan_usaha, satu.perizinan) for satu in kasus.objek)


def diperbaiki(lama: Kasus, baru: Kasus, angka: frozenset[Angka]) -> tuple[str, ...]:
    """What really is another than before, in words."""
    bagian = (nama for nama, isi in BAGIAN.items() if isi(lama) != isi(baru))
    return (*sorted(satu.upper() for satu in angka), *bagian)


def berubah(lama: Kasus, baru: Kasus, angka: frozenset[Angka]) -> frozenset[Item]:
    """What an agency said before was of other data."""
    item = {satu for satu, perlu in ANGKA.items() if perlu in angka}
    if baru.pemohon_sebagai is not lama.pemohon_sebagai:  # whose identity it is
        item |= IDENTITAS
    if baru.putusan != lama.putusan:
        item.add(Item.PUTUSAN)
    return frozenset(item)
