"""Steps of a verification, each by the article of its case."""

from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.verifikasi import (
    BatasDigeser,
    DataDiperbaiki,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.riwayat.umum import Langkah
from services.sanksi.domain.tata_cara import TATA_CARA


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case VerifikasiDitugaskan(batas=batas, jenis=jenis):
            tata = TATA_CARA[jenis]
            siapa = f"{tata.verifikator} memutus paling lambat {batas:%d-%m-%Y}"
            return _langkah("VERIFIKASI_DITUGASKAN", siapa, tata.tugas)
        case BatasDigeser(batas=batas, jenis=jenis):
            kata = f"Kalender berubah: paling lambat {batas:%d-%m-%Y}"
            return _langkah("BATAS_DIGESER", kata, TATA_CARA[jenis].tugas)
        case DataDiperbaiki(data=data, jenis=jenis):
            kata = f"Diperbaiki oleh pemohon: {', '.join(data)}"
            return _langkah("DATA_DIPERBAIKI", kata, TATA_CARA[jenis].tidak_sesuai)
        case VerifikasiDisetujui(jenis=jenis):
            return _langkah("VERIFIKASI_DISETUJUI", "Telah sesuai", TATA_CARA[jenis].sesuai)
        case VerifikasiDitolak(alasan=alasan, jenis=jenis):
            return _langkah("VERIFIKASI_DITOLAK", alasan, TATA_CARA[jenis].tidak_sesuai)
        case PencabutanDitolak(alasan=alasan, jenis=jenis, dasar=dasar, akhir=True):
            return _langkah("DITOLAK", alasan, dasar or TATA_CARA[jenis].tidak_sesuai)
        case PencabutanDitolak(alasan=alasan, item=(), jenis=jenis, dasar=dasar):
            return _langkah("PERLU_PERBAIKAN", alasan, dasar or TATA_CARA[jenis].tidak_sesuai)
        case PencabutanDitolak(alasan=alasan, jenis=jenis):
            return _langkah("DITOLAK", alasan, TATA_CARA[jenis].validasi)
        case _:
            return None


def _langkah(langkah: str, keterangan: str, rujukan: Rujukan) -> Langkah:
    return Langkah(langkah, keterangan, rujukan.dasar_hukum)
