"""An event that says what its contract says is translated by its names, or refused at import."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from services.pengawasan.domain.peristiwa import KeadaanProyek, ValidasiDijawab
from shared.contracts.integrasi import Hasil
from shared.contracts.pengawasan import LkpmDikembalikanV1, ProyekLkpm, ValidasiDijawabV1
from shared.messaging.outbound import Outbound, alike

SATU, DUA = UUID(int=1), UUID(int=2)


@dataclass(frozen=True)
class Lebih(ValidasiDijawab):
    catatan: str


@dataclass(frozen=True)
class Kurang:
    lkpm: UUID


def test_semua_nama_dibawa_juga_yang_di_dalam() -> None:
    keluar = Outbound(alike(ValidasiDijawab, ValidasiDijawabV1))
    proyek = (KeadaanProyek(DUA, "2026-TW1", "DISETUJUI"),)
    hari = date(2026, 3, 2)
    dijawab = ValidasiDijawab(SATU, DUA, 1, "LKPM", "VALID", hari, "-", proyek)
    assert keluar.contracts([dijawab]) == [
        ValidasiDijawabV1(
            permintaan=SATU, pelaku_usaha=DUA, ke=1, item="LKPM", hasil=Hasil.VALID, tanggal=hari,
            keterangan="-",
            proyek=(ProyekLkpm(proyek=DUA, periode="2026-TW1", keadaan="DISETUJUI"),),
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("peristiwa", "kontrak", "beda"),
    [
        pytest.param(Lebih, ValidasiDijawabV1, "catatan", id="lebih"),
        pytest.param(Kurang, LkpmDikembalikanV1, "alasan", id="kurang"),
    ],
)
def test_yang_berbeda_ditolak(peristiwa: type, kontrak: type, beda: str) -> None:
    with pytest.raises(TypeError, match=beda):
        alike(peristiwa, kontrak)
