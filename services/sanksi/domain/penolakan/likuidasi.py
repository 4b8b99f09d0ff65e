"""Refusals of a Pencabutan LIKUIDASI (Pasal 23)."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

MASIH_BERJALAN = Refusal(
    kode="PERMOHONAN_MASIH_BERJALAN",
    aturan="PB8-21-5",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (5)",
    title="Permohonan Pencabutan masih berjalan",
    detail="Pencabutan likuidasi meliputi seluruh Perizinan Berusaha dalam satu permohonan, "
    "dan permohonan sebelumnya belum selesai.",
)
PEMOHON_TIDAK_BERWENANG = Refusal(
    kode="PEMOHON_TIDAK_BERWENANG",
    aturan="PB8-23-1a",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (1)",
    title="Pemohon tidak berwenang",
    detail="Pencabutan likuidasi hanya dapat dimohonkan oleh Pelaku Usaha perseorangan, "
    "likuidator, atau tim penyelesaian.",
    perbaikan="Ajukan melalui likuidator atau tim penyelesaian badan usaha.",
)
BUKAN_LIKUIDASI = Refusal(
    kode="BUKAN_LIKUIDASI",
    aturan="PB8-21-4a",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (4) huruf a",
    title="Bukan pembubaran orang perseorangan atau badan usaha",
    detail="Likuidasi adalah pembubaran usaha orang perseorangan atau badan usaha.",
    perbaikan="Kantor perwakilan dan badan usaha luar negeri memohon menurut Pasal 25 dan 26.",
)
CAKUPAN_TIDAK_LENGKAP = Refusal(
    kode="CAKUPAN_TIDAK_LENGKAP",
    aturan="PB8-21-5",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (5)",
    title="Permohonan tidak mencakup seluruh Perizinan Berusaha",
    detail="Pencabutan likuidasi dilakukan terhadap seluruh Perizinan Berusaha yang dimiliki.",
    perbaikan="Tambahkan setiap kegiatan usaha yang disebut dalam rincian.",
)
AKTA_TIDAK_DIPERLUKAN = Refusal(
    kode="AKTA_TIDAK_DIPERLUKAN",
    aturan="PB8-23-2",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (2)",
    title="Unggahan akta tidak diperlukan",
    detail="Akta diunggah hanya bila akta pembubaran badan usaha belum dapat divalidasi; "
    "untuk orang perseorangan tidak ada akta pembubaran.",
)
AKTA_WAJIB = Refusal(
    kode="AKTA_WAJIB",
    aturan="PB8-23-2",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (2)",
    title="Tidak ada akta yang diunggah",
    detail="Unggah akta pembubaran, pencatatan pembubaran, atau keduanya.",
)
