"""Letters of what the months did: of which kind, under which number, from which day."""

from dataclasses import replace
from datetime import date

import pytest

from services.registrasi.domain.surat import (
    LAMPIRAN,
    JenisSurat,
    Masa,
    Surat,
    jenis_pencabutan,
    nomor,
    susun,
)
from services.registrasi.domain.tindakan import Jalur
from shared.identity import NIB
from tests.registrasi.bahan import NOMOR, PELAKU_ID
from tests.registrasi.nib import PERTAMA

MASA = Masa(date(2026, 6, 30), 6, date(2026, 12, 31), "503/9/2026")
HARI_INI = date(2027, 2, 1)


@pytest.mark.rule("PB8-24-10", "PB8-27-14")
@pytest.mark.parametrize(
    ("jalur", "jenis", "lampiran"),
    [
        (Jalur.PERMOHONAN, JenisSurat.PENCABUTAN_NIB, "VIII"),
        (Jalur.PUTUSAN, JenisSurat.PENCABUTAN_NIB_PUTUSAN, "XII"),
        (Jalur.SANKSI, JenisSurat.PENCABUTAN_NIB, "VIII"),
    ],
)
def test_bentuk_menurut_jalur(jalur: Jalur, jenis: JenisSurat, lampiran: str) -> None:
    """AMB-48: VIII by analogy, XII after a court decision."""
    assert jenis_pencabutan(jalur) is jenis
    assert LAMPIRAN[jenis] == lampiran


@pytest.mark.rule("PB8-24-10", "PB8-27-14", "PB8-23-9")
@pytest.mark.parametrize(
    ("jenis", "tertulis"),
    [
        (JenisSurat.PENCABUTAN_NIB, "0012/PCB-NIB-PBBR/KAB_SIJUNJUNG/2027"),
        (JenisSurat.PENCABUTAN_NIB_PUTUSAN, "0012/PCB-NIB-PBBR-PTS/KAB_SIJUNJUNG/2027"),
        (JenisSurat.PEMBATALAN_HAK_AKSES, "0012/BTL-HA/KAB_SIJUNJUNG/2027"),
    ],
)
def test_nomor_sendiri(jenis: JenisSurat, tertulis: str) -> None:
    assert nomor(jenis, "KAB_SIJUNJUNG", 2027, 12) == tertulis


@pytest.mark.rule("PB8-24-10", "PB8-23-9", "CALC-4")
def test_berlaku_sehari_setelah_hari_terakhir() -> None:
    """In the number, too: the year is that of the effect, not of its discovery."""
    jenis = JenisSurat.PENCABUTAN_NIB
    surat = susun(jenis, PERTAMA, MASA, "Pasal ini", 3, HARI_INI)
    assert surat == Surat(
        id=surat.id,
        jenis=jenis,
        nomor=f"0003/PCB-NIB-PBBR/{PERTAMA.daerah}/2027",
        tanggal=date(2027, 1, 1),
        daerah=PERTAMA.daerah,
        pelaku_usaha=PELAKU_ID,
        nib=NOMOR,
        dasar_hukum="Pasal ini",
        masa=MASA,
        dicatat_pada=HARI_INI,
    )
    lain = replace(PERTAMA, nomor=NIB("9120000000002"))
    id = {
        susun(j, nib, MASA, "Pasal ini", 3, HARI_INI).id
        for j in JenisSurat
        for nib in (PERTAMA, lain)
    }
    assert len(id) == 6, "one of each kind for each NIB"
