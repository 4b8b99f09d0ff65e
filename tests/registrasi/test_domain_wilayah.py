"""A table of area codes, line after line."""

import pytest

from services.registrasi.domain.wilayah import BarisWilayah, TabelWilayah, Tingkat
from shared.identity import Wilayah

DIKENAL = {"16": "Sumatera Selatan"}


def baris(kode: str, nama: str = "Musi Banyuasin", tingkat: str = "") -> dict[str, str]:
    return {"kode": kode, "nama": nama, "tingkat": tingkat}


@pytest.mark.rule("PB8-9-3")
def test_tiga_tingkat_di_bawah_yang_ada() -> None:
    """Below one of the catalogue, or below one of an earlier line; the highest has none above."""
    tabel = TabelWilayah(DIKENAL)
    semua = (
        baris("13", "Sumatera Barat", "provinsi"),
        baris("13.03", "Sijunjung"),
        baris("16.06", tingkat="KABUPATEN_KOTA"),
        baris("16.06.01", "Sekayu", "kecamatan"),
    )
    assert [tabel.tambah(n, satu) for n, satu in enumerate(semua, 2)] == [None] * 4
    assert tabel.wilayah == [
        BarisWilayah(Wilayah("13"), Tingkat.PROVINSI, "Sumatera Barat"),
        BarisWilayah(Wilayah("13.03"), Tingkat.KABUPATEN_KOTA, "Sijunjung"),
        BarisWilayah(Wilayah("16.06"), Tingkat.KABUPATEN_KOTA, "Musi Banyuasin"),
        BarisWilayah(Wilayah("16.06.01"), Tingkat.KECAMATAN, "Sekayu"),
    ]


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("satu", "alasan"),
    [
        pytest.param(baris("1606"), Wilayah.PESAN, id="bentuk"),
        pytest.param(
            baris("16.07", tingkat="Kecamatan"),
            "kode 16.07 adalah KABUPATEN_KOTA, bukan Kecamatan",
            id="tingkat lain",
        ),
        pytest.param(baris("16.07", nama=""), "kode 16.07 tanpa nama", id="tanpa nama"),
        pytest.param(baris("16.06"), "kode 16.06 sudah ada di baris 2", id="dua kali"),
        pytest.param(
            baris("16.07.01"),
            "kode 16.07.01: induknya 16.07 tidak dikenal; tulis induk lebih dahulu",
            id="tanpa induk",
        ),
    ],
)
def test_baris_yang_ditolak(satu: dict[str, str], alasan: str) -> None:
    tabel = TabelWilayah(DIKENAL)
    assert tabel.tambah(2, baris("16.06")) is None
    assert tabel.tambah(3, satu) == alasan
    assert len(tabel.wilayah) == 1
