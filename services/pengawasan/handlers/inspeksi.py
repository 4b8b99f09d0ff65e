"""Inspections: scheduled, moved, cancelled; and answers in the profile."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from services.pengawasan import tables
from services.pengawasan.domain import jadwal, profil, surat_tugas
from services.pengawasan.domain.inspeksi import Inspeksi, Konteks
from services.pengawasan.domain.jadwal import BukaInsidental, JadwalkanRutin
from services.pengawasan.domain.profil import Tanggapan
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.handlers.terbit import terbitkan
from shared.aturan import ketentuan
from shared.http.etag import VERSI_USANG
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class Jadwalkan:
    isi: JadwalkanRutin | BukaInsidental
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Pindahkan:
    inspeksi: UUID
    versi: int
    tanggal: date
    alasan: str
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Batalkan:
    inspeksi: UUID
    alasan: str
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Tanggapi:
    id: UUID
    pelaku_usaha: UUID
    versi: int
    isi: str


async def jadwalkan(tx: Transaction, perintah: Jadwalkan) -> Inspeksi | Refusal:
    match perintah.isi:
        case JadwalkanRutin() as rutin:
            entri = await tables.find_entri(
                tx.session, rutin.tanggal.year, rutin.pelaku_usaha, rutin.lokasi
            )
            konteks = await konteks_inspeksi(tx, rutin.pelaku_usaha, perintah.wilayah, entri)
            hasil = jadwal.jadwalkan(rutin, konteks)
        case BukaInsidental() as insidental:
            konteks = await konteks_inspeksi(tx, insidental.pelaku_usaha, perintah.wilayah)
            hasil = jadwal.buka_insidental(insidental, konteks)
    return await simpan(tx, "inspeksi.jadwalkan", None, hasil)


async def pindahkan(tx: Transaction, perintah: Pindahkan) -> Inspeksi | Refusal:
    inspeksi, versi = await muat_inspeksi(tx, perintah.inspeksi)
    if versi != perintah.versi:
        return VERSI_USANG
    entri = await tables.load_entri(tx.session, inspeksi.rencana) if inspeksi.rencana else None
    konteks = await konteks_inspeksi(tx, inspeksi.pelaku_usaha, perintah.wilayah, entri)
    hasil = jadwal.jadwal_ulang(inspeksi, perintah.tanggal, perintah.alasan, konteks)
    surat = await tables.load_surat_tugas(tx.session, inspeksi.id)
    if isinstance(hasil, Refusal) or surat is None:
        return await simpan(tx, "inspeksi.jadwal_ulang", inspeksi, hasil)
    pindah, peristiwa = hasil
    ikut = surat_tugas.ikut_pindah(surat, pindah, tx.today)
    if isinstance(ikut, Refusal):
        return ikut
    await tables.save_surat_tugas(tx, ikut[0])
    await simpan(tx, "inspeksi.jadwal_ulang", inspeksi, (pindah, (*peristiwa, ikut[1])))
    return pindah


async def batalkan(tx: Transaction, perintah: Batalkan) -> Inspeksi | Refusal:
    inspeksi, _ = await muat_inspeksi(tx, perintah.inspeksi)
    konteks = await konteks_inspeksi(tx, inspeksi.pelaku_usaha, perintah.wilayah)
    hasil = jadwal.batalkan(inspeksi, perintah.alasan, konteks)
    return await simpan(tx, "inspeksi.batalkan", inspeksi, hasil)


async def tanggapi(tx: Transaction, perintah: Tanggapi) -> int | Refusal:
    """The new version of the section."""
    sebelumnya = len(await tables.list_tanggapan(tx.session, perintah.pelaku_usaha))
    if sebelumnya != perintah.versi:
        return VERSI_USANG
    hasil = profil.tanggapi(
        Tanggapan(perintah.id, perintah.pelaku_usaha, perintah.isi, tx.now), sebelumnya
    )
    if isinstance(hasil, Refusal):
        return hasil
    tanggapan, peristiwa = hasil
    await tables.add_tanggapan(tx, tanggapan, sebelumnya + 1)
    versi = {"versi": sebelumnya}, {"versi": sebelumnya + 1}
    terbitkan(tx, "profil.tanggapi", f"profil/{perintah.pelaku_usaha}", *versi, peristiwa)
    return sebelumnya + 1


async def konteks_inspeksi(
    tx: Transaction,
    pelaku_usaha: UUID,
    wilayah: tuple[str, ...],
    entri: EntriRencana | None = None,
) -> Konteks:
    return Konteks(
        hari_ini=tx.today,
        kalender=await tx.kalender(),
        ketentuan=partial(ketentuan, daerah=tx.daerah.kode),
        instansi=pelaksana(tx),
        wilayah=wilayah,
        subjek=await tables.load_subjek(tx.session, pelaku_usaha),
        entri=entri,
        lainnya=await tables.list_inspeksi(tx.session, pelaku_usaha),
    )


def pelaksana(tx: Transaction) -> frozenset[str]:
    return frozenset(instansi.kode for instansi in tx.daerah.pelaksana_inspeksi)


async def muat_inspeksi(tx: Transaction, id: UUID) -> tuple[Inspeksi, int]:
    """An inspection is never deleted, and the route found it before."""
    found = await tables.load_inspeksi(tx.session, id)
    if found is None:
        raise LookupError(f"inspeksi {id}")
    return found


async def simpan(
    tx: Transaction,
    tindakan: str,
    lama: Inspeksi | None,
    hasil: tuple[Inspeksi, Sequence[object]] | Refusal,
) -> Inspeksi | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if peristiwa:
        await (tables.save_inspeksi(tx, baru) if lama else tables.add_inspeksi(tx, baru))
        terbitkan(tx, tindakan, f"inspeksi/{baru.id}", lama, baru, peristiwa)
    return baru
