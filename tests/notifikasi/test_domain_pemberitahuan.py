"""A notice goes to each recipient once, in words without personal numbers (CALC-8, CALC-9)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid5

import pytest

from services.notifikasi.domain import pemberitahuan
from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.pemberitahuan import (
    BELUM_TERDAFTAR,
    BUKAN_GAGAL,
    TAK_TERDAFTAR,
    Kanal,
    NotifikasiGagal,
    Pemberitahuan,
    Perihal,
    Status,
)
from services.notifikasi.domain.penerima import JenisPenerima, Penerima
from shared.refusal import Refusal
from tests.notifikasi.bahan import DAERAH, KASUS, PELAKU_USAHA, wib

SAAT = wib(2026, 3, 31, 8)
PERIHAL = Perihal(UUID(int=7), "pencabutan_ditolak", DAERAH, PELAKU_USAHA, "Pasal 23 ayat (4)")
NASKAH = Naskah("umum/pencabutan_ditolak#1", "Perlu diperbaiki: {alasan}", "Alasan: {alasan}")
PELAKU = Penerima(JenisPenerima.PELAKU_USAHA, str(PELAKU_USAHA))
DINAS = Penerima(JenisPenerima.PERANGKAT_DAERAH, "DPMPTSP", "dpmptsp@sijunjung.example")
MIRIP = "9f3a1c2e-1234-4567-8901-2345abcdef01"
"""An id, with as many decimal digits in its groups as a NIK has."""
JEDA = (timedelta(seconds=30), timedelta(minutes=5))


def susun(*penerima: Penerima, alasan: str = "tidak terbaca") -> tuple[Pemberitahuan, ...]:
    naskah = dict.fromkeys(Kanal, NASKAH)
    return pemberitahuan.susun(PERIHAL, penerima, naskah, {"alasan": alasan}, SAAT)


EMAIL = susun(DINAS)[1]


@pytest.mark.rule("CALC-9")
def test_setiap_penerima_sekali_per_kanal() -> None:
    semua = susun(PELAKU, DINAS, DINAS)
    assert [(satu.penerima.kode, satu.kanal, satu.status) for satu in semua] == [
        (str(PELAKU_USAHA), Kanal.KOTAK_MASUK, Status.DIKIRIM),
        ("DPMPTSP", Kanal.KOTAK_MASUK, Status.DIKIRIM),
        ("DPMPTSP", Kanal.EMAIL, Status.ANTRI),
    ]
    assert [satu.id for satu in susun(PELAKU, DINAS)] == [satu.id for satu in semua]
    lain = replace(PERIHAL, peristiwa=UUID(int=8))
    naskah = dict.fromkeys(Kanal, NASKAH)
    [beda] = pemberitahuan.susun(lain, [PELAKU], naskah, {"alasan": ""}, SAAT)
    assert beda.id != semua[0].id


@pytest.mark.rule("CALC-9", "PB8-23-4b")
def test_yang_dicatat() -> None:
    """In the inbox at once; an e-mail waits for its first attempt."""
    kotak = Pemberitahuan(
        id=uuid5(PERIHAL.peristiwa, "DPMPTSP/pencabutan_ditolak/KOTAK_MASUK"),
        perihal=PERIHAL,
        penerima=DINAS,
        kanal=Kanal.KOTAK_MASUK,
        templat="umum/pencabutan_ditolak#1",
        judul="Perlu diperbaiki: tidak terbaca",
        isi="Alasan: tidak terbaca",
        status=Status.DIKIRIM,
        dibuat_pada=SAAT,
        percobaan=1,
        coba_pada=None,
        dikirim_pada=SAAT,
    )
    surel = replace(
        kotak,
        id=uuid5(PERIHAL.peristiwa, "DPMPTSP/pencabutan_ditolak/EMAIL"),
        kanal=Kanal.EMAIL,
        status=Status.ANTRI,
        percobaan=0,
        coba_pada=SAAT,
        dikirim_pada=None,
    )
    assert susun(DINAS) == (kotak, surel)


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize(
    ("alasan", "tertulis"),
    [
        ("NIK 1303044107900001 salah", "NIK ************0001 salah"),
        ("NIK 1303 0441 0790 0001", "NIK ************0001"),
        ("NPWP 01.234.567.8-901.000", "NPWP ***********1000"),
        ("NPWP 012345678901000", "NPWP ***********1000"),
        ("NIK1303044107900001", "NIK************0001"),
        ("NIK:1303044107900001.", "NIK:************0001."),
        ("NIK 130304 410790 0001", "NIK ************0001"),
        ("NIK 13.03.04.410790.0001", "NIK ************0001"),
        ("NPWP 01 234 567 8 901 000", "NPWP ***********1000"),
        ("NITKU 1303044107900001000001", "NITKU ******************0001"),
        (f"kasus {MIRIP}", f"kasus {MIRIP}"),
        ("sha256 ab1303044107900001cd", "sha256 ab1303044107900001cd"),
        ("NIB 1234567890123 benar", "NIB 1234567890123 benar"),
        ("dari 30-03-2026 31-03-2026", "dari 30-03-2026 31-03-2026"),
        (f"kasus {KASUS}", f"kasus {KASUS}"),
    ],
)  # fmt: skip
def test_nomor_pribadi_tersamar(alasan: str, tertulis: str) -> None:
    [satu] = susun(PELAKU, alasan=alasan)
    assert (satu.judul, satu.isi) == (f"Perlu diperbaiki: {tertulis}", f"Alasan: {tertulis}")


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("alasan", "judul", "isi"),
    [
        pytest.param("a\r\nBcc: x@y.id", "a Bcc: x@y.id", "a \nBcc: x@y.id", id="baris kepala"),
        pytest.param("a\x00b\x85c\u2028d", "a b c d", "a b c d", id="bukan teks"),
        pytest.param("{kasus}{0.x}%s", "{kasus}{0.x}%s", "{kasus}{0.x}%s", id="kurung"),
        pytest.param("<b>&#set x</b>", "<b>&#set x</b>", "<b>&#set x</b>", id="HTML dan Typst"),
    ],
)
def test_kata_orang_lain_tetap_kata(alasan: str, judul: str, isi: str) -> None:
    """A subject is one line, and a value is never read as a template; mail is plain text."""
    [satu] = susun(PELAKU, alasan=alasan)
    assert (satu.judul, satu.isi) == (f"Perlu diperbaiki: {judul}", f"Alasan: {isi}")


BELUM = Penerima(JenisPenerima.BELUM_TERDAFTAR, "BALAI_POM")


@pytest.mark.rule("CALC-9")
def test_yang_belum_terdaftar_gagal_seketika() -> None:
    [satu] = susun(BELUM)
    assert satu == replace(
        susun(PELAKU)[0], id=uuid5(PERIHAL.peristiwa, "?BALAI_POM/pencabutan_ditolak/KOTAK_MASUK"),
        penerima=BELUM, status=Status.GAGAL, sebab=TAK_TERDAFTAR, percobaan=0, dikirim_pada=None,
    )  # fmt: skip


@pytest.mark.rule("CALC-9")
def test_yang_belum_terdaftar_diteruskan_setelah_terdaftar() -> None:
    [gagal] = susun(BELUM)
    kemudian = SAAT + timedelta(days=2)
    assert pemberitahuan.teruskan(gagal, [], kemudian) is BELUM_TERDAFTAR
    hasil = pemberitahuan.teruskan(gagal, [DINAS], kemudian)
    assert not isinstance(hasil, Refusal)
    lama, baru = hasil
    assert lama == replace(gagal, status=Status.DILEWATI, sebab="Diteruskan kepada DPMPTSP.")
    kotak, surel = susun(DINAS)
    assert baru == (
        replace(kotak, dibuat_pada=kemudian, dikirim_pada=kemudian),
        replace(surel, dibuat_pada=kemudian, coba_pada=kemudian),
    )
    assert pemberitahuan.teruskan(lama, [DINAS], kemudian) is BUKAN_GAGAL


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("percobaan", "coba_pada"),
    [
        pytest.param(1, SAAT + timedelta(seconds=30), id="coba lagi"),
        pytest.param(2, SAAT + timedelta(minutes=5), id="jeda lebih lama"),
        pytest.param(3, None, id="gagal untuk seterusnya"),
    ],
)
def test_gagal(percobaan: int, coba_pada) -> None:
    lama = replace(EMAIL, percobaan=percobaan)
    baru, peristiwa = pemberitahuan.gagal(lama, "ditolak", SAAT, JEDA)
    status = Status.ANTRI if coba_pada else Status.GAGAL
    assert baru == replace(lama, status=status, coba_pada=coba_pada, sebab="ditolak")
    assert peristiwa == (() if coba_pada else (NotifikasiGagal(baru),))


def test_dilewati() -> None:
    lama = replace(EMAIL, percobaan=2)
    assert pemberitahuan.lewati(lama, "tanpa SMTP") == replace(
        lama, status=Status.DILEWATI, coba_pada=None, sebab="tanpa SMTP"
    )


def test_terkirim() -> None:
    lama = replace(EMAIL, percobaan=2, sebab="ditolak")
    assert pemberitahuan.terkirim(lama, SAAT) == replace(
        lama, status=Status.DIKIRIM, coba_pada=None, dikirim_pada=SAAT, sebab=None
    )


@pytest.mark.parametrize("status", Status)
def test_hanya_yang_terkirim_dapat_dibaca_dan_sekali(status: Status) -> None:
    lama = replace(EMAIL, status=status)
    baru = pemberitahuan.baca(lama, SAAT)
    terbaca = replace(lama, status=Status.DITERIMA, diterima_pada=SAAT)
    assert baru == (terbaca if status is Status.DIKIRIM else lama)


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize("status", Status)
def test_kirim_ulang(status: Status) -> None:
    lama = replace(EMAIL, status=status, percobaan=6, coba_pada=None)
    baru = pemberitahuan.kirim_ulang(lama, SAAT)
    antri = replace(lama, status=Status.ANTRI, percobaan=0, coba_pada=SAAT)
    boleh = status in (Status.GAGAL, Status.DILEWATI)
    assert baru == (antri if boleh else BUKAN_GAGAL)
