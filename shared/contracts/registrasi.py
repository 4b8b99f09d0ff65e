"""Facts published by registrasi: applications, NIB, Hak Akses, the profile."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from shared.contracts.contract import Contract, Part


class TingkatRisiko(StrEnum):  # PB8-1-10
    RENDAH = "RENDAH"
    MENENGAH_RENDAH = "MENENGAH_RENDAH"
    MENENGAH_TINGGI = "MENENGAH_TINGGI"
    TINGGI = "TINGGI"


class KegiatanUsaha(Part):
    id: UUID
    kbli: str
    tingkat_risiko: TingkatRisiko
    lokasi: str
    """Kode wilayah of the kabupaten/kota, as 13.03."""
    tahap: str
    status_penanaman_modal: str


class ItemGagal(Part):
    kode: str
    """Requirement, as U6."""
    alasan: str


class PermohonanDiajukanV1(
    Contract,
    fakta="permohonan.diajukan",
    aturan=("SOP100-P1",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 1",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    sop: str
    kbli: str
    skala: str
    jenis_pemohon: str
    kanal: str
    diajukan_pada: date


class PermohonanDitolakParameterV1(
    Contract,
    fakta="permohonan.ditolak_parameter",
    aturan=("SOP100-18",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Parameter",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    sop: str
    kbli: str
    skala: str
    skala_diterima: tuple[str, ...]


class TingkatRisikoDitetapkanV1(
    Contract,
    fakta="tingkat_risiko.ditetapkan",
    aturan=("SOP100-14",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tingkat Risiko",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kbli: str
    tingkat_risiko: TingkatRisiko


class PersyaratanDiunggahV1(
    Contract,
    fakta="persyaratan.diunggah",
    aturan=(
        "SOP100-U1",
        "SOP100-U2",
        "SOP100-U3",
        "SOP100-U4",
        "SOP100-U5",
        "SOP100-U6",
        "SOP100-U7",
        "SOP100-U8",
        "SOP100-U9",
        "SOP100-U10",
        "SOP100-U11",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    sha256: str | None
    """Hash of the file; none for an item that is a declaration."""


class PersyaratanDinyatakanV1(
    Contract,
    fakta="persyaratan.dinyatakan",
    aturan=(
        "SOP100-K1",
        "SOP100-K2",
        "SOP100-K3",
        "SOP100-K4",
        "SOP100-K5",
        "SOP100-K6",
        "SOP100-K7",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Khusus",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    dinyatakan: bool


class BerkasDiunggahV1(
    Contract,
    fakta="berkas.diunggah",
    aturan=("SOP100-P2",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 2",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    tanggal: date


class PersyaratanDiverifikasiV1(
    Contract,
    fakta="persyaratan.diverifikasi",
    aturan=(
        "SOP100-9",
        "SOP100-U1",
        "SOP100-U2",
        "SOP100-U3",
        "SOP100-U4",
        "SOP100-U5",
        "SOP100-U6",
        "SOP100-U7",
        "SOP100-U8",
        "SOP100-U9",
        "SOP100-U10",
        "SOP100-U11",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    benar: bool
    alasan: str | None


class PermohonanDikembalikanV1(
    Contract,
    fakta="permohonan.dikembalikan",
    aturan=("SOP100-9", "SOP100-17"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    persyaratan: tuple[ItemGagal, ...]
    tanggal: date


class PermohonanDinyatakanLengkapV1(
    Contract,
    fakta="permohonan.dinyatakan_lengkap",
    aturan=("SOP100-9", "SOP100-17"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan; Waktu Penyelesaian",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    ke: int
    """Times declared complete, from 1: each starts the clock anew."""
    diterima_lengkap_pada: date
    """Day 0 of the 1 Hari kerja (AMB-50)."""
    batas: date


class PermohonanDiteruskanKeTimTeknisV1(
    Contract,
    fakta="permohonan.diteruskan_ke_tim_teknis",
    aturan=("SOP100-7", "SOP100-13"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Keterkaitan",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    tim: str
    keputusan_bupati: str


class PertimbanganTeknisDiberikanV1(
    Contract,
    fakta="pertimbangan_teknis.diberikan",
    aturan=("SOP100-13", "SOP100-P3"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Pemberi Pertimbangan; Prosedur 3",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    hasil: str
    """DISARANKAN or TIDAK_DISARANKAN."""
    tanggal: date


class PermohonanDiverifikasiV1(
    Contract,
    fakta="permohonan.diverifikasi",
    aturan=("SOP100-P4",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 4",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    tanggal: date


class PermohonanDitolakV1(
    Contract,
    fakta="permohonan.ditolak",
    aturan=("SOP100-P4",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 4",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    alasan: str
    tanggal: date


class NibDiterbitkanV1(
    Contract,
    fakta="nib.diterbitkan",
    aturan=("SOP100-15", "SOP100-16", "SOP100-P5"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 5",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    permohonan: UUID | None
    tanggal: date
    jenis_pelaku_usaha: str
    skala: str
    wilayah: str
    """Kode wilayah of the kabupaten/kota."""
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None
    """None: as long as the business runs (SOP100-16)."""


class NibDimutakhirkanV1(
    Contract,
    fakta="nib.dimutakhirkan",
    aturan=("SOP100-P5",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 5",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    permohonan: UUID | None
    tanggal: date
    jenis_pelaku_usaha: str
    skala: str
    wilayah: str
    """Kode wilayah of the kabupaten/kota."""
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None
    """None: as long as the business runs (SOP100-16)."""


class NibDicabutV1(
    Contract,
    fakta="nib.dicabut",
    aturan=("PB8-23-8",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (8)",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    tanggal: date
    jalur: str
    """PERMOHONAN, PUTUSAN or SANKSI."""
    sebab: str
    pencabutan: UUID
    """The case in sanksi."""
    nomor: str


class PerizinanDiterbitkanV1(
    Contract,
    fakta="perizinan.diterbitkan",
    aturan=("PB8-1-9", "PB8-1-14"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    subjek="perizinan",
):
    """What is issued under a living NIB; a first NIB is nib.diterbitkan."""

    perizinan: UUID
    pelaku_usaha: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: str
    """NIB, SERTIFIKAT_STANDAR or IZIN."""
    tingkat_risiko: TingkatRisiko
    terverifikasi: bool
    tanggal: date


class PerizinanDiverifikasiV1(
    Contract,
    fakta="perizinan.diverifikasi",
    aturan=("PB8-1-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    subjek="perizinan",
):
    perizinan: UUID
    pelaku_usaha: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: str
    """SERTIFIKAT_STANDAR or IZIN."""
    tingkat_risiko: TingkatRisiko
    terverifikasi: bool
    tanggal: date


class KewajibanPbUmkuDicatatV1(
    Contract,
    fakta="kewajiban_pb_umku.dicatat",
    aturan=("SOP100-U11",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 11",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    nib: str


class SlaTerlampauiV1(
    Contract,
    fakta="sla.terlampaui",
    aturan=("SOP100-17",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Waktu Penyelesaian",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    jatuh_tempo: datetime


class HakAksesAkanDibatalkanV1(
    Contract,
    fakta="hak_akses.akan_dibatalkan",
    aturan=("PB8-23-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    """Last day on which a filed application still stops it."""
    sisa_hari: int


class HakAksesDibatalkanV1(
    Contract,
    fakta="hak_akses.dibatalkan",
    aturan=("PB8-23-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    tanggal: date
    alasan: str


class HakAksesPembatalanDihentikanV1(
    Contract,
    fakta="hak_akses.pembatalan_dihentikan",
    aturan=("PB8-23-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    permohonan: UUID
    tanggal: date


class ProfilPelakuUsahaDiperbaruiV1(
    Contract,
    fakta="profil_pelaku_usaha.diperbarui",
    aturan=(
        "PB8-12-2a",
        "PB8-12-2b",
        "PB8-12-2c",
        "PB8-12-2d",
        "PB8-12-2e",
        "PB8-12-2f",
        "PB8-12-2g",
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    bagian: str
    versi: int


class ValidasiDimintaV1(
    Contract,
    fakta="validasi.diminta",
    aturan=("SOP100-U6",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 6",
    subjek="permintaan",
):
    permintaan: UUID
    pelaku_usaha: UUID
    kasus: UUID
    """The application or case that needs the answer."""
    item: str
    instansi: str
    """DUKCAPIL, AHU or KSWP."""
    ke: int
