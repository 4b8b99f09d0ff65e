"""Who may be assigned: four qualifications, four commitments (SOP100-6, PB8-8-1 to PB8-8-4)."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi import katalog
from services.registrasi.domain import petugas
from services.registrasi.domain.permohonan import Penugasan, Permohonan
from services.registrasi.domain.petugas import (
    Kewajiban,
    Komitmen,
    Kualifikasi,
    Petugas,
    PetugasDitugaskan,
    PetugasMenyatakanKomitmen,
)
from services.registrasi.domain.sop import Pelaksana
from shared.refusal import Refusal
from tests.registrasi.bahan import DAERAH, SELASA, SENIN, diajukan
from tests.registrasi.keadaan import ditolak, terbit

RINA = Petugas(
    sub="petugas-1",
    daerah=DAERAH,
    nama="Rina Marlina",
    nip=None,
    jabatan="Penata Perizinan",
    fungsi=Pelaksana.AHLI_MUDA,
    pejabat=True,
    kualifikasi=frozenset(Kualifikasi),
    komitmen=dict.fromkeys(Komitmen, SENIN),
)
PELAKSANA = replace(RINA, pejabat=False, fungsi=Pelaksana.PELAKSANA)
TUGAS = Penugasan("petugas-1", "Rina Marlina", RINA.fungsi, "admin-1", SENIN)


def tugaskan(
    satu: Petugas, p: Permohonan | None = None, menurut: Kewajiban = Kewajiban.SEMUA
) -> object:
    return petugas.tugaskan(p or diajukan(), satu, menurut, "admin-1", SENIN)


@pytest.mark.rule("SOP100-6")
def test_petugas_yang_memenuhi_syarat_ditugaskan() -> None:
    baru = replace(diajukan(), petugas=TUGAS)
    assert tugaskan(RINA) == (baru, (PetugasDitugaskan(baru, TUGAS),))


@pytest.mark.rule("SOP100-6")
@pytest.mark.parametrize("kurang", Kualifikasi)
def test_kurang_satu_kualifikasi(kurang: Kualifikasi) -> None:
    hasil = tugaskan(replace(RINA, kualifikasi=RINA.kualifikasi - {kurang}))
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("KUALIFIKASI_PETUGAS_KURANG", "SOP100-6")
    assert hasil.rincian == ({"kualifikasi": kurang.value},)


@pytest.mark.rule("PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4")
@pytest.mark.parametrize("kurang", Komitmen)
@pytest.mark.parametrize("satu", [RINA, PELAKSANA], ids=["pejabat", "pelaksana"])
def test_kurang_satu_komitmen(satu: Petugas, kurang: Komitmen) -> None:
    komitmen = {k: v for k, v in satu.komitmen.items() if k is not kurang}
    hasil = tugaskan(replace(satu, komitmen=komitmen))
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("KOMITMEN_PETUGAS_KURANG", kurang.value)
    assert hasil.dasar_hukum.endswith(f"Pasal 8 ayat ({kurang.value[-1]})")
    assert hasil.rincian == ({"komitmen": kurang.value, "bunyi": petugas.BUNYI[kurang]},)


@pytest.mark.rule("PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4")
@pytest.mark.parametrize(
    ("satu", "komitmen", "diterima"),
    [
        pytest.param(PELAKSANA, {Komitmen.SISTEM}, True, id="pelaksana, ayat (1) saja"),
        pytest.param(PELAKSANA, set(Komitmen) - {Komitmen.SISTEM}, False, id="tanpa ayat (1)"),
        pytest.param(RINA, {Komitmen.SISTEM}, False, id="pejabat, ayat (1) saja"),
        pytest.param(RINA, set(Komitmen), True, id="pejabat, keempatnya"),
    ],
)
def test_menurut_bunyi_pasal_8(satu: Petugas, komitmen: set[Komitmen], diterima: bool) -> None:
    baru = replace(satu, komitmen=dict.fromkeys(komitmen, SENIN))
    hasil = tugaskan(baru, menurut=Kewajiban.MENURUT_BUNYI)
    assert isinstance(hasil, Refusal) is not diterima


@pytest.mark.rule("PB8-8-1")
def test_bawaan_meminta_keempatnya() -> None:
    assert katalog.kewajiban_komitmen(SENIN, DAERAH) is Kewajiban.SEMUA


@pytest.mark.rule("SOP100-6")
@pytest.mark.parametrize(
    ("ubah", "kode"),
    [({"aktif": False}, "PETUGAS_TIDAK_BERTUGAS"),
     ({"daerah": "KAB_SIJUNJUNG"}, "PETUGAS_TIDAK_BERTUGAS")],
    ids=["tidak aktif", "daerah lain"],
)  # fmt: skip
def test_petugas_yang_tidak_bertugas(ubah: dict[str, object], kode: str) -> None:
    hasil = tugaskan(replace(RINA, **ubah))  # pyright: ignore[reportArgumentType]  # any field
    assert isinstance(hasil, Refusal)
    assert hasil.kode == kode


@pytest.mark.rule("SOP100-6")
@pytest.mark.parametrize("selesai", [terbit, ditolak])
def test_permohonan_yang_selesai(selesai: object) -> None:
    hasil = tugaskan(RINA, selesai())  # pyright: ignore[reportCallIssue]  # a state of keadaan.py
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "PERMOHONAN_SUDAH_SELESAI"


@pytest.mark.rule("PB8-8-1", "PB8-8-2", "PB8-8-3", "PB8-8-4")
def test_pernyataan_bertanggal_dan_tidak_terulang() -> None:
    satu = replace(RINA, komitmen={Komitmen.SISTEM: SENIN})
    semua = {
        Komitmen.SISTEM: SENIN,
        Komitmen.MENDUKUNG: SELASA,
        Komitmen.KOORDINASI: SELASA,
        Komitmen.PERATURAN: SELASA,
    }
    baru = replace(satu, komitmen=semua)
    hasil = petugas.nyatakan(satu, frozenset(Komitmen), SELASA)
    peristiwa = PetugasMenyatakanKomitmen("petugas-1", DAERAH, tuple(Komitmen)[1:], SELASA)
    assert hasil == (baru, (peristiwa,))
    assert petugas.nyatakan(baru, frozenset(Komitmen), date(2026, 4, 1)) == (baru, ())
    kosong = petugas.nyatakan(satu, frozenset(), SELASA)
    assert isinstance(kosong, Refusal)


@pytest.mark.rule("SOP100-6")
def test_petugas_contoh_memenuhi_syarat() -> None:
    semua = katalog.petugas_bawaan()
    assert {satu.sub for satu in semua} >= {"petugas-muba-1", "petugas-sijunjung-1"}
    for satu in semua:
        assert satu.contoh
        assert petugas.keberatan(satu, Kewajiban.SEMUA) is None
