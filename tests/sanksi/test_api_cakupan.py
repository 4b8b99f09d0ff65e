"""A kegiatan usaha that comes while a LIKUIDASI is verified, by event and HTTP."""

from collections.abc import AsyncGenerator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from shared.contracts.registrasi import NibDimutakhirkanV1, TingkatRisiko
from tests.sanksi.bahan import GUDANG, TOKO
from tests.sanksi.bahan_pembatalan import PABRIK
from tests.sanksi.klien import masuk
from tests.sanksi.test_api import CALLERS, masalah
from tests.sanksi.test_api_tarik import menunggu as menunggu
from tests.sanksi.test_handlers import TERBIT, dengar, lewat
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    async with masuk(sanksi, CALLERS, tmp_path) as klien:
        yield klien


def bertambah() -> NibDimutakhirkanV1:
    baru = TERBIT.kegiatan_usaha[1].model_copy(
        update={"id": PABRIK, "kbli": "20111", "tingkat_risiko": TingkatRisiko.TINGGI}
    )
    ubah = {"tanggal": date(2026, 3, 17), "kegiatan_usaha": (*TERBIT.kegiatan_usaha, baru)}
    return NibDimutakhirkanV1(**vars(TERBIT) | ubah)


@pytest.mark.rule("PB8-21-5", "PB8-23-3", "PB8-23-4a", "PB8-23-5")
async def test_yang_bertambah_harus_disebut_dahulu(
    klien: Klien, menunggu: str, sanksi: Layanan, clock: SettableClock
) -> None:
    clock.set(datetime(2026, 3, 17, 2, tzinfo=UTC))
    await dengar(sanksi, bertambah())
    alamat = f"/pencabutan/{menunggu}"
    isi: dict[str, Any] = (await klien("likuidator", "GET", alamat)).json()
    assert (isi["status"], f"KBLI 20111 ({PABRIK})" in isi["alasan"]) == ("PERLU_PERBAIKAN", True)
    (ditolak,) = await sanksi.published("pencabutan.ditolak")
    assert ditolak["dasar_hukum"] == "Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (5)"
    setujui = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/setujui")
    assert masalah(setujui) == (409, "TIDAK_MENUNGGU_VERIFIKASI", "PB8-23-4a")
    tanpa = await klien("likuidator", "POST", f"{alamat}/ajukan-kembali")
    assert masalah(tanpa) == (422, "CAKUPAN_TIDAK_LENGKAP", "PB8-21-5")
    assert tanpa.json()["rincian"] == [{"kegiatan_usaha": str(PABRIK), "kbli": "20111"}]
    semua = {"kegiatan_usaha": [str(satu) for satu in (TOKO, GUDANG, PABRIK)]}
    kembali = await klien("likuidator", "POST", f"{alamat}/ajukan-kembali", json=semua)
    assert (kembali.json()["status"], kembali.json()["batas"]) == (
        "MENUNGGU_VERIFIKASI",
        "2026-03-31",
    )
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))
    await dengar(sanksi, lewat().model_copy(update={"subjek": menunggu}))  # of the first round
    assert await sanksi.published("pencabutan.diterbitkan") == []
    setujui = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/setujui")
    assert setujui.json()["status"] == "DITERBITKAN"
    (lampiran,) = [
        satu
        for satu in (await klien("likuidator", "GET", alamat)).json()["dokumen"]
        if satu["lampiran"] == "VII"
    ]
    isi = (await klien("likuidator", "GET", f"/dokumen/{lampiran['id']}")).json()["isi"]
    disebut = {satu["kegiatan_usaha"] for satu in isi["perizinan_berusaha"]}
    assert disebut == set(semua["kegiatan_usaha"])
