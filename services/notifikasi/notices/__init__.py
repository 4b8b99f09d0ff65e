"""Every notice that follows an event: to whom, in which words (CALC-9)."""

from services.notifikasi.notices.daftar import NOTICES, PINDAH, Notice
from services.notifikasi.notices.naskah import BROKEN, TEMPLAT, isian, kandidat
from services.notifikasi.notices.penerima import (
    TANPA_SEBUTAN,
    Sebutan,
    kotak_petugas,
    penerima,
    sebutan,
    terdaftar,
)
from services.notifikasi.notices.terbitan import (
    KETIGANYA,
    NAMA_KETIGANYA,
    PEMBATALAN,
    PENCABUTAN,
    Terbitan,
    terbitan,
)

__all__ = [
    "BROKEN",
    "KETIGANYA",
    "NAMA_KETIGANYA",
    "NOTICES",
    "PEMBATALAN",
    "PENCABUTAN",
    "PINDAH",
    "TANPA_SEBUTAN",
    "TEMPLAT",
    "Notice",
    "Sebutan",
    "Terbitan",
    "isian",
    "kandidat",
    "kotak_petugas",
    "penerima",
    "sebutan",
    "terbitan",
    "terdaftar",
]
