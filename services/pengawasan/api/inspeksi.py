"""Inspections: scheduled, moved, cancelled, read."""

from datetime import date
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Query, Response

from services.pengawasan import handlers, queries
from services.pengawasan.api.akses import PENGAWAS, SEMUA_PERAN, Baca, jangkauan, tempat
from services.pengawasan.api.model import (
    InsidentalBaru,
    InspeksiBaru,
    InspeksiRinci,
    InspeksiTampil,
    JadwalBaru,
    Pembatalan,
    RutinBaru,
    Tanggal,
)
from services.pengawasan.domain.inspeksi import Inspeksi, JenisPengawasan, Status
from services.pengawasan.domain.jadwal import BukaInsidental, JadwalkanRutin
from services.pengawasan.domain.penolakan.umum import TIDAK_DITEMUKAN
from services.pengawasan.handlers import Batalkan, Jadwalkan, Pindahkan
from services.pengawasan.queries import Saringan
from shared.daerah import daerah
from shared.http.access import Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import Refused
from shared.identity import Wilayah

router = APIRouter(prefix="/inspeksi", tags=["Inspeksi"])


@router.post(
    "",
    status_code=201,
    response_model=InspeksiTampil,
    summary="Jadwalkan inspeksi rutin atau insidental",
    description="RUTIN: menurut rencana yang telah ditetapkan untuk tahun itu (Pasal 10 ayat (16) "
    "dan (17)). INSIDENTAL: sewaktu-waktu, dengan dasar dan penyetuju (Pasal 2 ayat (2) huruf b).",
    dependencies=[boleh(*PENGAWAS)],
)
async def jadwalkan(isi: InspeksiBaru, caller: Pemanggil, perintah: Perintah) -> Response:
    return await perintah.run(
        handlers.jadwalkan,
        Jadwalkan(_perintah(isi), caller.wilayah),
        stream=str(isi.pelaku_usaha),
        daerah=caller.home(),
        reply=_tampil,
        status=201,
        headers=lambda baru: {"Location": f"/inspeksi/{baru.id}"} | etag(1),
    )


@router.post(
    "/{inspeksi}/jadwal",
    response_model=InspeksiTampil,
    summary="Pindahkan jadwal inspeksi",
    description="Sebelum surat pemberitahuan disampaikan (Pasal 13 ayat (8)); instansi pelaksana "
    "diingatkan lagi menurut tanggal yang baru.",
    dependencies=[boleh(*PENGAWAS)],
)
async def pindahkan(
    inspeksi: UUID,
    isi: JadwalBaru,
    versi: IfMatch,
    caller: Pemanggil,
    perintah: Perintah,
    baca: Baca,
) -> Response:
    di = await tempat(baca, inspeksi)
    return await perintah.run(
        handlers.pindahkan,
        Pindahkan(inspeksi, versi, isi.tanggal, isi.alasan, caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
        headers=lambda _: etag(versi + 1),
    )


@router.post(
    "/{inspeksi}/pembatalan",
    response_model=InspeksiTampil,
    summary="Batalkan inspeksi sebelum tanggalnya lewat",
    description="Koordinator diberi tahu alasannya (Pasal 10 ayat (15)).",
    dependencies=[boleh(*PENGAWAS)],
)
async def batalkan(
    inspeksi: UUID, isi: Pembatalan, caller: Pemanggil, perintah: Perintah, baca: Baca
) -> Response:
    di = await tempat(baca, inspeksi)
    return await perintah.run(
        handlers.batalkan,
        Batalkan(inspeksi, isi.alasan, caller.wilayah),
        stream=str(di.pelaku_usaha),
        daerah=daerah(di.daerah),
        reply=_tampil,
    )


@router.get(
    "",
    summary="Daftar inspeksi menurut tanggal",
    description="Pelaku Usaha melihat inspeksinya sendiri; inspeksi insidental baru terlihat "
    "setelah diberitahukan atau dilaksanakan.",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    pelaku_usaha: Annotated[UUID | None, Query(description="Hanya milik ini.")] = None,
    jenis: Annotated[JenisPengawasan | None, Query()] = None,
    status: Annotated[Status | None, Query(description="Hanya yang berstatus ini.")] = None,
    lokasi: Annotated[Wilayah | None, Query(description="Kode wilayah, seperti 13.03.")] = None,
    dari: Annotated[Tanggal | None, Query(description="Mulai tanggal ini.")] = None,
    sampai: Annotated[Tanggal | None, Query(description="Sampai dengan tanggal ini.")] = None,
) -> Halaman[InspeksiTampil]:
    saringan = Saringan(
        pelaku_usaha,
        jenis and jenis.value,
        status and status.value,
        str(lokasi) if lokasi else None,
        dari,
        sampai,
    )
    sesudah = halaman.last_pair(date.fromisoformat, UUID)
    rows = await baca(queries.daftar_inspeksi, jangkauan(caller), saringan, sesudah, halaman.limit)
    return halaman.cut(rows, lambda row: (row["tanggal"], row["id"]), InspeksiTampil.model_validate)


@router.get(
    "/{inspeksi}",
    summary="Satu inspeksi dengan seluruh versi jadwalnya",
    dependencies=[boleh(*SEMUA_PERAN)],
)
async def rincian(
    inspeksi: UUID, caller: Pemanggil, baca: Baca, response: Response
) -> InspeksiRinci:
    row = await baca(queries.rincian_inspeksi, jangkauan(caller), inspeksi)
    if row is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    response.headers.update(etag(row["versi"]))
    return InspeksiRinci.model_validate(row)


def _perintah(isi: RutinBaru | InsidentalBaru) -> JadwalkanRutin | BukaInsidental:
    id, lokasi, kegiatan = uuid4(), str(isi.lokasi), tuple(dict.fromkeys(isi.kegiatan_usaha))
    if isinstance(isi, RutinBaru):
        return JadwalkanRutin(id, isi.pelaku_usaha, isi.tanggal, lokasi, kegiatan)
    return BukaInsidental(
        inspeksi=id,
        pelaku_usaha=isi.pelaku_usaha,
        tanggal=isi.tanggal,
        lokasi=lokasi,
        instansi_pelaksana=tuple(sorted(set(isi.instansi_pelaksana))),
        dasar=isi.dasar,
        penyetuju=isi.penyetuju,
        kegiatan_usaha=kegiatan,
    )


def _tampil(inspeksi: Inspeksi) -> InspeksiTampil:
    return InspeksiTampil.model_validate(vars(inspeksi))
