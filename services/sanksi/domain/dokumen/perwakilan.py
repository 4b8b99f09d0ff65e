"""Pencabutan of a kantor perwakilan or another foreign entity (Lampiran X)."""

from services.sanksi.domain.dokumen.butir import butir_objek
from services.sanksi.domain.dokumen.pencabutan_nib import bernomor, pencabutan_nib
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.kasus import DasarPenerbitan, Jalur, JenisKasus, Kasus
from services.sanksi.domain.objek import Penerbit
from services.sanksi.domain.peristiwa.perwakilan import PencabutanPerwakilanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.tata_cara import TATA_CARA

PENERBIT = Penerbit.LEMBAGA_OSS.value  # PB8-25a to PB8-25h
PERWAKILAN = TATA_CARA[JenisKasus.PERWAKILAN_ASING]


def _pencabutan(
    terbit: PencabutanPerwakilanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> Dokumen:
    return buat(
        kasus,
        JenisDokumen.PENCABUTAN_PERWAKILAN,
        terbit.nomor,
        terbit.tanggal,
        PERWAKILAN.dasar_hukum(terbit.dasar_penerbitan),
        {
            "nib": terbit.nib,
            "jenis_perwakilan": terbit.jenis.value,
            "jalur": Jalur.PERMOHONAN.value,  # AMB-47
            "penerbit": PENERBIT,
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
            "perizinan_berusaha": butir_objek(terbit.objek, perizinan),
            "nib_dicabut": terbit.cabut_nib,
            "diterbitkan_tanpa_keputusan": (
                terbit.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
            ),
            "batas_verifikasi": kasus.batas and kasus.batas.hari_terakhir.isoformat(),
        },
    )


def _susun(
    terbit: PencabutanPerwakilanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> tuple[Dokumen, ...]:
    cabut = _pencabutan(terbit, kasus, perizinan)
    if not terbit.cabut_nib:
        return (cabut,)
    dasar = PERWAKILAN.dasar_hukum(terbit.dasar_penerbitan)
    return cabut, pencabutan_nib(terbit, kasus, dasar, penerbit=PENERBIT)  # AMB-48


def _bernomor(terbit: PencabutanPerwakilanDiterbitkan) -> dict[str, JenisDokumen]:
    return bernomor(JenisDokumen.PENCABUTAN_PERWAKILAN, cabut_nib=terbit.cabut_nib)


PENYUSUN = Penyusun(_bernomor, _susun)
