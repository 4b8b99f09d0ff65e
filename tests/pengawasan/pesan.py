"""Events of registrasi, callers and requests; today is Monday 16 March 2026."""

from datetime import date
from typing import Any
from uuid import UUID

from httpx import Response

from shared.contracts.registrasi import (
    KegiatanUsaha,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    TingkatRisiko,
)
from shared.http.access import Caller, Fungsi, Peran
from tests.pengawasan.bahan import DAERAH, PELAKU_USAHA, SUBJEK, TANGGAL, TOKO, WILAYAH
from tests.support.klien import Klien
from tests.support.layanan import Layanan

LAIN = UUID("77777777-7777-4777-8777-777777777777")
GUDANG = UUID("88888888-8888-4888-8888-888888888888")
SEBERANG = "16.06"
APRIL = "2026-04-15"


def kegiatan(id: UUID, risiko: str = "RENDAH", lokasi: str = WILAYAH) -> KegiatanUsaha:
    return KegiatanUsaha(
        id=id,
        kbli="62012",
        tingkat_risiko=TingkatRisiko(risiko),
        lokasi=lokasi,
        tahap="OPERASIONAL",
        status_penanaman_modal="PMDN",
    )


TERBIT = NibDiterbitkanV1(
    nib=SUBJEK.nib,
    pelaku_usaha=PELAKU_USAHA,
    permohonan=None,
    tanggal=date(2025, 1, 6),
    jenis_pelaku_usaha="BADAN_USAHA",
    skala="KECIL",
    wilayah=WILAYAH,
    kegiatan_usaha=(kegiatan(TOKO),),
    berlaku_sampai=None,
)
DICABUT = NibDicabutV1(
    nib=SUBJEK.nib,
    pelaku_usaha=PELAKU_USAHA,
    tanggal=date(2026, 3, 16),
    jalur="PERMOHONAN",
    sebab="Pencabutan LIKUIDASI atas permohonan",
    pencabutan=UUID(int=1),
    nomor="1",
)


def terbit(pelaku_usaha: UUID, *semua: KegiatanUsaha, nib: str = "9") -> NibDiterbitkanV1:
    """Of another Pelaku Usaha, registered in the lokasi of its first activity."""
    return TERBIT.model_copy(
        update={
            "nib": nib * 13,
            "pelaku_usaha": pelaku_usaha,
            "wilayah": semua[0].lokasi,
            "kegiatan_usaha": semua,
        }
    )


def mutakhir(*semua: KegiatanUsaha) -> NibDimutakhirkanV1:
    return NibDimutakhirkanV1.model_validate(TERBIT.model_dump() | {"kegiatan_usaha": semua})


async def dengar(layanan: Layanan, *semua: Any) -> None:
    for event in semua:
        await layanan.dengar(event, stream=event.pelaku_usaha)


def pelaku(pelaku_usaha: UUID) -> Caller:
    return Caller("akun", Peran.PELAKU_USAHA, daerah=DAERAH, pelaku_usaha=str(pelaku_usaha))


def petugas(peran: Peran, wilayah: str, *fungsi: Fungsi) -> Caller:
    return Caller("petugas-1", peran, frozenset(fungsi), daerah=DAERAH, wilayah=(wilayah,))


PEMDA = Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
CALLERS = {
    "dpmptsp": petugas(PEMDA, WILAYAH, Fungsi.DPMPTSP),
    "dpmptsp_lain": petugas(PEMDA, SEBERANG, Fungsi.DPMPTSP),
    "opd": petugas(PEMDA, WILAYAH, Fungsi.OPD_TEKNIS),
    "kek": petugas(Peran.ADMINISTRATOR_KEK, WILAYAH),
    "kpbpb": petugas(Peran.BADAN_PENGUSAHAAN_KPBPB, WILAYAH),
    "provinsi": petugas(Peran.PEMERINTAH_DAERAH_PROVINSI, "13"),
    "tanpa_wilayah": Caller("p", Peran.PEMERINTAH_DAERAH_PROVINSI),
    "oss": Caller("oss", Peran.LEMBAGA_OSS),
    "pelaku": pelaku(PELAKU_USAHA),
    "pelaku_lain": pelaku(LAIN),
    "tanpa_pelaku_usaha": Caller("baru", Peran.PELAKU_USAHA),
}

ENTRI = {
    "pelaku_usaha": str(PELAKU_USAHA),
    "lokasi": WILAYAH,
    "instansi_pelaksana": ["OPD_TEKNIS", "DPMPTSP"],
}
RUTIN = {
    "jenis": "RUTIN",
    "pelaku_usaha": str(PELAKU_USAHA),
    "lokasi": WILAYAH,
    "tanggal": TANGGAL.isoformat(),
}
INSIDENTAL = RUTIN | {
    "jenis": "INSIDENTAL",
    "instansi_pelaksana": ["DPMPTSP"],
    "dasar": "Pengaduan 12/2026",
    "penyetuju": "kadis-1",
}


async def muat(
    klien: Klien, *entri: dict[str, Any], siapa: str = "dpmptsp", tahun: int = 2026
) -> Response:
    isi = {"tahun": tahun, "entri": list(entri or (ENTRI,))}
    return await klien(siapa, "POST", "/rencana", json=isi)


async def jadwalkan(klien: Klien, siapa: str = "dpmptsp", **ubah: Any) -> Response:
    return await klien(siapa, "POST", "/inspeksi", json=RUTIN | ubah)


async def dijadwalkan(klien: Klien, **ubah: Any) -> dict[str, Any]:
    jawaban = await jadwalkan(klien, **ubah)
    assert jawaban.status_code == 201, jawaban.text
    return jawaban.json()


async def pindahkan(
    klien: Klien, inspeksi: str, tanggal: str, versi: int, siapa: str = "dpmptsp"
) -> Response:
    isi = {"tanggal": tanggal, "alasan": "Banjir"}
    headers = {"If-Match": f'"{versi}"'}
    return await klien(siapa, "POST", f"/inspeksi/{inspeksi}/jadwal", json=isi, headers=headers)


async def batalkan(
    klien: Klien, inspeksi: str, siapa: str = "dpmptsp", alasan: str = " Banjir "
) -> Response:
    isi = {"alasan": alasan}
    return await klien(siapa, "POST", f"/inspeksi/{inspeksi}/pembatalan", json=isi)


async def daftar(klien: Klien, siapa: str = "dpmptsp", **query: Any) -> list[str]:
    jawaban = await klien(siapa, "GET", "/inspeksi", params=query)
    assert jawaban.status_code == 200, jawaban.text
    return [satu["id"] for satu in jawaban.json()["data"]]


def masalah(jawaban: Response) -> tuple[int, str, str]:
    isi = jawaban.json()
    assert jawaban.headers["content-type"] == "application/problem+json"
    return jawaban.status_code, isi["kode"], isi["aturan"]
