"""Chapter 2: pengawasan takes the business up; reminders follow the date of its inspection."""

from typing import Any

from deploy.story.permohonan import MUBA
from deploy.story.stage import Caller, Stage

PASAL = "Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (14)"
ULANG = "Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (8)"
SURAT = "Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (5)"
PEMBERITAHUAN = "Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (6)"
MULAI = "Peraturan Bupati Sijunjung 8/2022 Pasal 13 ayat (1)"
PELAKSANA = [satu.kode for satu in MUBA.pelaksana_inspeksi]


async def tell(stage: Stage, usaha: dict[str, Any]) -> None:
    stage.chapter("Inspeksi lapangan rutin, dan pengingat yang mengikuti tanggalnya")
    petugas: Caller = usaha["petugas"]
    await subject_is_known(stage, petugas, usaha["id"])
    await petugas.post(
        "pengawasan",
        "/rencana",
        {
            "tahun": 2026,
            "entri": [
                {
                    "pelaku_usaha": usaha["id"],
                    "lokasi": MUBA.wilayah,
                    "instansi_pelaksana": PELAKSANA,
                }
            ],
        },
    )
    rutin = {"jenis": "RUTIN", "pelaku_usaha": usaha["id"], "lokasi": MUBA.wilayah}
    stage.move_to("2026-01-12T09:00")
    luar = rutin | {"tanggal": "2027-02-10"}
    await petugas.refused("POST", "pengawasan", "/inspeksi", "DI_LUAR_RENCANA", luar)
    inspeksi = (await petugas.post("pengawasan", "/inspeksi", rutin | {"tanggal": "2026-02-12"}))[
        "id"
    ]

    await reminder(stage, petugas, inspeksi, 1, "AKTIF", "2026-01-29")
    stage.say(
        "Inspeksi dijadwalkan pada 12-02-2026; pelaksana diingatkan 10 Hari sebelumnya.", PASAL
    )
    stage.move_to("2026-01-29T08:00")
    await reminder(stage, petugas, inspeksi, 1, "DIJALANKAN", "2026-01-29")
    stage.say("Pengingatnya terkirim, sekali kepada masing-masing.", PASAL)

    stage.move_to("2026-01-30T10:00")
    await move(petugas, inspeksi, 1, "2026-02-27")
    await reminder(stage, petugas, inspeksi, 2, "AKTIF", "2026-02-11")
    await move(petugas, inspeksi, 2, "2026-03-12")
    await reminder(stage, petugas, inspeksi, 2, "DIBATALKAN", "2026-02-11")
    await reminder(stage, petugas, inspeksi, 3, "AKTIF", "2026-02-26")
    stage.say("Dijadwal ulang dua kali, terakhir 12-03-2026; pengingatnya ikut pindah.", ULANG)

    stage.move_to("2026-02-20T10:00")
    await move(petugas, inspeksi, 3, "2026-02-26")
    await reminder(stage, petugas, inspeksi, 3, "DIBATALKAN", "2026-02-26")
    await reminder(stage, petugas, inspeksi, 4, "DIJALANKAN", "2026-02-10")
    stage.say("Dimajukan ke 26-02-2026: saat mengingatkan sudah lewat, jadi seketika.", ULANG)
    await visit(stage, petugas, inspeksi)


async def visit(stage: Stage, petugas: Caller, inspeksi: str) -> None:
    """Both letters, then the visit itself; without them it is refused."""
    alamat = f"/inspeksi/{inspeksi}"
    surat = {
        "nomor": "094/17/ST/2026",
        "pelaksana": [{"nama": "Petugas Pertama", "instansi": PELAKSANA[0]}],
    }
    await petugas.put("pengawasan", f"{alamat}/surat-tugas", surat, headers={"If-Match": '"4"'})
    stage.say("Surat tugas diinput pada hari terakhirnya, 4 Hari sebelum inspeksi.", SURAT)
    kode = "PEMBERITAHUAN_BELUM_DISAMPAIKAN"
    await petugas.refused("POST", "pengawasan", f"{alamat}/pelaksanaan", kode, {})
    stage.move_to("2026-02-23T08:00")

    async def announced() -> bool:
        ini = await petugas.get("pengawasan", alamat)
        return ini["status"] == "SURAT_PEMBERITAHUAN_DISAMPAIKAN"

    await stage.until("surat pemberitahuan kunjungan disampaikan", announced)
    stage.say("Surat pemberitahuan kunjungan disampaikan 3 Hari sebelumnya.", PEMBERITAHUAN)
    stage.move_to("2026-02-26T09:00")
    dimulai = await petugas.post("pengawasan", f"{alamat}/pelaksanaan")
    assert dimulai["status"] == "DILAKSANAKAN", dimulai
    stage.say("Inspeksi dimulai pada tanggalnya, dengan kedua surat.", MULAI)


async def move(petugas: Caller, inspeksi: str, versi: int, tanggal: str) -> None:
    await petugas.post(
        "pengawasan",
        f"/inspeksi/{inspeksi}/jadwal",
        {"tanggal": tanggal, "alasan": "Penyesuaian jadwal pelaksana"},
        headers={"If-Match": f'"{versi}"'},
    )


async def subject_is_known(stage: Stage, petugas: Caller, usaha: str) -> None:
    """Only registrasi's event adds a subject (PB8-2-1); the profile shows it."""

    async def known() -> Any:
        return await petugas.find("pengawasan", f"/profil/{usaha}")

    profil = await stage.until("pengawasan mengenal Pelaku Usaha", known)
    assert len(profil["bagian"]) == 5, profil
    dasar = await petugas.get("registrasi", f"/pelaku-usaha/{usaha}/profil")
    assert dasar["bagian"]["nib"]["isi"], dasar


async def reminder(
    stage: Stage, petugas: Caller, inspeksi: str, versi: int, status: str, tanggal: str
) -> None:
    """PB8-10-14: the reminder of this version of the date, and the day it falls on."""

    async def found() -> Any:
        rows = (await petugas.get("notifikasi", "/tenggat", subjek=inspeksi))["data"]
        return next(
            (row for row in rows if row["generasi"] == versi and row["status"] == status), None
        )

    row = await stage.until(f"pengingat inspeksi versi {versi} {status}", found)
    assert row["hari_terakhir"] == tanggal, row
