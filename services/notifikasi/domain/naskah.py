"""The words of a notice: fields in braces, by their names and nothing else (CALC-9)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from string import Formatter

from shared.refusal import Refusal

JUDUL, ISI = 200, 8_000
"""Characters, before anything is filled in."""
PENGURAI = Formatter()
NASKAH_DITOLAK = Refusal(
    kode="NASKAH_DITOLAK",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Naskah tidak dapat dipakai",
    detail="Naskah ini tidak akan dapat diisi saat pemberitahuan dikirim.",
    perbaikan="Pakai hanya kolom yang tersedia bagi jenis itu, sebagai {nama}.",
)
JENIS_TIDAK_DIKENAL = Refusal(
    kode="JENIS_PEMBERITAHUAN_TIDAK_DIKENAL",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Jenis pemberitahuan tidak dikenal",
    detail="Tidak ada pemberitahuan berjenis itu.",
    perbaikan="Lihat GET /templat.",
)
TIDAK_ADA_SENDIRI = Refusal(
    kode="NASKAH_SENDIRI_TIDAK_ADA",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Tidak ada naskah sendiri",
    detail="Daerah ini sudah memakai naskah umum untuk jenis dan kanal itu.",
)


@dataclass(frozen=True)
class Naskah:
    """By name and version, so that a notice says in which words it was sent."""

    nama: str
    judul: str
    isi: str

    def tulis(self, isian: Mapping[str, str]) -> tuple[str, str]:
        return self.judul.format_map(isian), self.isi.format_map(isian)


def periksa(naskah: Naskah, kolom: Collection[str]) -> tuple[str, ...]:
    """Why it may not be used; none: it may. A field may not reach into a value, nor pad it to any
    length."""
    salah = [] if naskah.judul.strip() and naskah.judul.isprintable() else ["judul: satu baris"]
    if not naskah.isi.strip():
        salah.append("isi: kosong")
    for nama, teks, batas in (("judul", naskah.judul, JUDUL), ("isi", naskah.isi, ISI)):
        if len(teks) > batas:
            salah.append(f"{nama}: lebih dari {batas} huruf")
        salah += [f"{nama}: {satu}" for satu in _kolom(teks, kolom)]
    return tuple(salah)


def _kolom(teks: str, dikenal: Collection[str]) -> list[str]:
    try:
        bagian = list(PENGURAI.parse(teks))
    except ValueError:
        return ["kurung kurawal tidak berpasangan"]
    dipakai = [(nama, gaya, ubah) for _, nama, gaya, ubah in bagian if nama is not None]
    return [
        f"{{{nama}}} bukan kolomnya"
        for nama, gaya, ubah in dipakai
        if gaya or ubah or nama not in dikenal
    ]
