"""An act that was issued is told to three addressees, in the words of its article."""

from typing import Any

import pytest

from services.notifikasi.domain.penerima import JenisPenerima
from services.notifikasi.kolom import kolom
from services.notifikasi.notices import KETIGANYA, PEMBATALAN, PENCABUTAN, penerima
from shared.contracts.contract import Contract
from shared.daerah import DAERAH, Daerah
from tests.notifikasi.bahan import (
    KASUS,
    NIB,
    PELAKU_USAHA,
    diterbitkan,
    ditugaskan,
    pembatalan,
)
from tests.notifikasi.test_clocks import dengar
from tests.support.layanan import Layanan

PELAKU = str(PELAKU_USAHA)
BERTIGA = [
    ("KEMENTERIAN_LEMBAGA", "BKPM"),
    ("PELAKU_USAHA", PELAKU),
    ("PEMERINTAH_DAERAH", "PEMERINTAH_DAERAH"),
]
PERBUP = "Peraturan Bupati Sijunjung 8/2022"
LIKUIDASI = diterbitkan()
SEBAGIAN = diterbitkan(jenis="NON_LIKUIDASI", cabut_nib=False)
NIB_SENDIRI = diterbitkan(jenis="NON_LIKUIDASI")
KP3A = diterbitkan(jenis="KP3A", cabut_nib=False)
BUBAR = diterbitkan(jenis="PEMBUBARAN")
TANPA_BUBAR = diterbitkan(jenis="PENCABUTAN_TANPA_PEMBUBARAN", cabut_nib=False)
OLEH_PEMDA = diterbitkan(jenis="PENCABUTAN_OLEH_PEMDA", cabut_nib=False)
SS = "- SERTIFIKAT STANDAR untuk KBLI 10130, Risiko MENENGAH TINGGI"
MUTAKHIR = f"{SS}\nNIB {NIB} dimutakhirkan."
NIB_DICABUT = f"NIB {NIB} dicabut sejak 31-03-2026 dengan Pencabutan NIB nomor 500/"
AMAR = "12/Pdt.G/2026/PN Mrj Pengadilan Negeri Muaro, berkekuatan hukum tetap pada 02-03-2026"


async def kotak_masuk(notifikasi: Layanan, jenis: str) -> list[tuple[Any, ...]]:
    return sorted(
        await notifikasi.rows(
            "SELECT jenis_penerima, penerima FROM pemberitahuan"
            " WHERE jenis = :jenis AND kanal = 'KOTAK_MASUK'",
            jenis=jenis,
        )
    )


async def isi(notifikasi: Layanan, jenis: str) -> str:
    [(teks,)] = await notifikasi.rows(
        "SELECT isi FROM pemberitahuan WHERE jenis = :jenis AND penerima = :pelaku",
        jenis=jenis,
        pelaku=PELAKU,
    )
    return teks


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("event", "jenis", "ayat", "kalimat"),
    [
        pytest.param(LIKUIDASI, "pencabutan_diterbitkan", "23 ayat (7)", "diikuti Pencabutan NIB",
                     marks=pytest.mark.rule("PB8-23-7"), id="23"),
        pytest.param(SEBAGIAN, "pencabutan_non_likuidasi_diterbitkan", "24 ayat (8)", MUTAKHIR,
                     marks=pytest.mark.rule("PB8-24-8"), id="24: sebagian"),
        pytest.param(NIB_SENDIRI, "pencabutan_non_likuidasi_nib_diterbitkan", "24 ayat (8)",
                     NIB_DICABUT, marks=pytest.mark.rule("PB8-24-8"), id="24: NIB"),
        pytest.param(KP3A, "pencabutan_perwakilan_diterbitkan", "26 ayat (9)", "(KP3A)",
                     marks=pytest.mark.rule("PB8-26-9"), id="26"),
        pytest.param(BUBAR, "pencabutan_putusan_nib_diterbitkan", "27 ayat (10)", NIB_DICABUT,
                     marks=pytest.mark.rule("PB8-27-10"), id="27: pembubaran"),
        pytest.param(TANPA_BUBAR, "pencabutan_putusan_diterbitkan", "27 ayat (10)", AMAR,
                     marks=pytest.mark.rule("PB8-27-10"), id="27: tanpa pembubaran"),
        pytest.param(OLEH_PEMDA, "pencabutan_putusan_diterbitkan", "27 ayat (10)", SS,
                     marks=pytest.mark.rule("PB8-27-10"), id="27: oleh Pemda"),
    ],
)  # fmt: skip
async def test_pencabutan_diberitahukan_kepada_tiga_penerima_sekali(
    notifikasi: Layanan, event: Contract, jenis: str, ayat: str, kalimat: str
) -> None:
    pesan = notifikasi.pesan(event, stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    assert await kotak_masuk(notifikasi, jenis) == BERTIGA
    assert kalimat in await isi(notifikasi, jenis)
    assert await notifikasi.published("pencabutan.dinotifikasi") == [
        {
            "fakta": "pencabutan.dinotifikasi",
            "kasus": str(KASUS),
            "pelaku_usaha": PELAKU,
            "penerima": ["KEMENTERIAN_LEMBAGA", "PEMERINTAH_DAERAH", "PELAKU_USAHA"],
            "dasar_hukum": f"{PERBUP} Pasal {ayat}",
        }
    ]
    dikirim = await notifikasi.published("notifikasi.dikirim")
    assert sorted(satu["penerima"] for satu in dikirim) == sorted(kode for _, kode in BERTIGA)


@pytest.mark.rule("PB8-22-7", "CALC-9")
@pytest.mark.parametrize(
    ("cabut_nib", "jenis", "kalimat"),
    [
        pytest.param(False, "pembatalan_diterbitkan", MUTAKHIR, id="ada yang tersisa"),
        pytest.param(True, "pembatalan_nib_diterbitkan", NIB_DICABUT, id="yang terakhir"),
    ],
)
async def test_pembatalan_diberitahukan_kepada_tiga_penerima_sekali(
    notifikasi: Layanan, *, cabut_nib: bool, jenis: str, kalimat: str
) -> None:
    """AMB-26: ayat (4) too; one for each document, as a case has one for each authority."""
    satu, dua = (pembatalan(cabut_nib=cabut_nib, nomor=nomor) for nomor in ("500/8", "500/9"))
    pesan = notifikasi.pesan(satu, stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    assert await kotak_masuk(notifikasi, jenis) == BERTIGA
    assert kalimat in await isi(notifikasi, jenis)
    await dengar(notifikasi, dua)
    dinotifikasi = await notifikasi.published("pembatalan.dinotifikasi")
    assert [(lain["nomor"], lain["penerima"]) for lain in dinotifikasi] == [
        ("500/8", ["KEMENTERIAN_LEMBAGA", "PEMERINTAH_DAERAH", "PELAKU_USAHA"]),
        ("500/9", ["KEMENTERIAN_LEMBAGA", "PEMERINTAH_DAERAH", "PELAKU_USAHA"]),
    ]


@pytest.mark.rule("PB8-22-7", "PB8-23-7", "PB8-24-8", "PB8-26-9", "PB8-27-10")
@pytest.mark.parametrize("daerah", DAERAH.values(), ids=DAERAH.keys())
def test_setiap_daerah_mempunyai_ketiga_penerima(daerah: Daerah) -> None:
    jenis = [satu.jenis for ke in KETIGANYA for satu in penerima(ke, daerah, PELAKU_USAHA)]
    assert jenis == [
        JenisPenerima.KEMENTERIAN_LEMBAGA,
        JenisPenerima.PEMERINTAH_DAERAH,
        JenisPenerima.PELAKU_USAHA,
    ]


@pytest.mark.rule("PB8-22-7", "PB8-24-8", "PB8-26-9", "PB8-27-10")
@pytest.mark.parametrize("terbitan", [PEMBATALAN, *PENCABUTAN.values()])
@pytest.mark.parametrize("cabut_nib", [False, True])
def test_setiap_pasal_mempunyai_naskahnya(terbitan: Any, *, cabut_nib: bool) -> None:
    surat = terbitan.surat(cabut_nib=cabut_nib)
    assert surat.ke == KETIGANYA
    assert surat.jenis in kolom()


DINAS, PUSAT = ("PERANGKAT_DAERAH", "DPMPTSP"), ("KEMENTERIAN_LEMBAGA", "BKPM")


@pytest.mark.parametrize(
    ("dasar", "jenis", "kepada"),
    [
        pytest.param("FIKTIF_POSITIF", "LIKUIDASI", [DINAS], marks=pytest.mark.rule("PB8-23-5")),
        pytest.param("FIKTIF_POSITIF", "KPPA", [PUSAT], marks=pytest.mark.rule("PB8-26-7")),
        pytest.param("FIKTIF_POSITIF", "PEMBUBARAN", [DINAS], marks=pytest.mark.rule("PB8-27-8")),
        pytest.param("VERIFIKASI", "LIKUIDASI", [], marks=pytest.mark.rule("PB8-23-5")),
        pytest.param("VERIFIKASI", "KPPA", [], marks=pytest.mark.rule("PB8-26-7")),
        pytest.param("VALIDASI", "PEMBUBARAN", [], marks=pytest.mark.rule("PB8-27-8")),
    ],
)
async def test_yang_melewatkan_verifikasinya_diberi_tahu(
    notifikasi: Layanan, dasar: str, jenis: str, kepada: list[tuple[str, str]]
) -> None:
    await dengar(notifikasi, diterbitkan(dasar, jenis))
    assert await kotak_masuk(notifikasi, "fiktif_positif") == kepada


@pytest.mark.parametrize(
    ("verifikator", "kepada"),
    [
        pytest.param("DPMPTSP", DINAS, marks=pytest.mark.rule("PB8-23-3", "PB8-27-6")),
        pytest.param("BKPM", PUSAT, marks=pytest.mark.rule("PB8-26-5")),
    ],
)
async def test_verifikasi_ditugaskan_kepada_verifikatornya(
    notifikasi: Layanan, verifikator: str, kepada: tuple[str, str]
) -> None:
    await dengar(notifikasi, ditugaskan().model_copy(update={"verifikator": verifikator}))
    assert await kotak_masuk(notifikasi, "verifikasi_ditugaskan") == [kepada]


@pytest.mark.rule("PB8-22-7", "PB8-23-7", "PB8-24-8")
@pytest.mark.parametrize("event", [LIKUIDASI, SEBAGIAN, pembatalan(cabut_nib=False)])
async def test_pemerintah_daerah_setiap_wilayah_diberi_tahu(
    notifikasi: Layanan, event: Contract
) -> None:
    """Each once, in its own inbox; of a wilayah that is no region here nobody is known."""
    lintas = event.model_copy(update={"wilayah": ("12.71", "16.06")})
    pesan = notifikasi.pesan(lintas, stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    rows = await notifikasi.rows(
        "SELECT daerah, penerima FROM pemberitahuan WHERE kanal = 'KOTAK_MASUK'"
        " AND jenis_penerima = 'PEMERINTAH_DAERAH' ORDER BY daerah"
    )
    assert rows == [
        ("KAB_MUSI_BANYUASIN", "PEMERINTAH_DAERAH"),
        ("KAB_SIJUNJUNG", "PEMERINTAH_DAERAH"),
    ]
