"""What registrasi made of our cases, and what ended each licence, whoever decided it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import pelaksanaan
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.objek import HasilObjek
from services.sanksi.domain.pelaksanaan import HasilPelaksanaan, Pelaksanaan, sasaran
from services.sanksi.domain.perizinan import Berakhir, Lisensi, benarkan
from shared.contracts.registrasi import (
    IzinDibatalkanV1,
    IzinDicabutV1,
    PerizinanDicabutV1,
    PerizinanTidakDiubahV1,
    SertifikatStandarDibatalkanV1,
    SertifikatStandarDicabutV1,
)
from shared.messaging.transaction import Transaction

LisensiBerakhir = (
    SertifikatStandarDibatalkanV1
    | IzinDibatalkanV1
    | SertifikatStandarDicabutV1
    | IzinDicabutV1
    | PerizinanDicabutV1
)


async def catat_lisensi_berakhir(tx: Transaction, event: LisensiBerakhir) -> None:
    lisensi = await tables.load_lisensi(tx.session, event.perizinan)
    if lisensi:
        akhir = Berakhir(event.tanggal, event.sebab, event.nomor)
        nomor = await tables.nomor_dokumen(tx.session, event.kasus)
        benar = benarkan(lisensi.berakhir, akhir, nomor)
        await tables.save_lisensi(tx.session, replace(lisensi, berakhir=benar))
    await terlaksana(tx, event.kasus, str(event.perizinan), event.tanggal)


async def catat_tidak_diubah(tx: Transaction, event: PerizinanTidakDiubahV1) -> None:
    """PB8-21-2b: what sanksi took for granted at once is taken back."""
    if lisensi := await _lisensi(tx, event):
        nomor = await tables.nomor_dokumen(tx.session, event.kasus)
        lisensi = pelaksanaan.pulihkan(lisensi, event.alasan, nomor)
        await tables.save_lisensi(tx.session, lisensi)
    await _catat(
        tx,
        Pelaksanaan(
            event.kasus,
            sasaran(event.perizinan, event.kegiatan_usaha),
            HasilPelaksanaan.TIDAK_DIUBAH,
            event.tanggal,
            event.alasan,
        ),
    )


async def _lisensi(tx: Transaction, event: PerizinanTidakDiubahV1) -> Lisensi | None:
    if event.perizinan:
        return await tables.load_lisensi(tx.session, event.perizinan)
    if event.kegiatan_usaha is None:
        return None
    return await tables.load_rendah(tx.session, event.kegiatan_usaha)


async def rendah_terlaksana(
    tx: Transaction, kasus: Kasus, sisa: frozenset[UUID], pada: date
) -> None:
    """PB8-24-4a: of RENDAH registrasi says nothing but that the NIB lives on without it."""
    for objek in kasus.objek:
        tercabut = objek.hasil is HasilObjek.DICABUT and objek.perizinan is None
        if tercabut and objek.kegiatan_usaha not in sisa:
            await terlaksana(tx, kasus.id, str(objek.kegiatan_usaha), pada)


async def terlaksana(tx: Transaction, kasus: UUID, apa: str, tanggal: date) -> None:
    await _catat(tx, Pelaksanaan(kasus, apa, HasilPelaksanaan.TERLAKSANA, tanggal))


async def _catat(tx: Transaction, satu: Pelaksanaan) -> None:
    """An act that is no case of ours, as a sanction, is not shown here."""
    if await tables.load_kasus(tx.session, satu.kasus) is None:
        return
    if not await tables.add_pelaksanaan(tx, satu):
        return
    langkah = pelaksanaan.langkah(satu)
    await tables.add_riwayat(tx, satu.kasus, [langkah])
    tx.audit(
        "pelaksanaan.catat",
        f"kasus/{satu.kasus}",
        sebelum=None,
        sesudah={"sasaran": satu.sasaran, "hasil": satu.hasil, "alasan": satu.alasan},
        dasar_hukum=langkah.dasar_hukum,
    )
