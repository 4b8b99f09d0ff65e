"""`perizinan kbli impor` and `wilayah impor` as real processes, on a real database."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shared.messaging.database import Database
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import AJUKAN, SITI
from tests.registrasi.sop import PERMOHONAN, berlaku, dewi_mendaftar
from tests.support.databases import KEY
from tests.support.process import ROOT

KEPALA = "kode,skala,tingkat_risiko,sektor\n"
PILIHAN = ("--sumber", "PP 5/2021 Lampiran I", "--berlaku-mulai", "2026-03-01", "--oleh", "ani")
Jalankan = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def perizinan(registrasi: Registrasi, tmp_path: Path) -> Jalankan:
    """`perizinan("kbli", "impor", isi)`: the content becomes a file; runs a process of its own."""
    berkas = tmp_path / "tabel.csv"

    def jalankan(*kata: str, isi: str | bytes | None = None) -> subprocess.CompletedProcess[str]:
        if isi is not None:
            berkas.write_bytes(isi.encode() if isinstance(isi, str) else isi)
            kata = (*kata, str(berkas))
        return perintah(registrasi.database, *kata)

    return jalankan


def perintah(database: Database, *kata: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "deploy.cli", *kata],
        cwd=ROOT,
        env={
            "PATH": "/usr/bin:/bin",
            "COLUMNS": "200",
            "PERIZINAN_DATABASE_URL_REGISTRASI": database.url,
            "PERIZINAN_ENCRYPTION_KEY": KEY,
        },
        capture_output=True,
        text=True,
        timeout=60,
    )


async def tercatat(r: Registrasi) -> list[tuple[Any, ...]]:
    return await r.rows(
        "SELECT jenis, berkas, sumber, oleh, berlaku_mulai::text, diterima FROM impor"
        " WHERE oleh <> 'bawaan' ORDER BY nomor"
    )


@pytest.mark.rule("SOP100-14", "PB8-1-10", "PB8-4")
async def test_tabel_risiko_dipakai_sejak_hari_berlakunya(
    registrasi: Registrasi, perizinan: Jalankan
) -> None:
    isi = KEPALA + "62011,,Menengah Rendah,perindustrian\n"
    hasil = perizinan("kbli", "impor", *PILIHAN, isi=isi)
    assert (hasil.returncode, hasil.stderr.count("baris 2:")) == (0, 0), hasil.stderr
    assert await tercatat(registrasi) == [
        ("RISIKO_KBLI", "tabel.csv", "PP 5/2021 Lampiran I", "ani", "2026-03-01", 1)
    ]
    satu = (await registrasi("x", "GET", "/katalog/kbli/62011/risiko")).json()
    assert satu == {
        "skala": "KECIL",
        "tingkat_risiko": "MENENGAH_RENDAH",
        "sektor": "PERINDUSTRIAN",
        "nama_sektor": "perindustrian",
        "parameter": None,
        "kewenangan": None,
        "berlaku_mulai": "2026-03-01",
        "sumber": "PP 5/2021 Lampiran I",
    }
    sebelum = await registrasi(
        "x", "GET", "/katalog/kbli/62011/risiko", params={"pada": "2026-02-28"}
    )
    assert masalah(sebelum) == (409, "TINGKAT_RISIKO_BELUM_DITETAPKAN", "SOP100-14")
    jejak = await registrasi.rows("SELECT entry FROM audit ORDER BY seq DESC LIMIT 1")
    entri = json.loads(jejak[0][0])
    assert (entri["pelaku"], entri["tindakan"], entri["dasar_hukum"]) == (
        "ani",
        "katalog.diimpor",
        "PP 5/2021 Lampiran I",
    )
    daftar = perizinan("kbli", "daftar").stdout
    assert "ani" in daftar
    assert "SOP 100/SOP/DPMPTSP/V/2021" in daftar


@pytest.mark.rule("SOP100-14")
async def test_tanpa_tingkat_risiko_tidak_ditebak(registrasi: Registrasi) -> None:
    for kode, edisi in (("62011", 2020), ("62191", 2025)):
        jawaban = await registrasi(
            "x", "GET", f"/katalog/kbli/{kode}/risiko", params={"edisi": edisi}
        )
        assert masalah(jawaban) == (409, "TINGKAT_RISIKO_BELUM_DITETAPKAN", "SOP100-14")
    satu = (await registrasi("x", "GET", "/katalog/kbli/62012")).json()
    assert [(r["skala"], r["tingkat_risiko"], r["sumber"]) for r in satu["risiko"]] == [
        ("KECIL", "RENDAH", "SOP 100/SOP/DPMPTSP/V/2021"),
        ("MENENGAH", "RENDAH", "SOP 100/SOP/DPMPTSP/V/2021"),
    ]


@pytest.mark.rule("SOP100-14")
async def test_tabel_yang_membantah_sop_menahan_permohonan(
    registrasi: Registrasi, siti: str, perizinan: Jalankan
) -> None:
    isi = KEPALA + "62012,KECIL,Tinggi,perindustrian\n"
    assert perizinan("kbli", "impor", *PILIHAN, isi=isi).returncode == 0
    jawaban = await registrasi("siti", "POST", "/permohonan", json=AJUKAN)
    assert masalah(jawaban) == (409, "TINGKAT_RISIKO_BERTENTANGAN", "SOP100-14")


@pytest.mark.rule("SOP100-14")
async def test_bantahan_menyebut_sop_yang_dibantah(
    registrasi: Registrasi, perizinan: Jalankan
) -> None:
    """AMB-35: under a second SOP that one is cited, not SOP 100."""
    r = registrasi
    await dewi_mendaftar(r)
    await berlaku(r)
    isi = KEPALA + f"{PERMOHONAN['kbli']},,Tinggi,perdagangan\n"
    assert perizinan("kbli", "impor", *PILIHAN, isi=isi).returncode == 0
    jawaban = await r("dewi", "POST", "/permohonan", json=PERMOHONAN)
    assert masalah(jawaban)[1] == "TINGKAT_RISIKO_BERTENTANGAN"
    assert jawaban.json()["dasar_hukum"] == "SOP CONTOH/SOP/DPMPTSP/2026 Tingkat Risiko"


async def test_satu_baris_salah_tidak_mengubah_apa_pun(
    registrasi: Registrasi, perizinan: Jalankan
) -> None:
    isi = KEPALA + (
        "62011,KECIL,Rendah,perindustrian\n"
        "62011,KECIL,Rendah,perindustrian\n"
        "99999,KECIL,Rendah,perindustrian\n"
        "01111,KECIL,,pertanian\n"
        "01112,KECIL,Rendah,keuangan\n"
        "01113,KECIL,Rendah\n"
    )
    hasil = perizinan("kbli", "impor", *PILIHAN, isi=isi)
    salah = [baris for baris in hasil.stderr.splitlines() if baris.startswith("baris ")]
    assert (hasil.returncode, salah) == (
        1,
        [
            "baris 3: kode 62011 skala KECIL sudah ada di baris 2",
            "baris 4: kode 99999 tidak ada di dalam edisi KBLI ini",
            "baris 5: kode 01111 tanpa tingkat risiko; tingkat risiko tidak pernah ditebak",
            "baris 6: sektor keuangan: bukan salah satu dari enam belas sektor",
            "baris 7: 3 kolom; seharusnya 4",
        ],
    )
    assert "5 baris salah; tidak ada yang diubah." in hasil.stderr
    assert await tercatat(registrasi) == []
    assert await registrasi.rows("SELECT count(*) FROM risiko_kbli WHERE kode <> '62012'") == [(0,)]


BARIS = "62011;KECIL;Rendah;perindustrian"


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param("\ufeff" + KEPALA + BARIS.replace(";", ","), id="BOM"),
        pytest.param(KEPALA.replace("\n", "\r\n") + BARIS.replace(";", ",") + "\r\n", id="CRLF"),
        pytest.param(KEPALA.replace(",", ";") + BARIS + "\n", id="titik koma"),
        pytest.param(KEPALA.replace(",", "\t") + BARIS.replace(";", "\t"), id="tab"),
        pytest.param("Kode, Skala ,Tingkat Risiko,SEKTOR\n" + BARIS.replace(";", ","), id="kepala"),
        pytest.param(KEPALA + "\n\n" + BARIS.replace(";", ",") + "\n,,,\n", id="baris kosong"),
        pytest.param(KEPALA + '"62011","KECIL","Rendah","perindustrian"\n', id="berkutip"),
    ],
)  # fmt: skip
async def test_bentuk_yang_diterima(
    registrasi: Registrasi, perizinan: Jalankan, isi: str | bytes
) -> None:
    hasil = perizinan("kbli", "impor", *PILIHAN, isi=isi)
    assert hasil.returncode == 0, hasil.stderr
    assert [row[-1] for row in await tercatat(registrasi)] == [1]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        pytest.param(b"", "kosong", id="kosong"),
        pytest.param(KEPALA, "hanya kepala kolom", id="hanya kepala"),
        pytest.param((KEPALA + "é").encode("latin-1"), "bukan teks UTF-8", id="latin-1"),
        pytest.param((KEPALA + "x").encode("utf-16"), "UTF-16", id="UTF-16"),
        pytest.param(KEPALA.encode() + b"6\x002011", "byte nol", id="nol"),
        pytest.param("kode,skala\n", "Kolom kurang: tingkat_risiko, sektor", id="kurang"),
        pytest.param("kbli," + KEPALA, "tidak dikenal: kbli", id="asing"),
        pytest.param("kode," + KEPALA, "ganda: kode", id="ganda"),
        pytest.param(KEPALA + '62011,"KECIL\n', "baris 2: baris CSV rusak", id="kutip"),
    ],
)  # fmt: skip
async def test_bentuk_yang_ditolak(
    registrasi: Registrasi, perizinan: Jalankan, isi: str | bytes, pesan: str
) -> None:
    hasil = perizinan("kbli", "impor", *PILIHAN, isi=isi)
    assert (hasil.returncode, hasil.stdout) == (1, "")
    assert pesan in hasil.stderr
    assert "Traceback" not in hasil.stderr
    assert await tercatat(registrasi) == []


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ((), "--sumber: sebutkan dari mana tabel ini."),
        (("--sumber", "x"), "--berlaku-mulai kosong: tulis tanggal sebagai"),
        (("--sumber", "x", "--berlaku-mulai", "1-3-2026"), "--berlaku-mulai 1-3-2026"),
        ((*PILIHAN, "--edisi", "2015"), "--edisi 2015: edisi yang ada 2020 dan 2025."),
    ],
)
async def test_pilihan_yang_salah(
    perizinan: Jalankan, pilihan: tuple[str, ...], pesan: str
) -> None:
    hasil = perizinan("kbli", "impor", *pilihan, isi=KEPALA)
    assert (hasil.returncode, hasil.stdout) == (2, "")
    assert pesan in hasil.stderr


@pytest.mark.rule("PB8-9-3")
async def test_wilayah_baru_dapat_dipakai(registrasi: Registrasi, perizinan: Jalankan) -> None:
    body = SITI | {"wilayah": "16.06.16"}
    belum = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=body)
    assert masalah(belum) == (422, "WILAYAH_TIDAK_DIKENAL", "PB8-9-3")
    isi = "kode;tingkat;nama\r\n16.06.16;KECAMATAN;KECAMATAN BARU\r\n"
    hasil = perizinan("wilayah", "impor", *PILIHAN, isi=isi)
    assert hasil.returncode == 0, hasil.stderr
    assert (await registrasi("orang_baru", "POST", "/pelaku-usaha", json=body)).status_code == 201
    data = (await registrasi("x", "GET", "/katalog/wilayah", params={"induk": "16.06"})).json()
    assert data["data"][-1] == {
        "kode": "16.06.16",
        "tingkat": "KECAMATAN",
        "nama": "KECAMATAN BARU",
    }


async def test_wilayah_yang_berganti_nama(registrasi: Registrasi, perizinan: Jalankan) -> None:
    for nama, mulai in (("SEKAYU BARU", "2026-03-16"), ("SEKAYU KELAK", "2026-03-17")):
        pilihan = ("--sumber", "Permendagri", "--berlaku-mulai", mulai)
        isi = f"kode,nama\n16.06.01,{nama}\n"
        assert perizinan("wilayah", "impor", *pilihan, isi=isi).returncode == 0
    data = (await registrasi("x", "GET", "/katalog/wilayah", params={"induk": "16.06"})).json()
    assert [satu["nama"] for satu in data["data"]].count("SEKAYU BARU") == 1
    assert len(data["data"]) == 15


async def test_wilayah_yang_salah(registrasi: Registrasi, perizinan: Jalankan) -> None:
    isi = (
        "kode,tingkat,nama\n16.06.17,KABUPATEN_KOTA,X\n16.06.18,,\n98.01,,TANPA INDUK\n"
        "98,,PROVINSI BARU\n98.01,,KINI ADA\n98.01,,GANDA\n1606,,SALAH\n"
    )
    hasil = perizinan("wilayah", "impor", *PILIHAN, isi=isi)
    assert [baris for baris in hasil.stderr.splitlines() if baris.startswith("baris ")] == [
        "baris 2: kode 16.06.17 adalah KECAMATAN, bukan KABUPATEN_KOTA",
        "baris 3: kode 16.06.18 tanpa nama",
        "baris 4: kode 98.01: induknya 98 tidak dikenal; tulis induk lebih dahulu",
        "baris 7: kode 98.01 sudah ada di baris 6",
        "baris 8: Kode wilayah harus berbentuk 13, 13.03 atau 13.03.04.",
    ]
    assert await tercatat(registrasi) == []
