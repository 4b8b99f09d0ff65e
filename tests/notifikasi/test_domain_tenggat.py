"""Arm, warn, move, stop, fire: whole results, no database."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from services.notifikasi.clocks import BY_KIND, CLOCKS
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.keadaan import (
    Hasil,
    InspeksiDiingatkan,
    Kejadian,
    PengingatDijadwalkan,
    PengingatDikirim,
    Status,
    Tenggat,
    TenggatTerlampaui,
    Ucapan,
    peristiwa_id,
    rentang,
    tenggat_id,
)
from services.notifikasi.domain.tenggat import Pasang
from shared.calendar import HariLapisan, Kalender
from tests.notifikasi.bahan import DAERAH, INSPEKSI, KASUS, PELAKU_USAHA, SENIN, wib

KALENDER = Kalender()
LIBUR_BARU = Kalender(lapisan=(HariLapisan(date(2026, 3, 30), True, "Pemilihan", "Keppres 10"),))
MASUK_BARU = Kalender(lapisan=(HariLapisan(date(2026, 3, 18), False, "Cuti dicabut", "SKB"),))
VERIFIKASI = BY_KIND["verifikasi_likuidasi"]
WAKTU = BY_KIND["waktu_penyelesaian_nib"]
HAK_AKSES = BY_KIND["hak_akses_permohonan"]
INSPEKSI_ = BY_KIND["pengingat_inspeksi"]
ULANG = BY_KIND["validasi_ulang"]


PAGI = wib(2026, 3, 16, 9)


def minta(anchor: date = SENIN, at: datetime = PAGI, **lain) -> Pasang:
    return Pasang(
        subject=str(KASUS),
        generation=lain.pop("generation", 1),
        daerah=DAERAH,
        pelaku_usaha=PELAKU_USAHA,
        anchor=anchor,
        at=at,
        **lain,
    )


TERPASANG = tenggat.pasang(VERIFIKASI, minta(), KALENDER)
JALAN = TERPASANG.tenggat
PERINGATAN_AKHIR = replace(JALAN, warned=2, wake_at=JALAN.due_at)


@pytest.mark.rule("CALC-6", "PB8-23-3")
def test_pasang() -> None:
    assert (
        Tenggat(
            id=tenggat_id("verifikasi_likuidasi", str(KASUS), 1),
            kind="verifikasi_likuidasi",
            subject=str(KASUS),
            generation=1,
            daerah=DAERAH,
            pelaku_usaha=PELAKU_USAHA,
            rule="PB8-23-5",
            anchor=SENIN,
            calendar_version=KALENDER.versi,
            last_day=date(2026, 3, 30),
            due_at=wib(2026, 3, 31),
            wake_at=wib(2026, 3, 26),
            warned=0,
            state=Status.AKTIF,
        )
        == JALAN
    )
    [ucapan] = TERPASANG.ucapan
    dasar = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"
    assert ucapan.peristiwa == PengingatDijadwalkan(JALAN, dasar)
    assert TERPASANG.riwayat.kejadian is Kejadian.DIPASANG
    assert TERPASANG.riwayat.hitungan
    assert "Hari terakhir 30-03-2026" in TERPASANG.riwayat.hitungan


@pytest.mark.rule("PB8-23-3")
@pytest.mark.parametrize(
    ("anchor", "at", "status"),
    [
        pytest.param(SENIN, wib(2026, 3, 30, 23, 59), Status.AKTIF, id="sebab pada hari terakhir"),
        pytest.param(SENIN, wib(2026, 3, 31), Status.DIBATALKAN, id="sebab setelah berakhir"),
    ],
)
def test_tidak_ada_jam_untuk_jangka_yang_berakhir_sebelum_sebabnya(
    anchor: date, at: datetime, status: Status
) -> None:
    """AMB-49."""
    hasil = tenggat.pasang(VERIFIKASI, minta(anchor, at), KALENDER)
    assert hasil.tenggat.state is status
    assert (hasil.riwayat.kejadian is Kejadian.DITOLAK) is (status is Status.DIBATALKAN)
    assert bool(hasil.ucapan) is (status is Status.AKTIF)


@pytest.mark.parametrize(
    ("jam", "anchor"),
    [
        pytest.param(WAKTU, SENIN, id="pernyataan lengkap yang terlambat: eskalasi seketika",
                     marks=pytest.mark.rule("SOP100-17")),
        pytest.param(INSPEKSI_, date(2026, 4, 6), id="kurang dari 10 Hari: seketika",
                     marks=pytest.mark.rule("PB8-10-14")),
    ],
)  # fmt: skip
def test_yang_sudah_lewat_berakhir_seketika(jam, anchor: date) -> None:
    sekarang = wib(2026, 4, 1, 8)
    hasil = tenggat.pasang(jam, minta(anchor, sekarang), KALENDER)
    assert hasil.tenggat.state is Status.AKTIF
    assert hasil.tenggat.due_at <= sekarang
    assert tenggat.jalankan(hasil.tenggat, sekarang) is not None


def test_hari_terakhir_yang_diberitahukan_dipakai() -> None:
    """The publisher told a later day on a calendar that has not come here yet (AMB-67)."""
    hasil = tenggat.pasang(VERIFIKASI, minta(told=date(2026, 4, 1)), KALENDER)
    assert (hasil.tenggat.last_day, hasil.tenggat.due_at) == (date(2026, 4, 1), wib(2026, 4, 2))


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
    hasil = tenggat.jalankan(JALAN, sekarang)
    assert (hasil is not None) is berakhir
    if hasil:
        assert hasil.tenggat == replace(JALAN, state=Status.DIJALANKAN)
        assert hasil.riwayat.kejadian is Kejadian.DIJALANKAN


@pytest.mark.rule("CALC-6")
@pytest.mark.parametrize("status", [Status.DIBATALKAN, Status.DIJALANKAN])
def test_jam_yang_selesai_tidak_berbuat_apa_pun(status: Status) -> None:
    selesai, nanti = replace(JALAN, state=status), wib(2026, 5, 1)
    assert tenggat.jalankan(selesai, nanti) is None
    assert tenggat.ingatkan(VERIFIKASI, selesai, wib(2026, 3, 27), KALENDER) is None
    assert tenggat.hentikan(VERIFIKASI, selesai, SENIN_SIANG, "x") is None
    assert tenggat.hitung_ulang(VERIFIKASI, selesai, LIBUR_BARU) is None
    assert tenggat.ganti(selesai, 9) is None


SENIN_SIANG = wib(2026, 3, 16, 12)


@pytest.mark.rule("PB8-23-5")
def test_yang_dikatakan_berlaku_sejak_akhir() -> None:
    [ucapan] = tenggat.katakan_terlampaui(VERIFIKASI, JALAN)
    dasar = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)"
    assert ucapan == Ucapan(TenggatTerlampaui(JALAN, dasar), peristiwa_id(JALAN, "akhir"))


@pytest.mark.rule("PB8-10-14")
def test_setiap_instansi_sekali() -> None:
    data = {"instansi_pelaksana": ["DPMPTSP", "OPD_TEKNIS", "DPMPTSP"]}
    jam = replace(JALAN, kind="pengingat_inspeksi", subject=str(INSPEKSI), data=data)
    ucapan = tenggat.ingatkan_instansi(INSPEKSI_, jam)
    assert [u.peristiwa for u in ucapan] == [
        InspeksiDiingatkan(jam, "DPMPTSP"),
        InspeksiDiingatkan(jam, "OPD_TEKNIS"),
    ]
    assert len({u.id for u in ucapan}) == 2


@pytest.mark.rule("PB8-23-3")
@pytest.mark.parametrize(
    ("sekarang", "nomor", "sisa", "wake_at"),
    [
        pytest.param(wib(2026, 3, 25, 23, 59), None, 0, None, id="Hari ke-2"),
        pytest.param(wib(2026, 3, 26), 1, 2, wib(2026, 3, 27), id="Hari ke-3"),
        pytest.param(wib(2026, 3, 28), 2, 1, wib(2026, 3, 31), id="satu untuk dua yang terlewat"),
        pytest.param(wib(2026, 3, 31), None, 0, None, id="tidak ada peringatan setelah akhir"),
    ],
)
def test_ingatkan(
    sekarang: datetime, nomor: int | None, sisa: int, wake_at: datetime | None
) -> None:
    hasil = tenggat.ingatkan(VERIFIKASI, JALAN, sekarang, KALENDER)
    if nomor is None:
        assert hasil is None
        return
    assert hasil
    assert hasil.tenggat == replace(JALAN, warned=nomor, wake_at=wake_at)
    [ucapan] = hasil.ucapan
    assert isinstance(ucapan.peristiwa, PengingatDikirim)
    assert ucapan.peristiwa.sisa_hari == sisa
    assert ucapan.id == peristiwa_id(JALAN, f"peringatan-{nomor}")


@pytest.mark.rule("PB8-23-5", "SOP100-17", "PB8-23-9")
@pytest.mark.parametrize(
    ("jam", "saat", "berhenti"),
    [
        pytest.param(VERIFIKASI, wib(2026, 3, 30, 23, 59), True, id="pada hari terakhir"),
        pytest.param(VERIFIKASI, wib(2026, 3, 31), False, id="setelah akhir tetap berakhir"),
        pytest.param(INSPEKSI_, wib(2026, 4, 1), True, id="pengingat selalu dapat dibatalkan"),
        pytest.param(ULANG, wib(2026, 4, 1), True, id="jawaban selalu diterima"),
    ],
)
def test_hentikan(jam, saat: datetime, berhenti: bool) -> None:
    hasil = tenggat.hentikan(jam, JALAN, saat, "verifikasi.disetujui")
    batal = replace(JALAN, state=Status.DIBATALKAN)
    assert (hasil.tenggat if hasil else None) == (batal if berhenti else None)


@pytest.mark.rule("PB8-10-14")
def test_jadwal_baru_membatalkan_pengingat_lama() -> None:
    lama = replace(JALAN, generation=1)
    hasil = tenggat.ganti(lama, 2)
    assert hasil
    assert hasil.tenggat == replace(lama, state=Status.DIBATALKAN)
    assert tenggat.ganti(lama, 1) is None


@pytest.mark.rule("CALC-1", "CALC-6")
@pytest.mark.parametrize(
    ("jam", "kalender", "last_day", "wake_at"),
    [
        pytest.param(VERIFIKASI, LIBUR_BARU, date(2026, 3, 31), wib(2026, 3, 26), id="memanjang"),
        pytest.param(VERIFIKASI, MASUK_BARU, date(2026, 3, 30), wib(2026, 3, 25), id="tetap"),
    ],
)  # fmt: skip
def test_hitung_ulang(jam, kalender: Kalender, last_day: date, wake_at: datetime) -> None:
    hasil = tenggat.hitung_ulang(jam, JALAN, kalender)
    assert hasil
    assert (hasil.tenggat.last_day, hasil.tenggat.wake_at) == (last_day, wake_at)
    assert hasil.tenggat.due_at == KALENDER.awal_hari(last_day + timedelta(days=1))
    assert hasil.tenggat.calendar_version == kalender.versi
    assert bool(hasil.ucapan) is (last_day != JALAN.last_day)
    assert tenggat.hitung_ulang(jam, hasil.tenggat, kalender) is None


@pytest.mark.rule("PB8-10-14")
def test_pengingat_inspeksi_mengikuti_kalender_ke_dua_arah() -> None:
    """The system acts by itself, so the exact day counts (no party was told a day)."""
    hasil = tenggat.pasang(INSPEKSI_, minta(date(2026, 4, 10)), KALENDER)
    lebih_awal = tenggat.hitung_ulang(INSPEKSI_, hasil.tenggat, LIBUR_BARU)
    assert lebih_awal
    assert lebih_awal.tenggat.due_at < hasil.tenggat.due_at
    kembali = tenggat.hitung_ulang(INSPEKSI_, lebih_awal.tenggat, KALENDER)
    assert kembali
    assert kembali.tenggat == hasil.tenggat


@pytest.mark.parametrize("jam", [HAK_AKSES, ULANG], ids=lambda jam: jam.kind)
def test_bulan_dan_detik_tidak_mengenal_hari_libur(jam) -> None:
    hasil = tenggat.pasang(jam, minta(date(2026, 8, 31), wib(2026, 8, 31)), KALENDER)
    assert tenggat.hitung_ulang(jam, hasil.tenggat, LIBUR_BARU) is None


def test_peringatan_yang_sudah_dikirim_tidak_diulang_setelah_kalender_berubah() -> None:
    hasil = tenggat.hitung_ulang(VERIFIKASI, PERINGATAN_AKHIR, LIBUR_BARU)
    assert hasil
    assert hasil.tenggat.wake_at == hasil.tenggat.due_at == wib(2026, 4, 1)


def test_berhenti_dahulu_menjadi_tanda_tanpa_jam() -> None:
    tanda = tenggat.berhenti_dahulu(ULANG, "p", DAERAH, SENIN_SIANG).tenggat
    assert (tanda.generation, tanda.state) == (0, Status.DIBATALKAN)
    batal = tenggat.batal_dahulu(TERPASANG)
    assert batal == Hasil(replace(JALAN, state=Status.DIBATALKAN), batal.riwayat)


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
        assert awal < tenggat_id(kind, subjek, generasi) < akhir
        asing = [tenggat_id(*lain) for lain in nama if lain[:2] != (kind, subjek)]
        assert not any(awal <= satu <= akhir for satu in asing)


def test_id_peristiwa_berbeda_untuk_setiap_langkah() -> None:
    langkah = ["dijadwalkan", "akhir", "peringatan-1", "peringatan-2", "DPMPTSP"]
    semua: set[UUID] = {peristiwa_id(JALAN, satu) for satu in langkah}
    assert len(semua) == len(langkah)
