"""Steps of a Pencabutan LIKUIDASI (Pasal 23)."""

from services.sanksi.domain.dokumen.likuidasi import LIKUIDASI
from services.sanksi.domain.kasus import JenisPencabutan
from services.sanksi.domain.kata import kata
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDimohonkan, PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.verifikasi import AktaDiunggah
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PencabutanDimohonkan(
            pemohon_sebagai=sebagai, jenis_pencabutan=JenisPencabutan.LIKUIDASI
        ):
            return menurut("DIAJUKAN", f"Diajukan oleh {kata(sebagai)}", "Pasal 23 ayat (1)")
        case AktaDiunggah(dokumen=dokumen):
            return menurut("AKTA_DIUNGGAH", f"{len(dokumen)} dokumen diunggah", "Pasal 23 ayat (2)")
        case PencabutanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar):
            terbit = f"Pencabutan {nomor}, dasar {kata(dasar)}"
            return Langkah("DITERBITKAN", terbit, LIKUIDASI.dasar_hukum(dasar))
        case _:
            return None
