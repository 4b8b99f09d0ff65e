"""The ledger of the clock, and the end that a newer calendar moves."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from services.registrasi.domain.jejak_waktu import Catatan, Gerak, Langkah, jejak
from services.registrasi.domain.permohonan import Permohonan, Status
from services.registrasi.domain.waktu_penyelesaian import geser
from tests.registrasi.bahan import menunggu_pertimbangan

AWAL = datetime(2026, 3, 16, 2, tzinfo=UTC)


def langkah(jam: int, fakta: str, **isi: Any) -> Langkah:
    return Langkah(AWAL + timedelta(hours=jam), fakta, f"dasar {fakta}", isi)


def lengkap(jam: int, ke: int, diterima: str, batas: str) -> Langkah:
    isi = {"ke": ke, "diterima_lengkap_pada": diterima, "batas": batas}
    return langkah(jam, "permohonan.dinyatakan_lengkap", **isi)


@pytest.mark.rule("SOP100-17")
def test_mulai_berhenti_mulai_lagi_pindah_lampau_selesai() -> None:
    tercatat = jejak(
        [
            langkah(0, "permohonan.diajukan"),
            langkah(1, "permohonan.dikembalikan"),
            lengkap(2, 1, "2026-03-16", "2026-03-17"),
            langkah(3, "permohonan.dikembalikan"),
            lengkap(4, 2, "2026-03-25", "2026-03-26"),
            langkah(5, "pengingat.dijadwalkan", batas="2026-03-27"),
            langkah(6, "sla.terlampaui"),
            langkah(7, "nib.diterbitkan"),
            langkah(8, "kewajiban_pb_umku.dicatat"),
            langkah(9, "sla.terlampaui"),
        ]
    )
    assert [(satu.gerak, satu.batas and satu.batas.day) for satu in tercatat] == [
        (Gerak.MULAI, 17),
        (Gerak.BERHENTI, 17),
        (Gerak.MULAI_LAGI, 26),
        (Gerak.DIPINDAHKAN, 27),
        (Gerak.TERLAMPAUI, 27),
        (Gerak.SELESAI, 27),
    ]
    assert tercatat[2] == Catatan(
        AWAL + timedelta(hours=4),
        Gerak.MULAI_LAGI,
        "Berkas diterima lengkap dan benar pada 25-03-2026 (hari ke-0). "
        "Waktu mulai lagi dari awal, kali ke-2.",
        "dasar permohonan.dinyatakan_lengkap",
        date(2026, 3, 26),
    )


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize(
    ("akhir", "sebab"),
    [
        ("permohonan.ditolak", "Permohonan ditolak."),
        ("nib.diterbitkan", "NIB terbit."),
        ("nib.dimutakhirkan", "NIB dimutakhirkan."),
    ],
)
def test_setiap_akhir_menghentikannya(akhir: str, sebab: str) -> None:
    tercatat = jejak([lengkap(0, 1, "2026-03-16", "2026-03-17"), langkah(1, akhir)])
    assert (tercatat[-1].gerak, tercatat[-1].sebab) == (Gerak.SELESAI, sebab)


SELASA, RABU = date(2026, 3, 17), date(2026, 3, 25)


def menunggu(**ubah: Any) -> Permohonan:
    return replace(menunggu_pertimbangan(), ke=2, batas=SELASA, **ubah)


@pytest.mark.rule("SOP100-17", "CALC-1")
@pytest.mark.parametrize(
    ("permohonan", "ke", "hari", "harapan"),
    [
        pytest.param(
            menunggu(), 2, RABU, menunggu(), id="lebih panjang"
        ),
        pytest.param(menunggu(), 2, SELASA, None, id="tetap"),
        pytest.param(menunggu(), 2, date(2026, 3, 16), None, id="tidak pernah lebih pendek"),
        pytest.param(menunggu(), 1, RABU, None, id="jam yang sudah berhenti"),
        pytest.param(menunggu(status=Status.DITOLAK), 2, RABU, None, id="sudah selesai"),
        pytest.param(menunggu(status=Status.DIKEMBALIKAN), 2, RABU, None, id="dikembalikan"),
    ],
)  # fmt: skip
def test_geser(permohonan: Permohonan, ke: int, hari: date, harapan: Permohonan | None) -> None:
    if harapan is not None:
        harapan = replace(harapan, batas=hari, kalender_versi="baru")
    assert geser(permohonan, ke, hari, "baru") == harapan
