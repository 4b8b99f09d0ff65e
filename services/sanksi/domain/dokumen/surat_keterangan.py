"""Surat keterangan (Lampiran V): what was asked to end had ended before."""

from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import Perizinan


def _surat_keterangan(surat: SuratKeteranganBerakhirDiterbitkan, kasus: Kasus) -> Dokumen:
    return buat(
        kasus,
        JenisDokumen.SURAT_KETERANGAN_BERAKHIR,
        surat.nomor,
        surat.tanggal,
        f"{PERBUP} Pasal 20 ayat (4)",
        {
            "nib": surat.nib,
            "tanggal_berakhir": surat.akhir.tanggal.isoformat(),
            "sebab": surat.akhir.sebab,
            "nomor_pencabutan": surat.akhir.nomor,
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
        }
        | ({"perizinan": str(surat.perizinan)} if surat.perizinan else {}),
        str(surat.perizinan or ""),
    )


def _susun(
    surat: SuratKeteranganBerakhirDiterbitkan, kasus: Kasus, _: Perizinan
) -> tuple[Dokumen, ...]:
    return (_surat_keterangan(surat, kasus),)


PENYUSUN = Penyusun(lambda _: {"nomor": JenisDokumen.SURAT_KETERANGAN_BERAKHIR}, _susun)
