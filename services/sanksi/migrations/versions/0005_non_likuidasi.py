"""A duty may be about one certificate of several; licences are looked up by kegiatan usaha."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Every duty so far has one object only."""
    op.add_column("kewajiban", sa.Column("sasaran", sa.String, nullable=False, server_default=""))
    op.alter_column("kewajiban", "sasaran", server_default=None)
    op.drop_constraint("kewajiban_pkey", "kewajiban")
    op.create_primary_key("kewajiban_pkey", "kewajiban", ["kasus", "jenis", "sasaran"])
    op.create_index("ix_lisensi_kegiatan_usaha", "lisensi", ["kegiatan_usaha"])
    op.create_index("ix_kasus_nib", "kasus", ["nib"])
