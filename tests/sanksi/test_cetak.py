"""Lampiran V to XII as letters: what each says, from its data and nothing else."""

from dataclasses import replace

import pytest

from services.sanksi.cetak import PENCETAK
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.cetak.surat import PERWAKILAN
from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus
from tests.sanksi.surat import (
    ITEM_SERTIFIKAT,
    IX,
    PERBUP,
    PUTUSAN,
    SEMUA,
    VI,
    VII,
    VIII,
    XI,
    XII,
    V,
    X,
    dengan,
    dilaksanakan,
    lewat_waktu,
    tersusun,
)
from tests.support import pdf
from tests.support.pilihan import KEPUTUSAN, Pilihan

menurut_lampiran = pytest.mark.parametrize(
    "satu", SEMUA, ids=[f"Lampiran {satu.lampiran}" for satu in SEMUA]
)
DI = {"V": "Diterbitkan di : Jakarta", "X": "Ditetapkan di : Jakarta"}
NOMOR_PUTUSAN = PUTUSAN["nomor"]
DPMPTSP = "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KABUPATEN SIJUNJUNG"
TANPA_TANDA_TANGAN = "Terbit dengan sendirinya secara hukum, tanpa tanda tangan pejabat"


async def baca(satu: Bahan) -> pdf.Pdf:
    return pdf.read(await PENCETAK.cetak(tersusun(satu)))


@menurut_lampiran
async def test_setiap_surat_utuh(satu: Bahan) -> None:
    """PDF/A, letterhead, number, date, place, articles, and one QR that leads to its page."""
    isi = await PENCETAK.cetak(tersusun(satu))
    hasil = pdf.read(isi)
    assert b"pdfaid" in isi
    ditetapkan = DI.get(satu.lampiran, "Ditetapkan di : Muaro Sijunjung")
    for teks in (f"Nomor: {satu.nomor}", "31 Maret 2026", "1234567890123", ditetapkan):
        assert teks in hasil.text
    assert f"Lampiran {satu.lampiran} Peraturan Bupati Sijunjung Nomor 8 Tahun 2022" in hasil.text
    assert hasil.qr == (tersusun(satu).alamat_periksa,)
    assert hasil.qr[0].startswith("https://perizinan.example/periksa/")
    assert hasil.metadata["Title"].endswith(satu.nomor)
    assert hasil.metadata["CreationDate"].startswith("D:20260331")


@pytest.mark.rule("PB8-20-5")
async def test_lampiran_v_menyebut_kapan_dan_mengapa_berakhir() -> None:
    hasil = await baca(V)
    for teks in (
        "SURAT KETERANGAN TELAH BERAKHIRNYA MASA BERLAKU PERIZINAN BERUSAHA",
        "LEMBAGA PENGELOLA DAN PENYELENGGARA ONLINE SINGLE SUBMISSION",
        "Pasal 20 ayat (4) Peraturan Bupati Sijunjung Nomor 8 Tahun 2022",
        "likuidator dari Pelaku Usaha pemegang NIB 1234567890123 pada tanggal 16 Maret 2026",
        "Berakhir pada : 2 Februari 2026",
        "Sebab : Sanksi",
        "Dengan dokumen : Nomor 7/2026",
    ):
        assert teks in hasil.text
    assert "MEMUTUSKAN" not in hasil.text


@pytest.mark.rule("PB8-20-5")
async def test_lampiran_v_atas_satu_perizinan() -> None:
    satu = dengan(V, perizinan=ITEM_SERTIFIKAT["perizinan"], nomor_pencabutan=None)
    hasil = await baca(satu)
    assert "Perizinan Berusaha : Nomor 1234567890123-66666666" in hasil.text
    assert "Dengan dokumen" not in hasil.text


@pytest.mark.rule("PB8-22-6", "PB8-21-2b")
async def test_lampiran_vi_menyebut_setiap_perizinan_dan_nasib_nib() -> None:
    hasil = await baca(VI)
    for teks in (
        "PEMBATALAN PERIZINAN BERUSAHA",
        "MEMUTUSKAN",
        "direksi dari Pelaku Usaha pemegang NIB 1234567890123",
        "karena tidak lagi berminat melakukan kegiatan usaha",
        "Pasal 22 ayat (3) huruf b dan ayat (4) huruf b Peraturan Bupati Sijunjung",
        "Sertifikat Standar 1234567890123-66666666",
        "Izin 1234567890123-77000000",
        "10130",
        "Industri Pengolahan dan Pengawetan Produk Daging",
        "Menengah Tinggi",
        "Kecamatan Sijunjung, Kabupaten Sijunjung",
        "pemutakhiran NIB; nomor NIB tetap",
        "telah divalidasi pada sistem instansi yang berwenang",
        DPMPTSP,
    ):
        assert teks in hasil.text
    assert "Pencabutan NIB" not in hasil.text
    assert "FIKTIF" not in hasil.text


@pytest.mark.rule("PB8-22-6")
async def test_lampiran_vi_yang_membawa_nib_dan_pernyataan() -> None:
    satu = dengan(VI, nib_dicabut=True, pernyataan_pembatalan="Usaha tutup")
    hasil = await baca(satu)
    assert "disertai dengan Pencabutan NIB, yang ditetapkan tersendiri" in hasil.text
    assert "berbunyi: “Usaha tutup”" in hasil.text
    assert "pemutakhiran" not in hasil.text


@pytest.mark.rule("PB8-22-6")
@pytest.mark.parametrize(
    ("penerbit", "kepala"),
    [
        ("LEMBAGA_OSS", "KEPALA LEMBAGA PENGELOLA DAN PENYELENGGARA ONLINE SINGLE SUBMISSION"),
        ("ADMINISTRATOR_KEK", "ADMINISTRATOR KAWASAN EKONOMI KHUSUS"),
        ("BADAN_PENGUSAHAAN_KPBPB", "KEPALA BADAN PENGUSAHAAN KAWASAN PERDAGANGAN BEBAS"),
    ],
)
async def test_yang_menerbitkan_yang_berkop(penerbit: str, kepala: str) -> None:
    hasil = await baca(dengan(VI, penerbit=penerbit))
    assert kepala in hasil.text
    assert DPMPTSP not in hasil.text


@pytest.mark.rule("PB8-23-6")
async def test_lampiran_vii_mencabut_seluruhnya() -> None:
    hasil = await baca(VII)
    for teks in (
        "PENCABUTAN PERIZINAN BERUSAHA KARENA LIKUIDASI",
        "Pasal 23 ayat (4) huruf a Peraturan Bupati Sijunjung Nomor 8 Tahun 2022",
        "DPMPTSP telah melakukan verifikasi",
        "Mencabut seluruh Perizinan Berusaha",
        "62012",
        "Rendah",
        "20115",
        "Tinggi",
        "Kabupaten Sijunjung",
        "diikuti dengan Pencabutan NIB",
        "penyelesaian fasilitas fiskal",
        "pajak yang terhutang",
        "ketenagakerjaan",
        "kementerian/lembaga terkait; Pemerintah Daerah; dan Pelaku Usaha",
    ):
        assert teks in hasil.text
    assert "FIKTIF" not in hasil.text
    assert TANPA_TANDA_TANGAN not in hasil.text


@pytest.mark.rule("PB8-23-8")
async def test_lampiran_viii_punya_nomor_dan_tanggal_sendiri() -> None:
    hasil = await baca(dengan(VIII, tanggal_pencabutan_nib="2026-04-01"))
    for teks in (
        "PENCABUTAN NOMOR INDUK BERUSAHA",
        "Nomor: 0007/PCB-NIB/KAB_SIJUNJUNG/2026",
        "tindakan administratif dengan Nomor 0001/PCB-LIK/KAB_SIJUNJUNG/2026;",
        "Mencabut Nomor Induk Berusaha 1234567890123",
        "berlaku sejak tanggal 1 April 2026",
        "6 bulan sejak tanggal pencabutan NIB, Hak Akses dibatalkan secara otomatis",
        "menurut Pasal 23 ayat (9)",
    ):
        assert teks in hasil.text


@pytest.mark.rule("PB8-23-8")
async def test_sesudah_pembatalan_tidak_ada_akibat_atas_hak_akses() -> None:
    """AMB-40, AMB-48: the layout is VIII's, the clause of Pasal 23 ayat (9) is not."""
    satu = replace(VIII, dasar_hukum=f"{PERBUP} Pasal 22 ayat (3) huruf a")
    assert "Hak Akses" not in (await baca(satu)).text


@pytest.mark.rule("PB8-23-8", "PB8-24-9")
async def test_akibat_atas_hak_akses_yang_dipilih_pemasangan(pilihan: Pilihan) -> None:
    """AMB-40: with the basis that the setting states, of the act that it names."""
    pilihan("hak_akses_perluasan", ["PEMBATALAN"])
    dasar = f"{PERBUP} Pasal 22 ayat (3) huruf a"
    satu = replace(VIII, dasar_hukum=dasar, jenis_kasus=JenisKasus.PEMBATALAN)
    assert f"secara otomatis menurut {KEPUTUSAN}" in (await baca(satu)).text
    lain = replace(VIII, dasar_hukum=dasar, jenis_kasus=JenisKasus.PERWAKILAN_ASING)
    assert "Hak Akses" not in (await baca(lain)).text


@pytest.mark.rule("PB8-24-7")
async def test_lampiran_ix_mencabut_yang_disebut() -> None:
    hasil = await baca(IX)
    for teks in (
        "PENCABUTAN PERIZINAN BERUSAHA NON LIKUIDASI",
        "Pasal 24 ayat (4) huruf a dan huruf b Peraturan Bupati Sijunjung Nomor 8 Tahun 2022",
        "(non likuidasi), atas dasar perubahan maksud dan tujuan badan usaha;",
        "Rendah NIB",
        "Sertifikat Standar 1234567890123-66666666",
        "pemutakhiran NIB; nomor NIB tetap",
        "penyelesaian fasilitas fiskal",
        "Pencabutan Sertifikat Standar produk dan Sertifikat Standar usaha",
    ):
        assert teks in hasil.text
    lain = await baca(dengan(IX, nib_dicabut=True, perubahan_maksud_dan_tujuan=False))
    assert "(non likuidasi);" in lain.text
    assert "disertai dengan Pencabutan NIB" in lain.text


@pytest.mark.rule("PB8-27-9", "PB8-27-14")
@pytest.mark.parametrize(("ayat", "disebut"), [(" serta ayat (14)", True), ("", False)])
async def test_lampiran_xi_menyebut_jangka_waktu_nib_yang_tinggal(ayat: str, disebut: bool) -> None:
    satu = replace(XI, dasar_hukum=f"{PERBUP} Pasal 27 ayat (7) huruf a{ayat}")
    teks = (await baca(satu)).text
    assert ("dalam jangka waktu 6 bulan sejak tanggal ditetapkan" in teks) is disebut


@pytest.mark.rule("PB8-24-7")
async def test_lampiran_ix_dengan_pernyataan() -> None:
    hasil = await baca(dengan(IX, pernyataan_pencabutan="Kegiatan berhenti"))
    assert "pernyataan Pencabutan yang berbunyi: “Kegiatan berhenti”;" in hasil.text


@pytest.mark.rule("PB8-26-8")
@pytest.mark.parametrize(("jenis", "sebutan"), PERWAKILAN.items(), ids=list(PERWAKILAN))
async def test_lampiran_x_dari_lembaga_oss(jenis: str, sebutan: str) -> None:
    hasil = await baca(dengan(X, jenis_perwakilan=jenis))
    for teks in (
        "PENCABUTAN PERIZINAN KANTOR PERWAKILAN DAN BADAN USAHA LUAR NEGERI",
        "LEMBAGA PENGELOLA DAN PENYELENGGARA ONLINE SINGLE SUBMISSION",
        f"mengajukan permohonan Pencabutan perizinan {sebutan};",
        f"Mencabut perizinan {sebutan} di bawah NIB 1234567890123.",
        "kepala kantor perwakilan dari Pelaku Usaha pemegang NIB 1234567890123",
        "Pasal 26 ayat (6) huruf a Peraturan Bupati Sijunjung",
        "BKPM telah melakukan verifikasi",
    ):
        assert teks in hasil.text
    assert DPMPTSP not in hasil.text


@pytest.mark.rule("PB8-26-8")
async def test_lampiran_x_dengan_perizinan_dan_nib() -> None:
    """AMB-40, AMB-48: the NIB goes only where it is said, and by a document of its own."""
    satu = dengan(X, perizinan_berusaha=[ITEM_SERTIFIKAT], nib_dicabut=True)
    hasil = await baca(satu)
    for teks in (
        "di bawah NIB 1234567890123 sebagai berikut:",
        "Sertifikat Standar 1234567890123-66666666",
        "disertai dengan Pencabutan NIB",
        "KETIGA : Keputusan ini berlaku",
    ):
        assert teks in hasil.text
    tetap = (await baca(dengan(X, nib_dicabut=False))).text
    assert "Pencabutan NIB" not in tetap
    assert "KEDUA : Keputusan ini berlaku" in tetap


@pytest.mark.rule("PB8-27-9")
async def test_lampiran_xi_menyebut_putusannya() -> None:
    hasil = await baca(XI)
    for teks in (
        "PENCABUTAN PERIZINAN BERUSAHA ATAS PUTUSAN PENGADILAN",
        f"bahwa Pengadilan Niaga pada Pengadilan Negeri Medan dengan Putusan Nomor {NOMOR_PUTUSAN}",
        "tanggal 3 November 2025 yang berkekuatan hukum tetap sejak 1 Desember 2025 memutuskan",
        "memutuskan pembubaran badan usaha;",
        "kurator dari Pelaku Usaha pemegang NIB 1234567890123 mengajukan permohonan",
        "Mencabut seluruh Perizinan Berusaha",
        "disertai dengan Pencabutan NIB",
    ):
        assert teks in hasil.text


@pytest.mark.rule("PB8-27-9")
async def test_lampiran_xi_oleh_pemerintah_daerah_tanpa_permohonan() -> None:
    satu = dengan(
        XI,
        jenis_pencabutan="PENCABUTAN_OLEH_PEMDA",
        perizinan_berusaha=[ITEM_SERTIFIKAT],
        nib_dicabut=False,
    )
    satu = replace(
        satu,
        dasar_penerbitan=DasarPenerbitan.JABATAN,
        jenis_kasus=JenisKasus.PENCABUTAN_OLEH_PEMDA,
    )
    hasil = await baca(satu)
    assert "mengajukan permohonan" not in hasil.text
    assert "Pemerintah Daerah menindaklanjuti putusan tersebut" in hasil.text
    assert "memutuskan pencabutan Perizinan Berusaha dan/atau kegiatan usaha;" in hasil.text
    assert "Mencabut Perizinan Berusaha atas kegiatan usaha di bawah NIB" in hasil.text
    assert "Sertifikat Standar 1234567890123-66666666" in hasil.text


@pytest.mark.rule("PB8-27-11")
async def test_lampiran_xii_mengikuti_putusan_pembubaran() -> None:
    hasil = await baca(XII)
    for teks in (
        "PENCABUTAN NOMOR INDUK BERUSAHA ATAS PUTUSAN PENGADILAN",
        NOMOR_PUTUSAN,
        f"dengan Nomor {XI.nomor};",
        "Mencabut Nomor Induk Berusaha 1234567890123",
        "Hak Akses dibatalkan secara otomatis menurut Pasal 27 ayat (12)",
    ):
        assert teks in hasil.text


@pytest.mark.rule("PB8-23-6", "PB8-23-8", "PB8-26-8")
@pytest.mark.parametrize("satu", [VII, VIII, X, XI, XII], ids=lambda satu: satu.lampiran)
async def test_fiktif_positif_terlihat(satu: Bahan) -> None:
    """AMB-48: across the page, at its top, in the consideration, and where nobody signed."""
    hasil = await baca(lewat_waktu(satu))
    assert hasil.text.count("FIKTIF POSITIF") >= 2
    assert "Permohonan dianggap dikabulkan secara hukum" in hasil.text
    assert TANPA_TANDA_TANGAN in hasil.text
    assert "telah melakukan verifikasi" not in hasil.text
    assert "telah divalidasi" not in hasil.text


@pytest.mark.parametrize(
    ("satu", "lewat", "pasal"),
    [
        (VII, "30 Maret 2026 DPMPTSP", "Pasal 23 ayat (5)"),
        (VIII, "30 Maret 2026 DPMPTSP", "Pasal 23 ayat (8)"),
        (X, "26 Maret 2026 BKPM", "Pasal 26 ayat (7)"),
        (XI, "30 Maret 2026 DPMPTSP", "Pasal 27 ayat (8)"),
    ],
    ids=["VII", "VIII", "X", "XI"],
)
async def test_fiktif_positif_menyebut_siapa_dan_hari_terakhirnya(
    satu: Bahan, lewat: str, pasal: str
) -> None:
    hasil = await baca(lewat_waktu(satu))
    assert f"sampai dengan tanggal {lewat} tidak memberikan" in hasil.text
    assert f"{pasal} Peraturan Bupati Sijunjung Nomor 8 Tahun 2022" in hasil.text


@pytest.mark.rule("PB8-21-2b")
async def test_yang_tidak_dilaksanakan_dikatakan() -> None:
    sebagian = await baca(dilaksanakan(VI, sertifikat="SUDAH_TERVERIFIKASI", izin=""))
    assert sebagian.text.count("DILAKSANAKAN SEBAGIAN") >= 2
    assert (
        "Sertifikat Standar 1234567890123-66666666 (KBLI 10130 Industri Pengolahan dan Pengawetan"
        in sebagian.text
    )
    assert "tidak diubah: perizinan ini sudah terverifikasi" in sebagian.text
    semua = await baca(dilaksanakan(VI, sertifikat="SUDAH_TERVERIFIKASI", izin="SUDAH_BERAKHIR"))
    assert semua.text.count("TIDAK DILAKSANAKAN") >= 2
    assert "DILAKSANAKAN" not in (await baca(dilaksanakan(VI, sertifikat="", izin=""))).text


@pytest.mark.rule("PB8-23-8")
async def test_fiktif_positif_tetap_terlihat_di_samping_keadaan_lain() -> None:
    satu = dilaksanakan(lewat_waktu(VIII), nib="MASIH_ADA_KEGIATAN_USAHA")
    hasil = await baca(satu)
    assert "NIB tetap berlaku karena masih memuat kegiatan usaha lain" in hasil.text
    assert hasil.text.count("TIDAK DILAKSANAKAN") >= 2
    assert "FIKTIF POSITIF" in hasil.text
    assert "Permohonan dianggap dikabulkan secara hukum" in hasil.text


@pytest.mark.parametrize(
    ("pernyataan", "tercetak"),
    [
        ("#panic() $x$ *tebal*", "#panic() $x$ *tebal*"),
        ("PT \u202egnubmaT\u202c Jaya", "PT gnubmaT Jaya"),
        ("بَيْت دجاج", "بيت"),
        ("A" * 300, "A" * 300),
    ],
    ids=["markup", "balik arah", "tanda baca Arab", "tanpa akhir"],
)
async def test_teks_pemohon_tetap_teks(pernyataan: str, tercetak: str) -> None:
    satu = dengan(VI, pernyataan_pembatalan=pernyataan)
    isi = (await baca(satu)).text
    if tercetak.startswith("A"):
        isi = isi.replace(" ", "")
    assert tercetak in isi or tercetak[::-1] in isi
    assert "Keputusan ini berlaku sejak tanggal ditetapkan".replace(" ", "") in isi.replace(" ", "")


async def test_banyak_perizinan_mengalir_ke_halaman_berikut() -> None:
    banyak = [ITEM_SERTIFIKAT | {"lokasi": "13.03.04"} for _ in range(60)]
    hasil = await baca(dengan(VII, perizinan_berusaha=banyak))
    assert hasil.pages > 2
    assert hasil.text.count("Kegiatan usaha") > 1  # the head of the table, on every page
    assert f"Halaman {hasil.pages} dari {hasil.pages}" in hasil.text
    assert len(hasil.qr) == 1


async def test_kbli_dan_lokasi_yang_tidak_dikenal_tidak_menggagalkan() -> None:
    """A kegiatan usaha that left the NIB keeps no KBLI; an older document has no location."""
    lama = {k: v for k, v in ITEM_SERTIFIKAT.items() if k != "lokasi"} | {"kbli": ""}
    hasil = await baca(dengan(VI, perizinan_berusaha=[lama]))
    assert "Sertifikat Standar 1234567890123-66666666 –" in hasil.text


async def test_daerah_lain_punya_kop_dan_dasar_sendiri() -> None:
    hasil = await baca(replace(VII, daerah="KAB_MUSI_BANYUASIN"))
    assert "PEMERINTAH KABUPATEN MUSI BANYUASIN" in hasil.text
    assert "Erdian Syahri" in hasil.text
    deemed = await baca(replace(lewat_waktu(VII), daerah="KAB_MUSI_BANYUASIN"))
    assert "Erdian Syahri" not in deemed.text  # nobody signed it
