"""Projects, and the LKPM that are filed for them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"

WAKTU = sa.DateTime(timezone=True)


def upgrade() -> None:
    _proyek()
    _lkpm()
    op.create_table(
        "lkpm_versi",
        sa.Column("lkpm", sa.Uuid, sa.ForeignKey("lkpm.id"), primary_key=True),
        sa.Column("versi_laporan", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("isi", JSONB, nullable=False),
        sa.Column("disampaikan_pada", sa.Date, nullable=False),
        sa.Column("penyampai", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("alasan", sa.String),
        sa.Column("diputus_pada", WAKTU),
        sa.Column("petugas", sa.String),
    )


def _proyek() -> None:
    op.create_table(
        "proyek",
        sa.Column("pelaku_usaha", sa.Uuid, primary_key=True),
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("nib", sa.String, nullable=False),
        sa.Column("kbli", sa.String, nullable=False),
        sa.Column("lokasi", sa.String, nullable=False),
        sa.Column("penanaman_modal", sa.String),
        sa.Column("jenis_kawasan", sa.String),
        sa.Column("skala", JSONB, nullable=False),
        sa.Column("berakhir_pada", sa.Date),
    )
    # Their scale was not kept: until the next fact about the NIB it is not known.
    op.execute(
        """
        INSERT INTO proyek (pelaku_usaha, id, nib, kbli, lokasi, skala, berakhir_pada)
        SELECT pelaku_usaha, id, nib, kbli, lokasi, '[]', berakhir_pada
        FROM kegiatan_usaha JOIN subjek USING (pelaku_usaha)
        """
    )


def _lkpm() -> None:
    op.create_table(
        "lkpm",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("versi", sa.Integer, nullable=False),
        sa.Column("daerah", sa.String, nullable=False),
        sa.Column("pelaku_usaha", sa.Uuid, nullable=False),
        sa.Column("proyek", sa.Uuid, nullable=False),
        sa.Column("lokasi", sa.String, nullable=False),
        sa.Column("periode", sa.String, nullable=False),
        sa.Column("batas", sa.Date, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("versi_laporan", sa.Integer, nullable=False),
        sa.Column("disampaikan_pada", sa.Date, nullable=False),
        sa.Column("terlambat", sa.Boolean, nullable=False),
        sa.Column("penerima", sa.ARRAY(sa.String), nullable=False),
        sa.Column("ketentuan", sa.ARRAY(sa.String), nullable=False),
        sa.Column("isi", JSONB, nullable=False),
        sa.Column("alasan", sa.String),
        sa.UniqueConstraint("pelaku_usaha", "proyek", "periode"),
    )
    op.create_index("lkpm_menurut_batas", "lkpm", ["batas", "id"])
