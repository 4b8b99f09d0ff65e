"""Kemendagri area codes: provinsi 13, kabupaten/kota 13.03, kecamatan 13.03.04."""

from shared.identity.nomor import Nomor


class Wilayah(Nomor):
    __slots__ = ()
    POLA = r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2})?)?"
    PESAN = "Kode wilayah harus berbentuk 13, 13.03 atau 13.03.04."
    CONTOH = "13.03.04"

    def meliputi(self, lain: "Wilayah") -> bool:
        """The same area, or one inside it."""
        return lain.nilai.startswith(self._nilai)  # each level has two digits

    @property
    def induk(self) -> "Wilayah | None":
        kode, titik, _ = self._nilai.rpartition(".")
        return Wilayah(kode) if titik else None
