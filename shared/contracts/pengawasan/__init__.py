"""Facts published by pengawasan: subjects, inspections, LKPM, its sections of the profile."""

from shared.contracts.pengawasan.inspeksi import (
    InspeksiDibatalkanV1,
    InspeksiDijadwalkanV1,
    InspeksiDijadwalUlangV1,
    InspeksiDitolakBatasFrekuensiV1,
    InspeksiDitolakDiLuarRencanaV1,
    InspeksiInsidentalDibukaV1,
)
from shared.contracts.pengawasan.lkpm import (
    LkpmDikembalikanV1,
    LkpmDisampaikanV1,
    LkpmDisetujuiV1,
    ProyekLkpm,
    ValidasiDijawabV1,
)
from shared.contracts.pengawasan.subjek import (
    ProfilPelakuUsahaDiperbaruiV1,
    SubjekPengawasanDidaftarkanV1,
)

__all__ = [
    "InspeksiDibatalkanV1",
    "InspeksiDijadwalUlangV1",
    "InspeksiDijadwalkanV1",
    "InspeksiDitolakBatasFrekuensiV1",
    "InspeksiDitolakDiLuarRencanaV1",
    "InspeksiInsidentalDibukaV1",
    "LkpmDikembalikanV1",
    "LkpmDisampaikanV1",
    "LkpmDisetujuiV1",
    "ProfilPelakuUsahaDiperbaruiV1",
    "ProyekLkpm",
    "SubjekPengawasanDidaftarkanV1",
    "ValidasiDijawabV1",
]
