"""What the answers lead to, what is issued item by item, and the exception of a PMA."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any
from uuid import UUID, uuid5

import pytest

from services.sanksi.domain import dokumen, pengecualian, validasi
from services.sanksi.domain.isian import Isian, PengecualianPMA
from services.sanksi.domain.kasus import (
    INSTANSI,
    Akta,
    DasarPenerbitan,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisKasus,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import HasilObjek, Penerbit
from services.sanksi.domain.penerbitan.pembatalan import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.pengecualian import Terima, TolakPengecualian
from services.sanksi.domain.penolakan import pembatalan as penolakan
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan, PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.pengecualian import (
    BuktiDiunggah,
    PengecualianDiperiksa,
    PengecualianDiterima,
    PengecualianDitolak,
)
from services.sanksi.domain.peristiwa.per_objek import ObjekTersisih, PermohonanDitolak
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi
from services.sanksi.domain.perizinan import Berakhir, Perizinan, cabut
from services.sanksi.domain.permohonan import likuidasi
from services.sanksi.domain.permohonan.likuidasi import Berkas
from services.sanksi.domain.validasi import Jawaban
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    GUDANG,
    KASUS,
    NIB,
    PELAKU_USAHA,
    SENIN,
    TOKO,
    WILAYAH,
    dijawab,
    konteks,
    permintaan,
    versi,
)
from tests.sanksi.bahan_pembatalan import (
    EMPAT,
    IZIN,
    OBJEK_GUDANG,
    OBJEK_PABRIK,
    PABRIK,
    SEMUA,
    SERTIFIKAT,
    VALIDASI,
    dengan_lisensi,
    perizinan,
    pma,
)
from tests.support.pilihan import Pilihan

VALID, TIDAK_VALID = HasilValidasi.VALID, HasilValidasi.TIDAK_VALID
BELUM_DAPAT = HasilValidasi.BELUM_DAPAT_DIVALIDASI
SELASA = date(2026, 3, 17)
PASAL_22 = "Peraturan Bupati Sijunjung 8/2022 Pasal 22"
LALU = Berakhir(date(2026, 3, 15), "Pembatalan atas permohonan", "0001/BTL")
SUDAH_TERVERIFIKASI = "PERIZINAN_SUDAH_TERVERIFIKASI"
BATAL_GUDANG = replace(OBJEK_GUDANG, hasil=HasilObjek.DIBATALKAN)
BATAL_PABRIK = replace(OBJEK_PABRIK, hasil=HasilObjek.DIBATALKAN)
KEDUA = replace(VALIDASI, objek=(OBJEK_GUDANG, OBJEK_PABRIK))
LENGKAP = dijawab(VALIDASI, identitas=VALID, akta_pendirian=VALID, lkpm=VALID, kswp=VALID)


def jawab(kasus: Kasus, item: Item, hasil: HasilValidasi, semula: Perizinan = SEMUA) -> Keputusan:
    jawaban = Jawaban(permintaan(item, kasus), INSTANSI[item], hasil)
    return validasi.jawab(kasus, jawaban, konteks(SELASA, semula))


def terbit(kasus: Kasus, semula: Perizinan = SEMUA) -> tuple[Kasus, Any]:
    """The events of each test are of kinds that it names itself."""
    return terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks(SELASA, semula), CARA)


@pytest.mark.rule("PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d", "PB8-22-3b", "PB8-22-5")
@pytest.mark.parametrize("urutan", list(permutations(EMPAT)))
def test_keempatnya_valid_lalu_terbit_seketika(urutan: tuple[Item, ...]) -> None:
    kasus = VALIDASI
    for item in urutan[:-1]:
        kasus, _ = jawab(kasus, item, VALID)
        assert kasus.status is Status.VALIDASI
    kasus, (divalidasi, diterbitkan) = jawab(kasus, urutan[-1], VALID)
    diminta = permintaan(urutan[-1], VALIDASI)
    assert divalidasi == DataDivalidasi(
        KASUS, PELAKU_USAHA, diminta, urutan[-1], 1, VALID, JenisKasus.PEMBATALAN
    )
    assert diterbitkan == PembatalanDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, Penerbit.DPMPTSP, (BATAL_GUDANG,), False,
        f"{PASAL_22} ayat (3) huruf b", DasarPenerbitan.VALIDASI, SELASA,
    )  # fmt: skip
    assert kasus == replace(
        LENGKAP,
        status=Status.DITERBITKAN,
        dasar_penerbitan=DasarPenerbitan.VALIDASI,
        terbit_pada=SELASA,
        objek=(BATAL_GUDANG,),
    )


@pytest.mark.rule("PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d")
@pytest.mark.parametrize("gagal", EMPAT)
def test_satu_tidak_valid_ditolak_dengan_butirnya(gagal: Item) -> None:
    lain = {item.value.lower(): VALID for item in EMPAT if item is not gagal}
    kasus, (_, ditolak) = jawab(dijawab(VALIDASI, **lain), gagal, TIDAK_VALID)
    alasan = f"Tidak valid: {gagal.value} ({INSTANSI[gagal]})"
    assert ditolak == PermohonanDitolak(
        KASUS, PELAKU_USAHA, NIB, VALIDASI.jenis, "DATA_TIDAK_VALID", alasan, SELASA, (gagal,)
    )
    assert (kasus.status, kasus.alasan) == (Status.DITOLAK, alasan)
    ditolak_ = replace(OBJEK_GUDANG, hasil=HasilObjek.DITOLAK, alasan="DATA_TIDAK_VALID")
    assert kasus.objek == (ditolak_,)


@pytest.mark.rule("PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d")
@pytest.mark.parametrize("diam", EMPAT)
def test_diam_tidak_menerbitkan_dan_tidak_menolak(diam: Item) -> None:
    """AMB-51: no upload takes the place of any of the four; it is asked again."""
    lain = {item.value.lower(): VALID for item in EMPAT if item is not diam}
    menunggu = dijawab(VALIDASI, **lain)
    diminta = permintaan(diam, menunggu)
    kasus, peristiwa = validasi.tanya_lagi(menunggu, diminta, 1, konteks(SELASA, SEMUA))
    assert kasus.status is Status.VALIDASI
    assert [type(p).__name__ for p in peristiwa] == ["DataDivalidasi", "ValidasiDiminta"]
    (satu,) = (v for v in kasus.validasi if v.item is diam)
    assert (satu.hasil, satu.ke) == (BELUM_DAPAT, 2)
    kasus, _ = jawab(kasus, diam, VALID)
    assert kasus.status is Status.DITERBITKAN


@pytest.mark.rule("PB8-22-1c")
@pytest.mark.parametrize("instansi", ["AHU", "KSWP", "DUKCAPIL", "OPD"])
def test_lkpm_hanya_dijawab_oleh_pengawasan(instansi: str) -> None:
    jawaban = Jawaban(permintaan(Item.LKPM, VALIDASI), instansi, VALID)
    assert validasi.jawab(VALIDASI, jawaban, konteks(SELASA, SEMUA)) == (VALIDASI, ())


@pytest.mark.rule("PB8-22-3a", "PB8-22-3b", "PB8-22-4a", "PB8-22-4b")
@pytest.mark.parametrize(
    ("kasus", "semula", "cabut_nib", "ayat"),
    [
        (VALIDASI, perizinan(GUDANG), True, "ayat (3) huruf a"),
        (VALIDASI, perizinan(GUDANG, TOKO), False, "ayat (3) huruf b"),
        (VALIDASI, perizinan(GUDANG, PABRIK), False, "ayat (3) huruf b"),
        (
            VALIDASI,
            dengan_lisensi(perizinan(GUDANG, PABRIK), IZIN, berakhir=LALU),
            True,
            "ayat (3) huruf a",
        ),
        (replace(KEDUA, objek=(OBJEK_PABRIK,)), perizinan(PABRIK), True, "ayat (4) huruf a"),
        (replace(KEDUA, objek=(OBJEK_PABRIK,)), SEMUA, False, "ayat (4) huruf b"),
        (KEDUA, perizinan(GUDANG, PABRIK), True, "ayat (3) huruf a dan ayat (4) huruf a"),
        (KEDUA, SEMUA, False, "ayat (3) huruf b dan ayat (4) huruf b"),
    ],
)
def test_nib_mengikuti_banyaknya_kegiatan_usaha(
    kasus: Kasus, semula: Perizinan, cabut_nib: bool, ayat: str
) -> None:
    _, (diterbitkan,) = terbit(kasus, semula)
    assert isinstance(diterbitkan, PembatalanDiterbitkan)
    assert diterbitkan.cabut_nib is cabut_nib
    assert diterbitkan.dasar_hukum == f"{PASAL_22} {ayat}"


@pytest.mark.rule("PB8-22-5", "PB8-21-2b")
def test_setiap_penerbit_menerbitkan_yang_menjadi_kewenangannya() -> None:
    """The NIB goes with the last of them: only then is nothing left."""
    kek = replace(OBJEK_PABRIK, penerbit=Penerbit.ADMINISTRATOR_KEK)
    _, diterbitkan = terbit(replace(KEDUA, objek=(OBJEK_GUDANG, kek)), perizinan(GUDANG, PABRIK))
    assert [(p.penerbit, p.cabut_nib, len(p.objek)) for p in diterbitkan] == [
        (Penerbit.DPMPTSP, False, 1),
        (Penerbit.ADMINISTRATOR_KEK, True, 1),
    ]


@pytest.mark.rule("PB8-21-1a", "PB8-21-2b")
def test_yang_terverifikasi_sesudah_permohonan_disisihkan() -> None:
    kasus, (disisihkan, diterbitkan) = terbit(
        KEDUA, dengan_lisensi(SEMUA, IZIN, terverifikasi=True)
    )
    assert disisihkan == ObjekTersisih(
        KASUS, PELAKU_USAHA, VALIDASI.jenis, IZIN, SUDAH_TERVERIFIKASI
    )
    assert diterbitkan.objek == (BATAL_GUDANG,)
    assert kasus.objek == (
        BATAL_GUDANG,
        replace(OBJEK_PABRIK, hasil=HasilObjek.DITOLAK, alasan=SUDAH_TERVERIFIKASI),
    )


@pytest.mark.rule("PB8-21-1a")
def test_bila_semuanya_terverifikasi_permohonan_ditolak() -> None:
    kasus, (_, ditolak) = terbit(VALIDASI, dengan_lisensi(SEMUA, SERTIFIKAT, terverifikasi=True))
    alasan = penolakan.SUDAH_TERVERIFIKASI.detail
    assert ditolak == PermohonanDitolak(
        KASUS, PELAKU_USAHA, NIB, VALIDASI.jenis, SUDAH_TERVERIFIKASI, alasan, SELASA
    )
    objek = replace(OBJEK_GUDANG, hasil=HasilObjek.DITOLAK, alasan=SUDAH_TERVERIFIKASI)
    assert kasus == replace(VALIDASI, status=Status.DITOLAK, alasan=alasan, objek=(objek,))


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("semula", "objek"),
    [
        pytest.param(cabut(SEMUA, LALU), None, id="NIB dicabut"),
        pytest.param(dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU), SERTIFIKAT, id="izinnya"),
    ],
)
def test_yang_berakhir_sementara_divalidasi_mendapat_surat(
    semula: Perizinan, objek: UUID | None
) -> None:
    kasus, peristiwa = terbit(VALIDASI, semula)
    assert peristiwa == (
        SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, LALU, SELASA, perizinan=objek),
    )
    berakhir = replace(OBJEK_GUDANG, hasil=HasilObjek.SURAT_KETERANGAN, alasan=LALU.sebab)
    assert kasus == replace(VALIDASI, status=Status.SURAT_KETERANGAN, objek=(berakhir,))


@pytest.mark.rule("PB8-20-4")
def test_yang_baru_berakhir_besok_masih_dibatalkan() -> None:
    besok = replace(LALU, tanggal=date(2026, 3, 18))
    kasus, _ = terbit(VALIDASI, dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=besok))
    assert kasus.objek == (BATAL_GUDANG,)


@pytest.mark.rule("PB8-20-4")
def test_nib_yang_dicabut_mengakhiri_kasus() -> None:
    kasus, (surat,) = likuidasi.akhiri(VALIDASI, konteks(SELASA, cabut(SEMUA, LALU)))
    assert isinstance(surat, SuratKeteranganBerakhirDiterbitkan)
    assert [o.hasil for o in kasus.objek] == [HasilObjek.SURAT_KETERANGAN]
    assert likuidasi.akhiri(VALIDASI, konteks(SELASA, SEMUA)) == (VALIDASI, ())


ISIAN = Isian(True, masih_berminat=True, pengecualian=PengecualianPMA.SINGLE_PURPOSE)
PMA = pma(GUDANG)
BUKTI = Berkas(JenisAkta.BUKTI_PENGECUALIAN, "c" * 64, "application/pdf")
SIMPANAN = Akta(JenisAkta.BUKTI_PENGECUALIAN, "c" * 64, "application/pdf", SELASA)
DENGAN = replace(LENGKAP, isian=ISIAN)
DIPERIKSA = replace(
    DENGAN, status=Status.MENUNGGU_VERIFIKASI, akta=(SIMPANAN,), diperbaiki=True, ke=1
)
DITOLAK = replace(
    DIPERIKSA,
    status=Status.PERLU_PERBAIKAN,
    alasan="Kurang",
    diperbaiki=False,
    ketentuan=versi("perbaikan_permohonan"),
)


@pytest.mark.rule("PB8-21-9")
def test_pengecualian_menunggu_bukti_lalu_pejabat() -> None:
    menunggu = replace(VALIDASI, isian=ISIAN, validasi=DENGAN.validasi[:3] + VALIDASI.validasi[3:])
    kasus, (_,) = jawab(menunggu, Item.KSWP, VALID, PMA)
    assert kasus == DENGAN
    hasil = pengecualian.unggah(kasus, BUKTI, konteks(SELASA, PMA))
    assert hasil == (
        DIPERIKSA,
        (
            BuktiDiunggah(KASUS, PELAKU_USAHA, ("c" * 64,)),
            PengecualianDiperiksa(KASUS, PELAKU_USAHA, PengecualianPMA.SINGLE_PURPOSE),
        ),
    )


@pytest.mark.rule("PB8-21-9")
def test_bukti_boleh_ada_sebelum_instansi_menjawab() -> None:
    semula = replace(VALIDASI, isian=ISIAN)
    hasil = pengecualian.unggah(semula, BUKTI, konteks(SELASA, PMA))
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].status, hasil[0].akta) == (Status.VALIDASI, (SIMPANAN,))


@pytest.mark.rule("PB8-21-9", "PB8-22-5")
def test_pejabat_menerima_pengecualian() -> None:
    hasil = pengecualian.putuskan(DIPERIKSA, Terima(), konteks(SELASA, PMA))
    assert not isinstance(hasil, Refusal)
    kasus, (diterima, diterbitkan) = hasil
    assert diterima == PengecualianDiterima(KASUS, PELAKU_USAHA, SELASA)
    assert isinstance(diterbitkan, PembatalanDiterbitkan)
    assert (kasus.status, kasus.dasar_penerbitan) == (
        Status.DITERBITKAN,
        DasarPenerbitan.VERIFIKASI,
    )
    kedua = pengecualian.putuskan(kasus, Terima(), konteks(SELASA, PMA))
    assert isinstance(kedua, Refusal)
    assert kedua.kode == "TIDAK_MENUNGGU_PENGECUALIAN"


@pytest.mark.rule("PB8-21-9", "PB8-21-1a")
def test_keputusan_yang_terlambat_tidak_membatalkan_yang_sudah_terverifikasi() -> None:
    """No deadline is given; but the licence is looked at on the day of the decision."""
    semula = dengan_lisensi(PMA, SERTIFIKAT, terverifikasi=True)
    hasil = pengecualian.putuskan(DIPERIKSA, Terima(), konteks(SELASA, semula))
    assert not isinstance(hasil, Refusal)
    assert hasil[0].status is Status.DITOLAK


@pytest.mark.rule("PB8-21-9")
def test_pengecualian_yang_tidak_dapat_diperbaiki_lagi(pilihan: Pilihan) -> None:
    """AMB-41, by configuration: the case ends, and so does each licence that it named."""
    pilihan("perbaikan_permohonan", 0)
    tolak = TolakPengecualian("Kurang")
    hasil = pengecualian.putuskan(DIPERIKSA, tolak, konteks(SELASA, PMA))
    assert not isinstance(hasil, Refusal)
    assert (hasil[0].status, {satu.hasil.value for satu in hasil[0].objek}) == (
        Status.DITOLAK,
        {"DITOLAK"},
    )


@pytest.mark.rule("PB8-21-9")
def test_pejabat_menolak_dengan_alasan_dan_pemohon_memperbaiki() -> None:
    hari = konteks(SELASA, PMA)
    kosong = pengecualian.putuskan(DIPERIKSA, TolakPengecualian(" \t"), hari)
    assert isinstance(kosong, Refusal)
    assert kosong.kode == "ALASAN_PENGECUALIAN_WAJIB"
    ditolak = pengecualian.putuskan(DIPERIKSA, TolakPengecualian("Kurang "), hari)
    assert ditolak == (DITOLAK, (PengecualianDitolak(KASUS, PELAKU_USAHA, "Kurang", SELASA),))
    belum = pengecualian.ajukan_kembali(DITOLAK, hari)
    assert isinstance(belum, Refusal)
    assert belum.kode == "PENGECUALIAN_BELUM_DIPERBAIKI"
    baru = pengecualian.unggah(DITOLAK, replace(BUKTI, sha256="d" * 64), hari)
    assert not isinstance(baru, Refusal)
    akta = replace(SIMPANAN, sha256="d" * 64)
    assert baru == (
        replace(DITOLAK, akta=(akta,), diperbaiki=True),
        (BuktiDiunggah(KASUS, PELAKU_USAHA, ("d" * 64,)),),
    )
    lusa = date(2026, 3, 25)
    assert pengecualian.ajukan_kembali(baru[0], konteks(lusa, PMA)) == (
        replace(
            DIPERIKSA,
            dimohonkan_pada=lusa,
            akta=(akta,),
            ke=2,
            ketentuan=DITOLAK.ketentuan,
        ),
        (
            PembatalanDimohonkan(
                KASUS, PELAKU_USAHA, NIB, PemohonSebagai.DIREKSI, (OBJEK_GUDANG,), lusa
            ),
            PengecualianDiperiksa(KASUS, PELAKU_USAHA, PengecualianPMA.SINGLE_PURPOSE),
        ),
    )


@pytest.mark.rule("PB8-20-4")
def test_yang_berakhir_tidak_dapat_diajukan_kembali() -> None:
    diperbaiki = replace(DITOLAK, diperbaiki=True)
    objek = replace(OBJEK_GUDANG, hasil=HasilObjek.SURAT_KETERANGAN, alasan=LALU.sebab)
    hasil = pengecualian.ajukan_kembali(diperbaiki, konteks(SELASA, cabut(PMA, LALU)))
    assert hasil == (
        replace(diperbaiki, status=Status.SURAT_KETERANGAN, objek=(objek,)),
        (SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, LALU, SELASA),),
    )


@pytest.mark.rule("PB8-21-9")
@pytest.mark.parametrize(
    "kasus",
    [
        pytest.param(VALIDASI, id="tidak memakai pengecualian"),
        pytest.param(DIPERIKSA, id="sedang diperiksa"),
        pytest.param(replace(DIPERIKSA, status=Status.DITERBITKAN), id="sudah terbit"),
    ],
)
def test_bukti_tidak_diterima(kasus: Kasus) -> None:
    hasil = pengecualian.unggah(kasus, BUKTI, konteks(SELASA, PMA))
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "BUKTI_TIDAK_DIPERLUKAN"


@pytest.mark.rule("PB8-22-6")
def test_dokumen_menurut_lampiran_vi_dan_viii() -> None:
    kasus, (diterbitkan,) = terbit(VALIDASI, perizinan(GUDANG))
    assert isinstance(diterbitkan, PembatalanDiterbitkan)
    bernomor = replace(diterbitkan, nomor="0001/BTL/X/2026", nomor_pencabutan_nib="0003/PCB-NIB")
    pembatalan, nib = dokumen.susun(bernomor, kasus, perizinan(GUDANG))
    assert (pembatalan.id, pembatalan.lampiran, pembatalan.nomor, pembatalan.tanggal) == (
        uuid5(KASUS, "PEMBATALAN/DPMPTSP"),
        "VI",
        "0001/BTL/X/2026",
        SELASA,
    )
    assert pembatalan.dasar_hukum == f"{PASAL_22} ayat (3) huruf a"
    assert pembatalan.isi == {
        "nib": NIB,
        "jalur": "PERMOHONAN",
        "penerbit": "DPMPTSP",
        "pemohon_sebagai": "DIREKSI",
        "perizinan_berusaha": [
            {
                "perizinan": str(SERTIFIKAT),
                "jenis": "SERTIFIKAT_STANDAR",
                "kegiatan_usaha": str(GUDANG),
                "kbli": "10130",
                "tingkat_risiko": "MENENGAH_TINGGI",
                "lokasi": WILAYAH,
            }
        ],
        "nib_dicabut": True,
        "pernyataan_pembatalan": None,
    }
    menyatakan = replace(kasus, isian=Isian(True, pernyataan="Kami membatalkan."))
    dengan = dokumen.susun(bernomor, menyatakan, perizinan(GUDANG))[0].isi
    assert dengan == {**pembatalan.isi, "pernyataan_pembatalan": "Kami membatalkan."}
    assert (nib.lampiran, nib.nomor, nib.dasar_hukum) == (
        "VIII",
        "0003/PCB-NIB",
        f"{PASAL_22} ayat (3) huruf a",
    )
    assert nib.isi["penerbit"] == "DPMPTSP"


@pytest.mark.rule("PB8-20-5")
def test_setiap_perizinan_yang_berakhir_punya_surat_sendiri() -> None:
    semula = dengan_lisensi(dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU), IZIN, berakhir=LALU)
    kasus, surat = terbit(KEDUA, semula)
    isi = [
        satu
        for p in surat
        if isinstance(p, SuratKeteranganBerakhirDiterbitkan)
        for satu in dokumen.susun(replace(p, nomor="0001/SKB"), kasus, semula)
    ]
    assert [(d.lampiran, d.isi["perizinan"]) for d in isi] == [
        ("V", str(SERTIFIKAT)),
        ("V", str(IZIN)),
    ]
    assert len({d.id for d in isi}) == 2
    assert SENIN < SELASA == isi[0].tanggal
