"""The beginning of an inspection."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

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
