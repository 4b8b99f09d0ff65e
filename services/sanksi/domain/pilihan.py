"""What the law leaves open and a setting decides; the version that did is kept with the case."""

from dataclasses import replace
from datetime import date

from services.sanksi.domain.kasus import Kasus, Konteks, Status
from shared.aturan import Ketentuan, ketentuan

DICABUT = "DICABUT"


def tolak(kasus: Kasus, alasan: str, konteks: Konteks) -> Kasus:
    """PB8-23-4b, PB8-26-6b, PB8-27-7b: to be repaired, not the end of the case; unless a setting
    limits how often, and that often it was (AMB-41)."""
    satu = _berlaku("perbaikan_permohonan", konteks.hari_ini, konteks)
    habis = isinstance(satu.nilai, int) and kasus.ke > satu.nilai
    status = Status.DITOLAK if habis else Status.PERLU_PERBAIKAN
    return _dengan(replace(kasus, status=status, alasan=alasan, diperbaiki=False), satu)


def nib_perwakilan(kasus: Kasus, tanggal: date, konteks: Konteks) -> tuple[Kasus, bool]:
    """AMB-40: whether the NIB goes with what Pasal 26 revokes."""
    satu = _berlaku("nib_perwakilan_asing", tanggal, konteks)
    return _dengan(kasus, satu), satu.nilai == DICABUT


def _berlaku(kunci: str, pada: date, konteks: Konteks) -> Ketentuan:
    return ketentuan(kunci, pada, konteks.daerah)


def _dengan(kasus: Kasus, satu: Ketentuan) -> Kasus:
    return replace(kasus, ketentuan=tuple(dict.fromkeys((*kasus.ketentuan, satu.versi))))
