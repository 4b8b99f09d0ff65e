"""How late a clock fires when others are due around it, and very many are armed for later."""

import time

from tests.bench.clocks.firing import OURS
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected
from tests.bench.uji.settings import service
from tests.support.many_clocks import fill
from tests.support.waiting import until

PER_SECOND, SECONDS, AHEAD = 200, 10, 5
NOTIFY = """
    CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('jam', extract(epoch FROM NEW.due_at)::text); RETURN NULL; END $$;
    CREATE OR REPLACE TRIGGER tell AFTER UPDATE ON tenggat FOR EACH ROW EXECUTE FUNCTION tell();
"""


async def lateness(parts: Parts, url: str) -> list[float]:
    """Milliseconds after `due_at` at which the end of each clock was committed."""
    late: list[float] = []
    salt = parts.new_name()  # the clocks of an earlier run are there, too
    async with connected(url) as watch:
        await watch.execute(NOTIFY)
        await settle()
        await watch.add_listener(
            "jam", lambda *said: late.append((time.time() - float(str(said[-1]))) * 1000)
        )
        async with parts.process(OURS, environment=service(url)):
            await fill(url, 1, "clock_timestamp()", salt=f"warm {salt}", analyze=False)
            await until(lambda: late, "the warm clock fired")
            late.clear()
            first = time.time() + AHEAD
            due = f"to_timestamp({first}) + n * interval '{1000 // PER_SECOND} milliseconds'"
            await fill(url, PER_SECOND * SECONDS, due, salt=salt, analyze=False)
            await until(lambda: len(late) == PER_SECOND * SECONDS, "every clock fired", seconds=90)
    return late
