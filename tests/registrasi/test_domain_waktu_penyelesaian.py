"""One Hari kerja from the receipt: started, stopped, started anew, escalated."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.registrasi.domain import (
    kelengkapan,
    waktu_penyelesaian,
)
from services.registrasi.domain.permohonan import (
    Status,
)
from services.registrasi.domain.waktu_penyelesaian import SlaTerlampaui
from shared.calendar import HariLapisan, Kalender
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BENAR,
    KALENDER,
    KAMIS_26,
    RABU_25,
    SELASA,
    SENIN,
    SOP,
    TIM,
    diisi,
    dinilai,
    diperiksa,
    diterima,
    menunggu_pertimbangan,
)
from tests.registrasi.keadaan import (
    KEADAAN,
    dikembalikan,
    menunggu_verifikasi,
)


@pytest.mark.rule("SOP100-17", "SOP100-9")
def test_diperbaiki_jam_mulai_dari_awal() -> None:
    """Returned on the 17th, repaired on the 25th: a full new Hari kerja, the 26th."""
    diperbaiki = diisi(dikembalikan(), "U2", pada=RABU_25)
    assert diperbaiki.status is Status.BERKAS_DIUNGGAH
    diperiksa_lagi = dinilai(diperbaiki, BENAR, "U2")
    p = diterima(kelengkapan.nyatakan_lengkap(diperiksa_lagi, SOP, KALENDER, TIM, RABU_25))
    assert (p.ke, p.diterima_lengkap_pada, p.batas, p.sla_terlampaui) == (
        2,
        RABU_25,
        KAMIS_26,
        False,
    )


@pytest.mark.rule("SOP100-17")
def test_di_pemohon_tidak_ada_waktu_yang_berjalan() -> None:
    """Nor is anything left of the time that had run, even of one that had passed."""
    p, _ = waktu_penyelesaian.tandai(menunggu_verifikasi(), KALENDER, RABU_25)
    assert waktu_penyelesaian.berhenti(p) == replace(
        p, diterima_lengkap_pada=None, batas=None, kalender_versi=None, sla_terlampaui=False
    )
    assert p.sla_terlampaui
    assert p.kalender_versi


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize(
    ("diterima_pada", "batas"),
    [
        pytest.param(SENIN, SELASA, id="Senin: Selasa"),
        pytest.param(SELASA, RABU_25, id="sebelum libur panjang: hari kerja berikutnya"),
        pytest.param(date(2026, 3, 21), RABU_25, id="hari libur tetap hari ke-0"),
        pytest.param(date(2026, 3, 27), date(2026, 3, 30), id="Jumat: Senin"),
    ],
)
def test_batas_satu_hari_kerja(diterima_pada: date, batas: date) -> None:
    assert menunggu_pertimbangan(diterima_pada).batas == batas


@pytest.mark.rule("SOP100-17")
def test_hari_ke_nol_adalah_unggahan_terakhir_bukan_pernyataan() -> None:
    """AMB-50: complete on the 16th, declared on the 25th: overdue at once, escalated at once."""
    hasil = kelengkapan.nyatakan_lengkap(diperiksa(SENIN), SOP, KALENDER, TIM, RABU_25)
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert (baru.diterima_lengkap_pada, baru.batas, baru.sla_terlampaui) == (SENIN, SELASA, True)
    assert [type(satu).__name__ for satu in peristiwa] == [
        "PermohonanDinyatakanLengkap",
        "SlaTerlampaui",
        "PermohonanDiteruskan",
    ]


@pytest.mark.rule("SOP100-17")
def test_isi_terakhir_menentukan_hari_ke_nol() -> None:
    p = diisi(diperiksa(SENIN), "K7", pada=SELASA)
    p = diterima(kelengkapan.nyatakan_lengkap(p, SOP, KALENDER, TIM, SELASA))
    assert (p.diterima_lengkap_pada, p.batas) == (SELASA, RABU_25)


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize(
    ("hari_ini", "terlampaui"),
    [
        pytest.param(SELASA, False, id="hari terakhir masih tepat waktu"),
        pytest.param(SELASA + timedelta(1), True, id="sehari kemudian"),
    ],
)
def test_tandai_sla(hari_ini: date, terlampaui: bool) -> None:
    p = menunggu_verifikasi()
    hasil, peristiwa = waktu_penyelesaian.tandai(p, KALENDER, hari_ini)
    assert hasil == replace(p, sla_terlampaui=terlampaui)
    rabu = KALENDER.awal_hari(SELASA + timedelta(1))
    assert peristiwa == ((SlaTerlampaui(hasil, rabu),) if terlampaui else ())


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize("status", KEADAAN)
def test_sla_tidak_pernah_menerbitkan(status: Status) -> None:
    """AMB-05: the end of the time changes no status, and says nothing where no clock runs."""
    p = KEADAAN[status]()
    hasil, peristiwa = waktu_penyelesaian.tandai(p, KALENDER, date(2026, 6, 1))
    assert (hasil.status, hasil.nib) == (p.status, p.nib)
    assert bool(peristiwa) is (status in waktu_penyelesaian.BERJALAN)


@pytest.mark.rule("SOP100-17")
def test_sla_ditandai_sekali() -> None:
    p, _ = waktu_penyelesaian.tandai(menunggu_verifikasi(), KALENDER, RABU_25)
    assert waktu_penyelesaian.tandai(p, KALENDER, RABU_25) == (p, ())


@pytest.mark.rule("SOP100-17", "CALC-1")
def test_kalender_baru_hanya_memperpanjang() -> None:
    """AMB-67: the 17th became a holiday after the count: not overdue before the 25th is over."""
    libur = Kalender(lapisan=(HariLapisan(SELASA, True, "Libur", "Keputusan"),))
    p = menunggu_verifikasi()
    assert waktu_penyelesaian.tandai(p, libur, RABU_25) == (p, ())
    hasil, peristiwa = waktu_penyelesaian.tandai(p, libur, KAMIS_26)
    assert peristiwa == (SlaTerlampaui(hasil, KALENDER.awal_hari(KAMIS_26)),)
