"""A request that its applicant takes back, by HTTP: nothing is changed, and the next may come."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.integrasi import Hasil
from shared.http.access import Fungsi
from tests.sanksi.bahan import GUDANG, NIB, PELAKU_USAHA
from tests.sanksi.bahan_pembatalan import PABRIK
from tests.sanksi.klien import masuk
from tests.sanksi.langkah_non_likuidasi import (
    ALAMAT,
    PEMANGGIL,
    PMA,
    diajukan,
    rinci,
    terverifikasi,
)
from tests.sanksi.langkah_non_likuidasi import valid as semua_valid
from tests.sanksi.test_api import ajukan, masalah, pelaku, unggah
from tests.sanksi.test_handlers import TERBIT, dengar, jawab, lewat
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    kurator = {"kurator": pelaku(PELAKU_USAHA, Fungsi.KURATOR)}
    async with masuk(sanksi, PEMANGGIL | kurator, tmp_path) as klien:
        yield klien


@pytest.fixture
async def menunggu(klien: Klien, sanksi: Layanan) -> str:
    await dengar(sanksi, TERBIT)
    kasus = (await ajukan(klien)).json()["id"]
    for item, hasil in (
        ("IDENTITAS", Hasil.VALID),
        ("KSWP", Hasil.VALID),
        ("AKTA_PEMBUBARAN", Hasil.BELUM_DAPAT_DIVALIDASI),
    ):
        await jawab(sanksi, item, hasil)
    assert (await unggah(klien, kasus)).json()["status"] == "MENUNGGU_VERIFIKASI"
    return kasus


async def tarik(
    klien: Klien, kasus: str, siapa: str = "likuidator", di: str = "/pencabutan"
) -> Any:
    return await klien(siapa, "POST", f"{di}/{kasus}/tarik")


async def perizinan(klien: Klien) -> Any:
    return (await klien("direktur", "GET", f"/perizinan/{NIB}")).json()


@pytest.mark.rule("PB8-20-2", "PB8-23-5")
async def test_ditarik_saat_diverifikasi(
    klien: Klien, menunggu: str, sanksi: Layanan, clock: SettableClock
) -> None:
    """The clock that comes after it finds nothing to issue, and the next request is a fresh one."""
    semula = await perizinan(klien)
    ditarik = await tarik(klien, menunggu)
    assert (ditarik.status_code, ditarik.json()["status"]) == (200, "DITARIK")
    (kabar,) = await sanksi.published("permohonan.ditarik")
    assert (kabar["kasus"], kabar["jenis"], kabar["verifikator"]) == (
        menunggu,
        "LIKUIDASI",
        "DPMPTSP",
    )
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))
    await dengar(sanksi, lewat().model_copy(update={"subjek": menunggu}))
    assert await sanksi.published("pencabutan.diterbitkan") == []
    assert await perizinan(klien) == semula
    isi = (await klien("dpmptsp", "GET", f"/pencabutan/{menunggu}")).json()
    assert (isi["status"], isi["riwayat"][-1]["langkah"], isi["dokumen"]) == (
        "DITARIK",
        "DITARIK",
        [],
    )
    assert (await ajukan(klien)).json()["status"] == "VALIDASI"


@pytest.mark.rule("PB8-20-2", "PB8-9-3")
async def test_siapa_dan_sampai_kapan(klien: Klien, menunggu: str, clock: SettableClock) -> None:
    assert masalah(await tarik(klien, menunggu, "orang_lain")) == (
        404,
        "KASUS_TIDAK_DITEMUKAN",
        "PB8-9-3",
    )
    for siapa in ("direktur", "kurator"):
        assert masalah(await tarik(klien, menunggu, siapa)) == (403, "BUKAN_PEMOHON", "PB8-20-2")
    for siapa in ("dpmptsp", "oss"):
        assert masalah(await tarik(klien, menunggu, siapa))[:2] == (403, "PERAN_TIDAK_BERWENANG")
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))
    assert masalah(await tarik(klien, menunggu)) == (409, "TENGGAT_TERLAMPAUI", "PB8-23-5")
    clock.set(datetime(2026, 3, 30, 16, 59, 59, tzinfo=UTC))
    assert (await tarik(klien, menunggu)).status_code == 200
    assert masalah(await tarik(klien, menunggu)) == (
        409,
        "PERMOHONAN_TIDAK_BERJALAN",
        "PB8-20-2",
    )


@pytest.mark.rule("PB8-21-9", "PB8-21-2b")
async def test_bukti_pma_yang_tidak_pernah_datang(klien: Klien, sanksi: Layanan) -> None:
    """Without a withdrawal it would bar every later request."""
    await terverifikasi(sanksi, GUDANG, PABRIK, modal="PMA")
    kasus = await diajukan(klien, GUDANG, PABRIK, **PMA)
    await semua_valid(sanksi, kasus)
    assert (await tarik(klien, kasus, "direktur", ALAMAT)).json()["status"] == "DITARIK"
    isi = await rinci(klien, kasus)
    assert [satu["hasil"] for satu in isi["objek"]] == ["DITARIK", "DITARIK"]
    assert await sanksi.published("validasi.dibatalkan") == []  # all had answered
    lagi = await diajukan(klien, GUDANG)
    await semua_valid(sanksi, lagi)
    assert (await rinci(klien, lagi))["status"] == "DITERBITKAN"


@pytest.mark.rule("PB8-22-1a", "CALC-8")
async def test_instansi_tidak_perlu_menjawab_lagi(klien: Klien, sanksi: Layanan) -> None:
    await dengar(sanksi, TERBIT)
    kasus = (await ajukan(klien)).json()["id"]
    (nik,) = [
        satu["permintaan"]
        for satu in await sanksi.published("validasi.diminta")
        if satu["item"] == "IDENTITAS"
    ]
    assert (await klien("dukcapil", "GET", f"/validasi/{nik}")).status_code == 200
    await tarik(klien, kasus)
    batal = await sanksi.published("validasi.dibatalkan")
    assert {(satu["item"], satu["instansi"]) for satu in batal} == {
        ("IDENTITAS", "DUKCAPIL"),
        ("AKTA_PEMBUBARAN", "AHU"),
        ("KSWP", "KSWP"),
    }
    assert (await klien("dukcapil", "GET", f"/validasi/{nik}")).status_code == 404
    await jawab(sanksi, "IDENTITAS", Hasil.TIDAK_VALID, UUID(kasus))
    isi = (await klien("likuidator", "GET", f"/pencabutan/{kasus}")).json()
    assert (isi["status"], isi["riwayat"][-1]["langkah"]) == ("DITARIK", "DITARIK")
