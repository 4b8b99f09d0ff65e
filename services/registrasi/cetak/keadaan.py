"""That a document was changed, stopped or ended: since when, and by which act."""

from collections.abc import Iterable

from services.registrasi.cetak.bahan import BahanNib, BahanPbUmku, BahanPerizinan
from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha, Penghentian
from services.registrasi.domain.nib import StatusNib
from services.registrasi.domain.pb_umku import StatusPbUmku
from services.registrasi.domain.perizinan import Pencabutan, Perizinan, StatusPerizinan
from shared.dokumen import Keadaan, tanggal
from shared.dokumen.kata import sebut

AKHIR = {
    StatusPerizinan.DIBATALKAN: ("DIBATALKAN", "dibatalkan", "Pembatalan"),
    StatusPerizinan.DICABUT: ("DICABUT", "dicabut", "Pencabutan"),
}


def nib(bahan: BahanNib) -> Keadaan | None:
    satu = bahan.nib
    if satu.pencabutan:
        oleh = _oleh(satu.pencabutan, "Pencabutan")
        return Keadaan("DICABUT", f"NIB ini dicabut {oleh} dan tidak berlaku lagi.", gawat=True)
    if satu.status is StatusNib.DIMUTAKHIRKAN:
        return Keadaan(
            "DIMUTAKHIRKAN",
            f"NIB ini dimutakhirkan sejak {tanggal(satu.diperbarui_pada)} {_dasar(bahan)}. Versi "
            f"{satu.versi} ini menggantikan semua versi sebelumnya; nomornya tetap.",
            gawat=False,
        )
    return None


def perizinan(bahan: BahanPerizinan) -> Keadaan | None:
    satu, sebutan = bahan.perizinan, sebut(bahan.perizinan.jenis)
    if satu.status in AKHIR:
        cap, kata, tindakan = AKHIR[satu.status]
        oleh = _oleh(bahan.akhir, tindakan)
        return Keadaan(cap, f"{sebutan} ini {kata} {oleh} dan tidak berlaku lagi.", gawat=True)
    if bahan.kegiatan and bahan.kegiatan.penghentian:  # PB8-29-1b
        sanksi = _sanksi(bahan.kegiatan.penghentian)
        return Keadaan("DIHENTIKAN SEMENTARA", f"Kegiatan usaha ini {sanksi}.", gawat=False)
    if satu.status is StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI:
        uraian = f"{sebutan} ini terbit sejak {tanggal(satu.tanggal)} dan belum terverifikasi."
        return Keadaan("BELUM TERVERIFIKASI", uraian, gawat=False)
    return None


def pb_umku(bahan: BahanPbUmku) -> Keadaan | None:
    """PB8-1-15: it supports another licence, and stands and falls with it."""
    satu, induk = bahan.pb_umku, bahan.induk
    if satu.status is StatusPbUmku.DICABUT:
        oleh = _oleh(satu.akhir or induk.akhir, "Pencabutan")
        return Keadaan("DICABUT", f"PB-UMKU ini dicabut {oleh} dan tidak berlaku lagi.", gawat=True)
    if induk.perizinan.status in AKHIR:
        _, kata, tindakan = AKHIR[induk.perizinan.status]
        oleh = _oleh(induk.akhir, tindakan)
        uraian = f"Perizinan Berusaha yang ditunjang PB-UMKU ini {kata} {oleh}."
        return Keadaan("TIDAK BERLAKU", uraian, gawat=True)
    return None


def dihentikan(kegiatan: KegiatanUsaha) -> str | None:
    """Of one kegiatan usaha, where a NIB lists several."""
    return _sanksi(kegiatan.penghentian) if kegiatan.penghentian else None


def _oleh(akhir: Pencabutan | None, tindakan: str) -> str:
    """As far as the record says: an old one names no act."""
    if akhir is None:
        return "dengan tindakan yang tercatat pada sistem"
    return f"sejak {tanggal(akhir.tanggal)} dengan {tindakan} Nomor {akhir.nomor}"


def _sanksi(semua: Iterable[Penghentian]) -> str:
    satu = min(semua, key=lambda penghentian: penghentian.sejak)
    return f"dihentikan sementara sejak {tanggal(satu.sejak)} dengan sanksi Nomor {satu.nomor}"


def _dasar(bahan: BahanNib) -> str:
    """The act of the day of this version: it ended a licence, stopped an activity, or issued."""
    nib, asal = bahan.nib, bahan.asal
    for satu in bahan.perizinan:
        if satu.akhir and satu.akhir.tanggal == nib.diperbarui_pada:
            return f"berdasarkan {_tindakan(satu)} Nomor {satu.akhir.nomor}"
    for kegiatan in nib.kegiatan_usaha:
        for henti in kegiatan.penghentian:
            if henti.sejak == nib.diperbarui_pada:
                return f"berdasarkan sanksi penghentian sementara Nomor {henti.nomor}"
    if asal and asal.selesai_pada == nib.diperbarui_pada:
        return f"berdasarkan penerbitan perizinan atas permohonan {asal.permohonan}"
    return "berdasarkan pemutakhiran data kegiatan usaha"


def _tindakan(satu: Perizinan) -> str:
    return AKHIR[satu.status][2] if satu.status in AKHIR else "Pencabutan"
