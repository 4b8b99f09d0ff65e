"""Letters about months that ran out. What ran out before has none: its act was not numbered."""

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    """
CREATE TABLE surat (
    id uuid NOT NULL,
    jenis varchar NOT NULL,
    nomor varchar NOT NULL,
    tanggal date NOT NULL,
    daerah varchar NOT NULL,
    pelaku_usaha uuid NOT NULL,
    nib varchar NOT NULL,
    dasar_hukum varchar NOT NULL,
    masa jsonb NOT NULL,
    dicatat_pada date NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (nomor),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id),
    FOREIGN KEY(nib) REFERENCES nib (nomor)
)
    """,
    "CREATE INDEX surat_pelaku_usaha ON surat (pelaku_usaha, tanggal)",
    """
CREATE TABLE penomoran (
    daerah varchar NOT NULL,
    jenis varchar NOT NULL,
    tahun integer NOT NULL,
    terakhir integer NOT NULL,
    PRIMARY KEY (daerah, jenis, tahun)
)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
