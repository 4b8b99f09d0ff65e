"""Every table (rows.py), and the way between rows and domain, one file per table."""

from services.notifikasi.tables import pemberitahuan, tenggat
from services.notifikasi.tables.rows import DAFTAR, PEMBERITAHUAN, RIWAYAT, TENGGAT, Tabel

__all__ = ["DAFTAR", "PEMBERITAHUAN", "RIWAYAT", "TENGGAT", "Tabel", "pemberitahuan", "tenggat"]
