"""Every code of refusal that a service's domain knows."""

import importlib
import pkgutil
from types import ModuleType

from shared.refusal import Refusal


def semua_kode(folder: ModuleType) -> set[str]:
    """Of all modules in the package of refusals."""
    modul = [
        importlib.import_module(satu.name)
        for satu in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}.")
    ]
    nilai = [nilai for satu in modul for nilai in vars(satu).values()]
    return {satu.kode for satu in nilai if isinstance(satu, Refusal)}
