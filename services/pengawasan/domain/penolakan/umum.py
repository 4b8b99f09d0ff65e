"""What any route of pengawasan may answer."""

from services.pengawasan.domain.hukum import PERBUP
from shared.refusal import Refusal

DI_LUAR_WILAYAH = Refusal(
    kode="DI_LUAR_WILAYAH",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Di luar wilayah kewenangan",
    detail="Lokasi inspeksi berada di luar wilayah kewenangan Anda.",
)
TIDAK_DITEMUKAN = Refusal(
    kode="TIDAK_DITEMUKAN",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Tidak ditemukan",
    detail="Data itu tidak ada, atau tidak terlihat oleh Anda.",
)
