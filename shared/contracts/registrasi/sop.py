"""SOP and their archive: facts of the office, so their stream is no Pelaku Usaha."""

from datetime import date

from shared.contracts.contract import Contract


class SopDidaftarkanV1(
    Contract,
    fakta="sop.didaftarkan",
    aturan=("SOP100-1",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Nomor SOP",
    subjek="sop",
):
    sop: str
    """Code, as SOP100."""
    versi: int
    nomor: str
    jenis: str
    """PELAYANAN or PENGAWASAN."""
    daerah: str
    kbli: str | None = None
    sha256: str


class SopDirevisiV1(
    Contract,
    fakta="sop.direvisi",
    aturan=("SOP100-2",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tanggal Revisi",
    subjek="sop",
):
    sop: str
    versi: int
    nomor: str
    jenis: str
    daerah: str
    kbli: str | None = None
    tanggal_revisi: date
    sha256: str


class SopDisahkanV1(
    Contract,
    fakta="sop.disahkan",
    aturan=("SOP100-3",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Disahkan oleh",
    subjek="sop",
):
    sop: str
    versi: int
    nomor: str
    jenis: str
    daerah: str
    kbli: str | None = None
    tanggal: date
    """When the approval was recorded."""
    tanggal_efektif: date
    """Applications filed from this day on fall under it (SOP100-4)."""


class SopDisimpanV1(
    Contract,
    fakta="sop.disimpan",
    aturan=("PB8-3-1",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 3 ayat (1)",
    subjek="sop",
):
    sop: str
    versi: int
    nomor: str
    jenis: str
    daerah: str
    sha256: str


class ArsipDisimpanV1(
    Contract,
    fakta="arsip.disimpan",
    aturan=("SOP100-10",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Pencatatan dan Pendataan",
    subjek="objek",
):
    jenis: str
    """What kind of thing is archived, as SOP."""
    objek: str
    """Which one, as SOP100/1."""
    sha256: str
    """Of the immutable soft copy."""
    lokasi_hardcopy: str | None = None
    tanggal: date
