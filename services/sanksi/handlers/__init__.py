"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""

from services.sanksi.handlers.likuidasi import Permohonan, Unggah, ajukan, unggah
from services.sanksi.handlers.pelaksanaan import catat_lisensi_berakhir, catat_tidak_diubah
from services.sanksi.handlers.pembatalan import (
    PermohonanPembatalan,
    PutuskanPengecualian,
    UnggahBukti,
    ajukan_kembali_pembatalan,
    ajukan_pembatalan,
    putuskan_pengecualian,
    unggah_bukti,
)
from services.sanksi.handlers.perizinan import (
    catat_kalender,
    catat_nib,
    catat_nib_dicabut,
    catat_perizinan,
)
from services.sanksi.handlers.putusan import (
    PermohonanPembubaran,
    UnggahPutusan,
    ajukan_pembubaran,
    unggah_putusan,
)
from services.sanksi.handlers.validasi import (
    catat_validasi,
    catat_validasi_lkpm,
    tanya_lagi,
)
from services.sanksi.handlers.verifikasi import Putuskan, ajukan_kembali, fiktif_positif, putuskan

__all__ = [
    "Permohonan",
    "PermohonanPembatalan",
    "PermohonanPembubaran",
    "Putuskan",
    "PutuskanPengecualian",
    "Unggah",
    "UnggahBukti",
    "UnggahPutusan",
    "ajukan",
    "ajukan_kembali",
    "ajukan_kembali_pembatalan",
    "ajukan_pembatalan",
    "ajukan_pembubaran",
    "catat_kalender",
    "catat_lisensi_berakhir",
    "catat_nib",
    "catat_nib_dicabut",
    "catat_perizinan",
    "catat_tidak_diubah",
    "catat_validasi",
    "catat_validasi_lkpm",
    "fiktif_positif",
    "putuskan",
    "putuskan_pengecualian",
    "tanya_lagi",
    "unggah",
    "unggah_bukti",
    "unggah_putusan",
]
