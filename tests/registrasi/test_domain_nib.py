"""One living NIB per Pelaku Usaha: issued, grown, taken over, revoked; licences by risk level."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from services.registrasi.domain import nib as nib_
from services.registrasi.domain import nib_lama, pb_umku, penerbitan_nib, perizinan
from services.registrasi.domain.nib import (
    Nib,
    NibDicabut,
    NibDimutakhirkan,
    NibDiterbitkan,
    Pencabutan,
    StatusNib,
)
from services.registrasi.domain.nib_lama import CatatNib, KegiatanLama
from services.registrasi.domain.pb_umku import PbUmku
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    JenisPelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.penerbitan_nib import (
    Bahan,
    KewajibanPbUmkuDicatat,
    Terbitan,
)
from services.registrasi.domain.perizinan import (
    BUKAN_PRODUK,
    SUDAH_TERVERIFIKASI,
    TANPA_IZIN,
    KegiatanUsaha,
    Perizinan,
    PerizinanDiterbitkan,
    PerizinanDiverifikasi,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.permohonan import Keputusan, Permohonan, Status
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BADAN_USAHA,
    DAERAH,
    KASUS_ID,
    KEGIATAN_ID,
    NOMOR,
    PELAKU_ID,
    PERIZINAN_ID,
    PERSEORANGAN,
    SEKAYU,
    SELASA,
    SENIN,
    WILAYAH,
    diajukan,
)

BAHAN = Bahan(NOMOR, (KEGIATAN_ID, PERIZINAN_ID))
TOKO_ID = UUID("88888888-8888-4888-8888-888888888888")
DISETUJUI = replace(
    diajukan(), status=Status.DISETUJUI, keputusan=Keputusan(True, None, "petugas-1", SENIN)
)
KEGIATAN = KegiatanUsaha(
    KEGIATAN_ID,
    KBLI("62012"),
    TingkatRisiko.RENDAH,
    SEKAYU,
    "Jalan Merdeka 1, Sekayu",
    Tahap.PERSIAPAN,
    StatusPenanamanModal.PMDN,
)
TOKO = replace(KEGIATAN, id=TOKO_ID, kbli=KBLI("47911"))
PERTAMA = Nib(
    nomor=NOMOR,
    pelaku_usaha=PELAKU_ID,
    daerah=DAERAH,
    status=StatusNib.AKTIF,
    versi=1,
    tanggal=SELASA,
    diperbarui_pada=SELASA,
    jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN,
    skala=Skala.KECIL,
    wilayah=SEKAYU,
    kegiatan_usaha=(KEGIATAN,),
    permohonan=DISETUJUI.id,
)
IZIN_NIB = Perizinan(
    PERIZINAN_ID,
    PELAKU_ID,
    NOMOR,
    KEGIATAN_ID,
    JenisPerizinan.NIB,
    TingkatRisiko.RENDAH,
    SELASA,
    StatusPerizinan.TERVERIFIKASI,
)
SELESAI = replace(DISETUJUI, status=Status.DITERBITKAN, nib=NOMOR, selesai_pada=SELASA)
LAMA = replace(
    PERTAMA,
    nomor=NIB("9120000000001"),
    tanggal=SENIN,
    diperbarui_pada=SENIN,
    kegiatan_usaha=(TOKO,),
    permohonan=None,
)
CABUT = Pencabutan(KASUS_ID, "PERMOHONAN", "LIKUIDASI", "503/1/2026", SELASA)


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


@pytest.mark.rule("SOP100-P5")
def test_kegiatan_yang_sama_tidak_berganda() -> None:
    hasil = terbitkan(DISETUJUI, replace(PERTAMA, kegiatan_usaha=(replace(KEGIATAN, id=TOKO_ID),)))
    assert hasil.nib is not None
    assert hasil.nib.kegiatan_usaha == (KEGIATAN,)


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
    assert izin == (replace(IZIN_NIB, status=StatusPerizinan.DICABUT),)
    assert peristiwa == (NibDicabut(baru, CABUT),)
    assert not baru.hidup
    assert baru.berlaku_sampai == SELASA


@pytest.mark.rule("PB8-23-8")
def test_cabut_dua_kali_tanpa_akibat() -> None:
    baru, izin, _ = nib_.cabut(PERTAMA, (IZIN_NIB,), CABUT)
    lagi = replace(CABUT, tanggal=date(2026, 4, 1), nomor="503/2/2026")
    assert nib_.cabut(baru, izin, lagi) == (baru, izin, ())


@pytest.mark.rule("SOP100-P5", "PB8-1-18")
def test_nib_yang_dicabut_tidak_menghalangi_yang_baru() -> None:
    """The handler passes only a living NIB, so a revoked one leads to a first NIB again."""
    dicabut, *_ = nib_.cabut(LAMA, (), CABUT)
    hasil = terbitkan(DISETUJUI, dicabut if dicabut.hidup else None)
    assert hasil.nib == PERTAMA


@pytest.mark.rule("PB8-23-8")
@pytest.mark.parametrize(
    ("status", "harapan"),
    [
        (StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI, StatusPerizinan.DICABUT),
        (StatusPerizinan.TERVERIFIKASI, StatusPerizinan.DICABUT),
        (StatusPerizinan.DIBATALKAN, StatusPerizinan.DIBATALKAN),
        (StatusPerizinan.DICABUT, StatusPerizinan.DICABUT),
    ],
)
def test_cabut_perizinan(status: StatusPerizinan, harapan: StatusPerizinan) -> None:
    assert perizinan.cabut(replace(IZIN_NIB, status=status)).status is harapan


@pytest.mark.rule("PB8-1-10", "PB8-1-14", "PB8-1-9")
@pytest.mark.parametrize(
    ("risiko", "jenis", "status"),
    [
        (TingkatRisiko.RENDAH, JenisPerizinan.NIB, StatusPerizinan.TERVERIFIKASI),
        (
            TingkatRisiko.MENENGAH_RENDAH,
            JenisPerizinan.SERTIFIKAT_STANDAR,
            StatusPerizinan.TERVERIFIKASI,
        ),
        (
            TingkatRisiko.MENENGAH_TINGGI,
            JenisPerizinan.SERTIFIKAT_STANDAR,
            StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
        ),
        (
            TingkatRisiko.TINGGI,
            JenisPerizinan.IZIN,
            StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
        ),
    ],
)
def test_perizinan_menurut_risiko(
    risiko: TingkatRisiko, jenis: JenisPerizinan, status: StatusPerizinan
) -> None:
    kegiatan = replace(KEGIATAN, tingkat_risiko=risiko)
    assert perizinan.terbit(PERIZINAN_ID, PELAKU_ID, NOMOR, kegiatan, SELASA) == replace(
        IZIN_NIB, jenis=jenis, tingkat_risiko=risiko, status=status
    )


@pytest.mark.rule("PB8-1-10")
def test_empat_tingkat_risiko() -> None:
    assert list(TingkatRisiko) == ["RENDAH", "MENENGAH_RENDAH", "MENENGAH_TINGGI", "TINGGI"]
    assert list(JenisPerizinan) == ["NIB", "SERTIFIKAT_STANDAR", "IZIN"]


IZIN_TINGGI = replace(
    IZIN_NIB,
    jenis=JenisPerizinan.IZIN,
    tingkat_risiko=TingkatRisiko.TINGGI,
    status=StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI,
)


@pytest.mark.rule("PB8-1-9")
def test_verifikasi_perizinan() -> None:
    baru = replace(IZIN_TINGGI, status=StatusPerizinan.TERVERIFIKASI)
    assert perizinan.verifikasi(IZIN_TINGGI, SELASA) == (
        baru,
        (PerizinanDiverifikasi(baru, SELASA),),
    )


@pytest.mark.rule("PB8-1-9")
@pytest.mark.parametrize(
    "status",
    [StatusPerizinan.TERVERIFIKASI, StatusPerizinan.DIBATALKAN, StatusPerizinan.DICABUT],
)
def test_verifikasi_hanya_yang_menunggu(status: StatusPerizinan) -> None:
    hasil = perizinan.verifikasi(replace(IZIN_TINGGI, status=status), SELASA)
    assert hasil == SUDAH_TERVERIFIKASI


TINGGI = replace(KEGIATAN, tingkat_risiko=TingkatRisiko.TINGGI)
LAIN = replace(IZIN_TINGGI, kegiatan_usaha=TOKO_ID)
DICABUT = replace(IZIN_TINGGI, status=StatusPerizinan.DICABUT)


@pytest.mark.rule("PB8-1-19")
@pytest.mark.parametrize(
    ("kegiatan", "tahap", "milik", "boleh"),
    [
        pytest.param(TINGGI, Tahap.OPERASIONAL, (), False, id="tinggi tanpa Izin"),
        pytest.param(TINGGI, Tahap.KOMERSIAL, (), False, id="komersial tanpa Izin"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (LAIN,), False, id="Izin kegiatan lain"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (DICABUT,), False, id="Izin dicabut"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (IZIN_NIB,), False, id="hanya NIB"),
        pytest.param(TINGGI, Tahap.OPERASIONAL, (IZIN_TINGGI,), True, id="dengan Izin"),
        pytest.param(TINGGI, Tahap.PERSIAPAN, (), True, id="persiapan"),
        pytest.param(KEGIATAN, Tahap.KOMERSIAL, (), True, id="rendah"),
    ],
)
def test_tahap_kegiatan(
    kegiatan: KegiatanUsaha, tahap: Tahap, milik: tuple[Perizinan, ...], boleh: bool
) -> None:
    hasil = perizinan.ubah_tahap(kegiatan, tahap, milik)
    assert hasil == (replace(kegiatan, tahap=tahap) if boleh else TANPA_IZIN)


@pytest.mark.rule("PB8-1-19")
def test_ubah_tahap_memutakhirkan_nib() -> None:
    hasil = nib_.ubah_tahap(PERTAMA, KEGIATAN_ID, Tahap.OPERASIONAL, (IZIN_NIB,), SELASA)
    assert not isinstance(hasil, Refusal)
    baru = replace(
        PERTAMA,
        status=StatusNib.DIMUTAKHIRKAN,
        versi=2,
        kegiatan_usaha=(replace(KEGIATAN, tahap=Tahap.OPERASIONAL),),
    )
    assert hasil == (baru, (NibDimutakhirkan(baru),))
    tinggi = replace(PERTAMA, kegiatan_usaha=(TINGGI,))
    assert nib_.ubah_tahap(tinggi, KEGIATAN_ID, Tahap.OPERASIONAL, (), SELASA) == TANPA_IZIN


CATAT = CatatNib(
    nomor=NIB("9120000000002"),
    tanggal=date(2020, 2, 3),
    skala=Skala.MENENGAH,
    kegiatan_usaha=(
        KegiatanLama(KBLI("47911"), TingkatRisiko.RENDAH, SEKAYU, "Sekayu", Tahap.KOMERSIAL, True),
        KegiatanLama(
            KBLI("10130"),
            TingkatRisiko.MENENGAH_TINGGI,
            SEKAYU,
            "Sekayu",
            Tahap.OPERASIONAL,
            False,
        ),
    ),
    penanaman_modal=StatusPenanamanModal.PMDN,
)
ID = [uuid4() for _ in range(4)]


@pytest.mark.rule("PB8-1-18", "PB8-1-9", "PB8-1-14")
def test_catat_nib_lama() -> None:
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, None, WILAYAH, ID, SENIN)
    assert not isinstance(hasil, Refusal)
    baru = hasil.nib
    assert baru is not None
    assert (baru.nomor, baru.tanggal, baru.permohonan, baru.wilayah, baru.versi) == (
        NIB("9120000000002"),
        date(2020, 2, 3),
        None,
        WILAYAH,
        1,
    )
    assert [(satu.jenis, satu.status) for satu in hasil.perizinan] == [
        (JenisPerizinan.NIB, StatusPerizinan.TERVERIFIKASI),
        (JenisPerizinan.SERTIFIKAT_STANDAR, StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI),
    ]
    assert [satu.kegiatan_usaha for satu in hasil.perizinan] == [ID[0], ID[2]]
    assert hasil.peristiwa == (
        NibDiterbitkan(baru),
        PerizinanDiterbitkan(hasil.perizinan[1]),
    )


@pytest.mark.rule("PB8-1-18")
def test_nib_lama_tidak_bersama_nib_hidup() -> None:
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, PERTAMA, WILAYAH, ID, SENIN)
    assert hasil == nib_lama.NIB_MASIH_HIDUP


def test_nib_lama_dari_masa_depan_atau_daerah_lain() -> None:
    besok = replace(CATAT, tanggal=SELASA)
    hasil = nib_lama.catat(besok, BADAN_USAHA, None, WILAYAH, ID, SENIN)
    assert hasil == nib_lama.TANGGAL_BELUM_TERJADI
    hari_ini = nib_lama.catat(besok, BADAN_USAHA, None, WILAYAH, ID, SELASA)
    assert isinstance(hari_ini, Terbitan)
    hasil = nib_lama.catat(CATAT, BADAN_USAHA, None, Wilayah("13.03"), ID, SENIN)
    assert hasil == DI_LUAR_DAERAH


UMKU = PbUmku(TOKO_ID, PELAKU_ID, PERIZINAN_ID, "Sertifikat Laik Higiene", "SLH/1", SENIN)


@pytest.mark.rule("PB8-1-15")
@pytest.mark.parametrize(
    ("pb", "umku", "harapan"),
    [
        pytest.param(IZIN_NIB, UMKU, UMKU, id="menunjang PB yang berlaku"),
        pytest.param(
            IZIN_NIB, replace(UMKU, tanggal=SELASA), replace(UMKU, tanggal=SELASA), id="hari ini"
        ),
        pytest.param(DICABUT, UMKU, pb_umku.TANPA_PERIZINAN, id="PB dicabut"),
        pytest.param(
            IZIN_NIB, replace(UMKU, tanggal=date(2026, 3, 18)), pb_umku.BELUM_TERJADI, id="besok"
        ),
    ],
)
def test_pb_umku(pb: Perizinan, umku: PbUmku, harapan: PbUmku | Refusal) -> None:
    assert pb_umku.catat(pb, umku, SELASA) == harapan


@pytest.mark.rule("SOP100-15")
def test_rendah_tanpa_sertifikat_atau_izin() -> None:
    assert perizinan.PRODUK[TingkatRisiko.RENDAH] is JenisPerizinan.NIB
    assert BUKAN_PRODUK.aturan == "SOP100-15"
