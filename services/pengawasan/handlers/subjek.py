"""What registrasi and notifikasi tell: subjects, their projects and duties, the calendar."""

from services.pengawasan import tables
from services.pengawasan.domain import jadwal, proyek, subjek
from services.pengawasan.domain.proyek import Proyek, Skala, SkalaSejak
from services.pengawasan.domain.subjek import KegiatanUsaha, Subjek, TingkatRisiko
from services.pengawasan.handlers.inspeksi import simpan
from services.pengawasan.handlers.terbit import terbitkan
from shared.calendar import HariLapisan
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.contracts.registrasi import KegiatanUsaha as KegiatanUsahaV1
from shared.contracts.registrasi import (
    KewajibanPbUmkuDicatatV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
)
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay


async def catat_nib(tx: Transaction, event: NibDiterbitkanV1 | NibDimutakhirkanV1) -> None:
    lama = await tables.load_subjek(tx.session, event.pelaku_usaha)
    diterima = Subjek(
        pelaku_usaha=event.pelaku_usaha,
        nib=event.nib,
        wilayah=event.wilayah,
        kegiatan_usaha=tuple(
            KegiatanUsaha(k.id, k.kbli, TingkatRisiko(k.tingkat_risiko), k.lokasi, k.lokasi_usaha)
            for k in event.kegiatan_usaha
        ),
        berlaku_sampai=event.berlaku_sampai,
    )
    baru, peristiwa = subjek.daftarkan(lama, diterima)
    await tables.save_subjek(tx, baru)
    terbitkan(tx, "subjek.didaftarkan", f"subjek/{baru.pelaku_usaha}", lama, baru, peristiwa)


async def catat_nib_dicabut(tx: Transaction, event: NibDicabutV1) -> None:
    lama = await tables.load_subjek(tx.session, event.pelaku_usaha)
    if lama is None:
        return
    baru = subjek.akhiri(lama, event.nib, event.tanggal)
    if baru == lama:
        return
    await tables.save_subjek(tx, baru)
    for satu in await tables.list_inspeksi(tx.session, event.pelaku_usaha):
        await simpan(tx, "inspeksi.izin_berakhir", satu, jadwal.akhiri(satu, tx.today))


async def catat_kewajiban(tx: Transaction, event: KewajibanPbUmkuDicatatV1) -> None:
    await tables.add_kewajiban(tx, event.permohonan, event.pelaku_usaha, event.nib)


async def catat_kalender(tx: Transaction, event: KalenderDiperbaruiV1) -> None:
    hari = HariLapisan(event.tanggal, event.libur, event.nama, event.dasar_hukum)
    await save_overlay(tx.session, hari)


async def catat_proyek(tx: Transaction, event: NibDiterbitkanV1 | NibDimutakhirkanV1) -> None:
    """Beside the subject: a project stays when its NIB has lost it, with what was reported."""
    lama = await tables.list_proyek(tx.session, event.pelaku_usaha)
    diterima = [_proyek(satu, event) for satu in event.kegiatan_usaha]
    await tables.save_proyek(tx, proyek.catat(lama, diterima, event.nib, event.tanggal))


async def akhiri_proyek(tx: Transaction, event: NibDicabutV1) -> None:
    lama = await tables.list_proyek(tx.session, event.pelaku_usaha)
    await tables.save_proyek(tx, proyek.akhiri(lama, event.nib, event.tanggal))


def _proyek(satu: KegiatanUsahaV1, event: NibDiterbitkanV1 | NibDimutakhirkanV1) -> Proyek:
    return Proyek(
        id=satu.id,
        pelaku_usaha=event.pelaku_usaha,
        nib=event.nib,
        kbli=satu.kbli,
        lokasi=satu.lokasi,
        penanaman_modal=satu.status_penanaman_modal,
        jenis_kawasan=satu.jenis_kawasan,
        skala=(SkalaSejak(event.tanggal, Skala(satu.skala or event.skala)),),
        lokasi_usaha=satu.lokasi_usaha,
        wilayah_lokasi=satu.wilayah_lokasi,
    )
