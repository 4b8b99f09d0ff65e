"""What an act of sanksi does to the NIB itself: revoked, waiting, or left."""

from dataclasses import replace

import pytest

from services.registrasi.domain.akibat import Akibat, laksanakan
from services.registrasi.domain.nib import NibDicabut, NibDimutakhirkan, StatusNib
from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    StatusPerizinan,
)
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    IzinDicabut,
    PerizinanDicabut,
    PerizinanTidakDiubah,
    SertifikatStandarDicabut,
)
from shared.identity import KBLI
from tests.registrasi.bahan import NOMOR
from tests.registrasi.perizinan import (
    MENENGAH_TINGGI,
    RENDAH,
    TINGGI,
    akhir,
    batal,
    cabut,
    dicabut,
    id_ke,
    izin,
    nib,
    sudah,
    versi_dua,
)

DICABUT = StatusPerizinan.DICABUT
RENDAH_LAIN = replace(RENDAH, id=id_ke(7), kbli=KBLI("10007"))


@pytest.mark.rule("PB8-24-9", "PB8-27-13")
@pytest.mark.parametrize("jalur", ["PERMOHONAN", "PUTUSAN"])
@pytest.mark.parametrize("menyebut", [True, False])
def test_nib_dengan_satu_kegiatan_dicabut_sendiri(jalur: str, menyebut: bool) -> None:
    """With or without naming its one kegiatan usaha."""
    disebut = (RENDAH,) if menyebut else ()
    act = cabut(*disebut, oleh=akhir(jalur), cabut_nib=True)
    lama = nib(RENDAH)
    hasil = laksanakan(lama, (izin(RENDAH),), act)
    baru = dicabut(lama, act)
    assert baru.pencabutan is not None
    assert hasil == Akibat(
        baru,
        (sudah(izin(RENDAH), DICABUT, act),),
        (NibDicabut(baru, baru.pencabutan),),
    )


@pytest.mark.rule("PB8-24-9")
def test_nib_tidak_dicabut_selagi_ada_kegiatan_lain() -> None:
    lama = nib(RENDAH, TINGGI)
    act = cabut(TINGGI, cabut_nib=True)
    hasil = laksanakan(lama, (izin(RENDAH), izin(TINGGI, terverifikasi=True)), act)
    baru = versi_dua(lama, RENDAH)
    masih = Alasan.MASIH_ADA_KEGIATAN_USAHA
    assert hasil.nib == baru
    assert hasil.peristiwa[1:] == (
        NibDimutakhirkan(baru, "Pasal ini"),
        PerizinanTidakDiubah(act, masih, NOMOR, None, StatusNib.DIMUTAKHIRKAN),
    )
    seluruhnya = cabut(cabut_nib=True)
    assert laksanakan(lama, (izin(RENDAH),), seluruhnya) == Akibat(
        peristiwa=(PerizinanTidakDiubah(seluruhnya, masih, NOMOR, None, StatusNib.AKTIF),)
    )


@pytest.mark.rule("PB8-24-10", "PB8-27-14", "PB8-29-1c")
@pytest.mark.parametrize(
    ("oleh", "modal", "menunggu"),
    [
        pytest.param(akhir(), StatusPenanamanModal.PMDN, True, id="permohonan PMDN"),
        pytest.param(
            akhir("PUTUSAN", "PENCABUTAN_OLEH_PEMDA"), StatusPenanamanModal.PMDN, True, id="putusan"
        ),
        pytest.param(akhir(), StatusPenanamanModal.PMA, False, id="PMA"),
        pytest.param(
            akhir(sebab="KANTOR_PERWAKILAN"), StatusPenanamanModal.PMDN, False, id="Pasal 26"
        ),
        pytest.param(akhir("SANKSI"), StatusPenanamanModal.PMA, True, id="sanksi, juga PMA"),
    ],
)
def test_pbbr_terakhir_dicabut_nib_menunggu(
    oleh: object, modal: StatusPenanamanModal, menunggu: bool
) -> None:
    satu = replace(TINGGI, penanaman_modal=modal)
    act = replace(cabut(satu), akhir=oleh)
    lama = nib(satu)
    hasil = laksanakan(lama, (izin(satu, terverifikasi=True),), act)
    baru = versi_dua(lama, menunggu_pbbr=act.akhir if menunggu else None)
    assert hasil.nib == baru
    assert baru.hidup
    fakta = PerizinanDicabut if act.akhir.jalur == "SANKSI" else IzinDicabut
    assert [type(peristiwa) for peristiwa in hasil.peristiwa] == [fakta, NibDimutakhirkan]


@pytest.mark.rule("PB8-24-10")
def test_rendah_tidak_punya_pbbr_selain_nib() -> None:
    act = cabut(RENDAH)
    tidak = PerizinanTidakDiubah(
        act, Alasan.PBBR_ADALAH_NIB, NOMOR, Item(RENDAH.id), StatusPerizinan.TERVERIFIKASI
    )
    assert laksanakan(nib(RENDAH), (izin(RENDAH),), act) == Akibat(peristiwa=(tidak,))


@pytest.mark.rule("PB8-24-10", "PB8-24-4a")
@pytest.mark.parametrize(
    ("disebut", "cabut_nib", "tetap"),
    [
        pytest.param((RENDAH, RENDAH_LAIN), False, True, id="keduanya, tanpa NIB"),
        pytest.param((RENDAH, RENDAH_LAIN), True, False, id="keduanya, dengan NIB"),
        pytest.param((RENDAH,), False, False, id="satu dari dua"),
    ],
)
def test_beberapa_rendah_tidak_meninggalkan_nib_kosong(
    disebut: tuple[KegiatanUsaha, ...], cabut_nib: bool, tetap: bool
) -> None:
    """AMB-55: the PBBR of RENDAH is the NIB, of several as of one."""
    lama, milik = nib(RENDAH, RENDAH_LAIN), (izin(RENDAH), izin(RENDAH_LAIN))
    act = cabut(*disebut, cabut_nib=cabut_nib)
    hasil = laksanakan(lama, milik, act)
    ditolak = tuple(
        PerizinanTidakDiubah(
            act, Alasan.PBBR_ADALAH_NIB, NOMOR, Item(satu.id), StatusPerizinan.TERVERIFIKASI
        )
        for satu in disebut
    )
    assert (hasil == Akibat(peristiwa=ditolak)) is tetap
    assert (hasil.nib is None) is tetap
    assert hasil.nib is None or hasil.nib.menunggu_pbbr is None


KOSONG = replace(nib(), menunggu_pbbr=akhir())
LALU = sudah(izin(TINGGI, terverifikasi=True), DICABUT, cabut(TINGGI))
BERAKHIR = Alasan.SUDAH_BERAKHIR


@pytest.mark.rule("PB8-22-4a", "PB8-24-10", "PB8-21-2b")
def test_pembatalan_yang_tidak_membatalkan_tidak_mencabut_nib() -> None:
    """Another act took the last PBBR first: the NIB keeps its six months."""
    act = replace(batal(TINGGI, cabut_nib=True), akhir=replace(akhir(), kasus=id_ke(99)))
    hasil = laksanakan(KOSONG, (LALU,), act)
    assert hasil == Akibat(
        peristiwa=(
            PerizinanTidakDiubah(act, BERAKHIR, NOMOR, Item(TINGGI.id), DICABUT),
            PerizinanTidakDiubah(act, BERAKHIR, NOMOR, None, KOSONG.status),
        )
    )


@pytest.mark.rule("PB8-24-9", "PB8-21-2b")
@pytest.mark.parametrize("menyebut", [True, False])
def test_nib_kosong_dicabut_atas_permohonannya(menyebut: bool) -> None:
    """The NIB itself was asked for; of what ended before, that is told."""
    oleh = replace(akhir(), kasus=id_ke(99))
    act = cabut(*((TINGGI,) if menyebut else ()), oleh=oleh, cabut_nib=True)
    hasil = laksanakan(KOSONG, (LALU,), act)
    baru = replace(dicabut(KOSONG, act), menunggu_pbbr=None)
    assert baru.pencabutan
    gagal = PerizinanTidakDiubah(act, BERAKHIR, NOMOR, Item(TINGGI.id), DICABUT)
    assert hasil == Akibat(
        baru, (), (NibDicabut(baru, baru.pencabutan), *((gagal,) if menyebut else ()))
    )


@pytest.mark.rule("PB8-21-2b", "PB8-22-4a")
def test_nib_yang_tetap_juga_dikatakan() -> None:
    """Nothing of it could be done: neither the licence nor the NIB is left open for ever."""
    act = batal(TINGGI, cabut_nib=True)
    hasil = laksanakan(nib(TINGGI), (izin(TINGGI, terverifikasi=True),), act)
    terverifikasi, masih = Alasan.SUDAH_TERVERIFIKASI, Alasan.MASIH_ADA_KEGIATAN_USAHA
    assert hasil == Akibat(
        peristiwa=(
            PerizinanTidakDiubah(
                act, terverifikasi, NOMOR, Item(TINGGI.id), StatusPerizinan.TERVERIFIKASI
            ),
            PerizinanTidakDiubah(act, masih, NOMOR, None, StatusNib.AKTIF),
        )
    )
    lagi = laksanakan(KOSONG, (LALU,), cabut(TINGGI, cabut_nib=True))
    assert lagi == Akibat(), "this very act ended it before"


@pytest.mark.rule("PB8-21-5", "PB8-23-8", "PB8-27-11")
@pytest.mark.parametrize(
    ("jalur", "sebab", "pasal"),
    [("PERMOHONAN", "LIKUIDASI", "23 ayat (8)"), ("PUTUSAN", "PEMBUBARAN", "27 ayat (11)")],
)
def test_seluruhnya_juga_yang_belum_terverifikasi(jalur: str, sebab: str, pasal: str) -> None:
    lama = nib(RENDAH, MENENGAH_TINGGI, TINGGI)
    milik = (izin(RENDAH), izin(MENENGAH_TINGGI), izin(TINGGI, terverifikasi=True))
    act = cabut(oleh=akhir(jalur, sebab), cabut_nib=True)
    hasil = laksanakan(lama, milik, act)
    baru = dicabut(lama, act)
    assert hasil.nib == baru
    assert baru.pencabutan is not None
    assert baru.pencabutan.dasar_hukum == f"Peraturan Bupati Sijunjung 8/2022 Pasal {pasal}"
    assert [satu.status for satu in hasil.perizinan] == [DICABUT] * 3
    assert [type(satu) for satu in hasil.peristiwa] == [
        SertifikatStandarDicabut,
        IzinDicabut,
        NibDicabut,
    ]
