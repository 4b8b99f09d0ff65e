"""Words of a region: their own for each kind and channel, refused when they are broken, and never
the reason that a notice is lost (CALC-9)."""

import json
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from services.notifikasi import api, notices
from services.notifikasi.domain.naskah import ISI, JUDUL, Naskah, periksa
from services.notifikasi.domain.pemberitahuan import Kanal
from services.notifikasi.inbound import INBOUND
from services.notifikasi.kolom import kolom
from services.notifikasi.notices import TEMPLAT, kandidat
from services.notifikasi.outbound import OUTBOUND
from shared.daerah import DAERAH as SEMUA
from shared.http.access import Caller, Fungsi, Peran
from tests.notifikasi.bahan import DAERAH, NIB, PELAKU_USAHA, ditugaskan, nib_dicabut
from tests.notifikasi.test_clocks import dengar
from tests.support.klien import Klien
from tests.support.layanan import Layanan

KAB = Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
CALLERS = {
    "operator": Caller("op", KAB, frozenset({Fungsi.OPERATOR}), DAERAH, ("13.03",)),
    "dinas": Caller("d", KAB, frozenset({Fungsi.DPMPTSP}), DAERAH, ("13.03",)),
    "oss": Caller("o", Peran.LEMBAGA_OSS),
}
KUNCI = {"daerah": DAERAH, "jenis": "nib_dicabut", "kanal": "KOTAK_MASUK"}
BARU = KUNCI | {"judul": "NIB {nib}", "isi": "{nama_daerah}: {nib} dicabut."}


@pytest.fixture
async def klien(notifikasi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    satu = Klien(
        notifikasi.database, CALLERS, routers=api.ROUTERS, status=api.STATUS, inbound=INBOUND,
        outbound=OUTBOUND, folder=tmp_path,
    )  # fmt: skip
    yield satu
    await satu.close()


def rusak() -> float:
    return sum(s.value for m in notices.BROKEN.collect() for s in m.samples if "total" in s.name)


async def terkirim(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows("SELECT kanal, templat, judul, isi FROM pemberitahuan ORDER BY 1")


@pytest.mark.parametrize("kanal", Kanal)
@pytest.mark.parametrize("jenis", sorted(kolom()))
def test_setiap_jenis_mempunyai_naskah_umum_yang_utuh(jenis: str, kanal: Kanal) -> None:
    [satu] = kandidat(jenis, DAERAH, kanal)
    assert periksa(satu, kolom()[jenis]) == ()
    assert satu.nama.startswith("umum/")


def test_tidak_ada_naskah_yang_tidak_pernah_dipakai() -> None:
    umum = json.loads((TEMPLAT / "umum.json").read_text(encoding="utf-8"))
    assert {nama.partition("/")[0] for nama in umum} == set(kolom())


@pytest.mark.parametrize("daerah", SEMUA)
def test_naskah_daerah_yang_dikirimkan_bersama_sistem_utuh(daerah: str) -> None:
    for jenis, punya in kolom().items():
        for kanal in Kanal:
            assert [periksa(satu, punya) for satu in kandidat(jenis, daerah, kanal)][-1] == ()


@pytest.mark.parametrize(
    ("judul", "isi", "salah"),
    [
        pytest.param("NIB {nib}", "dicabut {{sejak}} {tanggal}", [], id="utuh"),
        pytest.param("NIB", "{alamat}", ["isi: {alamat} bukan kolomnya"], id="tidak dikenal"),
        pytest.param("{nib.__class__}", "x", ["judul: {nib.__class__} bukan kolomnya"],
                     id="ke dalam nilai"),
        pytest.param("x", "{nib[0]}", ["isi: {nib[0]} bukan kolomnya"], id="sebagian nilai"),
        pytest.param("x", "{nib:>999999999}", ["isi: {nib} bukan kolomnya"], id="selebar apa pun"),
        pytest.param("x", "{nib!r}", ["isi: {nib} bukan kolomnya"], id="diubah"),
        pytest.param("x", "{}", ["isi: {} bukan kolomnya"], id="tanpa nama"),
        pytest.param("x", "{nib", ["isi: kurung kurawal tidak berpasangan"], id="terbuka"),
        pytest.param("x\r\nBcc: y", "x", ["judul: satu baris"], id="dua baris"),
        pytest.param(" ", " ", ["judul: satu baris", "isi: kosong"], id="kosong"),
        pytest.param("x" * (JUDUL + 1), "x" * (ISI + 1),
                     [f"judul: lebih dari {JUDUL} huruf", f"isi: lebih dari {ISI} huruf"],
                     id="panjang"),
        pytest.param("x" * JUDUL, "x" * ISI, [], id="sepanjang batas"),
    ],
)  # fmt: skip
def test_periksa(judul: str, isi: str, salah: list[str]) -> None:
    assert list(periksa(Naskah("x", judul, isi), {"nib", "tanggal"})) == salah


def test_berkas_daerah_mendahului_yang_umum_per_kanal(tmp_path: Path) -> None:
    def tulis(nama: str, **isi: str) -> None:
        semua = {jenis: {"judul": jenis, "isi": satu} for jenis, satu in isi.items()}
        (tmp_path / nama).write_text(json.dumps(semua))

    tulis("umum.json", satu="umum", dua="umum", **{"dua/EMAIL": "umum, surel"})
    tulis("KAB_SIJUNJUNG.json", dua="khusus", **{"satu/EMAIL": "khusus, surel"})

    def isi(jenis: str, daerah: str, kanal: Kanal) -> list[str]:
        return [satu.isi for satu in kandidat(jenis, daerah, kanal, tmp_path)]

    assert isi("satu", DAERAH, Kanal.KOTAK_MASUK) == ["umum"]
    assert isi("satu", DAERAH, Kanal.EMAIL) == ["khusus, surel", "umum"]
    assert isi("dua", DAERAH, Kanal.KOTAK_MASUK) == ["khusus", "umum"]
    assert isi("dua", DAERAH, Kanal.EMAIL) == ["khusus", "umum, surel"]
    assert isi("dua", "KAB_MUSI_BANYUASIN", Kanal.EMAIL) == ["umum, surel"]


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize("isi", ["{", "[]", '{"satu": {"judul": "x"}}', '{"satu": 1}'])
def test_berkas_daerah_yang_rusak_tidak_menghalangi(tmp_path: Path, isi: str) -> None:
    sebelum = rusak()
    (tmp_path / "umum.json").write_text('{"satu": {"judul": "umum", "isi": "umum"}}')
    (tmp_path / "KAB_SIJUNJUNG.json").write_text(isi)
    [satu] = kandidat("satu", DAERAH, Kanal.EMAIL, tmp_path)
    assert satu.judul == "umum"
    assert rusak() == sebelum + 1


@pytest.mark.rule("CALC-9")
async def test_naskah_sendiri_disimpan_dipakai_lalu_dikembalikan(
    notifikasi: Layanan, klien: Klien
) -> None:
    disimpan = await klien("operator", "POST", "/templat", json=BARU)
    assert (disimpan.status_code, disimpan.json()["judul"]) == (200, "NIB {nib}")
    await dengar(notifikasi, nib_dicabut())
    [(_, templat, judul, isi)] = await terkirim(notifikasi)
    assert (templat, judul) == (disimpan.json()["templat"], f"NIB {NIB}")
    assert isi == f"Kabupaten Sijunjung: {NIB} dicabut."
    [tampil] = [
        satu
        for satu in (await klien("oss", "GET", "/templat")).json()
        if (satu["jenis"], satu["kanal"]) == ("nib_dicabut", "KOTAK_MASUK")
    ]
    assert tampil == disimpan.json()
    kembali = await klien("operator", "POST", "/templat/kembalikan", json=KUNCI)
    assert kembali.json()["templat"].startswith("umum/")
    lagi = await klien("operator", "POST", "/templat/kembalikan", json=KUNCI)
    assert (lagi.status_code, lagi.json()["kode"]) == (409, "NASKAH_SENDIRI_TIDAK_ADA")
    assert await notifikasi.rows("SELECT count(*) FROM audit") == [(2,)]


async def test_naskah_satu_kanal_tidak_menyentuh_yang_lain(
    notifikasi: Layanan, klien: Klien
) -> None:
    surel = KUNCI | {"jenis": "verifikasi_ditugaskan", "kanal": "EMAIL"}
    await klien("operator", "POST", "/templat", json=surel | {"judul": "Surel", "isi": "{kasus}"})
    await dengar(notifikasi, ditugaskan())
    assert [(kanal, judul) for kanal, _, judul, _ in await terkirim(notifikasi)] == [
        ("EMAIL", "Surel"), ("KOTAK_MASUK", "Verifikasi permohonan Pencabutan"),
    ]  # fmt: skip


@pytest.mark.rule("CALC-9")
async def test_naskah_yang_rusak_ditolak_saat_disimpan(notifikasi: Layanan, klien: Klien) -> None:
    buruk = BARU | {"isi": "{nib.__class__} {alamat}"}
    jawaban = await klien("operator", "POST", "/templat", json=buruk)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "NASKAH_DITOLAK")
    assert [satu["salah"] for satu in jawaban.json()["rincian"]] == [
        "isi: {nib.__class__} bukan kolomnya", "isi: {alamat} bukan kolomnya",
    ]  # fmt: skip
    assert await notifikasi.rows("SELECT count(*) FROM templat") == [(0,)]


@pytest.mark.rule("CALC-9")
async def test_naskah_yang_rusak_kemudian_tidak_menghilangkan_pemberitahuan(
    notifikasi: Layanan,
) -> None:
    """A field that is no longer there, after a deployment: the general words, and an alarm."""
    sebelum = rusak()
    async with notifikasi.database.unit_of_work() as uow:
        await uow.connection.execute(
            "INSERT INTO templat VALUES"
            " ($1, 'nib_dicabut', 'KOTAK_MASUK', 'x', '{lama}', now(), 'x')",
            DAERAH,
        )
    await dengar(notifikasi, nib_dicabut(), ditugaskan())
    assert [(kanal, judul) for kanal, _, judul, _ in await terkirim(notifikasi)] == [
        ("EMAIL", "Verifikasi permohonan Pencabutan"),
        ("KOTAK_MASUK", "NIB dicabut"),
        ("KOTAK_MASUK", "Verifikasi permohonan Pencabutan"),
    ]
    assert rusak() == sebelum + 1


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "isi", "status"),
    [
        ("dinas", {}, 403), ("oss", {}, 200), ("operator", {"daerah": "KAB_MUSI_BANYUASIN"}, 403),
        ("operator", {"daerah": "LAIN"}, 403), ("operator", {"jenis": "lain"}, 404),
        ("operator", {"kanal": "SMS"}, 422), ("operator", {"judul": ""}, 422),
    ],
)  # fmt: skip
async def test_siapa_menyimpan_apa(
    klien: Klien, siapa: str, isi: dict[str, str], status: int
) -> None:
    assert (await klien(siapa, "POST", "/templat", json=BARU | isi)).status_code == status


@pytest.mark.rule("CALC-9")
async def test_templat_daerah_lain_tidak_dipakai(notifikasi: Layanan, klien: Klien) -> None:
    await klien("oss", "POST", "/templat", json=BARU | {"daerah": "KAB_MUSI_BANYUASIN"})
    await dengar(notifikasi, nib_dicabut())
    assert [judul for _, _, judul, _ in await terkirim(notifikasi)] == ["NIB dicabut"]
    musi = notifikasi.pesan(nib_dicabut(), stream=PELAKU_USAHA, daerah="KAB_MUSI_BANYUASIN")
    await notifikasi.terima(musi)
    assert {judul for _, _, judul, _ in await terkirim(notifikasi)} == {
        "NIB dicabut", f"NIB {NIB}",
    }  # fmt: skip
