"""The drawn flow: well-formed, complete, escaped, nothing outside its frame (PB8-3-4)."""

import re
from xml.etree import ElementTree

import pytest

from services.registrasi import diagram
from services.registrasi.diagram.gambar import panjang, teks
from services.registrasi.domain.sop import Pelaksana, SopApaPun
from tests.registrasi.bahan import SOP
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.sop import CONTOH, pelayanan, pengawasan

NS = "{http://www.w3.org/2000/svg}"


def svg(satu: SopApaPun = SOP) -> str:
    assert satu.diagram
    return diagram.svg(satu, satu.diagram)


def lukis(satu: SopApaPun = SOP) -> ElementTree.Element:
    return ElementTree.fromstring(svg(satu))


def kata(gambar: ElementTree.Element) -> str:
    return " ".join("".join(satu.itertext()) for satu in gambar.iter(f"{NS}tspan"))


@pytest.mark.rule("PB8-3-4", "PB8-3-3a", "PB8-3-3b", "PB8-3-3c", "PB8-3-3d")
def test_setiap_kolom_tergambar() -> None:
    isi = kata(lukis())
    for judul in ("Aktifitas", "Pelaksana", "Mutu Baku", "Perlengkapan", "Waktu", "Output",
                  "Keterangan", "Sekretaris", "Kepala Dinas", "Mulai", "Selesai", "Disetujui",
                  "Ditolak", "Dikembalikan", "Erdian Syahri, S.Sos, M.Si"):  # fmt: skip
        assert judul in isi, judul
    for satu in SOP.lampiran.prosedur:
        assert satu in isi
    assert SOP.identitas.nomor_sop in isi


@pytest.mark.rule("PB8-3-4")
def test_setiap_lanjutan_adalah_satu_panah() -> None:
    for satu in (SOP, pelayanan(), pengawasan()):
        assert satu.diagram
        panah = [g for g in lukis(satu).iter(f"{NS}polyline") if g.get("marker-end")]
        assert len(panah) == sum(len(langkah.berikut) for langkah in satu.diagram.langkah)


@pytest.mark.rule("PB8-3-4")
def test_semua_di_dalam_bingkai() -> None:
    gambar = lukis()
    lebar, tinggi = float(gambar.get("width", 0)), float(gambar.get("height", 0))
    titik = [
        tuple(map(float, pasangan.split(",")))
        for garis in gambar.iter(f"{NS}polyline")
        for pasangan in garis.get("points", "").split()
    ] + [
        (float(satu.get("x", 0)), float(satu.get("y", 0))) for satu in gambar.iter(f"{NS}tspan")
    ]  # fmt: skip
    assert len(titik) > 50
    assert all(0 <= x <= lebar and 0 <= y <= tinggi for x, y in titik)


@pytest.mark.rule("PB8-3-3b")
def test_dua_pelaksana_dua_simbol() -> None:
    satu = CONTOH["diagram"]["langkah"]
    dua = [satu[0], satu[1] | {"pelaksana": [Pelaksana.AHLI_MUDA, Pelaksana.SEKRETARIS]}, *satu[2:]]
    asal, baru = (
        re.findall("<path d=.M[0-9.]+ [0-9.]+L", svg(sop))
        for sop in (pelayanan(), pelayanan(diagram={"langkah": dua}))
    )
    assert len(baru) == len(asal) + 1


def test_teks_tidak_menjadi_perintah() -> None:
    jahat = "</text><script>alert(1)</script>&"
    gambar = svg(pelayanan(identitas__nama_sop=jahat, diagram__catatan=jahat))
    assert "<script" not in gambar
    assert "<script>alert(1)</script>&" in kata(ElementTree.fromstring(gambar)).replace(" ", "")


@pytest.mark.parametrize(
    ("kalimat", "lebar"),
    [
        ("Memeriksa kelengkapan berkas permohonan perizinan berusaha", 100),
        ("Jabatan Fungsional Ahli Madya/Koordinator", 104),
        ("Pertanggungjawabanpelaksanaanpemerintahan", 80),
        ("", 50),
    ],
)
def test_baris_muat_dan_tidak_ada_huruf_yang_hilang(kalimat: str, lebar: float) -> None:
    baris = teks(kalimat, lebar, 11)
    assert all(panjang(satu, 11) <= lebar for satu in baris)
    assert "".join(baris).replace(" ", "") == kalimat.replace(" ", "")


@pytest.mark.rule("PB8-3-4")
async def test_diagram_sop_100_lewat_http(registrasi: Registrasi) -> None:
    jawaban = await registrasi("siapa pun", "GET", "/sop/SOP100/versi/1/diagram.svg")
    assert jawaban.headers["content-type"] == "image/svg+xml"
    assert "default-src 'none'" in jawaban.headers["content-security-policy"]
    assert jawaban.text == svg()
    tidak = await registrasi("siapa pun", "GET", "/sop/SOP9/versi/1/diagram.svg")
    assert masalah(tidak)[:2] == (404, "TIDAK_DITEMUKAN")
