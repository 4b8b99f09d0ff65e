"""One requirement of an application: filled in, uploaded, replaced, downloaded (SOP100-P2)."""

import json
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, File, Form, Path, Request, Response, UploadFile
from fastapi.responses import FileResponse

from services.registrasi import handlers, katalog, queries
from services.registrasi.api.checklist import ButirKeluar, butir_keluar
from services.registrasi.api.dasar import Baca, Tanggal, database, letak, sandi
from services.registrasi.api.penolakan import STATUS
from services.registrasi.api.permohonan import muat
from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.permohonan import Kasus
from services.registrasi.domain.sop import LokasiIndustri
from shared.berkas import BerkasStore, JenisBerkas
from shared.http.access import DPMPTSP, PELAKU_USAHA, TIM_TEKNIS, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.http.unggahan import Unggahan
from shared.identity import NPWP
from shared.refusal import Refusal

router = APIRouter(tags=["Permohonan"])

KodeButir = Annotated[
    str,
    Path(pattern="^[UK][0-9]{1,2}$", description="U1 sampai U11, K1 sampai K7.", examples=["U1"]),
]


class IsianForm:
    """The fields of a multipart form; each requirement asks for its own."""

    def __init__(
        self,
        berkas: Annotated[UploadFile | None, File(description="PDF, JPEG atau PNG.")] = None,
        nilai_materai: Annotated[int | None, Form(ge=0, le=10**6)] = None,
        tahun_pajak: Annotated[int | None, Form(ge=1945, le=2199)] = None,
        jenis_dokumen: Annotated[str | None, Form(max_length=20)] = None,
        ukuran: Annotated[str | None, Form(max_length=10)] = None,
        jumlah: Annotated[int | None, Form(ge=0, le=100)] = None,
        npwp: Annotated[NPWP | None, Form()] = None,
        akun_siinas: Annotated[str | None, Form(max_length=100)] = None,
        pernyataan: Annotated[bool | None, Form()] = None,
        tanggal_penyampaian: Annotated[Tanggal | None, Form()] = None,
        lokasi: Annotated[LokasiIndustri | None, Form()] = None,
        dasar_pasal_65: Annotated[str | None, Form(max_length=2000)] = None,
    ) -> None:
        self.berkas = berkas
        self.isian = Isian(
            nilai_materai, tahun_pajak, jenis_dokumen, ukuran, jumlah, npwp, akun_siinas,
            pernyataan, tanggal_penyampaian, lokasi, dasar_pasal_65,
        )  # fmt: skip


@router.put(
    "/permohonan/{id}/persyaratan/{kode}",
    summary="Isi, unggah atau ganti satu persyaratan (Prosedur 2)",
    description="Setiap persyaratan meminta isiannya sendiri; lihat katalog SOP. "
    "Jenis berkas ditentukan oleh isinya, bukan oleh namanya.",
    response_model=ButirKeluar,
    dependencies=[boleh(PELAKU_USAHA)],
)
async def isi(
    id: UUID,
    kode: KodeButir,
    form: Annotated[IsianForm, Depends()],
    cmd: Perintah,
    request: Request,
    caller: Pemanggil,
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    tanggal = database(request).clock.now().date()
    async with Unggahan(request.app.state.berkas) as unggahan:
        batas = katalog.batas_ukuran(tanggal, milik.daerah.kode)
        berkas = await _terima(unggahan, form.berkas, batas)
        if isinstance(berkas, Refusal):
            raise Refused(await _menurut_sop(request, id, kode, berkas), STATUS[berkas.kode])
        return await cmd.run(
            unggahan.dengan(handlers.isi_persyaratan),
            handlers.IsiPersyaratan(id, kode, form.isian, berkas),
            stream=str(milik.pelaku_usaha),
            daerah=milik.daerah,
            reply=lambda satu: _satu_butir(satu, kode),
            fingerprint=_sidik(form.isian, berkas),
        )


@router.get(
    "/permohonan/{id}/persyaratan/{kode}/berkas",
    summary="Unduh berkas satu persyaratan",
    response_class=FileResponse,
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP, TIM_TEKNIS)],
)
async def unduh(
    id: UUID, kode: KodeButir, request: Request, caller: Pemanggil, session: Baca
) -> FileResponse:
    kasus = await muat(request, caller, session, id)
    item = persyaratan.cari(kasus.permohonan.persyaratan, kode)
    store: BerkasStore = request.app.state.berkas
    lokasi = store.lokasi(item.berkas.sha256) if item and item.berkas else None
    if item is None or item.berkas is None or lokasi is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    jenis = JenisBerkas(item.berkas.jenis)
    return FileResponse(
        lokasi,
        media_type=jenis.media_type,
        filename=f"{kode}-{item.berkas.sha256[:12]}.{jenis.lower()}",
        content_disposition_type="attachment",  # never shown inline
        headers={"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"},
    )


@router.post(
    "/permohonan/{id}/kswp",
    summary="Minta ulang Konfirmasi Status Wajib Pajak",
    response_model=ButirKeluar,
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP)],
)
async def minta_kswp(id: UUID, cmd: Perintah, request: Request, caller: Pemanggil) -> Response:
    milik = await letak(request, caller, queries.LETAK_PERMOHONAN, id)
    return await cmd.run(
        handlers.minta_kswp,
        id,
        stream=str(milik.pelaku_usaha),
        daerah=milik.daerah,
        reply=lambda kasus: _satu_butir(
            kasus, next(butir.kode for butir in kasus.sop.persyaratan if butir.kswp)
        ),
    )


async def _terima(
    unggahan: Unggahan, berkas: UploadFile | None, batas: int
) -> Berkas | Refusal | None:
    if berkas is None:
        return None
    hasil = await unggahan.terima(berkas, batas)
    if isinstance(hasil, Refusal):
        return hasil
    return Berkas(hasil.sha256, hasil.jenis, hasil.ukuran)


async def _menurut_sop(request: Request, id: UUID, kode: str, refusal: Refusal) -> Refusal:
    """A file is refused for the requirement of the SOP that the application was filed under."""
    async with database(request).session() as session:
        kasus = await queries.kasus(session, id, sandi(request))
    butir = kasus and kasus.sop.butir(kode)
    if kasus is None or butir is None:
        return refusal
    return refusal.dengan(
        aturan=f"{kasus.sop.kode}-{kode}", dasar_hukum=kasus.sop.dasar(butir.sebutan)
    )


def _sidik(isian: Isian, berkas: Berkas | None) -> bytes:
    """The content of the form, whatever its boundary was; the NPWP whole, only to be hashed."""
    isi = vars(isian) | {
        "npwp": isian.npwp and isian.npwp.nilai,
        "sha256": berkas and berkas.sha256,
    }
    return json.dumps(isi, default=str, sort_keys=True).encode()


def _satu_butir(kasus: Kasus, kode: str) -> ButirKeluar:
    butir = kasus.sop.butir(kode)
    assert butir
    return butir_keluar(kasus.permohonan, kasus.sop, butir, buka=False)
