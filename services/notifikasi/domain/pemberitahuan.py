"""A notice: to whom, in which words, over which channel, and what became of it (CALC-9)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.penerima import JenisPenerima, Penerima
from shared.refusal import Refusal

NOMOR_PRIBADI = re.compile(
    r"(?<![0-9a-f])(?:\d{15,16}|\d{22}"
    r"|\d{4}(?:[ .-]\d{4}){3}|(?:\d{2}[ .-]?){3}[ .-]?\d{6}[ .-]\d{4}"
    r"|\d{2}[ .]\d{3}[ .]\d{3}[ .]\d[ .-]\d{3}[ .]\d{3})(?![0-9a-f])"
)
"""NIK and NPWP have 16 digits, the old NPWP 15, the NITKU 22; a NIB has 13. Whole ids and hashes
have hexadecimal digits on either side."""
KENDALI = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""What is no text, but for tabulators and line feeds."""


class Kanal(StrEnum):
    KOTAK_MASUK = "KOTAK_MASUK"
    EMAIL = "EMAIL"


class Status(StrEnum):
    ANTRI = "ANTRI"
    DIKIRIM = "DIKIRIM"
    DITERIMA = "DITERIMA"
    GAGAL = "GAGAL"
    DILEWATI = "DILEWATI"
    """This installation has no such channel: nothing was tried."""


@dataclass(frozen=True)
class Perihal:
    """What a notice is about."""

    peristiwa: UUID
    jenis: str
    daerah: str
    pelaku_usaha: UUID
    dasar_hukum: str
    lintas: bool = False
    """To another region than that of the event: its offices have the same codes."""


@dataclass(frozen=True)
class Pemberitahuan:
    id: UUID
    perihal: Perihal
    penerima: Penerima
    kanal: Kanal
    templat: str
    judul: str
    isi: str
    status: Status
    dibuat_pada: datetime
    percobaan: int = 0
    coba_pada: datetime | None = None
    dikirim_pada: datetime | None = None
    diterima_pada: datetime | None = None
    sebab: str | None = None


@dataclass(frozen=True)
class NotifikasiDikirim:
    pemberitahuan: Pemberitahuan


@dataclass(frozen=True)
class NotifikasiGagal:
    pemberitahuan: Pemberitahuan


@dataclass(frozen=True)
class TindakanDinotifikasi:
    """An act was issued, and its addressees know."""

    kasus: UUID
    pelaku_usaha: UUID
    penerima: tuple[str, ...]
    dasar_hukum: str


class PencabutanDinotifikasi(TindakanDinotifikasi):
    pass


@dataclass(frozen=True)
class PembatalanDinotifikasi(TindakanDinotifikasi):
    nomor: str
    """A case has one Pembatalan for each authority."""


TAK_TERDAFTAR = "Penerima belum terdaftar di daerah ini."
BUKAN_GAGAL = Refusal(
    kode="PEMBERITAHUAN_TIDAK_GAGAL",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Pemberitahuan tidak gagal",
    detail="Hanya pemberitahuan yang gagal atau dilewati yang dapat dikirim ulang.",
)


BELUM_TERDAFTAR = Refusal(
    kode="PENERIMA_BELUM_TERDAFTAR",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Penerima belum terdaftar",
    detail="Daerah ini belum mencantumkan penerima itu dalam daftar instansinya.",
    perbaikan="Cantumkan instansi itu dalam data daerah, lalu kirim ulang.",
)


def susun(
    perihal: Perihal,
    penerima: Iterable[Penerima],
    naskah: Mapping[Kanal, Naskah],
    isian: Mapping[str, str],
    sekarang: datetime,
) -> tuple[Pemberitahuan, ...]:
    """To each recipient once (CALC-9): into its inbox, and by e-mail where an address is known."""
    unik = {satu.kode: satu for satu in penerima}
    return tuple(
        _satu(perihal, satu, kanal, naskah[kanal], isian, sekarang)
        for satu in unik.values()
        for kanal in kanal_dari(satu)
    )


def kanal_dari(penerima: Penerima) -> tuple[Kanal, ...]:
    return (Kanal.KOTAK_MASUK, Kanal.EMAIL) if penerima.email else (Kanal.KOTAK_MASUK,)


def _id(perihal: Perihal, penerima: Penerima, kanal: Kanal) -> UUID:
    belum = "?" if penerima.jenis is JenisPenerima.BELUM_TERDAFTAR else ""  # may be listed later
    di = f"{perihal.daerah}/" if perihal.lintas else ""
    return uuid5(perihal.peristiwa, f"{di}{belum}{penerima.kode}/{perihal.jenis}/{kanal}")


def _awal(penerima: Penerima, kanal: Kanal, sekarang: datetime) -> dict[str, Any]:
    """In an inbox it lies as soon as it is stored, in that of nobody it has failed."""
    if penerima.jenis is JenisPenerima.BELUM_TERDAFTAR:
        return {"status": Status.GAGAL, "sebab": TAK_TERDAFTAR}
    if kanal is Kanal.KOTAK_MASUK:
        return {"status": Status.DIKIRIM, "percobaan": 1, "dikirim_pada": sekarang}
    return {"status": Status.ANTRI, "coba_pada": sekarang}


def _satu(
    perihal: Perihal,
    penerima: Penerima,
    kanal: Kanal,
    naskah: Naskah,
    isian: Mapping[str, str],
    sekarang: datetime,
) -> Pemberitahuan:
    judul, isi = naskah.tulis(isian)
    return Pemberitahuan(
        id=_id(perihal, penerima, kanal),
        perihal=perihal,
        penerima=penerima,
        kanal=kanal,
        templat=naskah.nama,
        judul=" ".join(_bersih(judul).split()),  # a header has one line
        isi=_bersih(isi),
        dibuat_pada=sekarang,
        **_awal(penerima, kanal, sekarang),
    )


def _bersih(teks: str) -> str:
    return samarkan(KENDALI.sub(" ", teks))


def samarkan(teks: str) -> str:
    """An officer may have typed a NIK or NPWP into a reason (CALC-8)."""
    return NOMOR_PRIBADI.sub(_tersamar, teks)


def _tersamar(temuan: re.Match[str]) -> str:
    angka = re.sub(r"\D", "", temuan[0])
    return "*" * (len(angka) - 4) + angka[-4:]


def terkirim(lama: Pemberitahuan, sekarang: datetime) -> Pemberitahuan:
    return replace(lama, status=Status.DIKIRIM, coba_pada=None, dikirim_pada=sekarang, sebab=None)


def gagal(
    lama: Pemberitahuan, sebab: str, sekarang: datetime, jeda: Sequence[timedelta]
) -> tuple[Pemberitahuan, tuple[NotifikasiGagal, ...]]:
    """`percobaan` counts this attempt already; after the last pause it has failed for good."""
    if lama.percobaan <= len(jeda):
        berikut = sekarang + jeda[lama.percobaan - 1]
        return replace(lama, coba_pada=berikut, sebab=sebab), ()
    akhir = replace(lama, status=Status.GAGAL, coba_pada=None, sebab=sebab)
    return akhir, (NotifikasiGagal(akhir),)


def lewati(lama: Pemberitahuan, sebab: str) -> Pemberitahuan:
    return replace(lama, status=Status.DILEWATI, coba_pada=None, sebab=sebab)


def baca(lama: Pemberitahuan, sekarang: datetime) -> Pemberitahuan:
    """The first reading counts; nothing can be read that was not delivered."""
    if lama.status is not Status.DIKIRIM:
        return lama
    return replace(lama, status=Status.DITERIMA, diterima_pada=sekarang)


def teruskan(
    lama: Pemberitahuan, penerima: Sequence[Penerima], sekarang: datetime
) -> tuple[Pemberitahuan, tuple[Pemberitahuan, ...]] | Refusal:
    """Of nobody's, to those whom the region lists by now; in the words of then."""
    if lama.status is not Status.GAGAL:
        return BUKAN_GAGAL
    if not penerima:
        return BELUM_TERDAFTAR
    naskah = replace(lama, percobaan=0, sebab=None, dibuat_pada=sekarang)
    baru = tuple(
        replace(
            naskah, id=_id(lama.perihal, satu, kanal), penerima=satu, kanal=kanal,
            **_awal(satu, kanal, sekarang),
        )
        for satu in penerima
        for kanal in kanal_dari(satu)
    )  # fmt: skip
    sebab = f"Diteruskan kepada {', '.join(satu.kode for satu in penerima)}."
    return replace(lama, status=Status.DILEWATI, sebab=sebab), baru


def kirim_ulang(lama: Pemberitahuan, sekarang: datetime) -> Pemberitahuan | Refusal:
    if lama.status not in (Status.GAGAL, Status.DILEWATI):
        return BUKAN_GAGAL
    return replace(lama, status=Status.ANTRI, percobaan=0, coba_pada=sekarang)
