"""One line of a register that an agency brings along: the same rules as at the counter."""

import re
from collections.abc import Mapping
from uuid import UUID

from services.registrasi.domain.pelaku_usaha import (
    PANJANG_SUREL,
    PANJANG_TEKS,
    POLA_SUREL,
    POLA_TELEPON,
    Daftar,
    DataPelakuUsaha,
    JenisPelakuUsaha,
    StatusPenanamanModal,
)
from shared.identity import NIK, NPWP, Wilayah

WAJIB = ("jenis", "nama", "wilayah", "alamat")
PILIHAN = ("nik", "npwp", "surel", "telepon", "penanaman_modal")

SUDAH_TERDAFTAR = "NIK atau NPWP sudah terdaftar"
GANDA = "NIK atau NPWP sudah ada di baris {baris}"

SUREL = re.compile(POLA_SUREL)
TELEPON = re.compile(POLA_TELEPON)
BARIS = (1 << 40) - 1


def nomor_id(impor: UUID, baris: int) -> UUID:
    """The id of a line: repeatable, and it says where it came from. Neighbours in the index."""
    angka = (impor.int & ~BARIS) | baris
    return UUID(int=angka & ~(0xF << 76) | (8 << 76))  # RFC 9562: version 8 is of one's own making


def baris_asal(impor: UUID, id: UUID) -> int | None:
    """The line of this import that the id was made for."""
    baris = id.int & BARIS
    return baris if nomor_id(impor, baris) == id else None


def baca(isi: Mapping[str, str], dikenal: Mapping[str, Wilayah]) -> Daftar | str:
    """What the line asks for, or why it is refused. `dikenal`: codes of the catalogue."""
    try:
        return Daftar(
            _jenis(isi["jenis"]),
            _data(isi, dikenal),
            _penanaman_modal(isi.get("penanaman_modal", "")),
            NIK(isi["nik"]) if isi.get("nik") else None,
            NPWP(isi["npwp"]) if isi.get("npwp") else None,
        )
    except ValueError as salah:
        return str(salah.args[0])


def _jenis(teks: str) -> JenisPelakuUsaha:
    satu = JenisPelakuUsaha.__members__.get("_".join(teks.upper().split()))
    if satu is None:
        raise ValueError(f"jenis harus salah satu dari {', '.join(JenisPelakuUsaha)}")
    return satu


def _penanaman_modal(teks: str) -> StatusPenanamanModal:
    if not teks:
        return StatusPenanamanModal.PMDN
    satu = StatusPenanamanModal.__members__.get(teks.upper())
    if satu is None:
        raise ValueError("penanaman_modal harus PMDN atau PMA")
    return satu


def _data(isi: Mapping[str, str], dikenal: Mapping[str, Wilayah]) -> DataPelakuUsaha:
    surel, telepon = isi.get("surel") or None, isi.get("telepon") or None
    if surel and (len(surel) > PANJANG_SUREL or not SUREL.match(surel)):
        raise ValueError("surel tidak berbentuk alamat surel")
    if telepon and not TELEPON.match(telepon):
        raise ValueError("telepon harus 6 sampai 20 angka")
    wilayah = _wilayah(isi["wilayah"], dikenal)
    return DataPelakuUsaha(_teks("nama", isi), wilayah, _teks("alamat", isi), surel, telepon)


def _wilayah(kode: str, dikenal: Mapping[str, Wilayah]) -> Wilayah:
    satu = dikenal.get(kode)
    if satu is None:
        Wilayah(kode)  # says so when it is no code at all
        raise ValueError("kode wilayah tidak dikenal")
    if satu.induk is None:
        raise ValueError("wilayah harus kabupaten/kota atau kecamatan")
    return satu


def _teks(nama: str, isi: Mapping[str, str]) -> str:
    teks = isi[nama]
    if not 0 < len(teks) <= PANJANG_TEKS:
        raise ValueError(f"{nama} wajib diisi, paling banyak {PANJANG_TEKS} huruf")
    return teks
