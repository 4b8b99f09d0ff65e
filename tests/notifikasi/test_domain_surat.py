"""What the clocks of the letters say: whole results, no database."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from services.notifikasi.clocks import BY_KIND
from services.notifikasi.domain import tenggat
from services.notifikasi.domain.hitungan import hitung
from services.notifikasi.domain.keadaan import (
    RencanaDinotifikasi,
    SuratPemberitahuanDisampaikan,
    SuratPemberitahuanDiterbitkan,
    TenggatTerlampaui,
    Ucapan,
    peristiwa_id,
)
from services.notifikasi.domain.naskah import Naskah
from services.notifikasi.domain.pemberitahuan import Kanal, Perihal, susun
from services.notifikasi.domain.penerima import JenisPenerima, Penerima
from shared.calendar import Kalender
from tests.notifikasi.bahan import DAERAH, INSPEKSI, PELAKU_USAHA, wib
from tests.notifikasi.jam import JALAN, KALENDER

SURAT, RENCANA = BY_KIND["surat_pemberitahuan"], BY_KIND["rencana_awal_tahun"]
TANGGAL, H3 = date(2026, 3, 30), wib(2026, 3, 25, 8)
JAM = replace(
    JALAN, kind="surat_pemberitahuan", subject=str(INSPEKSI), anchor=TANGGAL,
    last_day=date(2026, 3, 25), due_at=H3,
)  # fmt: skip
PASAL = "Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (6)"


@pytest.mark.rule("PB8-13-6")
@pytest.mark.parametrize(
    ("tanggal", "h3"),
    [
        pytest.param(TANGGAL, H3, id="sesudah cuti bersama"),
        pytest.param(date(2026, 3, 25), wib(2026, 3, 13, 8), id="melewati Nyepi dan Idul Fitri"),
        pytest.param(date(2026, 4, 9), wib(2026, 4, 6, 8), id="Kamis: Senin"),
        pytest.param(date(2026, 4, 6), wib(2026, 3, 31, 8), id="Jumat Agung di antaranya"),
    ],
)
def test_pukul_delapan_pada_h3(tanggal: date, h3: datetime) -> None:
    """AMB-52: as late as the text allows, so that the surat tugas can still be changed."""
    hasil = hitung(SURAT, tanggal, 1, wib(2026, 3, 2), Kalender(), DAERAH)
    assert (hasil.due_at, hasil.last_day) == (h3, h3.astimezone(Kalender().tzinfo).date())
    assert hasil.penjelasan.endswith(f" Dikirim {hasil.last_day:%d-%m-%Y} pukul 08.00.")


@pytest.mark.rule("PB8-10-13")
@pytest.mark.parametrize(
    ("awal", "saat"),
    [
        (date(2026, 1, 1), wib(2026, 1, 2, 8)),
        (date(2027, 1, 1), wib(2027, 1, 4, 8)),
    ],
)
def test_hari_kerja_pertama_bulan_januari(awal: date, saat: datetime) -> None:
    assert hitung(RENCANA, awal, 2026, wib(2025, 12, 20), Kalender(), DAERAH).due_at == saat


def test_keduanya_tindakan_sistem_bukan_jangka_waktu_pihak() -> None:
    assert (SURAT.jangka_waktu, RENCANA.jangka_waktu) == (False, False)


@pytest.mark.rule("PB8-13-6")
def test_surat_diterbitkan_untuk_versi_surat_tugasnya() -> None:
    diterbitkan = Ucapan(SuratPemberitahuanDiterbitkan(JAM), peristiwa_id(JAM, "diterbitkan"))
    assert tenggat.terbitkan_pemberitahuan(SURAT, JAM) == (diterbitkan,)


@pytest.mark.rule("PB8-13-6")
def test_disampaikan_menurut_saluran_yang_sudah_sampai() -> None:
    """The inbox at once; an e-mail only waits, and is no delivery yet."""
    perihal = Perihal(JAM.id, "surat_pemberitahuan", DAERAH, PELAKU_USAHA, PASAL)
    penerima = Penerima(JenisPenerima.PELAKU_USAHA, str(PELAKU_USAHA), "a@contoh.example")
    terkirim = susun(perihal, [penerima], dict.fromkeys(Kanal, Naskah("x", "x", "x")), {}, H3)
    assert [satu.kanal for satu in terkirim] == [Kanal.KOTAK_MASUK, Kanal.EMAIL]
    assert tenggat.sampaikan_pemberitahuan(JAM, terkirim) == (
        Ucapan(
            SuratPemberitahuanDisampaikan(JAM, H3, "KOTAK_MASUK"),
            peristiwa_id(JAM, "disampaikan-KOTAK_MASUK"),
        ),
    )
    assert tenggat.sampaikan_pemberitahuan(JAM, ()) == ()


@pytest.mark.rule("PB8-13-6")
def test_lewat_h3_dikatakan_sejak_awal_hari_berikutnya() -> None:
    lewat = replace(JAM, due_at=wib(2026, 3, 26))
    assert tenggat.gagal_memberitahu(SURAT, JAM, KALENDER) == (
        Ucapan(TenggatTerlampaui(lewat, PASAL), peristiwa_id(JAM, "akhir")),
    )


@pytest.mark.rule("PB8-10-13")
def test_rencana_dinotifikasikan_kepada_ketiganya() -> None:
    ketiganya = ("PEMERINTAH_DAERAH", "ADMINISTRATOR_KEK", "BADAN_PENGUSAHAAN_KPBPB")
    assert tenggat.notifikasikan_rencana(RENCANA, JAM) == (
        Ucapan(RencanaDinotifikasi(JAM, ketiganya), peristiwa_id(JAM, "rencana")),
    )
