"""Steps of a Pembatalan (Pasal 22)."""

from services.sanksi.domain.peristiwa.pembatalan import (
    ObjekTidakDibatalkan,
    PembatalanDimohonkan,
    PembatalanDiterbitkan,
    PembatalanDitolak,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa, PernyataanDiisi
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PembatalanDimohonkan(pemohon_sebagai=sebagai, objek=objek):
            return menurut(
                "DIAJUKAN",
                f"Diajukan oleh {sebagai.value} atas {len(objek)} Perizinan Berusaha",
                "Pasal 22 ayat (1)",
            )
        case PernyataanDiisi(tanpa_akta=tanpa_akta):
            return menurut("PERNYATAAN_DIISI", tanpa_akta.value, "Pasal 22 ayat (2)")
        case PembatalanDitolak(alasan=alasan, item=item):
            ayat = "Pasal 22 ayat (1)" if item else "Pasal 21 ayat (1) huruf a"
            return menurut("DITOLAK", alasan, ayat)
        case PembatalanDiterbitkan(nomor=nomor, penerbit=penerbit, dasar_hukum=dasar):
            return Langkah("DITERBITKAN", f"Pembatalan {nomor} oleh {penerbit.value}", dasar)
        case ObjekTidakDibatalkan(perizinan=perizinan, alasan=alasan):
            keterangan = f"Perizinan {perizinan} tidak dibatalkan: {alasan}"
            return menurut("TIDAK_DIBATALKAN", keterangan, "Pasal 21 ayat (1) huruf a")
        case _:
            return None
