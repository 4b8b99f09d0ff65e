"""The kernel's tables; Pelaku Usaha, applications, NIB and licences, profiles."""

from alembic import op
from alembic.operations import Operations

from shared.messaging.migrate import create_kernel_tables

revision = "0001"
down_revision = None

PELAKU_USAHA = (
    """
CREATE TABLE pelaku_usaha (
    id uuid NOT NULL,
    daerah varchar NOT NULL,
    jenis varchar NOT NULL,
    nama varchar NOT NULL,
    wilayah varchar NOT NULL,
    alamat varchar NOT NULL,
    surel varchar,
    telepon varchar,
    penanaman_modal varchar NOT NULL,
    nik bytea,
    nik_sidik bytea,
    npwp bytea,
    npwp_sidik bytea,
    versi integer NOT NULL,
    dibuat_pada timestamptz NOT NULL,
    PRIMARY KEY (id)
)
    """,
    "CREATE INDEX pelaku_usaha_daerah ON pelaku_usaha (daerah, dibuat_pada DESC, id DESC)",
    "CREATE UNIQUE INDEX pelaku_usaha_nik ON pelaku_usaha (nik_sidik)",
    "CREATE UNIQUE INDEX pelaku_usaha_npwp ON pelaku_usaha (npwp_sidik)",
)
HAK_AKSES = (
    """
CREATE TABLE hak_akses (
    pelaku_usaha uuid NOT NULL,
    kode varchar NOT NULL,
    status varchar NOT NULL,
    tanggal date NOT NULL,
    alasan varchar,
    PRIMARY KEY (pelaku_usaha),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id),
    UNIQUE (kode)
)
    """,
)
PROFIL = (
    """
CREATE TABLE profil (
    pelaku_usaha uuid NOT NULL,
    bagian varchar NOT NULL,
    versi integer NOT NULL,
    isi jsonb NOT NULL,
    disimpan_pada timestamptz NOT NULL,
    PRIMARY KEY (pelaku_usaha, bagian, versi),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id)
)
    """,
)
PERMOHONAN = (
    """
CREATE TABLE permohonan (
    id uuid NOT NULL,
    pelaku_usaha uuid NOT NULL,
    daerah varchar NOT NULL,
    sop varchar NOT NULL,
    sop_versi integer NOT NULL,
    kbli varchar NOT NULL,
    skala varchar NOT NULL,
    jenis_pemohon varchar NOT NULL,
    lokasi varchar NOT NULL,
    alamat varchar NOT NULL,
    penanaman_modal varchar NOT NULL,
    tingkat_risiko varchar NOT NULL,
    perizinan varchar NOT NULL,
    kanal varchar NOT NULL,
    angka jsonb NOT NULL,
    status varchar NOT NULL,
    diajukan_pada date NOT NULL,
    ke integer NOT NULL,
    diterima_lengkap_pada date,
    batas date,
    kalender_versi varchar,
    sla_terlampaui boolean NOT NULL,
    pertimbangan jsonb,
    keputusan jsonb,
    nib varchar,
    selesai_pada date,
    dibuat_pada timestamptz NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id)
)
    """,
    "CREATE INDEX permohonan_daerah ON permohonan (daerah, dibuat_pada DESC, id DESC)",
    (
        "CREATE INDEX permohonan_pelaku_usaha"
        " ON permohonan (pelaku_usaha, dibuat_pada DESC, id DESC)"
    ),
    (
        "CREATE INDEX permohonan_terbuka"
        " ON permohonan (daerah, status, dibuat_pada DESC, id DESC)"
        " WHERE status NOT IN ('DITERBITKAN', 'DITOLAK')"
    ),
)
PERSYARATAN = (
    """
CREATE TABLE persyaratan (
    permohonan uuid NOT NULL,
    kode varchar NOT NULL,
    diisi_pada date NOT NULL,
    isian jsonb NOT NULL,
    npwp bytea,
    sha256 varchar,
    jenis_berkas varchar,
    ukuran integer,
    benar boolean,
    alasan varchar,
    dinilai_oleh varchar,
    dinilai_pada date,
    kswp_permintaan uuid,
    kswp_ke integer,
    kswp_hasil varchar,
    kswp_dijawab_pada timestamptz,
    PRIMARY KEY (permohonan, kode),
    FOREIGN KEY(permohonan) REFERENCES permohonan (id)
)
    """,
    "CREATE UNIQUE INDEX persyaratan_kswp ON persyaratan (kswp_permintaan)",
)
RIWAYAT = (
    """
CREATE TABLE riwayat (
    id bigint GENERATED ALWAYS AS IDENTITY,
    permohonan uuid NOT NULL,
    pada timestamptz NOT NULL,
    fakta varchar NOT NULL,
    aturan jsonb NOT NULL,
    dasar_hukum varchar NOT NULL,
    pelaku varchar NOT NULL,
    isi jsonb NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(permohonan) REFERENCES permohonan (id)
)
    """,
    "CREATE INDEX riwayat_permohonan ON riwayat (permohonan, id)",
)
KEWAJIBAN = (
    """
CREATE TABLE kewajiban (
    permohonan uuid NOT NULL,
    pelaku_usaha uuid NOT NULL,
    nib varchar NOT NULL,
    status varchar NOT NULL,
    tanggal date NOT NULL,
    PRIMARY KEY (permohonan),
    FOREIGN KEY(permohonan) REFERENCES permohonan (id)
)
    """,
    "CREATE INDEX ix_kewajiban_pelaku_usaha ON kewajiban (pelaku_usaha)",
)
NIB = (
    """
CREATE TABLE nib (
    nomor varchar NOT NULL,
    pelaku_usaha uuid NOT NULL,
    daerah varchar NOT NULL,
    status varchar NOT NULL,
    versi integer NOT NULL,
    tanggal date NOT NULL,
    diperbarui_pada date NOT NULL,
    jenis_pelaku_usaha varchar NOT NULL,
    skala varchar NOT NULL,
    wilayah varchar NOT NULL,
    kegiatan_usaha jsonb NOT NULL,
    permohonan uuid,
    pencabutan jsonb,
    dibuat_pada timestamptz NOT NULL,
    PRIMARY KEY (nomor),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id)
)
    """,
    "CREATE INDEX nib_pelaku_usaha ON nib (pelaku_usaha, tanggal)",
    "CREATE UNIQUE INDEX nib_satu_hidup ON nib (pelaku_usaha) WHERE status <> 'DICABUT'",
)
NIB_VERSI = (
    """
CREATE TABLE nib_versi (
    nomor varchar NOT NULL,
    versi integer NOT NULL,
    isi jsonb NOT NULL,
    disimpan_pada timestamptz NOT NULL,
    PRIMARY KEY (nomor, versi),
    FOREIGN KEY(nomor) REFERENCES nib (nomor)
)
    """,
)
PERIZINAN = (
    """
CREATE TABLE perizinan (
    id uuid NOT NULL,
    pelaku_usaha uuid NOT NULL,
    nib varchar NOT NULL,
    kegiatan_usaha uuid NOT NULL,
    jenis varchar NOT NULL,
    tingkat_risiko varchar NOT NULL,
    tanggal date NOT NULL,
    status varchar NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(nib) REFERENCES nib (nomor)
)
    """,
    "CREATE INDEX ix_perizinan_nib ON perizinan (nib)",
    "CREATE INDEX perizinan_pelaku_usaha ON perizinan (pelaku_usaha, tanggal)",
)
PB_UMKU = (
    """
CREATE TABLE pb_umku (
    id uuid NOT NULL,
    pelaku_usaha uuid NOT NULL,
    perizinan uuid NOT NULL,
    nama varchar NOT NULL,
    nomor varchar NOT NULL,
    tanggal date NOT NULL,
    status varchar NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(perizinan) REFERENCES perizinan (id)
)
    """,
    "CREATE INDEX ix_pb_umku_pelaku_usaha ON pb_umku (pelaku_usaha)",
    "CREATE INDEX ix_pb_umku_perizinan ON pb_umku (perizinan)",
)
TABEL = (
    PELAKU_USAHA,
    HAK_AKSES,
    PROFIL,
    PERMOHONAN,
    PERSYARATAN,
    RIWAYAT,
    KEWAJIBAN,
    NIB,
    NIB_VERSI,
    PERIZINAN,
    PB_UMKU,
)


def upgrade() -> None:
    create_kernel_tables(Operations(op.get_context()))
    for tabel in TABEL:
        for statement in tabel:
            op.execute(statement)
