"""A second SOP, added by an officer as data, and an application through it to its NIB."""

from datetime import date
from typing import Any

from deploy.story.permohonan import SIJUNJUNG, SITI, clock, judge, officer, owner
from deploy.story.stage import Caller, Stage, pdf
from services.registrasi import katalog

DEWI = SITI | {
    "nama": "Dewi Lestari",
    "wilayah": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 9, Sijunjung",
    "nik": "1303044107900001",
    "npwp": "1303044107900001",
}
AJUKAN = {
    "kbli": "63122",
    "skala": "MIKRO",
    "lokasi": "13.03.04",
    "alamat": "Jalan Lintas Sumatera 9",
}
TIM = {
    "kode": "TIMSIJUNJUNG",
    "nama": "Tim Teknis DPMPTSP Kabupaten Sijunjung",
    "nomor_keputusan": "188.45/1/2026",
    "tanggal_keputusan": "2026-01-05",
    "anggota": [{"sub": "ketua-tim-1", "nama": "Yuni Astuti", "jabatan": "Ketua"}],
}


async def tell(stage: Stage) -> None:
    stage.move_to("2026-01-08T13:00")
    stage.chapter("SOP kedua, ditambahkan petugas tanpa mengubah program")
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    dewi, _ = await owner(stage, "dewi", DEWI)
    await dewi.refused("POST", "registrasi", "/permohonan", "SOP_BELUM_BERLAKU", AJUKAN)
    await add_sop(stage, petugas)
    menengah = AJUKAN | {"skala": "MENENGAH"}
    await dewi.refused("POST", "registrasi", "/permohonan", "SKALA_TIDAK_DITERIMA", menengah)
    permohonan = await dewi.post("registrasi", "/permohonan", AJUKAN)
    await process(stage, petugas, dewi, permohonan)


async def add_sop(stage: Stage, petugas: Caller) -> None:
    sop = katalog.contoh_sop()
    arsip = {"sop": sop, "lokasi_hardcopy": "Lemari arsip 1, map 3"}
    rekaman = await petugas.post("registrasi", "/sop", arsip)
    stage.say(
        f"DPMPTSP menyimpan {rekaman['nomor_sop']} untuk KBLI 63122: persyaratan, skala, waktu "
        f"dan diagram alirnya data. Salinan lunaknya bersidik {rekaman['sha256'][:12]}…",
        "SOP 100/SOP/DPMPTSP/V/2021 Pencatatan dan Pendataan",
    )
    sah = await petugas.post("registrasi", "/sop/SOPCONTOH/versi/1/sahkan")
    assert sah["status"] == "DISAHKAN", sah
    gambar = await petugas.download("registrasi", "/sop/SOPCONTOH/versi/1/diagram.svg")
    assert gambar.startswith(b"<svg"), gambar[:80]
    await petugas.post("registrasi", "/tim-teknis", TIM)
    stage.say(
        "Kepala DPMPTSP mengesahkannya; Tim Teknis ditetapkan dengan Keputusan Bupati.",
        "SOP 100/SOP/DPMPTSP/V/2021 Disahkan oleh",
    )


async def process(stage: Stage, petugas: Caller, dewi: Caller, permohonan: dict[str, Any]) -> None:
    path = f"/permohonan/{permohonan['id']}"
    berkas = {"berkas": ("surat.pdf", pdf("Surat permohonan"))}
    await dewi.upload("PUT", "registrasi", f"{path}/persyaratan/U1", files=berkas)
    await dewi.upload(
        "PUT", "registrasi", f"{path}/persyaratan/K1",
        data={"pernyataan": "true"}, files={"": ""},
    )  # fmt: skip
    await judge(petugas, path, "U1", benar=True)
    lengkap = await petugas.post("registrasi", f"{path}/nyatakan-lengkap")
    batas = f"{date.fromisoformat(lengkap['waktu_penyelesaian']['batas']):%d-%m-%Y}"
    await clock(stage, petugas, permohonan["id"], 1, "AKTIF")
    stage.say(
        f"Dewi Lestari memohon menurut SOP itu: dua persyaratan saja, dan 3 Hari, sampai {batas}.",
        "SOP CONTOH/SOP/DPMPTSP/2026 Waktu Penyelesaian",
    )
    ketua = await officer(stage, "ketua-tim-1", "TIM_TEKNIS", SIJUNJUNG)
    hasil = {"hasil": "DISARANKAN", "catatan": "Layak diterbitkan"}
    await ketua.post("registrasi", f"{path}/pertimbangan-teknis", hasil)
    await petugas.post("registrasi", f"{path}/setujui")
    nib = await petugas.post("registrasi", f"{path}/terbitkan")
    stage.say(f"NIB {nib['nomor']} terbit.", "SOP CONTOH/SOP/DPMPTSP/2026 Prosedur 5")
