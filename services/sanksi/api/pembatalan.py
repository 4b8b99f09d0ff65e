"""Commands of a Pembatalan: the applicant's, and the officer's about a PMA's exception."""

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, File, Request, Response, UploadFile

from services.sanksi import handlers, queries
from services.sanksi.api.akses import Baca, pelaku_usaha, tempat, tempat_sendiri
from services.sanksi.api.model.pembatalan import PembatalanBaru, PembatalanRingkas
from services.sanksi.api.model.umum import Penolakan
from services.sanksi.api.unggahan import terima
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Kasus
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.pengecualian import Terima, TolakPengecualian
from services.sanksi.domain.penolakan.pembatalan import BUKAN_DIREKSI
from services.sanksi.domain.penolakan.umum import OBJEK_BUKAN_PBBR
from services.sanksi.domain.permohonan_pembatalan import AjukanPembatalan
from services.sanksi.handlers import PermohonanPembatalan, PutuskanPengecualian, UnggahBukti
from services.sanksi.queries import Tempat
from shared.daerah import daerah
from shared.http.access import LEMBAGA_OSS, PELAKU_USAHA, Caller, Fungsi, Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.problem import Refused
from shared.http.unggahan import Unggahan

router = APIRouter(prefix="/pembatalan", tags=["Pembatalan"])
PEMBATALAN = JenisKasus.PEMBATALAN
PEMBUBARAN = {Fungsi.LIKUIDATOR, Fungsi.TIM_PENYELESAIAN, Fungsi.KURATOR}


@router.post(
    "",
    status_code=201,
    response_model=PembatalanRingkas,
    summary="Ajukan Pembatalan",
    description="Atas Sertifikat Standar atau Izin yang telah terbit dan belum terverifikasi "
    "(Pasal 21 ayat (1) huruf a), satu atau lebih dalam satu permohonan (ayat (2)). Atas "
    "perizinan yang sudah tidak berlaku terbit surat keterangan (Pasal 20 ayat (4)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_pembatalan(
    isi: PembatalanBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    ajukan = _perintah(isi, caller)
    di = await baca(queries.tempat_izin, ajukan.nib)
    if di is None or di.pelaku_usaha != ajukan.pelaku_usaha:  # PB8-20-3
        raise Refused(OBJEK_BUKAN_PBBR.dengan(rincian=({"nib": ajukan.nib},)), 422)
    return await perintah.run(
        handlers.ajukan_pembatalan,
        PermohonanPembatalan(ajukan, isi.nik, isi.npwp),
        stream=str(ajukan.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=PembatalanRingkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"/pembatalan/{kasus.id}"},
    )


def _perintah(isi: PembatalanBaru, caller: Caller) -> AjukanPembatalan:
    if PEMBUBARAN & caller.fungsi:  # PB8-22-1a: who winds a business up is not its direksi
        raise Refused(BUKAN_DIREKSI, 403)
    return AjukanPembatalan(
        kasus=uuid4(),
        pelaku_usaha=pelaku_usaha(caller),
        pemohon=caller.sub,
        pemohon_sebagai=isi.pemohon_sebagai,
        nib=str(isi.nib),
        disebut=tuple(Disebut(satu.kegiatan_usaha, satu.perizinan) for satu in isi.objek),
        isian=Isian(
            tidak_berminat=isi.tidak_berminat,
            tanpa_akta=isi.tanpa_akta,
            pernyataan=isi.pernyataan,
            masih_berminat=isi.masih_berminat,
            pengecualian=isi.pengecualian,
        ),
    )


@router.post(
    "/{kasus}/bukti",
    response_model=PembatalanRingkas,
    summary="Unggah bukti pengecualian",
    description="Hanya bagi Pelaku Usaha PMA yang memakai pengecualian Pasal 21 ayat (9); "
    "PDF, JPEG atau PNG. Unggahan baru menggantikan yang lama.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def unggah_bukti(
    kasus: UUID,
    request: Request,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    bukti: Annotated[UploadFile, File(description="Ketentuan yang menjadi dasar pengecualian.")],
) -> Response:
    di = await tempat_sendiri(baca, caller, kasus, PEMBATALAN)
    async with Unggahan(request.app.state.berkas) as unggahan:
        berkas = await terima(unggahan, request, di, JenisAkta.BUKTI_PENGECUALIAN, bukti)
        isi = UnggahBukti(kasus, berkas)
        jalankan = unggahan.dengan(handlers.unggah_bukti)
        return await _jalankan(perintah, jalankan, isi, di, repr(berkas).encode())


@router.post(
    "/{kasus}/ajukan-kembali",
    response_model=PembatalanRingkas,
    summary="Ajukan kembali Pembatalan dengan bukti yang diperbaiki",
    description="Setelah pengecualian Pasal 21 ayat (9) ditolak.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_kembali_pembatalan(
    kasus: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await tempat_sendiri(baca, caller, kasus, PEMBATALAN)
    return await _jalankan(perintah, handlers.ajukan_kembali_pembatalan, kasus, di)


@router.post(
    "/{kasus}/pengecualian/terima",
    response_model=PembatalanRingkas,
    summary="Nyatakan pengecualian PMA telah sesuai",
    description="Pembatalan terbit seketika (Pasal 21 ayat (9), Pasal 22 ayat (5)).",
    dependencies=[boleh(LEMBAGA_OSS)],
)
async def terima_pengecualian(kasus: UUID, perintah: Perintah, baca: Baca) -> Response:
    di = await tempat(baca, kasus, PEMBATALAN)
    keputusan = PutuskanPengecualian(kasus, Terima())
    return await _jalankan(perintah, handlers.putuskan_pengecualian, keputusan, di)


@router.post(
    "/{kasus}/pengecualian/tolak",
    response_model=PembatalanRingkas,
    summary="Tolak pengecualian PMA",
    description="Dengan alasan; pemohon memperbaiki buktinya dan mengajukan kembali "
    "(Pasal 21 ayat (9)).",
    dependencies=[boleh(LEMBAGA_OSS)],
)
async def tolak_pengecualian(
    kasus: UUID, isi: Penolakan, perintah: Perintah, baca: Baca
) -> Response:
    di = await tempat(baca, kasus, PEMBATALAN)
    keputusan = PutuskanPengecualian(kasus, TolakPengecualian(isi.alasan))
    return await _jalankan(perintah, handlers.putuskan_pengecualian, keputusan, di)


async def _jalankan(
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
        reply=PembatalanRingkas.dari,
        fingerprint=tanda,
    )
