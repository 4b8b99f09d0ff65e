"""Stop, replace, count anew: whole results, no database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from services.notifikasi.clocks import CLOCKS, Stop
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.hitungan import Jam
from services.notifikasi.domain.keadaan import (
    Hasil,
    Kejadian,
    PengingatDijadwalkan,
    Riwayat,
    Status,
    Ucapan,
)
from shared.calendar import Kalender, perpanjang, setelah
from shared.contracts.pengawasan import ValidasiDijawabV1 as LkpmDijawabV1
from tests.notifikasi.bahan import SENIN, wib
from tests.notifikasi.jam import (
    BATAL,
    DASAR,
    HAK_AKSES,
    JALAN,
    KALENDER,
    LIBUR_BARU,
    MASUK_BARU,
    PENGINGAT,
    ULANG,
    VERIFIKASI,
    minta,
)


@pytest.mark.rule("PB8-23-5", "SOP100-17", "PB8-23-9")
@pytest.mark.parametrize(
    ("jam", "saat", "berhenti"),
    [
        pytest.param(VERIFIKASI, wib(2026, 3, 30, 23, 59), True, id="pada hari terakhir"),
        pytest.param(VERIFIKASI, wib(2026, 3, 31), False, id="setelah akhir tetap berakhir"),
        pytest.param(PENGINGAT, wib(2026, 4, 1), True, id="pengingat selalu dapat dibatalkan"),
        pytest.param(ULANG, wib(2026, 4, 1), True, id="jawaban selalu diterima"),
    ],
)
def test_hentikan(jam: Jam, saat: datetime, berhenti: bool) -> None:
    riwayat = Riwayat(Kejadian.DIHENTIKAN, "verifikasi.disetujui")
    hasil = tenggat.hentikan(jam, JALAN, saat, "verifikasi.disetujui", KALENDER)
    assert hasil == (Hasil(BATAL, riwayat) if berhenti else None)


@pytest.mark.rule("CALC-1", "PB8-23-5")
@pytest.mark.parametrize(
    ("kalender", "saat", "berhenti"),
    [
        pytest.param(LIBUR_BARU, wib(2026, 3, 31, 23, 59), True, id="hari terakhir yang baru"),
        pytest.param(LIBUR_BARU, wib(2026, 4, 1), False, id="sesudahnya"),
        pytest.param(MASUK_BARU, wib(2026, 3, 30, 23, 59), True, id="tidak diperpendek"),
    ],
)
def test_kalender_baru_berlaku_sebelum_jamnya_dihitung_ulang(
    kalender: Kalender, saat: datetime, berhenti: bool
) -> None:
    """AMB-67: the officer is in time by the new calendar, whatever the worker has seen of it; and
    the ledger shows by which count."""
    dihitung = tenggat.hitung_ulang(VERIFIKASI, JALAN, kalender)
    assert dihitung
    batal = replace(dihitung.tenggat, state=Status.DIBATALKAN)
    riwayat = Riwayat(
        Kejadian.DIHENTIKAN, "verifikasi.disetujui",
        perpanjang(JALAN.last_day, setelah(kalender, 5, SENIN)).penjelasan(),
    )  # fmt: skip
    hasil = tenggat.hentikan(VERIFIKASI, JALAN, saat, "verifikasi.disetujui", kalender)
    assert hasil == (Hasil(batal, riwayat) if berhenti else None)


ZONA = {"Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9}


@pytest.mark.rule("CALC-2", "PB8-23-5")
@pytest.mark.parametrize("zona", ZONA)
def test_batasnya_tengah_malam_di_zona_daerahnya(zona: str) -> None:
    """The last moment of the day and the first one of the next, in WIB, WITA and WIT."""
    kalender, selisih = Kalender(zona=zona), timedelta(hours=ZONA[zona])
    tengah_malam = datetime(2026, 3, 31, tzinfo=UTC) - selisih
    dipasang = tenggat.pasang(VERIFIKASI, minta(), kalender).tenggat
    assert (dipasang.last_day, dipasang.due_at) == (date(2026, 3, 30), tengah_malam)
    assert dipasang.wake_at == datetime(2026, 3, 26, tzinfo=UTC) - selisih
    sebelum = tengah_malam - timedelta(microseconds=1)
    assert tenggat.jalankan(dipasang, sebelum) is None
    assert tenggat.jalankan(dipasang, tengah_malam)
    assert tenggat.hentikan(VERIFIKASI, dipasang, sebelum, "verifikasi.disetujui", kalender)
    assert (
        tenggat.hentikan(VERIFIKASI, dipasang, tengah_malam, "verifikasi.disetujui", kalender)
        is None
    )


@pytest.mark.rule("PB8-10-14")
@pytest.mark.parametrize(
    ("hari_ini", "dilewati"),
    [
        pytest.param(date(2026, 3, 30), False, id="pada hari inspeksi masih berguna"),
        pytest.param(date(2026, 3, 31), True, id="sesudahnya tidak ada yang disiapkan"),
    ],
)
def test_inspeksi_yang_sudah_lewat_tidak_diingatkan(hari_ini: date, dilewati: bool) -> None:
    pengingat = tenggat.pasang(PENGINGAT, minta(date(2026, 3, 30)), KALENDER).tenggat
    hasil = tenggat.lewati(PENGINGAT, pengingat, hari_ini)
    batal = Hasil(
        replace(pengingat, state=Status.DIBATALKAN),
        Riwayat(Kejadian.DIHENTIKAN, "Tidak dikirim: 30-03-2026 sudah lewat."),
    )
    assert hasil == (batal if dilewati else None)


@pytest.mark.parametrize(
    "jam", [satu for satu in CLOCKS if satu is not PENGINGAT], ids=lambda jam: jam.kind
)
def test_jam_lain_tidak_pernah_dilewati(jam: Jam) -> None:
    """Also the letter of H-3 speaks, however late: it raises the alarm."""
    assert tenggat.lewati(jam, JALAN, date(2030, 1, 1)) is None


@pytest.mark.rule("PB8-10-14")
def test_jadwal_baru_membatalkan_pengingat_lama() -> None:
    riwayat = Riwayat(Kejadian.DIPINDAHKAN, "Digantikan oleh jadwal versi 2.")
    assert tenggat.ganti(JALAN, 2) == Hasil(BATAL, riwayat)
    assert tenggat.ganti(JALAN, 1) is None


BERUBAH = "Kalender kerja berubah."


@pytest.mark.rule("CALC-1", "CALC-6")
def test_kalender_baru_memperpanjang() -> None:
    """Everybody hears the new end, and it is not counted twice."""
    baru = replace(
        JALAN,
        calendar_version=LIBUR_BARU.versi,
        last_day=date(2026, 3, 31),
        due_at=wib(2026, 4, 1),
    )
    riwayat = Riwayat(Kejadian.DIPINDAHKAN, BERUBAH, setelah(LIBUR_BARU, 5, SENIN).penjelasan())
    ucapan = (Ucapan(PengingatDijadwalkan(baru, DASAR)),)
    assert tenggat.hitung_ulang(VERIFIKASI, JALAN, LIBUR_BARU) == Hasil(baru, riwayat, ucapan)
    assert tenggat.hitung_ulang(VERIFIKASI, baru, LIBUR_BARU) is None


@pytest.mark.rule("CALC-1", "CALC-6")
def test_kalender_baru_tidak_memperpendek() -> None:
    """AMB-67: the end that was told stays and nothing is said; only the warning is earlier."""
    baru = replace(JALAN, calendar_version=MASUK_BARU.versi, wake_at=wib(2026, 3, 25))
    hitungan = perpanjang(JALAN.last_day, setelah(MASUK_BARU, 5, SENIN)).penjelasan()
    riwayat = Riwayat(Kejadian.DIPINDAHKAN, BERUBAH, hitungan)
    assert tenggat.hitung_ulang(VERIFIKASI, JALAN, MASUK_BARU) == Hasil(baru, riwayat)


@pytest.mark.rule("PB8-10-14")
def test_pengingat_inspeksi_mengikuti_kalender_ke_dua_arah() -> None:
    """The system acts by itself, so the exact day counts (no party was told a day)."""
    hasil = tenggat.pasang(PENGINGAT, minta(date(2026, 4, 10)), KALENDER)
    lebih_awal = tenggat.hitung_ulang(PENGINGAT, hasil.tenggat, LIBUR_BARU)
    assert lebih_awal
    assert lebih_awal.tenggat.due_at < hasil.tenggat.due_at
    kembali = tenggat.hitung_ulang(PENGINGAT, lebih_awal.tenggat, KALENDER)
    assert kembali
    assert kembali.tenggat == hasil.tenggat


@pytest.mark.parametrize("jam", [HAK_AKSES, ULANG], ids=lambda jam: jam.kind)
def test_bulan_dan_detik_tidak_mengenal_hari_libur(jam: Jam) -> None:
    hasil = tenggat.pasang(jam, minta(date(2026, 8, 31), wib(2026, 8, 31)), KALENDER)
    assert tenggat.hitung_ulang(jam, hasil.tenggat, LIBUR_BARU) is None


def test_peringatan_yang_sudah_dikirim_tidak_diulang_setelah_kalender_berubah() -> None:
    diingatkan = replace(JALAN, warned=2, wake_at=JALAN.due_at)
    hasil = tenggat.hitung_ulang(VERIFIKASI, diingatkan, LIBUR_BARU)
    assert hasil
    assert hasil.tenggat.wake_at == hasil.tenggat.due_at == wib(2026, 4, 1)


def test_henti_dari_penerbit_lain_ditolak() -> None:
    """Order holds within a publisher only: such a stop could come before its clock."""
    with pytest.raises(TypeError, match="overtake"):
        replace(ULANG, stopped_by=(Stop(LkpmDijawabV1),))
