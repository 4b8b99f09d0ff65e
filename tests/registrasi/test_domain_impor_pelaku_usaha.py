"""One line of a register: what it asks for, or the words in which it is refused."""

from typing import Any
from uuid import UUID

import pytest

from services.registrasi.domain.impor_pelaku_usaha import baca, baris_asal, nomor_id
from services.registrasi.domain.pelaku_usaha import (
    Daftar,
    DataPelakuUsaha,
    JenisPelakuUsaha,
    StatusPenanamanModal,
)
from shared.identity import NIK, NPWP, Wilayah

DIKENAL = {kode: Wilayah(kode) for kode in ("16", "16.06", "16.06.01")}
BARIS = {
    "jenis": "ORANG_PERSEORANGAN",
    "nama": "Siti Aminah",
    "wilayah": "16.06.01",
    "alamat": "Jalan Merdeka 1",
}
IMPOR = UUID("12345678-9abc-4def-8123-456789abcdef")
LAIN = UUID("92345678-9abc-4def-8123-456789abcdef")
SALAH_JENIS = (
    "jenis harus salah satu dari ORANG_PERSEORANGAN, BADAN_USAHA, KANTOR_PERWAKILAN, "
    "BADAN_USAHA_LUAR_NEGERI"
)
PANJANG = "a" * 300


def daftar(jenis: JenisPelakuUsaha = JenisPelakuUsaha.ORANG_PERSEORANGAN, **ubah: Any) -> Daftar:
    data = {"nama": "Siti Aminah", "wilayah": Wilayah("16.06.01"), "alamat": "Jalan Merdeka 1"}
    sisa = {nama: ubah.pop(nama) for nama in ("penanaman_modal", "nik", "npwp") if nama in ubah}
    return Daftar(jenis, DataPelakuUsaha(**(data | ubah)), **sisa)


@pytest.mark.rule("PB8-1-8", "PB8-1-12")
@pytest.mark.parametrize(
    ("ubah", "harapan"),
    [
        pytest.param({}, daftar(), id="hanya yang wajib"),
        pytest.param(
            dict.fromkeys(("nik", "npwp", "surel", "telepon", "penanaman_modal"), ""),
            daftar(),
            id="pilihan kosong",
        ),
        pytest.param(
            {
                "jenis": "badan  usaha luar negeri",
                "nik": "1606014107900001",
                "npwp": "01.234.567.8-901.000",
                "surel": "siti@example.id",
                "telepon": "+62 711-123456",
                "penanaman_modal": "pma",
            },
            daftar(
                JenisPelakuUsaha.BADAN_USAHA_LUAR_NEGERI,
                nik=NIK("1606014107900001"),
                npwp=NPWP("01.234.567.8-901.000"),
                surel="siti@example.id",
                telepon="+62 711-123456",
                penanaman_modal=StatusPenanamanModal.PMA,
            ),
            id="semua",
        ),
        pytest.param(
            {"nama": PANJANG, "wilayah": "16.06"},
            daftar(nama=PANJANG, wilayah=Wilayah("16.06")),
            id="300 huruf, kabupaten",
        ),
        pytest.param({"jenis": "KOPERASI"}, SALAH_JENIS, id="jenis lain"),
        pytest.param(
            {"penanaman_modal": "BUMN"}, "penanaman_modal harus PMDN atau PMA", id="modal lain"
        ),
        pytest.param({"nik": "123"}, "NIK harus terdiri atas 16 angka.", id="NIK"),
        pytest.param(
            {"npwp": "0123"},
            "NPWP harus terdiri atas 16 angka, atau 15 angka menurut bentuk lama.",
            id="NPWP",
        ),
        pytest.param(
            {"surel": "bukan surel"}, "surel tidak berbentuk alamat surel", id="bukan surel"
        ),
        pytest.param({"telepon": "12345"}, "telepon harus 6 sampai 20 angka", id="telepon pendek"),
        pytest.param({"wilayah": "16.06.99"}, "kode wilayah tidak dikenal", id="wilayah asing"),
        pytest.param(
            {"wilayah": "16"}, "wilayah harus kabupaten/kota atau kecamatan", id="provinsi"
        ),
        pytest.param({"nama": "A"}, daftar(nama="A"), id="satu huruf"),
        pytest.param(
            {"nama": ""}, "nama wajib diisi, paling banyak 300 huruf", id="tanpa nama"
        ),
        pytest.param(
            {"alamat": PANJANG + "a"}, "alamat wajib diisi, paling banyak 300 huruf", id="301 huruf"
        ),
    ],
)  # fmt: skip
def test_satu_baris(ubah: dict[str, str], harapan: Daftar | str) -> None:
    assert baca(BARIS | ubah, DIKENAL) == harapan


@pytest.mark.parametrize(
    ("surel", "boleh"),
    [
        pytest.param(f"{'a' * 63}@{'b' * 190}", True, id="254 huruf"),
        pytest.param(f"{'a' * 64}@{'b' * 190}", False, id="255 huruf"),
    ],
)
def test_panjang_surel(surel: str, boleh: bool) -> None:
    hasil = baca(BARIS | {"surel": surel}, DIKENAL)
    assert hasil == (daftar(surel=surel) if boleh else "surel tidak berbentuk alamat surel")


def test_nomor_baris_berulang_dan_menyebut_asalnya() -> None:
    """Version 8 of RFC 9562; the line stands in its last forty bits."""
    assert nomor_id(IMPOR, 2) == UUID("12345678-9abc-8def-8123-450000000002")
    assert nomor_id(IMPOR, 2**40 - 1) == UUID("12345678-9abc-8def-8123-45ffffffffff")
    assert baris_asal(IMPOR, nomor_id(IMPOR, 2)) == 2
    assert baris_asal(IMPOR, nomor_id(IMPOR, 2**40 - 1)) == 2**40 - 1
    assert baris_asal(LAIN, nomor_id(IMPOR, 2)) is None
    assert baris_asal(IMPOR, IMPOR) is None
