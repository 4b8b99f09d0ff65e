"""NIB and licences: taken over, verified, changed, revoked (PB8-1-9, PB8-1-18, PB8-23-8)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.registrasi import tables
from services.registrasi.domain import nib as nib_
from services.registrasi.domain import pb_umku, perizinan
from services.registrasi.domain.kegiatan_usaha import DataKegiatan
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.pb_umku import PbUmku, PbUmkuDicatat
from services.registrasi.domain.perizinan import Perizinan, Tahap
from services.registrasi.domain.profil import Bagian
from services.registrasi.domain.sop import JenisPerizinan
from services.registrasi.handlers.terbitan import (
    perbarui_profil,
    terbitkan,
)
from shared.http.etag import VERSI_USANG
from shared.http.problem import TIDAK_DITEMUKAN
from shared.identity import NIB
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PASAL_PERIZINAN = nib_.PASAL_KEGIATAN
PASAL_NIB = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 18"


@dataclass(frozen=True)
class UbahTahap:
    nib: NIB
    kegiatan_usaha: UUID
    tahap: Tahap


@dataclass(frozen=True)
class UbahKegiatanUsaha:
    nib: NIB
    kegiatan_usaha: UUID
    versi: int
    """Of the NIB, as the caller has seen it."""
    data: DataKegiatan


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
    lama = await _bernaung(tx, perintah.nib, perintah.kegiatan_usaha)
    if lama is None:
        return TIDAK_DITEMUKAN
    milik = await tables.load_perizinan_nib(tx, lama.nomor)
    hasil = nib_.ubah_tahap(lama, perintah.kegiatan_usaha, perintah.tahap, milik, tx.today)
    return hasil if isinstance(hasil, Refusal) else await _mutakhirkan(tx, lama, hasil)


async def ubah_kegiatan_usaha(tx: Transaction, perintah: UbahKegiatanUsaha) -> Nib | Refusal:
    lama = await _bernaung(tx, perintah.nib, perintah.kegiatan_usaha)
    if lama is None:
        return TIDAK_DITEMUKAN
    if lama.versi != perintah.versi:
        return VERSI_USANG
    hasil = nib_.ubah_data(lama, perintah.kegiatan_usaha, perintah.data, tx.today)
    return await _mutakhirkan(tx, lama, hasil)


async def _bernaung(tx: Transaction, nomor: NIB, kegiatan: UUID) -> Nib | None:
    """The living NIB with this kegiatan usaha under it."""
    nib = await tables.load_nib(tx, nomor)
    if nib is None or not nib.hidup:
        return None
    return nib if any(satu.id == kegiatan for satu in nib.kegiatan_usaha) else None


async def _mutakhirkan(tx: Transaction, lama: Nib, hasil: nib_.Ubahan) -> Nib:
    baru, peristiwa = hasil
    if peristiwa:
        await simpan_nib(tx, baru)
        terbitkan(tx, peristiwa)
        catat_nib(tx, "nib.dimutakhirkan", lama, baru, nib_.PASAL_KEGIATAN)
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


async def simpan_nib(tx: Transaction, nib: Nib) -> bool:
    """False: its number is another's already."""
    if not await tables.save_nib(tx, nib):
        return False
    await perbarui_profil(tx, nib.pelaku_usaha, Bagian.NIB, tables.dump_nib(nib))
    return True


async def simpan_perizinan(
    tx: Transaction, pelaku_usaha: UUID, semua: tuple[Perizinan, ...]
) -> None:
    await tables.save_perizinan(tx, semua)
    if all(satu.jenis is JenisPerizinan.NIB for satu in semua):  # has a section of its own
        return
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
