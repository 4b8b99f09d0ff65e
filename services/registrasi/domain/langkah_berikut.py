"""What an application waits for: whose move it is, and by which article."""

from dataclasses import dataclass

from services.registrasi.domain.permohonan import Permohonan, Status, gagal
from services.registrasi.domain.persyaratan import PERLU_DIPERBAIKI, Gagal
from services.registrasi.domain.sop import Sop


@dataclass(frozen=True)
class LangkahBerikut:
    pelaku: str
    """PELAKU_USAHA, DPMPTSP, TIM_TEKNIS; empty when nothing is left to do."""
    tindakan: str
    aturan: str
    dasar_hukum: str
    kurang: tuple[Gagal, ...] = ()


UNGGAH = ("PELAKU_USAHA", "Lengkapi berkas persyaratan.", "SOP100-P2", "Prosedur 2")
PERIKSA = ("DPMPTSP", "Periksa setiap persyaratan.", "SOP100-9", "Peringatan")
NYATAKAN = ("DPMPTSP", "Nyatakan berkas lengkap dan benar.", "SOP100-9", "Peringatan")

MENURUT_STATUS = {
    Status.DIAJUKAN: UNGGAH,
    Status.DIKEMBALIKAN: (
        "PELAKU_USAHA",
        "Perbaiki persyaratan yang dikembalikan.",
        "SOP100-9",
        "Peringatan",
    ),
    Status.LENGKAP: ("DPMPTSP", "Teruskan kepada Tim Teknis.", "SOP100-7", "Keterkaitan"),
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS: (
        "TIM_TEKNIS",
        "Berikan pertimbangan teknis.",
        "SOP100-P3",
        "Prosedur 3",
    ),
    Status.MENUNGGU_VERIFIKASI: (
        "DPMPTSP",
        "Setujui atau tolak permohonan.",
        "SOP100-P4",
        "Prosedur 4",
    ),
    Status.DISETUJUI: ("DPMPTSP", "Terbitkan NIB.", "SOP100-P5", "Prosedur 5"),
    Status.DITERBITKAN: (
        "",
        "NIB sudah terbit. Miliki PB-UMKU sesuai kebutuhan usaha.",
        "SOP100-U11",
        "Persyaratan Umum 11",
    ),
    Status.DITOLAK: ("", "Permohonan ditolak. Permohonan baru dapat diajukan.", "SOP100-P4",
                     "Prosedur 4"),
}  # fmt: skip


def berikut(permohonan: Permohonan, sop: Sop) -> LangkahBerikut:
    kurang = gagal(permohonan, sop) if permohonan.status in BERKAS_TERBUKA else ()
    pelaku, tindakan, aturan, bagian = _langkah(permohonan.status, kurang)
    return LangkahBerikut(pelaku, tindakan, aturan, sop.dasar(bagian), kurang)


BERKAS_TERBUKA = frozenset({Status.DIAJUKAN, Status.BERKAS_DIUNGGAH, Status.DIKEMBALIKAN})


def siap_diperiksa(permohonan: Permohonan, sop: Sop) -> bool:
    """Everything of the applicant is there; what is left is the officer's."""
    return permohonan.status is Status.BERKAS_DIUNGGAH and not any(
        satu.status in PERLU_DIPERBAIKI for satu in gagal(permohonan, sop)
    )


def _langkah(status: Status, kurang: tuple[Gagal, ...]) -> tuple[str, str, str, str]:
    if status is not Status.BERKAS_DIUNGGAH:
        return MENURUT_STATUS[status]
    if any(satu.status in PERLU_DIPERBAIKI for satu in kurang):
        return UNGGAH
    return PERIKSA if kurang else NYATAKAN
