"""The applicant takes a request back before anybody has decided it; no licence is touched.

No row names it: a request is the applicant's own (PB8-20-2), and one that can go no further (a
PMA's evidence that does not exist, PB8-21-9) would otherwise bar the next for ever.
"""

from dataclasses import dataclass, replace

from services.sanksi.domain.kasus import (
    TERBUKA,
    Kasus,
    Konteks,
    PemohonSebagai,
    Status,
    Validasi,
)
from services.sanksi.domain.objek import HasilObjek, tandai
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.penolakan.penarikan import BUKAN_PEMOHON, TIDAK_BERJALAN
from services.sanksi.domain.peristiwa.penarikan import PermohonanDitarik, ValidasiDibatalkan
from services.sanksi.domain.validasi import BELUM_DAPAT
from services.sanksi.domain.verifikasi import terlampaui
from shared.refusal import Refusal

WAKIL = frozenset(
    {
        PemohonSebagai.LIKUIDATOR,
        PemohonSebagai.TIM_PENYELESAIAN,
        PemohonSebagai.KURATOR,
        PemohonSebagai.KEPALA_KANTOR_PERWAKILAN,
        PemohonSebagai.KEPALA_BADAN_USAHA_LUAR_NEGERI,
        PemohonSebagai.PENANGGUNG_JAWAB,
    }
)
"""Those whom an article makes the applicant instead of the Pelaku Usaha itself."""


@dataclass(frozen=True)
class Tarik:
    sebagai: PemohonSebagai


def tarik(kasus: Kasus, perintah: Tarik, konteks: Konteks) -> Keputusan | Refusal:
    if kasus.pemohon_sebagai in WAKIL and perintah.sebagai is not kasus.pemohon_sebagai:
        return BUKAN_PEMOHON
    if terlambat := terlampaui(kasus, konteks):  # deemed decided, PB8-23-5, PB8-26-7, PB8-27-8
        return terlambat
    if kasus.status not in TERBUKA:
        return TIDAK_BERJALAN
    siapa = kasus.id, kasus.pelaku_usaha
    ditarik = replace(kasus, status=Status.DITARIK, objek=tandai(kasus.objek, HasilObjek.DITARIK))
    return ditarik, (
        *(ValidasiDibatalkan(*siapa, v.permintaan, v.item, kasus.jenis) for v in _terbuka(kasus)),
        PermohonanDitarik(*siapa, kasus.nib, kasus.jenis, konteks.hari_ini),
    )


def _terbuka(kasus: Kasus) -> tuple[Validasi, ...]:
    """What an agency could still answer."""
    if kasus.status is not Status.VALIDASI:
        return ()
    return tuple(satu for satu in kasus.validasi if satu.hasil in (None, BELUM_DAPAT))
