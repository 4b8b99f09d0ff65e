"""What keeps an SOP from being kept, and from being put in force, field by field."""

from dataclasses import replace
from typing import Any

import pytest

from services.registrasi.domain.sop.pemeriksaan import (
    BAGIAN_KURANG,
    DIAGRAM_TIDAK_SAH,
    TIDAK_SAH,
    periksa_bagian,
    periksa_isi,
)
from shared.refusal import Refusal
from tests.registrasi.bahan import SOP
from tests.registrasi.sop import CONTOH, KBLI, pelayanan, pengawasan, sop


def salah(dasar: Refusal, *temuan: tuple[str, str]) -> Refusal:
    """Every field, and the first reason already in the sentence."""
    return dasar.dengan(
        detail=f"{dasar.detail} {temuan[0][1]}",
        rincian=tuple({"bidang": bidang, "alasan": alasan} for bidang, alasan in temuan),
    )


U1, _, K1 = CONTOH["persyaratan"]
KODE = "Kode SOP terdiri atas huruf besar dan angka, paling banyak 20."
KODE_BUTIR = "kode Persyaratan Umum U1, U2, …; Persyaratan Khusus K1, K2, …."
JENIS_BERKAS = "jenis_berkas dipilih dari JPEG, PDF, PNG."
KHUSUS = "Persyaratan Khusus adalah pernyataan pemohon, diperiksa pada inspeksi."
KSWP = "Hanya satu persyaratan yang memakai konfirmasi KSWP."


@pytest.mark.rule("SOP100-1", "SOP100-3", "SOP100-11", "SOP100-12")
@pytest.mark.parametrize(
    ("ubah", "bidang", "alasan"),
    [
        ({"kode": "sop contoh"}, "kode", KODE),
        ({"kode": "S" * 21}, "kode", KODE),
        ({"versi": 0}, "versi", "Versi dimulai dari 1."),
        ({"rujukan": ""}, "rujukan", "rujukan wajib diisi."),
        ({"identitas__nomor_sop": " "}, "identitas/nomor_sop", "nomor_sop wajib diisi."),
        ({"identitas__nama_sop": ""}, "identitas/nama_sop", "nama_sop wajib diisi."),
        (
            {"identitas__tanggal_efektif": "6 Januari 2026"},
            "identitas/tanggal_efektif",
            "tanggal_efektif tercetak 6 Januari 2026, sedangkan ketentuan menyebut 5 Januari 2026.",
        ),
        (
            {"identitas__tanggal_efektif": ""},
            "identitas/tanggal_efektif",
            "tanggal_efektif tercetak kosong, sedangkan ketentuan menyebut 5 Januari 2026.",
        ),
        (
            {"ketentuan__tanggal_revisi": "2026-12-31"},
            "identitas/tanggal_revisi",
            "tanggal_revisi tercetak kosong, sedangkan ketentuan menyebut 31 Desember 2026.",
        ),
        (
            {"identitas__disahkan_oleh__nip": "1970"},
            "identitas/disahkan_oleh/nip",
            "NIP terdiri atas 18 angka.",
        ),
        (
            {"tabel__kode_kbli": "00000"},
            "tabel/kode_kbli",
            "KBLI 00000 tidak ada di katalog.",
        ),
        (
            {"ketentuan__jenis_pemohon": []},
            "ketentuan/jenis_pemohon",
            "Sebut jenis pemohon yang dilayani.",
        ),
        (
            {"ketentuan__biaya_rupiah": -1},
            "ketentuan/biaya_rupiah",
            "Biaya tidak dapat kurang dari nol.",
        ),
        (
            {"ketentuan__waktu_penyelesaian_hari": -1},
            "ketentuan/waktu_penyelesaian_hari",
            "Paling sedikit 1 Hari.",
        ),
        ({"lampiran__prosedur": []}, "lampiran/prosedur", "Sebut langkah prosedurnya."),
        ({"persyaratan": []}, "persyaratan", "Sebut paling sedikit satu persyaratan."),
    ],
)
def test_isi_yang_salah_disebut_bidangnya(ubah: dict[str, Any], bidang: str, alasan: str) -> None:
    hasil = periksa_isi(sop(CONTOH, **ubah), KBLI)
    assert hasil == salah(TIDAK_SAH, (bidang, alasan))


@pytest.mark.rule("SOP100-1")
@pytest.mark.parametrize(
    ("butir", "kode", "alasan"),
    [
        (U1 | {"kode": "X1"}, "X1", KODE_BUTIR),
        (U1 | {"kode": "K1"}, "K1", KODE_BUTIR),
        (U1 | {"kode": "U0"}, "U0", KODE_BUTIR),
        (U1 | {"teks": " "}, "U1", "teks wajib diisi."),
        (U1 | {"jenis_berkas": []}, "U1", JENIS_BERKAS),
        (U1 | {"jenis_berkas": ["PDF", "EXE"]}, "U1", JENIS_BERKAS),
        (U1 | {"sifat": "ISIAN"}, "U1", "isian wajib dipilih."),
        (K1 | {"sifat": "BERKAS", "jenis_berkas": ["PDF"]}, "K1", KHUSUS),
        (K1 | {"kswp": True}, "K1", "konfirmasi KSWP hanya untuk persyaratan berupa berkas."),
    ],
)
def test_persyaratan_yang_salah(butir: dict[str, Any], kode: str, alasan: str) -> None:
    hasil = periksa_isi(pelayanan(persyaratan=[butir]), KBLI)
    assert hasil == salah(TIDAK_SAH, (f"persyaratan/{kode}", alasan))


@pytest.mark.rule("SOP100-1", "SOP100-U6")
def test_persyaratan_yang_ganda() -> None:
    ganda = ("persyaratan/U1", "kode dipakai lebih dari sekali.")
    hasil = periksa_isi(pelayanan(persyaratan=[U1, U1]), KBLI)
    assert hasil == salah(TIDAK_SAH, ganda, ganda)
    satu = [U1 | {"kswp": True}]
    assert periksa_isi(pelayanan(persyaratan=satu), KBLI) is None
    dua = pelayanan(persyaratan=[*satu, U1 | {"kode": "U2", "kswp": True}])
    assert periksa_isi(dua, KBLI) == salah(TIDAK_SAH, ("persyaratan", KSWP))


@pytest.mark.rule("SOP100-1")
def test_batas_yang_masih_boleh() -> None:
    boleh = pelayanan(
        kode="S" * 20,
        ketentuan__waktu_penyelesaian_hari=1,
        identitas__disahkan_oleh__nip="19700101 200001 1 001",
    )
    assert periksa_isi(boleh, KBLI) is None


@pytest.mark.rule("SOP100-1")
def test_setiap_kesalahan_disebut() -> None:
    hasil = periksa_isi(pelayanan(versi=0, persyaratan=[], lampiran__prosedur=[]), KBLI)
    assert hasil == salah(
        TIDAK_SAH,
        ("versi", "Versi dimulai dari 1."),
        ("lampiran/prosedur", "Sebut langkah prosedurnya."),
        ("persyaratan", "Sebut paling sedikit satu persyaratan."),
    )


@pytest.mark.rule("SOP100-1", "PB8-3-1")
def test_isi_yang_benar() -> None:
    """A licensing SOP owes neither a flow nor a tanggal pengesahan."""
    tanpa = pelayanan(diagram=None)
    revisi = pelayanan(
        versi=2, identitas__tanggal_revisi="2 Maret 2026", ketentuan__tanggal_revisi="2026-03-02"
    )
    for satu in (pelayanan(), SOP, revisi, pengawasan(), tanpa):
        assert periksa_isi(satu, KBLI) is None
    assert periksa_bagian(tanpa) is None


@pytest.mark.rule("PB8-3-2")
def test_tanggal_sop_pengawasan() -> None:
    """It has no Tanggal Efektif; the other printed dates must agree as well (AMB-31)."""
    hasil = periksa_isi(pengawasan(identitas__tanggal_pengesahan="6 Januari 2026"), KBLI)
    alasan = (
        "tanggal_pengesahan tercetak 6 Januari 2026, sedangkan ketentuan menyebut 5 Januari 2026."
    )
    assert hasil == salah(TIDAK_SAH, ("identitas/tanggal_pengesahan", alasan))


@pytest.mark.rule("PB8-3-4", "PB8-3-3c")
def test_diagram_yang_salah() -> None:
    """The Mutu Baku of Pasal 3 binds the SOP pengawasan alone (AMB-35)."""
    langkah: list[dict[str, Any]] = CONTOH["diagram"]["langkah"]
    buntu = ("diagram/langkah/2", "Langkah 2: langkah berikut 4 tidak ada.")
    hasil = periksa_isi(pelayanan(diagram={"langkah": langkah[:3]}), KBLI)
    assert hasil == salah(DIAGRAM_TIDAK_SAH, buntu)
    mutu = langkah[0]["mutu_baku"] | {"waktu": None}
    tanpa_waktu = {"langkah": [langkah[0] | {"mutu_baku": mutu}, *langkah[1:]]}
    assert periksa_isi(pelayanan(diagram=tanpa_waktu), KBLI) is None
    waktu = "Langkah 1: waktu dalam Mutu Baku wajib diisi, sebagai batas paling lama."
    hasil = periksa_isi(pengawasan(diagram=tanpa_waktu), KBLI)
    assert hasil == salah(DIAGRAM_TIDAK_SAH, ("diagram/langkah/1", waktu))


WAJIB = {
    "nomor_sop": "Nomor standar operasional prosedur",
    "tanggal_pembuatan": "Tanggal pembuatan",
    "tanggal_pengesahan": "Tanggal pengesahan",
    "disahkan_oleh": "Disahkan oleh",
    "nama_sop": "Nama SOP",
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan_perlengkapan": "Peralatan dan perlengkapan",
    "pencatatan_dan_pendataan": "Pencatatan dan pendataan",
}
KOSONG = {"disahkan_oleh": None} | dict.fromkeys(
    ("dasar_hukum", "kualifikasi_pelaksana", "peralatan_perlengkapan"), ()
)


@pytest.mark.rule("PB8-3-1", "PB8-3-2")
@pytest.mark.parametrize(("bidang", "sebutan"), WAJIB.items())
def test_identitas_sop_pengawasan_lengkap(bidang: str, sebutan: str) -> None:
    kosong: object = KOSONG.get(bidang, "")
    satu = pengawasan()
    cacat = replace(satu, identitas=replace(satu.identitas, **{bidang: kosong}))  # pyright: ignore[reportArgumentType]  # any field
    temuan = (f"identitas/{bidang}", f"{sebutan} wajib diisi.")
    assert periksa_bagian(cacat) == salah(BAGIAN_KURANG, temuan)


@pytest.mark.rule("PB8-3-1", "PB8-3-2", "PB8-4")
@pytest.mark.parametrize(
    ("ubah", "temuan"),
    [
        pytest.param({}, (), id="Tanggal Revisi kosong sampai revisi pertama"),
        pytest.param(
            {"diagram": None}, (("diagram", "Bagian diagram alir belum ada."),), id="tanpa diagram"
        ),
        pytest.param(
            {"sektor": []}, (("sektor", "Sebut sektor yang diawasi."),), id="tanpa sektor"
        ),
    ],
)
def test_bagian_sop_pengawasan(ubah: dict[str, Any], temuan: tuple[tuple[str, str], ...]) -> None:
    harapan = salah(BAGIAN_KURANG, *temuan) if temuan else None
    assert periksa_bagian(pengawasan(**ubah)) == harapan
