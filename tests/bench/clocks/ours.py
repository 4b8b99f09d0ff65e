"""The clocks' worker of notifikasi, alone in its process, with the pool that it has in service.

`python -m tests.bench.clocks.ours [singly]`: however many are overdue, each by itself.
"""

import sys

import uvloop

from services.notifikasi.app import SERVICE
from services.notifikasi.workers import BACKLOG, run_clocks
from shared import observability
from shared.runtime import Parts, run_until_signalled
from shared.settings import Settings


async def main() -> int:
    settings = Settings()  # pyright: ignore[reportCallIssue]  # filled from the environment
    backlog = sys.maxsize if "singly" in sys.argv else BACKLOG
    return await run_until_signalled([run_clocks(Parts(SERVICE, settings), backlog)], 5)


if __name__ == "__main__":
    observability.configure("notifikasi")
    sys.exit(uvloop.run(main()))
