"""Every kind of document that is issued has its letter, and a real case is printed whole."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.registrasi.domain.tindakan import Alasan
from services.sanksi.cetak import PENCETAK, periksa, surat
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.cetak.kata import JUDUL
from services.sanksi.cetak.keadaan import ALASAN
from services.sanksi.domain import dokumen
from services.sanksi.domain.dokumen.umum import LAMPIRAN, JenisDokumen
from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import DasarPenerbitan
from services.sanksi.domain.penerbitan.non_likuidasi import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing
from services.sanksi.domain.putusan import AmarPutusan
from shared.contracts.integrasi import Hasil
from shared.daerah import DAERAH
from tests.sanksi import bahan_non_likuidasi as non_likuidasi
from tests.sanksi.bahan import GUDANG, LEWAT, NIB, PERIZINAN, SENIN, TOKO, konteks
from tests.sanksi.bahan_non_likuidasi import NIB_IKUT, PBBR_SAJA
from tests.sanksi.bahan_non_likuidasi import SALAH_SATU as PERNYATAAN
from tests.sanksi.bahan_pembatalan import PABRIK
from tests.sanksi.bahan_perwakilan import MENUNGGU
from tests.sanksi.bahan_putusan import ISI_PUTUSAN
from tests.sanksi.surat import SEMUA, dari, tersusun
from tests.sanksi.test_api_putusan import ajukan, setujui, unggah
from tests.sanksi.test_domain_perwakilan import diterbitkan
from tests.sanksi.test_handlers import TERBIT, dengar, jawab
from tests.support import pdf
from tests.support.klien import Klien
from tests.support.layanan import Layanan


@pytest.mark.rule(
    "PB8-20-5", "PB8-22-6", "PB8-23-6", "PB8-23-8", "PB8-24-7", "PB8-26-8", "PB8-27-9", "PB8-27-11"
)
def test_setiap_jenis_dokumen_punya_judul_dan_templat() -> None:
    assert set(LAMPIRAN) == set(JenisDokumen)
    dicoba = {satu.lampiran: PENCETAK.berkas(tersusun(satu)) for satu in SEMUA}
    assert set(LAMPIRAN.values()) <= set(dicoba) == set(JUDUL)
    assert len({berkas["main"] for berkas in dicoba.values()}) == len(dicoba)


@pytest.mark.rule("PB8-21-2b")
def test_setiap_nilai_punya_kata() -> None:
    """Of lists that stand elsewhere: a new value must not reach paper as a code."""
    assert set(ALASAN) == set(Alasan) - {Alasan.TIDAK_SEDANG_DIHENTIKAN}  # of a sanction
    assert set(surat.PERWAKILAN) == set(JenisPerwakilanAsing)
    assert set(surat.AMAR) == set(AmarPutusan)
    assert set(periksa.DASAR) == set(DasarPenerbitan)


@pytest.mark.parametrize("satu", SEMUA, ids=lambda satu: satu.lampiran)
@pytest.mark.parametrize("daerah", list(DAERAH))
async def test_setiap_daerah_mencetak_setiap_lampiran(daerah: str, satu: Bahan) -> None:
    hasil = pdf.read(await PENCETAK.cetak(tersusun(replace(satu, daerah=daerah))))
    assert JUDUL[satu.lampiran].upper() in hasil.text
    assert "None" not in hasil.text


@pytest.mark.rule("PB8-24-7", "PB8-24-10")
@pytest.mark.parametrize(
    ("kegiatan", "isian", "ada", "tidak_ada"),
    [
        pytest.param(
            (TOKO, GUDANG),
            PERNYATAAN,
            ("huruf a dan huruf b", "pemutakhiran NIB", "Sertifikat Standar produk"),
            ("Pencabutan NIB", "jangka waktu"),
            id="dua dari empat",
        ),
        pytest.param(
            (GUDANG,),
            NIB_IKUT,
            ("Pasal 24 ayat (9)", "disertai dengan Pencabutan NIB"),
            ("pemutakhiran", "Sertifikat Standar produk", "jangka waktu"),
            id="yang terakhir bersama NIB",
        ),
        pytest.param(
            (GUDANG,),
            PBBR_SAJA,
            (
                "Pasal 24 ayat (10)",
                "dicabut apabila dalam jangka waktu 6 bulan sejak tanggal ditetapkan",
                "sampai dengan tanggal 16 September 2026, Pelaku Usaha belum memperoleh",
                "pemutakhiran",
            ),
            ("Sertifikat Standar produk", "disertai dengan Pencabutan NIB"),
            id="yang terakhir tanpa NIB",
        ),
        pytest.param(
            (GUDANG, PABRIK),
            PBBR_SAJA,
            ("Pasal 24 ayat (4)", "ayat (10)", "dicabut apabila dalam jangka waktu 6 bulan"),
            ("disertai dengan Pencabutan NIB",),
            id="semuanya tanpa NIB",
        ),
    ],
)
async def test_non_likuidasi_menurut_ayatnya(
    kegiatan: tuple[UUID, ...], isian: Isian, ada: tuple[str, ...], tidak_ada: tuple[str, ...]
) -> None:
    semula = non_likuidasi.perizinan(*(() if isian == PERNYATAAN else kegiatan))
    objek = tuple(non_likuidasi.OBJEK[satu] for satu in kegiatan)
    kasus = replace(non_likuidasi.VALIDASI, objek=objek, isian=isian)
    tetap = konteks(SENIN, semula)
    kasus, (terbit, *_) = terbitkan(kasus, DasarPenerbitan.VALIDASI, tetap, CARA)
    assert isinstance(terbit, NonLikuidasiDiterbitkan)
    bernomor = replace(terbit, nomor="0001/PCB-NLK", nomor_pencabutan_nib="0001/PCB-NIB")
    semua = [dari(satu, kasus) for satu in dokumen.susun(bernomor, kasus, semula)]
    hasil = pdf.read(await PENCETAK.cetak(tersusun(semua[0])))
    assert [teks for teks in ada if teks not in hasil.text] == []
    assert [teks for teks in tidak_ada if teks in hasil.text] == []
    assert [satu.lampiran for satu in semua] == (["IX", "VIII"] if terbit.cabut_nib else ["IX"])
    if terbit.cabut_nib:
        nib = pdf.read(await PENCETAK.cetak(tersusun(semua[1])))
        assert "Hak Akses dibatalkan secara otomatis menurut Pasal 24 ayat (9)" in nib.text


@pytest.mark.rule("PB8-26-8")
@pytest.mark.parametrize(
    ("cabut_nib", "lampiran"), [(False, ["X"]), (True, ["X", "VIII"])], ids=["tetap", "dicabut"]
)
async def test_perwakilan_asing_dari_lembaga_oss(cabut_nib: bool, lampiran: list[str]) -> None:
    """The NIB, where it goes as well, by the same authority (AMB-48)."""
    fiktif = DasarPenerbitan.FIKTIF_POSITIF
    terbit = replace(
        diterbitkan(fiktif, LEWAT),
        cabut_nib=cabut_nib,
        nomor="0001/PCB-ASING",
        nomor_pencabutan_nib="0001/PCB-NIB",
    )
    kasus = replace(MENUNGGU, dasar_penerbitan=fiktif)
    semua = dokumen.susun(terbit, kasus, PERIZINAN)
    assert [satu.lampiran for satu in semua] == lampiran
    for satu in semua:
        hasil = pdf.read(await PENCETAK.cetak(tersusun(dari(satu, kasus))))
        for teks in ("KEPALA LEMBAGA PENGELOLA", "26 Maret 2026 BKPM tidak memberikan", NIB):
            assert teks in hasil.text
        assert hasil.text.count("FIKTIF POSITIF") >= 2
        assert "Hak Akses" not in hasil.text


@pytest.mark.rule("PB8-27-9", "PB8-27-11")
async def test_putusan_pembubaran_sampai_kertas(klien_dokumen: Klien, sanksi: Layanan) -> None:
    await dengar(sanksi, TERBIT)
    kasus = (await ajukan(klien_dokumen)).json()["id"]
    for item, hasil in (
        ("IDENTITAS", Hasil.VALID),
        ("KSWP", Hasil.VALID),
        ("PUTUSAN", Hasil.BELUM_DAPAT_DIVALIDASI),
    ):
        await jawab(sanksi, item, hasil, UUID(kasus))
    await unggah(klien_dokumen, kasus)
    await setujui(klien_dokumen, kasus)
    isi = (await klien_dokumen("kurator", "GET", f"/pencabutan/{kasus}")).json()
    kertas = {
        satu["lampiran"]: pdf.read(
            (await klien_dokumen("kurator", "GET", f"/dokumen/{satu['id']}/pdf")).content
        )
        for satu in isi["dokumen"]
    }
    assert list(kertas) == ["XI", "XII"]
    for satu in kertas.values():
        for teks in (ISI_PUTUSAN["nomor"], ISI_PUTUSAN["pengadilan"], NIB, "pembubaran badan"):
            assert teks in satu.text
        assert "FIKTIF" not in satu.text
    assert "kurator dari Pelaku Usaha pemegang NIB" in kertas["XI"].text
    assert "DPMPTSP telah melakukan verifikasi" in kertas["XI"].text
    assert "Hak Akses" in kertas["XII"].text
