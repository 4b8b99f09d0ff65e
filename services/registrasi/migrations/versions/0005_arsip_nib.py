"""What was issued stays as it was issued, whoever holds the connection (SOP100-10)."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """
CREATE FUNCTION nib_versi_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'versi NIB tidak dapat diubah atau dihapus'; END $$
    """,
    """
CREATE TRIGGER nib_versi_tetap BEFORE UPDATE OR DELETE ON nib_versi
FOR EACH ROW EXECUTE FUNCTION nib_versi_tetap()
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
