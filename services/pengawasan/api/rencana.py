"""The set plan of a year, loaded as data (PB8-9-2a)."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import APIRouter, Query, Response

from services.pengawasan import handlers, queries
from services.pengawasan.api.akses import PEMERINTAH, PENGAWAS, Baca, jangkauan, penyusun
from services.pengawasan.api.model import EntriTampil, RencanaBaru, RencanaTampil, Tahun
from services.pengawasan.domain.rencana import EntriRencana, StatusRencana
from services.pengawasan.handlers import MuatRencana
from shared.http.access import Pemanggil, boleh
from shared.http.command import Perintah
from shared.http.pagination import Halaman, KeHalaman

router = APIRouter(prefix="/rencana", tags=["Rencana"])


@router.post(
    "",
    status_code=201,
    response_model=RencanaTampil,
    summary="Muat rencana inspeksi lapangan tahunan yang telah ditetapkan",
    description="Seluruh entri dimuat atau tidak satu pun. Entri yang sama boleh dikirim lagi; "
    "entri yang sudah ditetapkan tidak dapat diubah (Pasal 10 ayat (12)). Tidak sebelum minggu "
    "kedua bulan Desember berakhir; instansi terkait diberi tahu pada awal tahun (ayat (13)).",
    dependencies=[boleh(*PENGAWAS)],
)
async def muat(isi: RencanaBaru, caller: Pemanggil, perintah: Perintah) -> Response:
    entri = tuple(
        EntriRencana(
            id=uuid4(),
            tahun=isi.tahun,
            pelaku_usaha=satu.pelaku_usaha,
            lokasi=str(satu.lokasi),
            instansi_pelaksana=tuple(sorted(set(satu.instansi_pelaksana))),
        )
        for satu in isi.entri
    )
    return await perintah.run(
        handlers.muat_rencana,
        MuatRencana(isi.tahun, entri, caller.wilayah, penyusun(caller)),
        stream=f"rencana/{isi.tahun}",  # of nobody: two loads of a year follow each other
        daerah=caller.home(),
        reply=lambda hasil: RencanaTampil(tahun=isi.tahun, entri=[_tampil(e) for e in hasil]),
        status=201,
    )


@router.get(
    "",
    summary="Entri rencana satu tahun, menurut lokasi",
    dependencies=[boleh(*PEMERINTAH)],
)
async def daftar(
    caller: Pemanggil,
    baca: Baca,
    halaman: KeHalaman,
    tahun: Annotated[Tahun, Query(description="Tahun pelaksanaan.")],
) -> Halaman[EntriTampil]:
    sesudah = halaman.last_pair(str, UUID)
    rows = await baca(queries.daftar_rencana, jangkauan(caller), tahun, sesudah, halaman.limit)
    return halaman.cut(
        rows, lambda row: (row["lokasi"], row["pelaku_usaha"]), EntriTampil.model_validate
    )


def _tampil(entri: EntriRencana) -> EntriTampil:
    return EntriTampil.model_validate(vars(entri) | {"status": StatusRencana.DITETAPKAN})
