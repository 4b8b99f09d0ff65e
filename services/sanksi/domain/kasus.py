"""The case of a tindakan administratif: its states and what it remembers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kewenangan import Kewenangan, kabupaten
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.perwakilan import Perwakilan
from services.sanksi.domain.putusan import Putusan
from shared.calendar import Kalender


class DasarTindakan(StrEnum):  # PB8-20-1
    PERMOHONAN_PELAKU_USAHA = "PERMOHONAN_PELAKU_USAHA"
    PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP = "PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP"


class JenisTindakan(StrEnum):  # PB8-21-1a, PB8-21-1b
    PEMBATALAN = "PEMBATALAN"
    PENCABUTAN = "PENCABUTAN"


class JenisPencabutan(StrEnum):  # PB8-21-4a, PB8-21-4b
    LIKUIDASI = "LIKUIDASI"
    NON_LIKUIDASI = "NON_LIKUIDASI"


class JenisKasus(StrEnum):  # the institution that a case follows; each has its own article
    PEMBATALAN = "PEMBATALAN"  # Pasal 22
    LIKUIDASI = "LIKUIDASI"  # Pasal 23
    NON_LIKUIDASI = "NON_LIKUIDASI"  # Pasal 24
    PERWAKILAN_ASING = "PERWAKILAN_ASING"  # Pasal 25 and 26
    PEMBUBARAN = "PEMBUBARAN"  # PB8-27-2a
    PENCABUTAN_TANPA_PEMBUBARAN = "PENCABUTAN_TANPA_PEMBUBARAN"  # PB8-27-2b
    PENCABUTAN_OLEH_PEMDA = "PENCABUTAN_OLEH_PEMDA"  # PB8-27-2c


class Jalur(StrEnum):  # AMB-47
    SANKSI = "SANKSI"
    PERMOHONAN = "PERMOHONAN"
    PUTUSAN = "PUTUSAN"


class DasarPenerbitan(StrEnum):
    VERIFIKASI = "VERIFIKASI"
    VALIDASI = "VALIDASI"
    FIKTIF_POSITIF = "FIKTIF_POSITIF"
    JABATAN = "JABATAN"  # PB8-27-2c: of the office's own motion


class PemohonSebagai(StrEnum):  # PB8-22-1a, PB8-23-1a, PB8-24-1a, PB8-26-1, PB8-27-2a
    PELAKU_USAHA_PERSEORANGAN = "PELAKU_USAHA_PERSEORANGAN"
    LIKUIDATOR = "LIKUIDATOR"
    TIM_PENYELESAIAN = "TIM_PENYELESAIAN"
    DIREKSI = "DIREKSI"
    KUASA_DIREKSI = "KUASA_DIREKSI"
    KURATOR = "KURATOR"
    KEPALA_KANTOR_PERWAKILAN = "KEPALA_KANTOR_PERWAKILAN"
    KEPALA_BADAN_USAHA_LUAR_NEGERI = "KEPALA_BADAN_USAHA_LUAR_NEGERI"
    PENANGGUNG_JAWAB = "PENANGGUNG_JAWAB"
    PEMERINTAH_DAERAH = "PEMERINTAH_DAERAH"  # PB8-27-2c: nobody applied


class Status(StrEnum):
    DIAJUKAN = "DIAJUKAN"
    """Filed; the same act leads on to VALIDASI, so no case rests here."""
    VALIDASI = "VALIDASI"
    MENUNGGU_VERIFIKASI = "MENUNGGU_VERIFIKASI"
    PERLU_PERBAIKAN = "PERLU_PERBAIKAN"
    SURAT_KETERANGAN = "SURAT_KETERANGAN"
    DITOLAK = "DITOLAK"
    DITERBITKAN = "DITERBITKAN"
    DITARIK = "DITARIK"
    """Taken back by the applicant before anybody decided."""


TERBUKA = frozenset({Status.VALIDASI, Status.MENUNGGU_VERIFIKASI, Status.PERLU_PERBAIKAN})


class Item(StrEnum):
    IDENTITAS = "IDENTITAS"
    """PB8-22-1a, PB8-23-1a, PB8-24-1a, PB8-26-2a, PB8-27-3a, PB8-27-4a."""
    IDENTITAS_WNA = "IDENTITAS_WNA"  # PB8-26-2a
    AKTA_PENDIRIAN = "AKTA_PENDIRIAN"  # PB8-22-1b, PB8-24-1b
    AKTA_PEMBUBARAN = "AKTA_PEMBUBARAN"  # PB8-23-1b
    PUTUSAN = "PUTUSAN"  # PB8-27-3b, PB8-27-4b
    LAPORAN_KANTOR_PERWAKILAN = "LAPORAN_KANTOR_PERWAKILAN"  # PB8-26-2c
    LKPM = "LKPM"  # PB8-22-1c, PB8-24-1c, PB8-27-4c
    NPWP = "NPWP"  # PB8-26-2b
    KSWP = "KSWP"  # PB8-22-1d, PB8-23-1c, PB8-24-1d, PB8-27-3c, PB8-27-4d


INSTANSI = {
    Item.IDENTITAS: "DUKCAPIL",
    Item.IDENTITAS_WNA: "IMIGRASI",
    Item.AKTA_PENDIRIAN: "AHU",
    Item.AKTA_PEMBUBARAN: "AHU",
    Item.PUTUSAN: "SIPP",
    Item.LAPORAN_KANTOR_PERWAKILAN: "BKPM",
    Item.LKPM: "PENGAWASAN",
    Item.NPWP: "KSWP",
    Item.KSWP: "KSWP",
}
"""Who is asked; the LKPM are in our own subsystem, which answers with a fact of its own."""


class Angka(StrEnum):
    """A number that the request states and that an agency is asked about; kept encrypted."""

    NIK = "nik"
    PASPOR = "paspor"
    NPWP = "npwp"


ANGKA = {
    Item.IDENTITAS: Angka.NIK,
    Item.IDENTITAS_WNA: Angka.PASPOR,
    Item.NPWP: Angka.NPWP,
    Item.KSWP: Angka.NPWP,
}
"""Which number is read for which question; no other item needs one."""
DIGANTI_UNGGAHAN = frozenset({Item.AKTA_PEMBUBARAN, Item.IDENTITAS_WNA, Item.PUTUSAN})
"""PB8-23-2, PB8-26-3, PB8-27-5: an upload may take the place of the answer; of no other item."""


class HasilValidasi(StrEnum):
    VALID = "VALID"
    TIDAK_VALID = "TIDAK_VALID"
    BELUM_DAPAT_DIVALIDASI = "BELUM_DAPAT_DIVALIDASI"


@dataclass(frozen=True)
class Validasi:
    """One item that one agency is asked about; a later asking keeps the answer so far."""

    permintaan: UUID
    item: Item
    ke: int = 1
    hasil: HasilValidasi | None = None
    tertahan_sampai: date | None = None
    """Day on which an item that had held the case up was settled at last (AMB-51)."""

    @property
    def selesai(self) -> bool:
        if self.hasil is HasilValidasi.BELUM_DAPAT_DIVALIDASI:
            return self.item in DIGANTI_UNGGAHAN
        return self.hasil is not None


class JenisAkta(StrEnum):
    AKTA_PEMBUBARAN = "AKTA_PEMBUBARAN"  # PB8-23-2
    PENCATATAN_PEMBUBARAN = "PENCATATAN_PEMBUBARAN"
    BUKTI_PENGECUALIAN = "BUKTI_PENGECUALIAN"  # PB8-21-9
    IDENTITAS_WNA = "IDENTITAS_WNA"  # PB8-26-3
    PERNYATAAN_TANPA_UTANG_PIUTANG = "PERNYATAAN_TANPA_UTANG_PIUTANG"  # PB8-26-4a
    PENUTUPAN_KANTOR_PERWAKILAN = "PENUTUPAN_KANTOR_PERWAKILAN"  # PB8-26-4b
    PUTUSAN = "PUTUSAN"  # PB8-27-5


@dataclass(frozen=True)
class Akta:
    jenis: JenisAkta
    sha256: str
    media_type: str
    tanggal: date


@dataclass(frozen=True)
class Batas:
    """A deadline with what it was computed from."""

    diajukan_pada: date
    """Day 0 (AMB-49)."""
    hari_terakhir: date
    """Belongs to the verifier whole (CALC-2)."""
    kalender_versi: str
    ketentuan_versi: str
    penjelasan: str


@dataclass(frozen=True)
class Kasus:
    id: UUID
    pelaku_usaha: UUID
    nib: str
    wilayah: str
    pemohon: str
    """Id of the account that filed; never a name."""
    pemohon_sebagai: PemohonSebagai
    status: Status
    dimohonkan_pada: date
    """Of the last submission: a repaired request counts anew (PB8-23-3)."""
    validasi: tuple[Validasi, ...] = ()
    akta: tuple[Akta, ...] = ()
    diperbaiki: bool = False
    """A document came in since the rejection."""
    ke: int = 0
    """Verifications assigned so far; the generation of their clock."""
    batas: Batas | None = None
    alasan: str | None = None
    """Of the last rejection."""
    dasar_penerbitan: DasarPenerbitan | None = None
    terbit_pada: date | None = None
    """Day from which the Pencabutan or Pembatalan holds."""
    jenis: JenisKasus = JenisKasus.LIKUIDASI
    objek: tuple[Objek, ...] = ()
    """What was named, with the result of each; a LIKUIDASI is always of everything."""
    disebut: tuple[UUID, ...] = ()
    """Kegiatan usaha that a LIKUIDASI names: all that there are (PB8-21-5)."""
    isian: Isian | None = None
    perwakilan: Perwakilan | None = None
    """Of a case of Pasal 26."""
    putusan: Putusan | None = None
    """Of a case of Pasal 27."""
    ketentuan: tuple[str, ...] = ()
    """Versions of the settings that decided it, besides that of its period (AMB-40, AMB-41)."""

    @property
    def atas_nib(self) -> bool:
        """Of the NIB itself, under which nothing is left (PB8-21-1b, PB8-24-9)."""
        return not self.objek and self.isian is not None and self.isian.cabut_nib is True


@dataclass(frozen=True)
class Konteks:
    """What a decision rests on besides the case and the command."""

    hari_ini: date
    kalender: Kalender
    perizinan: Perizinan
    daerah: str
    kantor: tuple[str, ...] = ()
    """Kabupaten/kota of every DPMPTSP that acts here."""

    @property
    def kewenangan(self) -> Kewenangan:
        return Kewenangan(kabupaten(self.perizinan.wilayah), self.kantor)
