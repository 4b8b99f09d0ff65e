"""Taking a request back: until it is decided, by whom it was filed, and with nothing changed."""

from dataclasses import replace
from datetime import date

import pytest

from services.sanksi.domain import validasi, verifikasi
from services.sanksi.domain.kasus import (
    TERBUKA,
    DasarPenerbitan,
    HasilValidasi,
    Item,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import HasilObjek
from services.sanksi.domain.penarikan import Tarik, tarik
from services.sanksi.domain.peristiwa.penarikan import PermohonanDitarik, ValidasiDibatalkan
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import Setujui
from shared.refusal import Refusal
from tests.sanksi import bahan_non_likuidasi, bahan_pembatalan, bahan_perwakilan
from tests.sanksi.bahan import (
    HARI_KELIMA,
    KASUS,
    LEWAT,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    SENIN,
    TERJAWAB,
    VALIDASI,
    konteks,
    permintaan,
)
from tests.sanksi.bahan_putusan import DIAJUKAN as PEMBUBARAN
from tests.sanksi.test_domain_putusan import MENUNGGU as PUTUSAN
from tests.sanksi.test_domain_verifikasi import kode

SIAPA = KASUS, PELAKU_USAHA
SENDIRI = Tarik(PemohonSebagai.PELAKU_USAHA_PERSEORANGAN)
PEMBATALAN, NON_LIKUIDASI = bahan_pembatalan.VALIDASI, bahan_non_likuidasi.VALIDASI
PERWAKILAN = bahan_perwakilan.MENUNGGU
DIPERBAIKI = replace(MENUNGGU, status=Status.PERLU_PERBAIKAN)
JUMAT = date(2026, 3, 27)  # the fourth Hari of Pasal 26, which gives three


def ambil(kasus: Kasus, hari_ini: date = SENIN):
    """By whoever filed it."""
    return tarik(kasus, Tarik(kasus.pemohon_sebagai), konteks(hari_ini))


@pytest.mark.rule("PB8-20-2")
@pytest.mark.parametrize(
    ("kasus", "terbuka"),
    [
        pytest.param(VALIDASI, 3, id="Pasal 23: belum ada jawaban"),
        pytest.param(TERJAWAB, 1, id="Pasal 23: AHU masih dapat menjawab"),
        pytest.param(MENUNGGU, 0, id="Pasal 23: diverifikasi"),
        pytest.param(DIPERBAIKI, 0, id="Pasal 23: perlu perbaikan"),
        pytest.param(PEMBATALAN, len(PEMBATALAN.validasi), id="Pasal 22"),
        pytest.param(NON_LIKUIDASI, 3, id="Pasal 24"),
        pytest.param(bahan_perwakilan.DIAJUKAN, 3, id="Pasal 26"),
        pytest.param(PERWAKILAN, 0, id="Pasal 26: diverifikasi"),
        pytest.param(PEMBUBARAN, 3, id="Pasal 27"),
        pytest.param(PUTUSAN, 0, id="Pasal 27: diverifikasi"),
    ],
)
def test_selama_belum_diputus(kasus: Kasus, terbuka: int) -> None:
    objek = tuple(replace(satu, hasil=HasilObjek.DITARIK) for satu in kasus.objek)
    belum = [v for v in kasus.validasi if v.hasil is not HasilValidasi.VALID][:terbuka]
    assert ambil(kasus) == (
        replace(kasus, status=Status.DITARIK, objek=objek),
        (
            *(ValidasiDibatalkan(*SIAPA, v.permintaan, v.item, kasus.jenis) for v in belum),
            PermohonanDitarik(*SIAPA, NIB, kasus.jenis, SENIN),
        ),
    )
    assert len(belum) == terbuka


@pytest.mark.rule("PB8-21-2b")
def test_yang_sudah_berhasil_tetap() -> None:
    """A letter of Pasal 20 ayat (4) was due and stays."""
    surat = replace(bahan_pembatalan.OBJEK_PABRIK, hasil=HasilObjek.SURAT_KETERANGAN)
    hasil = ambil(replace(PEMBATALAN, objek=(surat, bahan_pembatalan.OBJEK_GUDANG)))
    assert not isinstance(hasil, Refusal)
    assert [o.hasil for o in hasil[0].objek] == [HasilObjek.SURAT_KETERANGAN, HasilObjek.DITARIK]


@pytest.mark.rule("PB8-20-2")
@pytest.mark.parametrize("status", sorted(set(Status) - TERBUKA - {Status.DIAJUKAN}))
@pytest.mark.parametrize("kasus", [VALIDASI, NON_LIKUIDASI, PERWAKILAN])
def test_yang_sudah_selesai_tidak_ditarik(kasus: Kasus, status: Status) -> None:
    hasil = ambil(replace(kasus, status=status))
    assert kode(hasil) == ("PERMOHONAN_TIDAK_BERJALAN", "PB8-20-2")


@pytest.mark.rule("PB8-23-5", "PB8-26-7", "PB8-27-8")
@pytest.mark.parametrize(
    ("kasus", "hari_ini", "harapan"),
    [
        pytest.param(MENUNGGU, HARI_KELIMA, None, id="Pasal 23: hari terakhir"),
        pytest.param(MENUNGGU, LEWAT, "PB8-23-5", id="Pasal 23: lewat"),
        pytest.param(
            replace(MENUNGGU, status=Status.PERLU_PERBAIKAN), LEWAT, None, id="diperbaiki"
        ),
        pytest.param(
            replace(
                MENUNGGU,
                status=Status.DITERBITKAN,
                dasar_penerbitan=DasarPenerbitan.FIKTIF_POSITIF,
            ),
            LEWAT,
            "PB8-23-5",
            id="Pasal 23: terbit",
        ),
        pytest.param(PERWAKILAN, date(2026, 3, 26), None, id="Pasal 26: hari terakhir"),
        pytest.param(PERWAKILAN, JUMAT, "PB8-26-7", id="Pasal 26: lewat"),
        pytest.param(PUTUSAN, HARI_KELIMA, None, id="Pasal 27: hari terakhir"),
        pytest.param(PUTUSAN, LEWAT, "PB8-27-8", id="Pasal 27: lewat"),
        pytest.param(NON_LIKUIDASI, LEWAT, None, id="Pasal 24 tidak bertenggat"),
    ],
)
def test_sampai_hari_terakhir(kasus: Kasus, hari_ini: date, harapan: str | None) -> None:
    """From the day alone: what the law deems decided can't be taken back, clock or no clock."""
    hasil = ambil(kasus, hari_ini)
    assert (kode(hasil) if isinstance(hasil, Refusal) else None) == (
        harapan and ("TENGGAT_TERLAMPAUI", harapan)
    )


@pytest.mark.rule("PB8-23-1a", "PB8-26-1", "PB8-27-2a")
@pytest.mark.parametrize(
    ("kasus", "sebagai", "boleh"),
    [
        pytest.param(VALIDASI, "LIKUIDATOR", True, id="likuidator yang mengajukan"),
        pytest.param(VALIDASI, "PELAKU_USAHA_PERSEORANGAN", False, id="direksi yang dibubarkan"),
        pytest.param(VALIDASI, "KURATOR", False, id="kedudukan lain"),
        pytest.param(PERWAKILAN, "PENANGGUNG_JAWAB", False, id="bukan kepala"),
        pytest.param(NON_LIKUIDASI, "PELAKU_USAHA_PERSEORANGAN", True, id="Pelaku Usaha"),
        pytest.param(NON_LIKUIDASI, "LIKUIDATOR", True, id="penerus direksi"),
    ],
)
def test_oleh_yang_mengajukan(kasus: Kasus, sebagai: str, boleh: bool) -> None:
    hasil = tarik(kasus, Tarik(PemohonSebagai(sebagai)), konteks())
    assert kode(hasil) == (None if boleh else ("BUKAN_PEMOHON", "PB8-20-2"))


@pytest.mark.rule("PB8-23-5", "PB8-23-4a", "PB8-23-1c")
def test_sesudah_ditarik_tidak_ada_yang_berubah() -> None:
    ditarik = replace(MENUNGGU, status=Status.DITARIK)
    terlambat = Jawaban(permintaan(Item.KSWP), "KSWP", HasilValidasi.TIDAK_VALID)
    assert verifikasi.lewat_tenggat(ditarik, 1, HARI_KELIMA, konteks(LEWAT)) == (ditarik, ())
    assert kode(verifikasi.setujui(ditarik, Setujui(("13.03",)), konteks(LEWAT))) == (
        "TIDAK_MENUNGGU_VERIFIKASI",
        "PB8-23-4a",
    )
    sebelum = replace(VALIDASI, status=Status.DITARIK)
    assert validasi.jawab(sebelum, terlambat, konteks()) == (sebelum, ())
    assert validasi.tanya_lagi(sebelum, permintaan(Item.KSWP), 1, konteks()) == (sebelum, ())
