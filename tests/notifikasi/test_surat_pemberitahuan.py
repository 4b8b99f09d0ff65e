"""Letters that the system sends by itself: the visit of H-3, the plan at the start of a year."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.contract import Contract
from shared.contracts.pengawasan import (
    InspeksiDibatalkanV1,
    RencanaInspeksiDitetapkanV1,
    SuratTugasDiinputV1,
    SuratTugasDiubahV1,
)
from tests.notifikasi.bahan import INSPEKSI, PELAKU_USAHA, wib
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

TANGGAL, H3 = date(2026, 3, 30), wib(2026, 3, 25, 8)
RENCANA = UUID("99999999-9999-4999-8999-999999999999")
SEMENIT = timedelta(minutes=1)
DIBATALKAN = InspeksiDibatalkanV1(
    inspeksi=INSPEKSI, pelaku_usaha=PELAKU_USAHA, tanggal=TANGGAL, alasan="Banjir"
)


def isi(versi: int, tanggal: date) -> dict[str, Any]:
    return {
        "inspeksi": INSPEKSI,
        "pelaku_usaha": PELAKU_USAHA,
        "versi": versi,
        "nomor": "094/17",
        "tanggal": tanggal,
        "versi_jadwal": 1,
        "lokasi": "13.03",
        "jumlah_pelaksana": 2,
    }


def diinput(tanggal: date = TANGGAL) -> SuratTugasDiinputV1:
    return SuratTugasDiinputV1(**isi(1, tanggal))


def diubah(tanggal: date = TANGGAL, versi: int = 2) -> SuratTugasDiubahV1:
    return SuratTugasDiubahV1(**isi(versi, tanggal))


def ditetapkan(tahun: int, rencana: UUID = RENCANA) -> RencanaInspeksiDitetapkanV1:
    return RencanaInspeksiDitetapkanV1(
        rencana=rencana,
        tahun=tahun,
        penyusun="DPMPTSP",
        wilayah=("13.03",),
        tanggal=date(tahun - 1, 12, 20),
        awal_tahun=date(tahun, 1, 1),
        entri=(UUID(int=1),),
    )


async def dengar_rencana(notifikasi: Layanan, *events: Contract) -> None:
    """A plan is of no Pelaku Usaha: its stream is the plan of the year."""
    for event in events:
        await notifikasi.terima(notifikasi.pesan(event, stream="rencana/2026"))


async def surat(notifikasi: Layanan, jenis: str = "surat_pemberitahuan") -> list[tuple[Any, ...]]:
    return await notifikasi.rows(
        "SELECT penerima, kanal, dikirim_pada FROM pemberitahuan WHERE jenis = :jenis "
        "ORDER BY dibuat_pada, penerima, kanal DESC",
        jenis=jenis,
    )


async def disampaikan(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return [
        (satu["versi"], satu["tanggal"], datetime.fromisoformat(satu["pada"]))
        for satu in await notifikasi.published("surat_pemberitahuan.disampaikan")
    ]


@pytest.mark.rule("PB8-13-6")
async def test_diterbitkan_dan_disampaikan_satu_kali(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, diinput(), diinput())
    clock.set(wib(2026, 3, 25, 7, 59))
    await bangunkan(notifikasi)
    assert await surat(notifikasi) == []
    clock.set(H3)
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    assert await surat(notifikasi) == [(str(PELAKU_USAHA), "KOTAK_MASUK", H3)]
    assert await notifikasi.published("surat_pemberitahuan.diterbitkan") == [
        {
            "fakta": "surat_pemberitahuan.diterbitkan",
            "inspeksi": str(INSPEKSI),
            "pelaku_usaha": str(PELAKU_USAHA),
            "versi": 1,
            "tanggal": "2026-03-30",
        }
    ]
    [sampai] = await notifikasi.published("surat_pemberitahuan.disampaikan")
    assert datetime.fromisoformat(sampai.pop("pada")) == H3
    assert sampai == {
        "fakta": "surat_pemberitahuan.disampaikan",
        "inspeksi": str(INSPEKSI),
        "pelaku_usaha": str(PELAKU_USAHA),
        "versi": 1,
        "tanggal": "2026-03-30",
        "kanal": "KOTAK_MASUK",
        "batas": "2026-03-25",
    }


@pytest.mark.rule("PB8-13-6", "PB8-13-8")
@pytest.mark.parametrize(
    ("baru", "saat"),
    [
        pytest.param(date(2026, 4, 9), wib(2026, 4, 6, 8), id="kemudian"),
        pytest.param(date(2026, 3, 27), wib(2026, 3, 17, 8), id="lebih awal"),
        pytest.param(TANGGAL, H3, id="hanya isinya"),
    ],
)
async def test_jadwal_baru_menggantikan_surat_lama(
    notifikasi: Layanan, clock: SettableClock, baru: date, saat: datetime
) -> None:
    await dengar(notifikasi, diinput(), diubah(baru))
    clock.set(saat)
    await bangunkan(notifikasi)
    clock.set(wib(2026, 4, 30))
    await bangunkan(notifikasi)
    assert await disampaikan(notifikasi) == [(2, baru.isoformat(), saat)]


@pytest.mark.rule("PB8-13-6")
async def test_yang_sudah_dekat_disampaikan_seketika(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """A message that was late, on the last day itself: that whole day is on time."""
    clock.set(wib(2026, 3, 25, 23, 59))
    await dengar(notifikasi, diinput())
    await bangunkan(notifikasi)
    assert await disampaikan(notifikasi) == [(1, "2026-03-30", clock.now())]


@pytest.mark.rule("PB8-10-15", "PB8-13-6")
async def test_inspeksi_dibatalkan_tidak_diberitahukan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, diinput(), DIBATALKAN)
    clock.set(H3)
    await bangunkan(notifikasi)
    assert await surat(notifikasi) == []


@pytest.mark.rule("PB8-13-6")
async def test_lewat_h3_tidak_dikirim_tetapi_diperingatkan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, diinput())
    clock.set(wib(2026, 3, 26))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    assert await surat(notifikasi) == []
    assert await notifikasi.published("surat_pemberitahuan.diterbitkan") == []
    assert [
        (penerima, kanal)
        for penerima, kanal, _ in await surat(notifikasi, "surat_pemberitahuan_terlambat")
    ] == [("DPMPTSP", "KOTAK_MASUK"), ("DPMPTSP", "EMAIL")]
    [lewat] = await notifikasi.published("tenggat.terlampaui")
    assert (lewat["jenis"], lewat["aturan"], lewat["hari_terakhir"]) == (
        "surat_pemberitahuan", "PB8-13-6", "2026-03-25",
    )  # fmt: skip
    assert datetime.fromisoformat(lewat["effective_at"]) == wib(2026, 3, 26)
    await dengar(notifikasi, diubah(date(2026, 4, 9)))
    clock.set(wib(2026, 4, 6, 8))
    await bangunkan(notifikasi)
    assert await disampaikan(notifikasi) == [(2, "2026-04-09", clock.now())]


@pytest.mark.rule("PB8-10-13")
@pytest.mark.parametrize(
    ("tahun", "saat"),
    [
        pytest.param(2026, wib(2026, 1, 2, 8), id="Jumat 2 Januari"),
        pytest.param(2027, wib(2027, 1, 4, 8), id="Senin 4 Januari"),
    ],
)
async def test_rencana_pada_hari_kerja_pertama(
    notifikasi: Layanan, clock: SettableClock, tahun: int, saat: datetime
) -> None:
    """Heard twice, and again with later entries: still one notice to each."""
    clock.set(wib(tahun - 1, 12, 29))
    await dengar_rencana(notifikasi, ditetapkan(tahun), ditetapkan(tahun))
    clock.set(saat - SEMENIT)
    await bangunkan(notifikasi)
    assert await surat(notifikasi, "rencana_awal_tahun") == []
    clock.set(saat)
    await bangunkan(notifikasi)
    await dengar_rencana(notifikasi, ditetapkan(tahun))
    await bangunkan(notifikasi)
    assert [
        (penerima, kanal) for penerima, kanal, _ in await surat(notifikasi, "rencana_awal_tahun")
    ] == [("PEMERINTAH_DAERAH", "KOTAK_MASUK"), ("PEMERINTAH_DAERAH", "EMAIL")]
    assert await notifikasi.published("rencana_inspeksi.dinotifikasi_awal_tahun") == [
        {
            "fakta": "rencana_inspeksi.dinotifikasi_awal_tahun",
            "rencana": str(RENCANA),
            "tahun": tahun,
            "penerima": ["PEMERINTAH_DAERAH", "ADMINISTRATOR_KEK", "BADAN_PENGUSAHAAN_KPBPB"],
        }
    ]


@pytest.mark.rule("PB8-10-13")
async def test_rencana_yang_terlambat_dimuat_dinotifikasikan_seketika(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 3, 16, 10))
    await dengar_rencana(notifikasi, ditetapkan(2026))
    await bangunkan(notifikasi)
    (*_, saat), _email = await surat(notifikasi, "rencana_awal_tahun")
    assert saat == clock.now()


@pytest.mark.rule("PB8-10-13")
async def test_setiap_penyusun_dan_setiap_tahun_rencananya_sendiri(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2027, 6, 1))
    await dengar_rencana(
        notifikasi, ditetapkan(2026), ditetapkan(2027), ditetapkan(2027, UUID(int=3))
    )
    await bangunkan(notifikasi)
    tahun = [
        (satu["rencana"], satu["tahun"])
        for satu in await notifikasi.published("rencana_inspeksi.dinotifikasi_awal_tahun")
    ]
    assert sorted(tahun) == sorted(
        [(str(RENCANA), 2026), (str(RENCANA), 2027), (str(UUID(int=3)), 2027)]
    )
