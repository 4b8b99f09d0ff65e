"""Which version of an SOP applies to whom, with which numbers, cited how."""

from dataclasses import replace

import pytest

from services.registrasi.domain import sop
from services.registrasi.domain.sop import (
    BELUM_BERLAKU,
    SKALA_TIDAK_DITERIMA,
    JenisPemohon,
    PermohonanDitolakParameter,
    Skala,
)
from tests.registrasi.bahan import ANGKA, PELAKU_ID, SOP
from tests.registrasi.sop import pelayanan


@pytest.mark.rule("SOP100-18")
@pytest.mark.parametrize(
    ("skala", "diterima"),
    [
        (Skala.MIKRO, False),
        (Skala.KECIL, True),
        (Skala.MENENGAH, True),
        (Skala.BESAR, False),
    ],
)
def test_parameter_skala(skala: Skala, diterima: bool) -> None:
    hasil = sop.periksa_parameter(SOP, ANGKA, PELAKU_ID, JenisPemohon.PERORANGAN, skala)
    if diterima:
        assert hasil is None
        return
    boleh = (Skala.KECIL, Skala.MENENGAH)
    ditolak = PermohonanDitolakParameter(
        PELAKU_ID, "100 /SOP/DPMPTSP/V/2021", "62012", skala, boleh
    )
    assert hasil == SKALA_TIDAK_DITERIMA.dengan(
        detail=f"Skala {skala} tidak diterima. Parameter SOP: {SOP.tabel.parameter}.",
        perbaikan="Skala yang diterima: KECIL, MENENGAH.",
        rincian=({"skala": skala.value, "skala_diterima": ["KECIL", "MENENGAH"]},),
        peristiwa=(ditolak,),
    )


@pytest.mark.rule("SOP100-11")
def test_kedua_jenis_pemohon_diterima() -> None:
    for jenis in JenisPemohon:
        assert sop.periksa_parameter(SOP, ANGKA, PELAKU_ID, jenis, Skala.KECIL) is None
    hanya = replace(SOP, ketentuan=replace(SOP.ketentuan, jenis_pemohon=(JenisPemohon.PERORANGAN,)))
    hasil = sop.periksa_parameter(hanya, ANGKA, PELAKU_ID, JenisPemohon.NON_PERORANGAN, Skala.KECIL)
    assert hasil == sop.JENIS_PEMOHON_TIDAK_DITERIMA


@pytest.mark.rule("SOP100-17", "SOP100-18")
def test_angka_menurut_sop_sendiri() -> None:
    """What an SOP says itself goes before the configuration, and is told as its source."""
    assert sop.angka_sop(SOP, ANGKA) == ANGKA
    sendiri = pelayanan(versi=2)
    assert sop.angka_sop(sendiri, ANGKA) == replace(
        ANGKA,
        skala_diterima=(Skala.MIKRO, Skala.KECIL),
        waktu_penyelesaian_hari=3,
        versi=(
            *ANGKA.versi,
            "skala_diterima/SOPCONTOH@versi-2",
            "waktu_penyelesaian_hari/SOPCONTOH@versi-2",
        ),
    )
    sebagian = replace(sendiri, ketentuan=replace(sendiri.ketentuan, skala_diterima=()))
    assert sop.angka_sop(sebagian, ANGKA) == replace(
        ANGKA,
        waktu_penyelesaian_hari=3,
        versi=(*ANGKA.versi, "waktu_penyelesaian_hari/SOPCONTOH@versi-2"),
    )


@pytest.mark.rule("SOP100-1")
def test_penolakan_menyebut_sop_permohonan() -> None:
    """A refusal that rests on the procedure cites the SOP of the file; a statute stays itself."""
    lain = pelayanan()
    sendiri = BELUM_BERLAKU.dengan(dasar_hukum="SOP CONTOH/SOP/DPMPTSP/2026 Tanggal Efektif")
    assert sop.menurut(lain, BELUM_BERLAKU) == sendiri
    assert sop.menurut(SOP, BELUM_BERLAKU) == BELUM_BERLAKU
    perbup = BELUM_BERLAKU.dengan(dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 9")
    assert sop.menurut(lain, perbup) == perbup
