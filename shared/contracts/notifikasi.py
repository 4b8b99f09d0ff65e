"""Facts published by notifikasi: clocks, reminders, notices, the calendar."""

from datetime import date, datetime
from uuid import UUID

from shared.contracts.contract import Contract


class PengingatDijadwalkanV1(
    Contract,
    fakta="pengingat.dijadwalkan",
    aturan=("CALC-6",),
    dasar_hukum="CALC-6",
    subjek="tenggat",
):
    tenggat: UUID
    jenis: str
    """Kind of the clock, as verifikasi_likuidasi."""
    subjek: str
    generasi: int
    pelaku_usaha: UUID
    aturan: str
    jatuh_tempo: datetime
    kalender_versi: str
    dasar_hukum: str


class PengingatDikirimV1(
    Contract,
    fakta="pengingat.dikirim",
    aturan=("CALC-6",),
    dasar_hukum="CALC-6",
    subjek="tenggat",
):
    tenggat: UUID
    jenis: str
    """Kind of the clock, as verifikasi_likuidasi."""
    subjek: str
    generasi: int
    pelaku_usaha: UUID
    aturan: str
    jatuh_tempo: datetime
    hari_terakhir: date
    sisa_hari: int
    dasar_hukum: str


class TenggatTerlampauiV1(
    Contract,
    fakta="tenggat.terlampaui",
    aturan=("PB8-23-5", "CALC-6"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
    subjek="tenggat",
):
    tenggat: UUID
    jenis: str
    """Kind of the clock, as verifikasi_likuidasi."""
    subjek: str
    generasi: int
    pelaku_usaha: UUID
    aturan: str
    hari_terakhir: date
    """The last day, whole."""
    effective_at: datetime
    """00:00 of the day after: when it takes effect, however late this is sent."""
    dasar_hukum: str


class InspeksiDiingatkanV1(
    Contract,
    fakta="inspeksi.diingatkan",
    aturan=("PB8-10-14",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (14)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    tanggal: date
    versi_jadwal: int
    instansi: str


class PencabutanDinotifikasiV1(
    Contract,
    fakta="pencabutan.dinotifikasi",
    aturan=("PB8-23-7", "PB8-24-8", "PB8-26-9", "PB8-27-10"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (7)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    penerima: tuple[str, ...]
    """Kinds of addressee; three by the article."""
    dasar_hukum: str | None = None
    """Of the article of this Pencabutan; none: Pasal 23 ayat (7)."""


class PembatalanDinotifikasiV1(
    Contract,
    fakta="pembatalan.dinotifikasi",
    aturan=("PB8-22-7",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (7)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nomor: str
    """Of the Pembatalan; a case has one for each authority."""
    penerima: tuple[str, ...]
    """Kinds of addressee; three by the article."""


class NotifikasiDikirimV1(
    Contract,
    fakta="notifikasi.dikirim",
    aturan=("CALC-9",),
    dasar_hukum="CALC-9",
    subjek="pemberitahuan",
):
    pemberitahuan: UUID
    pelaku_usaha: UUID
    jenis: str
    penerima: str
    kanal: str


class NotifikasiGagalV1(
    Contract,
    fakta="notifikasi.gagal",
    aturan=("CALC-9",),
    dasar_hukum="CALC-9",
    subjek="pemberitahuan",
):
    pemberitahuan: UUID
    pelaku_usaha: UUID
    jenis: str
    penerima: str
    kanal: str
    sebab: str


class KalenderDiperbaruiV1(
    Contract,
    fakta="kalender.diperbarui",
    aturan=("CALC-1",),
    dasar_hukum="CALC-1",
    subjek="versi",
):
    versi: str
    tanggal: date
    libur: bool
    nama: str
    dasar_hukum: str


class RencanaInspeksiDinotifikasiAwalTahunV1(
    Contract,
    fakta="rencana_inspeksi.dinotifikasi_awal_tahun",
    aturan=("PB8-10-13",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (13)",
    subjek="rencana",
):
    rencana: UUID
    tahun: int
    penerima: tuple[str, ...]
    """Kinds of addressee; the KEK and KPBPB of the region, where it has any."""


class SuratPemberitahuanDiterbitkanV1(
    Contract,
    fakta="surat_pemberitahuan.diterbitkan",
    aturan=("PB8-13-6",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (6)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    """Of the surat tugas that it rests on."""
    tanggal: date
    """Of the visit."""


class SuratPemberitahuanDisampaikanV1(
    Contract,
    fakta="surat_pemberitahuan.disampaikan",
    aturan=("PB8-13-6",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (6)",
    subjek="inspeksi",
):
    inspeksi: UUID
    pelaku_usaha: UUID
    versi: int
    """Of the surat tugas that it rests on."""
    tanggal: date
    """Of the visit."""
    pada: datetime
    kanal: str
    batas: date
    """Last day on which it was on time, whole."""
