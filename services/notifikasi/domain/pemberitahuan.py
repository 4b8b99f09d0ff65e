"""A notice: to whom, in which words, over which channel, and what became of it (CALC-9)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from shared.refusal import Refusal

NOMOR_PRIBADI = re.compile(
    r"\b(?:\d{15,16}|\d{4}(?:[ .-]\d{4}){3}|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})\b"
)
"""NIK and NPWP have 16 digits, the old NPWP 15; a NIB has 13."""


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


class JenisPenerima(StrEnum):
    PELAKU_USAHA = "PELAKU_USAHA"
    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"
    PERANGKAT_DAERAH = "PERANGKAT_DAERAH"
    PERANGKAT_DAERAH_PROVINSI = "PERANGKAT_DAERAH_PROVINSI"
    LEMBAGA_OSS = "LEMBAGA_OSS"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"
    PETUGAS = "PETUGAS"
    """One officer, not the office."""
    BELUM_TERDAFTAR = "BELUM_TERDAFTAR"
    """A rule or an event names it, and the region lists nobody by that name."""


class Ke(StrEnum):
    """To whom a kind of notice goes, before it is known which ones those are."""

    PELAKU_USAHA = "PELAKU_USAHA"
    DPMPTSP = "DPMPTSP"
    BKPM = "BKPM"  # AMB-38
    TIM_TEKNIS = "TIM_TEKNIS"
    LEMBAGA_OSS = "LEMBAGA_OSS"
    KEMENTERIAN_LEMBAGA = "KEMENTERIAN_LEMBAGA"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"
    ADMINISTRATOR_KEK = "ADMINISTRATOR_KEK"
    BADAN_PENGUSAHAAN_KPBPB = "BADAN_PENGUSAHAAN_KPBPB"
    PELAKSANA = "PELAKSANA"
    """The agencies that carry out an inspection."""
    PEMUTUS = "PEMUTUS"
    """The office that decides the case, and is told when it let it lapse."""
    PETUGAS = "PETUGAS"
    PENGINPUT = "PENGINPUT"
    """The officer who acted."""
    DISEBUT = "DISEBUT"
    """Whom the event lists as its addressees."""


@dataclass(frozen=True)
class Surat:
    """A kind of notice, which is the name of its template, and its addressees."""

    jenis: str
    ke: tuple[Ke, ...]


@dataclass(frozen=True)
class Penerima:
    """`kode`: id of the Pelaku Usaha, or code of the agency in its region."""

    jenis: JenisPenerima
    kode: str
    email: str | None = None
    """Only of agencies: no event carries an address of a person (CALC-8)."""


@dataclass(frozen=True)
class Naskah:
    """A template, by name and version; its fields stand in braces."""

    nama: str
    judul: str
    isi: str


@dataclass(frozen=True)
class Perihal:
    """What a notice is about."""

    peristiwa: UUID
    jenis: str
    daerah: str
    pelaku_usaha: UUID
    dasar_hukum: str


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


def susun(
    perihal: Perihal,
    penerima: Iterable[Penerima],
    naskah: Naskah,
    isian: Mapping[str, str],
    sekarang: datetime,
) -> tuple[Pemberitahuan, ...]:
    """To each recipient once (CALC-9): into its inbox, and by e-mail where an address is known."""
    unik = {satu.kode: satu for satu in penerima}
    return tuple(
        _satu(perihal, satu, kanal, naskah, isian, sekarang)
        for satu in unik.values()
        for kanal in (Kanal.KOTAK_MASUK, Kanal.EMAIL)
        if kanal is Kanal.KOTAK_MASUK or satu.email
    )


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
    return Pemberitahuan(
        id=uuid5(perihal.peristiwa, f"{penerima.kode}/{perihal.jenis}/{kanal}"),
        perihal=perihal,
        penerima=penerima,
        kanal=kanal,
        templat=naskah.nama,
        judul=samarkan(naskah.judul.format_map(isian)),
        isi=samarkan(naskah.isi.format_map(isian)),
        dibuat_pada=sekarang,
        **_awal(penerima, kanal, sekarang),
    )


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


def kirim_ulang(lama: Pemberitahuan, sekarang: datetime) -> Pemberitahuan | Refusal:
    if lama.status not in (Status.GAGAL, Status.DILEWATI):
        return BUKAN_GAGAL
    return replace(lama, status=Status.ANTRI, percobaan=0, coba_pada=sekarang)
