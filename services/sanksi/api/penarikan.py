"""Taking a request back: the same for every institution."""

from dataclasses import dataclass
from uuid import UUID

from fastapi import APIRouter, Response

from services.sanksi import handlers
from services.sanksi.api.akses import Baca, sebagai, tempat_sendiri
from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.penarikan import Tarik
from services.sanksi.handlers import TarikPermohonan
from shared.daerah import daerah
from shared.http.access import PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah


@dataclass(frozen=True)
class Penarikan:
    jenis: tuple[JenisKasus, ...]
    ringkas: type[KasusRingkas]

    def pasang(self, router: APIRouter, sebutan: str) -> None:
        router.post(
            "/{kasus}/tarik",
            response_model=self.ringkas,
            summary=f"Tarik permohonan {sebutan}",
            description="Selama belum diputus, oleh yang mengajukannya; tidak ada perizinan yang "
            "berubah, dan permohonan baru dapat diajukan. Setelah hari terakhir verifikasi "
            "ditolak: permohonan dianggap dikabulkan.",
            dependencies=[boleh(PELAKU_USAHA)],
        )(self.tarik)

    async def tarik(
        self, kasus: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca
    ) -> Response:
        di = await tempat_sendiri(baca, caller, kasus, *self.jenis)
        return await perintah.run(
            handlers.tarik,
            TarikPermohonan(kasus, Tarik(sebagai(caller))),
            stream=str(di.pelaku_usaha),
            daerah=daerah(di.daerah),
            reply=self.ringkas.dari,
        )
