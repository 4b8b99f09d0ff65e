"""The timeline of one application from filing to NIB, with its clock as a ledger."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from shared.contracts.notifikasi import PengingatDijadwalkanV1, TenggatTerlampauiV1
from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import (
    ajukan,
    isi,
    isi_semua,
    jawab_kswp,
    langkah,
    nilai,
    terbit,
)
from tests.support.clock import SettableClock

BATAS, GESER = "2026-03-26", "2026-03-27"
JATUH_TEMPO = datetime(2026, 3, 27, 17, tzinfo=UTC)  # 00:00 of the 28th in WIB


def dijadwalkan(permohonan: str, siti: str, ke: int, akhir: datetime) -> PengingatDijadwalkanV1:
    return PengingatDijadwalkanV1.model_validate(
        {
            "tenggat": uuid4(),
            "jenis": "waktu_penyelesaian_nib",
            "subjek": permohonan,
            "generasi": ke,
            "pelaku_usaha": siti,
            "aturan": "SOP100-17",
            "jatuh_tempo": akhir,
            "kalender_versi": "kalender-baru",
            "dasar_hukum": "SOP 100/SOP/DPMPTSP/V/2021 Waktu Penyelesaian",
        }
    )


def terlampaui(permohonan: str, siti: str, ke: int) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1.model_validate(
        {
            "tenggat": uuid4(),
            "jenis": "waktu_penyelesaian_nib",
            "subjek": permohonan,
            "generasi": ke,
            "pelaku_usaha": siti,
            "aturan": "SOP100-17",
            "hari_terakhir": "2026-03-27",
            "effective_at": JATUH_TEMPO,
            "dasar_hukum": "SOP 100/SOP/DPMPTSP/V/2021 Waktu Penyelesaian",
        }
    )


async def riwayat(r: Registrasi, permohonan: str) -> dict[str, Any]:
    return (await r("siti", "GET", f"/permohonan/{permohonan}/riwayat")).json()


@pytest.mark.rule("SOP100-17", "SOP100-9", "SOP100-U6", "CALC-1")
async def test_dari_awal_sampai_nib(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    await isi_semua(r, permohonan)
    await nilai(r, permohonan, *(f"U{n}" for n in (1, 2, 3, 4, 5, 7, 8, 9)))
    menunggu = (await riwayat(r, permohonan))["berikutnya"]
    assert (menunggu["pelaku"], menunggu["aturan"]) == ("KSWP", "SOP100-U6")
    await jawab_kswp(r)
    await nilai(r, permohonan, "U6")
    await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")
    await nilai(r, permohonan, "U2", benar=False, alasan="Tidak terbaca")
    dikembalikan = (await riwayat(r, permohonan))["berikutnya"]
    assert (dikembalikan["pelaku"], dikembalikan["aturan"]) == ("DPMPTSP", "SOP100-9")
    await langkah(r, "dpmptsp", permohonan, "kembalikan")
    clock.set(datetime(2026, 3, 25, 2, tzinfo=UTC))
    await isi(r, permohonan, "U2")
    await nilai(r, permohonan, "U2")
    await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")
    await r.dengar(dijadwalkan(permohonan, siti, 1, JATUH_TEMPO), siti)  # of the clock that stopped
    await r.dengar(dijadwalkan(permohonan, siti, 2, JATUH_TEMPO), siti)
    clock.set(datetime(2026, 3, 28, 2, tzinfo=UTC))
    await r.dengar(terlampaui(permohonan, siti, 2), siti)
    await terbit(r, permohonan)

    tercatat = await riwayat(r, permohonan)
    fakta = [satu["fakta"] for satu in tercatat["langkah"]]
    assert [satu for satu in fakta if not satu.startswith("persyaratan.")] == [
        "permohonan.diajukan",
        "tingkat_risiko.ditetapkan",
        "berkas.diunggah",
        "validasi.diminta",
        "validasi.dijawab",
        "permohonan.dinyatakan_lengkap",
        "permohonan.diteruskan_ke_tim_teknis",
        "permohonan.dikembalikan",
        "berkas.diunggah",
        "permohonan.dinyatakan_lengkap",
        "permohonan.diteruskan_ke_tim_teknis",
        "pengingat.dijadwalkan",
        "sla.terlampaui",
        "pertimbangan_teknis.diberikan",
        "permohonan.diverifikasi",
        "nib.diterbitkan",
        "kewajiban_pb_umku.dicatat",
    ]
    assert [(satu["gerak"], satu["batas"]) for satu in tercatat["waktu"]] == [
        ("MULAI", "2026-03-17"),
        ("BERHENTI", "2026-03-17"),
        ("MULAI_LAGI", BATAS),
        ("DIPINDAHKAN", GESER),
        ("TERLAMPAUI", GESER),
        ("SELESAI", GESER),
    ]
    assert all(satu["dasar_hukum"] for satu in tercatat["langkah"])
    assert tercatat["berikutnya"]["pelaku"] == ""


@pytest.mark.rule("SOP100-17", "CALC-1")
async def test_batas_yang_digeser_tampak_pada_daftar(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    """An officer's list follows the calendar: what was due today is due later, never earlier."""
    r = registrasi
    permohonan = await ajukan(r)
    await isi_semua(r, permohonan)
    await jawab_kswp(r)
    await nilai(r, permohonan)
    await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")

    async def terlambat() -> list[str]:
        params = {"daftar": "TERLAMBAT"}
        data = (await r("dpmptsp", "GET", "/permohonan", params=params)).json()["data"]
        return [satu["batas"] for satu in data]

    clock.set(datetime(2026, 3, 17, 2, tzinfo=UTC))
    assert await terlambat() == ["2026-03-17"]
    lebih_awal = datetime(2026, 3, 16, 17, tzinfo=UTC)
    await r.dengar(dijadwalkan(permohonan, siti, 1, lebih_awal), siti)
    assert await terlambat() == ["2026-03-17"]
    await r.dengar(dijadwalkan(permohonan, siti, 1, JATUH_TEMPO), siti)
    assert await terlambat() == []
