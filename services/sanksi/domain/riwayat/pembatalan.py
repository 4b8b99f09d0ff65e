"""Steps of a Pembatalan (Pasal 22)."""

from services.sanksi.domain.kata import kata
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan, PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case PembatalanDimohonkan(pemohon_sebagai=sebagai, objek=objek):
            return menurut(
                "DIAJUKAN",
                f"Diajukan oleh {kata(sebagai)} atas {len(objek)} Perizinan Berusaha",
                "Pasal 22 ayat (1)",
            )
        case PembatalanDiterbitkan(nomor=nomor, penerbit=penerbit, dasar_hukum=dasar):
            return Langkah("DITERBITKAN", f"Pembatalan {nomor} oleh {kata(penerbit)}", dasar)
        case _:
            return None
