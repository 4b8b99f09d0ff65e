"""Everything that comes in: what arms, moves and stops clocks, and what is told to whom."""

from collections.abc import Iterator
from itertools import product

from services.notifikasi.clocks import CLOCKS
from services.notifikasi.handlers import langganan, pemberitahuan, tenggat
from services.notifikasi.jam import Clock, When
from services.notifikasi.notices import NOTICES
from services.notifikasi.outbound import DILANGGAN
from shared.contracts.contract import Contract
from shared.contracts.sanksi import PembatalanDiterbitkanV1, PencabutanDiterbitkanV1
from shared.messaging.inbound import Entry, Handler, Inbound, on


def _clock(clock: Clock) -> Iterator[Entry]:
    for contract in clock.armed_by:
        yield from _each(contract, tenggat.pasang(clock), clock.when)
    for contract in clock.moved_by:
        yield from _each(contract, tenggat.geser(clock), clock.when)
    for stop in clock.stopped_by:
        yield from _each(stop.contract, tenggat.hentikan(clock, stop), stop.when)


def _each(contract: type[Contract], handler: Handler, when: When) -> Iterator[Entry]:
    """An entry for every combination of the values that the fields may have."""
    for values in product(*when.values()):
        yield on(contract, handler, when=dict(zip(when, values, strict=True)))


INBOUND = Inbound(
    *(entry for clock in CLOCKS for entry in _clock(clock)),
    *(on(notice.on, pemberitahuan.beritahu(notice), when=notice.when) for notice in NOTICES),
    on(PembatalanDiterbitkanV1, pemberitahuan.notifikasikan_pembatalan),
    on(PencabutanDiterbitkanV1, pemberitahuan.notifikasikan_pencabutan),
    *(on(contract, langganan.siarkan) for contract in DILANGGAN),
)
