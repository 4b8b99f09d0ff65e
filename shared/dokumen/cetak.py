"""Typst to PDF, off the event loop: no network, no system font, same data, same bytes."""

import asyncio
import hashlib
import json
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import structlog

from shared.dokumen.surat import Dokumen, lembar, qr

log = structlog.get_logger()

TATA = Path(__file__).parent / "tata"
LAMBANG = Path(__file__).parents[1] / "data" / "daerah" / "lambang"
ARSIP = ["a-2b"]
"""PDF/A: what an archive still opens in thirty years."""
DIINGAT = 64
"""Rendered documents; one is some 40 kB."""


class Pencetak:
    """Prints with the templates of one service; a region's own file goes before the common one.

    One document at a time: the compiler uses several cores by itself and lets go of the GIL.
    """

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._pekerja = ThreadPoolExecutor(1, thread_name_prefix="cetak")
        self._diingat: OrderedDict[str, bytes] = OrderedDict()
        self._compiler: Any = None

    async def cetak(self, dokumen: Dokumen) -> bytes:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pekerja, self.cetak_di_sini, dokumen)

    def cetak_di_sini(self, dokumen: Dokumen) -> bytes:
        """Blocking, and for one thread only."""
        berkas, data = self.berkas(dokumen), _data(dokumen)
        sidik = _sidik(berkas, data)
        pdf = self._diingat.get(sidik)
        if pdf is None:
            pdf = self._susun(berkas, data, dokumen)
            self._diingat[sidik] = pdf
            if len(self._diingat) > DIINGAT:
                self._diingat.popitem(last=False)
        return pdf

    def sidik(self, dokumen: Dokumen) -> str:
        """The same for the same file, known without rendering it."""
        return _sidik(self.berkas(dokumen), _data(dokumen))

    def berkas(self, dokumen: Dokumen) -> dict[str, bytes]:
        """All that the compiler sees; a template can open nothing else.

        A file that begins with an underscore is what templates have in common.
        """
        utama = self._utama(dokumen)
        lambang = dokumen.daerah.kop.lambang
        bersama = [*sorted(TATA.glob("_*.typ")), *sorted(self._templates.glob("_*.typ"))]
        return {satu.name: _baca(satu) for satu in bersama} | {
            "main": _baca(utama),
            "surat.typ": _baca(TATA / "surat.typ"),
            "lambang.svg": _baca(LAMBANG / lambang if lambang else TATA / "lambang.svg"),
        }

    def _utama(self, dokumen: Dokumen) -> Path:
        """A form that two services issue stands in `tata`."""
        nama = f"{dokumen.template}.typ"
        calon = (self._templates / dokumen.daerah.kode.lower(), self._templates, TATA)
        return next((satu / nama for satu in calon if (satu / nama).is_file()), TATA / nama)

    def _susun(self, berkas: dict[str, bytes], data: str, dokumen: Dokumen) -> bytes:
        import typst  # tens of MB with its fonts: only a process that prints pays for it

        if self._compiler is None:
            self._compiler = typst.Compiler(root=TATA, ignore_system_fonts=True)
        pilihan: dict[str, Any] = {
            "input": berkas,
            "format": "pdf",
            # As data, never as part of a template.
            "sys_inputs": {"data": data, "qr": qr(dokumen.alamat_periksa)},
            "timestamp": datetime.combine(dokumen.tanggal, time(), UTC),
        }
        try:
            return self._kompilasi(pilihan | {"pdf_standards": ARSIP})
        except typst.TypstError:
            # An archive wants a glyph for every character; a name in a foreign script has none.
            log.warning("cetak_tanpa_pdf_a", template=dokumen.template)
            return self._kompilasi(pilihan)

    def _kompilasi(self, pilihan: dict[str, Any]) -> bytes:
        try:
            return self._compiler.compile(**pilihan)
        except Exception:
            raise
        except BaseException as error:
            # A defect inside the compiler is no Exception, and would pass every handler.
            self._compiler = None
            raise RuntimeError("the compiler broke down") from error


def _data(dokumen: Dokumen) -> str:
    return json.dumps(lembar(dokumen), ensure_ascii=False)


def _sidik(berkas: dict[str, bytes], data: str) -> str:
    isi = b"\0".join([*berkas.values(), data.encode()])
    return hashlib.sha256(isi).hexdigest()


@cache
def _baca(berkas: Path) -> bytes:
    return berkas.read_bytes()
