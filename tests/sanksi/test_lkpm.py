"""A Pembatalan and the LKPM behind it: sanksi asks, pengawasan answers from its own records."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services.pengawasan import api as api_pengawasan
from services.pengawasan.inbound import INBOUND as INBOUND_PENGAWASAN
from services.pengawasan.outbound import OUTBOUND as OUTBOUND_PENGAWASAN
from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Fungsi, Peran
from tests.sanksi.bahan import DAERAH, GUDANG, PELAKU_USAHA, SENIN, WILAYAH
from tests.sanksi.bahan_pembatalan import PABRIK
from tests.sanksi.klien import buka
from tests.sanksi.pembatalan import dengar_semua, nib
from tests.sanksi.test_api import CALLERS
from tests.sanksi.test_api_pembatalan import PERMOHONAN
from tests.sanksi.test_handlers import dengar, jawab, tenggat
from tests.support.clock import SettableClock
from tests.support.databases import Opened
from tests.support.klien import Klien
from tests.support.layanan import Layanan

PEMILIK = Caller("pemilik", Peran.PELAKU_USAHA, daerah=DAERAH, pelaku_usaha=str(PELAKU_USAHA))
KANTOR = Caller(
    "petugas",
    Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA,
    frozenset({Fungsi.DPMPTSP}),
    daerah=DAERAH,
    wilayah=(WILAYAH,),
)
ISI = {
    "realisasi_modal": 1,
    "tenaga_kerja_indonesia": 1,
    "tenaga_kerja_asing": 0,
    "produksi": "Roti",
    "nilai_ekspor": 0,
    "kemitraan": "Tidak ada",
    "permasalahan": "Tidak ada",
}


class Berdua:
    """Both services, and the log between them: everything that was said comes again each time."""

    def __init__(
        self, sanksi: Layanan, pengawasan: Layanan, di_sanksi: Klien, di_pengawasan: Klien
    ) -> None:
        self.sanksi, self.pengawasan = sanksi, pengawasan
        self.di_sanksi, self.di_pengawasan = di_sanksi, di_pengawasan

    async def bercakap(self) -> None:
        await self.pengawasan.terima(*await self.sanksi.terkirim())
        await self.sanksi.terima(*await self.pengawasan.terkirim())

    async def terbit(self, skala: str = "KECIL") -> None:
        await dengar_semua(self.sanksi, GUDANG, PABRIK)
        await dengar(self.pengawasan, nib(GUDANG, PABRIK, skala=skala))

    async def ajukan(self) -> UUID:
        """Everybody else has answered; what is open is what pengawasan says."""
        jawaban = await self.di_sanksi("direktur", "POST", "/pembatalan", json=PERMOHONAN)
        kasus = UUID(jawaban.json()["id"])
        for item in ("IDENTITAS", "AKTA_PENDIRIAN", "KSWP"):
            await jawab(self.sanksi, item, Hasil.VALID, kasus)
        await self.bercakap()
        return kasus

    async def status(self, kasus: UUID) -> tuple[str, str | None]:
        """Of the case, and of its item LKPM."""
        isi = (await self.di_sanksi("direktur", "GET", f"/pembatalan/{kasus}")).json()
        (lkpm,) = [v["hasil"] for v in isi["validasi"] if v["item"] == "LKPM"]
        return isi["status"], lkpm

    async def lapor(self, proyek: UUID, periode: str = "2025-S2") -> str:
        isi: dict[str, Any] = {"proyek": str(proyek), "periode": periode, "isi": ISI}
        jawaban = await self.di_pengawasan("pemilik", "POST", "/lkpm", json=isi)
        assert jawaban.status_code == 201, jawaban.text
        return jawaban.json()["id"]

    async def setujui(self, lkpm: str) -> None:
        headers = {"If-Match": '"1"'}
        alamat = f"/lkpm/{lkpm}/persetujuan"
        jawaban = await self.di_pengawasan("petugas", "POST", alamat, headers=headers)
        assert jawaban.status_code == 200, jawaban.text

    async def lapor_semua(self) -> list[str]:
        return [await self.lapor(satu) for satu in (GUDANG, PABRIK)]

    async def tanya_lagi(self, ke: int) -> None:
        (permintaan,) = {
            satu["permintaan"]
            for satu in await self.sanksi.published("validasi.diminta")
            if satu["item"] == "LKPM"
        }
        await dengar(self.sanksi, tenggat("validasi_ulang", UUID(permintaan), ke, SENIN))
        await self.bercakap()


@pytest.fixture
async def berdua(sanksi: Layanan, database: Opened, tmp_path: Path) -> AsyncGenerator[Berdua]:
    pengawasan = Layanan(await database("pengawasan"), INBOUND_PENGAWASAN, DAERAH)
    di_sanksi = buka(sanksi, CALLERS, tmp_path)
    di_pengawasan = Klien(
        pengawasan.database, {"pemilik": PEMILIK, "petugas": KANTOR},
        routers=api_pengawasan.ROUTERS, status=api_pengawasan.STATUS,
        inbound=INBOUND_PENGAWASAN, outbound=OUTBOUND_PENGAWASAN, folder=tmp_path,
    )  # fmt: skip
    yield Berdua(sanksi, pengawasan, di_sanksi, di_pengawasan)
    await di_sanksi.close()
    await di_pengawasan.close()


@pytest.mark.rule("PB8-22-1c", "PB8-15bis-b")
async def test_disetujui_atas_seluruh_proyek(berdua: Berdua) -> None:
    await berdua.terbit()
    for lkpm in await berdua.lapor_semua():
        await berdua.setujui(lkpm)
    kasus = await berdua.ajukan()
    assert await berdua.status(kasus) == ("DITERBITKAN", "VALID")
    await berdua.bercakap()
    assert len(await berdua.pengawasan.published("validasi.dijawab")) == 1
    assert len(await berdua.sanksi.published("pembatalan.diterbitkan")) == 1


@pytest.mark.rule("PB8-22-1c")
async def test_satu_proyek_tanpa_lkpm_menolak(berdua: Berdua) -> None:
    await berdua.terbit()
    await berdua.setujui(await berdua.lapor(GUDANG))
    kasus = await berdua.ajukan()
    assert await berdua.status(kasus) == ("DITOLAK", "TIDAK_VALID")
    (ditolak,) = await berdua.sanksi.published("tindakan_administratif.ditolak")
    assert (ditolak["kode"], ditolak["item"]) == ("DATA_TIDAK_VALID", ["LKPM"])


@pytest.mark.rule("PB8-22-1c")
async def test_persetujuan_kemudian_ditemukan_pada_pertanyaan_berikutnya(berdua: Berdua) -> None:
    await berdua.terbit()
    menunggu = await berdua.lapor_semua()
    kasus = await berdua.ajukan()
    assert await berdua.status(kasus) == ("VALIDASI", "BELUM_DAPAT_DIVALIDASI")
    await berdua.setujui(menunggu[0])
    await berdua.tanya_lagi(1)
    assert await berdua.status(kasus) == ("VALIDASI", "BELUM_DAPAT_DIVALIDASI")
    await berdua.setujui(menunggu[1])
    await berdua.bercakap()
    assert (await berdua.status(kasus))[0] == "VALIDASI"  # nobody has asked again yet
    await berdua.tanya_lagi(2)
    assert await berdua.status(kasus) == ("DITERBITKAN", "VALID")


@pytest.mark.rule("PB8-22-1c")
async def test_usaha_mikro_tidak_ditanyai_laporan(berdua: Berdua) -> None:
    await berdua.terbit("MIKRO")  # AMB-24
    assert await berdua.status(await berdua.ajukan()) == ("DITERBITKAN", "VALID")


@pytest.mark.rule("PB8-22-1c")
@pytest.mark.parametrize(
    ("saat", "harapan"),
    [
        pytest.param(
            datetime(2026, 7, 10, 16, 59, tzinfo=UTC), "DITERBITKAN", id="10 Juli sampai 23.59"
        ),
        pytest.param(datetime(2026, 7, 10, 17, 0, tzinfo=UTC), "DITOLAK", id="11 Juli 00.00"),
    ],
)
async def test_hari_terakhir_milik_pelaku_usaha(
    berdua: Berdua, clock: SettableClock, saat: datetime, harapan: str
) -> None:
    """The report of the first half-year is not there; due from the 11th on."""
    await berdua.terbit()
    for lkpm in await berdua.lapor_semua():
        await berdua.setujui(lkpm)
    clock.set(saat)
    assert (await berdua.status(await berdua.ajukan()))[0] == harapan
