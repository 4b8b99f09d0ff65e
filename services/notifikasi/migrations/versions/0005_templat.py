"""The words that a region has of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "templat",
        sa.Column("daerah", sa.String, primary_key=True),
        sa.Column("jenis", sa.String, primary_key=True),
        sa.Column("kanal", sa.String, primary_key=True),
        sa.Column("judul", sa.String, nullable=False),
        sa.Column("isi", sa.String, nullable=False),
        sa.Column("diubah_pada", sa.DateTime(timezone=True), nullable=False),
        sa.Column("oleh", sa.String, nullable=False),
    )
