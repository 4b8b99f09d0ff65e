"""Steps of the acts that are decided item by item, each by its own article."""

from dataclasses import dataclass

from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.kata import awal, kata
from services.sanksi.domain.peristiwa.per_objek import (
    ObjekTersisih,
    PermohonanDialihkan,
    PermohonanDitolak,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa, PernyataanDiisi
from services.sanksi.domain.riwayat.umum import Langkah, menurut


@dataclass(frozen=True)
class Pasal:
    data: str
    objek: str
    pernyataan: str
    kata: str


PASAL = {
    JenisKasus.PEMBATALAN: Pasal(
        "Pasal 22 ayat (1)", "Pasal 21 ayat (1) huruf a", "Pasal 22 ayat (2)", "dibatalkan"
    ),
    JenisKasus.NON_LIKUIDASI: Pasal(
        "Pasal 24 ayat (1)", "Pasal 21 ayat (1) huruf b", "Pasal 24 ayat (2)", "dicabut"
    ),
}


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PernyataanDiisi(sebab=sebab, jenis=jenis):
            return menurut("PERNYATAAN_DIISI", awal(kata(sebab)), PASAL[jenis].pernyataan)
        case PermohonanDitolak(alasan=alasan, dasar_hukum=str(dasar)):
            return Langkah("DITOLAK", alasan, dasar)
        case PermohonanDitolak(alasan=alasan, item=item, jenis=jenis):
            pasal = PASAL[jenis]
            return menurut("DITOLAK", alasan, pasal.data if item else pasal.objek)
        case PermohonanDialihkan(dasar_hukum=dasar):
            return Langkah("DIALIHKAN", "Hanya Pencabutan likuidasi (Pasal 23) yang tersisa", dasar)
        case ObjekTersisih(perizinan=perizinan, alasan=alasan, jenis=jenis):
            pasal = PASAL[jenis]
            keterangan = f"Perizinan {perizinan} tidak {pasal.kata}: {kata(alasan)}"
            return menurut(f"TIDAK_{pasal.kata.upper()}", keterangan, pasal.objek)
        case _:
            return None
