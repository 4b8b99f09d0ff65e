"""Writes down which rules were proven: rule id -> tests that ran and passed in this session."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

RULES = "rules"


class Proven:
    """Marks travel with the reports: with several workers, only these reach the main process."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._failed: set[str] = set()
        self._passed: dict[str, set[str]] = defaultdict(set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item):
        report = yield
        if report.when == "call":
            rules = [rule for mark in item.iter_markers("rule") for rule in mark.args]
            report.user_properties.append((RULES, " ".join(rules)))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)
        if report.when == "call" and report.passed:
            for rule in str(dict(report.user_properties)[RULES]).split():
                self._passed[rule].add(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workerinput"):
            return
        proven = {
            rule: sorted(tests - self._failed)
            for rule, tests in sorted(self._passed.items())
            if tests - self._failed
        }
        self._file.parent.mkdir(exist_ok=True)
        self._file.write_text(json.dumps(proven, indent=1) + "\n")
