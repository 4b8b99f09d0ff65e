"""Requests for Pembatalan."""

from uuid import uuid4

from fastapi import APIRouter, Response

from services.sanksi.api.akses import Baca
from services.sanksi.api.model.pembatalan import PembatalanBaru, PembatalanRinci, PembatalanRingkas
from services.sanksi.api.penarikan import Penarikan
from services.sanksi.api.pengecualian import Pengecualian
from services.sanksi.api.per_objek import BacaanPerObjek
from services.sanksi.api.permohonan_objek import ajukan_objek, disebut, pemohon_direksi
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import JenisKasus
from services.sanksi.domain.penolakan.pembatalan import BUKAN_DIREKSI
from services.sanksi.domain.permohonan.objek import AjukanObjek
from services.sanksi.handlers import PermohonanObjek
from shared.http.access import PELAKU_USAHA, Pemanggil, boleh
from shared.http.command import Perintah

router = APIRouter(prefix="/pembatalan", tags=["Pembatalan"])
JENIS = JenisKasus.PEMBATALAN
BacaanPerObjek(JENIS, PembatalanRingkas, PembatalanRinci).pasang(router, "Pembatalan")
Pengecualian(JENIS, PembatalanRingkas).pasang(router, "Pembatalan")
Penarikan((JENIS,), PembatalanRingkas).pasang(router, "Pembatalan")


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
    pelaku_usaha = pemohon_direksi(caller, BUKAN_DIREKSI)  # PB8-22-1a
    ajukan = AjukanObjek(
        kasus=uuid4(),
        pelaku_usaha=pelaku_usaha,
        pemohon=caller.sub,
        pemohon_sebagai=isi.pemohon_sebagai,
        nib=str(isi.nib),
        disebut=disebut(isi.objek),
        isian=Isian(
            tidak_berminat=isi.tidak_berminat,
            tanpa_akta=isi.tanpa_akta,
            pernyataan=isi.pernyataan,
            masih_berminat=isi.masih_berminat,
            pengecualian=isi.pengecualian,
        ),
    )
    permohonan = PermohonanObjek(JENIS, ajukan, isi.nik, isi.npwp)
    return await ajukan_objek(perintah, baca, permohonan, PembatalanRingkas, "/pembatalan")
