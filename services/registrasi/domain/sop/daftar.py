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
