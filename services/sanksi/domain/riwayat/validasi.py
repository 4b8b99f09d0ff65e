"""What agencies are asked and answer, each by the article of the case."""

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import INSTANSI, JenisKasus
from services.sanksi.domain.kata import HASIL, ITEM, awal
from services.sanksi.domain.peristiwa.penarikan import ValidasiDibatalkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.riwayat.umum import Langkah
from services.sanksi.domain.tata_cara import TATA_CARA

DASAR_VALIDASI = {
    JenisKasus.PEMBATALAN: f"{PERBUP} Pasal 22 ayat (1)",
    JenisKasus.NON_LIKUIDASI: f"{PERBUP} Pasal 24 ayat (1)",
    **{jenis: satu.validasi.dasar_hukum for jenis, satu in TATA_CARA.items()},
}


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case ValidasiDiminta(item=item, ke=ke, jenis=jenis):
            return Langkah(
                "VALIDASI_DIMINTA",
                f"{awal(ITEM[item])} ditanyakan kepada {INSTANSI[item]}, ke-{ke}",
                DASAR_VALIDASI[jenis],
            )
        case DataDivalidasi(item=item, hasil=hasil, jenis=jenis):
            return Langkah(
                "VALIDASI_DIJAWAB", f"{awal(ITEM[item])}: {HASIL[hasil]}", DASAR_VALIDASI[jenis]
            )
        case ValidasiDibatalkan(item=item, jenis=jenis):
            kata = f"{awal(ITEM[item])} tidak ditanyakan lagi kepada {INSTANSI[item]}"
            return Langkah("VALIDASI_DIBATALKAN", kata, DASAR_VALIDASI[jenis])
        case _:
            return None
