"""Surat tugas until H-4, the announcement until H-3, and what an inspection may begin with."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.pengawasan.domain import surat_tugas
from services.pengawasan.domain.inspeksi import Inspeksi, JenisPengawasan, Status
from services.pengawasan.domain.pelaksanaan import mulai
from services.pengawasan.domain.peristiwa import (
    InspeksiDimulai,
    SuratTugasDiinput,
    SuratTugasDiterbitkan,
    SuratTugasDitolakTerlambat,
    SuratTugasDiubah,
)
from services.pengawasan.domain.surat_tugas import (
    Ahli,
    InputSurat,
    Pelaksana,
    Penyampaian,
    SuratTugas,
)
from shared.refusal import Refusal
from tests.pengawasan.bahan import INSPEKSI, KONTEKS, PELAKU_USAHA, RUTIN, TANGGAL, WILAYAH

H4, H3 = date(2026, 3, 17), date(2026, 3, 25)  # Nyepi, Idul Fitri and cuti bersama in between
INSTANSI = ("DPMPTSP", "OPD_TEKNIS")
PELAKSANA = (Pelaksana("Petugas Pertama", "DPMPTSP"), Pelaksana("Petugas Kedua", "OPD_TEKNIS"))
AHLI = Ahli("Lembaga Uji", "LP-123-IDN", TANGGAL)
ISI = InputSurat("094/17", PELAKSANA, (AHLI,))
SURAT = SuratTugas(INSPEKSI, 1, "094/17", PELAKSANA, (AHLI,), TANGGAL, KONTEKS.hari_ini)
DIINPUT = replace(RUTIN, status=Status.SURAT_TUGAS_DIINPUT)
DIBERITAHU = replace(RUTIN, status=Status.SURAT_PEMBERITAHUAN_DISAMPAIKAN)
INSIDENTAL = replace(RUTIN, jenis=JenisPengawasan.INSIDENTAL, rencana=None)
JAM_8 = datetime(2026, 3, 25, 1, 0, tzinfo=UTC)
TENGAH_MALAM = datetime(2026, 3, 25, 17, 0, tzinfo=UTC)


def pada(hari: date) -> surat_tugas.Konteks:
    return replace(KONTEKS, hari_ini=hari)


def kode(hasil: object) -> str:
    assert isinstance(hasil, Refusal)
    return hasil.kode


@pytest.mark.rule("PB8-13-2", "PB8-13-5")
@pytest.mark.parametrize("hari_ini", [KONTEKS.hari_ini, H4])
def test_diinput_sampai_akhir_h4(hari_ini: date) -> None:
    assert surat_tugas.masukkan(ISI, RUTIN, None, pada(hari_ini)) == (
        DIINPUT,
        replace(SURAT, diinput_pada=hari_ini),
        (SuratTugasDiinput(INSPEKSI, PELAKU_USAHA, 1, "094/17", TANGGAL, 1, WILAYAH, 2, INSTANSI),),
    )


@pytest.mark.rule("PB8-13-5")
def test_sehari_setelah_h4_ditolak_dan_diberitahukan() -> None:
    hasil = surat_tugas.masukkan(ISI, RUTIN, None, pada(date(2026, 3, 18)))
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("TERLAMBAT_H4", "PB8-13-5")
    assert hasil.rincian == ({"batas_surat_tugas": "2026-03-17"},)
    assert hasil.peristiwa == (SuratTugasDitolakTerlambat(INSPEKSI, PELAKU_USAHA, TANGGAL, H4),)


@pytest.mark.rule("PB8-13-8")
def test_isinya_diubah_sebelum_penyampaian() -> None:
    """After H-4, too: only another date asks PB8-13-5 again."""
    ubah = replace(ISI, pelaksana=PELAKSANA[:1], ahli=())
    assert surat_tugas.masukkan(ubah, DIINPUT, SURAT, pada(H3)) == (
        DIINPUT,
        replace(SURAT, versi=2, pelaksana=PELAKSANA[:1], ahli=(), diinput_pada=H3),
        (SuratTugasDiubah(INSPEKSI, PELAKU_USAHA, 2, "094/17", TANGGAL, 1, WILAYAH, 1, INSTANSI),),
    )


HABIS = replace(AHLI, berlaku_sampai=date(2026, 3, 29))
TANPA_NOMOR = replace(AHLI, nomor_sertifikat=" ")
SERTIFIKAT_HABIS = {"nomor_sertifikat": "LP-123-IDN", "berlaku_sampai": "2026-03-29"}
SERTIFIKAT_KOSONG = {"nomor_sertifikat": " ", "berlaku_sampai": "2026-03-30"}


@pytest.mark.rule("PB8-13-2", "PB8-13-4")
@pytest.mark.parametrize(
    ("ubah", "harapan", "rincian"),
    [
        pytest.param(
            {"pelaksana": ()}, "SURAT_TUGAS_TIDAK_LENGKAP", ({"isian": "pelaksana"},), id="kosong"
        ),
        pytest.param(
            {"pelaksana": (*PELAKSANA, Pelaksana(" ", "DPMPTSP"))}, "SURAT_TUGAS_TIDAK_LENGKAP",
            ({"isian": "pelaksana"},), id="satu tanpa nama",
        ),
        pytest.param(
            {"nomor": " ", "pelaksana": ()}, "SURAT_TUGAS_TIDAK_LENGKAP",
            ({"isian": "nomor"}, {"isian": "pelaksana"}), id="keduanya",
        ),
        pytest.param(
            {"pelaksana": (Pelaksana("A", "BKPM"),)}, "INSTANSI_TIDAK_DIKENAL",
            ({"instansi": "BKPM"},), id="bukan pelaksana inspeksi ini",
        ),
        pytest.param(
            {"ahli": (AHLI, HABIS)}, "AHLI_TIDAK_SAH", (SERTIFIKAT_HABIS,), id="sertifikat berakhir"
        ),
        pytest.param(
            {"ahli": (TANPA_NOMOR,)}, "AHLI_TIDAK_SAH", (SERTIFIKAT_KOSONG,), id="tanpa sertifikat"
        ),
        pytest.param(
            {"ahli": (replace(AHLI, nama=" "),)}, "AHLI_TIDAK_SAH",
            ({"nomor_sertifikat": "LP-123-IDN", "berlaku_sampai": "2026-03-30"},), id="tanpa nama",
        ),
    ],
)  # fmt: skip
def test_isi_ditolak(
    ubah: dict[str, Any], harapan: str, rincian: tuple[dict[str, str], ...]
) -> None:
    hasil = surat_tugas.masukkan(replace(ISI, **ubah), RUTIN, None, KONTEKS)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (harapan, rincian)


@pytest.mark.rule("PB8-13-8", "PB8-13-1")
@pytest.mark.parametrize(
    ("inspeksi", "harapan"),
    [
        pytest.param(DIBERITAHU, "JADWAL_TERKUNCI", id="sudah disampaikan"),
        pytest.param(replace(RUTIN, status=Status.DIBATALKAN), "JADWAL_TERKUNCI", id="dibatalkan"),
        pytest.param(INSIDENTAL, "SURAT_TUGAS_HANYA_RUTIN", id="insidental"),
        pytest.param(replace(RUTIN, lokasi="16.06"), "DI_LUAR_WILAYAH", id="wilayah lain"),
        pytest.param(replace(RUTIN, tanggal=date(2026, 2, 1)), "TANGGAL_LEWAT", id="sudah lewat"),
    ],
)
def test_tertutup_untuk_input(inspeksi: Inspeksi, harapan: str) -> None:
    assert kode(surat_tugas.masukkan(ISI, inspeksi, None, KONTEKS)) == harapan


@pytest.mark.rule("PB8-13-8")
def test_pada_tanggal_inspeksi_belum_lewat() -> None:
    hasil = surat_tugas.masukkan(ISI, DIINPUT, SURAT, pada(TANGGAL))
    assert not isinstance(hasil, Refusal)
    assert hasil[1].versi == 2


@pytest.mark.rule("PB8-13-8", "PB8-13-4")
def test_surat_mengikuti_tanggal_baru() -> None:
    pindah = replace(DIINPUT, tanggal=date(2026, 3, 27), versi_jadwal=2)
    lama = replace(SURAT, disampaikan_pada=TENGAH_MALAM, kanal="KOTAK_MASUK")
    baru = replace(SURAT, versi=2, tanggal=date(2026, 3, 27), diinput_pada=H4)
    assert surat_tugas.ikut_pindah(lama, pindah, H4) == (
        baru,
        SuratTugasDiubah(
            INSPEKSI, PELAKU_USAHA, 2, "094/17", date(2026, 3, 27), 2, WILAYAH, 2, INSTANSI
        ),
    )
    habis = replace(DIINPUT, tanggal=date(2026, 3, 31))
    assert kode(surat_tugas.ikut_pindah(SURAT, habis, H4)) == "AHLI_TIDAK_SAH"


@pytest.mark.rule("PB8-13-6", "PB8-13-9")
@pytest.mark.parametrize("saat", [JAM_8, datetime(2026, 3, 25, 16, 59, tzinfo=UTC)])
def test_disampaikan_sampai_akhir_h3(saat: datetime) -> None:
    hasil = surat_tugas.disampaikan(DIINPUT, SURAT, Penyampaian(1, saat, "KOTAK_MASUK"), pada(H3))
    assert hasil == (
        DIBERITAHU,
        replace(SURAT, disampaikan_pada=saat, kanal="KOTAK_MASUK", diterbitkan_pada=H3),
        (SuratTugasDiterbitkan(INSPEKSI, PELAKU_USAHA, "094/17", 1, H3, INSTANSI),),
    )


@pytest.mark.rule("PB8-13-6", "PB8-13-1")
def test_terlambat_disampaikan_tidak_membuka_inspeksi() -> None:
    penyampaian = Penyampaian(1, TENGAH_MALAM, "KOTAK_MASUK")
    hasil = surat_tugas.disampaikan(DIINPUT, SURAT, penyampaian, pada(date(2026, 3, 26)))
    terlambat = replace(SURAT, disampaikan_pada=TENGAH_MALAM, kanal="KOTAK_MASUK")
    assert hasil == (DIINPUT, terlambat, ())
    assert kode(mulai(DIINPUT, pada(TANGGAL))) == "PEMBERITAHUAN_BELUM_DISAMPAIKAN"


@pytest.mark.rule("PB8-13-6", "PB8-13-8")
@pytest.mark.parametrize(
    ("inspeksi", "versi"),
    [
        pytest.param(DIINPUT, 2, id="versi yang lain"),
        pytest.param(DIBERITAHU, 1, id="sudah disampaikan"),
        pytest.param(replace(RUTIN, status=Status.DIBATALKAN), 1, id="dibatalkan"),
    ],
)
def test_penyampaian_yang_tidak_berlaku(inspeksi: Inspeksi, versi: int) -> None:
    penyampaian = Penyampaian(versi, JAM_8, "KOTAK_MASUK")
    assert surat_tugas.disampaikan(inspeksi, SURAT, penyampaian, pada(H3)) is None


@pytest.mark.rule("PB8-13-1")
@pytest.mark.parametrize("inspeksi", [DIBERITAHU, INSIDENTAL])
def test_dimulai_pada_tanggalnya(inspeksi: Inspeksi) -> None:
    assert mulai(inspeksi, pada(TANGGAL)) == (
        replace(inspeksi, status=Status.DILAKSANAKAN),
        (InspeksiDimulai(INSPEKSI, PELAKU_USAHA, inspeksi.jenis.value, TANGGAL),),
    )


@pytest.mark.rule("PB8-13-1")
@pytest.mark.parametrize(
    ("inspeksi", "hari_ini", "harapan"),
    [
        (RUTIN, TANGGAL, "PEMBERITAHUAN_BELUM_DISAMPAIKAN"),
        (DIINPUT, TANGGAL, "PEMBERITAHUAN_BELUM_DISAMPAIKAN"),
        (DIBERITAHU, date(2026, 3, 29), "BELUM_TANGGALNYA"),
        (DIBERITAHU, date(2026, 3, 31), "TANGGAL_LEWAT"),
        (replace(RUTIN, status=Status.DIBATALKAN), TANGGAL, "TIDAK_DAPAT_DIMULAI"),
        (replace(RUTIN, status=Status.DILAKSANAKAN), TANGGAL, "TIDAK_DAPAT_DIMULAI"),
        (replace(DIBERITAHU, lokasi="16.06"), TANGGAL, "DI_LUAR_WILAYAH"),
    ],
)
def test_tidak_dapat_dimulai(inspeksi: Inspeksi, hari_ini: date, harapan: str) -> None:
    assert kode(mulai(inspeksi, pada(hari_ini))) == harapan
