"""One living NIB per Pelaku Usaha: issued, grown, revoked, taken over."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from services.registrasi.domain import nib as nib_
from services.registrasi.domain import nib_lama, penerbitan_nib
from services.registrasi.domain.nib import (
    PASAL_KEGIATAN,
    Nib,
    NibDicabut,
    NibDimutakhirkan,
    NibDiterbitkan,
    StatusNib,
)
from services.registrasi.domain.nib_lama import CatatNib, KegiatanLama, TambahKegiatan
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    StatusPenanamanModal,
)
from services.registrasi.domain.penerbitan_nib import (
    KewajibanPbUmkuDicatat,
    Terbitan,
)
from services.registrasi.domain.perizinan import (
    PerizinanDiterbitkan,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.permohonan import Permohonan, Status
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BADAN_USAHA,
    NOMOR,
    PERSEORANGAN,
    SEKAYU,
    SELASA,
    SENIN,
    WILAYAH,
)
from tests.registrasi.nib import (
    BAHAN,
    CABUT,
    DISETUJUI,
    IZIN_NIB,
    KEGIATAN,
    LAMA,
    PERTAMA,
    SELESAI,
    TOKO,
    TOKO_ID,
)


def terbitkan(p: Permohonan, lama: Nib | None) -> Terbitan:
    hasil = penerbitan_nib.terbitkan(p, PERSEORANGAN, lama, BAHAN, SELASA)
    assert not isinstance(hasil, Refusal), hasil
    return hasil


@pytest.mark.rule("SOP100-15", "SOP100-P5", "SOP100-U11", "PB8-1-9", "PB8-1-14")
def test_nib_pertama() -> None:
    assert terbitkan(DISETUJUI, None) == Terbitan(
        permohonan=SELESAI,
        nib=PERTAMA,
        perizinan=(IZIN_NIB,),
        peristiwa=(NibDiterbitkan(PERTAMA), KewajibanPbUmkuDicatat(SELESAI, NOMOR)),
    )


@pytest.mark.rule("SOP100-16")
def test_tanpa_tanggal_berakhir() -> None:
    assert PERTAMA.berlaku_sampai is None


@pytest.mark.rule("SOP100-P5", "PB8-1-18", "PB8-1-9")
def test_nib_yang_hidup_dimutakhirkan() -> None:
    """AMB-64: no second NIB; the kegiatan usaha is added and the licence of it published."""
    hasil = terbitkan(DISETUJUI, LAMA)
    baru = replace(
        LAMA,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SELASA,
        kegiatan_usaha=(TOKO, KEGIATAN),
        permohonan=DISETUJUI.id,
    )
    selesai = replace(SELESAI, nib=LAMA.nomor)
    izin = replace(IZIN_NIB, nib=LAMA.nomor)
    assert hasil == Terbitan(
        permohonan=selesai,
        nib=baru,
        perizinan=(izin,),
        peristiwa=(
            NibDimutakhirkan(baru),
            PerizinanDiterbitkan(izin),
            KewajibanPbUmkuDicatat(selesai, LAMA.nomor),
        ),
    )


@pytest.mark.rule("SOP100-P5")
def test_kegiatan_yang_sama_tidak_berganda() -> None:
    hasil = terbitkan(DISETUJUI, replace(PERTAMA, kegiatan_usaha=(replace(KEGIATAN, id=TOKO_ID),)))
    assert hasil.nib is not None
    assert hasil.nib.kegiatan_usaha == (KEGIATAN,)


@pytest.mark.rule("SOP100-P5")
def test_terbit_dua_kali_tanpa_akibat() -> None:
    assert terbitkan(SELESAI, PERTAMA) == Terbitan()


@pytest.mark.rule("SOP100-P5")
@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DISETUJUI])
def test_terbit_hanya_setelah_disetujui(status: Status) -> None:
    hasil = penerbitan_nib.terbitkan(
        replace(DISETUJUI, status=status), PERSEORANGAN, None, BAHAN, SELASA
    )
    assert isinstance(hasil, Refusal)
    assert hasil.aturan == "SOP100-P5"


@pytest.mark.rule("SOP100-15")
@pytest.mark.parametrize("jenis", [JenisPerizinan.SERTIFIKAT_STANDAR, JenisPerizinan.IZIN])
def test_sop_ini_hanya_nib(jenis: JenisPerizinan) -> None:
    hasil = penerbitan_nib.terbitkan(
        replace(DISETUJUI, perizinan=jenis), PERSEORANGAN, None, BAHAN, SELASA
    )
    assert hasil == penerbitan_nib.BUKAN_NIB


@pytest.mark.rule("PB8-23-8", "SOP100-16")
def test_cabut_nib() -> None:
    baru, izin, peristiwa = nib_.cabut(PERTAMA, (IZIN_NIB,), CABUT)
    assert baru == replace(PERTAMA, status=StatusNib.DICABUT, versi=2, pencabutan=CABUT)
    assert izin == (replace(IZIN_NIB, status=StatusPerizinan.DICABUT, akhir=CABUT),)
    assert peristiwa == (NibDicabut(baru, CABUT),)
    assert not baru.hidup
    assert baru.berlaku_sampai == SELASA


@pytest.mark.rule("PB8-23-8")
def test_cabut_dua_kali_tanpa_akibat() -> None:
    baru, izin, _ = nib_.cabut(PERTAMA, (IZIN_NIB,), CABUT)
    lagi = replace(CABUT, tanggal=date(2026, 4, 1), nomor="503/2/2026")
    assert nib_.cabut(baru, izin, lagi) == (baru, izin, ())


@pytest.mark.rule("SOP100-P5", "PB8-1-18")
def test_nib_yang_dicabut_tidak_menghalangi_yang_baru() -> None:
    """The handler passes only a living NIB, so a revoked one leads to a first NIB again."""
    dicabut, *_ = nib_.cabut(LAMA, (), CABUT)
    hasil = terbitkan(DISETUJUI, dicabut if dicabut.hidup else None)
    assert hasil.nib == PERTAMA


CATAT = CatatNib(
    nomor=NIB("9120000000002"),
    tanggal=date(2020, 2, 3),
    skala=Skala.MENENGAH,
    kegiatan_usaha=(
        KegiatanLama(KBLI("47911"), TingkatRisiko.RENDAH, SEKAYU, "Sekayu", Tahap.KOMERSIAL, True),
        KegiatanLama(
            KBLI("10130"),
            TingkatRisiko.MENENGAH_TINGGI,
            SEKAYU,
            "Sekayu",
            Tahap.OPERASIONAL,
            False,
        ),
    ),
    penanaman_modal=StatusPenanamanModal.PMDN,
)
ID = [uuid4() for _ in range(4)]


@pytest.mark.rule("PB8-1-18", "PB8-1-9", "PB8-1-14")
def test_catat_nib_lama() -> None:
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, None, WILAYAH, ID, SENIN)
    assert not isinstance(hasil, Refusal)
    baru = hasil.nib
    assert baru is not None
    assert (baru.nomor, baru.tanggal, baru.permohonan, baru.wilayah, baru.versi) == (
        NIB("9120000000002"),
        date(2020, 2, 3),
        None,
        WILAYAH,
        1,
    )
    assert [(satu.jenis, satu.status) for satu in hasil.perizinan] == [
        (JenisPerizinan.NIB, StatusPerizinan.TERVERIFIKASI),
        (JenisPerizinan.SERTIFIKAT_STANDAR, StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI),
    ]
    assert [satu.kegiatan_usaha for satu in hasil.perizinan] == [ID[0], ID[2]]
    assert hasil.peristiwa == (
        NibDiterbitkan(baru),
        PerizinanDiterbitkan(hasil.perizinan[1]),
    )


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


KEDUA = TambahKegiatan(CATAT.kegiatan_usaha[1], Skala.KECIL, StatusPenanamanModal.PMDN, SENIN)


@pytest.mark.rule("PB8-1-9", "PB8-1-14", "PB8-1-18")
def test_tambah_kegiatan_pada_nib_yang_hidup() -> None:
    hasil = nib_lama.tambah(PERTAMA, KEDUA, WILAYAH, ID, SELASA)
    assert not isinstance(hasil, Refusal)
    kegiatan = nib_lama.kegiatan_dari(
        CATAT.kegiatan_usaha[1], ID[0], StatusPenanamanModal.PMDN, Skala.KECIL
    )
    baru = replace(
        PERTAMA,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SELASA,
        kegiatan_usaha=(KEGIATAN, kegiatan),
    )
    (izin,) = hasil.perizinan
    assert hasil == Terbitan(
        nib=baru,
        perizinan=(izin,),
        peristiwa=(NibDimutakhirkan(baru, PASAL_KEGIATAN), PerizinanDiterbitkan(izin)),
    )
    assert (izin.id, izin.jenis, izin.status, izin.tanggal) == (
        ID[1],
        JenisPerizinan.SERTIFIKAT_STANDAR,
        StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
        SENIN,
    )


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize(
    ("perintah", "wilayah", "harapan"),
    [
        pytest.param(
            replace(KEDUA, kegiatan=replace(KEDUA.kegiatan, kbli=KBLI("62012"))),
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
    assert nib_lama.tambah(PERTAMA, perintah, wilayah, ID, SELASA) == harapan
