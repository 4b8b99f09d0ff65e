"""Pencabutan NIB (Lampiran VIII), which follows another act."""

from datetime import date
from typing import Protocol

from services.sanksi.domain.dokumen.umum import Dokumen, JenisDokumen, buat
from services.sanksi.domain.kasus import Kasus


class DenganNib(Protocol):
    """An act that the NIB may follow."""

    @property
    def nib(self) -> str: ...
    @property
    def tanggal(self) -> date: ...
    @property
    def nomor(self) -> str | None: ...
    @property
    def nomor_pencabutan_nib(self) -> str | None: ...


def bernomor(jenis: JenisDokumen, *, cabut_nib: bool) -> dict[str, JenisDokumen]:
    nib = {"nomor_pencabutan_nib": JenisDokumen.PENCABUTAN_NIB} if cabut_nib else {}
    return {"nomor": jenis} | nib


def pencabutan_nib(
    terbit: DenganNib, kasus: Kasus, dasar_hukum: str, *, penerbit: str | None = None
) -> Dokumen:
    """`penerbit`: the authority of the act that it follows; none: the DPMPTSP."""
    return buat(
        kasus,
        JenisDokumen.PENCABUTAN_NIB,
        terbit.nomor_pencabutan_nib,
        terbit.tanggal,
        dasar_hukum,
        {
            "nib": terbit.nib,
            "tanggal_pencabutan_nib": terbit.tanggal.isoformat(),
            "nomor_pencabutan": terbit.nomor,
        }
        | ({"penerbit": penerbit} if penerbit else {}),
    )
