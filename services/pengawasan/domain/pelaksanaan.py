"""The inspection begins: only with both letters, unless it is insidental (Pasal 13 ayat (1))."""

from dataclasses import replace
from typing import TypeAlias

from services.pengawasan.domain.inspeksi import (
    BELUM_DIBERITAHUKAN,
    BELUM_DILAKSANAKAN,
    Inspeksi,
    JenisPengawasan,
    Konteks,
    Status,
)
from services.pengawasan.domain.penolakan.jadwal import TANGGAL_LEWAT
from services.pengawasan.domain.penolakan.pelaksanaan import (
    BELUM_TANGGALNYA,
    PEMBERITAHUAN_BELUM_DISAMPAIKAN,
    TIDAK_DAPAT_DIMULAI,
)
from services.pengawasan.domain.penolakan.umum import DI_LUAR_WILAYAH
from services.pengawasan.domain.peristiwa import InspeksiDimulai
from services.pengawasan.domain.rencana import dalam_wilayah
from shared.refusal import Refusal

Keputusan: TypeAlias = tuple[Inspeksi, tuple[InspeksiDimulai, ...]]


def mulai(inspeksi: Inspeksi, konteks: Konteks) -> Keputusan | Refusal:
    if not dalam_wilayah(konteks.wilayah, inspeksi.lokasi):
        return DI_LUAR_WILAYAH
    if inspeksi.status not in BELUM_DILAKSANAKAN:
        return TIDAK_DAPAT_DIMULAI
    if inspeksi.jenis is JenisPengawasan.RUTIN and inspeksi.status in BELUM_DIBERITAHUKAN:
        return PEMBERITAHUAN_BELUM_DISAMPAIKAN  # PB8-13-1
    if konteks.hari_ini < inspeksi.tanggal:
        return BELUM_TANGGALNYA
    if konteks.hari_ini > inspeksi.tanggal:
        return TANGGAL_LEWAT
    return replace(inspeksi, status=Status.DILAKSANAKAN), (
        InspeksiDimulai(inspeksi.id, inspeksi.pelaku_usaha, inspeksi.jenis.value, inspeksi.tanggal),
    )
