"""Issuing the Pembatalan of Sertifikat Standar and Izin not yet verified (Pasal 22)."""

from datetime import date

from services.sanksi.domain import pma
from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.kasus import DasarPenerbitan, JenisTindakan, Kasus, Konteks
from services.sanksi.domain.kewenangan import lintas
from services.sanksi.domain.objek import HasilObjek, Objek, bagi, dimohonkan, tandai
from services.sanksi.domain.penerbitan.per_objek import Cara
from services.sanksi.domain.penolakan.pembatalan import SUDAH_TERVERIFIKASI
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan, PembatalanDiterbitkan
from services.sanksi.domain.perizinan import aktif
from shared.refusal import Refusal

AYAT = {"MENENGAH_TINGGI": "ayat (3)", "TINGGI": "ayat (4)"}


def _dimohonkan(kasus: Kasus, tanggal: date) -> PembatalanDimohonkan:
    objek = dimohonkan(kasus.objek)
    return PembatalanDimohonkan(
        kasus.id, kasus.pelaku_usaha, kasus.nib, kasus.pemohon_sebagai, objek, tanggal
    )


def _terbitan(
    kasus: Kasus, dasar: DasarPenerbitan, konteks: Konteks
) -> tuple[PembatalanDiterbitkan, ...]:
    """PB8-22-5: one for each authority; the NIB goes with the last, as nothing remains then, and
    with that of its own kabupaten/kota where that has a part."""
    batal = tandai(dimohonkan(kasus.objek), HasilObjek.DIBATALKAN)
    semua = aktif(konteks.perizinan) <= {satu.kegiatan_usaha for satu in batal}
    bagian = sorted(bagi(batal), key=lambda satu: satu.kantor is None)
    return tuple(
        PembatalanDiterbitkan(
            kasus.id,
            kasus.pelaku_usaha,
            nib=kasus.nib,
            penerbit=satu.penerbit,
            objek=satu.objek,
            cabut_nib=semua and satu is bagian[-1],
            dasar_hukum=_dasar_hukum(satu.objek, semua=semua),
            dasar_penerbitan=dasar,
            tanggal=konteks.hari_ini,
            kantor=satu.kantor,
            wilayah=lintas(konteks.perizinan, (o.kegiatan_usaha for o in satu.objek)),
        )
        for satu in bagian
    )


def _halangan(kasus: Kasus, konteks: Konteks) -> Refusal | None:
    return pma.periksa_lagi(kasus, JenisTindakan.PEMBATALAN, konteks)  # PB8-21-8, PB8-21-10


def _dasar_hukum(objek: tuple[Objek, ...], *, semua: bool) -> str:
    """PB8-22-3a, -3b, -4a, -4b: huruf a where no other kegiatan usaha is left."""
    huruf = "a" if semua else "b"
    risiko = {satu.tingkat_risiko for satu in objek}
    ayat = [f"{ayat} huruf {huruf}" for tingkat, ayat in AYAT.items() if tingkat in risiko]
    return f"{PERBUP} Pasal 22 " + " dan ".join(ayat)


CARA = Cara(
    hasil=HasilObjek.DIBATALKAN,
    di_luar=lambda lisensi: lisensi.terverifikasi,  # PB8-21-1a: verified since
    sebab=SUDAH_TERVERIFIKASI,
    halangan=_halangan,
    dimohonkan=_dimohonkan,
    terbitan=_terbitan,
)
