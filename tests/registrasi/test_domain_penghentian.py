"""Penghentian sementara: which kegiatan usaha a sanction stops, and which it lets go on."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.registrasi.domain import penghentian
from services.registrasi.domain.kegiatan_usaha import (
    KegiatanUsaha,
    Penghentian,
    StatusKegiatan,
    Tahap,
)
from services.registrasi.domain.nib import Nib, NibDimutakhirkan
from services.registrasi.domain.penghentian import (
    KegiatanUsahaDihentikanSementara,
    KegiatanUsahaDilanjutkan,
)
from services.registrasi.domain.perizinan import DIHENTIKAN, ubah_tahap
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    JenisTindakan,
    PerizinanTidakDiubah,
    Tindakan,
)
from tests.registrasi.bahan import KASUS_ID, NOMOR, SENIN
from tests.registrasi.perizinan import KAMIS, RENDAH, TINGGI, akhir, id_ke, nib, versi_dua
from tests.registrasi.perizinan import tindakan as tindakan_

ASING = replace(TINGGI, id=id_ke(9))
INI = Penghentian(KASUS_ID, "503/9/2026", KAMIS)
LAIN = Penghentian(UUID(int=77), "503/8/2026", SENIN)


def sanksi(*kegiatan: KegiatanUsaha) -> Tindakan:
    return tindakan_(JenisTindakan.PENCABUTAN, *kegiatan, oleh=akhir("SANKSI"))


def berhenti(kegiatan: KegiatanUsaha, *oleh: Penghentian) -> KegiatanUsaha:
    return replace(kegiatan, penghentian=oleh)


def tidak(act: Tindakan, kegiatan: KegiatanUsaha, alasan: Alasan) -> PerizinanTidakDiubah:
    return PerizinanTidakDiubah(act, alasan, NOMOR, Item(kegiatan.id))


@pytest.mark.rule("PB8-29-1b")
@pytest.mark.parametrize(
    ("sebelum", "sesudah"),
    [
        pytest.param(TINGGI, berhenti(TINGGI, INI), id="berjalan"),
        pytest.param(berhenti(TINGGI, LAIN), berhenti(TINGGI, LAIN, INI), id="sanksi kedua"),
    ],
)
def test_hanya_kegiatan_yang_disebut_dihentikan(
    sebelum: KegiatanUsaha, sesudah: KegiatanUsaha
) -> None:
    lama, act = nib(RENDAH, sebelum), sanksi(TINGGI)
    baru = versi_dua(lama, RENDAH, sesudah)
    assert penghentian.mulai(lama, act) == (
        baru,
        (
            KegiatanUsahaDihentikanSementara(baru, sesudah, INI),
            NibDimutakhirkan(baru, "Pasal ini"),
        ),
    )
    assert [satu.status for satu in baru.kegiatan_usaha] == [
        StatusKegiatan.AKTIF,
        StatusKegiatan.DIHENTIKAN_SEMENTARA,
    ]


@pytest.mark.rule("PB8-29-1b")
def test_yang_tidak_di_bawah_nib_ini_diberitakan() -> None:
    lama, act = nib(RENDAH, TINGGI), sanksi(TINGGI, ASING)
    asing = tidak(act, ASING, Alasan.KEGIATAN_USAHA_TIDAK_DIKENAL)
    baru = versi_dua(lama, RENDAH, berhenti(TINGGI, INI))
    assert penghentian.mulai(lama, act) == (
        baru,
        (
            KegiatanUsahaDihentikanSementara(baru, berhenti(TINGGI, INI), INI),
            NibDimutakhirkan(baru, "Pasal ini"),
            asing,
        ),
    )
    sendiri = sanksi(ASING)
    assert penghentian.mulai(lama, sendiri) == (None, (replace(asing, tindakan=sendiri),))


@pytest.mark.rule("PB8-29-1b")
def test_sanksi_yang_sama_menghentikan_sekali() -> None:
    """Heard again, or with another date."""
    for lama in (berhenti(TINGGI, INI), berhenti(TINGGI, replace(INI, sejak=SENIN))):
        assert penghentian.mulai(nib(lama), sanksi(TINGGI)) == (None, ())


@pytest.mark.rule("PB8-29-1b", "PB8-29-3")
@pytest.mark.parametrize(
    ("sebelum", "sesudah"),
    [
        pytest.param(berhenti(TINGGI, INI), TINGGI, id="satu sanksi"),
        pytest.param(
            berhenti(TINGGI, LAIN, INI), berhenti(TINGGI, LAIN), id="sanksi lain masih berjalan"
        ),
    ],
)
def test_yang_terpenuhi_dilanjutkan(sebelum: KegiatanUsaha, sesudah: KegiatanUsaha) -> None:
    tetap = berhenti(RENDAH, INI)
    lama, act = nib(tetap, sebelum), sanksi(TINGGI)
    baru = versi_dua(lama, tetap, sesudah)
    assert penghentian.selesai(lama, act) == (
        baru,
        (
            KegiatanUsahaDilanjutkan(baru, sesudah, KASUS_ID, KAMIS),
            NibDimutakhirkan(baru, "Pasal ini"),
        ),
    )


@pytest.mark.rule("PB8-29-3")
def test_yang_tidak_sedang_dihentikan_diberitakan() -> None:
    """Unknown, never stopped, or stopped by another sanction only."""
    diam = Alasan.TIDAK_SEDANG_DIHENTIKAN
    lama: Nib = nib(RENDAH, berhenti(TINGGI, LAIN))
    act = sanksi(RENDAH, TINGGI, ASING)
    semua = tuple(tidak(act, satu, diam) for satu in (RENDAH, TINGGI, ASING))
    assert penghentian.selesai(lama, act) == (None, semua)
    sebagian = nib(RENDAH, berhenti(TINGGI, INI))
    baru = versi_dua(sebagian, RENDAH, TINGGI)
    assert penghentian.selesai(sebagian, act) == (
        baru,
        (
            KegiatanUsahaDilanjutkan(baru, TINGGI, KASUS_ID, KAMIS),
            NibDimutakhirkan(baru, "Pasal ini"),
            semua[0],
            semua[2],
        ),
    )


@pytest.mark.rule("PB8-29-1b")
def test_yang_dihentikan_tidak_berjalan() -> None:
    satu = berhenti(RENDAH, INI)
    for tahap in (Tahap.OPERASIONAL, Tahap.KOMERSIAL):
        assert ubah_tahap(satu, tahap, ()) == DIHENTIKAN
    assert ubah_tahap(satu, Tahap.PERSIAPAN, ()) == replace(satu, tahap=Tahap.PERSIAPAN)
