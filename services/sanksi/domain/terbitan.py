"""What is issued at the end of a request, by the article of its case."""

from datetime import date

from services.sanksi.domain import pencabutan_perwakilan, pencabutan_putusan, penerbitan
from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus, Kasus, Konteks
from services.sanksi.domain.penerbitan import Keputusan

TERBITAN = {
    JenisKasus.LIKUIDASI: penerbitan.terbitkan,
    JenisKasus.PERWAKILAN_ASING: pencabutan_perwakilan.terbitkan,
    JenisKasus.PEMBUBARAN: pencabutan_putusan.bubarkan,
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: pencabutan_putusan.cabut_objek,
}


def terbitkan(kasus: Kasus, dasar: DasarPenerbitan, tanggal: date, konteks: Konteks) -> Keputusan:
    return TERBITAN[kasus.jenis](kasus, dasar, tanggal, konteks)
