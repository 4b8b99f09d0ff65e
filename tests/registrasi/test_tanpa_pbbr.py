"""A NIB that lost its last PBBR: warned, kept by a new one, or revoked; then its Hak Akses."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest

from shared.contracts.notifikasi import PengingatDikirimV1, TenggatTerlampauiV1
from tests.registrasi.klien import SIJUNJUNG, Registrasi, masalah
from tests.registrasi.langkah import AJUKAN
from tests.registrasi.tindakan import (
    NOMOR,
    PERBUP,
    item,
    kegiatan,
    nib,
    pencabutan,
    pukul_sembilan,
    sanksi,
    usaha,
)
from tests.support.clock import SettableClock

DICABUT = date(2026, 3, 31)
TERAKHIR = date(2026, 9, 30)
BESOKNYA = datetime(2026, 9, 30, 17, 0, tzinfo=UTC)  # 1 October, 00:00 WIB
KEGIATAN = {
    "kbli": "10710",
    "tingkat_risiko": "MENENGAH_TINGGI",
    "lokasi": "13.03.05",
    "alamat": "Jalan Baru 1",
    "tahap": "PERSIAPAN",
    "skala": "MENENGAH",
    "tanggal": "2026-09-30",
}


def jam(pelaku: str, jenis: str, subjek: str, **lagi: Any) -> dict[str, Any]:
    return {
        "tenggat": str(uuid4()),
        "jenis": jenis,
        "subjek": subjek,
        "generasi": 2,
        "pelaku_usaha": pelaku,
        "aturan": "PB8-24-10",
        "hari_terakhir": str(TERAKHIR),
        "dasar_hukum": f"{PERBUP} Pasal 24 ayat (10)",
    } | lagi


def terlampaui(pelaku: str, jenis: str = "nib_tanpa_pbbr", subjek: str = NOMOR) -> Any:
    lagi = {"effective_at": "2026-09-30T17:00:00Z"}
    return TenggatTerlampauiV1.model_validate(jam(pelaku, jenis, subjek, **lagi))


def pengingat(pelaku: str) -> PengingatDikirimV1:
    lagi = {"jatuh_tempo": "2026-09-30T17:00:00Z", "sisa_hari": 7}
    return PengingatDikirimV1.model_validate(jam(pelaku, "nib_tanpa_pbbr", NOMOR, **lagi))


async def dengar(r: Registrasi, event: Any) -> None:
    record = await r.dengar(event, str(event.pelaku_usaha), daerah=SIJUNJUNG)
    await r.terima(record)  # each message also twice


@pytest.fixture
async def pelaku(registrasi: Registrasi, clock: SettableClock) -> str:
    """PMDN with one kegiatan usaha of high risk, whose Izin was revoked on 31 March."""
    pelaku = await usaha(registrasi, kegiatan("TINGGI", terverifikasi=True))
    clock.set(pukul_sembilan(DICABUT))
    await dengar(registrasi, pencabutan(pelaku, await item(registrasi, "TINGGI"), tanggal=DICABUT))
    return pelaku


@pytest.mark.rule("PB8-24-10", "PB8-24-11")
async def test_dua_tahap(registrasi: Registrasi, pelaku: str, clock: SettableClock) -> None:
    r = registrasi
    sesudah = await nib(r)
    assert (sesudah["status"], sesudah["kegiatan_usaha"]) == ("DIMUTAKHIRKAN", [])
    assert sesudah["menunggu_pbbr"]["tanggal"] == "2026-03-31"
    mutakhir = (await r.terbit("nib.dimutakhirkan"))[-1]
    assert (mutakhir["menunggu_pbbr"], mutakhir["versi"], mutakhir["tanggal"]) == (
        True,
        2,
        "2026-03-31",
    )
    clock.set(pukul_sembilan(date(2026, 9, 23)))
    await dengar(r, pengingat(pelaku))
    assert await r.terbit("nib.akan_dicabut") == [
        {"nib": NOMOR, "pelaku_usaha": pelaku, "tanggal": "2026-09-30", "sisa_hari": 7}
    ]
    assert await r.dasar("nib.akan_dicabut") == [f"{PERBUP} Pasal 24 ayat (10)"]
    clock.set(pukul_sembilan(TERAKHIR))
    await dengar(r, terlampaui(pelaku))
    assert (await nib(r))["status"] == "DIMUTAKHIRKAN"  # the whole last day is theirs

    clock.set(BESOKNYA)
    await dengar(r, terlampaui(pelaku))
    [fakta] = await r.terbit("nib.dicabut")
    assert (fakta["tanggal"], fakta["jalur"], fakta["sebab"], fakta["dasar_hukum"]) == (
        "2026-10-01",
        "PERMOHONAN",
        "TANPA_PBBR",
        f"{PERBUP} Pasal 24 ayat (10)",
    )
    clock.set(datetime(2027, 4, 1, 17, 0, tzinfo=UTC))  # six months after 1 October, and a day
    await dengar(r, terlampaui(pelaku, "hak_akses_permohonan", pelaku))
    riwayat = (await r("oss", "GET", f"/pelaku-usaha/{pelaku}/hak-akses/riwayat")).json()
    assert [(satu["status"], satu["dasar_hukum"]) for satu in riwayat] == [
        ("AKTIF", f"{PERBUP} Pasal 1 angka 20"),
        ("DIBATALKAN", f"{PERBUP} Pasal 24 ayat (11)"),
    ]
    assert riwayat[-1]["tanggal"] == "2027-04-02"
    assert await r.dasar("hak_akses.dibatalkan") == [f"{PERBUP} Pasal 24 ayat (11)"]
    [batal] = await r.terbit("hak_akses.dibatalkan")
    assert (fakta["nomor"], batal["nomor"]) == (
        "0001/PCB-NIB-PBBR/KAB_SIJUNJUNG/2026",
        "0001/BTL-HA/KAB_SIJUNJUNG/2027",
    )


@pytest.mark.rule("PB8-24-10", "PB8-1-9")
async def test_pbbr_baru_menyelamatkan_nib(
    registrasi: Registrasi, pelaku: str, clock: SettableClock
) -> None:
    """AMB-56: issued is obtained, also before it is verified; on the last day too."""
    r = registrasi
    clock.set(datetime(2026, 9, 30, 16, 59, tzinfo=UTC))  # 23:59 WIB
    jalur = f"/nib/{NOMOR}/kegiatan-usaha"
    jawaban = await r("dpmptsp_sijunjung", "POST", jalur, json=KEGIATAN)
    assert jawaban.status_code == 201, jawaban.text
    assert jawaban.json()["menunggu_pbbr"] is None
    clock.set(BESOKNYA)
    await dengar(r, terlampaui(pelaku))
    assert (await nib(r))["status"] == "DIMUTAKHIRKAN"
    assert (await r.terbit("nib.dimutakhirkan"))[-1]["menunggu_pbbr"] is False
    assert len(await r.terbit("perizinan.diterbitkan")) == 2


@pytest.mark.rule("PB8-24-10")
async def test_terlambat_walau_jam_belum_terdengar(
    registrasi: Registrasi, pelaku: str, clock: SettableClock
) -> None:
    """The end of the period counts before its clock is heard: a new NIB, never the old one."""
    r = registrasi
    clock.set(BESOKNYA)
    baru = {
        "nomor": "9120307654321",
        "tanggal": "2026-10-01",
        "skala": "MENENGAH",
        "kegiatan_usaha": [kegiatan("RENDAH")],
    }
    jalur = f"/pelaku-usaha/{pelaku}/nib-lama"
    jawaban = await r("dpmptsp_sijunjung", "POST", jalur, json=baru)
    assert jawaban.status_code == 201, jawaban.text
    assert (await nib(r))["status"] == "DICABUT"
    assert [satu["tanggal"] for satu in await r.terbit("nib.dicabut")] == ["2026-10-01"]
    await dengar(r, terlampaui(pelaku))
    assert len(await r.terbit("nib.dicabut")) == 1
    jawaban = await r("dpmptsp_sijunjung", "POST", f"/nib/{NOMOR}/kegiatan-usaha", json=KEGIATAN)
    assert masalah(jawaban)[:2] == (404, "TIDAK_DITEMUKAN")


@pytest.mark.rule("PB8-24-10", "PB8-24-11")
@pytest.mark.parametrize(
    ("pada", "diterima"),
    [
        pytest.param(datetime(2027, 4, 1, 16, 59, tzinfo=UTC), True, id="hari terakhir tahap dua"),
        pytest.param(datetime(2027, 4, 1, 17, 0, tzinfo=UTC), False, id="sesudahnya"),
    ],
)
async def test_kedua_tahap_habis_tanpa_satu_jam_pun_terdengar(
    registrasi: Registrasi, pelaku: str, clock: SettableClock, pada: datetime, diterima: bool
) -> None:
    """Nothing hangs on a clock: the NIB goes first, dated as due, and its months after it."""
    r = registrasi
    clock.set(pada)
    jawaban = await r("lansek", "POST", "/permohonan", json=AJUKAN)
    if diterima:
        assert jawaban.status_code == 201, jawaban.text
        assert [satu["tanggal"] for satu in await r.terbit("nib.dicabut")] == ["2026-10-01"]
    else:
        assert masalah(jawaban) == (403, "HAK_AKSES_DIBATALKAN", "PB8-24-11")
        assert (await nib(r))["status"] == "DIMUTAKHIRKAN", "a refusal changes nothing"
    await dengar(r, terlampaui(pelaku))
    await dengar(r, terlampaui(pelaku, "hak_akses_permohonan", pelaku))
    dibatalkan = [satu["tanggal"] for satu in await r.terbit("hak_akses.dibatalkan")]
    assert dibatalkan == ([] if diterima else ["2027-04-02"])
    assert len(await r.terbit("nib.dicabut")) == 1


@pytest.mark.rule("PB8-29-1c")
async def test_jalur_sanksi_dua_belas_bulan(registrasi: Registrasi, clock: SettableClock) -> None:
    """AMB-36: the NIB goes with the sanction, then the Hak Akses after twelve months."""
    r = registrasi
    pelaku = await usaha(r, kegiatan("TINGGI", terverifikasi=True))
    clock.set(pukul_sembilan(DICABUT))
    act = sanksi(
        pelaku, "PENCABUTAN_PERIZINAN_BERUSAHA", await item(r, "TINGGI"), tanggal=DICABUT,
        cabut_nib=True, nomor_pencabutan_nib="0009/PCB-NIB", tanggal_pencabutan_nib=DICABUT,
    )  # fmt: skip
    await dengar(r, act)
    [fakta] = await r.terbit("nib.dicabut")
    assert (fakta["jalur"], fakta["nomor"]) == ("SANKSI", "0009/PCB-NIB")
    clock.set(BESOKNYA)
    await dengar(r, terlampaui(pelaku, "hak_akses_sanksi", pelaku))
    assert await r.terbit("hak_akses.dibatalkan") == []
    clock.set(datetime(2027, 3, 31, 17, 0, tzinfo=UTC))
    await dengar(r, terlampaui(pelaku, "hak_akses_sanksi", pelaku))
    assert [satu["tanggal"] for satu in await r.terbit("hak_akses.dibatalkan")] == ["2027-04-01"]
