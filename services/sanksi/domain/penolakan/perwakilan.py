"""Refusals of a kantor perwakilan or another foreign entity (Pasal 25 and 26)."""

from services.sanksi.domain.hukum import PERBUP, Rujukan
from services.sanksi.domain.penolakan.verifikasi import menurut
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, huruf
from shared.refusal import Refusal

PERWAKILAN_TIDAK_SESUAI = Refusal(
    kode="JENIS_PERWAKILAN_TIDAK_SESUAI",
    aturan="PB8-25a",
    dasar_hukum=f"{PERBUP} Pasal 25",
    title="Jenis perwakilan tidak sesuai dengan Pelaku Usaha",
    detail="Pasal 25 berlaku bagi kantor perwakilan dan badan usaha luar negeri; jenis yang "
    "disebut bukan jenis Pelaku Usaha ini.",
    perbaikan="Pilih jenis perwakilan yang sesuai dengan pendaftaran Pelaku Usaha.",
)
BUKAN_KEPALA_PERWAKILAN = Refusal(
    kode="PEMOHON_BUKAN_KEPALA_PERWAKILAN",
    aturan="PB8-26-1",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (1)",
    title="Pemohon bukan kepala atau penanggung jawab",
    detail="Permohonan diajukan oleh kepala kantor perwakilan, kepala badan usaha luar negeri "
    "lainnya, atau penanggung jawabnya.",
    perbaikan="Ajukan melalui kepala atau penanggung jawab.",
)
PERWAKILAN_MASIH_BERJALAN = Refusal(
    kode="PERMOHONAN_PERWAKILAN_MASIH_BERJALAN",
    aturan="PB8-26-1",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (1)",
    title="Permohonan Pencabutan masih berjalan",
    detail="Permohonan sebelumnya dari kantor perwakilan atau badan usaha luar negeri ini belum "
    "selesai.",
    perbaikan="Tunggu sampai permohonan sebelumnya selesai.",
)
IDENTITAS_WAJIB = Refusal(
    kode="IDENTITAS_SESUAI_KEWARGANEGARAAN_WAJIB",
    aturan="PB8-26-2a",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (2) huruf a",
    title="Identitas tidak sesuai dengan kewarganegaraan",
    detail="Identitas warga negara Indonesia divalidasi oleh Dukcapil menurut NIK, identitas "
    "warga negara asing oleh imigrasi menurut paspor.",
    perbaikan="Isi NIK bagi warga negara Indonesia, nomor paspor bagi warga negara asing.",
)
TANPA_UTANG_WAJIB = Refusal(
    kode="PERNYATAAN_TANPA_UTANG_PIUTANG_WAJIB",
    aturan="PB8-26-4a",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (4) huruf a",
    title="Pernyataan tidak mempunyai hutang piutang wajib diisi",
    detail="Kepala kantor perwakilan atau direksi di negara asal menyatakan tidak mempunyai "
    "hutang piutang dengan pihak lain di Indonesia.",
    perbaikan="Isi pernyataan itu, lalu unggah.",
)
BELUM_TERVERIFIKASI = Refusal(
    kode="PERWAKILAN_BELUM_TERVERIFIKASI",
    aturan="PB8-21-1b",
    dasar_hukum=f"{PERBUP} Pasal 21 ayat (1) huruf b",
    title="Ada Perizinan Berusaha yang belum terverifikasi",
    detail="Pencabutan dilakukan terhadap Perizinan Berusaha yang telah terverifikasi.",
    perbaikan="Ajukan dahulu Pembatalan atas Perizinan Berusaha yang disebut dalam rincian.",
)
IDENTITAS_TIDAK_DIPERLUKAN = Refusal(
    kode="UNGGAHAN_IDENTITAS_TIDAK_DIPERLUKAN",
    aturan="PB8-26-3",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (3)",
    title="Unggahan identitas tidak diperlukan",
    detail="Identitas diunggah hanya bila identitas warga negara asing belum dapat divalidasi.",
)
PERNYATAAN_IDENTITAS_WAJIB = Refusal(
    kode="PERNYATAAN_IDENTITAS_WAJIB",
    aturan="PB8-26-3",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (3)",
    title="Pernyataan identitas wajib diisi",
    detail="Identitas yang belum dapat divalidasi diunggah disertai dengan pengisian pernyataan.",
    perbaikan="Isi pernyataan.",
)
DOKUMEN_WAJIB = Refusal(
    kode="DOKUMEN_PERWAKILAN_WAJIB",
    aturan="PB8-26-4a",
    dasar_hukum=f"{PERBUP} Pasal 26 ayat (4)",
    title="Tidak ada dokumen yang diunggah",
    detail="Unggah pernyataan tidak mempunyai hutang piutang, surat perintah atau pernyataan "
    "penutupan kantor perwakilan, atau keduanya.",
)


def tidak_sesuai(jenis: JenisPerwakilanAsing) -> Refusal:
    """PB8-25a to PB8-25h."""
    pasal = f"Pasal 25 huruf {huruf(jenis)}"
    return menurut(PERWAKILAN_TIDAK_SESUAI, Rujukan(f"PB8-25{huruf(jenis)}", pasal))
