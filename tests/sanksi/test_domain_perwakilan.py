"""Kantor perwakilan and other foreign entities: three Hari of BKPM, then it issues by itself."""

from dataclasses import replace
from datetime import date

import pytest

from services.sanksi.domain import dokumen, validasi, verifikasi
from services.sanksi.domain.kasus import (
    INSTANSI,
    DasarPenerbitan,
    DasarTindakan,
    HasilValidasi,
    Item,
    Kasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.pengajuan_kembali import ajukan_kembali
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDitolak
from services.sanksi.domain.peristiwa.perwakilan import (
    DokumenDiunggah,
    IdentitasDiunggah,
    PencabutanPerwakilanDiterbitkan,
    PerwakilanDimohonkan,
)
from services.sanksi.domain.peristiwa.umum import TindakanAdministratifDibuka
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import (
    VerifikasiDisetujui,
    VerifikasiDitolak,
    VerifikasiDitugaskan,
)
from services.sanksi.domain.perizinan import Berakhir, JenisPelakuUsaha, Perizinan
from services.sanksi.domain.permohonan import perwakilan as atas_perwakilan
from services.sanksi.domain.permohonan.perwakilan import AjukanPerwakilan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, jenis_pelaku_usaha
from services.sanksi.domain.tata_cara import Verifikator
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import Setujui, Tolak
from shared.refusal import Refusal
from tests.sanksi.bahan import KASUS, NIB, PELAKU_USAHA, SENIN, TOKO, dijawab, konteks, versi
from tests.sanksi.bahan_pembatalan import IZIN, SERTIFIKAT, dengan_lisensi, perizinan
from tests.sanksi.bahan_perwakilan import (
    AJUKAN,
    BELUM,
    DIAJUKAN,
    DUA,
    KANTOR,
    MENUNGGU,
    OBJEK,
    PASPOR,
    PENUTUPAN,
    PERNYATAAN,
    TANPA_IMIGRASI,
    TERVALIDASI,
    TIGA,
    VALID,
    WNI,
    akta,
)
from tests.sanksi.test_domain_putusan import jadi
from tests.sanksi.test_domain_verifikasi import kode
from tests.support.pilihan import Pilihan

SIAPA = KASUS, PELAKU_USAHA
JENIS = DIAJUKAN.jenis
KAMIS, JUMAT = date(2026, 3, 26), date(2026, 3, 27)
BKPM = Verifikator.BKPM
SETUJUI, TOLAK = Setujui((), BKPM), Tolak((), "Surat tidak ditandatangani.", BKPM)
HURUF = dict(zip(JenisPerwakilanAsing, "abcdefgh", strict=True))
KP3A, KEPALA = JenisPerwakilanAsing.KP3A, PemohonSebagai.KEPALA_KANTOR_PERWAKILAN
setiap_jenis = pytest.mark.parametrize(
    "jenis",
    [pytest.param(j, id=j.value, marks=pytest.mark.rule(f"PB8-25{h}")) for j, h in HURUF.items()],
)


def di(hari_ini: date = SENIN, izin: Perizinan = KANTOR):
    return konteks(hari_ini, izin)


def ajukan(perintah: AjukanPerwakilan = AJUKAN, izin: Perizinan = KANTOR):
    return atas_perwakilan.ajukan(perintah, None, di(izin=izin))


def kepala(jenis: JenisPerwakilanAsing) -> PemohonSebagai:
    if jenis_pelaku_usaha(jenis) is JenisPelakuUsaha.KANTOR_PERWAKILAN:
        return KEPALA
    return PemohonSebagai.KEPALA_BADAN_USAHA_LUAR_NEGERI


@setiap_jenis
def test_setiap_jenis_dapat_memohon(jenis: JenisPerwakilanAsing) -> None:
    izin = replace(KANTOR, jenis_pelaku_usaha=jenis_pelaku_usaha(jenis))
    perwakilan = replace(AJUKAN.perwakilan, jenis=jenis)
    perintah = replace(AJUKAN, perwakilan=perwakilan, pemohon_sebagai=kepala(jenis))
    kasus, _ = jadi(ajukan(perintah, izin))
    assert kasus == replace(DIAJUKAN, perwakilan=perwakilan, pemohon_sebagai=kepala(jenis))


@setiap_jenis
@pytest.mark.parametrize("lain", list(JenisPelakuUsaha))
def test_jenis_harus_sesuai_dengan_pelaku_usaha(
    jenis: JenisPerwakilanAsing, lain: JenisPelakuUsaha
) -> None:
    perwakilan = replace(AJUKAN.perwakilan, jenis=jenis)
    perintah = replace(AJUKAN, perwakilan=perwakilan, pemohon_sebagai=kepala(jenis))
    hasil = ajukan(perintah, replace(KANTOR, jenis_pelaku_usaha=lain))
    sesuai = jenis_pelaku_usaha(jenis) is lain
    ditolak = ("JENIS_PERWAKILAN_TIDAK_SESUAI", f"PB8-25{HURUF[jenis]}")
    assert kode(hasil) == (None if sesuai else ditolak)


@setiap_jenis
def test_dpmptsp_tidak_menerbitkan(jenis: JenisPerwakilanAsing) -> None:
    kasus = replace(MENUNGGU, perwakilan=replace(AJUKAN.perwakilan, jenis=jenis))
    for hasil in (
        verifikasi.setujui(kasus, Setujui(("13.03",)), di()),
        verifikasi.tolak(kasus, Tolak(("13.03",), "alasan"), di()),
    ):
        assert kode(hasil) == ("BUKAN_KEWENANGAN_DPMPTSP", f"PB8-25{HURUF[jenis]}")
        assert isinstance(hasil, Refusal)
        assert hasil.dasar_hukum.endswith(f"Pasal 25 huruf {HURUF[jenis]}")


@pytest.mark.rule("PB8-26-1", "PB8-26-2a", "PB8-26-2b", "PB8-26-2c")
def test_permohonan_menanyakan_imigrasi_pajak_dan_laporan() -> None:
    permintaan = {v.item: v.permintaan for v in DIAJUKAN.validasi}
    assert ajukan() == (
        DIAJUKAN,
        (
            TindakanAdministratifDibuka(*SIAPA, DasarTindakan.PERMOHONAN_PELAKU_USAHA, SENIN),
            PerwakilanDimohonkan(*SIAPA, KP3A, KEPALA, SENIN),
            *(ValidasiDiminta(*SIAPA, permintaan[item], item, 1, JENIS) for item in TIGA),
        ),
    )
    assert [INSTANSI[item] for item in TIGA] == ["IMIGRASI", "BKPM", "KSWP"]


@pytest.mark.rule("PB8-26-2a")
def test_wni_ditanyakan_kepada_dukcapil() -> None:
    kasus, _ = jadi(ajukan(replace(AJUKAN, perwakilan=WNI)))
    assert [INSTANSI[v.item] for v in kasus.validasi] == ["DUKCAPIL", "BKPM", "KSWP"]


@pytest.mark.rule("PB8-26-1")
@pytest.mark.parametrize(
    ("sebagai", "harapan"),
    [
        (satu, None if satu in {KEPALA, PemohonSebagai.PENANGGUNG_JAWAB} else "PB8-26-1")
        for satu in PemohonSebagai
    ],
)
def test_hanya_kepala_atau_penanggung_jawab(sebagai: PemohonSebagai, harapan: str | None) -> None:
    hasil = ajukan(replace(AJUKAN, pemohon_sebagai=sebagai))
    assert kode(hasil) == (harapan and ("PEMOHON_BUKAN_KEPALA_PERWAKILAN", harapan))


@pytest.mark.rule("PB8-26-1", "PB8-26-4a", "PB8-21-1b")
def test_permohonan_lain_yang_ditolak() -> None:
    berjalan = atas_perwakilan.ajukan(AJUKAN, KASUS, di())
    assert kode(berjalan) == ("PERMOHONAN_PERWAKILAN_MASIH_BERJALAN", "PB8-26-1")
    berutang = ajukan(replace(AJUKAN, tanpa_utang_piutang=False))
    assert kode(berutang) == ("PERNYATAAN_TANPA_UTANG_PIUTANG_WAJIB", "PB8-26-4a")
    belum = ajukan(izin=dengan_lisensi(KANTOR, SERTIFIKAT, terverifikasi=False))
    assert kode(belum) == ("PERWAKILAN_BELUM_TERVERIFIKASI", "PB8-21-1b")
    assert isinstance(belum, Refusal)
    assert belum.rincian == ({"perizinan": str(SERTIFIKAT), "jenis": "SERTIFIKAT_STANDAR"},)


AKHIR = Berakhir(date(2026, 3, 2), "Pencabutan", "1")


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("izin", "surat"),
    [
        pytest.param(replace(KANTOR, dicabut=AKHIR), 1, id="NIB"),
        pytest.param(
            replace(KANTOR, lisensi=tuple(replace(s, berakhir=AKHIR) for s in KANTOR.lisensi)), 2,
            id="setiap perizinan",
        ),
    ],
)  # fmt: skip
def test_yang_sudah_berakhir_mendapat_surat(izin: Perizinan, surat: int) -> None:
    kasus, peristiwa = jadi(ajukan(izin=izin))
    assert (kasus.status, len(peristiwa)) == (Status.SURAT_KETERANGAN, 1 + surat)


@pytest.mark.rule("PB8-26-4a", "PB8-26-4b", "PB8-26-5")
@pytest.mark.parametrize(
    ("dahulu", "kemudian", "selesai"),
    [
        pytest.param((), DUA, True, id="keduanya"),
        pytest.param((), (PERNYATAAN,), False, id="tanpa surat penutupan"),
        pytest.param((), (PENUTUPAN,), False, id="tanpa pernyataan"),
        pytest.param((PERNYATAAN,), (PENUTUPAN,), True, id="satu demi satu"),
    ],
)
def test_kedua_dokumen_wajib_dan_selalu_diverifikasi(
    dahulu: tuple[Berkas, ...], kemudian: tuple[Berkas, ...], selesai: bool
) -> None:
    """Although every agency answered VALID; day 0 is the day of the last upload (AMB-49)."""
    selasa = date(2026, 3, 17)
    kasus = replace(TERVALIDASI, akta=akta(*dahulu))
    kasus, peristiwa = jadi(atas_perwakilan.unggah_dokumen(kasus, kemudian, di(selasa)))
    jenis, isi = tuple(b.jenis for b in kemudian), tuple(b.sha256 for b in kemudian)
    ditugaskan = VerifikasiDitugaskan(*SIAPA, 1, selasa, JUMAT, JENIS)
    assert peristiwa == (
        DokumenDiunggah(*SIAPA, jenis, isi, selasa),
        *((ditugaskan,) if selesai else ()),
    )
    harapan = Status.MENUNGGU_VERIFIKASI if selesai else Status.VALIDASI
    assert kasus.status is harapan


@pytest.mark.rule("PB8-26-5")
def test_batas_tiga_hari_sejak_hari_nol() -> None:
    kasus, _ = jadi(atas_perwakilan.unggah_dokumen(TERVALIDASI, DUA, di()))
    assert kasus == MENUNGGU
    assert kasus.batas
    assert kasus.batas.hari_terakhir == KAMIS


def jawab(kasus: Kasus, item: Item, hasil: HasilValidasi):
    permintaan = next(v.permintaan for v in kasus.validasi if v.item is item)
    return validasi.jawab(kasus, Jawaban(permintaan, INSTANSI[item], hasil), di())


@pytest.mark.rule("PB8-26-2a", "PB8-26-2b", "PB8-26-2c")
@pytest.mark.parametrize("item", TIGA)
def test_tidak_valid_menolak(item: Item) -> None:
    lain = {satu.value.lower(): VALID for satu in TIGA if satu is not item}
    kasus, peristiwa = jawab(dijawab(DIAJUKAN, **lain), item, HasilValidasi.TIDAK_VALID)
    alasan = f"Tidak valid: {item} ({INSTANSI[item]})"
    assert kasus.status is Status.DITOLAK
    assert peristiwa[1:] == (PencabutanDitolak(*SIAPA, alasan, SENIN, (item,), JENIS),)


@pytest.mark.rule("PB8-26-3", "PB8-26-2a")
@pytest.mark.parametrize("item", [Item.NPWP, Item.LAPORAN_KANTOR_PERWAKILAN])
def test_selain_identitas_wna_ditunggu(item: Item) -> None:
    """AMB-51, even though both documents are there."""
    lain = {satu.value.lower(): VALID for satu in TIGA if satu is not item}
    kasus = replace(dijawab(DIAJUKAN, **lain), akta=akta(*DUA))
    kasus, peristiwa = jawab(kasus, item, BELUM)
    assert (kasus.status, len(peristiwa)) == (Status.VALIDASI, 1)


@pytest.mark.rule("PB8-26-2a", "PB8-26-3")
def test_identitas_wni_tidak_dapat_diganti_unggahan() -> None:
    kasus, _ = jadi(ajukan(replace(AJUKAN, perwakilan=WNI)))
    unggah = atas_perwakilan.unggah_identitas(kasus, PASPOR, "Saya", di())
    assert kode(unggah) == ("UNGGAHAN_IDENTITAS_TIDAK_DIPERLUKAN", "PB8-26-3")
    kasus = dijawab(kasus, laporan_kantor_perwakilan=VALID, npwp=VALID)
    kasus, peristiwa = jawab(replace(kasus, akta=akta(*DUA)), Item.IDENTITAS, BELUM)
    assert (kasus.status, len(peristiwa)) == (Status.VALIDASI, 1)


@pytest.mark.rule("PB8-26-3")
def test_identitas_wna_diganti_pernyataan_dan_unggahan() -> None:
    kasus = replace(TANPA_IMIGRASI, akta=akta(*DUA))
    kasus, peristiwa = jadi(atas_perwakilan.unggah_identitas(kasus, PASPOR, " Benar. ", di()))
    assert kasus.perwakilan == replace(AJUKAN.perwakilan, pernyataan_identitas="Benar.")
    assert peristiwa == (
        IdentitasDiunggah(*SIAPA, (PASPOR.sha256,), SENIN),
        VerifikasiDitugaskan(*SIAPA, 1, SENIN, KAMIS, JENIS),
    )


@pytest.mark.rule("PB8-26-3")
@pytest.mark.parametrize(
    ("kasus", "pernyataan", "harapan"),
    [
        (TERVALIDASI, "Benar.", ("UNGGAHAN_IDENTITAS_TIDAK_DIPERLUKAN", "PB8-26-3")),
        (TANPA_IMIGRASI, "  ", ("PERNYATAAN_IDENTITAS_WAJIB", "PB8-26-3")),
        (MENUNGGU, "Benar.", ("TIDAK_MENERIMA_UNGGAHAN", "PB8-26-4a")),
    ],
)
def test_unggahan_identitas_ditolak(
    kasus: Kasus, pernyataan: str, harapan: tuple[str, str]
) -> None:
    hasil = atas_perwakilan.unggah_identitas(kasus, PASPOR, pernyataan, di())
    assert kode(hasil) == harapan


@pytest.mark.rule("PB8-26-4a", "PB8-26-4b")
def test_unggahan_dokumen_ditolak() -> None:
    kosong = atas_perwakilan.unggah_dokumen(DIAJUKAN, (), di())
    assert kode(kosong) == ("DOKUMEN_PERWAKILAN_WAJIB", "PB8-26-4a")
    sedang = atas_perwakilan.unggah_dokumen(MENUNGGU, DUA, di())
    assert kode(sedang) == ("TIDAK_MENERIMA_UNGGAHAN", "PB8-26-4a")


def diterbitkan(
    dasar: DasarPenerbitan, tanggal: date, objek: tuple[Objek, ...] = OBJEK
) -> PencabutanPerwakilanDiterbitkan:
    return PencabutanPerwakilanDiterbitkan(*SIAPA, NIB, KP3A, objek, False, dasar, tanggal)


@pytest.mark.rule("PB8-26-6a", "PB8-25a")
@pytest.mark.parametrize("hari_ini", [SENIN, KAMIS])
def test_disetujui_bkpm_terbit_seketika(hari_ini: date) -> None:
    dasar = DasarPenerbitan.VERIFIKASI
    terbit = {"status": Status.DITERBITKAN, "dasar_penerbitan": dasar, "terbit_pada": hari_ini}
    terbit |= {"ketentuan": versi("nib_perwakilan_asing")}
    assert verifikasi.setujui(MENUNGGU, SETUJUI, di(hari_ini)) == (
        replace(MENUNGGU, objek=OBJEK, **terbit),
        (VerifikasiDisetujui(*SIAPA, 1, hari_ini, JENIS), diterbitkan(dasar, hari_ini)),
    )


@pytest.mark.rule("PB8-20-4", "PB8-26-1")
def test_surat_sebelum_pemeriksaan_lain() -> None:
    """Everything under the NIB has ended: the letters, whoever asks; where nothing ever was, there
    is nothing to be told."""
    akhir = Berakhir(date(2026, 2, 2), "SANKSI", "7/2026")
    izin = KANTOR
    for id in (SERTIFIKAT, IZIN):
        izin = dengan_lisensi(izin, id, berakhir=akhir)
    bukan_kepala = replace(AJUKAN, pemohon_sebagai=PemohonSebagai.DIREKSI)
    kasus, peristiwa = jadi(atas_perwakilan.ajukan(bukan_kepala, None, di(izin=izin)))
    assert (kasus.status, len(peristiwa)) == (Status.SURAT_KETERANGAN, 3)
    kosong = replace(KANTOR, kegiatan_usaha=(), lisensi=())
    tanpa = kode(atas_perwakilan.ajukan(AJUKAN, None, di(izin=kosong)))
    assert tanpa == ("OBJEK_BUKAN_PBBR", "PB8-20-3")


@pytest.mark.rule("PB8-26-6a", "PB8-26-7")
def test_nib_dicabut_bila_pilihan_mengatakannya(pilihan: Pilihan) -> None:
    """AMB-40: off by default; a document of its own by analogy (AMB-48)."""
    pilihan("nib_perwakilan_asing", "DICABUT")
    kasus, (_, terbit) = jadi(verifikasi.setujui(MENUNGGU, SETUJUI, di()))
    assert isinstance(terbit, PencabutanPerwakilanDiterbitkan)
    assert (terbit.cabut_nib, kasus.ketentuan) == (True, versi("nib_perwakilan_asing"))
    nomor = replace(terbit, nomor="1/PCB-ASING", nomor_pencabutan_nib="1/PNIB")
    lampiran = [satu.lampiran for satu in dokumen.susun(nomor, kasus, KANTOR)]
    assert lampiran == ["X", "VIII"]


@pytest.mark.rule("PB8-26-6a")
def test_nib_tetap_kecuali_bila_nib_itulah_perizinannya() -> None:
    """AMB-40: no clause about the NIB; of RENDAH the licence is the NIB (SOP100-15)."""
    izin = perizinan(TOKO, jenis_pelaku_usaha=JenisPelakuUsaha.KANTOR_PERWAKILAN)
    _, (_, terbit) = jadi(verifikasi.setujui(MENUNGGU, SETUJUI, di(izin=izin)))
    assert isinstance(terbit, PencabutanPerwakilanDiterbitkan)
    assert (terbit.cabut_nib, [(o.kegiatan_usaha, o.perizinan) for o in terbit.objek]) == (
        True,
        [(TOKO, None)],
    )


TETAP = Perbaikan(PemohonSebagai.KEPALA_KANTOR_PERWAKILAN)


@pytest.mark.rule("PB8-26-6b")
def test_ditolak_diperbaiki_dan_diajukan_kembali() -> None:
    kasus, peristiwa = jadi(verifikasi.tolak(MENUNGGU, TOLAK, di(KAMIS)))
    assert peristiwa == (
        VerifikasiDitolak(*SIAPA, 1, TOLAK.alasan, KAMIS, JENIS),
        PencabutanDitolak(*SIAPA, TOLAK.alasan, KAMIS, jenis=JENIS),
    )
    assert kode(ajukan_kembali(kasus, TETAP, di(KAMIS))) == ("BELUM_DIPERBAIKI", "PB8-26-6b")
    kasus, _ = jadi(atas_perwakilan.unggah_dokumen(kasus, (PENUTUPAN,), di(JUMAT)))
    kasus, peristiwa = jadi(ajukan_kembali(kasus, TETAP, di(JUMAT)))
    assert peristiwa == (
        PerwakilanDimohonkan(*SIAPA, KP3A, KEPALA, JUMAT),
        VerifikasiDitugaskan(*SIAPA, 2, JUMAT, date(2026, 4, 1), JENIS),
    )


@pytest.mark.rule("PB8-26-6b")
def test_penolakan_tanpa_alasan() -> None:
    hasil = verifikasi.tolak(MENUNGGU, Tolak((), " ", BKPM), di())
    assert kode(hasil) == ("ALASAN_WAJIB", "PB8-26-6b")


FIKTIF = replace(
    MENUNGGU,
    status=Status.DITERBITKAN,
    dasar_penerbitan=DasarPenerbitan.FIKTIF_POSITIF,
    terbit_pada=JUMAT,
    objek=OBJEK,
    ketentuan=versi("nib_perwakilan_asing"),
)
SELESAI = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-26-6a")
TERLAMBAT = ("TENGGAT_TERLAMPAUI", "PB8-26-7")


@pytest.mark.rule("PB8-26-7", "PB8-26-5")
@pytest.mark.parametrize(
    ("kasus", "hari_ini", "harapan"),
    [
        pytest.param(MENUNGGU, KAMIS, None, id="hari terakhir masih tepat waktu"),
        pytest.param(MENUNGGU, JUMAT, TERLAMBAT, id="sehari terlambat, jam belum berbunyi"),
        pytest.param(FIKTIF, JUMAT, TERLAMBAT, id="sudah terbit"),
        pytest.param(TERVALIDASI, SENIN, SELESAI, id="belum ditugaskan"),
    ],
)
def test_keputusan_terlambat_atau_kedua_ditolak(
    kasus: Kasus, hari_ini: date, harapan: tuple[str, str] | None
) -> None:
    assert kode(verifikasi.setujui(kasus, SETUJUI, di(hari_ini))) == harapan
    tolak = ("TIDAK_MENUNGGU_VERIFIKASI", "PB8-26-6b") if harapan == SELESAI else harapan
    assert kode(verifikasi.tolak(kasus, TOLAK, di(hari_ini))) == tolak


@pytest.mark.rule("PB8-26-7")
@pytest.mark.parametrize("hari_ini", [JUMAT, date(2026, 4, 20)], ids=["tepat", "terlambat"])
def test_fiktif_positif_sejak_hari_berikutnya_tepat_sekali(hari_ini: date) -> None:
    assert verifikasi.lewat_tenggat(MENUNGGU, 1, KAMIS, di(KAMIS)) == (MENUNGGU, ())
    assert verifikasi.lewat_tenggat(MENUNGGU, 1, KAMIS, di(hari_ini)) == (
        FIKTIF,
        (diterbitkan(DasarPenerbitan.FIKTIF_POSITIF, JUMAT),),
    )
    assert verifikasi.lewat_tenggat(FIKTIF, 1, KAMIS, di(hari_ini)) == (FIKTIF, ())
