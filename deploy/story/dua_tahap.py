"""A Pencabutan NON_LIKUIDASI of the only licence: the NIB goes six months later, then Hak Akses."""

from datetime import date, timedelta
from typing import Any

from deploy.story.permohonan import SIJUNJUNG, officer
from deploy.story.stage import Caller, Stage

USAHA = {
    "jenis": "BADAN_USAHA",
    "nama": "PT Kopi Lintau",
    "wilayah": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 21, Sijunjung",
    "npwp": "0034567890123000",
}
NOMOR = "9120304567890"
NIB = {
    "nomor": NOMOR,
    "tanggal": "2025-12-01",
    "skala": "MIKRO",
    "kegiatan_usaha": [
        {
            "kbli": "10710",
            "tingkat_risiko": "MENENGAH_RENDAH",
            "lokasi": "13.03.04",
            "alamat": "Jalan Lintas Sumatera 21",
        }
    ],
}
PERBUP = "Peraturan Bupati Sijunjung 8/2022"


async def begin(stage: Stage) -> dict[str, Any]:
    """PB8-24-10: the licence ends, the NIB lives on without one, and its six months begin."""
    stage.chapter("Pencabutan non likuidasi: NIB yang tinggal tanpa Perizinan Berusaha")
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    usaha = await petugas.post("registrasi", "/pelaku-usaha", USAHA)
    await petugas.post("registrasi", f"/pelaku-usaha/{usaha['id']}/nib-lama", NIB)
    direktur = await stage.token(
        sub="direktur-kopi", peran="PELAKU_USAHA", pelaku_usaha=usaha["id"], daerah=SIJUNJUNG.kode
    )
    [izin] = await petugas.get("registrasi", f"/nib/{NOMOR}/perizinan")
    await request(stage, direktur, izin)
    nib = await stage.until("NIB menunggu PBBR baru", lambda: waiting(direktur))
    assert nib["status"] == "DIMUTAKHIRKAN", nib
    stage.say(
        f"PT Kopi Lintau melepas satu-satunya Sertifikat Standarnya. NIB {NOMOR} tetap hidup, "
        "selama 6 bulan: sampai ada Perizinan Berusaha baru yang diperoleh.",
        f"{PERBUP} Pasal 24 ayat (10)",
    )
    return {"id": usaha["id"], "direktur": direktur}


async def request(stage: Stage, direktur: Caller, izin: dict[str, Any]) -> None:
    async def known() -> Any:
        satu = await direktur.find("sanksi", f"/perizinan/{NOMOR}")
        return satu if satu and str(izin["id"]) in str(satu) else None

    await stage.until("sanksi mengenal Sertifikat Standar itu", known)
    permohonan = {
        "nib": NOMOR,
        "objek": [{"kegiatan_usaha": izin["kegiatan_usaha"], "perizinan": izin["id"]}],
        "pemohon_sebagai": "DIREKSI",
        "cabut_nib": False,
        "nik": "1303044107900001",
        "npwp": USAHA["npwp"],
    }
    kasus = await direktur.post("sanksi", "/pencabutan/non-likuidasi", permohonan)

    async def issued() -> Any:
        satu = await direktur.get("sanksi", f"/pencabutan/non-likuidasi/{kasus['id']}")
        return satu["status"] == "DITERBITKAN"

    await stage.until("Pencabutan non likuidasi terbit", issued)


async def waiting(direktur: Caller) -> Any:
    nib = await direktur.get("registrasi", f"/nib/{NOMOR}")
    return nib if nib["menunggu_pbbr"] else None


async def end(stage: Stage, usaha: dict[str, Any]) -> None:
    """Stage 1 ended while the story was elsewhere; stage 2 ends here (PB8-24-11)."""
    direktur: Caller = usaha["direktur"]
    stage.chapter("Dua tahap: NIB, lalu Hak Akses")
    nib = await stage.until("NIB tanpa PBBR dicabut", lambda: revoked(direktur))
    tanggal = date.fromisoformat(nib["pencabutan"]["tanggal"])
    stage.say(
        f"Tahap pertama habis pada {tanggal:%d-%m-%Y}, tanpa tindakan siapa pun: NIB {NOMOR} "
        "dicabut.",
        f"{PERBUP} Pasal 24 ayat (10)",
    )
    terakhir = await last_day(stage, direktur, usaha["id"])
    stage.move_to(f"{terakhir + timedelta(days=1)}T00:00")

    async def cancelled() -> Any:
        satu = await direktur.get("registrasi", f"/pelaku-usaha/{usaha['id']}")
        return satu["hak_akses"]["status"] == "DIBATALKAN"

    await stage.until("Hak Akses dibatalkan pada tahap kedua", cancelled)
    stage.say(
        f"Tahap kedua, sampai {terakhir:%d-%m-%Y}, berlalu tanpa permohonan: Hak Akses dibatalkan.",
        f"{PERBUP} Pasal 24 ayat (11)",
    )


async def revoked(direktur: Caller) -> Any:
    nib = await direktur.get("registrasi", f"/nib/{NOMOR}")
    return nib if nib["status"] == "DICABUT" else None


async def last_day(stage: Stage, direktur: Caller, usaha: str) -> date:
    """Of the second stage, as its clock counts it."""

    async def armed() -> Any:
        query = {"subjek": usaha, "jenis": "hak_akses_permohonan"}
        rows = (await direktur.get("notifikasi", "/tenggat", **query))["data"]
        return rows[0]["hari_terakhir"] if rows else None

    return date.fromisoformat(await stage.until("jam tahap kedua berjalan", armed))
