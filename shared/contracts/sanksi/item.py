"""What several facts of sanksi share: the licences of an act, the decision of a court."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Part


class ItemPerizinan(Part):
    """One licence with its kegiatan usaha (PB8-21-2a, PB8-21-2b): the result is told per item."""

    kegiatan_usaha: UUID
    kbli: str
    tingkat_risiko: str
    """RENDAH, MENENGAH_RENDAH, MENENGAH_TINGGI or TINGGI."""
    jenis: str
    """NIB, SERTIFIKAT_STANDAR, IZIN or PB_UMKU."""
    perizinan: UUID | None = None
    """None for RENDAH, whose licence is the NIB itself; of a PB-UMKU its own id."""


class Putusan(Part):
    """A court decision that is final (PB8-27-1)."""

    nomor: str
    pengadilan: str
    tanggal: date
    berkekuatan_hukum_tetap_pada: date
