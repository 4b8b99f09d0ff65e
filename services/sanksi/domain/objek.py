"""What a request names, one licence by one, and what became of each (PB8-21-2a, PB8-21-2b)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.sanksi.domain.kewenangan import Kewenangan
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.perizinan import (
    JenisLisensi,
    KegiatanUsaha,
    Lisensi,
    Perizinan,
    aktif,
)
from shared.refusal import Refusal


class Penerbit(StrEnum):  # PB8-22-5
    LEMBAGA_OSS = "LEMBAGA_OSS"
    DPMPTSP = "DPMPTSP"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"


PUSAT_ATAU_DAERAH = frozenset({Penerbit.LEMBAGA_OSS, Penerbit.DPMPTSP})  # PB8-24-6
KAWASAN = {"KEK": Penerbit.ADMINISTRATOR_KEK, "KPBPB": Penerbit.BADAN_PENGUSAHAAN_KPBPB}
PMA = "PMA"
NIB = JenisLisensi.NIB
LEMBAGA_OSS = Penerbit.LEMBAGA_OSS


class HasilObjek(StrEnum):
    DIMOHONKAN = "DIMOHONKAN"
    DIBATALKAN = "DIBATALKAN"
    DICABUT = "DICABUT"
    SURAT_KETERANGAN = "SURAT_KETERANGAN"
    """It had ended before: the letter of Pasal 20 ayat (4)."""
    DITOLAK = "DITOLAK"
    DITARIK = "DITARIK"


@dataclass(frozen=True)
class Disebut:
    kegiatan_usaha: UUID
    perizinan: UUID | None = None
    """None for RENDAH, whose licence is the NIB itself."""


@dataclass(frozen=True)
class Objek:
    kegiatan_usaha: UUID
    kbli: str
    tingkat_risiko: str
    perizinan: UUID | None
    """None for RENDAH, whose licence is the NIB itself."""
    jenis: str
    penerbit: Penerbit
    hasil: HasilObjek = HasilObjek.DIMOHONKAN
    alasan: str | None = None
    wilayah: str | None = None
    """Kabupaten/kota of the DPMPTSP; none: that of the NIB, or another authority."""


@dataclass(frozen=True)
class Pasangan:
    """A kegiatan usaha that was named, with its licence; none: the NIB is its licence."""

    disebut: Disebut
    kegiatan: KegiatanUsaha
    lisensi: Lisensi | None


def kenali(disebut: tuple[Disebut, ...], perizinan: Perizinan) -> tuple[Pasangan, ...] | Refusal:
    """PB8-20-3, PB8-21-2b: every id is one of the applicant's, each named once."""
    pasangan = [(satu, _pasangkan(satu, perizinan)) for satu in dict.fromkeys(disebut)]
    asing = tuple(_rincian(satu) for satu, ada in pasangan if ada is None)
    if asing or not pasangan:
        return OBJEK_BUKAN_PBBR.dengan(rincian=asing)
    return _sekali(ada for _, ada in pasangan if ada is not None)


def dikenal(disebut: tuple[Disebut, ...], perizinan: Perizinan) -> tuple[Pasangan, ...]:
    """Of what is named only what is the applicant's: enough to see what has ended (PB8-20-4)."""
    pasangan = (_pasangkan(satu, perizinan) for satu in disebut)
    return _sekali(ada for ada in pasangan if ada is not None)


def _sekali(pasangan: Iterable[Pasangan]) -> tuple[Pasangan, ...]:
    """RENDAH may be named by itself or by the licence that is its NIB (SOP100-15): one object."""
    sama: dict[tuple[UUID, UUID | None], Pasangan] = {}
    for satu in pasangan:
        sama.setdefault((satu.kegiatan.id, _sendiri(satu)), satu)
    return tuple(sama.values())


def _sendiri(satu: Pasangan) -> UUID | None:
    """Its licence, where that is another than the NIB."""
    return satu.lisensi.id if satu.lisensi and satu.lisensi.jenis is not NIB else None


def jadikan(
    pasangan: tuple[Pasangan, ...],
    penerbit: Callable[[KegiatanUsaha], Penerbit],
    kewenangan: Kewenangan,
) -> tuple[Objek, ...]:
    return tuple(
        _jadikan(satu, *_setempat(penerbit(satu.kegiatan), satu.kegiatan.lokasi, kewenangan))
        for satu in pasangan
    )


def _setempat(
    penerbit: Penerbit, lokasi: str, kewenangan: Kewenangan
) -> tuple[Penerbit, str | None]:
    """PB8-20-1, PB8-22-5, PB8-24-6: a DPMPTSP acts where the kegiatan usaha lies."""
    if penerbit is not Penerbit.DPMPTSP or kewenangan.milik_asal(lokasi):
        return penerbit, None
    kantor = kewenangan.kantor_lain(lokasi)
    return (penerbit, kantor) if kantor else (LEMBAGA_OSS, None)


def _jadikan(satu: Pasangan, penerbit: Penerbit, wilayah: str | None = None) -> Objek:
    milik = satu.lisensi if satu.lisensi and satu.lisensi.jenis is not NIB else None
    return Objek(
        kegiatan_usaha=satu.kegiatan.id,
        kbli=satu.kegiatan.kbli,
        tingkat_risiko=milik.tingkat_risiko if milik else satu.kegiatan.tingkat_risiko,
        perizinan=milik.id if milik else None,
        jenis=(milik.jenis if milik else NIB).value,
        penerbit=penerbit,
        wilayah=wilayah,
    )


def penerbit(kegiatan: KegiatanUsaha) -> Penerbit:
    """PB8-22-5: the office of the area first; for PMA the centre acts (AMB-13)."""
    if kegiatan.jenis_kawasan in KAWASAN:
        return KAWASAN[kegiatan.jenis_kawasan]
    return Penerbit.LEMBAGA_OSS if kegiatan.penanaman_modal == PMA else Penerbit.DPMPTSP


def penerbit_pencabutan(kegiatan: KegiatanUsaha) -> Penerbit:
    """PB8-24-6 names the centre and DPMPTSP alone: an area with an office of its own is the
    centre's."""
    satu = penerbit(kegiatan)
    return satu if satu in PUSAT_ATAU_DAERAH else Penerbit.LEMBAGA_OSS


@dataclass(frozen=True)
class Bagian:
    """PB8-22-5, PB8-24-6: what one authority issues."""

    penerbit: Penerbit
    kantor: str | None
    """Kabupaten/kota of a DPMPTSP other than that of the NIB."""
    objek: tuple[Objek, ...]


def bagi(objek: tuple[Objek, ...]) -> tuple[Bagian, ...]:
    siapa = dict.fromkeys((satu.penerbit, satu.wilayah) for satu in objek)
    return tuple(
        Bagian(*kunci, tuple(o for o in objek if (o.penerbit, o.wilayah) == kunci))
        for kunci in siapa
    )


def lisensi(objek: Objek, perizinan: Perizinan) -> Lisensi | None:
    disebut = Disebut(objek.kegiatan_usaha, objek.perizinan)
    return _lisensi(disebut, perizinan)


def belum_terverifikasi(perizinan: Perizinan) -> tuple[Lisensi, ...]:
    hidup = (s for s in perizinan.lisensi if s.berakhir is None and s.jenis is not NIB)
    return tuple(satu for satu in hidup if not satu.terverifikasi)


def hidup(perizinan: Perizinan) -> tuple[Objek, ...]:
    """Everything under the NIB that a Pencabutan reaches: what is verified (PB8-21-1b), and
    RENDAH, whose licence is the NIB."""
    milik = {satu.kegiatan_usaha: satu for satu in perizinan.lisensi if satu.berakhir is None}
    ada = aktif(perizinan)
    pasangan = (
        Pasangan(Disebut(satu.id), satu, milik.get(satu.id))
        for satu in perizinan.kegiatan_usaha
        if satu.id in ada
    )
    return tuple(
        _jadikan(satu, LEMBAGA_OSS)
        for satu in pasangan
        if satu.kegiatan.tingkat_risiko == "RENDAH" or (satu.lisensi and satu.lisensi.terverifikasi)
    )


def dimohonkan(objek: tuple[Objek, ...]) -> tuple[Objek, ...]:
    return tuple(satu for satu in objek if satu.hasil is HasilObjek.DIMOHONKAN)


def tandai(
    objek: tuple[Objek, ...], hasil: HasilObjek, alasan: str | None = None
) -> tuple[Objek, ...]:
    """What is still open gets this result; what had one keeps it."""
    return tuple(
        replace(satu, hasil=hasil, alasan=alasan) if satu.hasil is HasilObjek.DIMOHONKAN else satu
        for satu in objek
    )


def berakhir_pada(lisensi: Lisensi | None, pada: date) -> bool:
    return bool(lisensi and lisensi.berakhir and lisensi.berakhir.tanggal <= pada)


def _pasangkan(disebut: Disebut, perizinan: Perizinan) -> Pasangan | None:
    kegiatan = _kegiatan(disebut.kegiatan_usaha, perizinan)
    if milik := _lisensi(disebut, perizinan):
        return Pasangan(disebut, kegiatan or _bekas(milik, perizinan), milik)
    rendah = kegiatan is not None and kegiatan.tingkat_risiko == "RENDAH"
    return (
        Pasangan(disebut, kegiatan, None) if rendah and kegiatan and not disebut.perizinan else None
    )


def _lisensi(disebut: Disebut, perizinan: Perizinan) -> Lisensi | None:
    """Of RENDAH what is known of its end, if anything is: it has no licence to be named by."""
    milik = (s for s in perizinan.lisensi if s.kegiatan_usaha == disebut.kegiatan_usaha)
    cocok = (
        satu
        for satu in milik
        if satu.id == disebut.perizinan or (disebut.perizinan is None and satu.jenis is NIB)
    )
    return next(cocok, None)


def _kegiatan(id: UUID, perizinan: Perizinan) -> KegiatanUsaha | None:
    return next((satu for satu in perizinan.kegiatan_usaha if satu.id == id), None)


def _bekas(lisensi: Lisensi, perizinan: Perizinan) -> KegiatanUsaha:
    """A kegiatan usaha that left the NIB with its licence; its KBLI is not kept."""
    return KegiatanUsaha(lisensi.kegiatan_usaha, "", lisensi.tingkat_risiko, perizinan.wilayah)


def _rincian(disebut: Disebut) -> dict[str, str]:
    perizinan = {"perizinan": str(disebut.perizinan)} if disebut.perizinan else {}
    return {"kegiatan_usaha": str(disebut.kegiatan_usaha)} | perizinan
