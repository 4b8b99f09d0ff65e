"""The two stages after the last PBBR is gone: one ends by obtaining, the other by filing."""

from datetime import date, datetime
from uuid import UUID

import pytest

from shared.contracts.contract import Contract
from shared.contracts.registrasi import (
    HakAksesPembatalanDihentikanV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    PermohonanDiajukanV1,
)
from tests.notifikasi.bahan import KASUS, NIB, PELAKU_USAHA, PERMOHONAN, wib
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

HILANG = date(2026, 8, 31)
LAIN = UUID(int=9)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


def mutakhir(*, menunggu: bool, versi: int) -> NibDimutakhirkanV1:
    return NibDimutakhirkanV1(
        nib=NIB, pelaku_usaha=PELAKU_USAHA, permohonan=None, tanggal=HILANG,
        jenis_pelaku_usaha="BADAN_USAHA", skala="KECIL", wilayah="13.03", kegiatan_usaha=(),
        berlaku_sampai=None, versi=versi, menunggu_pbbr=menunggu,
    )  # fmt: skip


def dicabut(sebab: str, tanggal: date, jalur: str = "PERMOHONAN") -> NibDicabutV1:
    return NibDicabutV1(
        nib=NIB, pelaku_usaha=PELAKU_USAHA, tanggal=tanggal, jalur=jalur, sebab=sebab,
        pencabutan=KASUS, nomor="500/1/DPMPTSP/2026",
    )  # fmt: skip


DIAJUKAN = PermohonanDiajukanV1(
    permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, sop="100", kbli="62012", skala="KECIL",
    jenis_pemohon="NON_PERORANGAN", kanal="OSS", diajukan_pada=date(2026, 9, 1),
)  # fmt: skip
DIPERTAHANKAN = HakAksesPembatalanDihentikanV1(
    pelaku_usaha=PELAKU_USAHA, permohonan=PERMOHONAN, tanggal=date(2026, 9, 1)
)
DIPEROLEH = mutakhir(menunggu=False, versi=3)
MENUNGGU = mutakhir(menunggu=True, versi=2)


@pytest.mark.rule(
    "PB8-24-9", "PB8-24-10", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-14", "PB8-27-15"
)
@pytest.mark.parametrize(
    ("pemasang", "kejadian", "state"),
    [
        pytest.param(MENUNGGU, DIAJUKAN, "AKTIF", id="tahap 1: diajukan belum cukup"),
        pytest.param(MENUNGGU, DIPERTAHANKAN, "AKTIF", id="tahap 1: bukan soal Hak Akses"),
        pytest.param(MENUNGGU, DIPEROLEH, "DIBATALKAN", id="tahap 1: diperoleh"),
        *(
            pytest.param(dicabut(sebab, HILANG, jalur), kejadian, state, id=f"{jalur} {sebab} {id}")
            for jalur, sebab in (
                ("PERMOHONAN", "NON_LIKUIDASI"),
                ("PERMOHONAN", "TANPA_PBBR"),
                ("PUTUSAN", "PEMBUBARAN"),
                ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN"),
                ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA"),
                ("PUTUSAN", "TANPA_PBBR"),
                ("SANKSI", "TANPA_PBBR"),
            )
            for id, kejadian, state in (
                ("diajukan", DIAJUKAN, "DIBATALKAN"),
                ("masih terbuka", DIPERTAHANKAN, "DIBATALKAN"),
            )
        ),
    ],
)
async def test_apa_yang_menghentikan_tahap_ini(
    notifikasi: Layanan,
    clock: SettableClock,
    pemasang: Contract,
    kejadian: Contract,
    state: str,
) -> None:
    clock.set(wib(2026, 9, 1, 9))
    await dengar(notifikasi, pemasang, kejadian)
    assert await notifikasi.rows("SELECT state FROM tenggat") == [(state,)]


@pytest.mark.rule("PB8-24-10", "PB8-24-11", "PB8-27-14", "PB8-27-15")
async def test_dua_kali_enam_bulan(notifikasi: Layanan, clock: SettableClock) -> None:
    """An application that is filed in stage 1 does not help; stage 2 counts from the NIB."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, MENUNGGU, DIAJUKAN)
    clock.set(wib(2027, 2, 28, 23, 59))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2027, 3, 1))
    await bangunkan(notifikasi)
    await dengar(notifikasi, dicabut("TANPA_PBBR", date(2027, 3, 1)))
    clock.set(wib(2027, 9, 1, 23, 59))
    await bangunkan(notifikasi)
    clock.set(wib(2027, 9, 2))
    await bangunkan(notifikasi)
    terlampaui = await notifikasi.published("tenggat.terlampaui")
    assert [(satu["jenis"], satu["hari_terakhir"]) for satu in terlampaui] == [
        ("nib_tanpa_pbbr", "2027-02-28"),
        ("hak_akses_permohonan", "2027-09-01"),
    ]


@pytest.mark.rule("PB8-24-10", "PB8-24-11", "PB8-27-14", "PB8-27-15", "CALC-6")
@pytest.mark.parametrize("jalur", ["PERMOHONAN", "PUTUSAN"])
async def test_mati_melewati_kedua_akhir(
    notifikasi: Layanan, clock: SettableClock, jalur: str
) -> None:
    """Both take effect as due. registrasi counts the same months from the same date, so without
    the second end it would refuse every act and tell nobody why."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, MENUNGGU)
    clock.set(wib(2027, 10, 15, 9))
    await bangunkan(notifikasi)
    await dengar(notifikasi, dicabut("TANPA_PBBR", date(2027, 3, 1), jalur))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    terlampaui = await notifikasi.published("tenggat.terlampaui")
    assert [
        (satu["jenis"], satu["hari_terakhir"], datetime.fromisoformat(satu["effective_at"]))
        for satu in terlampaui
    ] == [
        ("nib_tanpa_pbbr", "2027-02-28", wib(2027, 3, 1)),
        ("hak_akses_permohonan", "2027-09-01", wib(2027, 9, 2)),
    ]
    assert await notifikasi.published("pengingat.dikirim") == []


@pytest.mark.rule("PB8-24-11", "PB8-27-15")
@pytest.mark.parametrize(
    ("sampai", "jenis"),
    [
        pytest.param(wib(2027, 8, 24, 9), "tersisa 8 hari", id="peringatan yang terlewat, satu"),
        pytest.param(wib(2027, 9, 1, 9), "tersisa 0 hari", id="pada hari terakhir"),
    ],
)
async def test_mati_sampai_di_dalam_tahap_kedua(
    notifikasi: Layanan, clock: SettableClock, sampai: datetime, jenis: str
) -> None:
    """What is left of it is left whole: one warning, with the days that remain."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, MENUNGGU)
    clock.set(sampai)
    await bangunkan(notifikasi)
    await dengar(notifikasi, dicabut("TANPA_PBBR", date(2027, 3, 1)))
    await bangunkan(notifikasi)
    assert [satu["jenis"] for satu in await notifikasi.published("tenggat.terlampaui")] == [
        "nib_tanpa_pbbr"
    ]
    [(isi,)] = await notifikasi.rows(
        "SELECT isi FROM pemberitahuan WHERE jenis = 'hak_akses_akan_dibatalkan'"
    )
    assert f"paling lambat 01-09-2027; {jenis}." in isi


@pytest.mark.rule("PB8-29-1c")
async def test_jalur_sanksi_dua_belas_bulan(notifikasi: Layanan, clock: SettableClock) -> None:
    """AMB-36: not the six months of a request."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, dicabut("TANPA_PBBR", HILANG, "SANKSI"))
    for saat, jumlah in ((wib(2027, 8, 31, 23, 59), 0), (wib(2027, 9, 1), 1)):
        clock.set(saat)
        await bangunkan(notifikasi)
        assert len(await notifikasi.published("tenggat.terlampaui")) == jumlah


@pytest.mark.rule("PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-14", "PB8-27-15")
@pytest.mark.parametrize(
    ("pemasang", "pasal"),
    [
        (dicabut("LIKUIDASI", HILANG), "Pasal 23 ayat (9)"),
        (dicabut("NON_LIKUIDASI", HILANG), "Pasal 24 ayat (9)"),
        (dicabut("TANPA_PBBR", HILANG), "Pasal 24 ayat (11)"),
        (dicabut("PEMBUBARAN", HILANG, "PUTUSAN"), "Pasal 27 ayat (12)"),
        (dicabut("PENCABUTAN_TANPA_PEMBUBARAN", HILANG, "PUTUSAN"), "Pasal 27 ayat (13)"),
        (dicabut("PENCABUTAN_OLEH_PEMDA", HILANG, "PUTUSAN"), "Pasal 27 ayat (13)"),
        (dicabut("TANPA_PBBR", HILANG, "PUTUSAN"), "Pasal 27 ayat (15)"),
        (MENUNGGU, "Pasal 24 ayat (10)"),
        (MENUNGGU.model_copy(update={"dasar_hukum": f"{PERBUP} Pasal 24 ayat (10)"}),
         "Pasal 24 ayat (10)"),
        (MENUNGGU.model_copy(update={"dasar_hukum": f"{PERBUP} Pasal 27 ayat (7) huruf a"}),
         "Pasal 27 ayat (14)"),
    ],
)  # fmt: skip
async def test_pasal_menurut_asalnya(
    notifikasi: Layanan, clock: SettableClock, pemasang: Contract, pasal: str
) -> None:
    """The ledger, the warning to the Pelaku Usaha, and what is said at the end name it."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, pemasang)
    clock.set(wib(2027, 2, 27, 9))
    await bangunkan(notifikasi)
    clock.set(wib(2027, 3, 1))
    await bangunkan(notifikasi)
    ledger = await notifikasi.rows("SELECT sebab FROM tenggat_riwayat WHERE kejadian = 'DIPASANG'")
    surat = await notifikasi.rows(
        "SELECT DISTINCT dasar_hukum FROM pemberitahuan WHERE jenis LIKE '%akan_di%'"
    )
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert (ledger, surat, terlampaui["dasar_hukum"]) == (
        [(f"{PERBUP} {pasal}",)],
        [(f"{PERBUP} {pasal}",)],
        f"{PERBUP} {pasal}",
    )
