"""A risk table of a whole KBLI edition, and a register of Pelaku Usaha beside raw COPY."""

import csv
from datetime import date
from pathlib import Path
from time import perf_counter

import asyncpg

from services.registrasi.impor import pelaku_usaha, tabel
from services.registrasi.impor.berkas import buka
from shared import rujukan
from shared.daerah import daerah
from tests.bench.figures import Absolute, Comparison, Goal, Section
from tests.bench.parts import Parts, connected
from tests.bench.registrasi import MIGRATIONS, opened

DAERAH = daerah("KAB_MUSI_BANYUASIN")
TABLES = {
    "pelaku_usaha": "*",
    "hak_akses": "*",
    "hak_akses_riwayat": "pelaku_usaha, status, tanggal, alasan, dasar_hukum, pelaku, pada",
    "stream": "*",
    "outbox": "event_id, stream, version, headers, body, created_at",
}
HOW = (
    "Raw COPY is one transaction of binary COPY, from prepared files, of exactly the rows that "
    "the import wrote, into the same tables with the same indexes: Pelaku Usaha, Hak Akses and "
    "its history, streams, outbox. The import also reads CSV, checks each line, encrypts and "
    "fingerprints NIK and NPWP, looks for duplicates, and commits every "
    f"{pelaku_usaha.LOT:,} lines."
)


async def imports(parts: Parts, runs: int) -> Section:
    risk = Absolute("risk table of KBLI 2020, 1,790 codes", "s", Goal(1, 0.5, higher=False))
    register = Comparison(
        f"register of {parts.rows:,} Pelaku Usaha", "rows/s", "COPY", Goal(0.3, 0.5)
    )
    lines = write_register(parts.folder / "daftar.csv", parts.rows)
    codes = write_risks(parts.folder / "risiko.csv")
    for _ in range(runs):
        async with parts.database(MIGRATIONS) as url:
            risk.ours.append(await _risk(url, codes))
            seconds = await _register(url, lines)
            register.ours.append(parts.rows / seconds)
            await _unload(url, parts.folder)
        async with parts.database(MIGRATIONS) as url:
            register.theirs.append(parts.rows / await _copy(url, parts.folder))
    return Section("Imports", HOW, [risk, register])


def write_risks(path: Path) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("kode", "skala", "tingkat_risiko", "sektor"))
        for code in rujukan.kbli(2020):
            writer.writerow((code, "KECIL", "Rendah", "perindustrian"))
    return path


def write_register(path: Path, rows: int) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("jenis", "nama", "wilayah", "alamat", "nik", "npwp", "surel"))
        for n in range(rows):
            writer.writerow(
                (
                    "ORANG_PERSEORANGAN", f"Warga Nomor {n}", "16.06.01",
                    f"Jalan Merdeka {n % 1000}, Sekayu", f"{1606010000000000 + n}",
                    f"{9000000000000000 + n}", f"warga{n}@usaha.example",
                )
            )  # fmt: skip
    return path


async def _risk(url: str, path: Path) -> float:
    database = opened(url)
    started = perf_counter()
    asal = tabel.Asal(buka(path), "bench", "bench", date(2026, 1, 1))
    outcome = await tabel.risiko(database, asal, 2020)
    seconds = perf_counter() - started
    await database.close()
    assert outcome.salah == ()
    return seconds


async def _register(url: str, path: Path) -> float:
    database = opened(url)
    started = perf_counter()
    asal = pelaku_usaha.Asal(buka(path), "bench", "bench", DAERAH)
    outcome = await pelaku_usaha.impor(database, asal)
    seconds = perf_counter() - started
    await database.close()
    assert (outcome.ditolak, outcome.selesai) == (0, True)
    return seconds


async def _unload(url: str, folder: Path) -> None:
    async with connected(url) as connection:
        for table, columns in TABLES.items():
            query = f"SELECT {columns} FROM {table}"
            await connection.copy_from_query(query, output=folder / table, format="binary")


async def _copy(url: str, folder: Path) -> float:
    async with connected(url) as connection:
        started = perf_counter()
        async with connection.transaction():
            for table, columns in TABLES.items():
                await _copy_table(connection, table, columns, folder / table)
        return perf_counter() - started


async def _copy_table(
    connection: asyncpg.Connection, table: str, columns: str, source: Path
) -> None:
    names = None if columns == "*" else columns.split(", ")
    await connection.copy_to_table(table, source=source, columns=names, format="binary")
