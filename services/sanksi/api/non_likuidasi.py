"""Requests for Pencabutan NON_LIKUIDASI."""

from uuid import uuid4

from fastapi import APIRouter, Response

from services.sanksi import handlers
from services.sanksi.api.akses import Baca
from services.sanksi.api.model.non_likuidasi import (
    NonLikuidasiBaru,
    NonLikuidasiRinci,
    NonLikuidasiRingkas,
)
from services.sanksi.api.penarikan import Penarikan
from services.sanksi.api.pengecualian import Pengecualian
from services.sanksi.api.per_objek import BacaanPerObjek
from services.sanksi.api.permohonan_objek import ajukan_objek, disebut, pemohon_direksi
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.kewajiban import SertifikatTerkait
from services.sanksi.domain.penolakan.non_likuidasi import BUKAN_DIREKSI, DI_LUAR_DAERAH
from services.sanksi.domain.permohonan.objek import AjukanObjek
from services.sanksi.handlers import PermohonanObjek
from shared.daerah import DAERAH, Daerah
from shared.http.access import PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.problem import Refused
from shared.identity import Wilayah

ALAMAT = "/pencabutan/non-likuidasi"
SEBUTAN = "Pencabutan non likuidasi"
router = APIRouter(prefix=ALAMAT, tags=["Pencabutan non likuidasi"])
JENIS = JenisKasus.NON_LIKUIDASI
BacaanPerObjek(JENIS, NonLikuidasiRingkas, NonLikuidasiRinci).pasang(router, SEBUTAN)
Pengecualian(JENIS, NonLikuidasiRingkas).pasang(router, SEBUTAN)
Penarikan((JENIS,), NonLikuidasiRingkas).pasang(router, SEBUTAN)


@router.post(
    "",
    status_code=201,
    response_model=NonLikuidasiRingkas,
    summary="Ajukan Pencabutan non likuidasi",
    description="Atas NIB, Sertifikat Standar, dan/atau Izin yang telah terverifikasi (Pasal 21 "
    "ayat (1) huruf b), satu atau lebih dalam satu permohonan (ayat (2)). Terbit seketika setelah "
    "data divalidasi (Pasal 24). Atas perizinan yang sudah tidak berlaku terbit surat keterangan "
    "(Pasal 20 ayat (4)); tanpa NIB ditolak sampai Pelaku Usaha memilikinya (Pasal 21 ayat (6)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_non_likuidasi(
    isi: NonLikuidasiBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    pelaku_usaha = pemohon_direksi(caller, BUKAN_DIREKSI)  # PB8-24-1a
    if isi.nib is None:
        return await perintah.run(
            handlers.tolak_tanpa_nib,
            pelaku_usaha,
            stream=str(pelaku_usaha),
            daerah=_daerah(isi.wilayah),
            reply=NonLikuidasiRingkas.dari,
        )
    ajukan = AjukanObjek(
        kasus=uuid4(),
        pelaku_usaha=pelaku_usaha,
        pemohon=caller.sub,
        pemohon_sebagai=isi.pemohon_sebagai,
        nib=str(isi.nib),
        disebut=disebut(isi.objek),
        isian=_isian(isi),
    )
    permohonan = PermohonanObjek(JENIS, ajukan, isi.nik, isi.npwp)
    return await ajukan_objek(perintah, baca, permohonan, NonLikuidasiRingkas, ALAMAT)


def _isian(isi: NonLikuidasiBaru) -> Isian:
    return Isian(
        tanpa_akta=isi.tanpa_akta,
        pernyataan=isi.pernyataan,
        masih_berminat=isi.masih_berminat,
        pengecualian=isi.pengecualian,
        perubahan_maksud=isi.perubahan_maksud,
        cabut_nib=isi.cabut_nib,
        sertifikat=tuple(
            SertifikatTerkait(satu.jenis, satu.nomor, satu.kegiatan_usaha)
            for satu in isi.sertifikat
        ),
    )


def _daerah(wilayah: Wilayah | None) -> Daerah:
    """Where a Pelaku Usaha belongs of whom no NIB says it."""
    for daerah in DAERAH.values():
        if wilayah and Wilayah(daerah.wilayah).meliputi(wilayah):
            return daerah
    raise Refused(DI_LUAR_DAERAH, 422)
