"""A NON_LIKUIDASI by HTTP and by the events around it, step by step."""

from typing import Any
from uuid import UUID

from shared.contracts.integrasi import Hasil
from tests.sanksi.bahan import GUDANG, NIB
from tests.sanksi.bahan_non_likuidasi import PERNYATAAN
from tests.sanksi.bahan_pembatalan import KEGIATAN, LISENSI
from tests.sanksi.pembatalan import dengar_semua, diverifikasi
from tests.sanksi.test_api import CALLERS
from tests.sanksi.test_api_pembatalan import PENGAWASAN
from tests.sanksi.test_handlers import dengar, jawab
from tests.support.klien import Klien
from tests.support.layanan import Layanan

ALAMAT = "/pencabutan/non-likuidasi"
PERBUP = "Peraturan Bupati Sijunjung 8/2022"
TIGA = ("IDENTITAS", "LKPM", "KSWP")
PERMOHONAN: dict[str, Any] = {
    "nib": NIB,
    "pemohon_sebagai": "DIREKSI",
    "pernyataan": PERNYATAAN,
    "nik": "1303044107900001",
    "npwp": "0012345678901000",
}
PMA = {"masih_berminat": True, "pengecualian": "SINGLE_PURPOSE", "cabut_nib": False}


def objek(*kegiatan: UUID) -> list[dict[str, str]]:
    lisensi = {satu: {"perizinan": str(LISENSI[satu].id)} for satu in kegiatan if satu in LISENSI}
    return [{"kegiatan_usaha": str(satu)} | lisensi.get(satu, {}) for satu in kegiatan]


PEMANGGIL = CALLERS | PENGAWASAN


async def terverifikasi(sanksi: Layanan, *kegiatan: UUID, **ubah: str) -> None:
    await dengar_semua(sanksi, *kegiatan, **ubah)
    for satu in kegiatan or KEGIATAN:
        if satu in LISENSI and not LISENSI[satu].terverifikasi:
            await dengar(sanksi, diverifikasi(satu))


async def ajukan(klien: Klien, *kegiatan: UUID, siapa: str = "direktur", **ubah: Any) -> Any:
    isi = PERMOHONAN | {"objek": objek(*kegiatan or (GUDANG,))} | ubah
    return await klien(siapa, "POST", ALAMAT, json=isi)


async def diajukan(klien: Klien, *kegiatan: UUID, **ubah: Any) -> str:
    jawaban = await ajukan(klien, *kegiatan, **ubah)
    assert jawaban.status_code == 201, jawaban.text
    return jawaban.json()["id"]


async def valid(sanksi: Layanan, kasus: str) -> None:
    for item in TIGA:
        await jawab(sanksi, item, Hasil.VALID, UUID(kasus))


async def rinci(klien: Klien, kasus: str, siapa: str = "direktur") -> dict[str, Any]:
    return (await klien(siapa, "GET", f"{ALAMAT}/{kasus}")).json()


def hasil(isi: dict[str, Any]) -> set[tuple[str, str, str | None]]:
    return {(p["sasaran"], p["hasil"], p["alasan"]) for p in isi["pelaksanaan"]}
