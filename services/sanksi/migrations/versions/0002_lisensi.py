"""Licences one by one: verified or not, and what ended them; the scale of the business."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """What was told before is filled in by the next fact about its NIB."""
    op.add_column("perizinan", sa.Column("skala", sa.String))
    op.create_table(
        "lisensi",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("nib", sa.String, nullable=False),
        sa.Column("kegiatan_usaha", sa.Uuid, nullable=False),
        sa.Column("jenis", sa.String, nullable=False),
        sa.Column("tingkat_risiko", sa.String, nullable=False),
        sa.Column("terverifikasi", sa.Boolean, nullable=False),
        sa.Column("berakhir", JSONB),
    )
    op.create_index("ix_lisensi_nib", "lisensi", ["nib"])
