"""Which fields the words of each kind of notice may use: from the lists that send them."""

from collections.abc import Iterator
from functools import cache

from services.notifikasi.clocks import CLOCKS, Clock
from services.notifikasi.notices import NOTICES, PEMBATALAN, PENCABUTAN, PINDAH, Terbitan, terbitan
from shared.contracts.contract import Contract
from shared.contracts.sanksi import PembatalanDiterbitkanV1, PencabutanDiterbitkanV1

SELALU = frozenset({"nama_daerah"})
JAM = frozenset({"subjek", "generasi", "aturan", "tanggal", "hari_terakhir", "jatuh_tempo"})
PERWAKILAN = terbitan("KP3A")
LAIN = {
    "kalender_sementara": frozenset({"tahun"}),
    PINDAH: JAM | {"dasar_hukum", "hal", "hitungan"},
}
"""Those that no list of events or clocks has."""


@cache
def kolom() -> dict[str, frozenset[str]]:
    """What every sender of that kind can fill in."""
    semua = dict(LAIN)
    for jenis, punya in (*_peristiwa(), *_terbitan(), *_jam()):
        semua[jenis] = semua.get(jenis, punya) & punya
    return {jenis: punya | SELALU for jenis, punya in semua.items()}


def _peristiwa() -> Iterator[tuple[str, frozenset[str]]]:
    for notice in NOTICES:
        yield notice.surat.jenis, frozenset(notice.on.model_fields)


def _terbitan() -> Iterator[tuple[str, frozenset[str]]]:
    yield from _dari(PEMBATALAN, PembatalanDiterbitkanV1)
    for satu in (*PENCABUTAN.values(), PERWAKILAN):
        yield from _dari(satu, PencabutanDiterbitkanV1)


def _dari(satu: Terbitan, kontrak: type[Contract]) -> Iterator[tuple[str, frozenset[str]]]:
    for jenis in (satu.jenis, satu.jenis_nib):
        yield jenis, frozenset(kontrak.model_fields)


def _jam() -> Iterator[tuple[str, frozenset[str]]]:
    for clock in CLOCKS:
        punya = JAM | set(clock.data)
        yield from _surat(clock, punya)


def _surat(clock: Clock, punya: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    if clock.warns:
        yield clock.warns.jenis, punya | {"sisa_hari"}
    for surat in (clock.reminds, clock.late):
        if surat:
            yield surat.jenis, punya
