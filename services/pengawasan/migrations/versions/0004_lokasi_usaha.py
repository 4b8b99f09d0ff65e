"""The place itself, finer than its kabupaten/kota. What is there keeps the meaning that it had:
none is known of a kegiatan usaha or a project until registrasi tells its NIB again, and an
inspection without one was of the whole kabupaten/kota.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    "ALTER TABLE kegiatan_usaha ADD COLUMN lokasi_usaha uuid",
    "ALTER TABLE proyek ADD COLUMN lokasi_usaha uuid",
    "ALTER TABLE proyek ADD COLUMN wilayah_lokasi varchar",
    "ALTER TABLE inspeksi ADD COLUMN lokasi_usaha uuid[] NOT NULL DEFAULT '{}'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
