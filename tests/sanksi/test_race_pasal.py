"""At the deadline of Pasal 26 and 27, too, approval and clock have exactly one outcome."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from services.sanksi import handlers, tables
from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.tata_cara import TATA_CARA
from services.sanksi.domain.verifikasi import Setujui
from shared.actor import Actor
from shared.contracts.notifikasi import TenggatTerlampauiV1
from shared.daerah import daerah
from shared.refusal import Refusal
from tests.sanksi.bahan import DAERAH, HARI_KELIMA, PERIZINAN
from tests.sanksi.bahan_perwakilan import KANTOR
from tests.sanksi.bahan_perwakilan import MENUNGGU as PERWAKILAN
from tests.sanksi.test_domain_putusan import MENUNGGU as PUTUSAN
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

RACES = 60


async def waiting(sanksi: Layanan, satu: Kasus, izin: Perizinan, number: int) -> Kasus:
    kasus, pelaku_usaha, nib = uuid4(), uuid4(), f"{number:013d}"
    tanya = validasi.tanyakan(kasus, (v.item for v in satu.validasi))
    hasil = {v.item: v.hasil for v in satu.validasi}
    satu = replace(
        satu, id=kasus, pelaku_usaha=pelaku_usaha, nib=nib,
        validasi=tuple(replace(v, hasil=hasil[v.item]) for v in tanya),
    )  # fmt: skip
    izin = replace(izin, nib=nib, pelaku_usaha=pelaku_usaha)
    async with sanksi.database.transaction(
        stream=str(pelaku_usaha), daerah=daerah(DAERAH), actor=Actor("uji", "UJI")
    ) as tx:
        await tables.save_perizinan(tx, izin)
        for lisensi in izin.lisensi:
            await tables.save_lisensi(tx.session, replace(lisensi, id=uuid4(), nib=nib))
        await tables.add_kasus(tx, satu)
    return satu


async def approve(sanksi: Layanan, kasus: Kasus) -> Kasus | Refusal:
    setujui = Setujui(("13.03",), TATA_CARA[kasus.jenis].verifikator)
    async with sanksi.database.transaction(
        stream=str(kasus.pelaku_usaha), daerah=daerah(DAERAH), actor=Actor("petugas-1", "UJI")
    ) as tx:
        hasil = await handlers.putuskan(tx, handlers.Putuskan(kasus.id, setujui))
        if isinstance(hasil, Refusal):
            tx.uow.cancel()
        return hasil


@pytest.mark.rule("PB8-26-7", "PB8-27-8")
@pytest.mark.parametrize(
    ("menunggu", "izin", "terakhir"),
    [
        pytest.param(PERWAKILAN, KANTOR, date(2026, 3, 26), id="Pasal 26"),
        pytest.param(PUTUSAN, PERIZINAN, HARI_KELIMA, id="Pasal 27"),
    ],
)
async def test_exactly_one_outcome(
    sanksi: Layanan, clock: SettableClock, menunggu: Kasus, izin: Perizinan, terakhir: date
) -> None:
    dice = random.Random(20260330)
    midnight = datetime(2026, 3, terakhir.day, 17, 0, tzinfo=UTC)  # 00:00 WIB of the next day
    last_moment = datetime(2026, 3, terakhir.day, 16, 59, 59, 999_999, tzinfo=UTC)
    cases = [await waiting(sanksi, menunggu, izin, number) for number in range(RACES)]
    won: dict[UUID, bool] = {}
    for kasus in cases:
        tata = TATA_CARA[kasus.jenis]
        lapse = TenggatTerlampauiV1(
            tenggat=uuid4(), jenis=tata.kunci, subjek=str(kasus.id), generasi=kasus.ke,
            pelaku_usaha=kasus.pelaku_usaha, aturan=tata.lewat.aturan, hari_terakhir=terakhir,
            effective_at=midnight, dasar_hukum=tata.lewat.dasar_hukum,
        )  # fmt: skip
        clock.set(midnight)
        record = sanksi.pesan(lapse, stream=kasus.pelaku_usaha)
        clock.set(last_moment)

        async def turn_of_the_day() -> None:
            for _ in range(dice.randrange(30)):
                await asyncio.sleep(0)
            clock.set(midnight)

        hasil, _, _ = await asyncio.gather(
            approve(sanksi, kasus), sanksi.terima(record), turn_of_the_day()
        )
        won[kasus.id] = isinstance(hasil, Kasus)
        assert isinstance(hasil, Kasus) or hasil.aturan == tata.lewat.aturan
    outcome = Counter[UUID]()
    for body in await sanksi.published("pencabutan.diterbitkan"):
        outcome[UUID(body["kasus"])] += 1
        harapan = "VERIFIKASI" if won[UUID(body["kasus"])] else "FIKTIF_POSITIF"
        assert body["dasar_penerbitan"] == harapan
    assert outcome == Counter(dict.fromkeys(won, 1))
