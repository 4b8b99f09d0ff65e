"""The clocks of the two verifications beside likuidasi: kantor perwakilan, and a putusan."""

from datetime import date, datetime

import pytest

from shared.contracts.contract import Contract
from shared.contracts.sanksi import (
    PencabutanDiterbitkanV1,
    VerifikasiDisetujuiV1,
    VerifikasiDitolakV1,
    VerifikasiDitugaskanV1,
)
from tests.notifikasi.bahan import KASUS, PELAKU_USAHA, SENIN, diterbitkan, wib
from tests.notifikasi.bahan import ditugaskan as likuidasi
from tests.notifikasi.test_clocks import bangunkan, dengar, jam, keadaan
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

KAMIS = date(2026, 3, 26)
SENIN_DEPAN = date(2026, 3, 30)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


def ditugaskan(jenis: str, batas: date, ke: int = 1, sejak: date = SENIN) -> VerifikasiDitugaskanV1:
    return likuidasi(ke, sejak, batas).model_copy(update={"jenis": jenis})


PERWAKILAN = pytest.param(
    "PERWAKILAN_ASING", KAMIS, "verifikasi_perwakilan_asing", "PB8-26-7",
    f"{PERBUP} Pasal 26 ayat (5)", id="Pasal 26: 3 Hari",
    marks=pytest.mark.rule("PB8-26-7"),
)  # fmt: skip
PUTUSAN = (
    pytest.param(
        jenis, SENIN_DEPAN, "verifikasi_putusan", "PB8-27-8",
        f"{PERBUP} Pasal 27 ayat (6)", id=f"Pasal 27: 5 Hari, {jenis}",
        marks=pytest.mark.rule("PB8-27-8"),
    )
    for jenis in ("PEMBUBARAN", "PENCABUTAN_TANPA_PEMBUBARAN")
)  # fmt: skip


@pytest.mark.rule("CALC-6")
@pytest.mark.parametrize(("jenis", "terakhir", "kind", "aturan", "dasar"), [PERWAKILAN, *PUTUSAN])
async def test_berakhir_sekali_sejak_hari_berikutnya(
    notifikasi: Layanan,
    clock: SettableClock,
    jenis: str,
    terakhir: date,
    kind: str,
    aturan: str,
    dasar: str,
) -> None:
    await dengar(notifikasi, ditugaskan(jenis, terakhir))
    clock.set(wib(2026, 3, terakhir.day, 23, 59))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2026, 4, 8))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    effective_at = datetime.fromisoformat(terlampaui.pop("effective_at"))
    assert effective_at == wib(2026, 3, terakhir.day + 1)
    del terlampaui["tenggat"]
    assert terlampaui == {
        "fakta": "tenggat.terlampaui",
        "jenis": kind,
        "subjek": str(KASUS),
        "generasi": 1,
        "pelaku_usaha": str(PELAKU_USAHA),
        "aturan": aturan,
        "hari_terakhir": str(terakhir),
        "dasar_hukum": dasar,
    }


@pytest.mark.rule("PB8-26-7", "PB8-27-8")
@pytest.mark.parametrize(
    ("jenis", "batas"), [("PERWAKILAN_ASING", KAMIS), ("PEMBUBARAN", SENIN_DEPAN)]
)
async def test_keputusan_menghentikan_putarannya(
    notifikasi: Layanan, clock: SettableClock, jenis: str, batas: date
) -> None:
    """A rejection stops its own round; the repaired request has a clock of its own."""
    ditolak = VerifikasiDitolakV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, ke=1, alasan="buram", tanggal=date(2026, 3, 17)
    )
    await dengar(notifikasi, ditugaskan(jenis, batas), ditolak)
    await dengar(notifikasi, ditugaskan(jenis, date(2026, 4, 6), 2, date(2026, 3, 27)), ditolak)
    assert await keadaan(notifikasi) == ["DIBATALKAN", "AKTIF"]
    await dengar(
        notifikasi,
        VerifikasiDisetujuiV1(
            kasus=KASUS, pelaku_usaha=PELAKU_USAHA, ke=2, tanggal=date(2026, 3, 30)
        ),
    )
    clock.set(wib(2026, 5, 1))
    await bangunkan(notifikasi)
    assert await keadaan(notifikasi) == ["DIBATALKAN", "DIBATALKAN"]
    assert await notifikasi.published("tenggat.terlampaui") == []


def putusan(amar: str) -> PencabutanDiterbitkanV1:
    return diterbitkan("JABATAN", amar).model_copy(update={"jalur": "PUTUSAN"})


@pytest.mark.rule("PB8-27-2c")
@pytest.mark.parametrize(
    "peristiwa",
    [
        pytest.param(putusan("PENCABUTAN_OLEH_PEMDA"), id="terbit tanpa verifikasi"),
        pytest.param(
            ditugaskan("PENCABUTAN_OLEH_PEMDA", SENIN_DEPAN), id="walaupun ada yang menugaskan"
        ),
    ],
)
async def test_tindak_lanjut_oleh_pemda_tanpa_jam(notifikasi: Layanan, peristiwa: Contract) -> None:
    await dengar(notifikasi, peristiwa)
    assert await jam(notifikasi) == []


@pytest.mark.rule("PB8-26-5", "PB8-27-6")
@pytest.mark.parametrize(
    ("jenis", "batas", "saat", "penerima"),
    [
        ("PERWAKILAN_ASING", KAMIS, wib(2026, 3, 17, 8), "BKPM"),
        ("PENCABUTAN_TANPA_PEMBUBARAN", SENIN_DEPAN, wib(2026, 3, 26, 8), "DPMPTSP"),
    ],
)
async def test_pemeriksa_yang_berwenang_diingatkan(
    notifikasi: Layanan,
    clock: SettableClock,
    jenis: str,
    batas: date,
    saat: datetime,
    penerima: str,
) -> None:
    await dengar(notifikasi, ditugaskan(jenis, batas))
    clock.set(saat)
    await bangunkan(notifikasi)
    assert await notifikasi.rows(
        "SELECT DISTINCT penerima FROM pemberitahuan WHERE jenis = 'verifikasi_diingatkan'"
    ) == [(penerima,)]
