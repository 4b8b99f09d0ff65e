"""Webhooks: signed, retried, told when they fail, played again; never into a private network."""

import hashlib
import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import AsyncGenerator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services.notifikasi import api, webhook
from services.notifikasi.inbound import INBOUND
from services.notifikasi.outbound import OUTBOUND
from services.notifikasi.penyiar import LENT, Penyiar
from services.notifikasi.settings import PengaturanWebhook
from shared.contracts.notifikasi import NotifikasiGagalV1, TenggatTerlampauiV1
from shared.http.access import Caller, Fungsi, Peran
from shared.settings import Env
from tests.notifikasi.bahan import DAERAH, KASUS, PELAKU_USAHA, wib
from tests.notifikasi.penerima import Penerima, penerima
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

KAB = Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
CALLERS = {
    "opd": Caller("opd", KAB, frozenset({Fungsi.INTEGRASI}), DAERAH, ("13.03",)),
    "opd_lain": Caller("opd2", KAB, frozenset({Fungsi.INTEGRASI}), DAERAH, ("13.03",)),
    "operator": Caller("op", KAB, frozenset({Fungsi.OPERATOR}), DAERAH, ("13.03",)),
    "tanpa_fungsi": Caller("x", KAB, frozenset({Fungsi.DPMPTSP}), DAERAH, ("13.03",)),
    "ahu": Caller("a", Peran.KEMENTERIAN_LEMBAGA, frozenset({Fungsi.INTEGRASI}), instansi="AHU"),
    "ahu_2": Caller("b", Peran.KEMENTERIAN_LEMBAGA, frozenset({Fungsi.INTEGRASI}), instansi="AHU"),
    "kswp": Caller("k", Peran.KEMENTERIAN_LEMBAGA, frozenset({Fungsi.INTEGRASI}), instansi="KSWP"),
}
JEDA = (timedelta(seconds=5), timedelta(seconds=30))
TERLAMPAUI = TenggatTerlampauiV1.TYPE
ALAMAT = "https://instansi.example.id/peristiwa"


@pytest.fixture
async def klien(notifikasi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    satu = Klien(
        notifikasi.database, CALLERS, routers=api.ROUTERS, status=api.STATUS, inbound=INBOUND,
        outbound=OUTBOUND, folder=tmp_path,
    )  # fmt: skip
    yield satu
    await satu.close()


@pytest.fixture
def instansi() -> Iterator[Penerima]:
    with penerima() as satu:
        yield satu


def terlampaui(generasi: int = 1) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1(
        tenggat=KASUS, jenis="verifikasi_likuidasi", subjek=str(KASUS), generasi=generasi,
        pelaku_usaha=PELAKU_USAHA, aturan="PB8-23-5", hari_terakhir=wib(2026, 3, 30).date(),
        effective_at=wib(2026, 3, 31), dasar_hukum="Pasal 23 ayat (5)",
    )  # fmt: skip


async def langgan(
    klien: Klien, notifikasi: Layanan, url: str, *, siapa: str = "opd", jenis: str = TERLAMPAUI
) -> dict[str, Any]:
    """Over HTTP with a real address; then it points to the receiver of the test."""
    isi = {"url": ALAMAT, "jenis": [jenis], "daerah": DAERAH}
    jawaban = await klien(siapa, "POST", "/langganan", json=isi)
    assert jawaban.status_code == 201
    satu = jawaban.json()
    async with notifikasi.database.unit_of_work() as uow:
        await uow.connection.execute(
            "UPDATE langganan SET url = $1 WHERE id = $2", url, UUID(satu["id"])
        )
    return satu


async def siarkan(notifikasi: Layanan, env: Env = Env.EMBEDDED) -> None:
    penyiar = Penyiar(notifikasi.database, PengaturanWebhook(jeda=JEDA, batas_waktu=5), env)
    while await penyiar.round():
        pass


async def kiriman(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows("SELECT status, percobaan FROM kiriman ORDER BY nomor")


@pytest.mark.rule("CALC-9")
async def test_ditandatangani_dan_sekali(
    notifikasi: Layanan, klien: Klien, instansi: Penerima
) -> None:
    satu = await langgan(klien, notifikasi, instansi.url)
    pesan = notifikasi.pesan(terlampaui(), stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    await siarkan(notifikasi)
    [(kepala, isi)] = instansi.pesan
    kunci = b64decode(satu["rahasia"].removeprefix("whsec_"))
    ditandatangani = f"{kepala['webhook-id']}.{kepala['webhook-timestamp']}.".encode() + isi
    jejak = hmac.new(kunci, ditandatangani, hashlib.sha256).digest()
    assert kepala["webhook-signature"] == f"v1,{b64encode(jejak).decode()}"
    tubuh = json.loads(isi)
    assert (tubuh["id"], tubuh["type"], tubuh["daerah"]) == (
        kepala["webhook-id"], TERLAMPAUI, DAERAH,
    )  # fmt: skip
    assert tubuh["data"] == terlampaui().model_dump(mode="json")
    assert await kiriman(notifikasi) == [("DITERIMA", 1)]


async def test_rahasia_tersandi_dan_tidak_tampil_lagi(notifikasi: Layanan, klien: Klien) -> None:
    satu = await langgan(klien, notifikasi, ALAMAT)
    [(rahasia,)] = await notifikasi.rows("SELECT rahasia FROM langganan")
    assert satu["rahasia"].encode() not in rahasia
    [lagi] = (await klien("opd", "GET", "/langganan")).json()
    assert lagi == satu | {"url": ALAMAT, "rahasia": None}


@pytest.mark.rule("CALC-9")
async def test_gagal_diulang_lalu_diberitahukan_lalu_dikirim_lagi(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, clock: SettableClock
) -> None:
    satu = await langgan(klien, notifikasi, instansi.url)
    instansi.jawaban = 500
    await notifikasi.dengar(terlampaui(), stream=PELAKU_USAHA)
    await siarkan(notifikasi)
    for detik in (4, 1, 29, 1):
        clock.forward(seconds=detik)
        await siarkan(notifikasi)
    assert await kiriman(notifikasi) == [("GAGAL", 3)]
    [gagal] = await notifikasi.published("notifikasi.gagal")
    assert (gagal["kanal"], gagal["jenis"], gagal["sebab"]) == (
        "WEBHOOK", TERLAMPAUI, "Ditolak: dijawab dengan status 500",
    )  # fmt: skip
    [baris] = (await klien("opd", "GET", f"/langganan/{satu['id']}/kiriman")).json()["data"]
    assert (baris["status"], baris["percobaan"]) == ("GAGAL", 3)
    instansi.jawaban = 204
    ulang = f"/langganan/{satu['id']}/kiriman/{baris['id']}/kirim-ulang"
    assert (await klien("operator", "POST", ulang)).status_code == 200
    assert (await klien("operator", "POST", ulang)).status_code == 409
    clock.forward(seconds=5)
    await siarkan(notifikasi)
    assert await kiriman(notifikasi) == [("DITERIMA", 1)]
    assert len({kepala["webhook-id"] for kepala, _ in instansi.pesan}) == 1


async def test_kegagalan_tidak_melahirkan_kegagalan(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, clock: SettableClock
) -> None:
    await langgan(klien, notifikasi, instansi.url, jenis=NotifikasiGagalV1.TYPE)
    instansi.jawaban = 500
    gagal = NotifikasiGagalV1(
        pemberitahuan=KASUS, pelaku_usaha=PELAKU_USAHA, jenis="x", penerima="x", kanal="EMAIL",
        sebab="x",
    )  # fmt: skip
    await notifikasi.dengar(gagal, stream=PELAKU_USAHA)
    for _ in range(3):
        await siarkan(notifikasi)
        clock.forward(seconds=30)
    assert await kiriman(notifikasi) == [("GAGAL", 3)]
    assert await notifikasi.published() == []


async def test_yang_tidak_menjawab_tidak_menahan_yang_lain(
    notifikasi: Layanan, klien: Klien, instansi: Penerima
) -> None:
    await langgan(klien, notifikasi, "http://127.0.0.1:1/tutup")
    await langgan(klien, notifikasi, instansi.url, siapa="ahu")
    for generasi in range(3):
        await notifikasi.dengar(terlampaui(generasi), stream=PELAKU_USAHA)
    await siarkan(notifikasi)
    urut = [json.loads(isi)["data"]["generasi"] for _, isi in instansi.pesan]
    assert urut == [0, 1, 2]
    assert (
        sorted(await kiriman(notifikasi))
        == [("ANTRI", 0)] * 2 + [("ANTRI", 1)] + [("DITERIMA", 1)] * 3
    )


async def test_yang_terpinjam_diambil_lagi_bila_pengirimnya_mati(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, clock: SettableClock
) -> None:
    await langgan(klien, notifikasi, instansi.url)
    await notifikasi.dengar(terlampaui(), stream=PELAKU_USAHA)
    mati = Penyiar(notifikasi.database, PengaturanWebhook(), Env.EMBEDDED)
    assert len(await mati.claim()) == 1
    await siarkan(notifikasi)
    assert instansi.pesan == []
    clock.set(clock.now() + LENT)
    await siarkan(notifikasi)
    assert len(instansi.pesan) == 1


@pytest.mark.parametrize("mulai", ["sejak", "peristiwa"])
async def test_diputar_ulang_dari_saat_atau_peristiwa(
    notifikasi: Layanan, klien: Klien, instansi: Penerima, clock: SettableClock, mulai: str
) -> None:
    satu = await langgan(klien, notifikasi, instansi.url)
    for generasi in range(3):
        await notifikasi.dengar(terlampaui(generasi), stream=PELAKU_USAHA)
        clock.forward(seconds=60)
    await siarkan(notifikasi)
    kedua = json.loads(instansi.pesan[1][1])
    dari = {"sejak": kedua["timestamp"], "peristiwa": kedua["id"]}[mulai]
    instansi.pesan.clear()
    jawaban = await klien(
        "operator", "POST", f"/langganan/{satu['id']}/putar-ulang", json={mulai: dari}
    )
    assert jawaban.json() == {"jumlah": 2}
    await siarkan(notifikasi)
    urut = [json.loads(isi)["data"]["generasi"] for _, isi in instansi.pesan]
    assert urut == [1, 2]


@pytest.mark.parametrize(
    ("siapa", "isi", "status", "kode"),
    [
        ("tanpa_fungsi", {}, 403, "PERAN_TIDAK_BERWENANG"),
        ("opd", {"daerah": "KAB_MUSI_BANYUASIN"}, 403, "DI_LUAR_WILAYAH"),
        ("opd", {"url": "http://instansi.example.id/"}, 422, "ALAMAT_WEBHOOK_DITOLAK"),
        ("opd", {"url": "https://nama:sandi@example.id/"}, 422, "ALAMAT_WEBHOOK_DITOLAK"),
        ("opd", {"jenis": ["perizinan.lain.v1"]}, 422, "JENIS_TIDAK_DAPAT_DILANGGAN"),
    ],
)
async def test_yang_tidak_dapat_dilanggan(
    klien: Klien, siapa: str, isi: dict[str, object], status: int, kode: str
) -> None:
    lengkap = {"url": ALAMAT, "jenis": [TERLAMPAUI], "daerah": DAERAH} | isi
    jawaban = await klien(siapa, "POST", "/langganan", json=lengkap)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (status, kode)


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [("ahu", True), ("ahu_2", True), ("operator", True), ("kswp", False), ("opd", False)],
)
async def test_siapa_melihat_langganan(
    notifikasi: Layanan, klien: Klien, siapa: str, terlihat: bool
) -> None:
    satu = await langgan(klien, notifikasi, ALAMAT, siapa="ahu")
    daftar = (await klien(siapa, "GET", "/langganan")).json()
    assert [ada["id"] for ada in daftar] == [satu["id"]] * terlihat
    henti = await klien(siapa, "POST", f"/langganan/{satu['id']}/hentikan")
    assert henti.status_code == (200 if terlihat else 404)


async def test_yang_dihentikan_tidak_dikirimi(
    notifikasi: Layanan, klien: Klien, instansi: Penerima
) -> None:
    satu = await langgan(klien, notifikasi, instansi.url)
    await klien("opd", "POST", f"/langganan/{satu['id']}/hentikan")
    await notifikasi.dengar(terlampaui(), stream=PELAKU_USAHA)
    await siarkan(notifikasi)
    assert instansi.pesan == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:10.0.0.1]"])
async def test_di_produksi_jaringan_sendiri_tidak_pernah_disentuh(host: str) -> None:
    """After the look-up of the name, before any connection."""
    with pytest.raises(webhook.Ditolak, match=webhook.TIDAK_UMUM):
        await webhook.kirim(f"https://{host}:1/", {}, b"{}", hanya_umum=True, batas_waktu=5)


async def test_pengalihan_tidak_diikuti(instansi: Penerima) -> None:
    instansi.jawaban, instansi.lanjut_ke = 307, instansi.url
    with pytest.raises(webhook.Ditolak, match="status 307"):
        await webhook.kirim(instansi.url, {}, b"{}", hanya_umum=False, batas_waktu=5)
    assert len(instansi.pesan) == 1


async def test_di_luar_embedded_hanya_https(
    notifikasi: Layanan, klien: Klien, instansi: Penerima
) -> None:
    await langgan(klien, notifikasi, instansi.url)
    await notifikasi.dengar(terlampaui(), stream=PELAKU_USAHA)
    await siarkan(notifikasi, Env.PENGEMBANGAN)
    assert instansi.pesan == []
    assert await notifikasi.rows("SELECT sebab FROM kiriman") == [("alamat bukan https",)]


@pytest.mark.parametrize(
    "url", ["https://", "ftp://a.id", "https://a.id:99999/", "https://[::1", "https://a@b.id/"]
)
def test_alamat_yang_bukan_alamat(url: str) -> None:
    assert webhook.periksa_alamat(url, ketat=True) is not None
