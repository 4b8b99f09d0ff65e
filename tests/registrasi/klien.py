"""Registrasi on a fresh database: its real application, its real consumer, callers by name."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from httpx import ASGITransport, AsyncClient, Response
from sqlalchemy import text

from services.registrasi.api import ROUTERS, STATUS
from services.registrasi.inbound import INBOUND
from services.registrasi.outbound import OUTBOUND
from shared.contracts.contract import Contract
from shared.health import Readiness
from shared.http.access import Caller, Fungsi, Peran
from shared.http.app import create_app
from shared.messaging.database import Database
from shared.messaging.envelope import Envelope, Record, write_headers
from shared.messaging.inbox import Consumer
from shared.settings import Settings
from tests.support.databases import KEY

MUBA, SIJUNJUNG = "KAB_MUSI_BANYUASIN", "KAB_SIJUNJUNG"


def petugas(sub: str, fungsi: Fungsi, daerah: str, wilayah: str) -> Caller:
    peran = Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
    return Caller(sub, peran, frozenset({fungsi}), daerah, (wilayah,))


CALLERS = {
    "dpmptsp": petugas("petugas-muba", Fungsi.DPMPTSP, MUBA, "16.06"),
    "dpmptsp_sijunjung": petugas("petugas-sijunjung", Fungsi.DPMPTSP, SIJUNJUNG, "13.03"),
    "tim_teknis": petugas("tim-teknis-muba-1", Fungsi.TIM_TEKNIS, MUBA, "16.06"),
    "bukan_anggota": petugas("tim-teknis-muba-9", Fungsi.TIM_TEKNIS, MUBA, "16.06"),
    "opd": petugas("opd-muba", Fungsi.OPD_TEKNIS, MUBA, "16.06"),
    "oss": Caller("oss", Peran.LEMBAGA_OSS),
    "pajak": Caller("djp", Peran.KEMENTERIAN_LEMBAGA, instansi="KSWP"),
    "ahu": Caller("ahu", Peran.KEMENTERIAN_LEMBAGA, instansi="AHU"),
    "orang_baru": Caller("akun-baru", Peran.PELAKU_USAHA),
}


class Penerbit:
    """Stands for the issuer of tokens: a token is the name of a caller."""

    def __init__(self, callers: Mapping[str, Caller]) -> None:
        self.callers = dict(callers)

    async def caller(self, token: str) -> Caller:
        return self.callers[token]


class Registrasi:
    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.penerbit = Penerbit(CALLERS)
        self.consumer = Consumer("perizinan-registrasi", database, INBOUND)
        self._versions: Counter[tuple[str, str]] = Counter()
        self.app = create_app(
            service="registrasi",
            title="Registrasi",
            description="uji",
            version="0",
            routers=ROUTERS,
            settings=Settings(
                database_url=database.url,
                kafka=("127.0.0.1:1",),
                oidc_issuer="http://127.0.0.1:1",
                oidc_jwks_url="http://127.0.0.1:1/jwks.json",
                object_store=folder,
                encryption_key=KEY,
            ),
            database=database,
            inbound=INBOUND,
            outbound=OUTBOUND,
            refusal_status=STATUS,
            readiness=Readiness(),
        )
        self.app.state.authenticator = self.penerbit
        self.http = AsyncClient(transport=ASGITransport(self.app), base_url="http://registrasi")

    def masuk(self, nama: str, pelaku_usaha: str) -> None:
        """A token for the owner of this Pelaku Usaha."""
        self.penerbit.callers[nama] = Caller(
            f"akun-{nama}", Peran.PELAKU_USAHA, pelaku_usaha=pelaku_usaha
        )

    async def __call__(self, siapa: str, metode: str, jalur: str, **isi: Any) -> Response:
        headers = {"Authorization": f"Bearer {siapa}"} | isi.pop("headers", {})
        return await self.http.request(metode, jalur, headers=headers, **isi)

    async def dengar(
        self, event: Contract, stream: str, *, sumber: str | None = None, daerah: str = MUBA
    ) -> Record:
        """One event through the inbox; an agency names itself and keeps no versions."""
        record = self.pesan(event, stream, sumber=sumber, daerah=daerah)
        await self.terima(record)
        return record

    async def terima(self, *records: Record) -> None:
        await self.consumer.apply(records)
        assert await self.rows("SELECT reason, detail FROM dead_letter") == []

    def pesan(
        self, event: Contract, stream: str, *, sumber: str | None = None, daerah: str = MUBA
    ) -> Record:
        penerbit = sumber or f"/perizinan/{event.PENERBIT}"
        version = None
        if sumber is None:
            self._versions[penerbit, stream] += 1
            version = self._versions[penerbit, stream]
        envelope = Envelope(
            id=uuid4(),
            type=event.TYPE,
            source=penerbit,
            stream=stream,
            version=version,
            time=self.database.clock.now(),
            tenant=daerah,
            correlation="uji",
            causation=None,
            actor="uji",
            legal_basis=event.legal_basis,
            subject=event.subject,
        )
        headers = tuple((nama, isi.encode()) for nama, isi in write_headers(envelope).items())
        topic = f"uji.perizinan.{event.PENERBIT}.v1"
        return Record(topic, 0, 0, 0, stream.encode(), headers, event.model_dump_json().encode())

    async def rows(self, query: str, **nilai: Any) -> list[tuple[Any, ...]]:
        async with self.database.session() as session:
            return [tuple(row) for row in await session.execute(text(query), nilai)]

    async def terbit(self, fakta: str) -> list[dict[str, Any]]:
        """Bodies of one fact in the outbox, in order."""
        rows = await self.rows(
            "SELECT convert_from(body, 'UTF8')::jsonb FROM outbox"
            " WHERE headers->>'ce_type' = :jenis ORDER BY id",
            jenis=f"perizinan.registrasi.{fakta}.v1",
        )
        return [row[0] for row in rows]

    async def fakta(self) -> list[str]:
        rows = await self.rows("SELECT headers->>'ce_type' FROM outbox ORDER BY id")
        return [row[0].removeprefix("perizinan.registrasi.").removesuffix(".v1") for row in rows]

    async def tutup(self) -> None:
        await self.http.aclose()


def masalah(jawaban: Response) -> tuple[int, str, str]:
    """Status, code and rule of a refusal."""
    assert jawaban.headers["content-type"] == "application/problem+json", jawaban.text
    isi = jawaban.json()
    return jawaban.status_code, isi["kode"], isi["aturan"]


def uuid(jawaban: Response) -> UUID:
    return UUID(jawaban.json()["id"])
