"""A midnight of very many clocks: armed in bulk, polled, caught up, a worker killed on the way.

Sizes are those of a million `--rows`, and follow them.
"""

from time import perf_counter
from uuid import uuid4

import asyncpg
import orjson

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.handlers import tenggat
from services.notifikasi.tables.tenggat import WAKING
from services.notifikasi.workers import PAGE, WINDOW
from shared.clock import SystemClock
from shared.contracts.registrasi import PermohonanDinyatakanLengkapV1
from shared.daerah import daerah
from shared.messaging.database import Database
from shared.messaging.envelope import write_headers
from shared.messaging.statement import Statement
from tests.bench.clocks.armed import armed
from tests.bench.clocks.arming import events
from tests.bench.clocks.firing import OURS, wait_for
from tests.bench.figures import Absolute, Comparison, Goal, Section, percentile
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.bench.pipeline.rows import envelope
from tests.bench.uji import DAERAH
from tests.bench.uji.settings import service
from tests.support.many_clocks import COLUMNS, MIGRATIONS, fill

FEW, MANY, ARMED, BACKLOG = 1_000_000, 10_000_000, 20_000, 100_000
AT_MIDNIGHT = "date_trunc('hour', clock_timestamp())"
"""All of them at the same moment."""
BATCH, POLLS = 500, 200
HOW = (
    "Arming in bulk: the handler for batches of 500 events, beside COPY of the clock, its line of "
    "the ledger and its event. A poll finds nothing due. Catching up: all were due at one moment; "
    "our worker beside a loop of one session that ends 500 in a transaction. As many again: a "
    "worker is killed (SIGKILL) when a third has fired, and another goes on."
)
LEDGER = "tenggat", "pada", "kejadian", "sebab", "pelaku", "calendar_version", "hitungan"
OUTBOX = "event_id", "stream", "version", "headers", "body"
DUE = """
    SELECT * FROM tenggat WHERE state = 'AKTIF' AND wake_at <= clock_timestamp()
    ORDER BY wake_at LIMIT $1 FOR UPDATE SKIP LOCKED
"""
LOCK = "SELECT version FROM stream WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE"
MARK = """
    WITH changed AS (
        UPDATE tenggat SET state = 'DIJALANKAN' WHERE id = $1 AND state = 'AKTIF' RETURNING *
    )
    INSERT INTO tenggat_riwayat (tenggat, pada, kejadian, sebab, pelaku, calendar_version)
    SELECT id, clock_timestamp(), 'DIJALANKAN', $2, 'sistem', calendar_version FROM changed
"""
PUBLISHED = """
    INSERT INTO outbox (event_id, stream, version, headers, body) VALUES ($1, $2, $3, $4, $5)
"""
FIRED = "SELECT convert_from(body, 'UTF8')::jsonb ->> 'tenggat' FROM outbox"


async def midnight(parts: Parts, runs: int) -> Section:
    arming = Comparison("arming in bulk", "µs each", "COPY of the same rows")
    polled = Comparison(
        f"a poll, p50, {parts.sized(MANY):,} armed",
        "ms",
        f"{parts.sized(FEW):,} armed",
        Goal(1.3, 1.1, higher=False),
    )
    caught = Comparison(
        f"{parts.sized(BACKLOG):,} overdue", "per second", "raw batches", Goal(0.3, 0.5)
    )
    wrong = Absolute("missed or doubled after a kill", "clocks", Goal(0, 0, higher=False))
    found: dict[str, str] = {}
    sizes = parts.sized(MANY), parts.sized(FEW)
    urls = [await armed(parts, size) for size in sizes]
    for _ in range(runs):
        arming.ours.append(await arm_in_bulk(parts))
        arming.theirs.append(await copy_in_bulk(parts))
        for into, size, url in zip((polled.ours, polled.theirs), sizes, urls, strict=True):
            milliseconds, found[f"Poll, {size:,} armed"] = await poll(url)
            into.append(milliseconds)
        caught.ours.append(await catch_up(parts))
        caught.theirs.append(await catch_up_in_batches(parts))
        wrong.ours.append(await killed(parts))
    return Section("A midnight", HOW, [arming, polled, caught, wrong], plans=found)


async def arm_in_bulk(parts: Parts) -> float:
    handler = tenggat.pasang(BY_KIND["waktu_penyelesaian_nib"])
    async with parts.database(MIGRATIONS) as url:
        many = await events(url, parts.sized(ARMED))
        database = Database(url, service="notifikasi", clock=SystemClock())
        await settle()
        started = perf_counter()
        for first in range(0, len(many), BATCH):
            batch = many[first : first + BATCH]
            async with database.unit_of_work() as uow:
                await uow.lock(str(event.pelaku_usaha) for event in batch)
                for event in batch:
                    cause = envelope(event, event.pelaku_usaha, 1)
                    stream = str(event.pelaku_usaha)
                    view = uow.view(stream=stream, daerah=daerah(DAERAH), cause=cause)
                    await handler(view, event)
        took = perf_counter() - started
        await database.close()
        return took / len(many) * 1e6


async def copy_in_bulk(parts: Parts) -> float:
    async with parts.database(MIGRATIONS) as url, connected(url) as session:
        many = await events(url, parts.sized(ARMED))
        await settle()
        started = perf_counter()
        for first in range(0, len(many), BATCH):
            async with session.transaction():
                await _copy(session, many[first : first + BATCH])
        return (perf_counter() - started) / len(many) * 1e6


async def _copy(session: asyncpg.Connection, batch: list[PermohonanDinyatakanLengkapV1]) -> None:
    clocks, ledger, outbox = [], [], []
    for event in batch:
        said = envelope(event, event.pelaku_usaha, 1)
        id, stream, due = uuid4(), str(event.pelaku_usaha), said.time
        clocks.append((
            id, event.pelaku_usaha, 1, due, due, event.batas, event.batas, 0,
            "waktu_penyelesaian_nib", str(event.permohonan), DAERAH, "SOP100-17", "2026-1", "AKTIF",
        ))  # fmt: skip
        ledger.append((id, due, "DIPASANG", "SOP 100", "sistem", "2026-1", "2 Hari"))
        outbox.append((said.id, stream, 1, orjson.dumps(write_headers(said)).decode(), b"{}"))
    columns = [name.strip() for name in COLUMNS.split(",")]
    await session.copy_records_to_table("tenggat", columns=columns, records=clocks)
    await session.copy_records_to_table("tenggat_riwayat", columns=LEDGER, records=ledger)
    await session.copy_records_to_table("outbox", columns=OUTBOX, records=outbox)


async def poll(url: str) -> tuple[float, str]:
    """Milliseconds, and how the server did it."""
    values = {"until": "", "except": [], "window": WINDOW, "page": PAGE}
    query, explain = WAKING, Statement(f"EXPLAIN (ANALYZE, BUFFERS) {WAKING.text}")
    async with connected(url) as session:
        await settle()
        values["until"] = await session.fetchval("SELECT clock_timestamp()")
        took = []
        for _ in range(POLLS):
            started = perf_counter()
            await query.execute(session, values)
            took.append((perf_counter() - started) * 1e3)
        plan = await explain.execute(session, values)
        return percentile(took, 0.5), "\n".join(row[0] for row in plan)


async def catch_up(parts: Parts) -> float:
    count = parts.sized(BACKLOG)
    async with parts.database(MIGRATIONS) as url, connected(url) as watch:
        await fill(url, count, AT_MIDNIGHT)
        await settle()
        async with parts.process(OURS, environment=service(url)):
            await wait_for(watch, 1)
            started = perf_counter()
            await wait_for(watch, count)
            return count / (perf_counter() - started)


async def catch_up_in_batches(parts: Parts) -> float:
    count = parts.sized(BACKLOG)
    async with parts.database(MIGRATIONS) as url, connected(url) as session:
        await fill(url, count, AT_MIDNIGHT)
        await settle()
        started = perf_counter()
        version = 0
        while due := await session.fetch(DUE, BATCH):
            async with session.transaction():
                await _end(session, due, version)
            version += len(due)
        return count / (perf_counter() - started)


async def _end(session: asyncpg.Connection, due: list[asyncpg.Record], version: int) -> None:
    """Lock, mark, ledger, outbox, as by hand: a row each, in as few round trips as may be."""
    await session.execute(LOCK, [str(clock["pelaku_usaha"]) for clock in due])
    await session.executemany(
        MARK, [(clock["id"], f"Berakhir {clock['last_day']}") for clock in due]
    )
    said = []
    for number, clock in enumerate(due, version + 1):
        body = {"tenggat": str(clock["id"]), "kind": clock["kind"], "due_at": clock["due_at"]}
        stream = str(clock["pelaku_usaha"])
        headers = orjson.dumps({"ce_type": "terlampaui", "ce_partitionkey": stream}).decode()
        said.append((uuid4(), stream, number, headers, orjson.dumps(body)))
    await session.executemany(PUBLISHED, said)


async def killed(parts: Parts) -> float:
    """How many of them were missed, or said twice."""
    count = parts.sized(BACKLOG)
    async with parts.database(MIGRATIONS) as url, connected(url) as watch:
        await fill(url, count, AT_MIDNIGHT)
        async with parts.process(OURS, environment=service(url)) as dying:
            await wait_for(watch, count // 3)
            dying.kill()
        async with parts.process(OURS, environment=service(url)):
            await wait_for(watch, count)
        said = [row[0] for row in await watch.fetch(FIRED)]
        missed, doubled = count - len(set(said)), len(said) - len(set(said))
        lines = await watch.fetchval("SELECT count(*) FROM tenggat_riwayat")
        return missed + doubled + abs(lines - count)
