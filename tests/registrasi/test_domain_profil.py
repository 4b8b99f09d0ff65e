"""Pelaku Usaha and the seven profile sections kept here."""

from dataclasses import replace

import pytest

from services.registrasi.domain import pelaku_usaha, profil
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    IDENTITAS_KURANG,
    Daftar,
    DataPelakuUsaha,
    JenisPelakuUsaha,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.profil import Bagian, IsiBagian, ProfilDiperbarui
from services.registrasi.domain.sop import JenisPemohon
from shared.identity import NIK, NPWP, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import DAERAH, PELAKU_ID, PERSEORANGAN, WILAYAH

NPWP_ = NPWP("0012345678901000")
NIK_ = NIK("1606014107900001")
DAFTAR = Daftar(JenisPelakuUsaha.ORANG_PERSEORANGAN, PERSEORANGAN.data, nik=NIK_, npwp=None)


@pytest.mark.rule("PB8-1-8")
def test_empat_jenis_pelaku_usaha() -> None:
    assert list(JenisPelakuUsaha) == [
        "ORANG_PERSEORANGAN",
        "BADAN_USAHA",
        "KANTOR_PERWAKILAN",
        "BADAN_USAHA_LUAR_NEGERI",
    ]
    with pytest.raises(ValueError, match="KOPERASI"):
        JenisPelakuUsaha("KOPERASI")


@pytest.mark.rule("PB8-1-8", "SOP100-11")
@pytest.mark.parametrize("jenis", JenisPelakuUsaha)
@pytest.mark.parametrize(("nik", "npwp"), [(NIK_, None), (None, NPWP_), (None, None)])
def test_identitas_menurut_jenis(
    jenis: JenisPelakuUsaha, nik: NIK | None, npwp: NPWP | None
) -> None:
    perseorangan = jenis is JenisPelakuUsaha.ORANG_PERSEORANGAN
    modal = StatusPenanamanModal.PMA
    perintah = replace(DAFTAR, jenis=jenis, penanaman_modal=modal, nik=nik, npwp=npwp)
    hasil = pelaku_usaha.daftarkan(perintah, PELAKU_ID, DAERAH, WILAYAH)
    if (nik if perseorangan else npwp) is None:
        assert hasil == IDENTITAS_KURANG
        return
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert baru == PelakuUsaha(
        PELAKU_ID, DAERAH, jenis, PERSEORANGAN.data, StatusPenanamanModal.PMA, nik, npwp, versi=1
    )
    assert baru.jenis_pemohon is (
        JenisPemohon.PERORANGAN if perseorangan else JenisPemohon.NON_PERORANGAN
    )
    assert peristiwa == (ProfilDiperbarui(PELAKU_ID, Bagian.LEGALITAS, 1),)


def test_terdaftar_di_luar_daerah() -> None:
    jauh = replace(DAFTAR, data=replace(DAFTAR.data, wilayah=Wilayah("13.03")))
    ditolak = DI_LUAR_DAERAH.dengan(perbaikan="Pilih kode wilayah di dalam 16.06.")
    assert pelaku_usaha.daftarkan(jauh, PELAKU_ID, DAERAH, WILAYAH) == ditolak
    assert pelaku_usaha.ubah(PERSEORANGAN, jauh.data, WILAYAH) == ditolak


@pytest.mark.rule("PB8-12-2a")
def test_ubah_data_menaikkan_versi() -> None:
    data = DataPelakuUsaha("Siti Aminah", Wilayah("16.06.02"), "Jalan Baru 2")
    hasil = pelaku_usaha.ubah(PERSEORANGAN, data, WILAYAH)
    assert hasil == (
        replace(PERSEORANGAN, data=data, versi=2),
        (ProfilDiperbarui(PELAKU_ID, Bagian.LEGALITAS, 2),),
    )


@pytest.mark.rule(
    "PB8-12-2a", "PB8-12-2b", "PB8-12-2c", "PB8-12-2d", "PB8-12-2e", "PB8-12-2f", "PB8-12-2g"
)
def test_setiap_bagian_ada_walau_kosong() -> None:
    assert profil.lengkapi({}) == dict.fromkeys(
        (
            Bagian("data_legalitas_pelaku_usaha"),
            Bagian("data_rencana_umum_kegiatan_usaha"),
            Bagian("nib"),
            Bagian("data_prasarana_dasar"),
            Bagian("sertifikat_standar_izin"),
            Bagian("perizinan_berusaha_untuk_menunjang_kegiatan_usaha"),
            Bagian("data_fasilitas_penanaman_modal"),
        ),
        IsiBagian(0, {}),
    )


@pytest.mark.rule("PB8-12-2a", "PB8-12-2c")
def test_bagian_yang_tersimpan_ditampilkan() -> None:
    isi = IsiBagian(3, {"nomor": "1606202600017"})
    semua = profil.lengkapi({Bagian.NIB: isi})
    assert semua == dict.fromkeys(Bagian, IsiBagian(0, {})) | {Bagian.NIB: isi}
    assert list(semua) == list(Bagian)


@pytest.mark.rule("PB8-12-2b")
def test_tiga_belas_bagian() -> None:
    assert len(Bagian) + len(profil.DI_LAYANAN_LAIN) == 13
    assert not set(Bagian) & profil.DI_LAYANAN_LAIN.keys()


@pytest.mark.rule("PB8-12-2b", "PB8-12-2d", "PB8-12-2g")
@pytest.mark.parametrize("bagian", Bagian)
def test_isi_sendiri(bagian: Bagian) -> None:
    hasil = profil.isi_sendiri(PELAKU_ID, bagian, IsiBagian(2, {"a": 1}), {"a": 2})
    if bagian in ("data_rencana_umum_kegiatan_usaha", "data_prasarana_dasar",
                  "data_fasilitas_penanaman_modal"):  # fmt: skip
        assert hasil == (IsiBagian(3, {"a": 2}), (ProfilDiperbarui(PELAKU_ID, bagian, 3),))
        return
    assert hasil == profil.BUKAN_ISIAN.dengan(
        perbaikan="Yang dapat diisi: data_fasilitas_penanaman_modal, data_prasarana_dasar, "
        "data_rencana_umum_kegiatan_usaha."
    )


@pytest.mark.rule("PB8-12-2c", "PB8-12-2e", "PB8-12-2f")
def test_isi_yang_sama_bukan_versi_baru() -> None:
    lama = IsiBagian(2, {"a": 1})
    assert profil.perbarui(PELAKU_ID, Bagian.NIB, lama, {"a": 1}) == (lama, ())
    kosong = profil.KOSONG
    assert profil.perbarui(PELAKU_ID, Bagian.NIB, kosong, {}) == (
        IsiBagian(1, {}),
        (ProfilDiperbarui(PELAKU_ID, Bagian.NIB, 1),),
    )
