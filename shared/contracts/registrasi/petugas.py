"""Officers: who processes what, and what they have declared."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class PetugasDitugaskanV1(
    Contract,
    fakta="petugas.ditugaskan",
    aturan=("SOP100-6",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Kualifikasi Pelaksana",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    petugas: str
    """Identity of the officer, no name."""
    fungsi: str
    tanggal: date


class PetugasMenyatakanKomitmenV1(
    Contract,
    fakta="petugas.menyatakan_komitmen",
    aturan=("PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 8",
    subjek="petugas",
):
    petugas: str
    daerah: str
    komitmen: tuple[str, ...]
    """Rule ids, PB8-8-1 to PB8-8-4."""
    tanggal: date
