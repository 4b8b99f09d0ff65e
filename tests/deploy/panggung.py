"""The whole system, and people who act in it by HTTP alone."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console

from deploy.embedded.system import PORTS, Addresses, System
from deploy.story.permohonan import SIJUNJUNG, officer
from deploy.story.stage import Caller, Stage, pdf
from shared.clock import FileClock
from tests.support import pdf as cetakan

KBLI = {
    "RENDAH": "47911",
    "MENENGAH_RENDAH": "10710",
    "MENENGAH_TINGGI": "10130",
    "TINGGI": "20118",
}
NIK = "1303044107900001"
PUTUSAN = {
    "nomor": "21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
    "pengadilan": "Pengadilan Niaga Medan",
    "tanggal": "2026-01-12",
    "berkekuatan_hukum_tetap_pada": "2026-02-02",
}


@contextmanager
def berjalan(folder: Path) -> Iterator[Addresses]:
    system = System(folder, ports=dict.fromkeys(PORTS, 0))
    try:
        yield system.start(lambda _: None)
    finally:
        system.stop()


@dataclass(frozen=True)
class Usaha:
    """A Pelaku Usaha of Sijunjung that holds a NIB with verified licences."""

    stage: Stage
    petugas: Caller
    id: str
    nib: str
    izin: dict[str, dict[str, Any]]
    """By risk level."""

    async def sebagai(self, *fungsi: str) -> Caller:
        return await self.stage.token(
            sub=f"pemohon-{self.nib}", peran="PELAKU_USAHA", fungsi=list(fungsi),
            pelaku_usaha=self.id, daerah=SIJUNJUNG.kode,
        )  # fmt: skip

    def objek(self, *tingkat: str) -> list[dict[str, str]]:
        semua = (self.izin[satu] for satu in tingkat)
        return [
            {"kegiatan_usaha": satu["kegiatan_usaha"]}
            | ({} if satu["jenis"] == "NIB" else {"perizinan": satu["id"]})
            for satu in semua
        ]

    async def status(self) -> dict[str, str]:
        """Of the NIB and of every licence, as registrasi has them."""
        nib = await self.petugas.get("registrasi", f"/nib/{self.nib}")
        izin = await self.petugas.get("registrasi", f"/nib/{self.nib}/perizinan")
        return {"NIB": nib["status"]} | {satu["tingkat_risiko"]: satu["status"] for satu in izin}

    async def menjadi(self, harapan: dict[str, str]) -> None:
        async def sama() -> Any:
            return await self.status() == harapan

        await self.stage.until(f"registrasi: {harapan}", sama)

    async def jam(self, jenis: str, subjek: str, status: str = "AKTIF") -> dict[str, Any]:
        async def sampai() -> Any:
            query = {"jenis": jenis, "subjek": subjek}
            rows = (await self.petugas.get("notifikasi", "/tenggat", **query))["data"]
            return next((satu for satu in rows if satu["status"] == status), None)

        return await self.stage.until(f"jam {jenis} {status}", sampai)

    async def tanpa_jam(self, jenis: str) -> bool:
        query = {"jenis": jenis, "subjek": self.id}
        return (await self.petugas.get("notifikasi", "/tenggat", **query))["data"] == []

    async def hak_akses(self) -> str:
        satu = await self.petugas.get("registrasi", f"/pelaku-usaha/{self.id}")
        return satu["hak_akses"]["status"]

    async def kasus(self, id: str, status: str) -> dict[str, Any]:
        async def sampai() -> Any:
            satu = await self.petugas.get("sanksi", f"/pencabutan/{id}")
            return satu if satu["status"] == status else None

        return await self.stage.until(f"kasus {status}", sampai)

    async def diberi_tahu(self, jenis: str, tentang: str, *kepada: str) -> None:
        """One notice for each kind of addressee in its inbox, and no other."""
        operator = await self.stage.token(sub="operator-1", peran="LEMBAGA_OSS")

        async def semua() -> Any:
            baris = operator.pages("notifikasi", "/pemberitahuan/pengiriman")
            ada = {
                satu["jenis_penerima"]
                async for satu in baris
                if satu["jenis"] == jenis and tentang in satu["isi"]
            }
            return ada == set(kepada)

        await self.stage.until(f"pemberitahuan {jenis} kepada {kepada}", semua)

    async def dokumen(self, rinci: dict[str, Any]) -> dict[str, str]:
        """Lampiran -> the text of its PDF."""
        return {
            satu["lampiran"]: cetakan.read(
                await self.petugas.download("sanksi", f"/dokumen/{satu['id']}/pdf")
            ).text
            for satu in rinci["dokumen"]
        }


@asynccontextmanager
async def di_panggung(addresses: Addresses) -> AsyncIterator[Stage]:
    async with httpx.AsyncClient(timeout=30) as http:
        console = Console(file=StringIO())
        stage = Stage(addresses, FileClock(Path(addresses.clock_file)), http, console)
        stage.agencies_answer()
        yield stage


async def usaha(stage: Stage, nib: str, jenis: str, *tingkat: str) -> Usaha:
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    data = {
        "jenis": jenis, "nama": f"Usaha {nib}", "wilayah": "13.03.04",
        "alamat": "Jalan Lintas Sumatera 1", "npwp": npwp(nib),
    }  # fmt: skip
    baru = await petugas.post("registrasi", "/pelaku-usaha", data)
    lama = {"nomor": nib, "tanggal": "2025-11-03", "skala": "MIKRO"}
    kegiatan = [
        {
            "kbli": KBLI[satu], "tingkat_risiko": satu, "lokasi": "13.03.04",
            "alamat": "Jalan Lintas Sumatera 1", "terverifikasi": True,
        }
        for satu in tingkat
    ]  # fmt: skip
    alamat = f"/pelaku-usaha/{baru['id']}/nib-lama"
    await petugas.post("registrasi", alamat, lama | {"kegiatan_usaha": kegiatan})
    izin = await petugas.get("registrasi", f"/nib/{nib}/perizinan")

    async def dikenal() -> Any:
        salinan = str(await petugas.find("sanksi", f"/perizinan/{nib}"))
        return all(satu["jenis"] == "NIB" or satu["id"] in salinan for satu in izin)

    await stage.until("sanksi mengenal setiap perizinan", dikenal)
    return Usaha(stage, petugas, baru["id"], nib, {s["tingkat_risiko"]: s for s in izin})


def npwp(nib: str) -> str:
    return f"00{nib[-2:]}{nib[:9]}000"


def berkas(*nama: str) -> dict[str, tuple[str, bytes, str]]:
    return {satu: (f"{satu}.pdf", pdf(satu), "application/pdf") for satu in nama}
