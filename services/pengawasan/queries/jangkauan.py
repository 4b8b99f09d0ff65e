"""Within whose reach a row lies."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, false, or_, select, true

from services.pengawasan.domain.inspeksi import BELUM_DIBERITAHUKAN, JenisPengawasan
from services.pengawasan.tables import INSPEKSI, KEGIATAN_USAHA, SUBJEK


@dataclass(frozen=True)
class Jangkauan:
    """PB8-9-3: a Pelaku Usaha reaches itself, an office its area, the centre everything."""

    pelaku_usaha: UUID | None = None
    wilayah: tuple[str, ...] | None = ()
    """None: every area."""

    def meliputi(self, table: Table) -> ColumnElement[bool]:
        """Rows with a pelaku_usaha and a lokasi."""
        if self.pelaku_usaha is not None:
            return table.c.pelaku_usaha == self.pelaku_usaha
        return self.dalam_wilayah(table.c.lokasi)

    def dalam_wilayah(self, column: Column[Any]) -> ColumnElement[bool]:
        if self.wilayah is None:
            return true()
        dalam = (
            or_(column == kode, column.startswith(f"{kode}.", autoescape=True))
            for kode in self.wilayah
        )
        return or_(false(), *dalam)

    def meliputi_subjek(self) -> ColumnElement[bool]:
        """In whose area it is registered, or does business."""
        if self.pelaku_usaha is not None:
            return SUBJEK.c.pelaku_usaha == self.pelaku_usaha
        di_sana = select(KEGIATAN_USAHA.c.pelaku_usaha).where(
            self.dalam_wilayah(KEGIATAN_USAHA.c.lokasi)
        )
        return or_(self.dalam_wilayah(SUBJEK.c.wilayah), SUBJEK.c.pelaku_usaha.in_(di_sana))

    def meliputi_inspeksi(self) -> ColumnElement[bool]:
        """PB8-2-2b: an inspection without prior notice is not announced by a list either."""
        if self.pelaku_usaha is None:
            return self.meliputi(INSPEKSI)
        diberitahukan = INSPEKSI.c.status.not_in([status.value for status in BELUM_DIBERITAHUKAN])
        terlihat = or_(INSPEKSI.c.jenis == JenisPengawasan.RUTIN.value, diberitahukan)
        return self.meliputi(INSPEKSI) & terlihat


@dataclass(frozen=True)
class Tempat:
    """Where a command about an inspection or an LKPM belongs: its stream and its region."""

    pelaku_usaha: UUID
    daerah: str
