"""Issuing the Pembatalan of Sertifikat Standar and Izin not yet verified (Pasal 22)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarPenerbitan, Item, JenisAkta, Kasus, Konteks, Status
from services.sanksi.domain.objek import (
    HasilObjek,
    Objek,
    berakhir_pada,
    dimohonkan,
    lisensi,
    tandai,
)
from services.sanksi.domain.penerbitan import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.pembatalan import SUDAH_TERVERIFIKASI
from services.sanksi.domain.peristiwa.pembatalan import (
    ObjekTidakDibatalkan,
    PembatalanDiterbitkan,
    PembatalanDitolak,
)
from services.sanksi.domain.peristiwa.pengecualian import PengecualianDiperiksa
from services.sanksi.domain.peristiwa.umum import Peristiwa, SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import Perizinan, aktif, berakhir

DATA_TIDAK_VALID = "DATA_TIDAK_VALID"
AYAT = {"MENENGAH_TINGGI": "ayat (3)", "TINGGI": "ayat (4)"}


def lanjut(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """Huruf a to d are VALID: issued at once, unless a PMA's exception has to be confirmed."""
    pengecualian = kasus.isian and kasus.isian.pengecualian
    if pengecualian is None:
        return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks)
    if all(akta.jenis is not JenisAkta.BUKTI_PENGECUALIAN for akta in kasus.akta):
        return kasus, ()  # PB8-21-9: evidence required
    return replace(kasus, status=Status.MENUNGGU_VERIFIKASI, ke=kasus.ke + 1, alasan=None), (
        PengecualianDiperiksa(kasus.id, kasus.pelaku_usaha, pengecualian),
    )


def tolak(kasus: Kasus, alasan: str, gagal: tuple[Item, ...], tanggal: date) -> Keputusan:
    return _ditolak(kasus, DATA_TIDAK_VALID, alasan, tanggal, gagal)


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks) -> Keputusan:
    """PB8-22-3, PB8-22-4; what changed since the request is found here, item by item."""
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4
        return surat_keterangan(kasus, akhir, konteks.hari_ini)
    kasus, surat = periksa_berakhir(kasus, konteks)
    kasus, tersisih = _sisihkan_terverifikasi(kasus, konteks.perizinan)
    sebelum = (*surat, *tersisih)
    if not dimohonkan(kasus.objek):
        kasus, akhir = _tanpa_sisa(kasus, konteks.hari_ini)
        return kasus, (*sebelum, *akhir)
    terbit = _terbitan(kasus, dasar, konteks)
    kasus = replace(
        kasus,
        status=Status.DITERBITKAN,
        dasar_penerbitan=dasar,
        terbit_pada=konteks.hari_ini,
        objek=tandai(kasus.objek, HasilObjek.DIBATALKAN),
    )
    return kasus, (*sebelum, *terbit)


def periksa_berakhir(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """PB8-20-4: a letter for each licence that has ended, with its true date and cause."""
    objek: list[Objek] = []
    surat: list[Peristiwa] = []
    for satu in kasus.objek:
        izin = lisensi(satu, konteks.perizinan)
        akhir = izin.berakhir if izin and berakhir_pada(izin, konteks.hari_ini) else None
        if akhir is None or satu.hasil is not HasilObjek.DIMOHONKAN:
            objek.append(satu)
            continue
        objek.append(replace(satu, hasil=HasilObjek.SURAT_KETERANGAN, alasan=akhir.sebab))
        surat.append(
            SuratKeteranganBerakhirDiterbitkan(
                kasus.id, kasus.pelaku_usaha, kasus.nib, akhir, konteks.hari_ini,
                perizinan=satu.perizinan,
            )
        )  # fmt: skip
    return replace(kasus, objek=tuple(objek)), tuple(surat)


def _sisihkan_terverifikasi(kasus: Kasus, perizinan: Perizinan) -> Keputusan:
    """PB8-21-1a: verified after the request; its Pembatalan has no object any more."""
    kena = {satu.perizinan for satu in dimohonkan(kasus.objek) if _terverifikasi(satu, perizinan)}
    kode = SUDAH_TERVERIFIKASI.kode
    objek = tuple(
        replace(satu, hasil=HasilObjek.DITOLAK, alasan=kode) if satu.perizinan in kena else satu
        for satu in kasus.objek
    )
    return replace(kasus, objek=objek), tuple(
        ObjekTidakDibatalkan(kasus.id, kasus.pelaku_usaha, satu.perizinan, kode)
        for satu in objek
        if satu.perizinan in kena
    )


def _terverifikasi(objek: Objek, perizinan: Perizinan) -> bool:
    izin = lisensi(objek, perizinan)
    return izin is not None and izin.terverifikasi


def _tanpa_sisa(kasus: Kasus, tanggal: date) -> Keputusan:
    if any(satu.hasil is HasilObjek.DITOLAK for satu in kasus.objek):
        kode, alasan = SUDAH_TERVERIFIKASI.kode, SUDAH_TERVERIFIKASI.detail
        return _ditolak(kasus, kode, alasan, tanggal)
    return replace(kasus, status=Status.SURAT_KETERANGAN), ()


def _ditolak(
    kasus: Kasus, kode: str, alasan: str, tanggal: date, gagal: tuple[Item, ...] = ()
) -> Keputusan:
    objek = tandai(kasus.objek, HasilObjek.DITOLAK, kode)
    return replace(kasus, status=Status.DITOLAK, alasan=alasan, objek=objek), (
        PembatalanDitolak(kasus.id, kasus.pelaku_usaha, kasus.nib, kode, alasan, tanggal, gagal),
    )


def _terbitan(
    kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks
) -> tuple[PembatalanDiterbitkan, ...]:
    """PB8-22-5: one for each authority; the NIB goes with the last, as nothing remains then."""
    batal = tandai(dimohonkan(kasus.objek), HasilObjek.DIBATALKAN)
    semua = aktif(konteks.perizinan) <= _kegiatan(batal)
    penerbit = tuple(dict.fromkeys(satu.penerbit for satu in batal))
    return tuple(
        PembatalanDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            penerbit=satu,
            objek=(milik := tuple(o for o in batal if o.penerbit is satu)),
            cabut_nib=semua and satu is penerbit[-1],
            dasar_hukum=_dasar_hukum(milik, semua=semua),
            dasar_penerbitan=dasar,
            tanggal=konteks.hari_ini,
        )
        for satu in penerbit
    )


def _kegiatan(objek: tuple[Objek, ...]) -> frozenset[UUID]:
    return frozenset(satu.kegiatan_usaha for satu in objek)


def _dasar_hukum(objek: tuple[Objek, ...], *, semua: bool) -> str:
    """PB8-22-3a, -3b, -4a, -4b: huruf a where no other kegiatan usaha is left."""
    huruf = "a" if semua else "b"
    risiko = {satu.tingkat_risiko for satu in objek}
    ayat = [f"{ayat} huruf {huruf}" for tingkat, ayat in AYAT.items() if tingkat in risiko]
    return f"{PERBUP} Pasal 22 " + " dan ".join(ayat)
