"""What a request names, one licence by one, and what became of each (PB8-21-2a, PB8-21-2b)."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perizinan import KegiatanUsaha, Lisensi, Perizinan
from shared.refusal import Refusal


class Penerbit(StrEnum):  # PB8-22-5
    LEMBAGA_OSS = "LEMBAGA_OSS"
    DPMPTSP = "DPMPTSP"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"


KAWASAN = {"KEK": Penerbit.ADMINISTRATOR_KEK, "KPBPB": Penerbit.BADAN_PENGUSAHAAN_KPBPB}
PMA = "PMA"


class HasilObjek(StrEnum):
    DIMOHONKAN = "DIMOHONKAN"
    DIBATALKAN = "DIBATALKAN"
    SURAT_KETERANGAN = "SURAT_KETERANGAN"
    """It had ended before: the letter of Pasal 20 ayat (4)."""
    DITOLAK = "DITOLAK"


@dataclass(frozen=True)
class Disebut:
    kegiatan_usaha: UUID
    perizinan: UUID | None = None
    """None for RENDAH, whose licence is the NIB itself."""


@dataclass(frozen=True)
class Objek:
    kegiatan_usaha: UUID
    kbli: str
    tingkat_risiko: str
    perizinan: UUID
    jenis: str
    penerbit: Penerbit
    hasil: HasilObjek = HasilObjek.DIMOHONKAN
    alasan: str | None = None


@dataclass(frozen=True)
class Pasangan:
    """A kegiatan usaha that was named, with its licence; none: the NIB is its licence."""

    kegiatan: KegiatanUsaha
    lisensi: Lisensi | None


def kenali(disebut: tuple[Disebut, ...], perizinan: Perizinan) -> tuple[Pasangan, ...] | Refusal:
    """PB8-20-3, PB8-21-2b: every id is one of the applicant's, each named once."""
    sekali = tuple(dict.fromkeys(disebut))
    pasangan = [(satu, _pasangkan(satu, perizinan)) for satu in sekali]
    asing = tuple(_rincian(satu) for satu, ada in pasangan if ada is None)
    if asing or not pasangan:
        return OBJEK_BUKAN_PBBR.dengan(rincian=asing)
    return tuple(ada for _, ada in pasangan if ada is not None)


def jadikan(pasangan: tuple[Pasangan, ...]) -> tuple[Objek, ...]:
    return tuple(
        Objek(
            kegiatan_usaha=satu.kegiatan.id,
            kbli=satu.kegiatan.kbli,
            tingkat_risiko=satu.lisensi.tingkat_risiko,
            perizinan=satu.lisensi.id,
            jenis=satu.lisensi.jenis.value,
            penerbit=penerbit(satu.kegiatan),
        )
        for satu in pasangan
        if satu.lisensi is not None
    )


def penerbit(kegiatan: KegiatanUsaha) -> Penerbit:
    """PB8-22-5: the office of the area first; for PMA the centre acts (AMB-13)."""
    if kegiatan.jenis_kawasan in KAWASAN:
        return KAWASAN[kegiatan.jenis_kawasan]
    return Penerbit.LEMBAGA_OSS if kegiatan.penanaman_modal == PMA else Penerbit.DPMPTSP


def lisensi(objek: Objek, perizinan: Perizinan) -> Lisensi | None:
    return next((satu for satu in perizinan.lisensi if satu.id == objek.perizinan), None)


def dimohonkan(objek: tuple[Objek, ...]) -> tuple[Objek, ...]:
    return tuple(satu for satu in objek if satu.hasil is HasilObjek.DIMOHONKAN)


def tandai(
    objek: tuple[Objek, ...], hasil: HasilObjek, alasan: str | None = None
) -> tuple[Objek, ...]:
    """What is still open gets this result; what had one keeps it."""
    return tuple(
        replace(satu, hasil=hasil, alasan=alasan) if satu.hasil is HasilObjek.DIMOHONKAN else satu
        for satu in objek
    )


def berakhir_pada(lisensi: Lisensi | None, pada: date) -> bool:
    return bool(lisensi and lisensi.berakhir and lisensi.berakhir.tanggal <= pada)


def _pasangkan(disebut: Disebut, perizinan: Perizinan) -> Pasangan | None:
    kegiatan = _kegiatan(disebut.kegiatan_usaha, perizinan)
    milik = [
        satu
        for satu in perizinan.lisensi
        if satu.id == disebut.perizinan and satu.kegiatan_usaha == disebut.kegiatan_usaha
    ]
    if milik:
        return Pasangan(kegiatan or _bekas(milik[0], perizinan), milik[0])
    rendah = kegiatan is not None and kegiatan.tingkat_risiko == "RENDAH"
    return Pasangan(kegiatan, None) if rendah and kegiatan and not disebut.perizinan else None


def _kegiatan(id: UUID, perizinan: Perizinan) -> KegiatanUsaha | None:
    return next((satu for satu in perizinan.kegiatan_usaha if satu.id == id), None)


def _bekas(lisensi: Lisensi, perizinan: Perizinan) -> KegiatanUsaha:
    """A kegiatan usaha that left the NIB with its licence; its KBLI is not kept."""
    return KegiatanUsaha(lisensi.kegiatan_usaha, "", lisensi.tingkat_risiko, perizinan.wilayah)


def _rincian(disebut: Disebut) -> dict[str, str]:
    perizinan = {"perizinan": str(disebut.perizinan)} if disebut.perizinan else {}
    return {"kegiatan_usaha": str(disebut.kegiatan_usaha)} | perizinan
