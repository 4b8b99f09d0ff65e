"""Steps of a Pencabutan NON_LIKUIDASI (Pasal 24)."""

from services.sanksi.domain.kasus import JenisPencabutan
from services.sanksi.domain.kata import kata
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDimohonkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PencabutanDimohonkan(
            pemohon_sebagai=sebagai, jenis_pencabutan=JenisPencabutan.NON_LIKUIDASI
        ):
            return menurut("DIAJUKAN", f"Diajukan oleh {kata(sebagai)}", "Pasal 24 ayat (1)")
        case NonLikuidasiDiterbitkan(nomor=nomor, penerbit=penerbit, dasar_hukum=dasar):
            return Langkah("DITERBITKAN", f"Pencabutan {nomor} oleh {kata(penerbit)}", dasar)
        case _:
            return None
