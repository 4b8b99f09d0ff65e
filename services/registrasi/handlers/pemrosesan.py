"""What officers do with an application (SOP100-7, -9, -13, -P3, -P4), and its clock (SOP100-17)."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from services.registrasi import tables
from services.registrasi.domain import (
    kelengkapan,
    pertimbangan_teknis,
    verifikasi,
    waktu_penyelesaian,
)
from services.registrasi.domain.permohonan import HasilPertimbangan, Kasus
from services.registrasi.domain.persyaratan import Penilaian
from services.registrasi.domain.tim_teknis import TimTeknis
from services.registrasi.handlers.langkah import jalankan, simpan
from shared.contracts.notifikasi import PengingatDijadwalkanV1, TenggatTerlampauiV1
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

log = structlog.get_logger()


@dataclass(frozen=True)
class NilaiPersyaratan:
    permohonan: UUID
    kode: str
    benar: bool
    alasan: str | None
    dilihat: str | None = None


@dataclass(frozen=True)
class BeriPertimbangan:
    permohonan: UUID
    hasil: HasilPertimbangan
    catatan: str


@dataclass(frozen=True)
class PutuskanPermohonan:
    permohonan: UUID
    alasan: str | None


async def nilai_persyaratan(tx: Transaction, perintah: NilaiPersyaratan) -> Kasus | Refusal:
    penilaian = Penilaian(perintah.benar, perintah.alasan, tx.actor.id, tx.today)
    return await jalankan(
        tx, perintah.permohonan, f"persyaratan.{perintah.kode}.dinilai",
        lambda lama, sop: kelengkapan.nilai(
            lama, sop, perintah.kode, penilaian, perintah.dilihat),
    )  # fmt: skip


async def kembalikan_permohonan(tx: Transaction, id: UUID) -> Kasus | Refusal:
    return await jalankan(
        tx, id, "permohonan.dikembalikan",
        lambda lama, sop: kelengkapan.kembalikan(lama, sop, tx.today),
    )  # fmt: skip


async def nyatakan_lengkap(tx: Transaction, id: UUID) -> Kasus | Refusal:
    kalender, tim = await tx.kalender(), await _tim(tx)
    return await jalankan(
        tx, id, "permohonan.dinyatakan_lengkap",
        lambda lama, sop: kelengkapan.nyatakan_lengkap(lama, sop, kalender, tim, tx.today),
    )  # fmt: skip


async def teruskan_permohonan(tx: Transaction, id: UUID) -> Kasus | Refusal:
    tim = await _tim(tx)
    return await jalankan(
        tx, id, "permohonan.diteruskan_ke_tim_teknis",
        lambda lama, sop: kelengkapan.teruskan(lama, sop, tim),
    )  # fmt: skip


async def beri_pertimbangan(tx: Transaction, perintah: BeriPertimbangan) -> Kasus | Refusal:
    tim = await _tim(tx)
    return await jalankan(
        tx, perintah.permohonan, "pertimbangan_teknis.diberikan",
        lambda lama, sop: pertimbangan_teknis.beri(
            lama, sop, tim, tx.actor.id, perintah.hasil, perintah.catatan, tx.today),
    )  # fmt: skip


async def setujui_permohonan(tx: Transaction, perintah: PutuskanPermohonan) -> Kasus | Refusal:
    return await jalankan(
        tx, perintah.permohonan, "permohonan.disetujui",
        lambda lama, sop: verifikasi.setujui(lama, sop, tx.actor.id, perintah.alasan, tx.today),
    )  # fmt: skip


async def tolak_permohonan(tx: Transaction, perintah: PutuskanPermohonan) -> Kasus | Refusal:
    return await jalankan(
        tx, perintah.permohonan, "permohonan.ditolak",
        lambda lama, _: verifikasi.tolak(lama, tx.actor.id, perintah.alasan or "", tx.today),
    )  # fmt: skip


async def _tim(tx: Transaction) -> TimTeknis | None:
    return await tables.load_tim_aktif(tx.session, tx.daerah.kode, tx.today)


async def tandai_sla(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    """SOP100-17: whether the time is really over is asked here, by today's date and calendar."""
    tx = await tx.lock(str(event.pelaku_usaha))
    lama = await tables.load_permohonan(tx, UUID(event.subjek))
    if lama is None:
        log.warning("permohonan_tidak_ada", permohonan=event.subjek)
        return
    baru, peristiwa = waktu_penyelesaian.tandai(lama, await tx.kalender(), tx.today)
    if peristiwa:
        await simpan(
            tx,
            await tables.load_sop_permohonan(tx, lama),
            lama,
            (baru, peristiwa),
            "sla.terlampaui",
        )


async def geser_batas(tx: Transaction, event: PengingatDijadwalkanV1) -> None:
    """AMB-67: notifikasi counted again; what it says at the arming is known here already."""
    tx = await tx.lock(str(event.pelaku_usaha))
    lama = await tables.load_permohonan(tx, UUID(event.subjek))
    if lama is None:
        return
    awal = event.jatuh_tempo.astimezone(ZoneInfo(tx.daerah.zona)).date()
    terakhir = awal - timedelta(days=1)
    baru = waktu_penyelesaian.geser(lama, event.generasi, terakhir, event.kalender_versi)
    if baru is None:
        return
    await tables.save_permohonan(tx, baru, lama)
    isi = {"batas": terakhir.isoformat(), "kalender_versi": event.kalender_versi}
    dasar = (await tables.load_sop_permohonan(tx, baru)).dasar("Waktu Penyelesaian")
    catatan = tables.Catatan(event.FAKTA, ("SOP100-17", "AMB-67"), dasar, isi)
    await tables.save_catatan(tx, baru.id, catatan)
    tx.audit(
        "batas.dipindahkan",
        str(baru.id),
        sebelum={"batas": lama.batas, "kalender_versi": lama.kalender_versi},
        sesudah=isi,
        dasar_hukum=dasar,
    )
