"""The application under SOP 100: its states, its steps in order, filing (Prosedur 1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain import persyaratan
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.persyaratan import Daftar, Gagal
from services.registrasi.domain.sop import (
    Angka,
    JenisPemohon,
    JenisPerizinan,
    Skala,
    Sop,
    TingkatRisiko,
    periksa_parameter,
)
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal


class Status(StrEnum):
    DIAJUKAN = "DIAJUKAN"
    BERKAS_DIUNGGAH = "BERKAS_DIUNGGAH"
    LENGKAP = "LENGKAP"
    MENUNGGU_PERTIMBANGAN_TEKNIS = "MENUNGGU_PERTIMBANGAN_TEKNIS"
    MENUNGGU_VERIFIKASI = "MENUNGGU_VERIFIKASI"
    DISETUJUI = "DISETUJUI"
    DITERBITKAN = "DITERBITKAN"
    DITOLAK = "DITOLAK"
    DIKEMBALIKAN = "DIKEMBALIKAN"


SELESAI = frozenset({Status.DITERBITKAN, Status.DITOLAK})


class HasilPertimbangan(StrEnum):
    DISARANKAN = "DISARANKAN"
    TIDAK_DISARANKAN = "TIDAK_DISARANKAN"


@dataclass(frozen=True)
class Pertimbangan:
    hasil: HasilPertimbangan
    catatan: str
    anggota: str
    tim: str
    tanggal: date


@dataclass(frozen=True)
class Keputusan:
    disetujui: bool
    alasan: str | None
    petugas: str
    tanggal: date


@dataclass(frozen=True)
class Penugasan:
    """The officer who processes it, as the profile was on that day (SOP100-6)."""

    petugas: str
    nama: str
    fungsi: str
    oleh: str
    tanggal: date


@dataclass(frozen=True)
class Permohonan:
    id: UUID
    pelaku_usaha: UUID
    daerah: str
    sop: str
    sop_versi: int
    kbli: KBLI
    skala: Skala
    jenis_pemohon: JenisPemohon
    lokasi: Wilayah
    alamat: str
    penanaman_modal: StatusPenanamanModal
    tingkat_risiko: TingkatRisiko
    perizinan: JenisPerizinan
    kanal: str
    angka: Angka
    status: Status
    diajukan_pada: date
    persyaratan: Daftar = ()
    ke: int = 0
    """Times declared complete; each starts the clock of SOP100-17 anew."""
    diterima_lengkap_pada: date | None = None
    batas: date | None = None
    kalender_versi: str | None = None
    sla_terlampaui: bool = False
    pertimbangan: Pertimbangan | None = None
    keputusan: Keputusan | None = None
    nib: NIB | None = None
    selesai_pada: date | None = None
    petugas: Penugasan | None = None


@dataclass(frozen=True)
class Kasus:
    """With the SOP version that it was filed under (SOP100-2)."""

    permohonan: Permohonan
    sop: Sop


@dataclass(frozen=True)
class Langkah:
    """One step of the procedure and the states it may follow."""

    nomor: int
    dari: frozenset[Status]
    bagian: str

    @property
    def aturan(self) -> str:
        return f"SOP100-P{self.nomor}"


URUTAN = (
    Status.DIAJUKAN,
    Status.DIKEMBALIKAN,
    Status.BERKAS_DIUNGGAH,
    Status.LENGKAP,
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS,
    Status.MENUNGGU_VERIFIKASI,
    Status.DISETUJUI,
    Status.DITERBITKAN,
    Status.DITOLAK,
)


@dataclass(frozen=True)
class Ajukan:
    kbli: KBLI
    skala: Skala
    lokasi: Wilayah
    alamat: str


@dataclass(frozen=True)
class PermohonanDiajukan:
    permohonan: Permohonan


@dataclass(frozen=True)
class TingkatRisikoDitetapkan:
    permohonan: Permohonan


Hasil = tuple[Permohonan, tuple[object, ...]]

LANGKAH_DILEWATI = Refusal(
    kode="LANGKAH_DILEWATI",
    aturan="SOP100-P1",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur",
    title="Langkah prosedur tidak boleh dilewati",
    detail="Langkah prosedur dijalankan berurutan dari 1 sampai 5.",
)

LANGKAH_SUDAH_LEWAT = LANGKAH_DILEWATI.dengan(
    kode="LANGKAH_SUDAH_LEWAT",
    title="Langkah prosedur sudah lewat",
)


def tahan(permohonan: Permohonan, langkah: Langkah) -> Refusal | None:
    """SOP100-P1 to P5: strictly in order; a step that does not follow is refused."""
    if permohonan.status in langkah.dari:
        return None
    letak = URUTAN.index(permohonan.status)
    lewat = letak > max(URUTAN.index(status) for status in langkah.dari)
    dasar = LANGKAH_SUDAH_LEWAT if lewat else LANGKAH_DILEWATI
    seharusnya = " atau ".join(status for status in URUTAN if status in langkah.dari)
    return dasar.dengan(
        aturan=langkah.aturan,
        dasar_hukum=f"SOP 100/SOP/DPMPTSP/V/2021 {langkah.bagian}",
        detail=f"Langkah {langkah.nomor} mengikuti status {seharusnya}; "
        f"permohonan ini berstatus {permohonan.status}.",
    )


def ajukan(
    perintah: Ajukan,
    id: UUID,
    sop: Sop,
    angka: Angka,
    pemohon: PelakuUsaha,
    daerah: Wilayah,
    hari_ini: date,
) -> Hasil | Refusal:
    jenis = pemohon.jenis_pemohon
    if refusal := periksa_parameter(sop, angka, pemohon.id, jenis, perintah.skala):
        return refusal
    if not daerah.meliputi(perintah.lokasi):
        return DI_LUAR_DAERAH
    baru = Permohonan(
        id=id,
        pelaku_usaha=pemohon.id,
        daerah=sop.daerah,
        sop=sop.identitas.nomor_sop,
        sop_versi=sop.versi,
        kbli=perintah.kbli,
        skala=perintah.skala,
        jenis_pemohon=jenis,
        lokasi=perintah.lokasi,
        alamat=perintah.alamat,
        penanaman_modal=pemohon.penanaman_modal,
        tingkat_risiko=sop.ketentuan.tingkat_risiko,  # SOP100-14: never the applicant's choice
        perizinan=sop.ketentuan.perizinan,  # SOP100-15
        kanal=sop.ketentuan.kanal,  # SOP100-P1
        angka=angka,
        status=Status.DIAJUKAN,
        diajukan_pada=hari_ini,
    )
    return baru, (PermohonanDiajukan(baru), TingkatRisikoDitetapkan(baru))


def gagal(permohonan: Permohonan, sop: Sop) -> tuple[Gagal, ...]:
    return persyaratan.gagal(sop, permohonan.skala, permohonan.persyaratan)
