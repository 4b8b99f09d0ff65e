"""What sanksi is answered: LKPM periode terakhir yang telah disetujui atas seluruh proyek."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.pengawasan.domain.lkpm import Status
from services.pengawasan.domain.peristiwa import KeadaanProyek, ValidasiDijawab
from services.pengawasan.domain.proyek import Proyek
from services.pengawasan.domain.validasi_lkpm import KETERANGAN, Hasil, Permintaan, jawab
from tests.pengawasan.bahan import PABRIK, PELAKU_USAHA, TOKO
from tests.pengawasan.laporan import MULAI, aturan, proyek

HARI_INI = date(2026, 3, 16)
PERMINTAAN = Permintaan(UUID(int=7), PELAKU_USAHA, 2, "LKPM")
KECIL = proyek()
PABRIK_BESAR = proyek((MULAI, "BESAR"), id=PABRIK)
PABRIK_MIKRO = proyek((MULAI, "MIKRO"), id=PABRIK)
PABRIK_BARU = proyek((date(2026, 2, 1), "KECIL"), id=PABRIK)
DIAJUKAN, DISETUJUI, DIKEMBALIKAN = Status.DIAJUKAN, Status.DISETUJUI, Status.DIKEMBALIKAN


def keadaan(
    semua: tuple[Proyek, ...], lkpm: Mapping[tuple[UUID, str], Status], hari_ini: date = HARI_INI
) -> tuple[str, list[str]]:
    hasil = jawab(PERMINTAAN, semua, lkpm, aturan(hari_ini))
    hidup = [satu.id for satu in semua if satu.berakhir_pada is None]
    assert [satu.proyek for satu in hasil.proyek] == hidup
    return hasil.hasil, [satu.keadaan for satu in hasil.proyek]


@pytest.mark.rule("PB8-22-1c")
def test_jawaban_menyebut_permintaan_dan_setiap_proyek() -> None:
    status = {(TOKO, "2025-S2"): DISETUJUI}
    assert jawab(PERMINTAAN, (KECIL,), status, aturan(HARI_INI)) == ValidasiDijawab(
        UUID(int=7), PELAKU_USAHA, 2, "LKPM", "VALID", HARI_INI, KETERANGAN[Hasil.VALID],
        (KeadaanProyek(TOKO, "2025-S2", "DISETUJUI"),),
    )  # fmt: skip


@pytest.mark.rule("PB8-22-1c", "PB8-15bis-b")
@pytest.mark.parametrize(
    ("status", "hasil", "keadaan_proyek"),
    [
        (None, "TIDAK_VALID", "BELUM_DISAMPAIKAN"),
        (DIKEMBALIKAN, "TIDAK_VALID", "DIKEMBALIKAN"),
        (DIAJUKAN, "BELUM_DAPAT_DIVALIDASI", "MENUNGGU_PERSETUJUAN"),
        (DISETUJUI, "VALID", "DISETUJUI"),
    ],
)
def test_menurut_status(status: Status | None, hasil: str, keadaan_proyek: str) -> None:
    lkpm = {(TOKO, "2025-S2"): status} if status else {}
    assert keadaan((KECIL,), lkpm) == (hasil, [keadaan_proyek])


@pytest.mark.rule("PB8-22-1c")
@pytest.mark.parametrize(
    ("hari_ini", "periode", "hasil"),
    [
        pytest.param(date(2026, 7, 10), "2025-S2", "VALID", id="dalam masa penyampaian"),
        pytest.param(date(2026, 7, 11), "2025-S2", "TIDAK_VALID", id="S1 sudah jatuh tempo"),
        pytest.param(date(2026, 7, 11), "2026-S1", "VALID", id="S1 disetujui"),
        pytest.param(date(2026, 7, 10), "2026-S1", "TIDAK_VALID", id="S1 lebih awal, S2 kurang"),
    ],
)
def test_periode_terakhir_adalah_yang_sudah_jatuh_tempo(
    hari_ini: date, periode: str, hasil: str
) -> None:
    assert keadaan((KECIL,), {(TOKO, periode): DISETUJUI}, hari_ini)[0] == hasil


@pytest.mark.rule("PB8-22-1c")
@pytest.mark.parametrize(
    ("semua", "lkpm", "harapan"),
    [
        pytest.param(
            (KECIL, PABRIK_BESAR), {(TOKO, "2025-S2"): DISETUJUI},
            ("TIDAK_VALID", ["DISETUJUI", "BELUM_DISAMPAIKAN"]), id="satu proyek kurang",
        ),
        pytest.param(
            (KECIL, PABRIK_BESAR),
            {(TOKO, "2025-S2"): DISETUJUI, (PABRIK, "2025-TW4"): DISETUJUI},
            ("VALID", ["DISETUJUI", "DISETUJUI"]), id="keduanya",
        ),
        pytest.param(
            (KECIL, PABRIK_BESAR), {(TOKO, "2025-S2"): DIAJUKAN},
            ("TIDAK_VALID", ["MENUNGGU_PERSETUJUAN", "BELUM_DISAMPAIKAN"]),
            id="yang kurang menentukan",
        ),
        pytest.param(
            (PABRIK_MIKRO,), {}, ("VALID", ["TIDAK_BERLAKU"]), id="usaha mikro"  # AMB-24
        ),
        pytest.param(
            (KECIL, PABRIK_MIKRO), {},
            ("TIDAK_VALID", ["BELUM_DISAMPAIKAN", "TIDAK_BERLAKU"]), id="mikro tidak menolong",
        ),
        pytest.param(
            (PABRIK_BARU,), {}, ("VALID", ["BELUM_JATUH_TEMPO"]), id="belum jatuh tempo"  # AMB-24
        ),
        pytest.param(
            (replace(KECIL, skala=()),), {},
            ("BELUM_DAPAT_DIVALIDASI", ["BELUM_DIKETAHUI"]), id="skala tidak dikenal",
        ),
        pytest.param(
            (replace(KECIL, berakhir_pada=MULAI),), {}, ("VALID", []), id="proyek berakhir"
        ),
    ],
)  # fmt: skip
def test_seluruh_proyek(
    semua: tuple[Proyek, ...],
    lkpm: Mapping[tuple[UUID, str], Status],
    harapan: tuple[str, list[str]],
) -> None:
    assert keadaan(semua, lkpm) == harapan


@pytest.mark.rule("PB8-22-1c")
def test_pelaku_usaha_yang_belum_dikenal_belum_dapat_dijawab() -> None:
    hasil = jawab(PERMINTAAN, None, {}, aturan(HARI_INI))
    assert (hasil.hasil, hasil.proyek) == ("BELUM_DAPAT_DIVALIDASI", ())
