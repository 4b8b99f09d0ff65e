"""What each service serves of its contracts: all of them, and as they were frozen."""

import json

import httpx
import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools.kontrak import GOLDEN, SKEMA, berkas
from deploy.tools.layanan import aplikasi, satu_layanan
from shared.contracts import asyncapi


@pytest.mark.parametrize("nama", SERVICES)
async def test_every_event_is_on_the_page_with_its_schema_and_example(nama: str) -> None:
    service = satu_layanan(nama)
    semua = {c.TYPE for c in asyncapi.published_by(service.outbound)} | set(
        service.inbound.contracts
    )
    transport = httpx.ASGITransport(aplikasi(service))
    async with httpx.AsyncClient(transport=transport, base_url="http://uji") as client:
        page = await client.get("/kontrak")
        assert page.headers["content-type"].startswith("text/html")
        for jenis in semua:
            assert f'<h3 id="{jenis}">' in page.text
            for jalur, folder in (("skema", SKEMA), ("contoh", GOLDEN)):
                beku = json.loads(berkas(folder, jenis)[-1].read_text())
                assert (await client.get(f"/kontrak/{jalur}/{jenis}")).json() == beku
        for jalur in ("skema", "contoh"):
            lain = await client.get(f"/kontrak/{jalur}/..%2Fsecret")
            assert (lain.status_code, lain.json()["kode"]) == (404, "TIDAK_DITEMUKAN")
