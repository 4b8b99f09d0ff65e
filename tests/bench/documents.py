"""A document from its record to PDF, and what the event loop feels of it."""

import asyncio
from dataclasses import replace
from statistics import median
from time import perf_counter
from uuid import UUID

from services.registrasi.cetak import nib
from services.registrasi.cetak.bahan import Asal, BahanNib, Pemilik
from shared.crypto import Cipher
from shared.dokumen import Alamat, Dokumen, Pencetak
from shared.identity import NIB
from tests.bench.figures import Absolute, Goal, Section
from tests.bench.parts import Parts
from tests.registrasi.bahan import PERSEORANGAN, SOP
from tests.registrasi.nib import IZIN_NIB, KEGIATAN, PERTAMA
from tests.sanksi import surat
from tests.support.databases import KEY
from tests.support.process import ROOT

EACH = 20
LONG = 30
TEMPLATES = ROOT / "services/registrasi/templates"
LETTERS = ROOT / "services/sanksi/templates"
HOW = (
    f"{EACH} NIB and {EACH} Pencabutan a run, each of another number, so that none is remembered. "
    "Meanwhile the event loop is asked every millisecond whether it still answers."
)


async def documents(_parts: Parts, runs: int) -> Section:
    first = Absolute("the first of a fresh printer", "ms")
    usual = Absolute("a NIB, p50", "ms", Goal(150, 75, higher=False))
    long = Absolute(f"a NIB with {LONG} kegiatan usaha, p50", "ms", Goal(150, 75, higher=False))
    again = Absolute("the same NIB again", "ms")
    letter = Absolute("a Pencabutan (Lampiran VII), p50", "ms", Goal(150, 75, higher=False))
    blocked = Absolute("longest the event loop was held", "ms", Goal(50, 10, higher=False))
    for _ in range(runs):
        printer = Pencetak(TEMPLATES)
        first.ours.append(await _print(printer, _nib(0, 1)))
        watch = asyncio.create_task(_longest_wait())
        usual.ours.append(median([await _print(printer, _nib(n, 1)) for n in range(1, EACH)]))
        long.ours.append(median([await _print(printer, _nib(n, LONG)) for n in range(EACH)]))
        letters = Pencetak(LETTERS)
        letter.ours.append(median([await _print(letters, _pencabutan(n)) for n in range(EACH)]))
        watch.cancel()
        blocked.ours.append(await watch)
        again.ours.append(await _print(printer, _nib(0, LONG)))
    return Section("Documents", HOW, [first, usual, long, again, letter, blocked])


async def _print(printer: Pencetak, dokumen: Dokumen) -> float:
    started = perf_counter()
    await printer.cetak(dokumen)
    return (perf_counter() - started) * 1000


async def _longest_wait() -> float:
    longest = 0.0
    try:
        while True:
            started = perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, perf_counter() - started - 0.001)
    except asyncio.CancelledError:
        return longest * 1000


def _nib(number: int, activities: int) -> Dokumen:
    kegiatan = tuple(replace(KEGIATAN, id=UUID(int=n)) for n in range(activities))
    milik = tuple(replace(IZIN_NIB, kegiatan_usaha=satu.id) for satu in kegiatan)
    satu = replace(PERTAMA, nomor=NIB(f"{number:013}"), kegiatan_usaha=kegiatan)
    pemilik = Pemilik(PERSEORANGAN.data, PERSEORANGAN.penanaman_modal)
    bahan = BahanNib(satu, pemilik, milik, Asal(UUID(int=0), None, SOP))
    return nib.dokumen(bahan, Alamat.buat("https://perizinan.example", Cipher(KEY), "registrasi"))


def _pencabutan(number: int) -> Dokumen:
    return surat.tersusun(replace(surat.VII, nomor=f"{number:04}/PCB-LIK/KAB_SIJUNJUNG/2026"))
