"""Chapter 1: from an application under SOP 100 to the NIB, with what is refused on the way."""

from typing import Any

from deploy.story import dokumen
from deploy.story.stage import Caller, Stage, pdf, png
from shared.daerah import DAERAH

SOP = "SOP 100/SOP/DPMPTSP/V/2021"
WAKTU = f"{SOP} Waktu Penyelesaian"
MUBA, SIJUNJUNG = DAERAH["KAB_MUSI_BANYUASIN"], DAERAH["KAB_SIJUNJUNG"]
SITI = {
    "jenis": "ORANG_PERSEORANGAN",
    "nama": "Siti Aminah",
    "wilayah": "16.06.01",
    "alamat": "Jalan Merdeka 1, Sekayu",
    "nik": "1606014107900001",
    "npwp": "1606014107900001",
}
BUDI = SITI | {"nama": "Budi Santoso", "nik": "1606010205850002", "npwp": "1606010205850002"}
AJUKAN = {"kbli": "62012", "skala": "KECIL", "lokasi": "16.06.01", "alamat": "Jalan Merdeka 1"}
ISIAN: dict[str, dict[str, str]] = {
    "U1": {"nilai_materai": "10000"},
    "U2": {"tahun_pajak": "2026"},
    "U3": {"jenis_dokumen": "KARTU"},
    "U4": {"jenis_dokumen": "SERTIFIKAT"},
    "U5": {"ukuran": "4x6", "jumlah": "2"},
    "U6": {"npwp": "1606014107900001"},
    "U7": {"akun_siinas": "siinas-001"},
    "U8": {"pernyataan": "true", "tanggal_penyampaian": "2025-12-15"},
    "U9": {"lokasi": "DI_KAWASAN_INDUSTRI"},
    **{f"K{n}": {"pernyataan": "true"} for n in range(1, 8)},
}
DENGAN_BERKAS = tuple(f"U{n}" for n in range(1, 7))
DIPERIKSA = tuple(f"U{n}" for n in range(1, 10))


async def officer(stage: Stage, sub: str, fungsi: str, daerah: Any) -> Caller:
    return await stage.token(
        sub=sub, peran="PEMERINTAH_DAERAH_KABUPATEN_KOTA", fungsi=[fungsi],
        daerah=daerah.kode, wilayah=[daerah.wilayah],
    )  # fmt: skip


async def owner(stage: Stage, sub: str, data: dict[str, Any]) -> tuple[Caller, dict[str, Any]]:
    """Registers a Pelaku Usaha and returns a token that acts for it."""
    new = await stage.token(sub=sub, peran="PELAKU_USAHA")
    usaha = await new.post("registrasi", "/pelaku-usaha", data)
    return await stage.token(sub=sub, peran="PELAKU_USAHA", pelaku_usaha=usaha["id"]), usaha


async def tell(stage: Stage) -> dict[str, Any]:
    """The Pelaku Usaha with her NIB, and who acts for whom."""
    stage.chapter("Sebuah NIB menurut SOP 100 Musi Banyuasin")
    siti, usaha = await owner(stage, "siti", SITI)
    petugas = await officer(stage, "petugas-muba-1", "DPMPTSP", MUBA)
    tim = await officer(stage, "tim-teknis-muba-1", "TIM_TEKNIS", MUBA)

    besar = AJUKAN | {"skala": "BESAR"}
    await siti.refused("POST", "registrasi", "/permohonan", "SKALA_TIDAK_DITERIMA", besar)
    permohonan = (await siti.post("registrasi", "/permohonan", AJUKAN))["id"]
    stage.say(
        "Siti Aminah mengajukan permohonan untuk KBLI 62012, skala kecil.", f"{SOP} Prosedur 1"
    )
    path = f"/permohonan/{permohonan}"
    await petugas.refused("POST", "registrasi", f"{path}/terbitkan", "LANGKAH_DILEWATI", {})

    stage.move_to("2026-01-05T10:00")
    for kode in ISIAN:
        await fill(siti, path, kode)
    await kswp_is_valid(stage, siti, path)
    stage.say(
        f"Ia mengisi {len(ISIAN)} persyaratan; instansi pajak mengonfirmasi status NPWP-nya.",
        f"{SOP} Prosedur 2",
    )

    stage.move_to("2026-01-05T13:00")
    ditugaskan = await petugas.post("registrasi", f"{path}/petugas", {"petugas": "petugas-muba-1"})
    assert ditugaskan["petugas"]["petugas"] == "petugas-muba-1", ditugaskan
    for kode in DIPERIKSA:
        await judge(petugas, path, kode, benar=True)
    await petugas.post("registrasi", f"{path}/nyatakan-lengkap")
    await clock(stage, petugas, permohonan, 1, "AKTIF")
    stage.say("Petugas menyatakan berkas lengkap: 1 Hari kerja mulai berjalan.", WAKTU)
    await judge(petugas, path, "U2", benar=False, alasan="PBB bukan milik pemohon")
    kembali = await petugas.post("registrasi", f"{path}/kembalikan")
    assert [satu["kode"] for satu in kembali["berikutnya"]["kurang"]] == ["U2"], kembali
    await clock(stage, petugas, permohonan, 1, "DIBATALKAN")
    stage.say(
        "PBB ternyata bukan miliknya: dikembalikan, dan jamnya berhenti.", f"{SOP} Peringatan"
    )

    stage.move_to("2026-01-07T09:00")
    await fill(siti, path, "U2")
    await judge(petugas, path, "U2", benar=True)
    lengkap = await petugas.post("registrasi", f"{path}/nyatakan-lengkap")
    assert lengkap["waktu_penyelesaian"]["batas"] == "2026-01-08", lengkap
    await clock(stage, petugas, permohonan, 2, "AKTIF")
    stage.say("Diperbaiki dan diajukan lagi: jam mulai dari awal, sampai 08-01-2026.", WAKTU)

    stage.move_to("2026-01-07T14:00")
    hasil = {"hasil": "DISARANKAN", "catatan": "Layak diterbitkan"}
    await tim.post("registrasi", f"{path}/pertimbangan-teknis", hasil)
    stage.move_to("2026-01-08T09:00")
    await petugas.post("registrasi", f"{path}/setujui")
    nib = await petugas.post("registrasi", f"{path}/terbitkan")
    await clock(stage, petugas, permohonan, 2, "DIBATALKAN")
    stage.say(
        f"Tim Teknis menyarankan, DPMPTSP menyetujui: NIB {nib['nomor']} terbit. Gratis.",
        f"{SOP} Prosedur 5",
    )
    kode = await dokumen.save(stage, siti, f"/nib/{nib['nomor']}/cetak", "nib")
    await dokumen.checked(stage, kode, "BERLAKU")
    return {"petugas": petugas, "siti": siti, "id": usaha["id"], "nib": nib["nomor"]}


async def fill(siti: Caller, path: str, kode: str) -> None:
    name, content = ("foto.png", png()) if kode == "U5" else (f"{kode}.pdf", pdf(f"Berkas {kode}"))
    files = {"berkas": (name, content)} if kode in DENGAN_BERKAS else {"": ""}
    await siti.upload(
        "PUT", "registrasi", f"{path}/persyaratan/{kode}", data=ISIAN[kode], files=files
    )


async def judge(petugas: Caller, path: str, kode: str, **penilaian: Any) -> None:
    await petugas.post("registrasi", f"{path}/persyaratan/{kode}/penilaian", penilaian)


async def kswp_is_valid(stage: Stage, siti: Caller, path: str) -> None:
    async def valid() -> Any:
        checklist = await siti.get("registrasi", f"{path}/checklist")
        return any(
            satu["kode"] == "U6" and (satu["kswp"] or {}).get("hasil") == "VALID"
            for satu in checklist["butir"]
        )

    await stage.until("instansi pajak menjawab konfirmasi status", valid)


async def clock(stage: Stage, petugas: Caller, permohonan: str, ke: int, status: str) -> None:
    """The clock of 1 Hari kerja: running, or stopped (SOP100-17)."""

    async def found() -> Any:
        rows = (await petugas.get("notifikasi", "/tenggat", subjek=permohonan))["data"]
        return any(row["generasi"] == ke and row["status"] == status for row in rows)

    await stage.until(f"jam penyelesaian ke-{ke} {status}", found)


async def existing_business(stage: Stage) -> dict[str, Any]:
    """A badan usaha of Sijunjung whose NIB is older than the system, and others who register."""
    petugas = await officer(stage, "petugas-sijunjung-1", "DPMPTSP", SIJUNJUNG)
    usaha = await petugas.post(
        "registrasi",
        "/pelaku-usaha",
        {
            "jenis": "BADAN_USAHA",
            "nama": "PT Ranah Minang Digital",
            "wilayah": "13.03.04",
            "alamat": "Jalan Lintas Sumatera 5, Sijunjung",
            "npwp": "0012345678901000",
        },
    )
    nib = await petugas.post(
        "registrasi",
        f"/pelaku-usaha/{usaha['id']}/nib-lama",
        {
            "nomor": "9120301234567",
            "tanggal": "2021-08-09",
            "skala": "MENENGAH",
            "kegiatan_usaha": [
                {
                    "kbli": kbli,
                    "tingkat_risiko": "RENDAH",
                    "lokasi": "13.03.04",
                    "alamat": "Jalan Lintas Sumatera 5, Sijunjung",
                }
                for kbli in ("62012", "47911")
            ],
        },
    )
    await owner(stage, "budi", BUDI)
    return {"petugas": petugas, "usaha": {"id": usaha["id"], "nib": nib["nomor"]}}
