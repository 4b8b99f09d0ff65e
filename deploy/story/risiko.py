"""Four risk levels and the licence that each needs; then one licence that is given up."""

from typing import Any

from deploy.story import dokumen
from deploy.story.permohonan import SIJUNJUNG, officer
from deploy.story.stage import Caller, Stage

USAHA = {
    "jenis": "BADAN_USAHA",
    "nama": "PT Sinar Lansek",
    "wilayah": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 11, Sijunjung",
    "npwp": "0023456789012000",
}
KBLI = {
    "RENDAH": "47911",
    "MENENGAH_RENDAH": "10710",
    "MENENGAH_TINGGI": "10130",
    "TINGGI": "20118",
}
NIB = {
    "nomor": "9120309876543",
    "tanggal": "2025-11-03",
    "skala": "MIKRO",
    "kegiatan_usaha": [
        {
            "kbli": kbli,
            "tingkat_risiko": tingkat,
            "lokasi": "13.03.04",
            "alamat": "Jalan Lintas Sumatera 11",
            "tahap": "PERSIAPAN",
        }
        for tingkat, kbli in KBLI.items()
    ],
}
ANGKA_1_9 = "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9"


async def tell(stage: Stage) -> dict[str, Any]:
    stage.move_to("2026-01-09T09:00")
    stage.chapter("Empat tingkat risiko, dan perizinan yang diminta masing-masing")
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    usaha = await petugas.post("registrasi", "/pelaku-usaha", USAHA)
    await petugas.post("registrasi", f"/pelaku-usaha/{usaha['id']}/nib-lama", NIB)
    semua = await licences(petugas)
    for tingkat, satu in semua.items():
        jenis = satu["jenis"].replace("_", " ")
        kata = tingkat.replace("_", " ").capitalize()
        status = satu["status"].replace("_", " ").lower()
        stage.say(f"{kata:<16} KBLI {KBLI[tingkat]}: {jenis}, {status}", ANGKA_1_9)
    await petugas.post("registrasi", f"/perizinan/{semua['TINGGI']['id']}/verifikasi")
    pemilik = await stage.token(
        sub="direktur-lansek", peran="PELAKU_USAHA", pelaku_usaha=usaha["id"],
        daerah=SIJUNJUNG.kode,
    )  # fmt: skip
    tahap = f"/nib/{NIB['nomor']}/kegiatan-usaha/{semua['TINGGI']['kegiatan_usaha']}/tahap"
    await pemilik.put("registrasi", tahap, {"tahap": "OPERASIONAL"})
    stage.say(
        "Izinnya diverifikasi; kegiatan usaha berisiko tinggi itu beroperasi dengan Izin.",
        "Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 19",
    )
    return {"petugas": petugas, "pemilik": pemilik, "id": usaha["id"], "perizinan": semua}


async def licences(caller: Caller) -> dict[str, dict[str, Any]]:
    """By risk level."""
    semua = await caller.get("registrasi", f"/nib/{NIB['nomor']}/perizinan")
    return {tingkat: next(s for s in semua if s["tingkat_risiko"] == tingkat) for tingkat in KBLI}


async def give_up(stage: Stage, usaha: dict[str, Any]) -> None:
    """A Pembatalan: only of what is not verified, and shown wherever the licence is shown."""
    stage.chapter("Pembatalan: sebuah Sertifikat Standar dilepas")
    petugas, pemilik, semua = usaha["petugas"], usaha["pemilik"], usaha["perizinan"]
    sertifikat = semua["MENENGAH_TINGGI"]
    jalur = f"/perizinan/{sertifikat['id']}/cetak"
    kode = await dokumen.save(stage, petugas, jalur, "sertifikat-standar")
    await dokumen.checked(stage, kode, "BELUM TERVERIFIKASI")
    await stage.until(
        "sanksi mengenal perizinan", lambda: pemilik.find("sanksi", f"/perizinan/{NIB['nomor']}")
    )
    permohonan = {
        "nib": NIB["nomor"],
        "objek": [_objek(sertifikat)],
        "pemohon_sebagai": "DIREKSI",
        "tidak_berminat": True,
        "nik": "1303044107900001",
        "npwp": USAHA["npwp"],
    }
    terverifikasi = permohonan | {"objek": [_objek(semua["TINGGI"])]}
    await pemilik.refused(
        "POST", "sanksi", "/pembatalan", "PERIZINAN_SUDAH_TERVERIFIKASI", terverifikasi
    )
    kasus = (await pemilik.post("sanksi", "/pembatalan", permohonan))["id"]

    async def terbit() -> Any:
        satu = await pemilik.get("sanksi", f"/pembatalan/{kasus}")
        return satu if satu["status"] == "DITERBITKAN" and satu["pelaksanaan"] else None

    rinci = await stage.until("Pembatalan terbit dan dilaksanakan", terbit)
    stage.say(
        f"Dukcapil, pajak dan LKPM menjawab: Pembatalan {rinci['dokumen'][0]['nomor']} terbit.",
        "Peraturan Bupati Sijunjung 8/2022 Pasal 22 ayat (3) huruf b",
    )
    await shown(stage, pemilik, usaha["id"])
    await dokumen.checked(stage, kode, "DIBATALKAN")


def _objek(perizinan: dict[str, Any]) -> dict[str, str]:
    return {"kegiatan_usaha": perizinan["kegiatan_usaha"], "perizinan": perizinan["id"]}


async def shown(stage: Stage, pemilik: Caller, usaha: str) -> None:
    """PB8-12-2e: the profile says it, beside the three that stand."""
    profil = await pemilik.get("registrasi", f"/pelaku-usaha/{usaha}/profil")
    bagian = profil["bagian"]["sertifikat_standar_izin"]
    kata = ", ".join(
        f"{satu['tingkat_risiko'].replace('_', ' ').lower()} {satu['status'].lower()}"
        for satu in bagian["isi"]["daftar"]
    )
    assert "dibatalkan" in kata, kata
    stage.say(
        f"Profilnya, versi {bagian['versi']}: {kata}.",
        "Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2) huruf e",
    )
