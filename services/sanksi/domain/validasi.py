"""Validation by the agencies (Pasal 22 to 27), and what follows from their answers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID, uuid5

from services.sanksi.domain.cakupan import kembalikan
from services.sanksi.domain.kasus import (
    INSTANSI,
    DasarPenerbitan,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisKasus,
    Kasus,
    Konteks,
    Status,
    Validasi,
)
from services.sanksi.domain.penerbitan import non_likuidasi, pembatalan, per_objek
from services.sanksi.domain.penerbitan.menurut_jenis import terbitkan
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.verifikasi import tugaskan

BELUM_DAPAT = HasilValidasi.BELUM_DAPAT_DIVALIDASI


LIKUIDASI = (Item.IDENTITAS, Item.AKTA_PEMBUBARAN, Item.KSWP)


def susun(kasus: UUID, *, perseorangan: bool) -> tuple[Validasi, ...]:
    """AMB-46: an orang perseorangan has no akta pembubaran to validate."""
    tanpa = {Item.AKTA_PEMBUBARAN} if perseorangan else set[Item]()
    return tanyakan(kasus, (item for item in LIKUIDASI if item not in tanpa))


def tanyakan(kasus: UUID, item: Iterable[Item]) -> tuple[Validasi, ...]:
    return tuple(Validasi(permintaan=uuid5(kasus, satu.value), item=satu) for satu in item)


def susun_ulang(
    kasus: Kasus, perlu: Iterable[Item], berubah: frozenset[Item]
) -> tuple[Validasi, ...]:
    """PB8-23-4b, PB8-26-6b, PB8-27-7b: asked again of what changed, and of that alone. An answer
    about the earlier data finds nobody any more."""
    tetap = {v.item: v for v in kasus.validasi if v.item not in berubah}
    return tuple(
        tetap.get(item) or Validasi(uuid5(kasus.id, f"{item.value}/{kasus.ke}"), item)
        for item in perlu
    )


def diminta(kasus: Kasus, validasi: Validasi) -> ValidasiDiminta:
    return ValidasiDiminta(
        kasus.id, kasus.pelaku_usaha, validasi.permintaan, validasi.item, validasi.ke, kasus.jenis
    )


@dataclass(frozen=True)
class Jawaban:
    permintaan: UUID
    instansi: str
    hasil: HasilValidasi


def bukan_yang_ditanya(kasus: Kasus, jawaban: Jawaban) -> bool:
    """One agency answers what another was asked: nobody vouches for it."""
    ditanya = {v.permintaan: INSTANSI[v.item] for v in kasus.validasi}
    return ditanya.get(jawaban.permintaan) != jawaban.instansi


def jawab(kasus: Kasus, jawaban: Jawaban, konteks: Konteks) -> Keputusan:
    """Late, twice or in another order: what was answered stays as it is. BELUM_DAPAT_DIVALIDASI is
    no answer while the case waits in VALIDASI, nor where an upload may come (PB8-23-2, AMB-49)."""
    lama, hasil = _terbuka(kasus, jawaban.permintaan), jawaban.hasil
    if lama is None:
        return kasus, _menyusul(kasus, jawaban)
    if lama.hasil is hasil or bukan_yang_ditanya(kasus, jawaban):
        return kasus, ()
    tertahan = konteks.hari_ini if lama.hasil is BELUM_DAPAT else None
    kasus, dicatat = _catat(kasus, replace(lama, tertahan_sampai=tertahan), hasil)
    kasus, berikut = lanjutkan(kasus, konteks)
    return kasus, (dicatat, *berikut)


def _menyusul(kasus: Kasus, jawaban: Jawaban) -> tuple[Peristiwa, ...]:
    """The documents are being verified already (AMB-49): the answer decides nothing any more, but
    whoever verifies them reads it."""
    if kasus.status is not Status.MENUNGGU_VERIFIKASI or jawaban.hasil is BELUM_DAPAT:
        return ()
    lama = next((v for v in kasus.validasi if v.permintaan == jawaban.permintaan), None)
    if lama is None or lama.hasil is not BELUM_DAPAT or bukan_yang_ditanya(kasus, jawaban):
        return ()
    return (_catat(kasus, lama, jawaban.hasil)[1],)


def tanya_lagi(kasus: Kasus, permintaan: UUID, ke: int, konteks: Konteks) -> Keputusan:
    """The pause after asking has ended: silence is BELUM_DAPAT_DIVALIDASI, and what no upload
    may replace is asked again (AMB-51)."""
    lama = _ditunggu(kasus, permintaan)
    if lama is None or lama.ke != ke:
        return kasus, ()
    peristiwa: tuple[Peristiwa, ...] = ()
    if lama.hasil is None:
        kasus, dicatat = _catat(kasus, lama, BELUM_DAPAT)
        kasus, berikut = lanjutkan(kasus, konteks)
        peristiwa = (dicatat, *berikut)
    masih = _ditunggu(kasus, permintaan)
    if masih is None:
        return kasus, peristiwa
    lagi = replace(masih, ke=ke + 1)
    kasus = _ganti(kasus, lagi)
    return kasus, (*peristiwa, diminta(kasus, lagi))


def lanjutkan(kasus: Kasus, konteks: Konteks) -> Keputusan:
    """What the answers and the uploads so far lead to, by the article of the case."""
    if any(v.hasil is None for v in kasus.validasi):
        return kasus, ()
    gagal = tuple(v.item for v in kasus.validasi if v.hasil is HasilValidasi.TIDAK_VALID)
    if gagal:
        alasan = "Tidak valid: " + ", ".join(f"{item} ({INSTANSI[item]})" for item in gagal)
        return _TOLAK[kasus.jenis](kasus, alasan, gagal, konteks.hari_ini)
    if not all(v.selesai for v in kasus.validasi):
        return kasus, ()  # AMB-51: neither refused nor issued, and no clock runs
    return _LANJUT[kasus.jenis](kasus, konteks)


def _tolak_pencabutan(
    kasus: Kasus, alasan: str, gagal: tuple[Item, ...], tanggal: date
) -> Keputusan:
    return replace(kasus, status=Status.DITOLAK, alasan=alasan), (
        PencabutanDitolak(kasus.id, kasus.pelaku_usaha, alasan, tanggal, gagal, kasus.jenis),
    )


def _lanjut_pencabutan(kasus: Kasus, konteks: Konteks) -> Keputusan:
    if kembali := kembalikan(kasus, konteks):  # PB8-21-5
        return kembali
    perlu = _perlu(kasus)
    if not perlu:  # PB8-23-2, PB8-27-5: nothing left to verify
        return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks.hari_ini, konteks)
    lengkap = _lengkap_pada(kasus, perlu)
    return tugaskan(kasus, lengkap, konteks) if lengkap else (kasus, ())


CARA = {
    JenisKasus.PEMBATALAN: pembatalan.CARA,
    JenisKasus.NON_LIKUIDASI: non_likuidasi.CARA,
}
"""Acts item by item, by the kind of the case."""
_TOLAK = {
    **dict.fromkeys(CARA, per_objek.tolak),  # PB8-22-1a to -1d, PB8-24-1a to -1d: failing items
    **dict.fromkeys(TATA_CARA, _tolak_pencabutan),
}
_LANJUT = {
    **{jenis: partial(per_objek.lanjut, cara=cara) for jenis, cara in CARA.items()},
    **dict.fromkeys(TATA_CARA, _lanjut_pencabutan),
}


def _perlu(kasus: Kasus) -> frozenset[JenisAkta]:
    """PB8-26-5: what every request has to upload, and what stands for an answer that can't be
    had."""
    tata = TATA_CARA[kasus.jenis]
    belum = (v.item for v in kasus.validasi if v.hasil is BELUM_DAPAT)
    return tata.wajib.union(*(tata.pengganti[item] for item in belum))


def _lengkap_pada(kasus: Kasus, perlu: frozenset[JenisAkta]) -> date | None:
    """AMB-49: the date on which request and documents are there; not before an item that had
    held the case up was settled, because no clock runs until then (AMB-51)."""
    ada = {akta.jenis: akta.tanggal for akta in kasus.akta if akta.jenis in perlu}
    if len(ada) < len(perlu):
        return None
    tertahan = [v.tertahan_sampai for v in kasus.validasi if v.tertahan_sampai]
    return max(kasus.dimohonkan_pada, *ada.values(), *tertahan)


def _terbuka(kasus: Kasus, permintaan: UUID) -> Validasi | None:
    if kasus.status is not Status.VALIDASI:
        return None
    belum = (v for v in kasus.validasi if v.hasil in (None, BELUM_DAPAT))
    return next((v for v in belum if v.permintaan == permintaan), None)


def _ditunggu(kasus: Kasus, permintaan: UUID) -> Validasi | None:
    """Open still, and no upload may take its place."""
    terbuka = _terbuka(kasus, permintaan)
    return terbuka if terbuka and not terbuka.selesai else None


def _catat(kasus: Kasus, validasi: Validasi, hasil: HasilValidasi) -> tuple[Kasus, DataDivalidasi]:
    return _ganti(kasus, replace(validasi, hasil=hasil)), DataDivalidasi(
        kasus.id, kasus.pelaku_usaha, validasi.permintaan, validasi.item, validasi.ke, hasil,
        kasus.jenis,
    )  # fmt: skip


def _ganti(kasus: Kasus, baru: Validasi) -> Kasus:
    return replace(
        kasus,
        validasi=tuple(baru if v.permintaan == baru.permintaan else v for v in kasus.validasi),
    )
