"""Every kind of clock as it stands on a day: the list of `clocks.py`, for machines and readers."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from html import escape
from typing import Self

from pydantic import BaseModel, Field

from services.notifikasi.clocks import CLOCKS
from services.notifikasi.jam import Clock, Stop, When
from shared.aturan import Ketentuan, ketentuan, semua
from shared.calendar import Arah
from shared.contracts.contract import Contract
from shared.daerah import DAERAH
from shared.http.contracts import STYLE

ARAH = {"SETELAH": "setelah", "SEBELUM": "sebelum"}


class Lama(BaseModel):
    nilai: int
    satuan: str
    dasar_hukum: str
    berlaku_mulai: date
    daerah: str | None
    bukan_hukum: bool = Field(description="Pilihan sistem atau belum dipastikan.")


class BerlakuKini(BaseModel):
    """Yang dipakai untuk peristiwa hari ini di satu daerah."""

    daerah: str
    nilai: int
    satuan: str
    dasar_hukum: str
    bukan_hukum: bool
    pukul: int | None = Field(description="Perbuatan sistem sendiri, pada hari itu pukul sekian.")
    ulangan: list[int] = Field(description="Lama pengulangan berikutnya; yang terakhir berulang.")
    peringatan: list[int]
    satuan_peringatan: str | None
    dipasang_untuk: list[str] | None = Field(
        description="Bila jam ini bergantung pada pilihan: untuk apa; kosong: tidak dipasang."
    )


class JamTampil(BaseModel):
    """Satu jenis jam: apa yang memasang, berapa lama, dan apa yang menghentikan."""

    jenis: str
    aturan: str
    aturan_lain: list[str] = Field(description="Yang memakai jam dan jangka waktu yang sama.")
    lama: list[Lama] = Field(description="Semua ketentuan, juga yang lewat dan yang akan datang.")
    kini: list[BerlakuKini] = Field(description="Yang berlaku hari ini di tiap daerah.")
    arah: str
    sejak: str = Field(description="Kolom peristiwa yang menjadi hari ke-0.")
    dipasang_oleh: list[str]
    bila: str = Field(description="Syarat atas peristiwa yang memasang.")
    digeser_oleh: list[str]
    dihentikan_oleh: list[str]
    mengatakan: str
    akibat: str
    peringatan: list[int]

    @classmethod
    def dari(cls, clock: Clock, hari_ini: Mapping[str, date]) -> Self:
        """`hari_ini`: of each region, in its own zone."""
        return cls(
            jenis=clock.kind,
            aturan=clock.rule,
            aturan_lain=_aturan_lain(clock),
            lama=[_lama(satu, clock) for satu in semua()[clock.length]],
            kini=[_kini(clock, kode, pada) for kode, pada in hari_ini.items()],
            arah=clock.direction.value,
            sejak=clock.anchor or "waktu peristiwa",
            dipasang_oleh=_jenis(clock.armed_by),
            bila=_bila(clock.when),
            digeser_oleh=_jenis(clock.moved_by),
            dihentikan_oleh=[_berhenti(stop) for stop in clock.stopped_by],
            mengatakan=clock.says.TYPE,
            akibat=clock.akibat,
            peringatan=list(semua()[clock.warnings][0].deret) if clock.warnings else [],
        )


def hari_ini(saat: datetime) -> dict[str, date]:
    return {kode: satu.kalender().tanggal(saat) for kode, satu in DAERAH.items()}


def semua_jam(hari_ini: Mapping[str, date]) -> list[JamTampil]:
    return [JamTampil.dari(clock, hari_ini) for clock in CLOCKS]


def _jenis(contracts: tuple[type[Contract], ...]) -> list[str]:
    return [contract.TYPE for contract in contracts]


def _aturan_lain(clock: Clock) -> list[str]:
    semua_aturan = (aturan for satu in semua()[clock.length] for aturan in satu.aturan)
    return [aturan for aturan in dict.fromkeys(semua_aturan) if aturan != clock.rule]


def _lama(satu: Ketentuan, clock: Clock) -> Lama:
    return Lama(
        nilai=satu.bilangan,
        satuan=clock.unit.value,
        dasar_hukum=satu.dasar_hukum,
        berlaku_mulai=satu.berlaku_mulai,
        daerah=satu.daerah,
        bukan_hukum=satu.bukan_hukum,
    )


def _kini(clock: Clock, daerah: str, pada: date) -> BerlakuKini:
    lama = ketentuan(clock.length, pada, daerah)
    peringatan = ketentuan(clock.warnings, pada, daerah) if clock.warnings else None
    return BerlakuKini(
        daerah=daerah,
        nilai=lama.bilangan,
        satuan=clock.unit.value,
        dasar_hukum=lama.dasar_hukum,
        bukan_hukum=lama.bukan_hukum,
        pukul=_pukul(clock, daerah, pada),
        ulangan=list(ketentuan(clock.again, pada, daerah).deret) if clock.again else [],
        peringatan=list(peringatan.deret) if peringatan else [],
        satuan_peringatan=peringatan.satuan.value if peringatan else None,
        dipasang_untuk=_dipasang_untuk(clock, daerah, pada),
    )


def _pukul(clock: Clock, daerah: str, pada: date) -> int | None:
    if clock.pukul:
        return ketentuan(clock.pukul, pada, daerah).bilangan
    return 0 if clock.direction is Arah.SEBELUM else None


def _dipasang_untuk(clock: Clock, daerah: str, pada: date) -> list[str] | None:
    return list(ketentuan(clock.switch, pada, daerah).daftar) if clock.switch else None


def _bila(when: When) -> str:
    return ", ".join(f"{nama}={'|'.join(map(str, nilai))}" for nama, nilai in when.items())


def _berhenti(stop: Stop) -> str:
    sendiri = f"hanya yang {stop.generation}-nya sama" if stop.generation else ""
    return " ".join(bagian for bagian in (stop.contract.TYPE, _bila(stop.when), sendiri) if bagian)


KEPALA = ("Jam", "Dipasang oleh", "Dihitung", "Lama hari ini", "Peringatan", "Berhenti", "Berkata")


def baris(jam: JamTampil) -> tuple[str, ...]:
    """One row for a reader, as KEPALA names its cells; lines inside a cell are its own."""
    return (
        "\n".join([jam.jenis, jam.aturan, *jam.aturan_lain]),
        "\n".join([*map(fakta, (*jam.dipasang_oleh, *jam.digeser_oleh)), *_bila_ada(jam.bila)]),
        f"{ARAH[jam.arah]} {jam.sejak}",
        "\n".join(_lama_kini(jam)),
        "\n".join(dict.fromkeys(_peringatan(satu) for satu in jam.kini)),
        "\n".join(map(fakta, jam.dihentikan_oleh)),
        f"{fakta(jam.mengatakan)}\n{jam.akibat}",
    )


def fakta(jenis: str) -> str:
    """`perizinan.sanksi.verifikasi.disetujui.v1` as a reader needs it."""
    nama, _, syarat = jenis.partition(" ")
    pendek = nama.removeprefix("perizinan.").rpartition(".")[0]
    return f"{pendek} ({syarat})" if syarat else pendek


def _bila_ada(bila: str) -> Iterator[str]:
    if bila:
        yield f"bila {bila}"


MATI = "; tidak dipasang (pilihan bawaan)"


def _lama_kini(jam: JamTampil) -> Iterator[str]:
    """Regions with the same value and basis share a line."""
    bersama: dict[str, list[str]] = {}
    for satu in jam.kini:
        ulangan = "".join(f", lalu {nilai}" for nilai in satu.ulangan)
        tanda = " [bukan ketentuan hukum yang dipastikan]" if satu.bukan_hukum else ""
        pukul = "" if satu.pukul is None else f" pukul {satu.pukul:02}.00"
        lama = f"{satu.nilai}{ulangan} {satu.satuan.capitalize()}{pukul}"
        teks = f"{lama}, {satu.dasar_hukum}{tanda}"
        if satu.dipasang_untuk is not None:
            teks += f"; untuk {', '.join(satu.dipasang_untuk)}" if satu.dipasang_untuk else MATI
        bersama.setdefault(teks, []).append(satu.daerah)
    for teks, daerah in bersama.items():
        yield teks if len(bersama) == 1 else f"{', '.join(daerah)}: {teks}"


def _peringatan(satu: BerlakuKini) -> str:
    if not satu.peringatan:
        return "-"
    hari = ", ".join(map(str, satu.peringatan))
    sebelum_akhir = satu.satuan_peringatan == "HARI_KALENDER"
    return f"{hari} hari sebelum akhir" if sebelum_akhir else f"Hari ke-{hari}"


def halaman(daftar: list[JamTampil]) -> str:
    kepala = "".join(f"<th>{nama}" for nama in KEPALA)
    isi = "".join(f'<tr id="{jam.jenis}">{_sel(jam)}</tr>' for jam in daftar)
    return (
        "<!DOCTYPE html><html lang=id><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f"<title>Semua tenggat</title><style>{STYLE}body{{max-width:none}}</style></head><body>"
        f"<h1>Semua tenggat menurut peraturan</h1><p>{len(daftar)} jam. Hari adalah hari kerja "
        "(CALC-1); hari ke-0 tidak dihitung, dan hari terakhir dihitung penuh: akibatnya mulai "
        "pukul 00.00 hari berikutnya. Setiap jam yang dipasang dapat dibaca bersama riwayat dan "
        'penghitungannya. Untuk mesin: <a href="tenggat/jam">JSON</a>; menghitung sendiri: '
        '<a href="hari?sejak=2026-03-16&amp;hari=5">hari</a>.</p>'
        f"<table><tr>{kepala}</tr>{isi}</table></body></html>"
    )


def _sel(jam: JamTampil) -> str:
    return "".join(f"<td>{escape(teks).replace(chr(10), '<br>')}" for teks in baris(jam))
