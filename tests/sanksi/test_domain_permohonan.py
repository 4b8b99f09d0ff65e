"""Who may ask for a Pencabutan LIKUIDASI, of what, and with which papers."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain import pengajuan_kembali
from services.sanksi.domain.kasus import (
    Akta,
    DasarTindakan,
    HasilValidasi,
    Item,
    JenisAkta,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDimohonkan
from services.sanksi.domain.peristiwa.umum import (
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import AktaDiunggah, VerifikasiDitugaskan
from services.sanksi.domain.perizinan import Berakhir, JenisPelakuUsaha, Perizinan
from services.sanksi.domain.permohonan import likuidasi
from services.sanksi.domain.permohonan.likuidasi import Berkas
from services.sanksi.domain.validasi import susun
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    AJUKAN,
    AKTA,
    GUDANG,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    PENCATATAN,
    PERIZINAN,
    PERSEORANGAN,
    SENIN,
    TERJAWAB,
    TOKO,
    VALIDASI,
    akta,
    batas,
    dijawab,
    konteks,
    permintaan,
)

DIBUKA = TindakanAdministratifDibuka(
    KASUS, PELAKU_USAHA, DasarTindakan.PERMOHONAN_PELAKU_USAHA, SENIN
)
SENDIRI = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
KEMARIN = date(2026, 3, 15)


def diminta(item: Item) -> ValidasiDiminta:
    return ValidasiDiminta(KASUS, PELAKU_USAHA, permintaan(item), item, 1)


def kode(hasil: object) -> tuple[str, str] | None:
    return (hasil.kode, hasil.aturan) if isinstance(hasil, Refusal) else None


@pytest.mark.rule("PB8-20-1", "PB8-20-2", "PB8-21-1b", "PB8-21-4a", "PB8-23-1a", "PB8-23-1b")
def test_diajukan_oleh_likuidator_badan_usaha() -> None:
    assert likuidasi.ajukan(AJUKAN, None, konteks()) == (
        VALIDASI,
        (
            DIBUKA,
            PencabutanDimohonkan(KASUS, PELAKU_USAHA, PemohonSebagai.LIKUIDATOR, SENIN),
            diminta(Item.IDENTITAS),
            diminta(Item.AKTA_PEMBUBARAN),
            diminta(Item.KSWP),
        ),
    )


@pytest.mark.rule("PB8-23-1a", "PB8-23-1c", "PB8-23-2")
def test_diajukan_oleh_perseorangan_tanpa_akta() -> None:
    perintah = replace(AJUKAN, pemohon_sebagai=SENDIRI)
    assert likuidasi.ajukan(perintah, None, konteks(perizinan=PERSEORANGAN)) == (
        replace(VALIDASI, pemohon_sebagai=SENDIRI, validasi=susun(KASUS, perseorangan=True)),
        (
            DIBUKA,
            PencabutanDimohonkan(KASUS, PELAKU_USAHA, SENDIRI, SENIN),
            diminta(Item.IDENTITAS),
            diminta(Item.KSWP),
        ),
    )


KANTOR = replace(PERIZINAN, jenis_pelaku_usaha=JenisPelakuUsaha.KANTOR_PERWAKILAN)
ASING = replace(PERIZINAN, jenis_pelaku_usaha=JenisPelakuUsaha.BADAN_USAHA_LUAR_NEGERI)


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c", "PB8-21-4a")
@pytest.mark.parametrize(
    ("sebagai", "perizinan", "harapan"),
    [
        (PemohonSebagai.LIKUIDATOR, PERIZINAN, None),
        (PemohonSebagai.TIM_PENYELESAIAN, PERIZINAN, None),
        (SENDIRI, PERIZINAN, ("PEMOHON_TIDAK_BERWENANG", "PB8-23-1a")),
        (SENDIRI, PERSEORANGAN, None),
        (PemohonSebagai.LIKUIDATOR, KANTOR, ("BUKAN_LIKUIDASI", "PB8-21-4a")),
        (PemohonSebagai.LIKUIDATOR, ASING, ("BUKAN_LIKUIDASI", "PB8-21-4a")),
    ],
)
def test_siapa_yang_dapat_memohon(
    sebagai: PemohonSebagai, perizinan: Perizinan, harapan: tuple[str, str] | None
) -> None:
    perintah = replace(AJUKAN, pemohon_sebagai=sebagai)
    assert kode(likuidasi.ajukan(perintah, None, konteks(perizinan=perizinan))) == harapan


@pytest.mark.rule("PB8-21-5", "PB8-20-3", "PB8-21-2b")
@pytest.mark.parametrize(
    ("disebut", "kode", "rincian"),
    [
        pytest.param(
            {TOKO},
            "CAKUPAN_TIDAK_LENGKAP",
            ({"kegiatan_usaha": str(GUDANG), "kbli": "10130"},),
            id="sebagian (AMB-59)",
        ),
        pytest.param(
            set(),
            "CAKUPAN_TIDAK_LENGKAP",
            (
                {"kegiatan_usaha": str(TOKO), "kbli": "62012"},
                {"kegiatan_usaha": str(GUDANG), "kbli": "10130"},
            ),
            id="tidak menyebut apa pun",
        ),
        pytest.param(
            {TOKO, GUDANG, UUID(int=9)},
            "OBJEK_BUKAN_PBBR",
            ({"kegiatan_usaha": str(UUID(int=9))},),
            id="objek yang bukan miliknya",
        ),
    ],
)
def test_seluruh_perizinan(disebut: set[UUID], kode: str, rincian: tuple) -> None:
    perintah = replace(AJUKAN, kegiatan_usaha=frozenset(disebut))
    hasil = likuidasi.ajukan(perintah, None, konteks())
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (kode, rincian)


@pytest.mark.rule("PB8-21-5")
def test_satu_permohonan_berjalan() -> None:
    hasil = likuidasi.ajukan(AJUKAN, UUID(int=5), konteks())
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (
        "PERMOHONAN_MASIH_BERJALAN",
        ({"kasus": str(UUID(int=5))},),
    )


DICABUT = Berakhir(date(2026, 2, 2), "SANKSI", "7/2026")
HABIS = "Masa berlaku berakhir"


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("berakhir", "akhir"),
    [
        pytest.param({"berlaku_sampai": SENIN}, None, id="berlaku sampai hari ini"),
        pytest.param({"berlaku_sampai": KEMARIN}, Berakhir(KEMARIN, HABIS), id="habis kemarin"),
        pytest.param({"dicabut": DICABUT}, DICABUT, id="pernah dicabut (AMB-65)"),
        pytest.param(
            {"dicabut": DICABUT, "berlaku_sampai": KEMARIN}, DICABUT, id="sebab yang lebih dahulu"
        ),
        pytest.param(
            {"dicabut": replace(DICABUT, tanggal=LEWAT)}, None, id="dicabut kelak, belum berakhir"
        ),
    ],
)
def test_yang_tidak_berlaku_mendapat_surat_keterangan(
    berakhir: dict, akhir: Berakhir | None
) -> None:
    """Before every other check: who asks and for how much plays no part."""
    perizinan = replace(PERIZINAN, **berakhir)
    perintah = replace(AJUKAN, pemohon_sebagai=SENDIRI, kegiatan_usaha=frozenset[UUID]())
    hasil = likuidasi.ajukan(perintah, UUID(int=5), konteks(perizinan=perizinan))
    if akhir is None:
        assert kode(hasil) == ("PERMOHONAN_MASIH_BERJALAN", "PB8-21-5")
        return
    assert hasil == (
        replace(VALIDASI, pemohon_sebagai=SENDIRI, status=Status.SURAT_KETERANGAN, disebut=()),
        (DIBUKA, SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, akhir, SENIN)),
    )


@pytest.mark.rule("PB8-20-4")
def test_izin_berakhir_di_tengah_kasus() -> None:
    perizinan = replace(PERIZINAN, dicabut=DICABUT)
    assert likuidasi.akhiri(MENUNGGU, konteks(perizinan=perizinan)) == (
        replace(MENUNGGU, status=Status.SURAT_KETERANGAN),
        (SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, DICABUT, SENIN),),
    )


SELASA = date(2026, 3, 17)
DIUNGGAH = AktaDiunggah(KASUS, PELAKU_USAHA, ("a" * 64, "b" * 64), SELASA)


@pytest.mark.rule("PB8-23-2", "PB8-23-3")
def test_unggahan_memulai_jangka_verifikasi() -> None:
    """AMB-49: day 0 is the day on which request and upload are both there."""
    assert likuidasi.unggah(TERJAWAB, (AKTA, PENCATATAN), konteks(SELASA)) == (
        replace(
            TERJAWAB,
            status=Status.MENUNGGU_VERIFIKASI,
            akta=akta(SELASA),
            diperbaiki=True,
            ke=1,
            batas=batas(SELASA),
        ),
        (
            DIUNGGAH,
            VerifikasiDitugaskan(KASUS, PELAKU_USAHA, 1, SELASA, date(2026, 3, 31)),
        ),
    )


@pytest.mark.rule("PB8-23-2")
@pytest.mark.parametrize(
    ("kasus", "berkas", "jenis"),
    [
        pytest.param(
            VALIDASI,
            (AKTA, PENCATATAN),
            [a.jenis for a in (AKTA, PENCATATAN)],
            id="sebelum AHU menjawab",
        ),
        pytest.param(TERJAWAB, (AKTA,), [JenisAkta.AKTA_PEMBUBARAN], id="satu dari dua"),
    ],
)
def test_unggahan_yang_masih_menunggu(
    kasus: Kasus, berkas: tuple[Berkas, ...], jenis: list[JenisAkta]
) -> None:
    hasil = likuidasi.unggah(kasus, berkas, konteks(SELASA))
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].status, hasil[0].batas) == (Status.VALIDASI, None)
    assert [a.jenis for a in hasil[0].akta] == jenis


@pytest.mark.rule("PB8-23-2")
def test_berkas_baru_menggantikan_yang_lama() -> None:
    kasus = replace(TERJAWAB, akta=akta(SENIN)[:1])
    hasil = likuidasi.unggah(
        kasus, (Berkas(JenisAkta.AKTA_PEMBUBARAN, "c" * 64, "image/png"),), konteks(SELASA)
    )
    assert not isinstance(hasil, Refusal)
    assert hasil[0].akta == (Akta(JenisAkta.AKTA_PEMBUBARAN, "c" * 64, "image/png", SELASA),)


DISETUJUI = dijawab(VALIDASI, akta_pembubaran=HasilValidasi.VALID)


@pytest.mark.rule("PB8-23-2")
@pytest.mark.parametrize(
    ("kasus", "harapan"),
    [
        pytest.param(
            replace(VALIDASI, validasi=susun(KASUS, perseorangan=True)),
            ("AKTA_TIDAK_DIPERLUKAN", "PB8-23-2"),
            id="perseorangan (AMB-46)",
        ),
        pytest.param(DISETUJUI, ("AKTA_TIDAK_DIPERLUKAN", "PB8-23-2"), id="AHU sudah VALID"),
        pytest.param(MENUNGGU, ("TIDAK_MENERIMA_UNGGAHAN", "PB8-23-2"), id="sedang diverifikasi"),
        pytest.param(
            replace(VALIDASI, status=Status.DITERBITKAN),
            ("TIDAK_MENERIMA_UNGGAHAN", "PB8-23-2"),
            id="sudah terbit",
        ),
    ],
)
def test_unggahan_ditolak(kasus: Kasus, harapan: tuple[str, str]) -> None:
    assert kode(likuidasi.unggah(kasus, (AKTA, PENCATATAN), konteks())) == harapan


@pytest.mark.rule("PB8-23-2")
def test_unggahan_tanpa_berkas() -> None:
    assert kode(likuidasi.unggah(VALIDASI, (), konteks())) == ("AKTA_WAJIB", "PB8-23-2")


TETAP = Perbaikan(PemohonSebagai.LIKUIDATOR)
PERLU_PERBAIKAN = replace(
    MENUNGGU, status=Status.PERLU_PERBAIKAN, alasan="Tidak terbaca.", diperbaiki=False
)


@pytest.mark.rule("PB8-23-4b", "PB8-23-3")
def test_diperbaiki_dan_diajukan_kembali_dengan_jangka_baru() -> None:
    diunggah = likuidasi.unggah(PERLU_PERBAIKAN, (AKTA,), konteks(HARI_KELIMA))
    assert not isinstance(diunggah, Refusal)
    kasus, peristiwa = diunggah
    assert (kasus.status, kasus.diperbaiki) == (Status.PERLU_PERBAIKAN, True)
    assert peristiwa == (AktaDiunggah(KASUS, PELAKU_USAHA, ("a" * 64,), HARI_KELIMA),)
    assert pengajuan_kembali.ajukan_kembali(kasus, TETAP, konteks(LEWAT)) == (
        replace(
            kasus,
            status=Status.MENUNGGU_VERIFIKASI,
            dimohonkan_pada=LEWAT,
            ke=2,
            batas=batas(LEWAT),
            alasan=None,
        ),
        (
            PencabutanDimohonkan(KASUS, PELAKU_USAHA, PemohonSebagai.LIKUIDATOR, LEWAT),
            VerifikasiDitugaskan(KASUS, PELAKU_USAHA, 2, LEWAT, date(2026, 4, 8)),
        ),
    )


@pytest.mark.rule("PB8-23-4b")
@pytest.mark.parametrize(
    ("kasus", "harapan"),
    [
        pytest.param(PERLU_PERBAIKAN, ("BELUM_DIPERBAIKI", "PB8-23-4b"), id="tanpa perbaikan"),
        pytest.param(MENUNGGU, ("TIDAK_PERLU_PERBAIKAN", "PB8-23-4b"), id="belum ditolak"),
        pytest.param(
            replace(VALIDASI, status=Status.DITOLAK),
            ("TIDAK_PERLU_PERBAIKAN", "PB8-23-4b"),
            id="ditolak karena tidak valid",
        ),
    ],
)
def test_pengajuan_kembali_ditolak(kasus: Kasus, harapan: tuple[str, str]) -> None:
    assert kode(pengajuan_kembali.ajukan_kembali(kasus, TETAP, konteks())) == harapan


@pytest.mark.rule("PB8-20-4")
def test_pengajuan_kembali_atas_izin_yang_berakhir() -> None:
    kasus = replace(PERLU_PERBAIKAN, diperbaiki=True)
    hasil = pengajuan_kembali.ajukan_kembali(
        kasus, TETAP, konteks(perizinan=replace(PERIZINAN, dicabut=DICABUT))
    )
    assert hasil == (
        replace(kasus, status=Status.SURAT_KETERANGAN),
        (SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, DICABUT, SENIN),),
    )
