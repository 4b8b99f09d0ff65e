"""The NIB command of registrasi (Prosedur 5), beside a bare endpoint that writes the same rows."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import services.registrasi
from deploy.tools.layanan import satu_layanan
from shared.clock import SystemClock
from shared.crypto import Cipher
from shared.messaging.database import Database
from tests.bench.figures import Comparison, Goal, Section, percentile
from tests.bench.http import CONNECTIONS, answers, issuing
from tests.bench.http.client import Request, load
from tests.bench.machine import settle
from tests.bench.parts import Parts, connected, free_port
from tests.bench.uji.settings import service
from tests.registrasi.klien import CALLERS, Registrasi
from tests.registrasi.langkah import SITI, ajukan, kunci, langkah, lengkap, pertimbangkan
from tests.support.databases import KEY
from tests.support.waiting import until

MIGRATIONS = Path(services.registrasi.__file__).parent / "migrations"
WARM, SECONDS, EACH = 1.0, 5.0, 600
CLONES = """
    INSERT INTO pelaku_usaha SELECT baru.* FROM pelaku_usaha AS asal,
        generate_series(1, {count}) AS n, jsonb_populate_record(asal, jsonb_build_object(
            'id', md5('pelaku' || n)::uuid, 'nik_sidik', '\\x' || md5('nik' || n),
            'npwp_sidik', '\\x' || md5('npwp' || n))) AS baru;
    INSERT INTO hak_akses SELECT baru.* FROM hak_akses AS asal,
        generate_series(1, {count}) AS n, jsonb_populate_record(asal, jsonb_build_object(
            'pelaku_usaha', md5('pelaku' || n)::uuid, 'kode', 'HA-' || n)) AS baru;
    INSERT INTO permohonan SELECT baru.* FROM permohonan AS asal,
        generate_series(1, {count}) AS n, jsonb_populate_record(asal, jsonb_build_object(
            'id', md5('permohonan' || n)::uuid, 'pelaku_usaha', md5('pelaku' || n)::uuid)) AS baru;
    INSERT INTO persyaratan SELECT baru.* FROM persyaratan AS asal,
        generate_series(1, {count}) AS n, jsonb_populate_record(asal, jsonb_build_object(
            'permohonan', md5('permohonan' || n)::uuid, 'kswp_permintaan', NULL)) AS baru;
    INSERT INTO stream SELECT md5('pelaku' || n)::uuid::text, 40
        FROM generate_series(1, {count}) AS n;
"""
HOW = (
    f"{CONNECTIONS} connections kept alive, one process each side; every request issues the NIB of "
    "another approved application. The bare endpoint reads the application, then writes copies of "
    "every row that ours writes anew, table by table, and updates the application."
)


async def nib(parts: Parts, runs: int) -> Section:
    rate = Comparison("NIB issued", "per second", "bare endpoint", Goal(0.6, 0.8))
    p99 = Comparison("answer p99", "ms", "bare endpoint")
    for _ in range(runs):
        ours = await _measure(parts, ("services.registrasi", "serve"))
        bare = await _measure(parts, ("tests.bench.nib.bare",))
        for took, into in ((ours, "ours"), (bare, "theirs")):
            getattr(rate, into).append(len(took) / SECONDS)
            getattr(p99, into).append(percentile(took, 0.99))
    return Section("The NIB command", HOW, [rate, p99])


async def _measure(parts: Parts, command: tuple[str, ...]) -> list[float]:
    async with parts.database(MIGRATIONS) as url, issuing(parts) as issuer:
        approved = await _approved(url, parts.folder)
        port, folder = free_port(), parts.folder / parts.new_name()
        environment = service(url, issuer.address) | {
            "URL": url,
            "PERIZINAN_PORT": str(port),
            "PERIZINAN_ENCRYPTION_KEY": KEY,
            "PERIZINAN_OBJECT_STORE": str(folder),
        }
        caller = CALLERS["dpmptsp"]
        token = issuer.token(
            {
                "sub": caller.sub,
                "peran": caller.peran,
                "fungsi": [*caller.fungsi],
                "daerah": caller.daerah,
                "wilayah": [*caller.wilayah],
            }
        )
        async with parts.process(*command, environment=environment):
            await until(lambda: answers(port), "the server answers")
            await settle()
            requests = [_requests(approved[n::CONNECTIONS], token) for n in range(CONNECTIONS)]
            await load(port, requests, WARM)
            return await load(port, requests, SECONDS)


def _requests(applications: list[UUID], token: str) -> Request:
    turn: Iterator[UUID] = iter(applications)

    def request(turn: Iterator[UUID]) -> bytes:
        id = next(turn)
        return (
            f"POST /permohonan/{id}/terbitkan HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {token}\r\nIdempotency-Key: {id}\r\nContent-Length: 0\r\n\r\n"
        ).encode()

    return partial(request, turn)


async def _approved(url: str, folder: Path) -> list[UUID]:
    """One application as it really goes, approved, copied; then its own NIB is issued."""
    name = satu_layanan("registrasi").name
    database = Database(url, service=name, clock=SystemClock(), cipher=Cipher(KEY))
    registrasi = Registrasi(database, folder)
    try:
        siti = (await registrasi("orang_baru", "POST", "/pelaku-usaha", json=SITI)).json()["id"]
        registrasi.masuk("siti", siti)
        permohonan = await ajukan(registrasi)
        await lengkap(registrasi, permohonan)
        await pertimbangkan(registrasi, permohonan)
        await langkah(registrasi, "dpmptsp", permohonan, "setujui")
        async with connected(url) as connection:
            await connection.execute(CLONES.format(count=CONNECTIONS * EACH))
            await connection.execute("ANALYZE")
            rows = await connection.fetch("SELECT id FROM permohonan WHERE id <> $1", permohonan)
        alamat = f"/permohonan/{permohonan}/terbitkan"
        jawaban = await registrasi("dpmptsp", "POST", alamat, headers=kunci())
        assert jawaban.status_code == 200, jawaban.text
        return [row["id"] for row in rows]
    finally:
        await registrasi.close()
        await database.close()
