"""What only notifikasi needs: how e-mail and webhooks leave the house."""

from datetime import timedelta
from enum import StrEnum

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Keamanan(StrEnum):
    TANPA = "tanpa"
    STARTTLS = "starttls"
    TLS = "tls"


class PengaturanEmail(BaseSettings):
    """From variables that begin with PERIZINAN_SMTP_; without a host no e-mail is sent."""

    model_config = SettingsConfigDict(env_prefix="PERIZINAN_SMTP_", frozen=True, extra="ignore")

    host: str = ""
    port: int = Field(default=25, ge=1, le=65_535)
    keamanan: Keamanan = Keamanan.TANPA
    pengguna: str = ""
    sandi: str = ""
    dari: str = "perizinan@localhost"
    batas_waktu: float = Field(default=10.0, gt=0)
    """Seconds for one delivery."""
    jeda: tuple[timedelta, ...] = tuple(
        timedelta(seconds=detik) for detik in (30, 120, 600, 3_600, 14_400)
    )
    """Pauses after a failed attempt; after the last one it has failed for good (CALC-9)."""


class PengaturanWebhook(BaseSettings):
    """From variables that begin with PERIZINAN_WEBHOOK_."""

    model_config = SettingsConfigDict(env_prefix="PERIZINAN_WEBHOOK_", frozen=True, extra="ignore")

    batas_waktu: float = Field(default=10.0, gt=0)
    """Seconds for one delivery, with its name look-up."""
    sekaligus: int = Field(default=8, ge=1)
    """So many agencies at once, one delivery for each."""
    rahasia_lama: timedelta = Field(default=timedelta(hours=24), ge=timedelta())
    """For so long after a rotation the old secret signs beside the new one."""
    jeda: tuple[timedelta, ...] = tuple(
        timedelta(seconds=detik) for detik in (5, 30, 300, 1_800, 7_200, 28_800, 86_400)
    )
    """Pauses after a failed attempt; after the last one it has failed for good."""
