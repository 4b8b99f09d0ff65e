"""Sanksi's copy of the licences: what ended when, and what counts as living."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain import perizinan
from services.sanksi.domain.perizinan import (
    Berakhir,
    JenisLisensi,
    Lisensi,
    Perizinan,
    ProfilDiperbarui,
)
from tests.sanksi.bahan import GUDANG, PELAKU_USAHA, SENIN, TOKO
from tests.sanksi.bahan_pembatalan import (
    BENGKEL,
    IZIN,
    LISENSI,
    PABRIK,
    SEMUA,
    SERTIFIKAT,
    dengan_lisensi,
)
from tests.sanksi.bahan_pembatalan import perizinan as milik

KEMARIN, SELASA = date(2026, 3, 15), date(2026, 3, 17)
DICABUT = Berakhir(SENIN, "Pencabutan", "0001/PCB")
LISENSI_GUDANG = LISENSI[GUDANG]


def habis(sampai: date) -> Berakhir:
    return Berakhir(sampai, "Masa berlaku berakhir")


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("semula", "harapan"),
    [
        pytest.param(SEMUA, None, id="selama usaha berjalan"),
        pytest.param(replace(SEMUA, dicabut=DICABUT), DICABUT, id="dicabut hari ini"),
        pytest.param(
            replace(SEMUA, dicabut=replace(DICABUT, tanggal=SELASA)), None, id="dicabut besok"
        ),
        pytest.param(replace(SEMUA, berlaku_sampai=SENIN), None, id="hari terakhir"),
        pytest.param(
            replace(SEMUA, berlaku_sampai=KEMARIN), habis(KEMARIN), id="habis kemarin"
        ),
        pytest.param(
            replace(SEMUA, berlaku_sampai=KEMARIN, dicabut=DICABUT),
            habis(KEMARIN),
            id="habis sebelum dicabut",
        ),
        pytest.param(
            replace(
                SEMUA, berlaku_sampai=KEMARIN, dicabut=replace(DICABUT, tanggal=date(2026, 3, 1))
            ),
            replace(DICABUT, tanggal=date(2026, 3, 1)),
            id="dicabut sebelum habis",
        ),
    ],
)  # fmt: skip
def test_berakhir(semula: Perizinan, harapan: Berakhir | None) -> None:
    """AMB-65: the day of a revocation is over; the last day of a validity is not."""
    assert perizinan.berakhir(semula, SENIN) == harapan


@pytest.mark.rule("PB8-23-8")
def test_pencabutan_pertama_yang_tetap() -> None:
    dicabut = perizinan.cabut(SEMUA, DICABUT)
    assert dicabut == replace(SEMUA, dicabut=DICABUT)
    assert perizinan.cabut(dicabut, replace(DICABUT, nomor="0002/PCB")) == dicabut


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize("dulu", [False, True])
@pytest.mark.parametrize("kini", [False, True])
@pytest.mark.parametrize("akhir_dulu", [None, DICABUT])
@pytest.mark.parametrize("akhir_kini", [None, replace(DICABUT, nomor="0002/PCB")])
def test_berita_yang_terlambat_tidak_membatalkan_apa_pun(
    dulu: bool, kini: bool, akhir_dulu: Berakhir | None, akhir_kini: Berakhir | None
) -> None:
    """What was verified stays verified, and what has ended stays as it ended."""
    lama = replace(LISENSI_GUDANG, terverifikasi=dulu, berakhir=akhir_dulu)
    baru = replace(LISENSI_GUDANG, tingkat_risiko="TINGGI", terverifikasi=kini, berakhir=akhir_kini)
    assert perizinan.perbarui(None, baru) == baru
    assert perizinan.perbarui(lama, baru) == replace(
        baru, terverifikasi=dulu or kini, berakhir=akhir_dulu or akhir_kini
    )


@pytest.mark.rule("PB8-22-3a", "PB8-22-3b", "PB8-22-4a", "PB8-22-4b")
@pytest.mark.parametrize(
    ("berakhir", "aktif"),
    [
        ((), {TOKO, GUDANG, PABRIK, BENGKEL}),
        ((SERTIFIKAT,), {TOKO, PABRIK, BENGKEL}),
        ((SERTIFIKAT, IZIN), {TOKO, BENGKEL}),
    ],
)
def test_kegiatan_usaha_yang_masih_hidup(berakhir: tuple[UUID, ...], aktif: set[UUID]) -> None:
    semula = SEMUA
    for id in berakhir:
        semula = dengan_lisensi(semula, id, berakhir=DICABUT)
    assert perizinan.aktif(semula) == aktif


@pytest.mark.rule("PB8-22-3a", "PB8-22-3b")
def test_lisensi_baru_menghidupkan_kegiatan_lagi() -> None:
    akhir = dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=DICABUT)
    lagi = replace(akhir, lisensi=(*akhir.lisensi, replace(LISENSI_GUDANG, id=UUID(int=1))))
    assert perizinan.aktif(lagi) == {TOKO, GUDANG, PABRIK, BENGKEL}


@pytest.mark.rule("PB8-24-4a")
def test_akhir_rendah_disimpan_tersendiri() -> None:
    """Kept once, beside whatever other licence the same kegiatan usaha may have."""
    baru = Lisensi(TOKO, SEMUA.nib, TOKO, JenisLisensi.NIB, "RENDAH", True)
    assert perizinan.lisensi_rendah(SEMUA, TOKO) == baru
    disimpan = replace(baru, berakhir=DICABUT)
    lain = replace(LISENSI_GUDANG, id=UUID(int=2), kegiatan_usaha=TOKO)
    asing = replace(disimpan, id=PABRIK, kegiatan_usaha=PABRIK)
    semua = replace(SEMUA, lisensi=(asing, lain, disimpan))
    assert perizinan.lisensi_rendah(semua, TOKO) == disimpan


@pytest.mark.rule("PB8-12-2k")
def test_bagian_profil_dibuka_sekali() -> None:
    assert perizinan.buka_bagian(PELAKU_USAHA, dikenal=False) == (
        ProfilDiperbarui(PELAKU_USAHA, 1),
    )
    assert perizinan.buka_bagian(PELAKU_USAHA, dikenal=True) == ()


@pytest.mark.rule("PB8-22-1c", "PB8-24-1c", "PB8-27-4c")
@pytest.mark.parametrize(
    ("nib", "toko", "gudang", "gudang_berakhir", "harapan"),
    [
        pytest.param("MIKRO", None, None, None, True, id="hanya dari NIB"),
        pytest.param("KECIL", None, None, None, False, id="hanya dari NIB: kecil"),
        pytest.param("MIKRO", "MIKRO", "KECIL", None, False, id="proyek yang ditambahkan: kecil"),
        pytest.param("KECIL", "MIKRO", "MIKRO", None, True, id="semua proyek mikro"),
        pytest.param("MIKRO", "MIKRO", "KECIL", DICABUT, True, id="yang kecil sudah berakhir"),
    ],
)
def test_mikro_bila_semua_proyeknya_mikro(
    nib: str, toko: str | None, gudang: str | None, gudang_berakhir: Berakhir | None, harapan: bool
) -> None:
    """AMB-24: the LKPM are asked over all projects."""
    semula = milik(TOKO, GUDANG, skala=nib)
    skala = {TOKO: toko, GUDANG: gudang}
    kegiatan = tuple(replace(k, skala=skala[k.id]) for k in semula.kegiatan_usaha)
    semula = replace(semula, kegiatan_usaha=kegiatan)
    semula = dengan_lisensi(semula, SERTIFIKAT, berakhir=gudang_berakhir)
    assert perizinan.mikro(semula) is harapan
