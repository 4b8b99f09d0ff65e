"""`perizinan kbli|wilayah|pelaku-usaha impor`: tables and registers from files."""

import asyncio
import getpass
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from deploy.cli.opened import opened
from services.registrasi.impor import laporan, pelaku_usaha, tabel
from services.registrasi.impor.berkas import Berkas, BerkasDitolak, buka
from services.registrasi.impor.tabel import Maju
from shared.daerah import daerah as cari_daerah
from shared.messaging.database import Database

kbli = typer.Typer(help="Tabel tingkat risiko KBLI.", no_args_is_help=True)
wilayah = typer.Typer(help="Tabel kode wilayah.", no_args_is_help=True)
pelaku = typer.Typer(help="Daftar Pelaku Usaha dari sistem lama.", no_args_is_help=True)
console = Console()
T = TypeVar("T")

SALAH_PAKAI, DITOLAK = 2, 1
BARIS_DITUNJUKKAN = 20
EDISI = ("2020", "2025")

Masukan = Annotated[Path, typer.Argument(help="Berkas CSV (UTF-8), atau Parquet.")]
Sumber = Annotated[str, typer.Option(help="Dari mana tabel ini, misalnya PP 5/2021 Lampiran I.")]
Oleh = Annotated[str, typer.Option(help="Siapa yang mengimpor.")]
Mulai = Annotated[str, typer.Option(help="Berlaku mulai, misalnya 2026-03-16.")]


@kbli.command("impor")
def impor_kbli(
    berkas: Masukan,
    sumber: Sumber = "",
    berlaku_mulai: Mulai = "",
    edisi: Annotated[str, typer.Option(help="Edisi KBLI: 2020 atau 2025.")] = "2020",
    oleh: Oleh = "",
) -> None:
    """Impor tabel tingkat risiko: semua baris benar, atau tidak ada yang berubah."""
    if edisi not in EDISI:
        _berhenti(f"--edisi {edisi}: edisi yang ada {' dan '.join(EDISI)}.", SALAH_PAKAI)
    asal = _asal(berkas, sumber, berlaku_mulai, oleh)
    _tabel(lambda db, maju: tabel.risiko(db, asal, int(edisi), maju), asal.berkas)


@wilayah.command("impor")
def impor_wilayah(
    berkas: Masukan, sumber: Sumber = "", berlaku_mulai: Mulai = "", oleh: Oleh = ""
) -> None:
    """Impor kode wilayah: semua baris benar, atau tidak ada yang berubah."""
    asal = _asal(berkas, sumber, berlaku_mulai, oleh)
    _tabel(lambda db, maju: tabel.wilayah(db, asal, maju), asal.berkas)


@pelaku.command("impor")
def impor_pelaku_usaha(
    berkas: Masukan,
    daerah: Annotated[str, typer.Option(help="Kode daerah yang mendaftarkan.")],
    sumber: Sumber = "",
    oleh: Oleh = "",
) -> None:
    """Impor Pelaku Usaha; setelah terputus, perintah yang sama melanjutkan."""
    try:
        wilayah_kerja = cari_daerah(daerah)
    except LookupError as salah:
        _berhenti(str(salah.args[0]), SALAH_PAKAI)
    dibuka = _buka(berkas)
    asal = pelaku_usaha.Asal(dibuka, sumber or dibuka.nama, _siapa(oleh), wilayah_kerja)

    async def jalankan(database: Database) -> tuple[pelaku_usaha.Keadaan, dict[int, str]]:
        with _kemajuan("Mengimpor") as maju:
            keadaan = await pelaku_usaha.impor(database, asal, maju)
        return keadaan, await pelaku_usaha.ditolak(database, keadaan.id)

    try:
        keadaan, ditolak = _dengan(jalankan)
    except pelaku_usaha.SedangBerjalan:
        _berhenti("Berkas ini sedang diimpor oleh proses lain.", DITOLAK)
    _laporkan(dibuka, keadaan, ditolak)


def _daftar(jenis: str) -> Callable[[], None]:
    def daftar() -> None:
        """Semua impor: siapa, kapan, dari mana, sidik berkasnya."""
        table = Table("No", "Kapan", "Oleh", "Sumber", "Berlaku", "Berkas", "Diterima", "Ditolak",
                      "SHA-256")  # fmt: skip
        for satu in _dengan(lambda database: laporan.daftar(database, jenis)):
            selesai = f"{satu.selesai:%d-%m-%Y %H:%M}" if satu.selesai else "belum selesai"
            berlaku = f"{satu.berlaku_mulai:%d-%m-%Y}" if satu.berlaku_mulai else ""
            table.add_row(
                str(satu.nomor), selesai, satu.oleh, satu.sumber, berlaku, satu.berkas,
                str(satu.diterima), str(satu.ditolak), satu.sha256[:16],
            )  # fmt: skip
        console.print(table if table.row_count else "Belum ada impor.")

    return daftar


kbli.command("daftar")(_daftar("RISIKO_KBLI"))
wilayah.command("daftar")(_daftar("WILAYAH"))
pelaku.command("daftar")(_daftar("PELAKU_USAHA"))


def _tabel(impor: Callable[[Database, Maju], Awaitable[tabel.Hasil]], berkas: Berkas) -> None:
    async def jalankan(database: Database) -> tabel.Hasil:
        with _kemajuan("Memeriksa") as maju:
            return await impor(database, maju)

    hasil = _dengan(jalankan)
    for salah in hasil.salah:
        typer.echo(f"baris {salah.baris}: {salah.alasan}", err=True)
    if hasil.salah:
        _berhenti(f"{len(hasil.salah)} baris salah; tidak ada yang diubah.", DITOLAK)
    console.print(f"{hasil.diterima} baris diterima, SHA-256 {berkas.sha256}.", soft_wrap=True)


def _laporkan(berkas: Berkas, keadaan: pelaku_usaha.Keadaan, ditolak: dict[int, str]) -> None:
    console.print(f"Diterima {keadaan.diterima}, ditolak {keadaan.ditolak}.", highlight=False)
    for alasan, baris in laporan.menurut_alasan(ditolak).items():
        contoh = ", ".join(map(str, baris[:BARIS_DITUNJUKKAN]))
        lagi = ", ..." if len(baris) > BARIS_DITUNJUKKAN else ""
        console.print(f"  {len(baris)} kali: {alasan} (baris {contoh}{lagi})", highlight=False,
                      markup=False, soft_wrap=True)  # fmt: skip
    if ditolak:
        tujuan = laporan.tulis_ditolak(berkas, ditolak)
        console.print(f"Baris yang ditolak: {tujuan}", soft_wrap=True, highlight=False)
        raise typer.Exit(DITOLAK)


def _asal(berkas: Path, sumber: str, berlaku_mulai: str, oleh: str) -> tabel.Asal:
    if not sumber:
        _berhenti("--sumber: sebutkan dari mana tabel ini.", SALAH_PAKAI)
    try:
        mulai = date.fromisoformat(berlaku_mulai)
    except ValueError:
        _berhenti(
            f"--berlaku-mulai {berlaku_mulai or 'kosong'}: tulis tanggal sebagai TTTT-BB-HH.",
            SALAH_PAKAI,
        )
    return tabel.Asal(_buka(berkas), sumber, _siapa(oleh), mulai)


def _buka(berkas: Path) -> Berkas:
    try:
        return buka(berkas)
    except BerkasDitolak as salah:
        _berhenti(str(salah), DITOLAK)


def _siapa(oleh: str) -> str:
    return oleh or os.environ.get("PERIZINAN_OPERATOR") or getpass.getuser()


def _dengan(work: Callable[[Database], Awaitable[T]]) -> T:
    async def run() -> T:
        async with opened("registrasi") as database:
            return await work(database)

    try:
        return asyncio.run(run())
    except BerkasDitolak as salah:
        _berhenti(str(salah), DITOLAK)


def _berhenti(pesan: str, kode: int) -> NoReturn:
    typer.echo(pesan, err=True)
    raise typer.Exit(kode)


@contextmanager
def _kemajuan(judul: str) -> Iterator[Maju]:
    kolom = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(),
             MofNCompleteColumn(), TextColumn("baris"), TimeElapsedColumn())  # fmt: skip
    with Progress(*kolom, console=Console(stderr=True)) as progress:
        task = progress.add_task(judul, total=None)
        yield lambda terbaca: progress.update(task, completed=terbaca)
