"""SOP to start from: the shipped one, the example of a second one, and one for pengawasan."""

import json
from copy import deepcopy
from typing import Any

from services.registrasi import katalog
from services.registrasi.domain.sop import Sop, SopApaPun, SopPengawasan
from services.registrasi.tables.sop import baca
from shared import rujukan

CONTOH: dict[str, Any] = katalog.contoh_sop()
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
