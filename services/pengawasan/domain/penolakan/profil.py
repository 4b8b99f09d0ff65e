"""The column of responses in the profile."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

TANGGAPAN_KOSONG = Refusal(
    kode="TANGGAPAN_KOSONG",
    aturan="PB8-12-2m",
    dasar_hukum=f"{PERBUP} Pasal 12 ayat (2) huruf m",
    title="Tanggapan kosong",
    detail="Kolom tanggapan memerlukan isi.",
)
