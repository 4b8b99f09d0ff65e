"""The HTTP of notifikasi: counting, the calendar, clocks, inboxes; who sees what."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncGenerator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from services.notifikasi import api
from services.notifikasi.clocks import CLOCKS
from services.notifikasi.inbound import INBOUND
from services.notifikasi.outbound import OUTBOUND
from services.notifikasi.settings import PengaturanEmail
from services.notifikasi.workers import Sender
from shared.contracts.sanksi import PencabutanDitolakV1
from shared.http.access import Caller, Fungsi, Peran
from tests.notifikasi.bahan import (
    DAERAH,
    KASUS,
    PELAKU_USAHA,
    diterbitkan,
    ditugaskan,
    nib_dicabut,
    wib,
)
from tests.notifikasi.test_clocks import bangunkan, dengar
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

LAIN = UUID(int=8)


def dinas(wilayah: str, *fungsi: Fungsi, daerah: str = DAERAH) -> Caller:
    peran = Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
    return Caller("petugas", peran, frozenset(fungsi), daerah, (wilayah,))


CALLERS = {
    "pelaku": Caller("a", Peran.PELAKU_USAHA, pelaku_usaha=str(PELAKU_USAHA)),
    "orang_lain": Caller("b", Peran.PELAKU_USAHA, pelaku_usaha=str(LAIN)),
    "tanpa_pelaku_usaha": Caller("c", Peran.PELAKU_USAHA),
    "dpmptsp": dinas("13.03", Fungsi.DPMPTSP),
    "dpmptsp_lain": dinas("16.06", Fungsi.DPMPTSP, daerah="KAB_MUSI_BANYUASIN"),
    "opd": dinas("13.03", Fungsi.OPD_TEKNIS),
    "operator": dinas("13.03", Fungsi.OPERATOR),
    "operator_lain": dinas("16.06", Fungsi.OPERATOR, daerah="KAB_MUSI_BANYUASIN"),
    "provinsi": Caller("d", Peran.PEMERINTAH_DAERAH_PROVINSI, wilayah=("13",)),
    "kementerian": Caller("e", Peran.KEMENTERIAN_LEMBAGA, instansi="BKPM"),
    "oss": Caller("f", Peran.LEMBAGA_OSS),
    "bkpm": Caller("g", Peran.LEMBAGA_OSS, frozenset({Fungsi.BKPM})),
    "kek": Caller("h", Peran.ADMINISTRATOR_KEK, wilayah=("13.03",)),
}
PEMILIHAN = {
    "tanggal": "2026-03-30",
    "libur": True,
    "nama": "Pemilihan",
    "dasar_hukum": "Keppres 10/2026",
}


@pytest.fixture
async def klien(notifikasi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    satu = Klien(
        notifikasi.database,
        CALLERS,
        routers=api.ROUTERS,
        status=api.STATUS,
        inbound=INBOUND,
        outbound=OUTBOUND,
        folder=tmp_path,
    )
    yield satu
    await satu.close()


def perintah_hari(pilihan: dict[str, str], url: str) -> object:
    """What the command line answers to the same question."""
    opsi = [
        kata
        for nama, nilai in pilihan.items()
        for kata in ((f"--{nama}",) if nama == "mundur" else (f"--{nama}", nilai))
    ]
    perintah = [sys.executable, "-m", "deploy.cli", "hari", "--json", *opsi]
    env = os.environ | {"PERIZINAN_DATABASE_URL_NOTIFIKASI": url}
    selesai = subprocess.run(
        perintah, capture_output=True, text=True, check=True, timeout=60, env=env
    )
    return json.loads(selesai.stdout)


@pytest.mark.rule("CALC-2", "CALC-3", "CALC-4")
@pytest.mark.parametrize(
    "pilihan",
    [
        {"sejak": "2026-03-16", "hari": "5"},
        {"sejak": "2026-03-30", "hari": "10", "mundur": "true"},
        {"sejak": "2026-08-31", "bulan": "6"},
        {"sejak": "2026-03-16", "hari": "0", "daerah": "KAB_MUSI_BANYUASIN"},
    ],
    ids=lambda pilihan: " ".join(pilihan.values()),
)
async def test_hari_sama_dengan_perintahnya(
    notifikasi: Layanan, klien: Klien, pilihan: dict[str, str]
) -> None:
    jawaban = await klien("siapa pun", "GET", "/hari", params=pilihan)
    url = notifikasi.database.url
    assert jawaban.json() == await asyncio.to_thread(perintah_hari, pilihan, url)


@pytest.mark.rule("CALC-1")
async def test_perintahnya_mengenal_keputusan_libur_yang_dicatat(
    notifikasi: Layanan, klien: Klien
) -> None:
    pilihan = {"sejak": "2026-03-16", "hari": "5"}
    await klien("operator", "POST", "/kalender/hari", json=PEMILIHAN)
    jawaban = (await klien("siapa pun", "GET", "/hari", params=pilihan)).json()
    assert jawaban["hari_terakhir"] == "2026-03-31"
    assert jawaban == await asyncio.to_thread(perintah_hari, pilihan, notifikasi.database.url)


@pytest.mark.parametrize(
    "pilihan",
    [
        {},
        {"sejak": "2026-03-16"},
        {"sejak": "2026-03-16", "hari": "5", "bulan": "6"},
        {"sejak": "2026-03-16", "bulan": "6", "mundur": "true"},
        {"sejak": "2026-03-16", "hari": "-1"},
        {"sejak": "2026-03-16", "hari": "10001"},
        {"sejak": "2026-03-16", "hari": "99999999999999999999"},
        {"sejak": "1999-12-31", "hari": "5"},
        {"sejak": "9999-12-31", "bulan": "1200"},
        {"sejak": "kemarin", "hari": "5"},
        {"sejak": "2026-03-16", "hari": "5", "daerah": "KAB_TIDAK_ADA"},
    ],
    ids=str,
)
async def test_hitungan_yang_tidak_sah_ditolak(klien: Klien, pilihan: dict[str, str]) -> None:
    jawaban = await klien("siapa pun", "GET", "/hari", params=pilihan)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "MASUKAN_TIDAK_SAH")


@pytest.mark.rule("CALC-1", "CALC-8")
async def test_keputusan_libur_baru(notifikasi: Layanan, klien: Klien) -> None:
    lama = (await klien("siapa pun", "GET", "/kalender")).json()
    await dengar(notifikasi, ditugaskan())
    dicatat = await klien("operator", "POST", "/kalender/hari", json=PEMILIHAN)
    assert dicatat.status_code == 201
    assert dicatat.json() == lama | {"versi": dicatat.json()["versi"], "lapisan": [PEMILIHAN]}
    assert dicatat.json() == (await klien("siapa pun", "GET", "/kalender")).json()
    assert dicatat.json()["versi"] != lama["versi"]
    assert await notifikasi.published("kalender.diperbarui") == [
        {"fakta": "kalender.diperbarui", "versi": dicatat.json()["versi"], **PEMILIHAN}
    ]
    hari = await klien("x", "GET", "/hari", params={"sejak": "2026-03-16", "hari": "5"})
    assert hari.json()["hari_terakhir"] == "2026-03-31"
    await bangunkan(notifikasi)
    [tenggat] = (await klien("dpmptsp", "GET", "/tenggat")).json()["data"]
    assert tenggat["hari_terakhir"] == "2026-03-31"
    [(tindakan,)] = await notifikasi.rows("SELECT entry::jsonb ->> 'tindakan' FROM audit")
    assert tindakan == "kalender.diperbarui"


@pytest.mark.rule("CALC-1")
@pytest.mark.parametrize(
    ("siapa", "isi", "status"),
    [
        ("oss", PEMILIHAN, 201),
        ("dpmptsp", PEMILIHAN, 403),
        ("pelaku", PEMILIHAN, 403),
        ("kementerian", PEMILIHAN, 403),
        ("operator", PEMILIHAN | {"dasar_hukum": " "}, 422),
        ("operator", PEMILIHAN | {"tanggal": "1999-12-31"}, 422),
        ("operator", PEMILIHAN | {"nama": "x" * 301}, 422),
        ("operator", PEMILIHAN | {"lain": 1}, 422),
        ("operator", {}, 422),
    ],
)
async def test_siapa_dan_apa_yang_dicatat(
    klien: Klien, siapa: str, isi: dict[str, object], status: int
) -> None:
    assert (await klien(siapa, "POST", "/kalender/hari", json=isi)).status_code == status


async def test_daftar_jam_adalah_isi_clocks(klien: Klien) -> None:
    semua = (await klien("siapa pun", "GET", "/tenggat/jam")).json()
    assert [satu["jenis"] for satu in semua] == [clock.kind for clock in CLOCKS]
    verifikasi = semua[1]
    assert verifikasi["lama"][-1] == {
        "nilai": 5,
        "satuan": "HARI",
        "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)",
        "berlaku_mulai": "2022-03-24",
        "daerah": DAERAH,
        "bukan_hukum": False,
    }
    assert verifikasi["dipasang_oleh"] == ["perizinan.sanksi.verifikasi.ditugaskan.v1"]
    assert verifikasi["peringatan"] == [3, 4]
    assert [
        (satu["daerah"], satu["nilai"], satu["dasar_hukum"]) for satu in verifikasi["kini"]
    ] == [
        ("KAB_MUSI_BANYUASIN", 5, "Peraturan BKPM 5/2021 Pasal 22 ayat (3)"),
        (DAERAH, 5, "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"),
    ]


async def test_daftar_jam_dapat_dibaca_orang(klien: Klien) -> None:
    halaman = await klien("siapa pun", "GET", "/jam")
    assert halaman.headers["content-type"] == "text/html; charset=utf-8"
    assert [f'<tr id="{clock.kind}">' in halaman.text for clock in CLOCKS] == [True] * len(CLOCKS)
    assert (
        "KAB_SIJUNJUNG: 6 Bulan, Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)<td>"
        "30, 7, 1 hari sebelum akhir" in halaman.text
    )
    assert (
        "notifikasi.tenggat.terlampaui<br>Pencabutan terbit otomatis sebagai fiktif positif"
        in halaman.text
    )


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "terlihat"),
    [
        ("pelaku", True), ("dpmptsp", True), ("opd", True), ("provinsi", True),
        ("kementerian", True), ("oss", True), ("kek", True),
        ("orang_lain", False), ("dpmptsp_lain", False),
    ],
)  # fmt: skip
async def test_siapa_melihat_tenggat(
    notifikasi: Layanan, klien: Klien, siapa: str, terlihat: bool
) -> None:
    await dengar(notifikasi, ditugaskan())
    [(id,)] = await notifikasi.rows("SELECT id FROM tenggat")
    daftar = await klien(siapa, "GET", "/tenggat")
    assert [satu["id"] for satu in daftar.json()["data"]] == ([str(id)] if terlihat else [])
    satu = await klien(siapa, "GET", f"/tenggat/{id}")
    assert satu.status_code == (200 if terlihat else 404)


async def test_rincian_tenggat(notifikasi: Layanan, klien: Klien, clock: SettableClock) -> None:
    await dengar(notifikasi, ditugaskan())
    clock.set(wib(2026, 4, 1))
    await bangunkan(notifikasi)
    assert (await klien("pelaku", "GET", "/tenggat")).json()["data"] == []
    cari = {"subjek": str(KASUS), "jenis": "verifikasi_likuidasi"}
    [ringkas] = (await klien("pelaku", "GET", "/tenggat", params=cari)).json()["data"]
    rinci = (await klien("pelaku", "GET", f"/tenggat/{ringkas['id']}")).json()
    assert {nama: rinci[nama] for nama in ringkas} == ringkas
    assert (rinci["status"], rinci["aturan"]) == ("DIJALANKAN", "PB8-23-5")
    assert [baris["kejadian"] for baris in rinci["riwayat"]] == ["DIPASANG", "DIJALANKAN"]
    assert rinci["penjelasan"] == rinci["riwayat"][0]["hitungan"]
    assert "Hari terakhir 30-03-2026 berlaku penuh" in rinci["penjelasan"]


async def test_tenggat_halaman_demi_halaman(notifikasi: Layanan, klien: Klien) -> None:
    for hari in range(5):
        event = ditugaskan(sejak=date(2026, 3, 16) + timedelta(days=hari))
        await dengar(notifikasi, event.model_copy(update={"kasus": uuid4()}))
    await dengar(notifikasi, nib_dicabut())
    seluruhnya = (await klien("dpmptsp", "GET", "/tenggat")).json()["data"]
    ditemukan, lanjut = [], None
    while True:
        pilihan = {"jumlah": "2"} | ({"setelah": lanjut} if lanjut else {})
        halaman = (await klien("dpmptsp", "GET", "/tenggat", params=pilihan)).json()
        ditemukan += halaman["data"]
        if (lanjut := halaman["lanjut"]) is None:
            break
    assert ditemukan == seluruhnya
    assert len(ditemukan) == 6
    assert ditemukan == sorted(ditemukan, key=lambda satu: (satu["bangun_pada"], satu["id"]))


@pytest.mark.parametrize("setelah", ["bukan-penanda", "WyJhIl0", "WyIyMDI2LTAxLTAxIiwiYSJd"])
@pytest.mark.parametrize("jalur", ["/tenggat", "/pemberitahuan"])
async def test_penanda_yang_dikarang_ditolak(klien: Klien, jalur: str, setelah: str) -> None:
    jawaban = await klien("dpmptsp", "GET", jalur, params={"setelah": setelah})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "PENANDA_TIDAK_SAH")


@pytest.mark.rule("PB8-23-7", "PB8-9-3")
@pytest.mark.parametrize(
    ("siapa", "banyak"),
    [
        ("pelaku", 1), ("opd", 1), ("kementerian", 1), ("bkpm", 1), ("dpmptsp", 1),
        ("orang_lain", 0), ("dpmptsp_lain", 0), ("provinsi", 0), ("oss", 0), ("kek", 0),
    ],
)  # fmt: skip
async def test_kotak_masuk_hanya_milik_sendiri(
    notifikasi: Layanan, klien: Klien, siapa: str, banyak: int
) -> None:
    """The region as such is read by its officers, BKPM also inside Lembaga OSS (AMB-38)."""
    await dengar(notifikasi, diterbitkan())
    daftar = (await klien(siapa, "GET", "/pemberitahuan")).json()["data"]
    assert [satu["jenis"] for satu in daftar] == ["pencabutan_diterbitkan"] * banyak


DITOLAK = PencabutanDitolakV1(
    kasus=KASUS, pelaku_usaha=PELAKU_USAHA, alasan="buram", tanggal=date(2026, 3, 17)
)


@pytest.mark.rule("CALC-9", "PB8-23-4b")
async def test_dibaca_oleh_penerimanya_sekali(
    notifikasi: Layanan, klien: Klien, clock: SettableClock
) -> None:
    await dengar(notifikasi, DITOLAK)
    [satu] = (await klien("pelaku", "GET", "/pemberitahuan")).json()["data"]
    dibaca = f"/pemberitahuan/{satu['id']}/dibaca"
    for bukan in ("orang_lain", "dpmptsp", "oss"):
        assert (await klien(bukan, "POST", dibaca)).status_code == 404
    pertama = (await klien("pelaku", "POST", dibaca)).json()
    assert (satu["status"], pertama["status"]) == ("DIKIRIM", "DITERIMA")
    clock.forward(days=1)
    assert (await klien("pelaku", "POST", dibaca)).json() == pertama


@pytest.mark.rule("CALC-9", "CALC-8")
async def test_kirim_ulang_yang_tidak_terkirim(notifikasi: Layanan, klien: Klien) -> None:
    await dengar(notifikasi, diterbitkan("FIKTIF_POSITIF"))
    await Sender(notifikasi.database, PengaturanEmail(host="")).round()
    pilihan = {"status": "DILEWATI"}
    semua = (await klien("operator", "GET", "/pemberitahuan/pengiriman", params=pilihan)).json()
    assert {satu["penerima"] for satu in semua["data"]} == {
        "DPMPTSP", "BKPM", "PEMERINTAH_DAERAH"
    }  # fmt: skip
    ulang = f"/pemberitahuan/{semua['data'][0]['id']}/kirim-ulang"
    assert (await klien("operator_lain", "POST", ulang)).status_code == 404
    assert (await klien("dpmptsp", "POST", ulang)).status_code == 403
    assert (await klien("operator", "POST", ulang)).json()["status"] == "ANTRI"
    lagi = await klien("operator", "POST", ulang)
    assert (lagi.status_code, lagi.json()["kode"]) == (409, "PEMBERITAHUAN_TIDAK_GAGAL")
    assert await notifikasi.rows("SELECT count(*) FROM audit") == [(1,)]


@pytest.mark.rule("CALC-9")
async def test_yang_belum_terdaftar_dikirim_ulang_setelah_terdaftar(
    notifikasi: Layanan, klien: Klien
) -> None:
    await dengar(notifikasi, ditugaskan().model_copy(update={"verifikator": "DINAS_BARU"}))
    [gagal] = (await klien("operator", "GET", "/pemberitahuan/pengiriman?status=GAGAL")).json()[
        "data"
    ]
    assert (gagal["jenis_penerima"], gagal["penerima"]) == ("BELUM_TERDAFTAR", "DINAS_BARU")
    ulang = f"/pemberitahuan/{gagal['id']}/kirim-ulang"
    belum = await klien("operator", "POST", ulang)
    assert (belum.status_code, belum.json()["kode"]) == (409, "PENERIMA_BELUM_TERDAFTAR")
    async with notifikasi.database.unit_of_work() as uow:  # the region lists it by now
        await uow.connection.execute("UPDATE pemberitahuan SET penerima = 'DPMPTSP'")
    diteruskan = (await klien("operator", "POST", ulang)).json()
    assert (diteruskan["status"], diteruskan["sebab"]) == (
        "DILEWATI", "Diteruskan kepada DPMPTSP.",
    )  # fmt: skip
    assert (await klien("operator", "POST", ulang)).status_code == 409
    [terbaca] = (await klien("dpmptsp", "GET", "/pemberitahuan")).json()["data"]
    assert (terbaca["isi"], terbaca["jenis_penerima"]) == (gagal["isi"], "PERANGKAT_DAERAH")


@pytest.mark.rule("PB8-9-3")
async def test_akun_tanpa_pelaku_usaha_tidak_melihat_apa_pun(klien: Klien) -> None:
    for jalur in ("/tenggat", "/pemberitahuan"):
        assert (await klien("tanpa_pelaku_usaha", "GET", jalur)).status_code == 403


@pytest.mark.parametrize(
    "jalur", ["/tenggat/{}", "/pemberitahuan/{}/dibaca", "/pemberitahuan/{}/kirim-ulang"]
)
async def test_yang_tidak_ada(klien: Klien, jalur: str) -> None:
    metode = "GET" if jalur.startswith("/tenggat") else "POST"
    assert (await klien("oss", metode, jalur.format(uuid4()))).status_code == 404
    assert (await klien("oss", metode, jalur.format("bukan-uuid"))).status_code == 422
