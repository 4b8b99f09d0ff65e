"""The code under a QR: ours alone, for one document, and nothing that can be counted through."""

from base64 import b64encode

import pytest

from shared.crypto import Cipher
from shared.dokumen import Isi, Penanda
from shared.dokumen.kode import TANDA, berkelompok
from tests.support.databases import KEY

PENANDA = Penanda(Cipher(KEY), "registrasi")
ISI = Isi(1, b"\x01\x02\x03\x04\x05\x06", 3)
KODE = PENANDA.buat(ISI)


@pytest.mark.parametrize(
    "kode",
    [KODE, KODE.lower(), berkelompok(KODE), berkelompok(KODE).replace(" ", "-"), f" {KODE}\n"],
    ids=["seperti dibuat", "huruf kecil", "berkelompok", "bergaris", "berjarak"],
)
def test_dibaca_kembali(kode: str) -> None:
    assert PENANDA.baca(kode) == ISI


@pytest.mark.parametrize(
    "isi",
    [Isi(1, b"x"), Isi(255, bytes(16), 0xFFFF), Isi(2, b"\xff" * 16, 1)],
    ids=["pendek", "terbesar", "penuh"],
)
def test_setiap_isi(isi: Isi) -> None:
    assert PENANDA.baca(PENANDA.buat(isi)) == isi


@pytest.mark.parametrize(
    "kode",
    [
        "",
        "A",
        "=",
        "1606202600017",
        "A" * 28,
        "A" * 5000,
        "é" * 28,
        "😀",
        "' OR 1=1",
        "../..",
        "\0",
    ],
)
def test_yang_bukan_kode(kode: str) -> None:
    assert PENANDA.baca(kode) is None


def test_setiap_huruf_yang_diubah_ditolak() -> None:
    """But for the last, whose spare bits mean nothing."""
    for letak in range(len(KODE) - 1):
        huruf = "B" if KODE[letak] == "A" else "A"
        assert PENANDA.baca(KODE[:letak] + huruf + KODE[letak + 1 :]) is None, letak


def test_tetangga_tidak_dapat_dihitung() -> None:
    """The proofs of neighbours have nothing in common."""
    tetangga = [PENANDA.buat(Isi(1, nomor.to_bytes(6))) for nomor in range(200)]
    assert len({kode[-TANDA:] for kode in tetangga}) == 200


@pytest.mark.parametrize(
    "lain",
    [Penanda(Cipher(KEY), "sanksi"), Penanda(Cipher(b64encode(bytes(32)).decode()), "registrasi")],
    ids=["layanan lain", "kunci lain"],
)
def test_bukan_milik_kita(lain: Penanda) -> None:
    assert PENANDA.baca(lain.buat(ISI)) is None
