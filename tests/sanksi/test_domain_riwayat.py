"""Every event of a case is a step that a party can read, with its article."""

from dataclasses import is_dataclass
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain import peristiwa
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    Kewajiban,
    PemohonSebagai,
)
from services.sanksi.domain.perizinan import Berakhir
from services.sanksi.domain.riwayat import Langkah, langkah

K, PU = UUID(int=1), UUID(int=2)
HARI = date(2026, 3, 16)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"

LANGKAH = [
    (
        peristiwa.TindakanAdministratifDibuka(K, PU, DasarTindakan.PERMOHONAN_PELAKU_USAHA, HARI),
        ("DIBUKA", "Atas dasar PERMOHONAN_PELAKU_USAHA", "Pasal 20 ayat (1) huruf a"),
    ),
    (
        peristiwa.PencabutanDimohonkan(K, PU, PemohonSebagai.LIKUIDATOR, HARI),
        ("DIAJUKAN", "Diajukan oleh LIKUIDATOR", "Pasal 23 ayat (1)"),
    ),
    (
        peristiwa.ValidasiDiminta(K, PU, UUID(int=3), Item.IDENTITAS, 2),
        ("VALIDASI_DIMINTA", "IDENTITAS ditanyakan kepada DUKCAPIL, ke-2", "Pasal 23 ayat (1)"),
    ),
    (
        peristiwa.DataDivalidasi(K, PU, UUID(int=3), Item.KSWP, 1, HasilValidasi.VALID),
        ("VALIDASI_DIJAWAB", "KSWP: VALID", "Pasal 23 ayat (1)"),
    ),
    (
        peristiwa.AktaDiunggah(K, PU, ("a", "b"), HARI),
        ("AKTA_DIUNGGAH", "2 dokumen diunggah", "Pasal 23 ayat (2)"),
    ),
    (
        peristiwa.VerifikasiDitugaskan(K, PU, 1, HARI, date(2026, 3, 30)),
        (
            "VERIFIKASI_DITUGASKAN",
            "DPMPTSP memutus paling lambat 30-03-2026",
            "Pasal 23 ayat (3)",
        ),
    ),
    (
        peristiwa.VerifikasiDisetujui(K, PU, 1, HARI),
        ("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 23 ayat (4) huruf a"),
    ),
    (
        peristiwa.VerifikasiDitolak(K, PU, 1, "Tidak terbaca", HARI),
        ("VERIFIKASI_DITOLAK", "Tidak terbaca", "Pasal 23 ayat (4) huruf b"),
    ),
    (
        peristiwa.PencabutanDitolak(K, PU, "Tidak terbaca", HARI),
        ("PERLU_PERBAIKAN", "Tidak terbaca", "Pasal 23 ayat (4) huruf b"),
    ),
    (
        peristiwa.PencabutanDitolak(K, PU, "Tidak valid: KSWP (KSWP)", HARI, (Item.KSWP,)),
        ("DITOLAK", "Tidak valid: KSWP (KSWP)", "Pasal 23 ayat (1)"),
    ),
    (
        peristiwa.PencabutanDiterbitkan(
            K, PU, "1234567890123", DasarPenerbitan.FIKTIF_POSITIF, HARI, "0001/PCB"
        ),
        ("DITERBITKAN", "Pencabutan 0001/PCB, dasar FIKTIF_POSITIF", "Pasal 23 ayat (5)"),
    ),
    (
        peristiwa.KewajibanPascaPencabutanDicatat(K, PU, tuple(Kewajiban)),
        (
            "KEWAJIBAN_DICATAT",
            "FASILITAS_FISKAL, PAJAK_TERHUTANG, KETENAGAKERJAAN",
            "Pasal 21 ayat (7)",
        ),
    ),
    (
        peristiwa.SuratKeteranganBerakhirDiterbitkan(
            K, PU, "1234567890123", Berakhir(HARI, "Masa berlaku berakhir"), HARI
        ),
        (
            "SURAT_KETERANGAN",
            "Berakhir 16-03-2026: Masa berlaku berakhir",
            "Pasal 20 ayat (4)",
        ),
    ),
]


@pytest.mark.parametrize(("terjadi", "harapan"), LANGKAH)
def test_langkah(terjadi: peristiwa.Peristiwa, harapan: tuple[str, str, str]) -> None:
    nama, keterangan, pasal = harapan
    assert langkah(terjadi) == Langkah(nama, keterangan, f"{PERBUP} {pasal}")


def test_setiap_peristiwa_punya_langkah() -> None:
    semua = {
        kelas
        for kelas in vars(peristiwa).values()
        if is_dataclass(kelas)
        and isinstance(kelas, type)
        and issubclass(kelas, peristiwa.Peristiwa)
        and kelas is not peristiwa.Peristiwa
    }
    assert {type(terjadi) for terjadi, _ in LANGKAH} == semua
