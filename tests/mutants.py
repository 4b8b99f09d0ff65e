"""`make mutants`: break the domains on purpose, in a copy, and list what no test noticed.

`python -m tests.mutants [--at-least PERCENT] [registrasi] [registrasi.sop ...]`: whole services,
or modules of their domains. One process; put `nice` before it and go on working. A survivor is
shown as a diff by `mutmut show NAME` in the printed folder.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from shutil import rmtree

from deploy.embedded.faces import SERVICES

ROOT = Path(__file__).parents[1]
COPIES = ROOT / "build" / "mutants"
MUTMUT = Path(sys.executable).with_name("mutmut")
KILLED = "killed"
NOTICED = (KILLED, "timeout", "caught by type check")
# Only the tests of the domain: the others need servers, or break for every reason.
CONFIG = """[mutmut]
source_paths = services/{service}/domain
only_mutate = services/{service}/domain/{module}*
also_copy =
    shared
    services
    deploy
    tests
    pyproject.toml
pytest_add_cli_args =
    -q
    -p
    no:cacheprovider
pytest_add_cli_args_test_selection =
    tests/{service}
    -k
    test_domain
"""


# The functions that are called while the modules named are imported.
AT_IMPORT = """
import importlib, sys
from mutmut.state import state
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*state()._stats)
"""


def copy_tree(copy: Path) -> None:
    """Only tracked files: mutmut writes beside what it reads."""
    if copy.exists():
        rmtree(copy)
    copy.mkdir(parents=True)
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    packed = subprocess.run(
        ["tar", "--null", "--files-from=-", "-cf", "-"],
        cwd=ROOT, input=files.stdout, capture_output=True, check=True,
    )  # fmt: skip
    subprocess.run(["tar", "-xf", "-"], cwd=copy, input=packed.stdout, check=True)


def break_all(chosen: str) -> tuple[Path, dict[str, str]]:
    """Mutant -> outcome, of a service or of one module of it."""
    service, _, module = chosen.partition(".")
    copy = COPIES / chosen
    copy_tree(copy)
    config = CONFIG.format(service=service, module=module.replace(".", "/"))
    (copy / "setup.cfg").write_text(config)
    subprocess.run([MUTMUT, "run", "--max-children", "1"], cwd=copy, check=True)
    listed = subprocess.run(
        [MUTMUT, "results", "--all", "true"], cwd=copy, capture_output=True, text=True, check=True
    )
    rows = (line.strip().rpartition(": ") for line in listed.stdout.splitlines())
    found = {name: outcome for name, _, outcome in rows if name.startswith("services.")}
    return copy, found | dict.fromkeys(noticed_at_import(copy / "mutants", service, found), KILLED)


def noticed_at_import(tree: Path, service: str, found: dict[str, str]) -> list[str]:
    """mutmut forks after the import: what is called there is broken in an interpreter anew."""
    modules = sorted({name.rpartition(".")[0] for name in found})
    asked = in_mutant(tree, "stats", "-c", AT_IMPORT, *modules)
    called = set(asked.stdout.split())
    left = [n for n, o in found.items() if o not in NOTICED and n.rpartition("__")[0] in called]
    tests = ("-m", "pytest", "-q", "-x", f"tests/{service}", "-k", "test_domain")
    return [name for name in left if in_mutant(tree, name, *tests).returncode]


def in_mutant(tree: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=tree, env=os.environ | {"MUTANT_UNDER_TEST": name}, capture_output=True, text=True,
    )  # fmt: skip


def report(chosen: str) -> float:
    """The share that was noticed, in percent."""
    copy, found = break_all(chosen)
    survived = {name: outcome for name, outcome in found.items() if outcome not in NOTICED}
    for name, outcome in sorted(survived.items()):
        print(f"  {outcome}: {name}")
    noticed = len(found) - len(survived)
    share = 100 * noticed / len(found) if found else 100
    print(f"{chosen}: {noticed} of {len(found)} mutants noticed, {share:.1f} %, in {copy}")
    return share


def chosen_part(text: str) -> str:
    if text.partition(".")[0] not in SERVICES:
        raise argparse.ArgumentTypeError(f"services are {', '.join(SERVICES)}")
    return text


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("chosen", nargs="*", type=chosen_part, default=[*SERVICES])
    parser.add_argument("--at-least", type=float, default=0)
    given = parser.parse_args()
    shares = [report(one) for one in given.chosen]
    return 0 if min(shares) >= given.at_least else 1


if __name__ == "__main__":
    sys.exit(main())
