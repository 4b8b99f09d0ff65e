"""What is added while a LIKUIDASI is open was not named: it has to be, before anything ends."""

from dataclasses import replace
from datetime import date

import pytest

from services.sanksi.domain import pengajuan_kembali, validasi
from services.sanksi.domain.cakupan import SELURUH, belum_disebut, kembalikan, susulan
from services.sanksi.domain.kasus import DasarPenerbitan, HasilValidasi, Item, Kasus, Status
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.perizinan import JenisLisensi, KegiatanUsaha, Lisensi, Perizinan
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import lewat_tenggat
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    GUDANG,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    PERIZINAN,
    SENIN,
    TOKO,
    VALIDASI,
    WILAYAH,
    akta,
    dijawab,
    konteks,
    permintaan,
)
from tests.sanksi.bahan_pembatalan import IZIN, PABRIK
from tests.sanksi.bahan_putusan import DIAJUKAN as PEMBUBARAN
from tests.sanksi.test_domain_pembatalan import LALU
from tests.sanksi.test_domain_verifikasi import kode

BARU = KegiatanUsaha(PABRIK, "20111", "TINGGI", WILAYAH)
BERTAMBAH = replace(PERIZINAN, kegiatan_usaha=(*PERIZINAN.kegiatan_usaha, BARU))
LISENSI_BARU = Lisensi(IZIN, NIB, PABRIK, JenisLisensi.IZIN, "TINGGI", terverifikasi=False)
BERAKHIR_LAGI = replace(BERTAMBAH, lisensi=(replace(LISENSI_BARU, berakhir=LALU),))
BERKURANG = replace(PERIZINAN, kegiatan_usaha=PERIZINAN.kegiatan_usaha[:1])
ALASAN = (
    f"Sejak permohonan diajukan bertambah kegiatan usaha yang belum disebut: KBLI 20111 ({PABRIK})"
)
DIKEMBALIKAN = PencabutanDitolak(KASUS, PELAKU_USAHA, ALASAN, SENIN, dasar=SELURUH)


@pytest.mark.rule("PB8-21-5")
@pytest.mark.parametrize(
    ("kasus", "perizinan", "harapan"),
    [
        pytest.param(VALIDASI, PERIZINAN, (), id="seperti waktu diajukan"),
        pytest.param(VALIDASI, BERTAMBAH, (BARU,), id="bertambah"),
        pytest.param(VALIDASI, BERAKHIR_LAGI, (), id="yang bertambah sudah berakhir"),
        pytest.param(VALIDASI, BERKURANG, (), id="berkurang"),
        pytest.param(
            replace(VALIDASI, disebut=()),
            BERKURANG,
            BERKURANG.kegiatan_usaha,
            id="NIB tadinya kosong",
        ),
        pytest.param(PEMBUBARAN, BERTAMBAH, (), id="putusan tidak menyebut satu per satu"),
    ],
)
def test_yang_belum_disebut(
    kasus: Kasus, perizinan: Perizinan, harapan: tuple[KegiatanUsaha, ...]
) -> None:
    assert belum_disebut(kasus, perizinan) == harapan
    hasil = kembalikan(kasus, konteks(perizinan=perizinan))
    assert (hasil is None) == (harapan == ())


@pytest.mark.rule("PB8-21-5", "PB8-23-4b")
def test_sebelum_terbit_atau_diverifikasi_ditanya_lagi() -> None:
    """Every agency has answered: neither issued nor handed to the verifier."""
    jawaban = Jawaban(permintaan(Item.KSWP), "KSWP", HasilValidasi.VALID)
    valid, belum = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI
    semua = dijawab(VALIDASI, identitas=valid, akta_pembubaran=valid)
    diunggah = replace(dijawab(VALIDASI, identitas=valid, akta_pembubaran=belum), akta=akta())
    for kasus in (semua, diunggah):
        hasil, (_, ditolak) = validasi.jawab(kasus, jawaban, konteks(perizinan=BERTAMBAH))
        assert ditolak == DIKEMBALIKAN
        assert (hasil.status, hasil.alasan, hasil.ke) == (Status.PERLU_PERBAIKAN, ALASAN, 0)
        baik, _ = validasi.jawab(kasus, jawaban, konteks())
        assert baik.status in {Status.DITERBITKAN, Status.MENUNGGU_VERIFIKASI}
    langkah_ = langkah(DIKEMBALIKAN)
    assert langkah_.dasar_hukum == "Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (5)"
    assert langkah_.langkah == "PERLU_PERBAIKAN"


@pytest.mark.rule("PB8-21-5", "PB8-23-5")
@pytest.mark.parametrize(
    ("kasus", "hari_ini", "dikembalikan"),
    [
        pytest.param(VALIDASI, SENIN, False, id="validasi masih berjalan"),
        pytest.param(MENUNGGU, SENIN, True, id="diverifikasi"),
        pytest.param(MENUNGGU, HARI_KELIMA, True, id="hari terakhir"),
        pytest.param(MENUNGGU, LEWAT, False, id="sudah dianggap dikabulkan"),
        pytest.param(replace(MENUNGGU, status=Status.DITERBITKAN), SENIN, False, id="terbit"),
        pytest.param(replace(MENUNGGU, status=Status.DITARIK), SENIN, False, id="ditarik"),
    ],
)
def test_yang_datang_selama_verifikasi(kasus: Kasus, hari_ini: date, dikembalikan: bool) -> None:
    hasil, peristiwa = susulan(kasus, konteks(hari_ini, BERTAMBAH))
    if not dikembalikan:
        assert (hasil, peristiwa) == (kasus, ())
        return
    assert hasil == replace(kasus, status=Status.PERLU_PERBAIKAN, alasan=ALASAN, diperbaiki=False)
    assert peristiwa == (replace(DIKEMBALIKAN, tanggal=hari_ini),)
    assert lewat_tenggat(hasil, 1, HARI_KELIMA, konteks(LEWAT, BERTAMBAH)) == (hasil, ())


@pytest.mark.rule("PB8-23-5", "PB8-21-5")
def test_yang_datang_sesudah_hari_terakhir_ikut_berakhir() -> None:
    """Granted as it was on the last day: the NIB had ended by then (PB8-23-8)."""
    kasus, peristiwa = lewat_tenggat(MENUNGGU, 1, HARI_KELIMA, konteks(LEWAT, BERTAMBAH))
    assert (kasus.status, kasus.dasar_penerbitan) == (
        Status.DITERBITKAN,
        DasarPenerbitan.FIKTIF_POSITIF,
    )
    assert len(peristiwa) == 2


@pytest.mark.rule("PB8-21-5", "PB8-23-4b", "PB8-23-3")
@pytest.mark.parametrize(
    ("disebut", "harapan"),
    [
        pytest.param(None, ("CAKUPAN_TIDAK_LENGKAP", "PB8-21-5"), id="tidak disebut"),
        pytest.param({TOKO, PABRIK}, ("CAKUPAN_TIDAK_LENGKAP", "PB8-21-5"), id="yang lain hilang"),
        pytest.param({TOKO, GUDANG, PABRIK}, None, id="semuanya"),
        pytest.param(
            {TOKO, GUDANG, PABRIK, KASUS}, ("OBJEK_BUKAN_PBBR", "PB8-20-3"), id="bukan miliknya"
        ),
    ],
)
def test_diajukan_kembali_dengan_semuanya(
    disebut: set | None, harapan: tuple[str, str] | None
) -> None:
    kasus, _ = susulan(MENUNGGU, konteks(perizinan=BERTAMBAH))
    isian = frozenset({"kegiatan_usaha"}) if disebut else frozenset[str]()
    perbaikan = Perbaikan(
        kasus.pemohon_sebagai, isian, kegiatan_usaha=frozenset(disebut) if disebut else None
    )
    hasil = pengajuan_kembali.ajukan_kembali(kasus, perbaikan, konteks(perizinan=BERTAMBAH))
    assert kode(hasil) == harapan
    if not isinstance(hasil, Refusal):
        assert (hasil[0].status, hasil[0].ke) == (Status.MENUNGGU_VERIFIKASI, 2)
        assert set(hasil[0].disebut) == {TOKO, GUDANG, PABRIK}
