"""The Pelaku Usaha itself: its Hak Akses and its profile."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class HakAksesAkanDibatalkanV1(
    Contract,
    fakta="hak_akses.akan_dibatalkan",
    aturan=("PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    """Last day on which a filed application still stops it."""
    sisa_hari: int


class HakAksesDibatalkanV1(
    Contract,
    fakta="hak_akses.dibatalkan",
    aturan=("PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    alasan: str
    nomor: str | None = None
    """Of the letter that says so; none: told before there was one."""


class HakAksesPembatalanDihentikanV1(
    Contract,
    fakta="hak_akses.pembatalan_dihentikan",
    aturan=("PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    permohonan: UUID
    tanggal: date


class ProfilPelakuUsahaDiperbaruiV1(
    Contract,
    fakta="profil_pelaku_usaha.diperbarui",
    aturan=(
        "PB8-12-2a",
        "PB8-12-2b",
        "PB8-12-2c",
        "PB8-12-2d",
        "PB8-12-2e",
        "PB8-12-2f",
        "PB8-12-2g",
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    bagian: str
    versi: int
