"""The checklist of an application, and what agencies are asked about it."""

from datetime import date
from uuid import UUID

from shared.contracts.contract import Contract


class PersyaratanDiunggahV1(
    Contract,
    fakta="persyaratan.diunggah",
    aturan=(
        "SOP100-U1",
        "SOP100-U2",
        "SOP100-U3",
        "SOP100-U4",
        "SOP100-U5",
        "SOP100-U6",
        "SOP100-U7",
        "SOP100-U8",
        "SOP100-U9",
        "SOP100-U10",
        "SOP100-U11",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    sha256: str | None
    """Hash of the file; none for an item that is a declaration."""


class PersyaratanDinyatakanV1(
    Contract,
    fakta="persyaratan.dinyatakan",
    aturan=(
        "SOP100-K1",
        "SOP100-K2",
        "SOP100-K3",
        "SOP100-K4",
        "SOP100-K5",
        "SOP100-K6",
        "SOP100-K7",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Khusus",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    dinyatakan: bool


class BerkasDiunggahV1(
    Contract,
    fakta="berkas.diunggah",
    aturan=("SOP100-P2",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Prosedur 2",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    tanggal: date


class PersyaratanDiverifikasiV1(
    Contract,
    fakta="persyaratan.diverifikasi",
    aturan=(
        "SOP100-9",
        "SOP100-U1",
        "SOP100-U2",
        "SOP100-U3",
        "SOP100-U4",
        "SOP100-U5",
        "SOP100-U6",
        "SOP100-U7",
        "SOP100-U8",
        "SOP100-U9",
        "SOP100-U10",
        "SOP100-U11",
    ),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    subjek="permohonan",
):
    permohonan: UUID
    pelaku_usaha: UUID
    kode: str
    benar: bool
    alasan: str | None


class ValidasiDimintaV1(
    Contract,
    fakta="validasi.diminta",
    aturan=("SOP100-U6",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 6",
    subjek="permintaan",
):
    permintaan: UUID
    pelaku_usaha: UUID
    kasus: UUID
    """The application or case that needs the answer."""
    item: str
    instansi: str
    """DUKCAPIL, AHU or KSWP."""
    ke: int


class DataDivalidasiV1(
    Contract,
    fakta="data.divalidasi",
    aturan=("SOP100-U6",),
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 6",
    subjek="permintaan",
):
    permintaan: UUID
    """Of the validasi.diminta that was answered, by the agency that it was put to."""
    pelaku_usaha: UUID
    kasus: UUID
    """The application that needed the answer."""
    item: str
    instansi: str
    ke: int
    hasil: str
    """VALID, TIDAK_VALID, or BELUM_DAPAT_DIVALIDASI: also silence."""
