"""What the applicant declares in the form besides what is to be ended."""

from dataclasses import dataclass
from enum import StrEnum

from services.sanksi.domain.penolakan.pembatalan import (
    KEINGINAN_WAJIB,
    PERNYATAAN_WAJIB,
    TANPA_AKTA_TIDAK_SESUAI,
)
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan
from shared.refusal import Refusal


class TanpaAkta(StrEnum):  # PB8-22-2
    ORANG_PERSEORANGAN_TANPA_AKTA = "ORANG_PERSEORANGAN_TANPA_AKTA"
    BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA = "BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA"


class PengecualianPMA(StrEnum):  # PB8-21-9
    SINGLE_PURPOSE = "SINGLE_PURPOSE"
    TIDAK_BOLEH_BERSAMAAN = "TIDAK_BOLEH_BERSAMAAN"


MILIK = {
    TanpaAkta.ORANG_PERSEORANGAN_TANPA_AKTA: JenisPelakuUsaha.ORANG_PERSEORANGAN,
    TanpaAkta.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA: JenisPelakuUsaha.BADAN_USAHA,
}


@dataclass(frozen=True)
class Isian:
    tidak_berminat: bool
    """No longer interested in this kegiatan usaha: the ground of a Pembatalan (PB8-21-3)."""
    tanpa_akta: TanpaAkta | None = None
    """Why AHU-Online has no akta of this Pelaku Usaha (PB8-22-2); none: AHU is asked."""
    pernyataan: str | None = None
    """The words of the pernyataan Pembatalan, in the place of the akta."""
    masih_berminat: bool | None = None
    """A PMA that ends everything: still interested in Indonesia (PB8-21-8)?"""
    pengecualian: PengecualianPMA | None = None


def periksa(isian: Isian, perizinan: Perizinan) -> Refusal | None:
    if not isian.tidak_berminat:  # PB8-21-3
        return KEINGINAN_WAJIB
    if isian.tanpa_akta is None:
        return None
    if MILIK[isian.tanpa_akta] is not perizinan.jenis_pelaku_usaha:
        return TANPA_AKTA_TIDAK_SESUAI
    if not (isian.pernyataan or "").strip():  # PB8-22-2
        return PERNYATAAN_WAJIB
    return None
