"""A request that was sent back: what may be corrected, and what is asked again because of it."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

import pytest

from services.sanksi.domain import validasi
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import (
    Angka,
    HasilValidasi,
    Item,
    JenisKasus,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.pengajuan_kembali import ajukan_kembali
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.putusan import PutusanDicatat, PutusanDimohonkan
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import DataDiperbaiki, VerifikasiDitugaskan
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, Kewarganegaraan
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.validasi import Jawaban
from shared.refusal import Refusal
from tests.sanksi import bahan, bahan_perwakilan, bahan_putusan
from tests.sanksi.bahan import GUDANG, KASUS, LEWAT, NIB, PELAKU_USAHA, TOKO, konteks
from tests.sanksi.bahan_pembatalan import (
    IZIN,
    OBJEK_GUDANG,
    PABRIK,
    SERTIFIKAT,
    dengan_lisensi,
    perizinan,
)
from tests.sanksi.bahan_perwakilan import KANTOR
from tests.sanksi.bahan_putusan import PUTUSAN, TANPA_SIPP, salinan

SIAPA = KASUS, PELAKU_USAHA
KURATOR, DIREKSI = PemohonSebagai.KURATOR, PemohonSebagai.DIREKSI
SENDIRI = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
KEPALA = PemohonSebagai.KEPALA_KANTOR_PERWAKILAN
WNI, WNA = Kewarganegaraan.WNI, Kewarganegaraan.WNA
VALID, BELUM = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI


def ditolak(kasus: Kasus, **ubah: Any) -> Kasus:
    """Sent back in its first round, and no document came in since."""
    return replace(
        kasus, status=Status.PERLU_PERBAIKAN, ke=1, alasan="Keliru.", diperbaiki=False, **ubah
    )


BUBAR = ditolak(TANPA_SIPP, akta=(salinan(),))
DUA = dengan_lisensi(
    dengan_lisensi(perizinan(GUDANG, PABRIK, TOKO), SERTIFIKAT, terverifikasi=True),
    IZIN,
    terverifikasi=True,
)
SEBAGIAN = replace(
    BUBAR,
    jenis=JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN,
    pemohon_sebagai=DIREKSI,
    isian=Isian(),
    objek=(OBJEK_GUDANG,),
)
LIKUIDASI = ditolak(bahan.MENUNGGU)
KP3A = ditolak(bahan_perwakilan.MENUNGGU)
NOMOR_LAIN = replace(PUTUSAN, nomor="12/Pdt.Sus-Pailit/2026/PN Niaga Mdn")


def jadi(kasus: Kasus, perbaikan: Perbaikan, izin: Perizinan | None = None) -> Any:
    hasil = ajukan_kembali(kasus, perbaikan, konteks(LEWAT, izin) if izin else konteks(LEWAT))
    assert not isinstance(hasil, Refusal), hasil
    return hasil


def baru(item: Item, ke: int = 1) -> UUID:
    """Of the asking after the round `ke`."""
    return uuid5(KASUS, f"{item.value}/{ke}")


def ditanya(peristiwa: tuple[object, ...]) -> dict[Item, UUID]:
    return {s.item: s.permintaan for s in peristiwa if isinstance(s, ValidasiDiminta)}


@pytest.mark.rule("PB8-27-7b", "PB8-27-3b", "PB8-27-1")
def test_putusan_yang_diperbaiki_divalidasi_lagi_dan_hanya_itu() -> None:
    kasus, peristiwa = jadi(BUBAR, Perbaikan(KURATOR, frozenset({"putusan"}), putusan=NOMOR_LAIN))
    assert (kasus.status, kasus.putusan, kasus.dimohonkan_pada) == (
        Status.VALIDASI,
        NOMOR_LAIN,
        LEWAT,
    )
    assert peristiwa == (
        DataDiperbaiki(*SIAPA, ("putusan",), kasus.jenis),
        PutusanDicatat(*SIAPA, NIB, AmarPutusan.PEMBUBARAN, NOMOR_LAIN, LEWAT),
        PutusanDimohonkan(*SIAPA, kasus.jenis, KURATOR, LEWAT),
        ValidasiDiminta(*SIAPA, baru(Item.PUTUSAN), Item.PUTUSAN, 1, kasus.jenis),
    )
    assert {v.item: v.hasil for v in kasus.validasi} == {
        Item.IDENTITAS: VALID,
        Item.PUTUSAN: None,
        Item.KSWP: VALID,
    }


@pytest.mark.rule("PB8-27-7b", "PB8-27-5", "PB8-27-6")
@pytest.mark.parametrize(
    ("hasil", "status"), [(VALID, Status.DITERBITKAN), (BELUM, Status.MENUNGGU_VERIFIKASI)]
)
def test_jawaban_atas_putusan_yang_diperbaiki(hasil: HasilValidasi, status: Status) -> None:
    """SIPP knows the right number: no verification. It can't say: five Hari, from the beginning."""
    perbaikan = Perbaikan(KURATOR, frozenset({"putusan"}), putusan=NOMOR_LAIN)
    kasus, _ = jadi(BUBAR, perbaikan)
    lama = bahan_putusan.permintaan(Item.PUTUSAN)
    assert validasi.jawab(kasus, Jawaban(lama, "SIPP", hasil), konteks(LEWAT)) == (kasus, ())
    jawaban = Jawaban(baru(Item.PUTUSAN), "SIPP", hasil)
    kasus, _ = validasi.jawab(kasus, jawaban, konteks(LEWAT))
    assert kasus.status is status
    if kasus.batas and status is Status.MENUNGGU_VERIFIKASI:
        assert (kasus.ke, kasus.batas.diajukan_pada) == (2, LEWAT)


@pytest.mark.rule("PB8-23-4b", "PB8-26-6b", "PB8-27-7b")
@pytest.mark.parametrize(
    ("kasus", "akun", "angka", "izin", "lagi"),
    [
        (LIKUIDASI, PemohonSebagai.LIKUIDATOR, Angka.NIK, None, {Item.IDENTITAS}),
        (LIKUIDASI, PemohonSebagai.LIKUIDATOR, Angka.NPWP, None, {Item.KSWP}),
        (LIKUIDASI, PemohonSebagai.TIM_PENYELESAIAN, None, None, {Item.IDENTITAS}),
        (BUBAR, KURATOR, Angka.NIK, None, {Item.IDENTITAS}),
        (BUBAR, PemohonSebagai.LIKUIDATOR, None, None, {Item.IDENTITAS}),
        (KP3A, KEPALA, Angka.PASPOR, KANTOR, {Item.IDENTITAS_WNA}),
        (KP3A, KEPALA, Angka.NPWP, KANTOR, {Item.NPWP}),
        (KP3A, PemohonSebagai.PENANGGUNG_JAWAB, None, KANTOR, {Item.IDENTITAS_WNA}),
    ],
)
def test_identitas_dan_kedudukan_yang_berubah_ditanyakan_lagi(
    kasus: Kasus, akun: PemohonSebagai, angka: Angka | None, izin: Any, lagi: set[Item]
) -> None:
    nomor = frozenset({angka}) if angka else frozenset()
    hasil, peristiwa = jadi(kasus, Perbaikan(akun, nomor, nomor), izin)
    assert (hasil.pemohon_sebagai, hasil.status) == (akun, Status.VALIDASI)
    assert ditanya(peristiwa) == {item: baru(item) for item in lagi}
    tetap = {v for v in hasil.validasi if v.item not in lagi}
    assert tetap == {v for v in kasus.validasi if v.item not in lagi}


@pytest.mark.rule("PB8-26-6b", "PB8-26-2a")
def test_kewarganegaraan_yang_keliru() -> None:
    """Who turns out to be an Indonesian is asked of Dukcapil; his statement as a foreigner goes."""
    perwakilan = replace(bahan_perwakilan.WNA, pernyataan_identitas="Benar saya.")
    isian = frozenset({"kewarganegaraan", "nik"})
    perbaikan = Perbaikan(KEPALA, isian, frozenset({Angka.NIK}), kewarganegaraan=WNI)
    kasus, peristiwa = jadi(replace(KP3A, perwakilan=perwakilan), perbaikan, KANTOR)
    assert kasus.perwakilan == bahan_perwakilan.WNI
    assert ditanya(peristiwa) == {Item.IDENTITAS: baru(Item.IDENTITAS)}
    assert [v.item for v in kasus.validasi] == [
        Item.IDENTITAS,
        Item.LAPORAN_KANTOR_PERWAKILAN,
        Item.NPWP,
    ]


@pytest.mark.rule("PB8-26-6b", "PB8-26-5")
def test_jenis_perwakilan_yang_keliru_tidak_menanyakan_apa_pun() -> None:
    kppa = JenisPerwakilanAsing.KPPA
    perbaikan = Perbaikan(KEPALA, frozenset({"jenis_perwakilan"}), jenis_perwakilan=kppa)
    kasus, peristiwa = jadi(KP3A, perbaikan, KANTOR)
    assert (kasus.perwakilan.jenis, kasus.status) == (kppa, Status.MENUNGGU_VERIFIKASI)
    assert ditanya(peristiwa) == {}
    assert [s.ke for s in peristiwa if isinstance(s, VerifikasiDitugaskan)] == [2]


@pytest.mark.rule("PB8-27-7b", "PB8-27-2b")
def test_perizinan_yang_keliru_disebut() -> None:
    lain = Perbaikan(SENDIRI, frozenset({"objek"}), disebut=(Disebut(PABRIK, IZIN),))
    kasus, peristiwa = jadi(SEBAGIAN, lain, DUA)
    assert [(satu.perizinan, satu.hasil.value) for satu in kasus.objek] == [(IZIN, "DIMOHONKAN")]
    assert peristiwa[0] == DataDiperbaiki(*SIAPA, ("perizinan yang disebut",), kasus.jenis)
    assert kasus.status is Status.MENUNGGU_VERIFIKASI


@pytest.mark.rule("PB8-23-4b", "PB8-26-6b", "PB8-27-7b", "PB8-27-1", "PB8-27-2a", "PB8-26-1")
@pytest.mark.parametrize(
    ("kasus", "perbaikan", "izin", "kode"),
    [
        (BUBAR, Perbaikan(KURATOR), None, "BELUM_DIPERBAIKI"),
        (
            BUBAR,
            Perbaikan(KURATOR, frozenset({"putusan", "nik"}), putusan=PUTUSAN),
            None,
            "BELUM_DIPERBAIKI",
        ),
        (
            BUBAR,
            Perbaikan(
                KURATOR,
                frozenset({"putusan"}),
                putusan=replace(PUTUSAN, berkekuatan_hukum_tetap_pada=None),
            ),
            None,
            "PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP",
        ),
        (BUBAR, Perbaikan(SENDIRI), None, "PEMOHON_BUKAN_LIKUIDATOR"),
        (BUBAR, Perbaikan(KURATOR, frozenset({"paspor"})), None, "BUKAN_ISIAN_PERMOHONAN"),
        (BUBAR, Perbaikan(KURATOR, frozenset({"objek"})), None, "BUKAN_ISIAN_PERMOHONAN"),
        (LIKUIDASI, Perbaikan(KURATOR), None, "PEMOHON_TIDAK_BERWENANG"),
        (
            LIKUIDASI,
            Perbaikan(PemohonSebagai.LIKUIDATOR, frozenset({"putusan"})),
            None,
            "BUKAN_ISIAN_PERMOHONAN",
        ),
        (KP3A, Perbaikan(SENDIRI), KANTOR, "PEMOHON_BUKAN_KEPALA_PERWAKILAN"),
        (
            KP3A,
            Perbaikan(KEPALA, frozenset({"nik"})),
            KANTOR,
            "IDENTITAS_SESUAI_KEWARGANEGARAAN_WAJIB",
        ),
        (
            KP3A,
            Perbaikan(KEPALA, frozenset({"kewarganegaraan"}), kewarganegaraan=WNI),
            KANTOR,
            "IDENTITAS_SESUAI_KEWARGANEGARAAN_WAJIB",
        ),
        (
            KP3A,
            Perbaikan(
                KEPALA,
                frozenset({"jenis_perwakilan"}),
                jenis_perwakilan=JenisPerwakilanAsing.BENTUK_USAHA_TETAP,
            ),
            KANTOR,
            "JENIS_PERWAKILAN_TIDAK_SESUAI",
        ),
        (SEBAGIAN, Perbaikan(KURATOR), DUA, "PEMOHON_PUTUSAN_BUKAN_DIREKSI"),
        (
            SEBAGIAN,
            Perbaikan(SENDIRI, frozenset({"objek"}), disebut=(Disebut(UUID(int=404)),)),
            DUA,
            "OBJEK_BUKAN_PBBR",
        ),
        (
            SEBAGIAN,
            Perbaikan(
                SENDIRI,
                frozenset({"objek"}),
                disebut=(Disebut(GUDANG, SERTIFIKAT),),
                cabut_nib=True,
            ),
            DUA,
            "NIB_MASIH_DIPAKAI",
        ),
    ],
)
def test_perbaikan_yang_ditolak(
    kasus: Kasus, perbaikan: Perbaikan, izin: Perizinan | None, kode: str
) -> None:
    hasil = ajukan_kembali(kasus, perbaikan, konteks(LEWAT, izin) if izin else konteks(LEWAT))
    assert isinstance(hasil, Refusal)
    assert hasil.kode == kode
