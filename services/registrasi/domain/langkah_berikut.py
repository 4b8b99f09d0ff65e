"""What an application waits for: whose move it is, and by which article."""

from dataclasses import dataclass

from services.registrasi.domain.kelengkapan import DAPAT_DIKEMBALIKAN
from services.registrasi.domain.permohonan import SELESAI, Permohonan, Status, gagal
from services.registrasi.domain.persyaratan import PERLU_DIPERBAIKI, Gagal
from services.registrasi.domain.sop import Sop


@dataclass(frozen=True)
class LangkahBerikut:
    pelaku: str
    """PELAKU_USAHA, DPMPTSP, TIM_TEKNIS, or the agency awaited; empty when nothing is left."""
    tindakan: str
    aturan: str
    dasar_hukum: str
    kurang: tuple[Gagal, ...] = ()


UNGGAH = ("PELAKU_USAHA", "Lengkapi berkas persyaratan.", "SOP100-P2", "Prosedur 2")
KSWP = (
    "KSWP",
    "Menunggu jawaban Konfirmasi Status Wajib Pajak.",
    "SOP100-U6",
    "Persyaratan Umum 6",
)
KEMBALIKAN = (
    "DPMPTSP",
    "Kembalikan kepada pemohon: ada persyaratan yang dinilai salah.",
    "SOP100-9",
    "Peringatan",
)
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


DINYATAKAN = DAPAT_DIKEMBALIKAN - {Status.BERKAS_DIUNGGAH}


def berikut(permohonan: Permohonan, sop: Sop) -> LangkahBerikut:
    kurang = () if permohonan.status in SELESAI else gagal(permohonan, sop)
    pelaku, tindakan, aturan, bagian = _langkah(permohonan, kurang)
    return LangkahBerikut(pelaku, tindakan, aturan, sop.dasar(bagian), kurang)


def siap_diperiksa(permohonan: Permohonan, sop: Sop) -> bool:
    """Everything of the applicant is there; what is left is the officer's."""
    return permohonan.status is Status.BERKAS_DIUNGGAH and not any(
        satu.status in PERLU_DIPERBAIKI for satu in gagal(permohonan, sop)
    )


def _langkah(permohonan: Permohonan, kurang: tuple[Gagal, ...]) -> tuple[str, str, str, str]:
    salah = any(satu.status in PERLU_DIPERBAIKI for satu in kurang)
    if salah and permohonan.status in DINYATAKAN:  # SOP100-9: every later step is refused on it
        return KEMBALIKAN
    if permohonan.status is not Status.BERKAS_DIUNGGAH:
        return MENURUT_STATUS[permohonan.status]
    if salah:
        return UNGGAH
    if not kurang:
        return NYATAKAN
    return KSWP if _menunggu_kswp(permohonan, kurang) else PERIKSA


def _menunggu_kswp(permohonan: Permohonan, kurang: tuple[Gagal, ...]) -> bool:
    """AMB-51: everything else is examined, and this item cannot be before the agency answers."""
    menunggu = {item.kode for item in permohonan.persyaratan if item.kswp and not item.kswp.pasti}
    return all(satu.kode in menunggu for satu in kurang)
