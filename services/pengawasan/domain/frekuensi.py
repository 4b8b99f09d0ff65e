"""How often a lokasi usaha may be inspected in a calendar year (Pasal 10 ayat (2))."""

from datetime import date
from uuid import UUID

from services.pengawasan.domain.hukum import PERBUP
from services.pengawasan.domain.inspeksi import (
    TIDAK_DIHITUNG,
    Inspeksi,
    JenisPengawasan,
    Konteks,
)
from services.pengawasan.domain.penolakan.jadwal import BATAS_FREKUENSI
from services.pengawasan.domain.peristiwa import InspeksiDitolakBatasFrekuensi
from services.pengawasan.domain.subjek import KegiatanUsaha, Subjek, TingkatRisiko
from shared.refusal import Refusal

RENDAH, TINGGI = "frekuensi_inspeksi_rendah", "frekuensi_inspeksi_tinggi"
KETENTUAN = {
    TingkatRisiko.RENDAH: RENDAH,  # PB8-10-2a
    TingkatRisiko.MENENGAH_RENDAH: RENDAH,
    TingkatRisiko.MENENGAH_TINGGI: TINGGI,  # PB8-10-2b
    TingkatRisiko.TINGGI: TINGGI,
}
ATURAN = {
    RENDAH: ("PB8-10-2a", f"{PERBUP} Pasal 10 ayat (2) huruf a"),
    TINGGI: ("PB8-10-2b", f"{PERBUP} Pasal 10 ayat (2) huruf b"),
}


def masih_boleh(subjek: Subjek, lokasi: str, tanggal: date, konteks: Konteks) -> tuple[UUID, ...]:
    """The activities there that may still be visited in that year (PB8-10-1): each place has its
    own limit; AMB-10: a low-risk activity may be covered in only one of the visits to a lokasi
    usaha with a higher risk."""
    rutin = _rutin(lokasi, tanggal.year, konteks)
    return tuple(
        kegiatan.id
        for kegiatan in subjek.di(lokasi)
        if _belum_penuh(kegiatan, subjek, rutin, tanggal, konteks)
    )


def _belum_penuh(
    kegiatan: KegiatanUsaha,
    subjek: Subjek,
    rutin: tuple[Inspeksi, ...],
    tanggal: date,
    konteks: Konteks,
) -> bool:
    ke_sana = [i for i in rutin if i.mengunjungi(kegiatan.tempat)]
    setempat = (k for k in subjek.kegiatan_usaha if k.tempat == kegiatan.tempat)
    if len(ke_sana) >= max(_batas(k, tanggal, konteks) for k in setempat):
        return False
    dikunjungi = sum(kegiatan.id in i.kegiatan_usaha for i in ke_sana)
    return dikunjungi < _batas(kegiatan, tanggal, konteks)


def tolak(
    subjek: Subjek, lokasi: str, penuh: frozenset[UUID], tanggal: date, konteks: Konteks
) -> Refusal:
    """Named by the highest risk at the places that are full, which sets their limit (AMB-10)."""
    tempat = {kegiatan.tempat for kegiatan in subjek.di(lokasi) if kegiatan.id in penuh}
    setempat = (kegiatan for kegiatan in subjek.di(lokasi) if kegiatan.tempat in tempat)
    tertinggi = max(setempat, key=lambda k: _batas(k, tanggal, konteks))
    batas = _batas(tertinggi, tanggal, konteks)
    aturan, dasar_hukum = ATURAN[KETENTUAN[tertinggi.tingkat_risiko]]
    return BATAS_FREKUENSI.dengan(
        aturan=aturan,
        dasar_hukum=dasar_hukum,
        detail=f"Paling banyak {batas} kali dalam tahun {tanggal.year} untuk lokasi usaha ini; "
        "kegiatan usaha berisiko lebih rendah paling banyak menurut batasnya sendiri.",
        rincian=tuple(
            {"inspeksi": str(i.id), "tanggal": i.tanggal.isoformat()}
            for i in _rutin(lokasi, tanggal.year, konteks)
            if any(i.mengunjungi(satu) for satu in tempat)
        ),
        peristiwa=(InspeksiDitolakBatasFrekuensi(subjek.pelaku_usaha, tanggal, lokasi, batas),),
    )


def _rutin(lokasi: str, tahun: int, konteks: Konteks) -> tuple[Inspeksi, ...]:
    """Calendar year; insidental, cancelled and not carried out are not counted (AMB-10)."""
    return tuple(
        i
        for i in konteks.lainnya
        if i.jenis is JenisPengawasan.RUTIN
        and i.status not in TIDAK_DIHITUNG
        and (i.lokasi, i.tanggal.year) == (lokasi, tahun)
    )


def _batas(kegiatan: KegiatanUsaha, tanggal: date, konteks: Konteks) -> int:
    return konteks.ketentuan(KETENTUAN[kegiatan.tingkat_risiko], tanggal).bilangan
