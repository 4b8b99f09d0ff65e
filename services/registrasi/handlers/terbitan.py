"""What every handler does with the events of a decision, and with what follows from them."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from services.registrasi import katalog, tables
from services.registrasi.domain import profil
from services.registrasi.domain.hak_akses import Tenggang, dasar, dipertahankan, tenggang
from services.registrasi.domain.profil import Bagian
from services.registrasi.domain.sop import Sop, rujuk
from services.registrasi.outbound import OUTBOUND
from shared.contracts.contract import Contract
from shared.messaging.transaction import Transaction


def terbitkan(
    tx: Transaction, peristiwa: Iterable[object], sop: Sop | None = None
) -> list[Contract]:
    """`sop`: facts of an application rest on the SOP that it was filed under."""
    contracts = OUTBOUND.contracts(peristiwa)
    tx.outbox(*contracts, cite=partial(rujuk, sop) if sop else str)
    return contracts


def terbitkan_menurut(tx: Transaction, peristiwa: Iterable[object], dasar_hukum: str) -> None:
    """Several articles lead to the same fact (PB8-23-9, PB8-24-9, PB8-24-11, PB8-27-12): the one
    of this case is what its notice names."""
    tx.outbox(*OUTBOUND.contracts(peristiwa), cite=lambda _: dasar_hukum)


async def perbarui_profil(
    tx: Transaction, pelaku_usaha: UUID, bagian: Bagian, isi: Mapping[str, Any]
) -> None:
    lama = await tables.load_bagian(tx, pelaku_usaha, bagian)
    baru, peristiwa = profil.perbarui(pelaku_usaha, bagian, lama, isi)
    if peristiwa:
        await tables.save_bagian(tx, pelaku_usaha, bagian, baru)
        terbitkan(tx, peristiwa)


async def tenggang_hak_akses(tx: Transaction, pelaku_usaha: UUID) -> Tenggang | None:
    """None while a NIB lives, when none was ever revoked, and where no period is set."""
    nib = await tables.load_nib_terakhir(tx, pelaku_usaha)
    if nib is None or nib.pencabutan is None:
        return None
    dicabut = nib.pencabutan
    alas = dasar(dicabut.jalur, dicabut.sebab, pmdn=nib.pmdn, diperluas=dicabut.hak_akses)
    if alas is None:
        return None
    bulan = katalog.bulan(alas.ketentuan, dicabut.tanggal, nib.daerah)
    riwayat = await tables.load_riwayat_pengajuan(tx, pelaku_usaha)
    sebelumnya = katalog.permohonan_sebelumnya(dicabut.tanggal, nib.daerah)
    return tenggang(
        await tx.kalender(), bulan, dicabut.tanggal, riwayat, alas,
        nib=nib.nomor.nilai, sebelumnya=sebelumnya,
    )  # fmt: skip


async def pertahankan_hak_akses(tx: Transaction, pelaku_usaha: UUID) -> None:
    """AMB-57: an application that was open before keeps the Hak Akses from the start."""
    akses = await tables.load_hak_akses(tx, pelaku_usaha)
    berlaku = await tenggang_hak_akses(tx, pelaku_usaha)
    if akses and berlaku:
        peristiwa = dipertahankan(akses, berlaku, tx.today)
        terbitkan_menurut(tx, peristiwa, berlaku.dasar.dasar_hukum)
