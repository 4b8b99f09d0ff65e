"""Refusals of pengawasan: what the law does not allow, in the words that an officer reads."""

from shared.refusal import Refusal

PERBUP = "Peraturan Bupati Sijunjung 8/2022"

BUKAN_SUBJEK = Refusal(
    kode="BUKAN_SUBJEK_PENGAWASAN",
    aturan="PB8-2-1",
    dasar_hukum=f"{PERBUP} Pasal 2 ayat (1)",
    title="Bukan subjek pengawasan",
    detail="Inspeksi dilakukan kepada Pelaku Usaha yang memiliki Perizinan Berusaha yang berlaku "
    "di lokasi itu.",
)
DI_LUAR_WILAYAH = Refusal(
    kode="DI_LUAR_WILAYAH",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Di luar wilayah kewenangan",
    detail="Lokasi inspeksi berada di luar wilayah kewenangan Anda.",
)
DI_LUAR_RENCANA = Refusal(
    kode="DI_LUAR_RENCANA",
    aturan="PB8-10-17",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (17)",
    title="Di luar rencana inspeksi lapangan tahunan",
    detail="Inspeksi rutin harus merujuk entri rencana yang telah ditetapkan untuk tahun itu, "
    "dengan Pelaku Usaha dan lokasi yang sama.",
    perbaikan="Pilih tanggal dalam tahun rencana, atau buka inspeksi insidental dengan dasarnya.",
)
BATAS_FREKUENSI = Refusal(
    kode="BATAS_FREKUENSI",
    aturan="PB8-10-2a",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (2)",
    title="Batas frekuensi inspeksi rutin tercapai",
    detail="Inspeksi rutin di lokasi ini sudah mencapai batas setahun.",
)
BUKAN_HARI_KERJA = Refusal(
    kode="BUKAN_HARI_KERJA",
    aturan="CALC-3",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (5)",
    title="Bukan hari kerja",
    detail="Inspeksi rutin dilaksanakan pada hari kerja.",
)
TERLAMBAT_H4 = Refusal(
    kode="TERLAMBAT_H4",
    aturan="PB8-13-5",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (5)",
    title="Terlalu dekat dengan tanggal inspeksi",
    detail="Surat tugas untuk tanggal itu sudah tidak dapat diinput tepat waktu.",
    perbaikan="Pilih tanggal yang lebih jauh.",
)
INSTANSI_TIDAK_DIKENAL = Refusal(
    kode="INSTANSI_TIDAK_DIKENAL",
    aturan="PB8-10-14",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (14)",
    title="Instansi pelaksana tidak dikenal",
    detail="Instansi pelaksana harus instansi pelaksana inspeksi di daerah ini.",
)
KEGIATAN_TIDAK_DIKENAL = Refusal(
    kode="KEGIATAN_USAHA_TIDAK_DIKENAL",
    aturan="PB8-2-2a",
    dasar_hukum=f"{PERBUP} Pasal 2 ayat (2) huruf a",
    title="Kegiatan usaha tidak dikenal",
    detail="Kegiatan usaha itu tidak terdaftar di lokasi inspeksi.",
)
RENCANA_DITETAPKAN = Refusal(
    kode="RENCANA_SUDAH_DITETAPKAN",
    aturan="PB8-10-12",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (12)",
    title="Rencana sudah ditetapkan",
    detail="Entri rencana yang sudah ditetapkan tidak dapat diubah.",
)
DASAR_WAJIB = Refusal(
    kode="DASAR_WAJIB",
    aturan="PB8-2-2b",
    dasar_hukum=f"{PERBUP} Pasal 2 ayat (2) huruf b",
    title="Dasar dan penyetuju wajib diisi",
    detail="Inspeksi insidental dicatat dengan dasarnya dan siapa yang menyetujuinya.",
    perbaikan="Isi dasar dan penyetuju.",
)
JADWAL_TERKUNCI = Refusal(
    kode="JADWAL_TERKUNCI",
    aturan="PB8-13-8",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (8)",
    title="Jadwal tidak dapat diubah lagi",
    detail="Perubahan hanya dapat dilakukan sebelum surat pemberitahuan disampaikan.",
)
TANGGAL_LEWAT = Refusal(
    kode="TANGGAL_LEWAT",
    aturan="PB8-10-15",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (15)",
    title="Tanggal sudah lewat",
    detail="Tanggal inspeksi sudah lewat.",
)
TIDAK_DAPAT_DIBATALKAN = Refusal(
    kode="TIDAK_DAPAT_DIBATALKAN",
    aturan="PB8-10-15",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (15)",
    title="Inspeksi tidak dapat dibatalkan",
    detail="Inspeksi ini sudah dilaksanakan, ditutup, atau dibatalkan.",
)
ALASAN_WAJIB = Refusal(
    kode="ALASAN_WAJIB",
    aturan="PB8-10-15",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (15)",
    title="Alasan wajib diisi",
    detail="Koordinator diberi tahu mengapa inspeksi tidak dilaksanakan sesuai rencana.",
    perbaikan="Isi alasan.",
)
TANGGAPAN_KOSONG = Refusal(
    kode="TANGGAPAN_KOSONG",
    aturan="PB8-12-2m",
    dasar_hukum=f"{PERBUP} Pasal 12 ayat (2) huruf m",
    title="Tanggapan kosong",
    detail="Kolom tanggapan memerlukan isi.",
)
SURAT_TUGAS_HANYA_RUTIN = Refusal(
    kode="SURAT_TUGAS_HANYA_RUTIN",
    aturan="PB8-13-1",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (1)",
    title="Hanya untuk inspeksi rutin",
    detail="Surat tugas dan surat pemberitahuan kunjungan mendahului inspeksi rutin.",
)
SURAT_TUGAS_TIDAK_LENGKAP = Refusal(
    kode="SURAT_TUGAS_TIDAK_LENGKAP",
    aturan="PB8-13-2",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (2)",
    title="Surat tugas tidak lengkap",
    detail="Surat tugas memuat nomor dan nama sedikitnya satu pelaksana.",
    perbaikan="Isi yang disebut dalam rincian.",
)
AHLI_TIDAK_SAH = Refusal(
    kode="AHLI_TIDAK_SAH",
    aturan="PB8-13-4",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (4)",
    title="Lembaga atau profesi ahli tidak sah",
    detail="Ahli yang ikut serta bersertifikat atau terakreditasi, dan masih "
    "berlaku pada tanggal inspeksi.",
    perbaikan="Sebut nomor sertifikat yang masih berlaku, atau keluarkan ahli itu.",
)
PEMBERITAHUAN_BELUM_DISAMPAIKAN = Refusal(
    kode="PEMBERITAHUAN_BELUM_DISAMPAIKAN",
    aturan="PB8-13-1",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (1)",
    title="Surat belum lengkap",
    detail="Inspeksi rutin dimulai setelah surat tugas diinput dan surat pemberitahuan "
    "kunjungan disampaikan tepat waktu.",
    perbaikan="Pindahkan jadwal inspeksi, lalu surat pemberitahuan disampaikan lagi.",
)
BELUM_TANGGALNYA = Refusal(
    kode="BELUM_TANGGALNYA",
    aturan="PB8-13-1",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (1)",
    title="Belum tanggalnya",
    detail="Inspeksi dimulai pada tanggal yang dijadwalkan.",
)
TIDAK_DAPAT_DIMULAI = Refusal(
    kode="TIDAK_DAPAT_DIMULAI",
    aturan="PB8-13-1",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (1)",
    title="Inspeksi tidak dapat dimulai",
    detail="Inspeksi ini sudah dilaksanakan, ditutup, atau dibatalkan.",
)
SURAT_TUGAS_UNTUK_PELAKSANA = Refusal(
    kode="SURAT_TUGAS_UNTUK_PELAKSANA",
    aturan="PB8-13-9",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (9)",
    title="Surat tugas untuk pelaksana",
    detail="Pelaku Usaha menerima surat pemberitahuan kunjungan; surat tugas dibaca oleh "
    "pelaksana.",
)
RENCANA_BELUM_DAPAT_DITETAPKAN = Refusal(
    kode="RENCANA_BELUM_DAPAT_DITETAPKAN",
    aturan="PB8-10-12",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (9), ayat (10), dan ayat (12)",
    title="Rencana belum dapat ditetapkan",
    detail="Pemerintah Daerah masih dapat menyesuaikan dan menambah rencana sampai akhir "
    "minggu kedua bulan Desember.",
)
LAPORAN_BERKALA = f"{PERBUP} Pasal 15 (laporan berkala) huruf b"
PROYEK_TIDAK_DIKENAL = Refusal(
    kode="PROYEK_TIDAK_DIKENAL",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Proyek tidak dikenal",
    detail="LKPM disampaikan atas kegiatan usaha sendiri yang tercatat pada NIB.",
    perbaikan="Pilih proyek dari daftar kewajiban LKPM.",
)
SKALA_BELUM_DIKETAHUI = Refusal(
    kode="SKALA_BELUM_DIKETAHUI",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Skala usaha belum diketahui",
    detail="Periode LKPM ditentukan oleh skala usaha, yang belum tercatat untuk proyek ini.",
)
PERIODE_BELUM_DIBUKA = Refusal(
    kode="PERIODE_BELUM_DIBUKA",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Periode belum berakhir",
    detail="LKPM disampaikan setelah periodenya berakhir.",
    perbaikan="Sampaikan mulai tanggal periode dibuka.",
)
PERIODE_TIDAK_SESUAI = Refusal(
    kode="PERIODE_TIDAK_SESUAI",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Periode tidak sesuai",
    detail="Proyek ini tidak wajib menyampaikan LKPM untuk periode itu.",
    perbaikan="Pilih periode menurut skala usaha, sejak perizinan diterbitkan.",
)
LKPM_TIDAK_WAJIB = Refusal(
    kode="LKPM_TIDAK_WAJIB",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Tidak wajib LKPM",
    detail="Usaha mikro dan bidang usaha yang dikecualikan tidak wajib menyampaikan LKPM.",
)
LKPM_SUDAH_ADA = Refusal(
    kode="LKPM_SUDAH_ADA",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="LKPM sudah disampaikan",
    detail="Satu proyek memiliki satu LKPM untuk satu periode.",
    perbaikan="Perbaiki LKPM itu setelah dikembalikan.",
)
LKPM_TIDAK_LENGKAP = Refusal(
    kode="LKPM_TIDAK_LENGKAP",
    aturan="PB8-1-22",
    dasar_hukum=f"{PERBUP} Pasal 1 angka 22",
    title="LKPM tidak lengkap",
    detail="LKPM memuat realisasi dan permasalahan; isian uraian tidak boleh kosong.",
    perbaikan="Isi dengan tidak ada bila memang tidak ada.",
)
LKPM_TIDAK_DIKEMBALIKAN = Refusal(
    kode="LKPM_TIDAK_DIKEMBALIKAN",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="LKPM tidak dikembalikan",
    detail="Hanya LKPM yang dikembalikan dapat disampaikan lagi.",
)
LKPM_SUDAH_DIPUTUS = Refusal(
    kode="LKPM_SUDAH_DIPUTUS",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="LKPM sudah diputus",
    detail="LKPM ini sudah disetujui atau dikembalikan.",
)
ALASAN_PENGEMBALIAN_WAJIB = Refusal(
    kode="ALASAN_PENGEMBALIAN_WAJIB",
    aturan="PB8-15bis-b",
    dasar_hukum=LAPORAN_BERKALA,
    title="Alasan pengembalian wajib diisi",
    detail="Pelaku Usaha diberi tahu mengapa LKPM dikembalikan.",
    perbaikan="Isi alasan.",
)
TIDAK_DITEMUKAN = Refusal(
    kode="TIDAK_DITEMUKAN",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Tidak ditemukan",
    detail="Data itu tidak ada, atau tidak terlihat oleh Anda.",
)
