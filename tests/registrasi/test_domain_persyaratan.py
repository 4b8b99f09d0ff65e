"""The checklist: uploads, judgements, what keeps a file from being complete and correct."""

from dataclasses import replace

import pytest

from services.registrasi.domain import kelengkapan, pengunggahan, permohonan, persyaratan
from services.registrasi.domain.isian import Isian
from services.registrasi.domain.kelengkapan import PersyaratanDiverifikasi
from services.registrasi.domain.pengunggahan import (
    BerkasDiunggah,
    PersyaratanDinyatakan,
    PersyaratanDiunggah,
    ValidasiDiminta,
)
from services.registrasi.domain.permohonan import Status
from services.registrasi.domain.persyaratan import (
    BELUM_DIISI,
    DIPERIKSA_SAAT_INSPEKSI,
    TANPA_ALASAN,
    Gagal,
    Item,
    Kswp,
    Penilaian,
    StatusButir,
    cari,
)
from services.registrasi.domain.sop import Skala
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BENAR,
    FOTO,
    ISIAN,
    PDF,
    PERMINTAAN,
    SALAH,
    SELASA,
    SENIN,
    SOP,
    diajukan,
    diisi,
    diperiksa,
    diterima,
)
from tests.registrasi.sop import pelayanan


@pytest.mark.rule("SOP100-P2", "SOP100-U6")
def test_peristiwa_pengunggahan() -> None:
    isian, berkas = ISIAN["U6"]
    hasil = pengunggahan.isi(diajukan(), SOP, "U6", isian, berkas, PERMINTAAN, SENIN)
    baru = diterima(hasil)
    assert baru.status is Status.BERKAS_DIUNGGAH
    assert not isinstance(hasil, Refusal)
    assert hasil[1] == (
        PersyaratanDiunggah(baru, "U6", PDF.sha256),
        BerkasDiunggah(baru, SENIN),
        ValidasiDiminta(baru, "U6", "KSWP", Kswp(PERMINTAAN, 1)),
    )


@pytest.mark.rule("SOP100-P2")
def test_berkas_diunggah_sekali_saja() -> None:
    kedua = pengunggahan.isi(diisi(diajukan(), "U1"), SOP, "U7", *ISIAN["U7"], PERMINTAAN, SENIN)
    assert not isinstance(kedua, Refusal)
    assert kedua[1] == (PersyaratanDiunggah(kedua[0], "U7", None),)


@pytest.mark.rule("SOP100-K1", "SOP100-K7")
@pytest.mark.parametrize("dinyatakan", [True, False])
def test_pernyataan_khusus(dinyatakan: bool) -> None:
    hasil = pengunggahan.isi(
        diisi(diajukan(), "U1"), SOP, "K1", Isian(pernyataan=dinyatakan), None, PERMINTAAN, SENIN
    )
    assert not isinstance(hasil, Refusal)
    assert hasil[1] == (PersyaratanDinyatakan(hasil[0], "K1", dinyatakan),)


@pytest.mark.rule("SOP100-P2")
def test_mengganti_menghapus_penilaian_lama() -> None:
    dinilai = diterima(kelengkapan.nilai(diisi(diajukan(), "U1"), SOP, "U1", SALAH))
    diganti = diisi(dinilai, "U1", pada=SELASA)
    assert cari(diganti.persyaratan, "U1") == Item("U1", SELASA, *ISIAN["U1"])
    assert len(diganti.persyaratan) == 1


@pytest.mark.rule("SOP100-9")
def test_gagal_menyebut_setiap_butir() -> None:
    p = diisi(diajukan(), "U1", "U2", "K1")
    p = diterima(kelengkapan.nilai(p, SOP, "U1", BENAR))
    belum = [f"U{n}" for n in range(3, 10)]
    assert persyaratan.gagal(SOP, p.skala, p.persyaratan) == (
        Gagal("U2", StatusButir.BELUM_DIPERIKSA, "Belum diperiksa petugas."),
        *(Gagal(k, StatusButir.BELUM_ADA, "Belum diunggah atau diisi.") for k in belum),
        *(Gagal(f"K{n}", StatusButir.BELUM_ADA, "Belum diunggah atau diisi.") for n in range(2, 8)),
    )


@pytest.mark.rule("SOP100-9")
def test_lengkap_dan_benar_tanpa_yang_gagal() -> None:
    p = diperiksa()
    assert persyaratan.gagal(SOP, p.skala, p.persyaratan) == ()


@pytest.mark.rule(
    "SOP100-9", "SOP100-K1", "SOP100-K2", "SOP100-K3", "SOP100-K4", "SOP100-K5", "SOP100-K6",
    "SOP100-K7",
)  # fmt: skip
@pytest.mark.parametrize("kode", [f"K{n}" for n in range(1, 8)])
def test_dinyatakan_belum_dipenuhi_menghalangi(kode: str) -> None:
    p = diperiksa()
    hasil = pengunggahan.isi(p, SOP, kode, Isian(pernyataan=False), None, PERMINTAAN, SENIN)
    p = diterima(hasil)
    assert persyaratan.gagal(SOP, p.skala, p.persyaratan) == (
        Gagal(kode, StatusButir.SALAH, "Dinyatakan belum dipenuhi."),
    )


@pytest.mark.rule(
    "SOP100-U1", "SOP100-U2", "SOP100-U3", "SOP100-U4", "SOP100-U5", "SOP100-U7", "SOP100-U8",
    "SOP100-U9", "SOP100-9",
)  # fmt: skip
@pytest.mark.parametrize("kode", [f"U{n}" for n in range(1, 10)])
def test_setiap_persyaratan_umum_wajib(kode: str) -> None:
    p = diperiksa()
    tanpa = tuple(item for item in p.persyaratan if item.kode != kode)
    gagal = persyaratan.gagal(SOP, p.skala, tanpa)
    assert [satu.kode for satu in gagal] == [kode]


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize("alasan", [None, "", "  "])
def test_salah_tanpa_alasan(alasan: str | None) -> None:
    penilaian = replace(SALAH, alasan=alasan)
    assert kelengkapan.nilai(diisi(diajukan(), "U1"), SOP, "U1", penilaian) == TANPA_ALASAN


@pytest.mark.rule("SOP100-K1")
def test_khusus_diperiksa_saat_inspeksi() -> None:
    hasil = kelengkapan.nilai(diisi(diajukan(), "K3"), SOP, "K3", SALAH)
    assert hasil == DIPERIKSA_SAAT_INSPEKSI.dengan(aturan="SOP100-K3")


@pytest.mark.rule("SOP100-9")
def test_yang_belum_ada_belum_dapat_dinilai() -> None:
    hasil = kelengkapan.nilai(diisi(diajukan(), "U1"), SOP, "U2", BENAR)
    assert hasil == BELUM_DIISI.dengan(rincian=({"kode": "U2"},))


def test_penilaian_menyebut_petugas_dan_tanggal() -> None:
    """The item and the fact tell the same."""
    penilaian = Penilaian(True, None, "petugas-1", SENIN)
    asal = diisi(diajukan(), "U1")
    baru = replace(asal, persyaratan=(Item("U1", SENIN, *ISIAN["U1"], penilaian),))
    assert kelengkapan.nilai(asal, SOP, "U1", BENAR) == (
        baru,
        (PersyaratanDiverifikasi(baru, "U1", penilaian),),
    )


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize(
    ("dilihat", "boleh"),
    [
        pytest.param(None, True, id="tidak disebut"),
        pytest.param(PDF.sha256, True, id="berkas ini"),
        pytest.param(FOTO.sha256, False, id="berkas yang sudah diganti"),
    ],
)
def test_yang_dinilai_adalah_yang_dilihat(dilihat: str | None, boleh: bool) -> None:
    hasil = kelengkapan.nilai(diisi(diajukan(), "U1"), SOP, "U1", BENAR, dilihat)
    assert isinstance(hasil, Refusal) is not boleh
    assert (hasil == persyaratan.SUDAH_DIGANTI) is not boleh


@pytest.mark.rule("SOP100-U10")
@pytest.mark.parametrize(
    ("skala", "kurang"), [(Skala.KECIL, ["U1", "U2", "K1"]), (Skala.MIKRO, ["U1", "K1"])]
)
def test_persyaratan_menurut_skala_permohonan(skala: Skala, kurang: list[str]) -> None:
    """The second requirement of this SOP is for one scale alone: asked of it, closed to others."""
    lain, p = pelayanan(), replace(diajukan(), skala=skala)
    assert [satu.kode for satu in permohonan.gagal(p, lain)] == kurang
    hasil = pengunggahan.isi(p, lain, "U2", Isian(), PDF, PERMINTAAN, SENIN)
    assert (hasil == persyaratan.TIDAK_BERLAKU) is ("U2" not in kurang)
