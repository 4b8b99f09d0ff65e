"""Refusals to a PMA that ends everything it has (Pasal 21 ayat (8) to (10))."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

MINAT_WAJIB = Refusal(
    kode="MINAT_WAJIB_DIJAWAB",
    aturan="PB8-21-8",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (8) dan ayat (10)",
    title="Minat berusaha di Indonesia wajib dijawab",
    detail="Permohonan meliputi seluruh Perizinan Berusaha Pelaku Usaha PMA.",
    perbaikan="Isi apakah Pelaku Usaha masih berminat melakukan usaha di Indonesia.",
)
WAJIB_PB_BARU = Refusal(
    kode="WAJIB_PB_BARU",
    aturan="PB8-21-8",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (8)",
    title="Perizinan Berusaha yang baru harus diperoleh dahulu",
    detail="Pelaku Usaha PMA yang masih berminat berusaha di Indonesia harus terlebih dahulu "
    "memperoleh Perizinan Berusaha yang baru.",
    perbaikan="Peroleh Perizinan Berusaha yang baru, atau ajukan pengecualian Pasal 21 ayat (9).",
)
HARUS_LIKUIDASI = Refusal(
    kode="HARUS_LIKUIDASI",
    aturan="PB8-21-10",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (10)",
    title="Harus melalui likuidasi",
    detail="Pelaku Usaha PMA yang tidak berminat lagi berusaha di Indonesia harus melakukan "
    "pembubaran usaha (likuidasi).",
    perbaikan="Ajukan Pencabutan likuidasi menurut Pasal 23.",
)
BUKTI_TIDAK_DIPERLUKAN = Refusal(
    kode="BUKTI_TIDAK_DIPERLUKAN",
    aturan="PB8-21-9",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (9)",
    title="Bukti pengecualian tidak diperlukan",
    detail="Bukti hanya diunggah bila permohonan memakai pengecualian Pasal 21 ayat (9) dan "
    "belum diputus.",
)
TIDAK_MENUNGGU_PENGECUALIAN = Refusal(
    kode="TIDAK_MENUNGGU_PENGECUALIAN",
    aturan="PB8-21-9",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (9)",
    title="Tidak ada pengecualian yang menunggu keputusan",
    detail="Permohonan ini tidak memakai pengecualian, belum lengkap, atau sudah diputus.",
)
ALASAN_PENGECUALIAN_WAJIB = Refusal(
    kode="ALASAN_PENGECUALIAN_WAJIB",
    aturan="PB8-21-9",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (9)",
    title="Alasan penolakan pengecualian wajib diisi",
    detail="Penolakan memberi tahu pemohon apa yang kurang pada buktinya.",
    perbaikan="Isi alasan penolakan.",
)
PENGECUALIAN_BELUM_DIPERBAIKI = Refusal(
    kode="PENGECUALIAN_BELUM_DIPERBAIKI",
    aturan="PB8-21-9",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (9)",
    title="Bukti pengecualian belum diperbaiki",
    detail="Sejak penolakan belum ada bukti yang diunggah kembali.",
    perbaikan="Unggah bukti yang diperbaiki, lalu ajukan kembali.",
)
