"""The timeline that a party reads: what happened, and by which article."""

from dataclasses import dataclass

from services.sanksi.domain.dokumen import DASAR_HUKUM
from services.sanksi.domain.penolakan import PERBUP
from services.sanksi.domain.peristiwa import (
    AktaDiunggah,
    DataDivalidasi,
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
    PencabutanDiterbitkan,
    PencabutanDitolak,
    Peristiwa,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
    ValidasiDiminta,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.validasi import INSTANSI


@dataclass(frozen=True)
class Langkah:
    langkah: str
    keterangan: str
    dasar_hukum: str


def langkah(peristiwa: Peristiwa) -> Langkah:
    match peristiwa:
        case TindakanAdministratifDibuka(dasar_tindakan=dasar):
            return _langkah("DIBUKA", f"Atas dasar {dasar.value}", "Pasal 20 ayat (1) huruf a")
        case PencabutanDimohonkan(pemohon_sebagai=sebagai):
            return _langkah("DIAJUKAN", f"Diajukan oleh {sebagai.value}", "Pasal 23 ayat (1)")
        case ValidasiDiminta(item=item, ke=ke):
            return _langkah(
                "VALIDASI_DIMINTA",
                f"{item.value} ditanyakan kepada {INSTANSI[item]}, ke-{ke}",
                "Pasal 23 ayat (1)",
            )
        case DataDivalidasi(item=item, hasil=hasil):
            return _langkah("VALIDASI_DIJAWAB", f"{item.value}: {hasil.value}", "Pasal 23 ayat (1)")
        case AktaDiunggah(dokumen=dokumen):
            return _langkah(
                "AKTA_DIUNGGAH", f"{len(dokumen)} dokumen diunggah", "Pasal 23 ayat (2)"
            )
        case VerifikasiDitugaskan(batas=batas):
            return _langkah(
                "VERIFIKASI_DITUGASKAN",
                f"DPMPTSP memutus paling lambat {batas:%d-%m-%Y}",
                "Pasal 23 ayat (3)",
            )
        case VerifikasiDisetujui():
            return _langkah("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 23 ayat (4) huruf a")
        case VerifikasiDitolak(alasan=alasan):
            return _langkah("VERIFIKASI_DITOLAK", alasan, "Pasal 23 ayat (4) huruf b")
        case PencabutanDitolak(alasan=alasan, item=item):
            ayat = "Pasal 23 ayat (1)" if item else "Pasal 23 ayat (4) huruf b"
            return _langkah("DITOLAK" if item else "PERLU_PERBAIKAN", alasan, ayat)
        case PencabutanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar):
            return Langkah(
                "DITERBITKAN", f"Pencabutan {nomor}, dasar {dasar.value}", DASAR_HUKUM[dasar]
            )
        case KewajibanPascaPencabutanDicatat(kewajiban=kewajiban):
            daftar = ", ".join(satu.value for satu in kewajiban)
            return _langkah("KEWAJIBAN_DICATAT", daftar, "Pasal 21 ayat (7)")
        case SuratKeteranganBerakhirDiterbitkan(akhir=akhir):
            return _langkah(
                "SURAT_KETERANGAN",
                f"Berakhir {akhir.tanggal:%d-%m-%Y}: {akhir.sebab}",
                "Pasal 20 ayat (4)",
            )
        case _:
            raise TypeError(f"{type(peristiwa).__name__} has no step")


def _langkah(langkah: str, keterangan: str, pasal: str) -> Langkah:
    return Langkah(langkah, keterangan, f"{PERBUP} {pasal}")
