"""Migration 0003 on rows that were there before it."""

import json
from uuid import uuid4

import asyncpg
import pytest

from shared.messaging.migrate import migrate_async
from tests.support.databases import Databases
from tests.support.process import ROOT

MIGRASI = ROOT / "services" / "registrasi" / "migrations"
PELAKU, KEGIATAN, IZIN = uuid4(), str(uuid4()), uuid4()
PENCABUTAN = {"kasus": str(uuid4()), "jalur": "PERMOHONAN", "sebab": "LIKUIDASI"}


@pytest.mark.rule("PB8-1-18", "PB8-1-20")
async def test_akibat_atas_baris_lama(databases: Databases) -> None:
    url = await databases.create_empty()
    await migrate_async(url, MIGRASI, "0002")
    connection = await asyncpg.connect(url)
    await connection.execute(
        "INSERT INTO pelaku_usaha (id, daerah, jenis, nama, wilayah, alamat, penanaman_modal,"
        " versi, dibuat_pada) VALUES ($1, 'KAB_SIJUNJUNG', 'BADAN_USAHA', 'PT', '13.03', 'Jalan',"
        " 'PMDN', 1, now())",
        PELAKU,
    )
    await connection.execute(
        "INSERT INTO hak_akses VALUES ($1, 'HA-1', 'DIBATALKAN', '2026-10-01', 'Tidak ada')", PELAKU
    )
    await connection.execute(
        "INSERT INTO nib (nomor, pelaku_usaha, daerah, status, versi, tanggal, diperbarui_pada,"
        " jenis_pelaku_usaha, skala, wilayah, kegiatan_usaha, pencabutan, dibuat_pada)"
        " VALUES ('1234567890123', $1, 'KAB_SIJUNJUNG', 'DICABUT', 2, '2023-01-09', '2026-03-31',"
        " 'BADAN_USAHA', 'MENENGAH', '13.03', $2, $3, now())",
        PELAKU,
        json.dumps([{"id": KEGIATAN}, {"id": "lain"}]),
        json.dumps(PENCABUTAN),
    )
    await connection.execute(
        "INSERT INTO perizinan (id, pelaku_usaha, nib, kegiatan_usaha, jenis, tingkat_risiko,"
        " tanggal, status) VALUES ($1, $2, '1234567890123', $3, 'NIB', 'RENDAH', '2023-01-09',"
        " 'DICABUT')",
        IZIN,
        PELAKU,
        KEGIATAN,
    )
    await migrate_async(url, MIGRASI)
    [nib] = await connection.fetch("SELECT kegiatan_usaha, menunggu_pbbr FROM nib")
    assert json.loads(nib["kegiatan_usaha"]) == [
        {"id": KEGIATAN, "skala": "MENENGAH"},
        {"id": "lain", "skala": "MENENGAH"},
    ]
    assert nib["menunggu_pbbr"] is None
    [izin] = await connection.fetch("SELECT akhir FROM perizinan")
    assert json.loads(izin["akhir"]) == PENCABUTAN
    rows = await connection.fetch("SELECT status, tanggal, dasar_hukum FROM hak_akses_riwayat")
    assert [(row["status"], str(row["tanggal"]), row["dasar_hukum"]) for row in rows] == [
        ("DIBATALKAN", "2026-10-01", "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)")
    ]
    await connection.close()
    await databases.drop(url)
