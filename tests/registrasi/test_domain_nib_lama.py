"""A NIB that was issued before this system existed, and what grows under it since."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.registrasi.domain import nib_lama
from services.registrasi.domain.kegiatan_usaha import Kawasan
from services.registrasi.domain.nib import (
    PASAL_KEGIATAN,
    Nib,
    NibDimutakhirkan,
    NibDiterbitkan,
    StatusNib,
)
from services.registrasi.domain.nib_lama import CatatNib, KegiatanLama, TambahKegiatan
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    JenisPelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.penerbitan_nib import (
    Terbitan,
)
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Perizinan,
    PerizinanDiterbitkan,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from shared.identity import KBLI, NIB, JenisKawasan, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BADAN_USAHA,
    NOMOR,
    SEKAYU,
    SELASA,
    SENIN,
    WILAYAH,
)
from tests.registrasi.nib import (
    KEGIATAN,
    PERTAMA,
)

DAHULU = date(2020, 2, 3)
CATAT = CatatNib(
    nomor=NIB("9120000000002"),
    tanggal=DAHULU,
    skala=Skala.MENENGAH,
    kegiatan_usaha=(
        KegiatanLama(
            KBLI("47911"), TingkatRisiko.RENDAH, SEKAYU, "Jalan Toko", Tahap.KOMERSIAL, True
        ),
        KegiatanLama(
            KBLI("10130"),
            TingkatRisiko.TINGGI,
            Wilayah("16.06.02"),
            "Jalan Pabrik",
            Tahap.OPERASIONAL,
            False,
            Kawasan(JenisKawasan.KEK, "KEK Tanjung Api-Api"),
            12_000_000_000,
        ),
    ),
    penanaman_modal=StatusPenanamanModal.PMA,
)
ID = [UUID(int=n) for n in range(1, 5)]
NOMOR_LAMA, PMA = NIB("9120000000002"), StatusPenanamanModal.PMA
TOKO_LAMA = KegiatanUsaha(
    ID[0],
    KBLI("47911"),
    TingkatRisiko.RENDAH,
    SEKAYU,
    "Jalan Toko",
    Tahap.KOMERSIAL,
    PMA,
    Skala.MENENGAH,
    lokasi_usaha=ID[0],
)
PABRIK_LAMA = KegiatanUsaha(
    ID[2],
    KBLI("10130"),
    TingkatRisiko.TINGGI,
    Wilayah("16.06.02"),
    "Jalan Pabrik",
    Tahap.OPERASIONAL,
    PMA,
    Skala.MENENGAH,
    Kawasan(JenisKawasan.KEK, "KEK Tanjung Api-Api"),
    12_000_000_000,
    lokasi_usaha=ID[2],
)


def izin_lama(id: UUID, kegiatan: KegiatanUsaha, *sisa: Any) -> Perizinan:
    return Perizinan(id, BADAN_USAHA.id, NOMOR_LAMA, kegiatan.id, *sisa)


@pytest.mark.rule("PB8-1-18", "PB8-1-9", "PB8-1-14")
@pytest.mark.parametrize(
    ("terverifikasi", "status"),
    [
        (True, StatusPerizinan.TERVERIFIKASI),
        (False, StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI),
    ],
)
def test_catat_nib_lama(terverifikasi: bool, status: StatusPerizinan) -> None:
    """Everything as it was issued, by the date of then; kept since today."""
    toko, pabrik = CATAT.kegiatan_usaha
    catat = replace(CATAT, kegiatan_usaha=(toko, replace(pabrik, terverifikasi=terverifikasi)))
    baru = Nib(
        nomor=NOMOR_LAMA,
        pelaku_usaha=BADAN_USAHA.id,
        daerah=BADAN_USAHA.daerah,
        status=StatusNib.AKTIF,
        versi=1,
        tanggal=DAHULU,
        diperbarui_pada=SENIN,
        jenis_pelaku_usaha=JenisPelakuUsaha.BADAN_USAHA,
        skala=Skala.MENENGAH,
        wilayah=WILAYAH,
        kegiatan_usaha=(TOKO_LAMA, PABRIK_LAMA),
        permohonan=None,
    )
    izin = izin_lama(ID[3], PABRIK_LAMA, JenisPerizinan.IZIN, TingkatRisiko.TINGGI, DAHULU, status)
    nib = izin_lama(
        ID[1], TOKO_LAMA, JenisPerizinan.NIB, TingkatRisiko.RENDAH, DAHULU,
        StatusPerizinan.TERVERIFIKASI,
    )  # fmt: skip
    assert nib_lama.catat(catat, BADAN_USAHA, None, WILAYAH, ID, SENIN) == Terbitan(
        nib=baru,
        perizinan=(nib, izin),
        peristiwa=(NibDiterbitkan(baru), PerizinanDiterbitkan(izin)),
    )


def test_setiap_kegiatan_lama_mendapat_id() -> None:
    with pytest.raises(ValueError, match="shorter"):
        nib_lama.catat(CATAT, BADAN_USAHA, None, WILAYAH, ID[:2], SENIN)


@pytest.mark.rule("PB8-1-18")
def test_nib_lama_tidak_bersama_nib_hidup() -> None:
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, PERTAMA, WILAYAH, ID, SENIN)
    assert hasil == nib_lama.NIB_MASIH_HIDUP


def test_nib_lama_dari_masa_depan_atau_daerah_lain() -> None:
    besok = replace(CATAT, tanggal=SELASA)
    hasil = nib_lama.catat(besok, BADAN_USAHA, None, WILAYAH, ID, SENIN)
    assert hasil == nib_lama.TANGGAL_BELUM_TERJADI
    hari_ini = nib_lama.catat(besok, BADAN_USAHA, None, WILAYAH, ID, SELASA)
    assert isinstance(hari_ini, Terbitan)
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, None, Wilayah("13.03"), ID, SENIN)
    assert hasil == DI_LUAR_DAERAH


KEDUA = TambahKegiatan(CATAT.kegiatan_usaha[1], Skala.MENENGAH, PMA, SENIN)


@pytest.mark.rule("PB8-1-9", "PB8-1-14", "PB8-1-18")
@pytest.mark.parametrize(
    ("terverifikasi", "status", "tanggal"),
    [
        (True, StatusPerizinan.TERVERIFIKASI, SENIN),
        (False, StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI, SELASA),
    ],
)
def test_tambah_kegiatan_pada_nib_yang_hidup(
    terverifikasi: bool, status: StatusPerizinan, tanggal: date
) -> None:
    """Under the number of the NIB, and the licence by its own date: today at the latest."""
    satu = replace(KEDUA.kegiatan, terverifikasi=terverifikasi)
    pabrik = replace(PABRIK_LAMA, id=ID[0], lokasi_usaha=ID[0])
    baru = replace(
        PERTAMA,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SELASA,
        kegiatan_usaha=(KEGIATAN, pabrik),
    )
    izin = Perizinan(
        ID[1], PERTAMA.pelaku_usaha, NOMOR, ID[0], JenisPerizinan.IZIN, TingkatRisiko.TINGGI,
        tanggal, status,
    )  # fmt: skip
    perintah = replace(KEDUA, kegiatan=satu, tanggal=tanggal)
    assert nib_lama.tambah(PERTAMA, perintah, BADAN_USAHA, WILAYAH, ID, SELASA) == Terbitan(
        nib=baru,
        perizinan=(izin,),
        peristiwa=(NibDimutakhirkan(baru, PASAL_KEGIATAN), PerizinanDiterbitkan(izin)),
    )


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize(
    ("perintah", "wilayah", "harapan"),
    [
        pytest.param(
            replace(
                KEDUA,
                kegiatan=replace(
                    KEDUA.kegiatan,
                    kbli=KBLI("62012"),
                    lokasi=SEKAYU,
                    alamat="JL. MERDEKA NO. 1, SEKAYU",
                ),
            ),
            WILAYAH,
            nib_lama.KEGIATAN_SUDAH_ADA,
            id="kegiatan yang sama di tempat yang sama",
        ),
        pytest.param(
            replace(KEDUA, tanggal=date(2026, 3, 18)),
            WILAYAH,
            nib_lama.TANGGAL_BELUM_TERJADI,
            id="besok",
        ),
        pytest.param(KEDUA, Wilayah("13.03"), DI_LUAR_DAERAH, id="daerah lain"),
    ],
)
def test_tambah_kegiatan_ditolak(
    perintah: TambahKegiatan, wilayah: Wilayah, harapan: Refusal
) -> None:
    assert nib_lama.tambah(PERTAMA, perintah, BADAN_USAHA, wilayah, ID, SELASA) == harapan


@pytest.mark.rule("PB8-1-9", "PB8-21-8", "PB8-24-3")
@pytest.mark.parametrize("terdaftar", StatusPenanamanModal)
@pytest.mark.parametrize("disebut", [None, *StatusPenanamanModal])
def test_modal_yang_tidak_disebut_menurut_pendaftaran(
    terdaftar: StatusPenanamanModal, disebut: StatusPenanamanModal | None
) -> None:
    """A PMA whose form leaves it out stays one: what sanksi asks of a PMA hangs on it."""
    pemilik = replace(BADAN_USAHA, penanaman_modal=terdaftar)
    lama = nib_lama.catat(
        replace(CATAT, penanaman_modal=disebut), pemilik, None, WILAYAH, ID, SENIN
    )
    kedua = nib_lama.tambah(
        PERTAMA, replace(KEDUA, penanaman_modal=disebut), pemilik, WILAYAH, ID, SELASA
    )
    assert isinstance(lama, Terbitan)
    assert isinstance(kedua, Terbitan)
    assert lama.nib
    assert kedua.nib
    semua = (*lama.nib.kegiatan_usaha, kedua.nib.kegiatan_usaha[-1])
    assert [satu.penanaman_modal for satu in semua] == [disebut or terdaftar] * 3
