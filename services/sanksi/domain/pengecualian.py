"""The exception of a PMA: its evidence, and the officer who confirms it (PB8-21-9).

No deadline is given, so nothing lapses here; but the licences are looked at again at the issue.
"""

from dataclasses import dataclass, replace

from services.sanksi.domain import pilihan
from services.sanksi.domain.kasus import Akta, DasarPenerbitan, JenisAkta, Kasus, Konteks, Status
from services.sanksi.domain.penerbitan.per_objek import terbitkan, tolak
from services.sanksi.domain.penerbitan.umum import Keputusan, surat_keterangan
from services.sanksi.domain.penolakan.pma import (
    ALASAN_PENGECUALIAN_WAJIB,
    BUKTI_TIDAK_DIPERLUKAN,
    PENGECUALIAN_BELUM_DIPERBAIKI,
    TIDAK_MENUNGGU_PENGECUALIAN,
)
from services.sanksi.domain.peristiwa.pengecualian import (
    BuktiDiunggah,
    PengecualianDiterima,
    PengecualianDitolak,
)
from services.sanksi.domain.perizinan import berakhir
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.domain.validasi import CARA, lanjutkan
from shared.identity.teks import bersih
from shared.refusal import Refusal


@dataclass(frozen=True)
class Terima:
    pass


@dataclass(frozen=True)
class TolakPengecualian:
    alasan: str


def unggah(kasus: Kasus, berkas: Berkas, konteks: Konteks) -> Keputusan | Refusal:
    if not _memakai(kasus) or kasus.status not in {Status.VALIDASI, Status.PERLU_PERBAIKAN}:
        return BUKTI_TIDAK_DIPERLUKAN
    bukti = Akta(JenisAkta.BUKTI_PENGECUALIAN, berkas.sha256, berkas.media_type, konteks.hari_ini)
    kasus = replace(kasus, akta=(bukti,), diperbaiki=True)
    diunggah = BuktiDiunggah(kasus.id, kasus.pelaku_usaha, (berkas.sha256,))
    if kasus.status is Status.PERLU_PERBAIKAN:
        return kasus, (diunggah,)
    kasus, berikut = lanjutkan(kasus, konteks)
    return kasus, (diunggah, *berikut)


def putuskan(
    kasus: Kasus, keputusan: Terima | TolakPengecualian, konteks: Konteks
) -> Keputusan | Refusal:
    if kasus.status is not Status.MENUNGGU_VERIFIKASI or not _memakai(kasus):
        return TIDAK_MENUNGGU_PENGECUALIAN
    if isinstance(keputusan, TolakPengecualian):
        return _tolak(kasus, bersih(keputusan.alasan), konteks)
    diterima = PengecualianDiterima(kasus.id, kasus.pelaku_usaha, konteks.hari_ini)
    kasus, terbit = terbitkan(kasus, DasarPenerbitan.VERIFIKASI, konteks, CARA[kasus.jenis])
    return kasus, (diterima, *terbit)


def ajukan_kembali(kasus: Kasus, konteks: Konteks) -> Keputusan | Refusal:
    """With better evidence; the same case (AMB-41)."""
    if kasus.status is not Status.PERLU_PERBAIKAN:
        return TIDAK_MENUNGGU_PENGECUALIAN
    if not kasus.diperbaiki:
        return PENGECUALIAN_BELUM_DIPERBAIKI
    if akhir := berakhir(konteks.perizinan, konteks.hari_ini):  # PB8-20-4
        return surat_keterangan(kasus, akhir, konteks.hari_ini)
    kasus = replace(kasus, status=Status.VALIDASI, dimohonkan_pada=konteks.hari_ini)
    dimohonkan = CARA[kasus.jenis].dimohonkan(kasus, konteks.hari_ini)
    kasus, berikut = lanjutkan(kasus, konteks)
    return kasus, (dimohonkan, *berikut)


def _tolak(kasus: Kasus, alasan: str, konteks: Konteks) -> Keputusan | Refusal:
    if not alasan:
        return ALASAN_PENGECUALIAN_WAJIB
    ditolak = pilihan.tolak(kasus, alasan, konteks)
    dinyatakan = PengecualianDitolak(kasus.id, kasus.pelaku_usaha, alasan, konteks.hari_ini)
    if ditolak.status is not Status.DITOLAK:
        return ditolak, (dinyatakan,)
    ditolak, akhir = tolak(ditolak, alasan, (), konteks.hari_ini)
    return ditolak, (dinyatakan, *akhir)


def _memakai(kasus: Kasus) -> bool:
    return bool(kasus.isian and kasus.isian.pengecualian)
