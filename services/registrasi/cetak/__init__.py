"""The documents of registrasi: what each says, and what the public may know of it."""

from pathlib import Path

from services.registrasi.cetak.alamat import JenisDokumen
from shared.dokumen import Pencetak

PENCETAK = Pencetak(Path(__file__).parents[1] / "templates")
"""Nothing is opened, started or imported before the first document."""

__all__ = ["PENCETAK", "JenisDokumen"]
