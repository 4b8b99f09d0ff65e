"""What the Pelaku Usaha reports done after a Pencabutan, whichever it was."""

from uuid import UUID

from fastapi import APIRouter, Response

from services.sanksi import handlers
from services.sanksi.api.akses import Baca, tempat_sendiri
from services.sanksi.api.model.pencabutan import KewajibanSelesai, KewajibanTampil
from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.handlers import LaporkanSelesai
from shared.daerah import daerah
from shared.http.access import PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah

router = APIRouter(prefix="/pencabutan", tags=["Pencabutan"])
PENCABUTAN = tuple(jenis for jenis in JenisKasus if jenis is not JenisKasus.PEMBATALAN)


@router.post(
    "/{kasus}/kewajiban/selesai",
    response_model=KewajibanTampil,
    summary="Laporkan kewajiban sesudah Pencabutan telah selesai",
    description="Kewajiban fiskal, pajak, dan ketenagakerjaan (Pasal 21 ayat (7)), serta "
    "Pencabutan Sertifikat Standar produk dan usaha (Pasal 24 ayat (5)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def laporkan_selesai(
    kasus: UUID, isi: KewajibanSelesai, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await tempat_sendiri(baca, caller, kasus, *PENCABUTAN)
    return await perintah.run(
        handlers.laporkan_selesai,
        LaporkanSelesai(kasus, isi.jenis, isi.sasaran, isi.selesai_pada),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=KewajibanTampil.model_validate,
    )
