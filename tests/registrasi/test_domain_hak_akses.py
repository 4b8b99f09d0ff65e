"""Hak Akses: six calendar months after a Pencabutan NIB, stopped by a filed application."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.registrasi.domain import hak_akses
from services.registrasi.domain.hak_akses import (
    ALASAN,
    DASAR,
    DIBATALKAN,
    SANKSI,
    Dasar,
    Diajukan,
    HakAkses,
    HakAksesAkanDibatalkan,
    HakAksesDibatalkan,
    HakAksesPembatalanDihentikan,
    StatusHakAkses,
    Tenggang,
)
from services.registrasi.domain.surat import JenisSurat, Masa, susun
from tests.registrasi.bahan import KALENDER, PELAKU_ID
from tests.registrasi.nib import PERTAMA

DICABUT_PADA = date(2026, 8, 31)
HARI_TERAKHIR = date(2027, 2, 28)  # the rulebook's vector: no 31 February
SEHARI_LEWAT = date(2027, 3, 1)
P = UUID("99999999-9999-4999-8999-999999999999")
P2 = UUID(int=2)
PASAL = "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (9)"
AKTIF = HakAkses(PELAKU_ID, "HA-1", StatusHakAkses.AKTIF, date(2026, 1, 5))
TENGGANG = Tenggang(DICABUT_PADA, HARI_TERAKHIR, None)
BERHENTI = Tenggang(DICABUT_PADA, HARI_TERAKHIR, P)


@pytest.mark.rule("PB8-1-20")
def test_tiga_status() -> None:
    assert list(StatusHakAkses) == ["AKTIF", "AKAN_DIBATALKAN", "DIBATALKAN"]
    assert hak_akses.beri(PELAKU_ID, "HA-1", date(2026, 1, 5)) == AKTIF


@pytest.mark.rule("PB8-23-9", "CALC-4")
@pytest.mark.parametrize(
    ("riwayat", "penghenti"),
    [
        pytest.param([], None, id="tidak ada permohonan"),
        pytest.param([Diajukan(P, DICABUT_PADA, None)], P, id="pada hari pencabutan"),
        pytest.param([Diajukan(P, HARI_TERAKHIR, None)], P, id="pada hari terakhir"),
        pytest.param([Diajukan(P, SEHARI_LEWAT, None)], None, id="sehari terlambat"),
        pytest.param(
            [Diajukan(P, date(2026, 9, 1), date(2026, 9, 2))], P, id="diajukan lalu ditolak"
        ),
        pytest.param([Diajukan(P, date(2026, 8, 1), None)], P, id="diajukan dulu, terbuka"),
        pytest.param(
            [Diajukan(P, date(2026, 8, 1), date(2026, 12, 1))],
            P,
            id="terbuka pada saat pencabutan, selesai kemudian",
        ),
        pytest.param(
            [Diajukan(P, date(2026, 8, 1), DICABUT_PADA)], P, id="selesai pada hari pencabutan"
        ),
        pytest.param(
            [Diajukan(P, date(2026, 8, 1), date(2026, 8, 30))], None, id="selesai sebelumnya"
        ),
        pytest.param(
            [Diajukan(P2, HARI_TERAKHIR, None), Diajukan(P, date(2026, 10, 1), None)],
            P,
            id="yang pertama dari dua",
        ),
    ],
)
def test_tenggang(riwayat: list[Diajukan], penghenti: UUID | None) -> None:
    """AMB-57: filed in time (granted or not), or filed before and still open, stops it."""
    for dasar in (DASAR["PERMOHONAN", "LIKUIDASI"], SANKSI):
        hasil = hak_akses.tenggang(KALENDER, 6, DICABUT_PADA, riwayat, dasar)
        assert hasil == Tenggang(DICABUT_PADA, HARI_TERAKHIR, penghenti, dasar)


@pytest.mark.rule("PB8-23-9", "PB8-24-9")
@pytest.mark.parametrize(
    ("diajukan", "penghenti"), [(date(2026, 8, 1), None), (DICABUT_PADA, P), (HARI_TERAKHIR, P)]
)
def test_permohonan_sebelumnya_dapat_dikecualikan(diajukan: date, penghenti: UUID | None) -> None:
    """AMB-57, by configuration: filed in time stops it all the same."""
    riwayat = [Diajukan(P, diajukan, None)]
    hasil = hak_akses.tenggang(KALENDER, 6, DICABUT_PADA, riwayat, sebelumnya=False)
    assert hasil.penghenti == penghenti


@pytest.mark.rule("PB8-23-9", "PB8-1-20")
@pytest.mark.parametrize(
    ("hari_ini", "sisa"),
    [
        pytest.param(date(2027, 1, 29), 30, id="30 hari"),
        pytest.param(date(2027, 2, 27), 1, id="1 hari"),
        pytest.param(HARI_TERAKHIR, 0, id="hari terakhir"),
    ],
)
def test_peringatkan(hari_ini: date, sisa: int) -> None:
    baru = HakAkses(PELAKU_ID, "HA-1", StatusHakAkses.AKAN_DIBATALKAN, hari_ini, ALASAN)
    assert hak_akses.peringatkan(AKTIF, TENGGANG, hari_ini) == (
        baru,
        (HakAksesAkanDibatalkan(PELAKU_ID, HARI_TERAKHIR, sisa),),
    )


AKAN = replace(AKTIF, status=StatusHakAkses.AKAN_DIBATALKAN, alasan=ALASAN)
BATAL = replace(AKTIF, status=StatusHakAkses.DIBATALKAN, alasan=ALASAN)


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize(
    ("akses", "tenggang", "hari_ini"),
    [
        pytest.param(AKTIF, None, HARI_TERAKHIR, id="NIB hidup atau tidak pernah dicabut"),
        pytest.param(AKTIF, BERHENTI, HARI_TERAKHIR, id="ada permohonan"),
        pytest.param(AKTIF, TENGGANG, SEHARI_LEWAT, id="tenggang sudah lewat"),
        pytest.param(BATAL, TENGGANG, HARI_TERAKHIR, id="sudah dibatalkan"),
    ],
)
def test_tidak_diperingatkan(akses: HakAkses, tenggang: Tenggang | None, hari_ini: date) -> None:
    assert hak_akses.peringatkan(akses, tenggang, hari_ini) == (akses, ())


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize("akses", [AKTIF, AKAN])
@pytest.mark.parametrize("hari_ini", [SEHARI_LEWAT, date(2027, 5, 1)])
def test_batalkan(akses: HakAkses, hari_ini: date) -> None:
    """From the day after the last one, however late the clock is heard; by its own letter."""
    assert hak_akses.berakhir(akses, TENGGANG, hari_ini)
    masa = Masa(DICABUT_PADA, 6, HARI_TERAKHIR, "503/9/2026")
    surat = susun(JenisSurat.PEMBATALAN_HAK_AKSES, PERTAMA, masa, PASAL, 7, hari_ini)
    baru = HakAkses(PELAKU_ID, "HA-1", StatusHakAkses.DIBATALKAN, SEHARI_LEWAT, ALASAN)
    nomor = f"0007/BTL-HA/{PERTAMA.daerah}/2027"
    assert hak_akses.batalkan(akses, surat) == (
        baru,
        (HakAksesDibatalkan(PELAKU_ID, SEHARI_LEWAT, ALASAN, nomor),),
    )


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize(
    ("akses", "tenggang", "hari_ini"),
    [
        pytest.param(AKAN, TENGGANG, HARI_TERAKHIR, id="hari terakhir milik Pelaku Usaha"),
        pytest.param(AKAN, BERHENTI, SEHARI_LEWAT, id="permohonan diajukan tepat waktu"),
        pytest.param(AKAN, None, SEHARI_LEWAT, id="NIB hidup lagi"),
        pytest.param(BATAL, TENGGANG, SEHARI_LEWAT, id="sudah dibatalkan"),
    ],
)
def test_tidak_dibatalkan(akses: HakAkses, tenggang: Tenggang | None, hari_ini: date) -> None:
    assert not hak_akses.berakhir(akses, tenggang, hari_ini)


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize(
    ("akses", "tenggang", "hari_ini", "boleh"),
    [
        pytest.param(AKTIF, None, SEHARI_LEWAT, True, id="tanpa pencabutan"),
        pytest.param(AKAN, TENGGANG, HARI_TERAKHIR, True, id="hari terakhir"),
        pytest.param(AKAN, TENGGANG, SEHARI_LEWAT, False, id="lewat, jam belum berbunyi"),
        pytest.param(AKTIF, BERHENTI, SEHARI_LEWAT, True, id="sudah mengajukan"),
        pytest.param(BATAL, None, HARI_TERAKHIR, False, id="dibatalkan"),
    ],
)
def test_boleh_bertindak(
    akses: HakAkses, tenggang: Tenggang | None, hari_ini: date, boleh: bool
) -> None:
    hasil = hak_akses.boleh_bertindak(akses, tenggang, hari_ini)
    assert hasil == (None if boleh else DIBATALKAN)


@pytest.mark.rule("PB8-23-9")
def test_permohonan_menghentikan_peringatan() -> None:
    """AMB-66: back to AKTIF, and everybody who was warned hears it."""
    hari_ini = date(2027, 2, 1)
    assert hak_akses.hentikan(AKAN, P, hari_ini) == (
        HakAkses(PELAKU_ID, "HA-1", StatusHakAkses.AKTIF, hari_ini),
        (HakAksesPembatalanDihentikan(PELAKU_ID, P, hari_ini),),
    )
    assert hak_akses.hentikan(AKTIF, P, hari_ini) == (AKTIF, ())
    assert hak_akses.hentikan(BATAL, P, hari_ini) == (BATAL, ())


@pytest.mark.rule("PB8-23-9")
def test_permohonan_terbuka_pada_saat_pencabutan() -> None:
    assert hak_akses.dipertahankan(AKTIF, BERHENTI, DICABUT_PADA) == (
        HakAksesPembatalanDihentikan(PELAKU_ID, P, DICABUT_PADA),
    )
    assert hak_akses.dipertahankan(AKTIF, TENGGANG, DICABUT_PADA) == ()


BKPM = "Peraturan BKPM 5/2021 Pasal 61 ayat (5)"


@pytest.mark.rule(
    "PB8-1-20", "PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15"
)
@pytest.mark.parametrize(
    ("jalur", "sebab", "aturan", "pasal"),
    [
        ("PERMOHONAN", "LIKUIDASI", "PB8-23-9", "Pasal 23 ayat (9)"),
        ("PERMOHONAN", "NON_LIKUIDASI", "PB8-24-9", "Pasal 24 ayat (9)"),
        ("PERMOHONAN", "TANPA_PBBR", "PB8-24-11", "Pasal 24 ayat (11)"),
        ("PUTUSAN", "PEMBUBARAN", "PB8-27-12", "Pasal 27 ayat (12)"),
        ("PUTUSAN", "LIKUIDASI", "PB8-27-12", "Pasal 27 ayat (12)"),
        ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN", "PB8-27-13", "Pasal 27 ayat (13)"),
        ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA", "PB8-27-13", "Pasal 27 ayat (13)"),
        ("PUTUSAN", "TANPA_PBBR", "PB8-27-15", "Pasal 27 ayat (15)"),
        ("SANKSI", "PENCABUTAN_PERIZINAN_BERUSAHA", "PB8-29-1c", BKPM),
        ("SANKSI", "TANPA_PBBR", "PB8-29-1c", BKPM),
    ],
)
def test_dasar_pembatalan(jalur: str, sebab: str, aturan: str, pasal: str) -> None:
    sanksi = jalur == "SANKSI"
    dasar = Dasar(
        "hak_akses_sanksi" if sanksi else "hak_akses_permohonan",
        aturan,
        pasal if sanksi else f"Peraturan Bupati Sijunjung 8/2022 {pasal}",
    )
    assert hak_akses.dasar(jalur, sebab, pmdn=True) == dasar
    lewat = replace(TENGGANG, dasar=dasar)
    for status in (StatusHakAkses.AKTIF, StatusHakAkses.DIBATALKAN):
        akses = replace(AKTIF, status=status)
        refusal = hak_akses.boleh_bertindak(akses, lewat, SEHARI_LEWAT)
        assert refusal == DIBATALKAN.dengan(aturan=aturan, dasar_hukum=dasar.dasar_hukum)


@pytest.mark.rule("PB8-1-20")
@pytest.mark.parametrize(
    ("jalur", "sebab"),
    [
        pytest.param("PERMOHONAN", "PEMBATALAN", id="Pasal 22"),
        pytest.param("PERMOHONAN", "KANTOR_PERWAKILAN", id="Pasal 26"),
    ],
)
def test_tanpa_dasar_tidak_dibatalkan(jalur: str, sebab: str) -> None:
    """AMB-40."""
    assert hak_akses.dasar(jalur, sebab, pmdn=True) is None


@pytest.mark.rule("PB8-1-20", "PB8-24-9")
@pytest.mark.parametrize(
    ("jalur", "sebab", "pmdn", "apa", "harapan"),
    [
        ("PERMOHONAN", "PEMBATALAN", True, "PEMBATALAN", "Keputusan 1"),
        ("PERMOHONAN", "KP3A", True, "PERWAKILAN_ASING", "Keputusan 1"),
        ("PERMOHONAN", "PEMBATALAN", False, "PEMBATALAN", None),
        ("PERMOHONAN", "LIKUIDASI", True, None, "Peraturan Bupati Sijunjung 8/2022 Pasal 23"),
        ("PUTUSAN", "PEMBUBARAN", True, None, "Peraturan Bupati Sijunjung 8/2022 Pasal 27"),
        ("SANKSI", "PENCABUTAN", True, None, "Peraturan BKPM 5/2021 Pasal 61"),
    ],
)
def test_pilihan_memberi_dasar_hanya_bila_pasal_tidak_memberinya(
    jalur: str, sebab: str, pmdn: bool, apa: str | None, harapan: str | None
) -> None:
    """AMB-40: as in Pasal 24 ayat (9), so of PMDN only."""
    assert hak_akses.perluasan(jalur, sebab) == apa
    dasar = hak_akses.dasar(jalur, sebab, pmdn=pmdn, diperluas="Keputusan 1")
    assert ((dasar and dasar.dasar_hukum) or "").startswith(harapan or "")
    assert (dasar is None) == (harapan is None)


@pytest.mark.rule("PB8-1-20", "PB8-24-9", "PB8-27-13")
@pytest.mark.parametrize(
    ("jalur", "sebab", "aturan"),
    [
        ("PERMOHONAN", "LIKUIDASI", "PB8-23-9"),
        ("PERMOHONAN", "NON_LIKUIDASI", None),
        ("PERMOHONAN", "TANPA_PBBR", None),
        ("PUTUSAN", "PEMBUBARAN", "PB8-27-12"),
        ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN", None),
        ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA", None),
        ("PUTUSAN", "TANPA_PBBR", None),
        ("SANKSI", "PENCABUTAN_PERIZINAN_BERUSAHA", "PB8-29-1c"),
    ],
)
def test_dasar_bagi_pma(jalur: str, sebab: str, aturan: str | None) -> None:
    """Pasal 24 ayat (9) to (11) and 27 ayat (13) to (15) speak of PMDN alone."""
    satu = hak_akses.dasar(jalur, sebab, pmdn=False)
    assert (satu and satu.aturan) == aturan


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize(
    ("status", "menjadi"),
    [
        (StatusHakAkses.AKAN_DIBATALKAN, StatusHakAkses.AKTIF),
        (StatusHakAkses.AKTIF, None),
        (StatusHakAkses.DIBATALKAN, None),
    ],
)
def test_nib_hidup_lagi(status: StatusHakAkses, menjadi: StatusHakAkses | None) -> None:
    akses = replace(AKTIF, status=status, alasan="alasan")
    hasil = hak_akses.nib_hidup(akses, SEHARI_LEWAT)
    assert hasil == (menjadi and HakAkses(AKTIF.pelaku_usaha, AKTIF.kode, menjadi, SEHARI_LEWAT))


NIB_INI, NIB_LAIN = "1606202600017", "9120000000002"


@pytest.mark.rule("PB8-23-9", "PB8-24-9", "PB8-27-12")
@pytest.mark.parametrize(
    ("satu", "menghentikan"),
    [
        pytest.param(
            Diajukan(P, date(2026, 8, 1), DICABUT_PADA, NIB_INI), False, id="membuahkan NIB itu"
        ),
        pytest.param(
            Diajukan(P, DICABUT_PADA, DICABUT_PADA, NIB_INI), False, id="seluruhnya pada hari itu"
        ),
        pytest.param(
            Diajukan(P, date(2026, 8, 1), date(2026, 9, 1), NIB_INI),
            True,
            id="diberikan sebelum pencabutan terdengar",
        ),
        pytest.param(
            Diajukan(P, DICABUT_PADA, date(2026, 9, 20), NIB_LAIN), True, id="membuahkan NIB baru"
        ),
        pytest.param(
            Diajukan(P, date(2026, 8, 1), DICABUT_PADA, None), True, id="ditolak pada hari itu"
        ),
    ],
)
def test_permohonan_yang_membuahkan_nib_itu_sudah_selesai(
    satu: Diajukan, menghentikan: bool
) -> None:
    """AMB-57: what made the revoked NIB was granted before it was revoked, be it the same day."""
    hasil = hak_akses.tenggang(KALENDER, 6, DICABUT_PADA, [satu], nib=NIB_INI)
    assert hasil.penghenti == (P if menghentikan else None)
