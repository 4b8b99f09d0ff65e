"""`make mutants`: break the domains on purpose, in a copy, and list what no test noticed.

`python -m tests.mutants [service] [--at-least PERCENT]`; a survivor is shown as a diff by
`mutmut show NAME` in the printed folder.
"""

import argparse
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from deploy.embedded.faces import SERVICES

ROOT = Path(__file__).parents[1]
COPY = ROOT / "build" / "mutants"
NOTICED = ("killed", "timeout", "caught by type check")


def copy_tree() -> None:
    """Only tracked files: mutmut writes beside what it reads."""
    COPY.mkdir(parents=True, exist_ok=True)
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(
        ["tar", "--null", "--files-from=-", "-cf", "-"],
        cwd=ROOT, input=files.stdout, stdout=(COPY / "tree.tar").open("wb"), check=True,
    )  # fmt: skip
    subprocess.run(["tar", "-xf", "tree.tar"], cwd=COPY, check=True)


def run(services: list[str]) -> None:
    names = [f"services.{service}.domain.*" for service in services]
    program = Path(sys.executable).with_name("mutmut")
    subprocess.run([program, "run", *names], cwd=COPY, env=os.environ, check=False)


def results() -> dict[str, str]:
    program = Path(sys.executable).with_name("mutmut")
    listed = subprocess.run(
        [program, "results", "--all", "true"], cwd=COPY, capture_output=True, text=True, check=True
    )
    rows = (line.strip().rpartition(": ") for line in listed.stdout.splitlines())
    return {name: outcome for name, _, outcome in rows if name.startswith("services.")}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("service", nargs="?", choices=SERVICES)
    parser.add_argument("--at-least", type=float, default=0)
    chosen = parser.parse_args()
    services: list[str] = [chosen.service] if chosen.service else [*SERVICES]
    copy_tree()
    run(services)
    found = results()
    enough = True
    for service in services:
        own = {n: o for n, o in found.items() if n.startswith(f"services.{service}.")}
        tried = {name: outcome for name, outcome in own.items() if outcome != "not checked"}
        noticed = sum(count for outcome, count in Counter(tried.values()).items()
                      if outcome in NOTICED)  # fmt: skip
        share = 100 * noticed / len(tried) if tried else 0
        enough = enough and share >= chosen.at_least
        for name, outcome in sorted(tried.items()):
            if outcome not in NOTICED:
                print(f"  {outcome}: {name}")
        print(f"{service}: {noticed} of {len(tried)} mutants noticed, {share:.1f} %")
    print(f"in {COPY}")
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
