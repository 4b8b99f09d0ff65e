"""Whose act it is by the place: an office acts in its own kabupaten/kota (PB8-20-1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from services.sanksi.domain.perizinan import Perizinan


def kabupaten(wilayah: str) -> str:
    """The kabupaten/kota that a kode wilayah lies in."""
    return ".".join(wilayah.split(".")[:2])


def di_dalam(wilayah: str, lokasi: str) -> bool:
    return f"{lokasi}.".startswith(f"{wilayah}.")


@dataclass(frozen=True)
class Kewenangan:
    asal: str
    """Kabupaten/kota of the NIB."""
    kantor: tuple[str, ...] = ()
    """Of every DPMPTSP that acts here."""

    def milik_asal(self, lokasi: str) -> bool:
        return di_dalam(self.asal, lokasi)

    def kantor_lain(self, lokasi: str) -> str | None:
        """None: no office acts there, so the matter is the centre's (PB8-22-5, PB8-24-6)."""
        return next((satu for satu in self.kantor if di_dalam(satu, lokasi)), None)


def lintas(perizinan: Perizinan, kegiatan: Iterable[UUID]) -> tuple[str, ...]:
    """Kabupaten/kota beside that of the NIB: their Pemerintah Daerah are told, too (PB8-22-7,
    PB8-23-7, PB8-24-8)."""
    disebut = set(kegiatan)
    ada = {kabupaten(k.lokasi) for k in perizinan.kegiatan_usaha if k.id in disebut}
    return tuple(sorted(ada - {kabupaten(perizinan.wilayah)}))
