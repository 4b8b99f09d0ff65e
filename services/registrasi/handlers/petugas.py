"""Officers, their assignment, and the Tim Teknis (SOP100-6, SOP100-13, PB8-8)."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from services.registrasi import katalog, tables
from services.registrasi.domain import petugas, tim_teknis
from services.registrasi.domain.permohonan import Kasus
from services.registrasi.domain.petugas import Komitmen, Petugas
from services.registrasi.domain.tim_teknis import Anggota, TimTeknis
from services.registrasi.handlers.langkah import jalankan
from services.registrasi.handlers.terbitan import terbitkan
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

ALIRAN = "petugas"
PASAL_KUALIFIKASI = "SOP 100/SOP/DPMPTSP/V/2021 Kualifikasi Pelaksana"
PASAL_KOMITMEN = "Peraturan Bupati Sijunjung 8/2022 Pasal 8"
PASAL_TIM = "SOP 100/SOP/DPMPTSP/V/2021 Pemberi Pertimbangan"


@dataclass(frozen=True)
class TugaskanPetugas:
    permohonan: UUID
    petugas: str


@dataclass(frozen=True)
class TambahAnggota:
    tim: str
    anggota: Anggota


@dataclass(frozen=True)
class BerhentikanAnggota:
    tim: str
    sub: str
    sampai: date


async def simpan_petugas(tx: Transaction, profil: Petugas) -> Petugas | Refusal:
    """What the officer has promised is kept: nobody else says it, and nobody takes it back."""
    lama = await tables.load_petugas(tx.session, profil.sub)
    if lama and lama.daerah != tx.daerah.kode:
        return TIDAK_DITEMUKAN
    baru = replace(profil, komitmen=lama.komitmen if lama else {})
    await tables.save_petugas(tx, baru)
    _catat(tx, "petugas.disimpan", baru.sub, lama, baru, PASAL_KUALIFIKASI)
    return baru


async def nyatakan_komitmen(tx: Transaction, komitmen: frozenset[Komitmen]) -> Petugas | Refusal:
    lama = await tables.load_petugas(tx.session, tx.actor.id)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = petugas.nyatakan(lama, komitmen, tx.today)
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if peristiwa:
        await tables.save_petugas(tx, baru)
        terbitkan(tx, peristiwa)
        _catat(tx, "petugas.menyatakan_komitmen", baru.sub, lama, baru, PASAL_KOMITMEN)
    return baru


async def tugaskan_petugas(tx: Transaction, perintah: TugaskanPetugas) -> Kasus | Refusal:
    satu = await tables.load_petugas(tx.session, perintah.petugas)
    if satu is None:
        return TIDAK_DITEMUKAN
    menurut = katalog.kewajiban_komitmen(tx.today, tx.daerah.kode)
    return await jalankan(
        tx, perintah.permohonan, "petugas.ditugaskan",
        lambda lama, _: petugas.tugaskan(lama, satu, menurut, tx.actor.id, tx.today),
    )  # fmt: skip


async def tetapkan_tim(tx: Transaction, tim: TimTeknis) -> TimTeknis | Refusal:
    lama = await tables.load_tim(tx.session, tim.kode)
    return await _simpan_tim(tx, "tim_teknis.ditetapkan", lama, tim_teknis.tetapkan(tim, lama))


async def tambah_anggota(tx: Transaction, perintah: TambahAnggota) -> TimTeknis | Refusal:
    lama = await _tim(tx, perintah.tim)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = tim_teknis.tambah(lama, perintah.anggota, tx.today)
    return await _simpan_tim(tx, "tim_teknis.anggota_ditambah", lama, hasil)


async def berhentikan_anggota(tx: Transaction, perintah: BerhentikanAnggota) -> TimTeknis | Refusal:
    lama = await _tim(tx, perintah.tim)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = tim_teknis.berhentikan(lama, perintah.sub, perintah.sampai)
    return await _simpan_tim(tx, "tim_teknis.anggota_berhenti", lama, hasil)


async def _tim(tx: Transaction, kode: str) -> TimTeknis | None:
    lama = await tables.load_tim(tx.session, kode)
    return lama if lama and lama.daerah == tx.daerah.kode else None


async def _simpan_tim(
    tx: Transaction, tindakan: str, lama: TimTeknis | None, hasil: TimTeknis | Refusal
) -> TimTeknis | Refusal:
    if isinstance(hasil, Refusal) or hasil == lama:
        return hasil
    await tables.save_tim(tx, hasil)
    _catat(tx, tindakan, hasil.kode, lama, hasil, PASAL_TIM)
    return hasil


def _catat(tx: Transaction, tindakan: str, objek: str, lama: Any, baru: Any, dasar: str) -> None:
    tx.audit(
        tindakan,
        objek,
        sebelum=lama and _isi(lama),
        sesudah=_isi(baru),
        dasar_hukum=dasar,
    )


def _isi(satu: Petugas | TimTeknis) -> dict[str, Any]:
    isi = asdict(satu)
    if isinstance(satu, Petugas):
        isi |= {
            "kualifikasi": sorted(satu.kualifikasi),
            "komitmen": {str(k): str(v) for k, v in satu.komitmen.items()},
        }
    return isi
