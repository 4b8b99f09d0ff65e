"""The whole path of SOP 100 over HTTP, on a real database."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import (
    AJUKAN,
    BERKAS,
    ajukan,
    isi,
    isi_semua,
    jawab_kswp,
    langkah,
    lengkap,
    nilai,
    pertimbangkan,
    terbit,
)
from tests.support.clock import SettableClock

SENIN_SORE = datetime(2026, 3, 16, 10, 0, tzinfo=UTC)
RABU_25 = datetime(2026, 3, 25, 2, 0, tzinfo=UTC)


async def status(r: Registrasi, permohonan: str) -> dict[str, Any]:
    return (await r("siti", "GET", f"/permohonan/{permohonan}")).json()


@pytest.mark.rule(
    "SOP100-7", "SOP100-9", "SOP100-13", "SOP100-17", "SOP100-P1", "SOP100-P2", "SOP100-P3",
    "SOP100-P4", "SOP100-P5", "SOP100-15", "SOP100-16", "SOP100-U11", "SOP100-20",
)  # fmt: skip
async def test_dari_permohonan_sampai_nib(
    registrasi: Registrasi, siti: str, clock: SettableClock
) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    awal = await status(r, permohonan)
    assert (awal["status"], awal["tingkat_risiko"], awal["kanal"]) == ("DIAJUKAN", "RENDAH", "OSS")
    assert awal["biaya"] == {"rupiah": 0, "keterangan": "Gratis"}

    await isi_semua(r, permohonan)
    await jawab_kswp(r)
    await nilai(r, permohonan)
    clock.set(SENIN_SORE)
    jawaban = await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")
    assert jawaban.json()["status"] == "MENUNGGU_PERTIMBANGAN_TEKNIS"
    assert jawaban.json()["waktu_penyelesaian"]["batas"] == "2026-03-17"

    await nilai(r, permohonan, "U2", benar=False, alasan="PBB bukan milik pemohon")
    jawaban = await langkah(r, "dpmptsp", permohonan, "kembalikan")
    kembali = jawaban.json()
    assert (kembali["status"], kembali["waktu_penyelesaian"]["batas"]) == ("DIKEMBALIKAN", None)
    assert kembali["berikutnya"]["kurang"] == [
        {"kode": "U2", "status": "SALAH", "alasan": "PBB bukan milik pemohon"}
    ]

    clock.set(RABU_25)
    assert (await isi(r, permohonan, "U2")).status_code == 200
    await nilai(r, permohonan, "U2")
    jawaban = await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")
    waktu = jawaban.json()["waktu_penyelesaian"]
    assert (waktu["ke"], waktu["diterima_lengkap_pada"], waktu["batas"]) == (
        2,
        "2026-03-25",
        "2026-03-26",
    )

    nib = await terbit(r, permohonan)
    assert len(nib["nomor"]) == 13
    assert nib["nomor"].isdigit()
    assert (nib["status"], nib["masa_berlaku"], nib["berlaku_sampai"]) == (
        "AKTIF",
        "Selama Pelaku Usaha menjalankan kegiatan usaha",
        None,
    )
    akhir = await status(r, permohonan)
    assert (akhir["status"], akhir["nib"]) == ("DITERBITKAN", nib["nomor"])
    assert await r.rows("SELECT permohonan::text, nib, status FROM kewajiban") == [
        (permohonan, nib["nomor"], "TERBUKA")
    ]
    assert [fakta for fakta in await r.fakta() if not fakta.startswith("persyaratan.")] == [
        "profil_pelaku_usaha.diperbarui",
        "permohonan.diajukan",
        "tingkat_risiko.ditetapkan",
        "berkas.diunggah",
        "validasi.diminta",
        "data.divalidasi",
        "permohonan.dinyatakan_lengkap",
        "permohonan.diteruskan_ke_tim_teknis",
        "permohonan.dikembalikan",
        "berkas.diunggah",
        "permohonan.dinyatakan_lengkap",
        "permohonan.diteruskan_ke_tim_teknis",
        "pertimbangan_teknis.diberikan",
        "permohonan.diverifikasi",
        "profil_pelaku_usaha.diperbarui",
        "nib.diterbitkan",
        "kewajiban_pb_umku.dicatat",
        "arsip.disimpan",
    ]
    kegiatan = nib["kegiatan_usaha"][0]["id"]
    assert await r.terbit("nib.diterbitkan") == [
        {
            "nib": nib["nomor"],
            "pelaku_usaha": siti,
            "permohonan": permohonan,
            "tanggal": "2026-03-25",
            "jenis_pelaku_usaha": "ORANG_PERSEORANGAN",
            "skala": "KECIL",
            "wilayah": "16.06",
            "kegiatan_usaha": [
                {
                    "id": kegiatan,
                    "kbli": "62012",
                    "tingkat_risiko": "RENDAH",
                    "lokasi": "16.06",
                    "tahap": "PERSIAPAN",
                    "status_penanaman_modal": "PMDN",
                    "status": "AKTIF",
                    "skala": "KECIL",
                    "jenis_kawasan": None,
                    "kawasan": None,
                    "nilai_investasi": None,
                    "wilayah_lokasi": "16.06.01",
                    "lokasi_usaha": kegiatan,
                }
            ],
            "berlaku_sampai": None,
        }
    ]


LANGKAH = {
    "SOP100-P3": ("tim_teknis", "pertimbangan-teknis", {"hasil": "DISARANKAN", "catatan": "x"}),
    "SOP100-P4": ("dpmptsp", "setujui", {}),
    "SOP100-P5": ("dpmptsp", "terbitkan", {}),
}


@pytest.mark.rule("SOP100-P3", "SOP100-P4", "SOP100-P5")
@pytest.mark.parametrize("aturan", LANGKAH)
async def test_langkah_dilewati_ditolak(registrasi: Registrasi, siti: str, aturan: str) -> None:
    permohonan = await ajukan(registrasi)
    sebelum = await registrasi.fakta()
    siapa, nama, body = LANGKAH[aturan]
    jawaban = await langkah(registrasi, siapa, permohonan, nama, body)
    assert masalah(jawaban) == (409, "LANGKAH_DILEWATI", aturan)
    assert jawaban.json()["dasar_hukum"] == f"SOP 100/SOP/DPMPTSP/V/2021 Prosedur {aturan[-1]}"
    assert await registrasi.fakta() == sebelum


@pytest.mark.rule("SOP100-18")
@pytest.mark.parametrize("skala", ["MIKRO", "BESAR"])
async def test_skala_ditolak_dan_diumumkan(registrasi: Registrasi, siti: str, skala: str) -> None:
    jawaban = await registrasi("siti", "POST", "/permohonan", json=AJUKAN | {"skala": skala})
    assert masalah(jawaban) == (422, "SKALA_TIDAK_DITERIMA", "SOP100-18")
    assert jawaban.json()["perbaikan"] == "Skala yang diterima: KECIL, MENENGAH."
    assert await registrasi.terbit("permohonan.ditolak_parameter") == [
        {
            "pelaku_usaha": siti,
            "sop": "100 /SOP/DPMPTSP/V/2021",
            "kbli": "62012",
            "skala": skala,
            "skala_diterima": ["KECIL", "MENENGAH"],
        }
    ]
    assert await registrasi.rows("SELECT count(*) FROM permohonan") == [(0,)]


@pytest.mark.rule("SOP100-18", "CALC-8")
async def test_penolakan_diumumkan_sekali_setiap_kunci(registrasi: Registrasi, siti: str) -> None:
    for kunci in ("satu", "satu", "dua"):
        jawaban = await registrasi(
            "siti", "POST", "/permohonan", json=AJUKAN | {"skala": "BESAR"},
            headers={"Idempotency-Key": kunci},
        )  # fmt: skip
        assert masalah(jawaban) == (422, "SKALA_TIDAK_DITERIMA", "SOP100-18")
    assert len(await registrasi.terbit("permohonan.ditolak_parameter")) == 2
    catatan = await registrasi.rows(
        "SELECT entry::jsonb -> 'sesudah' ->> 'aturan' FROM audit"
        " WHERE entry::jsonb ->> 'tindakan' = 'permintaan.ditolak'"
    )
    assert catatan == [("SOP100-18",)] * 2


@pytest.mark.rule("SOP100-14")
async def test_tingkat_risiko_bukan_pilihan_pemohon(registrasi: Registrasi, siti: str) -> None:
    body = AJUKAN | {"tingkat_risiko": "TINGGI"}
    jawaban = await registrasi("siti", "POST", "/permohonan", json=body)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "MASUKAN_TIDAK_SAH")


@pytest.mark.rule("SOP100-12", "SOP100-4")
@pytest.mark.parametrize(
    ("ubah", "harapan"),
    [
        pytest.param({"kbli": "99999"}, (422, "KBLI_TIDAK_DIKENAL", "SOP100-12"), id="KBLI"),
        pytest.param({"kbli": "62011"}, (409, "SOP_BELUM_BERLAKU", "SOP100-4"), id="tanpa SOP"),
        pytest.param(
            {"lokasi": "13.03.04"}, (409, "SOP_BELUM_BERLAKU", "SOP100-4"), id="daerah lain"
        ),
        pytest.param(
            {"lokasi": "11.01"}, (422, "LOKASI_DI_LUAR_DAERAH", "PB8-9-3"), id="tak dilayani"
        ),
    ],
)
async def test_permohonan_ditolak(
    registrasi: Registrasi, siti: str, ubah: dict[str, str], harapan: tuple[int, str, str]
) -> None:
    assert masalah(await registrasi("siti", "POST", "/permohonan", json=AJUKAN | ubah)) == harapan


@pytest.mark.rule("SOP100-9")
async def test_belum_lengkap_menyebut_setiap_kekurangan(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    for kode in ("U1", "U2"):
        await isi(registrasi, permohonan, kode)
    await nilai(registrasi, permohonan, "U1")
    await nilai(registrasi, permohonan, "U2", benar=False, alasan="Tidak terbaca")
    jawaban = await langkah(registrasi, "dpmptsp", permohonan, "nyatakan-lengkap")
    assert masalah(jawaban) == (409, "PERSYARATAN_BELUM_LENGKAP_DAN_BENAR", "SOP100-9")
    rincian = jawaban.json()["rincian"]
    assert rincian[0] == {"kode": "U2", "status": "SALAH", "alasan": "Tidak terbaca"}
    assert [satu["kode"] for satu in rincian[1:]] == [
        *(f"U{n}" for n in range(3, 10)),
        *(f"K{n}" for n in range(1, 8)),
    ]


@pytest.mark.rule("SOP100-13")
async def test_hanya_anggota_tim_teknis(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    body = {"hasil": "DISARANKAN", "catatan": "Layak"}
    jawaban = await langkah(registrasi, "bukan_anggota", permohonan, "pertimbangan-teknis", body)
    assert masalah(jawaban) == (403, "BUKAN_ANGGOTA_TIM_TEKNIS", "SOP100-13")


@pytest.mark.rule("SOP100-P4")
async def test_ditolak_dengan_alasan(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await lengkap(registrasi, permohonan)
    await pertimbangkan(registrasi, permohonan, "TIDAK_DISARANKAN")
    jawaban = await langkah(registrasi, "dpmptsp", permohonan, "setujui")
    assert masalah(jawaban) == (422, "ALASAN_WAJIB", "SOP100-P4")
    jawaban = await langkah(registrasi, "dpmptsp", permohonan, "tolak", {"alasan": "Tidak layak"})
    assert jawaban.json()["status"] == "DITOLAK"
    assert await registrasi.terbit("permohonan.ditolak") == [
        {
            "permohonan": permohonan,
            "pelaku_usaha": siti,
            "alasan": "Tidak layak",
            "tanggal": "2026-03-16",
        }
    ]


@pytest.mark.rule("SOP100-8")
async def test_riwayat_menyebut_pasal_setiap_langkah(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await isi(registrasi, permohonan, "U3")
    await nilai(registrasi, permohonan, "U3")
    riwayat = (await registrasi("siti", "GET", f"/permohonan/{permohonan}/riwayat")).json()
    assert [(satu["fakta"], satu["aturan"]) for satu in riwayat["langkah"]] == [
        ("permohonan.diajukan", ["SOP100-P1"]),
        ("tingkat_risiko.ditetapkan", ["SOP100-14"]),
        ("persyaratan.diunggah", ["SOP100-U3"]),
        ("berkas.diunggah", ["SOP100-P2"]),
        ("persyaratan.diverifikasi", ["SOP100-U3"]),
    ]
    assert riwayat["langkah"][2]["dasar_hukum"] == ("SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 3")
    assert riwayat["langkah"][4]["pelaku"] == "petugas-muba"
    assert riwayat["berikutnya"]["pelaku"] == "PELAKU_USAHA"


@pytest.mark.rule("SOP100-P2", "SOP100-U1")
async def test_berkas_diunduh_seperti_diunggah(registrasi: Registrasi, siti: str) -> None:
    permohonan = await ajukan(registrasi)
    await isi(registrasi, permohonan, "U1")
    jalur = f"/permohonan/{permohonan}/persyaratan/U1/berkas"
    jawaban = await registrasi("dpmptsp", "GET", jalur)
    assert jawaban.content == BERKAS["U1"]
    assert jawaban.headers["content-type"] == "application/pdf"
    assert jawaban.headers["content-disposition"].startswith('attachment; filename="U1-')
    assert jawaban.headers["x-content-type-options"] == "nosniff"
