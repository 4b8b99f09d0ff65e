"""What ended a licence, a NIB that waits for a PBBR, and the history of a Hak Akses."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    "ALTER TABLE nib ADD COLUMN menunggu_pbbr jsonb",
    "ALTER TABLE perizinan ADD COLUMN akhir jsonb",
    "ALTER TABLE pb_umku ADD COLUMN akhir jsonb",
    # A licence that went with its NIB ended by the act that ended the NIB.
    """
UPDATE perizinan SET akhir = nib.pencabutan FROM nib
WHERE nib.nomor = perizinan.nib AND perizinan.status = 'DICABUT'
    """,
    # The scale was the NIB's alone.
    """
UPDATE nib SET kegiatan_usaha = (
    SELECT jsonb_agg(satu || jsonb_build_object('skala', nib.skala) ORDER BY ke)
    FROM jsonb_array_elements(nib.kegiatan_usaha) WITH ORDINALITY AS butir (satu, ke)
)
WHERE jsonb_array_length(kegiatan_usaha) > 0
    """,
    """
CREATE TABLE hak_akses_riwayat (
    id bigint GENERATED ALWAYS AS IDENTITY,
    pelaku_usaha uuid NOT NULL,
    status varchar NOT NULL,
    tanggal date NOT NULL,
    alasan varchar,
    dasar_hukum varchar NOT NULL,
    pelaku varchar NOT NULL,
    pada timestamptz NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(pelaku_usaha) REFERENCES pelaku_usaha (id)
)
    """,
    "CREATE INDEX hak_akses_riwayat_pelaku_usaha ON hak_akses_riwayat (pelaku_usaha, id)",
    # Of earlier changes only the last one is known.
    """
INSERT INTO hak_akses_riwayat (pelaku_usaha, status, tanggal, alasan, dasar_hukum, pelaku, pada)
SELECT h.pelaku_usaha, h.status, h.tanggal, h.alasan,
    CASE WHEN h.alasan IS NULL
        THEN 'Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 20'
        ELSE 'Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)'
    END,
    'sistem', p.dibuat_pada
FROM hak_akses h JOIN pelaku_usaha p ON p.id = h.pelaku_usaha
ORDER BY p.dibuat_pada, h.pelaku_usaha
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
