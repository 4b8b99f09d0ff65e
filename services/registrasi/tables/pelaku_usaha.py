"""Pelaku Usaha and Hak Akses; NIK and NPWP are encrypted, and unique by a keyed fingerprint."""

from datetime import date, datetime
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import BigInteger, Column, Identity, Index, text
from sqlmodel import Field, col, or_, select

from services.registrasi.domain.hak_akses import HakAkses
from services.registrasi.domain.pelaku_usaha import (
    DataPelakuUsaha,
    JenisPelakuUsaha,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.tables.base import (
    Isi,
    Tabel,
    ambil,
    isi_baris,
    tambah,
    tambah_bila_baru,
    tersandi,
    upsert,
    waktu,
)
from shared.crypto import Cipher
from shared.identity import NIK, NPWP, Wilayah
from shared.messaging.transaction import Transaction

HAK_AKSES = TypeAdapter(HakAkses)


class PelakuUsahaRow(Tabel, table=True):
    """A Pelaku Usaha; its NIK and NPWP are encrypted."""

    __table_args__ = (
        Index("pelaku_usaha_nik", "nik_sidik", unique=True),
        Index("pelaku_usaha_npwp", "npwp_sidik", unique=True),
        Index("pelaku_usaha_daerah", "daerah", text("dibuat_pada DESC"), text("id DESC")),
        Index("pelaku_usaha_nama", "daerah", text('lipat_nama(nama::text COLLATE "C")'), "id"),
    )

    id: UUID = Field(primary_key=True)
    daerah: str
    jenis: str
    nama: str
    wilayah: str
    alamat: str
    surel: str | None = None
    telepon: str | None = None
    penanaman_modal: str
    nik: bytes | None = tersandi()
    nik_sidik: bytes | None = tersandi()
    npwp: bytes | None = tersandi()
    npwp_sidik: bytes | None = tersandi()
    versi: int
    dibuat_pada: datetime = waktu()


class HakAksesRow(Tabel, table=True):
    """The Hak Akses of one Pelaku Usaha, as it stands."""

    pelaku_usaha: UUID = Field(primary_key=True, foreign_key="pelaku_usaha.id")
    kode: str = Field(unique=True)
    status: str
    tanggal: date
    alasan: str | None = None


class HakAksesRiwayatRow(Tabel, table=True):
    """One change of a Hak Akses: what it became, from which day, why, and by which article."""

    __table_args__ = (Index("hak_akses_riwayat_pelaku_usaha", "pelaku_usaha", "id"),)

    id: int | None = Field(
        default=None, sa_column=Column(BigInteger, Identity(always=True), primary_key=True)
    )
    pelaku_usaha: UUID = Field(foreign_key="pelaku_usaha.id")
    status: str
    tanggal: date
    alasan: str | None = None
    dasar_hukum: str
    pelaku: str
    pada: datetime = waktu()


def _row(satu: PelakuUsaha, cipher: Cipher, dibuat_pada: datetime) -> Isi:
    nik, npwp = satu.nik and satu.nik.nilai, satu.npwp and satu.npwp.nilai
    return {
        "id": satu.id,
        "daerah": satu.daerah,
        "jenis": satu.jenis,
        "nama": satu.data.nama,
        "wilayah": satu.data.wilayah.nilai,
        "alamat": satu.data.alamat,
        "surel": satu.data.surel,
        "telepon": satu.data.telepon,
        "penanaman_modal": satu.penanaman_modal,
        "nik": cipher.encrypt(nik) if nik else None,
        "nik_sidik": cipher.fingerprint(nik) if nik else None,
        "npwp": cipher.encrypt(npwp) if npwp else None,
        "npwp_sidik": cipher.fingerprint(npwp) if npwp else None,
        "versi": satu.versi,
        "dibuat_pada": dibuat_pada,
    }


def to_pelaku_usaha(row: PelakuUsahaRow | Isi, cipher: Cipher) -> PelakuUsaha:
    isi = isi_baris(row)
    data = DataPelakuUsaha(
        isi["nama"], Wilayah(isi["wilayah"]), isi["alamat"], isi["surel"], isi["telepon"]
    )
    return PelakuUsaha(
        id=isi["id"],
        daerah=isi["daerah"],
        jenis=JenisPelakuUsaha(isi["jenis"]),
        data=data,
        penanaman_modal=StatusPenanamanModal(isi["penanaman_modal"]),
        nik=NIK(cipher.decrypt(isi["nik"])) if isi["nik"] else None,
        npwp=NPWP(cipher.decrypt(isi["npwp"])) if isi["npwp"] else None,
        versi=isi["versi"],
    )


async def load_pelaku_usaha(tx: Transaction, id: UUID) -> PelakuUsaha | None:
    rows = await ambil(tx, PelakuUsahaRow, id=id)
    return to_pelaku_usaha(rows[0], tx.cipher) if rows else None


async def identitas_terpakai(tx: Transaction, satu: PelakuUsaha) -> bool:
    """The same NIK or NPWP is the same Pelaku Usaha (PB8-1-18)."""
    syarat = [col(PelakuUsahaRow.id) == satu.id]
    if satu.nik:
        syarat.append(col(PelakuUsahaRow.nik_sidik) == tx.cipher.fingerprint(satu.nik.nilai))
    if satu.npwp:
        syarat.append(col(PelakuUsahaRow.npwp_sidik) == tx.cipher.fingerprint(satu.npwp.nilai))
    ada = await tx.session.execute(select(col(PelakuUsahaRow.id)).where(or_(*syarat)).limit(1))
    return ada.first() is not None


async def insert_pelaku_usaha(tx: Transaction, satu: PelakuUsaha) -> bool:
    """False when another one with this identity came first."""
    return await tambah_bila_baru(tx, PelakuUsahaRow, _row(satu, tx.cipher, tx.now))


async def save_pelaku_usaha(tx: Transaction, satu: PelakuUsaha) -> None:
    await upsert(tx, PelakuUsahaRow, [_row(satu, tx.cipher, tx.now)], "id")


async def load_hak_akses(tx: Transaction, pelaku_usaha: UUID) -> HakAkses | None:
    rows = await ambil(tx, HakAksesRow, pelaku_usaha=pelaku_usaha)
    return HAK_AKSES.validate_python(rows[0]) if rows else None


async def save_hak_akses(tx: Transaction, akses: HakAkses, dasar_hukum: str) -> None:
    """Every change is kept."""
    isi = HAK_AKSES.dump_python(akses)
    await upsert(tx, HakAksesRow, [isi], "pelaku_usaha")
    del isi["kode"]
    isi |= {"dasar_hukum": dasar_hukum, "pelaku": tx.actor.id, "pada": tx.now}
    await tambah(tx, HakAksesRiwayatRow, [isi])
