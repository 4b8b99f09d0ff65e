"""What an act of sanksi does to licences and NIB: the decision table of the rulebook."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain.akibat import Akibat, laksanakan
from services.registrasi.domain.nib import NibDicabut, NibDimutakhirkan
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Pencabutan,
    Perizinan,
    StatusPerizinan,
)
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    IzinDibatalkan,
    IzinDicabut,
    LisensiBerakhir,
    PerizinanTidakDiubah,
    SertifikatStandarDibatalkan,
    SertifikatStandarDicabut,
    akhir_nib,
    tidak_diubah,
)
from tests.registrasi.bahan import KASUS_ID, NOMOR, SENIN
from tests.registrasi.perizinan import (
    KAMIS,
    MENENGAH_RENDAH,
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

DIBATALKAN, DICABUT = StatusPerizinan.DIBATALKAN, StatusPerizinan.DICABUT


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


@pytest.mark.rule("PB8-21-2b")
@pytest.mark.parametrize("terbalik", [False, True])
def test_yang_masih_hidup_yang_dimaksud(terbalik: bool) -> None:
    """One kegiatan usaha with a licence that has ended and the one obtained after it."""
    act, lama = batal(TINGGI), nib(RENDAH, TINGGI)
    berakhir = replace(izin(TINGGI), id=id_ke(500), status=DICABUT)
    milik = (berakhir, izin(TINGGI))
    hasil = laksanakan(lama, milik[::-1] if terbalik else milik, act)
    assert hasil.perizinan == (sudah(izin(TINGGI), DIBATALKAN, act),)


@pytest.mark.rule("PB8-21-2b", "PB8-30")
def test_tak_satu_pun_terjangkau() -> None:
    act = batal(TINGGI)
    alasan = Alasan.SEBELUM_PERATURAN_BERLAKU
    assert tidak_diubah(act, alasan) == (PerizinanTidakDiubah(act, alasan, NOMOR, Item(TINGGI.id)),)
    seluruh = cabut(cabut_nib=True)
    assert tidak_diubah(seluruh, alasan) == (PerizinanTidakDiubah(seluruh, alasan, NOMOR),)


PERBUP = "Peraturan Bupati Sijunjung 8/2022 Pasal"


@pytest.mark.rule("PB8-23-8", "PB8-24-9", "PB8-27-11", "PB8-27-13")
@pytest.mark.parametrize(
    ("sebab", "dasar_hukum"),
    [
        ("LIKUIDASI", f"{PERBUP} 23 ayat (8)"),
        ("NON_LIKUIDASI", f"{PERBUP} 24 ayat (9)"),
        ("PEMBUBARAN", f"{PERBUP} 27 ayat (11)"),
        ("PENCABUTAN_TANPA_PEMBUBARAN", f"{PERBUP} 27 ayat (13)"),
        ("PENCABUTAN_OLEH_PEMDA", f"{PERBUP} 27 ayat (13)"),
        pytest.param("KANTOR_PERWAKILAN", "Pasal ini", id="selebihnya: pasal tindakan itu"),
    ],
)
def test_pencabutan_nib_menyebut_pasalnya_sendiri(sebab: str, dasar_hukum: str) -> None:
    """By its own number and date where it is a document of its own."""
    oleh = akhir("PUTUSAN", sebab)
    satu = Pencabutan(KASUS_ID, "PUTUSAN", sebab, "503/9/2026", KAMIS, dasar_hukum)
    assert akhir_nib(cabut(oleh=oleh)) == satu
    sendiri = cabut(oleh=oleh, nomor_nib="503/10/2026", tanggal_nib=SENIN)
    assert akhir_nib(sendiri) == replace(satu, nomor="503/10/2026", tanggal=SENIN)


@pytest.mark.rule("PB8-23-8")
def test_tanggal_menurut_tindakan() -> None:
    act = cabut(oleh=replace(akhir(sebab="LIKUIDASI"), tanggal=date(2025, 1, 2)), cabut_nib=True)
    hasil = laksanakan(nib(TINGGI), (izin(TINGGI),), act)
    assert hasil.nib is not None
    assert hasil.nib.berlaku_sampai == date(2025, 1, 2)
    assert hasil.perizinan[0].akhir == act.akhir
