"""What the answers lead to, what is issued by which ayat, and what is left to do."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from services.sanksi.domain import dokumen, validasi
from services.sanksi.domain.isian import Isian, PengecualianPMA
from services.sanksi.domain.kasus import (
    INSTANSI,
    DasarPenerbitan,
    HasilValidasi,
    Item,
    JenisKasus,
    Kasus,
    Status,
)
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN, Kewajiban, SertifikatTerkait
from services.sanksi.domain.objek import HasilObjek, Objek, Penerbit
from services.sanksi.domain.penerbitan.non_likuidasi import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import KewajibanPascaPencabutanDicatat
from services.sanksi.domain.peristiwa.per_objek import ObjekTersisih, PermohonanDitolak
from services.sanksi.domain.peristiwa.umum import Peristiwa, SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.perizinan import Perizinan, cabut
from services.sanksi.domain.validasi import Jawaban
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, TOKO, dijawab, konteks, permintaan
from tests.sanksi.bahan_non_likuidasi import (
    LALU,
    NIB_IKUT,
    OBJEK,
    PBBR_SAJA,
    SALAH_SATU,
    SEMUA,
    TIGA,
    VALIDASI,
    perizinan,
)
from tests.sanksi.bahan_pembatalan import BENGKEL, IZIN, PABRIK, SERTIFIKAT, dengan_lisensi

VALID, TIDAK_VALID = HasilValidasi.VALID, HasilValidasi.TIDAK_VALID
BELUM_DAPAT = HasilValidasi.BELUM_DAPAT_DIVALIDASI
SELASA = date(2026, 3, 17)
PASAL_24 = "Peraturan Bupati Sijunjung 8/2022 Pasal 24"
DPMPTSP, LEMBAGA_OSS = Penerbit.DPMPTSP, Penerbit.LEMBAGA_OSS
KEWAJIBAN = KewajibanPascaPencabutanDicatat(KASUS, PELAKU_USAHA, PASCA_PENCABUTAN)
PRODUK = SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_PRODUK, "SNI-1", GUDANG)
USAHA = SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_USAHA, "SSU-2", PABRIK)


def dicabut(*kegiatan: UUID) -> tuple[Objek, ...]:
    return tuple(replace(OBJEK[satu], hasil=HasilObjek.DICABUT) for satu in kegiatan)


def diterbitkan(
    objek: tuple[Objek, ...], pasal: str, *, cabut_nib: bool = False, penerbit: Penerbit = DPMPTSP
) -> NonLikuidasiDiterbitkan:
    return NonLikuidasiDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, penerbit, objek, cabut_nib, f"{PASAL_24} {pasal}",
        DasarPenerbitan.VALIDASI, SELASA,
    )  # fmt: skip


def jawab(kasus: Kasus, item: Item, hasil: HasilValidasi, semula: Perizinan = SEMUA) -> Keputusan:
    jawaban = Jawaban(permintaan(item, kasus), INSTANSI[item], hasil)
    return validasi.jawab(kasus, jawaban, konteks(SELASA, semula))


def terbit(
    semula: Perizinan, *kegiatan: UUID, isian: Isian = SALAH_SATU
) -> tuple[Kasus, tuple[Peristiwa, ...]]:
    kasus = replace(VALIDASI, objek=tuple(OBJEK[satu] for satu in kegiatan), isian=isian)
    return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks(SELASA, semula), CARA)


@pytest.mark.rule("PB8-24-1a", "PB8-24-1c", "PB8-24-1d", "PB8-24-4b", "PB8-24-6", "PB8-21-7")
@pytest.mark.parametrize("urutan", list(permutations(TIGA)))
def test_semuanya_valid_lalu_terbit_seketika(urutan: tuple[Item, ...]) -> None:
    """AMB-28: no verification, no clock; in whatever order the answers come."""
    kasus = VALIDASI
    for item in urutan[:-1]:
        kasus, _ = jawab(kasus, item, VALID)
        assert kasus.status is Status.VALIDASI
    kasus, peristiwa = jawab(kasus, urutan[-1], VALID)
    assert isinstance(peristiwa[0], DataDivalidasi)
    assert peristiwa[0].jenis is JenisKasus.NON_LIKUIDASI
    assert peristiwa[1:] == (diterbitkan(dicabut(GUDANG), "ayat (4) huruf b"), KEWAJIBAN)
    assert kasus == replace(
        dijawab(VALIDASI, identitas=VALID, lkpm=VALID, kswp=VALID),
        status=Status.DITERBITKAN,
        dasar_penerbitan=DasarPenerbitan.VALIDASI,
        terbit_pada=SELASA,
        objek=dicabut(GUDANG),
    )
    assert (kasus.batas, kasus.ke) == (None, 0)


@pytest.mark.rule("PB8-24-1a", "PB8-24-1b", "PB8-24-1c", "PB8-24-1d")
@pytest.mark.parametrize("gagal", [*TIGA, Item.AKTA_PENDIRIAN])
def test_satu_tidak_valid_ditolak_dengan_butirnya(gagal: Item) -> None:
    semua = (*TIGA, Item.AKTA_PENDIRIAN)
    kasus = replace(VALIDASI, validasi=validasi.tanyakan(KASUS, semua))
    lain = {item.value.lower(): VALID for item in semua if item is not gagal}
    kasus, (_, ditolak) = jawab(dijawab(kasus, **lain), gagal, TIDAK_VALID)
    alasan = f"Tidak valid: {gagal.value} ({INSTANSI[gagal]})"
    assert ditolak == PermohonanDitolak(
        KASUS, PELAKU_USAHA, NIB, JenisKasus.NON_LIKUIDASI, "DATA_TIDAK_VALID", alasan, SELASA,
        (gagal,),
    )  # fmt: skip
    assert kasus.status is Status.DITOLAK
    assert [satu.hasil for satu in kasus.objek] == [HasilObjek.DITOLAK]


@pytest.mark.rule("PB8-24-1a", "PB8-24-1d")
def test_belum_dapat_divalidasi_ditanya_lagi() -> None:
    """AMB-51: neither refused nor issued; the late answer settles it, a repeated one nothing."""
    kasus, _ = jawab(dijawab(VALIDASI, identitas=VALID, lkpm=VALID), Item.KSWP, BELUM_DAPAT)
    assert kasus.status is Status.VALIDASI
    kswp = permintaan(Item.KSWP, kasus)
    kasus, (diminta,) = validasi.tanya_lagi(kasus, kswp, 1, konteks(SELASA, SEMUA))
    assert diminta == ValidasiDiminta(
        KASUS, PELAKU_USAHA, kswp, Item.KSWP, 2, JenisKasus.NON_LIKUIDASI
    )
    terbit_, peristiwa = jawab(kasus, Item.KSWP, VALID)
    assert (terbit_.status, len(peristiwa)) == (Status.DITERBITKAN, 3)
    assert jawab(terbit_, Item.KSWP, TIDAK_VALID) == (terbit_, ())


@pytest.mark.rule("PB8-24-4a", "PB8-24-4b", "PB8-24-4c", "PB8-24-9", "PB8-24-10")
@pytest.mark.parametrize(
    ("dimiliki", "kegiatan", "isian", "pasal", "cabut_nib"),
    [
        pytest.param((), (TOKO,), SALAH_SATU, "ayat (4) huruf a", False, id="RENDAH"),
        pytest.param((), (BENGKEL,), SALAH_SATU, "ayat (4) huruf b", False, id="menengah rendah"),
        pytest.param((), (GUDANG,), SALAH_SATU, "ayat (4) huruf b", False, id="menengah tinggi"),
        pytest.param((), (PABRIK,), SALAH_SATU, "ayat (4) huruf c", False, id="TINGGI"),
        pytest.param(
            (),
            (PABRIK, TOKO, GUDANG),
            SALAH_SATU,
            "ayat (4) huruf a, huruf b, dan huruf c",
            False,
            id="gabungan",
        ),
        pytest.param((GUDANG,), (GUDANG,), NIB_IKUT, "ayat (9)", True, id="satu: NIB ikut"),
        pytest.param((GUDANG,), (GUDANG,), PBBR_SAJA, "ayat (10)", False, id="satu: hanya PBBR"),
        pytest.param(
            (GUDANG, PABRIK),
            (GUDANG, PABRIK),
            NIB_IKUT,
            "ayat (4) huruf b dan huruf c serta ayat (9)",
            True,
            id="semuanya: NIB ikut",
        ),
        pytest.param(
            (GUDANG, PABRIK),
            (GUDANG, PABRIK),
            PBBR_SAJA,
            "ayat (4) huruf b dan huruf c serta ayat (10)",
            False,
            id="semuanya: hanya PBBR",
        ),
        pytest.param(
            (GUDANG, PABRIK), (GUDANG,), NIB_IKUT, "ayat (4) huruf b", False, id="ada yang baru"
        ),
    ],
)
def test_apa_yang_diterbitkan(
    dimiliki: tuple[UUID, ...],
    kegiatan: tuple[UUID, ...],
    isian: Isian,
    pasal: str,
    cabut_nib: bool,
) -> None:
    """AMB-42: the NIB goes only where it was asked for and nothing else is left at the issue."""
    kasus, peristiwa = terbit(perizinan(*dimiliki), *kegiatan, isian=isian)
    assert peristiwa == (diterbitkan(dicabut(*kegiatan), pasal, cabut_nib=cabut_nib), KEWAJIBAN)
    assert kasus.objek == dicabut(*kegiatan)


@pytest.mark.rule("PB8-24-6", "PB8-24-7")
def test_satu_pencabutan_untuk_setiap_penerbit() -> None:
    pusat = replace(OBJEK[GUDANG], penerbit=LEMBAGA_OSS)
    kasus = replace(VALIDASI, objek=(pusat, OBJEK[PABRIK]), isian=NIB_IKUT)
    semula = perizinan(GUDANG, PABRIK)
    kasus, peristiwa = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks(SELASA, semula), CARA)
    oss = diterbitkan(
        (replace(pusat, hasil=HasilObjek.DICABUT),), "ayat (4) huruf b", penerbit=LEMBAGA_OSS
    )
    dpmptsp = diterbitkan(dicabut(PABRIK), "ayat (4) huruf c serta ayat (9)", cabut_nib=True)
    assert peristiwa == (oss, dpmptsp, KEWAJIBAN)
    satu = replace(oss, nomor="0001/PCB-NLK")
    dua = replace(dpmptsp, nomor="0002/PCB-NLK", nomor_pencabutan_nib="0001/PCB-NIB")
    surat = [d for satu in (satu, dua) for d in dokumen.susun(satu, kasus, semula)]
    assert [(d.lampiran, d.nomor) for d in surat] == [
        ("IX", "0001/PCB-NLK"),
        ("IX", "0002/PCB-NLK"),
        ("VIII", "0001/PCB-NIB"),
    ]
    assert len({d.id for d in surat}) == 3
    assert surat[2].dasar_hukum == f"{PASAL_24} ayat (9)"


@pytest.mark.rule("PB8-24-10", "PB8-24-6")
def test_rendah_dicabut_lebih_dahulu_agar_tidak_tinggal_sendiri() -> None:
    """AMB-55: alone under a NIB that stays, RENDAH could not be revoked any more."""
    pusat = replace(OBJEK[GUDANG], penerbit=LEMBAGA_OSS)
    kasus = replace(VALIDASI, objek=(pusat, OBJEK[TOKO]), isian=PBBR_SAJA)
    konteks_ = konteks(SELASA, perizinan(GUDANG, TOKO))
    _, peristiwa = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks_, CARA)
    assert peristiwa == (
        diterbitkan(dicabut(TOKO), "ayat (4) huruf a"),
        diterbitkan(
            (replace(pusat, hasil=HasilObjek.DICABUT),), "ayat (4) huruf b serta ayat (10)",
            penerbit=LEMBAGA_OSS,
        ),
        KEWAJIBAN,
    )  # fmt: skip


@pytest.mark.rule("PB8-24-5", "PB8-21-7")
@pytest.mark.parametrize(
    ("dimiliki", "kegiatan", "dicatat"),
    [
        pytest.param((), (GUDANG, PABRIK), (PRODUK, USAHA), id="keduanya"),
        pytest.param((), (PABRIK,), (USAHA,), id="hanya dari yang dicabut"),
        pytest.param((GUDANG,), (GUDANG,), (), id="ayat (5) menunjuk ayat (4) saja"),
    ],
)
def test_sertifikat_yang_ditindaklanjuti(
    dimiliki: tuple[UUID, ...],
    kegiatan: tuple[UUID, ...],
    dicatat: tuple[SertifikatTerkait, ...],
) -> None:
    isian = replace(NIB_IKUT, sertifikat=(PRODUK, USAHA))
    _, (_, *kewajiban) = terbit(perizinan(*dimiliki), *kegiatan, isian=isian)
    ayat = f"{PASAL_24} ayat (5)"
    lanjutan = [KewajibanPascaPencabutanDicatat(KASUS, PELAKU_USAHA, (), dicatat, ayat)]
    assert kewajiban == [KEWAJIBAN, *(lanjutan if dicatat else [])]


@pytest.mark.rule("PB8-20-4", "PB8-21-1b", "PB8-21-2b")
def test_yang_berubah_sejak_permohonan_ditemukan_saat_terbit() -> None:
    semula = dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU)
    semula = dengan_lisensi(semula, IZIN, terverifikasi=False)
    kasus, (surat, tersisih, pencabutan, _) = terbit(semula, GUDANG, PABRIK, BENGKEL)
    assert surat == SuratKeteranganBerakhirDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, LALU, SELASA, perizinan=SERTIFIKAT
    )
    assert tersisih == ObjekTersisih(
        KASUS, PELAKU_USAHA, JenisKasus.NON_LIKUIDASI, IZIN, "PERIZINAN_BELUM_TERVERIFIKASI"
    )
    assert pencabutan == diterbitkan(dicabut(BENGKEL), "ayat (4) huruf b")
    assert [satu.hasil for satu in kasus.objek] == [
        HasilObjek.SURAT_KETERANGAN,
        HasilObjek.DITOLAK,
        HasilObjek.DICABUT,
    ]


@pytest.mark.rule("PB8-20-4")
def test_nib_yang_berakhir_sementara_itu_mendapat_surat() -> None:
    kasus, peristiwa = terbit(cabut(SEMUA, LALU), GUDANG)
    assert kasus.status is Status.SURAT_KETERANGAN
    assert peristiwa == (
        SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, LALU, SELASA),
    )


@pytest.mark.rule("PB8-21-9")
def test_pengecualian_pma_menunggu_bukti() -> None:
    isian = Isian(masih_berminat=True, pengecualian=PengecualianPMA.SINGLE_PURPOSE, cabut_nib=True)
    kasus = dijawab(replace(VALIDASI, isian=isian), identitas=VALID, lkpm=VALID)
    kasus, (divalidasi,) = jawab(kasus, Item.KSWP, VALID)
    assert isinstance(divalidasi, DataDivalidasi)
    assert kasus.status is Status.VALIDASI
