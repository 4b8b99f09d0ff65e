"""Verifikasi dari DPMPTSP untuk persetujuan (SOP100-P4)."""

from dataclasses import dataclass, replace
from datetime import date

from services.registrasi.domain.kelengkapan import pastikan
from services.registrasi.domain.permohonan import (
    Hasil,
    HasilPertimbangan,
    Keputusan,
    Langkah,
    Permohonan,
    Status,
    tahan,
)
from services.registrasi.domain.sop import Sop
from shared.identity.teks import bersih
from shared.refusal import Refusal

VERIFIKASI = Langkah(4, frozenset({Status.MENUNGGU_VERIFIKASI}), "Prosedur 4")


@dataclass(frozen=True)
class PermohonanDiverifikasi:
    permohonan: Permohonan
    tanggal: date


@dataclass(frozen=True)
class PermohonanDitolak:
    permohonan: Permohonan
    alasan: str
    tanggal: date


TANPA_ALASAN = Refusal(
    kode="ALASAN_WAJIB",
    aturan="SOP100-P4",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 4",
    title="Alasan wajib diisi",
    detail="Penolakan disertai alasan.",
)

MENYIMPANG = TANPA_ALASAN.dengan(
    detail="Persetujuan terhadap pertimbangan TIDAK_DISARANKAN harus disertai alasan.",
)


def setujui(
    permohonan: Permohonan, sop: Sop, petugas: str, alasan: str | None, hari_ini: date
) -> Hasil | Refusal:
    if refusal := tahan(permohonan, VERIFIKASI) or pastikan(permohonan, sop):
        return refusal
    saran = permohonan.pertimbangan
    menyimpang = saran is None or saran.hasil is HasilPertimbangan.TIDAK_DISARANKAN
    if menyimpang and not bersih(alasan):  # AMB-63
        return MENYIMPANG
    keputusan = Keputusan(disetujui=True, alasan=alasan, petugas=petugas, tanggal=hari_ini)
    baru = replace(permohonan, status=Status.DISETUJUI, keputusan=keputusan)
    return baru, (PermohonanDiverifikasi(baru, hari_ini),)


def tolak(permohonan: Permohonan, petugas: str, alasan: str, hari_ini: date) -> Hasil | Refusal:
    if refusal := tahan(permohonan, VERIFIKASI):
        return refusal
    if not bersih(alasan):
        return TANPA_ALASAN
    keputusan = Keputusan(disetujui=False, alasan=alasan, petugas=petugas, tanggal=hari_ini)
    baru = replace(permohonan, status=Status.DITOLAK, keputusan=keputusan, selesai_pada=hari_ini)
    return baru, (PermohonanDitolak(baru, alasan, hari_ini),)
