"""Dates around Lebaran, Natal and new year, reckoned by hand: the reminder of H-10 (PB8-10-14), the
letter of H-3 (PB8-13-6), the plan at the start of a year (PB8-10-13).

Free days in reach, beside weekends. 2026 (decree): 16 and 17 February, 18 to 20, 23 and 24 March,
3 April, 14, 15, 27 and 28 May, 1 June, 24 and 25 December. 2027 (estimate until its decree):
1 and 5 January, 5 February, 8 to 12, 15, 25 and 26 March.
"""

from dataclasses import dataclass
from datetime import date, datetime

import pytest

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain.hitungan import hitung
from shared.calendar import HariLapisan, Kalender
from shared.contracts.contract import Contract
from shared.contracts.pengawasan import InspeksiDibatalkanV1
from tests.notifikasi.bahan import (
    DAERAH,
    INSPEKSI,
    PELAKU_USAHA,
    dijadwal_ulang,
    dijadwalkan,
    wib,
)
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

PENGINGAT, SURAT = BY_KIND["pengingat_inspeksi"], BY_KIND["surat_pemberitahuan"]
RENCANA = BY_KIND["rencana_awal_tahun"]
DAHULU = wib(2025, 12, 1)
TANGGAL = [
    # inspection, H-10, H-3
    pytest.param(date(2026, 3, 25), date(2026, 3, 4), date(2026, 3, 13), id="sesudah Lebaran 2026"),
    pytest.param(date(2026, 3, 30), date(2026, 3, 9), date(2026, 3, 25), id="vektor rulebook"),
    pytest.param(date(2026, 4, 6), date(2026, 3, 13), date(2026, 3, 31), id="sesudah Paskah 2026"),
    pytest.param(date(2026, 6, 3), date(2026, 5, 13), date(2026, 5, 26), id="tiga libur Mei 2026"),
    pytest.param(date(2026, 12, 28), date(2026, 12, 10), date(2026, 12, 21), id="sesudah Natal"),
    pytest.param(date(2027, 1, 4), date(2026, 12, 16), date(2026, 12, 29), id="hari pertama 2027"),
    pytest.param(date(2027, 1, 6), date(2026, 12, 17), date(2026, 12, 30), id="melewati tahun"),
    pytest.param(date(2027, 2, 8), date(2027, 1, 22), date(2027, 2, 2), id="sesudah Imlek 2027"),
    pytest.param(date(2027, 3, 16), date(2027, 2, 22), date(2027, 3, 3), id="sesudah Lebaran 2027"),
    pytest.param(date(2027, 3, 17), date(2027, 2, 23), date(2027, 3, 4), id="sehari kemudian"),
    pytest.param(date(2027, 3, 29), date(2027, 3, 3), date(2027, 3, 22), id="Lebaran dan Paskah"),
]


def pukul(hari: date, jam: int) -> datetime:
    return wib(hari.year, hari.month, hari.day, jam)


@pytest.mark.rule("PB8-10-14", "CALC-3")
@pytest.mark.parametrize(("tanggal", "h10", "h3"), TANGGAL)
def test_pengingat_pada_awal_h10(tanggal: date, h10: date, h3: date) -> None:
    hasil = hitung(PENGINGAT, tanggal, 1, DAHULU, Kalender(), DAERAH)
    assert (hasil.last_day, hasil.due_at) == (h10, pukul(h10, 0))
    assert h10 < h3 < tanggal


@pytest.mark.rule("PB8-13-6", "CALC-3")
@pytest.mark.parametrize(("tanggal", "h10", "h3"), TANGGAL)
def test_surat_pukul_delapan_pada_h3(tanggal: date, h10: date, h3: date) -> None:
    """AMB-52."""
    hasil = hitung(SURAT, tanggal, 1, DAHULU, Kalender(), DAERAH)
    assert (hasil.last_day, hasil.due_at) == (h3, pukul(h3, 8))
    assert h10 < h3 < tanggal


PENGGANTI = HariLapisan(date(2026, 1, 2), True, "Cuti bersama tambahan", "SKB")
DIPINDAH = HariLapisan(date(2027, 1, 4), True, "Cuti bersama tambahan", "SKB")


@pytest.mark.rule("PB8-10-13")
@pytest.mark.parametrize(
    ("awal", "lapisan", "saat"),
    [
        pytest.param(date(2026, 1, 1), (), wib(2026, 1, 2, 8), id="2026: Jumat"),
        pytest.param(date(2026, 1, 1), (PENGGANTI,), wib(2026, 1, 5, 8), id="2026: ditambah cuti"),
        pytest.param(date(2027, 1, 1), (), wib(2027, 1, 4, 8), id="2027: Senin"),
        # 5 January 2027 is Isra Mikraj.
        pytest.param(date(2027, 1, 1), (DIPINDAH,), wib(2027, 1, 6, 8), id="2027: ditambah cuti"),
        pytest.param(date(2028, 1, 1), (), wib(2028, 1, 3, 8), id="2028: 1 Januari Sabtu"),
    ],
)
def test_rencana_pada_hari_kerja_pertama(
    awal: date, lapisan: tuple[HariLapisan, ...], saat: datetime
) -> None:
    hasil = hitung(RENCANA, awal, awal.year, DAHULU, Kalender(lapisan=lapisan), DAERAH)
    assert hasil.due_at == saat


def batal(tanggal: date = date(2026, 3, 30)) -> InspeksiDibatalkanV1:
    return InspeksiDibatalkanV1(
        inspeksi=INSPEKSI, pelaku_usaha=PELAKU_USAHA, tanggal=tanggal, alasan="Banjir"
    )


@dataclass(frozen=True)
class Saat:
    """At this moment this happens, if anything; then these versions were told, of all so far."""

    pada: datetime
    event: Contract | None
    diingatkan: tuple[int, ...]


PASKAH, LEBARAN = date(2026, 4, 6), date(2026, 3, 25)
MASIH_JAUH = wib(2026, 2, 2, 9)
AWAL_TAHUN = date(2027, 1, 6)


@pytest.mark.rule("PB8-10-14")
@pytest.mark.parametrize(
    "jalan",
    [
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 8, 23, 59), None, ()),
            Saat(wib(2026, 3, 9), None, (1,)),
            Saat(wib(2026, 3, 30, 8), None, (1,)),
        ], id="tepat pada awal H-10, sekali"),
        pytest.param([
            Saat(wib(2026, 3, 16, 9), dijadwalkan(), (1,)),
            Saat(wib(2026, 3, 17, 9), None, (1,)),
        ], id="AMB-45: sesudah H-10 dan sebelum H-4, seketika"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 2, 9), dijadwal_ulang(PASKAH), ()),
            Saat(wib(2026, 3, 9), None, ()),
            Saat(wib(2026, 3, 12, 23, 59), None, ()),
            Saat(wib(2026, 3, 13), None, (2,)),
        ], id="dipindahkan sebelum diingatkan: hanya jadwal baru"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 9), None, (1,)),
            Saat(wib(2026, 3, 10, 9), dijadwal_ulang(PASKAH), (1,)),
            Saat(wib(2026, 3, 13), None, (1, 2)),
        ], id="dipindahkan sesudah diingatkan: sekali lagi untuk jadwal baru"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 6, 9), dijadwal_ulang(LEBARAN), (2,)),
            Saat(wib(2026, 3, 9), None, (2,)),
        ], id="dipindahkan lebih dekat dari 10 Hari: seketika"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(PASKAH), ()),
            Saat(wib(2026, 3, 4, 9), dijadwal_ulang(LEBARAN), (2,)),
            Saat(wib(2026, 3, 5, 9), dijadwal_ulang(PASKAH, versi=3), (2,)),
            Saat(wib(2026, 3, 13), None, (2, 3)),
        ], id="dipindahkan dua kali"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 8, 23, 59), batal(), ()),
            Saat(wib(2026, 3, 9), None, ()),
        ], id="dibatalkan pada saat terakhir"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(), ()),
            Saat(wib(2026, 3, 9), None, (1,)),
            Saat(wib(2026, 3, 9, 8), batal(), (1,)),
            Saat(wib(2026, 3, 30), None, (1,)),
        ], id="dibatalkan sesudah diingatkan"),
        pytest.param([
            Saat(MASIH_JAUH, dijadwalkan(jenis="INSIDENTAL"), ()),
            Saat(wib(2026, 3, 30), None, ()),
        ], id="insidental tidak diingatkan"),
        pytest.param([
            Saat(wib(2026, 11, 2, 9), dijadwalkan(AWAL_TAHUN), ()),
            Saat(wib(2026, 12, 16, 23, 59), None, ()),
            Saat(wib(2026, 12, 17), None, (1,)),
        ], id="melewati Natal dan tahun baru"),
    ],
)  # fmt: skip
async def test_pengingat_mengikuti_jadwal(
    notifikasi: Layanan, clock: SettableClock, jalan: list[Saat]
) -> None:
    """Both executing agencies, once for each version of the schedule, and never before its day."""
    for saat in jalan:
        clock.set(saat.pada)
        if saat.event:
            await dengar(notifikasi, saat.event)
        await bangunkan(notifikasi)
        diingatkan = [
            (satu["versi_jadwal"], satu["instansi"])
            for satu in await notifikasi.published("inspeksi.diingatkan")
        ]
        assert diingatkan == [
            (versi, instansi) for versi in saat.diingatkan for instansi in ("DPMPTSP", "OPD_TEKNIS")
        ]
    kotak = await notifikasi.rows(
        "SELECT count(*) FROM pemberitahuan"
        " WHERE jenis = 'inspeksi_diingatkan' AND kanal = 'KOTAK_MASUK'"
    )
    assert kotak == [(2 * len(jalan[-1].diingatkan),)]
