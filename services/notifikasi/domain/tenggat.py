"""Arm, warn, move, stop, fire: one rule for every clock (CALC-6)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from services.notifikasi.domain.hitungan import (
    SEHARI,
    Hitungan,
    Jam,
    Lampau,
    Unit,
    hitung,
    jadwal,
    sisa,
)
from services.notifikasi.domain.keadaan import (
    Hasil,
    InspeksiDiingatkan,
    Kejadian,
    PengingatDijadwalkan,
    PengingatDikirim,
    RencanaDinotifikasi,
    Riwayat,
    Status,
    SuratPemberitahuanDisampaikan,
    SuratPemberitahuanDiterbitkan,
    Tenggat,
    TenggatTerlampaui,
    Ucapan,
    peristiwa_id,
    tenggat_id,
)
from services.notifikasi.domain.pemberitahuan import Pemberitahuan
from services.notifikasi.domain.penerima import Ke
from shared.calendar import Kalender

PENERIMA_RENCANA = tuple(
    ke.value for ke in (Ke.PEMERINTAH_DAERAH, Ke.ADMINISTRATOR_KEK, Ke.BADAN_PENGUSAHAAN_KPBPB)
)


@dataclass(frozen=True)
class Pasang:
    """What an event asks for."""

    subject: str
    generation: int
    daerah: str
    pelaku_usaha: UUID
    anchor: date
    at: datetime
    """When its cause came to be."""
    told: date | None = None
    """The last day that the publisher told the parties."""
    data: Mapping[str, Any] | None = None


def pasang(jam: Jam, minta: Pasang, kalender: Kalender) -> Hasil:
    """A message that was late arms a clock that fires at once, with its true `effective_at`."""
    hitungan = hitung(jam, minta.anchor, minta.generation, minta.at, kalender, minta.daerah)
    if jam.jangka_waktu:
        hitungan = hitungan.sekurangnya(minta.told)
    tenggat = _baru(jam, minta, hitungan, kalender)
    if jam.lampau is Lampau.TOLAK and hitungan.due_at <= minta.at:  # AMB-49
        sebab = "Jangka waktu sudah berakhir sebelum sebabnya ada."
        ditolak = replace(tenggat, state=Status.DIBATALKAN)
        return Hasil(ditolak, Riwayat(Kejadian.DITOLAK, sebab, hitungan.penjelasan))
    dasar_hukum = jam.dasar_hukum(minta.anchor, minta.daerah, minta.data)
    dijadwalkan = PengingatDijadwalkan(tenggat, dasar_hukum)
    return Hasil(
        tenggat,
        Riwayat(Kejadian.DIPASANG, dasar_hukum, hitungan.penjelasan),
        (Ucapan(dijadwalkan, peristiwa_id(tenggat, "dijadwalkan")),),
        hitungan.sementara,
    )


def ingatkan(jam: Jam, tenggat: Tenggat, sekarang: datetime, kalender: Kalender) -> Hasil | None:
    """One warning for all that came due meanwhile, with the days that are really left."""
    if tenggat.state is not Status.AKTIF or not tenggat.wake_at <= sekarang < tenggat.due_at:
        return None
    nomor = sum(saat <= sekarang for saat in _peringatan(jam, tenggat, kalender))
    baru = replace(tenggat, warned=max(nomor, tenggat.warned))
    baru = replace(baru, wake_at=_bangun_pada(jam, baru, kalender))
    if nomor <= tenggat.warned:  # a calendar has moved it away
        return Hasil(baru, Riwayat(Kejadian.DIPINDAHKAN, "Peringatan belum waktunya."))
    tersisa = sisa(jam, tenggat.last_day, kalender.tanggal(sekarang), kalender)
    dasar_hukum = jam.dasar_hukum(tenggat.anchor, tenggat.daerah, tenggat.data)
    dikirim = PengingatDikirim(baru, tersisa, dasar_hukum)
    return Hasil(
        baru,
        Riwayat(Kejadian.DIINGATKAN, f"Peringatan ke-{nomor}, tersisa {tersisa} {_hari(jam)}."),
        (Ucapan(dikirim, peristiwa_id(tenggat, f"peringatan-{nomor}")),),
    )


def _hari(jam: Jam) -> str:
    """`Hari` is a working day (CALC-1)."""
    return "Hari" if jam.unit is Unit.HARI else "hari"


def jalankan(tenggat: Tenggat, sekarang: datetime) -> Hasil | None:
    """At the end, once; what is said then holds from `due_at`, however late it is said."""
    if tenggat.state is not Status.AKTIF or sekarang < tenggat.due_at:
        return None
    sebab = f"Jatuh tempo; hari terakhir {tenggat.last_day:%d-%m-%Y}."
    selesai = replace(tenggat, state=Status.DIJALANKAN)
    return Hasil(selesai, Riwayat(Kejadian.DIJALANKAN, sebab))


def lewati(jam: Jam, tenggat: Tenggat, hari_ini: date) -> Hasil | None:
    """PB8-10-14: nobody is reminded of an inspection whose day is over."""
    if not jam.mempersiapkan or tenggat.state is not Status.AKTIF or hari_ini <= tenggat.anchor:
        return None
    sebab = f"Tidak dikirim: {tenggat.anchor:%d-%m-%Y} sudah lewat."
    return Hasil(replace(tenggat, state=Status.DIBATALKAN), Riwayat(Kejadian.DIHENTIKAN, sebab))


def katakan_terlampaui(jam: Jam, tenggat: Tenggat) -> tuple[Ucapan, ...]:
    """PB8-23-5, PB8-23-9, SOP100-17: the owner asks its own rule before it acts."""
    dasar_hukum = jam.dasar_hukum(tenggat.anchor, tenggat.daerah, tenggat.data)
    return (Ucapan(TenggatTerlampaui(tenggat, dasar_hukum), peristiwa_id(tenggat, "akhir")),)


def ingatkan_instansi(_jam: Jam, tenggat: Tenggat) -> tuple[Ucapan, ...]:
    """PB8-10-14: each executing agency, once for this version of the schedule."""
    instansi: list[str] = (tenggat.data or {})["instansi_pelaksana"]
    return tuple(
        Ucapan(InspeksiDiingatkan(tenggat, satu), peristiwa_id(tenggat, satu))
        for satu in dict.fromkeys(instansi)
    )


def notifikasikan_rencana(_jam: Jam, tenggat: Tenggat) -> tuple[Ucapan, ...]:
    """PB8-10-13: once for the plan of a penyusun for a year."""
    dinotifikasi = RencanaDinotifikasi(tenggat, PENERIMA_RENCANA)
    return (Ucapan(dinotifikasi, peristiwa_id(tenggat, "rencana")),)


def terbitkan_pemberitahuan(_jam: Jam, tenggat: Tenggat) -> tuple[Ucapan, ...]:
    """PB8-13-6: for this version of the surat tugas."""
    diterbitkan = SuratPemberitahuanDiterbitkan(tenggat)
    return (Ucapan(diterbitkan, peristiwa_id(tenggat, "diterbitkan")),)


def sampaikan_pemberitahuan(
    tenggat: Tenggat, terkirim: Iterable[Pemberitahuan]
) -> tuple[Ucapan, ...]:
    """PB8-13-6: when and how it reached the Pelaku Usaha."""
    return tuple(
        Ucapan(
            SuratPemberitahuanDisampaikan(tenggat, satu.dikirim_pada, satu.kanal.value),
            peristiwa_id(tenggat, f"disampaikan-{satu.kanal}"),
        )
        for satu in terkirim
        if satu.dikirim_pada
    )


def gagal_memberitahu(jam: Jam, tenggat: Tenggat, kalender: Kalender) -> tuple[Ucapan, ...]:
    """PB8-13-6: the last day has passed, so the visit is barred, and nothing announces it."""
    lewat = replace(tenggat, due_at=kalender.awal_hari(tenggat.last_day + SEHARI))
    return katakan_terlampaui(jam, lewat)


def hentikan(
    jam: Jam, tenggat: Tenggat, saat: datetime, sebab: str, kalender: Kalender
) -> Hasil | None:
    """`saat`: when the stopping fact was decided. A period that had ended by then stays ended:
    the outcome never depends on which of the two is processed first, nor on whether a newer
    calendar was counted in before (AMB-67)."""
    if tenggat.state is not Status.AKTIF:
        return None
    kini = hitung_ulang(jam, tenggat, kalender)
    if jam.jangka_waktu and saat >= (kini.tenggat if kini else tenggat).due_at:
        return None
    # What a newer calendar gave is in the ledger, also when it was counted in for this alone.
    terakhir, hitungan = (kini.tenggat, kini.riwayat.hitungan) if kini else (tenggat, None)
    berhenti = replace(terakhir, state=Status.DIBATALKAN)
    return Hasil(berhenti, Riwayat(Kejadian.DIHENTIKAN, sebab, hitungan))


def ganti(tenggat: Tenggat, generation: int) -> Hasil | None:
    """PB8-10-14: a new schedule cancels the reminder of the old one, even when that is due."""
    if tenggat.state is not Status.AKTIF or tenggat.generation >= generation:
        return None
    return Hasil(
        replace(tenggat, state=Status.DIBATALKAN),
        Riwayat(Kejadian.DIPINDAHKAN, f"Digantikan oleh jadwal versi {generation}."),
    )


def hitung_ulang(jam: Jam, tenggat: Tenggat, kalender: Kalender) -> Hasil | None:
    """A newer calendar (CALC-1): never an earlier last day than a party was told (AMB-67)."""
    if tenggat.state is not Status.AKTIF or tenggat.calendar_version == kalender.versi:
        return None
    if jam.unit is not Unit.HARI:
        return None
    hitungan = hitung(
        jam, tenggat.anchor, tenggat.generation, tenggat.due_at, kalender, tenggat.daerah
    )
    if jam.jangka_waktu:
        hitungan = hitungan.sekurangnya(tenggat.last_day)
    baru = replace(
        tenggat,
        calendar_version=kalender.versi,
        last_day=hitungan.last_day,
        due_at=hitungan.due_at,
    )
    baru = replace(baru, wake_at=_bangun_pada(jam, baru, kalender))
    riwayat = Riwayat(Kejadian.DIPINDAHKAN, "Kalender kerja berubah.", hitungan.penjelasan)
    pindah = (Ucapan(PengingatDijadwalkan(baru, hitungan.dasar_hukum)),)
    ucapan = () if baru.due_at == tenggat.due_at else pindah
    return Hasil(baru, riwayat, ucapan, hitungan.sementara)


def _baru(jam: Jam, minta: Pasang, hitungan: Hitungan, kalender: Kalender) -> Tenggat:
    tenggat = Tenggat(
        id=tenggat_id(jam.kind, minta.subject, minta.generation),
        kind=jam.kind,
        subject=minta.subject,
        generation=minta.generation,
        daerah=minta.daerah,
        pelaku_usaha=minta.pelaku_usaha,
        rule=jam.rule,
        anchor=minta.anchor,
        calendar_version=hitungan.calendar_version,
        last_day=hitungan.last_day,
        due_at=hitungan.due_at,
        wake_at=hitungan.due_at,
        warned=0,
        state=Status.AKTIF,
        data=minta.data,
    )
    return replace(tenggat, wake_at=_bangun_pada(jam, tenggat, kalender))


def _bangun_pada(jam: Jam, tenggat: Tenggat, kalender: Kalender) -> datetime:
    """The next warning that was not given yet, else the end."""
    saat = _peringatan(jam, tenggat, kalender)
    return saat[tenggat.warned] if tenggat.warned < len(saat) else tenggat.due_at


def _peringatan(jam: Jam, tenggat: Tenggat, kalender: Kalender) -> list[datetime]:
    if jam.warnings is None:
        return []
    hari = jadwal(jam, tenggat.anchor, tenggat.last_day, kalender, tenggat.daerah)
    return [kalender.awal_hari(satu) for satu in hari]
