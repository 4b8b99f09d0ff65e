"""What agencies tell us, on the topic integrasi."""

from enum import StrEnum
from uuid import UUID

from shared.contracts.contract import Contract


class Hasil(StrEnum):
    VALID = "VALID"
    TIDAK_VALID = "TIDAK_VALID"
    BELUM_DAPAT_DIVALIDASI = "BELUM_DAPAT_DIVALIDASI"


class ValidasiDijawabV1(
    Contract,
    fakta="validasi.dijawab",
    aturan=("PB8-23-1a", "PB8-23-1b", "PB8-23-1c", "SOP100-U6"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (1)",
    subjek="permintaan",
):
    permintaan: UUID
    """Of the validasi.diminta that is answered."""
    hasil: Hasil
    instansi: str  # the one of ce_source: none answers for another, nor for a service of ours
    keterangan: str | None = None
