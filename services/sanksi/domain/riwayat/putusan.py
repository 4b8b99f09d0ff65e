"""Steps of a Pencabutan on a court decision (Pasal 27)."""

from services.sanksi.domain.kata import awal, kata
from services.sanksi.domain.peristiwa.putusan import (
    PencabutanPutusanDiterbitkan,
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDitindaklanjuti,
    PutusanDiunggah,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah, menurut
from services.sanksi.domain.tata_cara import TATA_CARA


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PutusanDicatat(amar=amar, putusan=putusan):
            isi = f"{awal(kata(amar))}: putusan {putusan.nomor}, {putusan.pengadilan}"
            return menurut("PUTUSAN_DICATAT", isi, "Pasal 27 ayat (1)")
        case PutusanDimohonkan(jenis=jenis, pemohon_sebagai=sebagai):
            isi, dasar = f"Diajukan oleh {kata(sebagai)}", TATA_CARA[jenis].pemohon.dasar_hukum
            return Langkah("DIAJUKAN", isi, dasar)
        case PutusanDiunggah(dokumen=dokumen):
            isi = f"{len(dokumen)} dokumen diunggah"
            return menurut("PUTUSAN_DIUNGGAH", isi, "Pasal 27 ayat (5)")
        case PutusanDitindaklanjuti(putusan=putusan):
            isi = f"Pemerintah Daerah menindaklanjuti putusan {putusan.nomor}"
            return menurut("PUTUSAN_DITINDAKLANJUTI", isi, "Pasal 27 ayat (2) huruf c")
        case PencabutanPutusanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar, dasar_hukum=hukum):
            return Langkah("DITERBITKAN", f"Pencabutan {nomor}, dasar {kata(dasar)}", hukum)
        case _:
            return None
