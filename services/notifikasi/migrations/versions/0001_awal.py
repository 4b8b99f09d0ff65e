"""The kernel's tables, the clocks with their ledger, and the notices."""

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
    _tenggat()
    _riwayat()
    _pemberitahuan()


def _tenggat() -> None:
    op.create_table(
        "tenggat",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("generation", sa.BigInteger, nullable=False),
        sa.Column("due_at", WAKTU, nullable=False),
        sa.Column("wake_at", WAKTU, nullable=False),
        sa.Column("anchor", sa.Date, nullable=False),
        sa.Column("last_day", sa.Date, nullable=False),
        sa.Column("warned", sa.SmallInteger, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("calendar_version", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("data", JSONB),
    )
    op.create_index(
        "tenggat_bangun", "tenggat", ["wake_at"], postgresql_where=sa.text("state = 'AKTIF'")
    )


def _riwayat() -> None:
    op.create_table(
        "tenggat_riwayat",
        sa.Column("tenggat", sa.Uuid, primary_key=True),
        sa.Column("nomor", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("pada", WAKTU, nullable=False),
        sa.Column("kejadian", sa.String, nullable=False),
        sa.Column("sebab", sa.String, nullable=False),
        sa.Column("pelaku", sa.String, nullable=False),
        sa.Column("peristiwa", sa.Uuid),
        sa.Column("calendar_version", sa.String, nullable=False),
        sa.Column("hitungan", sa.String),
    )


def _pemberitahuan() -> None:
    op.create_table(
        "pemberitahuan",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("peristiwa", sa.Uuid, nullable=False),
        sa.Column("jenis", sa.String, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("dasar_hukum", sa.String, nullable=False),
        sa.Column("jenis_penerima", sa.String, nullable=False),
        sa.Column("penerima", sa.String, nullable=False),
        sa.Column("email", sa.String),
        sa.Column("kanal", sa.String, nullable=False),
        sa.Column("templat", sa.String, nullable=False),
        sa.Column("judul", sa.String, nullable=False),
        sa.Column("isi", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("dibuat_pada", WAKTU, nullable=False),
        sa.Column("percobaan", sa.SmallInteger, nullable=False),
        sa.Column("coba_pada", WAKTU),
        sa.Column("dikirim_pada", WAKTU),
        sa.Column("diterima_pada", WAKTU),
        sa.Column("sebab", sa.String),
    )
    op.create_index("pemberitahuan_kotak", "pemberitahuan", ["penerima", "dibuat_pada", "id"])
    op.create_index(
        "pemberitahuan_antri",
        "pemberitahuan",
        ["coba_pada"],
        postgresql_where=sa.text("status = 'ANTRI'"),
    )
