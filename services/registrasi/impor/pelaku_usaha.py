"""The register of an agency that moves here: by lots, each whole or not at all, and resumable.

A lot is one transaction: the rows, their Hak Akses, the first event of each stream, the refused
lines and how far the file was read. After a kill the next run goes on behind the last lot.
"""

import gc
import secrets
from collections.abc import Generator, Mapping
from contextlib import aclosing, contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import asyncpg

from services.registrasi import tables
from services.registrasi.domain import hak_akses
from services.registrasi.domain.impor_pelaku_usaha import (
    GANDA,
    SUDAH_TERDAFTAR,
    baris_asal,
)
from services.registrasi.impor.berkas import Berkas
from services.registrasi.impor.lot import BENTUK, Lot, Penyiap, Siap, lot_demi_lot
from services.registrasi.impor.tabel import KODE_WILAYAH, Maju, diam
from services.registrasi.outbound import OUTBOUND
from shared.actor import Actor
from shared.daerah import Daerah
from shared.identity import Wilayah
from shared.messaging.bulk import First, publish_first
from shared.messaging.database import Database
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

LOT = 5_000
PERCOBAAN = 5

MULAI = Statement("""
    INSERT INTO impor (id, jenis, berkas, sha256, sumber, oleh, daerah, mulai, baris_terakhir,
        diterima, ditolak)
    VALUES (:id, 'PELAKU_USAHA', :berkas, :sha256, :sumber, :oleh, :daerah, :pada, 0, 0, 0)
    ON CONFLICT DO NOTHING
""")
LANJUT = Statement("""
    SELECT id, baris_terakhir, diterima, ditolak, selesai FROM impor
    WHERE jenis = 'PELAKU_USAHA' AND sha256 = :sha256 AND daerah = :daerah
""")
SAMPAI = Statement("""
    UPDATE impor SET baris_terakhir = :sampai, diterima = diterima + :diterima,
        ditolak = ditolak + :ditolak
    WHERE id = :id AND baris_terakhir = :dari RETURNING id
""")
SELESAI = Statement("UPDATE impor SET selesai = :pada WHERE id = :id AND selesai IS NULL")
ADA = Statement("""
    SELECT id, nik_sidik AS sidik FROM pelaku_usaha WHERE nik_sidik = ANY(:sidik)
    UNION ALL
    SELECT id, npwp_sidik FROM pelaku_usaha WHERE npwp_sidik = ANY(:sidik)
""")
TOLAK = Statement("SELECT baris, alasan FROM impor_tolak WHERE impor = :id ORDER BY baris")


class SedangBerjalan(Exception):
    """Another process imports the same file."""


@dataclass(frozen=True)
class Asal:
    berkas: Berkas
    sumber: str
    oleh: str
    daerah: Daerah


@dataclass(frozen=True)
class Keadaan:
    """Of an import, as the database has it."""

    id: UUID
    baris_terakhir: int
    diterima: int
    ditolak: int
    selesai: bool


async def impor(database: Database, asal: Asal, maju: Maju = diam, lot: int = LOT) -> Keadaan:
    asal.berkas.periksa(BENTUK)
    keadaan = await mulai(database, asal)
    if keadaan.selesai:
        return keadaan
    dari = keadaan.baris_terakhir
    maju(dari)
    penyiap = Penyiap(asal.daerah, database.cipher, keadaan.id, await _wilayah(database))
    with _tanpa_sampah():
        async with aclosing(lot_demi_lot(penyiap, asal.berkas, dari, lot)) as semua:
            async for satu in semua:
                await _simpan(database, asal, keadaan.id, dari, satu)
                dari = satu.sampai
                maju(dari)
    async with database.unit_of_work() as uow:
        values = {"id": keadaan.id, "pada": database.clock.now()}
        await SELESAI.execute(uow.connection, values)
    return await mulai(database, asal)


@contextmanager
def _tanpa_sampah() -> Generator[None]:
    """A lot makes no cycles; looking for them takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def mulai(database: Database, asal: Asal) -> Keadaan:
    """A new import, or the one of this file where it stopped."""
    kunci = {"sha256": asal.berkas.sha256, "daerah": asal.daerah.kode}
    async with database.unit_of_work() as uow:
        lain = {"berkas": asal.berkas.nama, "sumber": asal.sumber, "oleh": asal.oleh}
        baru = {"id": uuid4(), "pada": database.clock.now()}
        await MULAI.execute(uow.connection, kunci | lain | baru)
        row = (await LANJUT.execute(uow.connection, kunci))[0]
    selesai = row["selesai"] is not None
    return Keadaan(row["id"], row["baris_terakhir"], row["diterima"], row["ditolak"], selesai)


async def ditolak(database: Database, impor: UUID) -> dict[int, str]:
    async with database.unit_of_work() as uow:
        rows = await TOLAK.execute(uow.connection, {"id": impor})
    return {row["baris"]: row["alasan"] for row in rows}


async def _wilayah(database: Database) -> Mapping[str, Wilayah]:
    async with database.unit_of_work() as uow:
        rows = await KODE_WILAYAH.execute(uow.connection, {})
    return {row["kode"]: Wilayah(row["kode"]) for row in rows}


async def _simpan(database: Database, asal: Asal, impor: UUID, dari: int, lot: Lot) -> None:
    for lagi in range(PERCOBAAN, -1, -1):
        try:
            await _simpan_sekali(database, asal, impor, dari, lot)
            return
        except asyncpg.UniqueViolationError:  # somebody registered in between: look again
            if not lagi:
                raise


async def _simpan_sekali(database: Database, asal: Asal, impor: UUID, dari: int, lot: Lot) -> None:
    actor = Actor(asal.oleh, "OPERATOR")
    async with database.unit_of_work() as uow:
        tx = uow.view(stream=str(impor), daerah=asal.daerah, actor=actor, correlation=str(impor))
        terima, tolak = await _pilah(uow.connection, impor, lot)
        await _tulis(tx, terima)
        if tolak:
            rows = [(impor, baris, alasan) for baris, alasan in tolak.items()]
            await uow.connection.copy_records_to_table("impor_tolak", records=rows)
        jumlah = {"diterima": len(terima), "ditolak": len(tolak)}
        langkah = {"id": impor, "dari": dari, "sampai": lot.sampai}
        if not await SAMPAI.execute(uow.connection, langkah | jumlah):
            raise SedangBerjalan
        _catat(tx, impor, {"baris": [dari + 1, lot.sampai], "sha256": asal.berkas.sha256} | jumlah)


def _catat(tx: Transaction, impor: UUID, sesudah: Mapping[str, object]) -> None:
    """One act of one operator: the lines it covers stand in the ids that they were given."""
    tx.audit(
        "pelaku_usaha.diimpor",
        str(impor),
        sebelum=None,
        sesudah=sesudah,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 8",
    )


async def _pilah(
    connection: asyncpg.Connection, impor: UUID, lot: Lot
) -> tuple[list[Siap], dict[int, str]]:
    """Takes out who is registered already (PB8-1-18), here or in an earlier line of the file."""
    semua = [sidik for satu in lot.siap for sidik in satu.sidik]
    rows = await ADA.execute(connection, {"sidik": semua})
    pertama = {row["sidik"]: baris_asal(impor, row["id"]) for row in rows}
    terima: list[Siap] = []
    tolak = dict(lot.tolak)
    for satu in lot.siap:
        kenal = [pertama[sidik] for sidik in satu.sidik if sidik in pertama]
        if kenal:
            baris = kenal[0]
            tolak[satu.baris] = GANDA.format(baris=baris) if baris else SUDAH_TERDAFTAR
            continue
        pertama.update(dict.fromkeys(satu.sidik, satu.baris))
        terima.append(satu)
    return terima, tolak


async def _tulis(tx: Transaction, terima: list[Siap]) -> None:
    if not terima:
        return
    salin = tx.connection.copy_records_to_table
    await salin("pelaku_usaha", records=[_baris(tx, satu) for satu in terima], columns=KOLOM)
    akses = [_akses(satu.satu.id, tx.today) for satu in terima]
    await salin("hak_akses", records=akses)
    sebab = (hak_akses.DIBERI, tx.actor.id, tx.now)
    riwayat = [(id, status, tanggal, alasan, *sebab) for id, _, status, tanggal, alasan in akses]
    await salin("hak_akses_riwayat", records=riwayat, columns=RIWAYAT)
    await publish_first(
        tx,
        [
            First(str(satu.satu.id), contract)
            for satu in terima
            for contract in OUTBOUND.contracts(satu.peristiwa)
        ],
    )


RIWAYAT = tuple(nama for nama in tables.HakAksesRiwayatRow.model_fields if nama != "id")
KOLOM = tuple(tables.PelakuUsahaRow.model_fields)


def _baris(tx: Transaction, siap: Siap) -> tuple[object, ...]:
    """In the order of the table's own fields."""
    satu, data = siap.satu, siap.satu.data
    return (
        satu.id, satu.daerah, satu.jenis, data.nama, data.wilayah.nilai, data.alamat, data.surel,
        data.telepon, satu.penanaman_modal, *(siap.nik or (None, None)),
        *(siap.npwp or (None, None)), satu.versi, tx.now,
    )  # fmt: skip


def _akses(pelaku_usaha: UUID, hari_ini: date) -> tuple[UUID, str, str, date, str | None]:
    akses = hak_akses.beri(pelaku_usaha, f"HA-{secrets.token_hex(6).upper()}", hari_ini)
    return akses.pelaku_usaha, akses.kode, akses.status, akses.tanggal, akses.alasan
