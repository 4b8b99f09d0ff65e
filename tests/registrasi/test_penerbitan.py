"""The NIB that an application ends in: issued once, archived, grown, stopped as it was."""

import hashlib
import json
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from shared.contracts.sanksi import ItemPerizinan
from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import ajukan, langkah, lengkap, terbit
from tests.registrasi.tindakan import TANGGAL, gugur, sanksi


@pytest.mark.rule("SOP100-10")
async def test_nib_yang_terbit_diarsipkan(registrasi: Registrasi, siti: str) -> None:
    """An immutable soft copy, and its hash in the fact; the paper's place is not known."""
    r = registrasi
    permohonan = await ajukan(r)
    await lengkap(r, permohonan)
    nib = await terbit(r, permohonan)
    [versi] = (await r("siti", "GET", f"/nib/{nib['nomor']}/versi")).json()
    assert await r.terbit("arsip.disimpan") == [
        {
            "jenis": "NIB",
            "objek": f"{nib['nomor']}/1",
            "sha256": versi["sha256"],
            "lokasi_hardcopy": None,
            "tanggal": "2026-03-16",
        }
    ]
    kanonik = json.dumps(versi["isi"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert versi["sha256"] == hashlib.sha256(kanonik.encode()).hexdigest()
    for perintah in ("UPDATE nib_versi SET isi = '{}'", "DELETE FROM nib_versi"):
        with pytest.raises(DBAPIError, match="tidak dapat diubah atau dihapus"):
            await r.rows(perintah)


@pytest.mark.rule("SOP100-P5")
async def test_terbit_dua_kali_satu_nib(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    pertama = await terbit(registrasi, permohonan)
    lagi = await langkah(registrasi, "dpmptsp", permohonan, "terbitkan")
    assert (lagi.status_code, lagi.json()) == (200, pertama)
    assert len(await registrasi.terbit("nib.diterbitkan")) == 1


@pytest.mark.rule("SOP100-P5", "PB8-1-18", "PB8-1-9")
async def test_permohonan_kedua_memutakhirkan_nib(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    pertama = await ajukan(r)
    await lengkap(r, pertama)
    nib = await terbit(r, pertama)
    kedua = await ajukan(r, lokasi="16.06.02")
    await lengkap(r, kedua)
    baru = await terbit(r, kedua)
    assert (baru["nomor"], baru["status"], baru["versi"]) == (nib["nomor"], "DIMUTAKHIRKAN", 2)
    assert [satu["lokasi"] for satu in baru["kegiatan_usaha"]] == ["16.06.01", "16.06.02"]
    diterbitkan = await r.terbit("perizinan.diterbitkan")
    assert [(satu["jenis"], satu["terverifikasi"]) for satu in diterbitkan] == [("NIB", True)]
    versi = (await r("siti", "GET", f"/nib/{nib['nomor']}/versi")).json()
    assert [satu["versi"] for satu in versi] == [1, 2]
    assert len(versi[0]["isi"]["kegiatan_usaha"]) == 1


@pytest.mark.rule("SOP100-P5", "PB8-29-1b", "PB8-29-3")
async def test_permohonan_baru_tidak_mengakhiri_penghentian(
    registrasi: Registrasi, siti: str
) -> None:
    """The same activity at the same place: stopped still, until that sanction ends."""
    r = registrasi

    async def terbitkan() -> dict[str, Any]:
        permohonan = await ajukan(r)
        await lengkap(r, permohonan)
        return await terbit(r, permohonan)

    nib = await terbitkan()
    [kegiatan] = nib["kegiatan_usaha"]
    item = ItemPerizinan(
        kegiatan_usaha=kegiatan["id"], kbli="62012", tingkat_risiko="RENDAH", jenis="NIB",
        perizinan=None,
    )  # fmt: skip
    henti = sanksi(siti, "PENGHENTIAN_SEMENTARA", (item,), nib=nib["nomor"])
    await r.dengar(henti, siti)
    [lagi] = (await terbitkan())["kegiatan_usaha"]
    assert (lagi["id"], lagi["status"]) == (kegiatan["id"], "DIHENTIKAN_SEMENTARA")
    assert len((await r("siti", "GET", f"/nib/{nib['nomor']}/perizinan")).json()) == 1
    await r.dengar(gugur(henti, TANGGAL), siti)
    [jalan] = (await r("siti", "GET", f"/nib/{nib['nomor']}")).json()["kegiatan_usaha"]
    assert (jalan["id"], jalan["status"]) == (kegiatan["id"], "AKTIF")
    assert await r.terbit("perizinan.tidak_diubah") == []
