"""NIB with every version, licences, PB-UMKU."""

import hashlib
import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from pydantic_core import to_jsonable_python
from sqlalchemy import Index, text
from sqlmodel import Field

from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.pb_umku import PbUmku
from services.registrasi.domain.perizinan import Pencabutan, Perizinan
from services.registrasi.tables.base import (
    Isi,
    Tabel,
    ambil,
    isi_baris,
    jsonb,
    jsonb_opsional,
    tambah_bila_baru,
    upsert,
    waktu,
)
from shared.identity import NIB
from shared.messaging.statement import Statement
from shared.messaging.transaction import Transaction

NIB_ = TypeAdapter(Nib)
PERIZINAN = TypeAdapter(Perizinan)
PENCABUTAN = TypeAdapter(Pencabutan)
PB_UMKU = TypeAdapter(PbUmku)
KEGIATAN = TypeAdapter(KegiatanUsaha)
PERNAH = Statement("""
SELECT satu ->> 'id' AS id, CAST(satu AS text) AS isi
FROM nib
JOIN nib_versi ON nib_versi.nomor = nib.nomor
CROSS JOIN LATERAL jsonb_array_elements(nib_versi.isi -> 'kegiatan_usaha')
    WITH ORDINALITY AS butir (satu, ke)
WHERE nib.pelaku_usaha = :pelaku_usaha
ORDER BY nib_versi.disimpan_pada, nib_versi.nomor, nib_versi.versi, ke
""")


class NibRow(Tabel, table=True):
    """A NIB as it stands; at most one lives for each Pelaku Usaha."""

    __table_args__ = (
        # PB8-1-18: the domain says it first, this holds under any race.
        Index(
            "nib_satu_hidup",
            "pelaku_usaha",
            unique=True,
            postgresql_where=text("status <> 'DICABUT'"),
        ),
        Index("nib_pelaku_usaha", "pelaku_usaha", "tanggal"),
    )

    nomor: str = Field(primary_key=True)
    pelaku_usaha: UUID = Field(foreign_key="pelaku_usaha.id")
    daerah: str
    status: str
    versi: int
    tanggal: date
    diperbarui_pada: date
    jenis_pelaku_usaha: str
    skala: str
    wilayah: str
    kegiatan_usaha: list[dict[str, Any]] = jsonb()
    permohonan: UUID | None = None
    pencabutan: dict[str, Any] | None = jsonb_opsional()
    menunggu_pbbr: dict[str, Any] | None = jsonb_opsional()
    dibuat_pada: datetime = waktu()


class NibVersiRow(Tabel, table=True):
    """One version of a NIB, never changed again (SOP100-10)."""

    nomor: str = Field(primary_key=True, foreign_key="nib.nomor")
    versi: int = Field(primary_key=True)
    isi: dict[str, Any] = jsonb()
    disimpan_pada: datetime = waktu()


class PerizinanRow(Tabel, table=True):
    """The licence of one kegiatan usaha: NIB, Sertifikat Standar or Izin."""

    __table_args__ = (Index("perizinan_pelaku_usaha", "pelaku_usaha", "tanggal"),)

    id: UUID = Field(primary_key=True)
    pelaku_usaha: UUID
    nib: str = Field(index=True, foreign_key="nib.nomor")
    kegiatan_usaha: UUID
    jenis: str
    tingkat_risiko: str
    tanggal: date
    status: str
    akhir: dict[str, Any] | None = jsonb_opsional()


class PbUmkuRow(Tabel, table=True):
    """A licence that supports another one."""

    id: UUID = Field(primary_key=True)
    pelaku_usaha: UUID = Field(index=True)
    perizinan: UUID = Field(index=True, foreign_key="perizinan.id")
    nama: str
    nomor: str
    tanggal: date
    status: str
    akhir: dict[str, Any] | None = jsonb_opsional()


def to_nib(row: NibRow | Isi) -> Nib:
    return NIB_.validate_python(isi_baris(row))


def to_perizinan(row: PerizinanRow | Isi) -> Perizinan:
    return PERIZINAN.validate_python(isi_baris(row))


def dump_nib(nib: Nib) -> dict[str, Any]:
    return NIB_.dump_python(nib, mode="json")


def sidik(isi: dict[str, Any]) -> str:
    """SHA-256 of the canonical text of a kept version (SOP100-10)."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


async def load_nib(tx: Transaction, nomor: NIB) -> Nib | None:
    rows = await ambil(tx, NibRow, nomor=nomor.nilai)
    return to_nib(rows[0]) if rows else None


async def load_nib_terakhir(tx: Transaction, pelaku_usaha: UUID) -> Nib | None:
    """The living one, else the one that was revoked last; of two of one day the later one."""
    rows = await ambil(tx, NibRow, "dibuat_pada", "nomor", pelaku_usaha=pelaku_usaha)
    semua = [to_nib(row) for row in reversed(rows)]
    return max(semua, key=lambda nib: (nib.hidup, nib.diperbarui_pada), default=None)


async def list_kegiatan_pernah(tx: Transaction, pelaku_usaha: UUID) -> tuple[KegiatanUsaha, ...]:
    """Under any version of any NIB that it had, the oldest first."""
    rows = await PERNAH.execute(tx.connection, {"pelaku_usaha": pelaku_usaha})
    semua = {row["id"]: row["isi"] for row in rows}
    return tuple(KEGIATAN.validate_json(isi) for isi in semua.values())


async def load_nib_hidup(tx: Transaction, pelaku_usaha: UUID) -> Nib | None:
    nib = await load_nib_terakhir(tx, pelaku_usaha)
    return nib if nib and nib.hidup else None


async def save_nib(tx: Transaction, nib: Nib) -> bool:
    """Every version is kept. False when the number belongs to another one already."""
    isi = dump_nib(nib)
    row = NIB_.dump_python(nib) | _kolom(nib, isi) | {"dibuat_pada": tx.now}
    if nib.versi > 1:
        await upsert(tx, NibRow, [row], "nomor")
    elif not await tambah_bila_baru(tx, NibRow, row):
        return False
    versi = {"nomor": row["nomor"], "versi": nib.versi, "isi": isi, "disimpan_pada": tx.now}
    await upsert(tx, NibVersiRow, [versi], "nomor", "versi")
    return True


def _kolom(nib: Nib, isi: dict[str, Any]) -> dict[str, Any]:
    return {
        "nomor": nib.nomor.nilai,
        "wilayah": nib.wilayah.nilai,
        "kegiatan_usaha": isi["kegiatan_usaha"],
        "pencabutan": isi["pencabutan"],
        "menunggu_pbbr": isi["menunggu_pbbr"],
    }


async def load_perizinan(tx: Transaction, id: UUID) -> Perizinan | None:
    rows = await ambil(tx, PerizinanRow, id=id)
    return to_perizinan(rows[0]) if rows else None


async def load_perizinan_nib(tx: Transaction, nomor: NIB) -> tuple[Perizinan, ...]:
    return tuple(to_perizinan(row) for row in await ambil(tx, PerizinanRow, nib=nomor.nilai))


async def save_perizinan(tx: Transaction, semua: tuple[Perizinan, ...]) -> None:
    rows = [
        PERIZINAN.dump_python(satu) | {"nib": satu.nib.nilai, "akhir": _akhir(satu.akhir)}
        for satu in semua
    ]
    await upsert(tx, PerizinanRow, rows, "id")


def _akhir(akhir: Pencabutan | None) -> dict[str, Any] | None:
    return PENCABUTAN.dump_python(akhir, mode="json") if akhir else None


async def save_pb_umku(tx: Transaction, satu: PbUmku) -> None:
    await upsert(tx, PbUmkuRow, [PB_UMKU.dump_python(satu) | {"akhir": _akhir(satu.akhir)}], "id")


async def load_pb_umku(tx: Transaction, pelaku_usaha: UUID) -> tuple[PbUmku, ...]:
    rows = await ambil(tx, PbUmkuRow, pelaku_usaha=pelaku_usaha)
    return tuple(PB_UMKU.validate_python(row) for row in rows)


async def list_sertifikat_izin(tx: Transaction, pelaku_usaha: UUID) -> list[dict[str, Any]]:
    """PB8-12-2e: the NIB has a section of its own."""
    rows = await ambil(tx, PerizinanRow, "tanggal", "id", pelaku_usaha=pelaku_usaha)
    return [_daftar(row) for row in rows if row["jenis"] != "NIB"]


async def list_pb_umku(tx: Transaction, pelaku_usaha: UUID) -> list[dict[str, Any]]:
    rows = await ambil(tx, PbUmkuRow, "tanggal", "id", pelaku_usaha=pelaku_usaha)
    return [_daftar(row) for row in rows]


def _daftar(row: Isi) -> dict[str, Any]:
    return to_jsonable_python({nama: row[nama] for nama in row if nama != "pelaku_usaha"})
