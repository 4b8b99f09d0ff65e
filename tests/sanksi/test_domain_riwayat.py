"""Every event of a case is a step that a party can read, with its article."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain.isian import PengecualianPMA, SebabPernyataan
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    JenisKasus,
    JenisPencabutan,
    PemohonSebagai,
)
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN, Kewajiban, SertifikatTerkait
from services.sanksi.domain.objek import Objek, Penerbit
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan, PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.penarikan import PermohonanDitarik, ValidasiDibatalkan
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
    PencabutanDiterbitkan,
    PencabutanDitolak,
)
from services.sanksi.domain.peristiwa.pengecualian import (
    BuktiDiunggah,
    PengecualianDiperiksa,
    PengecualianDiterima,
    PengecualianDitolak,
)
from services.sanksi.domain.peristiwa.per_objek import (
    ObjekTersisih,
    PermohonanDialihkan,
    PermohonanDitolak,
)
from services.sanksi.domain.peristiwa.umum import (
    Peristiwa,
    PernyataanDiisi,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import (
    AktaDiunggah,
    BatasDigeser,
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.perizinan import Berakhir
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.riwayat.umum import Langkah
from tests.sanksi.langkah_putusan import LANGKAH_PUTUSAN

K, PU = UUID(int=1), UUID(int=2)
HARI = date(2026, 3, 16)
PEMBATALAN, NON_LIKUIDASI = JenisKasus.PEMBATALAN, JenisKasus.NON_LIKUIDASI
NIB, IZIN = "1234567890123", UUID(int=5)
OBJEK = Objek(UUID(int=4), "10130", "MENENGAH_TINGGI", IZIN, "SERTIFIKAT_STANDAR", Penerbit.DPMPTSP)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"

LANGKAH = [
    (
        TindakanAdministratifDibuka(K, PU, DasarTindakan.PERMOHONAN_PELAKU_USAHA, HARI),
        ("DIBUKA", "Atas dasar permohonan Pelaku Usaha", "Pasal 20 ayat (1) huruf a"),
    ),
    (
        PencabutanDimohonkan(K, PU, PemohonSebagai.LIKUIDATOR, HARI),
        ("DIAJUKAN", "Diajukan oleh likuidator", "Pasal 23 ayat (1)"),
    ),
    (
        ValidasiDiminta(K, PU, UUID(int=3), Item.IDENTITAS, 2),
        (
            "VALIDASI_DIMINTA",
            "Identitas pemohon ditanyakan kepada DUKCAPIL, ke-2",
            "Pasal 23 ayat (1)",
        ),
    ),
    (
        DataDivalidasi(K, PU, UUID(int=3), Item.KSWP, 1, HasilValidasi.VALID),
        ("VALIDASI_DIJAWAB", "Konfirmasi status wajib pajak: valid", "Pasal 23 ayat (1)"),
    ),
    (
        AktaDiunggah(K, PU, ("a", "b"), HARI),
        ("AKTA_DIUNGGAH", "2 dokumen diunggah", "Pasal 23 ayat (2)"),
    ),
    (
        VerifikasiDitugaskan(K, PU, 1, HARI, date(2026, 3, 30)),
        (
            "VERIFIKASI_DITUGASKAN",
            "DPMPTSP memutus paling lambat 30-03-2026",
            "Pasal 23 ayat (3)",
        ),
    ),
    (
        BatasDigeser(K, PU, date(2026, 3, 31), JenisKasus.LIKUIDASI),
        (
            "BATAS_DIGESER",
            "Kalender berubah: paling lambat 31-03-2026",
            "Pasal 23 ayat (3)",
        ),
    ),
    (
        VerifikasiDisetujui(K, PU, 1, HARI),
        ("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 23 ayat (4) huruf a"),
    ),
    (
        VerifikasiDitolak(K, PU, 1, "Tidak terbaca", HARI),
        ("VERIFIKASI_DITOLAK", "Tidak terbaca", "Pasal 23 ayat (4) huruf b"),
    ),
    (
        PencabutanDitolak(K, PU, "Tidak terbaca", HARI),
        ("PERLU_PERBAIKAN", "Tidak terbaca", "Pasal 23 ayat (4) huruf b"),
    ),
    (
        PencabutanDitolak(K, PU, "Tidak valid: KSWP (KSWP)", HARI, (Item.KSWP,)),
        ("DITOLAK", "Tidak valid: KSWP (KSWP)", "Pasal 23 ayat (1)"),
    ),
    (
        PencabutanDiterbitkan(
            K, PU, "1234567890123", DasarPenerbitan.FIKTIF_POSITIF, HARI, "0001/PCB"
        ),
        ("DITERBITKAN", "Pencabutan 0001/PCB, dasar fiktif positif", "Pasal 23 ayat (5)"),
    ),
    (
        KewajibanPascaPencabutanDicatat(K, PU, PASCA_PENCABUTAN),
        (
            "KEWAJIBAN_DICATAT",
            "Fasilitas fiskal, pajak terhutang, ketenagakerjaan",
            "Pasal 21 ayat (7)",
        ),
    ),
    (
        SuratKeteranganBerakhirDiterbitkan(
            K, PU, "1234567890123", Berakhir(HARI, "Masa berlaku berakhir"), HARI
        ),
        (
            "SURAT_KETERANGAN",
            "Berakhir 16-03-2026: Masa berlaku berakhir",
            "Pasal 20 ayat (4)",
        ),
    ),
    (
        ValidasiDiminta(K, PU, UUID(int=3), Item.LKPM, 1, JenisKasus.PEMBATALAN),
        (
            "VALIDASI_DIMINTA",
            "LKPM periode terakhir ditanyakan kepada PENGAWASAN, ke-1",
            "Pasal 22 ayat (1)",
        ),
    ),
    (
        PembatalanDimohonkan(K, PU, NIB, PemohonSebagai.DIREKSI, (OBJEK,), HARI),
        ("DIAJUKAN", "Diajukan oleh direksi atas 1 Perizinan Berusaha", "Pasal 22 ayat (1)"),
    ),
    (
        PernyataanDiisi(K, PU, SebabPernyataan.ORANG_PERSEORANGAN_TANPA_AKTA, HARI),
        ("PERNYATAAN_DIISI", "Orang perseorangan tanpa akta", "Pasal 22 ayat (2)"),
    ),
    (
        PermohonanDitolak(K, PU, NIB, PEMBATALAN, "X", "Tidak valid", HARI, (Item.KSWP,)),
        ("DITOLAK", "Tidak valid", "Pasal 22 ayat (1)"),
    ),
    (
        PermohonanDitolak(K, PU, NIB, PEMBATALAN, "X", "Sudah terverifikasi", HARI),
        ("DITOLAK", "Sudah terverifikasi", "Pasal 21 ayat (1) huruf a"),
    ),
    (
        PembatalanDiterbitkan(
            K,
            PU,
            NIB,
            Penerbit.DPMPTSP,
            (OBJEK,),
            False,
            f"{PERBUP} Pasal 22 ayat (3) huruf b",
            DasarPenerbitan.VALIDASI,
            HARI,
            "0001/BTL",
        ),
        ("DITERBITKAN", "Pembatalan 0001/BTL oleh DPMPTSP", "Pasal 22 ayat (3) huruf b"),
    ),
    (
        ObjekTersisih(K, PU, PEMBATALAN, IZIN, "PERIZINAN_SUDAH_TERVERIFIKASI"),
        (
            "TIDAK_DIBATALKAN",
            f"Perizinan {IZIN} tidak dibatalkan: perizinan sudah terverifikasi",
            "Pasal 21 ayat (1) huruf a",
        ),
    ),
    (
        BuktiDiunggah(K, PU, ("a",)),
        ("BUKTI_DIUNGGAH", "1 dokumen diunggah", "Pasal 21 ayat (9)"),
    ),
    (
        PengecualianDiperiksa(K, PU, PengecualianPMA.SINGLE_PURPOSE),
        ("PENGECUALIAN_DIPERIKSA", "Single purpose", "Pasal 21 ayat (9)"),
    ),
    (
        PengecualianDiterima(K, PU, HARI),
        ("PENGECUALIAN_DITERIMA", "Pengecualian telah sesuai", "Pasal 21 ayat (9)"),
    ),
    (
        PengecualianDitolak(K, PU, "Tidak terbaca", HARI),
        ("PERLU_PERBAIKAN", "Tidak terbaca", "Pasal 21 ayat (9)"),
    ),
    (
        PencabutanDimohonkan(K, PU, PemohonSebagai.DIREKSI, HARI, JenisPencabutan.NON_LIKUIDASI),
        ("DIAJUKAN", "Diajukan oleh direksi", "Pasal 24 ayat (1)"),
    ),
    (
        ValidasiDiminta(K, PU, UUID(int=3), Item.LKPM, 1, NON_LIKUIDASI),
        (
            "VALIDASI_DIMINTA",
            "LKPM periode terakhir ditanyakan kepada PENGAWASAN, ke-1",
            "Pasal 24 ayat (1)",
        ),
    ),
    (
        PernyataanDiisi(K, PU, SebabPernyataan.SALAH_SATU_KEGIATAN_USAHA, HARI, NON_LIKUIDASI),
        ("PERNYATAAN_DIISI", "Salah satu kegiatan usaha", "Pasal 24 ayat (2)"),
    ),
    (
        PermohonanDitolak(K, PU, NIB, NON_LIKUIDASI, "X", "Tidak valid", HARI, (Item.KSWP,)),
        ("DITOLAK", "Tidak valid", "Pasal 24 ayat (1)"),
    ),
    (
        PermohonanDialihkan(K, PU, NIB, "PENCABUTAN", HARI, f"{PERBUP} Pasal 24 ayat (3)"),
        (
            "DIALIHKAN",
            "Hanya Pencabutan likuidasi (Pasal 23) yang tersisa",
            "Pasal 24 ayat (3)",
        ),
    ),
    (
        ObjekTersisih(K, PU, NON_LIKUIDASI, IZIN, "PERIZINAN_BELUM_TERVERIFIKASI"),
        (
            "TIDAK_DICABUT",
            f"Perizinan {IZIN} tidak dicabut: perizinan belum terverifikasi",
            "Pasal 21 ayat (1) huruf b",
        ),
    ),
    (
        NonLikuidasiDiterbitkan(
            K,
            PU,
            NIB,
            Penerbit.LEMBAGA_OSS,
            (OBJEK,),
            False,
            f"{PERBUP} Pasal 24 ayat (4) huruf b",
            DasarPenerbitan.VALIDASI,
            HARI,
            "0001/PCB-NLK",
        ),
        ("DITERBITKAN", "Pencabutan 0001/PCB-NLK oleh Lembaga OSS", "Pasal 24 ayat (4) huruf b"),
    ),
    (
        KewajibanPascaPencabutanDicatat(
            K,
            PU,
            (),
            (SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_PRODUK, "SNI-1", IZIN),),
            f"{PERBUP} Pasal 24 ayat (5)",
        ),
        ("KEWAJIBAN_DICATAT", "Sertifikat standar produk SNI-1", "Pasal 24 ayat (5)"),
    ),
    (
        ValidasiDibatalkan(K, PU, UUID(int=3), Item.KSWP, NON_LIKUIDASI),
        (
            "VALIDASI_DIBATALKAN",
            "Konfirmasi status wajib pajak tidak ditanyakan lagi kepada KSWP",
            "Pasal 24 ayat (1)",
        ),
    ),
    (
        PermohonanDitarik(K, PU, NIB, PEMBATALAN, HARI),
        ("DITARIK", "Ditarik oleh pemohon", "Pasal 20 ayat (2)"),
    ),
    *LANGKAH_PUTUSAN,
]


@pytest.mark.parametrize(("terjadi", "harapan"), LANGKAH)
def test_langkah(terjadi: Peristiwa, harapan: tuple[str, str, str]) -> None:
    nama, keterangan, pasal = harapan
    assert langkah(terjadi) == Langkah(nama, keterangan, f"{PERBUP} {pasal}")


def test_setiap_peristiwa_punya_langkah() -> None:
    """Whatever has no kind of its own below it."""
    assert {type(terjadi) for terjadi, _ in LANGKAH} == set(_jenis(Peristiwa))


def _jenis(kelas: type[Peristiwa]) -> Iterator[type[Peristiwa]]:
    bawah = kelas.__subclasses__()
    yield from [satu for anak in bawah for satu in _jenis(anak)] if bawah else [kelas]
