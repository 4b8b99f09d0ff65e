"""NIB, the licences under it, and the duties that come with it."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract
from shared.contracts.registrasi.usaha import KegiatanUsaha, TingkatRisiko


class NibDiterbitkanV1(
    Contract,
    fakta="nib.diterbitkan",
    aturan=("SOP100-15", "SOP100-16", "SOP100-P5"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 5",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    permohonan: UUID | None
    tanggal: date
    jenis_pelaku_usaha: str
    skala: str
    wilayah: str
    """Kode wilayah of the kabupaten/kota."""
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None
    """None: as long as the business runs (SOP100-16)."""


class NibDimutakhirkanV1(
    Contract,
    fakta="nib.dimutakhirkan",
    aturan=("SOP100-P5", "PB8-22-3b", "PB8-22-4b", "PB8-24-4a", "PB8-24-4b", "PB8-24-4c"),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 5",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    permohonan: UUID | None
    tanggal: date
    jenis_pelaku_usaha: str
    skala: str
    wilayah: str
    """Kode wilayah of the kabupaten/kota."""
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None
    """None: as long as the business runs (SOP100-16)."""
    dasar_hukum: str | None = None
    """Of the act that changed it; none: the SOP."""
    versi: int | None = None
    menunggu_pbbr: bool = False
    """The act of `tanggal` left no PBBR: six months for a new one (PB8-24-10, PB8-27-14)."""


class NibAkanDicabutV1(
    Contract,
    fakta="nib.akan_dicabut",
    aturan=("PB8-24-10", "PB8-27-14"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (10)",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    tanggal: date
    """Last day on which a PBBR that is issued still keeps the NIB."""
    sisa_hari: int


class NibDicabutV1(
    Contract,
    fakta="nib.dicabut",
    aturan=(
        "PB8-23-8",
        "PB8-22-3a",
        "PB8-22-4a",
        "PB8-24-9",
        "PB8-24-10",
        "PB8-27-11",
        "PB8-27-13",
        "PB8-27-14",
    ),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (8)",
    subjek="nib",
):
    nib: str
    pelaku_usaha: UUID
    tanggal: date
    jalur: str
    """PERMOHONAN, PUTUSAN or SANKSI."""
    sebab: str
    pencabutan: UUID
    """The case in sanksi."""
    nomor: str
    dasar_hukum: str | None = None
    """The article of this revocation; none: Pasal 23 ayat (8)."""
    hak_akses_bertenggang: bool = True
    """Whether months begin after which the Hak Akses ends; of a PMA only by likuidasi, the
    dissolution by a court, or a sanction."""
    hak_akses_diperluas: bool = False
    """No article but a setting gives these months (AMB-40)."""
    hak_akses_dasar: str | None = None
    """The basis that this setting states."""


class PerizinanDiterbitkanV1(
    Contract,
    fakta="perizinan.diterbitkan",
    aturan=("PB8-1-9", "PB8-1-14"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    subjek="perizinan",
):
    """What is issued under a living NIB; a first NIB is nib.diterbitkan."""

    perizinan: UUID
    pelaku_usaha: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: str
    """NIB, SERTIFIKAT_STANDAR or IZIN."""
    tingkat_risiko: TingkatRisiko
    terverifikasi: bool
    tanggal: date


class PerizinanDiverifikasiV1(
    Contract,
    fakta="perizinan.diverifikasi",
    aturan=("PB8-1-9",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 9",
    subjek="perizinan",
):
    perizinan: UUID
    pelaku_usaha: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: str
    """SERTIFIKAT_STANDAR or IZIN."""
    tingkat_risiko: TingkatRisiko
    terverifikasi: bool
    tanggal: date


class KewajibanPbUmkuDicatatV1(
    Contract,
    fakta="kewajiban_pb_umku.dicatat",
    aturan=("SOP100-U11",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 11",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    nib: str
