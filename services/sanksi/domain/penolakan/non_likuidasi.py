"""Refusals of a Pencabutan NON_LIKUIDASI (Pasal 24)."""

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.penolakan import pembatalan, pma
from shared.refusal import Refusal

WAJIB_MEMILIKI_NIB = Refusal(
    kode="WAJIB_MEMILIKI_NIB",
    aturan="PB8-21-6",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (6)",
    title="NIB wajib dimiliki dahulu",
    detail="Pelaku Usaha yang belum memiliki NIB wajib terlebih dahulu memiliki NIB dengan "
    "mendaftarkan Perizinan Berusaha yang masih berlaku dan masih dijalankan.",
    perbaikan="Daftarkan Perizinan Berusaha itu pada layanan registrasi.",
    rincian=({"layanan": "registrasi", "tautan": "/permohonan"},),
)
SEBUTKAN_NIB = Refusal(
    kode="NIB_WAJIB_DISEBUT",
    aturan="PB8-20-3",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (3)",
    title="NIB belum disebut",
    detail="Pelaku Usaha ini memiliki NIB; Pencabutan dimohonkan atas Perizinan Berusaha di "
    "bawah NIB itu.",
    perbaikan="Sebutkan NIB dan Perizinan Berusaha yang hendak dicabut.",
)
DI_LUAR_DAERAH = Refusal(
    kode="DI_LUAR_DAERAH",
    aturan="PB8-20-1",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (1)",
    title="Daerah belum dilayani",
    detail="Wilayah itu belum dilayani sistem.",
    perbaikan="Sebutkan kabupaten/kota yang dilayani.",
)
BUKAN_NON_LIKUIDASI = Refusal(
    kode="BUKAN_NON_LIKUIDASI",
    aturan="PB8-21-4b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (4) huruf b dan Pasal 25",
    title="Kantor perwakilan dan badan usaha luar negeri memakai Pasal 25",
    detail="Pencabutan non likuidasi dimohonkan oleh orang perseorangan atau badan usaha.",
    perbaikan="Ajukan Pencabutan menurut Pasal 25 dan Pasal 26.",
)
BELUM_TERVERIFIKASI = Refusal(
    kode="PERIZINAN_BELUM_TERVERIFIKASI",
    aturan="PB8-21-1b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (1) huruf b",
    title="Perizinan Berusaha belum terverifikasi",
    detail="Pencabutan dilakukan terhadap NIB, Sertifikat Standar, dan/atau Izin yang telah "
    "terverifikasi.",
    perbaikan="Ajukan Pembatalan menurut Pasal 21 ayat (1) huruf a.",
)
HARUS_LIKUIDASI = pma.HARUS_LIKUIDASI.dengan(
    aturan="PB8-24-3",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (3)",
    detail="Pelaku Usaha PMA yang hanya memiliki 1 (satu) kegiatan usaha mencabut Perizinan "
    "Berusahanya melalui pembubaran usaha (likuidasi).",
)
BUKAN_DIREKSI = pembatalan.BUKAN_DIREKSI.dengan(
    aturan="PB8-24-1a",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (1) huruf a",
    detail="Pencabutan non likuidasi dimohonkan oleh orang perseorangan itu sendiri, atau oleh "
    "direksi atau kuasa direksi badan usaha.",
)
TANPA_AKTA_TIDAK_SESUAI = pembatalan.TANPA_AKTA_TIDAK_SESUAI.dengan(
    aturan="PB8-24-2",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (2) huruf a dan huruf b",
    perbaikan="Pilih pengecualian yang sesuai, atau kosongkan.",
)
PERNYATAAN_WAJIB = Refusal(
    kode="PERNYATAAN_PENCABUTAN_WAJIB",
    aturan="PB8-24-2",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (2)",
    title="Pernyataan Pencabutan wajib diisi",
    detail="Permohonan disertai dengan pengisian pernyataan Pencabutan bila Pelaku Usaha tidak "
    "memiliki akta dalam AHU-Online, atau hanya mencabut salah satu kegiatan usaha yang dimiliki "
    "dalam satu lokasi proyek.",
    perbaikan="Isi pernyataan Pencabutan.",
)
SERTIFIKAT_TIDAK_TERKAIT = Refusal(
    kode="SERTIFIKAT_TIDAK_TERKAIT",
    aturan="PB8-24-5",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (5)",
    title="Sertifikat tidak terkait dengan yang dicabut",
    detail="Yang ditindaklanjuti adalah Sertifikat Standar produk dan Sertifikat Standar usaha "
    "dari kegiatan usaha yang dicabut.",
    perbaikan="Sebutkan hanya sertifikat dari kegiatan usaha dalam permohonan ini.",
)
CABUT_NIB_WAJIB_DIJAWAB = Refusal(
    kode="CABUT_NIB_WAJIB_DIJAWAB",
    aturan="PB8-24-9",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (9) dan ayat (10)",
    title="Pencabutan NIB wajib dijawab",
    detail="Setelah Pencabutan ini tidak ada lagi kegiatan usaha di bawah NIB.",
    perbaikan="Isi cabut_nib: NIB ikut dicabut, atau hanya Perizinan Berusahanya.",
)
NIB_MASIH_DIPAKAI = Refusal(
    kode="NIB_MASIH_DIPAKAI",
    aturan="PB8-24-4a",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (4)",
    title="NIB masih dipakai kegiatan usaha lain",
    detail="Selama masih ada kegiatan usaha lain, NIB dimutakhirkan dan tidak dicabut.",
    perbaikan="Kosongkan cabut_nib, atau sebutkan juga kegiatan usaha dalam rincian.",
)
PBBR_ADALAH_NIB = Refusal(
    kode="PBBR_ADALAH_NIB",
    aturan="PB8-24-10",
    dasar_hukum=f"{PERBUP} Pasal 24 ayat (9)",
    title="Perizinan Berusahanya adalah NIB itu sendiri",
    detail="Untuk Risiko rendah tidak ada Perizinan Berusaha selain NIB yang dapat dicabut.",
    perbaikan="Ajukan dengan cabut_nib, sehingga NIB ikut dicabut.",
)
MASIH_BERJALAN = Refusal(
    kode="NON_LIKUIDASI_MASIH_BERJALAN",
    aturan="PB8-21-2b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (2) huruf b",
    title="Permohonan Pencabutan non likuidasi masih berjalan",
    detail="Satu permohonan dapat meliputi beberapa Perizinan Berusaha, dan permohonan "
    "sebelumnya belum selesai.",
    perbaikan="Tunggu sampai permohonan sebelumnya selesai.",
)
