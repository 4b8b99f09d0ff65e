"""The surat tugas."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

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
SURAT_TUGAS_UNTUK_PELAKSANA = Refusal(
    kode="SURAT_TUGAS_UNTUK_PELAKSANA",
    aturan="PB8-13-9",
    dasar_hukum=f"{PERBUP} Pasal 13 ayat (9)",
    title="Surat tugas untuk pelaksana",
    detail="Pelaku Usaha menerima surat pemberitahuan kunjungan; surat tugas dibaca oleh "
    "pelaksana.",
)
