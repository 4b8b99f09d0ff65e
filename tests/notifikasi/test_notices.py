"""Notices that follow events: to whom, in which words, and their delivery by e-mail."""

from collections.abc import Generator
from datetime import date, timedelta
from typing import Any

import pytest

from services.notifikasi import tables
from services.notifikasi.settings import PengaturanEmail
from services.notifikasi.workers import LENT, TANPA_SMTP, Sender
from shared.contracts.pengawasan import (
    LkpmDikembalikanV1,
    LkpmDisetujuiV1,
    SuratTugasDitolakTerlambatV1,
)
from shared.contracts.registrasi import (
    HakAksesDibatalkanV1,
    ItemGagal,
    NibDiterbitkanV1,
    PermohonanDikembalikanV1,
    SlaTerlampauiV1,
)
from shared.contracts.sanksi import PencabutanDitolakV1
from tests.notifikasi.bahan import (
    KASUS,
    NIB,
    PELAKU_USAHA,
    PERMOHONAN,
    dinyatakan_lengkap,
    ditugaskan,
    nib_dicabut,
    wib,
)
from tests.notifikasi.surel import Kotak
from tests.notifikasi.test_clocks import dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

PELAKU = str(PELAKU_USAHA)
DITOLAK = PencabutanDitolakV1(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    alasan="NIK 1303044107900001 tidak sama dengan akta",
    tanggal=date(2026, 3, 17),
)
DIKEMBALIKAN = PermohonanDikembalikanV1(
    permohonan=PERMOHONAN,
    pelaku_usaha=PELAKU_USAHA,
    persyaratan=(ItemGagal(kode="U2", alasan="tahun 2019"), ItemGagal(kode="U6", alasan="buram")),
    tanggal=date(2026, 3, 17),
)
TERBIT = NibDiterbitkanV1(
    nib=NIB, pelaku_usaha=PELAKU_USAHA, permohonan=PERMOHONAN, tanggal=date(2026, 3, 17),
    jenis_pelaku_usaha="BADAN_USAHA", skala="KECIL", wilayah="13.03", kegiatan_usaha=(),
    berlaku_sampai=None,
)  # fmt: skip
TERLAMPAUI = SlaTerlampauiV1(
    permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, jatuh_tempo=wib(2026, 3, 18)
)
DIBATALKAN = HakAksesDibatalkanV1(
    pelaku_usaha=PELAKU_USAHA, tanggal=date(2027, 3, 1), alasan="tidak ada permohonan"
)
LKPM: dict[str, Any] = {
    "lkpm": KASUS,
    "pelaku_usaha": PELAKU_USAHA,
    "proyek": PERMOHONAN,
    "periode": "2025-S2",
    "versi_laporan": 2,
    "tanggal": date(2026, 3, 17),
}
LKPM_DIKEMBALIKAN = LkpmDikembalikanV1(**LKPM, alasan="Bukti kurang")
TERLAMBAT_H4 = SuratTugasDitolakTerlambatV1(
    inspeksi=KASUS, pelaku_usaha=PELAKU_USAHA, tanggal=date(2026, 3, 30), batas=date(2026, 3, 17)
)


@pytest.mark.parametrize(
    ("event", "jenis", "kepada", "kalimat"),
    [
        pytest.param(LKPM_DIKEMBALIKAN, "lkpm_dikembalikan", PELAKU,
                     "periode 2025-S2 (versi 2) dikembalikan pada 17-03-2026. Alasan: Bukti kurang",
                     marks=pytest.mark.rule("PB8-15bis-b"), id="LKPM dikembalikan"),
        pytest.param(LkpmDisetujuiV1(**LKPM), "lkpm_disetujui", PELAKU, "disetujui pada 17-03-2026",
                     marks=pytest.mark.rule("PB8-15bis-b"), id="LKPM disetujui"),
        pytest.param(TERLAMBAT_H4, "surat_tugas_terlambat", "PETUGAS/uji", "sampai 17-03-2026",
                     marks=pytest.mark.rule("PB8-13-5"), id="surat tugas terlambat"),
        pytest.param(DITOLAK, "pencabutan_ditolak", PELAKU, "Alasan: NIK ************0001",
                     marks=pytest.mark.rule("PB8-23-4b", "CALC-8"), id="ditolak"),
        pytest.param(DIKEMBALIKAN, "permohonan_dikembalikan", PELAKU,
                     "\n- U2: tahun 2019\n- U6: buram\n",
                     marks=pytest.mark.rule("SOP100-9"), id="dikembalikan"),
        pytest.param(dinyatakan_lengkap(), "permohonan_dinyatakan_lengkap", PELAKU, "17-03-2026",
                     marks=pytest.mark.rule("SOP100-9"), id="lengkap"),
        pytest.param(TERBIT, "nib_diterbitkan", PELAKU, f"{NIB} diterbitkan pada 17-03-2026",
                     marks=pytest.mark.rule("SOP100-P5"), id="NIB terbit"),
        pytest.param(TERLAMPAUI, "sla_terlampaui", "DPMPTSP", "18-03-2026 pukul 00.00 WIB",
                     marks=pytest.mark.rule("SOP100-17"), id="terlambat"),
        pytest.param(ditugaskan(), "verifikasi_ditugaskan", "DPMPTSP", "30-03-2026",
                     marks=pytest.mark.rule("PB8-23-3"), id="ditugaskan"),
        pytest.param(nib_dicabut(), "nib_dicabut", PELAKU, f"{NIB} dicabut sejak 31-08-2026",
                     marks=pytest.mark.rule("PB8-23-8"), id="NIB dicabut"),
        pytest.param(DIBATALKAN, "hak_akses_dibatalkan", PELAKU, "sejak 01-03-2027",
                     marks=pytest.mark.rule("PB8-23-9"), id="Hak Akses dibatalkan"),
    ],
)  # fmt: skip
async def test_yang_diberitahukan(
    notifikasi: Layanan, event: Any, jenis: str, kepada: str, kalimat: str
) -> None:
    await dengar(notifikasi, event)
    [(penerima, isi, dasar_hukum)] = await notifikasi.rows(
        "SELECT penerima, isi, dasar_hukum FROM pemberitahuan"
        " WHERE jenis = :jenis AND kanal = 'KOTAK_MASUK'",
        jenis=jenis,
    )
    assert (penerima, dasar_hukum) == (kepada, event.legal_basis)
    assert kalimat in isi


@pytest.fixture
def kotak() -> Generator[Kotak]:
    server = Kotak()
    server.buka()
    yield server
    server.tutup()


def pengaturan(port: int) -> PengaturanEmail:
    jeda = (timedelta(seconds=30), timedelta(minutes=2))
    return PengaturanEmail(host="127.0.0.1", port=port, dari="perizinan@uji.example", jeda=jeda)


async def surel(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows(
        "SELECT status, percobaan FROM pemberitahuan WHERE kanal = 'EMAIL'"
    )


@pytest.mark.rule("CALC-9")
async def test_surel_terkirim_sekali(notifikasi: Layanan, kotak: Kotak) -> None:
    await dengar(notifikasi, TERLAMPAUI)
    pengirim = [Sender(notifikasi.database, pengaturan(kotak.port)) for _ in range(2)]
    assert [await satu.round() for satu in pengirim] == [True, False]
    [pesan] = kotak.pesan
    assert (pesan["To"], pesan["Subject"]) == (
        "dpmptsp@sijunjung.example",
        "Waktu penyelesaian terlampaui",
    )
    assert str(PERMOHONAN) in pesan.get_payload(decode=True).decode()  # pyright: ignore[reportAttributeAccessIssue]  # one text part
    assert await surel(notifikasi) == [("DIKIRIM", 1)]
    dikirim = await notifikasi.published("notifikasi.dikirim")
    assert [satu["kanal"] for satu in dikirim] == ["KOTAK_MASUK", "EMAIL"]


@pytest.mark.rule("CALC-9")
async def test_surel_yang_gagal_diulang_lalu_dinyatakan_gagal(
    notifikasi: Layanan, kotak: Kotak, clock: SettableClock
) -> None:
    await dengar(notifikasi, TERLAMPAUI)
    pengirim = Sender(notifikasi.database, pengaturan(kotak.port))
    kotak.menolak = True
    for detik in (0, 29, 1, 119, 1):
        clock.forward(seconds=detik)
        await pengirim.round()
    assert await surel(notifikasi) == [("GAGAL", 3)]
    [gagal] = await notifikasi.published("notifikasi.gagal")
    assert (gagal["penerima"], gagal["kanal"]) == ("DPMPTSP", "EMAIL")
    assert "Coba lagi nanti" in gagal["sebab"]


@pytest.mark.rule("CALC-9")
async def test_surel_terkirim_setelah_server_pulih(
    notifikasi: Layanan, kotak: Kotak, clock: SettableClock
) -> None:
    """Nobody listens at first."""
    await dengar(notifikasi, TERLAMPAUI)
    tuli = replace_port(pengaturan(kotak.port), 1)
    await Sender(notifikasi.database, tuli).round()
    assert await surel(notifikasi) == [("ANTRI", 1)]
    clock.forward(seconds=30)
    await Sender(notifikasi.database, pengaturan(kotak.port)).round()
    assert await surel(notifikasi) == [("DIKIRIM", 2)]
    assert await notifikasi.published("notifikasi.gagal") == []


def replace_port(lama: PengaturanEmail, port: int) -> PengaturanEmail:
    return lama.model_copy(update={"port": port})


@pytest.mark.rule("CALC-9")
async def test_surel_dari_pengirim_yang_mati_diambil_yang_lain(
    notifikasi: Layanan, kotak: Kotak, clock: SettableClock
) -> None:
    await dengar(notifikasi, TERLAMPAUI)
    sekarang = clock.now()
    async with notifikasi.database.unit_of_work() as uow:  # taken, and never sent
        assert await tables.pemberitahuan.claim(uow, sekarang, sekarang + LENT, 1)
    pengirim = Sender(notifikasi.database, pengaturan(kotak.port))
    assert not await pengirim.round()
    clock.set(sekarang + LENT)
    assert await pengirim.round()
    assert await surel(notifikasi) == [("DIKIRIM", 2)]


@pytest.mark.rule("CALC-9")
async def test_tanpa_server_surel_dilewati_dan_tercatat(notifikasi: Layanan) -> None:
    await dengar(notifikasi, TERLAMPAUI)
    await Sender(notifikasi.database, PengaturanEmail(host="")).round()
    assert await notifikasi.rows(
        "SELECT status, sebab FROM pemberitahuan WHERE kanal = 'EMAIL'"
    ) == [("DILEWATI", TANPA_SMTP)]


@pytest.mark.rule("PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-15")
@pytest.mark.parametrize("pasal", ["24 ayat (9)", "24 ayat (11)", "27 ayat (12)", "27 ayat (15)"])
async def test_pasal_peristiwanya_sendiri(notifikasi: Layanan, pasal: str) -> None:
    """Five articles end a Hak Akses; the notice names the one of this case."""
    dasar = f"Peraturan Bupati Sijunjung 8/2022 Pasal {pasal}"
    pesan = notifikasi.pesan(DIBATALKAN, stream=PELAKU_USAHA, dasar_hukum=dasar)
    await notifikasi.terima(pesan)
    assert await notifikasi.rows("SELECT DISTINCT dasar_hukum FROM pemberitahuan") == [(dasar,)]
