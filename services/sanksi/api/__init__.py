"""HTTP of sanksi: its routes, and the one table from refusal to status."""

from services.sanksi.api import bacaan, pencabutan

ROUTERS = (pencabutan.router, bacaan.router)
STATUS = {
    "OBJEK_BUKAN_PBBR": 422,
    "BUKAN_LIKUIDASI": 422,
    "CAKUPAN_TIDAK_LENGKAP": 422,
    "AKTA_WAJIB": 422,
    "ALASAN_WAJIB": 422,
    "PEMOHON_TIDAK_BERWENANG": 403,
    "BUKAN_KEWENANGAN": 403,
    "KASUS_TIDAK_DITEMUKAN": 404,
    "PERMOHONAN_MASIH_BERJALAN": 409,
    "AKTA_TIDAK_DIPERLUKAN": 409,
    "TIDAK_MENERIMA_UNGGAHAN": 409,
    "TIDAK_PERLU_PERBAIKAN": 409,
    "BELUM_DIPERBAIKI": 409,
    "TIDAK_MENUNGGU_VERIFIKASI": 409,
    "TENGGAT_TERLAMPAUI": 409,
}
