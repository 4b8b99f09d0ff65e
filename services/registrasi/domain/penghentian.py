"""Penghentian sementara kegiatan usaha: stopped by a sanction, resumed when it ends (PB8-29-1b)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.registrasi.domain import nib as nib_
from services.registrasi.domain.kegiatan_usaha import (
    KegiatanUsaha,
    Penghentian,
    hentikan,
    lanjutkan,
)
from services.registrasi.domain.nib import Nib, NibDimutakhirkan
from services.registrasi.domain.tindakan import Alasan, PerizinanTidakDiubah, Tindakan

Hasil = tuple[Nib | None, tuple[object, ...]]


@dataclass(frozen=True)
class KegiatanUsahaDihentikanSementara:
    nib: Nib
    kegiatan: KegiatanUsaha
    penghentian: Penghentian


@dataclass(frozen=True)
class KegiatanUsahaDilanjutkan:
    nib: Nib
    kegiatan: KegiatanUsaha
    sanksi: UUID
    tanggal: date


def mulai(nib: Nib, tindakan: Tindakan) -> Hasil:
    akhir = tindakan.akhir
    satu = Penghentian(akhir.kasus, akhir.nomor, akhir.tanggal)
    baru = _ubah(nib, tindakan, lambda kegiatan: hentikan(kegiatan, satu))
    if baru is None:
        return None, _asing(nib, tindakan)
    berubah = _berubah(nib, baru)
    fakta = (KegiatanUsahaDihentikanSementara(baru, kegiatan, satu) for kegiatan in berubah)
    return baru, (*fakta, NibDimutakhirkan(baru, akhir.dasar_hukum), *_asing(nib, tindakan))


def selesai(nib: Nib, tindakan: Tindakan) -> Hasil:
    """PB8-29-3: fulfilled, so the sanction is over (GUGUR)."""
    sanksi, tanggal = tindakan.akhir.kasus, tindakan.akhir.tanggal
    baru = _ubah(nib, tindakan, lambda kegiatan: lanjutkan(kegiatan, sanksi))
    diam = _tidak_dihentikan(nib, tindakan)
    if baru is None:
        return None, diam
    fakta = (
        KegiatanUsahaDilanjutkan(baru, kegiatan, sanksi, tanggal)
        for kegiatan in _berubah(nib, baru)
    )
    return baru, (*fakta, NibDimutakhirkan(baru, tindakan.akhir.dasar_hukum), *diam)


def _ubah(
    nib: Nib, tindakan: Tindakan, aturan: Callable[[KegiatanUsaha], KegiatanUsaha]
) -> Nib | None:
    disebut = {item.kegiatan_usaha for item in tindakan.item}
    return nib_.ubah_kegiatan(
        nib,
        lambda satu: aturan(satu) if satu.id in disebut else satu,
        tindakan.akhir.tanggal,
    )


def _berubah(lama: Nib, baru: Nib) -> Iterable[KegiatanUsaha]:
    pasangan = zip(lama.kegiatan_usaha, baru.kegiatan_usaha, strict=True)
    return (b for a, b in pasangan if a.penghentian != b.penghentian)


def _asing(nib: Nib, tindakan: Tindakan) -> tuple[PerizinanTidakDiubah, ...]:
    """Named by the sanction, but not under this NIB."""
    dikenal = {satu.id for satu in nib.kegiatan_usaha}
    alasan = Alasan.KEGIATAN_USAHA_TIDAK_DIKENAL
    return tuple(
        PerizinanTidakDiubah(tindakan, alasan, nib.nomor, item)
        for item in tindakan.item
        if item.kegiatan_usaha not in dikenal
    )


def _tidak_dihentikan(nib: Nib, tindakan: Tindakan) -> tuple[PerizinanTidakDiubah, ...]:
    dihentikan = {
        kegiatan.id
        for kegiatan in nib.kegiatan_usaha
        if any(satu.sanksi == tindakan.akhir.kasus for satu in kegiatan.penghentian)
    }
    return tuple(
        PerizinanTidakDiubah(tindakan, Alasan.TIDAK_SEDANG_DIHENTIKAN, nib.nomor, item)
        for item in tindakan.item
        if item.kegiatan_usaha not in dihentikan
    )
