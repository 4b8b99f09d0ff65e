"""What is issued at the end of a request, by the article of its case."""

from datetime import date

from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus, Kasus, Konteks
from services.sanksi.domain.penerbitan import perwakilan as pencabutan_perwakilan
from services.sanksi.domain.penerbitan import putusan as pencabutan_putusan
from services.sanksi.domain.penerbitan import umum as penerbitan
from services.sanksi.domain.penerbitan.umum import Keputusan

TERBITAN = {
    JenisKasus.LIKUIDASI: penerbitan.terbitkan,
    JenisKasus.PERWAKILAN_ASING: pencabutan_perwakilan.terbitkan,
    JenisKasus.PEMBUBARAN: pencabutan_putusan.bubarkan,
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: pencabutan_putusan.cabut_objek,
}


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    return TERBITAN[kasus.jenis](kasus, dasar, tanggal, konteks)
