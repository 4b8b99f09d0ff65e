"""Which change of a schema a reader survives, in both directions."""

from copy import deepcopy
from typing import Any

import pytest

from deploy.tools.kesesuaian import pelanggaran

DASAR: dict[str, Any] = {
    "type": "object",
    "title": "FaktaV1",
    "properties": {
        "kasus": {"type": "string", "format": "uuid"},
        "ke": {"type": "integer", "minimum": 1},
        "hasil": {"$ref": "#/$defs/Hasil"},
        "sebab": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None},
        "kegiatan": {"type": "array", "items": {"$ref": "#/$defs/Kegiatan"}},
    },
    "required": ["kasus", "ke", "hasil", "kegiatan"],
    "$defs": {
        "Hasil": {"type": "string", "enum": ["VALID", "TIDAK_VALID"]},
        "Kegiatan": {
            "type": "object",
            "properties": {"kbli": {"type": "string"}},
            "required": ["kbli"],
        },
    },
}


def ubah(*jalan: str, menjadi: Any = None, hapus: bool = False) -> dict[str, Any]:
    baru = deepcopy(DASAR)
    letak = baru
    for bagian in jalan[:-1]:
        letak = letak[bagian]
    if hapus:
        del letak[jalan[-1]]
    else:
        letak[jalan[-1]] = menjadi
    return baru


def tambah(nama: str, bidang: dict[str, Any], *, wajib: bool = False) -> dict[str, Any]:
    baru = ubah("properties", nama, menjadi=bidang)
    if wajib:
        baru["required"] = [*baru["required"], nama]
    return baru


BOLEH = {
    "sama": DASAR,
    "bidang baru tidak wajib dengan nilai bawaan": tambah(
        "catatan", {"type": "string", "default": ""}
    ),
    "bidang baru dengan bawaan null": tambah(
        "catatan", {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None}
    ),
    "keterangan bidang": ubah("properties", "ke", "description", menjadi="Dari 1."),
    "judul": ubah("title", menjadi="Fakta"),
    "urutan wajib": ubah("required", menjadi=["kegiatan", "hasil", "ke", "kasus"]),
    "urutan nilai": ubah("$defs", "Hasil", "enum", menjadi=["TIDAK_VALID", "VALID"]),
    "nama definisi": {
        **ubah("properties", "hasil", "$ref", menjadi="#/$defs/HasilValidasi"),
        "$defs": DASAR["$defs"] | {"HasilValidasi": DASAR["$defs"]["Hasil"]},
    },
}
DITOLAK = {
    "bidang dihapus": (ubah("properties", "ke", hapus=True), ["/ke: dihapus"]),
    "jenis diubah": (
        ubah("properties", "ke", menjadi={"type": "string", "minimum": 1}),
        ["/ke: type 'integer' -> 'string'"],
    ),
    "bentuk diubah": (
        ubah("properties", "kasus", "format", menjadi="uri"),
        ["/kasus: format 'uuid' -> 'uri'"],
    ),
    "bentuk dilepas": (
        ubah("properties", "kasus", "format", hapus=True),
        ["/kasus: format 'uuid' -> None"],
    ),
    "batas diubah": (
        ubah("properties", "ke", "minimum", menjadi=0),
        ["/ke: minimum 1 -> 0"],
    ),
    "batas baru": (
        ubah("properties", "ke", "maximum", menjadi=9),
        ["/ke: maximum None -> 9"],
    ),
    "menjadi wajib": (
        ubah("required", menjadi=["kasus", "ke", "hasil", "kegiatan", "sebab"]),
        ["/sebab: menjadi wajib"],
    ),
    "menjadi tidak wajib": (
        ubah("required", menjadi=["kasus", "hasil", "kegiatan"]),
        ["/ke: menjadi tidak wajib"],
    ),
    "bidang baru wajib": (
        tambah("catatan", {"type": "string", "default": ""}, wajib=True),
        ["/catatan: bidang baru wajib"],
    ),
    "bidang baru tanpa bawaan": (
        tambah("catatan", {"type": "string"}),
        ["/catatan: bidang baru tanpa nilai bawaan"],
    ),
    "nilai dihapus": (
        ubah("$defs", "Hasil", "enum", menjadi=["VALID"]),
        ["/hasil: nilai TIDAK_VALID dihapus"],
    ),
    "nilai ditambahkan": (
        ubah("$defs", "Hasil", "enum", menjadi=["VALID", "TIDAK_VALID", "RAGU"]),
        ["/hasil: nilai RAGU ditambahkan"],
    ),
    "daftar nilai menjadi satu nilai": (
        ubah("$defs", "Hasil", menjadi={"type": "string", "const": "VALID"}),
        ["/hasil: nilai TIDAK_VALID dihapus"],
    ),
    "daftar nilai dilepas": (
        ubah("$defs", "Hasil", menjadi={"type": "string"}),
        ["/hasil: daftar nilai dihapus"],
    ),
    "daftar nilai dipasang": (
        ubah("properties", "kasus", "enum", menjadi=["a"]),
        ["/kasus: daftar nilai ditambahkan"],
    ),
    "boleh kosong menjadi harus ada": (
        ubah("properties", "sebab", "anyOf", menjadi=[{"type": "string"}]),
        ["/sebab: pilihan jenis berubah"],
    ),
    "jenis pilihan": (
        ubah("properties", "sebab", "anyOf", menjadi=[{"type": "integer"}, {"type": "null"}]),
        ["/sebab: type 'string' -> 'integer'"],
    ),
    "isi daftar": (
        ubah("properties", "kegiatan", "items", menjadi={"type": "string"}),
        [
            "/kegiatan[]: type 'object' -> 'string'",
            "/kegiatan[]/kbli: dihapus",
        ],
    ),
    "daftar menjadi tanpa bentuk isi": (
        ubah("properties", "kegiatan", "items", hapus=True),
        ["/kegiatan[]: isi daftar berubah"],
    ),
    "di dalam objek bersarang": (
        ubah("$defs", "Kegiatan", "required", menjadi=[]),
        ["/kegiatan[]/kbli: menjadi tidak wajib"],
    ),
    "objek menutup diri": (
        ubah("additionalProperties", menjadi=False),
        ["/: additionalProperties None -> False"],
    ),
}


@pytest.mark.parametrize("baru", BOLEH.values(), ids=BOLEH.keys())
def test_allowed(baru: dict[str, Any]) -> None:
    assert pelanggaran(DASAR, baru) == []


@pytest.mark.parametrize(("baru", "sebab"), DITOLAK.values(), ids=DITOLAK.keys())
def test_refused_with_the_reason(baru: dict[str, Any], sebab: list[str]) -> None:
    assert pelanggaran(DASAR, baru) == sebab
