"""Steps of the exception of a PMA (Pasal 21 ayat (9))."""

from services.sanksi.domain.kata import awal, kata
from services.sanksi.domain.peristiwa.pengecualian import (
    BuktiDiunggah,
    PengecualianDiperiksa,
    PengecualianDiterima,
    PengecualianDitolak,
)
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat.umum import Langkah, menurut


def langkah(peristiwa: Peristiwa) -> Langkah | None:
    match peristiwa:
        case BuktiDiunggah(dokumen=dokumen):
            return _pma("BUKTI_DIUNGGAH", f"{len(dokumen)} dokumen diunggah")
        case PengecualianDiperiksa(pengecualian=pengecualian):
            return _pma("PENGECUALIAN_DIPERIKSA", awal(kata(pengecualian)))
        case PengecualianDiterima():
            return _pma("PENGECUALIAN_DITERIMA", "Pengecualian telah sesuai")
        case PengecualianDitolak(alasan=alasan):
            return _pma("PERLU_PERBAIKAN", alasan)
        case _:
            return None


def _pma(langkah: str, keterangan: str) -> Langkah:
    return menurut(langkah, keterangan, "Pasal 21 ayat (9)")
