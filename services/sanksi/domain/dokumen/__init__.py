"""The documents of a case as data: Lampiran V to XII (layout is a template's matter)."""

from collections.abc import Mapping

from services.sanksi.domain.dokumen import (
    likuidasi,
    non_likuidasi,
    pembatalan,
    perwakilan,
    putusan,
    surat_keterangan,
)
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, nomor
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek
from services.sanksi.domain.peristiwa.perwakilan import PencabutanPerwakilanDiterbitkan
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa, SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import Perizinan

PENYUSUN: Mapping[type[Peristiwa], Penyusun] = {
    SuratKeteranganBerakhirDiterbitkan: surat_keterangan.PENYUSUN,
    PembatalanDiterbitkan: pembatalan.PENYUSUN,
    PencabutanDiterbitkan: likuidasi.PENYUSUN,
    NonLikuidasiDiterbitkan: non_likuidasi.PENYUSUN,
    PencabutanPerwakilanDiterbitkan: perwakilan.PENYUSUN,
    PencabutanPutusanDiterbitkan: putusan.PENYUSUN,
}


__all__ = ["bernomor", "kantor", "nomor", "susun"]
PENCABUTAN_NIB = JenisDokumen.PENCABUTAN_NIB


def bernomor(peristiwa: Peristiwa) -> Mapping[str, tuple[JenisDokumen, int]]:
    """The numbers that have to be drawn first: field of the event -> kind and year."""
    penyusun = PENYUSUN.get(type(peristiwa))
    if penyusun is None:
        return {}
    tahun = penyusun.tahun(peristiwa)
    return {field: (jenis, tahun) for field, jenis in penyusun.bernomor(peristiwa).items()}


def kantor(peristiwa: Peristiwa, jenis: JenisDokumen) -> str | None:
    """Whose series a number is of; the NIB is that of its own kabupaten/kota."""
    if jenis is PENCABUTAN_NIB or not isinstance(peristiwa, DiterbitkanPerObjek):
        return None
    return peristiwa.kantor


def susun(peristiwa: Peristiwa, kasus: Kasus, perizinan: Perizinan) -> tuple[Dokumen, ...]:
    """The documents of an event whose numbers have been drawn."""
    penyusun = PENYUSUN.get(type(peristiwa))
    return penyusun.susun(peristiwa, kasus, perizinan) if penyusun else ()
