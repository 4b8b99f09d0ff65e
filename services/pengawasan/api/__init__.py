"""HTTP of pengawasan: its routes, and the one table from refusal to status."""

from services.pengawasan.api import inspeksi, lkpm, profil, rencana, subjek

ROUTERS = (rencana.router, inspeksi.router, subjek.router, lkpm.router, profil.router)
STATUS = {
    "DI_LUAR_WILAYAH": 403,
    "TIDAK_DITEMUKAN": 404,
    "BUKAN_SUBJEK_PENGAWASAN": 409,
    "DI_LUAR_RENCANA": 409,
    "RENCANA_SUDAH_DITETAPKAN": 409,
    "BATAS_FREKUENSI": 409,
    "BUKAN_HARI_KERJA": 409,
    "TERLAMBAT_H4": 409,
    "TANGGAL_LEWAT": 409,
    "JADWAL_TERKUNCI": 409,
    "TIDAK_DAPAT_DIBATALKAN": 409,
    "SKALA_BELUM_DIKETAHUI": 409,
    "PERIODE_BELUM_DIBUKA": 409,
    "LKPM_TIDAK_WAJIB": 409,
    "LKPM_SUDAH_ADA": 409,
    "LKPM_TIDAK_DIKEMBALIKAN": 409,
    "LKPM_SUDAH_DIPUTUS": 409,
    "VERSI_USANG": 412,
    "INSTANSI_TIDAK_DIKENAL": 422,
    "KEGIATAN_USAHA_TIDAK_DIKENAL": 422,
    "DASAR_WAJIB": 422,
    "ALASAN_WAJIB": 422,
    "PROYEK_TIDAK_DIKENAL": 422,
    "PERIODE_TIDAK_SESUAI": 422,
    "LKPM_TIDAK_LENGKAP": 422,
    "ALASAN_PENGEMBALIAN_WAJIB": 422,
    "TANGGAPAN_KOSONG": 422,
}
