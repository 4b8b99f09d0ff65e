"""Subscriptions of agencies, and what was delivered to them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

revision = "0003"
down_revision = "0002"

WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "langganan",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("peran", sa.String, nullable=False),
        sa.Column("instansi", sa.String),
        sa.Column("sub", sa.String, nullable=False),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("jenis", ARRAY(sa.String), nullable=False),
        sa.Column("rahasia", sa.LargeBinary, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("aktif", sa.Boolean, nullable=False),
        sa.Column("tunda_sampai", WAKTU),
    )
    op.create_table(
        "kiriman",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("nomor", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("langganan", sa.Uuid, sa.ForeignKey("langganan.id"), nullable=False),
        sa.Column("peristiwa", sa.Uuid, nullable=False),
        sa.Column("jenis", sa.String, nullable=False),
        sa.Column("aliran", sa.String, nullable=False),
        sa.Column("isi", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("percobaan", sa.SmallInteger, nullable=False),
        sa.Column("coba_pada", WAKTU),
        sa.Column("dijawab_pada", WAKTU),
        sa.Column("sebab", sa.String),
    )
    op.create_index("kiriman_nomor", "kiriman", ["langganan", "nomor"])
    op.create_index(
        "kiriman_antri",
        "kiriman",
        ["langganan", "coba_pada", "nomor"],
        postgresql_where=sa.text("status = 'ANTRI'"),
    )
