"""Chapter 3: a Pencabutan LIKUIDASI that nobody decides, and what follows by itself."""

from typing import Any

from deploy.story.stage import Caller, Stage, pdf
from shared.daerah import DAERAH

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
SEMBILAN = f"{PERBUP} Pasal 23 ayat (9)"
SIJUNJUNG = DAERAH["KAB_SIJUNJUNG"]


async def tell(stage: Stage, petugas: Caller, usaha: dict[str, Any]) -> None:
    """`usaha`: a badan usaha of Sijunjung that holds a NIB."""
    stage.move_to("2026-03-16T10:00")
    stage.chapter("Pencabutan karena likuidasi yang tidak diputuskan siapa pun")
    stage.agencies_answer(AHU="BELUM_DAPAT_DIVALIDASI")
    likuidator = await stage.token(
        sub="likuidator-1", peran="PELAKU_USAHA", fungsi=["LIKUIDATOR"],
        pelaku_usaha=usaha["id"], daerah=SIJUNJUNG.kode,
    )  # fmt: skip
    izin = await stage.until(
        "sanksi mengenal NIB", lambda: likuidator.find("sanksi", f"/perizinan/{usaha['nib']}")
    )
    permohonan = {
        "nib": usaha["nib"],
        "kegiatan_usaha": [satu["id"] for satu in izin["kegiatan_usaha"]],
        "nik": "1303044107900001",
        "npwp": "0012345678901000",
    }
    sebagian = permohonan | {"kegiatan_usaha": []}
    await likuidator.refused("POST", "sanksi", "/pencabutan", "CAKUPAN_TIDAK_LENGKAP", sebagian)
    kasus = (await likuidator.post("sanksi", "/pencabutan", permohonan))["id"]
    await likuidator.upload(
        "POST", "sanksi", f"/pencabutan/{kasus}/akta",
        files={
            "akta_pembubaran": ("akta.pdf", pdf("Akta pembubaran"), "application/pdf"),
            "pencatatan_pembubaran": ("pencatatan.pdf", pdf("Pencatatan"), "application/pdf"),
        },
    )  # fmt: skip

    async def menunggu() -> Any:
        satu = await petugas.get("sanksi", f"/pencabutan/{kasus}")
        return satu if satu["status"] == "MENUNGGU_VERIFIKASI" else None

    rinci = await stage.until("AHU belum dapat memvalidasi; verifikasi ditugaskan", menunggu)
    assert rinci["batas"] == "2026-03-30", rinci["batas"]
    stage.say(
        "Likuidator PT Ranah Minang Digital memohon dan mengunggah akta, karena AHU belum dapat "
        "memvalidasinya. DPMPTSP punya 5 Hari untuk memverifikasi: sampai 30-03-2026, melewati "
        "Nyepi dan Idulfitri.",
        f"{PERBUP} Pasal 23 ayat (3)",
    )

    await lapse(stage, petugas, kasus)
    await revoked(stage, likuidator, usaha)
    await hak_akses_ends(stage, likuidator, usaha)


async def lapse(stage: Stage, petugas: Caller, kasus: str) -> None:
    """The five Hari end on 30 March; at 00:00 of the 31st the state has decided."""
    for peringatan in ("2026-03-26T08:00", "2026-03-27T08:00"):
        stage.move_to(peringatan)
        await clock_warned(stage, petugas, kasus, "verifikasi_likuidasi", peringatan[:10])
        stage.say("Petugas diperingatkan: tenggatnya mendekat.", f"{PERBUP} Pasal 23 ayat (3)")
    stage.move_to("2026-03-31T00:00")
    stage.say("Petugas menyetujui, tepat ketika hari terakhirnya habis: berlomba dengan jam.")
    await petugas.refused(
        "POST", "sanksi", f"/pencabutan/{kasus}/verifikasi/setujui", "TENGGAT_TERLAMPAUI", {}
    )

    async def terbit() -> Any:
        satu = await petugas.get("sanksi", f"/pencabutan/{kasus}")
        return satu if satu["status"] == "DITERBITKAN" else None

    rinci = await stage.until("Pencabutan terbit sebagai fiktif positif", terbit)
    assert rinci["dasar_penerbitan"] == "FIKTIF_POSITIF", rinci
    assert rinci["terbit_pada"] == "2026-03-31", rinci
    await petugas.refused(
        "POST", "sanksi", f"/pencabutan/{kasus}/verifikasi/setujui", "TENGGAT_TERLAMPAUI", {}
    )
    await three_are_told(stage)
    stage.say(
        "Karena tidak diputuskan, Pencabutan terbit dengan sendirinya: FIKTIF POSITIF, dan ketiga "
        "pihak diberi tahu.",
        f"{PERBUP} Pasal 23 ayat (5), (7)",
        "bold",
    )


async def clock_warned(stage: Stage, caller: Caller, subjek: str, jenis: str, day: str) -> None:
    async def warned() -> Any:
        rows = (await caller.get("notifikasi", "/tenggat", subjek=subjek, jenis=jenis))["data"]
        riwayat = [await caller.get("notifikasi", f"/tenggat/{row['id']}") for row in rows]
        return any(
            baris["pada"][:10] == day and baris["kejadian"] == "DIINGATKAN"
            for satu in riwayat
            for baris in satu["riwayat"]
        )

    await stage.until(f"peringatan {jenis} pada {day}", warned)


async def three_are_told(stage: Stage) -> None:
    """PB8-23-7: kementerian/lembaga, Pemerintah Daerah, Pelaku Usaha; once each."""
    operator = await stage.token(sub="operator-1", peran="LEMBAGA_OSS")

    async def semua() -> Any:
        rows = await operator.get("notifikasi", "/pemberitahuan/pengiriman", jumlah=200)
        told = [
            (row["jenis_penerima"], row["kanal"])
            for row in rows["data"]
            if row["jenis"] == "pencabutan_diterbitkan"
        ]
        return told if len({jenis for jenis, _ in told}) == 3 else None

    told = await stage.until("tiga penerima diberi tahu", semua)
    assert len(told) == len(set(told)), told


async def revoked(stage: Stage, likuidator: Caller, usaha: dict[str, Any]) -> None:
    async def dicabut() -> Any:
        nib = await likuidator.get("registrasi", f"/nib/{usaha['nib']}")
        return nib if nib["status"] == "DICABUT" else None

    nib = await stage.until("NIB dicabut di registrasi", dicabut)
    assert nib["pencabutan"]["tanggal"] == "2026-03-31", nib
    stage.say(f"NIB {usaha['nib']} dicabut di registrasi.", f"{PERBUP} Pasal 23 ayat (8)")


async def hak_akses_ends(stage: Stage, likuidator: Caller, usaha: dict[str, Any]) -> None:
    """PB8-23-9: six months to the day, warned 30, 7 and 1 days before, cancelled after."""

    async def status(wanted: str) -> Any:
        satu = await likuidator.get("registrasi", f"/pelaku-usaha/{usaha['id']}")
        return satu["hak_akses"]["status"] == wanted

    for warning in ("2026-08-31T09:00", "2026-09-23T09:00", "2026-09-29T09:00"):
        stage.move_to(warning)
        await clock_warned(stage, likuidator, usaha["id"], "hak_akses_permohonan", warning[:10])
        await stage.until("Hak Akses akan dibatalkan", lambda: status("AKAN_DIBATALKAN"))
        stage.say("Peringatan: Hak Akses akan dibatalkan bila tidak ada permohonan baru.", SEMBILAN)
    stage.move_to("2026-10-01T00:00")
    await stage.until("Hak Akses dibatalkan", lambda: status("DIBATALKAN"))
    stage.say("Enam bulan lewat tanpa permohonan baru: Hak Akses dibatalkan.", SEMBILAN)
