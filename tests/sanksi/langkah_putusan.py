"""The steps of a case of Pasal 26 and 27 as a party reads them."""

from uuid import UUID

from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    DasarTindakan,
    JenisAkta,
    JenisKasus,
    PemohonSebagai,
)
from services.sanksi.domain.peristiwa.perwakilan import (
    DokumenDiunggah,
    IdentitasDiunggah,
    PencabutanPerwakilanDiterbitkan,
    PerwakilanDimohonkan,
)
from services.sanksi.domain.peristiwa.putusan import (
    PencabutanPutusanDiterbitkan,
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDitindaklanjuti,
    PutusanDiunggah,
)
from services.sanksi.domain.peristiwa.umum import TindakanAdministratifDibuka
from services.sanksi.domain.peristiwa.verifikasi import (
    DataDiperbaiki,
    VerifikasiDisetujui,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing
from services.sanksi.domain.putusan import AmarPutusan
from tests.sanksi.bahan import HARI_KELIMA, NIB, SENIN
from tests.sanksi.bahan_putusan import PUTUSAN

SIAPA = UUID(int=1), UUID(int=2)
KP3A = JenisPerwakilanAsing.KP3A
JABATAN = DasarPenerbitan.JABATAN
LANGKAH_PUTUSAN = (
    (
        TindakanAdministratifDibuka(
            *SIAPA, DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP, SENIN
        ),
        (
            "DIBUKA",
            "Atas dasar putusan pengadilan berkekuatan hukum tetap",
            "Pasal 20 ayat (1) huruf b",
        ),
    ),
    (
        PutusanDicatat(*SIAPA, NIB, AmarPutusan.PEMBUBARAN, PUTUSAN, SENIN),
        (
            "PUTUSAN_DICATAT",
            "Pembubaran: putusan 21/Pdt.Sus-Pailit/2026/PN Niaga Mdn, Pengadilan Niaga Medan",
            "Pasal 27 ayat (1)",
        ),
    ),
    (
        PutusanDimohonkan(*SIAPA, JenisKasus.PEMBUBARAN, PemohonSebagai.KURATOR, SENIN),
        ("DIAJUKAN", "Diajukan oleh kurator", "Pasal 27 ayat (2) huruf a"),
    ),
    (
        PutusanDiunggah(*SIAPA, ("d" * 64,), SENIN),
        ("PUTUSAN_DIUNGGAH", "1 dokumen diunggah", "Pasal 27 ayat (5)"),
    ),
    (
        VerifikasiDitugaskan(*SIAPA, 1, SENIN, HARI_KELIMA, JenisKasus.PEMBUBARAN),
        ("VERIFIKASI_DITUGASKAN", "DPMPTSP memutus paling lambat 30-03-2026", "Pasal 27 ayat (6)"),
    ),
    (
        DataDiperbaiki(*SIAPA, ("NIK", "putusan"), JenisKasus.PEMBUBARAN),
        ("DATA_DIPERBAIKI", "Diperbaiki oleh pemohon: NIK, putusan", "Pasal 27 ayat (7) huruf b"),
    ),
    (
        VerifikasiDisetujui(*SIAPA, 1, SENIN, JenisKasus.PEMBUBARAN),
        ("VERIFIKASI_DISETUJUI", "Telah sesuai", "Pasal 27 ayat (7) huruf a"),
    ),
    (
        PutusanDitindaklanjuti(*SIAPA, NIB, PUTUSAN, (), SENIN),
        (
            "PUTUSAN_DITINDAKLANJUTI",
            "Pemerintah Daerah menindaklanjuti putusan 21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
            "Pasal 27 ayat (2) huruf c",
        ),
    ),
    (
        PencabutanPutusanDiterbitkan(
            *SIAPA, NIB, AmarPutusan.PENCABUTAN_OLEH_PEMDA, PUTUSAN, (), False, JABATAN,
            "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (2) huruf c", SENIN, "1/PCB-PTS",
        ),
        ("DITERBITKAN", "Pencabutan 1/PCB-PTS, dasar jabatan", "Pasal 27 ayat (2) huruf c"),
    ),
    (
        PerwakilanDimohonkan(*SIAPA, KP3A, PemohonSebagai.PENANGGUNG_JAWAB, SENIN),
        ("DIAJUKAN", "Diajukan oleh penanggung jawab (KP3A)", "Pasal 26 ayat (1)"),
    ),
    (
        IdentitasDiunggah(*SIAPA, ("c" * 64,), SENIN),
        ("IDENTITAS_DIUNGGAH", "1 dokumen diunggah", "Pasal 26 ayat (3)"),
    ),
    (
        DokumenDiunggah(*SIAPA, (JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN,), ("b" * 64,), SENIN),
        (
            "DOKUMEN_DIUNGGAH",
            "Surat perintah atau pernyataan penutupan kantor",
            "Pasal 26 ayat (4)",
        ),
    ),
    (
        VerifikasiDitugaskan(*SIAPA, 1, SENIN, HARI_KELIMA, JenisKasus.PERWAKILAN_ASING),
        ("VERIFIKASI_DITUGASKAN", "BKPM memutus paling lambat 30-03-2026", "Pasal 26 ayat (5)"),
    ),
    (
        PencabutanPerwakilanDiterbitkan(
            *SIAPA, NIB, KP3A, (), False, DasarPenerbitan.FIKTIF_POSITIF, SENIN, "1/PCB-ASING"
        ),
        ("DITERBITKAN", "Pencabutan 1/PCB-ASING, dasar fiktif positif", "Pasal 26 ayat (7)"),
    ),
)  # fmt: skip
