"""What happened in a case, in the words of the event catalogue."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.sanksi.domain.isian import PengecualianPMA, TanpaAkta
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    JenisKasus,
    JenisPencabutan,
    JenisTindakan,
    Kewajiban,
    PemohonSebagai,
)
from services.sanksi.domain.objek import Objek, Penerbit
from services.sanksi.domain.perizinan import Berakhir


@dataclass(frozen=True)
class Peristiwa:
    kasus: UUID
    pelaku_usaha: UUID


@dataclass(frozen=True)
class TindakanAdministratifDibuka(Peristiwa):
    dasar_tindakan: DasarTindakan
    tanggal: date
    jenis_tindakan: JenisTindakan = JenisTindakan.PENCABUTAN


@dataclass(frozen=True)
class PencabutanDimohonkan(Peristiwa):
    pemohon_sebagai: PemohonSebagai
    tanggal: date
    jenis_pencabutan: JenisPencabutan = JenisPencabutan.LIKUIDASI


@dataclass(frozen=True)
class ValidasiDiminta(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class DataDivalidasi(Peristiwa):
    permintaan: UUID
    item: Item
    ke: int
    hasil: HasilValidasi
    jenis: JenisKasus = JenisKasus.LIKUIDASI


@dataclass(frozen=True)
class AktaDiunggah(Peristiwa):
    dokumen: tuple[str, ...]
    tanggal: date


@dataclass(frozen=True)
class VerifikasiDitugaskan(Peristiwa):
    ke: int
    diajukan_pada: date
    batas: date


@dataclass(frozen=True)
class VerifikasiDisetujui(Peristiwa):
    ke: int
    tanggal: date


@dataclass(frozen=True)
class VerifikasiDitolak(Peristiwa):
    ke: int
    alasan: str
    tanggal: date


@dataclass(frozen=True)
class PencabutanDitolak(Peristiwa):
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()
    """What an agency declared TIDAK_VALID; empty for a rejection by the verifier."""


@dataclass(frozen=True)
class PencabutanDiterbitkan(Peristiwa):
    nib: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None


@dataclass(frozen=True)
class KewajibanPascaPencabutanDicatat(Peristiwa):
    kewajiban: tuple[Kewajiban, ...]


@dataclass(frozen=True)
class SuratKeteranganBerakhirDiterbitkan(Peristiwa):
    nib: str
    akhir: Berakhir
    tanggal: date
    nomor: str | None = None
    perizinan: UUID | None = None
    """The one licence that had ended; none: the NIB with everything under it."""


@dataclass(frozen=True)
class PembatalanDimohonkan(Peristiwa):
    nib: str
    pemohon_sebagai: PemohonSebagai
    objek: tuple[Objek, ...]
    tanggal: date


@dataclass(frozen=True)
class PernyataanDiisi(Peristiwa):
    tanpa_akta: TanpaAkta
    tanggal: date


@dataclass(frozen=True)
class PembatalanDitolak(Peristiwa):
    """No licence of the request could be cancelled, or an agency declared a datum TIDAK_VALID."""

    nib: str
    kode: str
    alasan: str
    tanggal: date
    item: tuple[Item, ...] = ()


@dataclass(frozen=True)
class PembatalanDiterbitkan(Peristiwa):
    nib: str
    penerbit: Penerbit
    objek: tuple[Objek, ...]
    cabut_nib: bool
    """No other kegiatan usaha remains (PB8-22-3a, PB8-22-4a)."""
    dasar_hukum: str
    dasar_penerbitan: DasarPenerbitan
    tanggal: date
    nomor: str | None = None
    """Drawn in the transaction that stores the document."""
    nomor_pencabutan_nib: str | None = None


@dataclass(frozen=True)
class TindakanDitolak:
    """A request that never became a case, although the law wants its refusal known (PB8-21-8)."""

    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    kode: str
    alasan: str
    tanggal: date


@dataclass(frozen=True)
class TindakanDialihkan:
    """PB8-21-10: only LIKUIDASI is left."""

    pelaku_usaha: UUID
    nib: str
    jenis_tindakan: str
    tanggal: date


class Intern(Peristiwa):
    """A step that the parties read in the case; no agency is told of it."""


@dataclass(frozen=True)
class BuktiDiunggah(Intern):
    dokumen: tuple[str, ...]


@dataclass(frozen=True)
class PengecualianDiperiksa(Intern):
    """All data are VALID and the evidence is there: an officer has to confirm (PB8-21-9)."""

    pengecualian: PengecualianPMA


@dataclass(frozen=True)
class PengecualianDiterima(Intern):
    tanggal: date


@dataclass(frozen=True)
class PengecualianDitolak(Intern):
    alasan: str
    tanggal: date


@dataclass(frozen=True)
class ObjekTidakDibatalkan(Intern):
    """Found at the issue: this one was verified meanwhile, the others go on."""

    perizinan: UUID
    alasan: str
