"""Uploads of one command: they get their names when it is decided, and go with a refusal."""

import asyncio
from typing import TypeVar

from fastapi import UploadFile

from shared.berkas import Berkas, BerkasStore, Titipan
from shared.http.command import Handler
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal

T = TypeVar("T")
P = TypeVar("P")


class Unggahan:
    """`async with`: what has no name at the end is thrown away.

    The names are given inside the transaction, after the decision: a committed command has its
    files. A commit that fails leaves a file and its mark, and the sweep (`shared/sapuan.py`) asks
    whether a row names it: in a column `sha256`, as in every table that names a file.
    """

    def __init__(self, store: BerkasStore) -> None:
        self._store = store
        self._titipan: list[Titipan] = []

    async def __aenter__(self) -> "Unggahan":
        return self

    async def __aexit__(self, jenis: object, *_: object) -> None:
        for satu in self._titipan:
            satu.buang()
            if jenis is None:
                satu.tercatat()

    async def terima(self, file: UploadFile, batas: int) -> Berkas | Refusal:
        salinan = asyncio.ensure_future(asyncio.to_thread(self._store.terima, file.file, batas))
        try:
            hasil = await asyncio.shield(salinan)
        except asyncio.CancelledError:
            self._titip(await salinan)  # the thread goes on; its file is ours to throw away
            raise
        return self._titip(hasil)

    def dengan(self, handler: Handler[P, T]) -> Handler[P, T]:
        async def jalankan(tx: Transaction, perintah: P) -> T | Refusal:
            hasil = await handler(tx, perintah)
            if not isinstance(hasil, Refusal):
                for satu in self._titipan:
                    await asyncio.to_thread(satu.tetapkan)
            return hasil

        return jalankan

    def _titip(self, hasil: Titipan | Refusal) -> Berkas | Refusal:
        if isinstance(hasil, Refusal):
            return hasil
        self._titipan.append(hasil)
        return hasil.berkas
