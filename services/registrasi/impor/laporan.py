"""What an operator reads after an import: by reason, with line numbers, and the refused rows."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from sqlmodel import col, select

from services.registrasi.domain.impor_pelaku_usaha import PILIHAN, WAJIB
from services.registrasi.impor.berkas import Bentuk, Berkas
from services.registrasi.tables import ImporRow
from shared.messaging.database import Database

KOLOM = (*WAJIB, *PILIHAN)


async def daftar(database: Database, jenis: str) -> list[ImporRow]:
    """Newest first."""
    async with database.session() as session:
        rows = await session.execute(
            select(ImporRow)
            .where(col(ImporRow.jenis) == jenis)
            .order_by(col(ImporRow.nomor).desc())
        )
        return list(rows.scalars())


def menurut_alasan(ditolak: Mapping[int, str]) -> dict[str, list[int]]:
    """Reason -> lines, the most frequent first; the lines that a reason names are left out."""
    kelompok: dict[str, list[int]] = defaultdict(list)
    for baris, alasan in sorted(ditolak.items()):
        kelompok[alasan.partition(" di baris ")[0]].append(baris)
    return dict(sorted(kelompok.items(), key=lambda satu: (-len(satu[1]), satu[0])))


def tulis_ditolak(berkas: Berkas, ditolak: Mapping[int, str]) -> Path:
    """The refused rows as they came, with line and reason: corrected, they are a file to import."""
    tujuan = berkas.path.with_name(f"{berkas.path.stem}.ditolak.csv")
    with tujuan.open("w", encoding="utf-8", newline="") as keluar:
        penulis = csv.writer(keluar)
        penulis.writerow(("baris", "alasan", *KOLOM))
        for baris in berkas.baris(Bentuk(WAJIB, PILIHAN)):
            if alasan := ditolak.get(baris.nomor):
                nilai = (baris.isi.get(nama, "") for nama in KOLOM)
                penulis.writerow((baris.nomor, alasan, *nilai))
    tujuan.chmod(0o600)  # it holds NIK and NPWP
    return tujuan
