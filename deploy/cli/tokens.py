"""`perizinan token`: a bearer token of the development issuer."""

from typing import Annotated

import httpx
import typer

from deploy.cli.where import running_system
from shared.daerah import DAERAH


def token(
    peran: Annotated[str, typer.Option(help="Salah satu dari tujuh peran Pasal 9 ayat (3).")],
    sub: Annotated[str, typer.Option(help="Id pengguna.")] = "pengembang",
    fungsi: Annotated[list[str] | None, typer.Option(help="Fungsi di dalam peran.")] = None,
    daerah: Annotated[str, typer.Option(help="Kode daerah.")] = "KAB_SIJUNJUNG",
    pelaku_usaha: Annotated[str | None, typer.Option(help="Id Pelaku Usaha.")] = None,
    instansi: Annotated[
        str | None, typer.Option(help="Kode instansi bagi KEMENTERIAN_LEMBAGA, misalnya AHU.")
    ] = None,
) -> None:
    """Token untuk mencoba API; hanya pada sistem lokal."""
    print(
        mint(
            running_system().issuer, sub=sub, peran=peran, fungsi=fungsi or [], daerah=daerah,
            wilayah=[DAERAH[daerah].wilayah], pelaku_usaha=pelaku_usaha, instansi=instansi,
        )
    )  # fmt: skip


def mint(issuer: str, **claims: object) -> str:
    answer = httpx.post(f"{issuer}/token", json=claims)
    answer.raise_for_status()
    return answer.json()["access_token"]
