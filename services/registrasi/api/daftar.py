"""The officers' lists: filters, order, counts, and search."""

import re
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field

from services.registrasi import queries
from services.registrasi.api.dasar import (
    Baca,
    Tanggal,
    database,
    jangkauan,
    pelaku_usaha_sendiri,
    posisi,
)
from services.registrasi.domain import daftar_kerja
from services.registrasi.domain.daftar_kerja import Daftar, Urutan
from services.registrasi.domain.permohonan import Status
from services.registrasi.domain.sop import Skala
from services.registrasi.queries import daftar, pencarian
from services.registrasi.queries.daftar import Lingkup, Saringan
from services.registrasi.tables import PermohonanRow
from shared.daerah import DAERAH
from shared.http.access import (
    DI_LUAR_WILAYAH,
    DPMPTSP,
    LEMBAGA_OSS,
    PELAKU_USAHA,
    TIM_TEKNIS,
    Caller,
    Fungsi,
    Pemanggil,
    Peran,
    boleh,
)
from shared.http.pagination import Halaman, KeHalaman
from shared.http.problem import Refused, teknis

router = APIRouter(tags=["Permohonan"])

PEMBACA = (PELAKU_USAHA, DPMPTSP, TIM_TEKNIS, LEMBAGA_OSS)
PETUGAS = (DPMPTSP, TIM_TEKNIS, LEMBAGA_OSS)
TUGAS = {
    Fungsi.DPMPTSP: (
        Status.BERKAS_DIUNGGAH,
        Status.LENGKAP,
        Status.MENUNGGU_VERIFIKASI,
        Status.DISETUJUI,
    ),
    Fungsi.TIM_TEKNIS: (Status.MENUNGGU_PERTIMBANGAN_TEKNIS,),
}
"""What waits for an officer of this function."""
TANPA_TENGGAT = date.max
"""The driver's own word for a date without end: an application whose clock does not run."""

NAMA_TERLALU_PENDEK = teknis(
    "PENCARIAN_TERLALU_PENDEK",
    "Pencarian terlalu pendek",
    "Sebutkan sedikitnya tiga huruf atau angka.",
)


class PermohonanRingkas(BaseModel):
    id: UUID
    pelaku_usaha: UUID
    daerah: str
    kbli: str
    skala: Skala
    status: Status
    diajukan_pada: date
    batas: date | None
    sla_terlampaui: bool
    nib: str | None


class PermohonanDitemukan(PermohonanRingkas):
    nama: str | None = Field(description="Nama pemohon, bila dicari menurut nama.")


class JumlahKeluar(BaseModel):
    daftar: Daftar
    banyak: int
    lebih: bool = Field(description="Lebih banyak lagi; selebihnya tidak dihitung.")


class Pilihan:
    """What a list may be narrowed to."""

    def __init__(
        self,
        status: Annotated[list[Status] | None, Query(description="Saring menurut status.")] = None,
        tugas_saya: Annotated[
            bool, Query(description="Hanya yang menunggu tindakan fungsi Anda.")
        ] = False,
        daftar: Annotated[Daftar | None, Query(description="Salah satu daftar kerja.")] = None,
        kbli: Annotated[str | None, Query(pattern="^[0-9]{5}$", description="Kode KBLI.")] = None,
        skala: Annotated[Skala | None, Query(description="Skala usaha.")] = None,
        dari: Annotated[Tanggal | None, Query(description="Diajukan mulai tanggal ini.")] = None,
        sampai: Annotated[Tanggal | None, Query(description="Diajukan sampai tanggal ini.")] = None,
        daerah: Annotated[str | None, Query(max_length=60, description="Kode daerah.")] = None,
        urut: Annotated[Urutan, Query(description="Urutan.")] = Urutan.TERBARU,
    ) -> None:
        self.status, self.urut, self.daerah = status, urut, daerah
        self.daftar = Daftar.TUGAS_SAYA if tugas_saya else daftar
        self._lain = {"kbli": kbli, "skala": skala, "dari": dari, "sampai": sampai}

    def saringan(self, caller: Caller) -> Saringan:
        status = tuple(self.status) if self.status else None
        if self.daftar:
            isi = daftar_kerja.isi(self.daftar, _tugas(caller))
            status = tuple(satu for satu in isi if not status or satu in status)
        return Saringan(
            status, jatuh_tempo=daftar_kerja.jatuh_tempo(self.daftar), **self._lain
        )  # fmt: skip


@router.get(
    "/permohonan",
    summary="Permohonan Anda, atau permohonan di wilayah Anda",
    dependencies=[boleh(*PEMBACA)],
)
async def daftar_permohonan(
    page: KeHalaman,
    caller: Pemanggil,
    session: Baca,
    request: Request,
    pilihan: Annotated[Pilihan, Depends()],
) -> Halaman[PermohonanRingkas]:
    saringan = pilihan.saringan(caller)
    if caller.peran is Peran.PELAKU_USAHA:
        rows = await queries.daftar_permohonan(
            session, pelaku_usaha_sendiri(caller), saringan.status, posisi(page), page.limit
        )
        return page.cut(rows, _terbaru, ringkas)
    tempat = lingkup(request, caller, pilihan.daerah)
    tenggat = pilihan.urut is Urutan.TENGGAT
    setelah = page.last_pair(date.fromisoformat, UUID) if tenggat else posisi(page)
    rows = await daftar.halaman(session, tempat, saringan, pilihan.urut, setelah, page.limit)
    return page.cut(rows, _bertenggat if tenggat else _terbaru, ringkas)


@router.get(
    "/permohonan/jumlah",
    summary="Berapa permohonan di setiap daftar kerja Anda",
    dependencies=[boleh(*PETUGAS)],
)
async def jumlah(
    caller: Pemanggil,
    session: Baca,
    request: Request,
    daerah: Annotated[str | None, Query(max_length=60, description="Kode daerah.")] = None,
) -> list[JumlahKeluar]:
    tempat, tugas = lingkup(request, caller, daerah), _tugas(caller)
    semua = [
        Saringan(daftar_kerja.isi(satu, tugas), jatuh_tempo=daftar_kerja.jatuh_tempo(satu))
        for satu in Daftar
    ]
    hitungan = await daftar.banyaknya(session, tempat, semua)
    return [
        JumlahKeluar(daftar=satu, banyak=n.banyak, lebih=n.lebih)
        for satu, n in zip(Daftar, hitungan, strict=True)
    ]


@router.get(
    "/permohonan/cari",
    summary="Cari permohonan menurut nama pemohon, NIB atau KBLI",
    dependencies=[boleh(*PETUGAS)],
)
async def cari(
    page: KeHalaman,
    caller: Pemanggil,
    session: Baca,
    request: Request,
    teks: Annotated[
        str,
        Query(
            min_length=3,
            max_length=100,
            description="Awal nama, 13 angka NIB, atau KBLI.",
            examples=["62012"],
        ),
    ],
) -> Halaman[PermohonanDitemukan]:
    tempat, dicari = lingkup(request, caller, None), teks.strip()
    if re.fullmatch("[0-9]{13}", dicari):
        rows = await pencarian.menurut_nib(session, tempat, dicari, page.limit)
        return page.cut(rows, _terbaru, ditemukan)
    if re.fullmatch("[0-9]{5}", dicari):
        menurut, setelah = Saringan(kbli=dicari), posisi(page)
        rows = await daftar.halaman(
            session, tempat, menurut, Urutan.TERBARU, setelah, page.limit
        )  # fmt: skip
        return page.cut(rows, _terbaru, ditemukan)
    awal = await lipat(session, dicari)
    bernama = await pencarian.menurut_nama(
        session, tempat, awal, page.last_pair(str, UUID), page.limit
    )
    return page.cut(bernama, lambda row: (row[2], row[0].id), lambda row: ditemukan(row[0], row[1]))


async def lipat(session: Baca, teks: str) -> str:
    awal = await pencarian.lipat(session, teks)
    if len(awal) < 3:
        raise Refused(NAMA_TERLALU_PENDEK, 422)
    return awal


def lingkup(request: Request, caller: Caller, daerah: str | None) -> Lingkup:
    """Never beyond the caller's own region, whatever is asked for."""
    terjangkau = jangkauan(caller)
    kode = list(DAERAH) if terjangkau is None else terjangkau
    if daerah is not None and daerah not in kode:
        raise Refused(DI_LUAR_WILAYAH, 403)
    dipilih = [satu for satu in kode if daerah in (None, satu)]
    return Lingkup(tuple(DAERAH[satu] for satu in dipilih), database(request).clock.now())


def ringkas(row: PermohonanRow) -> PermohonanRingkas:
    return PermohonanRingkas.model_validate(row.model_dump())


def ditemukan(row: PermohonanRow, nama: str | None = None) -> PermohonanDitemukan:
    return PermohonanDitemukan.model_validate(row.model_dump() | {"nama": nama})


def _tugas(caller: Caller) -> tuple[Status, ...]:
    return tuple(satu for fungsi in caller.fungsi for satu in TUGAS.get(fungsi, ()))


def _terbaru(row: PermohonanRow) -> tuple[Any, ...]:
    return row.dibuat_pada.isoformat(), row.id


def _bertenggat(row: PermohonanRow) -> tuple[Any, ...]:
    return (row.batas or TANPA_TENGGAT).isoformat(), row.id
