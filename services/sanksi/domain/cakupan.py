"""A LIKUIDASI is of everything (PB8-21-5), also of what came after it was asked for."""

from dataclasses import replace

from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import JenisKasus, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.perizinan import KegiatanUsaha, Perizinan, aktif
from services.sanksi.domain.verifikasi import terlampaui

SELURUH = Rujukan("PB8-21-5", "Pasal 21 ayat (5)")


def belum_disebut(kasus: Kasus, perizinan: Perizinan) -> tuple[KegiatanUsaha, ...]:
    """AMB-59: nobody loses a licence that was not named."""
    if kasus.jenis is not JenisKasus.LIKUIDASI:
        return ()
    belum = aktif(perizinan) - set(kasus.disebut)
    return tuple(satu for satu in perizinan.kegiatan_usaha if satu.id in belum)


def kembalikan(kasus: Kasus, konteks: Konteks) -> Keputusan | None:
    """To be repaired, as what the verifier sends back; no period runs over half a request."""
    belum = belum_disebut(kasus, konteks.perizinan)
    if not belum:
        return None
    daftar = ", ".join(f"KBLI {satu.kbli} ({satu.id})" for satu in belum)
    alasan = f"Sejak permohonan diajukan bertambah kegiatan usaha yang belum disebut: {daftar}"
    siapa, kini = (kasus.id, kasus.pelaku_usaha), konteks.hari_ini
    return replace(kasus, status=Status.PERLU_PERBAIKAN, alasan=alasan, diperbaiki=False), (
        PencabutanDitolak(*siapa, alasan, kini, jenis=kasus.jenis, dasar=SELURUH),
    )


def susulan(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """A kegiatan usaha came while DPMPTSP was verifying. Not after the last day: then the request
    is granted as it was, and what came later came to a NIB that had ended (PB8-23-5)."""
    menunggu = kasus.status is Status.MENUNGGU_VERIFIKASI
    if not menunggu or terlampaui(kasus, konteks):
        return kasus, ()
    return kembalikan(kasus, konteks) or (kasus, ())
