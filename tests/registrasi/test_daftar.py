"""The officers' lists: what is in each, in which order, how many, and for whom."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.registrasi.api.daftar import TUGAS
from services.registrasi.domain import daftar_kerja
from services.registrasi.domain.daftar_kerja import Daftar
from services.registrasi.domain.permohonan import SELESAI, Status
from services.registrasi.tables import NamaPemohonRow, PelakuUsahaRow, PermohonanRow
from tests.registrasi.klien import MUBA, SIJUNJUNG, Registrasi, masalah
from tests.registrasi.langkah import SITI, ajukan
from tests.support.clock import SettableClock

SENIN = datetime(2026, 3, 16, 3, tzinfo=UTC)  # 10:00 WIB


def test_setiap_status_terbuka_ada_di_suatu_daftar() -> None:
    """Filed without a single upload is nobody's work yet."""
    tugas = [status for satu in TUGAS.values() for status in satu]
    termuat = {status for satu in Daftar for status in daftar_kerja.isi(satu, tugas)}
    assert set(Status) - termuat == SELESAI | {Status.DIAJUKAN}


async def isi(r: Registrasi, *banyak: Mapping[str, Any]) -> list[str]:
    """Rows as they would stand after their steps; newest last."""
    ids: list[str] = []
    async with r.database.unit_of_work() as uow:
        for n, ubah in enumerate(banyak):
            pelaku, id = uuid4(), uuid4()
            nama = ubah.get("nama", f"Warga {n}")
            daerah = ubah.get("daerah", MUBA)
            uow.session.add(_pelaku_usaha(pelaku, daerah, nama))
            await uow.session.flush()
            uow.session.add(_permohonan(id, pelaku, n, dict(ubah)))
            await uow.session.flush()
            uow.session.add(
                NamaPemohonRow(permohonan=id, pelaku_usaha=pelaku, daerah=daerah, nama=nama)
            )
            ids.append(str(id))
    return ids


def _pelaku_usaha(id: UUID, daerah: str, nama: str) -> PelakuUsahaRow:
    return PelakuUsahaRow(
        id=id, daerah=daerah, jenis="ORANG_PERSEORANGAN", nama=nama, wilayah="16.06.01",
        alamat="Jalan", penanaman_modal="PMDN", versi=1, dibuat_pada=SENIN,
    )  # fmt: skip


def _permohonan(id: UUID, pelaku: UUID, n: int, ubah: dict[str, Any]) -> PermohonanRow:
    ubah.pop("nama", None)
    batas = ubah.pop("batas", None)
    baku: dict[str, Any] = {
        "daerah": MUBA, "sop": "100", "sop_versi": 1, "kbli": "62012", "skala": "KECIL",
        "jenis_pemohon": "PERORANGAN", "lokasi": "16.06.01", "alamat": "Jalan",
        "penanaman_modal": "PMDN", "tingkat_risiko": "RENDAH", "perizinan": "NIB",
        "kanal": "OSS", "angka": {}, "status": "BERKAS_DIUNGGAH", "diajukan_pada": SENIN.date(),
        "ke": 0, "dibuat_pada": SENIN.replace(minute=n),
    }  # fmt: skip
    hari = SENIN.date().replace(day=batas) if batas else None
    return PermohonanRow(id=id, pelaku_usaha=pelaku, batas=hari, **baku | ubah)


async def daftar(r: Registrasi, siapa: str = "dpmptsp", **params: Any) -> list[str]:
    """All pages, two rows each."""
    ids: list[str] = []
    pilihan = {"jumlah": 2} | params
    while True:
        jawaban = await r(siapa, "GET", "/permohonan", params=pilihan)
        assert jawaban.status_code == 200, jawaban.text
        ids += [satu["id"] for satu in jawaban.json()["data"]]
        if (lanjut := jawaban.json()["lanjut"]) is None:
            return ids
        pilihan["setelah"] = lanjut


SEMUA: tuple[Mapping[str, Any], ...] = (
    {"status": "BERKAS_DIUNGGAH"},
    {"status": "LENGKAP", "batas": 17},
    {"status": "MENUNGGU_PERTIMBANGAN_TEKNIS", "batas": 16},
    {"status": "MENUNGGU_VERIFIKASI", "batas": 13, "sla_terlampaui": True},
    {"status": "DISETUJUI", "batas": 16},
    {"status": "DIKEMBALIKAN"},
    {"status": "DITERBITKAN", "batas": 2, "nib": "1234567890123"},
    {"status": "DITOLAK", "batas": 2},
    {"status": "DIAJUKAN"},
    {"status": "MENUNGGU_VERIFIKASI", "batas": 2, "daerah": SIJUNJUNG},
)
ISI = {
    "TUGAS_SAYA": [4, 3, 1, 0],
    "TERLAMBAT": [4, 3, 2],
    "DIKEMBALIKAN": [5],
    "MENUNGGU_TIM_TEKNIS": [2],
    "MENUNGGU_VERIFIKASI": [3],
    "DISETUJUI_BELUM_TERBIT": [4],
}


@pytest.mark.rule("SOP100-7", "SOP100-9", "SOP100-17", "PB8-9-3")
async def test_isi_setiap_daftar_dan_jumlahnya(
    registrasi: Registrasi, clock: SettableClock
) -> None:
    """Due today is late enough to be seen; what ended is in no list; another region never."""
    clock.set(SENIN)
    ids = await isi(registrasi, *SEMUA)
    for nama, harapan in ISI.items():
        assert await daftar(registrasi, daftar=nama) == [ids[n] for n in harapan], nama
    jumlah = (await registrasi("dpmptsp", "GET", "/permohonan/jumlah")).json()
    assert jumlah == [
        {"daftar": nama, "banyak": len(harapan), "lebih": False} for nama, harapan in ISI.items()
    ]
    assert await daftar(registrasi, "tim_teknis", daftar="TUGAS_SAYA") == [ids[2]]
    assert await daftar(registrasi, "dpmptsp_sijunjung") == [ids[9]]


@pytest.mark.rule("SOP100-17")
async def test_jatuh_tempo_hari_ini_menurut_zona_daerah(
    registrasi: Registrasi, clock: SettableClock
) -> None:
    """17:00 UTC is the next day in WIB."""
    ids = await isi(registrasi, {"status": "LENGKAP", "batas": 17})
    clock.set(datetime(2026, 3, 16, 16, 59, tzinfo=UTC))
    assert await daftar(registrasi, daftar="TERLAMBAT") == []
    clock.set(datetime(2026, 3, 16, 17, 0, tzinfo=UTC))
    assert await daftar(registrasi, daftar="TERLAMBAT") == ids


async def test_urut_menurut_tenggat(registrasi: Registrasi, clock: SettableClock) -> None:
    """Earliest first; what has no end yet comes last; page by page the same."""
    clock.set(SENIN)
    ids = await isi(registrasi, *SEMUA)
    terurut = await daftar(registrasi, daftar="TUGAS_SAYA", urut="TENGGAT")
    assert terurut == [ids[3], ids[4], ids[1], ids[0]]
    sama = await isi(registrasi, *({"status": "LENGKAP", "batas": 18} for _ in range(5)))
    terurut = await daftar(registrasi, status="LENGKAP", urut="TENGGAT")
    assert terurut == [ids[1], *sorted(sama)]


@pytest.mark.parametrize(
    ("params", "harapan"),
    [
        ({"kbli": "62012"}, [3, 2, 0]),
        ({"kbli": "62011"}, [1]),
        ({"skala": "MENENGAH"}, [2]),
        ({"kbli": "62012", "skala": "MENENGAH", "status": "LENGKAP"}, [2]),
        ({"status": ["LENGKAP", "BERKAS_DIUNGGAH"]}, [3, 2, 1, 0]),
        ({"dari": "2026-03-17"}, [3]),
        ({"sampai": "2026-03-16"}, [2, 1, 0]),
        ({"dari": "2026-03-17", "sampai": "2026-03-16"}, []),
        ({"daerah": MUBA, "daftar": "TUGAS_SAYA", "kbli": "62011"}, [1]),
        ({"daftar": "DIKEMBALIKAN", "status": "LENGKAP"}, []),
    ],
)
async def test_saringan(registrasi: Registrasi, params: dict[str, Any], harapan: list[int]) -> None:
    """17:00 UTC of the 16th was filed on the 17th in WIB."""
    ids = await isi(
        registrasi,
        {},
        {"kbli": "62011"},
        {"status": "LENGKAP", "skala": "MENENGAH"},
        {"dibuat_pada": datetime(2026, 3, 16, 17, tzinfo=UTC)},
    )
    assert await daftar(registrasi, **params) == [ids[n] for n in harapan]


@pytest.mark.rule("PB8-9-3")
async def test_daerah_lain_ditolak(registrasi: Registrasi) -> None:
    for rute in ("/permohonan", "/permohonan/jumlah"):
        jawaban = await registrasi("dpmptsp", "GET", rute, params={"daerah": SIJUNJUNG})
        assert masalah(jawaban)[:2] == (403, "DI_LUAR_WILAYAH")


async def cari(r: Registrasi, teks: str, siapa: str = "dpmptsp") -> list[str]:
    ids: list[str] = []
    params: dict[str, Any] = {"teks": teks, "jumlah": 2}
    while True:
        jawaban = await r(siapa, "GET", "/permohonan/cari", params=params)
        assert jawaban.status_code == 200, jawaban.text
        ids += [satu["id"] for satu in jawaban.json()["data"]]
        if (lanjut := jawaban.json()["lanjut"]) is None:
            return ids
        params["setelah"] = lanjut


@pytest.mark.rule("PB8-9-3")
@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        pytest.param("maju", [2, 0, 1], id="awal nama, tanpa PT dan CV"),
        pytest.param("PT. Maju  Jaya", [0, 1], id="ditulis lengkap"),
        pytest.param("MAJU-JAYA", [0, 1], id="tanda baca"),
        pytest.param("jaya", [], id="bukan awal nama"),
        pytest.param("100%", [4], id="bukan pola"),
        pytest.param("1234567890123", [3], id="NIB"),
        pytest.param("62011", [3], id="KBLI"),
        pytest.param("9999999999999", [], id="NIB lain"),
        pytest.param("sijunjung", [], id="daerah lain"),
    ],
)
async def test_cari(registrasi: Registrasi, teks: str, harapan: list[int]) -> None:
    ids = await isi(
        registrasi,
        {"nama": "PT. Maju Jaya"},
        {"nama": "CV Maju Jaya Abadi"},
        {"nama": "Maju"},
        {"nama": "Siti", "kbli": "62011", "nib": "1234567890123", "status": "DITERBITKAN"},
        {"nama": "100% Asli"},
        {"nama": "Sijunjung Raya", "daerah": SIJUNJUNG},
    )
    assert await cari(registrasi, teks) == [ids[n] for n in harapan]


@pytest.mark.parametrize("teks", ["...", "PT", "x  ", "PT. x!"])
async def test_cari_terlalu_pendek(registrasi: Registrasi, teks: str) -> None:
    jawaban = await registrasi("dpmptsp", "GET", "/pelaku-usaha", params={"cari": teks})
    assert masalah(jawaban)[:2] == (422, "PENCARIAN_TERLALU_PENDEK")


async def test_cari_pelaku_usaha(registrasi: Registrasi) -> None:
    await isi(registrasi, *({"nama": f"PT Maju {n}"} for n in (3, 1, 2)), {"nama": "Lain"})
    nama: list[str] = []
    params: dict[str, Any] = {"cari": "pt maju", "jumlah": 2}
    while True:
        data = (await registrasi("dpmptsp", "GET", "/pelaku-usaha", params=params)).json()
        nama += [satu["nama"] for satu in data["data"]]
        if data["lanjut"] is None:
            break
        params["setelah"] = data["lanjut"]
    assert nama == ["PT Maju 1", "PT Maju 2", "PT Maju 3"]


async def test_nama_baru_ditemukan_pada_permohonan_lama(registrasi: Registrasi, siti: str) -> None:
    id = await ajukan(registrasi)
    isi_baru = {k: v for k, v in SITI.items() if k in ("wilayah", "alamat")}
    jawaban = await registrasi(
        "siti", "PUT", f"/pelaku-usaha/{siti}", json=isi_baru | {"nama": "Toko Aminah"},
        headers={"If-Match": '"1"'},
    )  # fmt: skip
    assert jawaban.status_code == 200, jawaban.text
    assert await cari(registrasi, "toko") == [id]
    assert await cari(registrasi, "siti") == []
