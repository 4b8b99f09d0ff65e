"""A secret that was replaced stays valid for a while."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("langganan", sa.Column("rahasia_lama", sa.LargeBinary))
    op.add_column("langganan", sa.Column("lama_sampai", sa.DateTime(timezone=True)))
