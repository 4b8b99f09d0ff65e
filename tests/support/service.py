"""Two services made for the proof: `pengawasan` writes events, `sanksi` applies them, notes each
in `applied`, and publishes one event for each. They run as the real ones do, in shared.runtime.

`python -m tests.support.service pengawasan relay`, `... sanksi consume`, `... sanksi all`.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

import uvloop
from sqlalchemy import text

from shared import observability
from shared.contracts.pengawasan import SubjekPengawasanDidaftarkanV1 as Fakta
from shared.contracts.sanksi import KewajibanPascaPencabutanDicatatV1 as Gema
from shared.messaging.envelope import Record
from shared.messaging.inbound import Inbound, on
from shared.messaging.inbox import Consumer
from shared.messaging.outbound import Outbound
from shared.messaging.transaction import Transaction
from shared.runtime import Parts, Service, main, run_until_signalled
from shared.settings import Settings

NOTE = text("""
    INSERT INTO applied (source, stream, version, event_id, note)
    VALUES (:source, :stream, :version, :id, :note)
""")
POISON = "racun"
SLOW = float(os.environ.get("UJI_LAMBAT", "0"))


def fact(pelaku_usaha: UUID, note: str = "") -> Fakta:
    return Fakta(pelaku_usaha=pelaku_usaha, nib=note, wilayah="13.03")


async def note(tx: Transaction, event: Fakta) -> None:
    assert tx.cause
    row = {"source": tx.cause.source, "stream": tx.stream, "version": tx.cause.version}
    await tx.session.execute(NOTE, row | {"id": tx.cause.id, "note": event.nib})
    tx.outbox(Gema(kasus=tx.cause.id, pelaku_usaha=event.pelaku_usaha, kewajiban=(event.nib,)))
    tx.audit("CATAT", event.nib, sebelum=None, sesudah=event.nib, dasar_hukum="-")
    await asyncio.sleep(SLOW)
    if event.nib == POISON:
        raise ValueError(POISON)


INBOUND = Inbound(on(Fakta, note))


class Watched(Consumer):
    """Writes down each batch with its time, and can die between the two commits."""

    async def apply(self, records: Sequence[Record]) -> None:
        begin = time.monotonic()
        await super().apply(records)  # committed in the database, not yet in Kafka
        _write_down(records, begin)
        if "UJI_MATI_SETELAH_COMMIT" in os.environ:
            os.kill(os.getpid(), signal.SIGKILL)


def _write_down(records: Sequence[Record], begin: float) -> None:
    entry = {"pid": os.getpid(), "begin": begin, "end": time.monotonic()}
    places = [[record.partition, record.offset] for record in records]
    with Path(os.environ["UJI_CATATAN"]).open("a") as file:
        file.write(json.dumps(entry | {"records": places}) + "\n")


def service(name: str) -> Service:
    return Service(
        name=name,
        title=name,
        description="",
        routers=(),
        inbound=INBOUND if name == "sanksi" else Inbound(),
        outbound=Outbound(),
        refusal_status=MappingProxyType({}),
        migrations=Path(),
    )


async def consume(one: Service) -> int:
    settings = Settings()  # pyright: ignore[reportCallIssue]  # filled from the environment
    parts = Parts(one, settings)
    parts.consumer = Watched(os.environ["UJI_GRUP"], parts.background, one.inbound)
    try:
        return await run_until_signalled([parts.consume()], settings.shutdown_deadline)
    finally:
        await parts.close()


if __name__ == "__main__":
    name, command = sys.argv[1:]
    if "UJI_CATATAN" in os.environ:
        observability.configure(name)
        sys.exit(uvloop.run(consume(service(name))))
    sys.exit(main(service(name), [command]))
