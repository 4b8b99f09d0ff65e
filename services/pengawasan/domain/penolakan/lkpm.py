"""LKPM: what is owed, filed and decided."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

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
