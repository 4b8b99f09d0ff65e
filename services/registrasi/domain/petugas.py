"""Officers: what they can, what they promised, what they are assigned to (SOP100-6, PB8-8)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from services.registrasi.domain.permohonan import SELESAI, Hasil, Penugasan, Permohonan
from services.registrasi.domain.sop import Pelaksana
from shared.refusal import Refusal


class Kualifikasi(StrEnum):  # SOP100-6, word for word
    PELAYANAN = "Memiliki kemampuan pelayanan"
    MEKANISME = "Mengetahui tugas, fungsi dan mekanisme pelayanan"
    PERATURAN = (
        "Mengetahui Peraturan Perundang-undangan yang berkaitan dengan perizinan dan non perizinan"
    )
    KOMPUTER = "Memiliki ketelitian dan keterampilan dalam menggunakan komputer"


class Komitmen(StrEnum):  # Pasal 8, one for each ayat
    SISTEM = "PB8-8-1"
    MENDUKUNG = "PB8-8-2"
    KOORDINASI = "PB8-8-3"
    PERATURAN = "PB8-8-4"


BUNYI = MappingProxyType(
    {
        Komitmen.SISTEM: "menguasai, memahami dan melaksanakan sistem dan ketentuan yang berlaku "
        "dalam Perizinan Berusaha Berbasis Risiko",
        Komitmen.MENDUKUNG: "membangun komitmen tinggi untuk mendukung pelaksanaannya",
        Komitmen.KOORDINASI: "mengembangkan, koordinasi dan kerjasama maksimal dalam upaya "
        "meningkatkan efisiensi dan efektivitas pelayanan publik",
        Komitmen.PERATURAN: "memperhatikan ketentuan peraturan perundang-undangan yang berlaku "
        "dalam pelaksanaan tugas",
    }
)


class Kewajiban(StrEnum):
    """How far Pasal 8 is asked of a pelaksana who is no pejabat; a choice of configuration."""

    SEMUA = "SEMUA"
    MENURUT_BUNYI = "MENURUT_BUNYI"
    """Ayat (2) to (4) speak of a pejabat only."""


@dataclass(frozen=True)
class Petugas:
    sub: str
    """Identity in the access token."""
    daerah: str
    nama: str
    nip: str | None
    jabatan: str
    fungsi: Pelaksana  # PB8-3-3b
    pejabat: bool
    kualifikasi: frozenset[Kualifikasi] = frozenset()
    komitmen: Mapping[Komitmen, date] = field(default_factory=dict[Komitmen, date], hash=False)
    aktif: bool = True
    contoh: bool = False
    """Made up for demonstration."""


@dataclass(frozen=True)
class PetugasDitugaskan:
    permohonan: Permohonan
    penugasan: Penugasan


@dataclass(frozen=True)
class PetugasMenyatakanKomitmen:
    petugas: str
    daerah: str
    komitmen: tuple[Komitmen, ...]
    tanggal: date


KUALIFIKASI_KURANG = Refusal(
    kode="KUALIFIKASI_PETUGAS_KURANG",
    aturan="SOP100-6",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Kualifikasi Pelaksana",
    title="Kualifikasi petugas belum lengkap",
    detail="Petugas belum memenuhi setiap Kualifikasi Pelaksana.",
    perbaikan="Tugaskan petugas lain, atau perbarui profil petugas ini.",
)

KOMITMEN_KURANG = Refusal(
    kode="KOMITMEN_PETUGAS_KURANG",
    aturan="PB8-8-1",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 8",
    title="Pernyataan petugas belum lengkap",
    detail="Petugas belum menyatakan setiap kewajiban menurut Pasal 8.",
    perbaikan="Petugas menyatakannya sendiri pada profilnya.",
)

TIDAK_BERTUGAS = KUALIFIKASI_KURANG.dengan(
    kode="PETUGAS_TIDAK_BERTUGAS",
    title="Petugas tidak bertugas di sini",
    detail="Petugas ini tidak aktif, atau bertugas di daerah lain.",
    perbaikan="Pilih petugas yang aktif di daerah permohonan.",
)

PERMOHONAN_SELESAI = TIDAK_BERTUGAS.dengan(
    kode="PERMOHONAN_SUDAH_SELESAI",
    title="Permohonan sudah selesai",
    detail="Permohonan yang sudah selesai tidak diproses lagi.",
    perbaikan=None,
)

PERNYATAAN_KOSONG = KOMITMEN_KURANG.dengan(
    kode="PERNYATAAN_KOSONG",
    title="Tidak ada yang dinyatakan",
    detail="Sebut paling sedikit satu kewajiban.",
    perbaikan=None,
)


def wajib(petugas: Petugas, menurut: Kewajiban) -> tuple[Komitmen, ...]:
    """PB8-8-1 to PB8-8-4; by the text a pelaksana who is no pejabat owes the first only."""
    if menurut is Kewajiban.MENURUT_BUNYI and not petugas.pejabat:
        return (Komitmen.SISTEM,)
    return tuple(Komitmen)


def keberatan(petugas: Petugas, menurut: Kewajiban) -> Refusal | None:
    """Why this officer may not be assigned, if so."""
    kurang = [satu for satu in Kualifikasi if satu not in petugas.kualifikasi]
    if kurang:  # SOP100-6
        rincian = tuple({"kualifikasi": satu.value} for satu in kurang)
        return KUALIFIKASI_KURANG.dengan(rincian=rincian)
    belum = [satu for satu in wajib(petugas, menurut) if satu not in petugas.komitmen]
    if belum:  # PB8-8-1 to PB8-8-4
        return KOMITMEN_KURANG.dengan(
            aturan=belum[0].value,
            dasar_hukum=f"{KOMITMEN_KURANG.dasar_hukum} ayat ({belum[0].value[-1]})",
            rincian=tuple({"komitmen": satu.value, "bunyi": BUNYI[satu]} for satu in belum),
        )
    return None


def tugaskan(
    permohonan: Permohonan, petugas: Petugas, menurut: Kewajiban, oleh: str, hari_ini: date
) -> Hasil | Refusal:
    if permohonan.status in SELESAI:
        return PERMOHONAN_SELESAI
    if not petugas.aktif or petugas.daerah != permohonan.daerah:
        return TIDAK_BERTUGAS
    if refusal := keberatan(petugas, menurut):
        return refusal
    penugasan = Penugasan(petugas.sub, petugas.nama, petugas.fungsi, oleh, hari_ini)
    baru = replace(permohonan, petugas=penugasan)
    return baru, (PetugasDitugaskan(baru, penugasan),)


def nyatakan(
    petugas: Petugas, komitmen: frozenset[Komitmen], hari_ini: date
) -> tuple[Petugas, tuple[PetugasMenyatakanKomitmen, ...]] | Refusal:
    """The first date stays: what was said is not said anew."""
    if not komitmen:
        return PERNYATAAN_KOSONG
    baru = tuple(satu for satu in Komitmen if satu in komitmen and satu not in petugas.komitmen)
    if not baru:
        return petugas, ()
    semua = dict(petugas.komitmen) | dict.fromkeys(baru, hari_ini)
    peristiwa = PetugasMenyatakanKomitmen(petugas.sub, petugas.daerah, baru, hari_ini)
    return replace(petugas, komitmen=semua), (peristiwa,)
