"""Pembatalan (Lampiran VI), one for each authority."""

from services.sanksi.domain.dokumen.pencabutan_nib import bernomor, pencabutan_nib
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.kasus import Jalur, Kasus
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan


def _pembatalan(terbit: PembatalanDiterbitkan, kasus: Kasus, perizinan: Perizinan) -> Dokumen:
    """One for each authority, so the authority is part of its id."""
    lokasi = {satu.id: satu.lokasi for satu in perizinan.kegiatan_usaha}
    return buat(
        kasus,
        JenisDokumen.PEMBATALAN,
        terbit.nomor,
        terbit.tanggal,
        terbit.dasar_hukum,
        {
            "nib": terbit.nib,
            "jalur": Jalur.PERMOHONAN.value,  # AMB-47
            "penerbit": terbit.penerbit.value,
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
            "perizinan_berusaha": [  # PB8-21-2a, PB8-21-2b
                {
                    "perizinan": str(satu.perizinan),
                    "jenis": satu.jenis,
                    "kegiatan_usaha": str(satu.kegiatan_usaha),
                    "kbli": satu.kbli,
                    "tingkat_risiko": satu.tingkat_risiko,
                    "lokasi": lokasi.get(satu.kegiatan_usaha),
                }
                for satu in terbit.objek
            ],
            "nib_dicabut": terbit.cabut_nib,
            "pernyataan_pembatalan": kasus.isian and kasus.isian.pernyataan,
        },
        terbit.penerbit.value,
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
