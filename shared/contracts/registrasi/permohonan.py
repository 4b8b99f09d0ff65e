"""The way of an application, from step 1 to its decision (SOP 100)."""

from datetime import date, datetime
from uuid import UUID

from shared.contracts.contract import Contract, Part
from shared.contracts.registrasi.usaha import TingkatRisiko


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
