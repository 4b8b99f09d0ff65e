"""Hostile input in every place of every route of the four services: refused, and never a 5xx."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools import akses
from deploy.tools.akses import Rute
from services.registrasi import katalog
from shared.http.access import DPMPTSP, PELAKU_USAHA, Izin
from tests.house import jahat
from tests.house.contoh import ADA, contoh, dikenal, pemegang
from tests.house.hidup import Hidup, hidup
from tests.support.databases import Databases

SIAP = "/kesehatan/siap"  # whose 503 is a true answer
TANPA_DOKUMEN = (SIAP, "/periksa/{kode}")  # a page for people
SUB = "petugas-uji"
Kenal = dict[str, dict[str, str]]
"""First part of an address -> what its parameters are called by."""


class Penyerang:
    """One route by a caller who may: what is sent, and what came back."""

    def __init__(self, layanan: Hidup, http: httpx.Client, kenal: Kenal):
        self.layanan = layanan
        self.http = http
        self.kenal = kenal
        self.dokumen = layanan.app.openapi()
        self.umum = dikenal()
        self.pemegang: dict[Izin, dict[str, str]] = {}
        self.dicoba = 0

    def serang(self, satu: Rute) -> None:
        operasi = self.dokumen["paths"][satu.jalur][satu.metode.lower()]
        nilai = self._nilai(satu.jalur, operasi)
        alamat = jahat.benar(satu.jalur, nilai)
        for jalur in jahat.alamat(satu.jalur, nilai):
            self._kirim(satu, jalur)
        for nama in (p["name"] for p in operasi.get("parameters", ()) if p["in"] == "query"):
            for teks in jahat.PARAMETER:
                self._kirim(satu, f"{alamat}?{nama}={teks}")
        for kepala in jahat.KEPALA:
            self._kirim(satu, alamat, headers=kepala)
        for jenis, isi in self._badan(operasi):
            self._kirim(satu, alamat, content=isi, headers={"Content-Type": jenis})

    def _badan(self, operasi: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
        content = operasi.get("requestBody", {}).get("content", {})
        if not content:
            return
        yield from (("application/json", isi) for isi in jahat.BADAN)
        yield from ((jenis, b"{}") for jenis in jahat.JENIS)
        for satu in contoh(self.dokumen, operasi)[:1]:
            yield from (("application/json", isi) for isi in jahat.isi(satu))
        if "multipart/form-data" in content:
            skema = content["multipart/form-data"]["schema"]["$ref"].rpartition("/")[2]
            bidang = self.dokumen["components"]["schemas"][skema]["properties"]
            yield from jahat.formulir(list(bidang))

    def _kirim(self, satu: Rute, jalur: str, **isi: Any) -> None:
        headers = {"If-Match": '"1"'} | self._siapa(satu) | isi.pop("headers", {})
        url = self.layanan.alamat + jalur
        jawaban = self.http.request(satu.metode, url, headers=_byte(headers), **isi)
        self.dicoba += 1
        cerita = (satu.metode, jalur[:200], str(isi)[:300], jawaban.text[:300])
        assert jawaban.status_code < 500 or satu.jalur == SIAP, cerita
        if jawaban.status_code >= 400:
            jenis = jawaban.headers["content-type"]
            assert jenis == "application/problem+json" or satu.jalur in TANPA_DOKUMEN, cerita

    def _siapa(self, satu: Rute) -> dict[str, str]:
        if not satu.izin:
            return {}
        if satu.izin[0] not in self.pemegang:
            self.pemegang[satu.izin[0]] = pemegang(self.layanan, satu.izin[0])
        return self.pemegang[satu.izin[0]]

    def _nilai(self, jalur: str, operasi: dict[str, Any]) -> dict[str, str]:
        """A thing that is there, for each part of the address."""
        nama = [p["name"] for p in operasi.get("parameters", ()) if p["in"] == "path"]
        milik = self.kenal.get(jalur.split("/")[1], {})
        return {satu: str(milik.get(satu, self.umum.get(satu, ADA))) for satu in nama}


def _byte(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(nama.encode(), nilai.encode("latin-1")) for nama, nilai in headers.items()]


def siapkan(layanan: Hidup, http: httpx.Client) -> Kenal:
    """Something of each kind in registrasi, so that input comes further than to a 404."""

    def kirim(izin: Izin, metode: str, jalur: str, isi: Any = None) -> Any:
        headers = pemegang(layanan, izin)
        jawaban = http.request(metode, layanan.alamat + jalur, json=isi, headers=headers)
        assert jawaban.is_success, jawaban.text
        return jawaban.json()

    tempat = {"wilayah": "13.03.04", "alamat": "Jalan Lintas 5"}
    usaha = {"jenis": "ORANG_PERSEORANGAN", "nama": "Dewi", "nik": "1303044107900001"} | tempat
    kirim(PELAKU_USAHA, "POST", "/pelaku-usaha", usaha)
    kirim(DPMPTSP, "POST", "/sop", {"sop": katalog.contoh_sop()})
    kirim(DPMPTSP, "POST", "/sop/SOPCONTOH/versi/1/sahkan", {})
    baru = {"kbli": "63122", "skala": "MIKRO", "lokasi": "13.03.04", "alamat": "Jalan Lintas 5"}
    permohonan = kirim(PELAKU_USAHA, "POST", "/permohonan", baru)["id"]
    kegiatan = {"kbli": "10130", "tingkat_risiko": "MENENGAH_TINGGI", "alamat": "Jalan Lintas 5"}
    lama = {
        "nomor": "9120301234567",
        "tanggal": "2021-08-09",
        "skala": "MENENGAH",
        "kegiatan_usaha": [kegiatan | {"lokasi": "13.03.04"}],
    }
    nib = kirim(DPMPTSP, "POST", f"/pelaku-usaha/{ADA}/nib-lama", lama)
    [izin] = kirim(DPMPTSP, "GET", f"/nib/{nib['nomor']}/perizinan")
    umku = {"nama": "Sertifikat Laik Operasi", "nomor": "1", "tanggal": "2024-03-16"}
    pb = kirim(DPMPTSP, "POST", f"/perizinan/{izin['id']}/pb-umku", umku)
    return {
        "pelaku-usaha": {"id": ADA, "bagian": "data_rencana_umum_kegiatan_usaha"},
        "permohonan": {"id": permohonan, "kode": "U1"},
        "nib": {"nomor": nib["nomor"], "kegiatan": nib["kegiatan_usaha"][0]["id"]},
        "perizinan": {"id": izin["id"]},
        "pb-umku": {"id": pb["id"]},
        "sop": {"kode": "SOPCONTOH", "versi": "1"},
        "petugas": {"sub": SUB},
    }


@pytest.mark.slow
@pytest.mark.parametrize("nama", SERVICES)
async def test_masukan_jahat_ditolak(nama: str, databases: Databases, tmp_path: Path) -> None:
    url = await databases.create(nama)
    with hidup(nama, url, tmp_path) as layanan, httpx.Client(timeout=30) as http:
        kenal = siapkan(layanan, http) if nama == "registrasi" else {}
        penyerang = Penyerang(layanan, http, kenal)
        semua = akses.rute(layanan.app)
        for satu in semua:
            penyerang.serang(satu)
    await databases.drop(url)
    assert penyerang.dicoba > len(jahat.KEPALA) * len(semua)
