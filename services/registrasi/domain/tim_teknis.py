"""Tim Teknis berdasarkan Keputusan Bupati (SOP100-7, SOP100-13)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Anggota:
    sub: str
    """Identity in the access token."""
    nama: str
    jabatan: str


@dataclass(frozen=True)
class TimTeknis:
    kode: str
    nama: str
    daerah: str
    nomor_keputusan: str
    tanggal_keputusan: date
    berlaku_sampai: date | None
    anggota: tuple[Anggota, ...]
    contoh: bool = False
    """The Keputusan Bupati was not at hand: number and members are placeholders."""

    def beranggota(self, sub: str) -> bool:
        return any(anggota.sub == sub for anggota in self.anggota)

    def aktif(self, hari_ini: date) -> bool:
        return self.tanggal_keputusan <= hari_ini and (
            self.berlaku_sampai is None or hari_ini <= self.berlaku_sampai
        )


def tim_aktif(daftar: Iterable[TimTeknis], daerah: str, hari_ini: date) -> TimTeknis | None:
    """The one of the newest Keputusan Bupati in force."""
    aktif = [tim for tim in daftar if tim.daerah == daerah and tim.aktif(hari_ini)]
    return max(aktif, key=lambda tim: tim.tanggal_keputusan, default=None)
