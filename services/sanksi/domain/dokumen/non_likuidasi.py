"""Pencabutan NON_LIKUIDASI (Lampiran IX), one for each authority."""

from services.sanksi.domain.dokumen import per_objek
from services.sanksi.domain.dokumen.pencabutan_nib import bernomor, pencabutan_nib
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import JenisPencabutan, Kasus
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.perizinan import Perizinan


def _pencabutan(terbit: NonLikuidasiDiterbitkan, kasus: Kasus, perizinan: Perizinan) -> Dokumen:
    isian = kasus.isian or Isian()
    return buat(
        kasus,
        JenisDokumen.PENCABUTAN_NON_LIKUIDASI,
        terbit.nomor,
        terbit.tanggal,
        terbit.dasar_hukum,
        {
            **per_objek.isi(terbit, kasus, perizinan),
            "jenis_pencabutan": JenisPencabutan.NON_LIKUIDASI.value,
            "perubahan_maksud_dan_tujuan": isian.perubahan_maksud,
            "pernyataan_pencabutan": isian.pernyataan,
            "kewajiban": [satu.value for satu in PASCA_PENCABUTAN],
        },
        per_objek.bagian(terbit),
        terbit.kantor,
    )


def _susun(
    terbit: NonLikuidasiDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> tuple[Dokumen, ...]:
    cabut = _pencabutan(terbit, kasus, perizinan)
    if not terbit.cabut_nib:
        return (cabut,)
    ayat, penerbit = f"{PERBUP} Pasal 24 ayat (9)", terbit.penerbit.value
    return cabut, pencabutan_nib(terbit, kasus, ayat, penerbit=penerbit)  # AMB-48


def _bernomor(terbit: NonLikuidasiDiterbitkan) -> dict[str, JenisDokumen]:
    return bernomor(JenisDokumen.PENCABUTAN_NON_LIKUIDASI, cabut_nib=terbit.cabut_nib)


PENYUSUN = Penyusun(_bernomor, _susun)
