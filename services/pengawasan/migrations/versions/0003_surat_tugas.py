"""Surat tugas, with the announcement of the visit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "surat_tugas",
        sa.Column("inspeksi", sa.Uuid, sa.ForeignKey("inspeksi.id"), primary_key=True),
        sa.Column("versi", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("nomor", sa.String, nullable=False),
        sa.Column("pelaksana", JSONB, nullable=False),
        sa.Column("ahli", JSONB, nullable=False),
        sa.Column("tanggal", sa.Date, nullable=False),
        sa.Column("diinput_pada", sa.Date, nullable=False),
        sa.Column("petugas", sa.String, nullable=False),
        sa.Column("disampaikan_pada", sa.DateTime(timezone=True)),
        sa.Column("kanal", sa.String),
        sa.Column("diterbitkan_pada", sa.Date),
    )
