"""Pencabutan LIKUIDASI (Lampiran VII)."""

from services.sanksi.domain.dokumen.butir import butir_kegiatan
from services.sanksi.domain.dokumen.pencabutan_nib import bernomor, pencabutan_nib
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarPenerbitan, Jalur, JenisKasus, JenisPencabutan, Kasus
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.tata_cara import TATA_CARA

LIKUIDASI = TATA_CARA[JenisKasus.LIKUIDASI]


def _pencabutan(terbit: PencabutanDiterbitkan, kasus: Kasus, perizinan: Perizinan) -> Dokumen:
    return buat(
        kasus,
        JenisDokumen.PENCABUTAN,
        terbit.nomor,
        terbit.tanggal,
        LIKUIDASI.dasar_hukum(terbit.dasar_penerbitan),
        {
            "nib": terbit.nib,
            "jenis_pencabutan": JenisPencabutan.LIKUIDASI.value,
            "jalur": Jalur.PERMOHONAN.value,  # AMB-47
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
            "perizinan_berusaha": butir_kegiatan(perizinan),
            "diterbitkan_tanpa_keputusan": (
                terbit.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
            ),
            "batas_verifikasi": kasus.batas and kasus.batas.hari_terakhir.isoformat(),
            "kewajiban": [kewajiban.value for kewajiban in PASCA_PENCABUTAN],
        },
    )


def _susun(
    terbit: PencabutanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> tuple[Dokumen, ...]:
    nib = pencabutan_nib(terbit, kasus, f"{PERBUP} Pasal 23 ayat (8)")
    return _pencabutan(terbit, kasus, perizinan), nib


def _bernomor(_: PencabutanDiterbitkan) -> dict[str, JenisDokumen]:
    return bernomor(JenisDokumen.PENCABUTAN, cabut_nib=True)  # PB8-23-8: every LIKUIDASI


PENYUSUN = Penyusun(_bernomor, _susun)
