"""A visit through both services: pengawasan enters, notifikasi announces, pengawasan opens."""

from datetime import UTC, datetime

import pytest

from services.notifikasi.inbound import INBOUND
from services.notifikasi.workers import ClockWorker
from tests.pengawasan.bahan import DAERAH
from tests.pengawasan.pesan import dijadwalkan, masalah, pindahkan
from tests.pengawasan.test_surat_tugas import masukkan, mulai, status
from tests.support.clock import SettableClock
from tests.support.databases import Opened
from tests.support.klien import Klien
from tests.support.layanan import Layanan

H3, SESUDAH_H3 = datetime(2026, 3, 25, 1, tzinfo=UTC), datetime(2026, 3, 25, 17, tzinfo=UTC)
H3_BARU = datetime(2026, 4, 10, 1, tzinfo=UTC)  # of Wednesday 15 April
SAAT, SAAT_BARU = datetime(2026, 3, 30, 2, tzinfo=UTC), datetime(2026, 4, 15, 2, tzinfo=UTC)


class Berdua:
    """Everything that was said comes again each time."""

    def __init__(self, pengawasan: Layanan, notifikasi: Layanan, clock: SettableClock) -> None:
        self.pengawasan, self.notifikasi, self.clock = pengawasan, notifikasi, clock

    async def pada(self, saat: datetime) -> None:
        self.clock.set(saat)
        await self.notifikasi.terima(*await self.pengawasan.terkirim())
        worker = ClockWorker(self.notifikasi.database)
        while await worker.round() == 0:
            pass
        await self.pengawasan.terima(*await self.notifikasi.terkirim())

    async def surat(self) -> int:
        rows = await self.notifikasi.rows(
            "SELECT id FROM pemberitahuan WHERE jenis = 'surat_pemberitahuan'"
        )
        return len(rows)


@pytest.fixture
async def berdua(terencana: Layanan, database: Opened, clock: SettableClock) -> Berdua:
    return Berdua(terencana, Layanan(await database("notifikasi"), INBOUND, DAERAH), clock)


@pytest.fixture
async def inspeksi(berdua: Berdua, klien: Klien) -> str:
    """Scheduled, and its surat tugas entered."""
    id = (await dijadwalkan(klien))["id"]
    assert (await masukkan(klien, id)).status_code == 200
    await berdua.pada(berdua.clock.now())
    return id


@pytest.mark.rule("PB8-13-6", "PB8-13-9", "PB8-13-1")
async def test_diberitahukan_pada_h3_lalu_dimulai(
    berdua: Berdua, klien: Klien, inspeksi: str
) -> None:
    for _ in range(2):
        await berdua.pada(H3)
    assert await status(klien, inspeksi) == "SURAT_PEMBERITAHUAN_DISAMPAIKAN"
    assert len(await berdua.pengawasan.published("surat_tugas.diterbitkan")) == 1
    await berdua.pada(SAAT)
    assert (await mulai(klien, inspeksi)).status_code == 200
    assert await berdua.surat() == 1


@pytest.mark.rule("PB8-13-6", "PB8-13-8", "PB8-10-14")
async def test_dipindah_lalu_diberitahukan_menurut_tanggal_baru(
    berdua: Berdua, klien: Klien, inspeksi: str
) -> None:
    assert (await pindahkan(klien, inspeksi, "2026-04-15", 2)).status_code == 200
    await berdua.pada(H3)
    assert (await berdua.surat(), await status(klien, inspeksi)) == (0, "SURAT_TUGAS_DIINPUT")
    await berdua.pada(H3_BARU)
    assert await berdua.surat() == 1
    berdua.clock.set(SAAT_BARU)
    assert (await mulai(klien, inspeksi)).status_code == 200


@pytest.mark.rule("PB8-13-6", "PB8-13-1")
async def test_tidak_tersampaikan_menahan_inspeksi_sampai_dipindah(
    berdua: Berdua, klien: Klien, inspeksi: str
) -> None:
    """Nobody woke the clock until H-3 was over."""
    await berdua.pada(SESUDAH_H3)
    assert await berdua.surat() == 0
    berdua.clock.set(SAAT)
    assert masalah(await mulai(klien, inspeksi))[1] == "PEMBERITAHUAN_BELUM_DISAMPAIKAN"
    await pindahkan(klien, inspeksi, "2026-04-15", 2)
    await berdua.pada(H3_BARU)
    berdua.clock.set(SAAT_BARU)
    assert (await mulai(klien, inspeksi)).status_code == 200
