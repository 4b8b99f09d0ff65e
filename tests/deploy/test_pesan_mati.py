"""What an operator reads of a dead letter."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from deploy.cli.dead_letters import ringkas
from shared.messaging.dead_letters import DeadLetter

JENIS = "perizinan.registrasi.nib.dicabut.v1"
ALIRAN = "0199a3c4-7b1e-7f52-9c1d-3f0a6be2d871"
ID = UUID(int=1)
SAAT = datetime(2026, 3, 16, 2, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("surat", "harapan"),
    [
        pytest.param(
            DeadLetter(
                3,
                "perizinan-sanksi",
                ID,
                "/perizinan/registrasi",
                ALIRAN,
                7,
                JENIS,
                "ISI_RUSAK",
                "nib: wajib diisi",
                SAAT,
                2,
            ),
            "sanksi nomor 3, sejak 16-03-2026 02:15: isi tidak sesuai kontrak\n"
            f"  {JENIS}, aliran {ALIRAN}, versi 7; 2 menunggu di belakangnya",
            id="utuh",
        ),
        pytest.param(
            DeadLetter(
                4, "perizinan-sanksi", ID, None, None, None, None, "KEPALA_RUSAK", "ce_id", SAAT, 0
            ),
            "sanksi nomor 4, sejak 16-03-2026 02:15: kepala pesan tidak terbaca\n"
            "  jenis tidak terbaca, aliran -, versi -; tidak ada antrean",
            id="tidak terbaca",
        ),
    ],
)
def test_ringkas(surat: DeadLetter, harapan: str) -> None:
    assert ringkas("sanksi", surat) == harapan
