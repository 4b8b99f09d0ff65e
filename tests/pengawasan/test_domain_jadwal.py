"""Scheduling, moving and cancelling inspections."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.pengawasan.domain import jadwal
from services.pengawasan.domain.inspeksi import Inspeksi, JenisPengawasan, Konteks, Status
from services.pengawasan.domain.jadwal import BukaInsidental, JadwalkanRutin
from services.pengawasan.domain.peristiwa import (
    InspeksiDibatalkan,
    InspeksiDijadwalkan,
    InspeksiDijadwalUlang,
    InspeksiDitolakDiLuarRencana,
    InspeksiInsidentalDibuka,
)
from shared.refusal import Refusal
from tests.pengawasan.bahan import (
    ENTRI,
    HARI_INI,
    INSPEKSI,
    KONTEKS,
    PABRIK,
    PELAKU_USAHA,
    RENCANA,
    RUTIN,
    SUBJEK,
    TANGGAL,
    TOKO,
    WILAYAH,
    lain,
)

JADWALKAN = JadwalkanRutin(INSPEKSI, PELAKU_USAHA, TANGGAL, WILAYAH)
INSTANSI = ("DPMPTSP", "OPD_TEKNIS")
INSIDENTAL = BukaInsidental(
    INSPEKSI, PELAKU_USAHA, TANGGAL, WILAYAH, ("DPMPTSP",), " Pengaduan 12/2026 ", "kadis-1"
)


def kode(hasil: object) -> tuple[str, str] | None:
    return (hasil.kode, hasil.aturan) if isinstance(hasil, Refusal) else None


@pytest.mark.rule("PB8-2-2a", "PB8-10-16")
def test_inspeksi_rutin_dari_rencana() -> None:
    assert jadwal.jadwalkan(JADWALKAN, KONTEKS) == (
        RUTIN,
        (InspeksiDijadwalkan(INSPEKSI, PELAKU_USAHA, TANGGAL, 1, WILAYAH, INSTANSI, RENCANA),),
    )


@pytest.mark.rule("PB8-2-1")
@pytest.mark.parametrize(
    "subjek",
    [
        pytest.param(None, id="tidak dikenal"),
        pytest.param(replace(SUBJEK, berakhir_pada=date(2026, 2, 1)), id="NIB dicabut"),
        pytest.param(
            replace(SUBJEK, berlaku_sampai=date(2026, 3, 29)), id="izin habis sebelum tanggalnya"
        ),
        pytest.param(replace(SUBJEK, kegiatan_usaha=()), id="tanpa kegiatan di lokasi"),
    ],
)
def test_tanpa_perizinan_berusaha(subjek: object) -> None:
    konteks = replace(KONTEKS, subjek=subjek)
    harapan = ("BUKAN_SUBJEK_PENGAWASAN", "PB8-2-1")
    assert kode(jadwal.jadwalkan(JADWALKAN, konteks)) == harapan
    assert kode(jadwal.buka_insidental(INSIDENTAL, konteks)) == harapan


@pytest.mark.rule("PB8-10-16", "PB8-10-17")
@pytest.mark.parametrize(
    ("entri", "tanggal"),
    [
        pytest.param(None, TANGGAL, id="tanpa entri"),
        pytest.param(replace(ENTRI, tahun=2027), TANGGAL, id="rencana tahun lain"),
        pytest.param(ENTRI, date(2027, 1, 4), id="tanggal di tahun lain"),
        pytest.param(replace(ENTRI, lokasi="16.06"), TANGGAL, id="lokasi lain"),
        pytest.param(replace(ENTRI, pelaku_usaha=UUID(int=3)), TANGGAL, id="Pelaku Usaha lain"),
    ],
)
def test_di_luar_rencana(entri: object, tanggal: date) -> None:
    hasil = jadwal.jadwalkan(replace(JADWALKAN, tanggal=tanggal), replace(KONTEKS, entri=entri))
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("DI_LUAR_RENCANA", "PB8-10-17")
    assert hasil.peristiwa == (InspeksiDitolakDiLuarRencana(PELAKU_USAHA, tanggal, WILAYAH),)


@pytest.mark.rule("PB8-13-5", "CALC-3")
@pytest.mark.parametrize(
    ("hari_ini", "tanggal", "harapan"),
    [
        pytest.param(date(2026, 3, 16), TANGGAL, None, id="sehari sebelum H-4"),
        pytest.param(date(2026, 3, 17), TANGGAL, None, id="H-4, hari terakhir (AMB-45)"),
        pytest.param(date(2026, 3, 18), TANGGAL, ("TERLAMBAT_H4", "PB8-13-5"), id="setelah H-4"),
        pytest.param(HARI_INI, date(2026, 3, 28), ("BUKAN_HARI_KERJA", "CALC-3"), id="Sabtu"),
        pytest.param(
            HARI_INI, date(2026, 3, 20), ("BUKAN_HARI_KERJA", "CALC-3"), id="cuti bersama"
        ),
        pytest.param(
            date(2026, 3, 31), TANGGAL, ("TANGGAL_LEWAT", "PB8-10-15"), id="tanggal kemarin"
        ),
    ],
)
def test_tanggal_rutin(hari_ini: date, tanggal: date, harapan: tuple[str, str] | None) -> None:
    """The same for a first date and for a moved one (PB8-13-8)."""
    konteks = replace(KONTEKS, hari_ini=hari_ini)
    assert kode(jadwal.jadwalkan(replace(JADWALKAN, tanggal=tanggal), konteks)) == harapan
    lama = replace(RUTIN, tanggal=date(2026, 12, 1))
    assert kode(jadwal.jadwal_ulang(lama, tanggal, "Cuaca", konteks)) == harapan


@pytest.mark.rule("PB8-2-2b", "PB8-10-17")
def test_insidental_tidak_terikat_rencana_surat_dan_frekuensi() -> None:
    """AMB-09: on a Sunday, today, without an entry, after the limit of the year."""
    minggu = date(2026, 2, 1)
    konteks = replace(
        KONTEKS, hari_ini=minggu, entri=None, lainnya=tuple(lain(n) for n in range(3))
    )
    assert jadwal.buka_insidental(replace(INSIDENTAL, tanggal=minggu), konteks) == (
        Inspeksi(
            id=INSPEKSI,
            pelaku_usaha=PELAKU_USAHA,
            jenis=JenisPengawasan.INSIDENTAL,
            status=Status.DIJADWALKAN,
            tanggal=minggu,
            versi_jadwal=1,
            lokasi=WILAYAH,
            kegiatan_usaha=(TOKO,),
            instansi_pelaksana=("DPMPTSP",),
            dasar="Pengaduan 12/2026",
            penyetuju="kadis-1",
        ),
        (
            InspeksiInsidentalDibuka(
                INSPEKSI, PELAKU_USAHA, minggu, WILAYAH, ("DPMPTSP",), "kadis-1"
            ),
        ),
    )


@pytest.mark.rule("PB8-2-2b")
@pytest.mark.parametrize(
    ("perubahan", "harapan"),
    [
        ({"dasar": "  "}, "DASAR_WAJIB"),
        ({"penyetuju": ""}, "DASAR_WAJIB"),
        ({"instansi_pelaksana": ("LEMBAGA_OSS",)}, "INSTANSI_TIDAK_DIKENAL"),
        ({"kegiatan_usaha": (PABRIK,)}, "KEGIATAN_USAHA_TIDAK_DIKENAL"),
    ],
)
def test_insidental_menyimpan_dasar_dan_penyetuju(perubahan: dict, harapan: str) -> None:
    hasil = jadwal.buka_insidental(replace(INSIDENTAL, **perubahan), KONTEKS)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == harapan


def test_kegiatan_usaha_asing_pada_inspeksi_rutin() -> None:
    hasil = jadwal.jadwalkan(replace(JADWALKAN, kegiatan_usaha=(PABRIK,)), KONTEKS)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (
        "KEGIATAN_USAHA_TIDAK_DIKENAL",
        ({"kegiatan_usaha": str(PABRIK)},),
    )


APRIL = date(2026, 4, 15)


@pytest.mark.rule("PB8-13-8")
@pytest.mark.parametrize("status", [Status.DIJADWALKAN, Status.SURAT_TUGAS_DIINPUT])
def test_dijadwal_ulang_dengan_tanggal_baru(status: Status) -> None:
    lama = replace(RUTIN, status=status, versi_jadwal=3)
    assert jadwal.jadwal_ulang(lama, APRIL, " Cuaca ", KONTEKS) == (
        replace(lama, tanggal=APRIL, versi_jadwal=4, alasan="Cuaca"),
        (
            InspeksiDijadwalUlang(
                INSPEKSI, PELAKU_USAHA, "RUTIN", APRIL, 4, WILAYAH, INSTANSI, TANGGAL, "Cuaca"
            ),
        ),
    )


BERIKUT = replace(KONTEKS, hari_ini=date(2026, 3, 31))
WILAYAH_LAIN = replace(KONTEKS, wilayah=("16.06",))


@pytest.mark.rule("PB8-13-8", "PB8-10-17")
@pytest.mark.parametrize(
    ("inspeksi", "tanggal", "alasan", "konteks", "harapan"),
    [
        *(
            pytest.param(
                *(replace(RUTIN, status=status), APRIL, "Cuaca", KONTEKS),
                ("JADWAL_TERKUNCI", "PB8-13-8"),
                id=status,
            )
            for status in Status
            if status not in (Status.DIJADWALKAN, Status.SURAT_TUGAS_DIINPUT)
        ),
        pytest.param(
            *(RUTIN, APRIL, "Cuaca", BERIKUT), ("TANGGAL_LEWAT", "PB8-10-15"), id="sudah lewat"
        ),
        pytest.param(
            *(RUTIN, APRIL, "  ", KONTEKS), ("ALASAN_WAJIB", "PB8-10-15"), id="tanpa alasan"
        ),
        pytest.param(
            *(RUTIN, date(2027, 4, 15), "Cuaca", KONTEKS),
            ("DI_LUAR_RENCANA", "PB8-10-17"),
            id="ke tahun lain",
        ),
        pytest.param(
            *(RUTIN, APRIL, "Cuaca", replace(KONTEKS, subjek=None)),
            ("BUKAN_SUBJEK_PENGAWASAN", "PB8-2-1"),
            id="bukan subjek lagi",
        ),
        pytest.param(
            *(RUTIN, APRIL, "Cuaca", WILAYAH_LAIN),
            ("DI_LUAR_WILAYAH", "PB8-9-3"),
            id="wilayah lain",
        ),
    ],
)
def test_jadwal_ulang_ditolak(
    inspeksi: Inspeksi, tanggal: date, alasan: str, konteks: Konteks, harapan: tuple[str, str]
) -> None:
    assert kode(jadwal.jadwal_ulang(inspeksi, tanggal, alasan, konteks)) == harapan


@pytest.mark.rule("PB8-13-8")
def test_insidental_dapat_pindah_ke_hari_apa_pun() -> None:
    insidental = replace(RUTIN, jenis=JenisPengawasan.INSIDENTAL, rencana=None)
    konteks = replace(KONTEKS, entri=None)
    hasil = jadwal.jadwal_ulang(insidental, date(2026, 2, 8), "Mendesak", konteks)
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].tanggal, hasil[0].versi_jadwal) == (date(2026, 2, 8), 2)


@pytest.mark.rule("PB8-10-15")
@pytest.mark.parametrize("hari_ini", [HARI_INI, TANGGAL], ids=["sebelum", "pada harinya"])
def test_dibatalkan(hari_ini: date) -> None:
    konteks = replace(KONTEKS, hari_ini=hari_ini)
    assert jadwal.batalkan(RUTIN, " Banjir ", konteks) == (
        replace(RUTIN, status=Status.DIBATALKAN, alasan="Banjir"),
        (InspeksiDibatalkan(INSPEKSI, PELAKU_USAHA, TANGGAL, "Banjir"),),
    )


@pytest.mark.rule("PB8-10-15")
@pytest.mark.parametrize(
    ("inspeksi", "alasan", "konteks", "harapan"),
    [
        *(
            pytest.param(
                *(replace(RUTIN, status=status), "Banjir", KONTEKS),
                ("TIDAK_DAPAT_DIBATALKAN", "PB8-10-15"),
                id=status,
            )
            for status in (
                Status.DILAKSANAKAN,
                Status.BAP_SAH,
                Status.DITUTUP,
                Status.TIDAK_DILAKSANAKAN,
                Status.DIBATALKAN,
            )
        ),
        pytest.param(RUTIN, "Banjir", BERIKUT, ("TANGGAL_LEWAT", "PB8-10-15"), id="sudah lewat"),
        pytest.param(RUTIN, " ", KONTEKS, ("ALASAN_WAJIB", "PB8-10-15"), id="tanpa alasan"),
        pytest.param(
            RUTIN, "Banjir", WILAYAH_LAIN, ("DI_LUAR_WILAYAH", "PB8-9-3"), id="wilayah lain"
        ),
    ],
)
def test_pembatalan_ditolak(
    inspeksi: Inspeksi, alasan: str, konteks: Konteks, harapan: tuple[str, str]
) -> None:
    assert kode(jadwal.batalkan(inspeksi, alasan, konteks)) == harapan


@pytest.mark.rule("PB8-2-1", "PB8-10-15")
@pytest.mark.parametrize(
    ("inspeksi", "dibatalkan"),
    [
        pytest.param(RUTIN, True, id="yang akan datang"),
        pytest.param(replace(RUTIN, tanggal=HARI_INI), True, id="hari ini"),
        pytest.param(replace(RUTIN, tanggal=date(2026, 2, 1)), False, id="yang sudah lewat"),
        pytest.param(replace(RUTIN, status=Status.DITUTUP), False, id="yang sudah ditutup"),
    ],
)
def test_berakhirnya_nib_membatalkan_inspeksi(inspeksi: Inspeksi, dibatalkan: bool) -> None:
    alasan = "NIB Pelaku Usaha dicabut"
    assert jadwal.akhiri(inspeksi, HARI_INI) == (
        (
            replace(inspeksi, status=Status.DIBATALKAN, alasan=alasan),
            (InspeksiDibatalkan(INSPEKSI, PELAKU_USAHA, inspeksi.tanggal, alasan),),
        )
        if dibatalkan
        else (inspeksi, ())
    )
