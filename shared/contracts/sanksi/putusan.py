"""A court decision on the way to its Pencabutan (Pasal 27)."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.sanksi.item import ItemPerizinan, Putusan


class PutusanDicatatV1(
    Contract,
    fakta="putusan.dicatat",
    aturan=("PB8-27-1",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (1)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    amar: str
    """PEMBUBARAN, PENCABUTAN_TANPA_PEMBUBARAN or PENCABUTAN_OLEH_PEMDA."""
    putusan: Putusan
    tanggal: date


class PutusanDiunggahV1(
    Contract,
    fakta="putusan.diunggah",
    aturan=("PB8-27-5",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (5)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    dokumen: tuple[str, ...]
    """SHA-256 of each file."""
    tanggal: date


class PutusanDitindaklanjutiV1(
    Contract,
    fakta="putusan.ditindaklanjuti",
    aturan=("PB8-27-2c",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (2) huruf c",
    subjek="kasus",
):
    """Pemerintah Daerah acts of its own motion: nobody applied, and no clock runs."""

    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    putusan: Putusan
    item: tuple[ItemPerizinan, ...]
    tanggal: date
