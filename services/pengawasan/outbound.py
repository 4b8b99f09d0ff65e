"""Everything that pengawasan tells: domain event -> published contract."""

from services.pengawasan.domain import peristiwa as p
from services.pengawasan.domain.inspeksi import JenisPengawasan
from shared.contracts import pengawasan as kontrak
from shared.messaging.outbound import Outbound, send


def _proyek(satu: p.KeadaanProyek) -> kontrak.ProyekLkpm:
    return kontrak.ProyekLkpm(proyek=satu.proyek, periode=satu.periode, keadaan=satu.keadaan)


RUTIN = JenisPengawasan.RUTIN.value

OUTBOUND = Outbound(
    send(
        p.SubjekPengawasanDidaftarkan,
        kontrak.SubjekPengawasanDidaftarkanV1,
        lambda e: kontrak.SubjekPengawasanDidaftarkanV1(
            pelaku_usaha=e.pelaku_usaha, nib=e.nib, wilayah=e.wilayah
        ),
    ),
    send(
        p.InspeksiDijadwalkan,
        kontrak.InspeksiDijadwalkanV1,
        lambda e: kontrak.InspeksiDijadwalkanV1(
            inspeksi=e.inspeksi,
            pelaku_usaha=e.pelaku_usaha,
            jenis=RUTIN,
            tanggal=e.tanggal,
            versi_jadwal=e.versi_jadwal,
            lokasi=e.lokasi,
            instansi_pelaksana=e.instansi_pelaksana,
            rencana=e.rencana,
        ),
    ),
    send(
        p.InspeksiInsidentalDibuka,
        kontrak.InspeksiInsidentalDibukaV1,
        lambda e: kontrak.InspeksiInsidentalDibukaV1(
            inspeksi=e.inspeksi,
            pelaku_usaha=e.pelaku_usaha,
            tanggal=e.tanggal,
            lokasi=e.lokasi,
            instansi_pelaksana=e.instansi_pelaksana,
            penyetuju=e.penyetuju,
        ),
    ),
    send(
        p.InspeksiDijadwalUlang,
        kontrak.InspeksiDijadwalUlangV1,
        lambda e: kontrak.InspeksiDijadwalUlangV1(
            inspeksi=e.inspeksi,
            pelaku_usaha=e.pelaku_usaha,
            jenis=e.jenis,
            tanggal=e.tanggal,
            versi_jadwal=e.versi_jadwal,
            lokasi=e.lokasi,
            instansi_pelaksana=e.instansi_pelaksana,
            tanggal_lama=e.tanggal_lama,
            alasan=e.alasan,
        ),
    ),
    send(
        p.InspeksiDibatalkan,
        kontrak.InspeksiDibatalkanV1,
        lambda e: kontrak.InspeksiDibatalkanV1(
            inspeksi=e.inspeksi,
            pelaku_usaha=e.pelaku_usaha,
            tanggal=e.tanggal,
            alasan=e.alasan,
        ),
    ),
    send(
        p.InspeksiDitolakDiLuarRencana,
        kontrak.InspeksiDitolakDiLuarRencanaV1,
        lambda e: kontrak.InspeksiDitolakDiLuarRencanaV1(
            pelaku_usaha=e.pelaku_usaha, tanggal=e.tanggal, lokasi=e.lokasi
        ),
    ),
    send(
        p.InspeksiDitolakBatasFrekuensi,
        kontrak.InspeksiDitolakBatasFrekuensiV1,
        lambda e: kontrak.InspeksiDitolakBatasFrekuensiV1(
            pelaku_usaha=e.pelaku_usaha, tanggal=e.tanggal, lokasi=e.lokasi, batas=e.batas
        ),
    ),
    send(
        p.ProfilDiperbarui,
        kontrak.ProfilPelakuUsahaDiperbaruiV1,
        lambda e: kontrak.ProfilPelakuUsahaDiperbaruiV1(
            pelaku_usaha=e.pelaku_usaha, bagian=e.bagian, versi=e.versi
        ),
    ),
    send(
        p.LkpmDisampaikan,
        kontrak.LkpmDisampaikanV1,
        lambda e: kontrak.LkpmDisampaikanV1.model_validate(vars(e)),
    ),
    send(
        p.LkpmDisetujui,
        kontrak.LkpmDisetujuiV1,
        lambda e: kontrak.LkpmDisetujuiV1.model_validate(vars(e)),
    ),
    send(
        p.LkpmDikembalikan,
        kontrak.LkpmDikembalikanV1,
        lambda e: kontrak.LkpmDikembalikanV1.model_validate(vars(e)),
    ),
    send(
        p.ValidasiDijawab,
        kontrak.ValidasiDijawabV1,
        lambda e: kontrak.ValidasiDijawabV1.model_validate(
            vars(e) | {"proyek": tuple(_proyek(satu) for satu in e.proyek)}
        ),
    ),
    send(
        p.RencanaDitetapkan,
        kontrak.RencanaInspeksiDitetapkanV1,
        lambda e: kontrak.RencanaInspeksiDitetapkanV1.model_validate(vars(e)),
    ),
    send(
        p.SuratTugasDiinput,
        kontrak.SuratTugasDiinputV1,
        lambda e: kontrak.SuratTugasDiinputV1.model_validate(vars(e)),
    ),
    send(
        p.SuratTugasDiubah,
        kontrak.SuratTugasDiubahV1,
        lambda e: kontrak.SuratTugasDiubahV1.model_validate(vars(e)),
    ),
    send(
        p.SuratTugasDitolakTerlambat,
        kontrak.SuratTugasDitolakTerlambatV1,
        lambda e: kontrak.SuratTugasDitolakTerlambatV1.model_validate(vars(e)),
    ),
    send(
        p.SuratTugasDiterbitkan,
        kontrak.SuratTugasDiterbitkanV1,
        lambda e: kontrak.SuratTugasDiterbitkanV1.model_validate(vars(e)),
    ),
    send(
        p.InspeksiDimulai,
        kontrak.InspeksiDimulaiV1,
        lambda e: kontrak.InspeksiDimulaiV1.model_validate(vars(e)),
    ),
)
