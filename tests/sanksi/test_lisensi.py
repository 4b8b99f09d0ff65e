"""Sanksi's copy of each licence: of registrasi's facts, told twice or in another order."""

from datetime import date
from uuid import UUID

import pytest

from services.sanksi import tables
from services.sanksi.domain.perizinan import JenisLisensi, KegiatanUsaha, Lisensi, Perizinan, mikro
from shared.contracts.registrasi import (
    PerizinanDiterbitkanV1,
    PerizinanDiverifikasiV1,
    TingkatRisiko,
)
from tests.sanksi.bahan import GUDANG, NIB, PELAKU_USAHA, WILAYAH
from tests.sanksi.test_handlers import TERBIT, dengar
from tests.support.layanan import Layanan

SERTIFIKAT = UUID("55555555-5555-4555-8555-555555555555")
ISI = {
    "perizinan": SERTIFIKAT,
    "pelaku_usaha": PELAKU_USAHA,
    "nib": NIB,
    "kegiatan_usaha": GUDANG,
    "jenis": "SERTIFIKAT_STANDAR",
    "tingkat_risiko": TingkatRisiko.MENENGAH_TINGGI,
    "tanggal": date(2025, 1, 6),
}
DITERBITKAN = PerizinanDiterbitkanV1(**ISI, terverifikasi=False)
DIVERIFIKASI = PerizinanDiverifikasiV1(**ISI, terverifikasi=True)


def lisensi(*, terverifikasi: bool) -> Lisensi:
    return Lisensi(
        id=SERTIFIKAT,
        nib=NIB,
        kegiatan_usaha=GUDANG,
        jenis=JenisLisensi.SERTIFIKAT_STANDAR,
        tingkat_risiko="MENENGAH_TINGGI",
        terverifikasi=terverifikasi,
    )


async def perizinan(sanksi: Layanan) -> Perizinan:
    async with sanksi.database.session() as session:
        dimuat = await tables.load_perizinan(session, NIB)
    assert dimuat
    return dimuat


@pytest.mark.rule("PB8-21-1a")
@pytest.mark.parametrize(
    ("fakta", "terverifikasi"),
    [
        pytest.param((DITERBITKAN,), False, id="diterbitkan"),
        pytest.param((DITERBITKAN, DITERBITKAN), False, id="dua kali"),
        pytest.param((DITERBITKAN, DIVERIFIKASI), True, id="lalu diverifikasi"),
        pytest.param((DIVERIFIKASI, DITERBITKAN), True, id="terbalik"),
    ],
)
async def test_setiap_izin_diketahui_sudah_diverifikasi_atau_belum(
    sanksi: Layanan, fakta: tuple[PerizinanDiterbitkanV1, ...], terverifikasi: bool
) -> None:
    await dengar(sanksi, TERBIT)
    for satu in fakta:
        await dengar(sanksi, satu)
    dimuat = await perizinan(sanksi)
    assert dimuat.lisensi == (lisensi(terverifikasi=terverifikasi),)
    assert dimuat.skala == "KECIL"
    assert dimuat.kegiatan_usaha[1] == KegiatanUsaha(
        GUDANG, "10130", "MENENGAH_TINGGI", WILAYAH, "PMDN"
    )


async def test_izin_tetap_diketahui_bila_nib_dimutakhirkan(sanksi: Layanan) -> None:
    await dengar(sanksi, DITERBITKAN)
    await dengar(sanksi, TERBIT)
    assert (await perizinan(sanksi)).lisensi == (lisensi(terverifikasi=False),)


@pytest.mark.rule("PB8-22-1c")
async def test_skala_diketahui_menurut_kegiatan_usaha(sanksi: Layanan) -> None:
    """AMB-24: the NIB tells only the scale that it was first recorded with."""
    skala = ("MIKRO", "KECIL")
    milik = zip(TERBIT.kegiatan_usaha, skala, strict=True)
    kegiatan = tuple(satu.model_copy(update={"skala": s}) for satu, s in milik)
    ubah = {"skala": "MIKRO", "kegiatan_usaha": kegiatan}
    await dengar(sanksi, TERBIT.model_copy(update=ubah))
    dimuat = await perizinan(sanksi)
    assert [satu.skala for satu in dimuat.kegiatan_usaha] == ["MIKRO", "KECIL"]
    assert not mikro(dimuat)


@pytest.mark.rule("PB8-24-2")
async def test_tempat_usaha_diketahui_bila_registrasi_menyebutnya(sanksi: Layanan) -> None:
    await dengar(sanksi, TERBIT)
    assert [satu.lokasi_usaha for satu in (await perizinan(sanksi)).kegiatan_usaha] == [None, None]
    kegiatan = tuple(
        satu.model_copy(update={"lokasi_usaha": SERTIFIKAT}) for satu in TERBIT.kegiatan_usaha
    )
    await dengar(sanksi, TERBIT.model_copy(update={"kegiatan_usaha": kegiatan}))
    assert {satu.lokasi_usaha for satu in (await perizinan(sanksi)).kegiatan_usaha} == {SERTIFIKAT}
