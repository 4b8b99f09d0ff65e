"""Clocks to start from. Written out, so that nothing here is computed by what is tested."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.keadaan import Status, Tenggat, tenggat_id
from services.notifikasi.domain.tenggat import Pasang
from shared.calendar import HariLapisan, Kalender, setelah
from tests.notifikasi.bahan import DAERAH, KASUS, PELAKU_USAHA, SENIN, wib

KALENDER = Kalender()
LIBUR_BARU = Kalender(lapisan=(HariLapisan(date(2026, 3, 30), True, "Pemilihan", "Keppres 10"),))
MASUK_BARU = Kalender(lapisan=(HariLapisan(date(2026, 3, 18), False, "Cuti dicabut", "SKB"),))
VERIFIKASI = BY_KIND["verifikasi_likuidasi"]
WAKTU = BY_KIND["waktu_penyelesaian_nib"]
HAK_AKSES = BY_KIND["hak_akses_permohonan"]
PENGINGAT = BY_KIND["pengingat_inspeksi"]
ULANG = BY_KIND["validasi_ulang"]

PAGI = wib(2026, 3, 16, 9)
DASAR = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"
HITUNGAN = setelah(KALENDER, 5, SENIN).penjelasan()
JALAN = Tenggat(
    id=tenggat_id("verifikasi_likuidasi", str(KASUS), 1),
    kind="verifikasi_likuidasi",
    subject=str(KASUS),
    generation=1,
    daerah=DAERAH,
    pelaku_usaha=PELAKU_USAHA,
    rule="PB8-23-5",
    anchor=SENIN,
    calendar_version=KALENDER.versi,
    last_day=date(2026, 3, 30),
    due_at=wib(2026, 3, 31),
    wake_at=wib(2026, 3, 26),
    warned=0,
    state=Status.AKTIF,
)
BATAL = replace(JALAN, state=Status.DIBATALKAN)


def minta(anchor: date = SENIN, at: datetime = PAGI, **lain: Any) -> Pasang:
    return Pasang(
        subject=str(KASUS),
        generation=lain.pop("generation", 1),
        daerah=DAERAH,
        pelaku_usaha=PELAKU_USAHA,
        anchor=anchor,
        at=at,
        **lain,
    )
