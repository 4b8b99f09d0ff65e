"""Pelaku Usaha and Hak Akses."""

from datetime import date
from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field, StringConstraints

from services.registrasi import handlers, queries
from services.registrasi.api.daftar import lingkup, lipat
from services.registrasi.api.dasar import (
    Baca,
    Masukan,
    Teks,
    WilayahDikenal,
    contoh,
    jangkauan,
    letak,
    melayani,
    posisi,
    sandi,
)
from services.registrasi.domain.hak_akses import HakAkses, StatusHakAkses
from services.registrasi.domain.pelaku_usaha import (
    PANJANG_SUREL,
    POLA_SUREL,
    POLA_TELEPON,
    Daftar,
    DataPelakuUsaha,
    JenisPelakuUsaha,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.sop import JenisPemohon
from services.registrasi.queries import pencarian
from services.registrasi.tables import HakAksesRow, PelakuUsahaRow, to_pelaku_usaha
from shared.http.access import (
    DI_LUAR_WILAYAH,
    DPMPTSP,
    LEMBAGA_OSS,
    PELAKU_USAHA,
    TIM_TEKNIS,
    Caller,
    Pemanggil,
    Peran,
    boleh,
)
from shared.http.command import Perintah
from shared.http.etag import IfMatch, etag
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.identity import NIK, NPWP

router = APIRouter(tags=["Pelaku Usaha"])

Surel = Annotated[str, StringConstraints(pattern=POLA_SUREL, max_length=PANJANG_SUREL)]
Telepon = Annotated[str, StringConstraints(pattern=POLA_TELEPON)]


class DataBody(Masukan):
    model_config = contoh(
        nama="Siti Aminah",
        wilayah="16.06.01",
        alamat="Jalan Merdeka 1, Sekayu",
        surel="siti@usaha.example",
    )

    nama: Teks
    wilayah: WilayahDikenal
    alamat: Teks
    surel: Surel | None = None
    telepon: Telepon | None = None

    def data(self) -> DataPelakuUsaha:
        return DataPelakuUsaha(self.nama, self.wilayah, self.alamat, self.surel, self.telepon)


class DaftarBody(DataBody):
    model_config = contoh(
        jenis="ORANG_PERSEORANGAN",
        nama="Siti Aminah",
        wilayah="16.06.01",
        alamat="Jalan Merdeka 1, Sekayu",
        nik="1606014107900001",
    )

    jenis: JenisPelakuUsaha
    penanaman_modal: StatusPenanamanModal = StatusPenanamanModal.PMDN
    nik: NIK | None = Field(default=None, description="Wajib bagi orang perseorangan.")
    npwp: NPWP | None = Field(default=None, description="Wajib bagi Pelaku Usaha lainnya.")


class HakAksesKeluar(BaseModel):
    kode: str | None = Field(description="Hanya tampak bagi pemiliknya dan pada saat pendaftaran.")
    status: StatusHakAkses
    tanggal: date
    alasan: str | None


class PelakuUsahaKeluar(BaseModel):
    id: UUID
    daerah: str
    jenis: JenisPelakuUsaha
    jenis_pemohon: JenisPemohon
    nama: str
    wilayah: str
    alamat: str | None
    surel: str | None
    telepon: str | None
    penanaman_modal: StatusPenanamanModal
    nik: str | None = Field(description="Tersamar, kecuali bagi pemilik dan petugas daerahnya.")
    npwp: str | None = Field(description="Tersamar, kecuali bagi pemilik dan petugas daerahnya.")
    versi: int
    hak_akses: HakAksesKeluar


class PelakuUsahaRingkas(BaseModel):
    id: UUID
    jenis: JenisPelakuUsaha
    nama: str
    wilayah: str


@router.post(
    "/pelaku-usaha",
    status_code=201,
    summary="Daftarkan Pelaku Usaha dan beri Hak Akses",
    response_model=PelakuUsahaKeluar,
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP, LEMBAGA_OSS)],
)
async def daftarkan(body: DaftarBody, cmd: Perintah, caller: Pemanggil) -> Response:
    daerah = melayani(body.wilayah)
    if caller.peran not in (Peran.PELAKU_USAHA, Peran.LEMBAGA_OSS) and caller.home() != daerah:
        raise Refused(DI_LUAR_WILAYAH, 403)
    baru = _id_baru(caller)
    isi = Daftar(body.jenis, body.data(), body.penanaman_modal, body.nik, body.npwp)
    return await cmd.run(
        handlers.daftarkan_pelaku_usaha,
        handlers.DaftarkanPelakuUsaha(baru, isi),
        stream=str(baru),
        daerah=daerah,
        status=201,
        reply=lambda hasil: tampilkan(*hasil, buka=True, kode=True),
        headers=lambda hasil: etag(hasil[0].versi),
    )


@router.get(
    "/pelaku-usaha",
    summary="Pelaku Usaha di wilayah Anda",
    dependencies=[boleh(DPMPTSP, LEMBAGA_OSS)],
)
async def daftar(
    page: KeHalaman,
    caller: Pemanggil,
    session: Baca,
    request: Request,
    cari: Annotated[str | None, Query(max_length=100, description="Awal nama.")] = None,
) -> Halaman[PelakuUsahaRingkas]:
    if cari is not None:
        tempat, awal = lingkup(request, caller, None), await lipat(session, cari)
        bernama = await pencarian.pelaku_usaha(
            session, tempat, awal, page.last_pair(str, UUID), page.limit
        )  # fmt: skip
        return page.cut(bernama, lambda row: (row[1], row[0].id), lambda row: _ringkas(row[0]))
    rows = await queries.daftar_pelaku_usaha(session, jangkauan(caller), posisi(page), page.limit)
    return page.cut(rows, lambda row: (row.dibuat_pada.isoformat(), row.id), _ringkas)


@router.get(
    "/pelaku-usaha/{id}",
    summary="Data satu Pelaku Usaha dan Hak Aksesnya",
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP, TIM_TEKNIS, LEMBAGA_OSS)],
)
async def lihat(
    id: UUID, request: Request, response: Response, caller: Pemanggil, session: Baca
) -> PelakuUsahaKeluar:
    await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    rows = await queries.pelaku_usaha(session, id)
    if rows is None:
        raise Refused(TIDAK_DITEMUKAN, 404)
    response.headers.update(etag(rows[0].versi))
    satu = to_pelaku_usaha(rows[0], sandi(request))
    milik = caller.peran is Peran.PELAKU_USAHA
    return tampilkan(satu, hak_akses(rows[1]), buka=berhak_penuh(caller), kode=milik)


@router.put(
    "/pelaku-usaha/{id}",
    summary="Ubah data Pelaku Usaha",
    response_model=PelakuUsahaKeluar,
    dependencies=[boleh(PELAKU_USAHA, DPMPTSP)],
)
async def ubah(
    id: UUID, body: DataBody, versi: IfMatch, cmd: Perintah, request: Request, caller: Pemanggil
) -> Response:
    milik = await letak(request, caller, queries.LETAK_PELAKU_USAHA, id)
    return await cmd.run(
        handlers.ubah_pelaku_usaha,
        handlers.UbahPelakuUsaha(id, versi, body.data()),
        stream=str(id),
        daerah=milik.daerah,
        reply=lambda hasil: tampilkan(*hasil, buka=True),
        headers=lambda hasil: etag(hasil[0].versi),
    )


def berhak_penuh(caller: Caller) -> bool:
    """NIK and NPWP unmasked: for the owner, and for the officer of the area."""
    return caller.peran is Peran.PELAKU_USAHA or DPMPTSP.meliputi(caller)


def tampilkan(
    satu: PelakuUsaha, akses: HakAkses, *, buka: bool, kode: bool = False
) -> PelakuUsahaKeluar:
    nik, npwp = satu.nik, satu.npwp
    return PelakuUsahaKeluar(
        id=satu.id,
        daerah=satu.daerah,
        jenis=satu.jenis,
        jenis_pemohon=satu.jenis_pemohon,
        nama=satu.data.nama,
        wilayah=satu.data.wilayah.nilai,
        alamat=satu.data.alamat if buka else None,
        surel=satu.data.surel if buka else None,
        telepon=satu.data.telepon if buka else None,
        penanaman_modal=satu.penanaman_modal,
        nik=nik and (nik.nilai if buka else nik.tersamar),
        npwp=npwp and (npwp.nilai if buka else npwp.tersamar),
        versi=satu.versi,
        hak_akses=HakAksesKeluar(
            kode=akses.kode if kode else None,
            status=akses.status,
            tanggal=akses.tanggal,
            alasan=akses.alasan,
        ),
    )


def hak_akses(row: HakAksesRow) -> HakAkses:
    return HakAkses(row.pelaku_usaha, row.kode, StatusHakAkses(row.status), row.tanggal, row.alasan)


def _ringkas(row: PelakuUsahaRow) -> PelakuUsahaRingkas:
    return PelakuUsahaRingkas(
        id=row.id, jenis=JenisPelakuUsaha(row.jenis), nama=row.nama, wilayah=row.wilayah
    )


def _id_baru(caller: Caller) -> UUID:
    """A token that already names its Pelaku Usaha registers that one."""
    if caller.peran is not Peran.PELAKU_USAHA or not caller.pelaku_usaha:
        return uuid4()
    try:
        return UUID(caller.pelaku_usaha)
    except ValueError as error:
        raise Refused(TIDAK_DITEMUKAN, 404) from error
