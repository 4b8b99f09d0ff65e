"""`deploy.tools.kontrak` and `perizinan kontrak`, from the outside."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools import kontrak

ROOT = Path(__file__).parents[2]
SATU = "perizinan.sanksi.pencabutan.diterbitkan.v1"


def run(modul: str, *argumen: str, masukan: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", modul, *argumen],
        cwd=ROOT,
        input=masukan,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_documents_for_agencies_are_complete(tmp_path: Path) -> None:
    assert run("deploy.tools.kontrak", "dokumen", str(tmp_path)).returncode == 0
    tertulis = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.*")}
    assert tertulis == {
        *(f"asyncapi-{nama}.json" for nama in SERVICES),
        *(f"openapi-{nama}.json" for nama in SERVICES),
        *(f"schemas/{file.name}" for file in kontrak.SKEMA.iterdir()),
        *(f"golden/{file.name}" for file in kontrak.GOLDEN.iterdir()),
        "peristiwa.md",
    }
    asyncapi = json.loads((tmp_path / "asyncapi-sanksi.json").read_text())
    assert asyncapi["channels"]["sanksi"]["address"] == "produksi.perizinan.sanksi.v1"
    baris = (tmp_path / "peristiwa.md").read_text().splitlines()
    assert len(baris) == 4 + len(kontrak.katalog())
    assert any(satu.startswith(f"| `{SATU}` | registrasi, notifikasi |") for satu in baris)


@pytest.mark.parametrize(
    ("modul", "argumen"), [("deploy.tools.kontrak", "periksa"), ("deploy.cli.kontrak", "--periksa")]
)
def test_checking_says_that_all_is_frozen(modul: str, argumen: str) -> None:
    done = run(modul, argumen)
    assert (done.returncode, done.stdout) == (0, f"{len(kontrak.katalog())} kontrak beku\n")


def test_one_contract_is_shown_whole() -> None:
    done = run("deploy.cli.kontrak", SATU)
    assert done.stdout == "".join(
        file.read_text()
        for folder in (kontrak.SKEMA, kontrak.GOLDEN)
        for file in kontrak.berkas(folder, SATU)
    )


def test_a_contract_that_does_not_exist() -> None:
    done = run("deploy.cli.kontrak", "perizinan.sanksi.tidak.ada.v1")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("perizinan.sanksi.tidak.ada.v1: tidak ada di antara ")


@pytest.mark.parametrize("argumen", [(), ("apa",), ("contoh", "tidak.ada")])
def test_wrong_use_explains_itself(argumen: tuple[str, ...]) -> None:
    done = run("deploy.tools.kontrak", *argumen)
    assert (done.returncode, done.stdout) == (2, "")
    assert "contoh TYPE" in done.stderr
