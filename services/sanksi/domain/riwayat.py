"""The timeline that a party reads: what happened, and by which article."""

from dataclasses import dataclass

from services.sanksi.domain.dokumen import DASAR_HUKUM
from services.sanksi.domain.kasus import INSTANSI, JenisKasus
from services.sanksi.domain.penolakan import PERBUP
from services.sanksi.domain.peristiwa import (
    AktaDiunggah,
    BuktiDiunggah,
    DataDivalidasi,
    KewajibanPascaPencabutanDicatat,
    ObjekTidakDibatalkan,
    PembatalanDimohonkan,
    PembatalanDiterbitkan,
    PembatalanDitolak,
    PencabutanDimohonkan,
    PencabutanDiterbitkan,
    PencabutanDitolak,
    PengecualianDiperiksa,
    PengecualianDiterima,
    PengecualianDitolak,
    Peristiwa,
    PernyataanDiisi,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
    ValidasiDiminta,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)

DASAR_VALIDASI = {
    JenisKasus.PEMBATALAN: f"{PERBUP} Pasal 22 ayat (1)",
    JenisKasus.LIKUIDASI: f"{PERBUP} Pasal 23 ayat (1)",
}


@dataclass(frozen=True)
class Langkah:
    langkah: str
    keterangan: str
    dasar_hukum: str


def langkah(peristiwa: Peristiwa) -> Langkah:
    match peristiwa:
        case TindakanAdministratifDibuka(dasar_tindakan=dasar):
            return _langkah("DIBUKA", f"Atas dasar {dasar.value}", "Pasal 20 ayat (1) huruf a")
        case PencabutanDimohonkan(pemohon_sebagai=sebagai):
            return _langkah("DIAJUKAN", f"Diajukan oleh {sebagai.value}", "Pasal 23 ayat (1)")
        case ValidasiDiminta(item=item, ke=ke, jenis=jenis):
            return Langkah(
                "VALIDASI_DIMINTA",
                f"{item.value} ditanyakan kepada {INSTANSI[item]}, ke-{ke}",
                DASAR_VALIDASI[jenis],
            )
        case DataDivalidasi(item=item, hasil=hasil, jenis=jenis):
            return Langkah(
                "VALIDASI_DIJAWAB", f"{item.value}: {hasil.value}", DASAR_VALIDASI[jenis]
            )
        case AktaDiunggah(dokumen=dokumen):
            return _langkah(
                "AKTA_DIUNGGAH", f"{len(dokumen)} dokumen diunggah", "Pasal 23 ayat (2)"
            )
        case VerifikasiDitugaskan(batas=batas):
            return _langkah(
                "VERIFIKASI_DITUGASKAN",
                f"DPMPTSP memutus paling lambat {batas:%d-%m-%Y}",
                "Pasal 23 ayat (3)",
            )
        case VerifikasiDisetujui():
            return _langkah("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 23 ayat (4) huruf a")
        case VerifikasiDitolak(alasan=alasan):
            return _langkah("VERIFIKASI_DITOLAK", alasan, "Pasal 23 ayat (4) huruf b")
        case PencabutanDitolak(alasan=alasan, item=item):
            ayat = "Pasal 23 ayat (1)" if item else "Pasal 23 ayat (4) huruf b"
            return _langkah("DITOLAK" if item else "PERLU_PERBAIKAN", alasan, ayat)
        case PencabutanDiterbitkan(nomor=nomor, dasar_penerbitan=dasar):
            return Langkah(
                "DITERBITKAN", f"Pencabutan {nomor}, dasar {dasar.value}", DASAR_HUKUM[dasar]
            )
        case KewajibanPascaPencabutanDicatat(kewajiban=kewajiban):
            daftar = ", ".join(satu.value for satu in kewajiban)
            return _langkah("KEWAJIBAN_DICATAT", daftar, "Pasal 21 ayat (7)")
        case SuratKeteranganBerakhirDiterbitkan(akhir=akhir):
            return _langkah(
                "SURAT_KETERANGAN",
                f"Berakhir {akhir.tanggal:%d-%m-%Y}: {akhir.sebab}",
                "Pasal 20 ayat (4)",
            )
        case _:
            return _pembatalan(peristiwa)


def _pembatalan(peristiwa: Peristiwa) -> Langkah:
    match peristiwa:
        case PembatalanDimohonkan(pemohon_sebagai=sebagai, objek=objek):
            return _langkah(
                "DIAJUKAN",
                f"Diajukan oleh {sebagai.value} atas {len(objek)} Perizinan Berusaha",
                "Pasal 22 ayat (1)",
            )
        case PernyataanDiisi(tanpa_akta=tanpa_akta):
            return _langkah("PERNYATAAN_DIISI", tanpa_akta.value, "Pasal 22 ayat (2)")
        case PembatalanDitolak(alasan=alasan, item=item):
            ayat = "Pasal 22 ayat (1)" if item else "Pasal 21 ayat (1) huruf a"
            return _langkah("DITOLAK", alasan, ayat)
        case PembatalanDiterbitkan(nomor=nomor, penerbit=penerbit, dasar_hukum=dasar):
            return Langkah("DITERBITKAN", f"Pembatalan {nomor} oleh {penerbit.value}", dasar)
        case ObjekTidakDibatalkan(perizinan=perizinan, alasan=alasan):
            keterangan = f"Perizinan {perizinan} tidak dibatalkan: {alasan}"
            return _langkah("TIDAK_DIBATALKAN", keterangan, "Pasal 21 ayat (1) huruf a")
        case _:
            return _pengecualian(peristiwa)


def _pengecualian(peristiwa: Peristiwa) -> Langkah:
    match peristiwa:
        case BuktiDiunggah(dokumen=dokumen):
            return _pma("BUKTI_DIUNGGAH", f"{len(dokumen)} dokumen diunggah")
        case PengecualianDiperiksa(pengecualian=pengecualian):
            return _pma("PENGECUALIAN_DIPERIKSA", pengecualian.value)
        case PengecualianDiterima():
            return _pma("PENGECUALIAN_DITERIMA", "Pengecualian telah sesuai")
        case PengecualianDitolak(alasan=alasan):
            return _pma("PERLU_PERBAIKAN", alasan)
        case _:
            raise TypeError(f"{type(peristiwa).__name__} has no step")


def _pma(langkah: str, keterangan: str) -> Langkah:
    return _langkah(langkah, keterangan, "Pasal 21 ayat (9)")


def _langkah(langkah: str, keterangan: str, pasal: str) -> Langkah:
    return Langkah(langkah, keterangan, f"{PERBUP} {pasal}")
