"""The inspection: kinds, states, and what a decision about its date rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.domain.subjek import Subjek
from shared.calendar import Kalender

if TYPE_CHECKING:
    from shared.aturan import Ketentuan


class JenisPengawasan(StrEnum):  # PB8-2-2a, PB8-2-2b
    RUTIN = "RUTIN"
    INSIDENTAL = "INSIDENTAL"


class Status(StrEnum):
    DIJADWALKAN = "DIJADWALKAN"
    SURAT_TUGAS_DIINPUT = "SURAT_TUGAS_DIINPUT"
    SURAT_PEMBERITAHUAN_DISAMPAIKAN = "SURAT_PEMBERITAHUAN_DISAMPAIKAN"
    DILAKSANAKAN = "DILAKSANAKAN"
    BAP_SAH = "BAP_SAH"
    DITUTUP = "DITUTUP"
    TIDAK_DILAKSANAKAN = "TIDAK_DILAKSANAKAN"
    DIBATALKAN = "DIBATALKAN"


BELUM_DIBERITAHUKAN = frozenset({Status.DIJADWALKAN, Status.SURAT_TUGAS_DIINPUT})
BELUM_DILAKSANAKAN = BELUM_DIBERITAHUKAN | {Status.SURAT_PEMBERITAHUAN_DISAMPAIKAN}
TIDAK_DIHITUNG = frozenset({Status.DIBATALKAN, Status.TIDAK_DILAKSANAKAN})


@dataclass(frozen=True)
class Inspeksi:
    id: UUID
    pelaku_usaha: UUID
    jenis: JenisPengawasan
    status: Status
    tanggal: date
    versi_jadwal: int
    """From 1; every move raises it."""
    lokasi: str
    kegiatan_usaha: tuple[UUID, ...]
    instansi_pelaksana: tuple[str, ...]
    rencana: UUID | None = None
    dasar: str | None = None
    penyetuju: str | None = None
    alasan: str | None = None
    """Of the last move or of the cancellation."""
    lokasi_usaha: tuple[UUID, ...] = ()
    """The places in `lokasi` that it visits; none: scheduled before they had an id."""

    def mengunjungi(self, tempat: UUID | str) -> bool:
        """Of before: the whole kabupaten/kota, and so each place in it."""
        return not self.lokasi_usaha or tempat == self.lokasi or tempat in self.lokasi_usaha


@dataclass(frozen=True)
class Konteks:
    """What a decision rests on besides the inspection and the command."""

    hari_ini: date
    kalender: Kalender
    ketentuan: "Callable[[str, date], Ketentuan]"
    """Numbers of the law: the entry of that key that is in force on that day in the region."""
    instansi: frozenset[str]
    """Codes of the region's agencies that carry out inspections."""
    wilayah: tuple[str, ...]
    """Area of whoever acts."""
    subjek: Subjek | None
    entri: EntriRencana | None
    lainnya: tuple[Inspeksi, ...]
    """The other inspections of this Pelaku Usaha."""
