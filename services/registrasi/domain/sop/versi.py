"""Registering, revising and approving an SOP: what was approved is never changed again."""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from services.registrasi.domain.arsip import ArsipDisimpan
from services.registrasi.domain.sop.keberlakuan import REVISI_TANPA_TANGGAL, periksa
from services.registrasi.domain.sop.naskah import SopApaPun
from services.registrasi.domain.sop.pemeriksaan import periksa_bagian, periksa_isi
from shared.refusal import Refusal


class StatusSop(StrEnum):
    DISIMPAN = "DISIMPAN"
    DISAHKAN = "DISAHKAN"


@dataclass(frozen=True)
class RekamanSop:
    """One version with its soft copy (SOP100-10) and the place of its hard copy."""

    sop: SopApaPun
    sha256: str
    status: StatusSop
    lokasi_hardcopy: str | None = None
    disahkan_pada: date | None = None
    disahkan_oleh: str | None = None
    """Who recorded it; who approved stands on the identity sheet."""


@dataclass(frozen=True)
class Riwayat:
    """What stands beside the version that is saved."""

    ini: RekamanSop | None
    """The same version, saved before."""
    terakhir: RekamanSop | None
    """The newest version of the same SOP."""
    pemakai_nomor: str | None
    """The SOP that has this number already."""


@dataclass(frozen=True)
class SopDisimpan:
    rekaman: RekamanSop


@dataclass(frozen=True)
class SopDidaftarkan:
    rekaman: RekamanSop


@dataclass(frozen=True)
class SopDirevisi:
    rekaman: RekamanSop


@dataclass(frozen=True)
class SopDisahkan:
    rekaman: RekamanSop


Hasil = tuple[RekamanSop, tuple[object, ...]]

SUDAH_DISAHKAN = Refusal(
    kode="SOP_SUDAH_DISAHKAN",
    aturan="SOP100-2",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tanggal Revisi",
    title="SOP sudah disahkan",
    detail="Versi SOP yang sudah disahkan tidak berubah lagi.",
    perbaikan="Simpan perubahan sebagai versi berikut, dengan Tanggal Revisi.",
)

VERSI_TIDAK_BERURUTAN = SUDAH_DISAHKAN.dengan(
    kode="VERSI_SOP_TIDAK_BERURUTAN",
    title="Versi SOP tidak berurutan",
    detail="Versi berikut hanya dibuat setelah versi sebelumnya disahkan.",
    perbaikan="Pakai nomor versi berikutnya, atau sahkan dahulu versi yang masih disimpan.",
)

NOMOR_TERPAKAI = SUDAH_DISAHKAN.dengan(
    kode="NOMOR_SOP_TERPAKAI",
    aturan="SOP100-1",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Nomor SOP",
    title="Nomor SOP sudah terpakai",
    detail="Nomor SOP ini milik SOP lain.",
    perbaikan="Periksa Nomor SOP.",
)

BUKAN_SOP_YANG_SAMA = VERSI_TIDAK_BERURUTAN.dengan(
    kode="SOP_BERBEDA",
    title="Bukan SOP yang sama",
    detail="Jenis, daerah dan Nomor SOP tetap sama pada setiap versi.",
    perbaikan="Pakai kode lain untuk SOP lain.",
)


def simpan(
    riwayat: Riwayat,
    sop: SopApaPun,
    sha256: str,
    lokasi_hardcopy: str | None,
    kbli: Container[str],
    hari_ini: date,
) -> Hasil | Refusal:
    """A version that is not approved yet is replaced; each saved copy stays in the archive."""
    if riwayat.ini and riwayat.ini.sha256 == sha256:
        return riwayat.ini, ()
    if refusal := _urutan(riwayat, sop) or periksa_isi(sop, kbli):
        return refusal
    if sop.versi > 1 and sop.ketentuan.tanggal_revisi is None:  # SOP100-2
        return REVISI_TANPA_TANGGAL
    baru = RekamanSop(sop, sha256, StatusSop.DISIMPAN, lokasi_hardcopy)
    return baru, (*_terdaftar(riwayat, baru), SopDisimpan(baru), arsip(baru, hari_ini))


def _terdaftar(riwayat: Riwayat, baru: RekamanSop) -> tuple[object, ...]:
    if riwayat.ini:
        return ()
    return (SopDirevisi(baru),) if riwayat.terakhir else (SopDidaftarkan(baru),)


def _urutan(riwayat: Riwayat, sop: SopApaPun) -> Refusal | None:
    if riwayat.ini and riwayat.ini.status is StatusSop.DISAHKAN:  # SOP100-2
        return SUDAH_DISAHKAN
    if riwayat.pemakai_nomor not in (None, sop.kode):
        return NOMOR_TERPAKAI.dengan(detail=f"Nomor SOP ini milik {riwayat.pemakai_nomor}.")
    if riwayat.terakhir and _pengenal(riwayat.terakhir.sop) != _pengenal(sop):
        return BUKAN_SOP_YANG_SAMA
    return None if riwayat.ini or _menyusul(riwayat.terakhir, sop) else VERSI_TIDAK_BERURUTAN


def _menyusul(terakhir: RekamanSop | None, sop: SopApaPun) -> bool:
    if terakhir is None:
        return sop.versi == 1
    return terakhir.status is StatusSop.DISAHKAN and sop.versi == terakhir.sop.versi + 1


def _pengenal(sop: SopApaPun) -> tuple[str, str, str]:
    return sop.jenis, sop.daerah, sop.identitas.nomor_sop


def arsip(rekaman: RekamanSop, hari_ini: date) -> ArsipDisimpan:  # SOP100-10
    objek = f"{rekaman.sop.kode}/{rekaman.sop.versi}"
    return ArsipDisimpan("SOP", objek, rekaman.sha256, rekaman.lokasi_hardcopy, hari_ini)


def sahkan(rekaman: RekamanSop, oleh: str, hari_ini: date) -> Hasil | Refusal:
    if rekaman.status is StatusSop.DISAHKAN:
        return rekaman, ()
    if refusal := periksa(rekaman.sop) or periksa_bagian(rekaman.sop):  # SOP100-3, PB8-3-1
        return refusal
    baru = replace(rekaman, status=StatusSop.DISAHKAN, disahkan_pada=hari_ini, disahkan_oleh=oleh)
    return baru, (SopDisahkan(baru),)


def pindahkan_hardcopy(rekaman: RekamanSop, lokasi: str | None, hari_ini: date) -> Hasil:
    if lokasi == rekaman.lokasi_hardcopy:
        return rekaman, ()
    baru = replace(rekaman, lokasi_hardcopy=lokasi)
    return baru, (arsip(baru, hari_ini),)
