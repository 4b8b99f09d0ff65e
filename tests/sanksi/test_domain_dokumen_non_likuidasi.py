"""The Pencabutan NON_LIKUIDASI as data: Lampiran IX."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

import pytest

from services.sanksi.domain import dokumen
from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus
from services.sanksi.domain.penerbitan.non_likuidasi import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.perizinan import Perizinan
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, TOKO, WILAYAH, konteks
from tests.sanksi.bahan_non_likuidasi import OBJEK, PERNYATAAN, SALAH_SATU, SEMUA, VALIDASI
from tests.sanksi.bahan_pembatalan import SERTIFIKAT

SELASA = date(2026, 3, 17)
PASAL_24 = "Peraturan Bupati Sijunjung 8/2022 Pasal 24"


def terbit(
    semula: Perizinan, *kegiatan: UUID, isian: Isian = SALAH_SATU
) -> tuple[Kasus, tuple[Peristiwa, ...]]:
    kasus = replace(VALIDASI, objek=tuple(OBJEK[satu] for satu in kegiatan), isian=isian)
    return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks(SELASA, semula), CARA)


@pytest.mark.rule("PB8-24-7", "PB8-24-2", "PB8-21-7")
def test_pencabutan_menurut_lampiran_ix() -> None:
    kasus, (pencabutan, _) = terbit(SEMUA, TOKO, GUDANG)
    assert isinstance(pencabutan, NonLikuidasiDiterbitkan)
    (surat,) = dokumen.susun(replace(pencabutan, nomor="0003/PCB-NLK"), kasus, SEMUA)
    assert surat == Dokumen(
        id=uuid5(KASUS, "PENCABUTAN_NON_LIKUIDASI/DPMPTSP"),
        kasus=KASUS,
        pelaku_usaha=PELAKU_USAHA,
        jenis=JenisDokumen.PENCABUTAN_NON_LIKUIDASI,
        lampiran="IX",
        nomor="0003/PCB-NLK",
        tanggal=SELASA,
        dasar_penerbitan=DasarPenerbitan.VALIDASI,
        dasar_hukum=f"{PASAL_24} ayat (4) huruf a dan huruf b",
        isi={
            "nib": NIB,
            "jalur": "PERMOHONAN",
            "penerbit": "DPMPTSP",
            "pemohon_sebagai": "DIREKSI",
            "perizinan_berusaha": [
                {
                    "perizinan": None,
                    "jenis": "NIB",
                    "kegiatan_usaha": str(TOKO),
                    "kbli": "62012",
                    "tingkat_risiko": "RENDAH",
                    "lokasi": WILAYAH,
                },
                {
                    "perizinan": str(SERTIFIKAT),
                    "jenis": "SERTIFIKAT_STANDAR",
                    "kegiatan_usaha": str(GUDANG),
                    "kbli": "10130",
                    "tingkat_risiko": "MENENGAH_TINGGI",
                    "lokasi": WILAYAH,
                },
            ],
            "nib_dicabut": False,
            "jenis_pencabutan": "NON_LIKUIDASI",
            "perubahan_maksud_dan_tujuan": False,
            "pernyataan_pencabutan": PERNYATAAN,
            "kewajiban": ["FASILITAS_FISKAL", "PAJAK_TERHUTANG", "KETENAGAKERJAAN"],
        },
    )
