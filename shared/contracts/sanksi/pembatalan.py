"""The request for a Pembatalan, and requests that the law turns away before they are a case."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.sanksi.item import ItemPerizinan


class PembatalanDimohonkanV1(
    Contract,
    fakta="pembatalan.dimohonkan",
    aturan=("PB8-20-2", "PB8-21-1a", "PB8-21-2a", "PB8-21-2b", "PB8-21-3"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (1)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    jalur: str
    """PERMOHONAN (AMB-47)."""
    pemohon_sebagai: str
    """PELAKU_USAHA_PERSEORANGAN, DIREKSI or KUASA_DIREKSI."""
    item: tuple[ItemPerizinan, ...]
    """Unverified Sertifikat Standar and Izin."""
    tanggal: date


class PernyataanDiisiV1(
    Contract,
    fakta="pernyataan.diisi",
    aturan=("PB8-22-2", "PB8-24-2"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (2)",
    subjek="kasus",
):
    """A statement in the place of the akta or beside it; its words are read in the case."""

    kasus: UUID
    pelaku_usaha: UUID
    jenis_tindakan: str
    """PEMBATALAN or PENCABUTAN."""
    tanpa_akta: str
    """Why: ORANG_PERSEORANGAN_TANPA_AKTA or BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA; beside the akta
    SALAH_SATU_KEGIATAN_USAHA (PB8-24-2)."""
    tanggal: date
    dasar_hukum: str | None = None
    """Of the article that asks for it; none: Pasal 22 ayat (2)."""


class TindakanAdministratifDitolakV1(
    Contract,
    fakta="tindakan_administratif.ditolak",
    aturan=(
        *("PB8-21-8", "PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d"),
        *("PB8-24-1a", "PB8-24-1b", "PB8-24-1c", "PB8-24-1d"),
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (8)",
    subjek="nib",
):
    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    """PEMBATALAN or PENCABUTAN."""
    kode: str
    """WAJIB_PB_BARU, DATA_TIDAK_VALID, PERIZINAN_SUDAH_TERVERIFIKASI or
    PERIZINAN_BELUM_TERVERIFIKASI."""
    alasan: str
    tanggal: date
    kasus: UUID | None = None
    """None: turned away at the door, no case was opened."""
    item: tuple[str, ...] = ()
    """What an agency declared TIDAK_VALID."""
    dasar_hukum: str | None = None


class TindakanAdministratifDialihkanKeLikuidasiV1(
    Contract,
    fakta="tindakan_administratif.dialihkan_ke_likuidasi",
    aturan=("PB8-21-10", "PB8-24-3"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (10)",
    subjek="nib",
):
    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    """What was asked for: PEMBATALAN or PENCABUTAN."""
    tanggal: date
    dasar_hukum: str | None = None
    """None: Pasal 21 ayat (10)."""
