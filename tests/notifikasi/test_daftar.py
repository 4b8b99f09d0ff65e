"""Lists stay cheap: a page reads a page, by an index, however many rows the table holds."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, text

from services.notifikasi import queries
from services.notifikasi.domain.keadaan import Status
from services.notifikasi.domain.pemberitahuan import Status as StatusPemberitahuan
from services.notifikasi.queries import Alamat, Jangkauan, SaringTenggat
from shared.daerah import DAERAH as SEMUA_DAERAH
from shared.messaging.database import Database
from tests.notifikasi.bahan import DAERAH
from tests.support.layanan import Layanan
from tests.support.many_clocks import FAR, fill

BANYAK, HALAMAN = 20_000, 20
PELAKU_USAHA = UUID("c4ca4238-a0b9-2382-0dcc-509a6f75849b")  # md5 of 1, as fill names them
PEMBERITAHUAN = """
    INSERT INTO pemberitahuan (id, peristiwa, jenis, daerah, pelaku_usaha, dasar_hukum,
        jenis_penerima, penerima, kanal, templat, judul, isi, status, dibuat_pada, percobaan)
    SELECT gen_random_uuid(), gen_random_uuid(), 'x', 'KAB_SIJUNJUNG', gen_random_uuid(), '-',
        'PERANGKAT_DAERAH', CASE WHEN n % 100 = 0 THEN 'BKPM' ELSE 'DPMPTSP' END,
        'KOTAK_MASUK', 'x', 'x', 'x', CASE WHEN n % 100 = 0 THEN 'GAGAL' ELSE 'DIKIRIM' END,
        clock_timestamp() + n * interval '1 second', 1
    FROM generate_series(1, 20000) AS n
"""
SEMUA = SaringTenggat(None, None, Status.AKTIF)
Baca = Callable[[Any], Awaitable[list[Any]]]


def daftar(jangkauan: Jangkauan, saring: SaringTenggat) -> Baca:
    return lambda session: queries.daftar_tenggat(session, jangkauan, saring, None, HALAMAN)


DI_DAERAH, SENDIRI = Jangkauan(daerah=(DAERAH,)), Jangkauan(pelaku_usaha=PELAKU_USAHA)
PUSAT = Jangkauan(daerah=tuple(SEMUA_DAERAH))
JENIS = SaringTenggat("validasi_ulang", None, Status.AKTIF)
DAFTAR = [
    pytest.param(daftar(DI_DAERAH, SEMUA), "tenggat_daftar", id="daerah"),
    pytest.param(daftar(DI_DAERAH, JENIS), "tenggat_daftar", id="satu jenis"),
    pytest.param(daftar(PUSAT, SEMUA), "tenggat_daftar", id="semua daerah"),
    pytest.param(daftar(SENDIRI, SEMUA), "tenggat_pelaku_usaha", id="Pelaku Usaha"),
    pytest.param(
        lambda session: queries.kotak_masuk(session, [Alamat("DPMPTSP", DAERAH)], None, HALAMAN),
        "pemberitahuan_kotak",
        id="kotak masuk",
    ),
    pytest.param(
        lambda session: queries.pengiriman(
            session, [DAERAH], StatusPemberitahuan.GAGAL, None, HALAMAN
        ),
        "pemberitahuan_pengiriman",
        id="yang gagal",
    ),
]


@pytest.mark.parametrize(("baca", "indeks"), DAFTAR)
async def test_satu_halaman_dibaca_lewat_indeks(
    notifikasi: Layanan, baca: Baca, indeks: str
) -> None:
    await _isi(notifikasi.database)
    rencana = await _rencana(notifikasi.database, baca)
    pemindaian = [simpul for simpul in _simpul(rencana) if "Relation Name" in simpul]
    assert {simpul["Node Type"] for simpul in pemindaian} <= {"Index Scan", "Bitmap Heap Scan"}
    nama = {simpul.get("Index Name") for simpul in _simpul(rencana)} - {None}
    assert nama == {indeks}
    terbaca = sum(simpul["Actual Rows"] * simpul["Actual Loops"] for simpul in pemindaian)
    assert HALAMAN <= terbaca <= 2 * (HALAMAN + 1)


async def test_halaman_bersambung_tanpa_celah(notifikasi: Layanan) -> None:
    """Also among clocks that wake at the same moment."""
    tengah_malam = "date_trunc('day', clock_timestamp()) + (n % 3) * interval '1 day'"
    await fill(notifikasi.database.url, 100, tengah_malam, streams=3)
    dibaca, sesudah = list[UUID](), None
    while True:
        async with notifikasi.database.session() as session:
            halaman = await queries.daftar_tenggat(session, PUSAT, SEMUA, sesudah, 7)
        dibaca += [satu.id for satu in halaman[:7]]
        if len(halaman) <= 7:
            break
        sesudah = halaman[6].wake_at, halaman[6].id
    urut = await notifikasi.rows("SELECT id FROM tenggat ORDER BY wake_at, id")
    assert dibaca == [id for (id,) in urut]


async def _isi(database: Database) -> None:
    await fill(database.url, BANYAK, FAR, streams=1_000)
    async with database.session() as session:
        await session.execute(text(PEMBERITAHUAN))
        await session.commit()
        await session.execute(text("ANALYZE tenggat, pemberitahuan"))
        await session.commit()


async def _rencana(database: Database, baca: Baca) -> dict[str, Any]:
    """Of the very statement that the query sent."""
    terkirim = list[tuple[str, Any]]()

    def catat(_c: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        terkirim.append((sql, values))

    event.listen(database.engine.sync_engine, "before_cursor_execute", catat)
    async with database.session() as session:
        await baca(session)
        [(sql, values)] = terkirim
        connection = await session.connection()
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver
        hasil = await driver.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", *values)
    return hasil[0]["Plan"]


def _simpul(rencana: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield rencana
    for anak in rencana.get("Plans", ()):
        yield from _simpul(anak)
