"""The yearly plan."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

INSTANSI_TIDAK_DIKENAL = Refusal(
    kode="INSTANSI_TIDAK_DIKENAL",
    aturan="PB8-10-14",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (14)",
    title="Instansi pelaksana tidak dikenal",
    detail="Instansi pelaksana harus instansi pelaksana inspeksi di daerah ini.",
)
RENCANA_DITETAPKAN = Refusal(
    kode="RENCANA_SUDAH_DITETAPKAN",
    aturan="PB8-10-12",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (12)",
    title="Rencana sudah ditetapkan",
    detail="Entri rencana yang sudah ditetapkan tidak dapat diubah.",
)
RENCANA_BELUM_DAPAT_DITETAPKAN = Refusal(
    kode="RENCANA_BELUM_DAPAT_DITETAPKAN",
    aturan="PB8-10-12",
    dasar_hukum=f"{PERBUP} Pasal 10 ayat (9), ayat (10), dan ayat (12)",
    title="Rencana belum dapat ditetapkan",
    detail="Pemerintah Daerah masih dapat menyesuaikan dan menambah rencana sampai akhir "
    "minggu kedua bulan Desember.",
)
