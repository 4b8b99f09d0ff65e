"""Steps of a Pencabutan LIKUIDASI (Pasal 23)."""

from services.sanksi.domain.dokumen.likuidasi import DASAR_HUKUM
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
    PencabutanDiterbitkan,
    PencabutanDitolak,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.verifikasi import (
    AktaDiunggah,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PencabutanDimohonkan(pemohon_sebagai=sebagai):
            return menurut("DIAJUKAN", f"Diajukan oleh {sebagai.value}", "Pasal 23 ayat (1)")
        case AktaDiunggah(dokumen=dokumen):
            return menurut("AKTA_DIUNGGAH", f"{len(dokumen)} dokumen diunggah", "Pasal 23 ayat (2)")
        case VerifikasiDitugaskan(batas=batas):
            return menurut(
                "VERIFIKASI_DITUGASKAN",
                f"DPMPTSP memutus paling lambat {batas:%d-%m-%Y}",
                "Pasal 23 ayat (3)",
            )
        case VerifikasiDisetujui():
            return menurut("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 23 ayat (4) huruf a")
        case VerifikasiDitolak(alasan=alasan):
            return menurut("VERIFIKASI_DITOLAK", alasan, "Pasal 23 ayat (4) huruf b")
        case PencabutanDitolak(alasan=alasan, item=item):
            ayat = "Pasal 23 ayat (1)" if item else "Pasal 23 ayat (4) huruf b"
            return menurut("DITOLAK" if item else "PERLU_PERBAIKAN", alasan, ayat)
        case PencabutanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar):
            return Langkah(
                "DITERBITKAN", f"Pencabutan {nomor}, dasar {dasar.value}", DASAR_HUKUM[dasar]
            )
        case KewajibanPascaPencabutanDicatat(kewajiban=kewajiban):
            daftar = ", ".join(satu.value for satu in kewajiban)
            return menurut("KEWAJIBAN_DICATAT", daftar, "Pasal 21 ayat (7)")
        case _:
            return None
