"""A register by lots: everything about a line that needs no database, one lot ahead."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from services.registrasi.domain import pelaku_usaha
from services.registrasi.domain.impor_pelaku_usaha import PILIHAN, WAJIB, baca, nomor_id
from services.registrasi.domain.pelaku_usaha import PelakuUsaha
from services.registrasi.impor.berkas import Baris, Bentuk, Berkas
from shared.crypto import Cipher
from shared.daerah import Daerah
from shared.identity import Wilayah
from shared.refusal import Refusal

BENTUK = Bentuk(WAJIB, PILIHAN)


@dataclass(frozen=True)
class Siap:
    """A line that may be registered, its numbers already sealed."""

    baris: int
    satu: PelakuUsaha
    peristiwa: tuple[object, ...]
    nik: tuple[bytes, bytes] | None
    npwp: tuple[bytes, bytes] | None

    @property
    def sidik(self) -> tuple[bytes, ...]:
        return tuple(sandi[1] for sandi in (self.nik, self.npwp) if sandi)


@dataclass
class Lot:
    sampai: int = 0
    siap: list[Siap] = field(default_factory=list[Siap])
    tolak: dict[int, str] = field(default_factory=dict[int, str])


class Penyiap:
    """Everything about a line that needs no database."""

    def __init__(
        self, daerah: Daerah, cipher: Cipher, impor: UUID, wilayah: Mapping[str, Wilayah]
    ) -> None:
        self._daerah, self._di = daerah.kode, Wilayah(daerah.wilayah)
        self._cipher, self._impor, self._wilayah = cipher, impor, wilayah

    def lot(self, baris: Iterable[Baris]) -> Lot:
        hasil = Lot()
        for satu in baris:
            siap = satu.salah or self._siap(satu)
            if isinstance(siap, str):
                hasil.tolak[satu.nomor] = siap
            else:
                hasil.siap.append(siap)
            hasil.sampai = satu.nomor
        return hasil

    def _siap(self, baris: Baris) -> Siap | str:
        isi = baca(baris.isi, self._wilayah)
        if isinstance(isi, str):
            return isi
        id = nomor_id(self._impor, baris.nomor)
        hasil = pelaku_usaha.daftarkan(isi, id, self._daerah, self._di)
        if isinstance(hasil, Refusal):
            return hasil.detail
        satu, peristiwa = hasil
        nik, npwp = satu.nik and satu.nik.nilai, satu.npwp and satu.npwp.nilai
        return Siap(baris.nomor, satu, peristiwa, self._sandi(nik), self._sandi(npwp))

    def _sandi(self, nomor: str | None) -> tuple[bytes, bytes] | None:
        return (self._cipher.encrypt(nomor), self._cipher.fingerprint(nomor)) if nomor else None


async def lot_demi_lot(
    penyiap: Penyiap, berkas: Berkas, dari: int, banyak: int
) -> AsyncGenerator[Lot]:
    """One lot ahead: the next is made ready while the database writes."""
    sisa = (baris for baris in berkas.baris(BENTUK) if baris.nomor > dari)
    berikut = asyncio.create_task(asyncio.to_thread(_ambil, penyiap, sisa, banyak))
    try:
        while (lot := await berikut).sampai:
            berikut = asyncio.create_task(asyncio.to_thread(_ambil, penyiap, sisa, banyak))
            yield lot
    finally:
        await asyncio.wait([berikut])  # a thread cannot be cancelled: it reads the file


def _ambil(penyiap: Penyiap, sisa: Iterator[Baris], banyak: int) -> Lot:
    return penyiap.lot(islice(sisa, banyak))
