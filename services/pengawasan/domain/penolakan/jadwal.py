"""When an inspection may be, and where."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

BUKAN_SUBJEK = Refusal(
    kode="BUKAN_SUBJEK_PENGAWASAN",
    aturan="PB8-2-1",
    dasar_hukum=f"{PERBUP} Pasal 2 ayat (1)",
    title="Bukan subjek pengawasan",
    detail="Inspeksi dilakukan kepada Pelaku Usaha yang memiliki Perizinan Berusaha yang berlaku "
    "di lokasi itu.",
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
KEGIATAN_TIDAK_DIKENAL = Refusal(
    kode="KEGIATAN_USAHA_TIDAK_DIKENAL",
    aturan="PB8-2-2a",
    dasar_hukum=f"{PERBUP} Pasal 2 ayat (2) huruf a",
    title="Kegiatan usaha tidak dikenal",
    detail="Kegiatan usaha itu tidak terdaftar di lokasi inspeksi.",
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
