"""U1 to U11 and K1 to K7: what each asks of its content."""

from datetime import UTC, date, datetime

import pytest

from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.persyaratan import (
    PASCA_PERIZINAN,
    TIDAK_BERLAKU,
    Item,
    StatusButir,
)
from services.registrasi.domain.sop import LokasiIndustri, Skala
from shared.identity import NPWP
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    ANGKA,
    FOTO,
    ISIAN,
    PDF,
    SELASA,
    SENIN,
    SOP,
)

DI_LUAR = LokasiIndustri.DI_LUAR_KAWASAN_INDUSTRI
DI_DALAM = LokasiIndustri.DI_KAWASAN_INDUSTRI
SAAT = datetime(2026, 3, 16, 3, 0, tzinfo=UTC)


def satu(kode: str, isian: Isian, berkas: Berkas | None) -> Item | Refusal:
    return persyaratan.isi(SOP, Skala.KECIL, (), kode, isian, berkas, ANGKA, SENIN)


@pytest.mark.rule(
    "SOP100-U1", "SOP100-U2", "SOP100-U3", "SOP100-U4", "SOP100-U5", "SOP100-U6", "SOP100-U7",
    "SOP100-U8", "SOP100-U9", "SOP100-K1", "SOP100-K2", "SOP100-K3", "SOP100-K4", "SOP100-K5",
    "SOP100-K6", "SOP100-K7",
)  # fmt: skip
@pytest.mark.parametrize("kode", ISIAN)
def test_isi_yang_memenuhi(kode: str) -> None:
    isian, berkas = ISIAN[kode]
    assert satu(kode, isian, berkas) == Item(kode, SENIN, isian, berkas)


TIDAK_MEMENUHI = [
    pytest.param("U1", Isian(nilai_materai=10000), None, "diunggah", id="U1 tanpa berkas"),
    pytest.param("U1", Isian(nilai_materai=6000), PDF, "Rp10.000", id="U1 meterai 6.000"),
    pytest.param("U1", Isian(), PDF, "Rp10.000", id="U1 nilai tidak dinyatakan"),
    pytest.param("U1", Isian(nilai_materai=10000), Berkas("c" * 64, "ZIP", 9), "ZIP", id="U1 ZIP"),
    pytest.param("U2", Isian(tahun_pajak=2026), None, "diunggah", id="U2 tanpa berkas"),
    pytest.param("U2", Isian(tahun_pajak=2024), PDF, "2025 atau 2026", id="U2 dua tahun lalu"),
    pytest.param("U2", Isian(tahun_pajak=2027), PDF, "2025 atau 2026", id="U2 tahun depan"),
    pytest.param("U2", Isian(), PDF, "2025 atau 2026", id="U2 tanpa tahun"),
    pytest.param("U3", Isian(jenis_dokumen="KARTU"), None, "diunggah", id="U3 tanpa berkas"),
    pytest.param("U3", Isian(), PDF, "KARTU, SERTIFIKAT", id="U3 tanpa jenis"),
    pytest.param("U3", Isian(jenis_dokumen="SURAT"), PDF, "KARTU", id="U3 jenis lain"),
    pytest.param("U4", Isian(jenis_dokumen="KARTU"), None, "diunggah", id="U4 tanpa berkas"),
    pytest.param("U4", Isian(), PDF, "KARTU, SERTIFIKAT", id="U4 tanpa jenis"),
    pytest.param("U5", Isian(ukuran="4x6", jumlah=2), PDF, "JPEG, PNG", id="U5 bukan gambar"),
    pytest.param("U5", Isian(ukuran="3x4", jumlah=2), FOTO, "4x6", id="U5 ukuran 3x4"),
    pytest.param("U5", Isian(ukuran="4x6", jumlah=1), FOTO, "2 lembar", id="U5 satu lembar"),
    pytest.param("U5", Isian(), FOTO, "4x6", id="U5 tanpa ukuran"),
    pytest.param("U6", Isian(), PDF, "NPWP", id="U6 tanpa nomor"),
    pytest.param("U6", Isian(npwp=NPWP("1" * 16)), None, "diunggah", id="U6 tanpa berkas"),
    pytest.param("U7", Isian(), None, "SIINas", id="U7 kosong"),
    pytest.param("U7", Isian(akun_siinas="  "), None, "SIINas", id="U7 spasi"),
    pytest.param("U7", Isian(pernyataan=False), None, "SIINas", id="U7 menyatakan tidak"),
    pytest.param("U8", Isian(pernyataan=True), None, "tanggal", id="U8 tanpa tanggal"),
    pytest.param(
        "U8", Isian(tanggal_penyampaian=SENIN), None, "Nyatakan", id="U8 tanpa pernyataan"
    ),
    pytest.param(
        "U8",
        Isian(pernyataan=True, tanggal_penyampaian=SELASA),
        None,
        "belum terjadi",
        id="U8 besok",
    ),
    pytest.param("U9", Isian(), None, "DI_KAWASAN_INDUSTRI", id="U9 tanpa pilihan"),
    pytest.param("U9", Isian(lokasi=DI_LUAR), None, "Pasal 65", id="U9 di luar tanpa dasar"),
    pytest.param(
        "U9", Isian(lokasi=DI_LUAR, dasar_pasal_65=" "), None, "Pasal 65", id="U9 dasar spasi"
    ),
    *(
        pytest.param(f"K{n}", Isian(), None, "ya atau tidak", id=f"K{n} tidak dinyatakan")
        for n in range(1, 8)
    ),
]


@pytest.mark.rule(
    "SOP100-U1", "SOP100-U2", "SOP100-U3", "SOP100-U4", "SOP100-U5", "SOP100-U6", "SOP100-U7",
    "SOP100-U8", "SOP100-U9", "SOP100-K1", "SOP100-K2", "SOP100-K3", "SOP100-K4", "SOP100-K5",
    "SOP100-K6", "SOP100-K7",
)  # fmt: skip
@pytest.mark.parametrize(("kode", "isian", "berkas", "kata"), TIDAK_MEMENUHI)
def test_isi_yang_tidak_memenuhi(kode: str, isian: Isian, berkas: Berkas | None, kata: str) -> None:
    hasil = satu(kode, isian, berkas)
    assert isinstance(hasil, Refusal)
    kelompok = "Umum" if kode.startswith("U") else "Khusus"
    assert (hasil.kode, hasil.aturan, hasil.dasar_hukum) == (
        "PERSYARATAN_TIDAK_SESUAI",
        f"SOP100-{kode}",
        f"SOP 100/SOP/DPMPTSP/V/2021 Persyaratan {kelompok} {kode[1:]}",
    )
    assert kata in hasil.detail


@pytest.mark.rule("SOP100-U2")
@pytest.mark.parametrize("tahun", [2025, 2026])
def test_u2_tahun_ini_dan_tahun_lalu(tahun: int) -> None:
    assert isinstance(satu("U2", Isian(tahun_pajak=tahun), PDF), Item)


@pytest.mark.rule("SOP100-U2")
def test_u2_dihitung_dari_tahun_berjalan() -> None:
    januari = date(2027, 1, 4)
    hasil = persyaratan.isi(
        SOP, Skala.KECIL, (), "U2", Isian(tahun_pajak=2025), PDF, ANGKA, januari
    )
    assert isinstance(hasil, Refusal)


@pytest.mark.rule("SOP100-U3", "SOP100-U4")
@pytest.mark.parametrize("kode", ["U3", "U4"])
@pytest.mark.parametrize("jenis", ["KARTU", "SERTIFIKAT"])
def test_kartu_atau_sertifikat(kode: str, jenis: str) -> None:
    assert isinstance(satu(kode, Isian(jenis_dokumen=jenis), PDF), Item)


@pytest.mark.rule("SOP100-U7")
def test_u7_pernyataan_menggantikan_akun() -> None:
    assert isinstance(satu("U7", Isian(pernyataan=True), None), Item)


@pytest.mark.rule("SOP100-U8")
def test_u8_disampaikan_hari_ini() -> None:
    isian = Isian(pernyataan=True, tanggal_penyampaian=SENIN)
    assert isinstance(satu("U8", isian, None), Item)


@pytest.mark.rule("SOP100-U9")
def test_u9_di_luar_dengan_dasar() -> None:
    isian = Isian(lokasi=DI_LUAR, dasar_pasal_65="Kabupaten belum memiliki Kawasan Industri")
    assert isinstance(satu("U9", isian, None), Item)


U9_LUAR = Item("U9", SENIN, Isian(lokasi=DI_LUAR, dasar_pasal_65="x"))
U9_DALAM = Item("U9", SENIN, Isian(lokasi=DI_DALAM))


@pytest.mark.rule("SOP100-U10")
@pytest.mark.parametrize(
    ("skala", "daftar", "harapan"),
    [
        pytest.param(Skala.BESAR, (U9_LUAR,), StatusButir.BELUM_ADA, id="besar, di luar"),
        pytest.param(Skala.BESAR, (U9_DALAM,), StatusButir.TIDAK_BERLAKU, id="besar, di dalam"),
        pytest.param(Skala.BESAR, (), StatusButir.TIDAK_BERLAKU, id="besar, belum memilih"),
        pytest.param(Skala.KECIL, (U9_LUAR,), StatusButir.TIDAK_BERLAKU, id="kecil, di luar"),
        pytest.param(Skala.MENENGAH, (U9_LUAR,), StatusButir.TIDAK_BERLAKU, id="menengah"),
    ],
)
def test_u10_bersyarat(skala: Skala, daftar: persyaratan.Daftar, harapan: StatusButir) -> None:
    butir = SOP.butir("U10")
    assert butir is not None
    assert persyaratan.status(butir, skala, daftar) is harapan
    hasil = persyaratan.isi(SOP, skala, daftar, "U10", Isian(), PDF, ANGKA, SENIN)
    assert (hasil == TIDAK_BERLAKU) is (harapan is StatusButir.TIDAK_BERLAKU)


@pytest.mark.rule("SOP100-U11")
def test_u11_setelah_perizinan() -> None:
    assert satu("U11", Isian(pernyataan=True), PDF) == PASCA_PERIZINAN
    butir = SOP.butir("U11")
    assert butir is not None
    status = persyaratan.status(butir, Skala.KECIL, ())
    assert status is StatusButir.KEWAJIBAN_PASCA_PERIZINAN
    assert status not in persyaratan.MENGHALANGI


def test_kode_di_luar_sop() -> None:
    hasil = satu("U12", Isian(), PDF)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "PERSYARATAN_TIDAK_DIKENAL"
