"""The exception of a PMA, whatever act it wants to end everything by (PB8-21-9)."""

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, File, Request, Response, UploadFile

from services.sanksi import handlers
from services.sanksi.api.akses import Baca, tempat, tempat_sendiri
from services.sanksi.api.model.per_objek import PerObjekRingkas
from services.sanksi.api.model.umum import Penolakan
from services.sanksi.api.unggahan import terima
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Kasus
from services.sanksi.domain.pengecualian import Terima, TolakPengecualian
from services.sanksi.handlers import PutuskanPengecualian, UnggahBukti
from services.sanksi.queries import Tempat
from shared.daerah import daerah
from shared.http.access import LEMBAGA_OSS, PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.unggahan import Unggahan


@dataclass(frozen=True)
class Pengecualian:
    jenis: JenisKasus
    ringkas: type[PerObjekRingkas]

    def pasang(self, router: APIRouter, sebutan: str) -> None:
        router.post(
            "/{kasus}/bukti",
            response_model=self.ringkas,
            summary="Unggah bukti pengecualian",
            description="Hanya bagi Pelaku Usaha PMA yang memakai pengecualian Pasal 21 ayat (9); "
            "PDF, JPEG atau PNG. Unggahan baru menggantikan yang lama.",
            dependencies=[boleh(PELAKU_USAHA)],
        )(self.unggah_bukti)
        router.post(
            "/{kasus}/ajukan-kembali",
            response_model=self.ringkas,
            summary=f"Ajukan kembali {sebutan} dengan bukti yang diperbaiki",
            description="Setelah pengecualian Pasal 21 ayat (9) ditolak.",
            dependencies=[boleh(PELAKU_USAHA)],
        )(self.ajukan_kembali)
        router.post(
            "/{kasus}/pengecualian/terima",
            response_model=self.ringkas,
            summary="Nyatakan pengecualian PMA telah sesuai",
            description=f"{sebutan} terbit seketika (Pasal 21 ayat (9)).",
            dependencies=[boleh(LEMBAGA_OSS)],
        )(self.terima)
        router.post(
            "/{kasus}/pengecualian/tolak",
            response_model=self.ringkas,
            summary="Tolak pengecualian PMA",
            description="Dengan alasan; pemohon memperbaiki buktinya dan mengajukan kembali "
            "(Pasal 21 ayat (9)).",
            dependencies=[boleh(LEMBAGA_OSS)],
        )(self.tolak)

    async def unggah_bukti(
        self,
        kasus: UUID,
        request: Request,
        caller: Pemanggil,
        perintah: Perintah,
        baca: Baca,
        bukti: Annotated[
            UploadFile, File(description="Ketentuan yang menjadi dasar pengecualian.")
        ],
    ) -> Response:
        di = await tempat_sendiri(baca, caller, kasus, self.jenis)
        async with Unggahan(request.app.state.berkas) as unggahan:
            berkas = await terima(unggahan, request, di, JenisAkta.BUKTI_PENGECUALIAN, bukti)
            isi = UnggahBukti(kasus, berkas)
            unggah = unggahan.dengan(handlers.unggah_bukti)
            return await self._jalankan(perintah, unggah, isi, di, repr(berkas).encode())

    async def ajukan_kembali(
        self, kasus: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca
    ) -> Response:
        di = await tempat_sendiri(baca, caller, kasus, self.jenis)
        return await self._jalankan(perintah, handlers.ajukan_kembali_pengecualian, kasus, di)

    async def terima(self, kasus: UUID, perintah: Perintah, baca: Baca) -> Response:
        di = await tempat(baca, kasus, self.jenis)
        keputusan = PutuskanPengecualian(kasus, Terima())
        return await self._jalankan(perintah, handlers.putuskan_pengecualian, keputusan, di)

    async def tolak(self, kasus: UUID, isi: Penolakan, perintah: Perintah, baca: Baca) -> Response:
        di = await tempat(baca, kasus, self.jenis)
        keputusan = PutuskanPengecualian(kasus, TolakPengecualian(isi.alasan))
        return await self._jalankan(perintah, handlers.putuskan_pengecualian, keputusan, di)

    async def _jalankan(
        self,
        perintah: Command,
        handler: Handler[Any, Kasus],
        isi: object,
        di: Tempat,
        tanda: bytes | None = None,
    ) -> Response:
        return await perintah.run(
            handler,
            isi,
            stream=str(di.pelaku_usaha),
            daerah=daerah(di.daerah),
            reply=self.ringkas.dari,
            fingerprint=tanda,
        )
