"""Agencies and clocks: what is heard is decided here again (SOP100-17, SOP100-U6)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from shared.contracts.notifikasi import TenggatTerlampauiV1
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import (
    ajukan,
    isi,
    jawab_kswp,
    langkah,
    lengkap,
    terbit,
)
from tests.support.clock import SettableClock

RABU_25 = datetime(2026, 3, 25, 2, 0, tzinfo=UTC)


async def status(r: Registrasi, permohonan: str) -> dict[str, Any]:
    return (await r("siti", "GET", f"/permohonan/{permohonan}")).json()


@pytest.mark.rule("SOP100-U6")
async def test_npwp_menunggu_kswp(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    await isi(r, permohonan, "U6")
    jalur = f"/permohonan/{permohonan}/persyaratan/U6/penilaian"
    jawaban = await r("dpmptsp", "POST", jalur, json={"benar": True})
    assert masalah(jawaban) == (409, "KSWP_BELUM_VALID", "SOP100-U6")
    diminta = (await r.terbit("validasi.diminta"))[0]
    assert diminta == {
        "permintaan": diminta["permintaan"],
        "pelaku_usaha": siti,
        "kasus": permohonan,
        "item": "U6",
        "instansi": "KSWP",
        "ke": 1,
    }
    npwp = await r("pajak", "GET", f"/validasi/{diminta['permintaan']}")
    assert npwp.json()["npwp"] == "1606014107900001"
    assert (await r("ahu", "GET", f"/validasi/{diminta['permintaan']}")).status_code == 404

    jawaban = await langkah(r, "siti", permohonan, "kswp")
    assert jawaban.json()["kswp"]["ke"] == 2
    await jawab_kswp(r)
    checklist = (await r("dpmptsp", "GET", f"/permohonan/{permohonan}/checklist")).json()
    u6 = next(butir for butir in checklist["butir"] if butir["kode"] == "U6")
    assert (u6["kswp"]["hasil"], u6["kswp"]["dijawab_pada"]) == ("VALID", "2026-03-16T02:00:00Z")
    assert (await r("dpmptsp", "POST", jalur, json={"benar": True})).status_code == 200


def terlampaui(
    subjek: str, pelaku_usaha: str, jenis: str = "waktu_penyelesaian_nib", ke: int = 1
) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1.model_validate(
        {
            "tenggat": "11111111-1111-4111-8111-111111111111",
            "jenis": jenis,
            "subjek": subjek,
            "generasi": ke,
            "pelaku_usaha": pelaku_usaha,
            "aturan": "SOP100-17",
            "hari_terakhir": "2026-03-17",
            "effective_at": "2026-03-17T17:00:00Z",
            "dasar_hukum": "SOP 100/SOP/DPMPTSP/V/2021 Waktu Penyelesaian",
        }
    )


@pytest.mark.rule("SOP100-U6")
async def test_kswp_yang_diam_ditanya_lagi(registrasi: Registrasi, siti: str) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    await isi(r, permohonan, "U6")
    permintaan = (await r.terbit("validasi.diminta"))[0]["permintaan"]
    jam = terlampaui(permintaan, siti, "validasi_ulang")
    await r.terima(await r.dengar(jam, siti))  # twice the same message
    lain = terlampaui("22222222-2222-4222-8222-222222222222", siti, "validasi_ulang")
    await r.dengar(lain, siti)  # of sanksi
    diminta = await r.terbit("validasi.diminta")
    assert [(satu["permintaan"], satu["ke"]) for satu in diminta] == [
        (permintaan, 1),
        (permintaan, 2),
    ]
    await jawab_kswp(r)
    await r.dengar(terlampaui(permintaan, siti, "validasi_ulang", 2), siti)
    assert len(await r.terbit("validasi.diminta")) == 2


@pytest.mark.rule("SOP100-17")
async def test_waktu_terlampaui_tidak_menerbitkan(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    await registrasi.dengar(terlampaui(permohonan, siti), siti)
    assert await registrasi.terbit("sla.terlampaui") == []  # the day is not over here

    clock.set(datetime(2026, 3, 17, 17, 0, tzinfo=UTC))
    record = await registrasi.dengar(terlampaui(permohonan, siti), siti)
    await registrasi.terima(record)  # the same message again
    assert await registrasi.terbit("sla.terlampaui") == [
        {
            "permohonan": permohonan,
            "pelaku_usaha": siti,
            "jatuh_tempo": "2026-03-18T00:00:00+07:00",
        }
    ]
    akhir = await status(registrasi, permohonan)
    assert (akhir["status"], akhir["nib"], akhir["waktu_penyelesaian"]["terlampaui"]) == (
        "MENUNGGU_PERTIMBANGAN_TEKNIS",
        None,
        True,
    )


@pytest.mark.rule("SOP100-17")
async def test_waktu_terlampaui_setelah_terbit_tanpa_akibat(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    await terbit(registrasi, permohonan)
    clock.set(RABU_25)
    await registrasi.dengar(terlampaui(permohonan, siti), siti)
    assert await registrasi.terbit("sla.terlampaui") == []
