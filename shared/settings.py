"""Configuration, from environment variables that begin with PERIZINAN_."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Env(StrEnum):
    EMBEDDED = "embedded"
    PENGEMBANGAN = "pengembangan"
    PRODUKSI = "produksi"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PERIZINAN_", frozen=True, extra="ignore")

    env: Env = Env.PRODUKSI
    database_url: str
    kafka: Annotated[tuple[str, ...], NoDecode]
    """Bootstrap addresses; a comma list in the environment (FastStream does not split one)."""
    kafka_wait_ms: int = Field(default=500, gt=0)
    """How long a broker may hold an empty answer back. Kafka ends the wait at the first record;
    the embedded broker doesn't, and would make every event half a second late."""
    topic_env: str = "dev"
    oidc_issuer: str
    oidc_jwks_url: str
    oidc_audience: str = "perizinan"
    clock_file: Path | None = None
    ketentuan: Path | None = None
    """Further entries of configuration, as in shared/data/ketentuan.json: the same for all four."""
    object_store: Path = Path("data/berkas")
    encryption_key: str
    """Base64 of 32 bytes; encrypts NIK and NPWP at rest."""
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str | None = None
    """Address that the public reaches this service by: where QR codes on documents lead."""
    database_pool: int = 10
    consumer_pool: int = 3
    max_body: int = 1_048_576
    """Bytes of a request that is not an upload."""
    max_upload: int = 31_457_280
    """Of one request: two files at the limit of the law's configuration, and room."""
    log_json: bool = True
    shutdown_deadline: float = Field(default=25.0, gt=0)

    @model_validator(mode="before")
    @classmethod
    def _split_kafka(cls, values: dict[str, object]) -> dict[str, object]:
        kafka = values.get("kafka")
        if isinstance(kafka, str):
            values["kafka"] = tuple(part.strip() for part in kafka.split(",") if part.strip())
        return values

    @model_validator(mode="after")
    def _simulated_time_is_for_development(self) -> "Settings":
        if self.clock_file and self.env is Env.PRODUKSI:
            raise ValueError("PERIZINAN_CLOCK_FILE is refused in production")
        return self

    @property
    def alamat_publik(self) -> str:
        """Never from a request: a Host header would be printed on an official document."""
        return self.public_url or f"http://{self.host}:{self.port}"

    def topic(self, publisher: str) -> str:
        return f"{self.topic_env}.perizinan.{publisher}.v1"
