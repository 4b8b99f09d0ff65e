"""What a LIKUIDASI names is kept: it has to be everything at its issue, too (PB8-21-5)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Of a case so far: whatever its NIB holds today, for it was taken only with all of it."""
    op.add_column("kasus", sa.Column("disebut", JSONB, nullable=False, server_default="[]"))
    op.alter_column("kasus", "disebut", server_default=None)
    op.execute("""
        UPDATE kasus SET disebut = (
            SELECT jsonb_agg(kegiatan -> 'id')
            FROM jsonb_array_elements(perizinan.kegiatan_usaha) AS kegiatan
        )
        FROM perizinan
        WHERE perizinan.nib = kasus.nib AND kasus.jenis = 'LIKUIDASI'
          AND jsonb_array_length(perizinan.kegiatan_usaha) > 0
    """)
