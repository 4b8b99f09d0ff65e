"""A NON_LIKUIDASI and the licences behind it: sanksi decides, registrasi carries it out."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services.notifikasi.inbound import INBOUND as INBOUND_NOTIFIKASI
from services.registrasi.inbound import INBOUND as INBOUND_REGISTRASI
from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Peran
from tests.registrasi.klien import Registrasi
from tests.registrasi.tindakan import NOMOR, kegiatan, nib, perizinan, usaha
from tests.sanksi.bahan import DAERAH
from tests.sanksi.klien import buka
from tests.sanksi.langkah_non_likuidasi import ALAMAT, PERMOHONAN, TIGA, hasil
from tests.sanksi.test_handlers import jawab
from tests.support.databases import Opened
from tests.support.layanan import Layanan

DIVERIFIKASI = ("MENENGAH_TINGGI", "TINGGI")
SEMUA = ("RENDAH", "MENENGAH_RENDAH", "MENENGAH_TINGGI", "TINGGI")


class Berdua:
    """Both services, and the log between them: everything that was said comes again each time."""

    def __init__(self, sanksi: Layanan, registrasi: Registrasi, folder: Path) -> None:
        self.sanksi, self.registrasi = sanksi, registrasi
        self.log = Layanan(registrasi.database, INBOUND_REGISTRASI, DAERAH)
        self.http = buka(sanksi, {}, folder)

    async def bercakap(self) -> None:
        await self.sanksi.terima(*await self.log.terkirim())
        await self.log.terima(*await self.sanksi.terkirim())
        await self.sanksi.terima(*await self.log.terkirim())

    async def mulai(self, *risiko: str) -> dict[str, dict[str, Any]]:
        """The licences by risk level, as registrasi has them."""
        milik = [
            kegiatan(satu, **({"terverifikasi": True} if satu in DIVERIFIKASI else {}))
            for satu in risiko
        ]
        pelaku = await usaha(self.registrasi, *milik)
        self.http.penerbit.callers["pemilik"] = Caller(
            "pemilik", Peran.PELAKU_USAHA, daerah=DAERAH, pelaku_usaha=pelaku
        )
        await self.bercakap()
        return await perizinan(self.registrasi)

    async def cabut(self, *izin: dict[str, Any], **ubah: Any) -> dict[str, Any]:
        """Asked for, everything VALID, carried out; the case as its owner reads it."""
        objek = [
            {"kegiatan_usaha": satu["kegiatan_usaha"]}
            | ({"perizinan": satu["id"]} if satu["jenis"] != "NIB" else {})
            for satu in izin
        ]
        isi = PERMOHONAN | {"nib": NOMOR, "objek": objek} | ubah
        jawaban = await self.http("pemilik", "POST", ALAMAT, json=isi)
        assert jawaban.status_code == 201, jawaban.text
        kasus = jawaban.json()["id"]
        for item in TIGA:
            await jawab(self.sanksi, item, Hasil.VALID, UUID(kasus))
        await self.bercakap()
        await self.bercakap()
        return (await self.http("pemilik", "GET", f"{ALAMAT}/{kasus}")).json()


@pytest.fixture
async def berdua(database: Opened, sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Berdua]:
    registrasi = Registrasi(await database("registrasi"), tmp_path / "registrasi")
    satu = Berdua(sanksi, registrasi, tmp_path / "sanksi")
    yield satu
    await satu.http.close()
    await registrasi.close()


@pytest.mark.rule("PB8-24-4a", "PB8-24-4b", "PB8-24-4c", "PB8-21-2b")
async def test_gabungan_terlaksana_satu_per_satu(berdua: Berdua) -> None:
    izin = await berdua.mulai(*SEMUA)
    dicabut = [izin[risiko] for risiko in ("RENDAH", "MENENGAH_TINGGI", "TINGGI")]
    isi = await berdua.cabut(*dicabut)
    assert hasil(isi) == {
        (izin["RENDAH"]["kegiatan_usaha"], "TERLAKSANA", None),
        (izin["MENENGAH_TINGGI"]["id"], "TERLAKSANA", None),
        (izin["TINGGI"]["id"], "TERLAKSANA", None),
    }
    kini = await perizinan(berdua.registrasi)
    assert {risiko: satu["status"] for risiko, satu in kini.items()} == {
        "RENDAH": "DICABUT",
        "MENENGAH_RENDAH": "TERVERIFIKASI",
        "MENENGAH_TINGGI": "DICABUT",
        "TINGGI": "DICABUT",
    }
    nomor = await nib(berdua.registrasi)
    assert nomor["status"] == "DIMUTAKHIRKAN"
    assert [k["tingkat_risiko"] for k in nomor["kegiatan_usaha"]] == ["MENENGAH_RENDAH"]


@pytest.mark.rule("PB8-24-9", "PB8-24-10")
@pytest.mark.parametrize(
    ("risiko", "cabut_nib", "status"),
    [
        ("RENDAH", True, "DICABUT"),
        ("MENENGAH_RENDAH", True, "DICABUT"),
        ("MENENGAH_RENDAH", False, "DIMUTAKHIRKAN"),
    ],
)
async def test_satu_satunya(berdua: Berdua, risiko: str, cabut_nib: bool, status: str) -> None:
    """AMB-29: one stage where the NIB goes too, two where only the PBBR goes."""
    izin = await berdua.mulai(risiko)
    isi = await berdua.cabut(izin[risiko], cabut_nib=cabut_nib)
    assert (await nib(berdua.registrasi))["status"] == status
    terakhir = (await berdua.registrasi.terbit("nib.dimutakhirkan"))[-1:]
    menunggu = [satu["menunggu_pbbr"] for satu in terakhir]
    assert menunggu == ([] if cabut_nib else [True])
    sasaran = {satu for satu, apa, _ in hasil(isi) if apa == "TERLAKSANA"}
    lisensi = izin[risiko]["kegiatan_usaha" if risiko == "RENDAH" else "id"]
    assert sasaran == {lisensi} | ({"NIB"} if cabut_nib else set())


@pytest.mark.rule("PB8-21-1b", "PB8-24-9", "PB8-24-10", "PB8-24-7")
async def test_nib_yang_menunggu_dapat_dicabut_sendiri(berdua: Berdua, database: Opened) -> None:
    """In stage 1 the owner asks for the NIB itself: its clock stops, and one stage runs from the
    day of that Pencabutan (AMB-29)."""
    notifikasi = Layanan(await database("notifikasi"), INBOUND_NOTIFIKASI, DAERAH)

    async def jam() -> dict[str, list[str]]:
        await notifikasi.terima(*await berdua.log.terkirim(), *await berdua.sanksi.terkirim())
        rows = await notifikasi.rows("SELECT kind, state FROM tenggat ORDER BY kind, state")
        return {kind: [s for k, s in rows if k == kind] for kind, _ in rows}

    izin = await berdua.mulai("MENENGAH_RENDAH")
    await berdua.cabut(izin["MENENGAH_RENDAH"], cabut_nib=False)
    assert (await jam())["nib_tanpa_pbbr"] == ["AKTIF"]
    isi = await berdua.cabut(cabut_nib=True)
    assert (isi["status"], hasil(isi)) == ("DITERBITKAN", {("NIB", "TERLAKSANA", None)})
    assert (await nib(berdua.registrasi))["status"] == "DICABUT"
    (dicabut,) = await berdua.registrasi.terbit("nib.dicabut")
    assert (dicabut["sebab"], dicabut["hak_akses_bertenggang"]) == ("NON_LIKUIDASI", True)
    kini = await jam()
    assert (kini["nib_tanpa_pbbr"], kini["hak_akses_permohonan"]) == (["DIBATALKAN"], ["AKTIF"])
    for satu in isi["dokumen"]:
        pdf = await berdua.http("pemilik", "GET", f"/dokumen/{satu['id']}/pdf")
        assert pdf.status_code == 200, pdf.text
    assert {satu["lampiran"] for satu in isi["dokumen"]} == {"VIII", "IX"}
