"""Sectors and risk levels: what one line of a table means, and what holds on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.registrasi.domain.risiko import (
    BELUM_ADA,
    Risiko,
    RisikoBerlaku,
    Tabel,
    baca,
    berlaku,
    sesuai,
)
from services.registrasi.domain.sektor import NAMA, TIDAK_DIKENAL, Sektor, sektor
from services.registrasi.domain.sop import Skala, TingkatRisiko
from shared.identity import KBLI
from shared.refusal import Refusal

EDISI = {"62012": "E-commerce", "62011": "Video gim", "01111": "Jagung"}
RENDAH, TINGGI = TingkatRisiko.RENDAH, TingkatRisiko.TINGGI


def baris(**ubah: str) -> dict[str, str]:
    return {
        "kode": "62012",
        "skala": "KECIL",
        "tingkat_risiko": "Rendah",
        "sektor": "perindustrian",
    } | ubah


def risiko(skala: Skala = Skala.KECIL, tingkat: TingkatRisiko = RENDAH) -> Risiko:
    return Risiko(KBLI("62012"), skala, tingkat, Sektor.PERINDUSTRIAN)


@pytest.mark.rule("PB8-4")
def test_enam_belas_sektor() -> None:
    """The statute's letters a to p, in its order, each by a name of its own."""
    assert [NAMA[satu] for satu in Sektor] == [
        "kelautan dan perikanan",
        "pertanian",
        "lingkungan hidup dan kehutanan",
        "energi dan sumber daya mineral",
        "ketenaganukliran",
        "perindustrian",
        "perdagangan",
        "pekerjaan umum dan perumahan rakyat",
        "transportasi",
        "kesehatan, obat, dan makanan",
        "pendidikan dan kebudayaan",
        "pariwisata",
        "keagamaan",
        "pos, telekomunikasi, penyiaran, dan sistem dan transaksi elektronik",
        "pertahanan dan keamanan",
        "ketenagakerjaan",
    ]
    assert [sektor(nama) for nama in NAMA.values()] == list(Sektor)


@pytest.mark.rule("PB8-4")
@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        pytest.param("tenaga nuklir", Sektor.KETENAGANUKLIRAN, id="ejaan Perbup, huruf e"),
        pytest.param(
            "kesehatan, obat dari makanan", Sektor.KESEHATAN_OBAT_DAN_MAKANAN, id="huruf j"
        ),
        pytest.param(
            "pos, telekomunikasi, penyiaran, dan sistem transaksi elektronik",
            Sektor.POS_TELEKOMUNIKASI_PENYIARAN_DAN_SISTEM_DAN_TRANSAKSI_ELEKTRONIK,
            id="huruf n",
        ),
        pytest.param("Sektor Perindustrian", Sektor.PERINDUSTRIAN, id="dengan kata sektor"),
        pytest.param("PERINDUSTRIAN", Sektor.PERINDUSTRIAN, id="kode"),
    ],
)
def test_sektor_menurut_setiap_ejaan(teks: str, harapan: Sektor) -> None:
    assert sektor(teks) is harapan


@pytest.mark.rule("PB8-4")
@pytest.mark.parametrize("teks", ["", "keuangan", "industri", "koperasi", "perindustrian lain"])
def test_sektor_lain_ditolak(teks: str) -> None:
    assert sektor(teks) == TIDAK_DIKENAL.dengan(rincian=({"sektor": teks},))


@pytest.mark.rule("PB8-1-10", "SOP100-12", "SOP100-14")
@pytest.mark.parametrize(
    ("ubah", "harapan"),
    [
        pytest.param({}, (risiko(),), id="satu skala"),
        pytest.param({"tingkat_risiko": "Tinggi"}, (risiko(tingkat=TINGGI),), id="tinggi"),
        pytest.param(
            {"tingkat_risiko": "menengah-rendah"},
            (risiko(tingkat=TingkatRisiko.MENENGAH_RENDAH),),
            id="menengah rendah",
        ),
        pytest.param(
            {"tingkat_risiko": "MENENGAH_TINGGI"},
            (risiko(tingkat=TingkatRisiko.MENENGAH_TINGGI),),
            id="menengah tinggi",
        ),
        pytest.param({"parameter": "", "kewenangan": ""}, (risiko(),), id="tanpa parameter"),
        pytest.param(
            {"parameter": "Kurang dari 5 ha", "kewenangan": "Bupati"},
            (replace(risiko(), parameter="Kurang dari 5 ha", kewenangan="Bupati"),),
            id="dengan parameter",
        ),
        pytest.param({"skala": "semua"}, tuple(risiko(satu) for satu in Skala), id="semua"),
        pytest.param({"skala": ""}, tuple(risiko(satu) for satu in Skala), id="tanpa skala"),
        pytest.param({"kode": "1111"}, "kode 1111: harus lima angka, juga nol di depan", id="nol"),
        pytest.param({"kode": ""}, "kode kosong: harus lima angka, juga nol di depan", id="kosong"),
        pytest.param({"kode": "99999"}, "kode 99999 tidak ada di dalam edisi KBLI ini", id="asing"),
        pytest.param(
            {"tingkat_risiko": ""},
            "kode 62012 tanpa tingkat risiko; tingkat risiko tidak pernah ditebak",
            id="tanpa tingkat",
        ),
        pytest.param(
            {"tingkat_risiko": "sedang"},
            "tingkat risiko sedang tidak dikenal; yang ada: RENDAH, MENENGAH_RENDAH, "
            "MENENGAH_TINGGI, TINGGI",
            id="tingkat lain",
        ),
        pytest.param(
            {"skala": "RAKSASA"},
            "skala RAKSASA tidak dikenal; yang ada: MIKRO, KECIL, MENENGAH, BESAR atau SEMUA",
            id="skala lain",
        ),
        pytest.param(
            {"sektor": "keuangan"},
            "sektor keuangan: bukan salah satu dari enam belas sektor",
            id="sektor lain",
        ),
        pytest.param(
            {"sektor": ""},
            "sektor kosong: bukan salah satu dari enam belas sektor",
            id="tanpa sektor",
        ),
    ],
)
def test_satu_baris(ubah: dict[str, str], harapan: Any) -> None:
    assert baca(baris(**ubah), EDISI) == harapan


@pytest.mark.rule("PB8-4", "SOP100-12")
@pytest.mark.parametrize(
    ("kedua", "alasan"),
    [
        pytest.param(baris(skala="MENENGAH"), None, id="skala lain"),
        pytest.param(baris(kode="62011", sektor="perdagangan"), None, id="kode lain"),
        pytest.param(baris(), "kode 62012 skala KECIL sudah ada di baris 2", id="sama"),
        pytest.param(
            baris(skala=""), "kode 62012 skala KECIL sudah ada di baris 2", id="semua sesudah satu"
        ),
        pytest.param(
            baris(skala="MENENGAH", sektor="perdagangan"),
            "kode 62012 sudah bersektor perindustrian di baris 2",
            id="dua sektor",
        ),
    ],
)
def test_satu_kode_satu_kali_dan_satu_sektor(kedua: dict[str, str], alasan: str | None) -> None:
    tabel = Tabel(EDISI)
    assert tabel.tambah(2, baris()) is None
    assert tabel.tambah(3, kedua) == alasan
    assert len(tabel.risiko) == (2 if alasan is None else 1)


LAMA = RisikoBerlaku(risiko(), date(2021, 12, 6), 2, "SOP 100")
BARU = RisikoBerlaku(risiko(tingkat=TINGGI), date(2026, 3, 16), 3, "tabel baru")
KOREKSI = RisikoBerlaku(risiko(), date(2026, 3, 16), 4, "koreksi di hari yang sama")


@pytest.mark.rule("SOP100-14", "PB8-1-10")
@pytest.mark.parametrize(
    ("semua", "pada", "harapan"),
    [
        pytest.param((LAMA, BARU), date(2026, 3, 15), LAMA, id="sehari sebelumnya"),
        pytest.param((LAMA, BARU), date(2026, 3, 16), BARU, id="hari berlakunya"),
        pytest.param((BARU, KOREKSI), date(2026, 3, 16), KOREKSI, id="impor terakhir menang"),
        pytest.param((LAMA,), date(2021, 12, 5), BELUM_ADA, id="belum berlaku"),
        pytest.param((), date(2026, 3, 16), BELUM_ADA, id="tidak ada di tabel"),
    ],
)
def test_yang_berlaku_pada_hari_itu(semua: Any, pada: date, harapan: Any) -> None:
    assert berlaku(semua, Skala.KECIL, pada) == harapan
    assert berlaku(semua, Skala.BESAR, pada) == BELUM_ADA


@pytest.mark.rule("SOP100-14")
def test_tabel_boleh_diam_tetapi_tidak_membantah_sop() -> None:
    hari = date(2026, 3, 16)
    assert sesuai((LAMA,), Skala.KECIL, hari, RENDAH) is None
    assert sesuai((), Skala.KECIL, hari, RENDAH) is None
    assert sesuai((LAMA, BARU), Skala.KECIL, hari, RENDAH) == Refusal(
        kode="TINGKAT_RISIKO_BERTENTANGAN",
        aturan="SOP100-14",
        dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tingkat Risiko",
        title="Tingkat risiko bertentangan",
        detail="Menurut SOP tingkat risikonya RENDAH, menurut tabel baru TINGGI.",
        perbaikan="Petugas merevisi SOP atau tabel tingkat risiko sebelum permohonan diajukan.",
    )
