"""Every table (rows.py), and the way between rows and domain, one file per table."""

from services.notifikasi.tables import langganan, pemberitahuan, templat, tenggat
from services.notifikasi.tables.rows import (
    DAFTAR,
    KIRIMAN,
    LANGGANAN,
    PEMBERITAHUAN,
    RIWAYAT,
    TEMPLAT,
    TENGGAT,
    Tabel,
)

__all__ = [
    "DAFTAR",
    "KIRIMAN",
    "LANGGANAN",
    "PEMBERITAHUAN",
    "RIWAYAT",
    "TEMPLAT",
    "TENGGAT",
    "Tabel",
    "langganan",
    "pemberitahuan",
    "templat",
    "tenggat",
]
