"""What is sent to the wrong door: an upload that a case does not take, an amar of another kind."""

from typing import Any

import pytest

from tests.sanksi.bahan_putusan import ISI_PUTUSAN
from tests.sanksi.test_api import PDF, masalah
from tests.sanksi.test_api_putusan import PERMOHONAN, ajukan, kasus, klien
from tests.support.klien import Klien
from tests.support.layanan import Layanan

__all__ = ["kasus", "klien"]
BERKAS = ("salinan.pdf", PDF)


@pytest.mark.rule("PB8-23-2", "PB8-26-3", "PB8-26-4a")
@pytest.mark.parametrize(
    ("alamat", "berkas", "isian", "aturan", "pasal"),
    [
        ("akta", "akta_pembubaran", {}, "PB8-23-2", "Pasal 23 ayat (2)"),
        ("identitas", "identitas", {"pernyataan": "benar"}, "PB8-26-3", "Pasal 26 ayat (3)"),
        ("dokumen-perwakilan", "penutupan_kantor_perwakilan", {}, "PB8-26-4a", "Pasal 26 ayat (4)"),
    ],
)
async def test_unggahan_dari_permohonan_jenis_lain(
    klien: Klien, kasus: str, sanksi: Layanan, alamat: str, berkas: str, isian: Any, aturan: str,
    pasal: str,
) -> None:  # fmt: skip
    """The applicant sees the case, so it is not "not found": it takes no such document."""
    path = f"/pencabutan/{kasus}/{alamat}"
    jawaban = await klien("kurator", "POST", path, data=isian, files={berkas: BERKAS})
    assert masalah(jawaban) == (409, "BUKAN_UNGGAHAN_PERMOHONAN", aturan)
    assert jawaban.json()["dasar_hukum"] == f"Peraturan Bupati Sijunjung 8/2022 {pasal}"
    assert await sanksi.rows("SELECT jenis FROM akta") == []
    orang_lain = await klien("orang_lain", "POST", path, data=isian, files={berkas: BERKAS})
    assert masalah(orang_lain)[:2] == (404, "KASUS_TIDAK_DITEMUKAN")


@pytest.mark.rule("PB8-27-2a", "PB8-27-2b", "PB8-27-2c")
@pytest.mark.parametrize(
    "amar", ["GRASI", "", "PENCABUTAN_TANPA_PEMBUBARAN", "PENCABUTAN_OLEH_PEMDA", "pembubaran"]
)
async def test_amar_yang_bukan_untuk_alamat_ini(klien: Klien, sanksi: Layanan, amar: str) -> None:
    jawaban = await ajukan(klien, putusan=ISI_PUTUSAN | {"amar": amar})
    assert masalah(jawaban) == (422, "AMAR_PUTUSAN_TIDAK_SESUAI", "PB8-27-2a")
    assert jawaban.json()["dasar_hukum"].endswith("Pasal 27 ayat (2)")
    assert [satu["tautan"] for satu in jawaban.json()["rincian"]] == [
        "/pencabutan/putusan-pembubaran",
        "/pencabutan/putusan-pencabutan",
        "/pencabutan/putusan-pemda",
    ]
    assert await sanksi.rows("SELECT id FROM kasus") == []


@pytest.mark.rule("PB8-27-2a", "PB8-27-2b", "PB8-27-2c")
async def test_amar_dari_alamatnya_diterima(klien: Klien) -> None:
    jawaban = await ajukan(klien, putusan=ISI_PUTUSAN | {"amar": "PEMBUBARAN"})
    assert jawaban.status_code == 201
    objek = {"objek": [{"kegiatan_usaha": "44444444-4444-4444-8444-444444444444"}]}
    for siapa, alamat, benar in (
        ("direktur", "putusan-pencabutan", "PENCABUTAN_TANPA_PEMBUBARAN"),
        ("dpmptsp", "putusan-pemda", "PENCABUTAN_OLEH_PEMDA"),
    ):
        isi: Any = PERMOHONAN | objek | {"pemohon_sebagai": "DIREKSI"}
        if siapa == "dpmptsp":
            isi = {"nib": isi["nib"], **objek}
        for amar, ditolak in (("PEMBUBARAN", True), (benar, False)):
            putusan = ISI_PUTUSAN | {"amar": amar}
            lagi = await klien(
                siapa, "POST", f"/pencabutan/{alamat}", json=isi | {"putusan": putusan}
            )
            assert (lagi.json()["kode"] == "AMAR_PUTUSAN_TIDAK_SESUAI") is ditolak, lagi.text
