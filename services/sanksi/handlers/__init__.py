"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""

from services.sanksi.handlers.likuidasi import (
    Permohonan,
    Putuskan,
    Unggah,
    ajukan,
    ajukan_kembali,
    fiktif_positif,
    putuskan,
    unggah,
)
from services.sanksi.handlers.perizinan import (
    catat_kalender,
    catat_nib,
    catat_nib_dicabut,
    catat_perizinan,
)
from services.sanksi.handlers.validasi import catat_validasi, tanya_lagi

__all__ = [
    "Permohonan",
    "Putuskan",
    "Unggah",
    "ajukan",
    "ajukan_kembali",
    "catat_kalender",
    "catat_nib",
    "catat_nib_dicabut",
    "catat_perizinan",
    "catat_validasi",
    "fiktif_positif",
    "putuskan",
    "tanya_lagi",
    "unggah",
]
