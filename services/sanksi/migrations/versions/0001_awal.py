"""The kernel's tables, and the cases of Pencabutan with what they rest on."""

import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations
from sqlalchemy.dialects.postgresql import JSONB

from shared.messaging.migrate import create_kernel_tables

revision = "0001"
down_revision = None

WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    create_kernel_tables(Operations(op.get_context()))
    _perizinan()
    _kasus()
    _bagian_kasus()
    _hasil()


def _perizinan() -> None:
    op.create_table(
        "perizinan",
        sa.Column("nib", sa.String, primary_key=True),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("jenis_pelaku_usaha", sa.String, nullable=False),
        sa.Column("wilayah", sa.String, nullable=False),
        sa.Column("kegiatan_usaha", JSONB, nullable=False),
        sa.Column("berlaku_sampai", sa.Date),
        sa.Column("dicabut", JSONB),
    )
    op.create_index("ix_perizinan_pelaku_usaha", "perizinan", ["pelaku_usaha"])


def _kasus() -> None:
    op.create_table(
        "kasus",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("versi", sa.Integer, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("nib", sa.String, nullable=False),
        sa.Column("wilayah", sa.String, nullable=False),
        sa.Column("pemohon", sa.String, nullable=False),
        sa.Column("pemohon_sebagai", sa.String, nullable=False),
        sa.Column("nik", sa.LargeBinary, nullable=False),
        sa.Column("npwp", sa.LargeBinary, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("dimohonkan_pada", sa.Date, nullable=False),
        sa.Column("diperbaiki", sa.Boolean, nullable=False),
        sa.Column("ke", sa.Integer, nullable=False),
        sa.Column("batas", JSONB),
        sa.Column("alasan", sa.String),
        sa.Column("dasar_penerbitan", sa.String),
        sa.Column("terbit_pada", sa.Date),
    )
    op.create_index("ix_kasus_pelaku_usaha", "kasus", ["pelaku_usaha"])
    op.create_index("kasus_terbaru", "kasus", ["dibuat_pada", "id"])
    op.create_index(
        "kasus_satu_berjalan",
        "kasus",
        ["pelaku_usaha"],
        unique=True,
        postgresql_where=sa.text(
            "status IN ('MENUNGGU_VERIFIKASI', 'PERLU_PERBAIKAN', 'VALIDASI')"
        ),
    )


def _bagian_kasus() -> None:
    op.create_table(
        "validasi",
        sa.Column("permintaan", sa.Uuid, primary_key=True),
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("ke", sa.Integer, nullable=False),
        sa.Column("hasil", sa.String),
        sa.Column("tertahan_sampai", sa.Date),
    )
    op.create_index("ix_validasi_kasus", "validasi", ["kasus"])
    op.create_table(
        "akta",
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), primary_key=True),
        sa.Column("jenis", sa.String, primary_key=True),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("media_type", sa.String, nullable=False),
        sa.Column("tanggal", sa.Date, nullable=False),
    )
    op.create_table(
        "riwayat",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), nullable=False),
        sa.Column("waktu", WAKTU, nullable=False),
        sa.Column("langkah", sa.String, nullable=False),
        sa.Column("keterangan", sa.String, nullable=False),
        sa.Column("dasar_hukum", sa.String, nullable=False),
        sa.Column("pelaku", sa.String, nullable=False),
    )
    op.create_index("ix_riwayat_kasus", "riwayat", ["kasus"])


def _hasil() -> None:
    op.create_table(
        "dokumen",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("jenis", sa.String, nullable=False),
        sa.Column("lampiran", sa.String, nullable=False),
        sa.Column("nomor", sa.String, nullable=False),
        sa.Column("tanggal", sa.Date, nullable=False),
        sa.Column("dasar_penerbitan", sa.String),
        sa.Column("dasar_hukum", sa.String, nullable=False),
        sa.Column("isi", JSONB, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.UniqueConstraint("daerah", "nomor"),
    )
    op.create_index("ix_dokumen_kasus", "dokumen", ["kasus"])
    op.create_table(
        "kewajiban",
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), primary_key=True),
        sa.Column("jenis", sa.String, primary_key=True),
        sa.Column("selesai_pada", sa.Date),
    )
    op.create_table(
        "penomoran",
        sa.Column("daerah", sa.String, primary_key=True),
        sa.Column("jenis", sa.String, primary_key=True),
        sa.Column("tahun", sa.Integer, primary_key=True),
        sa.Column("terakhir", sa.Integer, nullable=False),
    )
