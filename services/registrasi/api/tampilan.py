"""Applications as the routes show them."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.registrasi.domain.langkah_berikut import berikut, siap_diperiksa
from services.registrasi.domain.permohonan import HasilPertimbangan, Kasus, Status
from services.registrasi.domain.persyaratan import StatusButir
from services.registrasi.domain.sop import (
    Skala,
    Sop,
    TingkatRisiko,
)
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
