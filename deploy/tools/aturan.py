"""Rule -> code -> tests: where each of the 329 rules stands, and what proved it in the last run."""

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAFTAR = ROOT / "tests" / "house" / "aturan.txt"
TERBUKTI = ROOT / ".pytest_cache" / "rules.json"
KODE = ("services/**/*.py", "shared/**/*.py", "services/**/*.json", "shared/data/**/*.json")
ID = re.compile(r"\b(?:SOP100|PB8|CALC)-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")


@dataclass(frozen=True)
class Aturan:
    id: str
    pemilik: str
    kode: tuple[str, ...]
    """file:line of every place that names it."""
    uji: tuple[str, ...]
    """file:line of every mark."""
    lulus: tuple[str, ...]
    """Tests that ran and passed in the last run."""


class TidakDikenal(Exception):
    """Marks with an id that is not one of the rulebook's."""


def daftar() -> dict[str, str]:
    """Rule id -> the service that owns it, in the order of the rulebook."""
    return dict(baris.split() for baris in DAFTAR.read_text().splitlines())


def semua(catatan: Path = TERBUKTI) -> list[Aturan]:
    kode, uji, lulus = kutipan(), tanda(), terbukti(catatan)
    pemilik = daftar()
    if asing := sorted((uji.keys() | lulus.keys()) - pemilik.keys()):
        tempat = [f"{satu}: {', '.join(uji.get(satu) or lulus[satu])}" for satu in asing]
        raise TidakDikenal("tanda dengan id di luar 329 aturan\n" + "\n".join(tempat))
    return [
        Aturan(satu, layanan, *(tuple(di.get(satu, ())) for di in (kode, uji, lulus)))
        for satu, layanan in pemilik.items()
    ]


def kutipan() -> dict[str, list[str]]:
    """Where code and data name a rule."""
    tempat: dict[str, list[str]] = defaultdict(list)
    for file in sorted(file for pola in KODE for file in ROOT.glob(pola)):
        for nomor, baris in enumerate(file.read_text().splitlines(), 1):
            for satu in dict.fromkeys(ID.findall(baris)):
                tempat[satu].append(f"{file.relative_to(ROOT)}:{nomor}")
    return dict(tempat)


def tanda() -> dict[str, list[str]]:
    """Where tests are marked; an id that is computed is only seen when the test ran."""
    tempat: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests").rglob("*.py")):
        for node in _tanda_dalam(file.read_text()):
            for argumen in node.args:
                if isinstance(argumen, ast.Constant):
                    tempat[str(argumen.value)].append(f"{file.relative_to(ROOT)}:{node.lineno}")
    return dict(tempat)


def _tanda_dalam(sumber: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(sumber)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.rule"):
            yield node


def terbukti(catatan: Path) -> dict[str, list[str]]:
    """Rule -> tests that passed; empty before the first test run."""
    return json.loads(catatan.read_text()) if catatan.exists() else {}
