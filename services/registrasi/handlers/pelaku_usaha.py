"""Registration of a Pelaku Usaha, and what it writes about itself."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from services.registrasi import tables
from services.registrasi.domain import hak_akses, pelaku_usaha, profil
from services.registrasi.domain.hak_akses import HakAkses
from services.registrasi.domain.pelaku_usaha import Daftar, DataPelakuUsaha, PelakuUsaha
from services.registrasi.domain.profil import Bagian, IsiBagian
from services.registrasi.handlers import hak_akses as akses_
from services.registrasi.handlers.tanpa_pbbr import nib_hidup
from services.registrasi.handlers.terbitan import tenggang_hak_akses, terbitkan
from services.registrasi.handlers.wilayah import tak_dikenal
from shared.http.etag import VERSI_USANG
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import Wilayah
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PASAL = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 8"
PROFIL = "Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2)"

SUDAH_TERDAFTAR = Refusal(
    kode="PELAKU_USAHA_SUDAH_TERDAFTAR",
    aturan="PB8-1-18",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 18",
    title="Pelaku Usaha sudah terdaftar",
    detail="NIK atau NPWP ini sudah terdaftar; satu Pelaku Usaha terdaftar satu kali.",
    perbaikan="Masuk dengan Hak Akses yang sudah ada.",
)


@dataclass(frozen=True)
class DaftarkanPelakuUsaha:
    id: UUID
    isi: Daftar


@dataclass(frozen=True)
class UbahPelakuUsaha:
    id: UUID
    versi: int
    data: DataPelakuUsaha


@dataclass(frozen=True)
class IsiBagianProfil:
    pelaku_usaha: UUID
    bagian: Bagian
    versi: int
    isi: Mapping[str, Any]


async def daftarkan_pelaku_usaha(
    tx: Transaction, perintah: DaftarkanPelakuUsaha
) -> tuple[PelakuUsaha, HakAkses] | Refusal:
    if refusal := await tak_dikenal(tx, perintah.isi.data.wilayah):
        return refusal
    wilayah = Wilayah(tx.daerah.wilayah)
    hasil = pelaku_usaha.daftarkan(perintah.isi, perintah.id, tx.daerah.kode, wilayah)
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if await tables.identitas_terpakai(tx, baru) or not await tables.insert_pelaku_usaha(tx, baru):
        return SUDAH_TERDAFTAR
    akses = hak_akses.beri(baru.id, f"HA-{secrets.token_hex(6).upper()}", tx.today)
    terbitkan(tx, peristiwa)
    _catat(tx, "pelaku_usaha.didaftarkan", None, baru, PASAL)
    await akses_.simpan(tx, None, akses, hak_akses.DIBERI)  # PB8-1-20
    return baru, akses


async def ubah_pelaku_usaha(
    tx: Transaction, perintah: UbahPelakuUsaha
) -> tuple[PelakuUsaha, HakAkses] | Refusal:
    lama = await tables.load_pelaku_usaha(tx, perintah.id)
    akses = await tables.load_hak_akses(tx, perintah.id)
    if lama is None or akses is None:
        return TIDAK_DITEMUKAN
    if tx.actor.pelaku_usaha and (refusal := await tanpa_hak_akses(tx, perintah.id)):
        return refusal
    if lama.versi != perintah.versi:
        return VERSI_USANG
    if refusal := await tak_dikenal(tx, perintah.data.wilayah):
        return refusal
    hasil = pelaku_usaha.ubah(lama, perintah.data, Wilayah(tx.daerah.wilayah))
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    await tables.save_pelaku_usaha(tx, baru)
    if baru.data.nama != lama.data.nama:
        await tables.rename_pemohon(tx, baru)
    terbitkan(tx, peristiwa)
    _catat(tx, "pelaku_usaha.diubah", lama, baru, PROFIL)
    return baru, akses


async def isi_bagian_profil(tx: Transaction, perintah: IsiBagianProfil) -> IsiBagian | Refusal:
    if refusal := await tanpa_hak_akses(tx, perintah.pelaku_usaha):
        return refusal
    lama = await tables.load_bagian(tx, perintah.pelaku_usaha, perintah.bagian)
    if lama.versi != perintah.versi:
        return VERSI_USANG
    hasil = profil.isi_sendiri(perintah.pelaku_usaha, perintah.bagian, lama, perintah.isi)
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if peristiwa:
        await tables.save_bagian(tx, perintah.pelaku_usaha, perintah.bagian, baru)
        terbitkan(tx, peristiwa)
        tx.audit(
            "profil_pelaku_usaha.diperbarui",
            f"{perintah.pelaku_usaha}/{perintah.bagian}",
            sebelum={"versi": lama.versi},
            sesudah={"versi": baru.versi},
            dasar_hukum=PROFIL,
        )
    return baru


async def tanpa_hak_akses(tx: Transaction, id: UUID) -> Refusal | None:
    """The one who acts is the Pelaku Usaha: its Hak Akses must hold today (PB8-23-9). Its NIB may
    have to go first, before its clock is heard: the months of PB8-24-11 follow those of -10."""
    await nib_hidup(tx, id)
    akses = await tables.load_hak_akses(tx, id)
    if akses is None:
        return TIDAK_DITEMUKAN
    return hak_akses.boleh_bertindak(akses, await tenggang_hak_akses(tx, id), tx.today)


def _catat(
    tx: Transaction, tindakan: str, lama: PelakuUsaha | None, baru: PelakuUsaha, dasar: str
) -> None:
    """Versions and kinds, never names or numbers of a person (CALC-8)."""
    tx.audit(
        tindakan,
        str(baru.id),
        sebelum=lama and {"versi": lama.versi},
        sesudah={"jenis": baru.jenis, "versi": baru.versi},
        dasar_hukum=dasar,
    )
