"""Import rules: what import-linter holds (pyproject.toml), and the few friends of a domain."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOMAIN = sorted(ROOT.glob("services/*/domain/**/*.py"))
ROUTES = sorted([*ROOT.glob("services/*/api.py"), *ROOT.glob("services/*/api/**/*.py")])
FRIENDS = ("pydantic", "shared.aturan", "shared.calendar", "shared.identity", "shared.refusal")
IMPURE = frozenset(
    {
        "asyncio", "builtins", "http", "importlib", "io", "logging", "multiprocessing", "os",
        "pathlib", "random", "secrets", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys",
        "tempfile", "threading", "time", "urllib",
    }
)  # fmt: skip
PURE = frozenset(sys.stdlib_module_names) - IMPURE
SURPRISES = frozenset({"now", "today", "utcnow", "uuid1", "uuid4", "uuid7", "open", "print"})


def imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import: the path of an import is the path of a file"
            yield node.module or ""


def called(source: str) -> set[str]:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return {
        call.attr if isinstance(call, ast.Attribute) else call.id
        for call in calls
        if isinstance(call, ast.Attribute | ast.Name)
    }


def is_friend(module: str, own: str) -> bool:
    if module.partition(".")[0] in PURE:
        return True
    return any(module == friend or module.startswith(f"{friend}.") for friend in (*FRIENDS, own))


def of_domain(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).parts[:3])


def relative(file: Path) -> str:
    return str(file.relative_to(ROOT))


def test_import_linter_keeps_every_contract() -> None:
    command = (
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    )
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("file", DOMAIN, ids=relative)
def test_domain_imports_its_friends_only(file: Path) -> None:
    strangers = [
        module for module in imported(file.read_text()) if not is_friend(module, of_domain(file))
    ]
    assert strangers == []


@pytest.mark.parametrize("file", DOMAIN, ids=relative)
def test_domain_asks_no_clock_and_draws_no_lots(file: Path) -> None:
    assert called(file.read_text()) & SURPRISES == set()


def from_sqlalchemy(source: str) -> set[str]:
    return {
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy")
        for alias in node.names
    } | {name for name in imported(source) if name == "sqlalchemy"}


@pytest.mark.parametrize("file", ROUTES, ids=relative)
def test_routes_hold_no_sql(file: Path) -> None:
    """They may name the session that a query asks for, and nothing that builds a statement."""
    assert from_sqlalchemy(file.read_text()) <= {"AsyncSession"}


@pytest.mark.parametrize(
    ("source", "strangers"),
    [
        ("from datetime import date\nimport shared.refusal", []),
        ("from shared.refusals import x", ["shared.refusals"]),
        ("from sqlalchemy import text\nimport time", ["sqlalchemy", "time"]),
        ("from services.registrasi.domain.nib import Nib", ["services.registrasi.domain.nib"]),
    ],
)
def test_a_stranger_would_be_seen(source: str, strangers: list[str]) -> None:
    own = "services.sanksi.domain"
    assert [module for module in imported(source) if not is_friend(module, own)] == strangers


def test_a_surprise_would_be_seen() -> None:
    assert called("x = datetime.now()\nid = uuid4()") & SURPRISES == {"now", "uuid4"}
