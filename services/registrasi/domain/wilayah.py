"""Area codes as a table: three levels, each below one that exists (PB8-9-3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.identity import Wilayah
from shared.refusal import Refusal


class Tingkat(StrEnum):
    PROVINSI = "PROVINSI"
    KABUPATEN_KOTA = "KABUPATEN_KOTA"
    KECAMATAN = "KECAMATAN"


PANJANG = {2: Tingkat.PROVINSI, 5: Tingkat.KABUPATEN_KOTA, 8: Tingkat.KECAMATAN}

TIDAK_DIKENAL = Refusal(
    kode="WILAYAH_TIDAK_DIKENAL",
    aturan="PB8-9-3",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 9 ayat (3)",
    title="Kode wilayah tidak dikenal",
    detail="Kode wilayah kabupaten/kota atau kecamatan ini tidak ada di dalam katalog.",
    perbaikan="Pilih kode dari katalog wilayah.",
)


@dataclass(frozen=True)
class BarisWilayah:
    kode: Wilayah
    tingkat: Tingkat
    nama: str


class TabelWilayah:
    """Line after line; `dikenal` holds what is known before."""

    def __init__(self, dikenal: Mapping[str, object]) -> None:
        self._dikenal = dikenal
        self._baris: dict[str, int] = {}
        self.wilayah: list[BarisWilayah] = []

    def tambah(self, nomor: int, isi: Mapping[str, str]) -> str | None:
        """Why the line is refused."""
        try:
            kode = Wilayah(isi["kode"])
        except ValueError as salah:
            return str(salah.args[0])
        tingkat = PANJANG[len(kode.nilai)]
        if alasan := self._salah(kode, tingkat, isi):
            return alasan
        self._baris[kode.nilai] = nomor
        self.wilayah.append(BarisWilayah(kode, tingkat, isi["nama"]))
        return None

    def _salah(self, kode: Wilayah, tingkat: Tingkat, isi: Mapping[str, str]) -> str | None:
        if isi["tingkat"] and isi["tingkat"].upper() != tingkat:
            return f"kode {kode} adalah {tingkat}, bukan {isi['tingkat']}"
        if not isi["nama"]:
            return f"kode {kode} tanpa nama"
        if lama := self._baris.get(kode.nilai):
            return f"kode {kode} sudah ada di baris {lama}"
        induk = kode.induk
        if induk and induk.nilai not in self._baris and induk.nilai not in self._dikenal:
            return f"kode {kode}: induknya {induk} tidak dikenal; tulis induk lebih dahulu"
        return None
