"""Verification, its decision, its lapse, and the request again after repair (Pasal 23, 26, 27)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from services.sanksi import tables
from services.sanksi.domain import pengajuan_kembali, verifikasi
from services.sanksi.domain.kasus import Angka, Kasus
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.handlers.kasus import muat, simpan
from shared.contracts.notifikasi import PengingatDijadwalkanV1, TenggatTerlampauiV1
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class Putuskan:
    kasus: UUID
    keputusan: Setujui | Tolak


@dataclass(frozen=True)
class AjukanKembali:
    kasus: UUID
    perbaikan: Perbaikan
    angka: Mapping[Angka, str]
    """Numbers that are stated, whether they are others than before or not."""


async def ajukan_kembali(tx: Transaction, perintah: AjukanKembali) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    lama = await tables.load_angka(tx, kasus.id)
    baru = {nama: satu for nama, satu in perintah.angka.items() if lama.get(nama) != satu}
    perbaikan = replace(perintah.perbaikan, angka=frozenset(baru))
    hasil = await simpan(
        tx,
        "pencabutan.ajukan_kembali",
        kasus,
        pengajuan_kembali.ajukan_kembali(kasus, perbaikan, konteks),
        konteks,
    )
    if isinstance(hasil, Kasus):
        await tables.save_perbaikan(tx, hasil, baru)
    return hasil


async def putuskan(tx: Transaction, perintah: Putuskan) -> Kasus | Refusal:
    kasus, konteks = await muat(tx, perintah.kasus)
    match perintah.keputusan:
        case Setujui() as setujui:
            hasil = verifikasi.setujui(kasus, setujui, konteks)
            return await simpan(tx, "verifikasi.setujui", kasus, hasil, konteks)
        case Tolak() as tolak:
            hasil = verifikasi.tolak(kasus, tolak, konteks)
            return await simpan(tx, "verifikasi.tolak", kasus, hasil, konteks)


async def fiktif_positif(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    """PB8-23-5, PB8-26-7, PB8-27-8: the rule is asked again; the clock only says when to ask."""
    tx = await tx.lock(str(event.pelaku_usaha))
    kasus, konteks = await muat(tx, UUID(event.subjek))
    hasil = verifikasi.lewat_tenggat(kasus, event.generasi, event.hari_terakhir, konteks)
    await simpan(tx, "verifikasi.lewat_tenggat", kasus, hasil, konteks)


async def geser_batas(tx: Transaction, event: PengingatDijadwalkanV1) -> None:
    """AMB-67: notifikasi counted again; what it says at the arming is known here already."""
    tx = await tx.lock(str(event.pelaku_usaha))
    kasus, konteks = await muat(tx, UUID(event.subjek))
    awal = event.jatuh_tempo.astimezone(ZoneInfo(tx.daerah.zona)).date()
    hasil = verifikasi.geser(kasus, event.generasi, awal - timedelta(days=1), konteks)
    await simpan(tx, "verifikasi.batas_digeser", kasus, hasil, konteks)
