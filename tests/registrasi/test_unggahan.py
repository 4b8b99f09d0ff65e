"""An upload that leads to nothing leaves nothing: refused, replayed, or cut off half way."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import date
from pathlib import Path

import pytest
import uvicorn

from services.registrasi import katalog
from tests.registrasi.berkas import HTML, pdf
from tests.registrasi.klien import MUBA, Registrasi, masalah
from tests.registrasi.langkah import ajukan, kunci
from tests.support.waiting import until

BATAS = katalog.batas_ukuran(date(2026, 3, 16), MUBA)
BESAR = pdf("x" * 3_000_000)
"""More than what is kept in memory while it is received."""


def tersimpan(folder: Path) -> list[str]:
    return sorted(satu.name for satu in folder.rglob("*") if satu.is_file())


def sha(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


async def unggah(r: Registrasi, permohonan: str, kode: str, isi: bytes, **headers: str):
    return await r(
        "siti", "PUT", f"/permohonan/{permohonan}/persyaratan/{kode}",
        data={"nilai_materai": "10000"}, files={"berkas": ("apa", isi)}, headers=headers,
    )  # fmt: skip


@pytest.mark.rule("SOP100-P2")
async def test_ditolak_tidak_meninggalkan_berkas(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    permohonan = await ajukan(registrasi)
    jawaban = await unggah(registrasi, permohonan, "U99", pdf("tidak dikenal"))
    assert masalah(jawaban)[:2] == (422, "PERSYARATAN_TIDAK_DIKENAL")
    assert tersimpan(tmp_path) == []


@pytest.mark.rule("SOP100-P2", "SOP100-U1")
@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        pytest.param(b"", (422, "BERKAS_KOSONG", "SOP100-U1"), id="kosong"),
        pytest.param(
            HTML, (422, "JENIS_BERKAS_TIDAK_DITERIMA", "SOP100-U1"), id="HTML bernama PDF"
        ),
        pytest.param(
            pdf("x" * BATAS), (413, "BERKAS_TERLALU_BESAR", "SOP100-U1"), id="sedikit di atas batas"
        ),
        pytest.param(
            pdf("x" * 4 * BATAS), (413, "ISI_TERLALU_BESAR", "PB8-20-2"), id="jauh di atas batas"
        ),
    ],
)
async def test_isi_berkas_yang_ditolak(
    registrasi: Registrasi, siti: str, tmp_path: Path, isi: bytes, harapan: tuple[int, str, str]
) -> None:
    """By what it holds: its name and its declared kind say PDF."""
    jawaban = await registrasi(
        "siti", "PUT", f"/permohonan/{await ajukan(registrasi)}/persyaratan/U1",
        data={"nilai_materai": "10000"}, files={"berkas": ("surat.pdf", isi, "application/pdf")},
    )  # fmt: skip
    assert masalah(jawaban) == harapan
    assert tersimpan(tmp_path) == []
    assert await registrasi.rows("SELECT count(*) FROM persyaratan") == [(0,)]


@pytest.mark.rule("SOP100-P2")
async def test_ditolak_membiarkan_berkas_yang_sama_milik_yang_lain(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    isi = pdf("sama")
    permohonan = await ajukan(registrasi)
    assert (await unggah(registrasi, permohonan, "U1", isi)).status_code == 200
    assert (await unggah(registrasi, permohonan, "U99", isi)).status_code == 422
    assert tersimpan(tmp_path) == [sha(isi)]
    unduhan = await registrasi("siti", "GET", f"/permohonan/{permohonan}/persyaratan/U1/berkas")
    assert unduhan.content == isi


@pytest.mark.rule("SOP100-P2")
async def test_kunci_dipakai_lagi_tidak_meninggalkan_berkas(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    permohonan, sekali = await ajukan(registrasi), kunci()
    pertama = pdf("pertama")
    for isi, status in ((pertama, 200), (pertama, 200), (pdf("lain"), 422)):
        jawaban = await unggah(registrasi, permohonan, "U1", isi, **sekali)
        assert jawaban.status_code == status, jawaban.text
    assert tersimpan(tmp_path) == [sha(pertama)]


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """The test run has the signals."""
        yield


@asynccontextmanager
async def dilayani(r: Registrasi) -> AsyncGenerator[_Server]:
    server = _Server(
        uvicorn.Config(r.app, port=0, lifespan="off", log_config=None, access_log=False)
    )
    melayani = asyncio.create_task(server.serve())
    await until(lambda: server.started, "the server listens", every=0.01)
    yield server
    server.should_exit = True
    await melayani


async def sambung(server: _Server) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection(*server.servers[0].sockets[0].getsockname())


def permintaan(permohonan: str, isi: bytes) -> bytes:
    badan = (
        b'--batas\r\nContent-Disposition: form-data; name="nilai_materai"\r\n\r\n10000\r\n'
        b'--batas\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n'
        b"Content-Type: application/pdf\r\n\r\n" + isi + b"\r\n--batas--\r\n"
    )
    kepala = (
        f"PUT /permohonan/{permohonan}/persyaratan/U1 HTTP/1.1\r\nHost: registrasi\r\n"
        "Authorization: Bearer siti\r\nConnection: close\r\n"
        f"Content-Type: multipart/form-data; boundary=batas\r\nContent-Length: {len(badan)}\r\n\r\n"
    )
    return kepala.encode() + badan


@pytest.mark.rule("SOP100-P2")
@pytest.mark.parametrize("bagian", [0.01, 0.5, 0.99])
@pytest.mark.parametrize("kasar", [True, False], ids=["diputus", "ditutup"])
async def test_terputus_di_tengah_tidak_meninggalkan_apa_pun(
    registrasi: Registrasi, siti: str, tmp_path: Path, bagian: float, kasar: bool
) -> None:
    """A real socket that ends half way; then the same upload, whole, on another one."""
    r = registrasi
    permohonan = await ajukan(r)
    pesan = permintaan(permohonan, BESAR)
    sebelum = await r.fakta()
    async with dilayani(r) as server:
        _, keluar = await sambung(server)
        keluar.write(pesan[: int(len(pesan) * bagian)])
        await keluar.drain()
        await until(lambda: server.server_state.tasks, "the request is being served", every=0.01)
        if kasar:
            keluar.transport.abort()
        keluar.close()
        await until(
            lambda: not server.server_state.tasks and not server.server_state.connections,
            "the broken request has ended",
            every=0.01,
        )
        assert tersimpan(tmp_path) == []
        assert await r.rows("SELECT count(*) FROM persyaratan") == [(0,)]
        assert await r.fakta() == sebelum

        masuk, keluar = await sambung(server)
        keluar.write(pesan)
        jawaban = await masuk.read()
        keluar.close()
    assert jawaban.startswith(b"HTTP/1.1 200 "), jawaban[:300]
    assert tersimpan(tmp_path) == [sha(BESAR)]
