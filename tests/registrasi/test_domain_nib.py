"""One living NIB per Pelaku Usaha: issued, grown, revoked, taken over."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain import nib as nib_
from services.registrasi.domain import penerbitan_nib
from services.registrasi.domain.arsip import ArsipDisimpan, dokumen_nib
from services.registrasi.domain.kegiatan_usaha import Penghentian, Tahap
from services.registrasi.domain.nib import (
    Nib,
    NibDicabut,
    NibDimutakhirkan,
    NibDiterbitkan,
    StatusNib,
)
from services.registrasi.domain.penerbitan_nib import (
    KewajibanPbUmkuDicatat,
    Terbitan,
)
from services.registrasi.domain.perizinan import (
    PerizinanDiterbitkan,
    StatusPerizinan,
)
from services.registrasi.domain.permohonan import Permohonan, Status
from services.registrasi.domain.sop import JenisPerizinan, Skala
from shared.identity import Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    NOMOR,
    PELAKU_ID,
    PERIZINAN_ID,
    PERSEORANGAN,
    SELASA,
    SENIN,
)
from tests.registrasi.nib import (
    BAHAN,
    CABUT,
    DISETUJUI,
    IZIN_NIB,
    KEGIATAN,
    LAMA,
    PERTAMA,
    SELESAI,
    TOKO,
    TOKO_ID,
)


def terbitkan(p: Permohonan, lama: Nib | None) -> Terbitan:
    hasil = penerbitan_nib.terbitkan(p, PERSEORANGAN, lama, BAHAN, SELASA)
    assert not isinstance(hasil, Refusal), hasil
    return hasil


@pytest.mark.rule("SOP100-15", "SOP100-P5", "SOP100-U11", "PB8-1-9", "PB8-1-14")
def test_nib_pertama() -> None:
    assert terbitkan(DISETUJUI, None) == Terbitan(
        permohonan=SELESAI,
        nib=PERTAMA,
        perizinan=(IZIN_NIB,),
        peristiwa=(NibDiterbitkan(PERTAMA), KewajibanPbUmkuDicatat(SELESAI, NOMOR)),
    )


@pytest.mark.rule("SOP100-16")
def test_tanpa_tanggal_berakhir() -> None:
    assert PERTAMA.berlaku_sampai is None


@pytest.mark.rule("SOP100-P5", "PB8-1-18", "PB8-1-9")
def test_nib_yang_hidup_dimutakhirkan() -> None:
    """AMB-64: no second NIB; the kegiatan usaha is added and the licence of it published."""
    hasil = terbitkan(DISETUJUI, LAMA)
    baru = replace(
        LAMA,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        diperbarui_pada=SELASA,
        kegiatan_usaha=(TOKO, KEGIATAN),
        permohonan=DISETUJUI.id,
    )
    selesai = replace(SELESAI, nib=LAMA.nomor)
    izin = replace(IZIN_NIB, nib=LAMA.nomor)
    assert hasil == Terbitan(
        permohonan=selesai,
        nib=baru,
        perizinan=(izin,),
        peristiwa=(
            NibDimutakhirkan(baru),
            PerizinanDiterbitkan(izin),
            KewajibanPbUmkuDicatat(selesai, LAMA.nomor),
        ),
    )


@pytest.mark.rule("SOP100-P5", "PB8-29-1b")
def test_kegiatan_yang_sama_tidak_berganda() -> None:
    """It stays the one that it was: with what a sanction has stopped, and its own figures."""
    dulu = replace(
        KEGIATAN,
        id=TOKO_ID,
        alamat="Jl. Merdeka No. 1, Sekayu",
        skala=Skala.MENENGAH,
        tahap=Tahap.OPERASIONAL,
        nilai_investasi=7,
        penghentian=(Penghentian(PERIZINAN_ID, "1/SNK", SENIN),),
    )
    lain = replace(KEGIATAN, id=PELAKU_ID, lokasi=Wilayah("16.06.02"))
    hasil = terbitkan(DISETUJUI, replace(PERTAMA, kegiatan_usaha=(dulu, lain)))
    assert hasil.nib is not None
    sama = replace(dulu, alamat=KEGIATAN.alamat, skala=KEGIATAN.skala)
    assert hasil.nib.kegiatan_usaha == (lain, sama)
    assert hasil.perizinan == (), "it has its licence"
    assert [type(satu) for satu in hasil.peristiwa] == [NibDimutakhirkan, KewajibanPbUmkuDicatat]


@pytest.mark.rule("SOP100-P5")
def test_terbit_dua_kali_tanpa_akibat() -> None:
    assert terbitkan(SELESAI, PERTAMA) == Terbitan()


@pytest.mark.rule("SOP100-P5")
@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DISETUJUI])
def test_terbit_hanya_setelah_disetujui(status: Status) -> None:
    hasil = penerbitan_nib.terbitkan(
        replace(DISETUJUI, status=status), PERSEORANGAN, None, BAHAN, SELASA
    )
    assert isinstance(hasil, Refusal)
    assert hasil.aturan == "SOP100-P5"


@pytest.mark.rule("SOP100-15")
@pytest.mark.parametrize("jenis", [JenisPerizinan.SERTIFIKAT_STANDAR, JenisPerizinan.IZIN])
def test_sop_ini_hanya_nib(jenis: JenisPerizinan) -> None:
    hasil = penerbitan_nib.terbitkan(
        replace(DISETUJUI, perizinan=jenis), PERSEORANGAN, None, BAHAN, SELASA
    )
    assert hasil == penerbitan_nib.BUKAN_NIB


@pytest.mark.rule("PB8-23-8", "SOP100-16")
def test_cabut_nib() -> None:
    baru, izin, peristiwa = nib_.cabut(PERTAMA, (IZIN_NIB,), CABUT)
    assert baru == replace(PERTAMA, status=StatusNib.DICABUT, versi=2, pencabutan=CABUT)
    assert izin == (replace(IZIN_NIB, status=StatusPerizinan.DICABUT, akhir=CABUT),)
    assert peristiwa == (NibDicabut(baru, CABUT),)
    assert not baru.hidup
    assert baru.berlaku_sampai == SELASA


@pytest.mark.rule("PB8-23-8")
def test_cabut_dua_kali_tanpa_akibat() -> None:
    baru, izin, _ = nib_.cabut(PERTAMA, (IZIN_NIB,), CABUT)
    lagi = replace(CABUT, tanggal=date(2026, 4, 1), nomor="503/2/2026")
    assert nib_.cabut(baru, izin, lagi) == (baru, izin, ())


@pytest.mark.rule("PB8-24-10")
def test_nib_dengan_kegiatan_tidak_menunggu_pbbr() -> None:
    """The waiting ends with the first kegiatan usaha, and with nothing else."""
    menunggu = replace(PERTAMA, kegiatan_usaha=(), menunggu_pbbr=CABUT)
    baru = replace(menunggu, status=StatusNib.DIMUTAKHIRKAN, versi=2, diperbarui_pada=SENIN)
    assert nib_.mutakhirkan(menunggu, (), SENIN) == baru
    isi = replace(baru, kegiatan_usaha=(KEGIATAN,), menunggu_pbbr=None)
    assert nib_.mutakhirkan(menunggu, (KEGIATAN,), SENIN) == isi


@pytest.mark.rule("SOP100-P5", "PB8-1-18")
def test_nib_yang_dicabut_tidak_menghalangi_yang_baru() -> None:
    """The handler passes only a living NIB, so a revoked one leads to a first NIB again."""
    dicabut, *_ = nib_.cabut(LAMA, (), CABUT)
    hasil = terbitkan(DISETUJUI, dicabut if dicabut.hidup else None)
    assert hasil.nib == PERTAMA


@pytest.mark.rule("SOP100-10", "SOP100-15")
def test_yang_terbit_diarsipkan_menurut_versinya() -> None:
    entri = dokumen_nib(PERTAMA.nomor, 2, "a" * 64, SELASA)
    assert entri == ArsipDisimpan("NIB", f"{PERTAMA.nomor}/2", "a" * 64, None, SELASA)
