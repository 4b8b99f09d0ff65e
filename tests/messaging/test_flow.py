"""From a command in one service to its effect in another, through real processes."""

from tests.support.load import Load
from tests.support.system import System


async def test_everything_is_applied_once_in_order(system: System) -> None:
    system.relay()
    system.consumer()
    load = Load(system.source, seed=1)
    await load.run(transactions=200, writers=8)
    await system.applied_all()
    verdict = await system.verdict()
    assert load.committed > 0
    assert verdict.clean, verdict
