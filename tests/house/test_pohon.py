"""What may lie in the tree: small files, no lock that names addresses, no trace of a machine."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300


def words(*parts: tuple[str, str]) -> str:
    """Put together here, so that this file does not hold what it looks for."""
    return "|".join(re.escape("".join(part)) for part in parts)


HOSTS = words(
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("registry.npm", "js.org"),
    ("registry-1.docker", ".io"),
    ("ghcr", ".io"),
    ("gcr", ".io"),
    ("quay", ".io"),
    ("repo1.maven", ".org"),
    ("repo.maven", ".apache.org"),
    ("deb.debian", ".org"),
    ("proxy.golang", ".org"),
)
PLACES = words(
    ("/work", "/main"),
    ("/work", "/shared"),
    ("/tmp/", "brief"),
    ("/tmp/", "bash_jobs"),
    ("/root", "/"),
    ("/home", "/"),
    ("/Users", "/"),
)


@cache
def tracked() -> tuple[Path, ...]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = (ROOT / name for name in listed.split("\0") if name)
    return tuple(sorted(file for file in files if file.is_file()))


def text_of(file: Path) -> str:
    """Empty for what is not text."""
    content = file.read_bytes()
    return "" if b"\0" in content[:8192] else content.decode(errors="replace")


def lines_with(pattern: str) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for file in tracked()
        for number, line in enumerate(text_of(file).splitlines(), 1)
        if re.search(pattern, line)
    ]


def test_the_tree_is_seen() -> None:
    assert {ROOT / "pyproject.toml", Path(__file__)} <= set(tracked())


def test_no_file_outgrows_its_reader() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in tracked()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in ("services", "shared")
        if (lines := len(text_of(file).splitlines())) > LONGEST
    }
    assert long == {}, "a folder of the same name, split by institution"


@pytest.mark.parametrize("pattern", [HOSTS, PLACES], ids=["registry hosts", "machine paths"])
def test_no_address_of_a_registry_or_a_machine(pattern: str) -> None:
    assert lines_with(pattern) == []


def test_no_lock_file_that_names_addresses() -> None:
    locks = {"uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock", "yarn.lock", "pnpm-lock.yaml"}
    assert [file for file in tracked() if file.name in locks] == []


def test_nothing_is_switched_off_without_a_reason() -> None:
    """A lint escape says why in the same line; a test is never skipped or left to fail."""
    bare = r"#\s*(noqa|type:\s*ignore|pyright:\s*ignore)[^#]*$"
    skips = r"pytest\.(mark\.)?(" + words(("sk", "ip"), ("xf", "ail")) + r")\b"
    mocks = words(("unittest", ".mock"), ("monkeypatch", ".setattr"), ("mocker", "."))
    assert [line for line in lines_with(f"{bare}|{skips}|{mocks}") if ".py:" in line] == []


def test_nothing_is_left_for_later() -> None:
    assert lines_with(r"\b(" + words(("TO", "DO"), ("FIX", "ME"), ("X", "XX")) + r")\b") == []
