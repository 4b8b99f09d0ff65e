"""Pembatalan and sanctions: what registrasi carries out beside a Pencabutan."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.sanksi.item import ItemPerizinan


class PembatalanDiterbitkanV1(
    Contract,
    fakta="pembatalan.diterbitkan",
    aturan=("PB8-21-2b", "PB8-22-3a", "PB8-22-3b", "PB8-22-4a", "PB8-22-4b", "PB8-22-5"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (5)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    nomor: str
    tanggal: date
    """From which it holds, however late it is heard."""
    penerbit: str
    """LEMBAGA_OSS, DPMPTSP, ADMINISTRATOR_KEK or BADAN_PENGUSAHAAN_KPBPB."""
    item: tuple[ItemPerizinan, ...]
    """Unverified Sertifikat Standar and Izin."""
    cabut_nib: bool
    """Sanksi found no other kegiatan usaha; registrasi counts again."""
    dasar_hukum: str
    """Pasal 22 ayat (3) or (4), with its letter."""
    nomor_pencabutan_nib: str | None = None
    tanggal_pencabutan_nib: date | None = None
    wilayah: tuple[str, ...] = ()
    """Kabupaten/kota beside that of the NIB where what it ends lies: theirs hear of it, too."""


class SanksiDikenakanV1(
    Contract,
    fakta="sanksi.dikenakan",
    aturan=("PB8-17-6", "PB8-29-1a", "PB8-29-1b", "PB8-29-1c", "PB8-29-1d"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (1)",
    subjek="sanksi",
):
    sanksi: UUID
    pelaku_usaha: UUID
    nib: str
    jenis_sanksi: str
    """PERINGATAN_TERTULIS, PENGHENTIAN_SEMENTARA, PENCABUTAN_PERIZINAN_BERUSAHA or
    PENCABUTAN_PB_UMKU."""
    tingkat_pelanggaran: str
    """RINGAN, SEDANG or BERAT."""
    dasar_sanksi: tuple[str, ...]
    """KEWAJIBAN, TANGGUNG_JAWAB, REALISASI_MINIMUM (PB8-28a to c)."""
    penerbit: str
    """Who imposes it within its kewenangan, as DPMPTSP (PB8-28a)."""
    pejabat: str
    """Id of the account, never a name."""
    nomor: str
    tanggal: date
    """From which it holds, however late it is heard."""
    item: tuple[ItemPerizinan, ...]
    cabut_nib: bool
    """Of a pencabutan: the NIB itself is revoked with it."""
    dasar_hukum: str
    ke: int = 1
    """Of several peringatan."""
    batas: date | None = None
    """Last day for an answer."""
    menggantikan: UUID | None = None
    """The lower sanction that this one was raised from (PB8-29-3)."""
    nomor_pencabutan_nib: str | None = None
    tanggal_pencabutan_nib: date | None = None


class SanksiGugurV1(
    Contract,
    fakta="sanksi.gugur",
    aturan=("PB8-29-3",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (3)",
    subjek="sanksi",
):
    sanksi: UUID
    pelaku_usaha: UUID
    nib: str
    jenis_sanksi: str
    """As of the sanction that ends."""
    nomor: str
    """Of the letter that ends it."""
    tanggal: date
    item: tuple[ItemPerizinan, ...]
    alasan: str
    dasar_hukum: str
