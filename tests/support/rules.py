"""Writes down which rules were proven: rule id -> tests that ran and passed in this session."""

import json
from collections import defaultdict
from pathlib import Path

import pytest


class Proven:
    def __init__(self, file: Path) -> None:
        self._file = file
        self._failed: set[str] = set()
        self._passed: dict[str, set[str]] = defaultdict(set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item):
        report = yield
        if report.failed:
            self._failed.add(item.nodeid)
        if report.when == "call" and report.passed:
            for mark in item.iter_markers("rule"):
                for rule in mark.args:
                    self._passed[rule].add(item.nodeid)
        return report

    def pytest_sessionfinish(self) -> None:
        proven = {
            rule: sorted(tests - self._failed)
            for rule, tests in sorted(self._passed.items())
            if tests - self._failed
        }
        self._file.parent.mkdir(exist_ok=True)
        self._file.write_text(json.dumps(proven, indent=1) + "\n")
