"""One notice as an e-mail, through the standard library, in a thread."""

import asyncio
import smtplib
from email.message import EmailMessage
from email.utils import format_datetime

from services.notifikasi.domain.pemberitahuan import Pemberitahuan
from services.notifikasi.settings import Keamanan, PengaturanEmail

TETAP = 500
KAKI = "Pesan ini dikirim otomatis oleh sistem perizinan. Dasar hukum: {dasar_hukum}."


def surat(satu: Pemberitahuan, dari: str) -> EmailMessage:
    """Its Message-ID is that of the notice, so that a repeated delivery is seen as one."""
    pesan = EmailMessage()
    pesan["From"] = dari
    pesan["To"] = satu.penerima.email
    pesan["Subject"] = satu.judul
    pesan["Date"] = format_datetime(satu.dibuat_pada)
    pesan["Message-ID"] = f"<{satu.id}@{dari.rpartition('@')[2]}>"
    pesan.set_content(f"{satu.isi}\n\n-- \n{KAKI.format(dasar_hukum=satu.perihal.dasar_hukum)}\n")
    return pesan


class Ditolak(Exception):
    """For good: the same message would be refused again."""


async def kirim(satu: Pemberitahuan, pengaturan: PengaturanEmail) -> None:
    """Raises Ditolak, or OSError (which every SMTP error is) when it was not taken."""
    try:
        await asyncio.to_thread(_kirim, surat(satu, pengaturan.dari), pengaturan)
    except ValueError as error:  # an address or a header that can be no header
        raise Ditolak(f"bukan surat yang sah: {error}") from error
    except smtplib.SMTPException as error:
        if selamanya(error):
            raise Ditolak(f"{type(error).__name__}: {error}") from error
        raise


def selamanya(error: smtplib.SMTPException) -> bool:
    """5xx about this message; about the connection or the account it may still be mended."""
    match error:
        case smtplib.SMTPRecipientsRefused(recipients=semua):
            return all(kode >= TETAP for kode, _ in semua.values())
        case smtplib.SMTPSenderRefused() | smtplib.SMTPDataError():
            return error.smtp_code >= TETAP
        case _:
            return False


def _kirim(pesan: EmailMessage, pengaturan: PengaturanEmail) -> None:
    kelas = smtplib.SMTP_SSL if pengaturan.keamanan is Keamanan.TLS else smtplib.SMTP
    with kelas(pengaturan.host, pengaturan.port, timeout=pengaturan.batas_waktu) as server:
        if pengaturan.keamanan is Keamanan.STARTTLS:
            server.starttls()
        if pengaturan.pengguna:
            server.login(pengaturan.pengguna, pengaturan.sandi)
        server.send_message(pesan)
