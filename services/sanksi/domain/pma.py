"""A PMA that ends everything it has (Pasal 21 ayat (8) to (10))."""

from datetime import date
from uuid import UUID

from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import JenisTindakan, Kasus, Konteks
from services.sanksi.domain.objek import PMA, dimohonkan
from services.sanksi.domain.penolakan.pma import HARUS_LIKUIDASI, MINAT_WAJIB, WAJIB_PB_BARU
from services.sanksi.domain.peristiwa.umum import TindakanDialihkan, TindakanDitolak
from services.sanksi.domain.perizinan import Perizinan, aktif
from shared.refusal import Refusal


def asing(perizinan: Perizinan) -> bool:
    return any(satu.penanaman_modal == PMA for satu in perizinan.kegiatan_usaha)


def semuanya(perizinan: Perizinan, disebut: frozenset[UUID]) -> bool:
    """PB8-21-8: all Perizinan Berusaha of a PMA. A new one that it got is one more."""
    return asing(perizinan) and aktif(perizinan) <= disebut


def periksa(
    isian: Isian, perizinan: Perizinan, disebut: frozenset[UUID], jenis_tindakan: str, pada: date
) -> Refusal | None:
    if not semuanya(perizinan, disebut):
        return None
    if isian.masih_berminat is None:  # PB8-21-8: the form asks
        return MINAT_WAJIB
    if not isian.masih_berminat:  # PB8-21-10
        return HARUS_LIKUIDASI.dengan(
            peristiwa=(
                TindakanDialihkan(perizinan.pelaku_usaha, perizinan.nib, jenis_tindakan, pada),
            )
        )
    if isian.pengecualian is None:  # PB8-21-8, but for PB8-21-9
        return WAJIB_PB_BARU.dengan(
            peristiwa=(
                TindakanDitolak(
                    perizinan.pelaku_usaha, perizinan.nib, jenis_tindakan, WAJIB_PB_BARU.kode,
                    WAJIB_PB_BARU.detail, pada,
                ),
            )
        )  # fmt: skip
    return None


def periksa_lagi(kasus: Kasus, tindakan: JenisTindakan, konteks: Konteks) -> Refusal | None:
    """At the issue: what was a part when it was asked for may be all that is left by now, and an
    exception that nothing needed then was not proven."""
    disebut = frozenset(satu.kegiatan_usaha for satu in dimohonkan(kasus.objek))
    return periksa(
        kasus.isian or Isian(), konteks.perizinan, disebut, tindakan.value, konteks.hari_ini
    )
