"""Webhooks: what an agency subscribed to, and what was delivered."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Self
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from services.notifikasi import queries
from services.notifikasi.api.akses import INTEGRASI, OPERATOR, Baca, Bacaan, wilayah
from services.notifikasi.domain.langganan import Kiriman, Langganan, Pemilik, StatusKiriman
from services.notifikasi.handlers import langganan as handlers
from services.notifikasi.handlers.langganan import Daftarkan, PutarRahasia, PutarUlang
from services.notifikasi.outbound import DILANGGAN
from services.notifikasi.settings import PengaturanWebhook
from shared.daerah import Daerah
from shared.daerah import daerah as kenal
from shared.http.access import DI_LUAR_WILAYAH, Caller, Pemanggil, boleh
from shared.http.command import Command, Handler, Perintah
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.settings import Env

router = APIRouter(prefix="/langganan", tags=["Langganan"])
Url = Annotated[str, StringConstraints(min_length=10, max_length=500, pattern=r"^[!-~]+$")]
Jenis = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class LanggananBaru(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "url": "https://instansi.example.id/peristiwa",
                "jenis": ["perizinan.notifikasi.tenggat.terlampaui.v1"],
                "daerah": "KAB_SIJUNJUNG",
            }
        },
    )

    url: Url
    jenis: list[Jenis] = Field(min_length=1, max_length=50)
    daerah: str = Field(max_length=60)


class LanggananTampil(BaseModel):
    id: UUID
    daerah: str
    url: str
    jenis: list[str]
    aktif: bool
    dibuat_pada: datetime
    tunda_sampai: datetime | None = Field(description="Setelah kiriman gagal, jeda sebentar.")
    rahasia_lama_sampai: datetime | None = Field(
        description="Sampai saat itu kiriman ditandatangani dengan kedua rahasia."
    )
    rahasia: str | None = Field(
        None, description="Hanya ditampilkan sekali, saat didaftarkan atau diputar."
    )

    @classmethod
    def dari(cls, satu: Langganan, rahasia: str | None = None) -> Self:
        return cls(
            id=satu.id,
            daerah=satu.daerah,
            url=satu.url,
            jenis=list(satu.jenis),
            aktif=satu.aktif,
            dibuat_pada=satu.dibuat_pada,
            tunda_sampai=satu.tunda_sampai,
            rahasia_lama_sampai=satu.lama_sampai,
            rahasia=rahasia,
        )


class KirimanTampil(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    peristiwa: UUID = Field(description="Sama dengan webhook-id.")
    jenis: str
    status: StatusKiriman
    percobaan: int
    dibuat_pada: datetime
    coba_pada: datetime | None
    dijawab_pada: datetime | None
    sebab: str | None


class MulaiDari(BaseModel):
    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"sejak": "2026-03-16T00:00:00+07:00"}}
    )

    sejak: AwareDatetime | None = None
    peristiwa: UUID | None = None

    @model_validator(mode="after")
    def _salah_satu(self) -> Self:
        if (self.sejak is None) == (self.peristiwa is None):
            raise ValueError("Sebutkan salah satu: sejak atau peristiwa.")
        return self


class Diputar(BaseModel):
    jumlah: int


@router.get(
    "/jenis", summary="Jenis peristiwa yang dapat dilanggan", dependencies=[boleh(*INTEGRASI)]
)
async def jenis() -> list[str]:
    return [contract.TYPE for contract in DILANGGAN]


@router.post(
    "",
    status_code=201,
    response_model=LanggananTampil,
    summary="Langgan peristiwa satu daerah lewat webhook",
    description="Kiriman ditandatangani menurut Standard Webhooks (`webhook-id`, "
    "`webhook-timestamp`, `webhook-signature` v1). Alamat harus https. Simpan `rahasia`: "
    "ia tidak ditampilkan lagi.",
    dependencies=[boleh(*INTEGRASI)],
)
async def daftarkan(isi: LanggananBaru, perintah: Perintah) -> Response:
    caller = perintah.caller
    ketat = perintah.request.app.state.settings.env is not Env.EMBEDDED
    pemilik = Pemilik(caller.peran.value, caller.instansi, caller.sub)
    return await perintah.run(
        handlers.daftarkan,
        Daftarkan(pemilik, isi.url, tuple(isi.jenis), ketat),
        stream=f"langganan/{caller.sub}",
        daerah=_daerah(caller, isi.daerah),
        status=201,
        reply=lambda hasil: LanggananTampil.dari(*hasil),
    )


@router.get("", summary="Langganan instansi Anda", dependencies=[boleh(*INTEGRASI, *OPERATOR)])
async def daftar(caller: Pemanggil, baca: Baca) -> list[LanggananTampil]:
    semua = await baca(queries.langganan, [satu.kode for satu in wilayah(caller)])
    return [LanggananTampil.dari(satu) for satu in semua if _terlihat(caller, satu)]


@router.post(
    "/{id}/putar-rahasia",
    response_model=LanggananTampil,
    summary="Ganti rahasia tanda tangan satu langganan",
    description="Hanya oleh instansi pemiliknya. `rahasia` yang baru tidak ditampilkan lagi. "
    "Sampai `rahasia_lama_sampai` tiap kiriman membawa dua tanda tangan, dari rahasia baru dan "
    "dari yang lama, terpisah spasi dalam `webhook-signature`. Rahasia yang bocor tidak berlaku "
    "lagi seketika bila diputar dua kali.",
    dependencies=[boleh(*INTEGRASI)],
)
async def putar_rahasia(id: UUID, perintah: Perintah, baca: Baca) -> Response:
    satu = await _satu(baca, perintah.caller, id)
    if not _sendiri(perintah.caller, satu):
        raise Refused(TIDAK_DITEMUKAN, 404)
    return await perintah.run(
        handlers.putar_rahasia,
        PutarRahasia(id, PengaturanWebhook().rahasia_lama),
        stream=f"langganan/{satu.pemilik.sub}",
        daerah=kenal(satu.daerah),
        reply=lambda hasil: LanggananTampil.dari(*hasil),
    )


@router.post(
    "/{id}/hentikan",
    response_model=LanggananTampil,
    summary="Hentikan satu langganan",
    dependencies=[boleh(*INTEGRASI, *OPERATOR)],
)
async def hentikan(id: UUID, perintah: Perintah, baca: Baca) -> Response:
    return await _jalankan(perintah, baca, id, handlers.hentikan, id, LanggananTampil.dari)


@router.get(
    "/{id}/kiriman",
    summary="Catatan kiriman satu langganan, terbaru dahulu",
    dependencies=[boleh(*INTEGRASI, *OPERATOR)],
)
async def kiriman(
    id: UUID,
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    status: Annotated[StatusKiriman | None, Query(description="Hanya yang berstatus ini.")] = None,
) -> Halaman[KirimanTampil]:
    await _satu(baca, caller, id)
    rows = await baca(queries.kiriman, id, status, halaman.last(_nomor), halaman.limit)
    return halaman.cut(rows, lambda baris: [baris[0]], lambda baris: _tampil(baris[1]))


@router.post(
    "/{id}/putar-ulang",
    response_model=Diputar,
    summary="Kirim lagi semua peristiwa sejak suatu saat atau suatu peristiwa",
    dependencies=[boleh(*INTEGRASI, *OPERATOR)],
)
async def putar_ulang(id: UUID, isi: MulaiDari, perintah: Perintah, baca: Baca) -> Response:
    minta = PutarUlang(id, isi.sejak, isi.peristiwa)
    return await _jalankan(
        perintah, baca, id, handlers.putar_ulang, minta, lambda jumlah: Diputar(jumlah=jumlah)
    )


@router.post(
    "/{id}/kiriman/{kiriman}/kirim-ulang",
    response_model=KirimanTampil,
    summary="Kirim ulang satu kiriman yang gagal",
    dependencies=[boleh(*INTEGRASI, *OPERATOR)],
)
async def kirim_ulang(id: UUID, kiriman: UUID, perintah: Perintah, baca: Baca) -> Response:
    return await _jalankan(perintah, baca, id, handlers.kirim_ulang, (id, kiriman), _tampil)


def _tampil(satu: Kiriman) -> KirimanTampil:
    return KirimanTampil.model_validate(satu)


async def _jalankan(
    perintah: Command,
    baca: Bacaan,
    id: UUID,
    handler: Handler[Any, Any],
    minta: Any,
    reply: Callable[[Any], Any],
) -> Response:
    """On the stream of the subscription, which nobody else may see."""
    satu = await _satu(baca, perintah.caller, id)
    return await perintah.run(
        handler,
        minta,
        stream=f"langganan/{satu.pemilik.sub}",
        daerah=kenal(satu.daerah),
        reply=reply,
    )


async def _satu(baca: Bacaan, caller: Caller, id: UUID) -> Langganan:
    satu = await baca(queries.satu_langganan, id)
    if satu is None or not _terlihat(caller, satu):
        raise Refused(TIDAK_DITEMUKAN, 404)
    return satu


def _terlihat(caller: Caller, satu: Langganan) -> bool:
    """Its owner, and the operators of the region."""
    if satu.daerah not in {di.kode for di in wilayah(caller)}:
        return False
    return _sendiri(caller, satu) or any(i.meliputi(caller) for i in OPERATOR)


def _sendiri(caller: Caller, satu: Langganan) -> bool:
    """Its own system, and the others of the same ministry."""
    pemilik = satu.pemilik
    sekantor = caller.instansi is not None and (caller.peran.value, caller.instansi) == (
        pemilik.peran,
        pemilik.instansi,
    )
    return sekantor or caller.sub == pemilik.sub


def _daerah(caller: Caller, kode: str) -> Daerah:
    for satu in wilayah(caller):
        if satu.kode == kode:
            return satu
    raise Refused(DI_LUAR_WILAYAH, 403)


def _nomor(bagian: str) -> int:
    if not (bagian.isdecimal() and len(bagian) < 19):
        raise ValueError("not an id of ours")
    return int(bagian)
