"""`perizinan pelaku-usaha impor`: whole lots, refused lines by reason, and a kill in the middle."""

import asyncio
import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from services.registrasi.domain.impor_pelaku_usaha import nomor_id
from services.registrasi.impor import pelaku_usaha
from services.registrasi.impor.berkas import BerkasDitolak, buka
from services.registrasi.impor.laporan import menurut_alasan
from services.registrasi.impor.pelaku_usaha import Asal, Keadaan
from shared.daerah import DAERAH
from tests.registrasi.klien import MUBA, Registrasi, masalah
from tests.registrasi.langkah import SITI, ajukan
from tests.registrasi.test_impor_tabel import perintah
from tests.support.databases import KEY
from tests.support.process import Process
from tests.support.waiting import until

KOLOM: tuple[str, ...] = ("jenis", "nama", "wilayah", "alamat", "nik", "npwp", "surel")
Baris = dict[str, str]


def orang(n: int, **ubah: str) -> Baris:
    return {
        "jenis": "ORANG_PERSEORANGAN",
        "nama": f"Warga {n}",
        "wilayah": "16.06.01",
        "alamat": f"Jalan {n}",
        "nik": f"16060141078{n:05}",
    } | ubah


def tulis(path: Path, baris: Sequence[Baris]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as berkas:
        penulis = csv.DictWriter(berkas, KOLOM, restval="")
        penulis.writeheader()
        penulis.writerows(baris)
    return path


async def impor(r: Registrasi, path: Path, lot: int = 3) -> tuple[Keadaan, dict[int, str]]:
    asal = Asal(buka(path), "daftar lama", "ani", DAERAH[MUBA])
    keadaan = await pelaku_usaha.impor(r.database, asal, lot=lot)
    return keadaan, await pelaku_usaha.ditolak(r.database, keadaan.id)


@pytest.mark.rule("PB8-1-8", "PB8-1-20", "CALC-8")
async def test_seperti_didaftarkan_di_loket(registrasi: Registrasi, tmp_path: Path) -> None:
    """Rows, Hak Akses, the first version of the stream and its event: nothing less than there."""
    r = registrasi
    loket = await r("dpmptsp", "POST", "/pelaku-usaha", json=SITI)
    path = tulis(tmp_path / "lama.csv", [orang(1, npwp="01.234.567.8-901.000")])
    keadaan, tolak = await impor(r, path)
    assert (keadaan.diterima, tolak) == (1, {})
    id = str(nomor_id(keadaan.id, 2))
    satu = (await r("dpmptsp", "GET", f"/pelaku-usaha/{id}")).json()
    assert (satu["nama"], satu["nik"], satu["npwp"], satu["hak_akses"]["status"]) == (
        "Warga 1",
        "1606014107800001",
        "0012345678901000",
        "AKTIF",
    )
    semua = await r.rows(
        "SELECT o.stream, o.version, s.version, o.headers - ARRAY['ce_id', 'ce_time',"
        " 'ce_subject', 'ce_partitionkey', 'ce_correlationid', 'ce_pelaku', 'ce_traceparent'],"
        " convert_from(o.body, 'UTF8')::jsonb - 'pelaku_usaha'"
        " FROM outbox AS o JOIN stream AS s ON s.id = o.stream ORDER BY o.id"
    )
    assert [row[0] for row in semua] == [loket.json()["id"], id]
    assert semua[0][1:] == semua[1][1:]
    riwayat = await r.rows(
        "SELECT status, tanggal, alasan, dasar_hukum FROM hak_akses_riwayat ORDER BY id"
    )
    assert riwayat[0] == riwayat[1]
    polos = await r.rows("SELECT count(*) FROM pelaku_usaha WHERE nik::text LIKE '%160601410780%'")
    assert polos == [(0,)]


async def test_sesudah_impor_dapat_bekerja(registrasi: Registrasi, tmp_path: Path) -> None:
    """The next event of an imported stream is its second."""
    keadaan, _ = await impor(registrasi, tulis(tmp_path / "lama.csv", [orang(1)]))
    id = str(nomor_id(keadaan.id, 2))
    registrasi.masuk("siti", id)
    await ajukan(registrasi)
    versi = await registrasi.rows(
        "SELECT version FROM outbox WHERE stream = :id ORDER BY id", id=id
    )
    assert versi == [(1,), (2,), (3,)]
    temuan = await registrasi("dpmptsp", "GET", "/permohonan/cari", params={"teks": "warga 1"})
    assert [satu["nama"] for satu in temuan.json()["data"]] == ["Warga 1"]


@pytest.mark.rule("PB8-1-8", "PB8-1-18", "PB8-9-3")
async def test_yang_ditolak_disebut_baris_dan_alasannya(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    path = tulis(
        tmp_path / "lama.csv",
        [
            orang(1),
            orang(2, nik="123"),
            orang(3, nik=""),
            orang(4, wilayah="13.03.04"),
            orang(5, wilayah="16.06.99"),
            orang(6, jenis="KOPERASI"),
            orang(7, nama=" "),
            orang(8, surel="bukan surel"),
            orang(9, nik=SITI["nik"]),
            orang(10, nik=orang(1)["nik"]),
            orang(11, jenis="BADAN_USAHA", nik="", npwp="0123"),
            orang(12),
            orang(12),
        ],
    )
    keadaan, tolak = await impor(registrasi, path)
    assert (keadaan.diterima, keadaan.ditolak, keadaan.selesai) == (2, 11, True)
    assert tolak == {
        3: "NIK harus terdiri atas 16 angka.",
        4: "Orang perseorangan didaftarkan dengan NIK, Pelaku Usaha lainnya dengan NPWP.",
        5: "Kode wilayah tidak terletak di daerah yang menangani.",
        6: "kode wilayah tidak dikenal",
        7: "jenis harus salah satu dari ORANG_PERSEORANGAN, BADAN_USAHA, KANTOR_PERWAKILAN, "
        "BADAN_USAHA_LUAR_NEGERI",
        8: "nama wajib diisi, paling banyak 300 huruf",
        9: "surel tidak berbentuk alamat surel",
        10: "NIK atau NPWP sudah terdaftar",
        11: "NIK atau NPWP sudah ada di baris 2",
        12: "NPWP harus terdiri atas 16 angka, atau 15 angka menurut bentuk lama.",
        14: "NIK atau NPWP sudah ada di baris 13",
    }


async def test_berkas_yang_sama_dua_kali(registrasi: Registrasi, tmp_path: Path) -> None:
    path = tulis(tmp_path / "lama.csv", [orang(n) for n in range(7)])
    pertama, _ = await impor(registrasi, path)
    kedua, _ = await impor(registrasi, path)
    assert kedua == pertama
    assert await registrasi.rows("SELECT count(*) FROM pelaku_usaha") == [(7,)]


async def test_lot_yang_gagal_tidak_meninggalkan_apa_pun(
    registrasi: Registrasi, tmp_path: Path
) -> None:
    """The third lot cannot be written: the two before stay, and the next run goes on there."""
    r = registrasi
    path = tulis(tmp_path / "lama.csv", [orang(n) for n in range(9)])
    async with r.database.unit_of_work() as uow:
        await uow.connection.execute(
            "ALTER TABLE hak_akses ADD CONSTRAINT uji CHECK (pelaku_usaha::text NOT LIKE '%8')"
        )
    with pytest.raises(Exception, match="uji"):
        await impor(r, path)
    tabel = ("pelaku_usaha", "hak_akses", "stream", "outbox")
    for satu in tabel:
        assert await r.rows(f"SELECT count(*) FROM {satu}") == [(6,)]
    async with r.database.unit_of_work() as uow:
        await uow.connection.execute("ALTER TABLE hak_akses DROP CONSTRAINT uji")
    keadaan, _ = await impor(r, path)
    assert (keadaan.baris_terakhir, keadaan.diterima, keadaan.selesai) == (10, 9, True)
    for satu in tabel:
        assert await r.rows(f"SELECT count(*) FROM {satu}") == [(9,)]


async def test_dua_proses_satu_berkas(registrasi: Registrasi, tmp_path: Path) -> None:
    """One of them is told so, whoever comes second; every line is there once."""
    path = tulis(tmp_path / "lama.csv", [orang(n) for n in range(60)])
    hasil = await asyncio.gather(
        impor(registrasi, path), impor(registrasi, path), return_exceptions=True
    )
    assert {type(satu) for satu in hasil} <= {tuple, pelaku_usaha.SedangBerjalan}
    await impor(registrasi, path)
    assert await registrasi.rows(
        "SELECT count(*), count(DISTINCT nik_sidik) FROM pelaku_usaha"
    ) == [(60, 60)]


BANYAK = 20_000


@pytest.mark.faults
async def test_dibunuh_di_tengah_lalu_dilanjutkan(
    registrasi: Registrasi, tmp_path: Path, process: Callable[..., Process]
) -> None:
    """kill -9 in the middle, from outside; the same command goes on and nothing is twice."""
    r = registrasi
    path = tulis(tmp_path / "lama.csv", [orang(n % (BANYAK - 5)) for n in range(BANYAK)])
    env = {
        "PERIZINAN_DATABASE_URL_REGISTRASI": r.database.url,
        "PERIZINAN_ENCRYPTION_KEY": KEY,
    }
    kata = ("pelaku-usaha", "impor", str(path), "--daerah", MUBA, "--oleh", "ani")

    async def mulai() -> bool:
        return (await r.rows("SELECT 1 FROM impor WHERE oleh = 'ani' AND baris_terakhir > 0")) != []

    proses = process("deploy.cli", *kata, name="impor", env=env)
    await until(mulai, "the first lot is in")
    proses.kill()
    rows = await r.rows("SELECT baris_terakhir, selesai FROM impor WHERE oleh = 'ani'")
    assert rows[0][1] is None
    assert (await r.rows("SELECT count(*) FROM pelaku_usaha"))[0][0] < BANYAK - 5

    hasil = await asyncio.to_thread(perintah, r.database, *kata)
    assert hasil.returncode == 1, hasil.stderr
    assert f"Diterima {BANYAK - 5}, ditolak 5." in hasil.stdout
    assert f"5 kali: NIK atau NPWP sudah ada (baris {BANYAK - 3}, " in hasil.stdout
    for tabel in ("pelaku_usaha", "hak_akses", "stream", "outbox"):
        assert await r.rows(f"SELECT count(*) FROM {tabel}") == [(BANYAK - 5,)]
    ditolak = list(csv.DictReader((tmp_path / "lama.ditolak.csv").open(encoding="utf-8")))
    assert [(satu["baris"], satu["nama"]) for satu in ditolak] == [
        (str(BANYAK - 3 + n), f"Warga {n}") for n in range(5)
    ]


@pytest.fixture
def parquet(tmp_path: Path) -> Callable[[dict[str, Any]], Path]:
    import pyarrow as pa  # an extra of its own
    from pyarrow import parquet as pq

    def tulis_parquet(kolom: dict[str, Any]) -> Path:
        pq.write_table(pa.table(kolom), tmp_path / "lama.parquet")
        return tmp_path / "lama.parquet"

    return tulis_parquet


async def test_parquet(registrasi: Registrasi, parquet: Callable[..., Path]) -> None:
    baris = [orang(1), orang(2), orang(2)]
    path = parquet({nama: [satu.get(nama) for satu in baris] for nama in KOLOM})
    keadaan, tolak = await impor(registrasi, path)
    assert (keadaan.diterima, tolak) == (2, {3: "NIK atau NPWP sudah ada di baris 2"})


async def test_parquet_dengan_nik_sebagai_angka(
    registrasi: Registrasi, parquet: Callable[..., Path]
) -> None:
    path = parquet({nama: [1606014107900001 if nama == "nik" else "x"] for nama in KOLOM})
    with pytest.raises(BerkasDitolak, match="kolom nik harus bertipe teks"):
        await impor(registrasi, path)
    assert await registrasi.rows("SELECT count(*) FROM impor WHERE oleh = 'ani'") == [(0,)]


async def test_parquet_yang_terpotong(registrasi: Registrasi, parquet: Callable[..., Path]) -> None:
    path = parquet({nama: ["x"] for nama in KOLOM})
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(BerkasDitolak, match="bukan Parquet yang utuh"):
        await impor(registrasi, path)


@pytest.mark.rule("PB8-1-18")
async def test_yang_diimpor_tidak_didaftarkan_lagi(registrasi: Registrasi, tmp_path: Path) -> None:
    await impor(registrasi, tulis(tmp_path / "lama.csv", [orang(1, nik=SITI["nik"])]))
    jawaban = await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI)
    assert masalah(jawaban) == (409, "PELAKU_USAHA_SUDAH_TERDAFTAR", "PB8-1-18")


def test_laporan_menurut_alasan() -> None:
    assert menurut_alasan({9: "a", 2: "ada di baris 1", 3: "ada di baris 2", 4: "a", 5: "a"}) == {
        "a": [4, 5, 9],
        "ada": [2, 3],
    }
