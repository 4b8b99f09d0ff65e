"""Keeping, revising and approving an SOP; what keeps it from either, field by field."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.registrasi.domain.arsip import ArsipDisimpan
from services.registrasi.domain.sektor import Sektor
from services.registrasi.domain.sop import REVISI_TANPA_TANGGAL, TANPA_PENGESAHAN, versi
from services.registrasi.domain.sop.pemeriksaan import periksa_bagian, periksa_isi
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
from tests.registrasi.bahan import SENIN, SOP
from tests.registrasi.sop import CONTOH, KBLI, PENGAWASAN, pelayanan, pengawasan, sop

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
    assert not isinstance(hasil, Refusal)
    rekaman, peristiwa = hasil
    assert (rekaman.sop, rekaman.status) == (REVISI, StatusSop.DISIMPAN)
    assert [type(satu) for satu in peristiwa] == [SopDirevisi, SopDisimpan, ArsipDisimpan]


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


@pytest.mark.rule("SOP100-10")
def test_letak_hardcopy() -> None:
    pindah = replace(DISAHKAN, lokasi_hardcopy="Lemari 2")
    arsip = ArsipDisimpan("SOP", "SOPCONTOH/1", "a" * 64, "Lemari 2", SENIN)
    assert versi.pindahkan_hardcopy(DISAHKAN, "Lemari 2", SENIN) == (pindah, (arsip,))
    assert versi.pindahkan_hardcopy(DISAHKAN, "Lemari 1", SENIN) == (DISAHKAN, ())


@pytest.mark.rule("SOP100-1")
@pytest.mark.parametrize(
    ("ubah", "bidang"),
    [
        ({"kode": "sop contoh"}, "kode"),
        ({"versi": 0}, "versi"),
        ({"identitas__nomor_sop": " "}, "identitas/nomor_sop"),
        ({"identitas__tanggal_efektif": "6 Januari 2026"}, "identitas/tanggal_efektif"),
        ({"identitas__disahkan_oleh__nip": "1970"}, "identitas/disahkan_oleh/nip"),
        ({"tabel__kode_kbli": "00000"}, "tabel/kode_kbli"),
        ({"ketentuan__jenis_pemohon": []}, "ketentuan/jenis_pemohon"),
        ({"ketentuan__biaya_rupiah": -1}, "ketentuan/biaya_rupiah"),
        ({"ketentuan__waktu_penyelesaian_hari": -1}, "ketentuan/waktu_penyelesaian_hari"),
        ({"lampiran__prosedur": []}, "lampiran/prosedur"),
        ({"persyaratan": []}, "persyaratan"),
        ({"persyaratan": [CONTOH["persyaratan"][0]] * 2}, "persyaratan/U1"),
        ({"persyaratan": [CONTOH["persyaratan"][0] | {"kode": "X1"}]}, "persyaratan/X1"),
        ({"persyaratan": [CONTOH["persyaratan"][0] | {"teks": ""}]}, "persyaratan/U1"),
        ({"persyaratan": [CONTOH["persyaratan"][0] | {"jenis_berkas": []}]}, "persyaratan/U1"),
        ({"persyaratan": [CONTOH["persyaratan"][0] | {"jenis_berkas": ["EXE"]}]}, "persyaratan/U1"),
        ({"persyaratan": [CONTOH["persyaratan"][0] | {"sifat": "ISIAN"}]}, "persyaratan/U1"),
        ({"persyaratan": [CONTOH["persyaratan"][2] | {"sifat": "BERKAS"}]}, "persyaratan/K1"),
        ({"persyaratan": [CONTOH["persyaratan"][2] | {"kswp": True}]}, "persyaratan/K1"),
    ],
)  # fmt: skip
def test_isi_yang_salah_disebut_bidangnya(ubah: dict[str, Any], bidang: str) -> None:
    hasil = periksa_isi(sop(CONTOH, **ubah), KBLI)
    assert hasil is not None
    assert hasil.kode == "SOP_TIDAK_SAH"
    assert {satu["bidang"] for satu in hasil.rincian} == {bidang}


@pytest.mark.rule("SOP100-1", "PB8-3-1")
def test_isi_yang_benar() -> None:
    """A licensing SOP owes neither a flow nor a tanggal pengesahan."""
    tanpa = pelayanan(diagram=None)
    for satu in (SATU, SOP, REVISI, pengawasan(), tanpa):
        assert periksa_isi(satu, KBLI) is None
    assert periksa_bagian(tanpa) is None


@pytest.mark.rule("PB8-3-4")
def test_diagram_yang_salah() -> None:
    buntu = [*CONTOH["diagram"]["langkah"][:3]]
    hasil = periksa_isi(pelayanan(diagram={"langkah": buntu}), KBLI)
    assert hasil is not None
    assert (hasil.kode, hasil.aturan) == ("DIAGRAM_ALIR_TIDAK_SAH", "PB8-3-4")
    assert hasil.rincian == (
        {"bidang": "diagram/langkah/2", "alasan": "Langkah 2: langkah berikut 4 tidak ada."},
    )


WAJIB = (
    "nomor_sop", "tanggal_pembuatan", "tanggal_pengesahan", "disahkan_oleh", "nama_sop",
    "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan",
    "pencatatan_dan_pendataan",
)  # fmt: skip


KOSONG = {"disahkan_oleh": None} | dict.fromkeys(
    ("dasar_hukum", "kualifikasi_pelaksana", "peralatan_perlengkapan"), ()
)


@pytest.mark.rule("PB8-3-1", "PB8-3-2")
@pytest.mark.parametrize("bidang", WAJIB)
def test_identitas_sop_pengawasan_lengkap(bidang: str) -> None:
    kosong: object = KOSONG.get(bidang, "")
    satu = pengawasan()
    cacat = replace(satu, identitas=replace(satu.identitas, **{bidang: kosong}))  # pyright: ignore[reportArgumentType]  # any field
    hasil = periksa_bagian(cacat)
    assert hasil is not None
    assert [baris["bidang"] for baris in hasil.rincian] == [f"identitas/{bidang}"]
    assert hasil.kode == "BAGIAN_SOP_KURANG"


@pytest.mark.rule("PB8-3-1", "PB8-3-2", "PB8-4")
def test_bagian_sop_pengawasan() -> None:
    """Both parts; Tanggal Revisi is empty until the first revision."""
    assert periksa_bagian(pengawasan()) is None
    for ubah, bidang in (({"diagram": None}, "diagram"), ({"sektor": []}, "sektor")):
        hasil = periksa_bagian(pengawasan(**ubah))
        assert hasil is not None
        assert [satu["bidang"] for satu in hasil.rincian] == [bidang]
    rekaman = replace(DISIMPAN, sop=pengawasan(diagram=None))
    assert kode(versi.sahkan(rekaman, "petugas-1", SENIN)) == "BAGIAN_SOP_KURANG"


@pytest.mark.rule("PB8-5")
def test_sop_pengawasan_adalah_lampiran_i() -> None:
    assert pengawasan().templat == "LAMPIRAN_I_SOP"


@pytest.mark.rule("PB8-4")
def test_sektor_di_luar_pasal_4_ditolak() -> None:
    assert pengawasan().sektor == (Sektor.PERINDUSTRIAN, Sektor.KETENAGANUKLIRAN)
    with pytest.raises(ValueError, match="sektor"):
        sop(PENGAWASAN, sektor=["PERKAPALAN"])
