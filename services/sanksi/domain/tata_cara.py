"""What each article says about validation and verification: one row per kind of case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import DasarPenerbitan, Item, JenisAkta, JenisKasus


class Verifikator(StrEnum):
    DPMPTSP = "DPMPTSP"
    BKPM = "BKPM"  # PB8-26-5, AMB-38


@dataclass(frozen=True)
class TataCara:
    kunci: str
    """Configuration key of the period; also the kind of its clock."""
    verifikator: Verifikator
    pemohon: Rujukan
    validasi: Rujukan
    unggahan: Rujukan
    tugas: Rujukan
    sesuai: Rujukan
    tidak_sesuai: Rujukan
    lewat: Rujukan
    pengganti: Mapping[Item, frozenset[JenisAkta]]
    """Item -> the uploads that take its place where it can't be validated."""
    wajib: frozenset[JenisAkta] = field(default_factory=frozenset[JenisAkta])
    """Uploads of every request, which are always verified."""

    @property
    def berkas(self) -> frozenset[JenisAkta]:
        """Everything that this article lets be uploaded."""
        return self.wajib.union(*self.pengganti.values())

    def dasar_hukum(self, dasar: DasarPenerbitan) -> str:
        terbit = {
            DasarPenerbitan.VERIFIKASI: self.sesuai,
            DasarPenerbitan.VALIDASI: self.validasi,
            DasarPenerbitan.FIKTIF_POSITIF: self.lewat,
        }
        return terbit[dasar].dasar_hukum


def _putusan(ayat: int, aturan: str, pemohon: Rujukan) -> TataCara:
    return TataCara(
        kunci="verifikasi_putusan",
        verifikator=Verifikator.DPMPTSP,
        pemohon=pemohon,
        validasi=Rujukan(aturan, f"Pasal 27 ayat ({ayat})"),
        unggahan=Rujukan("PB8-27-5", "Pasal 27 ayat (5)"),
        tugas=Rujukan("PB8-27-6", "Pasal 27 ayat (6)"),
        sesuai=Rujukan("PB8-27-7a", "Pasal 27 ayat (7) huruf a"),
        tidak_sesuai=Rujukan("PB8-27-7b", "Pasal 27 ayat (7) huruf b"),
        lewat=Rujukan("PB8-27-8", "Pasal 27 ayat (8)"),
        pengganti={Item.PUTUSAN: frozenset({JenisAkta.PUTUSAN})},
    )


TATA_CARA = {
    JenisKasus.LIKUIDASI: TataCara(
        kunci="verifikasi_likuidasi",
        verifikator=Verifikator.DPMPTSP,
        pemohon=Rujukan("PB8-23-1a", "Pasal 23 ayat (1)"),
        validasi=Rujukan("PB8-23-1a", "Pasal 23 ayat (1)"),
        unggahan=Rujukan("PB8-23-2", "Pasal 23 ayat (2)"),
        tugas=Rujukan("PB8-23-3", "Pasal 23 ayat (3)"),
        sesuai=Rujukan("PB8-23-4a", "Pasal 23 ayat (4) huruf a"),
        tidak_sesuai=Rujukan("PB8-23-4b", "Pasal 23 ayat (4) huruf b"),
        lewat=Rujukan("PB8-23-5", "Pasal 23 ayat (5)"),
        pengganti={  # PB8-23-2: both documents
            Item.AKTA_PEMBUBARAN: frozenset(
                {JenisAkta.AKTA_PEMBUBARAN, JenisAkta.PENCATATAN_PEMBUBARAN}
            )
        },
    ),
    JenisKasus.PERWAKILAN_ASING: TataCara(
        kunci="verifikasi_perwakilan_asing",
        verifikator=Verifikator.BKPM,
        pemohon=Rujukan("PB8-26-1", "Pasal 26 ayat (1)"),
        validasi=Rujukan("PB8-26-2a", "Pasal 26 ayat (2)"),
        unggahan=Rujukan("PB8-26-4a", "Pasal 26 ayat (4)"),
        tugas=Rujukan("PB8-26-5", "Pasal 26 ayat (5)"),
        sesuai=Rujukan("PB8-26-6a", "Pasal 26 ayat (6) huruf a"),
        tidak_sesuai=Rujukan("PB8-26-6b", "Pasal 26 ayat (6) huruf b"),
        lewat=Rujukan("PB8-26-7", "Pasal 26 ayat (7)"),
        pengganti={Item.IDENTITAS_WNA: frozenset({JenisAkta.IDENTITAS_WNA})},  # PB8-26-3
        wajib=frozenset(  # PB8-26-4a, PB8-26-4b
            {JenisAkta.PERNYATAAN_TANPA_UTANG_PIUTANG, JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN}
        ),
    ),
    JenisKasus.PEMBUBARAN: _putusan(
        3, "PB8-27-3b", Rujukan("PB8-27-2a", "Pasal 27 ayat (2) huruf a")
    ),
    JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN: _putusan(
        4, "PB8-27-4b", Rujukan("PB8-27-2b", "Pasal 27 ayat (2) huruf b")
    ),
}
"""Pasal 22 and 24 know neither verifier nor period; PENCABUTAN_OLEH_PEMDA has no request."""
