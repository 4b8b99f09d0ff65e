"""Subscriptions of agencies, and their deliveries."""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson

from services.notifikasi import queries, tables
from services.notifikasi.domain import langganan
from services.notifikasi.domain.langganan import (
    AWALAN_RAHASIA,
    JENIS_DITOLAK,
    Kiriman,
    KirimanGagal,
    Langganan,
    Pemilik,
    StatusKiriman,
)
from services.notifikasi.handlers.kegagalan import gagal_selamanya
from services.notifikasi.outbound import DILANGGAN, OUTBOUND
from services.notifikasi.webhook import periksa_alamat
from shared.contracts.contract import Contract
from shared.contracts.notifikasi import NotifikasiGagalV1
from shared.http.problem import TIDAK_DITEMUKAN
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PANJANG_RAHASIA = 32


@dataclass(frozen=True)
class Daftarkan:
    pemilik: Pemilik
    url: str
    jenis: tuple[str, ...]
    ketat: bool


@dataclass(frozen=True)
class PutarRahasia:
    langganan: UUID
    masa: timedelta
    """For which the old one stays valid."""


@dataclass(frozen=True)
class PutarUlang:
    langganan: UUID
    sejak: datetime | None
    peristiwa: UUID | None


async def daftarkan(tx: Transaction, minta: Daftarkan) -> tuple[Langganan, str] | Refusal:
    """With its secret, which is shown this once."""
    if ditolak := periksa_alamat(minta.url, ketat=minta.ketat):
        return ditolak
    if not set(minta.jenis) <= {contract.TYPE for contract in DILANGGAN}:
        return JENIS_DITOLAK
    rahasia = _rahasia()
    baru = Langganan(
        id=uuid4(),
        daerah=tx.daerah.kode,
        pemilik=minta.pemilik,
        url=minta.url,
        jenis=tuple(sorted(set(minta.jenis))),
        rahasia=tx.cipher.encrypt(rahasia),
        dibuat_pada=tx.now,
    )
    await tables.langganan.add(tx.session, baru)
    _audit(tx, "langganan.didaftarkan", baru)
    return baru, rahasia


async def putar_rahasia(tx: Transaction, minta: PutarRahasia) -> tuple[Langganan, str] | Refusal:
    """With the new secret, which is shown this once."""
    lama = await tables.langganan.load(tx.session, minta.langganan)
    if lama is None:
        return TIDAK_DITEMUKAN
    rahasia = _rahasia()
    baru = langganan.putar_rahasia(lama, tx.cipher.encrypt(rahasia), tx.now, minta.masa)
    if isinstance(baru, Refusal):
        return baru
    await tables.langganan.save(tx.session, baru)
    tx.audit(
        "langganan.rahasia_diputar",
        str(baru.id),
        sebelum=None,
        sesudah={"rahasia_lama_sampai": baru.lama_sampai},
        dasar_hukum="CALC-9",
    )
    return baru, rahasia


async def hentikan(tx: Transaction, id: UUID) -> Langganan | Refusal:
    lama = await tables.langganan.load(tx.session, id)
    if lama is None:
        return TIDAK_DITEMUKAN
    baru = replace(lama, aktif=False)
    await tables.langganan.save(tx.session, baru)
    _audit(tx, "langganan.dihentikan", baru)
    return baru


async def siarkan(tx: Transaction, event: Contract) -> None:
    """Of a subscription that is made later nothing is owed for events of before."""
    assert tx.cause
    for satu in await tables.langganan.for_event(tx.connection, tx.daerah.kode, event.TYPE):
        await tables.langganan.add_kiriman(tx.connection, _kiriman(tx, satu, event))


async def putar_ulang(tx: Transaction, minta: PutarUlang) -> int | Refusal:
    """Everything since a moment or an event, in order; the receiver knows repeats by their id."""
    nomor = await queries.nomor_kiriman(tx.session, minta.langganan, minta.sejak, minta.peristiwa)
    if nomor is None:
        return 0
    jumlah = await tables.langganan.again(tx.connection, minta.langganan, nomor, tx.now)
    tx.audit(
        "langganan.putar_ulang",
        str(minta.langganan),
        sebelum=None,
        sesudah={"sejak": minta.sejak, "peristiwa": minta.peristiwa, "jumlah": jumlah},
        dasar_hukum="CALC-9",
    )
    return jumlah


async def kirim_ulang(tx: Transaction, kunci: tuple[UUID, UUID]) -> Kiriman | Refusal:
    lama = await tables.langganan.load_kiriman(tx.session, *kunci, lock=True)
    baru = langganan.kirim_ulang(lama, tx.now) if lama else TIDAK_DITEMUKAN
    if isinstance(baru, Kiriman):
        await tables.langganan.save_kiriman(tx.session, baru)
    return baru


async def catat_diterima(tx: Transaction, kiriman: Kiriman, satu: Langganan) -> None:
    await tables.langganan.save_kiriman(tx.session, langganan.diterima(kiriman, tx.now))
    if satu.tunda_sampai:
        await tables.langganan.tunda(tx.session, satu.id, None)


async def catat_gagal(
    tx: Transaction, kiriman: Kiriman, satu: Langganan, sebab: str, jeda: Sequence[timedelta]
) -> None:
    """CALC-9: for good after the last pause; then a person is told, and can send it again."""
    baru, berikut = langganan.gagal(kiriman, sebab, tx.now, jeda)
    await tables.langganan.save_kiriman(tx.session, baru)
    tunda = min(berikut or tx.now + jeda[0], tx.now + jeda[0])
    await tables.langganan.tunda(tx.session, satu.id, tunda)
    if berikut is None:
        gagal_selamanya("WEBHOOK", kiriman.id, sebab)
        if kiriman.jenis != NotifikasiGagalV1.TYPE:  # else a failure would beget failures
            tx.outbox(*OUTBOUND.contracts([KirimanGagal(baru, satu)]))


def _rahasia() -> str:
    return AWALAN_RAHASIA + b64encode(secrets.token_bytes(PANJANG_RAHASIA)).decode()


def _kiriman(tx: Transaction, satu: Langganan, event: Contract) -> Kiriman:
    assert tx.cause
    isi: dict[str, Any] = {
        "id": tx.cause.id,
        "type": event.TYPE,
        "timestamp": tx.cause.time,
        "daerah": tx.daerah.kode,
        "dasar_hukum": tx.cause.legal_basis or event.legal_basis,
        "data": event.model_dump(mode="json"),
    }
    return Kiriman(
        id=langganan.kiriman_id(satu.id, tx.cause.id),
        langganan=satu.id,
        peristiwa=tx.cause.id,
        jenis=event.TYPE,
        aliran=tx.cause.stream,
        isi=orjson.dumps(isi).decode(),
        status=StatusKiriman.ANTRI,
        dibuat_pada=tx.now,
        coba_pada=tx.now,
    )


def _audit(tx: Transaction, tindakan: str, satu: Langganan) -> None:
    tx.audit(
        tindakan,
        str(satu.id),
        sebelum=None,
        sesudah={"url": satu.url, "jenis": satu.jenis, "aktif": satu.aktif},
        dasar_hukum="CALC-9",
    )
