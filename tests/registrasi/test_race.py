"""Several at once: one NIB, one registration, one judgement after the other."""

import asyncio
import json
from collections import Counter

import pytest

from shared.audit import Chain
from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import SITI, ajukan, langkah, lengkap, pertimbangkan


@pytest.mark.rule("SOP100-P5", "PB8-1-18")
async def test_diterbitkan_bersamaan_satu_nib(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    permohonan = [await ajukan(r), await ajukan(r, lokasi="16.06.02")]
    for satu in permohonan:
        await lengkap(r, satu)
        await pertimbangkan(r, satu)
        await langkah(r, "dpmptsp", satu, "setujui")
    jawaban = await asyncio.gather(
        *(langkah(r, "dpmptsp", satu, "terbitkan") for satu in permohonan * 3)
    )
    assert {satu.status_code for satu in jawaban} == {200}
    assert len({satu.json()["nomor"] for satu in jawaban}) == 1
    assert await r.rows("SELECT status, versi FROM nib") == [("DIMUTAKHIRKAN", 2)]
    fakta = Counter(await r.fakta())
    assert (fakta["nib.diterbitkan"], fakta["nib.dimutakhirkan"]) == (1, 1)


@pytest.mark.rule("PB8-1-18")
async def test_didaftarkan_bersamaan_sekali(registrasi: Registrasi) -> None:
    jawaban = await asyncio.gather(
        *(registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI) for _ in range(5))
    )
    assert Counter(satu.status_code for satu in jawaban) == {201: 1, 409: 4}
    assert await registrasi.rows("SELECT count(*) FROM pelaku_usaha") == [(1,)]
    assert await registrasi.rows("SELECT count(*) FROM hak_akses") == [(1,)]


@pytest.mark.rule("SOP100-P4")
async def test_disetujui_dan_ditolak_bersamaan(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    await lengkap(r, permohonan)
    await pertimbangkan(r, permohonan)
    jawaban = await asyncio.gather(
        langkah(r, "dpmptsp", permohonan, "setujui"),
        langkah(r, "dpmptsp", permohonan, "tolak", {"alasan": "Tidak layak"}),
    )
    assert Counter(satu.status_code for satu in jawaban) == {200: 1, 409: 1}
    fakta = Counter(await r.fakta())
    assert fakta["permohonan.diverifikasi"] + fakta["permohonan.ditolak"] == 1


@pytest.mark.rule("CALC-8")
async def test_setiap_tindakan_ada_di_audit(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await langkah(registrasi, "dpmptsp", permohonan, "setujui")  # refused: no act
    rows = await registrasi.rows("SELECT seq, entry, hash FROM audit ORDER BY seq")
    head = (await registrasi.rows("SELECT seq, hash FROM audit_head"))[0]
    chain = Chain()
    assert [chain.add(*row) for row in rows] == [None, None, None]
    assert chain.end(*head) is None
    assert [json.loads(row[1])["tindakan"] for row in rows] == [
        "pelaku_usaha.didaftarkan",
        "hak_akses.aktif",
        "permohonan.diajukan",
    ]
