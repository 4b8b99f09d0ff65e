"""The letters before a routine inspection, and its beginning."""

from dataclasses import dataclass
from uuid import UUID

from services.pengawasan import tables
from services.pengawasan.domain import pelaksanaan, surat_tugas
from services.pengawasan.domain.inspeksi import Inspeksi
from services.pengawasan.domain.surat_tugas import InputSurat, Penyampaian, SuratTugas
from services.pengawasan.handlers.inspeksi import konteks_inspeksi, muat_inspeksi, simpan
from services.pengawasan.handlers.terbit import terbitkan
from shared.contracts.notifikasi import SuratPemberitahuanDisampaikanV1
from shared.http.etag import VERSI_USANG
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal


@dataclass(frozen=True)
class MasukkanSurat:
    inspeksi: UUID
    versi: int
    """Of the inspection."""
    isi: InputSurat
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Mulai:
    inspeksi: UUID
    wilayah: tuple[str, ...]


async def masukkan_surat(tx: Transaction, perintah: MasukkanSurat) -> SuratTugas | Refusal:
    inspeksi, versi = await muat_inspeksi(tx, perintah.inspeksi)
    if versi != perintah.versi:
        return VERSI_USANG
    konteks = await konteks_inspeksi(tx, inspeksi.pelaku_usaha, perintah.wilayah)
    lama = await tables.load_surat_tugas(tx.session, inspeksi.id)
    hasil = surat_tugas.masukkan(perintah.isi, inspeksi, lama, konteks)
    if isinstance(hasil, Refusal):
        return hasil
    baru, surat, peristiwa = hasil
    await tables.save_inspeksi(tx, baru)
    await tables.save_surat_tugas(tx, surat)
    terbitkan(tx, "surat_tugas.masukkan", f"inspeksi/{baru.id}", lama, surat, peristiwa)
    return surat


async def catat_penyampaian(tx: Transaction, event: SuratPemberitahuanDisampaikanV1) -> None:
    """PB8-13-6: what was told too late is kept, and opens nothing."""
    if await tables.load_inspeksi(tx.session, event.inspeksi) is None:
        return
    inspeksi, _ = await muat_inspeksi(tx, event.inspeksi)
    lama = await tables.load_surat_tugas(tx.session, inspeksi.id)
    konteks = await konteks_inspeksi(tx, inspeksi.pelaku_usaha, ())
    penyampaian = Penyampaian(event.versi, event.pada, event.kanal)
    hasil = lama and surat_tugas.disampaikan(inspeksi, lama, penyampaian, konteks)
    if not hasil:
        return
    baru, surat, peristiwa = hasil
    await tables.save_surat_tugas(tx, surat)
    if baru != inspeksi:
        await tables.save_inspeksi(tx, baru)
    terbitkan(tx, "surat_pemberitahuan.catat", f"inspeksi/{baru.id}", lama, surat, peristiwa)


async def mulai(tx: Transaction, perintah: Mulai) -> Inspeksi | Refusal:
    inspeksi, _ = await muat_inspeksi(tx, perintah.inspeksi)
    konteks = await konteks_inspeksi(tx, inspeksi.pelaku_usaha, perintah.wilayah)
    return await simpan(tx, "inspeksi.mulai", inspeksi, pelaksanaan.mulai(inspeksi, konteks))
