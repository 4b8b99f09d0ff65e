"""What an act of sanksi does to licences and NIB: the decision table of the rulebook."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain.akibat import Akibat, laksanakan
from services.registrasi.domain.nib import Nib, NibDicabut, NibDimutakhirkan, StatusNib
from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from services.registrasi.domain.perizinan import KegiatanUsaha, Perizinan, StatusPerizinan
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    IzinDibatalkan,
    IzinDicabut,
    LisensiBerakhir,
    PerizinanDicabut,
    PerizinanTidakDiubah,
    SertifikatStandarDibatalkan,
    SertifikatStandarDicabut,
    Tindakan,
    akhir_nib,
    tidak_diubah,
)
from tests.registrasi.bahan import NOMOR
from tests.registrasi.perizinan import (
    KAMIS,
    MENENGAH_RENDAH,
    MENENGAH_TINGGI,
    RENDAH,
    TINGGI,
    akhir,
    batal,
    cabut,
    id_ke,
    izin,
    nib,
    versi_dua,
)

DIBATALKAN, DICABUT = StatusPerizinan.DIBATALKAN, StatusPerizinan.DICABUT


def sudah(satu: Perizinan, status: StatusPerizinan, oleh: Tindakan) -> Perizinan:
    return replace(satu, status=status, akhir=oleh.akhir)


def dicabut(lama: Nib, oleh: Tindakan) -> Nib:
    pencabutan = akhir_nib(oleh)
    return replace(
        lama,
        status=StatusNib.DICABUT,
        versi=2,
        diperbarui_pada=pencabutan.tanggal,
        pencabutan=pencabutan,
    )


@pytest.mark.rule("PB8-22-3b", "PB8-22-4b")
@pytest.mark.parametrize(
    ("kegiatan", "fakta"),
    [(MENENGAH_TINGGI, SertifikatStandarDibatalkan), (TINGGI, IzinDibatalkan)],
)
def test_pembatalan_satu_dari_beberapa(
    kegiatan: KegiatanUsaha, fakta: type[LisensiBerakhir]
) -> None:
    lama, act = nib(RENDAH, kegiatan), batal(kegiatan)
    baru, habis = versi_dua(lama, RENDAH), sudah(izin(kegiatan), DIBATALKAN, act)
    assert laksanakan(lama, (izin(RENDAH), izin(kegiatan)), act) == Akibat(
        baru, (habis,), (fakta(habis, act.akhir), NibDimutakhirkan(baru, "Pasal ini"))
    )


@pytest.mark.rule("PB8-22-3a", "PB8-22-4a")
@pytest.mark.parametrize(
    ("kegiatan", "fakta"),
    [(MENENGAH_TINGGI, SertifikatStandarDibatalkan), (TINGGI, IzinDibatalkan)],
)
@pytest.mark.parametrize("disebut", [True, False])
def test_pembatalan_satu_satunya_mencabut_nib(
    kegiatan: KegiatanUsaha, fakta: type[LisensiBerakhir], disebut: bool
) -> None:
    """The count here decides, whatever sanksi had counted."""
    lama = nib(kegiatan)
    act = batal(kegiatan, cabut_nib=disebut, nomor_nib="503/10/2026", tanggal_nib=KAMIS)
    baru, habis = dicabut(lama, act), sudah(izin(kegiatan), DIBATALKAN, act)
    assert baru.pencabutan is not None
    assert baru.pencabutan.nomor == "503/10/2026"
    assert laksanakan(lama, (izin(kegiatan),), act) == Akibat(
        baru, (habis,), (fakta(habis, act.akhir), NibDicabut(baru, baru.pencabutan))
    )


@pytest.mark.rule("PB8-21-2b", "PB8-22-3b")
def test_pembatalan_beberapa_sekaligus_satu_versi() -> None:
    lama, act = nib(RENDAH, MENENGAH_TINGGI, TINGGI), batal(MENENGAH_TINGGI, TINGGI)
    hasil = laksanakan(lama, tuple(map(izin, lama.kegiatan_usaha)), act)
    assert hasil.nib == versi_dua(lama, RENDAH)
    assert [type(satu) for satu in hasil.peristiwa] == [
        SertifikatStandarDibatalkan,
        IzinDibatalkan,
        NibDimutakhirkan,
    ]


@pytest.mark.rule("PB8-21-1a", "PB8-21-2b", "PB8-22-5")
@pytest.mark.parametrize(
    ("kegiatan", "milik", "alasan"),
    [
        pytest.param(
            TINGGI,
            izin(TINGGI, terverifikasi=True),
            Alasan.SUDAH_TERVERIFIKASI,
            id="diverifikasi sementara itu",
        ),
        pytest.param(
            MENENGAH_RENDAH, izin(MENENGAH_RENDAH), Alasan.SUDAH_TERVERIFIKASI, id="AMB-25"
        ),
        pytest.param(RENDAH, izin(RENDAH), Alasan.SUDAH_TERVERIFIKASI, id="NIB"),
        pytest.param(
            TINGGI,
            replace(izin(TINGGI), status=DICABUT),
            Alasan.SUDAH_BERAKHIR,
            id="sudah dicabut",
        ),
        pytest.param(TINGGI, izin(RENDAH), Alasan.PERIZINAN_TIDAK_DIKENAL, id="tanpa Izin"),
        pytest.param(
            replace(TINGGI, id=id_ke(9)),
            izin(TINGGI),
            Alasan.KEGIATAN_USAHA_TIDAK_DIKENAL,
            id="kegiatan lain",
        ),
    ],
)
def test_yang_tidak_cocok_lagi_dibiarkan_dan_diberitakan(
    kegiatan: KegiatanUsaha, milik: Perizinan, alasan: Alasan
) -> None:
    act = batal(kegiatan)
    lama = nib(RENDAH, MENENGAH_RENDAH, TINGGI)
    status = milik.status if milik.kegiatan_usaha == kegiatan.id else None
    assert laksanakan(lama, (milik,), act) == Akibat(
        peristiwa=(PerizinanTidakDiubah(act, alasan, NOMOR, Item(kegiatan.id), status),)
    )


@pytest.mark.rule("PB8-21-2b")
def test_sebagian_gagal_sebagian_jalan() -> None:
    lama, act = nib(RENDAH, MENENGAH_TINGGI, TINGGI), batal(MENENGAH_TINGGI, TINGGI)
    milik = (izin(RENDAH), izin(MENENGAH_TINGGI, terverifikasi=True), izin(TINGGI))
    baru, habis = versi_dua(lama, RENDAH, MENENGAH_TINGGI), sudah(milik[2], DIBATALKAN, act)
    assert laksanakan(lama, milik, act) == Akibat(
        baru,
        (habis,),
        (
            IzinDibatalkan(habis, act.akhir),
            NibDimutakhirkan(baru, "Pasal ini"),
            PerizinanTidakDiubah(
                act,
                Alasan.SUDAH_TERVERIFIKASI,
                NOMOR,
                Item(MENENGAH_TINGGI.id),
                StatusPerizinan.TERVERIFIKASI,
            ),
        ),
    )


@pytest.mark.rule("PB8-24-4a", "PB8-24-4b", "PB8-24-4c")
@pytest.mark.parametrize(
    ("kegiatan", "fakta"),
    [
        (RENDAH, []),
        (MENENGAH_RENDAH, [SertifikatStandarDicabut]),
        (MENENGAH_TINGGI, [SertifikatStandarDicabut]),
        (TINGGI, [IzinDicabut]),
    ],
)
def test_non_likuidasi_satu_dari_beberapa(
    kegiatan: KegiatanUsaha, fakta: list[type[LisensiBerakhir]]
) -> None:
    lain = replace(RENDAH, id=id_ke(8))
    lama, act = nib(lain, kegiatan), cabut(kegiatan)
    milik = izin(kegiatan, terverifikasi=True)
    baru, habis = versi_dua(lama, lain), sudah(milik, DICABUT, act)
    assert laksanakan(lama, (milik,), act) == Akibat(
        baru,
        (habis,),
        (
            *(kelas(habis, act.akhir) for kelas in fakta),
            NibDimutakhirkan(baru, "Pasal ini"),
        ),
    )


@pytest.mark.rule("PB8-21-1b")
@pytest.mark.parametrize("jalur", ["PERMOHONAN", "PUTUSAN", "SANKSI"])
def test_yang_belum_terverifikasi_tidak_dicabut(jalur: str) -> None:
    act = cabut(TINGGI, oleh=akhir(jalur))
    belum = StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI
    assert laksanakan(nib(RENDAH, TINGGI), (izin(TINGGI),), act) == Akibat(
        peristiwa=(
            PerizinanTidakDiubah(act, Alasan.BELUM_TERVERIFIKASI, NOMOR, Item(TINGGI.id), belum),
        )
    )


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


@pytest.mark.rule("PB8-21-2b")
def test_tindakan_yang_sama_dua_kali_diam() -> None:
    lama, act = nib(RENDAH, TINGGI), batal(TINGGI)
    pertama = laksanakan(lama, (izin(TINGGI),), act)
    assert pertama.nib is not None
    assert laksanakan(pertama.nib, pertama.perizinan, act) == Akibat()


@pytest.mark.rule("PB8-21-2b")
def test_kegiatan_disebut_dua_kali_dihitung_sekali() -> None:
    act = replace(batal(TINGGI), item=(Item(TINGGI.id), Item(TINGGI.id, izin(TINGGI).id)))
    hasil = laksanakan(nib(RENDAH, TINGGI), (izin(TINGGI),), act)
    assert len(hasil.perizinan) == 1


@pytest.mark.rule("PB8-21-2b", "PB8-30")
def test_tak_satu_pun_terjangkau() -> None:
    act = batal(TINGGI)
    alasan = Alasan.SEBELUM_PERATURAN_BERLAKU
    assert tidak_diubah(act, alasan) == (PerizinanTidakDiubah(act, alasan, NOMOR, Item(TINGGI.id)),)
    seluruh = cabut(cabut_nib=True)
    assert tidak_diubah(seluruh, alasan) == (PerizinanTidakDiubah(seluruh, alasan, NOMOR),)


@pytest.mark.rule("PB8-23-8")
def test_tanggal_menurut_tindakan() -> None:
    act = cabut(oleh=replace(akhir(sebab="LIKUIDASI"), tanggal=date(2025, 1, 2)), cabut_nib=True)
    hasil = laksanakan(nib(TINGGI), (izin(TINGGI),), act)
    assert hasil.nib is not None
    assert hasil.nib.berlaku_sampai == date(2025, 1, 2)
    assert hasil.perizinan[0].akhir == act.akhir
