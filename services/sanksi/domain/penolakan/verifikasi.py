"""Refusals of a verification, each by the article of its case (Pasal 23, 26 and 27)."""

from services.sanksi.domain.hukum import PERBUP, Rujukan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, huruf
from shared.refusal import Refusal

TIDAK_MENERIMA_UNGGAHAN = Refusal(
    kode="TIDAK_MENERIMA_UNGGAHAN",
    aturan="PB8-23-2",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (2)",
    title="Permohonan tidak menerima unggahan",
    detail="Dokumen hanya dapat diunggah selama validasi dan selama permohonan perlu diperbaiki.",
)
BUKAN_UNGGAHAN = TIDAK_MENERIMA_UNGGAHAN.dengan(
    kode="BUKAN_UNGGAHAN_PERMOHONAN",
    detail="Dokumen ini bukan bagian dari permohonan sejenis ini.",
    perbaikan="Lihat jenis permohonan Anda, lalu unggah hanya dokumen yang dimintanya.",
)
TIDAK_PERLU_PERBAIKAN = Refusal(
    kode="TIDAK_PERLU_PERBAIKAN",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Permohonan tidak menunggu perbaikan",
    detail="Hanya permohonan yang ditolak untuk diperbaiki dapat diajukan kembali.",
)
BELUM_DIPERBAIKI = Refusal(
    kode="BELUM_DIPERBAIKI",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Permohonan belum diperbaiki",
    detail="Sejak penolakan belum ada dokumen yang diunggah kembali atau data yang diperbaiki.",
    perbaikan="Unggah dokumen atau isi data yang diperbaiki, lalu ajukan kembali.",
)
BUKAN_ISIAN = Refusal(
    kode="BUKAN_ISIAN_PERMOHONAN",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Bukan isian permohonan ini",
    detail="Yang disebut dalam rincian bukan bagian dari permohonan sejenis ini.",
    perbaikan="Perbaiki hanya isian permohonannya.",
)
TIDAK_MENUNGGU_VERIFIKASI = Refusal(
    kode="TIDAK_MENUNGGU_VERIFIKASI",
    aturan="PB8-23-4a",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf a",
    title="Permohonan tidak menunggu verifikasi",
    detail="Permohonan ini belum ditugaskan untuk diverifikasi atau sudah diputus.",
)
TENGGAT_TERLAMPAUI = Refusal(
    kode="TENGGAT_TERLAMPAUI",
    aturan="PB8-23-5",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (5)",
    title="Tenggat verifikasi terlampaui",
    detail="Tanpa keputusan sampai hari terakhir, Pencabutan terbit sebagai fiktif positif.",
)
ALASAN_WAJIB = Refusal(
    kode="ALASAN_WAJIB",
    aturan="PB8-23-4b",
    dasar_hukum=f"{PERBUP} Pasal 23 ayat (4) huruf b",
    title="Alasan penolakan wajib diisi",
    detail="Penolakan memberi tahu pemohon apa yang harus diperbaiki.",
    perbaikan="Isi alasan penolakan.",
)
BUKAN_BKPM = Refusal(
    kode="BUKAN_KEWENANGAN_DPMPTSP",
    aturan="PB8-25a",
    dasar_hukum=f"{PERBUP} Pasal 25",
    title="Bukan kewenangan DPMPTSP",
    detail="Pencabutan atas permohonan kantor perwakilan dan badan usaha luar negeri diverifikasi "
    "oleh BKPM dan diterbitkan oleh Lembaga OSS.",
)


def menurut(penolakan: Refusal, rujukan: Rujukan) -> Refusal:
    return penolakan.dengan(aturan=rujukan.aturan, dasar_hukum=rujukan.dasar_hukum)


def bukan_bkpm(jenis: JenisPerwakilanAsing) -> Refusal:
    """PB8-25a to PB8-25h."""
    pasal = f"Pasal 25 huruf {huruf(jenis)}"
    return menurut(BUKAN_BKPM, Rujukan(f"PB8-25{huruf(jenis)}", pasal))
