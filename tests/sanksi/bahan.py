"""Cases to start from; dates are those of the rulebook's test vectors (16 to 31 March 2026)."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import (
    Akta,
    Batas,
    HasilValidasi,
    Item,
    JenisAkta,
    Kasus,
    Konteks,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.perizinan import JenisPelakuUsaha, KegiatanUsaha, Perizinan
from services.sanksi.domain.permohonan.likuidasi import Ajukan, Berkas
from shared.aturan import ketentuan
from shared.calendar import Kalender, setelah

KASUS = UUID("11111111-1111-4111-8111-111111111111")
PELAKU_USAHA = UUID("22222222-2222-4222-8222-222222222222")
TOKO = UUID("33333333-3333-4333-8333-333333333333")
GUDANG = UUID("44444444-4444-4444-8444-444444444444")
NIB = "1234567890123"
DAERAH = "KAB_SIJUNJUNG"
WILAYAH = "13.03"

SENIN = date(2026, 3, 16)
HARI_KELIMA = date(2026, 3, 30)
LEWAT = date(2026, 3, 31)
KALENDER = Kalender()


def versi(kunci: str) -> tuple[str, ...]:
    """Of a setting that decided a case."""
    return (ketentuan(kunci, SENIN, DAERAH).versi,)


PERIZINAN = Perizinan(
    nib=NIB,
    pelaku_usaha=PELAKU_USAHA,
    jenis_pelaku_usaha=JenisPelakuUsaha.BADAN_USAHA,
    wilayah=WILAYAH,
    kegiatan_usaha=(
        KegiatanUsaha(TOKO, "62012", "RENDAH", WILAYAH),
        KegiatanUsaha(GUDANG, "10130", "MENENGAH_TINGGI", WILAYAH),
    ),
)
PERSEORANGAN = replace(PERIZINAN, jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN)

AJUKAN = Ajukan(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="likuidator-1",
    pemohon_sebagai=PemohonSebagai.LIKUIDATOR,
    nib=NIB,
    kegiatan_usaha=frozenset({TOKO, GUDANG}),
)
AKTA = Berkas(JenisAkta.AKTA_PEMBUBARAN, "a" * 64, "application/pdf")
PENCATATAN = Berkas(JenisAkta.PENCATATAN_PEMBUBARAN, "b" * 64, "image/jpeg")

VALIDASI = Kasus(
    id=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    nib=NIB,
    wilayah=WILAYAH,
    pemohon="likuidator-1",
    pemohon_sebagai=PemohonSebagai.LIKUIDATOR,
    status=Status.VALIDASI,
    dimohonkan_pada=SENIN,
    validasi=validasi.susun(KASUS, perseorangan=False),
    disebut=(TOKO, GUDANG),
)


def konteks(hari_ini: date = SENIN, perizinan: Perizinan = PERIZINAN) -> Konteks:
    return Konteks(hari_ini, KALENDER, perizinan, DAERAH)


def permintaan(item: Item, kasus: Kasus = VALIDASI) -> UUID:
    return next(v.permintaan for v in kasus.validasi if v.item is item)


def dijawab(kasus: Kasus, **hasil: HasilValidasi) -> Kasus:
    """The case with these answers, and nothing that follows from them."""
    return replace(
        kasus,
        validasi=tuple(
            replace(v, hasil=hasil.get(v.item.value.lower(), v.hasil)) for v in kasus.validasi
        ),
    )


def akta(tanggal: date = SENIN) -> tuple[Akta, ...]:
    return tuple(Akta(b.jenis, b.sha256, b.media_type, tanggal) for b in (AKTA, PENCATATAN))


def batas(sejak: date = SENIN) -> Batas:
    hitungan = setelah(KALENDER, 5, sejak)
    return Batas(
        diajukan_pada=sejak,
        hari_terakhir=hitungan.hari_terakhir,
        kalender_versi=KALENDER.versi,
        ketentuan_versi=ketentuan("verifikasi_likuidasi", sejak, DAERAH).versi,
        penjelasan=hitungan.penjelasan(),
    )


TERJAWAB = dijawab(
    VALIDASI,
    identitas=HasilValidasi.VALID,
    akta_pembubaran=HasilValidasi.BELUM_DAPAT_DIVALIDASI,
    kswp=HasilValidasi.VALID,
)
MENUNGGU = replace(
    TERJAWAB,
    status=Status.MENUNGGU_VERIFIKASI,
    akta=akta(),
    diperbaiki=True,
    ke=1,
    batas=batas(),
)
