"""Who acts: the caller of a command, or the system on an event."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    id: str
    peran: str
    fungsi: tuple[str, ...] = ()
    pelaku_usaha: str | None = None
    """The one Pelaku Usaha that this actor is, or acts for."""


SISTEM = Actor(id="sistem", peran="SISTEM")
