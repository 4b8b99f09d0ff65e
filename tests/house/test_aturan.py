"""The rulebook's list of rules, and that code and tests name only what is on it."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from deploy.tools import aturan

ROOT = Path(__file__).parents[2]


def test_the_list_is_whole() -> None:
    daftar = aturan.DAFTAR.read_text().splitlines()
    assert len(daftar) == len(aturan.daftar()) == 329
    assert Counter(aturan.daftar().values()) == {
        "registrasi": 52,
        "pengawasan": 111,
        "sanksi": 105,
        "notifikasi": 21,
        "shared": 40,
    }


def test_every_mark_is_a_rule() -> None:
    asing = aturan.tanda().keys() - aturan.daftar().keys()
    assert asing == set()


def test_code_names_only_rules_that_exist() -> None:
    """Or a whole family, as PB8-12-2 for its thirteen letters."""
    dikenal = aturan.daftar().keys()
    asing = {
        satu: di
        for satu, di in aturan.kutipan().items()
        if not any(id_penuh.startswith(satu) for id_penuh in dikenal)
    }
    assert asing == {}


def test_every_mark_has_code_that_names_its_rule() -> None:
    tanpa_kode = aturan.tanda().keys() - aturan.kutipan().keys()
    assert tanpa_kode == set()


def report(tmp_path: Path, record: dict[str, list[str]]) -> subprocess.CompletedProcess[str]:
    """`perizinan rules` over a record of our own."""
    file = tmp_path / "rules.json"
    file.write_text(json.dumps(record))
    return subprocess.run(
        [sys.executable, "-m", "deploy.cli.rules", "--catatan", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("record", "last"),
    [
        ({}, "terbukti 0 dari 329"),
        ({"PB8-23-5": ["a::b"], "CALC-2": ["c::d", "e::f"]}, "terbukti 2 dari 329"),
    ],
)
def test_report_ends_with_what_is_proven(
    tmp_path: Path, record: dict[str, list[str]], last: str
) -> None:
    done = report(tmp_path, record)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, last)


def test_report_refuses_a_mark_that_is_no_rule(tmp_path: Path) -> None:
    done = report(tmp_path, {"PB8-99-1": ["tests/x.py::test_y"]})
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1] == "PB8-99-1: tests/x.py::test_y"
