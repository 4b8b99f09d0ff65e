"""The flow of an SOP as an office prints it: a row per activity, a lane per Pelaksana (PB8-3-3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from services.registrasi.diagram.gambar import HURUF, Titik, garis, kotak, lambang, teks, tulis
from services.registrasi.domain.sop import (
    DiagramAlir,
    LangkahSop,
    Pelaksana,
    SopApaPun,
    SopPengawasan,
)
from services.registrasi.domain.sop.diagram import SatuanWaktu, Simbol, Waktu

TEPI = 20
LEBAR = {
    "No.": 34, "Aktifitas": 230, **{satu.value: 112 for satu in Pelaksana},
    "Perlengkapan": 132, "Waktu": 78, "Output": 122, "Keterangan": 204,
}  # fmt: skip
KOLOM = {nama: TEPI + sum(list(LEBAR.values())[:n]) for n, nama in enumerate(LEBAR)}
KANAN = TEPI + sum(LEBAR.values())
KEPALA = (26, 70)
"""Heights of the two lines of the head of the table."""
BARIS_MINIMAL = 92
SETENGAH = {Simbol.KEPUTUSAN: (38, 27)}
"""Half width and height of a symbol."""
BIASA = (36, 20)
SATUAN = {
    SatuanWaktu.MENIT: "menit",
    SatuanWaktu.JAM: "jam",
    SatuanWaktu.HARI: "Hari kerja",
}


@dataclass(frozen=True)
class Baris:
    langkah: LangkahSop
    atas: float
    tinggi: float

    @property
    def tengah(self) -> float:
        return self.atas + self.tinggi / 2 + 4

    @property
    def setengah(self) -> tuple[float, float]:
        return SETENGAH.get(self.langkah.simbol, BIASA)

    @property
    def letak(self) -> Titik:
        """Of the symbol that the arrows begin and end at."""
        return _jalur(self.langkah.pelaksana[0]), self.tengah


def svg(sop: SopApaPun, diagram: DiagramAlir) -> str:
    judul, atas = _judul(sop)
    baris = _baris(diagram, atas + sum(KEPALA))
    bawah = baris[-1].atas + baris[-1].tinggi
    kaki, tinggi = _kaki(sop, diagram, bawah + 16)
    isi = "".join((
        judul, *_tabel(atas, bawah), *_isi(baris), *_lambang(baris), *_panah(baris), kaki,
    ))  # fmt: skip
    nama = escape(f"Diagram alir {sop.identitas.nama_sop}")
    lebar = KANAN + TEPI
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi:.0f}" '
        f'width="{lebar}" height="{tinggi:.0f}" role="img" lang="id" font-family="{HURUF}">'
        f"<title>{nama}</title>"
        '<defs><marker id="panah" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" '
        'markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z"/></marker></defs>'
        f'<rect width="100%" height="100%" fill="#fff"/>{isi}</svg>'
    )


def _judul(sop: SopApaPun) -> tuple[str, float]:
    satu, tengah = sop.identitas, (TEPI + KANAN) / 2
    isi, atas = "", 16.0
    for kalimat, ukuran, tebal in (
        ("LAMPIRAN I" if isinstance(sop, SopPengawasan) else "", 12, True),  # PB8-5
        (satu.pemilik, 13, True),
        ("STANDAR OPERASIONAL PROSEDUR", 15, True),
        (satu.nama_sop, 15, True),
        (f"Nomor SOP: {satu.nomor_sop}", 12, False),
    ):
        baris = teks(kalimat, KANAN - 2 * TEPI, ukuran) if kalimat else []
        atas += len(baris) * ukuran * 1.35
        isi += tulis(baris, (tengah, atas - (len(baris) - 1) * ukuran * 1.35), ukuran,
                     rata="middle", tebal=tebal)  # fmt: skip
    return isi, atas + 12


def _baris(diagram: DiagramAlir, atas: float) -> list[Baris]:
    hasil: list[Baris] = []
    for langkah in diagram.langkah:
        banyak = max(len(teks(isi, LEBAR[nama] - 12, 11)) for nama, isi in _sel(langkah).items())
        baris = Baris(langkah, atas, max(BARIS_MINIMAL, banyak * 15 + 20))
        hasil.append(baris)
        atas += baris.tinggi
    return hasil


def _sel(langkah: LangkahSop) -> dict[str, str]:
    mutu = langkah.mutu_baku
    return {
        "No.": f"{langkah.urutan}.",
        "Aktifitas": langkah.aktifitas + (" *" if langkah.pembacaan else ""),
        "Perlengkapan": mutu.perlengkapan,
        "Waktu": _waktu(mutu.waktu),
        "Output": mutu.output,
        "Keterangan": langkah.keterangan or "",
    }


def _waktu(waktu: Waktu | None) -> str:
    return f"Paling lama {waktu.maksimal} {SATUAN[waktu.satuan]}" if waktu else "–"


def _tabel(atas: float, bawah: float) -> Iterator[str]:
    """The head and the lines between the columns."""
    tinggi = sum(KEPALA)
    yield kotak(TEPI, atas, KANAN - TEPI, tinggi, isi="#e9ecef")
    yield kotak(TEPI, atas, KANAN - TEPI, bawah - atas)
    kelompok = {"Pelaksana": tuple(satu.value for satu in Pelaksana),
                "Mutu Baku": ("Perlengkapan", "Waktu", "Output")}  # fmt: skip
    dalam = {nama for anggota in kelompok.values() for nama in anggota}
    for judul, anggota in kelompok.items():
        kiri, kanan = KOLOM[anggota[0]], KOLOM[anggota[-1]] + LEBAR[anggota[-1]]
        yield garis([(kiri, atas + KEPALA[0]), (kanan, atas + KEPALA[0])])
        yield tulis([judul], ((kiri + kanan) / 2, atas + 18), 12, rata="middle", tebal=True)
    for nama, kiri in KOLOM.items():
        mulai = atas + KEPALA[0] if nama in dalam else atas
        pertama = any(nama == anggota[0] for anggota in kelompok.values())
        yield garis([(kiri, atas if pertama else mulai), (kiri, bawah)])
        baris = teks(nama, LEBAR[nama] - 8, 11)
        y = (mulai + atas + tinggi) / 2 - (len(baris) - 1) * 7 + 4
        yield tulis(baris, (kiri + LEBAR[nama] / 2, y), 11, rata="middle", tebal=True)


def _isi(baris: list[Baris]) -> Iterator[str]:
    for satu in baris:
        yield garis([(TEPI, satu.atas), (KANAN, satu.atas)])
        for nama, isi in _sel(satu.langkah).items():
            potong = teks(isi, LEBAR[nama] - 12, 11)
            yield tulis(potong, (KOLOM[nama] + 6, satu.atas + 19), 11)


def _lambang(baris: list[Baris]) -> Iterator[str]:
    for satu in baris:
        jalur = sorted(_jalur(pelaksana) for pelaksana in satu.langkah.pelaksana)
        if len(jalur) > 1:  # together: one symbol in each lane, joined
            yield garis([(jalur[0], satu.tengah), (jalur[-1], satu.tengah)], putus=True)
        for x in jalur:
            yield lambang(satu.langkah.simbol, (x, satu.tengah), satu.setengah, _label(satu))


def _label(satu: Baris) -> str:
    if satu.langkah.simbol is not Simbol.TERMINATOR:
        return str(satu.langkah.urutan)
    return "Selesai" if not satu.langkah.berikut else "Mulai"


def _jalur(pelaksana: Pelaksana) -> float:
    return KOLOM[pelaksana.value] + LEBAR[pelaksana.value] / 2


def _panah(baris: list[Baris]) -> Iterator[str]:
    """Down to the next row; else along the edge of a lane, where no symbol stands."""
    menurut = {satu.langkah.urutan: satu for satu in baris}
    banyak = {-1: 0, 1: 0}
    for dari in baris:
        for lanjutan in dari.langkah.berikut:
            ke = menurut[lanjutan.ke]
            if ke.langkah.urutan == dari.langkah.urutan + 1:
                yield from _turun(dari, ke, lanjutan.bila)
                continue
            sisi = 1 if ke.langkah.urutan > dari.langkah.urutan else -1
            yield from _menepi(dari, ke, lanjutan.bila, sisi, banyak[sisi] * 4)
            banyak[sisi] += 1


def _turun(dari: Baris, ke: Baris, bila: str | None) -> Iterator[str]:
    (x1, y1), (x2, y2) = dari.letak, ke.letak
    bawah, atas = y1 + dari.setengah[1], y2 - ke.setengah[1]
    belok = ke.atas + 10
    lewat = [] if x1 == x2 else [(x1, belok), (x2, belok)]
    yield garis([(x1, bawah), *lewat, (x2, atas)], panah=True)
    if bila:
        yield tulis([bila], (x1 - 5, bawah + 9), 10, rata="end", latar=True)


def _menepi(dari: Baris, ke: Baris, bila: str | None, sisi: int, geser: float) -> Iterator[str]:
    (x1, y1), (x2, y2) = dari.letak, ke.letak
    lebar = LEBAR[Pelaksana.PELAKSANA.value] / 2
    tepi = (max(x1, x2) if sisi > 0 else min(x1, x2)) + sisi * (lebar - 6 - geser)
    mulai, akhir = x1 + sisi * dari.setengah[0], x2 + sisi * ke.setengah[0]
    yield garis([(mulai, y1), (tepi, y1), (tepi, y2), (akhir, y2)], panah=True)
    if bila:
        rata = "start" if sisi > 0 else "end"
        yield tulis([bila], (mulai + sisi * 4, y1 - 6), 10, rata=rata, latar=True)


def _kaki(sop: SopApaPun, diagram: DiagramAlir, atas: float) -> tuple[str, float]:
    isi, x = tulis(["Keterangan simbol:"], (TEPI, atas + 18), 11, tebal=True), TEPI + 170.0
    for simbol in Simbol:
        isi += lambang(simbol, (x, atas + 14), (24, 13), "")
        isi += tulis([ARTI[simbol]], (x + 32, atas + 18), 11)
        x += 190
    catatan = teks(diagram.catatan or "", KANAN - TEPI - 330, 11)
    isi += tulis(catatan, (TEPI, atas + 56), 11)
    sah, bawah = _pengesahan(sop, atas + 44)
    return isi + sah, max(atas + 62 + len(catatan) * 15, bawah) + TEPI


ARTI = {
    Simbol.TERMINATOR: "Mulai atau selesai",
    Simbol.PROSES: "Kegiatan",
    Simbol.KEPUTUSAN: "Keputusan",
    Simbol.DOKUMEN: "Dokumen",
}


def _pengesahan(sop: SopApaPun, atas: float) -> tuple[str, float]:
    pengesah = sop.identitas.disahkan_oleh
    if pengesah is None:
        return "", atas
    baris = [
        *teks(pengesah.jabatan, 300, 11), "", "", pengesah.nama, pengesah.pangkat,
        f"NIP {pengesah.nip}",
    ]  # fmt: skip
    x = KANAN - 160
    isi = tulis(["Disahkan oleh"], (x, atas), 11, rata="middle")
    isi += tulis(baris, (x, atas + 15), 11, rata="middle")
    return isi, atas + 15 + len(baris) * 15
