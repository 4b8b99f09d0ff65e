"""Numbers of the law: what they are, since when, where, and which are not law."""

from datetime import date

import pytest

from shared.aturan import Ketentuan, SatuanNilai, ketentuan, pilih, semua
from tests.support.pilihan import KEPUTUSAN, Pilihan

PADA = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("kunci", "daerah", "nilai", "satuan", "dasar_hukum"),
    [
        pytest.param(
            *("verifikasi_likuidasi", "KAB_SIJUNJUNG", 5, "HARI"),
            "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)",
            marks=pytest.mark.rule("PB8-23-3"),
        ),
        pytest.param(
            *("verifikasi_perwakilan_asing", "KAB_SIJUNJUNG", 3, "HARI"),
            "Peraturan Bupati Sijunjung 8/2022 Pasal 26 ayat (5)",
            marks=pytest.mark.rule("PB8-26-5"),
        ),
        pytest.param(
            *("verifikasi_putusan", "KAB_SIJUNJUNG", 5, "HARI"),
            "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (6)",
            marks=pytest.mark.rule("PB8-27-6"),
        ),
        pytest.param(
            *("pengingat_inspeksi", "KAB_SIJUNJUNG", 10, "HARI"),
            "Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (14)",
            marks=pytest.mark.rule("PB8-10-14"),
        ),
        pytest.param(
            *("hak_akses_permohonan", "KAB_SIJUNJUNG", 6, "BULAN"),
            "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
            marks=pytest.mark.rule("PB8-23-9"),
        ),
        pytest.param(
            *("waktu_penyelesaian_nib", "KAB_MUSI_BANYUASIN", 1, "HARI"),
            "SOP 100/SOP/DPMPTSP/V/2021 Waktu Penyelesaian",
            marks=pytest.mark.rule("SOP100-17"),
        ),
        pytest.param(
            *("skala_diterima", "KAB_MUSI_BANYUASIN", ("KECIL", "MENENGAH"), "DAFTAR"),
            "SOP 100/SOP/DPMPTSP/V/2021 Parameter",
            marks=pytest.mark.rule("SOP100-18"),
        ),
        pytest.param(
            *("nilai_materai", "KAB_MUSI_BANYUASIN", 10_000, "RUPIAH"),
            "SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum angka 1",
            marks=pytest.mark.rule("SOP100-U1"),
        ),
    ],
)
def test_angka_peraturan(
    kunci: str, daerah: str, nilai: object, satuan: str, dasar_hukum: str
) -> None:
    hasil = ketentuan(kunci, PADA, daerah)
    assert (hasil.nilai, hasil.satuan, hasil.dasar_hukum) == (nilai, satuan, dasar_hukum)
    assert not hasil.bukan_hukum


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("verifikasi_likuidasi_peringatan", (3, 4)),
        ("verifikasi_perwakilan_asing_peringatan", (1, 2)),
        ("verifikasi_putusan_peringatan", (3, 4)),
        ("hak_akses_peringatan", (30, 7, 1)),
        ("tahun_pajak_pbb", (0, -1)),
        ("cara_minggu", "TUJUH_HARI"),
        ("ukuran_berkas_maksimal", 10_485_760),
        ("validasi_batas_jawab", 30),
        ("validasi_jeda", (60, 300, 900, 3_600, 14_400, 86_400)),
    ],
)
def test_pilihan_kita_ditandai_bukan_hukum(kunci: str, nilai: object) -> None:
    hasil = ketentuan(kunci, PADA, "KAB_SIJUNJUNG")
    assert (hasil.nilai, hasil.bukan_hukum) == (nilai, True)
    assert hasil.keterangan


def test_di_daerah_lain_berlaku_sebagai_pengganti() -> None:
    """AMB-35: neither text binds the other region."""
    for kunci, daerah in (
        ("verifikasi_likuidasi", "KAB_MUSI_BANYUASIN"),
        ("waktu_penyelesaian_nib", "KAB_SIJUNJUNG"),
    ):
        pengganti = ketentuan(kunci, PADA, daerah)
        assert (pengganti.bukan_hukum, pengganti.daerah) == (True, None)
        assert pengganti == ketentuan(kunci, PADA)


def test_peraturan_daerah_berlaku_sejak_diundangkan() -> None:
    sebelum = ketentuan("verifikasi_likuidasi", date(2022, 3, 23), "KAB_SIJUNJUNG")
    sejak = ketentuan("verifikasi_likuidasi", date(2022, 3, 24), "KAB_SIJUNJUNG")
    assert (sebelum.daerah, sejak.daerah) == (None, "KAB_SIJUNJUNG")
    assert sebelum.versi != sejak.versi


def _entri(nilai: int, mulai: date, daerah: str | None = None) -> Ketentuan:
    return Ketentuan("contoh", nilai, SatuanNilai.HARI, mulai, "Pasal contoh", ("X",), daerah)


@pytest.mark.parametrize(
    ("pada", "daerah", "nilai"),
    [
        (date(2022, 1, 1), None, 1),
        (date(2022, 12, 31), "A", 1),
        (date(2023, 1, 1), "A", 2),
        (date(2024, 1, 1), "A", 2),
        (date(2024, 1, 1), "B", 3),
        (date(2023, 12, 31), "B", 1),
        (date(2025, 1, 1), "A", 4),
    ],
)
def test_yang_terbaru_dan_yang_khusus_didahulukan(
    pada: date, daerah: str | None, nilai: int
) -> None:
    entri = (
        _entri(4, date(2025, 1, 1), "A"),
        _entri(1, date(2022, 1, 1)),
        _entri(2, date(2023, 1, 1), "A"),
        _entri(3, date(2024, 1, 1)),
    )
    assert pilih("contoh", entri, pada, daerah).nilai == nilai


def test_tanpa_ketentuan() -> None:
    with pytest.raises(LookupError, match="Ketentuan tidak_ada tidak ada"):
        ketentuan("tidak_ada", PADA)
    with pytest.raises(LookupError, match="belum berlaku pada 01-01-2020"):
        ketentuan("verifikasi_likuidasi", date(2020, 1, 1))


def test_versi_menyebut_kunci_daerah_tanggal_dan_isi() -> None:
    hasil = ketentuan("verifikasi_likuidasi", PADA, "KAB_SIJUNJUNG")
    assert hasil.versi.startswith("verifikasi_likuidasi/KAB_SIJUNJUNG@2022-03-24#")
    versi = [k.versi for satu in semua().values() for k in satu]
    assert len(set(versi)) == len(versi)


def test_setiap_nilai_dibaca_menurut_bentuknya() -> None:
    satu = ketentuan("verifikasi_likuidasi", PADA)
    deret = ketentuan("hak_akses_peringatan", PADA)
    daftar = ketentuan("skala_diterima", PADA)
    assert (satu.bilangan, deret.deret, daftar.daftar) == (5, (30, 7, 1), ("KECIL", "MENENGAH"))
    with pytest.raises(TypeError):
        _ = deret.bilangan
    with pytest.raises(TypeError):
        _ = satu.deret
    with pytest.raises(TypeError):
        _ = satu.daftar


@pytest.mark.parametrize("entri", [k for satu in semua().values() for k in satu])
def test_setiap_entri_menyebut_dasar_dan_aturannya(entri: Ketentuan) -> None:
    assert entri.dasar_hukum
    assert entri.aturan
    assert not entri.bukan_hukum or entri.keterangan


@pytest.mark.parametrize(
    ("kunci", "nilai"),
    [
        ("hak_akses_perluasan", ()),  # AMB-40
        ("nib_perwakilan_asing", "TETAP"),  # AMB-40
        ("perbaikan_permohonan", "TANPA_BATAS"),  # AMB-41
        ("permohonan_sebelum_pencabutan", "MENGHENTIKAN"),  # AMB-57
    ],
)
def test_pilihan_bawaan(kunci: str, nilai: object) -> None:
    """What the law leaves open is off, or mild, until an installation says otherwise."""
    satu = ketentuan(kunci, PADA, "KAB_SIJUNJUNG")
    assert (satu.nilai, satu.bukan_hukum) == (nilai, True)


def test_pilihan_pemasangan_didahulukan(pilihan: Pilihan) -> None:
    semula = ketentuan("perbaikan_permohonan", PADA, "KAB_SIJUNJUNG")
    pilihan("perbaikan_permohonan", 3)
    kini = ketentuan("perbaikan_permohonan", PADA, "KAB_SIJUNJUNG")
    assert (kini.nilai, kini.dasar_hukum) == (3, KEPUTUSAN)
    assert kini.versi != semula.versi
    assert ketentuan("perbaikan_permohonan", PADA, "KAB_MUSI_BANYUASIN") == semula
    pilihan("perbaikan_permohonan", 5, daerah=None)
    assert ketentuan("perbaikan_permohonan", PADA, "KAB_MUSI_BANYUASIN").nilai == 5
