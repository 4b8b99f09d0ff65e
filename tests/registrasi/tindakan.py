"""Acts of sanksi as they arrive, and a business of Sijunjung to act upon."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from shared.contracts.sanksi import (
    ItemPerizinan,
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
)
from tests.registrasi.klien import Registrasi

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
NOMOR = "9120301234567"
USAHA = {
    "jenis": "BADAN_USAHA",
    "nama": "PT Sinar Lansek",
    "wilayah": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 5",
    "npwp": "0012345678901000",
}
KBLI = {
    "RENDAH": "47911",
    "MENENGAH_RENDAH": "10710",
    "MENENGAH_TINGGI": "10130",
    "TINGGI": "20118",
}
TANGGAL = date(2026, 3, 20)


def kegiatan(risiko: str, **ubah: Any) -> dict[str, Any]:
    return {
        "kbli": KBLI[risiko],
        "tingkat_risiko": risiko,
        "lokasi": "13.03.04",
        "alamat": "Jalan Lintas Sumatera 5",
        "tahap": "PERSIAPAN",
    } | ubah


async def usaha(r: Registrasi, *kegiatan_usaha: dict[str, Any], modal: str = "PMDN") -> str:
    """Registered, with a NIB of these kegiatan usaha; signed in as `lansek`."""
    jawaban = await r("dpmptsp_sijunjung", "POST", "/pelaku-usaha", json=USAHA)
    assert jawaban.status_code == 201, jawaban.text
    pelaku: str = jawaban.json()["id"]
    r.masuk("lansek", pelaku)
    nib = {
        "nomor": NOMOR,
        "tanggal": "2023-01-09",
        "skala": "MENENGAH",
        "penanaman_modal": modal,
        "kegiatan_usaha": list(kegiatan_usaha),
    }
    jawaban = await r("dpmptsp_sijunjung", "POST", f"/pelaku-usaha/{pelaku}/nib-lama", json=nib)
    assert jawaban.status_code == 201, jawaban.text
    return pelaku


async def nib(r: Registrasi) -> dict[str, Any]:
    return (await r("oss", "GET", f"/nib/{NOMOR}")).json()


async def perizinan(r: Registrasi) -> dict[str, dict[str, Any]]:
    """By risk level."""
    semua = (await r("oss", "GET", f"/nib/{NOMOR}/perizinan")).json()
    return {satu["tingkat_risiko"]: satu for satu in semua}


async def item(r: Registrasi, *risiko: str) -> tuple[ItemPerizinan, ...]:
    semua = await perizinan(r)
    return tuple(
        ItemPerizinan(
            kegiatan_usaha=semua[satu]["kegiatan_usaha"],
            kbli=KBLI[satu],
            tingkat_risiko=satu,
            jenis=semua[satu]["jenis"],
            perizinan=semua[satu]["id"] if satu != "RENDAH" else None,
        )
        for satu in risiko
    )


def pembatalan(
    pelaku: str, item: tuple[ItemPerizinan, ...], **ubah: Any
) -> PembatalanDiterbitkanV1:
    isi: dict[str, Any] = {
        "kasus": uuid4(),
        "pelaku_usaha": pelaku,
        "nib": NOMOR,
        "nomor": "0001/BTL/KAB_SIJUNJUNG/2026",
        "tanggal": TANGGAL,
        "penerbit": "DPMPTSP",
        "item": item,
        "cabut_nib": False,
        "dasar_hukum": f"{PERBUP} Pasal 22 ayat (3) huruf b",
    }
    return PembatalanDiterbitkanV1.model_validate(isi | ubah)


def pencabutan(
    pelaku: str, item: tuple[ItemPerizinan, ...] = (), **ubah: Any
) -> PencabutanDiterbitkanV1:
    isi: dict[str, Any] = {
        "kasus": uuid4(),
        "pelaku_usaha": pelaku,
        "nib": NOMOR,
        "nomor": "0001/PCB/KAB_SIJUNJUNG/2026",
        "jenis_pencabutan": "NON_LIKUIDASI",
        "jalur": "PERMOHONAN",
        "dasar_penerbitan": "VALIDASI",
        "tanggal": TANGGAL,
        "cabut_nib": False,
        "dasar_hukum": f"{PERBUP} Pasal 24 ayat (4)",
        "item": item,
    }
    return PencabutanDiterbitkanV1.model_validate(isi | ubah)


def sanksi(
    pelaku: str, jenis: str, item: tuple[ItemPerizinan, ...], **ubah: Any
) -> SanksiDikenakanV1:
    isi: dict[str, Any] = {
        "sanksi": uuid4(),
        "pelaku_usaha": pelaku,
        "nib": NOMOR,
        "jenis_sanksi": jenis,
        "tingkat_pelanggaran": "SEDANG",
        "dasar_sanksi": ("KEWAJIBAN",),
        "penerbit": "DPMPTSP",
        "pejabat": "petugas-sijunjung",
        "nomor": "0001/SNK/KAB_SIJUNJUNG/2026",
        "tanggal": TANGGAL,
        "item": item,
        "cabut_nib": False,
        "dasar_hukum": f"{PERBUP} Pasal 29 ayat (1)",
    }
    return SanksiDikenakanV1.model_validate(isi | ubah)


def gugur(asal: SanksiDikenakanV1, tanggal: date) -> SanksiGugurV1:
    return SanksiGugurV1(
        sanksi=asal.sanksi,
        pelaku_usaha=asal.pelaku_usaha,
        nib=asal.nib,
        jenis_sanksi=asal.jenis_sanksi,
        nomor="0002/SNK/KAB_SIJUNJUNG/2026",
        tanggal=tanggal,
        item=asal.item,
        alasan="Kewajiban dipenuhi",
        dasar_hukum=f"{PERBUP} Pasal 29 ayat (3)",
    )


def pukul_sembilan(tanggal: date) -> datetime:
    return datetime(tanggal.year, tanggal.month, tanggal.day, 2, 0, tzinfo=UTC)
