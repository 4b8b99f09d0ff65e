"""Sends one record with a header's name that is no text, as a careless C client can.

`python -m tests.support.raw_producer BOOTSTRAP TOPIC KEY VALUE NAME=VALUE...` with
AIOKAFKA_NO_EXTENSIONS=1: the compiled builder insists on text.
"""

import asyncio
import sys

from aiokafka import AIOKafkaProducer


class NoText(str):
    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return b"\xff\xfe"


async def main(bootstrap: str, topic: str, key: str, value: str, *headers: str) -> None:
    pairs = [header.split("=", 1) for header in headers]
    async with AIOKafkaProducer(bootstrap_servers=bootstrap) as producer:
        await producer.send_and_wait(
            topic,
            value=value.encode(),
            key=key.encode(),
            headers=[(NoText(), b"1"), *((name, text.encode()) for name, text in pairs)],
        )


asyncio.run(main(*sys.argv[1:]))
