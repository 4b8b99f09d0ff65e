"""The HTTP of a court decision, with real events, from the request to its documents."""

from collections.abc import AsyncGenerator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.integrasi import Hasil
from shared.http.access import Caller, Fungsi, Peran
from tests.sanksi.bahan import GUDANG, HARI_KELIMA, NIB, PELAKU_USAHA
from tests.sanksi.bahan_pembatalan import SERTIFIKAT
from tests.sanksi.bahan_putusan import ISI_PUTUSAN
from tests.sanksi.klien import masuk
from tests.sanksi.pembatalan import diverifikasi
from tests.sanksi.test_api import CALLERS, LAIN, PDF, masalah, pelaku
from tests.sanksi.test_handlers import TERBIT, dengar, jawab, tenggat
from tests.sanksi.test_race import LAST_MOMENT, MIDNIGHT
from tests.support.clock import SettableClock
from tests.support.klien import Klien
from tests.support.layanan import Layanan

PEMANGGIL = CALLERS | {
    "kurator": pelaku(PELAKU_USAHA, Fungsi.KURATOR),
    "orang_lain_direksi": pelaku(LAIN),
    "bkpm": Caller("b", Peran.LEMBAGA_OSS, frozenset({Fungsi.BKPM})),
    "sipp": Caller("k4", Peran.KEMENTERIAN_LEMBAGA, instansi="SIPP"),
}
PERMOHONAN = {
    "nib": NIB,
    "putusan": ISI_PUTUSAN,
    "nik": "1303044107900001",
    "npwp": "0012345678901000",
}


@pytest.fixture
async def klien(sanksi: Layanan, tmp_path: Path) -> AsyncGenerator[Klien]:
    await dengar(sanksi, TERBIT)
    async with masuk(sanksi, PEMANGGIL, tmp_path) as klien:
        yield klien


async def ajukan(klien: Klien, siapa: str = "kurator", **ubah: Any) -> Any:
    return await klien(siapa, "POST", "/pencabutan/putusan-pembubaran", json=PERMOHONAN | ubah)


@pytest.fixture
async def kasus(klien: Klien) -> str:
    jawaban = await ajukan(klien)
    assert jawaban.status_code == 201
    return jawaban.json()["id"]


async def unggah(klien: Klien, kasus: str, siapa: str = "kurator") -> Any:
    berkas = {"putusan": ("salinan.pdf", PDF)}
    return await klien(siapa, "POST", f"/pencabutan/{kasus}/putusan", files=berkas)


@pytest.fixture
async def menunggu(klien: Klien, kasus: str, sanksi: Layanan) -> str:
    await jawab(sanksi, "IDENTITAS", Hasil.VALID)
    await jawab(sanksi, "KSWP", Hasil.VALID)
    await jawab(sanksi, "PUTUSAN", Hasil.BELUM_DAPAT_DIVALIDASI)
    assert (await unggah(klien, kasus)).json()["status"] == "MENUNGGU_VERIFIKASI"
    return kasus


async def setujui(klien: Klien, kasus: str, siapa: str = "dpmptsp") -> Any:
    return await klien(siapa, "POST", f"/pencabutan/{kasus}/verifikasi/setujui")


@pytest.mark.rule("PB8-27-1", "PB8-27-2a", "PB8-27-3a", "PB8-27-3b", "PB8-27-3c")
async def test_permohonan_dicatat_dan_ditanyakan(klien: Klien, kasus: str, sanksi: Layanan) -> None:
    isi = (await klien("kurator", "GET", f"/pencabutan/{kasus}")).json()
    assert (isi["jenis"], isi["status"], isi["pemohon_sebagai"]) == (
        "PEMBUBARAN",
        "VALIDASI",
        "KURATOR",
    )
    assert isi["putusan"] == ISI_PUTUSAN
    assert [(satu["item"], satu["instansi"]) for satu in isi["validasi"]] == [
        ("IDENTITAS", "DUKCAPIL"),
        ("KSWP", "KSWP"),
        ("PUTUSAN", "SIPP"),
    ]
    [dicatat] = await sanksi.published("putusan.dicatat")
    assert (dicatat["amar"], dicatat["putusan"]) == ("PEMBUBARAN", ISI_PUTUSAN)
    [dimohonkan] = await sanksi.published("pencabutan.dimohonkan")
    assert (dimohonkan["jenis_pencabutan"], dimohonkan["jalur"]) == ("PEMBUBARAN", "PUTUSAN")
    [dibuka] = await sanksi.published("tindakan_administratif.dibuka")
    assert dibuka["dasar_tindakan"] == "PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP"
    diminta = await sanksi.published("validasi.diminta")
    dasar = "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (3)"
    assert {satu["dasar_hukum"] for satu in diminta} == {dasar}


@pytest.mark.rule("PB8-27-3b")
async def test_sipp_membaca_putusan_dan_tidak_lebih(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    rows = await sanksi.rows("SELECT item, permintaan FROM validasi")
    permintaan = dict(rows)
    bahan = (await klien("sipp", "GET", f"/validasi/{permintaan['PUTUSAN']}")).json()
    assert (bahan["putusan"], bahan["nik"], bahan["npwp"]) == (ISI_PUTUSAN, None, None)
    dukcapil = (await klien("dukcapil", "GET", f"/validasi/{permintaan['IDENTITAS']}")).json()
    assert (dukcapil["putusan"], dukcapil["nik"]) == (None, "1303044107900001")
    jawaban = await klien("sipp", "GET", f"/validasi/{permintaan['IDENTITAS']}")
    assert jawaban.status_code == 404


@pytest.mark.rule("PB8-27-1", "PB8-27-2a")
@pytest.mark.parametrize(
    ("siapa", "ubah", "harapan"),
    [
        ("direktur", {}, (403, "PEMOHON_BUKAN_LIKUIDATOR", "PB8-27-2a")),
        (
            "kurator",
            {"putusan": ISI_PUTUSAN | {"berkekuatan_hukum_tetap_pada": None}},
            (422, "PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP", "PB8-27-1"),
        ),
        ("orang_lain", {}, (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")),
    ],
)
async def test_permohonan_ditolak(
    klien: Klien, siapa: str, ubah: dict[str, Any], harapan: tuple[int, str, str]
) -> None:
    assert masalah(await ajukan(klien, siapa, **ubah)) == harapan


@pytest.mark.rule("PB8-27-2a")
async def test_permohonan_kedua_menunggu(klien: Klien, kasus: str) -> None:
    jawaban = await ajukan(klien)
    assert masalah(jawaban) == (409, "PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN", "PB8-27-2a")
    assert jawaban.json()["rincian"] == [{"kasus": kasus}]


@pytest.mark.rule("PB8-27-5", "PB8-27-9", "PB8-27-11")
async def test_divalidasi_sipp_terbit_dengan_pencabutan_nib(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    for item in ("IDENTITAS", "KSWP", "PUTUSAN"):
        await jawab(sanksi, item, Hasil.VALID)
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert terbit == {
        "fakta": "pencabutan.diterbitkan",
        "kasus": kasus,
        "pelaku_usaha": str(PELAKU_USAHA),
        "nomor": "0001/PCB-PTS/KAB_SIJUNJUNG/2026",
        "jenis_pencabutan": "PEMBUBARAN",
        "jalur": "PUTUSAN",
        "dasar_penerbitan": "VALIDASI",
        "tanggal": "2026-03-16",
        "cabut_nib": True,
        "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (3)",
        "nib": NIB,
        "nomor_pencabutan_nib": "0001/PCB-NIB-PTS/KAB_SIJUNJUNG/2026",
        "tanggal_pencabutan_nib": "2026-03-16",
        "item": [],
        "putusan": ISI_PUTUSAN,
        "wilayah": [],
    }
    assert await sanksi.published("verifikasi.ditugaskan") == []
    isi = (await klien("dpmptsp", "GET", f"/pencabutan/{kasus}")).json()
    assert isi["kewajiban"] == []  # PB8-21-7 speaks of ayat (4) alone
    xi, xii = isi["dokumen"]
    assert [(satu["lampiran"], satu["jenis"]) for satu in (xi, xii)] == [
        ("XI", "PENCABUTAN_PUTUSAN"),
        ("XII", "PENCABUTAN_NIB_PUTUSAN"),
    ]
    assert xi["isi"]["putusan"] == ISI_PUTUSAN
    assert len(xi["isi"]["perizinan_berusaha"]) == 2
    assert xii["dasar_hukum"] == "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (11)"


@pytest.mark.rule("PB8-27-5", "PB8-27-6", "PB8-27-7a")
async def test_unggahan_diverifikasi_dpmptsp(klien: Klien, menunggu: str, sanksi: Layanan) -> None:
    [diunggah] = await sanksi.published("putusan.diunggah")
    assert len(diunggah["dokumen"]) == 1
    [ditugaskan] = await sanksi.published("verifikasi.ditugaskan")
    assert {nama: ditugaskan[nama] for nama in ("jenis", "verifikator", "batas")} == {
        "jenis": "PEMBUBARAN",
        "verifikator": "DPMPTSP",
        "batas": "2026-03-30",
    }
    salinan = await klien("dpmptsp", "GET", f"/pencabutan/{menunggu}/akta/PUTUSAN")
    assert salinan.content == PDF
    jawaban = await setujui(klien, menunggu)
    assert (jawaban.json()["status"], jawaban.json()["dasar_penerbitan"]) == (
        "DITERBITKAN",
        "VERIFIKASI",
    )


@pytest.mark.rule("PB8-27-6")
@pytest.mark.parametrize(
    ("siapa", "kode"),
    [
        ("bkpm", "BUKAN_KEWENANGAN"),
        ("dpmptsp_lain", "BUKAN_KEWENANGAN"),
        ("oss", "PERAN_TIDAK_BERWENANG"),
        ("opd", "PERAN_TIDAK_BERWENANG"),
        ("kurator", "PERAN_TIDAK_BERWENANG"),
    ],
)
async def test_verifikasi_oleh_yang_lain_ditolak(
    klien: Klien, menunggu: str, siapa: str, kode: str
) -> None:
    jawaban = await setujui(klien, menunggu, siapa)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (403, kode)


@pytest.mark.rule("PB8-27-7b")
async def test_ditolak_diperbaiki_dan_diajukan_kembali(
    klien: Klien, menunggu: str, sanksi: Layanan
) -> None:
    alamat = f"/pencabutan/{menunggu}"
    tolak = await klien("dpmptsp", "POST", f"{alamat}/verifikasi/tolak", json={"alasan": "Buram"})
    assert (tolak.json()["status"]) == "PERLU_PERBAIKAN"
    [ditolak] = await sanksi.published("pencabutan.ditolak")
    dasar = "Peraturan Bupati Sijunjung 8/2022 Pasal 27 ayat (7) huruf b"
    assert (ditolak["alasan"], ditolak["dasar_hukum"]) == ("Buram", dasar)
    kembali = await klien("kurator", "POST", f"{alamat}/ajukan-kembali")
    assert masalah(kembali) == (409, "BELUM_DIPERBAIKI", "PB8-27-7b")
    assert (await unggah(klien, menunggu)).status_code == 200
    kembali = await klien("kurator", "POST", f"{alamat}/ajukan-kembali")
    assert kembali.json()["status"] == "MENUNGGU_VERIFIKASI"
    assert [satu["ke"] for satu in await sanksi.published("verifikasi.ditugaskan")] == [1, 2]


@pytest.mark.rule("PB8-27-7b", "PB8-27-1", "PB8-27-3a", "PB8-27-3b")
async def test_data_yang_keliru_diperbaiki_dan_hanya_itu_yang_divalidasi_lagi(
    klien: Klien, menunggu: str, sanksi: Layanan
) -> None:
    alamat = f"/pencabutan/{menunggu}"
    await klien("dpmptsp", "POST", f"{alamat}/verifikasi/tolak", json={"alasan": "Nomornya lain"})
    putusan = ISI_PUTUSAN | {"nomor": "12/Pdt.Sus-Pailit/2026/PN Niaga Mdn"}
    sama = {"putusan": ISI_PUTUSAN, "nik": PERMOHONAN["nik"]}
    kembali = await klien("kurator", "POST", f"{alamat}/ajukan-kembali", json=sama)
    assert masalah(kembali) == (409, "BELUM_DIPERBAIKI", "PB8-27-7b")
    asing = await klien("kurator", "POST", f"{alamat}/ajukan-kembali", json={"paspor": "E1234567"})
    assert masalah(asing) == (422, "BUKAN_ISIAN_PERMOHONAN", "PB8-27-7b")
    direktur = await klien("direktur", "POST", f"{alamat}/ajukan-kembali", json=sama)
    assert masalah(direktur) == (403, "PEMOHON_BUKAN_LIKUIDATOR", "PB8-27-2a")
    perbaikan = {"putusan": putusan, "nik": "1303044107900002", "npwp": PERMOHONAN["npwp"]}
    kembali = await klien("kurator", "POST", f"{alamat}/ajukan-kembali", json=perbaikan)
    assert kembali.json()["status"] == "VALIDASI"
    isi = (await klien("kurator", "GET", alamat)).json()
    assert isi["putusan"] == putusan
    assert {satu["item"]: satu["hasil"] for satu in isi["validasi"]} == {
        "IDENTITAS": None,
        "KSWP": "VALID",
        "PUTUSAN": None,
    }
    assert [s["keterangan"] for s in isi["riwayat"] if s["langkah"] == "DATA_DIPERBAIKI"] == [
        "Diperbaiki oleh pemohon: NIK, putusan"
    ]
    permintaan = dict(await sanksi.rows("SELECT item, permintaan FROM validasi"))
    dukcapil = (await klien("dukcapil", "GET", f"/validasi/{permintaan['IDENTITAS']}")).json()
    assert dukcapil["nik"] == "1303044107900002"
    await jawab(sanksi, "IDENTITAS", Hasil.VALID)
    await jawab(sanksi, "PUTUSAN", Hasil.BELUM_DAPAT_DIVALIDASI)
    [pertama, kedua] = await sanksi.published("verifikasi.ditugaskan")
    assert (pertama["ke"], kedua["ke"]) == (1, 2)
    dicatat = await sanksi.published("putusan.dicatat")
    assert [satu["putusan"] for satu in dicatat] == [ISI_PUTUSAN, putusan]


@pytest.mark.rule("PB8-27-8")
async def test_fiktif_positif_sekali_dan_keputusan_sesudahnya_ditolak(
    klien: Klien, menunggu: str, sanksi: Layanan, clock: SettableClock
) -> None:
    clock.forward(days=20)
    lewat = tenggat("verifikasi_putusan", UUID(menunggu), 1, HARI_KELIMA)
    for _ in range(2):
        await dengar(sanksi, lewat.model_copy())
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["dasar_penerbitan"], terbit["tanggal"]) == ("FIKTIF_POSITIF", "2026-03-31")
    assert date.fromisoformat(terbit["tanggal_pencabutan_nib"]) == date(2026, 3, 31)
    assert masalah(await setujui(klien, menunggu)) == (409, "TENGGAT_TERLAMPAUI", "PB8-27-8")
    xi = (await klien("kurator", "GET", f"/pencabutan/{menunggu}")).json()["dokumen"][0]
    assert xi["isi"]["diterbitkan_tanpa_keputusan"] is True


@pytest.mark.rule("PB8-27-6", "PB8-27-8")
async def test_detik_terakhir_hari_terakhir_masih_tepat_waktu(
    klien: Klien, menunggu: str, clock: SettableClock
) -> None:
    clock.set(MIDNIGHT)
    assert masalah(await setujui(klien, menunggu)) == (409, "TENGGAT_TERLAMPAUI", "PB8-27-8")
    clock.set(LAST_MOMENT)
    assert (await setujui(klien, menunggu)).json()["terbit_pada"] == "2026-03-30"


@pytest.mark.rule("PB8-27-5")
async def test_unggahan_tidak_diperlukan_dan_milik_orang_lain(
    klien: Klien, kasus: str, sanksi: Layanan
) -> None:
    assert masalah(await unggah(klien, kasus, "orang_lain"))[0] == 404
    await jawab(sanksi, "PUTUSAN", Hasil.VALID)
    jawaban = await unggah(klien, kasus)
    assert masalah(jawaban) == (409, "UNGGAHAN_PUTUSAN_TIDAK_DIPERLUKAN", "PB8-27-5")


ATAS_GUDANG = {"objek": [{"kegiatan_usaha": str(GUDANG), "perizinan": str(SERTIFIKAT)}]}
PENCABUTAN = PERMOHONAN | ATAS_GUDANG | {"pemohon_sebagai": "DIREKSI"}
TINDAK_LANJUT = {"nib": NIB, "putusan": ISI_PUTUSAN} | ATAS_GUDANG


@pytest.fixture
async def gudang(klien: Klien, sanksi: Layanan) -> Klien:
    await dengar(sanksi, diverifikasi(GUDANG))
    return klien


@pytest.mark.rule("PB8-27-2b", "PB8-27-4a", "PB8-27-4b", "PB8-27-4c", "PB8-27-4d", "PB8-27-11")
async def test_tanpa_pembubaran_hanya_perizinan_yang_disebut(
    gudang: Klien, sanksi: Layanan
) -> None:
    alamat = "/pencabutan/putusan-pencabutan"
    jawaban = await gudang("direktur", "POST", alamat, json=PENCABUTAN)
    assert (jawaban.status_code, jawaban.json()["jenis"]) == (201, "PENCABUTAN_TANPA_PEMBUBARAN")
    kurator = await gudang("kurator", "POST", alamat, json=PENCABUTAN)
    assert masalah(kurator) == (403, "PEMOHON_PUTUSAN_BUKAN_DIREKSI", "PB8-27-2b")
    lain = await gudang("orang_lain_direksi", "POST", alamat, json=PENCABUTAN)
    assert masalah(lain) == (422, "OBJEK_BUKAN_PBBR", "PB8-20-3")
    pemda = await gudang("dpmptsp", "POST", "/pencabutan/putusan-pemda", json=TINDAK_LANJUT)
    assert masalah(pemda) == (409, "PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN", "PB8-27-2a")
    for item in ("IDENTITAS", "KSWP", "PUTUSAN", "LKPM"):
        await jawab(sanksi, item, Hasil.VALID)
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["jenis_pencabutan"], terbit["cabut_nib"], terbit["putusan"]) == (
        "PENCABUTAN_TANPA_PEMBUBARAN",
        False,
        ISI_PUTUSAN,
    )
    assert [satu["perizinan"] for satu in terbit["item"]] == [str(SERTIFIKAT)]
    isi = (await gudang("direktur", "GET", jawaban.headers["Location"])).json()
    assert [satu["lampiran"] for satu in isi["dokumen"]] == ["XI"]
    assert [satu["hasil"] for satu in isi["objek"]] == ["DICABUT"]


@pytest.mark.rule("PB8-27-2c", "PB8-27-11")
async def test_pemda_menindaklanjuti_putusan(gudang: Klien, sanksi: Layanan) -> None:
    alamat = "/pencabutan/putusan-pemda"
    lain = await gudang("dpmptsp_lain", "POST", alamat, json=TINDAK_LANJUT)
    assert masalah(lain) == (403, "PUTUSAN_DI_LUAR_KEWENANGAN", "PB8-27-2c")
    jawaban = await gudang("dpmptsp", "POST", alamat, json=TINDAK_LANJUT)
    isi = jawaban.json()
    assert (jawaban.status_code, isi["status"], isi["dasar_penerbitan"]) == (
        201,
        "DITERBITKAN",
        "JABATAN",
    )
    assert isi["pemohon_sebagai"] == "PEMERINTAH_DAERAH"
    [ditindaklanjuti] = await sanksi.published("putusan.ditindaklanjuti")
    assert ditindaklanjuti["putusan"] == ISI_PUTUSAN
    [terbit] = await sanksi.published("pencabutan.diterbitkan")
    assert (terbit["jenis_pencabutan"], terbit["jalur"], terbit["cabut_nib"]) == (
        "PENCABUTAN_OLEH_PEMDA",
        "PUTUSAN",
        False,
    )
    fakta = await sanksi.facts()
    for tanpa in ("pencabutan.dimohonkan", "verifikasi.ditugaskan", "validasi.diminta"):
        assert tanpa not in fakta
    assert await sanksi.rows("SELECT nik, npwp FROM kasus") == [(None, None)]
    kedua = await gudang("dpmptsp", "POST", alamat, json=TINDAK_LANJUT)
    assert kedua.json()["status"] == "SURAT_KETERANGAN"  # AMB-65: never a second Pencabutan
    rinci = await gudang("dpmptsp", "GET", jawaban.headers["Location"])
    assert [satu["lampiran"] for satu in rinci.json()["dokumen"]] == ["XI"]
    for langkah in ("setujui", "tolak"):
        putus = await gudang(
            "dpmptsp", "POST", f"/pencabutan/{isi['id']}/verifikasi/{langkah}",
            json={"alasan": "x"} if langkah == "tolak" else None,
        )  # fmt: skip
        assert masalah(putus)[:2] == (404, "KASUS_TIDAK_DITEMUKAN")
