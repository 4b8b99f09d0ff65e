"""What a service tells agencies of its events: AsyncAPI, a page to read, schemas, examples."""

import json
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path as Folder
from typing import Annotated, Any

from fastapi import APIRouter, Path
from fastapi.responses import HTMLResponse

import shared.contracts
from shared.contracts import asyncapi
from shared.contracts.contract import Contract
from shared.http.access import publik
from shared.http.problem import TIDAK_DITEMUKAN, Refused
from shared.messaging.envelope import ATTRIBUTES
from shared.messaging.inbound import Inbound
from shared.messaging.outbound import Outbound
from shared.messaging.topics import topic_name

FROZEN = Folder(shared.contracts.__file__).parent
TERBUKA = "dokumen antarmuka tidak memuat data siapa pun"
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem .5rem;
text-align:left;vertical-align:top}code,pre{font:13px/1.45 ui-monospace,monospace}
pre{background:#f5f5f5;padding:.8rem;overflow:auto}h3{margin-top:2.5rem}
"""


def router(service: str, topic_env: str, inbound: Inbound, outbound: Outbound) -> APIRouter:
    routes = APIRouter(prefix="/kontrak", tags=["Kontrak"], dependencies=[publik(TERBUKA)])
    sent = asyncapi.published_by(outbound)
    known = {contract.TYPE for contract in [*sent, *inbound.contracts.values()]}
    one = min(known, default="")

    @cache
    def document() -> dict[str, Any]:
        return asyncapi.document(service, topic_env, inbound, outbound)

    @cache
    def page() -> str:
        return _page(service, topic_env, sent, inbound.contracts.values())

    def frozen(folder: str, jenis: str) -> dict[str, Any]:
        if jenis not in known:
            raise Refused(TIDAK_DITEMUKAN, 404)
        return _newest(folder, jenis)

    @routes.get("", summary="Daftar peristiwa, untuk dibaca", response_class=HTMLResponse)
    async def daftar() -> HTMLResponse:
        return HTMLResponse(page())

    @routes.get("/asyncapi.json", summary="Dokumen AsyncAPI 3 layanan ini")
    async def dokumen() -> dict[str, Any]:
        return document()

    @routes.get("/skema/{jenis}", summary="JSON Schema satu peristiwa, beku sejak terbit")
    async def skema(jenis: Annotated[str, Path(examples=[one])]) -> dict[str, Any]:
        return frozen("schemas", jenis)

    @routes.get("/contoh/{jenis}", summary="Satu pesan Kafka utuh: kepala, kunci, isi")
    async def contoh(jenis: Annotated[str, Path(examples=[one])]) -> dict[str, Any]:
        return frozen("golden", jenis)

    return routes


def _newest(folder: str, jenis: str) -> dict[str, Any]:
    """A compatible addition is a further file, `<type>.r2.json`."""
    revisi = len(list((FROZEN / folder).glob(f"{jenis}.r*.json"))) + 1
    nama = f"{jenis}.r{revisi}.json" if revisi > 1 else f"{jenis}.json"
    return json.loads((FROZEN / folder / nama).read_bytes())


def _page(
    service: str, topic_env: str, sent: Iterable[type[Contract]], received: Iterable[type[Contract]]
) -> str:
    daftar = sorted(received, key=lambda contract: contract.TYPE)
    keluar, masuk = list(sent), [contract for contract in daftar if contract not in list(sent)]
    kepala = "".join(_row(name, text) for name, text in ATTRIBUTES.items())
    return (
        "<!DOCTYPE html><html lang=id><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width">'
        f"<title>Peristiwa {service}</title><style>{STYLE}</style></head><body>"
        f"<h1>Peristiwa layanan {service}</h1>"
        "<p>CloudEvents 1.0 di Kafka, cara biner: atribut ada di kepala pesan, isinya JSON. "
        "Catatan dapat memuat satu peristiwa lebih dari sekali: abaikan <code>ce_id</code> yang "
        "sudah diolah, dan urutkan menurut <code>ce_streamversion</code> untuk setiap kunci dan "
        "<code>ce_source</code>. Bidang yang tidak Anda kenal dapat bertambah; abaikan. Dokumen "
        'untuk mesin: <a href="kontrak/asyncapi.json">AsyncAPI 3</a>.</p>'
        f"<h2>Diterbitkan</h2>{_index(keluar)}<h2>Dibaca</h2>{_index(masuk)}"
        f"<h2>Kepala pesan</h2><table>{kepala}</table><h2>Rincian</h2>"
        + "".join(_detail(contract, topic_env) for contract in [*keluar, *masuk])
        + "</body></html>"
    )


def _index(contracts: Iterable[type[Contract]]) -> str:
    baris = [
        f'<tr><td><a href="#{c.TYPE}"><code>{c.TYPE}</code></a><td>{escape(c.DASAR_HUKUM)}'
        f"<td>{', '.join(c.ATURAN)}</tr>"
        for c in contracts
    ]
    judul = "<tr><th>Jenis<th>Dasar hukum<th>Aturan</tr>"
    return f"<table>{judul}{''.join(baris)}</table>" if baris else "<p>Tidak ada.</p>"


def _detail(contract: type[Contract], topic_env: str) -> str:
    isi = "".join(
        _row(name, field.description or "", "" if field.is_required() else " (boleh tidak ada)")
        for name, field in contract.model_fields.items()
    )
    golden = json.dumps(_newest("golden", contract.TYPE), indent=2, ensure_ascii=False)
    return (
        f'<h3 id="{contract.TYPE}"><code>{contract.TYPE}</code></h3>'
        f"<p>Topik <code>{topic_name(topic_env, contract.PENERBIT)}</code>; subjek "
        f'<code>{contract.SUBJEK}</code>; <a href="kontrak/skema/{contract.TYPE}">JSON Schema</a>, '
        f'<a href="kontrak/contoh/{contract.TYPE}">contoh</a>.</p>'
        f"<table>{isi}</table><pre>{escape(golden)}</pre>"
    )


def _row(name: str, text: str, more: str = "") -> str:
    return f"<tr><td><code>{escape(name)}</code>{more}<td>{escape(text)}</tr>"
