"""The audit log grows at its end and nowhere else, and shows when it was changed."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared import audit
from shared.messaging.database import Database
from tests.messaging.records import A, rows
from tests.support.load import WHERE, WRITER


async def verify(database: Database) -> audit.Break | None:
    chain = audit.Chain()
    entries = await rows(database, "SELECT seq, entry, hash FROM audit ORDER BY seq")
    for seq, entry, stored in entries:
        if broken := chain.add(seq, entry, stored):
            return broken
    ((seq, head),) = await rows(database, "SELECT seq, hash FROM audit_head")
    return chain.end(seq, head)


@pytest.fixture
async def audited(source: Database) -> Database:
    for number in range(4):
        async with source.transaction(stream=str(A), daerah=WHERE, actor=WRITER) as tx:
            tx.audit(
                "UBAH", f"objek {number}", sebelum=number, sesudah=number + 1, dasar_hukum="Pasal 1"
            )
    return source


@pytest.mark.rule("CALC-8")
async def test_an_untouched_chain_holds(audited: Database) -> None:
    assert await verify(audited) is None
    assert await rows(audited, "SELECT seq FROM audit ORDER BY seq") == [(1,), (2,), (3,), (4,)]


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize(
    "change",
    ["UPDATE audit SET entry = entry", "DELETE FROM audit WHERE seq = 4", "TRUNCATE audit"],
)
async def test_the_database_refuses_changes(audited: Database, change: str) -> None:
    async with audited.session() as session:
        with pytest.raises(DBAPIError, match="append-only"):
            await session.execute(text(change))


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize(
    ("change", "seq", "sebab"),
    [
        ("UPDATE audit SET entry = replace(entry, 'objek 1', 'objek 9') WHERE seq = 2", 2, "isi"),
        ("DELETE FROM audit WHERE seq = 3", 3, "hilang"),
        ("DELETE FROM audit WHERE seq = 4", 4, "terakhir hilang"),
        ("UPDATE audit SET hash = decode(repeat('00', 32), 'hex') WHERE seq = 1", 1, "isi"),
    ],
)
async def test_who_gets_round_the_trigger_is_found_out(
    audited: Database, change: str, seq: int, sebab: str
) -> None:
    async with audited.session() as session:
        await session.execute(text("ALTER TABLE audit DISABLE TRIGGER audit_append_only"))
        await session.execute(text(change))
        await session.commit()
    broken = await verify(audited)
    assert broken is not None
    assert (broken.seq, sebab in broken.sebab) == (seq, True)
