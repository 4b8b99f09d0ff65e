"""NIK and NPWP; an individual's NPWP is the NIK, so both are personal."""

import re
from datetime import date

from shared.identity.nomor import NomorPribadi


class NIK(NomorPribadi):
    __slots__ = ()
    POLA = "[0-9]{16}"
    PESAN = "NIK harus terdiri atas 16 angka."
    CONTOH = "1303044107900001"

    @property
    def peringatan(self) -> str | None:
        """Digits that no register would give; a warning only, Dukcapil decides."""
        hari, bulan, tahun = (int(self._nilai[awal : awal + 2]) for awal in (6, 8, 10))
        try:
            # Women have 40 on the day. 20yy: a leap year wherever 19yy is one, and so the milder.
            date(2000 + tahun, bulan, hari - 40 if hari > 40 else hari)
        except ValueError:
            return "Tanggal lahir di dalam NIK tidak wajar."
        return "Nomor urut di dalam NIK tidak wajar." if self._nilai.endswith("0000") else None


class Paspor(NomorPribadi):
    """Of a foreigner; each country has a form of its own."""

    __slots__ = ()
    POLA = "[A-Z0-9]{5,15}"
    PESAN = "Nomor paspor harus terdiri atas 5 sampai 15 huruf atau angka."
    CONTOH = "E1234567"

    @classmethod
    def _baku(cls, nilai: str) -> str:
        return re.sub(r"[ -]", "", nilai).upper()


class NPWP(NomorPribadi):
    """Dots, dashes and spaces are dropped; the old 15 digits get a leading 0."""

    __slots__ = ()
    POLA = "[0-9]{16}"
    PESAN = "NPWP harus terdiri atas 16 angka, atau 15 angka menurut bentuk lama."
    CONTOH = "0012345678901000"

    @classmethod
    def _baku(cls, nilai: str) -> str:
        angka = re.sub(r"[. -]", "", nilai)
        return f"0{angka}" if len(angka) == 15 else angka
