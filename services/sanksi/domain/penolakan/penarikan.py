"""Refusals of a withdrawal, which no ayat speaks of: a request is its applicant's own."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

BUKAN_PEMOHON = Refusal(
    kode="BUKAN_PEMOHON",
    aturan="PB8-20-2",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (2)",
    title="Bukan pemohon",
    detail="Permohonan hanya dapat ditarik oleh yang mengajukannya, dalam kedudukan yang sama.",
)
TIDAK_BERJALAN = Refusal(
    kode="PERMOHONAN_TIDAK_BERJALAN",
    aturan="PB8-20-2",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (2)",
    title="Permohonan tidak berjalan lagi",
    detail="Permohonan hanya dapat ditarik selama belum diputus; yang ini sudah selesai.",
)
