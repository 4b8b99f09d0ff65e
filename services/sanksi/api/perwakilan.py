"""Commands of a kantor perwakilan or another foreign entity (Pasal 25 and 26)."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from services.sanksi import handlers
from services.sanksi.api.akses import Baca, izin_sendiri, pelaku_usaha, sebagai, tempat_unggahan
from services.sanksi.api.model.pencabutan import KasusRingkas
from services.sanksi.api.model.perwakilan import PerwakilanBaru
from services.sanksi.api.pencabutan import jalankan
from services.sanksi.api.unggahan import terima
from services.sanksi.domain.hukum import Rujukan
from services.sanksi.domain.kasus import JenisAkta, JenisKasus
from services.sanksi.domain.permohonan.perwakilan import AjukanPerwakilan
from services.sanksi.domain.perwakilan import Perwakilan
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.handlers import PermohonanPerwakilan, UnggahDokumen, UnggahIdentitas
from shared.daerah import daerah
from shared.http.access import PELAKU_USAHA, Caller, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.unggahan import Unggahan

router = APIRouter(prefix="/pencabutan", tags=["Pencabutan kantor perwakilan"])
PERWAKILAN = JenisKasus.PERWAKILAN_ASING
IDENTITAS = Rujukan("PB8-26-3", "Pasal 26 ayat (3)")
DOKUMEN = TATA_CARA[PERWAKILAN].unggahan


@router.post(
    "/perwakilan-asing",
    status_code=201,
    response_model=KasusRingkas,
    summary="Ajukan Pencabutan kantor perwakilan atau badan usaha luar negeri",
    description="Oleh kepala kantor perwakilan, kepala badan usaha luar negeri lainnya, atau "
    "penanggung jawabnya (Pasal 26 ayat (1)), atas seluruh Perizinan Berusaha yang telah "
    "terverifikasi; diterbitkan oleh Lembaga OSS (Pasal 25).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def ajukan_perwakilan(
    isi: PerwakilanBaru, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    ajukan = _ajukan(isi, caller)
    identitas = isi.identitas()
    di = await izin_sendiri(baca, ajukan.pelaku_usaha, ajukan.nib)
    return await perintah.run(
        handlers.ajukan_perwakilan,
        PermohonanPerwakilan(ajukan, identitas, isi.npwp),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=KasusRingkas.dari,
        status=201,
        headers=lambda kasus: {"Location": f"/pencabutan/{kasus.id}"},
    )


def _ajukan(isi: PerwakilanBaru, caller: Caller) -> AjukanPerwakilan:
    return AjukanPerwakilan(
        kasus=uuid4(),
        pelaku_usaha=pelaku_usaha(caller),
        pemohon=caller.sub,
        pemohon_sebagai=sebagai(caller),
        nib=str(isi.nib),
        perwakilan=Perwakilan(isi.jenis_perwakilan, isi.kewarganegaraan),
        tanpa_utang_piutang=isi.tanpa_utang_piutang,
    )


@router.post(
    "/{kasus}/dokumen-perwakilan",
    response_model=KasusRingkas,
    summary="Unggah pernyataan dan surat penutupan kantor perwakilan",
    description="Keduanya wajib (Pasal 26 ayat (4)); PDF, JPEG atau PNG. Sejak permohonan dan "
    "unggahannya ada, BKPM memverifikasi dalam 3 Hari (Pasal 26 ayat (5)).",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def unggah_dokumen(
    kasus: UUID,
    request: Request,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    pernyataan_tanpa_utang_piutang: Annotated[
        UploadFile | None,
        File(description="Pernyataan tidak mempunyai hutang piutang di Indonesia."),
    ] = None,
    penutupan_kantor_perwakilan: Annotated[
        UploadFile | None,
        File(description="Surat perintah atau pernyataan direksi di negara asal."),
    ] = None,
) -> Response:
    di = await tempat_unggahan(baca, caller, kasus, DOKUMEN, PERWAKILAN)
    dokumen = {
        JenisAkta.PERNYATAAN_TANPA_UTANG_PIUTANG: pernyataan_tanpa_utang_piutang,
        JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN: penutupan_kantor_perwakilan,
    }
    async with Unggahan(request.app.state.berkas) as unggahan:
        ada = [(jenis, file) for jenis, file in dokumen.items() if file]
        berkas = tuple([await terima(unggahan, request, di, *satu) for satu in ada])
        jalan = unggahan.dengan(handlers.unggah_dokumen)
        isi = UnggahDokumen(kasus, berkas)
        return await jalankan(perintah, jalan, isi, di, repr(berkas).encode())


@router.post(
    "/{kasus}/identitas",
    response_model=KasusRingkas,
    summary="Unggah identitas warga negara asing",
    description="Bila identitas warga negara asing belum dapat divalidasi; disertai pernyataan "
    "(Pasal 26 ayat (3)). PDF, JPEG atau PNG.",
    dependencies=[boleh(PELAKU_USAHA)],
)
async def unggah_identitas(
    kasus: UUID,
    request: Request,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
    identitas: Annotated[UploadFile, File(description="Paspor atau izin tinggal.")],
    pernyataan: Annotated[str, Form(max_length=4000, description="Pernyataan pemohon.")],
) -> Response:
    di = await tempat_unggahan(baca, caller, kasus, IDENTITAS, PERWAKILAN)
    async with Unggahan(request.app.state.berkas) as unggahan:
        berkas = await terima(unggahan, request, di, JenisAkta.IDENTITAS_WNA, identitas)
        isi = UnggahIdentitas(kasus, berkas, pernyataan)
        jalan = unggahan.dengan(handlers.unggah_identitas)
        return await jalankan(perintah, jalan, isi, di, repr((berkas, pernyataan)).encode())
