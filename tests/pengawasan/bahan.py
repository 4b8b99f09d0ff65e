"""Subjects, plan entries and inspections to start from; the calendar is that of 2026."""

from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from services.pengawasan.domain.inspeksi import Inspeksi, JenisPengawasan, Konteks, Status
from services.pengawasan.domain.rencana import EntriRencana
from services.pengawasan.domain.subjek import KegiatanUsaha, Subjek, TingkatRisiko
from shared.aturan import ketentuan
from shared.calendar import Kalender

PELAKU_USAHA = UUID("22222222-2222-4222-8222-222222222222")
TOKO = UUID("33333333-3333-4333-8333-333333333333")
PABRIK = UUID("44444444-4444-4444-8444-444444444444")
INSPEKSI = UUID("55555555-5555-4555-8555-555555555555")
RENCANA = UUID("66666666-6666-4666-8666-666666666666")
DAERAH, WILAYAH = "KAB_SIJUNJUNG", "13.03"
INSTANSI = frozenset({"DPMPTSP", "OPD_TEKNIS"})

HARI_INI = date(2026, 2, 2)
TANGGAL = date(2026, 3, 30)

SUBJEK = Subjek(
    pelaku_usaha=PELAKU_USAHA,
    nib="1234567890123",
    wilayah=WILAYAH,
    kegiatan_usaha=(KegiatanUsaha(TOKO, "62012", TingkatRisiko.RENDAH, WILAYAH),),
)
CAMPURAN = replace(
    SUBJEK,
    kegiatan_usaha=(
        *SUBJEK.kegiatan_usaha,
        KegiatanUsaha(PABRIK, "10130", TingkatRisiko.TINGGI, WILAYAH),
    ),
)
ENTRI = EntriRencana(RENCANA, 2026, PELAKU_USAHA, WILAYAH, ("DPMPTSP", "OPD_TEKNIS"))
RUTIN = Inspeksi(
    id=INSPEKSI,
    pelaku_usaha=PELAKU_USAHA,
    jenis=JenisPengawasan.RUTIN,
    status=Status.DIJADWALKAN,
    tanggal=TANGGAL,
    versi_jadwal=1,
    lokasi=WILAYAH,
    kegiatan_usaha=(TOKO,),
    instansi_pelaksana=("DPMPTSP", "OPD_TEKNIS"),
    rencana=RENCANA,
)
KONTEKS = Konteks(
    hari_ini=HARI_INI,
    kalender=Kalender(),
    ketentuan=partial(ketentuan, daerah=DAERAH),
    instansi=INSTANSI,
    wilayah=(WILAYAH,),
    subjek=SUBJEK,
    entri=ENTRI,
    lainnya=(),
)


def subjek(*risiko: TingkatRisiko) -> Subjek:
    """One activity for each risk, with the ids 1, 2, …"""
    kegiatan = (
        KegiatanUsaha(UUID(int=nomor), "62012", tingkat, WILAYAH)
        for nomor, tingkat in enumerate(risiko, start=1)
    )
    return replace(SUBJEK, kegiatan_usaha=tuple(kegiatan))


def lain(nomor: int, **changes: object) -> Inspeksi:
    """Another inspection of the same Pelaku Usaha."""
    return replace(RUTIN, **{"id": UUID(int=1000 + nomor)} | changes)
