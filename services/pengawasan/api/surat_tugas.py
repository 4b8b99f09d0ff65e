"""Letters before a routine inspection, and its beginning."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from services.pengawasan import handlers, queries
from services.pengawasan.api.akses import (
    PENGAWAS,
    SEMUA_PERAN,
    Baca,
    Bacaan,
    jangkauan,
    tempat,
)
from services.pengawasan.api.model import InspeksiTampil, Isi, KodeInstansi
from services.pengawasan.domain.inspeksi import Inspeksi
from services.pengawasan.domain.penolakan.surat_tugas import SURAT_TUGAS_UNTUK_PELAKSANA
from services.pengawasan.domain.penolakan.umum import TIDAK_DITEMUKAN
from services.pengawasan.domain.surat_tugas import Ahli, InputSurat, Pelaksana, SuratTugas
from services.pengawasan.handlers import MasukkanSurat, Mulai
from services.pengawasan.tables import Row
from shared.daerah import daerah
from shared.http.access import Caller, Pemanggil, Peran, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.problem import Refused
from shared.identity.teks import bersih

router = APIRouter(prefix="/inspeksi/{inspeksi}", tags=["Surat"])

Nama = Annotated[str, Field(max_length=200)]


class PelaksanaSurat(Isi):
    nama: Nama
    instansi: KodeInstansi = Field(description="Salah satu instansi pelaksana inspeksi ini.")


class AhliSurat(Isi):
    nama: Nama = Field(description="Lembaga atau profesi ahli.")
    nomor_sertifikat: str = Field(max_length=100, description="Sertifikat atau akreditasi.")
    berlaku_sampai: date


class SuratBaru(Isi):
    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "nomor": "094/17/ST/2026",
                "pelaksana": [{"nama": "Petugas Pertama", "instansi": "DPMPTSP"}],
                "ahli": [
                    {
                        "nama": "Lembaga Uji Contoh",
                        "nomor_sertifikat": "LP-123-IDN",
                        "berlaku_sampai": "2027-12-31",
                    }
                ],
            }
        }
    )

    nomor: str = Field(max_length=100)
    pelaksana: list[PelaksanaSurat] = Field(max_length=50)
    ahli: list[AhliSurat] = Field(default_factory=list[AhliSurat], max_length=50)


class SuratPemberitahuanTampil(BaseModel):
    """Isi Lampiran II."""

    inspeksi: UUID
    pelaku_usaha: UUID
    lokasi: str
    tanggal_kunjungan: date
    pelaksana: list[PelaksanaSurat]
    nomor_surat_tugas: str
    disampaikan_pada: datetime
    kanal: str


class SuratTugasTampil(BaseModel):
    """Isi Lampiran I (surat tugas)."""

    inspeksi: UUID
    versi: int = Field(description="Mulai dari 1; bertambah setiap diubah atau dipindahkan.")
    nomor: str
    pelaksana: list[PelaksanaSurat]
    ahli: list[AhliSurat]
    tanggal: date = Field(description="Tanggal inspeksi.")
    diinput_pada: date
    disampaikan_pada: datetime | None = Field(description="Surat pemberitahuan versi ini.")
    kanal: str | None
    diterbitkan_pada: date | None = Field(description="Kosong: masih dapat diubah.")


class SuratTugasRinci(SuratTugasTampil):
    pelaku_usaha: UUID
    lokasi: str
    riwayat: list[SuratTugasTampil] = Field(description="Versi sebelumnya.")


@router.put(
    "/surat-tugas",
    response_model=SuratTugasTampil,
    summary="Input atau ubah surat tugas inspeksi rutin",
    description="Paling lambat 4 Hari sebelum tanggal inspeksi (Pasal 13 ayat (5)); dapat diubah "
    "sebelum surat pemberitahuan disampaikan (ayat (8)). If-Match menyebut versi inspeksi.",
    dependencies=[boleh(*PENGAWAS)],
)
async def masukkan(
    inspeksi: UUID,
    isi: SuratBaru,
    versi: IfMatch,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
) -> Response:
    di = await tempat(baca, inspeksi)
    return await perintah.run(
        handlers.masukkan_surat,
        MasukkanSurat(inspeksi, versi, _isi(isi), caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
        headers=lambda _: etag(versi + 1),
    )


@router.get(
    "/surat-tugas",
    summary="Surat tugas dengan seluruh versinya",
    description="Untuk pelaksana; Pelaku Usaha membaca surat pemberitahuannya (Pasal 13 ayat (9)).",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def surat_tugas(inspeksi: UUID, caller: Pemanggil, baca: Baca) -> SuratTugasRinci:
    row, semua = await _surat(baca, caller, inspeksi)
    if caller.peran is Peran.PELAKU_USAHA:
        raise Refused(SURAT_TUGAS_UNTUK_PELAKSANA, 403)
    *lama, kini = (_tampil(satu).model_dump() for satu in semua)
    ini = {"pelaku_usaha": row["pelaku_usaha"], "lokasi": row["lokasi"], "riwayat": lama}
    return SuratTugasRinci.model_validate(kini | ini)


@router.get(
    "/surat-pemberitahuan",
    summary="Surat pemberitahuan kunjungan yang sudah disampaikan",
    description="Untuk Pelaku Usaha yang dikunjungi dan pelaksana (Pasal 13 ayat (9)).",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def surat_pemberitahuan(
    inspeksi: UUID, caller: Pemanggil, baca: Baca
) -> SuratPemberitahuanTampil:
    row, semua = await _surat(baca, caller, inspeksi)
    surat = semua[-1]
    if surat.disampaikan_pada is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return SuratPemberitahuanTampil.model_validate(
        {
            "inspeksi": inspeksi,
            "pelaku_usaha": row["pelaku_usaha"],
            "lokasi": row["lokasi"],
            "tanggal_kunjungan": surat.tanggal,
            "pelaksana": [vars(satu) for satu in surat.pelaksana],
            "nomor_surat_tugas": surat.nomor,
            "disampaikan_pada": surat.disampaikan_pada,
            "kanal": surat.kanal,
        }
    )


@router.post(
    "/pelaksanaan",
    response_model=InspeksiTampil,
    summary="Mulai inspeksi pada tanggalnya",
    description="Inspeksi rutin hanya dengan kedua surat, dan surat pemberitahuan disampaikan "
    "tepat waktu (Pasal 13 ayat (1) dan (6)).",
    dependencies=[boleh(*PENGAWAS)],
)
async def mulai(inspeksi: UUID, caller: Pemanggil, perintah: Perintah, baca: Baca) -> Response:
    di = await tempat(baca, inspeksi)
    return await perintah.run(
        handlers.mulai,
        Mulai(inspeksi, caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_inspeksi,
    )


async def _surat(
    baca: Bacaan, caller: Caller, inspeksi: UUID
) -> tuple[Row, tuple[SuratTugas, ...]]:
    found = await baca(queries.surat_inspeksi, jangkauan(caller), inspeksi)
    if found is None or not found[1]:
        raise Refused(TIDAK_DITEMUKAN, 404)
    return found


def _isi(isi: SuratBaru) -> InputSurat:
    return InputSurat(
        isi.nomor,
        tuple(Pelaksana(bersih(satu.nama), satu.instansi) for satu in isi.pelaksana),
        tuple(Ahli(**satu.model_dump()) for satu in isi.ahli),
    )


def _tampil(surat: SuratTugas) -> SuratTugasTampil:
    return SuratTugasTampil.model_validate(
        vars(surat)
        | {
            "pelaksana": [vars(satu) for satu in surat.pelaksana],
            "ahli": [vars(satu) for satu in surat.ahli],
        }
    )


def _inspeksi(inspeksi: Inspeksi) -> InspeksiTampil:
    return InspeksiTampil.model_validate(vars(inspeksi))
