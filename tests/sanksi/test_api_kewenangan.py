"""A NIB over several kabupaten/kota, by HTTP and events: each office ends what is its own."""

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from shared.http.access import Caller, Fungsi, Peran
from tests.sanksi.bahan import GUDANG, TOKO
from tests.sanksi.bahan_pembatalan import BENGKEL, PABRIK
from tests.sanksi.klien import masuk
from tests.sanksi.langkah_non_likuidasi import PEMANGGIL, diajukan, rinci, valid
from tests.sanksi.pembatalan import diterbitkan, diverifikasi, nib
from tests.sanksi.test_api import masalah
from tests.sanksi.test_handlers import dengar
from tests.support.klien import Klien
from tests.support.layanan import Layanan

MUBA, LUAR = "16.06", "12.71"
KANTOR_MUBA = Caller(
    "petugas-muba",
    Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA,
    frozenset({Fungsi.DPMPTSP}),
    daerah="KAB_MUSI_BANYUASIN",
    wilayah=(MUBA,),
)
TETANGGA = Caller("petugas-lain", Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, wilayah=("13.04",))
TEMPAT = {PABRIK: f"{MUBA}.01", BENGKEL: LUAR}


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    semua = PEMANGGIL | {"muba": KANTOR_MUBA, "tetangga": TETANGGA}
    async with masuk(sanksi, semua, tmp_path) as klien:
        yield klien


async def tersebar(sanksi: Layanan) -> None:
    semula = nib(TOKO, GUDANG, PABRIK, BENGKEL)
    kegiatan = tuple(
        k.model_copy(update={"lokasi": TEMPAT.get(k.id, k.lokasi)}) for k in semula.kegiatan_usaha
    )
    await dengar(sanksi, semula.model_copy(update={"kegiatan_usaha": kegiatan}))
    for satu in (GUDANG, PABRIK, BENGKEL):
        await dengar(sanksi, diterbitkan(satu))
        await dengar(sanksi, diverifikasi(satu))


@pytest.mark.rule("PB8-20-1", "PB8-24-6", "PB8-24-7", "PB8-24-8", "PB8-9-3")
async def test_setiap_kantor_mencabut_yang_di_wilayahnya(klien: Klien, sanksi: Layanan) -> None:
    await tersebar(sanksi)
    kasus = await diajukan(klien, GUDANG, PABRIK, BENGKEL)
    await valid(sanksi, kasus)
    isi = await rinci(klien, kasus)
    assert [(o["penerbit"], o["wilayah"], o["hasil"]) for o in isi["objek"]] == [
        ("DPMPTSP", None, "DICABUT"),
        ("DPMPTSP", MUBA, "DICABUT"),
        ("LEMBAGA_OSS", None, "DICABUT"),
    ]
    terbit: list[dict[str, Any]] = await sanksi.published("pencabutan.diterbitkan")
    assert [([i["kegiatan_usaha"] for i in t["item"]], t["wilayah"]) for t in terbit] == [
        ([str(GUDANG)], []),
        ([str(PABRIK)], [MUBA]),
        ([str(BENGKEL)], [LUAR]),
    ]
    assert [t["nomor"] for t in terbit] == [
        "0001/PCB-NLK/KAB_SIJUNJUNG/2026",
        "0001/PCB-NLK/KAB_MUSI_BANYUASIN/2026",
        "0002/PCB-NLK/KAB_SIJUNJUNG/2026",
    ]
    assert len({d["id"] for d in isi["dokumen"]}) == 3
    (milik,) = [d for d in isi["dokumen"] if "MUSI_BANYUASIN" in d["nomor"]]
    assert (await rinci(klien, kasus, "muba"))["id"] == kasus
    assert (await klien("muba", "GET", f"/dokumen/{milik['id']}/pdf")).status_code == 200
    tetangga = await klien("tetangga", "GET", f"/pencabutan/non-likuidasi/{kasus}")
    assert masalah(tetangga)[:2] == (404, "KASUS_TIDAK_DITEMUKAN")
