"""What registrasi and notifikasi tell, on real PostgreSQL: once, twice, and not in our order."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from services.pengawasan import tables
from services.pengawasan.domain.subjek import Subjek
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.contracts.registrasi import KewajibanPbUmkuDicatatV1
from tests.pengawasan.bahan import CAMPURAN, PABRIK, PELAKU_USAHA, SUBJEK, TOKO, WILAYAH
from tests.pengawasan.pesan import (
    DICABUT,
    INSIDENTAL,
    TERBIT,
    dengar,
    dijadwalkan,
    jadwalkan,
    kegiatan,
    masalah,
    muat,
    mutakhir,
)
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

KEWAJIBAN = KewajibanPbUmkuDicatatV1(
    permohonan=UUID(int=5), pelaku_usaha=PELAKU_USAHA, nib=SUBJEK.nib
)


async def subjek(layanan: Layanan) -> Subjek | None:
    async with layanan.database.session() as session:
        return await tables.load_subjek(session, PELAKU_USAHA)


async def status(layanan: Layanan) -> list[tuple[Any, ...]]:
    return await layanan.rows("SELECT jenis, status, alasan FROM inspeksi ORDER BY tanggal, jenis")


@pytest.mark.rule("PB8-2-1")
async def test_nib_menjadikan_subjek_satu_kali(pengawasan: Layanan) -> None:
    pesan = pengawasan.pesan(TERBIT, stream=PELAKU_USAHA)
    await pengawasan.terima(pesan, pesan)
    await pengawasan.terima(pesan)
    assert await subjek(pengawasan) == SUBJEK
    assert await pengawasan.published() == [
        {
            "fakta": "subjek_pengawasan.didaftarkan",
            "pelaku_usaha": str(PELAKU_USAHA),
            "nib": SUBJEK.nib,
            "wilayah": WILAYAH,
        }
    ]


@pytest.mark.rule("PB8-2-1", "PB8-2-2a")
async def test_pemutakhiran_mengganti_kegiatan_usaha(pengawasan: Layanan) -> None:
    pabrik = kegiatan(PABRIK, "TINGGI").model_copy(update={"kbli": "10130"})
    await dengar(pengawasan, TERBIT, mutakhir(kegiatan(TOKO), pabrik))
    assert await subjek(pengawasan) == CAMPURAN
    await dengar(pengawasan, mutakhir())
    kosong = await subjek(pengawasan)
    assert kosong
    assert kosong.kegiatan_usaha == ()
    assert await pengawasan.facts() == ["subjek_pengawasan.didaftarkan"]


@pytest.mark.rule("PB8-10-2a", "PB8-15bis-b")
async def test_tempat_usaha_diketahui_bila_registrasi_menyebutnya(pengawasan: Layanan) -> None:
    """A fact from before says the kabupaten/kota alone; the next one of that NIB says more."""
    tempat = {"lokasi_usaha": PABRIK, "wilayah_lokasi": "13.03.04"}
    await dengar(pengawasan, TERBIT)
    lama = await subjek(pengawasan)
    await dengar(pengawasan, mutakhir(kegiatan(TOKO).model_copy(update=tempat)))
    baru = await subjek(pengawasan)
    assert lama
    assert baru
    assert [satu.tempat for satu in (*lama.kegiatan_usaha, *baru.kegiatan_usaha)] == [
        WILAYAH,
        PABRIK,
    ]
    async with pengawasan.database.session() as session:
        [proyek] = await tables.list_proyek(session, PELAKU_USAHA)
    assert (proyek.lokasi, proyek.lokasi_usaha, proyek.wilayah_lokasi) == (
        WILAYAH,
        PABRIK,
        "13.03.04",
    )


@pytest.mark.rule("PB8-2-1", "PB8-10-15")
async def test_nib_dicabut_membatalkan_inspeksi_yang_akan_datang(
    pengawasan: Layanan, klien: Klien, clock: SettableClock
) -> None:
    await dengar(pengawasan, TERBIT)
    await muat(klien)
    await dijadwalkan(klien, **INSIDENTAL | {"tanggal": "2026-03-16"})
    rutin = await dijadwalkan(klien)
    clock.set(datetime(2026, 3, 17, 2, tzinfo=UTC))
    await dengar(pengawasan, DICABUT)
    sesudah = await subjek(pengawasan)
    assert sesudah
    assert sesudah.berakhir_pada == date(2026, 3, 16)
    assert await status(pengawasan) == [
        ("INSIDENTAL", "DIJADWALKAN", None),  # it is past: what became of it is another fact
        ("RUTIN", "DIBATALKAN", "NIB Pelaku Usaha dicabut"),
    ]
    assert await pengawasan.published("inspeksi.dibatalkan") == [
        {
            "fakta": "inspeksi.dibatalkan",
            "inspeksi": rutin["id"],
            "pelaku_usaha": str(PELAKU_USAHA),
            "tanggal": "2026-03-30",
            "alasan": "NIB Pelaku Usaha dicabut",
        }
    ]
    assert masalah(await jadwalkan(klien)) == (409, "BUKAN_SUBJEK_PENGAWASAN", "PB8-2-1")
    await dengar(pengawasan, DICABUT)
    assert len(await pengawasan.published("inspeksi.dibatalkan")) == 1


@pytest.mark.rule("PB8-2-1")
async def test_pencabutan_nib_lain_tidak_mengubah_apa_pun(
    pengawasan: Layanan, klien: Klien
) -> None:
    await dengar(pengawasan, TERBIT)
    await muat(klien)
    await dijadwalkan(klien)
    await dengar(pengawasan, DICABUT.model_copy(update={"nib": "0" * 13}))
    assert await subjek(pengawasan) == SUBJEK
    assert await status(pengawasan) == [("RUTIN", "DIJADWALKAN", None)]


async def test_pencabutan_nib_yang_tidak_dikenal(pengawasan: Layanan) -> None:
    await dengar(pengawasan, DICABUT)
    assert await subjek(pengawasan) is None
    assert await pengawasan.facts() == []


@pytest.mark.rule("SOP100-U11")
async def test_kewajiban_pb_umku_tercatat_sebagai_terbuka(
    pengawasan: Layanan, klien: Klien
) -> None:
    await dengar(pengawasan, TERBIT)
    pesan = pengawasan.pesan(KEWAJIBAN, stream=PELAKU_USAHA)
    await pengawasan.terima(pesan, pesan)
    (satu,) = (await klien("dpmptsp", "GET", "/subjek")).json()["data"]
    assert satu["kewajiban_pb_umku"] == [
        {"permohonan": str(UUID(int=5)), "nib": SUBJEK.nib, "dicatat_pada": "2026-03-16"}
    ]


@pytest.mark.rule("CALC-1", "CALC-3")
async def test_kalender_yang_diperbarui_menentukan_hari_kerja(
    pengawasan: Layanan, klien: Klien
) -> None:
    await dengar(pengawasan, TERBIT)
    await muat(klien)
    libur = KalenderDiperbaruiV1(
        versi="2",
        tanggal=date(2026, 3, 30),
        libur=True,
        nama="Libur lokal",
        dasar_hukum="Keputusan Bupati",
    )
    await pengawasan.dengar(libur, stream=UUID(int=9))
    jawaban = await jadwalkan(klien)
    assert masalah(jawaban) == (409, "BUKAN_HARI_KERJA", "CALC-3")
    assert jawaban.json()["rincian"] == [
        {"tanggal": "2026-03-30", "sebab": "Libur lokal (Keputusan Bupati)"}
    ]
    assert (await jadwalkan(klien, tanggal="2026-03-31")).status_code == 201
