"""The checklist of an application as the routes show it (SOP100-8)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from services.registrasi.api.tampilan import GagalKeluar, Keluar
from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import KOSONG, Isian
from services.registrasi.domain.permohonan import Kasus, Permohonan, Status
from services.registrasi.domain.persyaratan import HasilValidasi, StatusButir
from services.registrasi.domain.sop import (
    Butir,
    Kelompok,
    LokasiIndustri,
    Sifat,
    Sop,
)


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
