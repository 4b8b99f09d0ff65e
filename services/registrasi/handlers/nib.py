"""NIB and licences: taken over, verified, changed, revoked (PB8-1-9, PB8-1-18, PB8-23-8)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.registrasi import tables
from services.registrasi.domain import nib as nib_
from services.registrasi.domain import pb_umku, perizinan
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.pb_umku import PbUmku, PbUmkuDicatat
from services.registrasi.domain.perizinan import Perizinan, Tahap
from services.registrasi.domain.profil import Bagian
from services.registrasi.handlers.terbitan import (
    perbarui_profil,
    terbitkan,
)
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import NIB
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PASAL_PERIZINAN = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9"
PASAL_NIB = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 18"


@dataclass(frozen=True)
class UbahTahap:
    nib: NIB
    kegiatan_usaha: UUID
    tahap: Tahap


@dataclass(frozen=True)
class VerifikasiPerizinan:
    perizinan: UUID


@dataclass(frozen=True)
class CatatPbUmku:
    id: UUID
    perizinan: UUID
    nama: str
    nomor: str
    tanggal: date


async def ubah_tahap(tx: Transaction, perintah: UbahTahap) -> Nib | Refusal:
    lama = await tables.load_nib(tx, perintah.nib)
    if lama is None or not lama.hidup:
        return TIDAK_DITEMUKAN
    if all(satu.id != perintah.kegiatan_usaha for satu in lama.kegiatan_usaha):
        return TIDAK_DITEMUKAN
    milik = await tables.load_perizinan_nib(tx, lama.nomor)
    hasil = nib_.ubah_tahap(lama, perintah.kegiatan_usaha, perintah.tahap, milik, tx.today)
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    await simpan_nib(tx, baru)
    terbitkan(tx, peristiwa)
    catat_nib(tx, "nib.dimutakhirkan", lama, baru, PASAL_NIB)
    return baru


async def verifikasi_perizinan(
    tx: Transaction, perintah: VerifikasiPerizinan
) -> Perizinan | Refusal:
    lama = await tables.load_perizinan(tx, perintah.perizinan)
    if lama is None:
        return TIDAK_DITEMUKAN
    hasil = perizinan.verifikasi(lama, tx.today)
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    await simpan_perizinan(tx, baru.pelaku_usaha, (baru,))
    terbitkan(tx, peristiwa)
    tx.audit(
        "perizinan.diverifikasi",
        str(baru.id),
        sebelum={"status": lama.status},
        sesudah={"status": baru.status},
        dasar_hukum=PASAL_PERIZINAN,
    )
    return baru


async def catat_pb_umku(tx: Transaction, perintah: CatatPbUmku) -> PbUmku | Refusal:
    induk = await tables.load_perizinan(tx, perintah.perizinan)
    if induk is None:
        return TIDAK_DITEMUKAN
    usul = PbUmku(
        perintah.id, induk.pelaku_usaha, induk.id, perintah.nama, perintah.nomor, perintah.tanggal
    )
    baru = pb_umku.catat(induk, usul, tx.today)
    if isinstance(baru, Refusal):
        return baru
    await simpan_pb_umku(tx, baru)
    terbitkan(tx, (PbUmkuDicatat(baru, induk),))
    tx.audit(
        "pb_umku.dicatat",
        str(baru.id),
        sebelum=None,
        sesudah={"perizinan": baru.perizinan, "nomor": baru.nomor},
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 15",
    )
    return baru


async def simpan_nib(tx: Transaction, nib: Nib) -> None:
    if not await tables.save_nib(tx, nib):
        raise RuntimeError("the NIB number or the place of the living NIB was taken meanwhile")
    isi = tables.dump_nib(nib)
    await perbarui_profil(tx, nib.pelaku_usaha, Bagian.NIB, isi)


async def simpan_perizinan(
    tx: Transaction, pelaku_usaha: UUID, semua: tuple[Perizinan, ...]
) -> None:
    await tables.save_perizinan(tx, semua)
    daftar = await tables.list_sertifikat_izin(tx, pelaku_usaha)
    if daftar:
        await perbarui_profil(tx, pelaku_usaha, Bagian.SERTIFIKAT_STANDAR_IZIN, {"daftar": daftar})


async def simpan_pb_umku(tx: Transaction, satu: PbUmku) -> None:
    await tables.save_pb_umku(tx, satu)
    semua = await tables.list_pb_umku(tx, satu.pelaku_usaha)
    await perbarui_profil(tx, satu.pelaku_usaha, Bagian.PB_UMKU, {"daftar": semua})


def catat_nib(tx: Transaction, tindakan: str, lama: Nib | None, baru: Nib, dasar: str) -> None:
    tx.audit(
        tindakan,
        baru.nomor.nilai,
        sebelum=lama and {"status": lama.status, "versi": lama.versi},
        sesudah={"status": baru.status, "versi": baru.versi},
        dasar_hukum=dasar,
    )
