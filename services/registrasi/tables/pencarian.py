"""What applications are found by: the name of the applicant, folded by the database."""

from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field, col, update

from services.registrasi.domain.pelaku_usaha import PelakuUsaha
from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.tables.base import Tabel, upsert
from shared.messaging.transaction import Transaction

LIPAT = 'lipat_nama(nama::text COLLATE "C")'


class NamaPemohonRow(Tabel, table=True):
    """Who filed an application, in the region that it was filed in."""

    __table_args__ = (
        Index("nama_pemohon_nama", "daerah", text(LIPAT), "permohonan"),
        Index("nama_pemohon_pelaku_usaha", "pelaku_usaha"),
    )

    permohonan: UUID = Field(primary_key=True, foreign_key="permohonan.id")
    pelaku_usaha: UUID
    daerah: str
    nama: str


async def save_nama_pemohon(tx: Transaction, permohonan: Permohonan, nama: str) -> None:
    row = {
        "permohonan": permohonan.id,
        "pelaku_usaha": permohonan.pelaku_usaha,
        "daerah": permohonan.daerah,
        "nama": nama,
    }
    await upsert(tx, NamaPemohonRow, [row], "permohonan")


async def rename_pemohon(tx: Transaction, satu: PelakuUsaha) -> None:
    """Found by the name that it has today."""
    await tx.session.execute(
        update(NamaPemohonRow)
        .where(col(NamaPemohonRow.pelaku_usaha) == satu.id)
        .values(nama=satu.data.nama)
    )
