"""Simulated agencies (Dukcapil, imigrasi, AHU, SIPP, BKPM, KSWP), which answer on `integrasi`.

They read `validasi.diminta` of every service.
Also the shortest honest example of an agency's consumer: order by version is not needed here,
because every answer stands alone, and a repeated answer has the same event id.
`python -m deploy.embedded.agencies`
"""

import asyncio
import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRecord
from aiokafka.errors import KafkaError

from shared.messaging.topics import topic_name

GROUP = "simulasi-instansi"
ASKED = (b"perizinan.registrasi.validasi.diminta.v1", b"perizinan.sanksi.validasi.diminta.v1")
ANSWERED = "perizinan.integrasi.validasi.dijawab.v1"
SILENT = "DIAM"
OURS = "PENGAWASAN"
"""Our own service answers for itself (PB8-22-1c)."""


def answers(file: Path | None) -> dict[str, str]:
    """Agency -> result, read anew each time, so that a story can change its mind."""
    if file is None or not file.exists():
        return {}
    return json.loads(file.read_text())


async def run(bootstrap: list[str], topic_env: str, file: Path | None) -> None:
    consumer = AIOKafkaConsumer(
        topic_name(topic_env, "registrasi"),
        topic_name(topic_env, "sanksi"),
        bootstrap_servers=bootstrap,
        group_id=GROUP,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        fetch_max_wait_ms=int(os.environ.get("PERIZINAN_KAFKA_WAIT_MS", "500")),
    )
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap, acks="all", enable_idempotence=True)
    await producer.start()
    try:
        await consumer.start()
        async for record in consumer:
            await _answer(record, producer, topic_name(topic_env, "integrasi"), answers(file))
            await consumer.commit()
    finally:
        await consumer.stop()
        await producer.stop()


async def _answer(
    record: ConsumerRecord[bytes, bytes],
    producer: AIOKafkaProducer,
    topic: str,
    behaviour: dict[str, str],
) -> None:
    headers = dict(record.headers)
    if headers.get("ce_type") not in ASKED or record.value is None:
        return
    request = json.loads(record.value)
    agency = request["instansi"]
    result = behaviour.get(agency, "VALID")
    if result == SILENT or agency == OURS:
        return
    event_id = uuid5(NAMESPACE_OID, f"{request['permintaan']}/{request['ke']}/{result}")
    await producer.send_and_wait(
        topic,
        key=record.key,
        value=json.dumps(
            {"permintaan": request["permintaan"], "hasil": result, "instansi": agency}
        ).encode(),
        headers=[
            ("ce_specversion", b"1.0"),
            ("ce_id", str(event_id).encode()),
            ("ce_source", f"/instansi/{agency}".encode()),
            ("ce_type", ANSWERED.encode()),
            ("ce_time", headers.get("ce_time", datetime.now(UTC).isoformat().encode())),
            ("ce_subject", request["permintaan"].encode()),
            ("ce_partitionkey", record.key or b""),
            ("ce_tenant", headers["ce_tenant"]),
            ("ce_correlationid", headers["ce_correlationid"]),
            ("ce_causationid", headers["ce_id"]),
            ("ce_pelaku", agency.encode()),
            ("ce_dasarhukum", headers["ce_dasarhukum"]),
            ("content-type", b"application/json"),
        ],
    )


async def _for_ever() -> None:
    file = os.environ.get("PERIZINAN_INSTANSI_FILE")
    bootstrap = os.environ["PERIZINAN_KAFKA"].split(",")
    topic_env = os.environ.get("PERIZINAN_TOPIC_ENV", "dev")
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    assert task
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    while True:
        try:
            await run(bootstrap, topic_env, Path(file) if file else None)
        except KafkaError as error:
            print(f"Kafka belum ada: {error!r}", file=sys.stderr)
            await asyncio.sleep(2)


def main() -> int:
    if os.environ.get("PERIZINAN_ENV") == "produksi":
        print("instansi tiruan tidak dijalankan dalam produksi", file=sys.stderr)
        return 2
    try:
        asyncio.run(_for_ever())
    except asyncio.CancelledError:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
