"""Pencabutan on a court decision: who asks, what SIPP says, five Hari, then it issues by itself."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.sanksi.domain import validasi, verifikasi
from services.sanksi.domain.kasus import (
    INSTANSI,
    Batas,
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.pengajuan_kembali import ajukan_kembali
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.putusan import (
    PencabutanPutusanDiterbitkan,
    PutusanDicatat,
    PutusanDimohonkan,
    PutusanDiunggah,
)
from services.sanksi.domain.peristiwa.umum import (
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
)
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import (
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.perizinan import Berakhir, JenisPelakuUsaha, Perizinan
from services.sanksi.domain.permohonan import putusan as atas_putusan
from services.sanksi.domain.putusan import AmarPutusan
from services.sanksi.domain.tata_cara import Verifikator
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import Setujui, Tolak
from shared.aturan import ketentuan
from shared.calendar import setelah
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    DAERAH,
    HARI_KELIMA,
    KALENDER,
    KASUS,
    LEWAT,
    NIB,
    PELAKU_USAHA,
    PERIZINAN,
    SENIN,
    dijawab,
    konteks,
)
from tests.sanksi.bahan_putusan import (
    AJUKAN,
    BELUM,
    DIAJUKAN,
    PUTUSAN,
    SALINAN,
    TANPA_SIPP,
    VALID,
    permintaan,
    salinan,
)
from tests.sanksi.test_domain_verifikasi import kode

PEMBUBARAN = DIAJUKAN.jenis
SIAPA = KASUS, PELAKU_USAHA
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


def jadi(hasil: Keputusan | Refusal) -> Keputusan:
    assert not isinstance(hasil, Refusal), hasil
    return hasil


def ajukan(
    perintah: atas_putusan.AjukanPembubaran = AJUKAN,
    hari_ini: date = SENIN,
    perizinan: Perizinan = PERIZINAN,
    berjalan: UUID | None = None,
):
    return atas_putusan.ajukan_pembubaran(perintah, berjalan, konteks(hari_ini, perizinan))


@pytest.mark.rule("PB8-27-1", "PB8-27-2a", "PB8-27-3a", "PB8-27-3b", "PB8-27-3c", "PB8-20-1")
@pytest.mark.parametrize(
    "sebagai",
    [PemohonSebagai.LIKUIDATOR, PemohonSebagai.KURATOR, PemohonSebagai.TIM_PENYELESAIAN],
)
def test_permohonan_dibuka_atas_putusan(sebagai: PemohonSebagai) -> None:
    kasus = replace(DIAJUKAN, pemohon_sebagai=sebagai)
    assert ajukan(replace(AJUKAN, pemohon_sebagai=sebagai)) == (
        kasus,
        (
            TindakanAdministratifDibuka(
                *SIAPA, DasarTindakan.PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP, SENIN
            ),
            PutusanDicatat(*SIAPA, NIB, AmarPutusan.PEMBUBARAN, PUTUSAN, SENIN),
            PutusanDimohonkan(*SIAPA, PEMBUBARAN, sebagai, SENIN),
            *(
                ValidasiDiminta(*SIAPA, permintaan(item), item, 1, PEMBUBARAN)
                for item in (Item.IDENTITAS, Item.PUTUSAN, Item.KSWP)
            ),
        ),
    )
    assert [INSTANSI[v.item] for v in kasus.validasi] == ["DUKCAPIL", "SIPP", "KSWP"]


@pytest.mark.rule("PB8-27-1")
@pytest.mark.parametrize(
    ("ubah", "kurang"),
    [
        ({"nomor": " "}, ["nomor"]),
        ({"pengadilan": ""}, ["pengadilan"]),
        ({"tanggal": date(2026, 3, 17), "berkekuatan_hukum_tetap_pada": date(2026, 3, 17)},
         ["tanggal", "berkekuatan_hukum_tetap_pada"]),
        ({"berkekuatan_hukum_tetap_pada": None}, ["berkekuatan_hukum_tetap_pada"]),
        ({"berkekuatan_hukum_tetap_pada": date(2026, 3, 17)}, ["berkekuatan_hukum_tetap_pada"]),
        ({"berkekuatan_hukum_tetap_pada": date(2026, 1, 11)}, ["berkekuatan_hukum_tetap_pada"]),
    ],
)  # fmt: skip
def test_putusan_yang_belum_tetap_ditolak(ubah: dict[str, Any], kurang: list[str]) -> None:
    hasil = ajukan(replace(AJUKAN, putusan=replace(PUTUSAN, **ubah)))
    assert kode(hasil) == ("PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP", "PB8-27-1")
    assert isinstance(hasil, Refusal)
    assert [satu["isian"] for satu in hasil.rincian] == kurang


@pytest.mark.rule("PB8-27-1")
@pytest.mark.parametrize("tetap", [date(2026, 1, 12), SENIN])
def test_putusan_tetap_sejak_diucapkan_atau_baru_hari_ini(tetap: date) -> None:
    putusan = replace(PUTUSAN, berkekuatan_hukum_tetap_pada=tetap)
    kasus, _ = jadi(ajukan(replace(AJUKAN, putusan=putusan)))
    assert kasus == replace(DIAJUKAN, putusan=putusan)


BADAN, ORANG, KANTOR, ASING = (
    JenisPelakuUsaha.BADAN_USAHA,
    JenisPelakuUsaha.ORANG_PERSEORANGAN,
    JenisPelakuUsaha.KANTOR_PERWAKILAN,
    JenisPelakuUsaha.BADAN_USAHA_LUAR_NEGERI,
)


@pytest.mark.rule("PB8-27-2a")
@pytest.mark.parametrize(
    ("sebagai", "jenis", "harapan"),
    [
        (PemohonSebagai.PELAKU_USAHA_PERSEORANGAN, BADAN, "PEMOHON_BUKAN_LIKUIDATOR"),
        (PemohonSebagai.DIREKSI, BADAN, "PEMOHON_BUKAN_LIKUIDATOR"),
        (PemohonSebagai.KEPALA_KANTOR_PERWAKILAN, BADAN, "PEMOHON_BUKAN_LIKUIDATOR"),
        (PemohonSebagai.KURATOR, ORANG, "BUKAN_PEMBUBARAN_BADAN_USAHA"),
        (PemohonSebagai.KURATOR, KANTOR, "BUKAN_PEMBUBARAN_BADAN_USAHA"),
        (PemohonSebagai.KURATOR, ASING, "BUKAN_PEMBUBARAN_BADAN_USAHA"),
    ],
)
def test_pemohon_lain_ditolak(
    sebagai: PemohonSebagai, jenis: JenisPelakuUsaha, harapan: str
) -> None:
    perizinan = replace(PERIZINAN, jenis_pelaku_usaha=jenis)
    hasil = ajukan(replace(AJUKAN, pemohon_sebagai=sebagai), perizinan=perizinan)
    assert kode(hasil) == (harapan, "PB8-27-2a")


@pytest.mark.rule("PB8-27-2a")
def test_satu_permohonan_pada_satu_waktu() -> None:
    hasil = ajukan(berjalan=KASUS)
    assert kode(hasil) == ("PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN", "PB8-27-2a")
    assert isinstance(hasil, Refusal)
    assert hasil.rincian == ({"kasus": str(KASUS)},)


@pytest.mark.rule("PB8-20-4")
def test_izin_yang_berakhir_mendapat_surat_sebelum_pemeriksaan_lain() -> None:
    akhir = Berakhir(date(2026, 3, 1), "Pencabutan", "1")
    belum = replace(AJUKAN, putusan=replace(PUTUSAN, berkekuatan_hukum_tetap_pada=None))
    kasus, peristiwa = jadi(ajukan(belum, perizinan=replace(PERIZINAN, dicabut=akhir)))
    assert kasus.status is Status.SURAT_KETERANGAN
    surat = SuratKeteranganBerakhirDiterbitkan(*SIAPA, NIB, akhir, SENIN)
    assert peristiwa[1:] == (surat,)


def diterbitkan(dasar: DasarPenerbitan, pasal: str, tanggal: date) -> PencabutanPutusanDiterbitkan:
    return PencabutanPutusanDiterbitkan(
        *SIAPA, NIB, AmarPutusan.PEMBUBARAN, PUTUSAN, (), True, dasar, f"{PERBUP} {pasal}", tanggal
    )


def jawab(kasus: Kasus, item: Item, hasil: HasilValidasi, hari_ini: date = SENIN):
    instansi = INSTANSI[item]
    return validasi.jawab(kasus, Jawaban(permintaan(item), instansi, hasil), konteks(hari_ini))


@pytest.mark.rule("PB8-27-5", "PB8-27-3b", "PB8-27-11")
def test_divalidasi_sipp_terbit_tanpa_verifikasi() -> None:
    kasus = dijawab(DIAJUKAN, identitas=VALID, kswp=VALID)
    kasus, peristiwa = jawab(kasus, Item.PUTUSAN, VALID)
    dasar = DasarPenerbitan.VALIDASI
    assert (kasus.status, kasus.dasar_penerbitan) == (Status.DITERBITKAN, dasar)
    assert peristiwa[1:] == (diterbitkan(dasar, "Pasal 27 ayat (3)", SENIN),)


@pytest.mark.rule("PB8-27-3a", "PB8-27-3b", "PB8-27-3c")
@pytest.mark.parametrize("item", [Item.IDENTITAS, Item.PUTUSAN, Item.KSWP])
def test_tidak_valid_menolak(item: Item) -> None:
    lain = {v.item.value.lower(): VALID for v in DIAJUKAN.validasi if v.item is not item}
    kasus, peristiwa = jawab(dijawab(DIAJUKAN, **lain), item, HasilValidasi.TIDAK_VALID)
    alasan = f"Tidak valid: {item} ({INSTANSI[item]})"
    assert (kasus.status, kasus.alasan) == (Status.DITOLAK, alasan)
    assert peristiwa[1:] == (PencabutanDitolak(*SIAPA, alasan, SENIN, (item,), PEMBUBARAN),)


@pytest.mark.rule("PB8-27-3a", "PB8-27-3c")
@pytest.mark.parametrize("item", [Item.IDENTITAS, Item.KSWP])
def test_yang_tidak_dapat_diganti_unggahan_ditunggu(item: Item) -> None:
    """AMB-51: neither refused nor issued, and no clock runs."""
    lain = {v.item.value.lower(): VALID for v in DIAJUKAN.validasi if v.item is not item}
    kasus, peristiwa = jawab(dijawab(DIAJUKAN, **lain), item, BELUM)
    assert (kasus.status, len(peristiwa)) == (Status.VALIDASI, 1)


@pytest.mark.rule("PB8-27-5", "PB8-27-6")
@pytest.mark.parametrize(
    ("unggah_pada", "diajukan_pada", "batas"),
    [
        pytest.param(SENIN, SENIN, HARI_KELIMA, id="bersama permohonan"),
        pytest.param(
            date(2026, 3, 17), date(2026, 3, 17), date(2026, 3, 31), id="AMB-49: sejak unggahan"
        ),
    ],
)
def test_unggahan_menggantikan_dan_menugaskan(
    unggah_pada: date, diajukan_pada: date, batas: date
) -> None:
    kasus, peristiwa = jadi(
        atas_putusan.unggah_putusan(TANPA_SIPP, (SALINAN,), konteks(unggah_pada))
    )
    assert (kasus.status, kasus.akta) == (Status.MENUNGGU_VERIFIKASI, (salinan(unggah_pada),))
    assert peristiwa == (
        PutusanDiunggah(*SIAPA, (SALINAN.sha256,), unggah_pada),
        VerifikasiDitugaskan(*SIAPA, 1, diajukan_pada, batas, PEMBUBARAN),
    )


@pytest.mark.rule("PB8-27-5")
def test_unggahan_yang_mendahului_jawaban_sipp() -> None:
    kasus = dijawab(DIAJUKAN, identitas=VALID, kswp=VALID)
    kasus, _ = jadi(atas_putusan.unggah_putusan(kasus, (SALINAN,), konteks()))
    assert kasus.status is Status.VALIDASI
    kasus, peristiwa = jawab(kasus, Item.PUTUSAN, BELUM)
    assert peristiwa[1:] == (VerifikasiDitugaskan(*SIAPA, 1, SENIN, HARI_KELIMA, PEMBUBARAN),)


@pytest.mark.rule("PB8-27-5")
@pytest.mark.parametrize(
    ("kasus", "harapan"),
    [
        pytest.param(
            dijawab(DIAJUKAN, putusan=VALID), "UNGGAHAN_PUTUSAN_TIDAK_DIPERLUKAN", id="sudah valid"
        ),
        pytest.param(
            replace(TANPA_SIPP, status=Status.MENUNGGU_VERIFIKASI),
            "TIDAK_MENERIMA_UNGGAHAN", id="sedang diverifikasi",
        ),
        pytest.param(
            replace(TANPA_SIPP, status=Status.DITERBITKAN), "TIDAK_MENERIMA_UNGGAHAN", id="terbit"
        ),
    ],
)  # fmt: skip
def test_unggahan_ditolak(kasus: Kasus, harapan: str) -> None:
    hasil = atas_putusan.unggah_putusan(kasus, (SALINAN,), konteks())
    assert kode(hasil) == (harapan, "PB8-27-5")


def batas(sejak: date = SENIN) -> Batas:
    hitungan = setelah(KALENDER, 5, sejak)
    versi = ketentuan("verifikasi_putusan", sejak, DAERAH).versi
    return Batas(
        sejak, hitungan.hari_terakhir, hitungan.kalender_versi, versi, hitungan.penjelasan()
    )


MENUNGGU = replace(
    TANPA_SIPP,
    status=Status.MENUNGGU_VERIFIKASI,
    akta=(salinan(),),
    diperbaiki=True,
    ke=1,
    batas=batas(),
)
SETUJUI = Setujui(("13.03",))
TOLAK = Tolak(("13.03",), "Salinan tidak lengkap.")
TERLAMBAT = ("TENGGAT_TERLAMPAUI", "PB8-27-8")
SELESAI = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-27-7a")


@pytest.mark.rule("PB8-27-6")
def test_batas_disimpan_dengan_ketentuannya() -> None:
    kasus, _ = jadi(atas_putusan.unggah_putusan(TANPA_SIPP, (SALINAN,), konteks()))
    assert kasus == MENUNGGU


@pytest.mark.rule("PB8-27-7a", "PB8-27-11")
@pytest.mark.parametrize("hari_ini", [SENIN, HARI_KELIMA])
def test_disetujui_terbit_seketika(hari_ini: date) -> None:
    dasar = DasarPenerbitan.VERIFIKASI
    assert verifikasi.setujui(MENUNGGU, SETUJUI, konteks(hari_ini)) == (
        replace(MENUNGGU, status=Status.DITERBITKAN, dasar_penerbitan=dasar, terbit_pada=hari_ini),
        (
            VerifikasiDisetujui(*SIAPA, 1, hari_ini, PEMBUBARAN),
            diterbitkan(dasar, "Pasal 27 ayat (7) huruf a", hari_ini),
        ),
    )


TETAP = Perbaikan(PemohonSebagai.KURATOR)


@pytest.mark.rule("PB8-27-7b")
def test_ditolak_lalu_diajukan_kembali_dengan_jangka_baru() -> None:
    kasus, peristiwa = jadi(verifikasi.tolak(MENUNGGU, TOLAK, konteks(HARI_KELIMA)))
    assert (kasus.status, kasus.alasan) == (Status.PERLU_PERBAIKAN, "Salinan tidak lengkap.")
    assert peristiwa == (
        VerifikasiDitolak(*SIAPA, 1, "Salinan tidak lengkap.", HARI_KELIMA, PEMBUBARAN),
        PencabutanDitolak(*SIAPA, "Salinan tidak lengkap.", HARI_KELIMA, jenis=PEMBUBARAN),
    )
    assert kode(ajukan_kembali(kasus, TETAP, konteks(LEWAT))) == ("BELUM_DIPERBAIKI", "PB8-27-7b")
    kasus, _ = jadi(atas_putusan.unggah_putusan(kasus, (SALINAN,), konteks(LEWAT)))
    kasus, peristiwa = jadi(ajukan_kembali(kasus, TETAP, konteks(LEWAT)))
    assert peristiwa == (
        PutusanDimohonkan(*SIAPA, PEMBUBARAN, PemohonSebagai.KURATOR, LEWAT),
        VerifikasiDitugaskan(*SIAPA, 2, LEWAT, date(2026, 4, 8), PEMBUBARAN),
    )


@pytest.mark.rule("PB8-27-7b")
def test_penolakan_tanpa_alasan() -> None:
    hasil = verifikasi.tolak(MENUNGGU, Tolak(("13.03",), "  "), konteks())
    assert kode(hasil) == ("ALASAN_WAJIB", "PB8-27-7b")
    assert kode(ajukan_kembali(MENUNGGU, TETAP, konteks())) == (
        "TIDAK_PERLU_PERBAIKAN",
        "PB8-27-7b",
    )


FIKTIF = replace(
    MENUNGGU,
    status=Status.DITERBITKAN,
    dasar_penerbitan=DasarPenerbitan.FIKTIF_POSITIF,
    terbit_pada=LEWAT,
)


@pytest.mark.rule("PB8-27-8", "PB8-27-6")
@pytest.mark.parametrize(
    ("kasus", "hari_ini", "harapan"),
    [
        pytest.param(MENUNGGU, HARI_KELIMA, None, id="hari terakhir masih tepat waktu"),
        pytest.param(MENUNGGU, LEWAT, TERLAMBAT, id="sehari terlambat, jam belum berbunyi"),
        pytest.param(FIKTIF, LEWAT, TERLAMBAT, id="sudah terbit sebagai fiktif positif"),
        pytest.param(FIKTIF, SENIN, TERLAMBAT, id="walaupun jam pelayan mundur"),
        pytest.param(
            replace(MENUNGGU, status=Status.PERLU_PERBAIKAN), SENIN, SELESAI, id="sudah ditolak"
        ),
        pytest.param(TANPA_SIPP, SENIN, SELESAI, id="belum ditugaskan"),
    ],
)
def test_keputusan_terlambat_atau_kedua_ditolak(
    kasus: Kasus, hari_ini: date, harapan: tuple[str, str] | None
) -> None:
    assert kode(verifikasi.setujui(kasus, SETUJUI, konteks(hari_ini))) == harapan
    tolak = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-27-7b") if harapan == SELESAI else harapan
    assert kode(verifikasi.tolak(kasus, TOLAK, konteks(hari_ini))) == tolak


@pytest.mark.rule("PB8-27-8")
@pytest.mark.parametrize("hari_ini", [LEWAT, date(2026, 4, 20)], ids=["tepat", "sistem terlambat"])
def test_fiktif_positif_sejak_hari_berikutnya_tepat_sekali(hari_ini: date) -> None:
    assert verifikasi.lewat_tenggat(MENUNGGU, 1, HARI_KELIMA, konteks(hari_ini)) == (
        FIKTIF,
        (diterbitkan(DasarPenerbitan.FIKTIF_POSITIF, "Pasal 27 ayat (8)", LEWAT),),
    )
    assert verifikasi.lewat_tenggat(FIKTIF, 1, HARI_KELIMA, konteks(hari_ini)) == (FIKTIF, ())


@pytest.mark.rule("PB8-27-8")
@pytest.mark.parametrize(("ke", "hari_ini"), [(1, HARI_KELIMA), (2, LEWAT)])
def test_jam_yang_belum_atau_dari_putaran_lain(ke: int, hari_ini: date) -> None:
    hasil = verifikasi.lewat_tenggat(MENUNGGU, ke, HARI_KELIMA, konteks(hari_ini))
    assert hasil == (MENUNGGU, ())


@pytest.mark.rule("PB8-27-6", "PB8-20-1")
@pytest.mark.parametrize(
    "perintah", [Setujui(("16.06",)), Setujui((), Verifikator.BKPM)], ids=["daerah lain", "BKPM"]
)
def test_hanya_dpmptsp_daerahnya(perintah: Setujui) -> None:
    hasil = verifikasi.setujui(MENUNGGU, perintah, konteks())
    assert kode(hasil) == ("BUKAN_KEWENANGAN", "PB8-20-1")
