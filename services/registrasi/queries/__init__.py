"""Reads of registrasi, one file for each question; who may see what is decided by the caller.

`daftar`, `pencarian` and `katalog` are called by their own names.
"""

from services.registrasi.queries.arsip import (
    arsip_sop,
    rekaman_sop,
    salinan_sop,
    semua_sop,
    sop_kbli,
    sop_versi,
)
from services.registrasi.queries.kasus import (
    Posisi,
    daftar_permohonan,
    kasus,
    npwp_permintaan,
    permohonan,
    riwayat,
)
from services.registrasi.queries.lisensi import nib, nib_milik, perizinan_nib, versi_nib
from services.registrasi.queries.pelaksana import petugas, satu_petugas, tim_teknis
from services.registrasi.queries.tempat import (
    LETAK_NIB,
    LETAK_PB_UMKU,
    LETAK_PELAKU_USAHA,
    LETAK_PERIZINAN,
    LETAK_PERMOHONAN,
    LETAK_SURAT,
    Letak,
    daerah_dari,
    letak,
)
from services.registrasi.queries.usaha import (
    daftar_pelaku_usaha,
    pelaku_usaha,
    profil,
    riwayat_hak_akses,
    surat,
)

__all__ = [
    "LETAK_NIB",
    "LETAK_PB_UMKU",
    "LETAK_PELAKU_USAHA",
    "LETAK_PERIZINAN",
    "LETAK_PERMOHONAN",
    "LETAK_SURAT",
    "Letak",
    "Posisi",
    "arsip_sop",
    "daerah_dari",
    "daftar_pelaku_usaha",
    "daftar_permohonan",
    "kasus",
    "letak",
    "nib",
    "nib_milik",
    "npwp_permintaan",
    "pelaku_usaha",
    "perizinan_nib",
    "permohonan",
    "petugas",
    "profil",
    "rekaman_sop",
    "riwayat",
    "riwayat_hak_akses",
    "salinan_sop",
    "satu_petugas",
    "semua_sop",
    "sop_kbli",
    "sop_versi",
    "surat",
    "tim_teknis",
    "versi_nib",
]
