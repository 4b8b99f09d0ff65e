"""Every statutory clock of the system, in one list."""

from services.notifikasi.domain import pasal
from services.notifikasi.domain.hitungan import Lampau, Unit
from services.notifikasi.domain.penerima import Ke, Surat
from services.notifikasi.jam import Clock, Stop
from shared.calendar import Arah
from shared.contracts.notifikasi import (
    InspeksiDiingatkanV1,
    RencanaInspeksiDinotifikasiAwalTahunV1,
    SuratPemberitahuanDiterbitkanV1,
    TenggatTerlampauiV1,
)
from shared.contracts.pengawasan import (
    InspeksiDibatalkanV1,
    InspeksiDijadwalkanV1,
    InspeksiDijadwalUlangV1,
    RencanaInspeksiDitetapkanV1,
    SuratTugasDiinputV1,
    SuratTugasDiubahV1,
)
from shared.contracts.registrasi import DataDivalidasiV1 as DataDivalidasiRegistrasiV1
from shared.contracts.registrasi import (
    HakAksesDibatalkanV1,
    HakAksesPembatalanDihentikanV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PermohonanDiajukanV1,
    PermohonanDikembalikanV1,
    PermohonanDinyatakanLengkapV1,
    PermohonanDitolakV1,
)
from shared.contracts.registrasi import ValidasiDimintaV1 as ValidasiDimintaRegistrasiV1
from shared.contracts.sanksi import (
    DataDivalidasiV1,
    PencabutanDiterbitkanV1,
    PencabutanDitolakV1,
    PermohonanDitarikV1,
    SuratKeteranganBerakhirDiterbitkanV1,
    ValidasiDibatalkanV1,
    ValidasiDimintaV1,
    VerifikasiDisetujuiV1,
    VerifikasiDitolakV1,
    VerifikasiDitugaskanV1,
)

BERTENGGANG = (
    "LIKUIDASI", "NON_LIKUIDASI", "TANPA_PBBR",  # PB8-23-9, PB8-24-9, PB8-24-11
    "PEMBUBARAN", "PENCABUTAN_TANPA_PEMBUBARAN", "PENCABUTAN_OLEH_PEMDA",  # PB8-27-12, -13
)  # fmt: skip
"""Why a NIB was revoked, where six months follow; a Pembatalan states none (AMB-40)."""

DIPUTUS = (
    Stop(VerifikasiDisetujuiV1, generation="ke"), Stop(VerifikasiDitolakV1, generation="ke"),
    Stop(PencabutanDiterbitkanV1), Stop(SuratKeteranganBerakhirDiterbitkanV1),
    Stop(PencabutanDitolakV1),  # without a verifier, too: something was added (PB8-21-5)
    Stop(PermohonanDitarikV1),
)  # fmt: skip
"""A verification has its outcome, or is not wanted any more; a rejection is of its own round."""
FIKTIF_POSITIF = "Pencabutan terbit otomatis sebagai fiktif positif"
HAK_AKSES = "Hak Akses dibatalkan, kecuali permohonan baru diajukan"
DIMOHONKAN_ATAS_PUTUSAN = ("PEMBUBARAN", "PENCABUTAN_TANPA_PEMBUBARAN")
"""Requests on a court decision; what Pemda does of itself has no clock (PB8-27-2c)."""

CLOCKS = (
    Clock(
        kind="waktu_penyelesaian_nib", rule="SOP100-17",
        armed_by=(PermohonanDinyatakanLengkapV1,),
        subject="permohonan", generation="ke",
        anchor="diterima_lengkap_pada", told="batas",
        length="waktu_penyelesaian_nib", unit=Unit.HARI,
        lampau=Lampau.SEKETIKA,  # AMB-50: a late declaration is overdue at once
        stopped_by=(
            Stop(PermohonanDikembalikanV1), Stop(PermohonanDitolakV1),
            Stop(NibDiterbitkanV1), Stop(NibDimutakhirkanV1),
        ),
        says=TenggatTerlampauiV1, parties=(Ke.DPMPTSP, Ke.PELAKU_USAHA),
        hal="penyelesaian permohonan",
        akibat="DPMPTSP diperingatkan; NIB tidak terbit dengan sendirinya",
    ),
    Clock(
        kind="verifikasi_likuidasi", rule="PB8-23-5",
        armed_by=(VerifikasiDitugaskanV1,), when={"jenis": ("LIKUIDASI",)},
        subject="kasus", generation="ke",
        anchor="diajukan_pada", told="batas",
        length="verifikasi_likuidasi", unit=Unit.HARI, warnings="verifikasi_likuidasi_peringatan",
        stopped_by=DIPUTUS, akibat=FIKTIF_POSITIF,
        says=TenggatTerlampauiV1, parties=(Ke.DPMPTSP, Ke.PELAKU_USAHA),
        hal="verifikasi permohonan Pencabutan",
        warns=Surat("verifikasi_diingatkan", (Ke.DPMPTSP,)),
    ),
    Clock(
        kind="verifikasi_perwakilan_asing", rule="PB8-26-7",
        armed_by=(VerifikasiDitugaskanV1,), when={"jenis": ("PERWAKILAN_ASING",)},
        subject="kasus", generation="ke",
        anchor="diajukan_pada", told="batas",
        length="verifikasi_perwakilan_asing", unit=Unit.HARI,
        warnings="verifikasi_perwakilan_asing_peringatan",
        stopped_by=DIPUTUS, akibat=FIKTIF_POSITIF,
        says=TenggatTerlampauiV1, parties=(Ke.BKPM, Ke.PELAKU_USAHA),
        hal="verifikasi permohonan Pencabutan",
        warns=Surat("verifikasi_diingatkan", (Ke.BKPM,)),
    ),
    Clock(
        kind="verifikasi_putusan", rule="PB8-27-8",
        armed_by=(VerifikasiDitugaskanV1,), when={"jenis": DIMOHONKAN_ATAS_PUTUSAN},
        subject="kasus", generation="ke",
        anchor="diajukan_pada", told="batas",
        length="verifikasi_putusan", unit=Unit.HARI,
        warnings="verifikasi_putusan_peringatan",
        stopped_by=DIPUTUS, akibat=FIKTIF_POSITIF,
        says=TenggatTerlampauiV1, parties=(Ke.DPMPTSP, Ke.PELAKU_USAHA),
        hal="verifikasi permohonan Pencabutan",
        warns=Surat("verifikasi_diingatkan", (Ke.DPMPTSP,)),
    ),
    Clock(
        kind="hak_akses_permohonan", rule="PB8-23-9",
        armed_by=(NibDicabutV1,),
        when={
            "jalur": ("PERMOHONAN", "PUTUSAN"), "sebab": BERTENGGANG,
            "hak_akses_bertenggang": (True,),  # PB8-24-9, PB8-27-13: only of PMDN
        },
        # A NIB is revoked once, so its number tells successive revocations apart.
        subject="pelaku_usaha", generation="nib",
        anchor="tanggal", data=("jalur", "sebab"), pasal=pasal.hak_akses,
        length="hak_akses_permohonan", unit=Unit.BULAN, warnings="hak_akses_peringatan",
        lampau=Lampau.SEKETIKA,
        stopped_by=(
            Stop(PermohonanDiajukanV1), Stop(HakAksesDibatalkanV1),
            Stop(NibDiterbitkanV1),  # one is taken over: a NIB lives again
            Stop(HakAksesPembatalanDihentikanV1),  # AMB-57: filed before, still open
        ),
        says=TenggatTerlampauiV1, parties=(Ke.PELAKU_USAHA,), akibat=HAK_AKSES,
        warns=Surat("hak_akses_akan_dibatalkan", (Ke.PELAKU_USAHA,)),
    ),
    Clock(
        kind="hak_akses_perluasan", rule="PB8-24-9",
        armed_by=(NibDicabutV1,),
        when={"hak_akses_diperluas": (True,), "hak_akses_bertenggang": (True,)},
        switch="hak_akses_perluasan",  # AMB-40: after a Pembatalan, or by Pasal 26
        subject="pelaku_usaha", generation="nib",
        anchor="tanggal", data=("hak_akses_dasar",), dasar="hak_akses_dasar",
        length="hak_akses_permohonan", unit=Unit.BULAN, warnings="hak_akses_peringatan",
        lampau=Lampau.SEKETIKA,
        stopped_by=(
            Stop(PermohonanDiajukanV1), Stop(HakAksesDibatalkanV1),
            Stop(NibDiterbitkanV1), Stop(HakAksesPembatalanDihentikanV1),
        ),
        says=TenggatTerlampauiV1, parties=(Ke.PELAKU_USAHA,), akibat=HAK_AKSES,
        warns=Surat("hak_akses_akan_dibatalkan", (Ke.PELAKU_USAHA,)),
    ),
    Clock(
        kind="hak_akses_sanksi", rule="PB8-29-1c",
        armed_by=(NibDicabutV1,), when={"jalur": ("SANKSI",)},  # AMB-36
        subject="pelaku_usaha", generation="nib",
        anchor="tanggal",
        length="hak_akses_sanksi", unit=Unit.BULAN, warnings="hak_akses_peringatan",
        lampau=Lampau.SEKETIKA,
        stopped_by=(
            Stop(PermohonanDiajukanV1), Stop(HakAksesDibatalkanV1),
            Stop(NibDiterbitkanV1),  # one is taken over: a NIB lives again
            Stop(HakAksesPembatalanDihentikanV1),
        ),
        says=TenggatTerlampauiV1, parties=(Ke.PELAKU_USAHA,), akibat=HAK_AKSES,
        warns=Surat("hak_akses_akan_dibatalkan", (Ke.PELAKU_USAHA,)),
    ),
    Clock(
        kind="nib_tanpa_pbbr", rule="PB8-24-10",
        armed_by=(NibDimutakhirkanV1,), when={"menunggu_pbbr": (True,)},
        subject="nib", generation="versi",
        anchor="tanggal",  # AMB-29: the date of the act that took the last PBBR
        data=("dasar_hukum",), pasal=pasal.nib_tanpa_pbbr,
        length="nib_tanpa_pbbr", unit=Unit.BULAN, warnings="hak_akses_peringatan",
        lampau=Lampau.SEKETIKA,
        stopped_by=(
            # AMB-56: only a PBBR that is issued, and then the NIB waits no longer.
            Stop(NibDimutakhirkanV1, when={"menunggu_pbbr": (False,)}), Stop(NibDicabutV1),
        ),
        says=TenggatTerlampauiV1, parties=(Ke.PELAKU_USAHA,),
        akibat="NIB dicabut, kecuali Perizinan Berusaha baru diperoleh",
        warns=Surat("nib_akan_dicabut", (Ke.PELAKU_USAHA,)),
    ),
    Clock(
        kind="pengingat_inspeksi", rule="PB8-10-14",
        armed_by=(InspeksiDijadwalkanV1,), moved_by=(InspeksiDijadwalUlangV1,),
        when={"jenis": ("RUTIN",)},  # INSIDENTAL is not in the plan
        subject="inspeksi", generation="versi_jadwal",
        anchor="tanggal", data=("instansi_pelaksana", "lokasi"),
        length="pengingat_inspeksi", unit=Unit.HARI, direction=Arah.SEBELUM,
        lampau=Lampau.SEKETIKA,
        stopped_by=(Stop(InspeksiDibatalkanV1),),
        akibat="setiap instansi pelaksana diingatkan lagi",
        says=InspeksiDiingatkanV1, reminds=Surat("inspeksi_diingatkan", (Ke.PELAKSANA,)),
    ),
    Clock(
        kind="surat_pemberitahuan", rule="PB8-13-6",
        armed_by=(SuratTugasDiinputV1,), moved_by=(SuratTugasDiubahV1,),
        subject="inspeksi", generation="versi",
        anchor="tanggal", data=("nomor", "lokasi"),
        length="surat_pemberitahuan", unit=Unit.HARI, direction=Arah.SEBELUM,
        pukul="surat_pemberitahuan_pukul",  # AMB-52
        lampau=Lampau.SEKETIKA,
        stopped_by=(Stop(InspeksiDibatalkanV1),),
        akibat="surat disampaikan; yang tidak sampai pada hari itu menutup inspeksinya",
        says=SuratPemberitahuanDiterbitkanV1,
        reminds=Surat("surat_pemberitahuan", (Ke.PELAKU_USAHA,)),
        late=Surat("surat_pemberitahuan_terlambat", (Ke.DPMPTSP,)),
    ),
    Clock(
        kind="rencana_awal_tahun", rule="PB8-10-13",
        armed_by=(RencanaInspeksiDitetapkanV1,),
        subject="rencana", generation="tahun",
        anchor="awal_tahun",  # 1 January is a holiday: the first Hari after it is the first of all
        data=("tahun", "penyusun"),
        length="rencana_awal_tahun", unit=Unit.HARI, pukul="rencana_awal_tahun_pukul",
        lampau=Lampau.SEKETIKA,
        stopped_by=(), of_pelaku_usaha=False,
        akibat="rencana tahunan dinotifikasikan",
        says=RencanaInspeksiDinotifikasiAwalTahunV1,
        reminds=Surat(
            "rencana_awal_tahun",
            (Ke.PEMERINTAH_DAERAH, Ke.ADMINISTRATOR_KEK, Ke.BADAN_PENGUSAHAAN_KPBPB),
        ),
    ),
    Clock(
        kind="validasi_ulang", rule="AMB-51",
        armed_by=(ValidasiDimintaV1, ValidasiDimintaRegistrasiV1),
        subject="permintaan", generation="ke",
        anchor=None,
        length="validasi_batas_jawab", again="validasi_jeda", unit=Unit.DETIK,
        # By whoever asked, who alone knows whether an answer counts. BELUM_DAPAT_DIVALIDASI is as
        # good as silence: it asks again.
        stopped_by=(
            *(
                Stop(divalidasi, when={"hasil": ("VALID", "TIDAK_VALID")})
                for divalidasi in (DataDivalidasiV1, DataDivalidasiRegistrasiV1)
            ),
            Stop(ValidasiDibatalkanV1),
        ),
        says=TenggatTerlampauiV1, akibat="instansi ditanya lagi oleh layanan yang bertanya",
    ),
)  # fmt: skip
BY_KIND = {clock.kind: clock for clock in CLOCKS}
