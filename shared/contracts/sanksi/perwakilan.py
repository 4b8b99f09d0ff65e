"""What a kantor perwakilan or another foreign entity uploads (Pasal 26)."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class IdentitasDiunggahV1(
    Contract,
    fakta="identitas.diunggah",
    aturan=("PB8-26-3",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 26 ayat (3)",
    subjek="kasus",
):
    """Of a foreigner whose identity could not be validated, with a statement."""

    kasus: UUID
    pelaku_usaha: UUID
    dokumen: tuple[str, ...]
    """SHA-256 of each file."""
    tanggal: date


class DokumenDiunggahV1(
    Contract,
    fakta="dokumen.diunggah",
    aturan=("PB8-26-4a", "PB8-26-4b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 26 ayat (4)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    jenis: tuple[str, ...]
    """PERNYATAAN_TANPA_UTANG_PIUTANG, PENUTUPAN_KANTOR_PERWAKILAN."""
    dokumen: tuple[str, ...]
    """SHA-256 of each file, in the order of the kinds."""
    tanggal: date
