"""The KBLI catalogue: five digits and known (SOP100-12, SOP100-19)."""

from collections.abc import Mapping

from shared.identity import KBLI
from shared.refusal import Refusal

Katalog = Mapping[str, str]
"""Code to title, one edition."""

TIDAK_DIKENAL = Refusal(
    kode="KBLI_TIDAK_DIKENAL",
    aturan="SOP100-12",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Kode KBLI",
    title="KBLI tidak dikenal",
    detail="Kode KBLI harus lima angka dan ada di dalam katalog KBLI 2020.",
)


def periksa(kode: str, katalog: Katalog) -> KBLI | Refusal:
    try:
        kbli = KBLI(kode)
    except ValueError:
        return TIDAK_DIKENAL.dengan(rincian=({"kbli": kode},))
    return kbli if kode in katalog else TIDAK_DIKENAL.dengan(rincian=({"kbli": kode},))


def sejudul(judul: str, edisi: Katalog) -> tuple[str, ...]:
    """Codes of the same title in another edition; no official table of both is at hand."""
    dicari = judul.casefold()
    return tuple(kode for kode, lain in edisi.items() if lain.casefold() == dicari)
