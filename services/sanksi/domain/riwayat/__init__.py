"""The timeline that a party reads: what happened, and by which article."""

from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.riwayat import (
    kewajiban,
    likuidasi,
    non_likuidasi,
    pembatalan,
    pengecualian,
    per_objek,
    perwakilan,
    putusan,
    umum,
    validasi,
    verifikasi,
)
from services.sanksi.domain.riwayat.umum import Langkah

INSTITUSI = (
    umum,
    validasi,
    verifikasi,
    per_objek,
    pembatalan,
    pengecualian,
    likuidasi,
    non_likuidasi,
    perwakilan,
    putusan,
    kewajiban,
)


def langkah(peristiwa: Peristiwa) -> Langkah:
    for satu in INSTITUSI:
        if ada := satu.langkah(peristiwa):
            return ada
    raise TypeError(f"{type(peristiwa).__name__} has no step")
