"""The advice of the Tim Teknis and the decision of DPMPTSP."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import (
    pertimbangan_teknis,
    verifikasi,
)
from services.registrasi.domain.permohonan import (
    HasilPertimbangan,
    Keputusan,
    Pertimbangan,
    Status,
)
from services.registrasi.domain.pertimbangan_teknis import (
    BUKAN_ANGGOTA,
    TANPA_CATATAN,
    PertimbanganTeknisDiberikan,
)
from services.registrasi.domain.tim_teknis import TimTeknis, tim_aktif
from services.registrasi.domain.verifikasi import (
    MENYIMPANG,
    TANPA_ALASAN,
    PermohonanDitolak,
    PermohonanDiverifikasi,
)
from tests.registrasi.bahan import (
    DAERAH,
    SELASA,
    SENIN,
    SOP,
    TIM,
    diterima,
    menunggu_pertimbangan,
)
from tests.registrasi.keadaan import (
    DISARANKAN,
    TIDAK_DISARANKAN,
    menunggu_verifikasi,
    pertimbangkan,
)


@pytest.mark.rule("SOP100-13", "SOP100-P3")
@pytest.mark.parametrize("hasil", HasilPertimbangan)
def test_pertimbangan_teknis(hasil: HasilPertimbangan) -> None:
    asal = menunggu_pertimbangan()
    pertimbangan = Pertimbangan(hasil, "Layak", "anggota-1", "TIM", SELASA)
    baru = replace(asal, status=Status.MENUNGGU_VERIFIKASI, pertimbangan=pertimbangan)
    assert pertimbangkan(asal, hasil) == (
        baru,
        (PertimbanganTeknisDiberikan(baru, pertimbangan),),
    )


@pytest.mark.rule("SOP100-13")
@pytest.mark.parametrize(
    ("tim", "anggota"),
    [
        pytest.param(TIM, "anggota-2", id="bukan anggota"),
        pytest.param(
            replace(TIM, anggota=(replace(TIM.anggota[0], sampai=SENIN),)),
            "anggota-1",
            id="tidak bertugas lagi",
        ),
        pytest.param(None, "anggota-1", id="tidak ada tim aktif"),
    ],
)
def test_hanya_anggota_tim(tim: TimTeknis | None, anggota: str) -> None:
    hasil = pertimbangan_teknis.beri(
        menunggu_pertimbangan(), SOP, tim, anggota, DISARANKAN, "Layak", SELASA
    )
    assert hasil == BUKAN_ANGGOTA


@pytest.mark.rule("SOP100-P3")
def test_pertimbangan_tanpa_catatan() -> None:
    hasil = pertimbangan_teknis.beri(
        menunggu_pertimbangan(), SOP, TIM, "anggota-1", DISARANKAN, " ", SELASA
    )
    assert hasil == TANPA_CATATAN


BARU = replace(TIM, kode="BARU", tanggal_keputusan=SELASA, berlaku_sampai=None)


@pytest.mark.rule("SOP100-13")
@pytest.mark.parametrize(
    ("tanggal", "harapan"),
    [
        pytest.param(date(2026, 1, 4), None, id="sehari sebelum Keputusan Bupati"),
        pytest.param(date(2026, 1, 5), TIM, id="hari Keputusan Bupati"),
        pytest.param(SELASA, BARU, id="keputusan terbaru"),
        pytest.param(date(2027, 1, 1), BARU, id="yang lama berakhir"),
    ],
)
def test_tim_yang_aktif(tanggal: date, harapan: TimTeknis | None) -> None:
    lain = replace(TIM, kode="LAIN", daerah="KAB_SIJUNJUNG")
    assert tim_aktif((lain, TIM, BARU), DAERAH, tanggal) == harapan
    assert tim_aktif((TIM,), DAERAH, date(2026, 12, 31)) == TIM
    assert tim_aktif((TIM,), DAERAH, date(2027, 1, 1)) is None


@pytest.mark.rule("SOP100-P4")
def test_disetujui() -> None:
    asal = menunggu_verifikasi()
    keputusan = Keputusan(True, None, "petugas-1", SELASA)
    baru = replace(asal, status=Status.DISETUJUI, keputusan=keputusan)
    assert verifikasi.setujui(asal, SOP, "petugas-1", None, SELASA) == (
        baru,
        (PermohonanDiverifikasi(baru, SELASA),),
    )


@pytest.mark.rule("SOP100-P4")
@pytest.mark.parametrize(
    ("alasan", "boleh"), [(None, False), ("", False), (" ", False), ("Data baru", True)]
)
def test_menyimpang_dari_pertimbangan_beralasan(alasan: str | None, boleh: bool) -> None:
    """AMB-63: the consideration does not bind, but to go against it needs a reason."""
    asal = menunggu_verifikasi(TIDAK_DISARANKAN)
    hasil = verifikasi.setujui(asal, SOP, "petugas-1", alasan, SELASA)
    if not boleh:
        assert hasil == MENYIMPANG
        return
    assert diterima(hasil).keputusan == Keputusan(True, alasan, "petugas-1", SELASA)


@pytest.mark.rule("SOP100-P4")
def test_ditolak() -> None:
    asal = menunggu_verifikasi()
    keputusan = Keputusan(False, "Lokasi tidak sesuai", "petugas-1", SELASA)
    baru = replace(asal, status=Status.DITOLAK, keputusan=keputusan, selesai_pada=SELASA)
    assert verifikasi.tolak(asal, "petugas-1", "Lokasi tidak sesuai", SELASA) == (
        baru,
        (PermohonanDitolak(baru, "Lokasi tidak sesuai", SELASA),),
    )
    assert verifikasi.tolak(asal, "petugas-1", " ", SELASA) == TANPA_ALASAN
