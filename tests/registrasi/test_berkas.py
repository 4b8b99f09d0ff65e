"""The file store: content decides the kind, nothing partial is ever left."""

import hashlib
import io
from pathlib import Path

import pytest

from shared.berkas import (
    BERKAS_KOSONG,
    JENIS_BERKAS_DITOLAK,
    Berkas,
    BerkasStore,
    JenisBerkas,
)
from shared.refusal import Refusal
from tests.registrasi.berkas import EXE, HTML, JPEG, pdf, png

BATAS = 10_000


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        pytest.param(pdf(), JenisBerkas.PDF, id="PDF"),
        pytest.param(png(), JenisBerkas.PNG, id="PNG"),
        pytest.param(JPEG, JenisBerkas.JPEG, id="JPEG"),
    ],
)
def test_simpan(tmp_path: Path, isi: bytes, jenis: JenisBerkas) -> None:
    store = BerkasStore(tmp_path)
    sha = hashlib.sha256(isi).hexdigest()
    assert store.simpan(io.BytesIO(isi), BATAS) == Berkas(sha, len(isi), jenis)
    lokasi = store.lokasi(sha)
    assert lokasi is not None
    assert lokasi.read_bytes() == isi


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        pytest.param(b"", BERKAS_KOSONG, id="kosong"),
        pytest.param(EXE, JENIS_BERKAS_DITOLAK, id="program"),
        pytest.param(HTML, JENIS_BERKAS_DITOLAK, id="HTML"),
        pytest.param(b" " + pdf(), JENIS_BERKAS_DITOLAK, id="PDF yang tidak mulai dengan PDF"),
    ],
)
def test_tolak(tmp_path: Path, isi: bytes, harapan: Refusal) -> None:
    assert BerkasStore(tmp_path).simpan(io.BytesIO(isi), BATAS) == harapan
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    ("batas", "diterima"),
    [pytest.param(0, True, id="tepat pada batas"), pytest.param(-1, False, id="satu byte lebih")],
)
def test_batas_ukuran(tmp_path: Path, batas: int, diterima: bool) -> None:
    isi = pdf("x" * 200_000)
    hasil = BerkasStore(tmp_path).simpan(io.BytesIO(isi), len(isi) + batas)
    assert isinstance(hasil, Berkas) is diterima
    assert any(satu.is_file() for satu in tmp_path.rglob("*")) is diterima


def test_unggahan_terputus_tidak_meninggalkan_apa_pun(tmp_path: Path) -> None:
    class Putus(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            potongan = super().read(100)
            if self.tell() > 100:
                raise ConnectionError
            return potongan

    with pytest.raises(ConnectionError):
        BerkasStore(tmp_path).simpan(Putus(pdf("y" * 500)), BATAS)
    assert list(tmp_path.rglob("*")) == []


def test_isi_yang_sama_disimpan_sekali(tmp_path: Path) -> None:
    store = BerkasStore(tmp_path)
    assert store.simpan(io.BytesIO(png()), BATAS) == store.simpan(io.BytesIO(png()), BATAS)
    assert len([satu for satu in tmp_path.rglob("*") if satu.is_file()]) == 1


@pytest.mark.parametrize("nama", ["../etc/passwd", "", "A" * 64, "a" * 63])
def test_bukan_hash_bukan_alamat(tmp_path: Path, nama: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        BerkasStore(tmp_path).lokasi(nama)


def test_yang_tidak_ada(tmp_path: Path) -> None:
    assert BerkasStore(tmp_path).lokasi("a" * 64) is None
