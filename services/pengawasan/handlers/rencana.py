"""The set plan of a year, loaded as data."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from services.pengawasan import tables
from services.pengawasan.domain import rencana
from services.pengawasan.domain.hukum import PERBUP
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.handlers.inspeksi import pelaksana
from services.pengawasan.outbound import OUTBOUND
from shared.aturan import ketentuan
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PASAL_RENCANA = f"{PERBUP} Pasal 10 ayat (12)"


@dataclass(frozen=True)
class MuatRencana:
    tahun: int
    entri: tuple[EntriRencana, ...]
    wilayah: tuple[str, ...]
    """Area of whoever acts."""
    penyusun: str


async def muat_rencana(
    tx: Transaction, perintah: MuatRencana
) -> tuple[EntriRencana, ...] | Refusal:
    """All entries or none; the first that is refused is named."""
    if ditolak := rencana.periksa_waktu(
        perintah.tahun, tx.today, partial(ketentuan, daerah=tx.daerah.kode)
    ):
        return ditolak
    hasil: list[EntriRencana] = []
    baru: list[UUID] = []
    for entri in perintah.entri:
        dimuat = await _muat_entri(tx, entri, perintah.wilayah)
        if isinstance(dimuat, Refusal):
            letak = {"pelaku_usaha": str(entri.pelaku_usaha), "lokasi": entri.lokasi}
            return dimuat.dengan(rincian=(letak, *dimuat.rincian))
        hasil.append(dimuat)
        if dimuat == entri:
            baru.append(entri.id)
    tx.audit(
        "rencana.muat",
        f"rencana/{perintah.tahun}",
        sebelum=None,
        sesudah={"entri": [str(entri.id) for entri in hasil]},
        dasar_hukum=PASAL_RENCANA,
    )
    ditetapkan = rencana.tetapkan(
        tx.daerah.kode, perintah.tahun, perintah.penyusun, perintah.wilayah, baru, tx.today
    )
    tx.outbox(*OUTBOUND.contracts(ditetapkan))
    return tuple(hasil)


async def _muat_entri(
    tx: Transaction, entri: EntriRencana, wilayah: tuple[str, ...]
) -> EntriRencana | Refusal:
    hasil = rencana.muat(
        entri,
        await tables.find_entri(tx.session, entri.tahun, entri.pelaku_usaha, entri.lokasi),
        await tables.load_subjek(tx.session, entri.pelaku_usaha),
        wilayah=wilayah,
        instansi=pelaksana(tx),
    )
    if hasil == entri:
        await tables.add_entri(tx, entri)
    return hasil
