"""LKPM, from its filing to its approval, and what it answers to whoever asks for it."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract, Part
from shared.contracts.integrasi import Hasil


class LkpmDisampaikanV1(
    Contract,
    fakta="lkpm.disampaikan",
    aturan=("PB8-15bis-b", "PB8-1-22"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 15 (laporan berkala) huruf b",
    subjek="lkpm",
):
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    """The kegiatan usaha at its lokasi."""
    lokasi: str
    periode: str
    """As 2026-TW1 or 2026-S1."""
    versi_laporan: int
    """From 1; every filing after a return raises it."""
    tanggal: date
    batas: date
    """Last day of the period for filing, whole."""
    terlambat: bool
    """The first filing came after that day."""
    penerima: tuple[str, ...]
    """BKPM, DPMPTSP_PROVINSI, DPMPTSP_KABUPATEN_KOTA, ADMINISTRATOR_KEK or BP_KPBPB."""


class LkpmDisetujuiV1(
    Contract,
    fakta="lkpm.disetujui",
    aturan=("PB8-15bis-b",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 15 (laporan berkala) huruf b",
    subjek="lkpm",
):
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    periode: str
    versi_laporan: int
    tanggal: date


class LkpmDikembalikanV1(
    Contract,
    fakta="lkpm.dikembalikan",
    aturan=("PB8-15bis-b",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 15 (laporan berkala) huruf b",
    subjek="lkpm",
):
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    periode: str
    versi_laporan: int
    tanggal: date
    alasan: str


class ProyekLkpm(Part):
    proyek: UUID
    periode: str | None
    """The latest period whose last day for filing has passed; none: nothing is due."""
    keadaan: str
    """DISETUJUI, TIDAK_BERLAKU, BELUM_JATUH_TEMPO, MENUNGGU_PERSETUJUAN, DIKEMBALIKAN,
    BELUM_DISAMPAIKAN or BELUM_DIKETAHUI."""


class ValidasiDijawabV1(
    Contract,
    fakta="validasi.dijawab",
    aturan=("PB8-22-1c", "PB8-24-1c", "PB8-27-4c", "PB8-15bis-b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 15 (laporan berkala) huruf b",
    subjek="permintaan",
):
    """Of the item LKPM, from our own records; agencies outside answer on integrasi."""

    permintaan: UUID
    """Of the validasi.diminta that is answered."""
    pelaku_usaha: UUID
    ke: int
    """Which asking is answered."""
    item: str
    hasil: Hasil
    tanggal: date
    """As the records were on this day."""
    keterangan: str
    proyek: tuple[ProyekLkpm, ...]
