"""What the applicant does: file, fill in, upload (SOP100-P1, -P2), and the taxpayer check."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import structlog

from services.registrasi import katalog, tables
from services.registrasi.domain import hak_akses, kbli, pengunggahan, permohonan, risiko, sop
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.pelaku_usaha import PelakuUsaha
from services.registrasi.domain.permohonan import Ajukan, Kasus, Permohonan
from services.registrasi.domain.persyaratan import HasilValidasi
from services.registrasi.domain.sop import Skala
from services.registrasi.handlers import hak_akses as akses_
from services.registrasi.handlers.langkah import jalankan, simpan
from services.registrasi.handlers.pelaku_usaha import tanpa_hak_akses
from services.registrasi.handlers.terbitan import (
    tenggang_hak_akses,
    terbitkan,
    terbitkan_menurut,
)
from services.registrasi.handlers.wilayah import tak_dikenal
from shared import rujukan
from shared.contracts.integrasi import ValidasiDijawabV1
from shared.contracts.notifikasi import TenggatTerlampauiV1
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import KBLI, Wilayah
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

log = structlog.get_logger()


@dataclass(frozen=True)
class AjukanPermohonan:
    id: UUID
    pelaku_usaha: UUID
    kbli: str
    skala: Skala
    lokasi: Wilayah
    alamat: str


@dataclass(frozen=True)
class IsiPersyaratan:
    permohonan: UUID
    kode: str
    isian: Isian
    berkas: Berkas | None


async def ajukan_permohonan(tx: Transaction, perintah: AjukanPermohonan) -> Kasus | Refusal:
    pemohon = await tables.load_pelaku_usaha(tx, perintah.pelaku_usaha)
    if pemohon is None:
        return TIDAK_DITEMUKAN
    if refusal := await tanpa_hak_akses(tx, pemohon.id) or await tak_dikenal(tx, perintah.lokasi):
        return refusal
    kode = kbli.periksa(perintah.kbli, rujukan.kbli(rujukan.EDISI_BERLAKU))
    if isinstance(kode, Refusal):
        return kode
    semua = await tables.list_sop_pelayanan(tx.session, tx.daerah.kode, kode.nilai)
    berlaku = sop.berlaku(semua, tx.daerah.kode, kode.nilai, tx.today)
    if isinstance(berlaku, Refusal):
        return berlaku
    menurut_sop = berlaku.ketentuan.tingkat_risiko
    tabel = await tables.load_risiko(tx.session, rujukan.EDISI_BERLAKU, kode.nilai)
    if refusal := risiko.sesuai(tabel, perintah.skala, tx.today, menurut_sop):
        return sop.menurut(berlaku, refusal)
    hasil = _ajukan(tx, perintah, kode, berlaku, pemohon)
    if isinstance(hasil, Refusal):
        return hasil
    kasus = await simpan(tx, berlaku, None, hasil, "permohonan.diajukan")
    await tables.save_nama_pemohon(tx, kasus.permohonan, pemohon.data.nama)
    await _hentikan_pembatalan(tx, kasus.permohonan)
    return kasus


def _ajukan(
    tx: Transaction, perintah: AjukanPermohonan, kode: KBLI, berlaku: sop.Sop, pemohon: PelakuUsaha
) -> permohonan.Hasil | Refusal:
    angka = sop.angka_sop(berlaku, katalog.angka(tx.daerah.kode, tx.today))
    hasil = permohonan.ajukan(
        Ajukan(kode, perintah.skala, perintah.lokasi, perintah.alamat), perintah.id, berlaku,
        angka, pemohon, Wilayah(tx.daerah.wilayah), tx.today,
    )  # fmt: skip
    return sop.menurut(berlaku, hasil) if isinstance(hasil, Refusal) else hasil


async def _hentikan_pembatalan(tx: Transaction, baru: Permohonan) -> None:
    """PB8-23-9: filing is enough to keep the Hak Akses."""
    lama = await tables.load_hak_akses(tx, baru.pelaku_usaha)
    assert lama
    akses, peristiwa = hak_akses.hentikan(lama, baru.id, tx.today)
    if peristiwa:
        tenggang = await tenggang_hak_akses(tx, baru.pelaku_usaha)  # none: a NIB lives again
        dasar = tenggang.dasar.dasar_hukum if tenggang else hak_akses.DIBERI
        await akses_.simpan(tx, lama, akses, dasar)
        terbitkan_menurut(tx, peristiwa, dasar)


async def isi_persyaratan(tx: Transaction, perintah: IsiPersyaratan) -> Kasus | Refusal:
    return await jalankan(
        tx, perintah.permohonan, f"persyaratan.{perintah.kode}.diisi",
        lambda lama, sop: pengunggahan.isi(
            lama, sop, perintah.kode, perintah.isian, perintah.berkas, uuid4(), tx.today),
    )  # fmt: skip


async def minta_kswp(tx: Transaction, id: UUID) -> Kasus | Refusal:
    return await jalankan(tx, id, "validasi.diminta", lambda lama, _: pengunggahan.minta_kswp(lama))


async def catat_kswp(tx: Transaction, event: ValidasiDijawabV1) -> None:
    """Answers to every service come on one topic: one that nobody here asked for is not ours."""
    peminta = await tables.find_permintaan(tx, event.permintaan)
    if peminta is None:
        return
    permohonan_id, pelaku_usaha = peminta
    tx = await tx.lock(str(pelaku_usaha))
    lama = await tables.load_permohonan(tx, permohonan_id)
    assert lama
    hasil = HasilValidasi(event.hasil)
    baru, peristiwa = pengunggahan.catat_kswp(lama, event.permintaan, event.instansi, hasil, tx.now)
    if baru == lama:
        log.info("jawaban_tanpa_akibat", permohonan=str(lama.id), permintaan=str(event.permintaan))
        return
    await tables.save_permohonan(tx, baru, lama)
    terbitkan(tx, peristiwa)
    await _catat_jawaban(tx, baru, event)


async def tanya_kswp_lagi(tx: Transaction, event: TenggatTerlampauiV1) -> None:
    """The same kind of clock serves sanksi: a question that is not ours is passed over."""
    peminta = await tables.find_permintaan(tx, UUID(event.subjek))
    if peminta is None:
        return
    permohonan_id, pelaku_usaha = peminta
    tx = await tx.lock(str(pelaku_usaha))
    lama = await tables.load_permohonan(tx, permohonan_id)
    assert lama
    baru, peristiwa = pengunggahan.kswp_tidak_dijawab(lama, UUID(event.subjek), event.generasi)
    if peristiwa:
        await simpan(
            tx,
            await tables.load_sop_permohonan(tx, lama),
            lama,
            (baru, peristiwa),
            "validasi.diminta",
        )


async def _catat_jawaban(tx: Transaction, baru: Permohonan, event: ValidasiDijawabV1) -> None:
    berlaku = await tables.load_sop_permohonan(tx, baru)
    butir = next(satu for satu in berlaku.persyaratan if satu.kswp)  # SOP100-U6
    dasar = berlaku.dasar(butir.sebutan)
    aturan = (f"{berlaku.kode}-{butir.kode}",)
    await tables.save_catatan(tx, baru.id, tables.catatan(event, aturan, dasar))
    tx.audit(
        "validasi.dijawab",
        str(baru.id),
        sebelum=None,
        sesudah={"instansi": event.instansi, "hasil": event.hasil},
        dasar_hukum=dasar,
    )
