"""The catalogue in the database, imports, and what the officers' lists are read by."""

import csv
import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

DATA = Path(__file__).parents[2] / "data"
RUJUKAN = Path(__file__).parents[4] / "shared" / "data"
BAWAAN = (
    UUID("7a2f3c00-0000-8000-8000-000000000001"),
    UUID("7a2f3c00-0000-8000-8000-000000000002"),
)
"""The imports that came with the service: area codes, and the level that SOP 100 states."""

TABEL = (
    """
CREATE TABLE impor (
    id uuid NOT NULL,
    nomor bigint GENERATED ALWAYS AS IDENTITY,
    jenis varchar NOT NULL,
    berkas varchar NOT NULL,
    sha256 varchar NOT NULL,
    sumber varchar NOT NULL,
    oleh varchar NOT NULL,
    daerah varchar,
    berlaku_mulai date,
    mulai timestamptz NOT NULL,
    selesai timestamptz,
    baris_terakhir integer NOT NULL,
    diterima integer NOT NULL,
    ditolak integer NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (nomor)
)
    """,
    "CREATE UNIQUE INDEX impor_pelaku_usaha ON impor (sha256, daerah) WHERE jenis = 'PELAKU_USAHA'",
    """
CREATE TABLE impor_tolak (
    impor uuid NOT NULL,
    baris integer NOT NULL,
    alasan varchar NOT NULL,
    PRIMARY KEY (impor, baris),
    FOREIGN KEY(impor) REFERENCES impor (id)
)
    """,
    """
CREATE TABLE kbli_edisi (
    edisi integer NOT NULL,
    nama varchar NOT NULL,
    dasar_hukum varchar NOT NULL,
    berlaku_mulai date NOT NULL,
    tanggal_pasti boolean NOT NULL,
    sha256 varchar NOT NULL,
    jumlah integer NOT NULL,
    PRIMARY KEY (edisi)
)
    """,
    """
CREATE TABLE kbli (
    edisi integer NOT NULL,
    kode varchar NOT NULL,
    judul varchar NOT NULL,
    ruang_lingkup varchar,
    PRIMARY KEY (edisi, kode),
    FOREIGN KEY(edisi) REFERENCES kbli_edisi (edisi)
)
    """,
    "CREATE INDEX kbli_judul ON kbli (edisi, lower(judul))",
    """
CREATE TABLE risiko_kbli (
    edisi integer NOT NULL,
    kode varchar NOT NULL,
    skala varchar NOT NULL,
    impor uuid NOT NULL,
    tingkat_risiko varchar NOT NULL,
    sektor varchar NOT NULL,
    parameter varchar,
    kewenangan varchar,
    PRIMARY KEY (edisi, kode, skala, impor),
    FOREIGN KEY(impor) REFERENCES impor (id)
)
    """,
    """
CREATE TABLE wilayah (
    kode varchar NOT NULL,
    impor uuid NOT NULL,
    induk varchar NOT NULL,
    tingkat varchar NOT NULL,
    nama varchar NOT NULL,
    PRIMARY KEY (kode, impor),
    FOREIGN KEY(impor) REFERENCES impor (id)
)
    """,
    "CREATE INDEX wilayah_induk ON wilayah (induk, kode)",
)

# Every list and every filter has an index that holds its order.
DAFTAR = (
    "DROP INDEX permohonan_terbuka",
    "CREATE INDEX permohonan_status ON permohonan (daerah, status, dibuat_pada DESC, id DESC)",
    (
        "CREATE INDEX permohonan_tenggat ON permohonan"
        " (daerah, status, COALESCE(batas, 'infinity'::date), id)"
        " WHERE status NOT IN ('DITERBITKAN', 'DITOLAK')"
    ),
    "CREATE INDEX permohonan_kbli ON permohonan (daerah, kbli, dibuat_pada DESC, id DESC)",
    "CREATE INDEX permohonan_skala ON permohonan (daerah, skala, dibuat_pada DESC, id DESC)",
    "CREATE INDEX permohonan_nib ON permohonan (nib) WHERE nib IS NOT NULL",
)
NAMA = (
    # A name as it is looked for: small letters and digits, one blank between words, and without
    # the form of the business before it.
    r"""
CREATE FUNCTION lipat_nama(nama text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    btrim(regexp_replace(lower(nama), '[^[:alnum:]]+', ' ', 'g')),
    '^(pt|cv|ud|pd|fa|firma|koperasi|yayasan) ', '')
    """,
    'CREATE INDEX pelaku_usaha_nama ON pelaku_usaha (daerah, lipat_nama(nama COLLATE "C"), id)',
    """
CREATE TABLE nama_pemohon (
    permohonan uuid NOT NULL,
    pelaku_usaha uuid NOT NULL,
    daerah varchar NOT NULL,
    nama varchar NOT NULL,
    PRIMARY KEY (permohonan),
    FOREIGN KEY(permohonan) REFERENCES permohonan (id)
)
    """,
    (
        "INSERT INTO nama_pemohon SELECT a.id, a.pelaku_usaha, a.daerah, b.nama"
        " FROM permohonan AS a JOIN pelaku_usaha AS b ON b.id = a.pelaku_usaha"
    ),
    (
        "CREATE INDEX nama_pemohon_nama ON nama_pemohon"
        ' (daerah, lipat_nama(nama COLLATE "C"), permohonan)'
    ),
    "CREATE INDEX nama_pemohon_pelaku_usaha ON nama_pemohon (pelaku_usaha)",
)

EDISI: tuple[dict[str, Any], ...] = (
    {
        "edisi": 2020,
        "nama": "KBLI 2020",
        "dasar_hukum": "Peraturan Badan Pusat Statistik Nomor 2 Tahun 2020",
        "berlaku_mulai": date(2020, 9, 24),
    },
    {
        "edisi": 2025,
        "nama": "KBLI 2025",
        "dasar_hukum": "Peraturan Badan Pusat Statistik Nomor 7 Tahun 2025",
        "berlaku_mulai": date(2025, 12, 18),
    },
)
EDISI_SOP, KODE_SOP = 2020, "62012"
RUANG_LINGKUP = (  # SOP100-19, word for word
    "Kelompok ini mencakup kegiatan pengembangan perdagangan melalui internet (e-commerce). "
    "Kegiatan meliputi konsultasi analisis dan pemrograman aplikasi untuk kegiatan perdagangan "
    "melalui internet"
)


def upgrade() -> None:
    for statement in (*TABEL, *DAFTAR, *NAMA):
        op.execute(statement)
    for edisi in EDISI:
        _isi_edisi(edisi)
    _isi_wilayah()
    _isi_risiko()


def _isi_edisi(edisi: dict[str, Any]) -> None:
    nama = f"kbli-{edisi['edisi']}.csv"
    baris = _baca(nama)
    lain = {"tanggal_pasti": False, "sha256": _sha256(nama), "jumlah": len(baris)}
    _sisipkan("kbli_edisi", [edisi | lain])
    lingkup = {KODE_SOP: RUANG_LINGKUP} if edisi["edisi"] == EDISI_SOP else {}
    _sisipkan(
        "kbli",
        [
            {"edisi": edisi["edisi"], **satu, "ruang_lingkup": lingkup.get(satu["kode"])}
            for satu in baris
        ],
    )


def _isi_wilayah() -> None:
    baris = _baca("wilayah.csv")
    _impor(BAWAAN[0], "WILAYAH", "wilayah.csv", "Kode wilayah Kemendagri", date(2021, 1, 1), baris)
    _sisipkan(
        "wilayah",
        [
            satu | {"impor": BAWAAN[0], "induk": satu["kode"].rpartition(".")[0]}
            for satu in baris
        ],
    )  # fmt: skip


def _isi_risiko() -> None:
    """SOP100-14, -18; the sector by the Permenperin that the SOP rests on (PB8-4). What KBLI 2025
    calls the same has no level: nobody stated one."""
    sumber = "SOP 100/SOP/DPMPTSP/V/2021"
    baris = [
        {
            "edisi": EDISI_SOP,
            "kode": KODE_SOP,
            "skala": skala,
            "impor": BAWAAN[1],
            "tingkat_risiko": "RENDAH",
            "sektor": "PERINDUSTRIAN",
            "parameter": "Skala industri kecil dan industri menengah",
        }
        for skala in ("KECIL", "MENENGAH")
    ]
    _impor(BAWAAN[1], "RISIKO_KBLI", "sop-100.json", sumber, date(2021, 12, 6), baris)
    _sisipkan("risiko_kbli", baris)


def _impor(
    id: UUID, jenis: str, berkas: str, sumber: str, mulai: date, baris: list[dict[str, Any]]
) -> None:
    pada = datetime(2021, 12, 6, tzinfo=UTC)
    _sisipkan(
        "impor",
        [
            {
                "id": id, "jenis": jenis, "berkas": berkas, "sha256": _sha256(berkas),
                "sumber": sumber, "oleh": "bawaan", "berlaku_mulai": mulai, "mulai": pada,
                "selesai": pada, "baris_terakhir": len(baris), "diterima": len(baris),
                "ditolak": 0,
            }
        ],
    )  # fmt: skip


def _sisipkan(tabel: str, baris: list[dict[str, Any]]) -> None:
    kolom = [sa.column(nama) for nama in baris[0]]
    op.bulk_insert(sa.table(tabel, *kolom), baris)


def _baca(nama: str) -> list[dict[str, Any]]:
    with _berkas(nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def _berkas(nama: str) -> Path:
    return (RUJUKAN if nama.endswith(".csv") else DATA) / nama


def _sha256(nama: str) -> str:
    return hashlib.sha256(_berkas(nama).read_bytes()).hexdigest()
