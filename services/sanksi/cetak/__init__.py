"""The documents of sanksi as letters: what each says, and what the public may know of it."""

from pathlib import Path

from shared.dokumen import Pencetak

PENCETAK = Pencetak(Path(__file__).parents[1] / "templates")
"""Nothing is opened, started or imported before the first document."""

__all__ = ["PENCETAK"]
