"""Identifying numbers as value types: validated once, frozen, personal ones masked."""

from shared.identity.nomor import Nomor
from shared.identity.pribadi import NIK, NPWP, Paspor
from shared.identity.usaha import KBLI, NIB, JenisKawasan
from shared.identity.wilayah import Wilayah

__all__ = ["KBLI", "NIB", "NIK", "NPWP", "JenisKawasan", "Nomor", "Paspor", "Wilayah"]
