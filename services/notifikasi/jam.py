"""What a clock of the list is made of: the events that move it, and what it says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from services.notifikasi.domain import tenggat
from services.notifikasi.domain.hitungan import Jam
from services.notifikasi.domain.keadaan import Tenggat, Ucapan
from services.notifikasi.domain.penerima import Ke, Surat
from shared.contracts.contract import Contract
from shared.contracts.notifikasi import (
    InspeksiDiingatkanV1,
    RencanaInspeksiDinotifikasiAwalTahunV1,
    SuratPemberitahuanDiterbitkanV1,
    TenggatTerlampauiV1,
)

When = Mapping[str, tuple[object, ...]]
"""Field -> the values that it may have."""
Says = Callable[[Jam, Tenggat], tuple[Ucapan, ...]]

SAYS: dict[type[Contract], Says] = {
    TenggatTerlampauiV1: tenggat.katakan_terlampaui,
    InspeksiDiingatkanV1: tenggat.ingatkan_instansi,
    RencanaInspeksiDinotifikasiAwalTahunV1: tenggat.notifikasikan_rencana,
    SuratPemberitahuanDiterbitkanV1: tenggat.terbitkan_pemberitahuan,
}


@dataclass(frozen=True)
class Stop:
    """Stops every open clock of the subject, or with `generation` that one alone."""

    contract: type[Contract]
    generation: str | None = None
    when: When = field(default_factory=dict[str, tuple[object, ...]])


@dataclass(frozen=True, kw_only=True)
class Clock(Jam):
    """`subject`, `generation`, `anchor` and `told` name fields of the events."""

    armed_by: tuple[type[Contract], ...]
    moved_by: tuple[type[Contract], ...] = ()
    """Arms the new generation and cancels the earlier ones."""
    when: When = field(default_factory=dict[str, tuple[object, ...]])
    subject: str
    generation: str
    anchor: str | None
    """None: the moment of the event itself."""
    told: str | None = None
    """The last day that the publisher told the parties."""
    data: tuple[str, ...] = ()
    """What it needs to speak."""
    stopped_by: tuple[Stop, ...]
    says: type[Contract]
    akibat: str
    """What follows then, for whoever reads the list."""
    parties: tuple[Ke, ...] = ()
    """Who is told when a newer calendar moves the end (AMB-67)."""
    hal: str = ""
    """What ends, in the words of that letter."""
    warns: Surat | None = None
    reminds: Surat | None = None
    """The notice at its end."""
    late: Surat | None = None
    """That notice is a letter: its delivery is a fact of its own, and after the last day it is
    not sent any more; this alarm is."""
    switch: str | None = None
    """A list of configuration: what this clock is armed for; empty, it never is."""
    of_pelaku_usaha: bool = True
    """Else of nobody, as a plan."""

    def __post_init__(self) -> None:
        for contract in (*self.armed_by, *self.moved_by):
            needed = {self.subject, self.generation, *self.when, *self.data}
            needed |= {"pelaku_usaha"} if self.of_pelaku_usaha else set()
            needed |= {name for name in (self.anchor, self.told) if name}
            _has_fields(contract, needed)
        publishers = {contract.PENERBIT for contract in self.armed_by}
        for stop in self.stopped_by:
            named = {stop.generation} if stop.generation else set[str]()
            _has_fields(stop.contract, {self.subject, *stop.when, *named})
            if stop.contract.PENERBIT not in publishers:  # order holds within a publisher only
                raise TypeError(f"{stop.contract.TYPE} could overtake what arms {self.kind}")
        if self.says not in SAYS:
            raise TypeError(f"{self.kind} does not know how to say {self.says.TYPE}")


def _has_fields(contract: type[Contract], names: set[str]) -> None:
    if missing := names - contract.model_fields.keys():
        raise TypeError(f"{contract.TYPE} has no field {', '.join(sorted(missing))}")
