"""Pencabutan on a court decision (Lampiran XI), and the NIB that follows it (Lampiran XII)."""

from typing import Any

from services.sanksi.domain.dokumen.butir import butir_kegiatan, butir_objek
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, Penyusun, buat
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarPenerbitan, Jalur, Kasus
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.putusan import AmarPutusan, Putusan

DASAR_NIB = {  # AMB-48: no Lampiran is named for the NIB of ayat (13), so that of ayat (11)
    AmarPutusan.PEMBUBARAN: f"{PERBUP} Pasal 27 ayat (11)",
    AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN: f"{PERBUP} Pasal 27 ayat (13)",
    AmarPutusan.PENCABUTAN_OLEH_PEMDA: f"{PERBUP} Pasal 27 ayat (13)",
}


def isi_putusan(putusan: Putusan) -> dict[str, str | None]:
    tetap = putusan.berkekuatan_hukum_tetap_pada
    return {
        "nomor": putusan.nomor,
        "pengadilan": putusan.pengadilan,
        "tanggal": putusan.tanggal.isoformat(),
        "berkekuatan_hukum_tetap_pada": tetap and tetap.isoformat(),
    }


def _pencabutan(
    terbit: PencabutanPutusanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> Dokumen:
    isi: dict[str, Any] = {
        "nib": terbit.nib,
        "jenis_pencabutan": terbit.amar.value,
        "jalur": Jalur.PUTUSAN.value,  # AMB-47
        "putusan": isi_putusan(terbit.putusan),
        "pemohon_sebagai": kasus.pemohon_sebagai.value,
        "perizinan_berusaha": butir_objek(terbit.objek, perizinan) or butir_kegiatan(perizinan),
        "nib_dicabut": terbit.cabut_nib,
        "diterbitkan_tanpa_keputusan": (terbit.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF),
        "batas_verifikasi": kasus.batas and kasus.batas.hari_terakhir.isoformat(),
    }
    jenis = JenisDokumen.PENCABUTAN_PUTUSAN
    return buat(kasus, jenis, terbit.nomor, terbit.tanggal, terbit.dasar_hukum, isi)


def _dasar_nib(terbit: PencabutanPutusanDiterbitkan) -> str:
    """Ayat (13) is of a PMDN; the NIB of a PMA goes only where it is the licence that ends."""
    dasar = DASAR_NIB[terbit.amar]
    pmdn = terbit.dasar_hukum.endswith("ayat (13)")
    return dasar if pmdn or terbit.amar is AmarPutusan.PEMBUBARAN else terbit.dasar_hukum


def _nib(terbit: PencabutanPutusanDiterbitkan, kasus: Kasus) -> Dokumen:
    return buat(
        kasus,
        JenisDokumen.PENCABUTAN_NIB_PUTUSAN,
        terbit.nomor_pencabutan_nib,
        terbit.tanggal,
        _dasar_nib(terbit),
        {
            "nib": terbit.nib,
            "tanggal_pencabutan_nib": terbit.tanggal.isoformat(),
            "nomor_pencabutan": terbit.nomor,
            "putusan": isi_putusan(terbit.putusan),
        },
    )


def _susun(
    terbit: PencabutanPutusanDiterbitkan, kasus: Kasus, perizinan: Perizinan
) -> tuple[Dokumen, ...]:
    nib = (_nib(terbit, kasus),) if terbit.cabut_nib else ()
    return _pencabutan(terbit, kasus, perizinan), *nib


def _bernomor(terbit: PencabutanPutusanDiterbitkan) -> dict[str, JenisDokumen]:
    nib = {"nomor_pencabutan_nib": JenisDokumen.PENCABUTAN_NIB_PUTUSAN} if terbit.cabut_nib else {}
    return {"nomor": JenisDokumen.PENCABUTAN_PUTUSAN} | nib


PENYUSUN = Penyusun(_bernomor, _susun)
