"""A badan usaha that a court dissolves, and the case of its kurator."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import (
    Akta,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisKasus,
    Kasus,
    PemohonSebagai,
)
from services.sanksi.domain.permohonan.putusan import AjukanPembubaran
from services.sanksi.domain.putusan import Putusan
from services.sanksi.domain.unggahan import Berkas
from tests.sanksi.bahan import KASUS, NIB, PELAKU_USAHA, SENIN, VALIDASI, dijawab

PUTUSAN = Putusan(
    "21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
    "Pengadilan Niaga Medan",
    date(2026, 1, 12),
    date(2026, 2, 2),
)
ISI_PUTUSAN = {
    "nomor": "21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
    "pengadilan": "Pengadilan Niaga Medan",
    "tanggal": "2026-01-12",
    "berkekuatan_hukum_tetap_pada": "2026-02-02",
}
AJUKAN = AjukanPembubaran(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="kurator-1",
    pemohon_sebagai=PemohonSebagai.KURATOR,
    nib=NIB,
    putusan=PUTUSAN,
)
TIGA = (Item.IDENTITAS, Item.PUTUSAN, Item.KSWP)
DIAJUKAN = replace(
    VALIDASI,
    pemohon="kurator-1",
    pemohon_sebagai=PemohonSebagai.KURATOR,
    validasi=validasi.tanyakan(KASUS, TIGA),
    jenis=JenisKasus.PEMBUBARAN,
    putusan=PUTUSAN,
    disebut=(),
)
SALINAN = Berkas(JenisAkta.PUTUSAN, "d" * 64, "application/pdf")
VALID, BELUM = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI
TANPA_SIPP = dijawab(DIAJUKAN, identitas=VALID, putusan=BELUM, kswp=VALID)


def salinan(tanggal: date = SENIN) -> Akta:
    return Akta(SALINAN.jenis, SALINAN.sha256, SALINAN.media_type, tanggal)


def permintaan(item: Item, kasus: Kasus = DIAJUKAN) -> UUID:
    return next(v.permintaan for v in kasus.validasi if v.item is item)
