"""SOP to start from: the shipped one, the example of a second one, and one for pengawasan."""

import json
from copy import deepcopy
from typing import Any

from services.registrasi import katalog
from services.registrasi.domain.sop import Sop, SopApaPun, SopPengawasan
from services.registrasi.tables.sop import baca
from shared import rujukan
from tests.registrasi.klien import Registrasi
from tests.registrasi.langkah import SITI

CONTOH: dict[str, Any] = katalog.contoh_sop()
PERMOHONAN = {"kbli": "63122", "skala": "MIKRO", "lokasi": "13.03.04", "alamat": "Jalan Lintas 5"}
"""Under the example, in the region that it is of."""
KBLI = rujukan.kbli(rujukan.EDISI_BERLAKU)
PENGAWASAN: dict[str, Any] = {
    "jenis": "PENGAWASAN",
    "kode": "SOPPENGAWASAN",
    "versi": 1,
    "daerah": "KAB_SIJUNJUNG",
    "rujukan": "Peraturan Bupati Sijunjung 8/2022 Lampiran I",
    "identitas": {
        "nomor_sop": "1/SOP/DPMPTSP/2026",
        "tanggal_pembuatan": "2 Januari 2026",
        "tanggal_pengesahan": "5 Januari 2026",
        "disahkan_oleh": CONTOH["identitas"]["disahkan_oleh"],
        "nama_sop": "Inspeksi Lapangan Rutin",
        "dasar_hukum": ["Peraturan Bupati Sijunjung Nomor 8 Tahun 2022"],
        "kualifikasi_pelaksana": CONTOH["identitas"]["kualifikasi_pelaksana"],
        "keterkaitan": "SOP Surat Tugas",
        "peralatan_perlengkapan": ["Surat Tugas"],
        "pencatatan_dan_pendataan": "BAP disimpan dalam bentuk hardcopy dan softcopy",
    },
    "ketentuan": {"tanggal_pengesahan": "2026-01-05"},
    "sektor": ["PERINDUSTRIAN", "KETENAGANUKLIRAN"],
    "diagram": CONTOH["diagram"],
}


def ubah(asal: dict[str, Any], **isi: Any) -> dict[str, Any]:
    """A copy; `a__b=1` sets b inside a, and None takes it away."""
    hasil = deepcopy(asal)
    for nama, nilai in isi.items():
        *jalan, akhir = nama.split("__")
        tempat = hasil
        for satu in jalan:
            tempat = tempat[satu]
        tempat[akhir] = nilai
        if nilai is None:
            del tempat[akhir]
    return hasil


def sop(asal: dict[str, Any] = CONTOH, **isi: Any) -> SopApaPun:
    return baca(json.dumps(ubah(asal, **isi)))


def pelayanan(**isi: Any) -> Sop:
    satu = sop(CONTOH, **isi)
    assert isinstance(satu, Sop)
    return satu


def pengawasan(**isi: Any) -> SopPengawasan:
    satu = sop(PENGAWASAN, **isi)
    assert isinstance(satu, SopPengawasan)
    return satu


async def simpan(r: Registrasi, isi: dict[str, Any], **lain: Any) -> Any:
    return await r("dpmptsp_sijunjung", "POST", "/sop", json={"sop": isi} | lain)


async def sahkan(r: Registrasi, versi: int = 1, kode: str = "SOPCONTOH") -> Any:
    return await r("dpmptsp_sijunjung", "POST", f"/sop/{kode}/versi/{versi}/sahkan", json={})


async def berlaku(r: Registrasi, isi: dict[str, Any] = CONTOH) -> None:
    for jawaban in (await simpan(r, isi), await sahkan(r, isi["versi"], isi["kode"])):
        assert jawaban.status_code < 300, jawaban.text


async def dewi_mendaftar(r: Registrasi) -> str:
    """A perorangan of Sijunjung, signed in as `dewi`."""
    data = SITI | {"nama": "Dewi", "wilayah": "13.03.04", "nik": "1303044107900001", "npwp": None}
    pelaku: str = (await r("orang_baru", "POST", "/pelaku-usaha", json=data)).json()["id"]
    r.masuk("dewi", pelaku)
    return pelaku
