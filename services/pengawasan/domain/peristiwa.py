"""What happens in supervision, in the words of the event catalogue."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class SubjekPengawasanDidaftarkan:
    pelaku_usaha: UUID
    nib: str
    wilayah: str


@dataclass(frozen=True)
class InspeksiDijadwalkan:
    """RUTIN: the only kind that is in the plan and is reminded (PB8-10-14)."""

    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    versi_jadwal: int
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    rencana: UUID


@dataclass(frozen=True)
class InspeksiInsidentalDibuka:
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    penyetuju: str


@dataclass(frozen=True)
class InspeksiDijadwalUlang:
    inspeksi: UUID
    pelaku_usaha: UUID
    jenis: str
    tanggal: date
    versi_jadwal: int
    lokasi: str
    instansi_pelaksana: tuple[str, ...]
    tanggal_lama: date
    alasan: str


@dataclass(frozen=True)
class InspeksiDibatalkan:
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    alasan: str


@dataclass(frozen=True)
class InspeksiDitolakDiLuarRencana:
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str


@dataclass(frozen=True)
class InspeksiDitolakBatasFrekuensi:
    pelaku_usaha: UUID
    tanggal: date
    lokasi: str
    batas: int


@dataclass(frozen=True)
class ProfilDiperbarui:
    pelaku_usaha: UUID
    bagian: str
    versi: int


@dataclass(frozen=True)
class RencanaDitetapkan:
    rencana: UUID
    tahun: int
    penyusun: str
    wilayah: tuple[str, ...]
    tanggal: date
    awal_tahun: date
    entri: tuple[UUID, ...]


@dataclass(frozen=True)
class SuratTugasDiinput:
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    nomor: str
    tanggal: date
    versi_jadwal: int
    lokasi: str
    jumlah_pelaksana: int
    instansi_pelaksana: tuple[str, ...]


@dataclass(frozen=True)
class SuratTugasDiubah:
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    nomor: str
    tanggal: date
    versi_jadwal: int
    lokasi: str
    jumlah_pelaksana: int
    instansi_pelaksana: tuple[str, ...]


@dataclass(frozen=True)
class SuratTugasDitolakTerlambat:
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    batas: date


@dataclass(frozen=True)
class SuratTugasDiterbitkan:
    inspeksi: UUID
    pelaku_usaha: UUID
    nomor: str
    versi: int
    tanggal: date
    instansi_pelaksana: tuple[str, ...]


@dataclass(frozen=True)
class InspeksiDimulai:
    inspeksi: UUID
    pelaku_usaha: UUID
    jenis: str
    tanggal: date


@dataclass(frozen=True)
class LkpmDisampaikan:
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    lokasi: str
    periode: str
    versi_laporan: int
    tanggal: date
    batas: date
    terlambat: bool
    penerima: tuple[str, ...]


@dataclass(frozen=True)
class LkpmDisetujui:
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    periode: str
    versi_laporan: int
    tanggal: date


@dataclass(frozen=True)
class LkpmDikembalikan:
    lkpm: UUID
    pelaku_usaha: UUID
    proyek: UUID
    periode: str
    versi_laporan: int
    tanggal: date
    alasan: str


@dataclass(frozen=True)
class KeadaanProyek:
    proyek: UUID
    periode: str | None
    keadaan: str


@dataclass(frozen=True)
class ValidasiDijawab:
    permintaan: UUID
    pelaku_usaha: UUID
    ke: int
    item: str
    hasil: str
    tanggal: date
    keterangan: str
    proyek: tuple[KeadaanProyek, ...]
