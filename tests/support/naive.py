"""What the kernel is not: a consumer without inbox and version rule, for the negative control."""

from collections.abc import Sequence

from aiokafka import AIOKafkaConsumer

from shared.messaging.database import Database
from tests.support.history import to_entry
from tests.support.service import NOTE


async def consume(bootstrap: Sequence[str], topic: str, database: Database, count: int) -> None:
    """Applies so many records, each as it comes."""
    consumer = AIOKafkaConsumer(
        topic, bootstrap_servers=",".join(bootstrap), auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        for _ in range(count):
            entry = to_entry(await consumer.getone())
            row = {"stream": entry.stream, "version": entry.version, "id": entry.id}
            async with database.unit_of_work() as uow:
                await uow.session.execute(NOTE, row | {"source": "-", "note": ""})
    finally:
        await consumer.stop()
