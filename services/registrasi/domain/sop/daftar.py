"""The lists that a licensing SOP speaks in."""

from enum import StrEnum


class Skala(StrEnum):
    MIKRO = "MIKRO"
    KECIL = "KECIL"
    MENENGAH = "MENENGAH"
    BESAR = "BESAR"


class JenisPemohon(StrEnum):  # SOP100-11
    PERORANGAN = "PERORANGAN"
    NON_PERORANGAN = "NON_PERORANGAN"


class TingkatRisiko(StrEnum):  # PB8-1-10
    RENDAH = "RENDAH"
    MENENGAH_RENDAH = "MENENGAH_RENDAH"
    MENENGAH_TINGGI = "MENENGAH_TINGGI"
    TINGGI = "TINGGI"


class JenisPerizinan(StrEnum):  # PB8-1-9
    NIB = "NIB"
    SERTIFIKAT_STANDAR = "SERTIFIKAT_STANDAR"
    IZIN = "IZIN"


class LokasiIndustri(StrEnum):  # SOP100-U9
    DI_KAWASAN_INDUSTRI = "DI_KAWASAN_INDUSTRI"
    DI_LUAR_KAWASAN_INDUSTRI = "DI_LUAR_KAWASAN_INDUSTRI"


class Kelompok(StrEnum):
    UMUM = "UMUM"
    KHUSUS = "KHUSUS"


class Sifat(StrEnum):
    BERKAS = "BERKAS"
    ISIAN = "ISIAN"
    PERNYATAAN = "PERNYATAAN"
    PASCA_PERIZINAN = "PASCA_PERIZINAN"


class JenisIsian(StrEnum):
    AKUN_SIINAS = "AKUN_SIINAS"
    PENYAMPAIAN_DATA_INDUSTRI = "PENYAMPAIAN_DATA_INDUSTRI"
    LOKASI_KAWASAN_INDUSTRI = "LOKASI_KAWASAN_INDUSTRI"


class JenisSop(StrEnum):
    PELAYANAN = "PELAYANAN"
    PENGAWASAN = "PENGAWASAN"


class Sektor(StrEnum):  # PB8-4, spelled as PP 5/2021 Pasal 6 ayat (2) does (AMB-14)
    KELAUTAN_PERIKANAN = "kelautan dan perikanan"
    PERTANIAN = "pertanian"
    LINGKUNGAN_HIDUP = "lingkungan hidup dan kehutanan"
    ENERGI = "energi dan sumber daya mineral"
    TENAGA_NUKLIR = "ketenaganukliran"
    PERINDUSTRIAN = "perindustrian"
    PERDAGANGAN = "perdagangan"
    PEKERJAAN_UMUM = "pekerjaan umum dan perumahan rakyat"
    TRANSPORTASI = "transportasi"
    KESEHATAN = "kesehatan, obat, dan makanan"
    PENDIDIKAN = "pendidikan dan kebudayaan"
    PARIWISATA = "pariwisata"
    KEAGAMAAN = "keagamaan"
    POS = "pos, telekomunikasi, penyiaran, dan sistem dan transaksi elektronik"
    PERTAHANAN = "pertahanan dan keamanan"
    KETENAGAKERJAAN = "ketenagakerjaan"

    @classmethod
    def _missing_(cls, value: object) -> "Sektor | None":
        """The spellings of Pasal 4 itself mean the same sectors (AMB-14)."""
        return cls(ALIAS[str(value)]) if str(value) in ALIAS else None


ALIAS = {
    "tenaga nuklir": "ketenaganukliran",
    "kesehatan, obat dari makanan": "kesehatan, obat, dan makanan",
    "kesehatan, obat dan makanan": "kesehatan, obat, dan makanan",
    "pos, telekomunikasi, penyiaran, dan sistem transaksi elektronik": (
        "pos, telekomunikasi, penyiaran, dan sistem dan transaksi elektronik"
    ),
}
