"""What nobody can see is no text."""

import pytest

from shared.identity.teks import bersih


@pytest.mark.parametrize(
    ("teks", "terbaca"),
    [
        (None, ""),
        ("", ""),
        (" \t\n\u00a0", ""),
        ("\u200b\u200d\ufeff", ""),
        ("\u3164\u2800", ""),
        ("\u202e\u2066", ""),
        ("  akta tidak terbaca\u200b ", "akta tidak terbaca"),
        ("a\u200bb", "a\u200bb"),
        ("\u0301x", "\u0301x"),
    ],
)
def test_bersih(teks: str | None, terbaca: str) -> None:
    assert bersih(teks) == terbaca
