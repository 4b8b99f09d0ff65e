"""Cases of Pembatalan beside those of likuidasi, and what registrasi made of a case."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Every case so far is one of likuidasi, of everything that its NIB held."""
    op.add_column(
        "kasus", sa.Column("jenis", sa.String, nullable=False, server_default="LIKUIDASI")
    )
    op.add_column("kasus", sa.Column("objek", JSONB, nullable=False, server_default="[]"))
    op.add_column("kasus", sa.Column("isian", JSONB))
    op.alter_column("kasus", "jenis", server_default=None)
    op.alter_column("kasus", "objek", server_default=None)
    op.drop_index("kasus_satu_berjalan", "kasus")
    op.create_index(
        "kasus_satu_berjalan",
        "kasus",
        ["pelaku_usaha", "jenis"],
        unique=True,
        postgresql_where=sa.text(
            "status IN ('MENUNGGU_VERIFIKASI', 'PERLU_PERBAIKAN', 'VALIDASI')"
        ),
    )
    op.create_table(
        "pelaksanaan",
        sa.Column("kasus", sa.Uuid, sa.ForeignKey("kasus.id"), primary_key=True),
        sa.Column("sasaran", sa.String, primary_key=True),
        sa.Column("hasil", sa.String, nullable=False),
        sa.Column("alasan", sa.String),
        sa.Column("tanggal", sa.Date, nullable=False),
    )
