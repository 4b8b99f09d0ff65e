"""The list itself: which event is told to whom (CALC-9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from services.notifikasi.domain.penerima import Ke, Surat
from shared.contracts.contract import Contract
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.contracts.pengawasan import (
    InspeksiDibatalkanV1,
    InspeksiDijadwalUlangV1,
    InspeksiDitolakBatasFrekuensiV1,
    InspeksiDitolakDiLuarRencanaV1,
    LkpmDikembalikanV1,
    LkpmDisampaikanV1,
    LkpmDisetujuiV1,
    SuratTugasDiinputV1,
    SuratTugasDiterbitkanV1,
    SuratTugasDitolakTerlambatV1,
    SuratTugasDiubahV1,
)
from shared.contracts.registrasi import (
    BerkasDiunggahV1,
    HakAksesDibatalkanV1,
    HakAksesPembatalanDihentikanV1,
    KewajibanPbUmkuDicatatV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PermohonanDiajukanV1,
    PermohonanDikembalikanV1,
    PermohonanDinyatakanLengkapV1,
    PermohonanDiteruskanKeTimTeknisV1,
    PermohonanDitolakParameterV1,
    PermohonanDitolakV1,
    PermohonanDiverifikasiV1,
    PertimbanganTeknisDiberikanV1,
    PetugasDitugaskanV1,
    SlaTerlampauiV1,
    SopDirevisiV1,
    SopDisahkanV1,
    TingkatRisikoDitetapkanV1,
)
from shared.contracts.sanksi import (
    AktaDiunggahV1,
    DataDivalidasiV1,
    DokumenDiunggahV1,
    IdentitasDiunggahV1,
    KewajibanPascaPencabutanDicatatV1,
    PembatalanDimohonkanV1,
    PencabutanDimohonkanV1,
    PencabutanDiterbitkanV1,
    PencabutanDitolakBelumAdaNibV1,
    PencabutanDitolakV1,
    PermohonanDitarikV1,
    PutusanDitindaklanjutiV1,
    PutusanDiunggahV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
    SuratKeteranganBerakhirDiterbitkanV1,
    TindakanAdministratifDialihkanKeLikuidasiV1,
    TindakanAdministratifDitolakV1,
    VerifikasiDitugaskanV1,
)

PINDAH = "tenggat_bergeser"  # AMB-67


@dataclass(frozen=True)
class Notice:
    on: type[Contract]
    surat: Surat
    when: Mapping[str, object] = field(default_factory=dict[str, object])


def _notice(on: type[Contract], jenis: str, *ke: Ke, **when: object) -> Notice:
    return Notice(on, Surat(jenis, ke), when)


NOTICES = (
    _notice(PermohonanDiajukanV1, "permohonan_diajukan", Ke.DPMPTSP),  # SOP100-P1
    _notice(BerkasDiunggahV1, "berkas_diunggah", Ke.DPMPTSP),  # SOP100-P2
    _notice(PermohonanDitolakParameterV1, "permohonan_ditolak_parameter", Ke.PELAKU_USAHA),  # -18
    _notice(  # SOP100-14
        TingkatRisikoDitetapkanV1, "tingkat_risiko_ditetapkan", Ke.PELAKU_USAHA
    ),
    _notice(PermohonanDinyatakanLengkapV1, "permohonan_dinyatakan_lengkap", Ke.PELAKU_USAHA),  # -9
    _notice(PermohonanDikembalikanV1, "permohonan_dikembalikan", Ke.PELAKU_USAHA),  # SOP100-9
    _notice(PertimbanganTeknisDiberikanV1, "pertimbangan_teknis_diberikan", Ke.DPMPTSP),  # -13
    _notice(PermohonanDiverifikasiV1, "permohonan_diverifikasi", Ke.PELAKU_USAHA),  # SOP100-P4
    _notice(PermohonanDitolakV1, "permohonan_ditolak", Ke.PELAKU_USAHA),  # SOP100-P4
    _notice(NibDiterbitkanV1, "nib_diterbitkan", Ke.PELAKU_USAHA),  # SOP100-15, SOP100-P5
    _notice(NibDimutakhirkanV1, "nib_dimutakhirkan", Ke.PELAKU_USAHA),  # SOP100-P5
    _notice(KewajibanPbUmkuDicatatV1, "kewajiban_pb_umku_dicatat", Ke.PELAKU_USAHA),  # SOP100-U11
    # The Kepala DPMPTSP and the Koordinator are officers of DPMPTSP, and read its inbox (PB8-3-3b).
    _notice(SlaTerlampauiV1, "sla_terlampaui", Ke.DPMPTSP),  # SOP100-17
    _notice(  # SOP100-7
        PermohonanDiteruskanKeTimTeknisV1, "permohonan_diteruskan_ke_tim_teknis", Ke.TIM_TEKNIS
    ),
    _notice(SopDirevisiV1, "sop_direvisi", Ke.DPMPTSP),  # SOP100-2
    _notice(SopDisahkanV1, "sop_disahkan", Ke.DPMPTSP),  # SOP100-3
    _notice(PetugasDitugaskanV1, "petugas_ditugaskan", Ke.PETUGAS),  # SOP100-6
    _notice(PencabutanDimohonkanV1, "pencabutan_dimohonkan", Ke.PEMUTUS),  # PB8-20-2, PB8-26-1
    _notice(PembatalanDimohonkanV1, "pembatalan_dimohonkan", Ke.DPMPTSP),  # PB8-20-2
    # Not one by one where an answer is only asked for again: an agency that is silent answers once.
    _notice(  # PB8-22-1a to -1d, PB8-23-1a to -1c, PB8-24-1a to -1d, PB8-26-2a to -2c, PB8-27-3, -4
        DataDivalidasiV1, "data_divalidasi", Ke.PELAKU_USAHA
    ),
    _notice(AktaDiunggahV1, "akta_diunggah", Ke.DPMPTSP),  # PB8-23-2
    _notice(PutusanDiunggahV1, "putusan_diunggah", Ke.DPMPTSP),  # PB8-27-5
    _notice(IdentitasDiunggahV1, "identitas_diunggah", Ke.BKPM),  # PB8-26-3
    _notice(DokumenDiunggahV1, "dokumen_diunggah", Ke.BKPM),  # PB8-26-4a, PB8-26-4b
    _notice(  # PB8-23-3, PB8-26-5, PB8-27-6
        VerifikasiDitugaskanV1, "verifikasi_ditugaskan", Ke.PEMUTUS
    ),
    _notice(PermohonanDitarikV1, "permohonan_ditarik", Ke.PEMUTUS),  # PB8-20-2
    _notice(PencabutanDitolakV1, "pencabutan_ditolak", Ke.PELAKU_USAHA),  # PB8-23-4b
    _notice(  # PB8-23-5, PB8-26-7, PB8-27-8: the verifier learns of the lapse
        PencabutanDiterbitkanV1, "fiktif_positif", Ke.PEMUTUS, dasar_penerbitan="FIKTIF_POSITIF"
    ),
    _notice(  # PB8-20-4
        SuratKeteranganBerakhirDiterbitkanV1, "surat_keterangan_berakhir", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-7, PB8-24-5
        KewajibanPascaPencabutanDicatatV1, "kewajiban_pasca_pencabutan", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-8
        TindakanAdministratifDitolakV1, "tindakan_administratif_ditolak", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-10, PB8-24-3
        TindakanAdministratifDialihkanKeLikuidasiV1, "dialihkan_ke_likuidasi", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-6
        PencabutanDitolakBelumAdaNibV1, "ditolak_belum_ada_nib", Ke.PELAKU_USAHA
    ),
    _notice(PutusanDitindaklanjutiV1, "putusan_ditindaklanjuti", Ke.PELAKU_USAHA),  # PB8-27-2c
    _notice(SanksiDikenakanV1, "sanksi_dikenakan", Ke.PELAKU_USAHA),  # PB8-17-6, PB8-29-1a to -1d
    _notice(SanksiGugurV1, "sanksi_gugur", Ke.PELAKU_USAHA),  # PB8-29-3
    _notice(NibDicabutV1, "nib_dicabut", Ke.PELAKU_USAHA),  # PB8-23-8
    _notice(HakAksesDibatalkanV1, "hak_akses_dibatalkan", Ke.PELAKU_USAHA),  # PB8-23-9
    _notice(HakAksesPembatalanDihentikanV1, "hak_akses_dipertahankan", Ke.PELAKU_USAHA),  # AMB-66
    _notice(LkpmDisampaikanV1, "lkpm_disampaikan", Ke.DISEBUT),  # PB8-15bis-b
    _notice(LkpmDisetujuiV1, "lkpm_disetujui", Ke.PELAKU_USAHA),  # PB8-15bis-b
    _notice(LkpmDikembalikanV1, "lkpm_dikembalikan", Ke.PELAKU_USAHA),  # PB8-15bis-b
    _notice(  # PB8-10-2a, PB8-10-2b
        InspeksiDitolakBatasFrekuensiV1, "inspeksi_ditolak_batas_frekuensi", Ke.DPMPTSP
    ),
    _notice(  # PB8-10-17
        InspeksiDitolakDiLuarRencanaV1, "inspeksi_ditolak_di_luar_rencana", Ke.DPMPTSP
    ),
    _notice(InspeksiDibatalkanV1, "inspeksi_dibatalkan", Ke.DPMPTSP),  # PB8-10-15
    _notice(InspeksiDijadwalUlangV1, "inspeksi_dijadwal_ulang", Ke.PELAKSANA),  # PB8-13-8
    _notice(SuratTugasDiinputV1, "surat_tugas_diinput", Ke.PENGINPUT),  # PB8-13-5
    _notice(SuratTugasDitolakTerlambatV1, "surat_tugas_terlambat", Ke.PENGINPUT),  # PB8-13-5
    _notice(SuratTugasDiubahV1, "surat_tugas_diubah", Ke.PELAKSANA),  # PB8-13-8
    _notice(SuratTugasDiterbitkanV1, "surat_tugas_diterbitkan", Ke.PELAKSANA),  # PB8-13-9
    _notice(  # CALC-1: who runs the system, and the operators of the region
        KalenderDiperbaruiV1, "kalender_diperbarui", Ke.LEMBAGA_OSS, Ke.PEMERINTAH_DAERAH
    ),
)
