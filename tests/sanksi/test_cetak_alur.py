"""Every kind of document that is issued has its letter, and a real case is printed whole."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.registrasi.domain.tindakan import Alasan
from services.sanksi.cetak import PENCETAK, periksa, surat
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.cetak.kata import JUDUL
from services.sanksi.cetak.keadaan import ALASAN
from services.sanksi.domain.dokumen.umum import LAMPIRAN, JenisDokumen
from services.sanksi.domain.kasus import DasarPenerbitan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing
from services.sanksi.domain.putusan import AmarPutusan
from shared.contracts.integrasi import Hasil
from shared.daerah import DAERAH
from tests.sanksi.bahan import NIB
from tests.sanksi.bahan_putusan import ISI_PUTUSAN
from tests.sanksi.surat import SEMUA, tersusun
from tests.sanksi.test_api_putusan import ajukan, setujui, unggah
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


@pytest.mark.rule("PB8-27-9", "PB8-27-11", "PB8-27-7a")
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
