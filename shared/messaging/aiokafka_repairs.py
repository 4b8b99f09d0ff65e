"""Repairs of aiokafka 0.14.0, each with a test on a real broker.

1. A group-level error in an OffsetFetch answer is taken for "no committed offset": the consumer
   goes back to `earliest`. Here the error is raised, and a lost coordinator is looked up again.
2. A heartbeat or commit-refresh task that failed is reported for ever and never started again:
   the member stays dead. Here the failed task is dropped and the member joins again.
3. A header's name that is not UTF-8 stops the consumer for ever: see aiokafka_headers.
"""

from importlib.metadata import version
from typing import Any

from aiokafka import errors
from aiokafka.consumer.group_coordinator import GroupCoordinator

from shared.messaging import aiokafka_headers

REPAIRED = "0.14.0"
MARK = "_perizinan_repaired"
OFFSET_FETCH = 9
LOST_COORDINATOR = (
    errors.NotCoordinatorForGroupError,
    errors.GroupCoordinatorNotAvailableError,
)


def install() -> None:
    """Once for the process; refuses an aiokafka that it was not written for."""
    if version("aiokafka") != REPAIRED:
        raise RuntimeError(
            f"aiokafka {version('aiokafka')} is not {REPAIRED}: read the repairs anew"
        )
    if getattr(GroupCoordinator, MARK, False):
        return
    setattr(GroupCoordinator, MARK, True)
    for name, repaired in REPAIRS.items():
        setattr(GroupCoordinator, name, repaired(getattr(GroupCoordinator, name)))
    aiokafka_headers.install()


def _raising_group_errors(send_req: Any) -> Any:
    async def repaired(self: GroupCoordinator, request: Any) -> Any:
        response = await send_req(self, request)
        code = getattr(response, "error_code", 0) if response.API_KEY == OFFSET_FETCH else 0
        if code:
            error = errors.for_code(code)
            if error in LOST_COORDINATOR:
                self.coordinator_dead()
            raise error(self.group_id)
        return response

    return repaired


def _dropping_failed_tasks(push_error_to_user: Any) -> Any:
    def repaired(self: GroupCoordinator, exc: BaseException) -> Any:
        for name in ("_heartbeat_task", "_commit_refresh_task"):
            task = getattr(self, name)
            if task is not None and task.done() and not task.cancelled() and task.exception():
                setattr(self, name, None)
                self.request_rejoin()
        return push_error_to_user(self, exc)

    return repaired


# By name: private methods of this very version, as install() has made sure.
REPAIRS = {
    "_send_req": _raising_group_errors,
    "_push_error_to_user": _dropping_failed_tasks,
}
