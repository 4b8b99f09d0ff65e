"""Which licence is meant by what a request names, and what became of each."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain import objek
from services.sanksi.domain.kewenangan import Kewenangan
from services.sanksi.domain.objek import Disebut, HasilObjek, Objek, Pasangan, Penerbit
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perizinan import Berakhir, JenisLisensi, KegiatanUsaha, Lisensi
from tests.sanksi.bahan import GUDANG, SENIN, TOKO, WILAYAH
from tests.sanksi.bahan_pembatalan import (
    ATAS_GUDANG,
    ATAS_PABRIK,
    KEGIATAN,
    LISENSI,
    OBJEK_GUDANG,
    OBJEK_PABRIK,
    PABRIK,
    SEMUA,
    SERTIFIKAT,
)

LALU = Berakhir(SENIN, "Pembatalan atas permohonan", "0001/BTL")
TANPA_GUDANG = replace(
    SEMUA, kegiatan_usaha=tuple(k for k in SEMUA.kegiatan_usaha if k.id != GUDANG)
)


@pytest.mark.rule("PB8-20-3", "PB8-21-2b")
def test_yang_disebut_dikenali_sekali() -> None:
    """RENDAH has no licence of its own: the NIB is its licence."""
    disebut = (ATAS_PABRIK, Disebut(TOKO), ATAS_GUDANG, ATAS_PABRIK)
    assert objek.kenali(disebut, SEMUA) == (
        Pasangan(ATAS_PABRIK, KEGIATAN[PABRIK], LISENSI[PABRIK]),
        Pasangan(Disebut(TOKO), KEGIATAN[TOKO], None),
        Pasangan(ATAS_GUDANG, KEGIATAN[GUDANG], LISENSI[GUDANG]),
    )


@pytest.mark.rule("PB8-21-2b", "PB8-24-4a")
@pytest.mark.parametrize("dibalik", [False, True])
def test_rendah_yang_disebut_dengan_nib_nya_pula_tetap_satu(dibalik: bool) -> None:
    nib = Lisensi(UUID(int=8), SEMUA.nib, TOKO, JenisLisensi.NIB, "RENDAH", True)
    semula = replace(SEMUA, lisensi=(*SEMUA.lisensi, nib))
    dua = (Disebut(TOKO), Disebut(TOKO, nib.id))
    disebut = tuple(reversed(dua)) if dibalik else dua
    pertama = Pasangan(disebut[0], KEGIATAN[TOKO], nib)
    assert objek.kenali((*disebut, ATAS_GUDANG), semula) == (
        pertama,
        Pasangan(ATAS_GUDANG, KEGIATAN[GUDANG], LISENSI[GUDANG]),
    )


@pytest.mark.rule("PB8-21-2a", "PB8-24-4a")
def test_objek_rendah_adalah_nib() -> None:
    """A licence that is the NIB is none of its own; else its own risk level counts."""
    nib = Lisensi(UUID(int=8), SEMUA.nib, TOKO, JenisLisensi.NIB, "RENDAH", True)
    naik = replace(LISENSI[GUDANG], tingkat_risiko="TINGGI")
    dpmptsp = Penerbit.DPMPTSP
    toko = Objek(TOKO, "62012", "RENDAH", None, "NIB", dpmptsp)
    semua = (
        Pasangan(Disebut(TOKO, nib.id), KEGIATAN[TOKO], nib),
        Pasangan(Disebut(TOKO), KEGIATAN[TOKO], None),
        Pasangan(ATAS_GUDANG, KEGIATAN[GUDANG], naik),
    )
    assert objek.jadikan(semua, lambda _: dpmptsp, Kewenangan(WILAYAH)) == (
        toko,
        toko,
        replace(OBJEK_GUDANG, tingkat_risiko="TINGGI"),
    )


@pytest.mark.rule("PB8-20-4")
def test_kegiatan_yang_sudah_keluar_dari_nib_masih_dikenali_lisensinya() -> None:
    """It left with its licence: the letter of Pasal 20 ayat (4) can still be asked for."""
    bekas = KegiatanUsaha(GUDANG, "", "MENENGAH_TINGGI", WILAYAH)
    assert objek.kenali((ATAS_GUDANG,), TANPA_GUDANG) == (
        Pasangan(ATAS_GUDANG, bekas, LISENSI[GUDANG]),
    )


@pytest.mark.rule("PB8-20-3")
@pytest.mark.parametrize(
    ("asing", "rincian"),
    [
        (Disebut(UUID(int=9)), {"kegiatan_usaha": str(UUID(int=9))}),
        (Disebut(GUDANG), {"kegiatan_usaha": str(GUDANG)}),
        (
            Disebut(TOKO, SERTIFIKAT),
            {"kegiatan_usaha": str(TOKO), "perizinan": str(SERTIFIKAT)},
        ),
    ],
)
def test_yang_bukan_miliknya_disebut(asing: Disebut, rincian: dict[str, str]) -> None:
    hasil = objek.kenali((ATAS_GUDANG, asing), SEMUA)
    assert hasil == OBJEK_BUKAN_PBBR.dengan(rincian=(rincian,))


@pytest.mark.rule("PB8-21-2b")
def test_lisensi_dari_objek() -> None:
    assert objek.lisensi(OBJEK_GUDANG, SEMUA) == LISENSI[GUDANG]
    assert objek.lisensi(replace(OBJEK_GUDANG, perizinan=UUID(int=9)), SEMUA) is None


@pytest.mark.rule("PB8-21-2b")
@pytest.mark.parametrize("hasil", [h for h in HasilObjek if h is not HasilObjek.DIMOHONKAN])
@pytest.mark.parametrize("alasan", [None, "PERIZINAN_SUDAH_TERVERIFIKASI"])
def test_hasil_hanya_bagi_yang_masih_terbuka(hasil: HasilObjek, alasan: str | None) -> None:
    sudah = replace(OBJEK_PABRIK, hasil=HasilObjek.DITOLAK, alasan="DATA_TIDAK_VALID")
    semua: tuple[Objek, ...] = (OBJEK_GUDANG, sudah)
    assert objek.tandai(semua, hasil, alasan) == (
        replace(OBJEK_GUDANG, hasil=hasil, alasan=alasan),
        sudah,
    )
    assert objek.dimohonkan(semua) == (OBJEK_GUDANG,)


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("akhir", "berakhir"),
    [
        pytest.param(None, False, id="hidup"),
        pytest.param(LALU, True, id="hari ini"),
        pytest.param(replace(LALU, tanggal=date(2026, 3, 15)), True, id="kemarin"),
        pytest.param(replace(LALU, tanggal=date(2026, 3, 17)), False, id="besok"),
    ],
)
def test_lisensi_berakhir_pada_harinya(akhir: Berakhir | None, berakhir: bool) -> None:
    satu = replace(LISENSI[GUDANG], berakhir=akhir)
    assert objek.berakhir_pada(satu, SENIN) is berakhir
    assert not objek.berakhir_pada(None, SENIN)
