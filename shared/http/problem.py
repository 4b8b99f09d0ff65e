"""Problem documents (RFC 9457): every refusal and every error, in Indonesian, with its article."""

from collections.abc import Mapping
from typing import Any

import asyncpg
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException

from shared.http.pesan import pesan
from shared.messaging.database import is_transient
from shared.refusal import Refusal

log = structlog.get_logger()

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:perizinan:masalah:"
UMUM = "CALC-8"
ASAS = "Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (2)"


class Masalah(BaseModel):
    """Dokumen masalah: apa yang ditolak, menurut aturan dan pasal mana, dan apa perbaikannya."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "type": "urn:perizinan:masalah:tenggat_terlampaui",
                "title": "Tenggat verifikasi terlampaui",
                "status": 409,
                "detail": "Pencabutan terbit sebagai fiktif positif.",
                "kode": "TENGGAT_TERLAMPAUI",
                "aturan": "PB8-23-5",
                "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
            }
        }
    )

    type: str
    title: str
    status: int
    detail: str
    kode: str = Field(description="Kode alasan yang tetap, untuk program.")
    aturan: str = Field(description="Id aturan dalam buku aturan.")
    dasar_hukum: str
    perbaikan: str | None = None
    rincian: list[dict[str, Any]] | None = None
    korelasi: str | None = None


class Refused(Exception):
    """A refusal on its way out of a route."""

    def __init__(
        self, refusal: Refusal, status: int, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(refusal.kode)
        self.refusal = refusal
        self.status = status
        self.headers = dict(headers or {})


def teknis(kode: str, title: str, detail: str, **more: Any) -> Refusal:
    """A refusal of form, not of substance: it rests on the duty to file through the system."""
    return Refusal(
        kode=kode,
        aturan=more.pop("aturan", "PB8-20-2"),
        dasar_hukum=more.pop("dasar_hukum", ASAS),
        title=title,
        detail=detail,
        **more,
    )


TIDAK_DITEMUKAN = teknis(
    "TIDAK_DITEMUKAN",
    "Tidak ditemukan",
    "Alamat atau data ini tidak ada, atau bukan milik Anda.",
)
GANGGUAN = teknis(
    "GANGGUAN",
    "Gangguan sistem",
    "Permintaan belum diproses karena gangguan. Tidak ada yang berubah.",
    perbaikan="Ulangi dengan Idempotency-Key yang sama.",
)
SIBUK = teknis(
    "SEMENTARA_TIDAK_TERSEDIA",
    "Sementara tidak tersedia",
    "Sistem sedang sibuk atau basis data belum dapat dicapai. Tidak ada yang berubah.",
    perbaikan="Ulangi beberapa saat lagi dengan Idempotency-Key yang sama.",
)
MASUKAN = teknis(
    "MASUKAN_TIDAK_SAH",
    "Masukan tidak sah",
    "Isi permintaan tidak sesuai dengan bentuk yang diminta.",
)
METODE = teknis(
    "METODE_TIDAK_DIDUKUNG",
    "Metode tidak didukung",
    "Alamat ini tidak menerima metode tersebut.",
)
UMUM_HTTP = {404: TIDAK_DITEMUKAN, 405: METODE}


def problem_response(
    refusal: Refusal, status: int, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    context = structlog.contextvars.get_contextvars()
    document = Masalah(
        type=TYPE_PREFIX + refusal.kode.lower(),
        title=refusal.title,
        status=status,
        detail=refusal.detail,
        kode=refusal.kode,
        aturan=refusal.aturan,
        dasar_hukum=refusal.dasar_hukum,
        perbaikan=refusal.perbaikan,
        rincian=list(refusal.rincian) or None,
        korelasi=context.get("korelasi"),
    )
    return JSONResponse(
        document.model_dump(mode="json", exclude_none=True),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )


def install(app: FastAPI) -> None:
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DBAPIError, _database)
    app.add_exception_handler(asyncpg.PostgresError, _database)
    app.add_exception_handler(UnicodeEncodeError, _no_text)


async def _refused(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Refused)
    log.info("ditolak", kode=error.refusal.kode, aturan=error.refusal.aturan)
    return problem_response(error.refusal, error.status, error.headers)


async def _invalid(_: Request, error: Exception) -> JSONResponse:
    """Says where and what, and never repeats the input: it may hold a NIK."""
    assert isinstance(error, RequestValidationError)
    items = tuple(
        {"letak": "/".join(str(part) for part in one["loc"]), "pesan": pesan(one)}
        for one in error.errors()[:20]
    )
    return problem_response(MASUKAN.dengan(rincian=items), 422)


async def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    refusal = UMUM_HTTP.get(error.status_code, MASUKAN)
    status = 422 if error.status_code == 400 else error.status_code  # unreadable is content too
    return problem_response(refusal, status, error.headers)


async def _database(_: Request, error: Exception) -> JSONResponse:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = str(getattr(cause, "sqlstate", "") or "")
    if code.startswith("22"):  # data exception: the content, not the system
        return problem_response(MASUKAN, 422)
    if is_transient(error):
        return problem_response(SIBUK, 503, {"Retry-After": "2"})
    log.error("kesalahan_basis_data", exc_info=error)
    return problem_response(GANGGUAN, 500)


async def _no_text(_: Request, __: Exception) -> JSONResponse:
    """Half of a surrogate pair: JSON may carry it, no text can."""
    return problem_response(MASUKAN, 422)


def unexpected(error: Exception) -> JSONResponse:
    """Whatever else left a route: a fault that passes, or a defect of ours."""
    if is_transient(error):
        return problem_response(SIBUK, 503, {"Retry-After": "2"})
    log.error("cacat", exc_info=error)
    return problem_response(GANGGUAN, 500)
