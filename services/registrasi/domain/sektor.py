"""The sixteen sectors of Pasal 4: each supervised kegiatan usaha has one (PB8-4, AMB-14)."""

import re
from enum import StrEnum

from shared.refusal import Refusal


class Sektor(StrEnum):  # PB8-4 huruf a to p, in the statute's order
    KELAUTAN_DAN_PERIKANAN = "KELAUTAN_DAN_PERIKANAN"
    PERTANIAN = "PERTANIAN"
    LINGKUNGAN_HIDUP_DAN_KEHUTANAN = "LINGKUNGAN_HIDUP_DAN_KEHUTANAN"
    ENERGI_DAN_SUMBER_DAYA_MINERAL = "ENERGI_DAN_SUMBER_DAYA_MINERAL"
    KETENAGANUKLIRAN = "KETENAGANUKLIRAN"
    PERINDUSTRIAN = "PERINDUSTRIAN"
    PERDAGANGAN = "PERDAGANGAN"
    PEKERJAAN_UMUM_DAN_PERUMAHAN_RAKYAT = "PEKERJAAN_UMUM_DAN_PERUMAHAN_RAKYAT"
    TRANSPORTASI = "TRANSPORTASI"
    KESEHATAN_OBAT_DAN_MAKANAN = "KESEHATAN_OBAT_DAN_MAKANAN"
    PENDIDIKAN_DAN_KEBUDAYAAN = "PENDIDIKAN_DAN_KEBUDAYAAN"
    PARIWISATA = "PARIWISATA"
    KEAGAMAAN = "KEAGAMAAN"
    POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_DAN_TRANSAKSI_ELEKTRONIK = (
        "POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_DAN_TRANSAKSI_ELEKTRONIK"
    )
    PERTAHANAN_DAN_KEAMANAN = "PERTAHANAN_DAN_KEAMANAN"
    KETENAGAKERJAAN = "KETENAGAKERJAAN"


NAMA = {
    satu: satu.value.replace("_", " ").lower() for satu in Sektor
} | {
    Sektor.KESEHATAN_OBAT_DAN_MAKANAN: "kesehatan, obat, dan makanan",
    Sektor.POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_DAN_TRANSAKSI_ELEKTRONIK: (
        "pos, telekomunikasi, penyiaran, dan sistem dan transaksi elektronik"
    ),
}  # fmt: skip
"""As PP 5/2021 Pasal 6 ayat (2) spells them."""

EJAAN_LAIN = {  # AMB-14: the Perbup's own spellings of the same sixteen
    "TENAGA_NUKLIR": Sektor.KETENAGANUKLIRAN,
    "KESEHATAN_OBAT_DARI_MAKANAN": Sektor.KESEHATAN_OBAT_DAN_MAKANAN,
    "POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_TRANSAKSI_ELEKTRONIK": (
        Sektor.POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_DAN_TRANSAKSI_ELEKTRONIK
    ),
}

TIDAK_DIKENAL = Refusal(
    kode="SEKTOR_TIDAK_DIKENAL",
    aturan="PB8-4",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 4",
    title="Sektor tidak dikenal",
    detail="Kegiatan usaha termasuk salah satu dari enam belas sektor Pasal 4.",
    perbaikan=f"Sektor yang dikenal: {'; '.join(NAMA.values())}.",
)


def sektor(teks: str) -> Sektor | Refusal:
    """Reads the name or the code, whatever its case and commas; a sector is never guessed."""
    kunci = "_".join(re.findall("[A-Z]+", teks.upper())).removeprefix("SEKTOR_")
    if kunci in EJAAN_LAIN:
        return EJAAN_LAIN[kunci]
    if kunci in Sektor.__members__:
        return Sektor(kunci)
    return TIDAK_DIKENAL.dengan(rincian=({"sektor": teks},))
