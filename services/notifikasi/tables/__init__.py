"""Every table (rows.py), and the way between rows and domain, one file per table."""

from services.notifikasi.tables import langganan, pemberitahuan, tenggat
from services.notifikasi.tables.rows import (
    DAFTAR,
    KIRIMAN,
    LANGGANAN,
    PEMBERITAHUAN,
    RIWAYAT,
    TENGGAT,
    Tabel,
)

__all__ = [
    "DAFTAR",
    "KIRIMAN",
    "LANGGANAN",
    "PEMBERITAHUAN",
    "RIWAYAT",
    "TENGGAT",
    "Tabel",
    "langganan",
    "pemberitahuan",
    "tenggat",
]
