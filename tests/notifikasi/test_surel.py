"""E-mail against a server that refuses, tarries, or kills: retried, final, never lost (CALC-9)."""

import os
import smtplib
from collections.abc import Generator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from services.notifikasi import smtp, tables
from services.notifikasi.domain.pemberitahuan import Pemberitahuan
from services.notifikasi.handlers import pemberitahuan as handlers
from services.notifikasi.handlers.kegagalan import FAILED
from services.notifikasi.settings import PengaturanEmail
from services.notifikasi.workers import LENT, Sender
from shared.actor import SISTEM
from shared.contracts.registrasi import SlaTerlampauiV1
from shared.daerah import daerah
from tests.notifikasi.bahan import DAERAH, PELAKU_USAHA, PERMOHONAN, wib
from tests.notifikasi.surel import NANTI, Kotak
from tests.notifikasi.test_clocks import dengar
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan
from tests.support.process import Process
from tests.support.waiting import until

TERLAMPAUI = SlaTerlampauiV1(
    permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, jatuh_tempo=wib(2026, 3, 18)
)
JEDA = (timedelta(seconds=30), timedelta(minutes=2))
TAK_DIKENAL = "550 5.1.1 Kotak surat tidak ada"


@pytest.fixture
def kotak() -> Generator[Kotak]:
    server = Kotak()
    server.buka()
    yield server
    server.tutup()


def pengirim(notifikasi: Layanan, port: int, batas_waktu: float = 10.0) -> Sender:
    pengaturan = PengaturanEmail(
        host="127.0.0.1", port=port, dari="perizinan@uji.example", jeda=JEDA,
        batas_waktu=batas_waktu,
    )  # fmt: skip
    return Sender(notifikasi.database, pengaturan)


async def surel(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows(
        "SELECT status, percobaan FROM pemberitahuan WHERE kanal = 'EMAIL'"
    )


async def alamatkan(notifikasi: Layanan, email: str, judul: str = "Uji") -> None:
    async with notifikasi.database.session() as session:
        await session.execute(
            text("UPDATE pemberitahuan SET email = :e, judul = :j WHERE kanal = 'EMAIL'"),
            {"e": email, "j": judul},
        )
        await session.commit()


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("pada", "jawaban", "sesudah"),
    [
        pytest.param("jawab_rcpt", TAK_DIKENAL, [("GAGAL", 1)], id="5xx pada penerima"),
        pytest.param("jawab_data", "554 5.6.0 Ditolak", [("GAGAL", 1)], id="5xx pada isi"),
        pytest.param("jawab_rcpt", "450 4.2.0 Kotak sibuk", [("ANTRI", 1)], id="4xx pada penerima"),
        pytest.param("jawab_data", NANTI, [("ANTRI", 1)], id="4xx pada isi"),
    ],
)
async def test_5xx_gagal_seketika_4xx_diulang(
    notifikasi: Layanan, kotak: Kotak, pada: str, jawaban: str, sesudah: list[tuple[str, int]]
) -> None:
    """With an alert and the fact where it is final."""
    sebelum = FAILED.labels("EMAIL")._value.get()  # it has no other reader
    await dengar(notifikasi, TERLAMPAUI)
    setattr(kotak, pada, jawaban)
    await pengirim(notifikasi, kotak.port).round()
    gagal = [satu["sebab"] for satu in await notifikasi.published("notifikasi.gagal")]
    assert await surel(notifikasi) == sesudah
    selesai = sesudah[0][0] == "GAGAL"
    assert [jawaban[4:] in sebab for sebab in gagal] == [True] * selesai
    assert FAILED.labels("EMAIL")._value.get() == sebelum + selesai


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("error", "selamanya"),
    [
        (smtplib.SMTPRecipientsRefused({"a@b.id": (550, b"x")}), True),
        (smtplib.SMTPRecipientsRefused({"a@b.id": (550, b"x"), "c@d.id": (450, b"y")}), False),
        (smtplib.SMTPSenderRefused(552, b"x", "a@b.id"), True),
        (smtplib.SMTPSenderRefused(452, b"x", "a@b.id"), False),
        (smtplib.SMTPDataError(500, b"x"), True),
        (smtplib.SMTPDataError(499, b"x"), False),
        (smtplib.SMTPAuthenticationError(535, b"x"), False),
        (smtplib.SMTPConnectError(554, b"x"), False),
        (smtplib.SMTPServerDisconnected("x"), False),
    ],
)
def test_yang_selamanya_menyangkut_surat_itu_saja(
    error: smtplib.SMTPException, *, selamanya: bool
) -> None:
    """A wrong password or a server that lets nobody in can be mended, and the mail goes out."""
    assert smtp.selamanya(error) is selamanya


@pytest.mark.rule("CALC-9")
async def test_server_yang_diam_tidak_menahan_yang_lain(
    notifikasi: Layanan, kotak: Kotak, clock: SettableClock
) -> None:
    """It took both messages and says nothing: they are tried again, under the same Message-ID."""
    await dengar(notifikasi, TERLAMPAUI, TERLAMPAUI)
    kotak.lambat = True
    await pengirim(notifikasi, kotak.port, batas_waktu=0.2).round()
    assert await surel(notifikasi) == [("ANTRI", 1)] * 2
    kotak.lambat = False
    clock.forward(seconds=30)
    await pengirim(notifikasi, kotak.port).round()
    assert await surel(notifikasi) == [("DIKIRIM", 2)] * 2
    id = [pesan["Message-ID"] for pesan in kotak.pesan]
    assert sorted(id[:2]) == sorted(id[2:])


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("email", "judul"),
    [
        pytest.param("a@b.example\r\nBcc: pencuri@jahat.example", "Uji", id="baris dalam alamat"),
        pytest.param("a@b.example", "Uji\r\nBcc: pencuri@jahat.example", id="baris dalam judul"),
    ],
)
async def test_baris_kepala_tidak_dapat_disisipkan(
    notifikasi: Layanan, kotak: Kotak, email: str, judul: str
) -> None:
    """Such a message can never be sent; the others are, and the sender lives on."""
    await dengar(notifikasi, TERLAMPAUI)
    await alamatkan(notifikasi, email, judul)
    await dengar(notifikasi, TERLAMPAUI)
    await pengirim(notifikasi, kotak.port).round()
    assert sorted(await surel(notifikasi)) == [("DIKIRIM", 1), ("GAGAL", 1)]
    [pesan] = kotak.pesan
    assert (pesan["To"], pesan["Bcc"]) == ("dpmptsp@sijunjung.example", None)
    assert pesan.get_content_type() == "text/plain"


@pytest.mark.rule("CALC-9")
async def test_mati_antara_kirim_dan_catat_terkirim_lagi_sebagai_surat_yang_sama(
    notifikasi: Layanan, kotak: Kotak, clock: SettableClock, tmp_path: Path
) -> None:
    """kill -9 after the server took it: at least once, and a receiver knows it by its id."""
    await dengar(notifikasi, TERLAMPAUI)
    argumen = (notifikasi.database.url, str(kotak.port), clock.now().isoformat())
    proses = Process(
        "tests.notifikasi.pengirim", *argumen, env=dict(os.environ), log=tmp_path / "pengirim.log"
    )
    kotak.bunuh = proses.pid

    async def mati() -> bool:
        return proses.returncode is not None

    await until(mati, "the sender killed", seconds=60)
    assert proses.returncode == -9, proses.tail()
    assert await surel(notifikasi) == [("ANTRI", 1)]
    kotak.bunuh = None
    assert not await pengirim(notifikasi, kotak.port).round()  # it is lent still
    clock.set(clock.now() + LENT)
    assert await pengirim(notifikasi, kotak.port).round()
    assert await surel(notifikasi) == [("DIKIRIM", 2)]
    pertama, kedua = kotak.pesan
    assert pertama["Message-ID"] == kedua["Message-ID"]
    assert pertama.get_payload() == kedua.get_payload()


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize("kata", ["gagal", "terkirim", "dilewati"])
async def test_pengirim_yang_kembali_terlambat_tidak_mengubah_apa_pun(
    notifikasi: Layanan,
    kotak: Kotak,
    clock: SettableClock,
    kata: str,
) -> None:
    """It was frozen for longer than it was lent the letter, and another one has sent it."""
    await dengar(notifikasi, TERLAMPAUI)
    async with notifikasi.database.unit_of_work() as uow:
        [beku] = await tables.pemberitahuan.claim(uow, clock.now(), clock.now() + LENT, 1)
    clock.set(clock.now() + LENT)
    await pengirim(notifikasi, kotak.port).round()
    await catat(notifikasi, beku, kata)
    assert await surel(notifikasi) == [("DIKIRIM", 2)]
    fakta = await notifikasi.published("notifikasi.dikirim")
    assert [satu["kanal"] for satu in fakta].count("EMAIL") == 1
    assert await notifikasi.published("notifikasi.gagal") == []


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("kata", "sesudah"),
    [
        pytest.param("gagal", [("ANTRI", 2)], id="gagal: yang lain masih mencoba"),
        pytest.param("terkirim", [("DIKIRIM", 2)], id="terkirim: yang lain tak perlu lagi"),
    ],
)
async def test_pengirim_yang_kembali_selama_yang_lain_mencoba(
    notifikasi: Layanan, clock: SettableClock, kata: str, sesudah: list[tuple[str, int]]
) -> None:
    await dengar(notifikasi, TERLAMPAUI)
    pinjaman = []
    for _ in range(2):
        async with notifikasi.database.unit_of_work() as uow:
            pinjaman += await tables.pemberitahuan.claim(uow, clock.now(), clock.now() + LENT, 1)
        clock.set(clock.now() + LENT)
    await catat(notifikasi, pinjaman[0], kata)
    assert await surel(notifikasi) == sesudah


async def catat(notifikasi: Layanan, surat: Pemberitahuan, kata: str) -> None:
    async with notifikasi.database.transaction(
        stream=str(PELAKU_USAHA), daerah=daerah(DAERAH), actor=SISTEM
    ) as tx:
        if kata == "gagal":
            await handlers.catat_gagal(tx, surat, "terlambat", ())
        elif kata == "dilewati":
            await handlers.catat_dilewati(tx, surat, "tanpa server")
        else:
            await handlers.catat_terkirim(tx, surat)


@pytest.mark.rule("CALC-9")
async def test_sekali_juga_bila_kotak_masuk_pesan_tidak_mengenalnya_lagi(
    notifikasi: Layanan,
) -> None:
    """A redrive, or a topic that is filled anew: the notice itself knows its event."""
    pesan = notifikasi.pesan(TERLAMPAUI, stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    async with notifikasi.database.session() as session:
        for tabel in ("inbox", "stream_in"):
            await session.execute(text(f"DELETE FROM {tabel}"))
        await session.commit()
    sebelum = await notifikasi.rows("SELECT id FROM pemberitahuan ORDER BY id")
    fakta = await notifikasi.facts()
    await notifikasi.terima(pesan)
    assert await notifikasi.rows("SELECT id FROM pemberitahuan ORDER BY id") == sebelum
    assert await notifikasi.facts() == fakta
