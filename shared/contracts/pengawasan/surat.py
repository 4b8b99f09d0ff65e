"""The letters before a routine inspection, and its beginning."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class SuratTugasDiinputV1(
    Contract,
    fakta="surat_tugas.diinput",
    aturan=("PB8-13-2", "PB8-13-5"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (2)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    """From 1; every change of the letter or of the date raises it."""
    nomor: str
    tanggal: date
    """Of the inspection."""
    versi_jadwal: int
    lokasi: str
    jumlah_pelaksana: int
    """Their names stand in the letter, never in an event."""
    instansi_pelaksana: tuple[str, ...] = ()
    """Codes of the executing agencies of the region."""


class SuratTugasDiubahV1(
    Contract,
    fakta="surat_tugas.diubah",
    aturan=("PB8-13-8",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (8)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    """From 1; every change of the letter or of the date raises it."""
    nomor: str
    tanggal: date
    """Of the inspection, as it is now."""
    versi_jadwal: int
    lokasi: str
    jumlah_pelaksana: int
    """Their names stand in the letter, never in an event."""
    instansi_pelaksana: tuple[str, ...] = ()
    """Codes of the executing agencies of the region."""


class SuratTugasDitolakTerlambatV1(
    Contract,
    fakta="surat_tugas.ditolak_terlambat",
    aturan=("PB8-13-5",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (5)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    batas: date
    """Last day on which it was on time, whole."""


class SuratTugasDiterbitkanV1(
    Contract,
    fakta="surat_tugas.diterbitkan",
    aturan=("PB8-13-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (9)",
    subjek="inspeksi",
):
    """Both letters are final: the visit was announced in time."""

    inspeksi: UUID
    pelaku_usaha: UUID
    nomor: str
    versi: int
    tanggal: date
    instansi_pelaksana: tuple[str, ...] = ()
    """Codes of the executing agencies of the region."""


class InspeksiDimulaiV1(
    Contract,
    fakta="inspeksi.dimulai",
    aturan=("PB8-13-1",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (1)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    jenis: str
    """RUTIN or INSIDENTAL."""
    tanggal: date


class RencanaInspeksiDitetapkanV1(
    Contract,
    fakta="rencana_inspeksi.ditetapkan",
    aturan=("PB8-10-12",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (12)",
    subjek="rencana",
):
    rencana: UUID
    """The plan of one penyusun for one year; again when entries of it are loaded later."""
    tahun: int
    penyusun: str
    """DPMPTSP, ADMINISTRATOR_KEK or BADAN_PENGUSAHAAN_KPBPB."""
    wilayah: tuple[str, ...]
    tanggal: date
    awal_tahun: date
    """1 January of the year of the plan."""
    entri: tuple[UUID, ...]
    """Those that are set with this event."""
