"""`perizinan tenggat` from the outside."""

import json

import typer
from typer.testing import CliRunner, Result

from deploy.cli.tenggat import tenggat
from services.notifikasi.clocks import CLOCKS

APP = typer.Typer()
APP.command()(tenggat)


def jalankan(*kata: str) -> Result:
    return CliRunner().invoke(APP, kata)


def test_setiap_jam_dengan_nilai_pada_tanggal_itu() -> None:
    hasil = jalankan("--pada", "2022-03-23", "--json")
    semua = {jam["jenis"]: jam for jam in json.loads(hasil.stdout)}
    assert list(semua) == [clock.kind for clock in CLOCKS]
    assert [satu["dasar_hukum"] for satu in semua["verifikasi_likuidasi"]["kini"]] == [
        "Peraturan BKPM 5/2021 Pasal 22 ayat (3)"  # the Perbup was promulgated a day later
    ] * 2


def test_tabel_menyebut_awal_lama_dasar_dan_akibat() -> None:
    [baris] = [
        satu
        for satu in jalankan("--pada", "2026-03-16").stdout.splitlines()
        if "pengingat_inspeksi" in satu
    ]
    sel = [satu.strip() for satu in baris.split("│")[1:-1]]
    assert sel == [
        "pengingat_inspeksi",
        "pengawasan.inspeksi.dijadwalk",
        "sebelum tanggal",
        "KAB_MUSI_BANYUASIN: 10 Hari,",
        "-",
        "pengawasan.inspeksi.dibatalka",
        "notifikasi.inspeksi.diingatk",
    ]


def test_tanggal_yang_salah_ditolak_dalam_bahasa_indonesia() -> None:
    assert jalankan("--pada", "kemarin").stderr == (
        "--pada kemarin: tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-03-16.\n"
    )
    terlalu_awal = jalankan("--pada", "2019-01-01")
    assert terlalu_awal.exit_code == 2
    assert "belum berlaku pada 01-01-2019" in terlalu_awal.stderr
