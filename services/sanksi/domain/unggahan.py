"""A document that comes in: when it is taken, what it replaces, and what it leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from services.sanksi.domain.kasus import (
    Akta,
    HasilValidasi,
    Item,
    JenisAkta,
    Kasus,
    Konteks,
    Status,
)
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.penolakan.verifikasi import TIDAK_MENERIMA_UNGGAHAN, menurut
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.validasi import lanjutkan
from shared.refusal import Refusal

MENERIMA = frozenset({Status.VALIDASI, Status.PERLU_PERBAIKAN})


@dataclass(frozen=True)
class Berkas:
    """A file that was stored, by its content."""

    jenis: JenisAkta
    sha256: str
    media_type: str


def periksa(kasus: Kasus) -> Refusal | None:
    if kasus.status in MENERIMA:
        return None
    return menurut(TIDAK_MENERIMA_UNGGAHAN, TATA_CARA[kasus.jenis].unggahan)


def masih_perlu(kasus: Kasus, item: Item) -> bool:
    """Before or after the answer of the agency, but not once it is VALID."""
    ditanya = next((v for v in kasus.validasi if v.item is item), None)
    return ditanya is not None and ditanya.hasil is not HasilValidasi.VALID


def terima(
    kasus: Kasus,
    berkas: tuple[Berkas, ...],
    diunggah: Callable[[Kasus], Peristiwa],
    konteks: Konteks,
) -> Keputusan:
    """The later file of a kind replaces the earlier one."""
    baru = {b.jenis: Akta(b.jenis, b.sha256, b.media_type, konteks.hari_ini) for b in berkas}
    semua = {a.jenis: a for a in kasus.akta} | baru
    kasus = replace(kasus, akta=tuple(semua.values()), diperbaiki=True)
    peristiwa = diunggah(kasus)
    if kasus.status is Status.PERLU_PERBAIKAN:
        return kasus, (peristiwa,)
    kasus, berikut = lanjutkan(kasus, konteks)
    return kasus, (peristiwa, *berikut)
