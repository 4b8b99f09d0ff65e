"""The reads of an act on named licences, the same for every institution."""

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse

from services.sanksi import queries
from services.sanksi.api.akses import SEMUA_PERAN, Baca, jangkauan
from services.sanksi.api.bacaan import kirim_berkas
from services.sanksi.api.model.per_objek import PerObjekRinci, PerObjekRingkas
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Status
from services.sanksi.domain.penolakan.umum import KASUS_TIDAK_DITEMUKAN
from shared.berkas import MEDIA_TYPE
from shared.http.access import LEMBAGA_OSS, PELAKU_USAHA, Pemanggil, boleh
from shared.http.etag import etag
from shared.http.pagination import Halaman, KeHalaman, moment
from shared.http.problem import Refused

BERKAS: dict[int | str, dict[str, Any]] = {
    200: {"content": {media_type: {} for media_type in MEDIA_TYPE.values()}}
}


@dataclass(frozen=True)
class BacaanPerObjek:
    jenis: JenisKasus
    ringkas: type[PerObjekRingkas]
    rinci: type[PerObjekRinci]

    def pasang(self, router: APIRouter, sebutan: str) -> None:
        router.get(
            "",
            summary=f"Daftar permohonan {sebutan}, terbaru dahulu",
            response_model=Halaman[self.ringkas],
            dependencies=[boleh(*SEMUA_PERAN)],
        )(self.daftar)
        router.get(
            "/{kasus}",
            summary=f"Satu {sebutan} dengan hasil setiap perizinan, riwayat, dan dokumennya",
            response_model=self.rinci,
            dependencies=[boleh(*SEMUA_PERAN)],
        )(self.rincian)
        router.get(
            "/{kasus}/bukti",
            summary="Unduh bukti pengecualian PMA",
            response_class=FileResponse,
            responses=BERKAS,
            dependencies=[boleh(PELAKU_USAHA, LEMBAGA_OSS)],
        )(self.unduh_bukti)

    async def daftar(
        self,
        caller: Pemanggil,
        baca: Baca,
        halaman: KeHalaman,
        status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
    ) -> Halaman[Any]:
        rows = await baca(
            queries.daftar_kasus,
            jangkauan(caller),
            (self.jenis,),
            status.value if status else None,
            halaman.last_pair(moment, UUID),
            halaman.limit,
        )
        return halaman.cut(
            rows, lambda row: (row["dibuat_pada"].isoformat(), row["id"]), self.ringkas.baris
        )

    async def rincian(
        self, kasus: UUID, caller: Pemanggil, baca: Baca, response: Response
    ) -> PerObjekRinci:
        row = await baca(queries.rincian_kasus, jangkauan(caller), (self.jenis,), kasus)
        if row is None:
            raise Refused(KASUS_TIDAK_DITEMUKAN, 404)
        response.headers.update(etag(row["versi"]))
        return self.rinci.baris(row)

    async def unduh_bukti(
        self, kasus: UUID, caller: Pemanggil, baca: Baca, request: Request
    ) -> FileResponse:
        akta = JenisAkta.BUKTI_PENGECUALIAN.value
        row = await baca(queries.akta, jangkauan(caller), (self.jenis,), kasus, akta)
        return kirim_berkas(request, row)
