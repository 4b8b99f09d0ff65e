"""Inspections: scheduled, moved, cancelled, refused."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class InspeksiDijadwalkanV1(
    Contract,
    fakta="inspeksi.dijadwalkan",
    aturan=("PB8-2-2a", "PB8-10-14"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 2 ayat (2) huruf a",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    jenis: str
    """RUTIN or INSIDENTAL."""
    tanggal: date
    versi_jadwal: int
    """From 1; every move raises it."""
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    """Codes of the executing agencies of the region."""
    rencana: UUID | None
    """Entry of the set plan; none for INSIDENTAL."""


class InspeksiInsidentalDibukaV1(
    Contract,
    fakta="inspeksi_insidental.dibuka",
    aturan=("PB8-2-2b",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 2 ayat (2) huruf b",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    penyetuju: str
    """Id of the account that approved it (AMB-09)."""


class InspeksiDijadwalUlangV1(
    Contract,
    fakta="inspeksi.dijadwal_ulang",
    aturan=("PB8-13-8", "PB8-10-14"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (8)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    jenis: str
    """RUTIN or INSIDENTAL."""
    tanggal: date
    versi_jadwal: int
    """From 1; every move raises it."""
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    """Codes of the executing agencies of the region."""
    tanggal_lama: date
    alasan: str


class InspeksiDibatalkanV1(
    Contract,
    fakta="inspeksi.dibatalkan",
    aturan=("PB8-10-15",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (15)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    alasan: str


class InspeksiDitolakDiLuarRencanaV1(
    Contract,
    fakta="inspeksi.ditolak_di_luar_rencana",
    aturan=("PB8-10-17",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (17)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str


class InspeksiDitolakBatasFrekuensiV1(
    Contract,
    fakta="inspeksi.ditolak_batas_frekuensi",
    aturan=("PB8-10-2a", "PB8-10-2b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (2)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    batas: int
    """Times a year at that lokasi."""
