"""The way between rows and domain."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Executable, Table, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen
from services.sanksi.domain.kasus import TERBUKA, Angka, Item, JenisAkta, JenisKasus, Kasus, Status
from services.sanksi.domain.kewajiban import Kewajiban, TindakLanjut
from services.sanksi.domain.pelaksanaan import Pelaksanaan
from services.sanksi.domain.perizinan import JenisLisensi, Lisensi, Perizinan
from services.sanksi.domain.riwayat.umum import Langkah
from services.sanksi.tables.rows import (
    AKTA,
    DOKUMEN,
    KASUS,
    KEWAJIBAN,
    LISENSI,
    PELAKSANAAN,
    PENOMORAN,
    PERIZINAN,
    RIWAYAT,
    VALIDASI,
)
from shared.daerah import DAERAH
from shared.messaging.transaction import Transaction

READ_PERIZINAN, READ_LISENSI = TypeAdapter(Perizinan), TypeAdapter(Lisensi)
READ_KASUS, READ_TINDAK_LANJUT = TypeAdapter(Kasus), TypeAdapter(TindakLanjut)


async def load_perizinan(session: AsyncSession, nib: str) -> Perizinan | None:
    row = await _one(session, select(PERIZINAN).where(PERIZINAN.c.nib == nib))
    if row is None:
        return None
    row["lisensi"] = await _all(
        session, select(LISENSI).where(LISENSI.c.nib == nib).order_by(LISENSI.c.id)
    )
    return READ_PERIZINAN.validate_python(row)


async def perizinan_milik(session: AsyncSession, pelaku_usaha: UUID) -> tuple[Perizinan, ...]:
    query = select(PERIZINAN).where(PERIZINAN.c.pelaku_usaha == pelaku_usaha)
    rows = await _all(session, query.order_by(PERIZINAN.c.nib))
    return tuple(READ_PERIZINAN.validate_python(row) for row in rows)


async def knows(session: AsyncSession, pelaku_usaha: UUID) -> bool:
    query = select(PERIZINAN.c.nib).where(PERIZINAN.c.pelaku_usaha == pelaku_usaha)
    return await _one(session, query.limit(1)) is not None


async def save_perizinan(tx: Transaction, perizinan: Perizinan) -> None:
    """Its lisensi have rows of their own, which registrasi's facts about them change."""
    json = READ_PERIZINAN.dump_python(perizinan, mode="json")
    row = asdict(perizinan) | {name: json[name] for name in ("kegiatan_usaha", "dicabut")}
    del row["lisensi"]
    await _upsert(tx.session, PERIZINAN, row | {"daerah": tx.daerah.kode})


async def load_lisensi(session: AsyncSession, id: UUID) -> Lisensi | None:
    row = await _one(session, select(LISENSI).where(LISENSI.c.id == id))
    return READ_LISENSI.validate_python(row) if row else None


async def load_rendah(session: AsyncSession, kegiatan_usaha: UUID) -> Lisensi | None:
    """Where the end of a RENDAH is kept; see lisensi_rendah."""
    milik = (LISENSI.c.kegiatan_usaha == kegiatan_usaha, LISENSI.c.jenis == JenisLisensi.NIB)
    row = await _one(session, select(LISENSI).where(*milik).order_by(LISENSI.c.id).limit(1))
    return READ_LISENSI.validate_python(row) if row else None


async def save_lisensi(session: AsyncSession, lisensi: Lisensi) -> None:
    json = READ_LISENSI.dump_python(lisensi, mode="json")
    await _upsert(session, LISENSI, asdict(lisensi) | {"berakhir": json["berakhir"]})


async def load_kasus(session: AsyncSession, kasus: UUID) -> Kasus | None:
    row = await _one(session, select(KASUS).where(KASUS.c.id == kasus))
    if row is None:
        return None
    validasi = await _all(session, select(VALIDASI).where(VALIDASI.c.kasus == kasus))
    akta = await _all(session, select(AKTA).where(AKTA.c.kasus == kasus))
    row["validasi"] = sorted(validasi, key=lambda satu: list(Item).index(satu["item"]))
    row["akta"] = sorted(akta, key=lambda satu: list(JenisAkta).index(satu["jenis"]))
    return READ_KASUS.validate_python(row)


async def add_kasus(tx: Transaction, kasus: Kasus, **rahasia: bytes) -> None:
    """`rahasia`: the encrypted numbers nik, npwp and paspor that the request states."""
    baru = {
        "id": kasus.id,
        "versi": 1,
        "dibuat_pada": tx.now,
        "daerah": tx.daerah.kode,
        "pelaku_usaha": kasus.pelaku_usaha,
        "nib": kasus.nib,
        "wilayah": kasus.wilayah,
        "pemohon": kasus.pemohon,
        "jenis": kasus.jenis,
    }
    await tx.session.execute(insert(KASUS).values(baru | rahasia | _berubah(kasus)))
    await _save_parts(tx.session, kasus)


async def save_kasus(tx: Transaction, kasus: Kasus) -> None:
    await tx.session.execute(
        KASUS.update()
        .where(KASUS.c.id == kasus.id)
        .values(_berubah(kasus) | {"versi": KASUS.c.versi + 1})
    )
    await _save_parts(tx.session, kasus)


async def load_angka(tx: Transaction, kasus: UUID) -> dict[Angka, str]:
    """The numbers that the request states, in clear."""
    kolom = [KASUS.c[nama] for nama in Angka]
    row = await _one(tx.session, select(*kolom).where(KASUS.c.id == kasus))
    return {nama: tx.cipher.decrypt(row[nama]) for nama in Angka if row and row[nama]}


async def save_perbaikan(tx: Transaction, kasus: Kasus, angka: Mapping[Angka, str]) -> None:
    """What was asked about other data is nobody's question any more."""
    ditanya = [satu.permintaan for satu in kasus.validasi]
    lama = VALIDASI.c.kasus == kasus.id, VALIDASI.c.permintaan.not_in(ditanya)
    await tx.session.execute(VALIDASI.delete().where(*lama))
    if angka:
        rahasia = {nama.value: tx.cipher.encrypt(satu) for nama, satu in angka.items()}
        await tx.session.execute(KASUS.update().where(KASUS.c.id == kasus.id).values(rahasia))


async def add_dokumen(tx: Transaction, dokumen: Dokumen) -> None:
    row = asdict(dokumen)
    daerah = daerah_kantor(tx, row.pop("kantor"))
    await tx.session.execute(
        insert(DOKUMEN).values(row | {"daerah": daerah, "dibuat_pada": tx.now})
    )


def daerah_kantor(tx: Transaction, kantor: str | None) -> str:
    """The region of an office, by its kabupaten/kota; none: that of the case."""
    return next((d.kode for d in DAERAH.values() if d.wilayah == kantor), tx.daerah.kode)


async def add_riwayat(tx: Transaction, kasus: UUID, langkah: list[Langkah]) -> None:
    await tx.session.execute(
        insert(RIWAYAT),
        [
            asdict(satu) | {"kasus": kasus, "waktu": tx.now, "pelaku": tx.actor.id}
            for satu in langkah
        ],
    )


async def add_kewajiban(tx: Transaction, kewajiban: tuple[TindakLanjut, ...]) -> None:
    await tx.session.execute(insert(KEWAJIBAN), [asdict(satu) for satu in kewajiban])


async def load_kewajiban(
    session: AsyncSession, kasus: UUID, jenis: Kewajiban, sasaran: str
) -> TindakLanjut | None:
    syarat = (
        KEWAJIBAN.c.kasus == kasus,
        KEWAJIBAN.c.jenis == jenis,
        KEWAJIBAN.c.sasaran == sasaran,
    )
    row = await _one(session, select(KEWAJIBAN).where(*syarat))
    return READ_TINDAK_LANJUT.validate_python(row) if row else None


async def save_kewajiban(session: AsyncSession, satu: TindakLanjut) -> None:
    await _upsert(session, KEWAJIBAN, asdict(satu))


async def next_number(tx: Transaction, jenis: JenisDokumen, tahun: int, daerah: str) -> int:
    """Its row stays locked until the commit: no number is skipped or given twice."""
    pertama = insert(PENOMORAN).values(daerah=daerah, jenis=jenis, tahun=tahun, terakhir=1)
    berikut = pertama.on_conflict_do_update(
        index_elements=["daerah", "jenis", "tahun"],
        set_={"terakhir": PENOMORAN.c.terakhir + 1},
    )
    return (await tx.session.execute(berikut.returning(PENOMORAN.c.terakhir))).scalar_one()


class Alamat(NamedTuple):
    kasus: UUID
    pelaku_usaha: UUID


async def find_kasus_of_request(session: AsyncSession, permintaan: UUID) -> Alamat | None:
    row = await _one(
        session,
        select(KASUS.c.id, KASUS.c.pelaku_usaha)
        .join(VALIDASI, VALIDASI.c.kasus == KASUS.c.id)
        .where(VALIDASI.c.permintaan == permintaan),
    )
    return Alamat(row["id"], row["pelaku_usaha"]) if row else None


async def find_open_kasus(
    session: AsyncSession, pelaku_usaha: UUID, jenis: JenisKasus
) -> UUID | None:
    return next(iter(await open_kasus(session, pelaku_usaha, jenis)), None)


async def open_kasus(session: AsyncSession, pelaku_usaha: UUID, *jenis: JenisKasus) -> list[UUID]:
    """At most one of each kind."""
    query = select(KASUS.c.id).where(
        KASUS.c.pelaku_usaha == pelaku_usaha,
        KASUS.c.status.in_([status.value for status in TERBUKA]),
        KASUS.c.jenis.in_([satu.value for satu in jenis or JenisKasus]),
    )
    return list((await session.execute(query.order_by(KASUS.c.jenis))).scalars())


async def kasus_terbit(session: AsyncSession, nib: str, jenis: JenisKasus) -> list[UUID]:
    query = select(KASUS.c.id).where(
        KASUS.c.nib == nib, KASUS.c.jenis == jenis, KASUS.c.status == Status.DITERBITKAN
    )
    return list((await session.execute(query.order_by(KASUS.c.dibuat_pada))).scalars())


async def nomor_dokumen(session: AsyncSession, kasus: UUID) -> frozenset[str]:
    rows = await session.execute(select(DOKUMEN.c.nomor).where(DOKUMEN.c.kasus == kasus))
    return frozenset(rows.scalars())


async def add_pelaksanaan(tx: Transaction, pelaksanaan: Pelaksanaan) -> bool:
    """Whether it was not known before: registrasi may tell it twice."""
    baru = insert(PELAKSANAAN).values(asdict(pelaksanaan)).on_conflict_do_nothing()
    hasil = await tx.session.execute(baru.returning(PELAKSANAAN.c.kasus))
    return hasil.scalar_one_or_none() is not None


async def _save_parts(session: AsyncSession, kasus: Kasus) -> None:
    for table, parts in ((VALIDASI, kasus.validasi), (AKTA, kasus.akta)):
        await _upsert(session, table, *(asdict(part) | {"kasus": kasus.id} for part in parts))


async def _upsert(session: AsyncSession, table: Table, *rows: dict[str, Any]) -> None:
    if not rows:
        return
    kunci = [column.name for column in table.primary_key]
    baru = insert(table)
    berubah = {name: baru.excluded[name] for name in rows[0] if name not in kunci}
    await session.execute(
        baru.on_conflict_do_update(index_elements=kunci, set_=berubah), list(rows)
    )


def _berubah(kasus: Kasus) -> dict[str, Any]:
    json = READ_KASUS.dump_python(kasus, mode="json")
    return {
        "status": kasus.status,
        "pemohon_sebagai": kasus.pemohon_sebagai,
        "dimohonkan_pada": kasus.dimohonkan_pada,
        "diperbaiki": kasus.diperbaiki,
        "ke": kasus.ke,
        "batas": json["batas"],
        "objek": json["objek"],
        "disebut": json["disebut"],
        "isian": json["isian"],
        "perwakilan": json["perwakilan"],
        "putusan": json["putusan"],
        "ketentuan": json["ketentuan"],
        "alasan": kasus.alasan,
        "dasar_penerbitan": kasus.dasar_penerbitan,
        "terbit_pada": kasus.terbit_pada,
    }


async def _one(session: AsyncSession, query: Executable) -> dict[str, Any] | None:
    row = (await session.execute(query)).mappings().one_or_none()
    return dict(row) if row else None


async def _all(session: AsyncSession, query: Executable) -> list[dict[str, Any]]:
    return [dict(row) for row in (await session.execute(query)).mappings()]
