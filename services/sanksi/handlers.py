"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from services.sanksi import tables
from services.sanksi.domain import dokumen, permohonan, riwayat, validasi, verifikasi
from services.sanksi.domain.dokumen import JenisDokumen
from services.sanksi.domain.kasus import HasilValidasi, Kasus, Konteks
from services.sanksi.domain.penerbitan import Keputusan
from services.sanksi.domain.penolakan import KASUS_TIDAK_DITEMUKAN, OBJEK_BUKAN_PBBR
from services.sanksi.domain.peristiwa import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDiterbitkan,
    Peristiwa,
    SuratKeteranganBerakhirDiterbitkan,
)
from services.sanksi.domain.perizinan import (
    Berakhir,
    JenisPelakuUsaha,
    KegiatanUsaha,
    Perizinan,
    buka_bagian,
    cabut,
)
from services.sanksi.domain.permohonan import Ajukan, Berkas
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.outbound import OUTBOUND
from shared.calendar import HariLapisan
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import KalenderDiperbaruiV1, TenggatTerlampauiV1
from shared.contracts.registrasi import NibDicabutV1, NibDimutakhirkanV1, NibDiterbitkanV1
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.overlay import save_overlay
from shared.refusal import Refusal

PENCABUTAN_LIKUIDASI = "Pencabutan LIKUIDASI atas permohonan"


@dataclass(frozen=True)
class Permohonan:
    ajukan: Ajukan
    nik: NIK
    npwp: NPWP


@dataclass(frozen=True)
class Unggah:
    kasus: UUID
    berkas: tuple[Berkas, ...]


@dataclass(frozen=True)
class Putuskan:
    kasus: UUID
    keputusan: Setujui | Tolak


async def ajukan(tx: Transaction, perintah: Permohonan) -> Kasus | Refusal:
    ajukan = perintah.ajukan
    perizinan = await tables.load_perizinan(tx.session, ajukan.nib)
    if perizinan is None or perizinan.pelaku_usaha != ajukan.pelaku_usaha:
        return OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},))
    berjalan = await tables.find_open_kasus(tx.session, ajukan.pelaku_usaha)
    hasil = permohonan.ajukan(ajukan, berjalan, await _konteks(tx, perizinan))
    if isinstance(hasil, Refusal):
        return hasil
    kasus, peristiwa = hasil
    await tables.add_kasus(
        tx,
        kasus,
        nik=tx.cipher.encrypt(perintah.nik.nilai),
        npwp=tx.cipher.encrypt(perintah.npwp.nilai),
    )
    await _catat(tx, "pencabutan.ajukan", None, kasus, peristiwa, perizinan)
    return kasus


async def unggah(tx: Transaction, perintah: Unggah) -> Kasus | Refusal:
    kasus, konteks = await _muat(tx, perintah.kasus)
    hasil = permohonan.unggah(kasus, perintah.berkas, konteks)
    return await _simpan(tx, "pencabutan.unggah_akta", kasus, hasil, konteks)


async def ajukan_kembali(tx: Transaction, perintah: UUID) -> Kasus | Refusal:
    kasus, konteks = await _muat(tx, perintah)
    hasil = permohonan.ajukan_kembali(kasus, konteks)
    return await _simpan(tx, "pencabutan.ajukan_kembali", kasus, hasil, konteks)


async def putuskan(tx: Transaction, perintah: Putuskan) -> Kasus | Refusal:
    kasus, konteks = await _muat(tx, perintah.kasus)
    match perintah.keputusan:
        case Setujui() as setujui:
            hasil = verifikasi.setujui(kasus, setujui, konteks)
            return await _simpan(tx, "verifikasi.setujui", kasus, hasil, konteks)
        case Tolak() as tolak:
            hasil = verifikasi.tolak(kasus, tolak, konteks)
            return await _simpan(tx, "verifikasi.tolak", kasus, hasil, konteks)


async def catat_validasi(tx: Transaction, event: ValidasiDijawabV1) -> None:
    """An agency answers registrasi on the same topic; that request is unknown here."""
    muatan = await _muat_permintaan(tx, event.permintaan)
    if muatan is None:
        return
    tx, kasus, konteks = muatan
    jawaban = Jawaban(event.permintaan, event.instansi, HasilValidasi(event.hasil))
    hasil = validasi.jawab(kasus, jawaban, konteks)
    await _simpan(tx, "validasi.jawab", kasus, hasil, konteks)


async def tanya_lagi(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    muatan = await _muat_permintaan(tx, UUID(event.subjek))
    if muatan is None:
        return
    tx, kasus, konteks = muatan
    hasil = validasi.tanya_lagi(kasus, UUID(event.subjek), event.generasi, konteks)
    await _simpan(tx, "validasi.tanya_lagi", kasus, hasil, konteks)


async def fiktif_positif(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    """PB8-23-5: the rule is asked again; the clock only says when to ask."""
    tx = await tx.lock(str(event.pelaku_usaha))
    kasus, konteks = await _muat(tx, UUID(event.subjek))
    hasil = verifikasi.lewat_tenggat(kasus, event.generasi, event.hari_terakhir, konteks)
    await _simpan(tx, "verifikasi.lewat_tenggat", kasus, hasil, konteks)


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
            KegiatanUsaha(k.id, k.kbli, k.tingkat_risiko.value, k.lokasi)
            for k in event.kegiatan_usaha
        ),
        berlaku_sampai=event.berlaku_sampai,
        dicabut=lama.dicabut if tetap and lama else None,
    )
    dikenal = await tables.knows(tx.session, event.pelaku_usaha)
    await tables.save_perizinan(tx, perizinan)
    tx.outbox(*OUTBOUND.contracts(buka_bagian(event.pelaku_usaha, dikenal=dikenal)))


async def catat_nib_dicabut(tx: Transaction, event: NibDicabutV1) -> None:
    perizinan = await tables.load_perizinan(tx.session, event.nib)
    if perizinan is None:
        return
    perizinan = cabut(perizinan, Berakhir(event.tanggal, event.sebab, event.nomor))
    await tables.save_perizinan(tx, perizinan)
    berjalan = await tables.find_open_kasus(tx.session, perizinan.pelaku_usaha)
    if berjalan is None:
        return
    kasus, konteks = await _muat(tx, berjalan)
    if kasus.nib == event.nib:
        hasil = permohonan.akhiri(kasus, konteks)
        await _simpan(tx, "pencabutan.izin_berakhir", kasus, hasil, konteks)


async def catat_kalender(tx: Transaction, event: KalenderDiperbaruiV1) -> None:
    await save_overlay(
        tx.session, HariLapisan(event.tanggal, event.libur, event.nama, event.dasar_hukum)
    )


async def _konteks(tx: Transaction, perizinan: Perizinan) -> Konteks:
    return Konteks(tx.today, await tx.kalender(), perizinan, tx.daerah.kode)


async def _muat(tx: Transaction, id: UUID) -> tuple[Kasus, Konteks]:
    """A case is never deleted, and its NIB was known when it was opened."""
    kasus = await tables.load_kasus(tx.session, id)
    if kasus is None:
        raise LookupError(f"{KASUS_TIDAK_DITEMUKAN.kode}: {id}")
    perizinan = await tables.load_perizinan(tx.session, kasus.nib)
    if perizinan is None:
        raise LookupError(f"perizinan of kasus {id}")
    return kasus, await _konteks(tx, perizinan)


async def _muat_permintaan(
    tx: Transaction, permintaan: UUID
) -> tuple[Transaction, Kasus, Konteks] | None:
    """Agencies choose their own Kafka key, so the stream of the case is locked here."""
    found = await tables.find_kasus_of_request(tx.session, permintaan)
    if found is None:
        return None
    tx = await tx.lock(str(found.pelaku_usaha))
    return tx, *await _muat(tx, found.kasus)


async def _simpan(
    tx: Transaction, tindakan: str, sebelum: Kasus, hasil: Keputusan | Refusal, konteks: Konteks
) -> Kasus | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    kasus, peristiwa = hasil
    if peristiwa:  # a late or repeated message changes nothing and leaves no trace
        await tables.save_kasus(tx, kasus)
        await _catat(tx, tindakan, sebelum, kasus, peristiwa, konteks.perizinan)
    return kasus


async def _catat(
    tx: Transaction,
    tindakan: str,
    sebelum: Kasus | None,
    kasus: Kasus,
    peristiwa: Sequence[Peristiwa],
    perizinan: Perizinan,
) -> None:
    bernomor = [await _beri_nomor(tx, satu) for satu in peristiwa]
    for satu in bernomor:
        await _akibat(tx, satu, kasus, perizinan)
    langkah = [riwayat.langkah(satu) for satu in bernomor]
    await tables.add_riwayat(tx, kasus.id, langkah)
    tx.outbox(*OUTBOUND.contracts(bernomor))
    tx.audit(
        tindakan,
        f"kasus/{kasus.id}",
        sebelum=sebelum and {"status": sebelum.status, "ke": sebelum.ke},
        sesudah={"status": kasus.status, "ke": kasus.ke, "langkah": [s.langkah for s in langkah]},
        dasar_hukum=langkah[-1].dasar_hukum,
    )


async def _akibat(
    tx: Transaction, peristiwa: Peristiwa, kasus: Kasus, perizinan: Perizinan
) -> None:
    for satu in dokumen.susun(peristiwa, kasus, perizinan):
        await tables.add_dokumen(tx, satu)
    match peristiwa:
        case PencabutanDiterbitkan(tanggal=tanggal, nomor=nomor):
            # At once, not when registrasi has answered: a second request gets a letter (AMB-65).
            akhir = Berakhir(tanggal, PENCABUTAN_LIKUIDASI, nomor)
            await tables.save_perizinan(tx, cabut(perizinan, akhir))
        case KewajibanPascaPencabutanDicatat(kewajiban=kewajiban):
            await tables.add_kewajiban(tx, kasus.id, kewajiban)
        case _:
            pass


async def _beri_nomor(tx: Transaction, peristiwa: Peristiwa) -> Peristiwa:
    match peristiwa:
        case PencabutanDiterbitkan(tanggal=tanggal):
            return replace(
                peristiwa,
                nomor=await _nomor(tx, JenisDokumen.PENCABUTAN, tanggal.year),
                nomor_pencabutan_nib=await _nomor(tx, JenisDokumen.PENCABUTAN_NIB, tanggal.year),
            )
        case SuratKeteranganBerakhirDiterbitkan(tanggal=tanggal):
            jenis = JenisDokumen.SURAT_KETERANGAN_BERAKHIR
            return replace(peristiwa, nomor=await _nomor(tx, jenis, tanggal.year))
        case _:
            return peristiwa


async def _nomor(tx: Transaction, jenis: JenisDokumen, tahun: int) -> str:
    urut = await tables.next_number(tx, jenis, tahun)
    return dokumen.nomor(jenis, tx.daerah.kode, tahun, urut)
