"""The words of the notices: the general ones, and those that a region has of its own."""

from typing import Annotated, Self

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from services.notifikasi import notices, queries
from services.notifikasi.api.akses import OPERATOR, Baca, wilayah
from services.notifikasi.domain.naskah import ISI, JUDUL, Naskah
from services.notifikasi.domain.pemberitahuan import Kanal
from services.notifikasi.handlers import templat as handlers
from services.notifikasi.handlers.templat import Kembalikan, Simpan
from services.notifikasi.kolom import kolom
from shared.daerah import Daerah
from shared.http.access import DI_LUAR_WILAYAH, Caller, Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.problem import Refused

router = APIRouter(prefix="/templat", tags=["Templat pemberitahuan"])
KUNCI: dict[str, JsonValue] = {"daerah": "KAB_SIJUNJUNG", "jenis": "nib_dicabut", "kanal": "EMAIL"}


class Kunci(BaseModel):
    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": KUNCI})

    daerah: str = Field(max_length=60)
    jenis: str = Field(max_length=100)
    kanal: Kanal


class NaskahBaru(Kunci):
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": KUNCI
            | {
                "judul": "NIB {nib} dicabut",
                "isi": "{nama_daerah} memberitahukan: NIB {nib} dicabut sejak {tanggal} dengan "
                "Pencabutan NIB nomor {nomor}.",
            }
        },
    )

    judul: str = Field(min_length=1, max_length=JUDUL)
    isi: str = Field(min_length=1, max_length=ISI)


class TemplatTampil(BaseModel):
    jenis: str
    kanal: Kanal
    templat: str = Field(description="Nama dan versi naskah; umum, atau milik daerah itu.")
    judul: str
    isi: str
    kolom: list[str] = Field(description="Yang dapat dipakai, sebagai {nama}.")

    @classmethod
    def dari(cls, jenis: str, kanal: Kanal, naskah: Naskah) -> Self:
        return cls(
            jenis=jenis,
            kanal=kanal,
            templat=naskah.nama,
            judul=naskah.judul,
            isi=naskah.isi,
            kolom=sorted(kolom()[jenis]),
        )


@router.get("", summary="Naskah semua pemberitahuan satu daerah", dependencies=[boleh(*OPERATOR)])
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    daerah: Annotated[str, Query(max_length=60)] = "KAB_SIJUNJUNG",
) -> list[TemplatTampil]:
    di = _daerah(caller, daerah)
    sendiri = await baca(queries.templat, di.kode)
    return [
        TemplatTampil.dari(jenis, kanal, sendiri.get((jenis, kanal)) or umum[0])
        for jenis in sorted(kolom())
        for kanal in Kanal
        for umum in [notices.kandidat(jenis, di.kode, kanal)]
    ]


@router.post(
    "",
    response_model=TemplatTampil,
    summary="Simpan naskah sendiri untuk satu jenis dan kanal",
    description="Naskah yang memakai kolom di luar `kolom` jenisnya ditolak. Berlaku bagi "
    "pemberitahuan berikutnya; yang sudah dikirim tetap seperti terkirim.",
    dependencies=[boleh(*OPERATOR)],
)
async def simpan(isi: NaskahBaru, perintah: Perintah) -> Response:
    return await perintah.run(
        handlers.simpan,
        Simpan(isi.jenis, isi.kanal, isi.judul, isi.isi),
        stream=f"templat/{isi.daerah}",
        daerah=_daerah(perintah.caller, isi.daerah),
        reply=lambda naskah: TemplatTampil.dari(isi.jenis, isi.kanal, naskah),
    )


@router.post(
    "/kembalikan",
    response_model=TemplatTampil,
    summary="Kembali memakai naskah umum",
    dependencies=[boleh(*OPERATOR)],
)
async def kembalikan(isi: Kunci, perintah: Perintah) -> Response:
    return await perintah.run(
        handlers.kembalikan,
        Kembalikan(isi.jenis, isi.kanal),
        stream=f"templat/{isi.daerah}",
        daerah=_daerah(perintah.caller, isi.daerah),
        reply=lambda naskah: TemplatTampil.dari(isi.jenis, isi.kanal, naskah),
    )


def _daerah(caller: Caller, kode: str) -> Daerah:
    for satu in wilayah(caller):
        if satu.kode == kode:
            return satu
    raise Refused(DI_LUAR_WILAYAH, 403)
