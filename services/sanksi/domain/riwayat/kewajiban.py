"""What is left to do after a Pencabutan, and what is done."""

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kata import awal, kata
from services.sanksi.domain.kewajiban import Kewajiban, TindakLanjut
from services.sanksi.domain.peristiwa.pencabutan import KewajibanPascaPencabutanDicatat
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah

SERTIFIKAT = frozenset({Kewajiban.SERTIFIKAT_STANDAR_PRODUK, Kewajiban.SERTIFIKAT_STANDAR_USAHA})


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case KewajibanPascaPencabutanDicatat() as dicatat:
            umum = [kata(satu) for satu in dicatat.kewajiban]
            milik = [f"{kata(satu.jenis)} {satu.nomor}" for satu in dicatat.sertifikat]
            return Langkah(
                "KEWAJIBAN_DICATAT", awal(", ".join([*umum, *milik])), dicatat.dasar_hukum
            )
        case _:
            return None


def selesai(satu: TindakLanjut) -> Langkah:
    apa = awal(f"{kata(satu.jenis)} {satu.sasaran}".rstrip())
    pasal = "Pasal 24 ayat (5)" if satu.jenis in SERTIFIKAT else "Pasal 21 ayat (7)"
    keterangan = f"{apa} selesai {satu.selesai_pada:%d-%m-%Y}"
    return Langkah("KEWAJIBAN_SELESAI", keterangan, f"{PERBUP} {pasal}")
