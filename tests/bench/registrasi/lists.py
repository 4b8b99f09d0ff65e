"""A page of an officer's list, its counts and a search, with a million applications."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median
from time import perf_counter
from typing import Any

import asyncpg
from sqlalchemy import Select
from sqlalchemy.dialects.postgresql.asyncpg import dialect
from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi.api.daftar import TUGAS
from services.registrasi.domain import daftar_kerja
from services.registrasi.domain.daftar_kerja import Daftar, Urutan
from services.registrasi.queries import daftar, pencarian
from services.registrasi.queries.daftar import Lingkup, Saringan
from shared.daerah import daerah
from tests.bench.figures import Absolute, Goal, Section, percentile
from tests.bench.parts import Parts, connected
from tests.bench.registrasi import MIGRATIONS, opened

PAGE = 50
ROUNDS = 20
NOW = datetime(2026, 3, 16, 3, tzinfo=UTC)
SCOPE = Lingkup((daerah("KAB_MUSI_BANYUASIN"),), NOW)
WORK = tuple(status for one in TUGAS.values() for status in one)
STATES = (
    "BERKAS_DIUNGGAH", "LENGKAP", "MENUNGGU_PERTIMBANGAN_TEKNIS", "MENUNGGU_VERIFIKASI",
    "DISETUJUI", "DIKEMBALIKAN", "DIAJUKAN", "DITOLAK",
)  # fmt: skip
OWNERS = """
    INSERT INTO pelaku_usaha (id, daerah, jenis, nama, wilayah, alamat, penanaman_modal, versi,
        dibuat_pada)
    SELECT md5('p' || n)::uuid, 'KAB_MUSI_BANYUASIN', 'ORANG_PERSEORANGAN',
        'PT Maju ' || md5(n::text), '16.06.01', 'Jalan', 'PMDN', 1, $2
    FROM generate_series(1, $1::int) AS n
"""
# Most have ended; one in ten is in one of the other states, in turn.
APPLICATIONS = f"""
    INSERT INTO permohonan (id, pelaku_usaha, daerah, sop, sop_versi, kbli, skala, jenis_pemohon,
        lokasi, alamat, penanaman_modal, tingkat_risiko, perizinan, kanal, angka, status,
        diajukan_pada, ke, batas, sla_terlampaui, nib, dibuat_pada)
    SELECT md5('a' || n)::uuid, md5('p' || n)::uuid, 'KAB_MUSI_BANYUASIN', '100', 1,
        (62000 + n % 400)::text, (ARRAY['KECIL', 'MENENGAH'])[1 + n % 2], 'PERORANGAN',
        '16.06.01', 'Jalan', 'PMDN', 'RENDAH', 'NIB', 'OSS', '{{}}', status,
        $2::date - n % 1000, 1,
        CASE WHEN status IN ('LENGKAP', 'MENUNGGU_PERTIMBANGAN_TEKNIS', 'MENUNGGU_VERIFIKASI',
            'DISETUJUI', 'DITERBITKAN') THEN $2::date + n % 30 - 15 END,
        false, CASE WHEN status = 'DITERBITKAN' THEN lpad(n::text, 13, '0') END,
        $3::timestamptz - n * interval '1 minute'
    FROM (
        SELECT n, CASE WHEN n % 10 > 0 THEN 'DITERBITKAN'
            ELSE (ARRAY{list(STATES)})[1 + n / 10 % {len(STATES)}] END AS status
        FROM generate_series(1, $1::int) AS n
    ) AS semua
"""
NAMES = """
    INSERT INTO nama_pemohon SELECT a.id, a.pelaku_usaha, a.daerah, p.nama
    FROM permohonan AS a JOIN pelaku_usaha AS p ON p.id = a.pelaku_usaha
"""
HOW = (
    f"All in one region, one in ten still open. Each kind of list, {ROUNDS} times, pages of {PAGE} "
    "from the first and from the middle; through the session that the routes use, so the time of "
    "the driver and of the ORM is in it, except where it says so. Plans: EXPLAIN (ANALYZE, "
    "BUFFERS), the second time."
)


@dataclass(frozen=True)
class Kind:
    """A list as an officer asks for it."""

    name: str
    filter: Saringan
    order: Urutan = Urutan.TERBARU


def kinds() -> list[Kind]:
    lists = [
        Kind(one.value, _filter(one), order)
        for one in Daftar
        for order in (Urutan.TERBARU, Urutan.TENGGAT)
    ]
    since, until = date(2025, 1, 1), date(2025, 2, 1)
    return [
        *lists,
        Kind("everything", Saringan()),
        Kind("one KBLI", Saringan(kbli="62012")),
        Kind("one scale", Saringan(skala="MENENGAH")),
        Kind("a scale that nobody has", Saringan(skala="BESAR")),
        Kind("a month", Saringan(dari=since, sampai=until)),
        Kind("my work, one KBLI", Saringan(WORK, kbli="62010")),
    ]


def _filter(one: Daftar) -> Saringan:
    return Saringan(daftar_kerja.isi(one, WORK), jatuh_tempo=daftar_kerja.jatuh_tempo(one))


async def lists(parts: Parts, runs: int) -> Section:
    million = f"{parts.rows:,} applications"
    page = Absolute(f"list page, {million}, p99", "ms", Goal(20, 10, higher=False))
    middle = Absolute(f"list page, {million}, p50", "ms")
    counts = Absolute("counts of all six lists, p50", "ms", Goal(20, 10, higher=False))
    search = Absolute("search by name, p99", "ms", Goal(20, 10, higher=False))
    inside = Absolute("slowest kind of page, in the database", "ms", Goal(20, 10, higher=False))
    async with parts.database(MIGRATIONS) as url:
        await _fill(url, parts.rows)
        database = opened(url)
        async with database.session() as session:
            await _pages(session)  # statements are prepared and pages of the disk read
            for _ in range(runs):
                times = await _pages(session)
                page.ours.append(percentile(times, 0.99))
                middle.ours.append(median(times))
                counts.ours.append(median([await _count(session) for _ in range(ROUNDS)]))
                inside.ours.append(await _inside(url))
                search.ours.append(
                    percentile([await _search(session, n) for n in range(256)], 0.99)
                )
        await database.close()
        plans = await _plans(url)
    return Section("Officers' lists", HOW, [page, middle, inside, counts, search], plans)


async def _fill(url: str, rows: int) -> None:
    async with connected(url) as connection:
        await connection.execute(OWNERS, rows, NOW)
        await connection.execute(APPLICATIONS, rows, NOW.date(), NOW)
        await connection.execute(NAMES)
        await connection.execute("VACUUM (ANALYZE) pelaku_usaha, permohonan, nama_pemohon")


async def _pages(session: AsyncSession) -> list[float]:
    times: list[float] = []
    for kind in kinds():
        after: Any = None
        for _ in range(ROUNDS):
            started = perf_counter()
            rows = await daftar.halaman(session, SCOPE, kind.filter, kind.order, after, PAGE)
            times.append((perf_counter() - started) * 1000)
            after = _after(kind, rows)
            session.expunge_all()
    return times


def _after(kind: Kind, rows: Sequence[Any]) -> Any:
    """The next page, or the first again."""
    if len(rows) <= PAGE:
        return None
    last = rows[PAGE - 1]
    if kind.order is Urutan.TERBARU:
        return last.dibuat_pada - timedelta(days=7), last.id
    return last.batas or date.max, last.id


async def _count(session: AsyncSession) -> float:
    started = perf_counter()
    await daftar.banyaknya(session, SCOPE, [_filter(one) for one in Daftar])
    return (perf_counter() - started) * 1000


async def _search(session: AsyncSession, n: int) -> float:
    """Some thousand names begin alike."""
    started = perf_counter()
    rows = await pencarian.menurut_nama(session, SCOPE, f"maju {n:02x}", None, PAGE)
    seconds = perf_counter() - started
    assert rows
    session.expunge_all()
    return seconds * 1000


async def _plans(url: str) -> dict[str, str]:
    mine = daftar.permohonan(SCOPE, _filter(Daftar.TUGAS_SAYA), Urutan.TENGGAT, None, PAGE)
    late = daftar.permohonan(SCOPE, _filter(Daftar.TERLAMBAT), Urutan.TENGGAT, None, PAGE)
    asked = {
        "My work, by deadline": mine,
        "Late or due today": late,
        "Search by name": pencarian.pencarian(SCOPE, "maju a1", None, PAGE),
    }
    async with connected(url) as connection:
        return {
            name: await _explain(connection, query)
            for name, query in asked.items()
            if query is not None
        }


async def _inside(url: str) -> float:
    """Planning and execution, as the server itself counts them."""
    times: list[float] = []
    async with connected(url) as connection:
        for kind in kinds():
            query = daftar.permohonan(SCOPE, kind.filter, kind.order, None, PAGE)
            assert query is not None
            sql = _literal(query)
            rows = await connection.fetch(f"EXPLAIN (ANALYZE, TIMING off, FORMAT JSON) {sql}")
            told = json.loads(rows[0][0])[0]
            times.append(told["Planning Time"] + told["Execution Time"])
    return max(times)


def _literal(query: Select[Any]) -> str:
    return str(query.compile(dialect=dialect(), compile_kwargs={"literal_binds": True}))


async def _explain(connection: asyncpg.Connection, query: Select[Any]) -> str:
    for _ in range(2):
        rows = await connection.fetch(f"EXPLAIN (ANALYZE, BUFFERS) {_literal(query)}")
    return "\n".join(row[0] for row in rows)
