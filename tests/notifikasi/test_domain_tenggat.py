"""Arm, warn, fire: whole results, no database."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import pytest

from services.notifikasi.clocks import CLOCKS
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.hitungan import Jam
from services.notifikasi.domain.keadaan import (
    Hasil,
    InspeksiDiingatkan,
    Kejadian,
    PengingatDijadwalkan,
    PengingatDikirim,
    Riwayat,
    Status,
    TenggatTerlampaui,
    Ucapan,
    peristiwa_id,
    rentang,
    tenggat_id,
)
from shared.calendar import HariLapisan, Kalender
from tests.notifikasi.bahan import INSPEKSI, KASUS, SENIN, wib
from tests.notifikasi.jam import (
    BATAL,
    DASAR,
    HITUNGAN,
    JALAN,
    KALENDER,
    LIBUR_BARU,
    PAGI,
    PENGINGAT,
    VERIFIKASI,
    WAKTU,
    minta,
)

SENIN_SIANG = wib(2026, 3, 16, 12)


@pytest.mark.rule("CALC-6", "PB8-23-3")
@pytest.mark.parametrize("data", [None, {"instansi_pelaksana": ["DPMPTSP"]}])
def test_pasang(data: dict[str, object] | None) -> None:
    baru = replace(JALAN, data=data)
    assert tenggat.pasang(VERIFIKASI, minta(data=data), KALENDER) == Hasil(
        baru,
        Riwayat(Kejadian.DIPASANG, DASAR, HITUNGAN),
        (Ucapan(PengingatDijadwalkan(baru, DASAR), peristiwa_id(JALAN, "dijadwalkan")),),
    )


@pytest.mark.rule("PB8-23-3")
@pytest.mark.parametrize(
    ("at", "ditolak"),
    [
        pytest.param(wib(2026, 3, 30, 23, 59), False, id="sebab pada hari terakhir"),
        pytest.param(wib(2026, 3, 31), True, id="sebab setelah berakhir"),
    ],
)
def test_tidak_ada_jam_untuk_jangka_yang_berakhir_sebelum_sebabnya(
    at: datetime, ditolak: bool
) -> None:
    """AMB-49: it stands in the ledger, and nobody hears of it."""
    hasil = tenggat.pasang(VERIFIKASI, minta(at=at), KALENDER)
    sebab = "Jangka waktu sudah berakhir sebelum sebabnya ada."
    if ditolak:
        assert hasil == Hasil(BATAL, Riwayat(Kejadian.DITOLAK, sebab, HITUNGAN))
    else:
        assert hasil == tenggat.pasang(VERIFIKASI, minta(), KALENDER)


@pytest.mark.parametrize(
    ("jam", "anchor"),
    [
        pytest.param(WAKTU, SENIN, id="pernyataan lengkap yang terlambat: eskalasi seketika",
                     marks=pytest.mark.rule("SOP100-17")),
        pytest.param(PENGINGAT, date(2026, 4, 6), id="kurang dari 10 Hari: seketika",
                     marks=pytest.mark.rule("PB8-10-14")),
    ],
)  # fmt: skip
def test_yang_sudah_lewat_berakhir_seketika(jam: Jam, anchor: date) -> None:
    sekarang = wib(2026, 4, 1, 8)
    hasil = tenggat.pasang(jam, minta(anchor, sekarang), KALENDER)
    assert hasil.tenggat.state is Status.AKTIF
    assert hasil.tenggat.due_at <= sekarang
    assert tenggat.jalankan(hasil.tenggat, sekarang) is not None


def test_hari_terakhir_yang_diberitahukan_dipakai() -> None:
    """The publisher told a later day on a calendar that has not come here yet (AMB-67)."""
    hasil = tenggat.pasang(VERIFIKASI, minta(told=date(2026, 4, 1)), KALENDER)
    assert (hasil.tenggat.last_day, hasil.tenggat.due_at) == (date(2026, 4, 1), wib(2026, 4, 2))
    pengingat = minta(date(2026, 4, 10), told=date(2026, 4, 1))
    assert tenggat.pasang(PENGINGAT, pengingat, KALENDER).tenggat.last_day == date(2026, 3, 26)


@pytest.mark.rule("PB8-23-5", "CALC-6")
@pytest.mark.parametrize(
    ("sekarang", "berakhir"),
    [
        pytest.param(wib(2026, 3, 30, 23, 59), False, id="hari terakhir penuh"),
        pytest.param(wib(2026, 3, 31), True, id="pukul 00.00 sesudahnya"),
        pytest.param(wib(2026, 5, 1), True, id="sangat terlambat"),
    ],
)
def test_jalankan(sekarang: datetime, berakhir: bool) -> None:
    sebab = "Jatuh tempo; hari terakhir 30-03-2026."
    selesai = replace(JALAN, state=Status.DIJALANKAN)
    harapan = Hasil(selesai, Riwayat(Kejadian.DIJALANKAN, sebab)) if berakhir else None
    assert tenggat.jalankan(JALAN, sekarang) == harapan


@pytest.mark.rule("CALC-6")
@pytest.mark.parametrize("status", [Status.DIBATALKAN, Status.DIJALANKAN])
def test_jam_yang_selesai_tidak_berbuat_apa_pun(status: Status) -> None:
    selesai, nanti = replace(JALAN, state=status), wib(2026, 5, 1)
    assert tenggat.jalankan(selesai, nanti) is None
    assert tenggat.ingatkan(VERIFIKASI, selesai, wib(2026, 3, 27), KALENDER) is None
    assert tenggat.hentikan(VERIFIKASI, selesai, SENIN_SIANG, "x", KALENDER) is None
    assert tenggat.hitung_ulang(VERIFIKASI, selesai, LIBUR_BARU) is None
    assert tenggat.ganti(selesai, 9) is None


@pytest.mark.rule("PB8-23-5")
def test_yang_dikatakan_berlaku_sejak_akhir() -> None:
    [ucapan] = tenggat.katakan_terlampaui(VERIFIKASI, JALAN)
    assert ucapan == Ucapan(TenggatTerlampaui(JALAN, DASAR), peristiwa_id(JALAN, "akhir"))


@pytest.mark.rule("PB8-10-14")
def test_setiap_instansi_sekali() -> None:
    data = {"instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS", "DPMPTSP"]}
    jam = replace(JALAN, kind="pengingat_inspeksi", subject=str(INSPEKSI), data=data)
    assert tenggat.ingatkan_instansi(PENGINGAT, jam) == (
        Ucapan(InspeksiDiingatkan(jam, "DPMPTSP"), peristiwa_id(JALAN, "DPMPTSP")),
        Ucapan(InspeksiDiingatkan(jam, "OPD_TEKNIS"), peristiwa_id(JALAN, "OPD_TEKNIS")),
    )


@pytest.mark.rule("PB8-23-3")
@pytest.mark.parametrize(
    ("sekarang", "nomor", "sisa", "wake_at"),
    [
        pytest.param(wib(2026, 3, 25, 23, 59), None, 0, PAGI, id="Hari ke-2"),
        pytest.param(wib(2026, 3, 26), 1, 2, wib(2026, 3, 27), id="Hari ke-3"),
        pytest.param(wib(2026, 3, 28), 2, 1, wib(2026, 3, 31), id="satu untuk dua yang terlewat"),
        pytest.param(wib(2026, 3, 31), None, 0, PAGI, id="tidak ada peringatan setelah akhir"),
    ],
)
def test_ingatkan(sekarang: datetime, nomor: int | None, sisa: int, wake_at: datetime) -> None:
    hasil = tenggat.ingatkan(VERIFIKASI, JALAN, sekarang, KALENDER)
    if nomor is None:
        assert hasil is None
        return
    baru = replace(JALAN, warned=nomor, wake_at=wake_at)
    dikirim = PengingatDikirim(baru, sisa, DASAR)
    assert hasil == Hasil(
        baru,
        Riwayat(Kejadian.DIINGATKAN, f"Peringatan ke-{nomor}, tersisa {sisa} Hari."),
        (Ucapan(dikirim, peristiwa_id(JALAN, f"peringatan-{nomor}")),),
    )


@pytest.mark.rule("PB8-23-3", "CALC-1")
@pytest.mark.parametrize("sudah", [0, 1])
def test_peringatan_yang_dipindahkan_kalender(sudah: int) -> None:
    """Woken on a day that has become a holiday: it sleeps on, and tells nobody anything."""
    libur = Kalender(lapisan=(HariLapisan(date(2026, 3, 26 + sudah), True, "Libur", "Keppres"),))
    lama = replace(JALAN, warned=sudah, wake_at=wib(2026, 3, 26 + sudah))
    baru = replace(lama, wake_at=wib(2026, 3, 27) if sudah == 0 else wib(2026, 3, 30))
    hasil = tenggat.ingatkan(VERIFIKASI, lama, lama.wake_at, libur)
    assert hasil == Hasil(baru, Riwayat(Kejadian.DIPINDAHKAN, "Peringatan belum waktunya."))


@pytest.mark.rule("CALC-6")
def test_id_hanya_dari_jenis_subjek_dan_generasi() -> None:
    nama = [
        (clock.kind, subjek, generasi)
        for clock in CLOCKS
        for subjek in ("a", "b", str(KASUS))
        for generasi in (1, 2, 9_999_999_999_999)
    ]
    assert len({tenggat_id(*satu) for satu in nama}) == len(nama)
    for kind, subjek, generasi in nama:
        awal, akhir = rentang(kind, subjek)
        assert (awal.bytes[-6:], akhir.bytes[-6:]) == (b"\x00" * 6, b"\xff" * 6)
        assert awal < tenggat_id(kind, subjek, generasi) < akhir
        asing = [tenggat_id(*lain) for lain in nama if lain[:2] != (kind, subjek)]
        assert not any(awal <= satu <= akhir for satu in asing)


def test_id_peristiwa_berbeda_untuk_setiap_langkah() -> None:
    langkah = ["dijadwalkan", "akhir", "peringatan-1", "peringatan-2", "DPMPTSP"]
    semua: set[UUID] = {peristiwa_id(JALAN, satu) for satu in langkah}
    assert len(semua) == len(langkah)
