"""Waktu penyelesaian: 1 Hari kerja from the receipt of a complete and correct file (SOP100-17)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from services.registrasi.domain.permohonan import Permohonan, Status
from shared.calendar import Kalender, setelah

BERJALAN = frozenset(
    {
        Status.LENGKAP,
        Status.MENUNGGU_PERTIMBANGAN_TEKNIS,
        Status.MENUNGGU_VERIFIKASI,
        Status.DISETUJUI,
    }
)


@dataclass(frozen=True)
class SlaTerlampaui:
    permohonan: Permohonan
    jatuh_tempo: datetime


def mulai(permohonan: Permohonan, kalender: Kalender) -> Permohonan:
    """Day 0 is the receipt, not its declaration: the last content given (AMB-50)."""
    diterima = max(item.diisi_pada for item in permohonan.persyaratan)
    hitungan = setelah(kalender, permohonan.angka.waktu_penyelesaian_hari, diterima)
    return replace(
        permohonan,
        ke=permohonan.ke + 1,
        diterima_lengkap_pada=diterima,
        batas=hitungan.hari_terakhir,
        kalender_versi=hitungan.kalender_versi,
        sla_terlampaui=False,
    )


def berhenti(permohonan: Permohonan) -> Permohonan:
    """While returned to the applicant no clock runs."""
    return replace(
        permohonan,
        diterima_lengkap_pada=None,
        batas=None,
        kalender_versi=None,
        sla_terlampaui=False,
    )


def tandai(
    permohonan: Permohonan, kalender: Kalender, hari_ini: date
) -> tuple[Permohonan, tuple[SlaTerlampaui, ...]]:
    """Escalate, never issue (AMB-05). A calendar changed since may only lengthen (AMB-67)."""
    diterima, batas = permohonan.diterima_lengkap_pada, permohonan.batas
    if permohonan.status not in BERJALAN or permohonan.sla_terlampaui:
        return permohonan, ()
    if diterima is None or batas is None:
        return permohonan, ()
    kini = setelah(kalender, permohonan.angka.waktu_penyelesaian_hari, diterima).hari_terakhir
    terakhir = max(batas, kini)
    if hari_ini <= terakhir:
        return permohonan, ()
    baru = replace(permohonan, sla_terlampaui=True)
    return baru, (SlaTerlampaui(baru, kalender.awal_hari(terakhir + timedelta(days=1))),)


def geser(
    permohonan: Permohonan, ke: int, hari_terakhir: date, kalender_versi: str
) -> Permohonan | None:
    """A newer calendar gave the running clock a later end (AMB-67): the officers' date follows."""
    if permohonan.status not in BERJALAN or permohonan.ke != ke or permohonan.batas is None:
        return None
    if hari_terakhir <= permohonan.batas:
        return None
    return replace(permohonan, batas=hari_terakhir, kalender_versi=kalender_versi)
