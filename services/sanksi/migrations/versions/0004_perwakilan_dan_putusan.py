"""Cases of Pasal 26 and 27: the representative, the court decision, a passport."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Every case so far had an applicant with NIK and NPWP."""
    op.add_column("kasus", sa.Column("perwakilan", JSONB))
    op.add_column("kasus", sa.Column("putusan", JSONB))
    op.add_column("kasus", sa.Column("paspor", sa.LargeBinary))
    op.alter_column("kasus", "nik", nullable=True)
    op.alter_column("kasus", "npwp", nullable=True)
