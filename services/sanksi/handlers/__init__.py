"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""

from services.sanksi.handlers.kewajiban import LaporkanSelesai, laporkan_selesai
from services.sanksi.handlers.likuidasi import Permohonan, Unggah, ajukan, unggah
from services.sanksi.handlers.pelaksanaan import catat_lisensi_berakhir, catat_tidak_diubah
from services.sanksi.handlers.penarikan import TarikPermohonan, tarik
from services.sanksi.handlers.pengecualian import (
    PutuskanPengecualian,
    UnggahBukti,
    ajukan_kembali_pengecualian,
    putuskan_pengecualian,
    unggah_bukti,
)
from services.sanksi.handlers.perizinan import (
    catat_kalender,
    catat_nib,
    catat_nib_dicabut,
    catat_perizinan,
)
from services.sanksi.handlers.permohonan_objek import (
    PermohonanObjek,
    ajukan_objek,
    tolak_tanpa_nib,
)
from services.sanksi.handlers.perwakilan import (
    PermohonanPerwakilan,
    UnggahDokumen,
    UnggahIdentitas,
    ajukan_perwakilan,
    unggah_dokumen,
    unggah_identitas,
)
from services.sanksi.handlers.putusan import (
    PermohonanPembubaran,
    PermohonanPutusan,
    UnggahPutusan,
    ajukan_pembubaran,
    ajukan_pencabutan_putusan,
    tindaklanjuti_putusan,
    unggah_putusan,
)
from services.sanksi.handlers.validasi import (
    catat_validasi,
    catat_validasi_lkpm,
    tanya_lagi,
)
from services.sanksi.handlers.verifikasi import (
    AjukanKembali,
    Putuskan,
    ajukan_kembali,
    fiktif_positif,
    geser_batas,
    putuskan,
)

__all__ = [
    "AjukanKembali",
    "LaporkanSelesai",
    "Permohonan",
    "PermohonanObjek",
    "PermohonanPembubaran",
    "PermohonanPerwakilan",
    "PermohonanPutusan",
    "Putuskan",
    "PutuskanPengecualian",
    "TarikPermohonan",
    "Unggah",
    "UnggahBukti",
    "UnggahDokumen",
    "UnggahIdentitas",
    "UnggahPutusan",
    "ajukan",
    "ajukan_kembali",
    "ajukan_kembali_pengecualian",
    "ajukan_objek",
    "ajukan_pembubaran",
    "ajukan_pencabutan_putusan",
    "ajukan_perwakilan",
    "catat_kalender",
    "catat_lisensi_berakhir",
    "catat_nib",
    "catat_nib_dicabut",
    "catat_perizinan",
    "catat_tidak_diubah",
    "catat_validasi",
    "catat_validasi_lkpm",
    "fiktif_positif",
    "geser_batas",
    "laporkan_selesai",
    "putuskan",
    "putuskan_pengecualian",
    "tanya_lagi",
    "tarik",
    "tindaklanjuti_putusan",
    "tolak_tanpa_nib",
    "unggah",
    "unggah_bukti",
    "unggah_dokumen",
    "unggah_identitas",
    "unggah_putusan",
]
