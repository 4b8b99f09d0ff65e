"""Facts published by pengawasan: subjects, the plan, inspections and their letters, LKPM."""

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
from shared.contracts.pengawasan.surat import (
    InspeksiDimulaiV1,
    RencanaInspeksiDitetapkanV1,
    SuratTugasDiinputV1,
    SuratTugasDiterbitkanV1,
    SuratTugasDitolakTerlambatV1,
    SuratTugasDiubahV1,
)

__all__ = [
    "InspeksiDibatalkanV1",
    "InspeksiDijadwalUlangV1",
    "InspeksiDijadwalkanV1",
    "InspeksiDimulaiV1",
    "InspeksiDitolakBatasFrekuensiV1",
    "InspeksiDitolakDiLuarRencanaV1",
    "InspeksiInsidentalDibukaV1",
    "LkpmDikembalikanV1",
    "LkpmDisampaikanV1",
    "LkpmDisetujuiV1",
    "ProfilPelakuUsahaDiperbaruiV1",
    "ProyekLkpm",
    "RencanaInspeksiDitetapkanV1",
    "SubjekPengawasanDidaftarkanV1",
    "SuratTugasDiinputV1",
    "SuratTugasDiterbitkanV1",
    "SuratTugasDitolakTerlambatV1",
    "SuratTugasDiubahV1",
    "ValidasiDijawabV1",
]
