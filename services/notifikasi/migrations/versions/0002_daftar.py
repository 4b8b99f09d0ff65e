"""Lists of clocks and notices are read by an index, however long they are."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    daftar = "hashtextextended(daerah || '/' || kind || '/' || state, 0)"
    op.create_index("tenggat_daftar", "tenggat", [sa.text(daftar), "wake_at"])
    op.create_index("tenggat_pelaku_usaha", "tenggat", ["pelaku_usaha"])
    op.drop_index("pemberitahuan_kotak", "pemberitahuan")
    op.create_index(
        "pemberitahuan_kotak",
        "pemberitahuan",
        ["penerima", "daerah", "dibuat_pada", "id"],
        postgresql_where=sa.text("kanal = 'KOTAK_MASUK'"),
    )
    op.create_index(
        "pemberitahuan_pengiriman", "pemberitahuan", ["daerah", "status", "dibuat_pada", "id"]
    )
