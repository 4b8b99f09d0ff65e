"""What a document about named licences says of them."""

from collections.abc import Mapping
from typing import Any

from services.sanksi.domain.dokumen.butir import butir_objek
from services.sanksi.domain.kasus import Jalur, Kasus
from services.sanksi.domain.peristiwa.per_objek import DiterbitkanPerObjek
from services.sanksi.domain.perizinan import Perizinan


def bagian(terbit: DiterbitkanPerObjek) -> str:
    """Tells the documents of the authorities apart."""
    return "/".join(filter(None, (terbit.penerbit.value, terbit.kantor)))


def isi(terbit: DiterbitkanPerObjek, kasus: Kasus, perizinan: Perizinan) -> Mapping[str, Any]:
    return {
        "nib": terbit.nib,
        "jalur": Jalur.PERMOHONAN.value,  # AMB-47
        "penerbit": terbit.penerbit.value,
        "pemohon_sebagai": kasus.pemohon_sebagai.value,
        "perizinan_berusaha": butir_objek(terbit.objek, perizinan),
        "nib_dicabut": terbit.cabut_nib,
    }
