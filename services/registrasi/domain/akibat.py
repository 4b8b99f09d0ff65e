"""What an act does: each licence by itself, then the NIB (Pasal 22, 24, 26, 27, 29).

Sanksi decides; but whether a licence still is what the act took it for is known here alone.
What no longer fits is left as it is, and said (PB8-21-2b: the result is told per item).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from services.registrasi.domain import nib as nib_
from services.registrasi.domain.nib import Nib, NibDimutakhirkan
from services.registrasi.domain.perizinan import HIDUP, Perizinan, StatusPerizinan, akhiri
from services.registrasi.domain.sop import JenisPerizinan, TingkatRisiko
from services.registrasi.domain.tindakan import (
    Alasan,
    Item,
    IzinDibatalkan,
    IzinDicabut,
    Jalur,
    JenisTindakan,
    LisensiBerakhir,
    PerizinanDicabut,
    PerizinanTidakDiubah,
    SertifikatStandarDibatalkan,
    SertifikatStandarDicabut,
    Tindakan,
    akhir_nib,
)

KELAS = {
    (JenisPerizinan.SERTIFIKAT_STANDAR, StatusPerizinan.DIBATALKAN): SertifikatStandarDibatalkan,
    (JenisPerizinan.SERTIFIKAT_STANDAR, StatusPerizinan.DICABUT): SertifikatStandarDicabut,
    (JenisPerizinan.IZIN, StatusPerizinan.DIBATALKAN): IzinDibatalkan,
    (JenisPerizinan.IZIN, StatusPerizinan.DICABUT): IzinDicabut,
}
DUA_TAHAP = frozenset({"NON_LIKUIDASI", "PENCABUTAN_TANPA_PEMBUBARAN", "PENCABUTAN_OLEH_PEMDA"})
"""Acts after which a NIB without PBBR is revoked in its turn (PB8-24-10, PB8-27-14)."""


@dataclass(frozen=True)
class Akibat:
    """What an act changes; `nib` is None when the NIB stays as it is."""

    nib: Nib | None = None
    perizinan: tuple[Perizinan, ...] = ()
    peristiwa: tuple[object, ...] = ()


def laksanakan(nib: Nib, milik: tuple[Perizinan, ...], tindakan: Tindakan) -> Akibat:
    """PB8-22-3, PB8-22-4, PB8-24-4: the count of kegiatan usaha before the act decides."""
    if tindakan.seluruh:
        return _semua(nib, milik, tindakan)
    if tindakan.cabut_nib and not tindakan.item and len(nib.kegiatan_usaha) > 1:
        return Akibat(peristiwa=(_masih_ada(nib, tindakan),))
    hasil = [_satu(nib, milik, item, tindakan) for item in _disebut(nib, tindakan)]
    berakhir = tuple(satu for satu in hasil if isinstance(satu, Perizinan))
    gagal = tuple(satu for satu in hasil if isinstance(satu, PerizinanTidakDiubah))
    if not berakhir:
        return _tanpa_lisensi(nib, milik, gagal, tindakan)
    baru, peristiwa = _nib(nib, berakhir, tindakan)
    return Akibat(baru, berakhir, (*_berakhir(berakhir, tindakan), *peristiwa, *gagal))


def _tanpa_lisensi(
    nib: Nib,
    milik: tuple[Perizinan, ...],
    gagal: tuple[PerizinanTidakDiubah, ...],
    tindakan: Tindakan,
) -> Akibat:
    """No licence ended by it. An empty NIB goes all the same where the NIB itself was asked for
    (PB8-24-9); by a Pembatalan it only follows what is cancelled (PB8-22-3a)."""
    diulang = bool(tindakan.item) and not gagal
    if not tindakan.cabut_nib or diulang:
        return Akibat(peristiwa=gagal)
    if nib.kegiatan_usaha:
        return Akibat(peristiwa=(*gagal, _masih_ada(nib, tindakan)))
    if tindakan.jenis is JenisTindakan.PEMBATALAN:
        tetap = PerizinanTidakDiubah(tindakan, Alasan.SUDAH_BERAKHIR, nib.nomor, status=nib.status)
        return Akibat(peristiwa=(*gagal, tetap))
    hasil = _semua(nib, milik, tindakan)
    return replace(hasil, peristiwa=(*hasil.peristiwa, *gagal))


def _disebut(nib: Nib, tindakan: Tindakan) -> tuple[Item, ...]:
    """The NIB itself is revoked: then its one kegiatan usaha is what is meant (PB8-24-9)."""
    disebut = tindakan.item
    if tindakan.cabut_nib and not disebut:
        disebut = tuple(Item(satu.id) for satu in nib.kegiatan_usaha)
    return tuple({satu.kegiatan_usaha: satu for satu in disebut}.values())  # each once


def _satu(
    nib: Nib, milik: tuple[Perizinan, ...], item: Item, tindakan: Tindakan
) -> Perizinan | PerizinanTidakDiubah | None:
    izin = _cari(milik, item)
    if izin and izin.akhir and izin.akhir.kasus == tindakan.akhir.kasus:
        return None  # this very act did it before
    if alasan := _halangan(nib, izin, item, tindakan):
        return PerizinanTidakDiubah(tindakan, alasan, nib.nomor, item, izin and izin.status)
    assert izin
    batal = tindakan.jenis is JenisTindakan.PEMBATALAN
    status = StatusPerizinan.DIBATALKAN if batal else StatusPerizinan.DICABUT
    return akhiri(izin, status, tindakan.akhir)


def _cari(milik: tuple[Perizinan, ...], item: Item) -> Perizinan | None:
    calon = [
        satu
        for satu in milik
        if satu.kegiatan_usaha == item.kegiatan_usaha and item.perizinan in (None, satu.id)
    ]
    return max(calon, key=lambda satu: satu.status in HIDUP, default=None)


def _halangan(nib: Nib, izin: Perizinan | None, item: Item, tindakan: Tindakan) -> Alasan | None:
    dikenal = any(satu.id == item.kegiatan_usaha for satu in nib.kegiatan_usaha)
    if izin is None:
        return Alasan.PERIZINAN_TIDAK_DIKENAL if dikenal else Alasan.KEGIATAN_USAHA_TIDAK_DIKENAL
    if izin.status not in HIDUP:
        return Alasan.SUDAH_BERAKHIR
    terverifikasi = izin.status is StatusPerizinan.TERVERIFIKASI
    if tindakan.jenis is JenisTindakan.PEMBATALAN:
        return Alasan.SUDAH_TERVERIFIKASI if terverifikasi else None  # PB8-21-1a, AMB-25
    if not terverifikasi:
        return Alasan.BELUM_TERVERIFIKASI  # PB8-21-1b
    if izin.jenis is JenisPerizinan.NIB and not tindakan.cabut_nib and _habis(nib, tindakan):
        return Alasan.PBBR_ADALAH_NIB  # AMB-55
    return None


def _habis(nib: Nib, tindakan: Tindakan) -> bool:
    """All that the NIB has is RENDAH, and named: it would be left without the PBBR that it is."""
    disebut = {item.kegiatan_usaha for item in tindakan.item}
    return all(
        satu.id in disebut and satu.tingkat_risiko is TingkatRisiko.RENDAH
        for satu in nib.kegiatan_usaha
    )


def _nib(
    nib: Nib, berakhir: tuple[Perizinan, ...], tindakan: Tindakan
) -> tuple[Nib, tuple[object, ...]]:
    hilang = {satu.kegiatan_usaha for satu in berakhir}
    sisa = tuple(satu for satu in nib.kegiatan_usaha if satu.id not in hilang)
    if not sisa and (tindakan.cabut_nib or tindakan.jenis is JenisTindakan.PEMBATALAN):
        dicabut, _, peristiwa = nib_.cabut(nib, (), akhir_nib(tindakan))
        return dicabut, peristiwa
    baru = nib_.mutakhirkan(nib, sisa, tindakan.akhir.tanggal)
    if not sisa and _ditunggu(nib, tindakan):
        baru = replace(baru, menunggu_pbbr=tindakan.akhir)
    peristiwa = (NibDimutakhirkan(baru, tindakan.akhir.dasar_hukum),)
    if tindakan.cabut_nib:
        return baru, (*peristiwa, _masih_ada(baru, tindakan))
    return baru, peristiwa


def _masih_ada(nib: Nib, tindakan: Tindakan) -> PerizinanTidakDiubah:
    """A NIB is not revoked over the head of a kegiatan usaha that the act did not name."""
    alasan = Alasan.MASIH_ADA_KEGIATAN_USAHA
    return PerizinanTidakDiubah(tindakan, alasan, nib.nomor, status=nib.status)


def _ditunggu(nib: Nib, tindakan: Tindakan) -> bool:
    """The two stages are PMDN's (PB8-24-10, PB8-27-14); a sanction knows no such limit."""
    return tindakan.akhir.jalur == Jalur.SANKSI or (nib.pmdn and tindakan.akhir.sebab in DUA_TAHAP)


def _semua(nib: Nib, milik: tuple[Perizinan, ...], tindakan: Tindakan) -> Akibat:
    baru, _, peristiwa = nib_.cabut(nib, (), akhir_nib(tindakan))
    hidup = (satu for satu in milik if satu.status in HIDUP)
    berakhir = tuple(akhiri(satu, StatusPerizinan.DICABUT, tindakan.akhir) for satu in hidup)
    return Akibat(baru, berakhir, (*_berakhir(berakhir, tindakan), *peristiwa))


def _berakhir(perizinan: Iterable[Perizinan], tindakan: Tindakan) -> tuple[LisensiBerakhir, ...]:
    """One fact for each licence of its own; that of RENDAH is the NIB's (PB8-24-4a)."""
    return tuple(
        kelas(satu, tindakan.akhir)
        for satu in perizinan
        if (kelas := _kelas(satu, tindakan)) is not None
    )


def _kelas(perizinan: Perizinan, tindakan: Tindakan) -> type[LisensiBerakhir] | None:
    if tindakan.akhir.jalur == Jalur.SANKSI:
        return PerizinanDicabut
    return KELAS.get((perizinan.jenis, perizinan.status))
