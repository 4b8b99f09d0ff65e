"""The records that a document is made from: read together, with the connection, then let go."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col, select

from services.registrasi import katalog, queries
from services.registrasi.domain.hak_akses import dasar
from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.pb_umku import PbUmku
from services.registrasi.domain.pelaku_usaha import (
    DataPelakuUsaha,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.perizinan import HIDUP, Pencabutan, Perizinan
from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.domain.sop import Sop
from services.registrasi.domain.surat import JenisSurat, Surat
from services.registrasi.tables import (
    NibRow,
    NibVersiRow,
    PbUmkuRow,
    PelakuUsahaRow,
    PerizinanRow,
    PermohonanRow,
    SuratRow,
    to_nib,
    to_pelaku_usaha,
    to_perizinan,
    to_surat,
)
from services.registrasi.tables.nib import NIB_, PB_UMKU
from shared.crypto import Cipher
from shared.identity import Wilayah


@dataclass(frozen=True)
class Pemilik:
    """What a licence says of its holder: a NIK or NPWP is not even read for it."""

    data: DataPelakuUsaha
    penanaman_modal: StatusPenanamanModal


@dataclass(frozen=True)
class Asal:
    """The application that a version of a NIB came from."""

    permohonan: UUID
    selesai_pada: date | None
    sop: Sop


@dataclass(frozen=True)
class BahanNib:
    nib: Nib
    pemilik: Pemilik
    perizinan: tuple[Perizinan, ...] = ()
    asal: Asal | None = None


@dataclass(frozen=True)
class BahanPerizinan:
    perizinan: Perizinan
    nib: Nib
    pemilik: Pemilik
    kegiatan: KegiatanUsaha | None
    """None when no version of the NIB has it."""

    @property
    def akhir(self) -> Pencabutan | None:
        """The act that ended it, where the record names one; an old one may have only its NIB's."""
        if self.perizinan.status in HIDUP:
            return None
        return self.perizinan.akhir or self.nib.pencabutan


@dataclass(frozen=True)
class BahanPbUmku:
    pb_umku: PbUmku
    induk: BahanPerizinan


@dataclass(frozen=True)
class BahanPermohonan:
    permohonan: Permohonan
    pemilik: PelakuUsaha
    sop: Sop


@dataclass(frozen=True)
class MasaHakAkses:
    """What begins with a Pencabutan NIB (PB8-24-11, PB8-27-15, AMB-36)."""

    bulan: int
    dasar_hukum: str


@dataclass(frozen=True)
class BahanSurat:
    surat: Surat
    hak_akses: MasaHakAkses | None = None


async def surat(session: AsyncSession, id: UUID) -> BahanSurat | None:
    row = await session.get(SuratRow, id)
    induk = row and await session.get(NibRow, row.nib)
    if row is None or induk is None:
        return None
    satu = to_surat(row)
    if satu.jenis is JenisSurat.PEMBATALAN_HAK_AKSES:
        return BahanSurat(satu)
    return BahanSurat(satu, _masa_hak_akses(to_nib(induk)))


def _masa_hak_akses(nib: Nib) -> MasaHakAkses | None:
    akhir = nib.pencabutan
    alas = akhir and dasar(akhir.jalur, akhir.sebab, pmdn=nib.pmdn, diperluas=akhir.hak_akses)
    if akhir is None or alas is None:
        return None
    bulan = katalog.bulan(alas.ketentuan, akhir.tanggal, nib.daerah)
    return MasaHakAkses(bulan, alas.dasar_hukum)


async def nib(session: AsyncSession, nomor: str) -> BahanNib | None:
    row = await queries.nib(session, nomor)
    if row is None:
        return None
    milik = await queries.perizinan_nib(session, nomor)
    return BahanNib(
        nib=to_nib(row),
        pemilik=await _pemilik(session, row.pelaku_usaha),
        perizinan=tuple(to_perizinan(baris) for baris in milik),
        asal=await _asal(session, row.permohonan) if row.permohonan else None,
    )


async def perizinan(session: AsyncSession, id: UUID) -> BahanPerizinan | None:
    row = await session.get(PerizinanRow, id)
    induk = row and await session.get(NibRow, row.nib)
    if row is None or induk is None:
        return None
    return BahanPerizinan(
        perizinan=to_perizinan(row),
        nib=to_nib(induk),
        pemilik=await _pemilik(session, row.pelaku_usaha),
        kegiatan=await _kegiatan(session, row),
    )


async def pb_umku(session: AsyncSession, id: UUID) -> BahanPbUmku | None:
    row = await session.get(PbUmkuRow, id)
    induk = row and await perizinan(session, row.perizinan)
    if row is None or induk is None:
        return None
    return BahanPbUmku(PB_UMKU.validate_python(row.model_dump()), induk)


async def permohonan(session: AsyncSession, id: UUID, cipher: Cipher) -> BahanPermohonan | None:
    satu = await queries.permohonan(session, id, cipher)
    if satu is None:
        return None
    pemilik = await session.get_one(PelakuUsahaRow, satu.pelaku_usaha)
    return BahanPermohonan(
        permohonan=satu,
        pemilik=to_pelaku_usaha(pemilik, cipher),
        sop=await queries.sop_versi(session, satu.sop, satu.sop_versi),
    )


async def _pemilik(session: AsyncSession, id: UUID) -> Pemilik:
    row = await session.get_one(PelakuUsahaRow, id)
    data = DataPelakuUsaha(row.nama, Wilayah(row.wilayah), row.alamat)
    return Pemilik(data, StatusPenanamanModal(row.penanaman_modal))


async def _asal(session: AsyncSession, id: UUID) -> Asal:
    row = await session.get_one(PermohonanRow, id)
    return Asal(id, row.selesai_pada, await queries.sop_versi(session, row.sop, row.sop_versi))


async def _kegiatan(session: AsyncSession, satu: PerizinanRow) -> KegiatanUsaha | None:
    """From the newest version that has it: one that has ended is no longer in the NIB."""
    rows = await session.execute(
        select(NibVersiRow)
        .where(col(NibVersiRow.nomor) == satu.nib)
        .order_by(col(NibVersiRow.versi).desc())
    )
    semua = (NIB_.validate_python(row.isi).kegiatan_usaha for row in rows.scalars())
    return next((k for milik in semua for k in milik if k.id == satu.kegiatan_usaha), None)
