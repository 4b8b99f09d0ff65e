"""What acts of sanksi did to the licences here, and what they could not do."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract, Part
from shared.contracts.registrasi.usaha import TingkatRisiko


class LisensiBerakhir(Part):
    """What every fact about an ended licence says."""

    perizinan: UUID
    pelaku_usaha: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: str
    """NIB, SERTIFIKAT_STANDAR, IZIN or PB_UMKU."""
    tingkat_risiko: TingkatRisiko
    tanggal: date
    """Of the act: from then on, however late it was heard."""
    kasus: UUID
    """The case or the sanction in sanksi."""
    nomor: str
    jalur: str
    """PERMOHONAN, PUTUSAN or SANKSI (AMB-47)."""
    sebab: str
    dasar_hukum: str | None = None


class SertifikatStandarDibatalkanV1(
    Contract,
    LisensiBerakhir,
    fakta="sertifikat_standar.dibatalkan",
    aturan=("PB8-22-3a", "PB8-22-3b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (3)",
    subjek="perizinan",
):
    pass


class IzinDibatalkanV1(
    Contract,
    LisensiBerakhir,
    fakta="izin.dibatalkan",
    aturan=("PB8-22-4a", "PB8-22-4b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (4)",
    subjek="perizinan",
):
    pass


class SertifikatStandarDicabutV1(
    Contract,
    LisensiBerakhir,
    fakta="sertifikat_standar.dicabut",
    aturan=("PB8-24-4b",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (4) huruf b",
    subjek="perizinan",
):
    pass


class IzinDicabutV1(
    Contract,
    LisensiBerakhir,
    fakta="izin.dicabut",
    aturan=("PB8-24-4c",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (4) huruf c",
    subjek="perizinan",
):
    pass


class PerizinanDicabutV1(
    Contract,
    LisensiBerakhir,
    fakta="perizinan.dicabut",
    aturan=("PB8-29-1c", "PB8-29-1d"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (1)",
    subjek="perizinan",
):
    """By a sanction; a PB-UMKU also with everything else that a Pelaku Usaha had."""


class PerizinanTidakDiubahV1(
    Contract,
    fakta="perizinan.tidak_diubah",
    aturan=("PB8-21-2b", "PB8-22-5", "PB8-30"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (2) huruf b",
    subjek="kasus",
):
    """An act named what is no longer as the act took it for: it was left as it is."""

    kasus: UUID
    """The case or the sanction in sanksi."""
    tindakan: str
    """The fact of sanksi, as pembatalan.diterbitkan."""
    pelaku_usaha: UUID
    nib: str | None
    kegiatan_usaha: UUID | None
    """None: the NIB itself."""
    perizinan: UUID | None
    alasan: str
    """NIB_TIDAK_BERLAKU, KEGIATAN_USAHA_TIDAK_DIKENAL, PERIZINAN_TIDAK_DIKENAL,
    SUDAH_TERVERIFIKASI, BELUM_TERVERIFIKASI, SUDAH_BERAKHIR, PBBR_ADALAH_NIB,
    MASIH_ADA_KEGIATAN_USAHA, TIDAK_SEDANG_DIHENTIKAN or SEBELUM_PERATURAN_BERLAKU."""
    status: str | None
    """Of the licence as it stands."""
    tanggal: date
    """Of the act."""


class KegiatanUsahaDihentikanSementaraV1(
    Contract,
    fakta="kegiatan_usaha.dihentikan_sementara",
    aturan=("PB8-29-1b",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (1) huruf b",
    subjek="kegiatan_usaha",
):
    kegiatan_usaha: UUID
    pelaku_usaha: UUID
    nib: str
    sanksi: UUID
    nomor: str
    tanggal: date


class KegiatanUsahaDilanjutkanV1(
    Contract,
    fakta="kegiatan_usaha.dilanjutkan",
    aturan=("PB8-29-1b", "PB8-29-3"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 29 ayat (3)",
    subjek="kegiatan_usaha",
):
    kegiatan_usaha: UUID
    pelaku_usaha: UUID
    nib: str
    sanksi: UUID
    """The one that ended."""
    status: str
    """Still DIHENTIKAN_SEMENTARA where another sanction runs."""
    tanggal: date


class PbUmkuDicatatV1(
    Contract,
    fakta="pb_umku.dicatat",
    aturan=("PB8-1-15",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 15",
    subjek="pb_umku",
):
    pb_umku: UUID
    pelaku_usaha: UUID
    nib: str
    perizinan: UUID
    """The licence that it supports."""
    kegiatan_usaha: UUID
    nomor: str
    tanggal: date
