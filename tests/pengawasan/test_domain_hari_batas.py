"""The day itself on which something begins or ends, and what a refusal then says."""

from dataclasses import replace
from datetime import date

import pytest

from services.pengawasan.domain import frekuensi, jadwal, rencana
from services.pengawasan.domain.jadwal import JadwalkanRutin
from services.pengawasan.domain.kewajiban_lkpm import wajib
from services.pengawasan.domain.penolakan.jadwal import (
    BUKAN_HARI_KERJA,
    BUKAN_SUBJEK,
    DI_LUAR_RENCANA,
    TERLAMBAT_H4,
)
from services.pengawasan.domain.penolakan.rencana import INSTANSI_TIDAK_DIKENAL
from services.pengawasan.domain.periode import Kala, Periode
from services.pengawasan.domain.peristiwa import InspeksiDitolakDiLuarRencana
from services.pengawasan.domain.subjek import TingkatRisiko
from shared.aturan import ketentuan
from shared.refusal import Refusal
from tests.pengawasan.bahan import (
    DAERAH,
    HARI_INI,
    INSPEKSI,
    INSTANSI,
    KONTEKS,
    PELAKU_USAHA,
    RUTIN,
    SUBJEK,
    TANGGAL,
    WILAYAH,
    lain,
    subjek,
)
from tests.pengawasan.laporan import aturan, proyek

JADWALKAN = JadwalkanRutin(INSPEKSI, PELAKU_USAHA, TANGGAL, WILAYAH)
SEMESTER_II = Periode(Kala.SEMESTER, 2026, 2)


@pytest.mark.rule("PB8-13-5", "CALC-3")
@pytest.mark.parametrize(
    ("hari_ini", "tanggal", "harapan"),
    [
        pytest.param(
            TANGGAL,
            TANGGAL,
            TERLAMBAT_H4.dengan(rincian=({"batas_surat_tugas": "2026-03-17"},)),
            id="hari ini juga: terlambat, bukan lewat",
        ),
        pytest.param(
            HARI_INI,
            date(2026, 3, 28),
            BUKAN_HARI_KERJA.dengan(rincian=({"tanggal": "2026-03-28", "sebab": "Sabtu"},)),
            id="Sabtu",
        ),
        pytest.param(
            HARI_INI,
            date(2026, 3, 19),
            BUKAN_HARI_KERJA.dengan(
                rincian=({"tanggal": "2026-03-19", "sebab": "Hari Suci Nyepi"},)
            ),
            id="hari libur",
        ),
    ],
)
def test_penolakan_menyebut_harinya(hari_ini: date, tanggal: date, harapan: Refusal) -> None:
    konteks = replace(KONTEKS, hari_ini=hari_ini)
    assert jadwal.jadwalkan(replace(JADWALKAN, tanggal=tanggal), konteks) == harapan


@pytest.mark.rule("PB8-13-8")
def test_pada_harinya_masih_dapat_dijadwal_ulang() -> None:
    hasil = jadwal.jadwal_ulang(replace(RUTIN, tanggal=HARI_INI), TANGGAL, "Hujan", KONTEKS)
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].tanggal, hasil[0].versi_jadwal) == (TANGGAL, 2)


@pytest.mark.rule("PB8-13-8", "PB8-10-17", "PB8-2-1")
def test_tanggal_baru_ditanya_seperti_yang_pertama() -> None:
    tahun_depan = date(2027, 1, 4)
    assert jadwal.jadwal_ulang(RUTIN, tahun_depan, "Hujan", KONTEKS) == DI_LUAR_RENCANA.dengan(
        peristiwa=(InspeksiDitolakDiLuarRencana(PELAKU_USAHA, tahun_depan, WILAYAH),)
    )
    habis = replace(KONTEKS, subjek=replace(SUBJEK, berlaku_sampai=TANGGAL))
    assert not isinstance(jadwal.jadwal_ulang(RUTIN, TANGGAL, "Hujan", habis), Refusal)
    selasa = date(2026, 3, 31)
    assert jadwal.jadwal_ulang(RUTIN, selasa, "Hujan", habis) == BUKAN_SUBJEK


@pytest.mark.rule("PB8-10-2a")
def test_batas_frekuensi_dalam_kalimat() -> None:
    konteks = replace(KONTEKS, subjek=subjek(TingkatRisiko.RENDAH), lainnya=(lain(1),))
    hasil = jadwal.jadwalkan(JADWALKAN, konteks)
    assert isinstance(hasil, Refusal)
    assert hasil.detail == (
        "Paling banyak 1 kali dalam tahun 2026 untuk lokasi usaha ini; "
        "kegiatan usaha berisiko lebih rendah paling banyak menurut batasnya sendiri."
    )
    assert frekuensi.masih_boleh(subjek(), WILAYAH, TANGGAL, KONTEKS) == ()


@pytest.mark.parametrize("asing", [("BKPM",), ("DPMPTSP", "BKPM")])
def test_instansi_asing_disebut_beserta_pilihannya(asing: tuple[str, ...]) -> None:
    assert rencana.periksa_instansi(asing, INSTANSI) == INSTANSI_TIDAK_DIKENAL.dengan(
        rincian=({"instansi": "BKPM"},), perbaikan="Pilih dari: DPMPTSP, OPD_TEKNIS."
    )


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("ubah", "harapan"),
    [
        pytest.param({"berakhir_pada": date(2026, 7, 1)}, True, id="berakhir pada hari pertama"),
        pytest.param({"berakhir_pada": date(2026, 6, 30)}, False, id="berakhir sehari sebelumnya"),
        pytest.param({"skala": ()}, False, id="skala tidak dikenal"),
    ],
)
def test_proyek_wajib_dalam_periodenya(ubah: dict[str, object], harapan: bool) -> None:
    satu = replace(proyek(), **ubah)  # pyright: ignore[reportArgumentType]  # any field
    assert wajib(satu, SEMESTER_II, aturan(HARI_INI)) is harapan


def test_versi_ketentuan_walau_skala_tidak_dikenal() -> None:
    satu = replace(proyek(), skala=())
    batas = ketentuan("lkpm_tanggal_terakhir", SEMESTER_II.akhir, DAERAH).versi
    assert aturan(HARI_INI).versi(satu, SEMESTER_II) == (batas,)
