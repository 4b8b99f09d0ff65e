"""Official documents: one layout, PDF from Typst templates, a code that proves them, a public page.

A service brings its templates, its data and its look-up; everything else is here.
"""

from shared.dokumen.alamat import Alamat
from shared.dokumen.cetak import Pencetak
from shared.dokumen.halaman import Lembar, halaman, tidak_dikenal
from shared.dokumen.kode import Isi, Penanda
from shared.dokumen.surat import Dokumen, Keadaan, tanggal

__all__ = [
    "Alamat",
    "Dokumen",
    "Isi",
    "Keadaan",
    "Lembar",
    "Penanda",
    "Pencetak",
    "halaman",
    "tanggal",
    "tidak_dikenal",
]
