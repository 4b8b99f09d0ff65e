import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def folder() -> Iterator[Path]:
    """With a space in its name, and outside pytest's own folder: as root PostgreSQL runs as
    another user, and every new pytest session closes that folder to others."""
    with tempfile.TemporaryDirectory(prefix="perizinan uji ") as name:
        yield Path(name)
