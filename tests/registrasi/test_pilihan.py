"""What the law leaves open about the Hak Akses, by the settings of an installation (AMB-40)."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from shared.contracts.notifikasi import TenggatTerlampauiV1
from tests.registrasi.klien import Registrasi
from tests.registrasi.test_hak_akses import pada
from tests.registrasi.tindakan import item, kegiatan, pembatalan, pencabutan, usaha
from tests.support.clock import SettableClock
from tests.support.pilihan import KEPUTUSAN, Pilihan

DICABUT, LEWAT = date(2026, 3, 20), date(2026, 9, 21)
NIB = {
    "cabut_nib": True,
    "nomor_pencabutan_nib": "0001/PNIB",
    "tanggal_pencabutan_nib": DICABUT,
}


def terlampaui(pelaku: str) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1.model_validate(
        {
            "tenggat": str(uuid4()),
            "jenis": "hak_akses_perluasan",
            "subjek": pelaku,
            "generasi": 1,
            "pelaku_usaha": pelaku,
            "aturan": "PB8-24-9",
            "hari_terakhir": "2026-09-20",
            "dasar_hukum": KEPUTUSAN,
            "effective_at": "2026-09-20T17:00:00Z",
        }
    )


async def batalkan(r: Registrasi, pelaku: str) -> None:
    izin = await item(r, "MENENGAH_TINGGI")
    await r.dengar(pembatalan(pelaku, izin, tanggal=DICABUT, **NIB), pelaku)


async def tutup(r: Registrasi, pelaku: str) -> None:
    izin = await item(r, "MENENGAH_TINGGI")
    act = pencabutan(pelaku, izin, jenis_pencabutan="KP3A", tanggal=DICABUT, **NIB)
    await r.dengar(act, pelaku)


@pytest.mark.rule("PB8-1-20", "PB8-24-9")
@pytest.mark.parametrize("terverifikasi", [False, True], ids=["Pasal 22", "Pasal 26"])
@pytest.mark.parametrize(
    ("nyala", "modal", "harapan"),
    [
        (False, "PMDN", ("AKTIF", False, None)),
        (True, "PMDN", ("DIBATALKAN", True, KEPUTUSAN)),
        (True, "PMA", ("AKTIF", False, KEPUTUSAN)),
    ],
)
async def test_perluasan_hak_akses(
    registrasi: Registrasi, clock: SettableClock, pilihan: Pilihan,
    terverifikasi: bool, nyala: bool, modal: str, harapan: tuple[Any, ...],
) -> None:  # fmt: skip
    """AMB-40: off, nothing follows; on, as in Pasal 24 ayat (9), with the basis that is stated."""
    if nyala:
        pilihan("hak_akses_perluasan", ["PEMBATALAN", "PERWAKILAN_ASING"])
    satu = kegiatan("MENENGAH_TINGGI", terverifikasi=terverifikasi)
    pelaku = await usaha(registrasi, satu, modal=modal)
    clock.set(pada(DICABUT))
    await (tutup if terverifikasi else batalkan)(registrasi, pelaku)
    [dicabut] = await registrasi.terbit("nib.dicabut")
    clock.set(pada(LEWAT))
    await registrasi.dengar(terlampaui(pelaku), pelaku)
    usaha_ = (await registrasi("oss", "GET", f"/pelaku-usaha/{pelaku}")).json()
    hasil = usaha_["hak_akses"]["status"], dicabut["hak_akses_bertenggang"]
    assert (*hasil, dicabut["hak_akses_dasar"]) == harapan
    [[versi]] = await registrasi.rows("SELECT pencabutan->'ketentuan' FROM nib")
    daerah = "/KAB_SIJUNJUNG" if nyala else ""
    assert versi[0].startswith(f"hak_akses_perluasan{daerah}@2021-01-01#")
    assert versi[1].startswith("permohonan_sebelum_pencabutan@2021-01-01#")
