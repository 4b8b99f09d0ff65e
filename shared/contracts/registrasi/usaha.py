"""What several facts of registrasi share: the risk of an activity, and the activity."""

from enum import StrEnum
from uuid import UUID

from shared.contracts.contract import Part


class TingkatRisiko(StrEnum):  # PB8-1-10
    RENDAH = "RENDAH"
    MENENGAH_RENDAH = "MENENGAH_RENDAH"
    MENENGAH_TINGGI = "MENENGAH_TINGGI"
    TINGGI = "TINGGI"


class KegiatanUsaha(Part):
    id: UUID
    kbli: str
    tingkat_risiko: TingkatRisiko
    lokasi: str
    """Kode wilayah of the kabupaten/kota, as 13.03."""
    tahap: str
    status_penanaman_modal: str
