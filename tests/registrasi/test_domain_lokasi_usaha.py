"""Lokasi usaha: what is one place, and the id that it keeps."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.registrasi.domain import nib as nib_
from services.registrasi.domain import nib_lama, penerbitan_nib
from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha, Penghentian, tempatkan
from services.registrasi.domain.lokasi_usaha import baku
from services.registrasi.domain.penerbitan_nib import Terbitan
from services.registrasi.domain.penghentian import KegiatanUsahaDihentikanSementara, mulai
from services.registrasi.domain.tindakan import JenisTindakan
from shared.identity import KBLI, Wilayah
from tests.registrasi.bahan import BADAN_USAHA, KEGIATAN_ID, PERSEORANGAN, SELASA, SENIN
from tests.registrasi.nib import BAHAN, DISETUJUI, KEGIATAN, PERTAMA, TOKO_ID
from tests.registrasi.perizinan import akhir
from tests.registrasi.perizinan import tindakan as tindakan_

A, B, C = (UUID(int=n) for n in (1, 2, 3))
BELUM = replace(KEGIATAN, lokasi_usaha=None)


def di(id: UUID, alamat: str = "Jalan Merdeka 1", **ubah: object) -> KegiatanUsaha:
    return replace(BELUM, id=id, alamat=alamat, **ubah)


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b", "PB8-24-2")
@pytest.mark.parametrize(
    ("satu", "lain", "sama"),
    [
        ("Jalan Merdeka 1, Sekayu", "JL. MERDEKA NO. 1 SEKAYU", True),
        ("Jln Merdeka Nomor 1", "Jalan Merdeka 1", True),
        ("Gg. Melati RT 01/RW 02", "Gang Melati, RT.01 RW.02", True),
        ("Jalan Merdeka 1", "Jalan Merdeka 11", False),
        ("Jalan Merdeka 1", "Jalan Merdeka 1A", False),
        ("Jalan Merdeka 1", "Jalan Merdeka 1, Sekayu", False),
        ("Blok 1 2", "Blok 12", False),
    ],
)
def test_satu_alamat_satu_tempat(satu: str, lain: str, sama: bool) -> None:
    assert (baku(satu) == baku(lain)) is sama


@pytest.mark.rule("PB8-24-2", "PB8-10-2a")
@pytest.mark.parametrize(
    ("semua", "pernah", "tempat"),
    [
        pytest.param((di(A),), (), [A], id="yang pertama memberi namanya"),
        pytest.param((di(A), di(B, "Jl. Merdeka No. 1")), (), [A, A], id="satu alamat"),
        pytest.param((di(A), di(B, "Jalan Lain 1")), (), [A, B], id="dua alamat"),
        pytest.param((di(A), di(B, lokasi=Wilayah("16.06.02"))), (), [A, B], id="kecamatan lain"),
        pytest.param(
            (di(A), di(B, lokasi_usaha=C)), (), [C, C], id="yang sudah bertanda mendahului"
        ),
        pytest.param((di(A),), (di(B),), [B], id="pernah di sana, belum bertanda"),
        pytest.param((di(A),), (di(B, lokasi_usaha=C),), [C], id="pernah di sana"),
        pytest.param((di(A),), (di(B, "Jalan Lain 1", lokasi_usaha=C),), [A], id="pernah di lain"),
        pytest.param(
            (di(A, lokasi_usaha=C),), (di(B, lokasi_usaha=B),), [C], id="tanda tidak berubah"
        ),
    ],
)
def test_tanda_tempat(
    semua: tuple[KegiatanUsaha, ...], pernah: tuple[KegiatanUsaha, ...], tempat: list[UUID]
) -> None:
    hasil = tempatkan(semua, pernah)
    assert [satu.lokasi_usaha for satu in hasil] == tempat
    assert [replace(satu, lokasi_usaha=None) for satu in hasil] == [
        replace(satu, lokasi_usaha=None) for satu in semua
    ]


@pytest.mark.rule("PB8-24-2", "SOP100-P5")
def test_kbli_yang_sama_di_tempat_lain_adalah_kegiatan_lain() -> None:
    """Two shops in one kecamatan are two projects: neither takes the other's place."""
    dulu = replace(KEGIATAN, id=TOKO_ID, alamat="Jalan Lama 9", lokasi_usaha=TOKO_ID)
    lama = replace(PERTAMA, kegiatan_usaha=(dulu,))
    hasil = penerbitan_nib.terbitkan(DISETUJUI, PERSEORANGAN, lama, BAHAN, SELASA)
    assert isinstance(hasil, Terbitan)
    assert hasil.nib is not None
    assert hasil.nib.kegiatan_usaha == (dulu, replace(KEGIATAN, lokasi_usaha=KEGIATAN_ID))
    assert [satu.kegiatan_usaha for satu in hasil.perizinan] == [KEGIATAN_ID]


@pytest.mark.rule("PB8-10-2a", "PB8-24-2")
def test_nib_baru_di_tempat_lama() -> None:
    """However it comes, a NIB does not make a new place of an old one."""
    bahan = replace(BAHAN, pernah=(replace(KEGIATAN, id=A, lokasi_usaha=B),))
    for lama in (None, replace(PERTAMA, kegiatan_usaha=())):
        hasil = penerbitan_nib.terbitkan(DISETUJUI, PERSEORANGAN, lama, bahan, SELASA)
        assert isinstance(hasil, Terbitan)
        assert hasil.nib
        assert [satu.lokasi_usaha for satu in hasil.nib.kegiatan_usaha] == [B]


@pytest.mark.rule("PB8-24-4a", "PB8-24-2")
def test_pemutakhiran_menandai_yang_belum() -> None:
    """A NIB from before gets the ids with its next version, and they stay when the first goes."""
    lama = replace(PERTAMA, kegiatan_usaha=(di(A), di(B), di(C, kbli=KBLI("47911"))))
    baru = nib_.mutakhirkan(lama, lama.kegiatan_usaha[1:], SELASA)
    assert [satu.lokasi_usaha for satu in baru.kegiatan_usaha] == [A, A]
    sisa = nib_.mutakhirkan(baru, baru.kegiatan_usaha[1:], SELASA)
    assert [satu.lokasi_usaha for satu in sisa.kegiatan_usaha] == [A]


@pytest.mark.rule("PB8-29-1b")
def test_menandai_tempat_bukan_menghentikan() -> None:
    """What only got the id of its place was not stopped by the sanction of another one."""
    nib = replace(PERTAMA, kegiatan_usaha=(di(A), di(B, "Jalan Lain 1")))
    sanksi = akhir("SANKSI")
    satu = nib.kegiatan_usaha[0]
    baru, fakta = mulai(nib, tindakan_(JenisTindakan.PENCABUTAN, satu, oleh=sanksi))
    assert baru is not None
    dihentikan = [f for f in fakta if isinstance(f, KegiatanUsahaDihentikanSementara)]
    assert [f.kegiatan.id for f in dihentikan] == [A]
    henti = Penghentian(sanksi.kasus, sanksi.nomor, sanksi.tanggal)
    assert baru.kegiatan_usaha == (
        di(A, lokasi_usaha=A, penghentian=(henti,)),
        di(B, "Jalan Lain 1", lokasi_usaha=B),
    )


@pytest.mark.rule("PB8-1-9")
def test_kegiatan_lama_di_tempat_lain_diterima() -> None:
    satu = nib_lama.KegiatanLama(
        KEGIATAN.kbli,
        KEGIATAN.tingkat_risiko,
        KEGIATAN.lokasi,
        "Jalan Lain 1",
        KEGIATAN.tahap,
        True,
    )
    assert KEGIATAN.skala
    perintah = nib_lama.TambahKegiatan(satu, KEGIATAN.skala, KEGIATAN.penanaman_modal, SENIN)
    hasil = nib_lama.tambah(PERTAMA, perintah, BADAN_USAHA, Wilayah("16.06"), (A, B), SELASA)
    assert isinstance(hasil, Terbitan)
    assert hasil.nib
    assert [satu.lokasi_usaha for satu in hasil.nib.kegiatan_usaha] == [KEGIATAN_ID, A]
