"""Pembatalan (Lampiran VI), one for each authority."""

from services.sanksi.domain.dokumen import per_objek
from services.sanksi.domain.dokumen.pencabutan_nib import bernomor, pencabutan_nib
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan


def _pembatalan(terbit: PembatalanDiterbitkan, kasus: Kasus, perizinan: Perizinan) -> Dokumen:
    """One for each authority, so the authority is part of its id."""
    pernyataan = kasus.isian and kasus.isian.pernyataan
    return buat(
        kasus,
        JenisDokumen.PEMBATALAN,
        terbit.nomor,
        terbit.tanggal,
        terbit.dasar_hukum,
        {**per_objek.isi(terbit, kasus, perizinan), "pernyataan_pembatalan": pernyataan},
        per_objek.bagian(terbit),
        terbit.kantor,
    )


def _susun(
    terbit: PembatalanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> tuple[Dokumen, ...]:
    batal = _pembatalan(terbit, kasus, perizinan)
    if not terbit.cabut_nib:
        return (batal,)
    penerbit = terbit.penerbit.value
    return batal, pencabutan_nib(terbit, kasus, terbit.dasar_hukum, penerbit=penerbit)


def _bernomor(terbit: PembatalanDiterbitkan) -> dict[str, JenisDokumen]:
    return bernomor(JenisDokumen.PEMBATALAN, cabut_nib=terbit.cabut_nib)


PENYUSUN = Penyusun(_bernomor, _susun)
