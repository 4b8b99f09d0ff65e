"""A case of Pencabutan, from its request to its issue (Pasal 20 to 27)."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.sanksi.item import ItemPerizinan, Putusan


class TindakanAdministratifDibukaV1(
    Contract,
    fakta="tindakan_administratif.dibuka",
    aturan=("PB8-20-1", "PB8-20-2"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (1)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    jenis_tindakan: str
    """PEMBATALAN or PENCABUTAN."""
    dasar_tindakan: str
    """PERMOHONAN_PELAKU_USAHA or PUTUSAN_PENGADILAN_BERKEKUATAN_HUKUM_TETAP."""
    tanggal: date


class SuratKeteranganBerakhirDiterbitkanV1(
    Contract,
    fakta="surat_keterangan_berakhir.diterbitkan",
    aturan=("PB8-20-4", "PB8-20-5"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 20 ayat (4)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nib: str
    nomor: str
    tanggal_berakhir: date
    """When the licence had really ended (AMB-65)."""
    sebab: str
    tanggal: date
    perizinan: UUID | None = None
    """The one licence that had ended; none: the NIB with everything under it."""


class PencabutanDimohonkanV1(
    Contract,
    fakta="pencabutan.dimohonkan",
    aturan=("PB8-20-2", "PB8-21-1b", "PB8-21-4b", "PB8-26-1", "PB8-27-2a", "PB8-27-2b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (1)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    jenis_pencabutan: str
    """LIKUIDASI, NON_LIKUIDASI, a kind of Pasal 25, or the amar of a putusan."""
    jalur: str
    pemohon_sebagai: str
    """PELAKU_USAHA_PERSEORANGAN, LIKUIDATOR, TIM_PENYELESAIAN, KURATOR, DIREKSI, KUASA_DIREKSI,
    KEPALA_KANTOR_PERWAKILAN, KEPALA_BADAN_USAHA_LUAR_NEGERI or PENANGGUNG_JAWAB."""
    tanggal: date
    dasar_hukum: str | None = None
    """Of the article of this case; none: Pasal 23."""


class ValidasiDimintaV1(
    Contract,
    fakta="validasi.diminta",
    aturan=(
        *("PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d"),
        *("PB8-23-1a", "PB8-23-1b", "PB8-23-1c"),
        *("PB8-24-1a", "PB8-24-1b", "PB8-24-1c", "PB8-24-1d"),
        *("PB8-26-2a", "PB8-26-2b", "PB8-26-2c"),
        *("PB8-27-3a", "PB8-27-3b", "PB8-27-3c"),
        *("PB8-27-4a", "PB8-27-4b", "PB8-27-4c", "PB8-27-4d"),
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (1)",
    subjek="permintaan",
):
    permintaan: UUID
    pelaku_usaha: UUID
    kasus: UUID
    """The application or case that needs the answer."""
    item: str
    instansi: str
    """DUKCAPIL, IMIGRASI, AHU, SIPP, BKPM or KSWP; PENGAWASAN for the item LKPM (PB8-22-1c)."""
    ke: int
    dasar_hukum: str | None = None
    """Of the article that asks; none: Pasal 23 ayat (1)."""


class DataDivalidasiV1(
    Contract,
    fakta="data.divalidasi",
    aturan=(
        *("PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d"),
        *("PB8-23-1a", "PB8-23-1b", "PB8-23-1c"),
        *("PB8-24-1a", "PB8-24-1b", "PB8-24-1c", "PB8-24-1d"),
        *("PB8-26-2a", "PB8-26-2b", "PB8-26-2c"),
        *("PB8-27-3a", "PB8-27-3b", "PB8-27-3c"),
        *("PB8-27-4a", "PB8-27-4b", "PB8-27-4c", "PB8-27-4d"),
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (1)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    item: str
    hasil: str
    """VALID, TIDAK_VALID or BELUM_DAPAT_DIVALIDASI."""
    permintaan: UUID | None = None
    """Of the validasi.diminta that was answered."""
    ke: int | None = None
    dasar_hukum: str | None = None
    """Of the article that asked; none: Pasal 23 ayat (1)."""


class AktaDiunggahV1(
    Contract,
    fakta="akta.diunggah",
    aturan=("PB8-23-2",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (2)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    dokumen: tuple[str, ...]
    """SHA-256 of each file."""
    tanggal: date


class VerifikasiDitugaskanV1(
    Contract,
    fakta="verifikasi.ditugaskan",
    aturan=("PB8-23-3", "PB8-26-5", "PB8-27-6"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    jenis: str
    """LIKUIDASI: Pasal 23. PERWAKILAN_ASING: Pasal 26. PEMBUBARAN and
    PENCABUTAN_TANPA_PEMBUBARAN: Pasal 27."""
    verifikator: str
    """DPMPTSP, or BKPM for PERWAKILAN_ASING."""
    ke: int
    """From 1; a repaired request has a clock of its own."""
    diajukan_pada: date
    """Day 0 (AMB-49)."""
    batas: date
    dasar_hukum: str | None = None
    """Of the article of this case; none: Pasal 23."""


class VerifikasiDisetujuiV1(
    Contract,
    fakta="verifikasi.disetujui",
    aturan=("PB8-23-4a", "PB8-26-6a", "PB8-27-7a"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (4) huruf a",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    ke: int
    tanggal: date
    dasar_hukum: str | None = None
    """Of the article of this case; none: Pasal 23."""


class VerifikasiDitolakV1(
    Contract,
    fakta="verifikasi.ditolak",
    aturan=("PB8-23-4b", "PB8-26-6b", "PB8-27-7b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (4) huruf b",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    ke: int
    alasan: str
    tanggal: date
    dasar_hukum: str | None = None
    """Of the article of this case; none: Pasal 23."""


class PencabutanDitolakV1(
    Contract,
    fakta="pencabutan.ditolak",
    aturan=("PB8-23-4b", "PB8-26-6b", "PB8-27-7b"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (4) huruf b",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    alasan: str
    tanggal: date
    item: tuple[str, ...] = ()
    """What an agency declared TIDAK_VALID: the end of the case. Empty: to be repaired."""
    dasar_hukum: str | None = None
    """Of the article of this case; none: Pasal 23."""


class PencabutanDiterbitkanV1(
    Contract,
    fakta="pencabutan.diterbitkan",
    aturan=(
        *("PB8-23-4a", "PB8-23-5", "PB8-23-6", "PB8-23-8"),
        *("PB8-24-4a", "PB8-24-4b", "PB8-24-4c", "PB8-24-6"),
        *("PB8-26-6a", "PB8-26-7", "PB8-26-8"),
        *("PB8-27-7a", "PB8-27-8", "PB8-27-9", "PB8-27-11"),
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    nomor: str
    jenis_pencabutan: str
    """LIKUIDASI, NON_LIKUIDASI, a kind of Pasal 25, or the amar of a putusan: PEMBUBARAN,
    PENCABUTAN_TANPA_PEMBUBARAN, PENCABUTAN_OLEH_PEMDA."""
    jalur: str
    """PERMOHONAN, PUTUSAN or SANKSI (AMB-47)."""
    dasar_penerbitan: str
    """VERIFIKASI, VALIDASI or FIKTIF_POSITIF; JABATAN for PENCABUTAN_OLEH_PEMDA."""
    tanggal: date
    cabut_nib: bool
    """The NIB follows (PB8-23-8)."""
    dasar_hukum: str
    nib: str | None = None
    nomor_pencabutan_nib: str | None = None
    """Of the Pencabutan NIB, a document of its own (Lampiran VIII)."""
    tanggal_pencabutan_nib: date | None = None
    item: tuple[ItemPerizinan, ...] = ()
    """What is revoked; empty with cabut_nib: everything under the NIB."""
    putusan: Putusan | None = None
    """Of the path PUTUSAN."""
    wilayah: tuple[str, ...] = ()
    """Kabupaten/kota beside that of the NIB where what it ends lies: theirs hear of it, too."""


class KewajibanPascaPencabutanDicatatV1(
    Contract,
    fakta="kewajiban_pasca_pencabutan.dicatat",
    aturan=("PB8-21-7", "PB8-24-5"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (7)",
    subjek="kasus",
):
    kasus: UUID
    pelaku_usaha: UUID
    kewajiban: tuple[str, ...]
    """FASILITAS_FISKAL, PAJAK_TERHUTANG, KETENAGAKERJAAN, SERTIFIKAT_STANDAR_PRODUK or
    SERTIFIKAT_STANDAR_USAHA."""
    dasar_hukum: str | None = None
    """Of the duty; none: Pasal 21 ayat (7)."""


class PencabutanDitolakBelumAdaNibV1(
    Contract,
    fakta="pencabutan.ditolak_belum_ada_nib",
    aturan=("PB8-21-6",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (6)",
    subjek="pelaku_usaha",
):
    """Turned away at the door: a NIB comes first, by registering what is still carried out."""

    pelaku_usaha: UUID
    kode: str
    """WAJIB_MEMILIKI_NIB."""
    alasan: str
    tanggal: date


class ProfilPelakuUsahaDiperbaruiV1(
    Contract,
    fakta="profil_pelaku_usaha.diperbarui",
    aturan=("PB8-12-2k",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2) huruf k",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    bagian: str
    versi: int
