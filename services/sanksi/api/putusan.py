"""Commands of a Pencabutan on a court decision (Pasal 27)."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, File, Request, Response, UploadFile

from services.sanksi import handlers
from services.sanksi.api.akses import Baca, izin_sendiri, pelaku_usaha, sebagai, tempat_unggahan
from services.sanksi.api.amar import putusan_atas
from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.api.model.putusan import PembubaranBaru
from services.sanksi.api.pencabutan import jalankan
from services.sanksi.api.unggahan import terima
from services.sanksi.domain.kasus import JenisAkta, JenisKasus
from services.sanksi.domain.permohonan.putusan import AjukanPembubaran
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.handlers import PermohonanPembubaran, UnggahPutusan
from shared.daerah import daerah
from shared.http.access import PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.unggahan import Unggahan

router = APIRouter(prefix="/pencabutan", tags=["Pencabutan atas putusan pengadilan"])
UNGGAHAN = TATA_CARA[JenisKasus.PEMBUBARAN].unggahan
DIMOHONKAN = (JenisKasus.PEMBUBARAN, JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN)


@router.post(
    "/putusan-pembubaran",
    status_code=201,
    response_model=KasusRingkas,
    summary="Ajukan Pencabutan atas putusan pembubaran badan usaha",
    description="Oleh likuidator, kurator, atau tim penyelesaian yang ditunjuk pengadilan "
    "(Pasal 27 ayat (2) huruf a), atas putusan yang telah berkekuatan hukum tetap "
    "(Pasal 27 ayat (1)); diikuti Pencabutan NIB (Pasal 27 ayat (11)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_pembubaran(
    isi: PembubaranBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    sendiri = pelaku_usaha(caller)
    ajukan = AjukanPembubaran(
        kasus=uuid4(),
        pelaku_usaha=sendiri,
        pemohon=caller.sub,
        pemohon_sebagai=sebagai(caller),
        nib=str(isi.nib),
        putusan=putusan_atas(AmarPutusan.PEMBUBARAN, isi.putusan),
    )
    di = await izin_sendiri(baca, sendiri, ajukan.nib)
    return await perintah.run(
        handlers.ajukan_pembubaran,
        PermohonanPembubaran(ajukan, isi.nik, isi.npwp),
        stream=str(sendiri),
        daerah=daerah(di.daerah),
        reply=KasusRingkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"/pencabutan/{kasus.id}"},
    )


@router.post(
    "/{kasus}/putusan",
    response_model=KasusRingkas,
    summary="Unggah putusan pengadilan",
    description="Bila putusan belum dapat divalidasi melalui sistem informasi penelusuran perkara "
    "(Pasal 27 ayat (5)); PDF, JPEG atau PNG. Sejak permohonan dan unggahannya ada, DPMPTSP "
    "memverifikasi dalam 5 Hari (Pasal 27 ayat (6)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def unggah_putusan(
    kasus: UUID,
    request: Request,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    putusan: Annotated[UploadFile, File(description="Salinan putusan.")],
) -> Response:
    di = await tempat_unggahan(baca, caller, kasus, UNGGAHAN, *DIMOHONKAN)
    async with Unggahan(request.app.state.berkas) as unggahan:
        berkas = await terima(unggahan, request, di, JenisAkta.PUTUSAN, putusan)
        jalan = unggahan.dengan(handlers.unggah_putusan)
        isi = UnggahPutusan(kasus, berkas)
        return await jalankan(perintah, jalan, isi, di, repr(berkas).encode())
