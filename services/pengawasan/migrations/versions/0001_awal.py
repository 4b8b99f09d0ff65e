"""The kernel's tables, and subjects, plan, inspections and profile of pengawasan."""

import sqlalchemy as sa
from alembic import op
from alembic.operations import Operations

from shared.messaging.migrate import create_kernel_tables

revision = "0001"
down_revision = None

WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    create_kernel_tables(Operations(op.get_context()))
    _subjek()
    _rencana()
    _inspeksi()
    _tanggapan()


def _subjek() -> None:
    op.create_table(
        "subjek",
        sa.Column("pelaku_usaha", sa.Uuid, primary_key=True),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("nib", sa.String, nullable=False),
        sa.Column("wilayah", sa.String, nullable=False),
        sa.Column("berlaku_sampai", sa.Date),
        sa.Column("berakhir_pada", sa.Date),
    )
    op.create_table(
        "kegiatan_usaha",
        sa.Column("pelaku_usaha", sa.Uuid, sa.ForeignKey("subjek.pelaku_usaha"), primary_key=True),
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("kbli", sa.String, nullable=False),
        sa.Column("tingkat_risiko", sa.String, nullable=False),
        sa.Column("lokasi", sa.String, nullable=False),
    )
    op.create_index("ix_kegiatan_usaha_lokasi", "kegiatan_usaha", ["lokasi"])
    op.create_table(
        "kewajiban",
        sa.Column("permohonan", sa.Uuid, primary_key=True),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("nib", sa.String, nullable=False),
        sa.Column("dicatat_pada", sa.Date, nullable=False),
    )
    op.create_index("ix_kewajiban_pelaku_usaha", "kewajiban", ["pelaku_usaha"])


def _rencana() -> None:
    op.create_table(
        "entri_rencana",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("tahun", sa.Integer, nullable=False),
        sa.Column("lokasi", sa.String, nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("instansi_pelaksana", sa.ARRAY(sa.String), nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("dimuat_pada", WAKTU, nullable=False),
        sa.UniqueConstraint("tahun", "lokasi", "pelaku_usaha"),
    )


def _inspeksi() -> None:
    op.create_table(
        "inspeksi",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("versi", sa.Integer, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, sa.ForeignKey("subjek.pelaku_usaha"), nullable=False),
        sa.Column("jenis", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("tanggal", sa.Date, nullable=False),
        sa.Column("versi_jadwal", sa.Integer, nullable=False),
        sa.Column("lokasi", sa.String, nullable=False),
        sa.Column("kegiatan_usaha", sa.ARRAY(sa.Uuid), nullable=False),
        sa.Column("instansi_pelaksana", sa.ARRAY(sa.String), nullable=False),
        sa.Column("rencana", sa.Uuid, sa.ForeignKey("entri_rencana.id")),
        sa.Column("dasar", sa.String),
        sa.Column("penyetuju", sa.String),
        sa.Column("alasan", sa.String),
    )
    op.create_index("ix_inspeksi_pelaku_usaha", "inspeksi", ["pelaku_usaha"])
    op.create_index("inspeksi_menurut_tanggal", "inspeksi", ["tanggal", "id"])
    op.create_table(
        "jadwal",
        sa.Column("inspeksi", sa.Uuid, sa.ForeignKey("inspeksi.id"), primary_key=True),
        sa.Column("versi_jadwal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("tanggal", sa.Date, nullable=False),
        sa.Column("alasan", sa.String),
        sa.Column("ditetapkan_pada", WAKTU, nullable=False),
        sa.Column("petugas", sa.String, nullable=False),
    )


def _tanggapan() -> None:
    op.create_table(
        "tanggapan",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("versi", sa.Integer, nullable=False),
        sa.Column("isi", sa.String, nullable=False),
        sa.Column("ditulis_pada", WAKTU, nullable=False),
        sa.UniqueConstraint("pelaku_usaha", "versi"),
    )
