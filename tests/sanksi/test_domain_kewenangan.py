"""Each office ends what lies in its own kabupaten/kota; a LIKUIDASI ends everything at once."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from services.sanksi.domain.dokumen import kantor
from services.sanksi.domain.dokumen.umum import JenisDokumen
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus
from services.sanksi.domain.kewenangan import Kewenangan, kabupaten
from services.sanksi.domain.objek import (
    Disebut,
    Objek,
    Pasangan,
    Penerbit,
    jadikan,
    penerbit,
    penerbit_pencabutan,
)
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.penerbitan.umum import terbitkan as likuidasi
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDiterbitkan
from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek
from services.sanksi.domain.perizinan import KegiatanUsaha, Perizinan
from services.sanksi.domain.validasi import CARA
from tests.sanksi import bahan_pembatalan
from tests.sanksi.bahan import GUDANG, MENUNGGU, SENIN, TOKO, konteks
from tests.sanksi.bahan_non_likuidasi import NIB_IKUT, OBJEK, PBBR_SAJA, VALIDASI, perizinan
from tests.sanksi.bahan_pembatalan import OBJEK_GUDANG, OBJEK_PABRIK, PABRIK

MUBA, LUAR = "16.06", "12.71"
DUA_KANTOR = Kewenangan("13.03", ("13.03", MUBA))
DPMPTSP, OSS = Penerbit.DPMPTSP, Penerbit.LEMBAGA_OSS


@pytest.mark.rule("PB8-20-1", "PB8-22-5", "PB8-24-6")
@pytest.mark.parametrize(
    ("lokasi", "ubah", "batal", "cabut"),
    [
        pytest.param("13.03", {}, (DPMPTSP, None), (DPMPTSP, None), id="kabupaten NIB"),
        pytest.param("13.03.04", {}, (DPMPTSP, None), (DPMPTSP, None), id="kecamatannya"),
        pytest.param("16.06.01", {}, (DPMPTSP, MUBA), (DPMPTSP, MUBA), id="kantor lain"),
        pytest.param("13.04", {}, (OSS, None), (OSS, None), id="tetangga tanpa kantor di sini"),
        pytest.param(LUAR, {}, (OSS, None), (OSS, None), id="tanpa kantor di sini"),
        pytest.param(
            MUBA, {"penanaman_modal": "PMA"}, (OSS, None), (OSS, None), id="PMA tetap pusat"
        ),
        pytest.param(
            MUBA,
            {"jenis_kawasan": "KEK"},
            (Penerbit.ADMINISTRATOR_KEK, None),
            (OSS, None),
            id="KEK punya kantornya",
        ),
    ],
)
def test_menurut_letak_kegiatan_usaha(
    lokasi: str, ubah: dict[str, Any], batal: tuple[Any, ...], cabut: tuple[Any, ...]
) -> None:
    kegiatan = KegiatanUsaha(GUDANG, "10130", "TINGGI", lokasi, "PMDN")
    pasangan = (Pasangan(Disebut(GUDANG), replace(kegiatan, **ubah), None),)
    for cara, harapan in ((penerbit, batal), (penerbit_pencabutan, cabut)):
        (objek,) = jadikan(pasangan, cara, DUA_KANTOR)
        assert (objek.penerbit, objek.wilayah) == harapan


def test_kabupaten() -> None:
    assert [kabupaten(satu) for satu in ("13.03.04", "13.03", "13")] == ["13.03", "13.03", "13"]


def di(objek: Objek, wilayah: str) -> Objek:
    return replace(objek, wilayah=wilayah)


def terletak(semula: Perizinan, **lokasi: str) -> Perizinan:
    tempat = {GUDANG: lokasi.get("gudang"), PABRIK: lokasi.get("pabrik"), TOKO: lokasi.get("toko")}
    return replace(
        semula,
        kegiatan_usaha=tuple(
            replace(k, lokasi=tempat.get(k.id) or k.lokasi) for k in semula.kegiatan_usaha
        ),
    )


def terbit(kasus: Kasus, semula: Perizinan) -> list[tuple[Any, ...]]:
    konteks_ = konteks(SENIN, semula)
    _, peristiwa = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks_, CARA[kasus.jenis])
    return [
        (satu.kantor, tuple(o.kegiatan_usaha for o in satu.objek), satu.cabut_nib, satu.wilayah)
        for satu in peristiwa
        if isinstance(satu, DiterbitkanPerObjek)
    ]


def atas(isian: Isian, *objek: Objek) -> Kasus:
    return replace(VALIDASI, objek=objek, isian=isian)


RENDAH, SS, IZIN = OBJEK[TOKO], OBJEK[GUDANG], OBJEK[PABRIK]
TIGA: tuple[UUID, ...] = (TOKO, GUDANG, PABRIK)


@pytest.mark.rule("PB8-24-6", "PB8-24-8", "PB8-24-9", "PB8-22-5", "PB8-22-7")
@pytest.mark.parametrize(
    ("kasus", "semula", "harapan"),
    [
        pytest.param(
            atas(Isian(), SS, di(IZIN, MUBA)),
            terletak(perizinan(*TIGA), pabrik="16.06.02"),
            [(None, (GUDANG,), False, ()), (MUBA, (PABRIK,), False, (MUBA,))],
            id="Pasal 24: satu tindakan bagi tiap kantor",
        ),
        pytest.param(
            atas(NIB_IKUT, SS, di(IZIN, MUBA)),
            terletak(perizinan(GUDANG, PABRIK), pabrik=MUBA),
            [(MUBA, (PABRIK,), False, (MUBA,)), (None, (GUDANG,), True, ())],
            id="Pasal 24: NIB oleh kantornya sendiri",
        ),
        pytest.param(
            atas(PBBR_SAJA, SS, di(RENDAH, MUBA)),
            terletak(perizinan(GUDANG, TOKO), toko=MUBA),
            [(MUBA, (TOKO,), False, (MUBA,)), (None, (GUDANG,), False, ())],
            id="Pasal 24: RENDAH dahulu bila NIB tetap",
        ),
        pytest.param(
            atas(Isian(), replace(IZIN, penerbit=OSS)),
            terletak(perizinan(*TIGA), pabrik=LUAR),
            [(None, (PABRIK,), False, (LUAR,))],
            id="Pasal 24: oleh pusat, wilayahnya tetap disebut",
        ),
        pytest.param(
            replace(bahan_pembatalan.VALIDASI, objek=(OBJEK_GUDANG, di(OBJEK_PABRIK, MUBA))),
            terletak(bahan_pembatalan.perizinan(GUDANG, PABRIK), pabrik=MUBA),
            [(MUBA, (PABRIK,), False, (MUBA,)), (None, (GUDANG,), True, ())],
            id="Pasal 22",
        ),
    ],
)
def test_setiap_kantor_menerbitkan_bagiannya(
    kasus: Kasus, semula: Perizinan, harapan: list[tuple[Any, ...]]
) -> None:
    assert terbit(kasus, semula) == harapan


@pytest.mark.rule("PB8-24-6")
def test_nomor_dari_daftar_kantornya() -> None:
    """Of the act; the NIB is that of its own kabupaten/kota."""
    semula = terletak(perizinan(GUDANG, PABRIK), pabrik=MUBA)
    konteks_ = konteks(SENIN, semula)
    kasus = atas(NIB_IKUT, SS, di(IZIN, MUBA))
    _, (muba, sendiri, *_) = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks_, CARA[kasus.jenis])
    cabut, nib = JenisDokumen.PENCABUTAN_NON_LIKUIDASI, JenisDokumen.PENCABUTAN_NIB
    assert [kantor(satu, jenis) for satu in (muba, sendiri) for jenis in (cabut, nib)] == [
        MUBA,
        None,
        None,
        None,
    ]


@pytest.mark.rule("PB8-21-5", "PB8-23-7")
def test_likuidasi_seluruhnya_dalam_satu_tindakan() -> None:
    """One act by the office that verified; every Pemerintah Daerah concerned is told."""
    semula = terletak(perizinan(*TIGA), gudang="16.06.01", pabrik=LUAR)
    _, (satu, _) = likuidasi(MENUNGGU, DasarPenerbitan.VERIFIKASI, SENIN, konteks(perizinan=semula))
    assert isinstance(satu, PencabutanDiterbitkan)
    assert satu.wilayah == (LUAR, MUBA)
