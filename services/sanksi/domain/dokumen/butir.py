"""What a document says of each licence or kegiatan usaha that it ends."""

from collections.abc import Iterable
from typing import Any

from services.sanksi.domain.objek import Objek
from services.sanksi.domain.perizinan import Perizinan

Butir = list[dict[str, Any]]


def butir_objek(objek: Iterable[Objek], perizinan: Perizinan) -> Butir:
    """PB8-21-2a, PB8-21-2b: those that were named, each with its licence and its place."""
    lokasi = {satu.id: satu.lokasi for satu in perizinan.kegiatan_usaha}
    return [
        {
            "perizinan": str(satu.perizinan) if satu.perizinan else None,
            "jenis": satu.jenis,
            "kegiatan_usaha": str(satu.kegiatan_usaha),
            "kbli": satu.kbli,
            "tingkat_risiko": satu.tingkat_risiko,
            "lokasi": lokasi.get(satu.kegiatan_usaha),
        }
        for satu in objek
    ]


def butir_kegiatan(perizinan: Perizinan) -> Butir:
    """PB8-21-5, PB8-27-11: all of them, in one act."""
    return [
        {
            "kegiatan_usaha": str(satu.id),
            "kbli": satu.kbli,
            "tingkat_risiko": satu.tingkat_risiko,
            "lokasi": satu.lokasi,
        }
        for satu in perizinan.kegiatan_usaha
    ]
