"""Refusals about what is left to do after a Pencabutan (PB8-21-7, PB8-24-5)."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

KEWAJIBAN_TIDAK_DITEMUKAN = Refusal(
    kode="KEWAJIBAN_TIDAK_DITEMUKAN",
    aturan="PB8-21-7",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (7)",
    title="Kewajiban tidak ditemukan",
    detail="Pencabutan ini tidak mencatat kewajiban itu.",
    perbaikan="Lihat daftar kewajiban pada rincian Pencabutan.",
)
KEWAJIBAN_SUDAH_SELESAI = Refusal(
    kode="KEWAJIBAN_SUDAH_SELESAI",
    aturan="PB8-21-7",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (7)",
    title="Kewajiban sudah dilaporkan selesai",
    detail="Penyelesaian kewajiban ini sudah dilaporkan.",
)
SELESAI_BELUM_TERJADI = Refusal(
    kode="SELESAI_BELUM_TERJADI",
    aturan="PB8-21-7",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (7)",
    title="Tanggal selesai belum terjadi",
    detail="Yang dilaporkan adalah kewajiban yang sudah diselesaikan.",
    perbaikan="Isi tanggal selesai, paling lambat hari ini.",
)
