"""HTTP of notifikasi: its routes, and the one table from refusal to status."""

from services.notifikasi.api import jam, kalender, pemberitahuan

ROUTERS = (kalender.router, jam.router, pemberitahuan.router)
STATUS = {"TIDAK_DITEMUKAN": 404, "PEMBERITAHUAN_TIDAK_GAGAL": 409}
