"""What the applicant declares in the form besides what is to be ended."""

from dataclasses import dataclass
from enum import StrEnum

from services.sanksi.domain.kewajiban import SertifikatTerkait
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan
from shared.identity.teks import bersih


class TanpaAkta(StrEnum):  # PB8-22-2, PB8-24-2
    ORANG_PERSEORANGAN_TANPA_AKTA = "ORANG_PERSEORANGAN_TANPA_AKTA"
    BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA = "BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA"


class SebabPernyataan(StrEnum):
    ORANG_PERSEORANGAN_TANPA_AKTA = "ORANG_PERSEORANGAN_TANPA_AKTA"
    BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA = "BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA"
    SALAH_SATU_KEGIATAN_USAHA = "SALAH_SATU_KEGIATAN_USAHA"
    """PB8-24-2: of several in one lokasi proyek; beside the akta, not in its place."""


class PengecualianPMA(StrEnum):  # PB8-21-9
    SINGLE_PURPOSE = "SINGLE_PURPOSE"
    TIDAK_BOLEH_BERSAMAAN = "TIDAK_BOLEH_BERSAMAAN"


MILIK = {
    TanpaAkta.ORANG_PERSEORANGAN_TANPA_AKTA: JenisPelakuUsaha.ORANG_PERSEORANGAN,
    TanpaAkta.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA: JenisPelakuUsaha.BADAN_USAHA,
}


@dataclass(frozen=True)
class Isian:
    tidak_berminat: bool = False
    """No longer interested in this kegiatan usaha: the ground of a Pembatalan (PB8-21-3)."""
    tanpa_akta: TanpaAkta | None = None
    """Why AHU-Online has no akta of this Pelaku Usaha; none: it may be asked."""
    pernyataan: str | None = None
    """The words of the pernyataan Pembatalan or Pencabutan."""
    masih_berminat: bool | None = None
    """A PMA that ends everything: still interested in Indonesia (PB8-21-8)?"""
    pengecualian: PengecualianPMA | None = None
    perubahan_maksud: bool = False
    """The ground of a Pencabutan for which the akta is validated (PB8-24-1b)."""
    cabut_nib: bool | None = None
    """Nothing is left: shall the NIB go too, or the PBBR alone (AMB-42)?"""
    sertifikat: tuple[SertifikatTerkait, ...] = ()


def akta_sesuai(isian: Isian, perizinan: Perizinan) -> bool:
    return isian.tanpa_akta is None or MILIK[isian.tanpa_akta] is perizinan.jenis_pelaku_usaha


def berpernyataan(isian: Isian) -> bool:
    return bool(bersih(isian.pernyataan))
