"""Several workers side by side, a changed calendar, and what a failure leaves behind."""

import asyncio
from collections import Counter
from datetime import date
from uuid import UUID, uuid4

import asyncpg
import pytest
from sqlalchemy import text

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.keadaan import Tenggat
from services.notifikasi.domain.tenggat import Pasang
from services.notifikasi.handlers import kalender
from services.notifikasi.workers import ClockWorker
from shared.actor import SISTEM
from shared.calendar import HariLapisan
from shared.contracts.sanksi import VerifikasiDisetujuiV1
from shared.daerah import daerah
from shared.messaging.database import Database
from tests.notifikasi.bahan import (
    DAERAH,
    KASUS,
    PELAKU_USAHA,
    SENIN,
    dijadwalkan,
    ditugaskan,
    nib_dicabut,
    wib,
)
from tests.notifikasi.test_clocks import bangunkan, dengar, jam, keadaan, kejadian
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan
from tests.support.waiting import until

SIJUNJUNG = daerah(DAERAH)
PEMILIHAN = HariLapisan(date(2026, 3, 30), True, "Pemilihan", "Keppres 10/2026")
COLUMNS = tuple(Tenggat.__dataclass_fields__)
RUSAK = text("UPDATE tenggat SET kind = 'tidak_dikenal' WHERE subject = :kasus")


def terpasang() -> Tenggat:
    minta = Pasang(str(uuid4()), 1, DAERAH, uuid4(), SENIN, wib(2026, 3, 16, 9))
    return tenggat.pasang(BY_KIND["verifikasi_likuidasi"], minta, SIJUNJUNG.kalender()).tenggat


async def isi(database: Database, jumlah: int) -> set[UUID]:
    """Armed clocks, as many as a midnight may end."""
    semua = [terpasang() for _ in range(jumlah)]
    connection = await asyncpg.connect(database.url)
    try:
        await connection.copy_records_to_table(
            "tenggat",
            columns=COLUMNS,
            records=[tuple(getattr(satu, name) for name in COLUMNS) for satu in semua],
        )
    finally:
        await connection.close()
    return {satu.id for satu in semua}


@pytest.mark.rule("CALC-6")
async def test_empat_pekerja_masing_masing_tepat_sekali(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """One of them is killed in the middle of its work."""
    semua = await isi(notifikasi.database, 2_000)
    clock.set(wib(2026, 4, 2))
    pools = [
        Database(notifikasi.database.url, service="notifikasi", clock=clock, pool_size=3)
        for _ in range(4)
    ]
    pekerja = [asyncio.create_task(ClockWorker(pool).run()) for pool in pools]
    try:
        await until(lambda: berakhir(notifikasi, 200), "the first two hundred")
        pekerja[0].cancel()
        await until(lambda: berakhir(notifikasi, len(semua)), "all of them", seconds=120)
    finally:
        for satu in pekerja:
            satu.cancel()
        await asyncio.wait(pekerja)
        for pool in pools:
            await pool.close()
    terlampaui = await notifikasi.published("tenggat.terlampaui")
    assert len(terlampaui) == len(semua)
    assert {UUID(satu["tenggat"]) for satu in terlampaui} == semua
    assert await kejadian(notifikasi) == ["DIJALANKAN"] * len(semua)


async def berakhir(notifikasi: Layanan, jumlah: int) -> bool:
    [(selesai,)] = await notifikasi.rows("SELECT count(*) FROM tenggat WHERE state = 'DIJALANKAN'")
    return selesai >= jumlah


async def putuskan(notifikasi: Layanan, hari: HariLapisan, lalu: Exception | None = None) -> None:
    async with notifikasi.database.transaction(
        stream="kalender", daerah=SIJUNJUNG, actor=SISTEM
    ) as tx:
        await kalender.perbarui(tx, hari)
        if lalu:
            raise lalu


@pytest.mark.rule("CALC-1")
async def test_kalender_baru_memperpanjang_jam_yang_berjalan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, ditugaskan())
    await bangunkan(notifikasi)
    await putuskan(notifikasi, PEMILIHAN)
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    assert await jam(notifikasi) == [(1, "AKTIF", date(2026, 3, 31))]
    assert await kejadian(notifikasi) == ["DIPASANG", "DIPINDAHKAN"]
    facts = [satu for satu in await notifikasi.facts() if not satu.startswith("notifikasi.")]
    assert facts == ["pengingat.dijadwalkan", "kalender.diperbarui", "pengingat.dijadwalkan"]
    assert sorted(
        await notifikasi.rows(
            "SELECT penerima, kanal FROM pemberitahuan WHERE jenis = 'tenggat_bergeser'"
        )
    ) == [
        (str(PELAKU_USAHA), "KOTAK_MASUK"),
        ("DPMPTSP", "EMAIL"),
        ("DPMPTSP", "KOTAK_MASUK"),
    ]
    [[isi]] = await notifikasi.rows(
        "SELECT DISTINCT isi FROM pemberitahuan WHERE jenis = 'tenggat_bergeser'"
    )
    pasal = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"
    assert f"verifikasi permohonan Pencabutan {KASUS} menurut {pasal} sekarang 31-03-2026" in isi


@pytest.mark.rule("CALC-1", "PB8-23-5")
async def test_tidak_ada_jam_yang_berakhir_pada_kalender_lama(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """The decree comes on the very day; the clock that was counted before is due at once."""
    await dengar(notifikasi, ditugaskan())
    await putuskan(notifikasi, PEMILIHAN)
    clock.set(wib(2026, 3, 31, 12))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2026, 4, 1))
    await bangunkan(notifikasi)
    assert len(await notifikasi.published("tenggat.terlampaui")) == 1


@pytest.mark.rule("CALC-1", "PB8-23-9")
async def test_kalender_baru_tidak_memendekkan_dan_tidak_menyentuh_bulan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 3, 2))
    await dengar(notifikasi, ditugaskan(), nib_dicabut(SENIN), dijadwalkan())
    lama = await jam(notifikasi)
    await putuskan(notifikasi, HariLapisan(date(2026, 3, 20), False, "Cuti dicabut", "SKB"))
    await bangunkan(notifikasi)
    baru = await jam(notifikasi)
    # The reminder is an act of the system itself: it moves to the exact day.
    assert {satu for satu in lama if satu not in baru} == {(1, "AKTIF", date(2026, 3, 9))}
    assert {satu for satu in baru if satu not in lama} == {(1, "AKTIF", date(2026, 3, 10))}


@pytest.mark.rule("CALC-1", "PB8-23-5")
async def test_keputusan_yang_tepat_waktu_menurut_kalender_baru_menghentikan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """The workers were away since before the decree."""
    await dengar(notifikasi, ditugaskan())
    await putuskan(notifikasi, PEMILIHAN)
    clock.set(wib(2026, 3, 31, 12))
    disetujui = VerifikasiDisetujuiV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, ke=1, tanggal=date(2026, 3, 31)
    )
    await dengar(notifikasi, disetujui)
    clock.set(wib(2026, 4, 2))
    await bangunkan(notifikasi)
    assert await kejadian(notifikasi) == ["DIPASANG", "DIHENTIKAN"]
    assert await notifikasi.published("tenggat.terlampaui") == []


@pytest.mark.rule("CALC-1", "CALC-6")
async def test_jam_yang_jatuh_tempo_dihitung_ulang_sekali(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """Due and on an old calendar at once, and the decree does not move it."""
    await dengar(notifikasi, dijadwalkan(date(2026, 4, 2)), ditugaskan())
    await putuskan(notifikasi, HariLapisan(date(2026, 5, 4), True, "Pemilihan", "Keppres"))
    clock.set(wib(2026, 4, 1))
    await bangunkan(notifikasi)
    riwayat = await kejadian(notifikasi)
    assert Counter(riwayat) == {"DIPASANG": 2, "DIPINDAHKAN": 2, "DIJALANKAN": 2}


async def test_yang_gagal_tidak_meninggalkan_apa_pun(notifikasi: Layanan) -> None:
    """A calendar line that is saved and then not committed changes nothing."""
    with pytest.raises(RuntimeError, match="listrik padam"):
        await putuskan(notifikasi, PEMILIHAN, RuntimeError("listrik padam"))
    assert await notifikasi.rows("SELECT * FROM kalender_overlay") == []
    assert await notifikasi.published() == []
    assert await notifikasi.rows("SELECT * FROM audit") == []


@pytest.mark.rule("CALC-6")
async def test_jam_yang_tidak_dapat_dibangunkan_tidak_menahan_yang_lain(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, ditugaskan())
    async with notifikasi.database.unit_of_work() as uow:
        await uow.session.execute(RUSAK, {"kasus": str(KASUS)})
    await isi(notifikasi.database, 3)
    clock.set(wib(2026, 4, 2))
    await bangunkan(notifikasi)
    assert len(await notifikasi.published("tenggat.terlampaui")) == 3
    assert sorted(await keadaan(notifikasi)) == ["AKTIF", *["DIJALANKAN"] * 3]
