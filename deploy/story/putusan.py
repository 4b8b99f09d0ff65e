"""A court dissolves a business, and a foreign office closes: who verifies, and what follows."""

from typing import Any

from deploy.story.permohonan import SIJUNJUNG, officer
from deploy.story.stage import Caller, Stage, pdf

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
PAILIT = {"nama": "PT Muaro Pailit", "npwp": "0045678901234000", "nib": "9120305678901"}
KANTOR = {"nama": "KP3A Minang Trading", "npwp": "0056789012345000", "nib": "9120306789012"}
PUTUSAN = {
    "nomor": "21/Pdt.Sus-Pailit/2026/PN Niaga Mdn",
    "pengadilan": "Pengadilan Niaga Medan",
    "tanggal": "2026-01-12",
    "berkekuatan_hukum_tetap_pada": "2026-02-02",
}


async def tell(stage: Stage) -> None:
    stage.chapter("Putusan pengadilan, dan kantor perwakilan asing yang ditutup")
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    pailit = await register(petugas, PAILIT, "BADAN_USAHA", "10710", "MENENGAH_RENDAH")
    kantor = await register(petugas, KANTOR, "KANTOR_PERWAKILAN", "20118", "TINGGI")
    await dissolve(stage, petugas, pailit)
    await close(stage, petugas, kantor)


async def register(
    petugas: Caller, siapa: dict[str, str], jenis: str, kbli: str, risiko: str
) -> dict[str, Any]:
    data = {"wilayah": "13.03.04", "alamat": "Jalan Lintas Sumatera 31"}
    baru = {"jenis": jenis, "nama": siapa["nama"], "npwp": siapa["npwp"]} | data
    usaha = await petugas.post("registrasi", "/pelaku-usaha", baru)
    kegiatan = {
        "kbli": kbli, "tingkat_risiko": risiko, "lokasi": data["wilayah"],
        "alamat": data["alamat"], "terverifikasi": True,
    }  # fmt: skip
    lama = {"nomor": siapa["nib"], "tanggal": "2025-10-06", "skala": "MIKRO"}
    alamat = f"/pelaku-usaha/{usaha['id']}/nib-lama"
    await petugas.post("registrasi", alamat, lama | {"kegiatan_usaha": [kegiatan]})
    [izin] = await petugas.get("registrasi", f"/nib/{siapa['nib']}/perizinan")
    return siapa | {"id": usaha["id"], "izin": izin["id"]}


async def dissolve(stage: Stage, petugas: Caller, usaha: dict[str, Any]) -> None:
    """PB8-27-5 to PB8-27-11: SIPP can't say, DPMPTSP reads the copy, and the NIB goes, too."""
    stage.agencies_answer(SIPP="BELUM_DAPAT_DIVALIDASI")
    kurator = await acting(stage, usaha, "KURATOR")
    isi = {
        "nib": usaha["nib"], "putusan": PUTUSAN | {"berkekuatan_hukum_tetap_pada": None},
        "nik": "1303044107900001", "npwp": usaha["npwp"],
    }  # fmt: skip
    jalur = "/pencabutan/putusan-pembubaran"
    await kurator.refused("POST", "sanksi", jalur, "PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP", isi)
    kasus = (await kurator.post("sanksi", jalur, isi | {"putusan": PUTUSAN}))["id"]
    salinan = {"putusan": ("putusan.pdf", pdf("Salinan putusan"), "application/pdf")}
    await kurator.upload("POST", "sanksi", f"/pencabutan/{kasus}/putusan", files=salinan)
    await reached(stage, petugas, kasus, "MENUNGGU_VERIFIKASI")
    await petugas.post("sanksi", f"/pencabutan/{kasus}/verifikasi/setujui")
    rinci = await reached(stage, petugas, kasus, "DITERBITKAN")
    await nib_is(stage, petugas, usaha, "DICABUT")
    xi, xii = (satu["nomor"] for satu in rinci["dokumen"])
    stage.say(
        f"Kurator {usaha['nama']} memohon atas putusan {PUTUSAN['nomor']}. SIPP belum dapat "
        f"memvalidasinya, maka salinannya diverifikasi DPMPTSP: Pencabutan {xi}, lalu Pencabutan "
        f"NIB {xii}.",
        f"{PERBUP} Pasal 27 ayat (7), (11)",
    )


async def close(stage: Stage, petugas: Caller, usaha: dict[str, Any]) -> None:
    """PB8-25a, PB8-26-5, PB8-26-6a: BKPM decides, not the region; the NIB stays (AMB-40)."""
    stage.agencies_answer()
    kepala = await acting(stage, usaha, "KEPALA_KANTOR_PERWAKILAN")
    isi = {
        "nib": usaha["nib"], "jenis_perwakilan": "KP3A", "kewarganegaraan": "WNA",
        "paspor": "E1234567", "npwp": usaha["npwp"], "tanpa_utang_piutang": True,
    }  # fmt: skip
    kasus = (await kepala.post("sanksi", "/pencabutan/perwakilan-asing", isi))["id"]
    dua = {
        nama: (f"{nama}.pdf", pdf(nama), "application/pdf")
        for nama in ("pernyataan_tanpa_utang_piutang", "penutupan_kantor_perwakilan")
    }
    await kepala.upload("POST", "sanksi", f"/pencabutan/{kasus}/dokumen-perwakilan", files=dua)
    await reached(stage, petugas, kasus, "MENUNGGU_VERIFIKASI")
    setujui = f"/pencabutan/{kasus}/verifikasi/setujui"
    await petugas.refused("POST", "sanksi", setujui, "BUKAN_KEWENANGAN_DPMPTSP", {})
    bkpm = await stage.token(sub="bkpm-1", peran="LEMBAGA_OSS", fungsi=["BKPM"])
    await bkpm.post("sanksi", setujui)
    rinci = await reached(stage, petugas, kasus, "DITERBITKAN")
    await nib_is(stage, petugas, usaha, "DIMUTAKHIRKAN")
    stage.say(
        f"BKPM menyetujui penutupan {usaha['nama']} dalam 3 Hari: Pencabutan "
        f"{rinci['dokumen'][0]['nomor']} terbit dari Lembaga OSS. NIB-nya tetap.",
        f"{PERBUP} Pasal 26 ayat (6)",
    )


async def acting(stage: Stage, usaha: dict[str, Any], fungsi: str) -> Caller:
    """Who may file, once sanksi knows what there is to revoke."""
    caller = await stage.token(
        sub=fungsi.lower(), peran="PELAKU_USAHA", fungsi=[fungsi],
        pelaku_usaha=usaha["id"], daerah=SIJUNJUNG.kode,
    )  # fmt: skip

    async def known() -> bool:
        return usaha["izin"] in str(await caller.find("sanksi", f"/perizinan/{usaha['nib']}"))

    await stage.until("sanksi mengenal perizinannya", known)
    return caller


async def reached(stage: Stage, petugas: Caller, kasus: str, status: str) -> Any:
    async def there() -> Any:
        satu = await petugas.get("sanksi", f"/pencabutan/{kasus}")
        return satu if satu["status"] == status else None

    return await stage.until(f"kasus menjadi {status}", there)


async def nib_is(stage: Stage, petugas: Caller, usaha: dict[str, Any], status: str) -> None:
    async def so() -> bool:
        return (await petugas.get("registrasi", f"/nib/{usaha['nib']}"))["status"] == status

    await stage.until(f"NIB {status}", so)
