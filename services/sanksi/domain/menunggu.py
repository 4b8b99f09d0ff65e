"""What an open case waits for: of whom, for what, until when, and what follows (AMB-51)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import (
    INSTANSI,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisKasus,
    Status,
)
from services.sanksi.domain.kata import DOKUMEN, ITEM
from services.sanksi.domain.riwayat.validasi import DASAR_VALIDASI
from services.sanksi.domain.tata_cara import TATA_CARA

PEMOHON = "PEMOHON"
OSS = "LEMBAGA_OSS"
LAPSE = "Tanpa keputusan sampai hari itu, Pencabutan terbit sebagai fiktif positif."
LAGI = "Instansi ditanya lagi dengan sendirinya; pemohon tidak perlu mengajukan ulang."
PASAL = {Item.IDENTITAS_WNA: f"{PERBUP} Pasal 26 ayat (3)"}
"""Of an upload, where the article of the others is not its own (PB8-26-3)."""
PENGECUALIAN = f"{PERBUP} Pasal 21 ayat (9)"


@dataclass(frozen=True)
class Keadaan:
    jenis: JenisKasus
    status: Status
    batas: date | None
    alasan: str | None
    validasi: Mapping[Item, HasilValidasi | None]
    akta: frozenset[JenisAkta]
    pengecualian: bool


@dataclass(frozen=True)
class Menunggu:
    dari: str
    untuk: str
    dasar_hukum: str
    sampai: date | None = None
    akibat: str | None = None


def menunggu(kasus: Keadaan) -> tuple[Menunggu, ...]:
    match kasus.status:
        case Status.VALIDASI:
            return (*_jawaban(kasus), *_unggahan(kasus))
        case Status.MENUNGGU_VERIFIKASI:
            return (_keputusan(kasus),)
        case Status.PERLU_PERBAIKAN:
            return (_perbaikan(kasus),)
        case _:
            return ()


def _jawaban(kasus: Keadaan) -> Iterable[Menunggu]:
    diganti = _diganti(kasus)
    for item, hasil in kasus.validasi.items():
        if hasil is None or (hasil is HasilValidasi.BELUM_DAPAT_DIVALIDASI and item not in diganti):
            untuk = f"Jawaban atas {ITEM[item]}"
            akibat = LAGI if hasil else None
            yield Menunggu(INSTANSI[item], untuk, DASAR_VALIDASI[kasus.jenis], akibat=akibat)


def _unggahan(kasus: Keadaan) -> Iterable[Menunggu]:
    """Those of every request, and those that stand for an answer that nobody could give."""
    if kasus.pengecualian and JenisAkta.BUKTI_PENGECUALIAN not in kasus.akta:
        yield _unggah((JenisAkta.BUKTI_PENGECUALIAN,), PENGECUALIAN)
    tata = TATA_CARA.get(kasus.jenis)
    if tata is None:
        return
    if kurang := _kurang(tata.wajib, kasus):
        yield _unggah(kurang, tata.unggahan.dasar_hukum)
    for item, pengganti in tata.pengganti.items():
        belum = kasus.validasi.get(item) is HasilValidasi.BELUM_DAPAT_DIVALIDASI
        if belum and (kurang := _kurang(pengganti, kasus)):
            yield _unggah(kurang, PASAL.get(item, tata.unggahan.dasar_hukum))


def _kurang(perlu: frozenset[JenisAkta], kasus: Keadaan) -> tuple[JenisAkta, ...]:
    return tuple(satu for satu in JenisAkta if satu in perlu - kasus.akta)


def _diganti(kasus: Keadaan) -> frozenset[Item]:
    tata = TATA_CARA.get(kasus.jenis)
    return frozenset(tata.pengganti) if tata else frozenset()


def _unggah(kurang: tuple[JenisAkta, ...], dasar_hukum: str) -> Menunggu:
    daftar = ", ".join(DOKUMEN[satu] for satu in kurang)
    return Menunggu(PEMOHON, f"Unggahan {daftar}", dasar_hukum)


def _keputusan(kasus: Keadaan) -> Menunggu:
    tata = TATA_CARA.get(kasus.jenis)
    if tata is None:  # PB8-21-9: no deadline is given, so nothing lapses
        return Menunggu(OSS, "Keputusan atas pengecualian PMA", PENGECUALIAN)
    untuk = "Persetujuan atau penolakan permohonan"
    return Menunggu(tata.verifikator, untuk, tata.tugas.dasar_hukum, kasus.batas, LAPSE)


def _perbaikan(kasus: Keadaan) -> Menunggu:
    tata = TATA_CARA.get(kasus.jenis)
    dasar = tata.tidak_sesuai.dasar_hukum if tata else PENGECUALIAN
    return Menunggu(PEMOHON, f"Perbaikan, lalu pengajuan kembali: {kasus.alasan}", dasar)
