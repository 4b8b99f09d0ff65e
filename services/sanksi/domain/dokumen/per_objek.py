"""What a document about named licences says of them."""

from collections.abc import Mapping
from typing import Any

from services.sanksi.domain.kasus import Jalur, Kasus
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek
from services.sanksi.domain.perizinan import Perizinan


def isi(terbit: DiterbitkanPerObjek, kasus: Kasus, perizinan: Perizinan) -> Mapping[str, Any]:
    lokasi = {satu.id: satu.lokasi for satu in perizinan.kegiatan_usaha}
    return {
        "nib": terbit.nib,
        "jalur": Jalur.PERMOHONAN.value,  # AMB-47
        "penerbit": terbit.penerbit.value,
        "pemohon_sebagai": kasus.pemohon_sebagai.value,
        "perizinan_berusaha": [  # PB8-21-2a, PB8-21-2b
            _objek(satu, lokasi.get(satu.kegiatan_usaha)) for satu in terbit.objek
        ],
        "nib_dicabut": terbit.cabut_nib,
    }


def _objek(satu: Objek, lokasi: str | None) -> dict[str, str | None]:
    return {
        "perizinan": str(satu.perizinan) if satu.perizinan else None,
        "jenis": satu.jenis,
        "kegiatan_usaha": str(satu.kegiatan_usaha),
        "kbli": satu.kbli,
        "tingkat_risiko": satu.tingkat_risiko,
        "lokasi": lokasi,
    }
