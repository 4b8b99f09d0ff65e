"""Steps of a kantor perwakilan or another foreign entity (Pasal 26)."""

from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.kata import DOKUMEN, awal, kata
from services.sanksi.domain.peristiwa.perwakilan import (
    DokumenDiunggah,
    IdentitasDiunggah,
    PencabutanPerwakilanDiterbitkan,
    PerwakilanDimohonkan,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah, menurut
from services.sanksi.domain.tata_cara import TATA_CARA


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PerwakilanDimohonkan(jenis=jenis, pemohon_sebagai=sebagai):
            isi = f"Diajukan oleh {kata(sebagai)} ({kata(jenis)})"
            return menurut("DIAJUKAN", isi, "Pasal 26 ayat (1)")
        case IdentitasDiunggah(dokumen=dokumen):
            isi = f"{len(dokumen)} dokumen diunggah"
            return menurut("IDENTITAS_DIUNGGAH", isi, "Pasal 26 ayat (3)")
        case DokumenDiunggah(jenis=jenis):
            daftar = awal(", ".join(DOKUMEN[satu] for satu in jenis))
            return menurut("DOKUMEN_DIUNGGAH", daftar, "Pasal 26 ayat (4)")
        case PencabutanPerwakilanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar):
            hukum = TATA_CARA[JenisKasus.PERWAKILAN_ASING].dasar_hukum(dasar)
            return Langkah("DITERBITKAN", f"Pencabutan {nomor}, dasar {kata(dasar)}", hukum)
        case _:
            return None
