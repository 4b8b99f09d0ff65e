"""An act of sanksi, as the handlers of registrasi read its contract."""

from services.registrasi.domain.perizinan import Pencabutan
from services.registrasi.domain.tindakan import Item, JenisTindakan, Tindakan
from shared.contracts.sanksi import (
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    SanksiDikenakanV1,
)
from shared.identity import NIB

Tindak = PencabutanDiterbitkanV1 | PembatalanDiterbitkanV1 | SanksiDikenakanV1


def tindakan(e: Tindak) -> Tindakan:
    """As the handlers of registrasi read it."""
    jenis = JenisTindakan.PENCABUTAN
    match e:
        case PencabutanDiterbitkanV1():
            oleh = e.kasus, e.jalur, e.jenis_pencabutan
        case PembatalanDiterbitkanV1():
            jenis = JenisTindakan.PEMBATALAN
            oleh = e.kasus, "PERMOHONAN", jenis.value
        case SanksiDikenakanV1():
            oleh = e.sanksi, "SANKSI", e.jenis_sanksi
    item = tuple(Item(satu.kegiatan_usaha, satu.perizinan) for satu in e.item)
    akhir = Pencabutan(*oleh, e.nomor, e.tanggal, e.dasar_hukum)
    return Tindakan(
        e.FAKTA, jenis, akhir, e.pelaku_usaha, NIB(e.nib) if e.nib else None, item,
        e.cabut_nib, e.nomor_pencabutan_nib, e.tanggal_pencabutan_nib,
    )  # fmt: skip
