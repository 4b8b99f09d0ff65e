"""Everything that pengawasan tells: domain event -> published contract."""

from services.pengawasan.domain import peristiwa as p
from services.pengawasan.domain.inspeksi import JenisPengawasan
from shared.contracts import pengawasan as kontrak
from shared.messaging.outbound import Outbound, alike, send

OUTBOUND = Outbound(
    alike(p.SubjekPengawasanDidaftarkan, kontrak.SubjekPengawasanDidaftarkanV1),
    send(
        p.InspeksiDijadwalkan,
        kontrak.InspeksiDijadwalkanV1,
        lambda e: kontrak.InspeksiDijadwalkanV1(**vars(e), jenis=JenisPengawasan.RUTIN.value),
    ),
    alike(p.InspeksiInsidentalDibuka, kontrak.InspeksiInsidentalDibukaV1),
    alike(p.InspeksiDijadwalUlang, kontrak.InspeksiDijadwalUlangV1),
    alike(p.InspeksiDibatalkan, kontrak.InspeksiDibatalkanV1),
    alike(p.InspeksiDitolakDiLuarRencana, kontrak.InspeksiDitolakDiLuarRencanaV1),
    alike(p.InspeksiDitolakBatasFrekuensi, kontrak.InspeksiDitolakBatasFrekuensiV1),
    alike(p.ProfilDiperbarui, kontrak.ProfilPelakuUsahaDiperbaruiV1),
    alike(p.LkpmDisampaikan, kontrak.LkpmDisampaikanV1),
    alike(p.LkpmDisetujui, kontrak.LkpmDisetujuiV1),
    alike(p.LkpmDikembalikan, kontrak.LkpmDikembalikanV1),
    alike(p.ValidasiDijawab, kontrak.ValidasiDijawabV1),
    alike(p.RencanaDitetapkan, kontrak.RencanaInspeksiDitetapkanV1),
    alike(p.SuratTugasDiinput, kontrak.SuratTugasDiinputV1),
    alike(p.SuratTugasDiubah, kontrak.SuratTugasDiubahV1),
    alike(p.SuratTugasDitolakTerlambat, kontrak.SuratTugasDitolakTerlambatV1),
    alike(p.SuratTugasDiterbitkan, kontrak.SuratTugasDiterbitkanV1),
    alike(p.InspeksiDimulai, kontrak.InspeksiDimulaiV1),
)
