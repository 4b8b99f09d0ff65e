"""`perizinan tenggat` from the outside."""

import json

import pytest
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


def tabel() -> dict[str, list[list[str]]]:
    """By kind: the lines of each cell."""
    baris: dict[str, list[list[str]]] = {}
    jenis = ""
    for satu in jalankan("--pada", "2026-03-16").stdout.splitlines():
        if not satu.startswith("│"):
            jenis = ""
            continue
        sel = [isi.strip() for isi in satu.split("│")[1:-1]]
        jenis = jenis or sel[0]
        baris.setdefault(jenis, [[] for _ in sel])
        for kolom, isi in zip(baris[jenis], sel, strict=True):
            kolom.extend([isi] if isi else [])
    return baris


HAK_AKSES = [
    "registrasi.permohonan.diajukan", "registrasi.hak_akses.dibatalkan",
    "registrasi.nib.diterbitkan", "registrasi.hak_akses.pembatalan_dihentikan",
]  # fmt: skip
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


@pytest.mark.rule("CALC-6")
def test_setiap_jam_menyebut_semua_yang_ditanya_tentangnya() -> None:
    """Rule, armed by, anchor, length, warnings, stopped by, what it says; nothing is cut."""
    isi = tabel()
    assert list(isi) == [clock.kind for clock in CLOCKS]
    for clock in CLOCKS:
        jam, dipasang, hitungan, lama, _, henti, kata = isi[clock.kind]
        assert jam[:2] == [clock.kind, clock.rule]
        armed = [satu.FAKTA for satu in (*clock.armed_by, *clock.moved_by)]
        assert [satu.partition(".")[2] for satu in dipasang[: len(armed)]] == armed
        assert hitungan[0].split(" ", 1)[1] == (clock.anchor or "waktu peristiwa")
        assert any(satu.startswith("KAB_SIJUNJUNG: ") for satu in lama) or len(lama) == 1
        assert len(henti) == len(clock.stopped_by)
        assert kata == [f"notifikasi.{clock.says.FAKTA}", clock.akibat]


@pytest.mark.rule("PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15")
def test_hak_akses_menyebut_setiap_pasalnya() -> None:
    jam, dipasang, hitungan, lama, peringatan, henti, kata = tabel()["hak_akses_permohonan"]
    assert jam == [
        "hak_akses_permohonan", "PB8-23-9", "PB8-24-9", "PB8-24-11",
        "PB8-27-12", "PB8-27-13", "PB8-27-15", "AMB-36",
    ]  # fmt: skip
    assert dipasang[0] == "registrasi.nib.dicabut"
    assert hitungan == ["setelah tanggal"]
    assert f"KAB_SIJUNJUNG: 6 Bulan, {PERBUP} Pasal 23 ayat (9)" in lama
    assert peringatan == ["30, 7, 1 hari sebelum akhir"]
    assert henti == HAK_AKSES
    assert kata[1] == "Hak Akses dibatalkan, kecuali permohonan baru diajukan"


@pytest.mark.rule("PB8-10-13", "PB8-10-14", "PB8-13-6")
@pytest.mark.parametrize(
    ("jenis", "hitungan", "lama"),
    [
        ("pengingat_inspeksi", "sebelum tanggal", "10 Hari pukul 00.00"),
        ("surat_pemberitahuan", "sebelum tanggal", "3 Hari pukul 08.00"),
        ("rencana_awal_tahun", "setelah awal_tahun", "1 Hari pukul 08.00"),
        ("verifikasi_putusan", "setelah diajukan_pada", "5 Hari"),
    ],
)
def test_perbuatan_sistem_menyebut_jamnya(jenis: str, hitungan: str, lama: str) -> None:
    """AMB-52."""
    sel = tabel()[jenis]
    assert sel[2] == [hitungan]
    assert all(f"{lama}, Peraturan" in satu for satu in sel[3])


def test_tanggal_yang_salah_ditolak_dalam_bahasa_indonesia() -> None:
    assert jalankan("--pada", "kemarin").stderr == (
        "--pada kemarin: tulis tanggal sebagai TTTT-BB-HH, misalnya 2026-03-16.\n"
    )
    terlalu_awal = jalankan("--pada", "2019-01-01")
    assert terlalu_awal.exit_code == 2
    assert "belum berlaku pada 01-01-2019" in terlalu_awal.stderr
