"""Keeping, revising and approving an SOP; what keeps it from either, field by field."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.registrasi.domain.arsip import ArsipDisimpan
from services.registrasi.domain.sektor import Sektor
from services.registrasi.domain.sop import REVISI_TANPA_TANGGAL, TANPA_PENGESAHAN, versi
from services.registrasi.domain.sop.versi import (
    RekamanSop,
    Riwayat,
    SopDidaftarkan,
    SopDirevisi,
    SopDisahkan,
    SopDisimpan,
    StatusSop,
)
from shared.refusal import Refusal
from tests.registrasi.bahan import SENIN
from tests.registrasi.sop import KBLI, PENGAWASAN, pelayanan, pengawasan, sop

BARU = Riwayat(None, None, None)
SATU = pelayanan()
DISIMPAN = RekamanSop(SATU, "a" * 64, StatusSop.DISIMPAN, "Lemari 1")
DISAHKAN = replace(
    DISIMPAN, status=StatusSop.DISAHKAN, disahkan_pada=SENIN, disahkan_oleh="petugas-1"
)
REVISI = pelayanan(
    versi=2,
    identitas__tanggal_revisi="2 Maret 2026",
    ketentuan__tanggal_revisi="2026-03-02",
)


def simpan(riwayat: Riwayat, satu: Any = SATU, sha: str = "a" * 64) -> versi.Hasil | Refusal:
    return versi.simpan(riwayat, satu, sha, "Lemari 1", KBLI, SENIN)


def kode(hasil: object) -> str | None:
    return hasil.kode if isinstance(hasil, Refusal) else None


@pytest.mark.rule("SOP100-1", "SOP100-10", "PB8-3-1")
def test_sop_baru_disimpan_dan_diarsipkan() -> None:
    assert simpan(BARU) == (
        DISIMPAN,
        (
            SopDidaftarkan(DISIMPAN),
            SopDisimpan(DISIMPAN),
            ArsipDisimpan("SOP", "SOPCONTOH/1", "a" * 64, "Lemari 1", SENIN),
        ),
    )


@pytest.mark.rule("SOP100-10")
def test_salinan_yang_sama_tidak_disimpan_lagi() -> None:
    assert simpan(Riwayat(DISAHKAN, DISAHKAN, "SOPCONTOH")) == (DISAHKAN, ())


@pytest.mark.rule("SOP100-2")
def test_revisi_adalah_versi_baru() -> None:
    hasil = simpan(Riwayat(None, DISAHKAN, "SOPCONTOH"), REVISI, "b" * 64)
    baru = RekamanSop(REVISI, "b" * 64, StatusSop.DISIMPAN, "Lemari 1")
    assert hasil == (
        baru,
        (
            SopDirevisi(baru),
            SopDisimpan(baru),
            ArsipDisimpan("SOP", "SOPCONTOH/2", "b" * 64, "Lemari 1", SENIN),
        ),
    )


@pytest.mark.rule("SOP100-2")
@pytest.mark.parametrize(
    ("riwayat", "satu", "harapan"),
    [
        pytest.param(
            Riwayat(DISAHKAN, DISAHKAN, "SOPCONTOH"), SATU, "SOP_SUDAH_DISAHKAN", id="disahkan"
        ),
        pytest.param(Riwayat(DISIMPAN, DISIMPAN, "SOPCONTOH"), SATU, None, id="belum disahkan"),
        pytest.param(
            Riwayat(None, DISIMPAN, "SOPCONTOH"),
            REVISI,
            "VERSI_SOP_TIDAK_BERURUTAN",
            id="belum sah",
        ),
        pytest.param(BARU, REVISI, "VERSI_SOP_TIDAK_BERURUTAN", id="mulai dari 2"),
        pytest.param(
            Riwayat(None, DISAHKAN, "SOPCONTOH"),
            replace(REVISI, versi=3),
            "VERSI_SOP_TIDAK_BERURUTAN",
            id="melompat",
        ),
        pytest.param(Riwayat(None, None, "SOP100"), SATU, "NOMOR_SOP_TERPAKAI", id="nomor lain"),
        pytest.param(
            Riwayat(None, DISAHKAN, None),
            replace(REVISI, daerah="KAB_MUSI_BANYUASIN"),
            "SOP_BERBEDA",
            id="daerah lain",
        ),
        pytest.param(
            Riwayat(None, DISAHKAN, "SOPCONTOH"),
            pelayanan(versi=2),
            REVISI_TANPA_TANGGAL.kode,
            id="tanpa Tanggal Revisi",
        ),
    ],
)
def test_urutan_versi(riwayat: Riwayat, satu: Any, harapan: str | None) -> None:
    assert kode(simpan(riwayat, satu, "b" * 64)) == harapan


@pytest.mark.rule("SOP100-1")
def test_nomor_yang_terpakai_menyebut_pemiliknya() -> None:
    hasil = simpan(Riwayat(None, None, "SOP100"))
    assert hasil == versi.NOMOR_TERPAKAI.dengan(detail="Nomor SOP ini milik SOP100.")


@pytest.mark.rule("SOP100-3")
def test_pengesahan() -> None:
    assert versi.sahkan(DISIMPAN, "petugas-1", SENIN) == (DISAHKAN, (SopDisahkan(DISAHKAN),))
    assert versi.sahkan(DISAHKAN, "petugas-2", date(2026, 3, 17)) == (DISAHKAN, ())


@pytest.mark.rule("SOP100-3")
@pytest.mark.parametrize(
    "pengesah",
    [None, {"nama": ""}, {"nip": ""}, {"jabatan": "", "pangkat": ""}],
    ids=["tidak ada", "tanpa nama", "tanpa NIP", "tanpa jabatan dan pangkat"],
)
def test_tanpa_pengesah_tidak_disahkan(pengesah: dict[str, str] | None) -> None:
    asal = SATU.identitas.disahkan_oleh
    assert asal
    baru = None if pengesah is None else replace(asal, **pengesah)
    cacat = replace(SATU, identitas=replace(SATU.identitas, disahkan_oleh=baru))
    hasil = versi.sahkan(replace(DISIMPAN, sop=cacat), "petugas-1", SENIN)
    assert hasil == TANPA_PENGESAHAN


@pytest.mark.rule("PB8-3-1")
def test_sop_pengawasan_tanpa_diagram_disimpan_tetapi_tidak_disahkan() -> None:
    tanpa = replace(DISIMPAN, sop=pengawasan(diagram=None))
    assert kode(versi.sahkan(tanpa, "petugas-1", SENIN)) == "BAGIAN_SOP_KURANG"


@pytest.mark.rule("SOP100-10")
def test_letak_hardcopy() -> None:
    pindah = replace(DISAHKAN, lokasi_hardcopy="Lemari 2")
    arsip = ArsipDisimpan("SOP", "SOPCONTOH/1", "a" * 64, "Lemari 2", SENIN)
    assert versi.pindahkan_hardcopy(DISAHKAN, "Lemari 2", SENIN) == (pindah, (arsip,))
    assert versi.pindahkan_hardcopy(DISAHKAN, "Lemari 1", SENIN) == (DISAHKAN, ())


@pytest.mark.rule("PB8-5")
def test_sop_pengawasan_adalah_lampiran_i() -> None:
    assert pengawasan().templat == "LAMPIRAN_I_SOP"


@pytest.mark.rule("PB8-4")
def test_sektor_di_luar_pasal_4_ditolak() -> None:
    assert pengawasan().sektor == (Sektor.PERINDUSTRIAN, Sektor.KETENAGANUKLIRAN)
    with pytest.raises(ValueError, match="sektor"):
        sop(PENGAWASAN, sektor=["PERKAPALAN"])
