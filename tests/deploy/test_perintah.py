"""Each command of `perizinan` can be called: one is imported only when it is."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from deploy.cli.__main__ import COMMANDS, build
from deploy.cli.sop import app as sop


@pytest.mark.parametrize("nama", COMMANDS)
def test_setiap_perintah_menjelaskan_dirinya(nama: str) -> None:
    hasil = CliRunner().invoke(build(nama), [nama, "--help"])
    assert (hasil.exit_code, "Usage:" in hasil.stdout) == (0, True)


def test_isian_sop_yang_salah_disebut_dalam_bahasa_indonesia(tmp_path: Path) -> None:
    berkas = tmp_path / "sop.json"
    berkas.write_text("{}", encoding="utf-8")
    aplikasi = typer.Typer()
    aplikasi.add_typer(sop, name="sop")
    hasil = CliRunner().invoke(aplikasi, ["sop", "periksa", str(berkas)])
    assert hasil.exit_code == 1
    assert "wajib diisi" in hasil.output
