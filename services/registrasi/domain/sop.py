"""The licensing SOP as data: identity, parameter, requirements, times (SOP100-1 to -5, AMB-35).

It is shown to the public as it stands, so its classes carry no docstrings: these would become
descriptions of the interface, which is Indonesian.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from shared.refusal import Refusal


class Skala(StrEnum):
    MIKRO = "MIKRO"
    KECIL = "KECIL"
    MENENGAH = "MENENGAH"
    BESAR = "BESAR"


class JenisPemohon(StrEnum):  # SOP100-11
    PERORANGAN = "PERORANGAN"
    NON_PERORANGAN = "NON_PERORANGAN"


class TingkatRisiko(StrEnum):  # PB8-1-10
    RENDAH = "RENDAH"
    MENENGAH_RENDAH = "MENENGAH_RENDAH"
    MENENGAH_TINGGI = "MENENGAH_TINGGI"
    TINGGI = "TINGGI"


class JenisPerizinan(StrEnum):  # PB8-1-9
    NIB = "NIB"
    SERTIFIKAT_STANDAR = "SERTIFIKAT_STANDAR"
    IZIN = "IZIN"


class LokasiIndustri(StrEnum):  # SOP100-U9
    DI_KAWASAN_INDUSTRI = "DI_KAWASAN_INDUSTRI"
    DI_LUAR_KAWASAN_INDUSTRI = "DI_LUAR_KAWASAN_INDUSTRI"


class Kelompok(StrEnum):
    UMUM = "UMUM"
    KHUSUS = "KHUSUS"


class Sifat(StrEnum):
    BERKAS = "BERKAS"
    ISIAN = "ISIAN"
    PERNYATAAN = "PERNYATAAN"
    PASCA_PERIZINAN = "PASCA_PERIZINAN"


class JenisIsian(StrEnum):
    AKUN_SIINAS = "AKUN_SIINAS"
    PENYAMPAIAN_DATA_INDUSTRI = "PENYAMPAIAN_DATA_INDUSTRI"
    LOKASI_KAWASAN_INDUSTRI = "LOKASI_KAWASAN_INDUSTRI"


@dataclass(frozen=True)
class Butir:
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
class Pengesah:
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True)
class Identitas:
    # The identity sheet, word for word; dates as printed (AMB-31).

    pemilik: str
    bidang: str
    nomor_sop: str
    tanggal_pembuatan: str
    tanggal_revisi: str
    tanggal_efektif: str
    disahkan_oleh: Pengesah | None
    nama_sop: str
    dasar_hukum: tuple[str, ...]
    kualifikasi_pelaksana: tuple[str, ...]
    keterkaitan: str
    peralatan_perlengkapan: tuple[str, ...]
    peringatan: str
    pencatatan_dan_pendataan: str


@dataclass(frozen=True)
class BaganAlur:
    judul: str
    input: str
    output: str
    consumer: str


@dataclass(frozen=True)
class Tabel:
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
class Lampiran:
    judul: str
    kualifikasi_sasaran: str
    prosedur: tuple[str, ...]
    standar_biaya: str
    waktu_penyelesaian: str


@dataclass(frozen=True)
class Ketentuan:
    # What the texts above mean to a machine.

    tanggal_efektif: date
    tanggal_revisi: date | None
    tingkat_risiko: TingkatRisiko
    perizinan: JenisPerizinan
    jenis_pemohon: tuple[JenisPemohon, ...]
    masa_berlaku: str
    biaya_rupiah: int
    kanal: str


@dataclass(frozen=True)
class Angka:
    """Versioned configuration on the day of the application; `versi` is stored with the case."""

    skala_diterima: tuple[Skala, ...]
    waktu_penyelesaian_hari: int
    nilai_meterai: int
    tahun_pajak: tuple[int, ...]
    """Offsets from the current year."""
    versi: tuple[str, ...]


@dataclass(frozen=True)
class Sop:
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

    def butir(self, kode: str) -> Butir | None:
        return next((butir for butir in self.persyaratan if butir.kode == kode), None)

    def dasar(self, bagian: str) -> str:
        return f"{self.rujukan} {bagian}"


@dataclass(frozen=True)
class PermohonanDitolakParameter:
    pelaku_usaha: UUID
    sop: str
    kbli: str
    skala: Skala
    skala_diterima: tuple[Skala, ...]


BELUM_BERLAKU = Refusal(
    kode="SOP_BELUM_BERLAKU",
    aturan="SOP100-4",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tanggal Efektif",
    title="Tidak ada SOP yang berlaku",
    detail="Belum ada SOP yang berlaku untuk KBLI ini di daerah ini pada tanggal permohonan.",
    perbaikan="Pilih KBLI yang SOP-nya sudah berlaku di daerah lokasi usaha.",
)

TANPA_PENGESAHAN = Refusal(
    kode="SOP_BELUM_DISAHKAN",
    aturan="SOP100-3",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Disahkan oleh",
    title="SOP belum disahkan",
    detail="SOP tidak dapat diberlakukan tanpa nama, jabatan atau pangkat, dan NIP pengesah.",
)

REVISI_TANPA_TANGGAL = Refusal(
    kode="REVISI_TANPA_TANGGAL",
    aturan="SOP100-2",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tanggal Revisi",
    title="Revisi tanpa Tanggal Revisi",
    detail="Versi SOP setelah yang pertama harus menyebut Tanggal Revisi.",
)

SKALA_TIDAK_DITERIMA = Refusal(
    kode="SKALA_TIDAK_DITERIMA",
    aturan="SOP100-18",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Parameter",
    title="Skala usaha di luar parameter SOP",
    detail="SOP ini hanya menerima skala industri kecil dan industri menengah.",
)

JENIS_PEMOHON_TIDAK_DITERIMA = Refusal(
    kode="JENIS_PEMOHON_TIDAK_DITERIMA",
    aturan="SOP100-11",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Bagan Alur (Consumer)",
    title="Jenis pemohon di luar SOP",
    detail="SOP ini tidak melayani jenis pemohon tersebut.",
)


def periksa(sop: Sop) -> Refusal | None:
    """May this version be activated at all?"""
    pengesah = sop.identitas.disahkan_oleh
    if not pengesah or not pengesah.nama or not pengesah.nip:  # SOP100-3
        return TANPA_PENGESAHAN
    if not (pengesah.jabatan or pengesah.pangkat):  # SOP100-3
        return TANPA_PENGESAHAN
    if sop.versi > 1 and sop.ketentuan.tanggal_revisi is None:  # SOP100-2
        return REVISI_TANPA_TANGGAL
    return None


def berlaku(daftar: Iterable[Sop], daerah: str, kbli: str, tanggal: date) -> Sop | Refusal:
    """SOP100-4: the latest version in force on the day of the application, that day included."""
    calon = [
        sop
        for sop in daftar
        if sop.daerah == daerah
        and sop.tabel.kode_kbli == kbli
        and sop.ketentuan.tanggal_efektif <= tanggal
        and periksa(sop) is None
    ]
    return max(
        calon,
        key=lambda sop: (sop.ketentuan.tanggal_efektif, sop.versi),
        default=BELUM_BERLAKU,
    )


def periksa_parameter(
    sop: Sop,
    angka: Angka,
    pelaku_usaha: UUID,
    jenis_pemohon: JenisPemohon,
    skala: Skala,
) -> Refusal | None:
    if jenis_pemohon not in sop.ketentuan.jenis_pemohon:  # SOP100-11
        return JENIS_PEMOHON_TIDAK_DITERIMA
    diterima = angka.skala_diterima
    if skala in diterima:  # SOP100-18, AMB-04
        return None
    peristiwa = PermohonanDitolakParameter(
        pelaku_usaha, sop.identitas.nomor_sop, sop.tabel.kode_kbli, skala, diterima
    )
    return SKALA_TIDAK_DITERIMA.dengan(
        detail=f"Skala {skala} tidak diterima. Parameter SOP: {sop.tabel.parameter}.",
        perbaikan=f"Skala yang diterima: {', '.join(diterima)}.",
        rincian=({"skala": skala.value, "skala_diterima": [s.value for s in diterima]},),
        peristiwa=(peristiwa,),
    )
