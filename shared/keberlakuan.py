"""Before a regulation is in force, nothing can be done under it (PB8-30)."""

from datetime import date

from shared.daerah import Daerah
from shared.refusal import Refusal

PERATURAN_BELUM_BERLAKU = Refusal(
    kode="PERATURAN_BELUM_BERLAKU",
    aturan="PB8-30",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 30",
    title="Peraturan belum berlaku",
    detail="Pengawasan, sanksi dan tindakan administratif bertanggal sebelum peraturan "
    "diundangkan tidak dapat didasarkan padanya.",
)


def belum_berlaku(daerah: Daerah, tanggal: date) -> Refusal | None:
    """The day of promulgation counts; a region without a regulation of its own has no such day."""
    sejak = daerah.peraturan_berlaku_sejak
    if sejak is None or tanggal >= sejak:
        return None
    return PERATURAN_BELUM_BERLAKU.dengan(perbaikan=f"Peraturan berlaku sejak {sejak:%d-%m-%Y}.")
