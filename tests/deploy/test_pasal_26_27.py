"""Pasal 26 and 27 on the whole system: what people do is HTTP, what follows comes by Kafka.

Each test has its own Pelaku Usaha; simulated time only goes forward, from one to the next.
"""

import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from deploy.embedded.system import Addresses
from deploy.story.stage import Caller, Stage
from tests.deploy.panggung import (
    NIK,
    PUTUSAN,
    Usaha,
    berjalan,
    berkas,
    di_panggung,
    npwp,
    usaha,
)

KETIGANYA = ("KEMENTERIAN_LEMBAGA", "PEMERINTAH_DAERAH", "PELAKU_USAHA")
DUA = ("pernyataan_tanpa_utang_piutang", "penutupan_kantor_perwakilan")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def alamat() -> Iterator[Addresses]:
    with (
        tempfile.TemporaryDirectory(prefix="perizinan pasal ") as nama,
        berjalan(Path(nama)) as addresses,
    ):
        yield addresses


@pytest.fixture
async def panggung(alamat: Addresses) -> AsyncIterator[Stage]:
    async with di_panggung(alamat) as stage:
        yield stage


def nomor(rinci: dict[str, Any]) -> str:
    """Of the Pencabutan, which notices tell."""
    return rinci["dokumen"][0]["nomor"]


async def tutup(kantor: Usaha) -> str:
    """A KP3A whose head is a foreigner asks for its closing; both documents are uploaded."""
    kepala = await kantor.sebagai("KEPALA_KANTOR_PERWAKILAN")
    isi = {
        "nib": kantor.nib, "jenis_perwakilan": "KP3A", "kewarganegaraan": "WNA",
        "paspor": "E1234567", "npwp": npwp(kantor.nib), "tanpa_utang_piutang": True,
    }  # fmt: skip
    kasus = (await kepala.post("sanksi", "/pencabutan/perwakilan-asing", isi))["id"]
    jalur = f"/pencabutan/{kasus}/dokumen-perwakilan"
    await kepala.upload("POST", "sanksi", jalur, files=berkas(*DUA))
    await kantor.kasus(kasus, "MENUNGGU_VERIFIKASI")
    return kasus


async def bkpm(stage: Stage) -> Caller:
    return await stage.token(sub="bkpm-1", peran="LEMBAGA_OSS", fungsi=["BKPM"])


async def ditutup(kantor: Usaha, kasus: str, dasar: str) -> dict[str, str]:
    """PB8-26-8, PB8-26-9, AMB-40: the licences go, the NIB and the Hak Akses stay."""
    rinci = await kantor.kasus(kasus, "DITERBITKAN")
    assert (rinci["dasar_penerbitan"], rinci["jenis"]) == (dasar, "PERWAKILAN_ASING")
    harapan = {"NIB": "DIMUTAKHIRKAN", "MENENGAH_TINGGI": "DICABUT", "TINGGI": "DICABUT"}
    await kantor.menjadi(harapan)
    await kantor.diberi_tahu("pencabutan_perwakilan_diterbitkan", nomor(rinci), *KETIGANYA)
    assert await kantor.tanpa_jam("hak_akses_permohonan")
    dokumen = await kantor.dokumen(rinci)
    assert list(dokumen) == ["X"]
    return dokumen


@pytest.mark.rule("PB8-25a", "PB8-26-5", "PB8-26-6a", "PB8-26-8", "PB8-26-9")
async def test_kp3a_diverifikasi_oleh_bkpm(panggung: Stage) -> None:
    panggung.move_to("2026-03-02T09:00")
    kantor = await usaha(
        panggung, "9120300000026", "KANTOR_PERWAKILAN", "MENENGAH_TINGGI", "TINGGI"
    )
    kasus = await tutup(kantor)
    assert (await kantor.jam("verifikasi_perwakilan_asing", kasus))["hari_terakhir"] == "2026-03-05"
    jalur = f"/pencabutan/{kasus}/verifikasi/setujui"
    await kantor.petugas.refused("POST", "sanksi", jalur, "BUKAN_KEWENANGAN_DPMPTSP", {})
    await (await bkpm(panggung)).post("sanksi", jalur)
    dokumen = await ditutup(kantor, kasus, "VERIFIKASI")
    assert "Kantor Perwakilan Perusahaan Perdagangan Asing (KP3A)" in dokumen["X"]
    assert "FIKTIF POSITIF" not in dokumen["X"].upper()
    await kantor.jam("verifikasi_perwakilan_asing", kasus, "DIBATALKAN")


@pytest.mark.rule("PB8-26-7", "PB8-26-8", "PB8-26-9")
async def test_kp3a_tanpa_keputusan_bkpm(panggung: Stage) -> None:
    """Three Hari from Wednesday 11 March; at 00:00 of the 17th the state has decided."""
    panggung.move_to("2026-03-11T09:00")
    kantor = await usaha(
        panggung, "9120300000027", "KANTOR_PERWAKILAN", "MENENGAH_TINGGI", "TINGGI"
    )
    kasus = await tutup(kantor)
    assert (await kantor.jam("verifikasi_perwakilan_asing", kasus))["hari_terakhir"] == "2026-03-16"
    panggung.move_to("2026-03-17T00:00")
    dokumen = await ditutup(kantor, kasus, "FIKTIF_POSITIF")
    assert "FIKTIF POSITIF" in dokumen["X"].upper()
    await kantor.diberi_tahu("fiktif_positif", kasus, "KEMENTERIAN_LEMBAGA")
    jalur = f"/pencabutan/{kasus}/verifikasi/tolak"
    alasan = {"alasan": "Terlambat."}
    await (await bkpm(panggung)).refused("POST", "sanksi", jalur, "TENGGAT_TERLAMPAUI", alasan)


async def bubarkan(badan: Usaha) -> str:
    """SIPP can't say, so the kurator uploads the decision."""
    badan.stage.agencies_answer(SIPP="BELUM_DAPAT_DIVALIDASI")
    kurator = await badan.sebagai("KURATOR")
    isi = {"nib": badan.nib, "putusan": PUTUSAN, "nik": NIK, "npwp": npwp(badan.nib)}
    kasus = (await kurator.post("sanksi", "/pencabutan/putusan-pembubaran", isi))["id"]
    jalur = f"/pencabutan/{kasus}/putusan"
    await kurator.upload("POST", "sanksi", jalur, files=berkas("putusan"))
    await badan.kasus(kasus, "MENUNGGU_VERIFIKASI")
    return kasus


async def dibubarkan(badan: Usaha, kasus: str, dasar: str) -> dict[str, str]:
    """PB8-27-9 to -12: everything goes, the NIB too, and the months of the Hak Akses begin."""
    rinci = await badan.kasus(kasus, "DITERBITKAN")
    assert (rinci["dasar_penerbitan"], rinci["jenis"]) == (dasar, "PEMBUBARAN")
    await badan.menjadi(dict.fromkeys(("NIB", "RENDAH", "MENENGAH_RENDAH", "TINGGI"), "DICABUT"))
    await badan.diberi_tahu("pencabutan_putusan_nib_diterbitkan", nomor(rinci), *KETIGANYA)
    dokumen = await badan.dokumen(rinci)
    assert list(dokumen) == ["XI", "XII"]
    assert all(PUTUSAN["nomor"] in teks for teks in dokumen.values())
    return dokumen


@pytest.mark.rule("PB8-27-5", "PB8-27-7a", "PB8-27-9", "PB8-27-10", "PB8-27-11", "PB8-27-12")
async def test_pembubaran_diverifikasi_lalu_hak_akses_dibatalkan(panggung: Stage) -> None:
    panggung.move_to("2026-04-06T09:00")
    badan = await usaha(
        panggung, "9120300000028", "BADAN_USAHA", "RENDAH", "MENENGAH_RENDAH", "TINGGI"
    )
    kasus = await bubarkan(badan)
    await badan.petugas.post("sanksi", f"/pencabutan/{kasus}/verifikasi/setujui")
    await dibubarkan(badan, kasus, "VERIFIKASI")
    assert (await badan.jam("hak_akses_permohonan", badan.id))["hari_terakhir"] == "2026-10-06"
    panggung.move_to("2026-10-07T00:00")
    await badan.jam("hak_akses_permohonan", badan.id, "DIJALANKAN")

    async def dibatalkan() -> bool:
        return await badan.hak_akses() == "DIBATALKAN"

    await panggung.until("Hak Akses dibatalkan", dibatalkan)


@pytest.mark.rule("PB8-27-6", "PB8-27-8", "PB8-27-9", "PB8-27-11")
async def test_pembubaran_tanpa_keputusan(panggung: Stage) -> None:
    panggung.move_to("2026-10-12T09:00")
    badan = await usaha(
        panggung, "9120300000029", "BADAN_USAHA", "RENDAH", "MENENGAH_RENDAH", "TINGGI"
    )
    kasus = await bubarkan(badan)
    assert (await badan.jam("verifikasi_putusan", kasus))["hari_terakhir"] == "2026-10-19"
    panggung.move_to("2026-10-20T00:00")
    dokumen = await dibubarkan(badan, kasus, "FIKTIF_POSITIF")
    assert "FIKTIF POSITIF" in dokumen["XI"].upper()
    assert (await badan.jam("hak_akses_permohonan", badan.id))["sejak"] == "2026-10-20"


async def dimutakhirkan(badan: Usaha, rinci: dict[str, Any]) -> None:
    """AMB-62: what the decision names goes, the NIB lives on for the rest."""
    harapan = {"NIB": "DIMUTAKHIRKAN", "RENDAH": "DICABUT", "TINGGI": "DICABUT"}
    await badan.menjadi(harapan | {"MENENGAH_RENDAH": "TERVERIFIKASI"})
    await badan.diberi_tahu("pencabutan_putusan_diterbitkan", nomor(rinci), *KETIGANYA)
    assert await badan.tanpa_jam("hak_akses_permohonan")
    dokumen = await badan.dokumen(rinci)
    assert list(dokumen) == ["XI"]


@pytest.mark.rule("PB8-27-2b", "PB8-27-4b", "PB8-27-9", "PB8-27-10")
async def test_tanpa_pembubaran_dengan_beberapa_kegiatan(panggung: Stage) -> None:
    """SIPP confirms it: no verification, no clock."""
    panggung.move_to("2026-10-22T09:00")
    badan = await usaha(
        panggung, "9120300000030", "BADAN_USAHA", "RENDAH", "MENENGAH_RENDAH", "TINGGI"
    )
    direktur = await badan.sebagai()
    isi = {
        "nib": badan.nib, "putusan": PUTUSAN, "objek": badan.objek("RENDAH", "TINGGI"),
        "pemohon_sebagai": "DIREKSI", "nik": NIK, "npwp": npwp(badan.nib),
    }  # fmt: skip
    kasus = (await direktur.post("sanksi", "/pencabutan/putusan-pencabutan", isi))["id"]
    rinci = await badan.kasus(kasus, "DITERBITKAN")
    assert (rinci["dasar_penerbitan"], rinci["batas"]) == ("VALIDASI", None)
    await dimutakhirkan(badan, rinci)


@pytest.mark.rule("PB8-27-2c", "PB8-27-9", "PB8-27-10")
async def test_ditindaklanjuti_oleh_pemda(panggung: Stage) -> None:
    panggung.move_to("2026-10-26T09:00")
    badan = await usaha(
        panggung, "9120300000031", "BADAN_USAHA", "RENDAH", "MENENGAH_RENDAH", "TINGGI"
    )
    isi = {"nib": badan.nib, "putusan": PUTUSAN, "objek": badan.objek("RENDAH", "TINGGI")}
    kasus = (await badan.petugas.post("sanksi", "/pencabutan/putusan-pemda", isi))["id"]
    rinci = await badan.kasus(kasus, "DITERBITKAN")
    assert rinci["dasar_penerbitan"] == "JABATAN"
    await dimutakhirkan(badan, rinci)
    await badan.diberi_tahu("putusan_ditindaklanjuti", badan.nib, "PELAKU_USAHA")
