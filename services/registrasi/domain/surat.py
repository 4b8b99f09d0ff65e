"""Letters of what the months did: nobody asked for them, and nobody signs them (AMB-48)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from services.registrasi.domain.nib import Nib
from services.registrasi.domain.tindakan import Jalur
from shared.identity import NIB


class JenisSurat(StrEnum):
    PENCABUTAN_NIB = "PENCABUTAN_NIB"  # PB8-24-10
    PENCABUTAN_NIB_PUTUSAN = "PENCABUTAN_NIB_PUTUSAN"  # PB8-27-14
    PEMBATALAN_HAK_AKSES = "PEMBATALAN_HAK_AKSES"  # PB8-23-9


LAMPIRAN: Mapping[JenisSurat, str] = {
    JenisSurat.PENCABUTAN_NIB: "VIII",
    JenisSurat.PENCABUTAN_NIB_PUTUSAN: "XII",
}
"""By analogy: no Lampiran is named for them; the Hak Akses has a form of its own (AMB-48)."""
KODE: Mapping[JenisSurat, str] = {
    JenisSurat.PENCABUTAN_NIB: "PCB-NIB-PBBR",
    JenisSurat.PENCABUTAN_NIB_PUTUSAN: "PCB-NIB-PBBR-PTS",
    JenisSurat.PEMBATALAN_HAK_AKSES: "BTL-HA",
}
"""Series of their own: sanksi numbers the Pencabutan NIB of an act."""


@dataclass(frozen=True)
class Masa:
    """The months that ran out, and the act that they were counted from."""

    sejak: date
    bulan: int
    hari_terakhir: date
    nomor_asal: str

    @property
    def berlaku(self) -> date:
        """CALC-4: the last day belonged to the party whole."""
        return self.hari_terakhir + timedelta(days=1)


@dataclass(frozen=True)
class Surat:
    id: UUID
    jenis: JenisSurat
    nomor: str
    tanggal: date
    """From which day it holds, however late that was noticed."""
    daerah: str
    pelaku_usaha: UUID
    nib: NIB
    dasar_hukum: str
    masa: Masa
    dicatat_pada: date


def jenis_pencabutan(jalur: str) -> JenisSurat:
    putusan = jalur == Jalur.PUTUSAN
    return JenisSurat.PENCABUTAN_NIB_PUTUSAN if putusan else JenisSurat.PENCABUTAN_NIB


def nomor(jenis: JenisSurat, daerah: str, tahun: int, urut: int) -> str:
    return f"{urut:04}/{KODE[jenis]}/{daerah}/{tahun}"


def susun(
    jenis: JenisSurat, nib: Nib, masa: Masa, dasar_hukum: str, urut: int, hari_ini: date
) -> Surat:
    """One of each kind for a NIB: it is revoked once, and so are the months after it."""
    return Surat(
        id=uuid5(nib.pelaku_usaha, f"{jenis}/{nib.nomor.nilai}"),
        jenis=jenis,
        nomor=nomor(jenis, nib.daerah, masa.berlaku.year, urut),
        tanggal=masa.berlaku,
        daerah=nib.daerah,
        pelaku_usaha=nib.pelaku_usaha,
        nib=nib.nomor,
        dasar_hukum=dasar_hukum,
        masa=masa,
        dicatat_pada=hari_ini,
    )
