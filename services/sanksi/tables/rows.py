"""Every table of sanksi."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import declared_attr, registry
from sqlmodel import Field, SQLModel

from services.sanksi.domain.kasus import TERBUKA

SEDANG_BERJALAN = ", ".join(f"'{status.value}'" for status in sorted(TERBUKA))


class Tabel(SQLModel, registry=registry()):
    """One registry per service: two services may live in one process."""

    @declared_attr.directive
    @classmethod
    def __tablename__(cls) -> str:
        return cls.__name__.removesuffix("Row").lower()


class PerizinanRow(Tabel, table=True):
    """A NIB with everything under it: sanksi's copy of registrasi's facts."""

    nib: str = Field(primary_key=True)
    pelaku_usaha: UUID = Field(index=True)
    daerah: str
    jenis_pelaku_usaha: str
    wilayah: str
    kegiatan_usaha: list[dict[str, Any]] = Field(sa_type=JSONB)
    berlaku_sampai: date | None
    dicabut: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    skala: str | None


class LisensiRow(Tabel, table=True):
    """One Perizinan Berusaha under a NIB: verified or not, and what ended it."""

    id: UUID = Field(primary_key=True)
    nib: str = Field(index=True)
    kegiatan_usaha: UUID = Field(index=True)
    jenis: str
    tingkat_risiko: str
    terverifikasi: bool
    berakhir: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))


class KasusRow(Tabel, table=True):
    """A case of Pencabutan or Pembatalan, from the request to its end."""

    __table_args__ = (
        # PB8-21-5, PB8-21-2b: one request for all of it; the domain says it first. Of each kind:
        # a Pembatalan that waits for an agency holds up no likuidasi.
        Index(
            "kasus_satu_berjalan",
            "pelaku_usaha",
            "jenis",
            unique=True,
            postgresql_where=text(f"status IN ({SEDANG_BERJALAN})"),
        ),
        Index("kasus_terbaru", "dibuat_pada", "id"),
    )

    id: UUID = Field(primary_key=True)
    versi: int = 1
    """Raised by every change; the ETag."""
    dibuat_pada: datetime = Field(sa_type=DateTime(timezone=True))
    daerah: str
    pelaku_usaha: UUID = Field(index=True)
    nib: str = Field(index=True)
    wilayah: str
    pemohon: str
    pemohon_sebagai: str
    nik: bytes | None = Field(sa_type=LargeBinary)
    """Encrypted, as npwp and paspor; read only by the agency that validates it. None where nobody
    applied (PB8-27-2c)."""
    npwp: bytes | None = Field(sa_type=LargeBinary)
    paspor: bytes | None = Field(sa_type=LargeBinary)
    status: str
    dimohonkan_pada: date
    diperbaiki: bool
    ke: int
    batas: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    alasan: str | None
    dasar_penerbitan: str | None
    terbit_pada: date | None
    jenis: str
    objek: list[dict[str, Any]] = Field(sa_type=JSONB)
    disebut: list[str] = Field(sa_type=JSONB)
    isian: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    perwakilan: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    putusan: dict[str, Any] | None = Field(sa_type=JSONB(none_as_null=True))
    ketentuan: list[str] = Field(sa_type=JSONB)


class ValidasiRow(Tabel, table=True):
    """What one agency was asked in a case, and its answer so far."""

    permintaan: UUID = Field(primary_key=True)
    kasus: UUID = Field(foreign_key="kasus.id", index=True)
    item: str
    ke: int
    hasil: str | None
    tertahan_sampai: date | None


class AktaRow(Tabel, table=True):
    """The document of each kind that counts in a case."""

    kasus: UUID = Field(foreign_key="kasus.id", primary_key=True)
    jenis: str = Field(primary_key=True)
    sha256: str
    media_type: str
    tanggal: date


class DokumenRow(Tabel, table=True):
    """An issued document as data: one of Lampiran V to XII."""

    __table_args__ = (UniqueConstraint("daerah", "nomor"),)

    id: UUID = Field(primary_key=True)
    kasus: UUID = Field(foreign_key="kasus.id", index=True)
    pelaku_usaha: UUID
    daerah: str
    jenis: str
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: str | None
    dasar_hukum: str
    isi: dict[str, Any] = Field(sa_type=JSONB)
    dibuat_pada: datetime = Field(sa_type=DateTime(timezone=True))


class RiwayatRow(Tabel, table=True):
    """A step of a case as its parties read it, with the article."""

    id: int | None = Field(default=None, primary_key=True)
    kasus: UUID = Field(foreign_key="kasus.id", index=True)
    waktu: datetime = Field(sa_type=DateTime(timezone=True))
    langkah: str
    keterangan: str
    dasar_hukum: str
    pelaku: str


class KewajibanRow(Tabel, table=True):
    """A duty that follows a Pencabutan; never a condition of it (AMB-23)."""

    kasus: UUID = Field(foreign_key="kasus.id", primary_key=True)
    jenis: str = Field(primary_key=True)
    sasaran: str = Field(primary_key=True)
    """Number of the certificate (PB8-24-5); empty for the others."""
    selesai_pada: date | None


class PelaksanaanRow(Tabel, table=True):
    """What registrasi said about one effect of a case: carried out, or left as it was."""

    kasus: UUID = Field(foreign_key="kasus.id", primary_key=True)
    sasaran: str = Field(primary_key=True)
    """Id of the licence, or of its kegiatan usaha; NIB for the NIB itself."""
    hasil: str
    alasan: str | None
    tanggal: date


class PenomoranRow(Tabel, table=True):
    """The last number given to a kind of document in a region and year."""

    daerah: str = Field(primary_key=True)
    jenis: str = Field(primary_key=True)
    tahun: int = Field(primary_key=True)
    terakhir: int


# Rows are read and written as values, never as objects that a session remembers.
TABLES = Tabel.metadata.tables
PERIZINAN, KASUS, VALIDASI, AKTA = (
    TABLES[name] for name in ("perizinan", "kasus", "validasi", "akta")
)
PELAKSANAAN = TABLES["pelaksanaan"]
DOKUMEN, RIWAYAT, KEWAJIBAN, PENOMORAN, LISENSI = (
    TABLES[name] for name in ("dokumen", "riwayat", "kewajiban", "penomoran", "lisensi")
)
