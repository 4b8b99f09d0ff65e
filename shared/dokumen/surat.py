"""What a document says, as data; how it looks is a template's matter."""

import io
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from shared.daerah import Daerah
from shared.dokumen.kode import berkelompok
from shared.dokumen.teks import bersih, siap_cetak

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
KEPALA_DPMPTSP = "KEPALA_DPMPTSP"


@dataclass(frozen=True)
class Keadaan:
    """That a document is not, or no longer, what its title says."""

    cap: str
    """Across the page."""
    uraian: str
    """Since when, and by which act."""
    gawat: bool
    """Whether it is without effect."""


@dataclass(frozen=True)
class Dokumen:
    template: str
    daerah: Daerah
    judul: str
    nomor: str
    tanggal: date
    """Of the document; also the date in the file, so that the same data give the same bytes."""
    kode: str
    alamat_periksa: str
    isi: Mapping[str, Any] = field(hash=False)
    """What this kind of document has of its own: values that JSON knows."""
    keadaan: Keadaan | None = None
    fungsi_penandatangan: str = KEPALA_DPMPTSP


def tanggal(pada: date) -> str:
    return f"{pada.day} {BULAN[pada.month - 1]} {pada.year}"


def lembar(dokumen: Dokumen) -> dict[str, Any]:
    """Everything that a template reads."""
    daerah = dokumen.daerah
    pejabat = daerah.pejabat_pada(dokumen.fungsi_penandatangan, dokumen.tanggal)
    isi = {
        "judul": dokumen.judul,
        "nomor": dokumen.nomor,
        "tanggal": dokumen.tanggal.isoformat(),
        "tanggal_teks": tanggal(dokumen.tanggal),
        "tempat": daerah.ibu_kota,
        "daerah": daerah.nama,
        "kop": asdict(daerah.kop),
        "pejabat": {
            "jabatan": pejabat.jabatan,
            "nama": pejabat.nama,
            "pangkat": pejabat.pangkat,
            "nip": pejabat.nip,
        },
        "keadaan": asdict(dokumen.keadaan) if dokumen.keadaan else None,
        **dokumen.isi,
    }
    # An address is copied as it stands: nothing invisible may get into it.
    periksa = {"alamat": dokumen.alamat_periksa, "kode": berkelompok(dokumen.kode)}
    # So is a number: it stands on lines of its own, and people search for it.
    return siap_cetak(isi) | {"nomor": bersih(dokumen.nomor), "periksa": periksa}


def qr(alamat: str) -> str:
    """As SVG."""
    import segno  # with the compiler: only a process that prints needs it

    gambar = io.BytesIO()
    segno.make_qr(alamat, error="m").save(gambar, kind="svg", xmldecl=False, border=2)
    return gambar.getvalue().decode()
