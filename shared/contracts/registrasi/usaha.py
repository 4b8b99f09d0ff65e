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
    status: str = "AKTIF"
    """AKTIF or DIHENTIKAN_SEMENTARA (PB8-29-1b)."""
    skala: str | None = None
    """MIKRO, KECIL, MENENGAH or BESAR."""
    jenis_kawasan: str | None = None
    """KAWASAN_INDUSTRI, KEK or KPBPB; none outside of them (PB8-1-13, PB8-1-17)."""
    kawasan: str | None = None
    """The name of the area, as the decree that made it says."""
    nilai_investasi: int | None = None
    """Rupiah, whole."""
    wilayah_lokasi: str | None = None
    """Kode wilayah of the place as fine as it is recorded, down to the kecamatan: 13.03.04. None:
    told before it was; `lokasi` is what is known."""
    lokasi_usaha: UUID | None = None
    """The place of business itself, opaque: of one Pelaku Usaha, whatever has the same id has the
    same address. None: told before it was; then `lokasi` is the place."""
