"""HTTP of notifikasi: its routes, and the one table from refusal to status."""

from services.notifikasi.api import jam, kalender, langganan, pemberitahuan, templat

ROUTERS = (kalender.router, jam.router, pemberitahuan.router, templat.router, langganan.router)
STATUS = {
    "TIDAK_DITEMUKAN": 404,
    "PEMBERITAHUAN_TIDAK_GAGAL": 409,
    "PENERIMA_BELUM_TERDAFTAR": 409,
    "KIRIMAN_TIDAK_GAGAL": 409,
    "NASKAH_DITOLAK": 422,
    "JENIS_PEMBERITAHUAN_TIDAK_DIKENAL": 404,
    "NASKAH_SENDIRI_TIDAK_ADA": 409,
    "LANGGANAN_SUDAH_BERHENTI": 409,
    "ALAMAT_WEBHOOK_DITOLAK": 422,
    "JENIS_TIDAK_DAPAT_DILANGGAN": 422,
}
