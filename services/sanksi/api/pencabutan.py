"""Commands of a Pencabutan: the applicant's and the verifier's."""

from typing import Annotated, Any
from uuid import UUID, uuid4

from fastapi import APIRouter, File, Request, Response, UploadFile

from services.sanksi import handlers
from services.sanksi.api.akses import (
    BERVERIFIKASI,
    Baca,
    izin_sendiri,
    pelaku_usaha,
    sebagai,
    tempat,
    tempat_sendiri,
    tempat_unggahan,
    verifikator,
)
from services.sanksi.api.model.pencabutan import KasusRingkas, PermohonanBaru
from services.sanksi.api.model.perbaikan import TANPA_PERUBAHAN, PerbaikanPermohonan
from services.sanksi.api.model.umum import Penolakan
from services.sanksi.api.penarikan import Penarikan
from services.sanksi.api.unggahan import terima
from services.sanksi.domain.kasus import JenisAkta, JenisKasus, Kasus
from services.sanksi.domain.permohonan.likuidasi import Ajukan
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.handlers import AjukanKembali, Permohonan, Putuskan, Unggah
from services.sanksi.queries import Tempat
from shared.daerah import daerah
from shared.http.access import BKPM, DPMPTSP, PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.unggahan import Unggahan

router = APIRouter(prefix="/pencabutan", tags=["Pencabutan"])
AKTA = TATA_CARA[JenisKasus.LIKUIDASI].unggahan
Penarikan(BERVERIFIKASI, KasusRingkas).pasang(router, "Pencabutan")


@router.post(
    "",
    status_code=201,
    response_model=KasusRingkas,
    summary="Ajukan Pencabutan likuidasi",
    description="Untuk seluruh Perizinan Berusaha di bawah satu NIB, oleh Pelaku Usaha "
    "perseorangan, likuidator, atau tim penyelesaian (Pasal 21 ayat (5), Pasal 23 ayat (1)). "
    "Atas NIB yang sudah tidak berlaku terbit surat keterangan (Pasal 20 ayat (4)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan(
    isi: PermohonanBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    sendiri = pelaku_usaha(caller)
    ajukan = Ajukan(
        kasus=uuid4(),
        pelaku_usaha=sendiri,
        pemohon=caller.sub,
        pemohon_sebagai=sebagai(caller),
        nib=str(isi.nib),
        kegiatan_usaha=frozenset(isi.kegiatan_usaha),
    )
    di = await izin_sendiri(baca, sendiri, ajukan.nib)
    return await perintah.run(
        handlers.ajukan,
        Permohonan(ajukan, isi.nik, isi.npwp),
        stream=str(sendiri),
        daerah=daerah(di.daerah),
        reply=KasusRingkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"/pencabutan/{kasus.id}"},
    )


@router.post(
    "/{kasus}/akta",
    response_model=KasusRingkas,
    summary="Unggah akta pembubaran dan pencatatannya",
    description="Bila AHU belum dapat memvalidasi akta (Pasal 23 ayat (2)); PDF, JPEG atau PNG. "
    "Sejak keduanya ada, DPMPTSP memverifikasi dalam 5 Hari (Pasal 23 ayat (3)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def unggah(
    kasus: UUID,
    request: Request,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    akta_pembubaran: Annotated[
        UploadFile | None, File(description="Akta notaris tentang pembubaran.")
    ] = None,
    pencatatan_pembubaran: Annotated[
        UploadFile | None, File(description="Bukti pencatatan pembubaran.")
    ] = None,
) -> Response:
    di = await tempat_unggahan(baca, caller, kasus, AKTA, JenisKasus.LIKUIDASI)
    akta = {
        JenisAkta.AKTA_PEMBUBARAN: akta_pembubaran,
        JenisAkta.PENCATATAN_PEMBUBARAN: pencatatan_pembubaran,
    }
    async with Unggahan(request.app.state.berkas) as unggahan:
        berkas = tuple(
            [
                await terima(unggahan, request, di, jenis, file)
                for jenis, file in akta.items()
                if file
            ]
        )
        return await jalankan(
            perintah,
            unggahan.dengan(handlers.unggah),
            Unggah(kasus, berkas),
            di,
            repr(berkas).encode(),
        )


@router.post(
    "/{kasus}/ajukan-kembali",
    response_model=KasusRingkas,
    summary="Ajukan kembali permohonan yang sudah diperbaiki",
    description="Setelah penolakan untuk diperbaiki (Pasal 23 ayat (4) huruf b, Pasal 26 ayat (6) "
    "huruf b, Pasal 27 ayat (7) huruf b): dengan dokumen yang diunggah kembali, data yang "
    "diperbaiki, atau keduanya. Yang tidak disebut tetap seperti semula. Hanya data yang berubah "
    "divalidasi lagi; jangka waktu verifikasi mulai dari awal.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_kembali(
    kasus: UUID,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    isi: PerbaikanPermohonan = TANPA_PERUBAHAN,
) -> Response:
    di = await tempat_sendiri(baca, caller, kasus, *BERVERIFIKASI)
    kembali = AjukanKembali(kasus, isi.perbaikan(sebagai(caller)), isi.angka())
    return await jalankan(perintah, handlers.ajukan_kembali, kembali, di)


@router.post(
    "/{kasus}/verifikasi/setujui",
    response_model=KasusRingkas,
    summary="Nyatakan permohonan telah sesuai",
    description="Pencabutan terbit seketika (Pasal 23 ayat (4), Pasal 26 ayat (6), Pasal 27 "
    "ayat (7), masing-masing huruf a). Setelah hari terakhir ditolak: Pencabutan terbit sebagai "
    "fiktif positif. Permohonan kantor perwakilan dan badan usaha luar negeri diverifikasi oleh "
    "BKPM (Pasal 26 ayat (5)), yang lain oleh DPMPTSP.",
    dependencies=[boleh(DPMPTSP, BKPM)],
)
async def setujui(kasus: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca) -> Response:
    di = await tempat(baca, kasus, *BERVERIFIKASI)
    keputusan = Putuskan(kasus, Setujui(caller.wilayah, verifikator(caller)))
    return await jalankan(perintah, handlers.putuskan, keputusan, di)


@router.post(
    "/{kasus}/verifikasi/tolak",
    response_model=KasusRingkas,
    summary="Tolak untuk diperbaiki",
    description="Dengan alasan; pemohon memperbaiki dan mengajukan kembali permohonan yang sama "
    "(Pasal 23 ayat (4), Pasal 26 ayat (6), Pasal 27 ayat (7), masing-masing huruf b).",
    dependencies=[boleh(DPMPTSP, BKPM)],
)
async def tolak(
    kasus: UUID, isi: Penolakan, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await tempat(baca, kasus, *BERVERIFIKASI)
    keputusan = Putuskan(kasus, Tolak(caller.wilayah, isi.alasan, verifikator(caller)))
    return await jalankan(perintah, handlers.putuskan, keputusan, di)


async def jalankan(
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
        reply=KasusRingkas.dari,
        fingerprint=tanda,
    )
