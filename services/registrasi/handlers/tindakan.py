"""Acts of sanksi: registrasi's own decision about each licence that they name (PB8-21-2b)."""

from collections.abc import Callable
from dataclasses import replace

from services.registrasi import katalog, tables
from services.registrasi.domain import akibat, penghentian
from services.registrasi.domain.hak_akses import perluasan
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.perizinan import Pencabutan, Perizinan
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    Jalur,
    JenisTindakan,
    Tindakan,
    tidak_diubah,
)
from services.registrasi.handlers.nib import catat_nib, simpan_nib, simpan_perizinan
from services.registrasi.handlers.pb_umku import cabut_pb_umku, cabut_semua_pb_umku
from services.registrasi.handlers.terbitan import pertahankan_hak_akses, terbitkan
from shared.contracts.sanksi import (
    ItemPerizinan,
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
)
from shared.identity import NIB
from shared.keberlakuan import belum_berlaku
from shared.messaging.transaction import Transaction

Akibat = akibat.Akibat
Aturan = Callable[[Nib, tuple[Perizinan, ...], Tindakan], Akibat]


async def batalkan_perizinan(tx: Transaction, event: PembatalanDiterbitkanV1) -> None:
    akhir = Pencabutan(
        event.kasus, Jalur.PERMOHONAN, JenisTindakan.PEMBATALAN, event.nomor, event.tanggal,
        event.dasar_hukum,
    )  # fmt: skip
    tindakan = Tindakan(
        event.FAKTA, JenisTindakan.PEMBATALAN, akhir, event.pelaku_usaha, NIB(event.nib),
        _item(event.item), event.cabut_nib, event.nomor_pencabutan_nib,
        event.tanggal_pencabutan_nib,
    )  # fmt: skip
    await _jalankan(tx, tindakan, akibat.laksanakan)


async def cabut_perizinan(tx: Transaction, event: PencabutanDiterbitkanV1) -> None:
    """LIKUIDASI, NON_LIKUIDASI, Pasal 26, and what a court decided."""
    akhir = Pencabutan(
        event.kasus, event.jalur, event.jenis_pencabutan, event.nomor, event.tanggal,
        event.dasar_hukum,
    )  # fmt: skip
    tindakan = Tindakan(
        event.FAKTA, JenisTindakan.PENCABUTAN, akhir, event.pelaku_usaha,
        NIB(event.nib) if event.nib else None, _item(event.item), event.cabut_nib,
        event.nomor_pencabutan_nib, event.tanggal_pencabutan_nib,
    )  # fmt: skip
    await _jalankan(tx, tindakan, akibat.laksanakan)


async def cabut_karena_sanksi(tx: Transaction, event: SanksiDikenakanV1) -> None:
    await _jalankan(tx, _sanksi(event), akibat.laksanakan)  # PB8-29-1c


async def hentikan_kegiatan(tx: Transaction, event: SanksiDikenakanV1) -> None:
    await _jalankan(tx, _sanksi(event), _kegiatan(penghentian.mulai))  # PB8-29-1b


async def lanjutkan_kegiatan(tx: Transaction, event: SanksiGugurV1) -> None:
    await _jalankan(tx, _sanksi(event), _kegiatan(penghentian.selesai))  # PB8-29-3


async def cabut_pb_umku_karena_sanksi(tx: Transaction, event: SanksiDikenakanV1) -> None:
    tx = await tx.lock(str(event.pelaku_usaha))
    tindakan = _sanksi(event)
    if _terlalu_dini(tx, tindakan):
        terbitkan(tx, tidak_diubah(tindakan, Alasan.SEBELUM_PERATURAN_BERLAKU))
        return
    await cabut_pb_umku(tx, tindakan)  # PB8-29-1d


def _sanksi(event: SanksiDikenakanV1 | SanksiGugurV1) -> Tindakan:
    akhir = Pencabutan(
        event.sanksi, Jalur.SANKSI, event.jenis_sanksi, event.nomor, event.tanggal,
        event.dasar_hukum,
    )  # fmt: skip
    tindakan = Tindakan(
        event.FAKTA, JenisTindakan.PENCABUTAN, akhir, event.pelaku_usaha, NIB(event.nib),
        _item(event.item),
    )  # fmt: skip
    if isinstance(event, SanksiGugurV1):
        return tindakan
    return replace(
        tindakan,
        cabut_nib=event.cabut_nib,
        nomor_nib=event.nomor_pencabutan_nib,
        tanggal_nib=event.tanggal_pencabutan_nib,
    )


def _item(item: tuple[ItemPerizinan, ...]) -> tuple[Item, ...]:
    return tuple(Item(satu.kegiatan_usaha, satu.perizinan) for satu in item)


def _kegiatan(
    aturan: Callable[[Nib, Tindakan], penghentian.Hasil],
) -> Aturan:
    """A rule about kegiatan usaha alone: no licence changes."""

    def terapkan(nib: Nib, _: tuple[Perizinan, ...], tindakan: Tindakan) -> Akibat:
        baru, peristiwa = aturan(nib, tindakan)
        return Akibat(baru, (), peristiwa)

    return terapkan


async def _jalankan(tx: Transaction, tindakan: Tindakan, aturan: Aturan) -> None:
    tx = await tx.lock(str(tindakan.pelaku_usaha))
    if not tindakan.item and not tindakan.cabut_nib:
        return  # nothing is named
    if _terlalu_dini(tx, tindakan):
        terbitkan(tx, tidak_diubah(tindakan, Alasan.SEBELUM_PERATURAN_BERLAKU))
        return
    nib = await tables.load_nib_terakhir(tx, tindakan.pelaku_usaha)
    if nib and nib.pencabutan and nib.pencabutan.kasus == tindakan.akhir.kasus:
        return  # this very act ended it
    if nib is None or not nib.hidup or tindakan.nib not in (None, nib.nomor):
        terbitkan(tx, tidak_diubah(tindakan, Alasan.NIB_TIDAK_BERLAKU))
        return
    milik = await tables.load_perizinan_nib(tx, nib.nomor)
    tindakan = _menurut_pilihan(nib, tindakan)
    await _simpan(tx, nib, aturan(nib, milik, tindakan), tindakan)


def _menurut_pilihan(nib: Nib, tindakan: Tindakan) -> Tindakan:
    """AMB-40, AMB-57: as the settings are on the day of the Pencabutan NIB."""
    pada, kode = tindakan.tanggal_nib or tindakan.akhir.tanggal, nib.daerah
    apa = perluasan(tindakan.akhir.jalur, tindakan.akhir.sebab)
    return replace(
        tindakan,
        hak_akses=katalog.perluasan_hak_akses(apa, pada, kode),
        ketentuan=katalog.versi_hak_akses(pada, kode),
    )


def _terlalu_dini(tx: Transaction, tindakan: Tindakan) -> bool:
    return belum_berlaku(tx.daerah, tindakan.akhir.tanggal) is not None  # PB8-30


async def _simpan(tx: Transaction, lama: Nib, hasil: Akibat, tindakan: Tindakan) -> None:
    if hasil.nib:
        await simpan_nib(tx, hasil.nib)
    if hasil.perizinan:
        await simpan_perizinan(tx, lama.pelaku_usaha, hasil.perizinan)
    if tindakan.seluruh and hasil.nib:
        await cabut_semua_pb_umku(tx, tindakan)
    terbitkan(tx, hasil.peristiwa)
    if hasil.nib is None:
        return
    dasar = tindakan.akhir.dasar_hukum or ""
    catat_nib(tx, f"nib.{hasil.nib.status.lower()}", lama, hasil.nib, dasar)
    if not hasil.nib.hidup:
        await pertahankan_hak_akses(tx, lama.pelaku_usaha)
