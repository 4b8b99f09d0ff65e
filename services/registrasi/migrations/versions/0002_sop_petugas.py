"""SOP with their versions and soft copies, officers, Tim Teknis; what is shipped is taken in."""

from alembic import op

from services.registrasi import bawaan

revision = "0002"
down_revision = "0001"

ARSIP_SOP = (
    """
CREATE TABLE arsip_sop (
    sha256 varchar NOT NULL,
    kode varchar NOT NULL,
    versi integer NOT NULL,
    isi varchar NOT NULL,
    disimpan_oleh varchar NOT NULL,
    disimpan_pada timestamptz NOT NULL,
    PRIMARY KEY (sha256)
)
    """,
    # SOP100-10: immutable, whoever holds the connection.
    """
CREATE FUNCTION arsip_sop_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'salinan SOP tidak dapat diubah atau dihapus'; END $$
    """,
    """
CREATE TRIGGER arsip_sop_tetap BEFORE UPDATE OR DELETE ON arsip_sop
FOR EACH ROW EXECUTE FUNCTION arsip_sop_tetap()
    """,
)
SOP = (
    """
CREATE TABLE sop (
    kode varchar NOT NULL,
    versi integer NOT NULL,
    nomor varchar NOT NULL,
    jenis varchar NOT NULL,
    daerah varchar NOT NULL,
    kbli varchar,
    sha256 varchar NOT NULL,
    status varchar NOT NULL,
    lokasi_hardcopy varchar,
    disahkan_pada date,
    disahkan_oleh varchar,
    dibuat_pada timestamptz NOT NULL,
    PRIMARY KEY (kode, versi),
    UNIQUE (nomor, versi),
    FOREIGN KEY(sha256) REFERENCES arsip_sop (sha256)
)
    """,
    "CREATE INDEX sop_kbli ON sop (daerah, kbli)",
)
TIM_TEKNIS = (
    """
CREATE TABLE tim_teknis (
    kode varchar NOT NULL,
    nama varchar NOT NULL,
    daerah varchar NOT NULL,
    nomor_keputusan varchar NOT NULL,
    tanggal_keputusan date NOT NULL,
    berlaku_sampai date,
    contoh boolean NOT NULL,
    dibuat_pada timestamptz NOT NULL,
    PRIMARY KEY (kode)
)
    """,
    "CREATE INDEX ix_tim_teknis_daerah ON tim_teknis (daerah)",
    """
CREATE TABLE anggota_tim_teknis (
    tim varchar NOT NULL,
    urutan integer NOT NULL,
    sub varchar NOT NULL,
    nama varchar NOT NULL,
    jabatan varchar NOT NULL,
    sejak date,
    sampai date,
    PRIMARY KEY (tim, urutan),
    FOREIGN KEY(tim) REFERENCES tim_teknis (kode)
)
    """,
)
PETUGAS = (
    """
CREATE TABLE petugas (
    sub varchar NOT NULL,
    daerah varchar NOT NULL,
    nama varchar NOT NULL,
    nip varchar,
    jabatan varchar NOT NULL,
    fungsi varchar NOT NULL,
    pejabat boolean NOT NULL,
    kualifikasi_pelayanan boolean NOT NULL,
    kualifikasi_mekanisme boolean NOT NULL,
    kualifikasi_peraturan boolean NOT NULL,
    kualifikasi_komputer boolean NOT NULL,
    komitmen_sistem date,
    komitmen_mendukung date,
    komitmen_koordinasi date,
    komitmen_peraturan date,
    aktif boolean NOT NULL,
    contoh boolean NOT NULL,
    diperbarui_pada timestamptz NOT NULL,
    PRIMARY KEY (sub)
)
    """,
    "CREATE INDEX ix_petugas_daerah ON petugas (daerah)",
)
PERMOHONAN = ("ALTER TABLE permohonan ADD COLUMN petugas jsonb",)


def upgrade() -> None:
    for tabel in (ARSIP_SOP, SOP, TIM_TEKNIS, PETUGAS, PERMOHONAN):
        for statement in tabel:
            op.execute(statement)
    bawaan.muat(op.get_bind())
