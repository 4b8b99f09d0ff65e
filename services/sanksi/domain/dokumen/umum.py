"""A document as data (layout is a template's matter), and its number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any
from uuid import UUID, uuid5

from services.sanksi.domain.kasus import DasarPenerbitan, Kasus
from services.sanksi.domain.perizinan import Perizinan


class JenisDokumen(StrEnum):
    SURAT_KETERANGAN_BERAKHIR = "SURAT_KETERANGAN_BERAKHIR"
    PEMBATALAN = "PEMBATALAN"
    PENCABUTAN = "PENCABUTAN"
    PENCABUTAN_NON_LIKUIDASI = "PENCABUTAN_NON_LIKUIDASI"
    PENCABUTAN_NIB = "PENCABUTAN_NIB"
    PENCABUTAN_PERWAKILAN = "PENCABUTAN_PERWAKILAN"
    PENCABUTAN_PUTUSAN = "PENCABUTAN_PUTUSAN"
    PENCABUTAN_NIB_PUTUSAN = "PENCABUTAN_NIB_PUTUSAN"


LAMPIRAN = {
    JenisDokumen.SURAT_KETERANGAN_BERAKHIR: "V",  # PB8-20-5
    JenisDokumen.PEMBATALAN: "VI",  # PB8-22-6
    JenisDokumen.PENCABUTAN: "VII",  # PB8-23-6, AMB-27
    JenisDokumen.PENCABUTAN_NON_LIKUIDASI: "IX",  # PB8-24-7
    JenisDokumen.PENCABUTAN_NIB: "VIII",  # PB8-23-8; of others by analogy (AMB-48)
    JenisDokumen.PENCABUTAN_PERWAKILAN: "X",  # PB8-26-8, AMB-27
    JenisDokumen.PENCABUTAN_PUTUSAN: "XI",  # PB8-27-9, AMB-27
    JenisDokumen.PENCABUTAN_NIB_PUTUSAN: "XII",  # PB8-27-11
}
KODE = {
    JenisDokumen.SURAT_KETERANGAN_BERAKHIR: "SKB",
    JenisDokumen.PEMBATALAN: "BTL",
    JenisDokumen.PENCABUTAN: "PCB-LIK",
    JenisDokumen.PENCABUTAN_NON_LIKUIDASI: "PCB-NLK",
    JenisDokumen.PENCABUTAN_NIB: "PCB-NIB",
    JenisDokumen.PENCABUTAN_PERWAKILAN: "PCB-ASING",
    JenisDokumen.PENCABUTAN_PUTUSAN: "PCB-PTS",
    JenisDokumen.PENCABUTAN_NIB_PUTUSAN: "PCB-NIB-PTS",
}


@dataclass(frozen=True)
class Dokumen:
    id: UUID
    kasus: UUID
    pelaku_usaha: UUID
    jenis: JenisDokumen
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: DasarPenerbitan | None
    dasar_hukum: str
    isi: Mapping[str, Any]
    kantor: str | None = None
    """Kabupaten/kota of the office that issues it; none: that of the case."""


@dataclass(frozen=True)
class Penyusun:
    """How an event becomes documents."""

    bernomor: Callable[[Any], Mapping[str, JenisDokumen]]
    """Field of the event that takes a number -> what is numbered."""
    susun: Callable[[Any, Kasus, Perizinan], tuple[Dokumen, ...]]
    tahun: Callable[[Any], int] = attrgetter("tanggal.year")
    """Numbers begin anew each year, of the day from which the act holds."""


def nomor(jenis: JenisDokumen, daerah: str, tahun: int, urut: int) -> str:
    return f"{urut:04}/{KODE[jenis]}/{daerah}/{tahun}"


def buat(
    kasus: Kasus,
    jenis: JenisDokumen,
    nomor: str | None,
    tanggal: date,
    dasar_hukum: str,
    isi: Mapping[str, Any],
    bagian: str = "",
    kantor: str | None = None,
) -> Dokumen:
    """`bagian` tells documents of one kind apart inside a case."""
    if nomor is None:
        raise ValueError(f"{jenis} has no number yet")
    return Dokumen(
        id=uuid5(kasus.id, f"{jenis.value}/{bagian}" if bagian else jenis.value),
        kasus=kasus.id,
        pelaku_usaha=kasus.pelaku_usaha,
        jenis=jenis,
        lampiran=LAMPIRAN[jenis],
        nomor=nomor,
        tanggal=tanggal,
        dasar_penerbitan=kasus.dasar_penerbitan,
        dasar_hukum=dasar_hukum,
        isi=isi,
        kantor=kantor,
    )
