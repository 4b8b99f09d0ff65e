"""Officers, and the Tim Teknis of each Keputusan Bupati with its members."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import Field, col, select

from services.registrasi.domain.petugas import Komitmen, Kualifikasi, Petugas
from services.registrasi.domain.sop import Pelaksana
from services.registrasi.domain.tim_teknis import Anggota, TimTeknis, tim_aktif
from services.registrasi.tables.base import Tabel, upsert, waktu
from shared.messaging.transaction import Transaction


class PetugasRow(Tabel, table=True):
    """An officer: four qualifications, four dated commitments (SOP100-6, PB8-8)."""

    sub: str = Field(primary_key=True)
    daerah: str = Field(index=True)
    nama: str
    nip: str | None = None
    jabatan: str
    fungsi: str
    pejabat: bool
    kualifikasi_pelayanan: bool
    kualifikasi_mekanisme: bool
    kualifikasi_peraturan: bool
    kualifikasi_komputer: bool
    komitmen_sistem: date | None = None
    komitmen_mendukung: date | None = None
    komitmen_koordinasi: date | None = None
    komitmen_peraturan: date | None = None
    aktif: bool
    contoh: bool
    diperbarui_pada: datetime = waktu()


class TimTeknisRow(Tabel, table=True):
    """The Tim Teknis of one Keputusan Bupati."""

    kode: str = Field(primary_key=True)
    nama: str
    daerah: str = Field(index=True)
    nomor_keputusan: str
    tanggal_keputusan: date
    berlaku_sampai: date | None = None
    contoh: bool
    dibuat_pada: datetime = waktu()


class AnggotaTimTeknisRow(Tabel, table=True):
    """One membership with its first and last day; it stays when it has ended."""

    tim: str = Field(primary_key=True, foreign_key="tim_teknis.kode")
    urutan: int = Field(primary_key=True)
    sub: str
    nama: str
    jabatan: str
    sejak: date | None = None
    sampai: date | None = None


def to_petugas(row: PetugasRow) -> Petugas:
    komitmen = {satu: getattr(row, f"komitmen_{satu.name.lower()}") for satu in Komitmen}
    return Petugas(
        sub=row.sub,
        daerah=row.daerah,
        nama=row.nama,
        nip=row.nip,
        jabatan=row.jabatan,
        fungsi=Pelaksana(row.fungsi),
        pejabat=row.pejabat,
        kualifikasi=frozenset(
            satu for satu in Kualifikasi if getattr(row, f"kualifikasi_{satu.name.lower()}")
        ),
        komitmen={satu: tanggal for satu, tanggal in komitmen.items() if tanggal},
        aktif=row.aktif,
        contoh=row.contoh,
    )


async def load_petugas(session: AsyncSession, sub: str) -> Petugas | None:
    row = await session.get(PetugasRow, sub, populate_existing=True)
    return to_petugas(row) if row else None


async def list_petugas(session: AsyncSession, daerah: str) -> list[Petugas]:
    query = select(PetugasRow).where(PetugasRow.daerah == daerah).order_by(col(PetugasRow.sub))
    return [to_petugas(row) for row in (await session.execute(query)).scalars()]


async def save_petugas(tx: Transaction, satu: Petugas) -> None:
    isi = {nama: getattr(satu, nama) for nama in LANGSUNG}
    isi |= {f"kualifikasi_{k.name.lower()}": k in satu.kualifikasi for k in Kualifikasi}
    isi |= {f"komitmen_{k.name.lower()}": satu.komitmen.get(k) for k in Komitmen}
    isi |= {"fungsi": satu.fungsi, "diperbarui_pada": tx.now}
    await upsert(tx, PetugasRow, [isi], "sub")


LANGSUNG = ("sub", "daerah", "nama", "nip", "jabatan", "pejabat", "aktif", "contoh")


async def load_tim(session: AsyncSession, kode: str) -> TimTeknis | None:
    row = await session.get(TimTeknisRow, kode, populate_existing=True)
    return (await _tim(session, [row]))[0] if row else None


async def list_tim(session: AsyncSession, daerah: str) -> list[TimTeknis]:
    query = select(TimTeknisRow).where(TimTeknisRow.daerah == daerah)
    rows = await session.execute(query.order_by(col(TimTeknisRow.tanggal_keputusan)))
    return await _tim(session, list(rows.scalars()))


async def load_tim_aktif(session: AsyncSession, daerah: str, hari_ini: date) -> TimTeknis | None:
    return tim_aktif(await list_tim(session, daerah), daerah, hari_ini)


async def _tim(session: AsyncSession, rows: list[TimTeknisRow]) -> list[TimTeknis]:
    query = (
        select(AnggotaTimTeknisRow)
        .where(col(AnggotaTimTeknisRow.tim).in_([row.kode for row in rows]))
        .order_by(col(AnggotaTimTeknisRow.tim), col(AnggotaTimTeknisRow.urutan))
        .execution_options(populate_existing=True)
    )
    anggota = list((await session.execute(query)).scalars()) if rows else []
    return [
        TimTeknis(
            **row.model_dump(exclude={"dibuat_pada"}),
            anggota=tuple(
                Anggota(satu.sub, satu.nama, satu.jabatan, satu.sejak, satu.sampai)
                for satu in anggota
                if satu.tim == row.kode
            ),
        )
        for row in rows
    ]


async def save_tim(tx: Transaction, tim: TimTeknis) -> None:
    isi = {nama: nilai for nama, nilai in vars(tim).items() if nama != "anggota"}
    await upsert(tx, TimTeknisRow, [isi | {"dibuat_pada": tx.now}], "kode")
    anggota = [
        {"tim": tim.kode, "urutan": urutan} | vars(satu)
        for urutan, satu in enumerate(tim.anggota, 1)
    ]
    await upsert(tx, AnggotaTimTeknisRow, anggota, "tim", "urutan")
