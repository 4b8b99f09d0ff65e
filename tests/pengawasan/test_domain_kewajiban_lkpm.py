"""Which LKPM is owed and until when: scales, boundary days, a scale that changes."""

from dataclasses import replace
from datetime import date

import pytest

from services.pengawasan.domain.kewajiban_lkpm import (
    Aturan,
    sedang_dibuka,
    terakhir_jatuh_tempo,
    wajib,
)
from services.pengawasan.domain.periode import Kala, Periode, baca, periode_pada
from services.pengawasan.domain.proyek import Proyek, Skala, SkalaSejak, akhiri, catat
from shared.aturan import Ketentuan, ketentuan
from tests.pengawasan.bahan import DAERAH, PABRIK, SUBJEK
from tests.pengawasan.laporan import MULAI, aturan, proyek

KECIL = proyek()
MENENGAH = proyek((MULAI, "MENENGAH"))
MIKRO = proyek((MULAI, "MIKRO"))
MEI = date(2026, 5, 1)
TUMBUH = proyek((MULAI, "KECIL"), (MEI, "MENENGAH"))
NAIK = proyek((MULAI, "MIKRO"), (MEI, "KECIL"))
TURUN = proyek((MULAI, "KECIL"), (MEI, "MIKRO"))


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("kode", "awal", "akhir", "batas", "sebelumnya"),
    [
        ("2026-TW1", date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 10), "2025-TW4"),
        ("2026-TW2", date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 10), "2026-TW1"),
        ("2026-TW3", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 10), "2026-TW2"),
        ("2026-TW4", date(2026, 10, 1), date(2026, 12, 31), date(2027, 1, 10), "2026-TW3"),
        ("2026-S1", date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 10), "2025-S2"),
        ("2026-S2", date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 10), "2026-S1"),
    ],
)
def test_periode(kode: str, awal: date, akhir: date, batas: date, sebelumnya: str) -> None:
    periode = baca(kode)
    assert periode
    assert (periode.awal, periode.akhir, periode.kode) == (awal, akhir, kode)
    assert aturan(akhir).batas(periode) == batas
    assert periode.sebelumnya().kode == sebelumnya
    assert periode_pada(periode.kala, awal) == periode_pada(periode.kala, akhir) == periode


@pytest.mark.parametrize(
    "kode", ["", "2026", "2026-TW0", "2026-TW5", "2026-S3", "1999-S1", "2026-S1 ", "2026-s1"]
)
def test_bukan_periode(kode: str) -> None:
    assert baca(kode) is None


@pytest.mark.rule("PB8-15bis-b", "PB8-1-22")
@pytest.mark.parametrize(
    ("satu", "hari_ini", "harapan"),
    [
        pytest.param(KECIL, date(2026, 1, 10), "2025-S1", id="hari terakhir belum lewat"),
        pytest.param(KECIL, date(2026, 1, 11), "2025-S2", id="sehari setelahnya"),
        pytest.param(KECIL, date(2026, 7, 10), "2025-S2", id="semester I: 10 Juli"),
        pytest.param(KECIL, date(2026, 7, 11), "2026-S1", id="semester I: 11 Juli"),
        pytest.param(MENENGAH, date(2026, 4, 10), "2025-TW4", id="triwulan I: 10 April"),
        pytest.param(MENENGAH, date(2026, 4, 11), "2026-TW1", id="triwulan I: 11 April"),
        pytest.param(MENENGAH, date(2026, 10, 11), "2026-TW3", id="triwulan III"),
        pytest.param(proyek((MULAI, "BESAR")), date(2026, 7, 11), "2026-TW2", id="besar"),
        pytest.param(MIKRO, date(2026, 7, 11), None, id="mikro tidak wajib"),
        pytest.param(proyek(modal="PMA"), date(2026, 4, 11), "2026-TW1", id="PMA dihitung besar"),
        pytest.param(proyek(kbli="64121"), date(2026, 7, 11), None, id="perbankan dikecualikan"),
        pytest.param(TUMBUH, date(2026, 7, 10), "2025-S2", id="skala lama menentukan yang lalu"),
        pytest.param(TUMBUH, date(2026, 7, 11), "2026-TW2", id="skala pada akhir periode"),
        pytest.param(NAIK, date(2026, 7, 10), None, id="sebelumnya mikro"),
        pytest.param(NAIK, date(2026, 7, 11), "2026-S1", id="kecil sejak Mei"),
        pytest.param(replace(KECIL, skala=()), date(2026, 7, 11), None, id="skala tidak dikenal"),
    ],
)
def test_periode_terakhir_jatuh_tempo(satu: Proyek, hari_ini: date, harapan: str | None) -> None:
    periode = terakhir_jatuh_tempo(satu, aturan(hari_ini))
    assert (periode and periode.kode) == harapan


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("mulai", "harapan"),
    [
        (date(2026, 6, 30), "2026-S1"),  # issued inside the period: that period
        (date(2026, 7, 1), None),  # in the seventh month: the next one, not due yet
    ],
)
def test_periode_pertama(mulai: date, harapan: str | None) -> None:
    periode = terakhir_jatuh_tempo(proyek((mulai, "KECIL")), aturan(date(2026, 7, 11)))
    assert (periode and periode.kode) == harapan


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("satu", "hari_ini", "harapan"),
    [
        (KECIL, date(2026, 1, 10), "2025-S2"),
        (KECIL, date(2026, 1, 11), "2026-S1"),
        (MENENGAH, date(2026, 4, 10), "2026-TW1"),
        (MENENGAH, date(2026, 4, 11), "2026-TW2"),
        (proyek((date(2026, 7, 1), "KECIL")), date(2026, 7, 5), "2026-S2"),
        (MIKRO, date(2026, 4, 11), None),
    ],
)
def test_periode_yang_sedang_dibuka(satu: Proyek, hari_ini: date, harapan: str | None) -> None:
    periode = sedang_dibuka(satu, aturan(hari_ini))
    assert (periode and periode.kode) == harapan


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("kunci", "nilai", "harapan"),
    [
        ("lkpm_tanggal_terakhir", 10, "2026-S1"),
        ("lkpm_tanggal_terakhir", 11, "2025-S2"),
        ("lkpm_periode_kecil", "TRIWULAN", "2026-TW2"),
        ("lkpm_periode_kecil", "TIDAK_WAJIB", None),
        ("lkpm_kbli_dikecualikan", ("62",), None),
    ],
)
def test_angkanya_adalah_ketentuan(
    kunci: str, nilai: int | str | tuple[str, ...], harapan: str | None
) -> None:
    def cari(dicari: str, pada: date) -> Ketentuan:
        asli = ketentuan(dicari, pada, DAERAH)
        return replace(asli, nilai=nilai) if dicari == kunci else asli

    periode = terakhir_jatuh_tempo(KECIL, Aturan(date(2026, 7, 11), cari))
    assert (periode and periode.kode) == harapan


@pytest.mark.rule("PB8-15bis-b")
def test_semuanya_ditandai_belum_diperiksa() -> None:
    for kunci in ("lkpm_periode_kecil", "lkpm_periode_mikro", "lkpm_tanggal_terakhir"):
        satu = ketentuan(kunci, date(2026, 1, 1), DAERAH)
        assert (satu.bukan_hukum, satu.dasar_hukum[:30]) == (True, "Peraturan BKPM 5/2021 Pasal 32")
        assert satu.keterangan


def test_proyek_yang_berakhir_wajib_sampai_periodenya() -> None:
    berakhir = replace(KECIL, berakhir_pada=date(2026, 6, 30))
    assert wajib(berakhir, Periode(Kala.SEMESTER, 2026, 1), aturan(MEI))
    assert not wajib(berakhir, Periode(Kala.SEMESTER, 2026, 2), aturan(MEI))


JUNI = date(2026, 6, 1)
PABRIK_BARU = proyek((JUNI, "KECIL"), id=PABRIK)


@pytest.mark.parametrize(
    ("lama", "diterima", "harapan"),
    [
        pytest.param((), (KECIL,), (KECIL,), id="baru"),
        pytest.param(
            (KECIL,), (proyek((JUNI, "KECIL")),), (KECIL,), id="skala sama: sejak yang lama"
        ),
        pytest.param(
            (KECIL,),
            (proyek((JUNI, "MENENGAH")),),
            (proyek((MULAI, "KECIL"), (JUNI, "MENENGAH")),),
            id="skala lain: riwayat tetap",
        ),
        pytest.param(
            (proyek((JUNI, "KECIL")),),
            (proyek((JUNI, "BESAR")),),
            (proyek((JUNI, "BESAR")),),
            id="dua kali pada hari yang sama",
        ),
        pytest.param(
            (replace(KECIL, skala=()),),
            (proyek((JUNI, "KECIL")),),
            (proyek((JUNI, "KECIL")),),
            id="skala diketahui kemudian",
        ),
        pytest.param(
            (KECIL,),
            (PABRIK_BARU,),
            (replace(KECIL, berakhir_pada=JUNI), PABRIK_BARU),
            id="yang hilang dari NIB berakhir",
        ),
        pytest.param(
            (replace(KECIL, berakhir_pada=MEI),), (KECIL,), (KECIL,), id="yang kembali hidup"
        ),
        pytest.param(
            (replace(KECIL, nib="9" * 13),),
            (PABRIK_BARU,),
            (replace(KECIL, nib="9" * 13), PABRIK_BARU),
            id="NIB lain tidak tersentuh",
        ),
    ],
)
def test_catatan_proyek(
    lama: tuple[Proyek, ...], diterima: tuple[Proyek, ...], harapan: tuple[Proyek, ...]
) -> None:
    hasil = catat(lama, diterima, SUBJEK.nib, JUNI)
    assert sorted(hasil, key=lambda p: p.id) == sorted(harapan, key=lambda p: p.id)


def test_nib_yang_dicabut_mengakhiri_proyek_satu_kali() -> None:
    (berakhir,) = akhiri((KECIL,), SUBJEK.nib, MEI)
    assert berakhir == replace(KECIL, berakhir_pada=MEI)
    assert akhiri((berakhir,), SUBJEK.nib, JUNI) == (berakhir,)


def test_skala_sebelum_dikenal() -> None:
    assert KECIL.skala_pada(date(2025, 1, 5)) is None
    assert TURUN.skala == (SkalaSejak(MULAI, Skala.KECIL), SkalaSejak(MEI, Skala.MIKRO))
    assert TURUN.skala_pada(MEI) is Skala.MIKRO
