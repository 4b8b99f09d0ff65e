"""A court decision on some licences: the Pelaku Usaha asks, or Pemerintah Daerah acts itself."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.sanksi.domain import validasi, verifikasi
from services.sanksi.domain.kasus import (
    INSTANSI,
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    JenisKasus,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import Disebut, HasilObjek
from services.sanksi.domain.peristiwa.putusan import (
    PencabutanPutusanDiterbitkan,
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDitindaklanjuti,
)
from services.sanksi.domain.peristiwa.umum import (
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import VerifikasiDitugaskan
from services.sanksi.domain.perizinan import Berakhir, Perizinan
from services.sanksi.domain.permohonan import putusan_objek
from services.sanksi.domain.permohonan.putusan import unggah_putusan
from services.sanksi.domain.permohonan.putusan_objek import AjukanPutusan, Tindaklanjuti
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.validasi import Jawaban
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    GUDANG,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    NIB,
    PELAKU_USAHA,
    SENIN,
    TOKO,
    dijawab,
    konteks,
)
from tests.sanksi.bahan_pembatalan import (
    IZIN,
    PABRIK,
    SERTIFIKAT,
    dengan_lisensi,
    perizinan,
    pma,
)
from tests.sanksi.bahan_putusan import BELUM, PUTUSAN, SALINAN, VALID
from tests.sanksi.test_domain_putusan import jadi
from tests.sanksi.test_domain_verifikasi import kode

SIAPA = KASUS, PELAKU_USAHA
TANPA = JenisKasus.PENCABUTAN_TANPA_PEMBUBARAN
ATAS_GUDANG = Disebut(GUDANG, SERTIFIKAT)


def terverifikasi(izin: Perizinan) -> Perizinan:
    return dengan_lisensi(izin, SERTIFIKAT, terverifikasi=True)


DUA, SATU = terverifikasi(perizinan(TOKO, GUDANG)), terverifikasi(perizinan(GUDANG))
SATU_PMA = terverifikasi(pma(GUDANG))
AJUKAN = AjukanPutusan(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="direktur-1",
    pemohon_sebagai=PemohonSebagai.DIREKSI,
    nib=NIB,
    putusan=PUTUSAN,
    disebut=(ATAS_GUDANG,),
)


def ajukan(izin: Perizinan = DUA, berjalan: UUID | None = None, **ubah: Any):
    return putusan_objek.ajukan_pencabutan(
        replace(AJUKAN, **ubah), berjalan, konteks(perizinan=izin)
    )


def lanjuti(
    izin: Perizinan = DUA,
    berjalan: UUID | None = None,
    wilayah: tuple[str, ...] = ("13.03",),
    **ubah: Any,
):
    pemda = replace(
        AJUKAN, pemohon="petugas-1", pemohon_sebagai=PemohonSebagai.PEMERINTAH_DAERAH, **ubah
    )
    return putusan_objek.tindaklanjuti(
        Tindaklanjuti(pemda, wilayah), berjalan, konteks(perizinan=izin)
    )


DIAJUKAN, PEMBUKA = jadi(ajukan())


@pytest.mark.rule("PB8-27-2b", "PB8-27-4a", "PB8-27-4b", "PB8-27-4c", "PB8-27-4d", "PB8-27-1")
def test_permohonan_menanyakan_empat_hal() -> None:
    item = {v.item: v.permintaan for v in DIAJUKAN.validasi}
    assert (
        TindakanAdministratifDibuka(
            *SIAPA, DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP, SENIN
        ),
        PutusanDicatat(*SIAPA, NIB, AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN, PUTUSAN, SENIN),
        PutusanDimohonkan(*SIAPA, TANPA, PemohonSebagai.DIREKSI, SENIN),
        *(ValidasiDiminta(*SIAPA, permintaan, satu, 1, TANPA) for satu, permintaan in item.items()),
    ) == PEMBUKA
    assert [INSTANSI[satu] for satu in item] == ["DUKCAPIL", "SIPP", "PENGAWASAN", "KSWP"]


@pytest.mark.rule("PB8-27-4c")
def test_usaha_mikro_tidak_ditanya_lkpm() -> None:
    """AMB-24."""
    kasus, _ = jadi(ajukan(replace(DUA, skala="MIKRO")))
    assert Item.LKPM not in {v.item for v in kasus.validasi}


@pytest.mark.rule("PB8-27-2b", "PB8-27-1", "PB8-21-1b", "PB8-27-13", "PB8-27-14")
@pytest.mark.parametrize(
    ("izin", "ubah", "harapan"),
    [
        (DUA, {"pemohon_sebagai": PemohonSebagai.PELAKU_USAHA_PERSEORANGAN},
         ("PEMOHON_PUTUSAN_BUKAN_DIREKSI", "PB8-27-2b")),
        (DUA, {"pemohon_sebagai": PemohonSebagai.KURATOR},
         ("PEMOHON_PUTUSAN_BUKAN_DIREKSI", "PB8-27-2b")),
        (DUA, {"putusan": replace(PUTUSAN, berkekuatan_hukum_tetap_pada=None)},
         ("PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP", "PB8-27-1")),
        (DUA, {"berjalan": KASUS}, ("PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN", "PB8-27-2a")),
        (DUA, {"disebut": ()}, ("OBJEK_BUKAN_PBBR", "PB8-20-3")),
        (DUA, {"disebut": (Disebut(PABRIK),)}, ("OBJEK_BUKAN_PBBR", "PB8-20-3")),
        (perizinan(TOKO, GUDANG), {}, "PB8-21-1b"),
        (DUA, {"cabut_nib": True}, "PB8-27-13"),
        (SATU, {"cabut_nib": None}, "PB8-27-13"),
        (perizinan(TOKO), {"disebut": (Disebut(TOKO),), "cabut_nib": False}, "PB8-27-13"),
    ],
)  # fmt: skip
def test_permohonan_ditolak(izin: Perizinan, ubah: dict[str, Any], harapan: object) -> None:
    hasil = ajukan(izin, **ubah)
    assert isinstance(hasil, Refusal)
    assert harapan in ((hasil.kode, hasil.aturan), hasil.aturan)


AKHIR = Berakhir(date(2026, 3, 2), "Sanksi", "1")


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize("perintah", [ajukan, lanjuti])
def test_yang_sudah_berakhir_mendapat_surat(perintah: Any) -> None:
    izin = dengan_lisensi(DUA, SERTIFIKAT, berakhir=AKHIR)
    kasus, peristiwa = jadi(perintah(izin))
    surat = SuratKeteranganBerakhirDiterbitkan(*SIAPA, NIB, AKHIR, SENIN, perizinan=SERTIFIKAT)
    assert (kasus.status, peristiwa[1:]) == (Status.SURAT_KETERANGAN, (surat,))


def jawab(kasus: Kasus, item: Item, hasil: HasilValidasi, izin: Perizinan = DUA):
    permintaan = next(v.permintaan for v in kasus.validasi if v.item is item)
    jawaban = Jawaban(permintaan, INSTANSI[item], hasil)
    return validasi.jawab(kasus, jawaban, konteks(perizinan=izin))


def terbitan(peristiwa: tuple[object, ...]) -> PencabutanPutusanDiterbitkan:
    [terbit] = [satu for satu in peristiwa if isinstance(satu, PencabutanPutusanDiterbitkan)]
    return terbit


@pytest.mark.rule("PB8-27-5", "PB8-27-11", "PB8-27-13", "PB8-27-14")
@pytest.mark.parametrize(
    ("izin", "cabut_nib", "nib_dicabut", "ayat"),
    [
        pytest.param(DUA, None, False, "", id="AMB-62: masih ada kegiatan usaha lain"),
        pytest.param(SATU, True, True, " serta ayat (13)", id="satu, NIB turut dicabut"),
        pytest.param(SATU, False, False, " serta ayat (14)", id="satu, PBBR saja"),
        pytest.param(SATU_PMA, None, False, "", id="PMA: NIB tetap"),
        pytest.param(SATU_PMA, False, False, "", id="PMA: NIB tetap, disebut"),
    ],
)
def test_tanpa_pembubaran_nib_tidak_ikut_dengan_sendirinya(
    izin: Perizinan, cabut_nib: bool | None, nib_dicabut: bool, ayat: str
) -> None:
    kasus, _ = jadi(ajukan(izin, cabut_nib=cabut_nib))
    kasus = dijawab(kasus, identitas=VALID, lkpm=VALID, kswp=VALID)
    kasus, peristiwa = jawab(kasus, Item.PUTUSAN, VALID, izin)
    terbit = terbitan(peristiwa)
    assert (terbit.amar, terbit.cabut_nib, terbit.dasar_penerbitan) == (
        AmarPutusan.PENCABUTAN_TANPA_PEMBUBARAN,
        nib_dicabut,
        DasarPenerbitan.VALIDASI,
    )
    assert terbit.dasar_hukum.endswith(f"Pasal 27 ayat (4){ayat}")
    assert [(o.perizinan, o.hasil) for o in terbit.objek] == [(SERTIFIKAT, HasilObjek.DICABUT)]
    assert kasus.objek == terbit.objek


@pytest.mark.rule("PB8-27-13", "PB8-27-14")
def test_nib_pma_hanya_ikut_bila_itulah_perizinannya() -> None:
    """Ayat (13) to (15) are of a PMDN; of RENDAH the licence is the NIB (SOP100-15)."""
    assert kode(ajukan(SATU_PMA, cabut_nib=True)) == ("CABUT_NIB_HANYA_PMDN", "PB8-27-13")
    rendah = {"disebut": (Disebut(TOKO),), "cabut_nib": True}
    _, peristiwa = jadi(lanjuti(perizinan(TOKO), **rendah))
    assert (terbitan(peristiwa).cabut_nib, terbitan(peristiwa).dasar_hukum[-9:]) == (
        True,
        "ayat (13)",
    )
    kasus, _ = jadi(ajukan(pma(TOKO), **rendah))
    lengkap = {v.item.value.lower(): VALID for v in kasus.validasi if v.item is not Item.PUTUSAN}
    _, peristiwa = jawab(dijawab(kasus, **lengkap), Item.PUTUSAN, VALID, pma(TOKO))
    assert (terbitan(peristiwa).cabut_nib, terbitan(peristiwa).dasar_hukum[-8:]) == (
        True,
        "ayat (4)",
    )


@pytest.mark.rule("PB8-20-4", "PB8-27-2b", "PB8-27-2c")
@pytest.mark.parametrize("minta", [ajukan, lanjuti])
def test_surat_tetap_terbit_walaupun_yang_lain_ditolak(minta: Any) -> None:
    """One licence has ended, the other is not verified; and one that nobody knows beside it."""
    izin = perizinan(GUDANG, PABRIK)
    izin = dengan_lisensi(izin, SERTIFIKAT, berakhir=Berakhir(SENIN, "SANKSI", "1"))
    kasus, peristiwa = jadi(minta(izin, disebut=(ATAS_GUDANG, Disebut(PABRIK, IZIN))))
    assert (kasus.status, [o.hasil.value for o in kasus.objek]) == (
        Status.DITOLAK,
        ["SURAT_KETERANGAN", "DITOLAK"],
    )
    assert [type(satu).__name__ for satu in peristiwa][1:] == [
        "SuratKeteranganBerakhirDiterbitkan",
        "PencabutanDitolak",
    ]
    assert langkah(peristiwa[-1]).dasar_hukum.endswith("Pasal 21 ayat (1) huruf b")
    kasus, peristiwa = jadi(minta(izin, disebut=(ATAS_GUDANG, Disebut(UUID(int=404)))))
    assert (kasus.status, len(peristiwa)) == (Status.SURAT_KETERANGAN, 2)


@pytest.mark.rule("PB8-27-2b", "PB8-27-13")
def test_yang_lain_berakhir_sementara_itu() -> None:
    """RENDAH was one of two when it was asked for, and is the last now: its licence is the NIB, so
    that without it nothing of the decision would take effect (AMB-55)."""
    kasus, _ = jadi(ajukan(DUA, disebut=(Disebut(TOKO),)))
    lengkap = {v.item.value.lower(): VALID for v in kasus.validasi if v.item is not Item.PUTUSAN}
    sisa = dengan_lisensi(DUA, SERTIFIKAT, berakhir=Berakhir(SENIN, "SANKSI", "1"))
    _, peristiwa = jawab(dijawab(kasus, **lengkap), Item.PUTUSAN, VALID, sisa)
    assert terbitan(peristiwa).cabut_nib is True


@pytest.mark.rule("PB8-27-2c", "PB8-27-2b")
@pytest.mark.parametrize(
    ("kasus", "menghalangi"),
    [
        (DIAJUKAN, True),
        (dijawab(DIAJUKAN, identitas=VALID, lkpm=BELUM, kswp=VALID, putusan=VALID), True),
        (dijawab(DIAJUKAN, identitas=VALID, lkpm=VALID, kswp=VALID, putusan=BELUM), False),
        (replace(DIAJUKAN, status=Status.MENUNGGU_VERIFIKASI), True),
        (replace(DIAJUKAN, status=Status.PERLU_PERBAIKAN), False),
    ],
    ids=["ditanyakan", "ditanya lagi", "salinan ditunggu", "diverifikasi", "perlu perbaikan"],
)
def test_permohonan_yang_terhenti_tidak_menghalangi_pemda(kasus: Kasus, menghalangi: bool) -> None:
    """AMB-30: it waits for its applicant alone; else he could keep a decision from being carried
    out for ever."""
    assert putusan_objek.menghalangi(kasus) is menghalangi


@pytest.mark.rule("PB8-27-4a", "PB8-27-4c", "PB8-27-4d")
@pytest.mark.parametrize("item", [Item.IDENTITAS, Item.LKPM, Item.KSWP])
def test_tidak_valid_dan_belum_dapat(item: Item) -> None:
    lain = {v.item.value.lower(): VALID for v in DIAJUKAN.validasi if v.item is not item}
    kasus, _ = jawab(dijawab(DIAJUKAN, **lain), item, HasilValidasi.TIDAK_VALID)
    assert kasus.status is Status.DITOLAK
    kasus, peristiwa = jawab(dijawab(DIAJUKAN, **lain), item, BELUM)  # AMB-51
    assert (kasus.status, len(peristiwa)) == (Status.VALIDASI, 1)


@pytest.mark.rule("PB8-27-5", "PB8-27-6", "PB8-27-8")
def test_salinan_diverifikasi_dan_lewat_tenggat() -> None:
    kasus = dijawab(DIAJUKAN, identitas=VALID, lkpm=VALID, kswp=VALID, putusan=BELUM)
    kasus, peristiwa = jadi(unggah_putusan(kasus, (SALINAN,), konteks(perizinan=DUA)))
    assert peristiwa[1:] == (VerifikasiDitugaskan(*SIAPA, 1, SENIN, HARI_KELIMA, TANPA),)
    kasus, peristiwa = verifikasi.lewat_tenggat(kasus, 1, HARI_KELIMA, konteks(LEWAT, DUA))
    terbit = terbitan(peristiwa)
    assert (terbit.dasar_penerbitan, terbit.tanggal) == (DasarPenerbitan.FIKTIF_POSITIF, LEWAT)
    setuju = verifikasi.setujui(kasus, verifikasi.Setujui(("13.03",)), konteks(LEWAT, DUA))
    assert kode(setuju) == ("TENGGAT_TERLAMPAUI", "PB8-27-8")


@pytest.mark.rule("PB8-27-2c", "PB8-27-1", "PB8-27-11")
def test_pemda_menindaklanjuti_seketika_tanpa_pemohon_dan_tanpa_jam() -> None:
    kasus, peristiwa = jadi(lanjuti())
    assert (kasus.status, kasus.dasar_penerbitan, kasus.validasi, kasus.batas, kasus.ke) == (
        Status.DITERBITKAN,
        DasarPenerbitan.JABATAN,
        (),
        None,
        0,
    )
    oleh_pemda = AmarPutusan.PENCABUTAN_OLEH_PEMDA
    objek = tuple(replace(satu, hasil=HasilObjek.DIMOHONKAN) for satu in kasus.objek)
    assert peristiwa == (
        TindakanAdministratifDibuka(
            *SIAPA, DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP, SENIN
        ),
        PutusanDicatat(*SIAPA, NIB, oleh_pemda, PUTUSAN, SENIN),
        PutusanDitindaklanjuti(*SIAPA, NIB, PUTUSAN, objek, SENIN),
        PencabutanPutusanDiterbitkan(
            *SIAPA, NIB, oleh_pemda, PUTUSAN, kasus.objek, False, DasarPenerbitan.JABATAN,
            "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (2) huruf c", SENIN,
        ),
    )  # fmt: skip
    assert verifikasi.lewat_tenggat(kasus, 0, SENIN, konteks(LEWAT, DUA)) == (kasus, ())


@pytest.mark.rule("PB8-27-2c", "PB8-27-1")
@pytest.mark.parametrize(
    ("izin", "ubah", "harapan"),
    [
        (DUA, {"wilayah": ("16.06",)}, ("PUTUSAN_DI_LUAR_KEWENANGAN", "PB8-27-2c")),
        (DUA, {"wilayah": ()}, ("PUTUSAN_DI_LUAR_KEWENANGAN", "PB8-27-2c")),
        (terverifikasi(pma(TOKO, GUDANG)), {}, ("PUTUSAN_DI_LUAR_KEWENANGAN", "PB8-27-2c")),
        (DUA, {"berjalan": KASUS}, ("PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN", "PB8-27-2a")),
        (DUA, {"putusan": replace(PUTUSAN, nomor="")},
         ("PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP", "PB8-27-1")),
    ],
)  # fmt: skip
def test_pemda_ditolak(izin: Perizinan, ubah: dict[str, Any], harapan: tuple[str, str]) -> None:
    """AMB-13, AMB-30."""
    assert kode(lanjuti(izin, **ubah)) == harapan
