"""`perizinan hari` from the outside."""

import json

import pytest
import typer
from typer.testing import CliRunner, Result

from deploy.cli.hari import TANPA_KEPUTUSAN, hari
from shared.calendar import Kalender
from tests.support.containers import free_port

APP = typer.Typer()
APP.command()(hari)


def jalankan(*kata: str) -> Result:
    return CliRunner().invoke(APP, kata, env={"COLUMNS": "200"})


@pytest.mark.rule("CALC-2")
def test_json_adalah_satu_objek() -> None:
    hasil = jalankan("--sejak", "2026-03-16", "--hari", "5", "--json")
    isi = json.loads(hasil.stdout)
    assert hasil.exit_code == 0
    assert (isi["hari_terakhir"], isi["berlaku"]) == ("2026-03-30", "2026-03-31T00:00:00+07:00")
    assert isi["dilewati"][0] == {"tanggal": "2026-03-18", "sebab": "Cuti Bersama Hari Suci Nyepi"}
    assert isi["kalender_versi"] == Kalender().versi
    assert hasil.stderr == ""


@pytest.mark.parametrize(
    ("kata", "hari_terakhir"),
    [
        pytest.param(["--sejak", "2026-03-30", "--hari", "4", "--mundur"], "2026-03-17", id="H-4"),
        pytest.param(["--sejak", "2026-08-31", "--bulan", "6"], "2027-02-28", id="bulan"),
        pytest.param(
            ["--sejak", "2026-03-17", "--hari", "3", "--daerah", "KAB_MUSI_BANYUASIN"],
            "2026-03-27",
            id="daerah lain",
        ),
    ],
)
def test_arah_bulan_dan_daerah(kata: list[str], hari_terakhir: str) -> None:
    assert json.loads(jalankan(*kata, "--json").stdout)["hari_terakhir"] == hari_terakhir


def test_untuk_dibaca_orang() -> None:
    keluaran = jalankan("--sejak", "2026-03-16", "--hari", "5").stdout
    assert "Hari terakhir: 30-03-2026" in keluaran
    assert "Berlaku mulai: 31-03-2026 pukul 00:00 WIB" in keluaran
    assert "Cuti Bersama Hari Suci Nyepi" in keluaran
    assert TANPA_KEPUTUSAN in keluaran
    assert f"Kalender {Kalender().versi}" in keluaran


@pytest.mark.rule("CALC-2")
def test_hitungannya_satu_kalimat_utuh_juga_di_layar_sempit() -> None:
    """As the issue has it; a pipe must not break it in two."""
    sempit = CliRunner().invoke(
        APP, ["--sejak", "2026-03-16", "--hari", "5"], env={"COLUMNS": "40"}
    )
    [baris] = [satu for satu in sempit.stdout.splitlines() if satu.startswith("5 Hari sejak")]
    assert baris == (
        "5 Hari sejak 16-03-2026: 17-03, 25-03, 26-03, 27-03, 30-03; libur: "
        "18-03 (Cuti Bersama Hari Suci Nyepi), 19-03 (Hari Suci Nyepi), "
        "20-03 (Cuti Bersama Hari Raya Idul Fitri), 21-03 (Sabtu; Hari Raya Idul Fitri), "
        "22-03 (Minggu; Hari kedua dari Hari Raya Idul Fitri), "
        "23-03 (Cuti Bersama Hari Raya Idul Fitri), 24-03 (Cuti Bersama Hari Raya Idul Fitri), "
        "28-03 (Sabtu), 29-03 (Minggu). Hari terakhir 30-03-2026 berlaku penuh; "
        "akibatnya mulai 31-03-2026 pukul 00:00 WIB."
    )


@pytest.mark.rule("CALC-1")
def test_kalender_sistem_yang_tidak_terbaca_bukan_diam_diam_kalender_bawaan() -> None:
    alamat = f"postgresql://a@127.0.0.1:{free_port()}/notifikasi"
    hasil = CliRunner().invoke(
        APP,
        ["--sejak", "2026-03-16", "--hari", "5", "--json"],
        env={"PERIZINAN_DATABASE_URL_NOTIFIKASI": alamat},
    )
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert hasil.stderr.startswith("Kalender sistem tidak dapat dibaca")


def test_mundur_menyebut_paling_lambat() -> None:
    keluaran = jalankan("--sejak", "2026-03-30", "--hari", "4", "--mundur").stdout
    assert "Paling lambat: 17-03-2026" in keluaran


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        (["--sejak", "2026-03-16"], "Sebutkan salah satu: --hari atau --bulan."),
        (
            ["--sejak", "2026-03-16", "--hari", "5", "--bulan", "1"],
            "Sebutkan salah satu: --hari atau --bulan.",
        ),
        (["--sejak", "2026-03-16", "--bulan", "6", "--mundur"], "--mundur hanya untuk --hari."),
        (["--sejak", "16-03-2026", "--hari", "5"], "--sejak 16-03-2026: tulis tanggal sebagai"),
        (["--sejak", "2026-02-30", "--hari", "5"], "--sejak 2026-02-30: tulis tanggal sebagai"),
        (["--hari", "5"], "--sejak kosong: tulis tanggal sebagai"),
        (["--sejak", "2026-03-16", "--hari", "lima"], "--hari lima: harus bilangan bulat."),
        (["--sejak", "2026-03-16", "--hari", "-1"], "antara 0 dan 10.000"),
        (["--sejak", "2026-03-16", "--hari", "10001"], "antara 0 dan 10.000"),
        (["--sejak", "1026-03-16", "--hari", "5"], "Tahun 1026 di luar jangkauan kalender"),
        (
            ["--sejak", "2026-03-16", "--hari", "5", "--daerah", "KAB_LAIN"],
            "Daerah KAB_LAIN tidak dikenal",
        ),
    ],
)
@pytest.mark.parametrize("bentuk", [[], ["--json"]])
def test_masukan_yang_salah_ditolak(kata: list[str], pesan: str, bentuk: list[str]) -> None:
    hasil = jalankan(*kata, *bentuk)
    assert (hasil.exit_code, hasil.stdout) == (2, "")
    assert pesan in hasil.stderr
