"""The two regions, as the two texts name them."""

from datetime import date

import pytest

from shared.calendar import Kalender
from shared.daerah import DAERAH, Daerah, JenisInstansi, Sop, daerah
from shared.identity import Wilayah

SIJUNJUNG = daerah("KAB_SIJUNJUNG")
MUSI_BANYUASIN = daerah("KAB_MUSI_BANYUASIN")


@pytest.mark.rule("PB8-1-2")
@pytest.mark.parametrize(
    ("satu", "nama", "provinsi", "ibu_kota", "wilayah"),
    [
        (SIJUNJUNG, "Kabupaten Sijunjung", "Sumatera Barat", "Muaro Sijunjung", "13.03"),
        (MUSI_BANYUASIN, "Kabupaten Musi Banyuasin", "Sumatera Selatan", "Sekayu", "16.06"),
    ],
)
def test_kedua_daerah(satu: Daerah, nama: str, provinsi: str, ibu_kota: str, wilayah: str) -> None:
    assert (satu.nama, satu.provinsi, satu.ibu_kota) == (nama, provinsi, ibu_kota)
    assert (satu.wilayah, satu.zona) == (wilayah, "Asia/Jakarta")
    assert Wilayah(satu.wilayah).meliputi(Wilayah(f"{wilayah}.04"))


@pytest.mark.rule("PB8-1-1")
def test_bupati_menurut_daerah() -> None:
    assert {d.kode: d.kepala_daerah for d in DAERAH.values()} == {
        "KAB_SIJUNJUNG": "Bupati Sijunjung",
        "KAB_MUSI_BANYUASIN": "Bupati Musi Banyuasin",
    }


@pytest.mark.rule("PB8-0-1")
def test_peraturan_bupati() -> None:
    (peraturan,) = SIJUNJUNG.peraturan
    assert peraturan.nama == (
        "Peraturan Bupati Sijunjung Nomor 8 Tahun 2022 tentang Standar Operasional Prosedur "
        "Pengawasan Perizinan Berusaha Berbasis Risiko"
    )
    assert (peraturan.ditetapkan, peraturan.diundangkan) == (date(2022, 3, 24), date(2022, 3, 24))
    assert peraturan.tempat == "Muaro Sijunjung"
    assert peraturan.sumber == "Berita Daerah Kabupaten Sijunjung Tahun 2022 Nomor 9"
    assert dict(peraturan.penandatangan) == {
        "Bupati Sijunjung": "BENNY DWIFA YUSWIR",
        "Sekretaris Daerah Kabupaten Sijunjung": "ZEFNIHAN",
    }
    assert len(peraturan.mengingat) == 11
    assert peraturan.mengingat[0].startswith("Undang-Undang Nomor 12 Tahun 1956")
    assert peraturan.mengingat[10].startswith("Peraturan Daerah Kabupaten Sijunjung Nomor 2")


@pytest.mark.rule("SOP100-1")
def test_sop_100() -> None:
    assert MUSI_BANYUASIN.sop == (
        Sop(
            nomor="100 /SOP/DPMPTSP/V/2021",
            tanggal_pembuatan=date(2021, 12, 6),
            tanggal_revisi=None,
            tanggal_efektif=date(2021, 12, 6),
            bidang="PENYELENGGARAAN PELAYANAN PERIZINAN DAN NON PERIZINAN",
            nama="Aktivitas Pengembangan Aplikasi Perdagangan melalui Internet (E-Commerce)",
            pemilik="PEMERINTAH KABUPATEN MUSI BANYUASIN — "
            "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU",
            kbli="62012",
        ),
    )


@pytest.mark.parametrize("satu", DAERAH.values(), ids=lambda d: d.kode)
def test_instansi(satu: Daerah) -> None:
    assert {i.kode for i in satu.pelaksana_inspeksi} == {"DPMPTSP", "OPD_TEKNIS"}
    assert all(kode == instansi.kode for kode, instansi in satu.instansi.items())
    assert all(i.email.endswith(".example") for i in satu.instansi.values())
    for jenis in ("PEMERINTAH_DAERAH", "KEMENTERIAN_LEMBAGA", "LEMBAGA_OSS"):
        assert len(satu.penerima(JenisInstansi(jenis))) == 1


def test_kalender_daerah() -> None:
    assert SIJUNJUNG.kalender() == Kalender()
    assert SIJUNJUNG.kalender(tahun_terbit=(2026, 2027)).tahun_terbit == (2026, 2027)


def test_daerah_lain_tidak_dikenal() -> None:
    with pytest.raises(LookupError, match="Daerah KAB_LAIN tidak dikenal; yang ada: KAB_"):
        daerah("KAB_LAIN")
