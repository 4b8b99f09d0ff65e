"""Refusals of a Pembatalan (Pasal 22)."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

NIB_TIDAK_DIBATALKAN = Refusal(
    kode="NIB_TIDAK_DIBATALKAN",
    aturan="PB8-21-1a",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (1) huruf a",
    title="NIB tidak dapat dibatalkan",
    detail="Pembatalan hanya atas Sertifikat Standar atau Izin; untuk Risiko rendah "
    "Perizinan Berusahanya adalah NIB itu sendiri.",
    perbaikan="Ajukan Pencabutan menurut Pasal 21 ayat (1) huruf b.",
)
RISIKO_TANPA_VERIFIKASI = Refusal(
    kode="RISIKO_TANPA_VERIFIKASI",
    aturan="PB8-22-5",
    dasar_hukum=f"{PERBUP} Pasal 22 ayat (3) dan ayat (4)",
    title="Tingkat Risiko ini tidak mengenal Pembatalan",
    detail="Sertifikat Standar dengan Risiko menengah rendah terbit atas pernyataan sendiri dan "
    "tidak menunggu verifikasi, sehingga tidak ada yang dapat dibatalkan.",
    perbaikan="Ajukan Pencabutan menurut Pasal 21 ayat (1) huruf b.",
)
SUDAH_TERVERIFIKASI = Refusal(
    kode="PERIZINAN_SUDAH_TERVERIFIKASI",
    aturan="PB8-21-1a",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (1) huruf a",
    title="Perizinan Berusaha sudah terverifikasi",
    detail="Pembatalan hanya atas Sertifikat Standar atau Izin yang telah terbit dan belum "
    "terverifikasi.",
    perbaikan="Ajukan Pencabutan menurut Pasal 21 ayat (1) huruf b.",
)
KEINGINAN_WAJIB = Refusal(
    kode="PERNYATAAN_TIDAK_BERMINAT_WAJIB",
    aturan="PB8-21-3",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (3)",
    title="Pernyataan tidak berminat wajib diisi",
    detail="Pembatalan dilakukan karena Pelaku Usaha tidak lagi berminat melakukan kegiatan "
    "usaha itu.",
    perbaikan="Nyatakan bahwa Anda tidak lagi berminat melakukan kegiatan usaha ini.",
)
TANPA_AKTA_TIDAK_SESUAI = Refusal(
    kode="TANPA_AKTA_TIDAK_SESUAI",
    aturan="PB8-22-2",
    dasar_hukum=f"{PERBUP} Pasal 22 ayat (2)",
    title="Pengecualian akta tidak sesuai dengan jenis Pelaku Usaha",
    detail="Tanpa akta hanya orang perseorangan yang tidak memiliki akta, atau badan usaha non "
    "perseroan yang tidak memiliki akta dalam AHU-Online.",
    perbaikan="Pilih pengecualian yang sesuai, atau kosongkan agar akta divalidasi oleh AHU.",
)
PERNYATAAN_WAJIB = Refusal(
    kode="PERNYATAAN_PEMBATALAN_WAJIB",
    aturan="PB8-22-2",
    dasar_hukum=f"{PERBUP} Pasal 22 ayat (2)",
    title="Pernyataan Pembatalan wajib diisi",
    detail="Bila tidak ada akta dalam AHU-Online, permohonan disertai dengan pengisian "
    "pernyataan Pembatalan.",
    perbaikan="Isi pernyataan Pembatalan.",
)
BUKAN_DIREKSI = Refusal(
    kode="PEMOHON_BUKAN_DIREKSI",
    aturan="PB8-22-1a",
    dasar_hukum=f"{PERBUP} Pasal 22 ayat (1) huruf a",
    title="Pemohon bukan direksi atau kuasa direksi",
    detail="Pembatalan dimohonkan oleh orang perseorangan itu sendiri, atau oleh direksi atau "
    "kuasa direksi badan usaha.",
    perbaikan="Ajukan sebagai direksi atau kuasa direksi.",
)
PEMBATALAN_MASIH_BERJALAN = Refusal(
    kode="PEMBATALAN_MASIH_BERJALAN",
    aturan="PB8-21-2b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (2) huruf b",
    title="Permohonan Pembatalan masih berjalan",
    detail="Satu permohonan dapat meliputi beberapa Perizinan Berusaha, dan permohonan "
    "Pembatalan sebelumnya belum selesai.",
    perbaikan="Tunggu sampai permohonan sebelumnya selesai.",
)
