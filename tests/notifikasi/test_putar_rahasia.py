"""A webhook's secret is replaced while deliveries go on; a stopped subscription stays stopped."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any

import pytest

from services.notifikasi import api, tables
from services.notifikasi.handlers import langganan as handlers
from services.notifikasi.inbound import INBOUND
from services.notifikasi.outbound import OUTBOUND
from services.notifikasi.penyiar import Penyiar
from services.notifikasi.settings import PengaturanWebhook
from shared.actor import SISTEM
from shared.daerah import daerah
from shared.http.access import Caller, Fungsi, Peran
from shared.settings import Env
from tests.notifikasi.bahan import DAERAH, PELAKU_USAHA
from tests.notifikasi.penerima import Penerima, penerima
from tests.notifikasi.test_webhook import (
    ALAMAT,
    CALLERS,
    JEDA,
    kiriman,
    langgan,
    siarkan,
    terlampaui,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

MASA = PengaturanWebhook().rahasia_lama
PUSAT = {"oss": Caller("oss", Peran.LEMBAGA_OSS, frozenset({Fungsi.INTEGRASI}))}


@pytest.fixture
async def klien(notifikasi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    satu = Klien(
        notifikasi.database, CALLERS | PUSAT, routers=api.ROUTERS, status=api.STATUS,
        inbound=INBOUND, outbound=OUTBOUND, folder=tmp_path,
    )  # fmt: skip
    yield satu
    await satu.close()


@pytest.fixture
def instansi() -> Iterator[Penerima]:
    with penerima() as satu:
        yield satu


def jejak(rahasia: str, kepala: dict[str, str], isi: bytes) -> str:
    """As a receiver reckons it, from nothing but the message and its secret."""
    kunci = b64decode(rahasia.removeprefix("whsec_"))
    pesan = f"{kepala['webhook-id']}.{kepala['webhook-timestamp']}.".encode() + isi
    return f"v1,{b64encode(hmac.new(kunci, pesan, hashlib.sha256).digest()).decode()}"


async def putar(klien: Klien, id: str, siapa: str = "opd", kunci: str = "putar") -> Any:
    kepala = {"Idempotency-Key": kunci}
    return await klien(siapa, "POST", f"/langganan/{id}/putar-rahasia", headers=kepala)


@pytest.mark.rule("CALC-9")
async def test_dua_rahasia_berlaku_lalu_yang_baru_saja(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, clock: SettableClock
) -> None:
    lama = await langgan(klien, notifikasi, instansi.url)
    jawaban = await putar(klien, lama["id"])
    baru = jawaban.json()
    assert jawaban.status_code == 200
    assert baru["rahasia"] not in (None, lama["rahasia"])
    await notifikasi.dengar(terlampaui(1), stream=PELAKU_USAHA)
    await siarkan(notifikasi)
    clock.set(clock.now() + MASA)
    await notifikasi.dengar(terlampaui(2), stream=PELAKU_USAHA)
    await siarkan(notifikasi)
    berdua, sendiri = instansi.pesan
    for pesan, berlaku in ((berdua, [baru, lama]), (sendiri, [baru])):
        tanda = [jejak(satu["rahasia"], *pesan) for satu in berlaku]
        assert pesan[0]["webhook-signature"].split(" ") == tanda


@pytest.mark.rule("CALC-9", "CALC-8")
async def test_ditampilkan_sekali_dan_tercatat(notifikasi: Layanan, klien: Klien) -> None:
    """The same key gives the same answer, and does not rotate again; the audit has no secret."""
    satu = await langgan(klien, notifikasi, ALAMAT)
    pertama, kedua = [(await putar(klien, satu["id"])).json() for _ in range(2)]
    assert pertama == kedua
    [tampil] = (await klien("opd", "GET", "/langganan")).json()
    assert tampil == pertama | {"rahasia": None}
    catatan = [entry for (entry,) in await notifikasi.rows("SELECT entry FROM audit ORDER BY seq")]
    assert ["langganan.rahasia_diputar" in satu for satu in catatan] == [False, True]
    assert "rahasia_lama_sampai" in catatan[1]
    assert pertama["rahasia"] not in catatan[1]


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "status"),
    [("ahu", 200), ("ahu_2", 200), ("kswp", 404), ("opd", 404), ("operator", 403), ("oss", 404)],
)
async def test_hanya_pemiliknya_yang_memutar(
    notifikasi: Layanan, klien: Klien, siapa: str, status: int
) -> None:
    """An operator may stop it, but never learns a secret of somebody else."""
    satu = await langgan(klien, notifikasi, ALAMAT, siapa="ahu")
    assert (await putar(klien, satu["id"], siapa)).status_code == status


async def test_yang_berhenti_tidak_diputar(notifikasi: Layanan, klien: Klien) -> None:
    satu = await langgan(klien, notifikasi, ALAMAT)
    await klien("opd", "POST", f"/langganan/{satu['id']}/hentikan")
    jawaban = await putar(klien, satu["id"])
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "LANGGANAN_SUDAH_BERHENTI")


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize("jawaban", [204, 500])
async def test_dihentikan_selama_kiriman_berjalan_tetap_berhenti(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, jawaban: int
) -> None:
    """What becomes of a delivery that was under way does not undo what its owner decided."""
    satu = await langgan(klien, notifikasi, instansi.url)
    await notifikasi.dengar(terlampaui(), stream=PELAKU_USAHA)
    pengaturan = PengaturanWebhook(jeda=JEDA, batas_waktu=5)
    penyiar = Penyiar(notifikasi.database, pengaturan, Env.EMBEDDED)
    [kiriman_ini] = await penyiar.claim()
    async with notifikasi.database.session() as session:
        terbaca = await tables.langganan.load(session, kiriman_ini.langganan)
    assert terbaca
    await putar(klien, satu["id"])
    await klien("opd", "POST", f"/langganan/{satu['id']}/hentikan")
    [(rahasia,)] = await notifikasi.rows("SELECT rahasia FROM langganan")
    async with notifikasi.database.transaction(
        stream=kiriman_ini.aliran, daerah=daerah(DAERAH), actor=SISTEM
    ) as tx:
        if jawaban == 204:
            await handlers.catat_diterima(tx, kiriman_ini, terbaca)
        else:
            await handlers.catat_gagal(tx, kiriman_ini, terbaca, "500", JEDA)
    assert await notifikasi.rows("SELECT aktif, rahasia FROM langganan") == [(False, rahasia)]
    assert await kiriman(notifikasi) == [("DITERIMA" if jawaban == 204 else "ANTRI", 1)]
