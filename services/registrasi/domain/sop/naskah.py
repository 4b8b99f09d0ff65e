"""SOP as data: identity, parameter, requirements, times (SOP100-1 to -5, PB8-3-1, AMB-32, AMB-35).

Shown to the public as it stands, so its classes carry no docstrings: these would become
descriptions of the interface, which is Indonesian.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from services.registrasi.domain.sektor import Sektor
from services.registrasi.domain.sop.daftar import (
    JenisIsian,
    JenisPemohon,
    JenisPerizinan,
    JenisSop,
    Kelompok,
    LokasiIndustri,
    Sifat,
    Skala,
    TingkatRisiko,
)
from services.registrasi.domain.sop.diagram import DiagramAlir, Ketat


@dataclass(frozen=True)
class Butir(Ketat):
    # One requirement. What it asks beyond its text is data; None means it doesn't ask that.

    kode: str
    kelompok: Kelompok
    sifat: Sifat
    teks: str
    jenis_berkas: tuple[str, ...] = ()
    isian: JenisIsian | None = None
    meterai: bool = False
    tahun_pajak: bool = False
    jenis_dokumen: tuple[str, ...] = ()
    ukuran: str | None = None
    jumlah: int | None = None
    kswp: bool = False
    hanya_skala: tuple[Skala, ...] = ()
    hanya_lokasi: tuple[LokasiIndustri, ...] = ()

    @property
    def sebutan(self) -> str:
        """As an article is cited: Persyaratan Umum 6."""
        return f"Persyaratan {self.kelompok.capitalize()} {self.kode[1:]}"


@dataclass(frozen=True)
class Pengesah(Ketat):
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True, kw_only=True)
class Identitas(Ketat):
    # The identity sheet, word for word; dates as printed (AMB-31). What only one of the two
    # kinds of SOP has may be empty (AMB-32).

    pemilik: str = ""
    bidang: str = ""
    nomor_sop: str
    tanggal_pembuatan: str
    tanggal_revisi: str = ""
    tanggal_pengesahan: str = ""
    tanggal_efektif: str = ""
    disahkan_oleh: Pengesah | None
    nama_sop: str
    dasar_hukum: tuple[str, ...]
    kualifikasi_pelaksana: tuple[str, ...]
    keterkaitan: str
    peralatan_perlengkapan: tuple[str, ...]
    peringatan: str = ""
    pencatatan_dan_pendataan: str


@dataclass(frozen=True)
class BaganAlur(Ketat):
    judul: str
    input: str
    output: str
    consumer: str


@dataclass(frozen=True)
class Tabel(Ketat):
    # As printed: Jangka Waktu and Masa Berlaku stand in each other's column (AMB-01).

    judul: str
    kode_kbli: str
    pemberi_pertimbangan: str
    tingkat_risiko: str
    perizinan_usaha: str
    jangka_waktu: str
    masa_berlaku: str
    parameter: str


@dataclass(frozen=True)
class Lampiran(Ketat):
    judul: str
    kualifikasi_sasaran: str
    prosedur: tuple[str, ...]
    standar_biaya: str
    waktu_penyelesaian: str


@dataclass(frozen=True)
class Ketentuan(Ketat):
    # What the texts above mean to a machine.

    tanggal_efektif: date
    tingkat_risiko: TingkatRisiko
    perizinan: JenisPerizinan
    jenis_pemohon: tuple[JenisPemohon, ...]
    masa_berlaku: str
    biaya_rupiah: int
    kanal: str
    tanggal_revisi: date | None = None
    skala_diterima: tuple[Skala, ...] = ()  # empty: as the configuration says (AMB-04)
    waktu_penyelesaian_hari: int | None = None  # None: as the configuration says


@dataclass(frozen=True)
class Sop(Ketat):
    # PB8-1-6; a licensing SOP: it is not refused for what Pasal 3 asks of the other kind (AMB-35).

    jenis: Literal[JenisSop.PELAYANAN]
    kode: str
    versi: int
    daerah: str
    rujukan: str
    identitas: Identitas
    bagan_alur: BaganAlur
    tabel: Tabel
    lampiran: Lampiran
    ketentuan: Ketentuan
    persyaratan: tuple[Butir, ...]
    diagram: DiagramAlir | None = None

    def butir(self, kode: str) -> Butir | None:
        return next((butir for butir in self.persyaratan if butir.kode == kode), None)

    def dasar(self, bagian: str) -> str:
        return f"{self.rujukan} {bagian}"


@dataclass(frozen=True)
class KetentuanPengawasan(Ketat):
    tanggal_pengesahan: date
    tanggal_revisi: date | None = None


@dataclass(frozen=True)
class SopPengawasan(Ketat):  # PB8-3-1: bagian Identitas and bagian diagram alir
    jenis: Literal[JenisSop.PENGAWASAN]
    kode: str
    versi: int
    daerah: str
    rujukan: str
    identitas: Identitas
    ketentuan: KetentuanPengawasan
    sektor: tuple[Sektor, ...] = ()  # PB8-4
    diagram: DiagramAlir | None = None
    templat: Literal["LAMPIRAN_I_SOP"] = "LAMPIRAN_I_SOP"  # PB8-5: not the surat tugas (AMB-15)


SopApaPun = Sop | SopPengawasan
