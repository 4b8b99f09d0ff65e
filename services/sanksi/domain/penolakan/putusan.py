"""Refusals of a Pencabutan on a court decision (Pasal 27)."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

PUTUSAN_BELUM_TETAP = Refusal(
    kode="PUTUSAN_BELUM_BERKEKUATAN_HUKUM_TETAP",
    aturan="PB8-27-1",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (1)",
    title="Bukan putusan yang telah berkekuatan hukum tetap",
    detail="Pencabutan dilakukan hanya atas putusan pengadilan yang telah berkekuatan hukum tetap.",
    perbaikan="Lengkapi isian putusan yang disebut dalam rincian, atau ajukan setelah putusan "
    "berkekuatan hukum tetap.",
)
AMAR_TIDAK_SESUAI = Refusal(
    kode="AMAR_PUTUSAN_TIDAK_SESUAI",
    aturan="PB8-27-2a",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2)",
    title="Amar putusan tidak dikenal atau bukan untuk alamat ini",
    detail="Yang ditindaklanjuti ialah putusan pembubaran badan usaha, Pencabutan tanpa "
    "pembubaran, atau Pencabutan oleh Pemerintah Daerah, masing-masing pada alamatnya sendiri.",
    perbaikan="Periksa amar putusan, lalu pakai alamat yang sesuai dalam rincian.",
)
BUKAN_BADAN_USAHA = Refusal(
    kode="BUKAN_PEMBUBARAN_BADAN_USAHA",
    aturan="PB8-27-2a",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2) huruf a",
    title="Bukan pembubaran badan usaha",
    detail="Amar pembubaran hanya dapat dilaksanakan atas badan usaha.",
)
BUKAN_LIKUIDATOR = Refusal(
    kode="PEMOHON_BUKAN_LIKUIDATOR",
    aturan="PB8-27-2a",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2) huruf a",
    title="Pemohon bukan likuidator, kurator, atau tim penyelesaian",
    detail="Pencabutan atas putusan pembubaran dimohonkan oleh likuidator, kurator, atau tim "
    "penyelesaian yang ditunjuk oleh pengadilan.",
    perbaikan="Ajukan melalui likuidator, kurator, atau tim penyelesaian.",
)
PUTUSAN_MASIH_BERJALAN = Refusal(
    kode="PERMOHONAN_ATAS_PUTUSAN_MASIH_BERJALAN",
    aturan="PB8-27-2a",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2)",
    title="Permohonan atas putusan pengadilan masih berjalan",
    detail="Permohonan sebelumnya atas putusan pengadilan terhadap Pelaku Usaha ini belum selesai.",
    perbaikan="Tunggu sampai permohonan sebelumnya selesai.",
)
PUTUSAN_TIDAK_DIPERLUKAN = Refusal(
    kode="UNGGAHAN_PUTUSAN_TIDAK_DIPERLUKAN",
    aturan="PB8-27-5",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (5)",
    title="Unggahan putusan tidak diperlukan",
    detail="Putusan diunggah hanya bila belum dapat divalidasi melalui sistem informasi "
    "penelusuran perkara.",
)
BUKAN_DIREKSI = Refusal(
    kode="PEMOHON_PUTUSAN_BUKAN_DIREKSI",
    aturan="PB8-27-2b",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2) huruf b",
    title="Pemohon bukan Pelaku Usaha, direksi, atau kuasa direksi",
    detail="Pencabutan tanpa pembubaran dimohonkan oleh Pelaku Usaha: orang perseorangan itu "
    "sendiri, atau direksi atau kuasa direksi badan usaha.",
    perbaikan="Ajukan sebagai direksi atau kuasa direksi.",
)
CABUT_NIB_HANYA_PMDN = Refusal(
    kode="CABUT_NIB_HANYA_PMDN",
    aturan="PB8-27-13",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (13)",
    title="NIB tidak turut dicabut",
    detail="Bagi PMA, putusan yang tidak membubarkan badan usaha mencabut Perizinan Berusaha yang "
    "disebut saja; Pencabutan NIB menurut ayat (13) berlaku bagi PMDN.",
    perbaikan="Ajukan tanpa Pencabutan NIB.",
)
DI_LUAR_KEWENANGAN = Refusal(
    kode="PUTUSAN_DI_LUAR_KEWENANGAN",
    aturan="PB8-27-2c",
    dasar_hukum=f"{PERBUP} Pasal 27 ayat (2) huruf c",
    title="Putusan di luar kewenangan Pemerintah Daerah",
    detail="Pemerintah Daerah menindaklanjuti putusan sesuai dengan kewenangannya: di wilayahnya, "
    "atas Perizinan Berusaha yang bukan milik PMA dan bukan di dalam KEK atau KPBPB.",
)
