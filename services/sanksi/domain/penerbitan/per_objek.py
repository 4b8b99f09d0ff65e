"""Issuing item by item: the same steps for Pembatalan (Pasal 22) and NON_LIKUIDASI (Pasal 24)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from services.sanksi.domain.kasus import DasarPenerbitan, Item, JenisAkta, Kasus, Konteks, Status
from services.sanksi.domain.objek import (
    HasilObjek,
    Objek,
    berakhir_pada,
    dimohonkan,
    lisensi,
    tandai,
)
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.peristiwa.pengecualian import PengecualianDiperiksa
from services.sanksi.domain.peristiwa.per_objek import (
    ObjekTersisih,
    PermohonanDialihkan,
    PermohonanDitolak,
)
from services.sanksi.domain.peristiwa.umum import (
    Peristiwa,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanDialihkan,
)
from services.sanksi.domain.perizinan import Lisensi, Perizinan, berakhir
from shared.refusal import Refusal

DATA_TIDAK_VALID = "DATA_TIDAK_VALID"


@dataclass(frozen=True)
class Cara:
    """In what the institutions differ."""

    hasil: HasilObjek
    di_luar: Callable[[Lisensi], bool]
    """Whether the act does not reach this licence, however it stood when it was asked for."""
    sebab: Refusal
    halangan: Callable[[Kasus, Konteks], Refusal | None]
    """What the request as a whole may not do any more, by the state of the day of the issue."""
    dimohonkan: Callable[[Kasus, date], Peristiwa]
    terbitan: Callable[[Kasus, DasarPenerbitan, Konteks], tuple[Peristiwa, ...]]


def lanjut(kasus: Kasus, konteks: Konteks, cara: Cara) -> Keputusan:
    """Every datum is VALID: issued at once, unless a PMA's exception has to be confirmed."""
    pengecualian = kasus.isian and kasus.isian.pengecualian
    if pengecualian is None:
        return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks, cara)
    if all(akta.jenis is not JenisAkta.BUKTI_PENGECUALIAN for akta in kasus.akta):
        return kasus, ()  # PB8-21-9: evidence required
    return replace(kasus, status=Status.MENUNGGU_VERIFIKASI, ke=kasus.ke + 1, alasan=None), (
        PengecualianDiperiksa(kasus.id, kasus.pelaku_usaha, pengecualian),
    )


def tolak(kasus: Kasus, alasan: str, gagal: tuple[Item, ...], tanggal: date) -> Keputusan:
    return _ditolak(kasus, DATA_TIDAK_VALID, alasan, tanggal, gagal)


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks, cara: Cara) -> Keputusan:
    """What changed since the request is found here, item by item."""
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4
        return surat_keterangan(kasus, akhir, konteks.hari_ini)
    kasus, surat = periksa_berakhir(kasus, konteks)
    kasus, tersisih = _sisihkan(kasus, konteks.perizinan, cara)
    sebelum = (*surat, *tersisih)
    if not dimohonkan(kasus.objek) and not kasus.atas_nib:
        kasus, akhir = _tanpa_sisa(kasus, konteks.hari_ini, cara)
        return kasus, (*sebelum, *akhir)
    if halangan := cara.halangan(kasus, konteks):
        kasus, akhir = terhalang(kasus, halangan, konteks.hari_ini)
        return kasus, (*sebelum, *akhir)
    terbit = cara.terbitan(kasus, dasar, konteks)
    kasus = replace(
        kasus,
        status=Status.DITERBITKAN,
        dasar_penerbitan=dasar,
        terbit_pada=konteks.hari_ini,
        objek=tandai(kasus.objek, cara.hasil),
    )
    return kasus, (*sebelum, *terbit)


def periksa_berakhir(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """PB8-20-4: a letter for each licence that has ended, with its true date and cause."""
    objek: list[Objek] = []
    surat: list[Peristiwa] = []
    for satu in kasus.objek:
        izin = lisensi(satu, konteks.perizinan)
        akhir = izin.berakhir if izin and berakhir_pada(izin, konteks.hari_ini) else None
        if izin is None or akhir is None or satu.hasil is not HasilObjek.DIMOHONKAN:
            objek.append(satu)
            continue
        objek.append(replace(satu, hasil=HasilObjek.SURAT_KETERANGAN, alasan=akhir.sebab))
        surat.append(
            SuratKeteranganBerakhirDiterbitkan(
                kasus.id, kasus.pelaku_usaha, kasus.nib, akhir, konteks.hari_ini, perizinan=izin.id
            )
        )
    return replace(kasus, objek=tuple(objek)), tuple(surat)


def _sisihkan(kasus: Kasus, perizinan: Perizinan, cara: Cara) -> Keputusan:
    """PB8-21-1a, PB8-21-1b: what is not the object of this act any more."""
    kena = tuple(satu for satu in dimohonkan(kasus.objek) if _di_luar(satu, perizinan, cara))
    kode = cara.sebab.kode
    objek = tuple(
        replace(satu, hasil=HasilObjek.DITOLAK, alasan=kode) if satu in kena else satu
        for satu in kasus.objek
    )
    return replace(kasus, objek=objek), tuple(
        ObjekTersisih(kasus.id, kasus.pelaku_usaha, kasus.jenis, satu.perizinan, kode)
        for satu in kena
    )


def _di_luar(objek: Objek, perizinan: Perizinan, cara: Cara) -> bool:
    izin = lisensi(objek, perizinan)
    return izin is not None and cara.di_luar(izin)


def _tanpa_sisa(kasus: Kasus, tanggal: date, cara: Cara) -> Keputusan:
    if any(satu.hasil is HasilObjek.DITOLAK for satu in kasus.objek):
        return _ditolak(kasus, cara.sebab.kode, cara.sebab.detail, tanggal)
    return replace(kasus, status=Status.SURAT_KETERANGAN), ()


def terhalang(kasus: Kasus, halangan: Refusal, tanggal: date) -> Keputusan:
    """PB8-21-2b: what had a result before keeps it."""
    kasus, (ditolak,) = _ditolak(kasus, halangan.kode, halangan.detail, tanggal)
    dialihkan = (  # PB8-21-10, PB8-24-3: the same as where no case was opened
        PermohonanDialihkan(kasus.id, **vars(satu))
        for satu in halangan.peristiwa
        if isinstance(satu, TindakanDialihkan)
    )
    return kasus, (replace(ditolak, dasar_hukum=halangan.dasar_hukum), *dialihkan)


def _ditolak(
    kasus: Kasus, kode: str, alasan: str, tanggal: date, gagal: tuple[Item, ...] = ()
) -> tuple[Kasus, tuple[PermohonanDitolak]]:
    objek = tandai(kasus.objek, HasilObjek.DITOLAK, kode)
    return replace(kasus, status=Status.DITOLAK, alasan=alasan, objek=objek), (
        PermohonanDitolak(
            kasus.id, kasus.pelaku_usaha, kasus.nib, kasus.jenis, kode, alasan, tanggal, gagal
        ),
    )
