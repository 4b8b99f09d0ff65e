"""Acts that are issued: exactly three addressees, in the words of their article."""

from dataclasses import dataclass

from services.notifikasi.domain.penerima import Ke, Surat

KETIGANYA = (Ke.KEMENTERIAN_LEMBAGA, Ke.PEMERINTAH_DAERAH, Ke.PELAKU_USAHA)
NAMA_KETIGANYA = tuple(ke.value for ke in KETIGANYA)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


@dataclass(frozen=True)
class Terbitan:
    """An act that was issued: exactly three addressees, in the words of its article."""

    jenis: str
    jenis_nib: str
    """Its words where the NIB is revoked with it."""
    dasar_hukum: str
    pemutus: Ke = Ke.DPMPTSP

    def surat(self, *, cabut_nib: bool) -> Surat:
        return Surat(self.jenis_nib if cabut_nib else self.jenis, KETIGANYA)


def _terbitan(jenis: str, pasal: str, *, nib: str = "", pemutus: Ke = Ke.DPMPTSP) -> Terbitan:
    return Terbitan(jenis, nib or jenis, f"{PERBUP} {pasal}", pemutus)


PEMBATALAN = _terbitan(  # PB8-22-7
    "pembatalan_diterbitkan", "Pasal 22 ayat (7)", nib="pembatalan_nib_diterbitkan"
)
_PUTUSAN = _terbitan(  # PB8-27-10
    "pencabutan_putusan_diterbitkan", "Pasal 27 ayat (10)", nib="pencabutan_putusan_nib_diterbitkan"
)
_PERWAKILAN = _terbitan(  # PB8-26-9, AMB-38
    "pencabutan_perwakilan_diterbitkan", "Pasal 26 ayat (9)", pemutus=Ke.BKPM
)
PENCABUTAN = {
    "LIKUIDASI": _terbitan("pencabutan_diterbitkan", "Pasal 23 ayat (7)"),  # PB8-23-7
    "NON_LIKUIDASI": _terbitan(  # PB8-24-8
        "pencabutan_non_likuidasi_diterbitkan", "Pasal 24 ayat (8)",
        nib="pencabutan_non_likuidasi_nib_diterbitkan",
    ),
    "PEMBUBARAN": _PUTUSAN,
    "PENCABUTAN_TANPA_PEMBUBARAN": _PUTUSAN,
    "PENCABUTAN_OLEH_PEMDA": _PUTUSAN,
}  # fmt: skip


def terbitan(jenis_pencabutan: str) -> Terbitan:
    """The eight kinds of Pasal 25 stand for themselves; all others are in the list."""
    return PENCABUTAN.get(jenis_pencabutan, _PERWAKILAN)
