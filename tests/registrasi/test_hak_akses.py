"""A revoked NIB, six months, and what an application changes (PB8-23-8, PB8-23-9)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from shared.contracts.notifikasi import PengingatDikirimV1, TenggatTerlampauiV1
from shared.contracts.sanksi import (
    ItemPerizinan,
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
)
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import AJUKAN, ajukan, lengkap, nib_pertama, terbit
from tests.support.clock import SettableClock

# Revoked on 31 March 2026: the last day is 30 September, the effect on 1 October.
DICABUT = date(2026, 3, 31)
TERAKHIR = date(2026, 9, 30)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


def pada(tanggal: date) -> datetime:
    return datetime(tanggal.year, tanggal.month, tanggal.day, 2, 0, tzinfo=UTC)


def pencabutan(pelaku_usaha: str, *, cabut_nib: bool = True) -> PencabutanDiterbitkanV1:
    return PencabutanDiterbitkanV1(
        kasus=uuid4(),
        pelaku_usaha=UUID(pelaku_usaha),
        nomor="503/7/2026",
        jenis_pencabutan="LIKUIDASI",
        jalur="PERMOHONAN",
        dasar_penerbitan="FIKTIF_POSITIF",
        tanggal=DICABUT,
        cabut_nib=cabut_nib,
        dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
    )


def _jam(pelaku_usaha: str) -> dict[str, Any]:
    return {
        "tenggat": str(uuid4()),
        "jenis": "hak_akses_permohonan",
        "subjek": pelaku_usaha,
        "generasi": 1,
        "pelaku_usaha": pelaku_usaha,
        "aturan": "PB8-23-9",
        "hari_terakhir": str(TERAKHIR),
        "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)",
    }


def pengingat(pelaku_usaha: str, sisa: int) -> PengingatDikirimV1:
    lagi = {"jatuh_tempo": "2026-09-30T17:00:00Z", "sisa_hari": sisa}
    return PengingatDikirimV1.model_validate(_jam(pelaku_usaha) | lagi)


def terlampaui(pelaku_usaha: str) -> TenggatTerlampauiV1:
    lagi = {"effective_at": "2026-09-30T17:00:00Z"}
    return TenggatTerlampauiV1.model_validate(_jam(pelaku_usaha) | lagi)


async def hak_akses(r: Registrasi, pelaku_usaha: str) -> str:
    data = (await r("oss", "GET", f"/pelaku-usaha/{pelaku_usaha}")).json()
    return data["hak_akses"]["status"]


@pytest.fixture
async def dicabut(registrasi: Registrasi, siti: str, clock: SettableClock) -> dict[str, Any]:
    """The NIB of Siti, revoked through sanksi's event."""
    nib = await nib_pertama(registrasi)
    clock.set(pada(DICABUT))
    await registrasi.dengar(pencabutan(siti), siti)
    return nib


@pytest.mark.rule("PB8-23-8")
async def test_nib_dicabut(registrasi: Registrasi, siti: str, dicabut: dict[str, Any]) -> None:
    nib = (await registrasi("siti", "GET", f"/nib/{dicabut['nomor']}")).json()
    assert (nib["status"], nib["berlaku_sampai"], nib["pencabutan"]["nomor"]) == (
        "DICABUT",
        "2026-03-31",
        "503/7/2026",
    )
    terbitan = await registrasi.terbit("nib.dicabut")
    assert terbitan == [
        {
            "nib": dicabut["nomor"],
            "pelaku_usaha": siti,
            "tanggal": "2026-03-31",
            "jalur": "PERMOHONAN",
            "sebab": "LIKUIDASI",
            "pencabutan": nib["pencabutan"]["kasus"],
            "nomor": "503/7/2026",
            "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (8)",
            "hak_akses_bertenggang": True,
            "hak_akses_diperluas": False,
            "hak_akses_dasar": None,
        }
    ]
    izin = (await registrasi("siti", "GET", f"/nib/{dicabut['nomor']}/perizinan")).json()
    assert [satu["status"] for satu in izin] == ["DICABUT"]
    publik = (await registrasi("siapa pun", "GET", f"/nib/{dicabut['nomor']}/status")).json()
    assert (publik["berlaku"], publik["dicabut_pada"]) == (False, "2026-03-31")


@pytest.mark.rule("PB8-23-8")
async def test_pencabutan_dua_kali_dan_tanpa_nib(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any]
) -> None:
    lagi = pencabutan(siti)
    await registrasi.dengar(lagi, siti)  # another case, the NIB is gone already
    assert len(await registrasi.terbit("nib.dicabut")) == 1
    assert await registrasi.terbit("perizinan.tidak_diubah") == [
        {
            "kasus": str(lagi.kasus),
            "tindakan": "pencabutan.diterbitkan",
            "pelaku_usaha": siti,
            "nib": None,
            "kegiatan_usaha": None,
            "perizinan": None,
            "alasan": "NIB_TIDAK_BERLAKU",
            "status": None,
            "tanggal": "2026-03-31",
        }
    ]


@pytest.mark.rule("PB8-23-8")
async def test_pencabutan_tanpa_cabut_nib(registrasi: Registrasi, siti: str) -> None:
    nib = await nib_pertama(registrasi)
    await registrasi.dengar(pencabutan(siti, cabut_nib=False), siti)
    assert (await registrasi("siti", "GET", f"/nib/{nib['nomor']}")).json()["status"] == "AKTIF"


@pytest.mark.rule("PB8-23-9", "PB8-1-20")
async def test_diperingatkan_lalu_dibatalkan(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    r = registrasi
    clock.set(pada(date(2026, 8, 31)))
    await r.dengar(pengingat(siti, 30), siti)
    assert await hak_akses(r, siti) == "AKAN_DIBATALKAN"
    assert await r.terbit("hak_akses.akan_dibatalkan") == [
        {"pelaku_usaha": siti, "tanggal": "2026-09-30", "sisa_hari": 30}
    ]
    clock.set(pada(TERAKHIR))
    await r.dengar(terlampaui(siti), siti)
    assert await hak_akses(r, siti) == "AKAN_DIBATALKAN"  # the whole last day is theirs

    clock.set(datetime(2026, 9, 30, 17, 0, tzinfo=UTC))  # 1 October, 00:00 WIB
    record = await r.dengar(terlampaui(siti), siti)
    await r.terima(record)
    assert await hak_akses(r, siti) == "DIBATALKAN"
    riwayat = (await r("siti", "GET", f"/pelaku-usaha/{siti}/hak-akses/riwayat")).json()
    assert [(satu["status"], satu["tanggal"], satu["dasar_hukum"]) for satu in riwayat] == [
        ("AKTIF", riwayat[0]["dicatat_pada"][:10], f"{PERBUP} Pasal 1 angka 20"),
        ("AKAN_DIBATALKAN", "2026-08-31", f"{PERBUP} Pasal 23 ayat (9)"),
        ("DIBATALKAN", "2026-10-01", f"{PERBUP} Pasal 23 ayat (9)"),
    ]
    assert [satu["alasan"] is None for satu in riwayat] == [True, False, False]
    assert [(satu["tanggal"]) for satu in await r.terbit("hak_akses.dibatalkan")] == ["2026-10-01"]
    jawaban = await r("siti", "POST", "/permohonan", json=AJUKAN)
    assert masalah(jawaban) == (403, "HAK_AKSES_DIBATALKAN", "PB8-23-9")


@pytest.mark.rule("PB8-23-9")
async def test_terlambat_ditolak_sebelum_jam_berbunyi(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    clock.set(datetime(2026, 9, 30, 17, 0, tzinfo=UTC))
    jawaban = await registrasi("siti", "POST", "/permohonan", json=AJUKAN)
    assert masalah(jawaban) == (403, "HAK_AKSES_DIBATALKAN", "PB8-23-9")


@pytest.mark.rule("PB8-23-9")
async def test_permohonan_pada_hari_terakhir_menyelamatkan(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    r = registrasi
    clock.set(pada(date(2026, 9, 29)))
    await r.dengar(pengingat(siti, 1), siti)
    clock.set(datetime(2026, 9, 30, 16, 59, tzinfo=UTC))  # 23:59 WIB
    permohonan = await ajukan(r)
    assert await hak_akses(r, siti) == "AKTIF"
    assert await r.terbit("hak_akses.pembatalan_dihentikan") == [
        {"pelaku_usaha": siti, "permohonan": permohonan, "tanggal": "2026-09-30"}
    ]
    clock.set(pada(date(2026, 10, 1)))
    await r.dengar(terlampaui(siti), siti)
    assert await hak_akses(r, siti) == "AKTIF"
    assert await r.terbit("hak_akses.dibatalkan") == []


@pytest.mark.rule("PB8-23-9")
async def test_permohonan_yang_masih_terbuka_menyelamatkan(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    """AMB-57: filed before the revocation and still open then."""
    r = registrasi
    await nib_pertama(r)
    terbuka = await ajukan(r, lokasi="16.06.02")
    clock.set(pada(DICABUT))
    await r.dengar(pencabutan(siti), siti)
    assert [satu["permohonan"] for satu in await r.terbit("hak_akses.pembatalan_dihentikan")] == [
        terbuka
    ]
    clock.set(pada(date(2026, 9, 1)))
    await r.dengar(pengingat(siti, 29), siti)
    clock.set(pada(date(2026, 10, 1)))
    await r.dengar(terlampaui(siti), siti)
    assert await hak_akses(r, siti) == "AKTIF"


@pytest.mark.rule("SOP100-P5", "PB8-1-18")
async def test_nib_baru_setelah_pencabutan(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any]
) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    baru = await terbit(registrasi, permohonan)
    assert baru["nomor"] != dicabut["nomor"]
    assert (baru["status"], baru["versi"]) == ("AKTIF", 1)
    semua = (await registrasi("siti", "GET", f"/pelaku-usaha/{siti}/nib")).json()
    assert [satu["status"] for satu in semua] == ["AKTIF", "DICABUT"]


@pytest.mark.rule("PB8-23-9")
async def test_nib_lain_diambil_alih_setelah_peringatan(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    """A NIB lives again without an application: nothing is counted, and filing still works."""
    await registrasi.dengar(pengingat(siti, 30), siti)
    assert await hak_akses(registrasi, siti) == "AKAN_DIBATALKAN"
    kegiatan = {"kbli": "62012", "tingkat_risiko": "RENDAH", "lokasi": "16.06.01", "alamat": "A"}
    lama = {"nomor": "9120301234567", "tanggal": "2021-08-09", "skala": "KECIL",
            "kegiatan_usaha": [kegiatan]}  # fmt: skip
    jalur = f"/pelaku-usaha/{siti}/nib-lama"
    assert (await registrasi("dpmptsp", "POST", jalur, json=lama)).status_code == 201
    assert await hak_akses(registrasi, siti) == "AKTIF"
    await registrasi.dengar(terlampaui(siti), siti)
    assert await hak_akses(registrasi, siti) == "AKTIF"
    assert await ajukan(registrasi)


@pytest.mark.rule("PB8-23-9", "PB8-1-20")
async def test_dua_nib_berakhir_pada_hari_yang_sama(
    registrasi: Registrasi, siti: str, dicabut: dict[str, Any], clock: SettableClock
) -> None:
    """The later one decides: a Pembatalan gives no months (AMB-40), and those of the first ended
    with the NIB that lived after it."""
    r = registrasi
    kegiatan = {"kbli": "20118", "tingkat_risiko": "TINGGI", "lokasi": "16.06.01", "alamat": "A"}
    lama = {"nomor": "0000000000001", "tanggal": "2021-08-09", "skala": "KECIL",
            "kegiatan_usaha": [kegiatan]}  # fmt: skip
    kedua = (await r("dpmptsp", "POST", f"/pelaku-usaha/{siti}/nib-lama", json=lama)).json()
    batal = PembatalanDiterbitkanV1(
        kasus=uuid4(), pelaku_usaha=UUID(siti), nib=kedua["nomor"], nomor="503/8/2026",
        tanggal=DICABUT, penerbit="DPMPTSP", cabut_nib=True,
        item=(
            ItemPerizinan(
                kegiatan_usaha=kedua["kegiatan_usaha"][0]["id"], kbli="20118",
                tingkat_risiko="TINGGI", jenis="IZIN", perizinan=None,
            ),
        ),
        dasar_hukum=f"{PERBUP} Pasal 22 ayat (4) huruf a",
    )  # fmt: skip
    await r.dengar(batal, siti)
    assert [(satu["nib"], satu["tanggal"]) for satu in await r.terbit("nib.dicabut")] == [
        (dicabut["nomor"], str(DICABUT)),
        (kedua["nomor"], str(DICABUT)),
    ]
    clock.set(pada(date(2026, 10, 5)))
    await r.dengar(terlampaui(siti), siti)
    assert await hak_akses(r, siti) == "AKTIF"
    assert await ajukan(r)
