"""A request that its applicant took back before anybody had decided it."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.sanksi.pencabutan import ValidasiDimintaV1


class PermohonanDitarikV1(
    Contract,
    fakta="permohonan.ditarik",
    aturan=("PB8-20-2",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (2)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    jenis: str
    """PEMBATALAN, LIKUIDASI, NON_LIKUIDASI, PERWAKILAN_ASING, or the amar of a putusan."""
    verifikator: str
    """The office that was told of the request: DPMPTSP or BKPM."""
    tanggal: date


class ValidasiDibatalkanV1(
    Contract,
    fakta="validasi.dibatalkan",
    aturan=ValidasiDimintaV1.ATURAN,
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (1)",
    subjek="permintaan",
):
    """The question needs no answer any more."""

    permintaan: UUID
    pelaku_usaha: UUID
    kasus: UUID
    item: str
    instansi: str
    """As in validasi.diminta."""
    dasar_hukum: str | None = None
    """Of the article that asked; none: Pasal 23 ayat (1)."""
