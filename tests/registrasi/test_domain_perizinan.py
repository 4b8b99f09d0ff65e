"""Licences by risk level, their verification, what may run without one, PB-UMKU."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import nib as nib_
from services.registrasi.domain import pb_umku, perizinan
from services.registrasi.domain.kegiatan_usaha import DataKegiatan, Kawasan
from services.registrasi.domain.nib import NibDimutakhirkan, StatusNib
from services.registrasi.domain.pb_umku import PbUmku, PbUmkuDicabut, StatusPbUmku
from services.registrasi.domain.perizinan import (
    SUDAH_TERVERIFIKASI,
    TANPA_IZIN,
    KegiatanUsaha,
    Perizinan,
    PerizinanDiverifikasi,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.sop import JenisPerizinan, TingkatRisiko
from shared.identity import JenisKawasan
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    KEGIATAN_ID,
    NOMOR,
    PELAKU_ID,
    PERIZINAN_ID,
    SELASA,
    SENIN,
)
from tests.registrasi.nib import (
    CABUT,
    IZIN_NIB,
    KEGIATAN,
    PERTAMA,
    TOKO,
    TOKO_ID,
)


@pytest.mark.rule("PB8-23-8")
@pytest.mark.parametrize(
    ("status", "harapan"),
    [
        (StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI, StatusPerizinan.DICABUT),
        (StatusPerizinan.TERVERIFIKASI, StatusPerizinan.DICABUT),
        (StatusPerizinan.DIBATALKAN, StatusPerizinan.DIBATALKAN),
        (StatusPerizinan.DICABUT, StatusPerizinan.DICABUT),
    ],
)
def test_akhiri_perizinan(status: StatusPerizinan, harapan: StatusPerizinan) -> None:
    hasil = perizinan.akhiri(replace(IZIN_NIB, status=status), StatusPerizinan.DICABUT, CABUT)
    hidup = status in perizinan.HIDUP
    assert hasil == replace(IZIN_NIB, status=harapan, akhir=CABUT if hidup else None)


@pytest.mark.rule("PB8-1-10", "PB8-1-14", "PB8-1-9")
@pytest.mark.parametrize(
    ("risiko", "jenis", "status"),
    [
        (TingkatRisiko.RENDAH, JenisPerizinan.NIB, StatusPerizinan.TERVERIFIKASI),
        (
            TingkatRisiko.MENENGAH_RENDAH,
            JenisPerizinan.SERTIFIKAT_STANDAR,
            StatusPerizinan.TERVERIFIKASI,
        ),
        (
            TingkatRisiko.MENENGAH_TINGGI,
            JenisPerizinan.SERTIFIKAT_STANDAR,
            StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
        ),
        (
            TingkatRisiko.TINGGI,
            JenisPerizinan.IZIN,
            StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
        ),
    ],
)
def test_perizinan_menurut_risiko(
    risiko: TingkatRisiko, jenis: JenisPerizinan, status: StatusPerizinan
) -> None:
    kegiatan = replace(KEGIATAN, tingkat_risiko=risiko)
    assert perizinan.terbit(PERIZINAN_ID, PELAKU_ID, NOMOR, kegiatan, SELASA) == replace(
        IZIN_NIB, jenis=jenis, tingkat_risiko=risiko, status=status
    )


@pytest.mark.rule("PB8-1-10")
def test_empat_tingkat_risiko() -> None:
    assert list(TingkatRisiko) == ["RENDAH", "MENENGAH_RENDAH", "MENENGAH_TINGGI", "TINGGI"]
    assert list(JenisPerizinan) == ["NIB", "SERTIFIKAT_STANDAR", "IZIN"]


IZIN_TINGGI = replace(
    IZIN_NIB,
    jenis=JenisPerizinan.IZIN,
    tingkat_risiko=TingkatRisiko.TINGGI,
    status=StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
)


@pytest.mark.rule("PB8-1-9")
def test_verifikasi_perizinan() -> None:
    baru = replace(IZIN_TINGGI, status=StatusPerizinan.TERVERIFIKASI)
    assert perizinan.verifikasi(IZIN_TINGGI, SELASA) == (
        baru,
        (PerizinanDiverifikasi(baru, SELASA),),
    )


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize(
    "status",
    [StatusPerizinan.TERVERIFIKASI, StatusPerizinan.DIBATALKAN, StatusPerizinan.DICABUT],
)
def test_verifikasi_hanya_yang_menunggu(status: StatusPerizinan) -> None:
    hasil = perizinan.verifikasi(replace(IZIN_TINGGI, status=status), SELASA)
    assert hasil == SUDAH_TERVERIFIKASI


TINGGI = replace(KEGIATAN, tingkat_risiko=TingkatRisiko.TINGGI)
LAIN = replace(IZIN_TINGGI, kegiatan_usaha=TOKO_ID)
DICABUT = replace(IZIN_TINGGI, status=StatusPerizinan.DICABUT)


@pytest.mark.rule("PB8-1-19")
@pytest.mark.parametrize(
    ("kegiatan", "tahap", "milik", "boleh"),
    [
        pytest.param(TINGGI, Tahap.OPERASIONAL, (), False, id="tinggi tanpa Izin"),
        pytest.param(TINGGI, Tahap.KOMERSIAL, (), False, id="komersial tanpa Izin"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (LAIN,), False, id="Izin kegiatan lain"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (DICABUT,), False, id="Izin dicabut"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (IZIN_NIB,), False, id="hanya NIB"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (IZIN_TINGGI,), True, id="dengan Izin"),
        pytest.param(TINGGI, Tahap.PERSIAPAN, (), True, id="persiapan"),
        pytest.param(KEGIATAN, Tahap.KOMERSIAL, (), True, id="rendah"),
    ],
)
def test_tahap_kegiatan(
    kegiatan: KegiatanUsaha, tahap: Tahap, milik: tuple[Perizinan, ...], boleh: bool
) -> None:
    hasil = perizinan.ubah_tahap(kegiatan, tahap, milik)
    assert hasil == (replace(kegiatan, tahap=tahap) if boleh else TANPA_IZIN)


@pytest.mark.rule("PB8-1-19")
def test_ubah_tahap_memutakhirkan_nib() -> None:
    berdua = replace(PERTAMA, kegiatan_usaha=(KEGIATAN, TOKO))
    hasil = nib_.ubah_tahap(berdua, KEGIATAN_ID, Tahap.OPERASIONAL, (IZIN_NIB,), SENIN)
    baru = replace(
        berdua,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SENIN,
        kegiatan_usaha=(replace(KEGIATAN, tahap=Tahap.OPERASIONAL), TOKO),
    )
    assert hasil == (baru, (NibDimutakhirkan(baru, nib_.PASAL_KEGIATAN),))
    tinggi = replace(PERTAMA, kegiatan_usaha=(TINGGI,))
    assert nib_.ubah_tahap(tinggi, KEGIATAN_ID, Tahap.OPERASIONAL, (), SELASA) == TANPA_IZIN


KEK = Kawasan(JenisKawasan.KEK, "KEK Sijunjung")


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
def test_ubah_data_kegiatan() -> None:
    """The one that is named, as a new version; the same content again is none."""
    dua = replace(PERTAMA, kegiatan_usaha=(KEGIATAN, replace(KEGIATAN, id=TOKO_ID)))
    data = DataKegiatan(KEK, 2_500_000_000)
    baru, peristiwa = nib_.ubah_data(dua, TOKO_ID, data, SELASA)
    isi = replace(KEGIATAN, id=TOKO_ID, kawasan=KEK, nilai_investasi=2_500_000_000)
    assert baru == replace(
        dua,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SELASA,
        kegiatan_usaha=(KEGIATAN, isi),
    )
    assert peristiwa == (NibDimutakhirkan(baru, nib_.PASAL_KEGIATAN),)
    assert nib_.ubah_data(baru, TOKO_ID, data, SELASA) == (baru, ())
    kosong, _ = nib_.ubah_data(baru, TOKO_ID, DataKegiatan(None, None), SELASA)
    assert kosong.kegiatan_usaha == dua.kegiatan_usaha


@pytest.mark.rule("PB8-1-19")
def test_tahap_yang_sama_bukan_versi_baru() -> None:
    sama = nib_.ubah_tahap(PERTAMA, KEGIATAN_ID, KEGIATAN.tahap, (IZIN_NIB,), SELASA)
    assert sama == (PERTAMA, ())


UMKU = PbUmku(TOKO_ID, PELAKU_ID, PERIZINAN_ID, "Sertifikat Laik Higiene", "SLH/1", SENIN)


@pytest.mark.rule("PB8-1-15")
@pytest.mark.parametrize(
    ("pb", "umku", "harapan"),
    [
        pytest.param(IZIN_NIB, UMKU, UMKU, id="menunjang PB yang berlaku"),
        pytest.param(
            IZIN_NIB, replace(UMKU, tanggal=SELASA), replace(UMKU, tanggal=SELASA), id="hari ini"
        ),
        pytest.param(DICABUT, UMKU, pb_umku.TANPA_PERIZINAN, id="PB dicabut"),
        pytest.param(
            IZIN_NIB, replace(UMKU, tanggal=date(2026, 3, 18)), pb_umku.BELUM_TERJADI, id="besok"
        ),
    ],
)
def test_pb_umku(pb: Perizinan, umku: PbUmku, harapan: PbUmku | Refusal) -> None:
    assert pb_umku.catat(pb, umku, SELASA) == harapan


@pytest.mark.rule("PB8-29-1d")
def test_pb_umku_dicabut_sekali() -> None:
    baru = replace(UMKU, status=StatusPbUmku.DICABUT, akhir=CABUT)
    assert pb_umku.cabut(UMKU, IZIN_NIB, CABUT) == (baru, (PbUmkuDicabut(baru, IZIN_NIB, CABUT),))
    lagi = replace(CABUT, nomor="503/2/2026")
    assert pb_umku.cabut(baru, IZIN_NIB, lagi) == (baru, ())
