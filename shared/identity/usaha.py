"""Numbers of a business: public, shown whole; and the kinds of area that it may lie in."""

from enum import StrEnum

from shared.identity.nomor import Nomor


class NIB(Nomor):
    """13 digits and nothing more is known of their meaning, so nothing more is checked."""

    __slots__ = ()
    POLA = "[0-9]{13}"
    PESAN = "NIB harus terdiri atas 13 angka."
    CONTOH = "1234567890123"


class KBLI(Nomor):
    __slots__ = ()
    POLA = "[0-9]{5}"
    PESAN = "Kode KBLI harus terdiri atas 5 angka."
    CONTOH = "62012"


class JenisKawasan(StrEnum):
    KAWASAN_INDUSTRI = "KAWASAN_INDUSTRI"
    KEK = "KEK"  # PB8-1-13
    KPBPB = "KPBPB"  # PB8-1-17
