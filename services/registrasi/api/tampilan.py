"""Applications as the routes show them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import KOSONG, Isian
from services.registrasi.domain.jejak_waktu import Gerak, Langkah, jejak
from services.registrasi.domain.langkah_berikut import berikut, siap_diperiksa
from services.registrasi.domain.permohonan import HasilPertimbangan, Kasus, Permohonan, Status
from services.registrasi.domain.persyaratan import HasilValidasi, StatusButir
from services.registrasi.domain.sop import (
    Butir,
    Kelompok,
    LokasiIndustri,
    Sifat,
    Skala,
    Sop,
    TingkatRisiko,
)
from services.registrasi.tables import RiwayatRow
from shared.identity import KBLI, NIB, Wilayah


class Keluar(BaseModel):
    """Read from the domain's own values."""

    model_config = ConfigDict(from_attributes=True)


class Biaya(BaseModel):
    """SOP100-20."""

    rupiah: int
    keterangan: str


class GagalKeluar(Keluar):
    kode: str
    status: StatusButir
    alasan: str


class Berikutnya(Keluar):
    pelaku: str = Field(description="Siapa yang bertindak; kosong bila selesai.")
    tindakan: str
    aturan: str
    dasar_hukum: str
    kurang: list[GagalKeluar]


class WaktuPenyelesaian(BaseModel):
    """SOP100-17."""

    standar: str
    ke: int = Field(description="Berapa kali dinyatakan lengkap; setiap kali jam mulai lagi.")
    diterima_lengkap_pada: date | None
    batas: date | None = Field(description="Hari terakhir, satu hari penuh.")
    kalender_versi: str | None
    terlampaui: bool


class PertimbanganKeluar(Keluar):
    hasil: HasilPertimbangan
    catatan: str
    anggota: str
    tim: str
    tanggal: date


class KeputusanKeluar(Keluar):
    disetujui: bool
    alasan: str | None
    petugas: str
    tanggal: date


class PenugasanKeluar(Keluar):
    petugas: str
    nama: str
    fungsi: str
    oleh: str
    tanggal: date


class PermohonanKeluar(Keluar):
    id: UUID
    pelaku_usaha: UUID
    daerah: str
    sop: str
    sop_versi: int
    kbli: KBLI
    judul_kbli: str
    skala: Skala
    jenis_pemohon: str
    lokasi: Wilayah
    alamat: str
    tingkat_risiko: TingkatRisiko
    perizinan: str
    kanal: str
    biaya: Biaya
    status: Status
    diajukan_pada: date
    siap_diperiksa: bool
    waktu_penyelesaian: WaktuPenyelesaian
    pertimbangan: PertimbanganKeluar | None
    keputusan: KeputusanKeluar | None
    petugas: PenugasanKeluar | None = Field(description="Petugas yang ditugaskan.")
    nib: NIB | None
    ketentuan_versi: list[str]
    berikutnya: Berikutnya


class IsianKeluar(Keluar):
    nilai_materai: int | None = None
    tahun_pajak: int | None = None
    jenis_dokumen: str | None = None
    ukuran: str | None = None
    jumlah: int | None = None
    npwp: str | None = None
    akun_siinas: str | None = None
    pernyataan: bool | None = None
    tanggal_penyampaian: date | None = None
    lokasi: LokasiIndustri | None = None
    dasar_pasal_65: str | None = None


class BerkasKeluar(Keluar):
    sha256: str
    jenis: str
    ukuran: int


class PenilaianKeluar(Keluar):
    benar: bool
    alasan: str | None
    petugas: str
    tanggal: date


class KswpKeluar(Keluar):
    permintaan: UUID
    ke: int
    hasil: HasilValidasi | None
    dijawab_pada: datetime | None


class ButirKeluar(Keluar):
    kode: str
    kelompok: Kelompok
    sifat: Sifat
    teks: str
    aturan: str
    dasar_hukum: str
    status: StatusButir
    diisi_pada: date | None
    isian: IsianKeluar
    berkas: BerkasKeluar | None
    penilaian: PenilaianKeluar | None
    kswp: KswpKeluar | None


class Checklist(BaseModel):
    """Checklist kelengkapan dokumen izin (SOP100-8)."""

    permohonan: UUID
    status: Status
    lengkap_dan_benar: bool
    gagal: list[GagalKeluar]
    butir: list[ButirKeluar]


class LangkahKeluar(BaseModel):
    pada: datetime
    fakta: str
    aturan: list[str]
    dasar_hukum: str
    pelaku: str
    isi: dict[str, Any]


class JejakWaktuKeluar(Keluar):
    pada: datetime
    gerak: Gerak
    sebab: str
    dasar_hukum: str
    batas: date | None = Field(description="Hari terakhir yang dihitung saat itu.")


class Riwayat(BaseModel):
    permohonan: UUID
    status: Status
    langkah: list[LangkahKeluar]
    waktu: list[JejakWaktuKeluar] = Field(
        description="Kapan waktu penyelesaian mulai, berhenti, mulai lagi, dan mengapa."
    )
    berikutnya: Berikutnya


def permohonan_keluar(kasus: Kasus) -> PermohonanKeluar:
    p, sop = kasus.permohonan, kasus.sop
    return PermohonanKeluar.model_validate(
        vars(p)
        | {
            "judul_kbli": sop.tabel.judul,
            "biaya": biaya(sop),
            "siap_diperiksa": siap_diperiksa(p, sop),
            "waktu_penyelesaian": WaktuPenyelesaian(
                standar=sop.lampiran.waktu_penyelesaian,
                ke=p.ke,
                diterima_lengkap_pada=p.diterima_lengkap_pada,
                batas=p.batas,
                kalender_versi=p.kalender_versi,
                terlampaui=p.sla_terlampaui,
            ),
            "ketentuan_versi": p.angka.versi,
            "berikutnya": berikutnya(kasus),
        }
    )


def biaya(sop: Sop) -> Biaya:
    return Biaya(rupiah=sop.ketentuan.biaya_rupiah, keterangan=sop.lampiran.standar_biaya)


def berikutnya(kasus: Kasus) -> Berikutnya:
    return Berikutnya.model_validate(berikut(kasus.permohonan, kasus.sop))


def butir_keluar(p: Permohonan, sop: Sop, butir: Butir, *, buka: bool) -> ButirKeluar:
    item = persyaratan.cari(p.persyaratan, butir.kode)
    return ButirKeluar.model_validate(
        vars(butir)
        | {
            "aturan": f"{sop.kode}-{butir.kode}",
            "dasar_hukum": sop.dasar(butir.sebutan),
            "status": persyaratan.status(butir, p.skala, p.persyaratan),
            "diisi_pada": item and item.diisi_pada,
            "isian": _isian(item.isian if item else KOSONG, buka=buka),
            "berkas": item and item.berkas,
            "penilaian": item and item.penilaian,
            "kswp": item and item.kswp,
        }
    )


def _isian(isian: Isian, *, buka: bool) -> dict[str, Any]:
    npwp = isian.npwp and (isian.npwp.nilai if buka else isian.npwp.tersamar)
    return vars(isian) | {"npwp": npwp}


def checklist(kasus: Kasus, *, buka: bool) -> Checklist:
    p, sop = kasus.permohonan, kasus.sop
    gagal = persyaratan.gagal(sop, p.skala, p.persyaratan)
    return Checklist(
        permohonan=p.id,
        status=p.status,
        lengkap_dan_benar=not gagal,
        gagal=[GagalKeluar.model_validate(satu) for satu in gagal],
        butir=[butir_keluar(p, sop, butir, buka=buka) for butir in sop.persyaratan],
    )


def riwayat_keluar(kasus: Kasus, rows: list[RiwayatRow]) -> Riwayat:
    p = kasus.permohonan
    return Riwayat(
        permohonan=p.id,
        status=p.status,
        langkah=[LangkahKeluar.model_validate(row.model_dump()) for row in rows],
        waktu=[JejakWaktuKeluar.model_validate(satu) for satu in jejak(map(_langkah, rows))],
        berikutnya=berikutnya(kasus),
    )


def _langkah(row: RiwayatRow) -> Langkah:
    return Langkah(row.pada, row.fakta, row.dasar_hukum, row.isi)
