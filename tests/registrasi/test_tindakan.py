"""Acts of sanksi on a real database: each licence, the NIB, the profile, and what is published."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from shared.contracts.contract import Contract
from shared.messaging.envelope import Record
from tests.registrasi.klien import SIJUNJUNG, Registrasi, masalah
from tests.registrasi.tindakan import (
    NOMOR,
    gugur,
    item,
    kegiatan,
    nib,
    pembatalan,
    pencabutan,
    perizinan,
    sanksi,
    usaha,
)


@pytest.fixture
async def pelaku(registrasi: Registrasi) -> str:
    """RENDAH, MENENGAH_TINGGI and TINGGI, the last two not yet verified."""
    return await usaha(
        registrasi, kegiatan("RENDAH"), kegiatan("MENENGAH_TINGGI"), kegiatan("TINGGI")
    )


async def dengar(r: Registrasi, event: Any) -> Record:
    return await r.dengar(event, str(event.pelaku_usaha), daerah=SIJUNJUNG)


async def status(r: Registrasi) -> dict[str, str]:
    return {risiko: satu["status"] for risiko, satu in (await perizinan(r)).items()}


async def verifikasi(r: Registrasi, risiko: str) -> None:
    id = (await perizinan(r))[risiko]["id"]
    jawaban = await r("dpmptsp_sijunjung", "POST", f"/perizinan/{id}/verifikasi")
    assert jawaban.status_code == 200, jawaban.text


@pytest.mark.rule("PB8-22-3b", "PB8-12-2c", "PB8-12-2e", "PB8-1-18")
async def test_pembatalan(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    act = pembatalan(pelaku, await item(r, "MENENGAH_TINGGI"))
    record = await dengar(r, act)
    await r.terima(record)  # the same message again
    assert await status(r) == {
        "RENDAH": "TERVERIFIKASI",
        "MENENGAH_TINGGI": "DIBATALKAN",
        "TINGGI": "TERBIT_BELUM_TERVERIFIKASI",
    }
    akhir = (await perizinan(r))["MENENGAH_TINGGI"]["akhir"]
    assert (akhir["kasus"], akhir["tanggal"], akhir["sebab"]) == (
        str(act.kasus),
        "2026-03-20",
        "PEMBATALAN",
    )
    sesudah = await nib(r)
    assert (sesudah["status"], sesudah["versi"], sesudah["diperbarui_pada"]) == (
        "DIMUTAKHIRKAN",
        2,
        "2026-03-20",
    )
    assert [satu["tingkat_risiko"] for satu in sesudah["kegiatan_usaha"]] == ["RENDAH", "TINGGI"]
    versi = (await r("oss", "GET", f"/nib/{NOMOR}/versi")).json()
    assert [len(satu["isi"]["kegiatan_usaha"]) for satu in versi] == [3, 2]
    [fakta] = await r.terbit("sertifikat_standar.dibatalkan")
    assert (fakta["kasus"], fakta["tanggal"], fakta["nib"]) == (
        str(act.kasus),
        "2026-03-20",
        NOMOR,
    )
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{pelaku}/profil")).json()["bagian"]
    assert profil["nib"]["isi"]["versi"] == 2
    daftar = profil["sertifikat_standar_izin"]["isi"]["daftar"]
    assert sorted(satu["status"] for satu in daftar) == [
        "DIBATALKAN",
        "TERBIT_BELUM_TERVERIFIKASI",
    ]
    diperbarui = [satu["bagian"] for satu in await r.terbit("profil_pelaku_usaha.diperbarui")]
    assert diperbarui[-2:] == ["nib", "sertifikat_standar_izin"]


@pytest.mark.rule("PB8-21-1a", "PB8-21-2b")
async def test_diverifikasi_sementara_itu(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    act = pembatalan(pelaku, await item(r, "TINGGI"))
    await verifikasi(r, "TINGGI")
    await dengar(r, act)
    assert (await status(r))["TINGGI"] == "TERVERIFIKASI"
    assert (await nib(r))["versi"] == 1
    assert await r.terbit("perizinan.tidak_diubah") == [
        {
            "kasus": str(act.kasus),
            "tindakan": "pembatalan.diterbitkan",
            "pelaku_usaha": pelaku,
            "nib": NOMOR,
            "kegiatan_usaha": str(act.item[0].kegiatan_usaha),
            "perizinan": str(act.item[0].perizinan),
            "alasan": "SUDAH_TERVERIFIKASI",
            "status": "TERVERIFIKASI",
            "tanggal": "2026-03-20",
        }
    ]


@pytest.mark.rule("PB8-24-4b", "PB8-24-4c", "PB8-24-4a")
async def test_pencabutan_per_item(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    await verifikasi(r, "TINGGI")
    await dengar(r, pencabutan(pelaku, await item(r, "RENDAH", "TINGGI", "MENENGAH_TINGGI")))
    assert await status(r) == {
        "RENDAH": "DICABUT",
        "MENENGAH_TINGGI": "TERBIT_BELUM_TERVERIFIKASI",
        "TINGGI": "DICABUT",
    }
    assert len(await r.terbit("izin.dicabut")) == 1
    [tidak] = await r.terbit("perizinan.tidak_diubah")
    assert tidak["alasan"] == "BELUM_TERVERIFIKASI"
    mutakhir = (await r.terbit("nib.dimutakhirkan"))[-1]
    assert (mutakhir["dasar_hukum"], mutakhir["versi"], len(mutakhir["kegiatan_usaha"])) == (
        "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (4)",
        2,
        1,
    )


@pytest.mark.rule("PB8-21-2b")
async def test_tertukar_urutan_dipulihkan(registrasi: Registrasi, pelaku: str) -> None:
    """The later act waits for the earlier one: both licences end, by their own acts."""
    r = registrasi
    pertama = pembatalan(pelaku, await item(r, "MENENGAH_TINGGI"))
    kedua = pembatalan(pelaku, await item(r, "TINGGI"), nomor="0002/BTL/KAB_SIJUNJUNG/2026")
    satu, dua = (r.pesan(act, pelaku, daerah=SIJUNJUNG) for act in (pertama, kedua))
    await r.terima(dua)
    assert (await nib(r))["versi"] == 1
    await r.terima(satu)
    await r.terima(dua)
    assert (await nib(r))["versi"] == 3
    akhir = {risiko: izin["akhir"] for risiko, izin in (await perizinan(r)).items()}
    assert akhir["MENENGAH_TINGGI"]["nomor"] == "0001/BTL/KAB_SIJUNJUNG/2026"
    assert akhir["TINGGI"]["nomor"] == "0002/BTL/KAB_SIJUNJUNG/2026"


@pytest.mark.rule("PB8-30")
@pytest.mark.parametrize(
    ("tanggal", "jalan"),
    [
        pytest.param(date(2022, 3, 23), False, id="sehari sebelum diundangkan"),
        pytest.param(date(2022, 3, 24), True, id="hari diundangkan"),
    ],
)
async def test_tindakan_sebelum_peraturan_berlaku(
    registrasi: Registrasi, pelaku: str, tanggal: date, jalan: bool
) -> None:
    r = registrasi
    acts: list[Contract] = [
        pembatalan(pelaku, await item(r, "TINGGI"), tanggal=tanggal),
        sanksi(pelaku, "PENCABUTAN_PB_UMKU", await item(r, "RENDAH"), tanggal=tanggal),
    ]
    for act in acts:
        await dengar(r, act)
    dini = [satu["alasan"] for satu in await r.terbit("perizinan.tidak_diubah")]
    harapan = "PERIZINAN_TIDAK_DIKENAL" if jalan else "SEBELUM_PERATURAN_BERLAKU"
    assert dini == [harapan] * (1 if jalan else 2)
    assert (await status(r))["TINGGI"] == ("DIBATALKAN" if jalan else "TERBIT_BELUM_TERVERIFIKASI")


@pytest.mark.rule("PB8-29-1b", "PB8-29-3")
async def test_dihentikan_sementara_lalu_dilanjutkan(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    satu = sanksi(pelaku, "PENGHENTIAN_SEMENTARA", await item(r, "RENDAH"))
    dua = sanksi(pelaku, "PENGHENTIAN_SEMENTARA", satu.item, nomor="0003/SNK/KAB_SIJUNJUNG/2026")
    record = await dengar(r, satu)
    await r.terima(record)
    await dengar(r, dua)
    usaha = (await nib(r))["kegiatan_usaha"][0]
    assert usaha["status"] == "DIHENTIKAN_SEMENTARA"
    assert [p["sanksi"] for p in usaha["penghentian"]] == [str(satu.sanksi), str(dua.sanksi)]

    tahap = f"/nib/{NOMOR}/kegiatan-usaha/{usaha['id']}/tahap"
    jawaban = await r("lansek", "PUT", tahap, json={"tahap": "OPERASIONAL"})
    assert masalah(jawaban) == (409, "KEGIATAN_USAHA_DIHENTIKAN_SEMENTARA", "PB8-29-1b")

    await dengar(r, gugur(satu, date(2026, 3, 27)))
    assert (await nib(r))["kegiatan_usaha"][0]["status"] == "DIHENTIKAN_SEMENTARA"
    await dengar(r, gugur(dua, date(2026, 3, 30)))
    assert (await nib(r))["kegiatan_usaha"][0]["status"] == "AKTIF"
    assert (await r("lansek", "PUT", tahap, json={"tahap": "OPERASIONAL"})).status_code == 200
    assert [satu["status"] for satu in await r.terbit("kegiatan_usaha.dilanjutkan")] == [
        "DIHENTIKAN_SEMENTARA",
        "AKTIF",
    ]
    await dengar(r, gugur(dua, date(2026, 3, 31)))
    [tidak] = await r.terbit("perizinan.tidak_diubah")
    assert tidak["alasan"] == "TIDAK_SEDANG_DIHENTIKAN"
    assert len(await r.terbit("kegiatan_usaha.dihentikan_sementara")) == 2


@pytest.mark.rule("PB8-29-1c")
async def test_pencabutan_sebagai_sanksi(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    await verifikasi(r, "TINGGI")
    act = sanksi(pelaku, "PENCABUTAN_PERIZINAN_BERUSAHA", await item(r, "TINGGI"))
    await dengar(r, act)
    assert (await status(r))["TINGGI"] == "DICABUT"
    [fakta] = await r.terbit("perizinan.dicabut")
    assert (fakta["jalur"], fakta["kasus"], fakta["jenis"]) == ("SANKSI", str(act.sanksi), "IZIN")
    assert await r.terbit("izin.dicabut") == []


@pytest.mark.rule("PB8-29-1a")
async def test_peringatan_tidak_mengubah_perizinan(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    sebelum = await r.fakta()
    await dengar(r, sanksi(pelaku, "PERINGATAN_TERTULIS", await item(r, "RENDAH")))
    assert await r.fakta() == sebelum


@pytest.mark.rule("PB8-29-1d", "PB8-1-15", "PB8-12-2f")
async def test_pb_umku_dicabut(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    [rendah] = await item(r, "RENDAH")
    induk = (await perizinan(r))["RENDAH"]["id"]
    isi = {"nama": "Sertifikat Laik Operasi", "nomor": "503/SLO", "tanggal": "2025-03-16"}
    umku = (await r("dpmptsp_sijunjung", "POST", f"/perizinan/{induk}/pb-umku", json=isi)).json()
    [dicatat] = await r.terbit("pb_umku.dicatat")
    assert (dicatat["pb_umku"], dicatat["nib"]) == (umku["id"], NOMOR)

    sasaran = rendah.model_copy(update={"perizinan": UUID(dicatat["pb_umku"]), "jenis": "PB_UMKU"})
    act = sanksi(pelaku, "PENCABUTAN_PB_UMKU", (sasaran,))
    await dengar(r, act)
    await dengar(r, act)  # told again by sanksi, under another event id
    [fakta] = await r.terbit("perizinan.dicabut")
    assert (fakta["jenis"], fakta["perizinan"]) == ("PB_UMKU", umku["id"])
    assert await r.terbit("perizinan.tidak_diubah") == []
    assert (await status(r))["RENDAH"] == "TERVERIFIKASI"  # its parent lives
    profil = (await r("lansek", "GET", f"/pelaku-usaha/{pelaku}/profil")).json()["bagian"]
    isi = profil["perizinan_berusaha_untuk_menunjang_kegiatan_usaha"]["isi"]
    assert [satu["status"] for satu in isi["daftar"]] == ["DICABUT"]

    await dengar(r, sanksi(pelaku, "PENCABUTAN_PB_UMKU", (sasaran,)))  # another sanction
    [tidak] = await r.terbit("perizinan.tidak_diubah")
    assert tidak["alasan"] == "SUDAH_BERAKHIR"


@pytest.mark.rule("PB8-21-5", "PB8-27-11")
async def test_pembubaran_oleh_pengadilan(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    act = pencabutan(
        pelaku,
        jalur="PUTUSAN",
        jenis_pencabutan="PEMBUBARAN",
        dasar_penerbitan="VERIFIKASI",
        cabut_nib=True,
        nomor_pencabutan_nib="0001/PCB-NIB/KAB_SIJUNJUNG/2026",
        tanggal_pencabutan_nib=date(2026, 3, 25),
    )
    await dengar(r, act)
    assert set((await status(r)).values()) == {"DICABUT"}
    [fakta] = await r.terbit("nib.dicabut")
    assert (fakta["jalur"], fakta["sebab"], fakta["tanggal"], fakta["nomor"]) == (
        "PUTUSAN",
        "PEMBUBARAN",
        "2026-03-25",
        "0001/PCB-NIB/KAB_SIJUNJUNG/2026",
    )
    [izin] = await r.terbit("izin.dicabut")
    assert izin["tanggal"] == "2026-03-20"


@pytest.mark.rule("PB8-21-2b")
async def test_tindakan_atas_nib_lain(registrasi: Registrasi, pelaku: str) -> None:
    r = registrasi
    act = pembatalan(pelaku, await item(r, "TINGGI"), nib="1111111111111", kasus=uuid4())
    await dengar(r, act)
    [tidak] = await r.terbit("perizinan.tidak_diubah")
    assert (tidak["alasan"], tidak["nib"]) == ("NIB_TIDAK_BERLAKU", "1111111111111")
    assert (await nib(r))["versi"] == 1
