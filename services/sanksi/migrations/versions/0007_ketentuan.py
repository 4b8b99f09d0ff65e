"""A case keeps the versions of the settings that decided it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """No setting decided anything so far."""
    op.add_column("kasus", sa.Column("ketentuan", JSONB, nullable=False, server_default="[]"))
    op.alter_column("kasus", "ketentuan", server_default=None)
