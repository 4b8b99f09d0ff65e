"""U1 to U11 and K1 to K7: what each asks, what keeps a file from being complete and correct."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from services.registrasi.domain import kelengkapan, pengunggahan, persyaratan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.pengunggahan import (
    BerkasDiunggah,
    PersyaratanDinyatakan,
    PersyaratanDiunggah,
    ValidasiDiminta,
)
from services.registrasi.domain.permohonan import Permohonan, Status
from services.registrasi.domain.persyaratan import (
    DIPERIKSA_SAAT_INSPEKSI,
    KSWP_BELUM_VALID,
    PASCA_PERIZINAN,
    TANPA_ALASAN,
    TIDAK_BERLAKU,
    Gagal,
    HasilValidasi,
    Item,
    Kswp,
    Penilaian,
    StatusButir,
    cari,
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
    PERMINTAAN,
    PERMINTAAN_LAIN,
    SALAH,
    SELASA,
    SENIN,
    SOP,
    diajukan,
    diisi,
    diperiksa,
    diterima,
    kswp,
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
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "PERSYARATAN_BELUM_ADA"


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("hasil", "boleh"),
    [
        pytest.param(None, False, id="belum dijawab"),
        pytest.param(HasilValidasi.BELUM_DAPAT_DIVALIDASI, False, id="belum dapat divalidasi"),
        pytest.param(HasilValidasi.TIDAK_VALID, False, id="tidak valid"),
        pytest.param(HasilValidasi.VALID, True, id="valid"),
    ],
)
def test_u6_benar_hanya_bila_kswp_valid(hasil: HasilValidasi | None, boleh: bool) -> None:
    dinilai = kelengkapan.nilai(kswp(diisi(diajukan(), "U6"), hasil), SOP, "U6", BENAR)
    assert isinstance(dinilai, Refusal) is not boleh
    assert (dinilai == KSWP_BELUM_VALID) is not boleh


@pytest.mark.rule("SOP100-U6")
def test_u6_dapat_dinilai_salah_tanpa_jawaban() -> None:
    assert not isinstance(kelengkapan.nilai(diisi(diajukan(), "U6"), SOP, "U6", SALAH), Refusal)


@pytest.mark.rule("SOP100-U6")
def test_kswp_tidak_valid_menjadi_alasan() -> None:
    p = pengunggahan.catat_kswp(
        diisi(diajukan(), "U6"), PERMINTAAN, HasilValidasi.TIDAK_VALID, SAAT
    )
    gagal = {satu.kode: satu for satu in persyaratan.gagal(SOP, p.skala, p.persyaratan)}
    assert gagal["U6"] == Gagal(
        "U6", StatusButir.SALAH, "Konfirmasi Status Wajib Pajak menjawab TIDAK_VALID."
    )


@pytest.mark.rule("SOP100-U6")
def test_jawaban_kswp_menyimpan_waktu_dan_hasil() -> None:
    p = pengunggahan.catat_kswp(diisi(diajukan(), "U6"), PERMINTAAN, HasilValidasi.VALID, SAAT)
    item = cari(p.persyaratan, "U6")
    assert item is not None
    assert item.kswp == Kswp(PERMINTAAN, 1, HasilValidasi.VALID, SAAT)


@pytest.mark.rule("SOP100-U6")
def test_jawaban_atas_npwp_yang_sudah_diganti_diabaikan() -> None:
    p = diisi(diajukan(), "U6")
    assert pengunggahan.catat_kswp(p, PERMINTAAN_LAIN, HasilValidasi.VALID, SAAT) == p


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("pertama", "kedua", "akhir"),
    [
        (HasilValidasi.VALID, HasilValidasi.TIDAK_VALID, HasilValidasi.VALID),
        (HasilValidasi.TIDAK_VALID, HasilValidasi.VALID, HasilValidasi.TIDAK_VALID),
        (
            HasilValidasi.BELUM_DAPAT_DIVALIDASI,
            HasilValidasi.VALID,
            HasilValidasi.VALID,
        ),
    ],
)
def test_jawaban_pasti_tidak_diubah(
    pertama: HasilValidasi, kedua: HasilValidasi, akhir: HasilValidasi
) -> None:
    p = diisi(diajukan(), "U6")
    for hasil in (pertama, kedua):
        p = pengunggahan.catat_kswp(p, PERMINTAAN, hasil, SAAT)
    item = cari(p.persyaratan, "U6")
    assert item is not None
    assert item.kswp is not None
    assert item.kswp.hasil is akhir


@pytest.mark.rule("SOP100-U6")
def test_minta_ulang_kswp() -> None:
    belum = HasilValidasi.BELUM_DAPAT_DIVALIDASI
    p = kswp(diisi(diajukan(), "U6"), belum)
    hasil = pengunggahan.minta_kswp(p)
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert peristiwa == (ValidasiDiminta(baru, "U6", "KSWP", Kswp(PERMINTAAN, 2, belum)),)
    valid = kswp(p, HasilValidasi.VALID)
    assert pengunggahan.minta_kswp(valid) == pengunggahan.TIDAK_ADA_PERMINTAAN
    assert pengunggahan.minta_kswp(diajukan()) == pengunggahan.TIDAK_ADA_PERMINTAAN


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize("lama", [None, HasilValidasi.BELUM_DAPAT_DIVALIDASI])
def test_diam_adalah_belum_dan_ditanya_lagi(lama: HasilValidasi | None) -> None:
    p = kswp(diisi(diajukan(), "U6"), lama)
    baru, peristiwa = pengunggahan.kswp_tidak_dijawab(p, PERMINTAAN, 1)
    lagi = Kswp(PERMINTAAN, 2, HasilValidasi.BELUM_DAPAT_DIVALIDASI)
    item = cari(baru.persyaratan, "U6")
    assert item is not None
    assert item.kswp == lagi
    assert peristiwa == (ValidasiDiminta(baru, "U6", "KSWP", lagi),)


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("p", "permintaan", "ke"),
    [
        pytest.param(kswp(diisi(diajukan(), "U6"), None), PERMINTAAN_LAIN, 1, id="diganti"),
        pytest.param(kswp(diisi(diajukan(), "U6"), None), PERMINTAAN, 2, id="giliran lain"),
        pytest.param(
            kswp(diisi(diajukan(), "U6"), HasilValidasi.VALID), PERMINTAAN, 1, id="sudah VALID"
        ),
        pytest.param(
            kswp(diisi(diajukan(), "U6"), HasilValidasi.TIDAK_VALID),
            PERMINTAAN,
            1,
            id="sudah TIDAK_VALID",
        ),
        pytest.param(
            replace(kswp(diisi(diajukan(), "U6"), None), status=Status.DITOLAK),
            PERMINTAAN,
            1,
            id="permohonan selesai",
        ),
    ],
)
def test_jam_tanya_lagi_yang_usang(p: Permohonan, permintaan: UUID, ke: int) -> None:
    assert pengunggahan.kswp_tidak_dijawab(p, permintaan, ke) == (p, ())


def test_penilaian_menyebut_petugas_dan_tanggal() -> None:
    p = diterima(kelengkapan.nilai(diisi(diajukan(), "U1"), SOP, "U1", BENAR))
    item = cari(p.persyaratan, "U1")
    assert item is not None
    assert item.penilaian == Penilaian(True, None, "petugas-1", SENIN)


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
