"""Everything that sanksi tells: domain event -> published contract."""

from services.sanksi.domain import peristiwa as p
from services.sanksi.domain.dokumen import DASAR_HUKUM
from services.sanksi.domain.kasus import INSTANSI, Jalur, JenisPencabutan, JenisTindakan
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.perizinan import BAGIAN, ProfilDiperbarui
from services.sanksi.domain.riwayat import DASAR_VALIDASI, langkah
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import Outbound, send

LIKUIDASI = JenisPencabutan.LIKUIDASI.value
PERMOHONAN = Jalur.PERMOHONAN.value  # AMB-47
PEMBATALAN = JenisTindakan.PEMBATALAN.value
DPMPTSP = "DPMPTSP"


def _bernomor(nomor: str | None) -> str:
    if nomor is None:
        raise ValueError("a document is published with its number")
    return nomor


def _item(objek: tuple[Objek, ...]) -> tuple[kontrak.ItemPerizinan, ...]:
    return tuple(
        kontrak.ItemPerizinan(
            kegiatan_usaha=satu.kegiatan_usaha,
            kbli=satu.kbli,
            tingkat_risiko=satu.tingkat_risiko,
            jenis=satu.jenis,
            perizinan=satu.perizinan,
        )
        for satu in objek
    )


OUTBOUND = Outbound(
    send(
        p.TindakanAdministratifDibuka,
        kontrak.TindakanAdministratifDibukaV1,
        lambda e: kontrak.TindakanAdministratifDibukaV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_tindakan=e.jenis_tindakan.value,
            dasar_tindakan=e.dasar_tindakan.value,
            tanggal=e.tanggal,
        ),
    ),
    send(
        p.PencabutanDimohonkan,
        kontrak.PencabutanDimohonkanV1,
        lambda e: kontrak.PencabutanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_pencabutan=e.jenis_pencabutan.value,
            jalur=PERMOHONAN,
            pemohon_sebagai=e.pemohon_sebagai.value,
            tanggal=e.tanggal,
        ),
    ),
    send(
        p.ValidasiDiminta,
        kontrak.ValidasiDimintaV1,
        lambda e: kontrak.ValidasiDimintaV1(
            permintaan=e.permintaan,
            pelaku_usaha=e.pelaku_usaha,
            kasus=e.kasus,
            item=e.item.value,
            instansi=INSTANSI[e.item],
            ke=e.ke,
            dasar_hukum=DASAR_VALIDASI[e.jenis],
        ),
    ),
    send(
        p.DataDivalidasi,
        kontrak.DataDivalidasiV1,
        lambda e: kontrak.DataDivalidasiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            item=e.item.value,
            hasil=e.hasil.value,
            permintaan=e.permintaan,
            ke=e.ke,
            dasar_hukum=DASAR_VALIDASI[e.jenis],
        ),
    ),
    send(
        p.AktaDiunggah,
        kontrak.AktaDiunggahV1,
        lambda e: kontrak.AktaDiunggahV1(
            kasus=e.kasus, pelaku_usaha=e.pelaku_usaha, dokumen=e.dokumen, tanggal=e.tanggal
        ),
    ),
    send(
        p.VerifikasiDitugaskan,
        kontrak.VerifikasiDitugaskanV1,
        lambda e: kontrak.VerifikasiDitugaskanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis=LIKUIDASI,
            verifikator=DPMPTSP,
            ke=e.ke,
            diajukan_pada=e.diajukan_pada,
            batas=e.batas,
        ),
    ),
    send(
        p.VerifikasiDisetujui,
        kontrak.VerifikasiDisetujuiV1,
        lambda e: kontrak.VerifikasiDisetujuiV1(
            kasus=e.kasus, pelaku_usaha=e.pelaku_usaha, ke=e.ke, tanggal=e.tanggal
        ),
    ),
    send(
        p.VerifikasiDitolak,
        kontrak.VerifikasiDitolakV1,
        lambda e: kontrak.VerifikasiDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            ke=e.ke,
            alasan=e.alasan,
            tanggal=e.tanggal,
        ),
    ),
    send(
        p.PencabutanDitolak,
        kontrak.PencabutanDitolakV1,
        lambda e: kontrak.PencabutanDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            alasan=e.alasan,
            tanggal=e.tanggal,
            item=tuple(item.value for item in e.item),
        ),
    ),
    send(
        p.PencabutanDiterbitkan,
        kontrak.PencabutanDiterbitkanV1,
        lambda e: kontrak.PencabutanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nomor=_bernomor(e.nomor),
            jenis_pencabutan=LIKUIDASI,
            jalur=PERMOHONAN,
            dasar_penerbitan=e.dasar_penerbitan.value,
            tanggal=e.tanggal,
            cabut_nib=True,  # PB8-23-8: every LIKUIDASI
            dasar_hukum=DASAR_HUKUM[e.dasar_penerbitan],
            nib=e.nib,
            nomor_pencabutan_nib=_bernomor(e.nomor_pencabutan_nib),
            tanggal_pencabutan_nib=e.tanggal,
        ),
    ),
    send(
        p.KewajibanPascaPencabutanDicatat,
        kontrak.KewajibanPascaPencabutanDicatatV1,
        lambda e: kontrak.KewajibanPascaPencabutanDicatatV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            kewajiban=tuple(kewajiban.value for kewajiban in e.kewajiban),
        ),
    ),
    send(
        p.SuratKeteranganBerakhirDiterbitkan,
        kontrak.SuratKeteranganBerakhirDiterbitkanV1,
        lambda e: kontrak.SuratKeteranganBerakhirDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            nomor=_bernomor(e.nomor),
            tanggal_berakhir=e.akhir.tanggal,
            sebab=e.akhir.sebab,
            tanggal=e.tanggal,
            perizinan=e.perizinan,
        ),
    ),
    send(
        p.PembatalanDimohonkan,
        kontrak.PembatalanDimohonkanV1,
        lambda e: kontrak.PembatalanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jalur=PERMOHONAN,
            pemohon_sebagai=e.pemohon_sebagai.value,
            item=_item(e.objek),
            tanggal=e.tanggal,
        ),
    ),
    send(
        p.PernyataanDiisi,
        kontrak.PernyataanDiisiV1,
        lambda e: kontrak.PernyataanDiisiV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_tindakan=PEMBATALAN,
            tanpa_akta=e.tanpa_akta.value,
            tanggal=e.tanggal,
        ),
    ),
    send(
        p.PembatalanDitolak,
        kontrak.TindakanAdministratifDitolakV1,
        lambda e: kontrak.TindakanAdministratifDitolakV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            jenis_tindakan=PEMBATALAN,
            kode=e.kode,
            alasan=e.alasan,
            tanggal=e.tanggal,
            item=tuple(item.value for item in e.item),
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        p.TindakanDitolak,
        kontrak.TindakanAdministratifDitolakV1,
        lambda e: kontrak.TindakanAdministratifDitolakV1(**vars(e)),
    ),
    send(
        p.TindakanDialihkan,
        kontrak.TindakanAdministratifDialihkanKeLikuidasiV1,
        lambda e: kontrak.TindakanAdministratifDialihkanKeLikuidasiV1(**vars(e)),
    ),
    send(
        p.PembatalanDiterbitkan,
        kontrak.PembatalanDiterbitkanV1,
        lambda e: kontrak.PembatalanDiterbitkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            nib=e.nib,
            nomor=_bernomor(e.nomor),
            tanggal=e.tanggal,
            penerbit=e.penerbit.value,
            item=_item(e.objek),
            cabut_nib=e.cabut_nib,
            dasar_hukum=e.dasar_hukum,
            nomor_pencabutan_nib=e.nomor_pencabutan_nib,
            tanggal_pencabutan_nib=e.tanggal if e.cabut_nib else None,
        ),
    ),
    send(
        ProfilDiperbarui,
        kontrak.ProfilPelakuUsahaDiperbaruiV1,
        lambda e: kontrak.ProfilPelakuUsahaDiperbaruiV1(
            pelaku_usaha=e.pelaku_usaha, bagian=BAGIAN, versi=e.versi
        ),
    ),
)
