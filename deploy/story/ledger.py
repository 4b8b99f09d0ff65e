"""What the story left behind: the timeline from the topics themselves, and the closing table."""

import asyncio
from collections import Counter
from datetime import datetime

import httpx
from aiokafka import AIOKafkaConsumer, TopicPartition
from rich.console import Console
from rich.table import Table

from deploy.cli.audit import check
from deploy.embedded.system import Addresses
from deploy.story.stage import WIB, Line, Stage, shortened
from shared.messaging.envelope import decode_text
from shared.messaging.topics import PUBLISHERS, topic_name

SETTLE = 0.7
DEAD = "perizinan_dead_letters_total"
SMALL = frozenset(
    {
        "notifikasi.dikirim",
        "pengingat.dijadwalkan",
        "persyaratan.dinyatakan",
        "persyaratan.diunggah",
        "persyaratan.diverifikasi",
        "profil_pelaku_usaha.diperbarui",
        "validasi.diminta",
    }
)


async def read_topics(addresses: Addresses) -> list[Line]:
    """Every event of every topic, in the order of its legal time."""
    topics = [topic_name(addresses.topic_env, publisher) for publisher in PUBLISHERS]
    consumer = AIOKafkaConsumer(*topics, bootstrap_servers=addresses.kafka)
    await consumer.start()
    try:
        return sorted(await _read(consumer, topics), key=lambda line: line.at)
    finally:
        await consumer.stop()


async def _read(consumer: AIOKafkaConsumer, topics: list[str]) -> list[Line]:
    partitions = [
        TopicPartition(topic, number)
        for topic in topics
        for number in consumer.partitions_for_topic(topic) or ()
    ]
    consumer.unsubscribe()
    consumer.assign(partitions)
    await consumer.seek_to_beginning(*partitions)
    ends = await consumer.end_offsets(partitions)
    seen: dict[str, Line] = {}
    while any([await consumer.position(one) < end for one, end in ends.items()]):
        for records in (await consumer.getmany(timeout_ms=500)).values():
            for record in records:
                headers = {name: value.decode() for name, value in record.headers}
                seen[headers["ce_id"]] = _line(headers)
    return list(seen.values())


def _line(headers: dict[str, str]) -> Line:
    _, service, fact = headers["ce_type"].removesuffix(".v1").split(".", 2)
    at = datetime.fromisoformat(headers["ce_time"])
    return Line(at, service, fact, decode_text(headers["ce_dasarhukum"]))


def show_timeline(console: Console, lines: list[Line]) -> None:
    """Equal facts of one minute stand in one line, with how often; small ones are only counted."""
    table = Table(title="Garis waktu, dari topik-topik itu sendiri")
    table.add_column("Waktu simulasi", no_wrap=True, min_width=16)
    table.add_column("Layanan", no_wrap=True, min_width=10)
    table.add_column("Fakta", overflow="fold")
    table.add_column("Pasal", overflow="fold")
    told = [line for line in sorted(lines, key=lambda line: line.at) if line.fact not in SMALL]
    for (at, service, fact, article), count in Counter(map(_row, told)).items():
        style = "yellow" if fact.startswith("DITOLAK") else None
        times = f" ×{count}" if count > 1 else ""
        table.add_row(at, service, fact + times, article, style=style)
    table.caption = f"Dan {len(lines) - len(told)} peristiwa kecil: {', '.join(sorted(SMALL))}."
    console.print()
    console.print(table)


def _row(line: Line) -> tuple[str, str, str, str]:
    at = f"{line.at.astimezone(WIB):%d-%m-%Y %H:%M}"
    return at, line.service, line.fact, shortened(line.article)


async def dead_letters(addresses: Addresses, http: httpx.AsyncClient) -> int:
    total = 0.0
    for address in addresses.services.values():
        for row in (await http.get(f"{address}/metrics")).text.splitlines():
            if row.startswith(DEAD):
                total += float(row.split()[-1])
    return int(total)


async def audit_is_whole(addresses: Addresses) -> tuple[int, bool]:
    results = [await check(url) for url in addresses.databases.values()]
    return sum(count for count, _ in results), all(broken is None for _, broken in results)


def per_topic(lines: list[Line]) -> Counter[str]:
    return Counter(line.service for line in lines)


async def quiet(stage: Stage) -> None:
    """Until two counts, a while apart, agree: the last notices are still on their way."""
    before = None
    while (now := await notices_and_clocks(stage)) != before:
        before = now
        await asyncio.sleep(SETTLE)


async def notices_and_clocks(stage: Stage) -> tuple[str, str]:
    """How many of each, by state, as the service itself counts them."""
    operator = await stage.token(sub="operator-1", peran="LEMBAGA_OSS")
    notices = Counter[str]()
    async for row in operator.pages("notifikasi", "/pemberitahuan/pengiriman"):
        notices[row["status"]] += 1
    clocks = Counter[str]()
    for status in ("AKTIF", "DIBATALKAN", "DIJALANKAN"):
        async for _ in operator.pages("notifikasi", "/tenggat", status=status):
            clocks[status] += 1
    return _words(notices), _words(clocks)


def _words(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
