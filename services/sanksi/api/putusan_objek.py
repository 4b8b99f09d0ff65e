"""A court decision on some licences (PB8-27-2b, PB8-27-2c)."""

from typing import Any
from uuid import uuid4

from fastapi import APIRouter, Response

from services.sanksi import handlers, queries
from services.sanksi.api.akses import SENDIRI, Baca, Bacaan, pelaku_usaha, sebagai
from services.sanksi.api.amar import putusan_atas
from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.api.model.putusan import PencabutanPutusanBaru, TindakLanjutBaru
from services.sanksi.domain.kasus import Kasus, PemohonSebagai
from services.sanksi.domain.penolakan.putusan import BUKAN_DIREKSI
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan.putusan_objek import AjukanPutusan, Tindaklanjuti
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.handlers import PermohonanPutusan
from services.sanksi.queries import Tempat
from shared.daerah import daerah
from shared.http.access import DPMPTSP, PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.problem import Refused

router = APIRouter(prefix="/pencabutan", tags=["Pencabutan atas putusan pengadilan"])


@router.post(
    "/putusan-pencabutan",
    status_code=201,
    response_model=KasusRingkas,
    summary="Ajukan Pencabutan atas putusan tanpa pembubaran",
    description="Oleh Pelaku Usaha, direksi, atau kuasa direksi (Pasal 27 ayat (2) huruf b), atas "
    "putusan yang telah berkekuatan hukum tetap. Bila masih ada kegiatan usaha lain, NIB "
    "dimutakhirkan.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_pencabutan_putusan(
    isi: PencabutanPutusanBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    if sebagai(caller) is not SENDIRI:  # PB8-27-4a: who winds a business up is not its direksi
        raise Refused(BUKAN_DIREKSI, 403)
    di = await _tempat(baca, isi)
    amar = AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN
    ajukan = _ajukan(amar, isi, di, caller.sub, isi.pemohon_sebagai)
    if di.pelaku_usaha != pelaku_usaha(caller):  # PB8-20-3
        raise Refused(OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},)), 422)
    permohonan = PermohonanPutusan(ajukan, isi.nik, isi.npwp)
    return await _jalankan(perintah, handlers.ajukan_pencabutan_putusan, permohonan, di)


@router.post(
    "/putusan-pemda",
    status_code=201,
    response_model=KasusRingkas,
    summary="Tindak lanjuti putusan pengadilan karena jabatan",
    description="Oleh Pemerintah Daerah sesuai dengan kewenangannya (Pasal 27 ayat (2) huruf c), "
    "bila Pelaku Usaha tidak mengajukan permohonan: Pencabutan terbit seketika, tanpa jangka "
    "waktu verifikasi.",
    dependencies=[boleh(DPMPTSP)],
)
async def tindaklanjuti_putusan(
    isi: TindakLanjutBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await _tempat(baca, isi)
    amar, pemda = AmarPutusan.PENCABUTAN_OLEH_PEMDA, PemohonSebagai.PEMERINTAH_DAERAH
    ajukan = _ajukan(amar, isi, di, caller.sub, pemda)
    lanjut = Tindaklanjuti(ajukan, caller.wilayah)
    return await _jalankan(perintah, handlers.tindaklanjuti_putusan, lanjut, di)


async def _tempat(baca: Bacaan, isi: TindakLanjutBaru) -> Tempat:
    di = await baca(queries.tempat_izin, str(isi.nib))
    if di is None:  # PB8-20-3
        raise Refused(OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": str(isi.nib)},)), 422)
    return di


def _ajukan(
    amar: AmarPutusan, isi: TindakLanjutBaru, di: Tempat, siapa: str, sebagai: PemohonSebagai
) -> AjukanPutusan:
    return AjukanPutusan(
        kasus=uuid4(),
        pelaku_usaha=di.pelaku_usaha,
        pemohon=siapa,
        pemohon_sebagai=sebagai,
        nib=str(isi.nib),
        putusan=putusan_atas(amar, isi.putusan),
        disebut=isi.disebut(),
        cabut_nib=isi.cabut_nib,
    )


async def _jalankan(
    perintah: Command, handler: Handler[Any, Kasus], isi: object, di: Tempat
) -> Response:
    return await perintah.run(
        handler,
        isi,
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=KasusRingkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"/pencabutan/{kasus.id}"},
    )
