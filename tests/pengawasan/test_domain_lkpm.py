"""LKPM: who owes it, late or not, approved, returned, filed again."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from services.pengawasan.domain import lkpm
from services.pengawasan.domain.lkpm import Isi, Lkpm, Penerima, Sampaikan, Status
from services.pengawasan.domain.periode import baca
from services.pengawasan.domain.peristiwa import (
    LkpmDikembalikan,
    LkpmDisampaikan,
    LkpmDisetujui,
)
from services.pengawasan.domain.proyek import Proyek
from shared.refusal import Refusal
from tests.pengawasan.bahan import PELAKU_USAHA, TOKO, WILAYAH
from tests.pengawasan.laporan import (
    DIAJUKAN,
    DIKEMBALIKAN,
    DISETUJUI,
    ISI,
    LKPM,
    MULAI,
    aturan,
    proyek,
)

TEPAT, TERLAMBAT = date(2026, 1, 10), date(2026, 1, 11)
HARI_INI = date(2026, 3, 16)
BUKAN_WILAYAH = ("16.06",)


def sampaikan(
    hari_ini: date = TEPAT,
    periode: str = "2025-S2",
    satu: Proyek | None = None,
    ada: Lkpm | None = None,
    isi: Isi = ISI,
) -> lkpm.Keputusan | Refusal:
    dibaca = baca(periode)
    assert dibaca
    perintah = Sampaikan(LKPM, TOKO, dibaca, isi)
    return lkpm.sampaikan(perintah, satu or proyek(), ada, aturan(hari_ini))


def disampaikan(lkpm: Lkpm) -> LkpmDisampaikan:
    return LkpmDisampaikan(
        LKPM, PELAKU_USAHA, TOKO, WILAYAH, "2025-S2", lkpm.versi_laporan, lkpm.disampaikan_pada,
        TEPAT, lkpm.terlambat, ("BKPM", "DPMPTSP_PROVINSI", "DPMPTSP_KABUPATEN_KOTA"),
    )  # fmt: skip


@pytest.mark.rule("PB8-15bis-b", "PB8-1-22")
@pytest.mark.parametrize(
    ("hari_ini", "terlambat"),
    [
        pytest.param(date(2026, 1, 1), False, id="hari pertama"),
        pytest.param(TEPAT, False, id="tanggal 10"),
        pytest.param(TERLAMBAT, True, id="tanggal 11"),
        pytest.param(HARI_INI, True, id="dua bulan kemudian"),
    ],
)
def test_disampaikan(hari_ini: date, terlambat: bool) -> None:
    baru = replace(DIAJUKAN, disampaikan_pada=hari_ini, terlambat=terlambat)
    assert sampaikan(hari_ini) == (baru, (disampaikan(baru),))


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("kawasan", "tambahan"),
    [
        (None, ()),
        ("KAWASAN_INDUSTRI", ()),
        ("KEK", (Penerima.ADMINISTRATOR_KEK,)),
        ("KPBPB", (Penerima.BP_KPBPB,)),
    ],
)
def test_disampaikan_kepada(kawasan: str | None, tambahan: tuple[Penerima, ...]) -> None:
    hasil = sampaikan(satu=replace(proyek(), jenis_kawasan=kawasan))
    assert not isinstance(hasil, Refusal)
    baru, (peristiwa,) = hasil
    assert isinstance(peristiwa, LkpmDisampaikan)
    assert baru.penerima == (
        Penerima.BKPM,
        Penerima.DPMPTSP_PROVINSI,
        Penerima.DPMPTSP_KABUPATEN_KOTA,
        *tambahan,
    )
    assert peristiwa.penerima == tuple(satu.value for satu in baru.penerima)


@pytest.mark.rule("PB8-15bis-b", "PB8-1-22")
@pytest.mark.parametrize(
    ("satu", "periode", "hari_ini", "kode", "rincian"),
    [
        pytest.param(
            *(proyek(), "2025-S2", date(2025, 12, 31), "PERIODE_BELUM_DIBUKA"),
            ({"dibuka": "2026-01-01"},), id="periode belum berakhir",
        ),
        pytest.param(
            *(proyek(), "2025-TW4", TEPAT, "PERIODE_TIDAK_SESUAI"),
            ({"kala": "SEMESTER", "mulai": "2025-01-06"},), id="triwulan untuk usaha kecil",
        ),
        pytest.param(
            *(proyek((MULAI, "BESAR")), "2025-S2", TEPAT, "PERIODE_TIDAK_SESUAI"),
            ({"kala": "TRIWULAN", "mulai": "2025-01-06"},), id="semester untuk usaha besar",
        ),
        pytest.param(
            *(proyek(), "2024-S2", TEPAT, "PERIODE_TIDAK_SESUAI"),
            ({"kala": "SEMESTER", "mulai": "2025-01-06"},), id="sebelum izin terbit",
        ),
        pytest.param(
            *(replace(proyek(), berakhir_pada=date(2025, 6, 30)), "2025-S2", TEPAT),
            "PERIODE_TIDAK_SESUAI",
            ({"kala": "SEMESTER", "mulai": "2025-01-06"},), id="sudah berakhir",
        ),
        pytest.param(
            *(proyek((MULAI, "MIKRO")), "2025-S2", TEPAT, "LKPM_TIDAK_WAJIB", ()), id="mikro"
        ),
        pytest.param(
            *(proyek(kbli="65111"), "2025-S2", TEPAT, "LKPM_TIDAK_WAJIB", ()), id="asuransi"
        ),
        pytest.param(
            *(replace(proyek(), skala=()), "2025-S2", TEPAT, "SKALA_BELUM_DIKETAHUI", ()),
            id="skala tidak dikenal",
        ),
    ],
)  # fmt: skip
def test_periode_ditolak(
    satu: Proyek, periode: str, hari_ini: date, kode: str, rincian: tuple[dict[str, str], ...]
) -> None:
    hasil = sampaikan(hari_ini, periode, satu)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (kode, rincian)
    assert hasil.dasar_hukum.endswith("Pasal 15 (laporan berkala) huruf b")


@pytest.mark.rule("PB8-15bis-b")
def test_proyek_orang_lain_tidak_dikenal() -> None:
    dibaca = baca("2025-S2")
    assert dibaca
    hasil = lkpm.sampaikan(Sampaikan(LKPM, uuid4(), dibaca, ISI), None, None, aturan(TEPAT))
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "PROYEK_TIDAK_DIKENAL"


@pytest.mark.rule("PB8-1-22")
@pytest.mark.parametrize("kosong", ["produksi", "kemitraan", "permasalahan"])
def test_isian_uraian_wajib(kosong: str) -> None:
    isi = replace(ISI, **{kosong: " \n"})
    for hasil in (sampaikan(isi=isi), lkpm.sampaikan_kembali(DIKEMBALIKAN, isi, HARI_INI)):
        assert isinstance(hasil, Refusal)
        assert (hasil.kode, hasil.rincian) == ("LKPM_TIDAK_LENGKAP", ({"isian": kosong},))


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize("ada", [DIAJUKAN, DIKEMBALIKAN, DISETUJUI])
def test_satu_lkpm_untuk_satu_periode(ada: Lkpm) -> None:
    hasil = sampaikan(ada=ada)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (
        "LKPM_SUDAH_ADA",
        ({"lkpm": str(LKPM), "status": ada.status.value},),
    )


@pytest.mark.rule("PB8-15bis-b")
def test_disetujui() -> None:
    assert lkpm.setujui(DIAJUKAN, (WILAYAH,), HARI_INI) == (
        DISETUJUI,
        (LkpmDisetujui(LKPM, PELAKU_USAHA, TOKO, "2025-S2", 1, HARI_INI),),
    )


@pytest.mark.rule("PB8-15bis-b")
def test_dikembalikan_dengan_alasan() -> None:
    assert lkpm.kembalikan(DIAJUKAN, " Bukti kurang ", (WILAYAH,), HARI_INI) == (
        DIKEMBALIKAN,
        (LkpmDikembalikan(LKPM, PELAKU_USAHA, TOKO, "2025-S2", 1, HARI_INI, "Bukti kurang"),),
    )
    kosong = lkpm.kembalikan(DIAJUKAN, " ", (WILAYAH,), HARI_INI)
    assert isinstance(kosong, Refusal)
    assert kosong.kode == "ALASAN_PENGEMBALIAN_WAJIB"


LUAR = "Proyek berada di luar wilayah kewenangan Anda."


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize(
    ("satu", "wilayah", "kode"),
    [
        (DISETUJUI, (WILAYAH,), "LKPM_SUDAH_DIPUTUS"),
        (DIKEMBALIKAN, (WILAYAH,), "LKPM_SUDAH_DIPUTUS"),
        (DIAJUKAN, BUKAN_WILAYAH, "DI_LUAR_WILAYAH"),
        (DIAJUKAN, (), "DI_LUAR_WILAYAH"),
    ],
)
def test_keputusan_ditolak(satu: Lkpm, wilayah: tuple[str, ...], kode: str) -> None:
    for hasil in (
        lkpm.setujui(satu, wilayah, HARI_INI),
        lkpm.kembalikan(satu, "x", wilayah, HARI_INI),
    ):
        assert isinstance(hasil, Refusal)
        assert hasil.kode == kode
        assert (hasil.detail == LUAR) is (kode == "DI_LUAR_WILAYAH")


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize("terlambat", [False, True])
def test_disampaikan_lagi_setelah_dikembalikan(terlambat: bool) -> None:
    """The mark of the first filing stays: neither gained nor lost by a return."""
    isi = replace(ISI, realisasi_modal=1)
    lama = replace(DIKEMBALIKAN, terlambat=terlambat)
    baru = replace(
        DIAJUKAN, versi_laporan=2, disampaikan_pada=HARI_INI, isi=isi, terlambat=terlambat
    )
    assert lkpm.sampaikan_kembali(lama, isi, HARI_INI) == (baru, (disampaikan(baru),))


@pytest.mark.rule("PB8-15bis-b")
@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DISETUJUI])
def test_hanya_yang_dikembalikan_disampaikan_lagi(status: Status) -> None:
    hasil = lkpm.sampaikan_kembali(replace(DIAJUKAN, status=status), ISI, HARI_INI)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "LKPM_TIDAK_DIKEMBALIKAN"
