"""`perizinan demo` tells the story on the embedded parts and ends by itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOLD = (
    "sop.disahkan",
    "permohonan.dikembalikan",
    "nib.diterbitkan",
    "perizinan.diterbitkan",
    "inspeksi.diingatkan",
    "surat_pemberitahuan.disampaikan",
    "inspeksi.dimulai",
    "sertifikat_standar.dibatalkan",
    "nib.dicabut",
    "hak_akses.dibatalkan",
    "QR dipindai siapa pun, tanpa masuk: Tidak berlaku: dibatalkan",
    "Ditolak lagi",
    "Tahap kedua",
    "Kurator PT Muaro Pailit",
    "BKPM menyetujui penutupan KP3A Minang Trading",
    "FIKTIF POSITIF",
)
WITHIN = 120  # a bound for a stuck run; the speed itself is measured in the bench


@pytest.mark.slow
def test_the_demo_ends_by_itself(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "deploy.cli", "demo"], cwd=ROOT,
        env=os.environ | {"PERIZINAN_DATA": str(folder / "data demo"), "COLUMNS": "200"},
        capture_output=True, text=True, timeout=WITHIN, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-5000:]
    for fact in TOLD:
        assert fact in done.stdout
    printed = {file.name for file in (folder / "demo" / "dokumen").iterdir()}
    assert printed == {"nib.pdf", "sertifikat-standar.pdf"}
