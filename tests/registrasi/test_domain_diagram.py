"""Bagian diagram alir: one connected flow, refused by the step that breaks it (PB8-3)."""

from dataclasses import replace

import pytest

from services.registrasi.domain.sop.diagram import (
    DiagramAlir,
    LangkahSop,
    Lanjutan,
    MutuBaku,
    Pelaksana,
    SatuanWaktu,
    Simbol,
    Waktu,
    keberatan,
)
from tests.registrasi.bahan import SOP

SEJAM = Waktu(1, SatuanWaktu.JAM)
MUTU = MutuBaku("Checklist", SEJAM, "Berkas")


def langkah(
    urutan: int, simbol: Simbol, *berikut: int | tuple[int, str], **lain: object
) -> LangkahSop:
    lanjutan = tuple(
        Lanjutan(*satu) if isinstance(satu, tuple) else Lanjutan(satu) for satu in berikut
    )
    dasar = LangkahSop(
        urutan, f"Aktifitas {urutan}", (Pelaksana.PELAKSANA,), MUTU, simbol, lanjutan
    )
    return replace(dasar, **lain)  # pyright: ignore[reportArgumentType]  # any field of the step


T, P, K, D = Simbol.TERMINATOR, Simbol.PROSES, Simbol.KEPUTUSAN, Simbol.DOKUMEN
LURUS = (langkah(1, T, 2), langkah(2, D, 3), langkah(3, T))
BERCABANG = (
    langkah(1, T, 2),
    langkah(2, K, (3, "Ya"), (4, "Tidak")),
    langkah(3, T),
    langkah(4, P, 2),
)


def temuan(*semua: LangkahSop, waktu_wajib: bool = True) -> list[tuple[str, str]]:
    hasil = keberatan(DiagramAlir(semua), waktu_wajib=waktu_wajib)
    return [(satu.bidang.removeprefix("diagram/"), satu.alasan) for satu in hasil]


@pytest.mark.rule("PB8-3-4", "PB8-1-7")
@pytest.mark.parametrize("semua", [LURUS, BERCABANG], ids=["lurus", "bercabang dan kembali"])
def test_alur_yang_benar(semua: tuple[LangkahSop, ...]) -> None:
    assert temuan(*semua) == []


AWAL = "langkah awal bersimbol terminator dan tidak dituju langkah lain."
SIMPANG = "keputusan memerlukan dua langkah berikut atau lebih, dengan bila yang berbeda."
BUNTU = "tidak ada langkah berikut, padahal simbolnya bukan terminator."
AKHIR = "tidak pernah sampai ke langkah akhir."


@pytest.mark.rule("PB8-3-4")
@pytest.mark.parametrize(
    ("semua", "salah"),
    [
        pytest.param((langkah(1, P, 2), *LURUS[1:]), {1: AWAL}, id="awal proses"),
        pytest.param(
            (LURUS[0], langkah(2, K, (3, "Ya"), (1, "Tidak")), LURUS[2]),
            {1: AWAL},
            id="kembali ke awal",
        ),
        pytest.param(
            (LURUS[0], langkah(2, T, 3), LURUS[2]),
            {2: "terminator hanya untuk langkah awal dan langkah akhir."},
            id="terminator di tengah",
        ),
        pytest.param((LURUS[0], langkah(2, D), LURUS[2]), {2: BUNTU}, id="buntu"),
        pytest.param(
            (langkah(1, T, 3), langkah(2, P, 3), langkah(3, T)),
            {2: "tidak tercapai dari langkah awal."},
            id="awal kedua",
        ),
        pytest.param(
            (langkah(1, T, 2), langkah(2, P, 3), langkah(3, P, 2)),
            {1: AKHIR, 2: AKHIR, 3: AKHIR},
            id="tanpa akhir",
        ),
        pytest.param(
            (LURUS[0], langkah(2, D, 9), LURUS[2]),
            {2: "langkah berikut 9 tidak ada."},
            id="ke 9",
        ),
        pytest.param(
            (LURUS[0], langkah(2, D, 0), LURUS[2]),
            {2: "langkah berikut 0 tidak ada."},
            id="ke 0",
        ),
        pytest.param(
            (LURUS[0], langkah(2, P, 2), LURUS[2]),
            {2: "langkah berikut 2 tidak ada."},
            id="diri sendiri",
        ),
        pytest.param(
            (langkah(1, T, 2), langkah(2, P, 3, 4), langkah(3, T), langkah(4, T)),
            {2: "hanya keputusan yang bercabang."},
            id="proses bercabang",
        ),
        pytest.param(
            (LURUS[0], langkah(2, K, (3, "Ya")), LURUS[2]), {2: SIMPANG}, id="keputusan sejalan"
        ),
        pytest.param(
            (BERCABANG[0], langkah(2, K, (3, "Ya"), (4, "Ya")), *BERCABANG[2:]),
            {2: SIMPANG},
            id="syarat yang sama",
        ),
        pytest.param(
            (BERCABANG[0], langkah(2, K, (3, "Ya"), 4), *BERCABANG[2:]),
            {2: SIMPANG},
            id="satu cabang tanpa syarat",
        ),
    ],
)
def test_alur_ditolak_dengan_menyebut_langkahnya(
    semua: tuple[LangkahSop, ...], salah: dict[int, str]
) -> None:
    assert temuan(*semua) == [
        (f"langkah/{nomor}", f"Langkah {nomor}: {kata}") for nomor, kata in salah.items()
    ]


@pytest.mark.rule("PB8-3-4")
def test_alur_yang_panjang_dengan_dua_cabang() -> None:
    """Every branch is followed to its end, also where both have steps of their own."""
    semua = (
        langkah(1, T, 2),
        langkah(2, K, (3, "Ya"), (5, "Tidak")),
        langkah(3, P, 4),
        langkah(4, P, 7),
        langkah(5, P, 6),
        langkah(6, P, 7),
        langkah(7, T),
    )
    assert temuan(*semua) == []
    assert temuan(langkah(1, T, 2), langkah(2, T)) == []


@pytest.mark.rule("PB8-3-3a", "PB8-1-7")
@pytest.mark.parametrize(
    "semua",
    [
        pytest.param((), id="kosong"),
        pytest.param((langkah(1, T),), id="satu langkah"),
        pytest.param((LURUS[1], LURUS[0], LURUS[2]), id="tidak berurutan"),
        pytest.param((LURUS[0], LURUS[2]), id="melompat"),
        pytest.param((LURUS[0], LURUS[0], LURUS[1], LURUS[2]), id="ganda"),
    ],
)
def test_langkah_berurutan(semua: tuple[LangkahSop, ...]) -> None:
    kata = "Langkah diurutkan 1, 2, 3 dan seterusnya, paling sedikit dua langkah."
    assert temuan(*semua) == [("langkah", kata)]


PELAKSANA = "sebut satu atau lebih Pelaksana, masing-masing sekali."
MUTU_BAKU = "perlengkapan dan output dalam Mutu Baku wajib diisi."


@pytest.mark.rule("PB8-3-3a", "PB8-3-3b", "PB8-3-3c", "PB8-3-3d")
@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        pytest.param({"aktifitas": " "}, "Aktifitas wajib diisi.", id="tanpa aktifitas"),
        pytest.param({"pelaksana": ()}, PELAKSANA, id="tanpa pelaksana"),
        pytest.param({"pelaksana": (Pelaksana.SEKRETARIS,) * 2}, PELAKSANA, id="dua kali"),
        pytest.param(
            {"mutu_baku": replace(MUTU, waktu=None)},
            "waktu dalam Mutu Baku wajib diisi, sebagai batas paling lama.",
            id="tanpa waktu",
        ),
        pytest.param(
            {"mutu_baku": replace(MUTU, waktu=Waktu(0, SatuanWaktu.MENIT))},
            "waktu dalam Mutu Baku paling sedikit 1.",
            id="waktu nol",
        ),
        pytest.param({"mutu_baku": replace(MUTU, output=" ")}, MUTU_BAKU, id="tanpa output"),
        pytest.param(
            {"mutu_baku": replace(MUTU, perlengkapan="")}, MUTU_BAKU, id="tanpa perlengkapan"
        ),
        pytest.param({"keterangan": None}, None, id="keterangan boleh kosong"),
        pytest.param(
            {"pelaksana": (Pelaksana.SEKRETARIS, Pelaksana.KEPALA_DINAS)}, None, id="dua pelaksana"
        ),
    ],
)
def test_kolom_diagram(ubah: dict[str, object], kata: str | None) -> None:
    hasil = temuan(LURUS[0], replace(LURUS[1], **ubah), LURUS[2])  # pyright: ignore[reportArgumentType]  # any field
    assert hasil == ([] if kata is None else [("langkah/2", f"Langkah 2: {kata}")])


@pytest.mark.rule("PB8-3-3c")
def test_waktu_hanya_wajib_bagi_sop_pengawasan() -> None:
    """AMB-35: Pasal 3 does not bind a licensing SOP, whose text may say nothing of it."""
    tanpa = tuple(replace(satu, mutu_baku=replace(MUTU, waktu=None)) for satu in LURUS)
    assert temuan(*tanpa, waktu_wajib=False) == []
    assert len(temuan(*tanpa)) == 3


@pytest.mark.rule("PB8-3-3b")
def test_lima_pelaksana_kata_demi_kata() -> None:
    assert [satu.value for satu in Pelaksana] == [
        "Pelaksana",
        "Jabatan Fungsional ahli muda/Sub Koordinator",
        "Jabatan Fungsional Ahli Madya/Koordinator",
        "Sekretaris",
        "Kepala Dinas",
    ]


@pytest.mark.rule("PB8-1-7", "PB8-3-4")
def test_alur_sop_100() -> None:
    """The five steps of the text; what is ours is marked as ours."""
    assert SOP.diagram
    assert keberatan(SOP.diagram, waktu_wajib=False) == ()
    naskah = tuple(satu.aktifitas for satu in SOP.diagram.langkah if not satu.pembacaan)
    assert naskah == SOP.lampiran.prosedur
    assert SOP.diagram.catatan
    assert "pembacaan sistem" in SOP.diagram.catatan
