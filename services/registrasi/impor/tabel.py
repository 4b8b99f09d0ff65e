"""Tables of the catalogue: all lines are right, or nothing changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from services.registrasi.domain.risiko import Tabel
from services.registrasi.domain.wilayah import TabelWilayah
from services.registrasi.impor.berkas import Bentuk, Berkas
from shared import rujukan
from shared.audit import Act
from shared.messaging.database import Database
from shared.messaging.statement import Statement
from shared.messaging.transaction import UnitOfWork

RISIKO = Bentuk(("kode", "skala", "tingkat_risiko", "sektor"), ("parameter", "kewenangan"))
WILAYAH = Bentuk(("kode", "nama"), ("tingkat",))

CATAT = Statement("""
    INSERT INTO impor (id, jenis, berkas, sha256, sumber, oleh, berlaku_mulai, mulai, selesai,
        baris_terakhir, diterima, ditolak)
    VALUES (:id, :jenis, :berkas, :sha256, :sumber, :oleh, :berlaku_mulai, :pada, :pada,
        :baris_terakhir, :diterima, 0)
""")
EDISI = Statement("SELECT kode, judul FROM kbli WHERE edisi = :edisi")
KODE_WILAYAH = Statement("SELECT DISTINCT kode FROM wilayah")


@dataclass(frozen=True)
class Asal:
    """Who imports what, valid from when, and where the table stands."""

    berkas: Berkas
    sumber: str
    oleh: str
    berlaku_mulai: date


@dataclass(frozen=True)
class Salah:
    baris: int
    alasan: str


@dataclass(frozen=True)
class Hasil:
    """Nothing was changed when there is anything in `salah`."""

    id: UUID
    diterima: int
    salah: tuple[Salah, ...]


Maju = Callable[[int], None]
"""Is told how many lines were read."""


def diam(_: int) -> None:
    return None


async def risiko(database: Database, asal: Asal, edisi: int, maju: Maju = diam) -> Hasil:
    async with database.unit_of_work() as uow:
        rows = await EDISI.execute(uow.connection, {"edisi": edisi})
        tabel = Tabel({row["kode"]: row["judul"] for row in rows})
        salah, terbaca = _periksa(asal.berkas, RISIKO, tabel.tambah, maju)
        id = uuid4()
        if salah:
            return Hasil(id, 0, salah)
        await _catat(uow, database.clock.now(), asal, Hasil(id, terbaca, ()), "RISIKO_KBLI")
        await uow.connection.copy_records_to_table(
            "risiko_kbli",
            records=[
                (edisi, satu.kbli.nilai, satu.skala, id, satu.tingkat_risiko, satu.sektor,
                 satu.parameter, satu.kewenangan)
                for satu in tabel.risiko
            ],
        )  # fmt: skip
        return Hasil(id, terbaca, ())


async def wilayah(database: Database, asal: Asal, maju: Maju = diam) -> Hasil:
    async with database.unit_of_work() as uow:
        rows = await KODE_WILAYAH.execute(uow.connection, {})
        dikenal = dict.fromkeys((*rujukan.wilayah(), *(row["kode"] for row in rows)))
        tabel = TabelWilayah(dikenal)
        salah, terbaca = _periksa(asal.berkas, WILAYAH, tabel.tambah, maju)
        id = uuid4()
        if salah:
            return Hasil(id, 0, salah)
        await _catat(uow, database.clock.now(), asal, Hasil(id, terbaca, ()), "WILAYAH")
        await uow.connection.copy_records_to_table(
            "wilayah",
            records=[
                (satu.kode.nilai, id, satu.kode.nilai.rpartition(".")[0], satu.tingkat, satu.nama)
                for satu in tabel.wilayah
            ],
        )
        return Hasil(id, terbaca, ())


def _periksa(
    berkas: Berkas,
    bentuk: Bentuk,
    tambah: Callable[[int, Mapping[str, str]], str | None],
    maju: Maju,
) -> tuple[tuple[Salah, ...], int]:
    salah: list[Salah] = []
    terbaca = 0
    kosong = dict.fromkeys((*bentuk.wajib, *bentuk.pilihan), "")
    for baris in berkas.baris(bentuk):
        terbaca += 1
        maju(terbaca)
        if alasan := baris.salah or tambah(baris.nomor, kosong | dict(baris.isi)):
            salah.append(Salah(baris.nomor, alasan))
    if not terbaca:
        salah.append(Salah(1, "hanya kepala kolom, tanpa satu baris pun"))
    return tuple(salah), terbaca


async def _catat(uow: UnitOfWork, pada: datetime, asal: Asal, hasil: Hasil, jenis: str) -> None:
    isi: dict[str, Any] = {
        "jenis": jenis,
        "berkas": asal.berkas.nama,
        "sha256": asal.berkas.sha256,
        "sumber": asal.sumber,
        "berlaku_mulai": asal.berlaku_mulai,
        "diterima": hasil.diterima,
    }
    lain = {"id": hasil.id, "oleh": asal.oleh, "pada": pada, "baris_terakhir": hasil.diterima}
    await CATAT.execute(uow.connection, isi | lain)
    uow.record(
        Act(
            waktu=pada,
            daerah="",  # for every region alike
            pelaku=asal.oleh,
            peran="OPERATOR",
            tindakan="katalog.diimpor",
            objek=str(hasil.id),
            sebelum=None,
            sesudah=isi,
            dasar_hukum=asal.sumber,
            korelasi=str(hasil.id),
        )
    )
