"""The Tim Teknis of a Keputusan Bupati: who is a member when (SOP100-13)."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import tim_teknis
from services.registrasi.domain.tim_teknis import Anggota, TimTeknis, tim_aktif
from shared.refusal import Refusal
from tests.registrasi.bahan import DAERAH, SELASA, SENIN, TIM

RABU = date(2026, 3, 18)
BUDI = Anggota("anggota-2", "Budi", "Anggota")


def kode(hasil: TimTeknis | Refusal) -> str | None:
    return hasil.kode if isinstance(hasil, Refusal) else None


@pytest.mark.rule("SOP100-13")
def test_anggota_baru_sejak_tanggalnya() -> None:
    hasil = tim_teknis.tambah(TIM, replace(BUDI, sejak=SELASA), SENIN)
    assert isinstance(hasil, TimTeknis)
    assert [hasil.beranggota("anggota-2", hari) for hari in (SENIN, SELASA)] == [False, True]
    assert hasil.beranggota("anggota-1", SENIN)
    tanpa = tim_teknis.tambah(TIM, BUDI, SENIN)
    assert isinstance(tanpa, TimTeknis)
    assert tanpa.anggota[-1].sejak == SENIN


@pytest.mark.rule("SOP100-13")
def test_anggota_berhenti_dan_catatannya_tetap() -> None:
    hasil = tim_teknis.berhentikan(TIM, "anggota-1", SELASA)
    assert isinstance(hasil, TimTeknis)
    assert hasil.anggota == (replace(TIM.anggota[0], sampai=SELASA),)
    assert [hasil.beranggota("anggota-1", hari) for hari in (SELASA, RABU)] == [True, False]
    assert kode(tim_teknis.tambah(hasil, TIM.anggota[0], SELASA)) == "SUDAH_ANGGOTA_TIM_TEKNIS"
    kembali = tim_teknis.tambah(hasil, TIM.anggota[0], RABU)
    assert isinstance(kembali, TimTeknis)
    assert kembali.anggota == (*hasil.anggota, replace(TIM.anggota[0], sejak=RABU))
    assert kembali.beranggota("anggota-1", RABU)


@pytest.mark.rule("SOP100-13")
def test_hanya_masa_tugas_yang_berjalan_diakhiri() -> None:
    """Neither the others nor an earlier term of the same person."""
    dulu = replace(TIM.anggota[0], sampai=date(2026, 2, 1))
    kini = replace(TIM.anggota[0], sejak=date(2026, 3, 2))
    tim = replace(TIM, anggota=(dulu, kini, BUDI))
    hasil = tim_teknis.berhentikan(tim, "anggota-1", SENIN)
    assert hasil == replace(tim, anggota=(dulu, replace(kini, sampai=SENIN), BUDI))
    assert kode(tim_teknis.berhentikan(tim, "anggota-1", date(2026, 3, 1))) == (
        "TIDAK_BERTUGAS_DI_TIM_TEKNIS"
    )


@pytest.mark.rule("SOP100-13")
def test_yang_ditolak() -> None:
    assert kode(tim_teknis.tambah(TIM, TIM.anggota[0], SENIN)) == "SUDAH_ANGGOTA_TIM_TEKNIS"
    lain = tim_teknis.berhentikan(TIM, "anggota-9", SENIN)
    assert kode(lain) == "TIDAK_BERTUGAS_DI_TIM_TEKNIS"
    assert kode(tim_teknis.tetapkan(replace(TIM, nama="x"), TIM)) == "KEPUTUSAN_BUPATI_TERPAKAI"
    kembar = replace(TIM, anggota=TIM.anggota * 2)
    for cacat in (kembar, replace(TIM, anggota=())):
        assert kode(tim_teknis.tetapkan(cacat, None)) == "TIM_TEKNIS_TANPA_ANGGOTA"
    assert tim_teknis.tetapkan(TIM, None) == tim_teknis.tetapkan(TIM, TIM) == TIM


@pytest.mark.rule("SOP100-13")
@pytest.mark.parametrize(
    ("hari", "harapan"),
    [
        pytest.param(date(2026, 1, 4), None, id="sehari sebelum keputusan"),
        pytest.param(date(2026, 1, 5), "TIM", id="hari keputusan"),
        pytest.param(date(2026, 3, 15), "TIM", id="sehari sebelum yang baru"),
        pytest.param(SENIN, "BARU", id="keputusan baru"),
        pytest.param(date(2027, 1, 1), "BARU", id="yang lama berakhir"),
    ],
)
def test_keputusan_terbaru_yang_berlaku(hari: date, harapan: str | None) -> None:
    baru = replace(TIM, kode="BARU", tanggal_keputusan=SENIN, berlaku_sampai=None)
    lain = replace(baru, kode="LAIN", daerah="KAB_SIJUNJUNG")
    hasil = tim_aktif((lain, baru, TIM), DAERAH, hari)
    assert (hasil and hasil.kode) == harapan
