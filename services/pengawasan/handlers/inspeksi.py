"""The plan, inspections, and answers in the profile."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from services.pengawasan import tables
from services.pengawasan.domain import jadwal, profil, rencana
from services.pengawasan.domain.inspeksi import Inspeksi, Konteks
from services.pengawasan.domain.jadwal import BukaInsidental, JadwalkanRutin, Keputusan
from services.pengawasan.domain.penolakan import PERBUP
from services.pengawasan.domain.profil import Tanggapan
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.handlers.terbit import terbitkan
from shared.aturan import ketentuan
from shared.http.etag import VERSI_USANG
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

PASAL_RENCANA = f"{PERBUP} Pasal 10 ayat (12)"


@dataclass(frozen=True)
class MuatRencana:
    tahun: int
    entri: tuple[EntriRencana, ...]
    wilayah: tuple[str, ...]
    """Area of whoever acts; in every command."""


@dataclass(frozen=True)
class Jadwalkan:
    isi: JadwalkanRutin | BukaInsidental
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Pindahkan:
    inspeksi: UUID
    versi: int
    tanggal: date
    alasan: str
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Batalkan:
    inspeksi: UUID
    alasan: str
    wilayah: tuple[str, ...]


@dataclass(frozen=True)
class Tanggapi:
    id: UUID
    pelaku_usaha: UUID
    versi: int
    isi: str


async def muat_rencana(
    tx: Transaction, perintah: MuatRencana
) -> tuple[EntriRencana, ...] | Refusal:
    """All entries or none; the first that is refused is named."""
    hasil: list[EntriRencana] = []
    for entri in perintah.entri:
        dimuat = await _muat_entri(tx, entri, perintah.wilayah)
        if isinstance(dimuat, Refusal):
            letak = {"pelaku_usaha": str(entri.pelaku_usaha), "lokasi": entri.lokasi}
            return dimuat.dengan(rincian=(letak, *dimuat.rincian))
        hasil.append(dimuat)
    tx.audit(
        "rencana.muat",
        f"rencana/{perintah.tahun}",
        sebelum=None,
        sesudah={"entri": [str(entri.id) for entri in hasil]},
        dasar_hukum=PASAL_RENCANA,
    )
    return tuple(hasil)


async def jadwalkan(tx: Transaction, perintah: Jadwalkan) -> Inspeksi | Refusal:
    match perintah.isi:
        case JadwalkanRutin() as rutin:
            entri = await tables.find_entri(
                tx.session, rutin.tanggal.year, rutin.pelaku_usaha, rutin.lokasi
            )
            konteks = await _konteks(tx, rutin.pelaku_usaha, perintah.wilayah, entri)
            hasil = jadwal.jadwalkan(rutin, konteks)
        case BukaInsidental() as insidental:
            konteks = await _konteks(tx, insidental.pelaku_usaha, perintah.wilayah)
            hasil = jadwal.buka_insidental(insidental, konteks)
    return await simpan(tx, "inspeksi.jadwalkan", None, hasil)


async def pindahkan(tx: Transaction, perintah: Pindahkan) -> Inspeksi | Refusal:
    inspeksi, versi = await _muat(tx, perintah.inspeksi)
    if versi != perintah.versi:
        return VERSI_USANG
    entri = await tables.load_entri(tx.session, inspeksi.rencana) if inspeksi.rencana else None
    konteks = await _konteks(tx, inspeksi.pelaku_usaha, perintah.wilayah, entri)
    hasil = jadwal.jadwal_ulang(inspeksi, perintah.tanggal, perintah.alasan, konteks)
    return await simpan(tx, "inspeksi.jadwal_ulang", inspeksi, hasil)


async def batalkan(tx: Transaction, perintah: Batalkan) -> Inspeksi | Refusal:
    inspeksi, _ = await _muat(tx, perintah.inspeksi)
    konteks = await _konteks(tx, inspeksi.pelaku_usaha, perintah.wilayah)
    hasil = jadwal.batalkan(inspeksi, perintah.alasan, konteks)
    return await simpan(tx, "inspeksi.batalkan", inspeksi, hasil)


async def tanggapi(tx: Transaction, perintah: Tanggapi) -> int | Refusal:
    """The new version of the section."""
    sebelumnya = len(await tables.list_tanggapan(tx.session, perintah.pelaku_usaha))
    if sebelumnya != perintah.versi:
        return VERSI_USANG
    hasil = profil.tanggapi(
        Tanggapan(perintah.id, perintah.pelaku_usaha, perintah.isi, tx.now), sebelumnya
    )
    if isinstance(hasil, Refusal):
        return hasil
    tanggapan, peristiwa = hasil
    await tables.add_tanggapan(tx, tanggapan, sebelumnya + 1)
    versi = {"versi": sebelumnya}, {"versi": sebelumnya + 1}
    terbitkan(tx, "profil.tanggapi", f"profil/{perintah.pelaku_usaha}", *versi, peristiwa)
    return sebelumnya + 1


async def _konteks(
    tx: Transaction,
    pelaku_usaha: UUID,
    wilayah: tuple[str, ...],
    entri: EntriRencana | None = None,
) -> Konteks:
    return Konteks(
        hari_ini=tx.today,
        kalender=await tx.kalender(),
        ketentuan=partial(ketentuan, daerah=tx.daerah.kode),
        instansi=_pelaksana(tx),
        wilayah=wilayah,
        subjek=await tables.load_subjek(tx.session, pelaku_usaha),
        entri=entri,
        lainnya=await tables.list_inspeksi(tx.session, pelaku_usaha),
    )


def _pelaksana(tx: Transaction) -> frozenset[str]:
    return frozenset(instansi.kode for instansi in tx.daerah.pelaksana_inspeksi)


async def _muat(tx: Transaction, id: UUID) -> tuple[Inspeksi, int]:
    """An inspection is never deleted, and the route found it before."""
    found = await tables.load_inspeksi(tx.session, id)
    if found is None:
        raise LookupError(f"inspeksi {id}")
    return found


async def _muat_entri(
    tx: Transaction, entri: EntriRencana, wilayah: tuple[str, ...]
) -> EntriRencana | Refusal:
    hasil = rencana.muat(
        entri,
        await tables.find_entri(tx.session, entri.tahun, entri.pelaku_usaha, entri.lokasi),
        await tables.load_subjek(tx.session, entri.pelaku_usaha),
        wilayah=wilayah,
        instansi=_pelaksana(tx),
    )
    if hasil == entri:
        await tables.add_entri(tx, entri)
    return hasil


async def simpan(
    tx: Transaction, tindakan: str, lama: Inspeksi | None, hasil: Keputusan | Refusal
) -> Inspeksi | Refusal:
    if isinstance(hasil, Refusal):
        return hasil
    baru, peristiwa = hasil
    if peristiwa:
        await (tables.save_inspeksi(tx, baru) if lama else tables.add_inspeksi(tx, baru))
        terbitkan(tx, tindakan, f"inspeksi/{baru.id}", lama, baru, peristiwa)
    return baru
