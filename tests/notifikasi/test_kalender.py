"""Who learns that a year waits for its decree (CALC-1)."""

from datetime import date

import pytest

from services.notifikasi.handlers.kalender import PROVISIONAL
from shared.calendar import HariLapisan
from shared.contracts.contract import Contract
from tests.notifikasi.bahan import DAERAH, ditugaskan, nib_dicabut, wib
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.notifikasi.test_workers import putuskan
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

AKHIR_TAHUN = date(2026, 12, 28)
SEBELUMNYA = date(2026, 12, 22)
CUTI = HariLapisan(date(2026, 12, 29), True, "Cuti bersama tambahan", "SKB 2/2026")


def dihitung(tahun: int) -> float:
    [ukuran] = PROVISIONAL.collect()
    return sum(
        satu.value
        for satu in ukuran.samples
        if satu.name.endswith("_total") and satu.labels == {"daerah": DAERAH, "tahun": str(tahun)}
    )


async def surat(notifikasi: Layanan, jenis: str) -> list[tuple[str, str, str]]:
    rows = await notifikasi.rows(
        "SELECT daerah, penerima, isi FROM pemberitahuan"
        " WHERE jenis = :jenis AND kanal = 'KOTAK_MASUK' ORDER BY daerah",
        jenis=jenis,
    )
    return [(daerah, penerima, isi) for daerah, penerima, isi in rows]


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("peristiwa", "jumlah"),
    [
        pytest.param(ditugaskan(1, AKHIR_TAHUN, date(2027, 1, 6)), 1, id="melewati tahun baru"),
        pytest.param(ditugaskan(1, SEBELUMNYA, date(2026, 12, 31)), 0, id="sampai 31 Desember"),
        pytest.param(nib_dicabut(AKHIR_TAHUN), 0, id="bulan tidak mengenal hari libur"),
    ],
)
async def test_tahun_tanpa_keputusan_diperingatkan(
    notifikasi: Layanan, clock: SettableClock, peristiwa: Contract, jumlah: int
) -> None:
    clock.set(wib(2026, 12, 22, 9))
    sebelumnya = dihitung(2027)
    await dengar(notifikasi, peristiwa)
    assert dihitung(2027) - sebelumnya == jumlah
    assert [satu[:2] for satu in await surat(notifikasi, "kalender_sementara")] == (
        [(DAERAH, "DPMPTSP")] * jumlah
    )


@pytest.mark.rule("CALC-1", "CALC-9")
async def test_kantornya_diperingatkan_sekali(notifikasi: Layanan, clock: SettableClock) -> None:
    """Every count rings the alarm; the inbox gets one notice for the year."""
    clock.set(wib(2026, 12, 28, 9))
    sebelumnya = dihitung(2027)
    for ke in (1, 2, 3):
        await dengar(notifikasi, ditugaskan(ke, AKHIR_TAHUN, date(2027, 1, 6)))
    assert dihitung(2027) - sebelumnya == 3
    [(_, _, isi)] = await surat(notifikasi, "kalender_sementara")
    assert isi.startswith(
        "Tenggat di Kabupaten Sijunjung yang jatuh pada tahun 2027 dihitung sementara"
    )


@pytest.mark.rule("CALC-1")
async def test_kalender_baru_yang_mendorong_ke_tahun_itu_memperingatkan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 12, 22, 9))
    await dengar(notifikasi, ditugaskan(1, SEBELUMNYA, date(2026, 12, 31)))
    await putuskan(notifikasi, CUTI)
    await bangunkan(notifikasi)
    assert await notifikasi.rows("SELECT last_day FROM tenggat") == [(date(2027, 1, 4),)]
    assert len(await surat(notifikasi, "kalender_sementara")) == 1
