"""Two years of a region: the ledgers, the notices and the licences of the simulation are those of
an independent recount."""

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from services.notifikasi.domain.keadaan import TANPA_PELAKU_USAHA
from services.notifikasi.inbound import INBOUND
from tests.simulasi.buku import KANTOR, Akhir
from tests.simulasi.dunia import DAERAH, id_dari
from tests.simulasi.hitung_ulang import HitungUlang
from tests.simulasi.jalan import Panggung
from tests.simulasi.naskah import MULAI, WIB, Naskah, Penulis, pukul
from tests.support.clock import SettableClock
from tests.support.databases import Opened
from tests.support.layanan import Layanan

PELAKU_USAHA, BENIH = 2_000, 2026
JAM = """
    SELECT pelaku_usaha, kind, last_day, due_at, state, ARRAY(
        SELECT kejadian FROM tenggat_riwayat WHERE tenggat = id ORDER BY nomor)
    FROM tenggat
"""
JARANG = {
    *("fiktif_positif", "tenggat_bergeser", "sla_terlampaui", "hak_akses_dipertahankan"),
    *("hak_akses_dibatalkan", "nib_akan_dicabut", "inspeksi_diingatkan"),
    *("putusan-0", "putusan-1", "baru", "DIBATALKAN", "TANPA_PBBR"),
}
"""What a script has to lead to, else it would prove little."""
SURAT = """
    SELECT pelaku_usaha, jenis, CASE penerima WHEN pelaku_usaha::text THEN 'PELAKU_USAHA'
        ELSE penerima END FROM pemberitahuan WHERE kanal = :kanal
"""


@pytest.mark.rule(
    "PB8-23-5", "PB8-23-7", "PB8-23-9", "PB8-24-8", "PB8-24-9", "PB8-24-10", "PB8-24-11",
    "PB8-22-7", "PB8-27-10", "PB8-27-12", "PB8-10-14", "SOP100-17", "CALC-2", "CALC-4", "CALC-6",
    "CALC-9",
)  # fmt: skip
async def test_dua_tahun_sama_dengan_hitung_ulang(database: Opened, clock: SettableClock) -> None:
    naskah = Penulis(BENIH).naskah(PELAKU_USAHA)
    clock.set(pukul(MULAI, 0))
    notifikasi = Layanan(await database("notifikasi"), INBOUND, DAERAH)
    panggung = Panggung(notifikasi, clock)
    await panggung.mainkan(naskah)
    kenyataan = await baca(notifikasi, panggung, naskah)
    harapan = HitungUlang(naskah).akhir
    assert beda(kenyataan, harapan) == {}
    assert jarang(harapan) >= JARANG


async def baca(notifikasi: Layanan, panggung: Panggung, naskah: Naskah) -> Akhir:
    """What the databases and the domains hold at the end."""
    nomor = {id_dari(f"pelaku-{satu.nomor}"): satu.nomor for satu in naskah.lakon}
    nomor[TANPA_PELAKU_USAHA] = KANTOR
    akhir = Akhir(ditolak=panggung.ditolak)
    for pelaku, kind, terakhir, berlaku, keadaan, riwayat in await notifikasi.rows(JAM):
        saat = berlaku.astimezone(WIB)
        akhir.jam[nomor[UUID(str(pelaku))], kind, terakhir, saat, keadaan, tuple(riwayat)] += 1
    for kanal in ("KOTAK_MASUK", "EMAIL"):
        surat = Counter(
            (nomor[UUID(str(pelaku))], jenis, kepada)
            for pelaku, jenis, kepada in await notifikasi.rows(SURAT, kanal=kanal)
        )
        if kanal == "KOTAK_MASUK":
            akhir.surat = surat
        else:  # to every agency, and to nobody else
            assert surat == Counter(
                {satu: n for satu, n in akhir.surat.items() if satu[2] != "PELAKU_USAHA"}
            )
    for e in await notifikasi.published("tenggat.terlampaui"):
        berlaku = datetime.fromisoformat(e["effective_at"]).astimezone(WIB)
        terakhir = datetime.fromisoformat(e["hari_terakhir"]).date()
        akhir.berakhir[nomor[UUID(e["pelaku_usaha"])], e["jenis"], terakhir, berlaku] += 1
    for e in await notifikasi.published("pengingat.dikirim"):
        akhir.peringatan[nomor[UUID(e["pelaku_usaha"])], e["jenis"], e["sisa_hari"]] += 1
    for pelaku, milik in panggung.registrasi.milik.items():
        akhir.akses[nomor[pelaku]] = (milik.akses.status.value, milik.akses.tanggal)
        if nib := milik.nib:
            dicabut = nib.pencabutan and (nib.pencabutan.tanggal, nib.pencabutan.sebab)
            akhir.nib[nomor[pelaku]] = (nib.status.value, dicabut)
    return akhir


def beda(kenyataan: Akhir, harapan: Akhir) -> dict[str, Any]:
    """Per book, the first entries that only one of the two has."""
    buku: dict[str, Any] = {}
    for nama, isi in vars(kenyataan).items():
        lain = getattr(harapan, nama)
        if isinstance(isi, Counter):
            hanya = sorted((isi - lain).items()), sorted((lain - isi).items())
        else:
            satu, dua = (set(x.items() if isinstance(x, dict) else x) for x in (isi, lain))
            hanya = sorted(satu - dua), sorted(dua - satu)
        if hanya != ([], []):
            buku[nama] = [daftar[:5] for daftar in hanya]
    return buku


def jarang(harapan: Akhir) -> set[str]:
    sebab = {dicabut[1] for _, dicabut in harapan.nib.values() if dicabut}
    status = {status for status, _ in harapan.akses.values()}
    return (
        {jenis for _, jenis, _ in harapan.surat} | {s for _, s in harapan.ditolak} | sebab | status
    )
