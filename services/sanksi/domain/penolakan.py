"""Refusals of sanksi: what the law does not allow, in the words that the applicant reads."""

from shared.refusal import Refusal

PERBUP = "Peraturan Bupati Sijunjung 8/2022"

OBJEK_BUKAN_PBBR = Refusal(
    kode="OBJEK_BUKAN_PBBR",
    aturan="PB8-20-3",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (3)",
    title="Objek bukan Perizinan Berusaha Berbasis Risiko milik pemohon",
    detail="Permohonan menyebut objek yang bukan Perizinan Berusaha milik Pelaku Usaha ini.",
    perbaikan="Sebutkan NIB dan kegiatan usaha yang tercatat atas nama Pelaku Usaha.",
)
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
TIDAK_MENERIMA_UNGGAHAN = Refusal(
    kode="TIDAK_MENERIMA_UNGGAHAN",
    aturan="PB8-23-2",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (2)",
    title="Permohonan tidak menerima unggahan",
    detail="Akta hanya dapat diunggah selama validasi dan selama permohonan perlu diperbaiki.",
)
TIDAK_PERLU_PERBAIKAN = Refusal(
    kode="TIDAK_PERLU_PERBAIKAN",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Permohonan tidak menunggu perbaikan",
    detail="Hanya permohonan yang ditolak untuk diperbaiki dapat diajukan kembali.",
)
BELUM_DIPERBAIKI = Refusal(
    kode="BELUM_DIPERBAIKI",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Permohonan belum diperbaiki",
    detail="Sejak penolakan belum ada akta yang diunggah kembali.",
    perbaikan="Unggah akta yang diperbaiki, lalu ajukan kembali.",
)
TIDAK_MENUNGGU_VERIFIKASI = Refusal(
    kode="TIDAK_MENUNGGU_VERIFIKASI",
    aturan="PB8-23-4a",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4)",
    title="Permohonan tidak menunggu verifikasi",
    detail="Permohonan ini belum ditugaskan untuk diverifikasi atau sudah diputus.",
)
TENGGAT_TERLAMPAUI = Refusal(
    kode="TENGGAT_TERLAMPAUI",
    aturan="PB8-23-5",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (5)",
    title="Tenggat verifikasi terlampaui",
    detail="Tanpa keputusan sampai hari terakhir, Pencabutan terbit sebagai fiktif positif.",
)
ALASAN_WAJIB = Refusal(
    kode="ALASAN_WAJIB",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Alasan penolakan wajib diisi",
    detail="Penolakan memberi tahu pemohon apa yang harus diperbaiki.",
    perbaikan="Isi alasan penolakan.",
)
BUKAN_KEWENANGAN = Refusal(
    kode="BUKAN_KEWENANGAN",
    aturan="PB8-20-1",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (1)",
    title="Di luar kewenangan",
    detail="Verifikasi dilakukan oleh DPMPTSP daerah tempat Perizinan Berusaha tercatat.",
)
KASUS_TIDAK_DITEMUKAN = Refusal(
    kode="KASUS_TIDAK_DITEMUKAN",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Permohonan tidak ditemukan",
    detail="Tidak ada permohonan dengan nomor itu yang dapat Anda lihat.",
)
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
PEMBATALAN_MASIH_BERJALAN = Refusal(
    kode="PEMBATALAN_MASIH_BERJALAN",
    aturan="PB8-21-2b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (2) huruf b",
    title="Permohonan Pembatalan masih berjalan",
    detail="Satu permohonan dapat meliputi beberapa Perizinan Berusaha, dan permohonan "
    "Pembatalan sebelumnya belum selesai.",
    perbaikan="Tunggu sampai permohonan sebelumnya selesai.",
)
