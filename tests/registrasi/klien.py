"""Registrasi on a fresh database: its real application, its real consumer, callers by name."""

from pathlib import Path
from typing import Any
from uuid import UUID

from httpx import Response

from services.registrasi.api import ROUTERS, STATUS
from services.registrasi.inbound import INBOUND
from services.registrasi.outbound import OUTBOUND
from shared.contracts.contract import Contract
from shared.http.access import Caller, Fungsi, Peran
from shared.messaging.database import Database
from shared.messaging.envelope import Record, decode_text
from tests.support.klien import Klien
from tests.support.layanan import Layanan

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


class Registrasi(Klien):
    def __init__(self, database: Database, folder: Path) -> None:
        super().__init__(
            database,
            CALLERS,
            routers=ROUTERS,
            status=STATUS,
            inbound=INBOUND,
            outbound=OUTBOUND,
            folder=folder,
        )
        self.database = database
        self._layanan = Layanan(database, INBOUND, MUBA)

    def masuk(self, nama: str, pelaku_usaha: str) -> None:
        """A token for the owner of this Pelaku Usaha."""
        self.penerbit.callers[nama] = Caller(
            f"akun-{nama}", Peran.PELAKU_USAHA, pelaku_usaha=pelaku_usaha
        )

    async def dengar(
        self, event: Contract, stream: str, *, sumber: str | None = None, daerah: str = MUBA
    ) -> Record:
        """One event through the inbox; an agency names itself and keeps no versions."""
        record = self.pesan(event, stream, sumber=sumber, daerah=daerah)
        await self.terima(record)
        return record

    async def terima(self, *records: Record) -> None:
        await self._layanan.terima(*records)

    def pesan(
        self, event: Contract, stream: str, *, sumber: str | None = None, daerah: str = MUBA
    ) -> Record:
        return self._layanan.pesan(event, stream=stream, source=sumber, daerah=daerah)

    async def rows(self, query: str, **nilai: Any) -> list[tuple[Any, ...]]:
        return await self._layanan.rows(query, **nilai)

    async def terbit(self, fakta: str) -> list[dict[str, Any]]:
        """Bodies of one fact in the outbox, in order."""
        rows = await self.rows(
            "SELECT convert_from(body, 'UTF8')::jsonb FROM outbox"
            " WHERE headers->>'ce_type' = :jenis ORDER BY id",
            jenis=f"perizinan.registrasi.{fakta}.v1",
        )
        return [row[0] for row in rows]

    async def dasar(self, fakta: str) -> list[str]:
        """The article that each event of one fact names, in order; what its notice says, too."""
        rows = await self.rows(
            "SELECT headers->>'ce_dasarhukum' FROM outbox"
            " WHERE headers->>'ce_type' = :jenis ORDER BY id",
            jenis=f"perizinan.registrasi.{fakta}.v1",
        )
        return [decode_text(row[0].encode()) for row in rows]

    async def fakta(self) -> list[str]:
        rows = await self.rows("SELECT headers->>'ce_type' FROM outbox ORDER BY id")
        return [row[0].removeprefix("perizinan.registrasi.").removesuffix(".v1") for row in rows]


def masalah(jawaban: Response) -> tuple[int, str, str]:
    """Status, code and rule of a refusal."""
    assert jawaban.headers["content-type"] == "application/problem+json", jawaban.text
    isi = jawaban.json()
    return jawaban.status_code, isi["kode"], isi["aturan"]


def uuid(jawaban: Response) -> UUID:
    return UUID(jawaban.json()["id"])
