"""Registrasi's facts about NIB and licences, and the calendar."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import cakupan
from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.pelaksanaan import NIB
from services.sanksi.domain.perizinan import (
    Berakhir,
    JenisLisensi,
    JenisPelakuUsaha,
    KegiatanUsaha,
    Lisensi,
    Perizinan,
    benarkan,
    buka_bagian,
    perbarui,
)
from services.sanksi.domain.permohonan import likuidasi
from services.sanksi.handlers.kasus import muat, simpan
from services.sanksi.handlers.pelaksanaan import rendah_terlaksana, terlaksana
from services.sanksi.outbound import OUTBOUND
from shared.calendar import HariLapisan
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.contracts.registrasi import (
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PerizinanDiterbitkanV1,
    PerizinanDiverifikasiV1,
)
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay


async def catat_nib(tx: Transaction, event: NibDiterbitkanV1 | NibDimutakhirkanV1) -> None:
    lama = await tables.load_perizinan(tx.session, event.nib)
    # An update may have been told before registrasi heard of our own Pencabutan.
    tetap = isinstance(event, NibDimutakhirkanV1) and lama is not None
    perizinan = Perizinan(
        nib=event.nib,
        pelaku_usaha=event.pelaku_usaha,
        jenis_pelaku_usaha=JenisPelakuUsaha(event.jenis_pelaku_usaha),
        wilayah=event.wilayah,
        kegiatan_usaha=tuple(
            KegiatanUsaha(
                k.id,
                k.kbli,
                k.tingkat_risiko.value,
                k.lokasi,
                k.status_penanaman_modal,
                k.jenis_kawasan,
                k.skala,
                k.lokasi_usaha,
            )
            for k in event.kegiatan_usaha
        ),
        berlaku_sampai=event.berlaku_sampai,
        dicabut=lama.dicabut if tetap and lama else None,
        skala=event.skala,
    )
    dikenal = await tables.knows(tx.session, event.pelaku_usaha)
    await tables.save_perizinan(tx, perizinan)
    tx.outbox(*OUTBOUND.contracts(buka_bagian(event.pelaku_usaha, dikenal=dikenal)))
    sisa = frozenset(satu.id for satu in perizinan.kegiatan_usaha)
    await _rendah_terlaksana(tx, event.nib, sisa, event.tanggal)
    await _periksa_cakupan(tx, perizinan)


async def _periksa_cakupan(tx: Transaction, perizinan: Perizinan) -> None:
    """PB8-21-5: what is added while a LIKUIDASI is verified was not named."""
    for id in await tables.open_kasus(tx.session, perizinan.pelaku_usaha, JenisKasus.LIKUIDASI):
        kasus, konteks = await muat(tx, id)
        if kasus.nib == perizinan.nib:
            hasil = cakupan.susulan(kasus, konteks)
            await simpan(tx, "likuidasi.cakupan_bertambah", kasus, hasil, konteks)


async def _rendah_terlaksana(tx: Transaction, nib: str, sisa: frozenset[UUID], pada: date) -> None:
    for id in await tables.kasus_terbit(tx.session, nib, JenisKasus.NON_LIKUIDASI):
        kasus, _ = await muat(tx, id)
        await rendah_terlaksana(tx, kasus, sisa, pada)


async def catat_perizinan(
    tx: Transaction, event: PerizinanDiterbitkanV1 | PerizinanDiverifikasiV1
) -> None:
    """PB8-1-9: what a Pembatalan may reach is only what is not yet verified."""
    lisensi = Lisensi(
        id=event.perizinan,
        nib=event.nib,
        kegiatan_usaha=event.kegiatan_usaha,
        jenis=JenisLisensi(event.jenis),
        tingkat_risiko=event.tingkat_risiko.value,
        terverifikasi=event.terverifikasi,
    )
    lama = await tables.load_lisensi(tx.session, lisensi.id)
    await tables.save_lisensi(tx.session, perbarui(lama, lisensi))


async def catat_nib_dicabut(tx: Transaction, event: NibDicabutV1) -> None:
    perizinan = await tables.load_perizinan(tx.session, event.nib)
    if perizinan is None:
        return
    nomor = await tables.nomor_dokumen(tx.session, event.pencabutan)
    akhir = Berakhir(event.tanggal, event.sebab, event.nomor)
    perizinan = replace(perizinan, dicabut=benarkan(perizinan.dicabut, akhir, nomor))
    await tables.save_perizinan(tx, perizinan)
    for berjalan in await tables.open_kasus(tx.session, perizinan.pelaku_usaha):
        kasus, konteks = await muat(tx, berjalan)
        if kasus.nib == event.nib:
            hasil = likuidasi.akhiri(kasus, konteks)
            await simpan(tx, f"{kasus.jenis.lower()}.izin_berakhir", kasus, hasil, konteks)
    await _rendah_terlaksana(tx, event.nib, frozenset(), event.tanggal)
    await terlaksana(tx, event.pencabutan, NIB, event.tanggal)


async def catat_kalender(tx: Transaction, event: KalenderDiperbaruiV1) -> None:
    await save_overlay(
        tx.session, HariLapisan(event.tanggal, event.libur, event.nama, event.dasar_hukum)
    )
