"""U1 to U11 and K1 to K7: what each asks of its content."""

from datetime import UTC, date, datetime

import pytest

from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.persyaratan import (
    ISI_TIDAK_SESUAI,
    PASCA_PERIZINAN,
    TIDAK_BERLAKU,
    TIDAK_DIKENAL,
    Item,
    StatusButir,
)
from services.registrasi.domain.sop import LokasiIndustri, Skala
from shared.identity import NPWP
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    ANGKA,
    BENAR,
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


UNGGAH = "Berkas harus diunggah."
METERAI = "Nilai meterai harus dinyatakan Rp10.000."
TAHUN = "Tahun pajak PBB harus 2025 atau 2026."
DOKUMEN = "Jenis dokumen harus salah satu dari KARTU, SERTIFIKAT."
FOTO_SALAH = "Pas foto harus berukuran 4x6 sebanyak 2 lembar."
SIINAS = "Isi akun SIINas, atau nyatakan bahwa akun itu dimiliki."
DATA_INDUSTRI = "Nyatakan penyampaian data industri beserta tanggal penyampaian terakhir."
PASAL_65 = "Lokasi di luar Kawasan Industri harus menyebut dasar menurut Pasal 65 PP 5/2021."
ZIP = Berkas("c" * 64, "ZIP", 9)
BESOK = Isian(pernyataan=True, tanggal_penyampaian=SELASA)


def param(kode: str, id: str, isian: Isian, berkas: Berkas | None, *alasan: str) -> object:
    return pytest.param(kode, isian, berkas, alasan, id=f"{kode} {id}")


TIDAK_MEMENUHI = [
    param("U1", "tanpa berkas", Isian(nilai_materai=10000), None, UNGGAH),
    param("U1", "meterai 6.000", Isian(nilai_materai=6000), PDF, METERAI),
    param("U1", "nilai tidak dinyatakan", Isian(), PDF, METERAI),
    param("U1", "tanpa keduanya", Isian(), None, UNGGAH, METERAI),
    param(
        "U1",
        "ZIP",
        Isian(nilai_materai=10000),
        ZIP,
        "Jenis berkas harus PDF, JPEG, PNG; isinya ZIP.",
    ),
    param("U2", "tanpa berkas", Isian(tahun_pajak=2026), None, UNGGAH),
    param("U2", "dua tahun lalu", Isian(tahun_pajak=2024), PDF, TAHUN),
    param("U2", "tahun depan", Isian(tahun_pajak=2027), PDF, TAHUN),
    param("U2", "tanpa tahun", Isian(), PDF, TAHUN),
    param("U3", "tanpa berkas", Isian(jenis_dokumen="KARTU"), None, UNGGAH),
    param("U3", "tanpa jenis", Isian(), PDF, DOKUMEN),
    param("U3", "jenis lain", Isian(jenis_dokumen="SURAT"), PDF, DOKUMEN),
    param("U4", "tanpa berkas", Isian(jenis_dokumen="KARTU"), None, UNGGAH),
    param("U4", "tanpa jenis", Isian(), PDF, DOKUMEN),
    param("U5", "bukan gambar", ISIAN["U5"][0], PDF, "Jenis berkas harus JPEG, PNG; isinya PDF."),
    param("U5", "ukuran 3x4", Isian(ukuran="3x4", jumlah=2), FOTO, FOTO_SALAH),
    param("U5", "satu lembar", Isian(ukuran="4x6", jumlah=1), FOTO, FOTO_SALAH),
    param("U5", "tanpa ukuran", Isian(), FOTO, FOTO_SALAH),
    param("U6", "tanpa nomor", Isian(), PDF, "Nomor NPWP harus diisi."),
    param("U6", "tanpa berkas", Isian(npwp=NPWP("1" * 16)), None, UNGGAH),
    param("U7", "kosong", Isian(), None, SIINAS),
    param("U7", "spasi", Isian(akun_siinas="  "), None, SIINAS),
    param("U7", "menyatakan tidak", Isian(pernyataan=False), None, SIINAS),
    param("U8", "tanpa tanggal", Isian(pernyataan=True), None, DATA_INDUSTRI),
    param("U8", "tanpa pernyataan", Isian(tanggal_penyampaian=SENIN), None, DATA_INDUSTRI),
    param("U8", "besok", BESOK, None, "Tanggal penyampaian data industri belum terjadi."),
    param(
        "U9",
        "tanpa pilihan",
        Isian(),
        None,
        "Pilih DI_KAWASAN_INDUSTRI atau DI_LUAR_KAWASAN_INDUSTRI.",
    ),
    param("U9", "di luar tanpa dasar", Isian(lokasi=DI_LUAR), None, PASAL_65),
    param("U9", "dasar spasi", Isian(lokasi=DI_LUAR, dasar_pasal_65=" "), None, PASAL_65),
    *(
        param(f"K{n}", "tidak dinyatakan", Isian(), None, "Nyatakan ya atau tidak.")
        for n in range(1, 8)
    ),
]


@pytest.mark.rule(
    "SOP100-U1", "SOP100-U2", "SOP100-U3", "SOP100-U4", "SOP100-U5", "SOP100-U6", "SOP100-U7",
    "SOP100-U8", "SOP100-U9", "SOP100-K1", "SOP100-K2", "SOP100-K3", "SOP100-K4", "SOP100-K5",
    "SOP100-K6", "SOP100-K7",
)  # fmt: skip
@pytest.mark.parametrize(("kode", "isian", "berkas", "alasan"), TIDAK_MEMENUHI)
def test_isi_yang_tidak_memenuhi(
    kode: str, isian: Isian, berkas: Berkas | None, alasan: tuple[str, ...]
) -> None:
    """By the article of the requirement, with every reason, the first one in the sentence."""
    butir = SOP.butir(kode)
    assert butir is not None
    kelompok = "Umum" if kode.startswith("U") else "Khusus"
    assert satu(kode, isian, berkas) == ISI_TIDAK_SESUAI.dengan(
        aturan=f"SOP100-{kode}",
        dasar_hukum=f"SOP 100/SOP/DPMPTSP/V/2021 Persyaratan {kelompok} {kode[1:]}",
        detail=f"{kode} ({butir.teks}): {alasan[0]}",
        rincian=tuple({"kode": kode, "alasan": kata} for kata in alasan),
    )


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
    asing = TIDAK_DIKENAL.dengan(rincian=({"kode": "U12"},))
    assert satu("U12", Isian(), PDF) == asing
    assert persyaratan.nilai(SOP, (), "U12", BENAR) == asing
