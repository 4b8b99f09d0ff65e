"""A step as a party reads it, and the steps that every case may have."""

from dataclasses import dataclass

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarTindakan
from services.sanksi.domain.kata import kata
from services.sanksi.domain.peristiwa.penarikan import PermohonanDitarik
from services.sanksi.domain.peristiwa.umum import (
    Peristiwa,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
)

PASAL_DASAR = {  # PB8-20-1
    DasarTindakan.PERMOHONAN_PELAKU_USAHA: "Pasal 20 ayat (1) huruf a",
    DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP: "Pasal 20 ayat (1) huruf b",
}


@dataclass(frozen=True)
class Langkah:
    langkah: str
    keterangan: str
    dasar_hukum: str


def menurut(langkah: str, keterangan: str, pasal: str) -> Langkah:
    return Langkah(langkah, keterangan, f"{PERBUP} {pasal}")


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case TindakanAdministratifDibuka(dasar_tindakan=dasar):
            return menurut("DIBUKA", f"Atas dasar {kata(dasar)}", PASAL_DASAR[dasar])
        case SuratKeteranganBerakhirDiterbitkan(akhir=akhir):
            return menurut(
                "SURAT_KETERANGAN",
                f"Berakhir {akhir.tanggal:%d-%m-%Y}: {akhir.sebab}",
                "Pasal 20 ayat (4)",
            )
        case PermohonanDitarik():
            return menurut("DITARIK", "Ditarik oleh pemohon", "Pasal 20 ayat (2)")
        case _:
            return None
