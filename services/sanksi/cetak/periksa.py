"""What anybody may know of a document, live: number, date, basis, and whether it was carried out.

No name, no personal number; the NIB is public at registrasi, too.
"""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.sanksi.cetak import bahan as baca
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.cetak.kata import JUDUL, pasal
from services.sanksi.cetak.keadaan import fiktif, keadaan, menunggu
from services.sanksi.cetak.surat import DOKUMEN
from services.sanksi.domain.kasus import DasarPenerbitan
from shared.daerah import DAERAH
from shared.dokumen import Isi, Lembar, tanggal
from shared.dokumen.halaman import BERLAKU, GAWAT, PERHATIAN

DASAR = {
    DasarPenerbitan.VERIFIKASI: "Verifikasi oleh instansi yang berwenang",
    DasarPenerbitan.VALIDASI: "Validasi data oleh sistem",
    DasarPenerbitan.JABATAN: "Tindak lanjut Pemerintah Daerah atas putusan pengadilan",
    DasarPenerbitan.FIKTIF_POSITIF: "Fiktif positif: terbit karena tidak ada keputusan sampai "
    "batas waktunya",
}
BYTE_ID = 16
MENUNGGU = (
    "Dokumen ini sudah terbit. Akibatnya atas NIB dan perizinan belum selesai dicatat; periksa "
    "kembali beberapa saat lagi."
)


async def lembar(session: AsyncSession, isi: Isi) -> Lembar | None:
    """None when the record is not there, whatever the code says."""
    if isi.jenis != DOKUMEN or len(isi.kunci) != BYTE_ID:
        return None
    ada = await baca.dokumen(session, UUID(bytes=isi.kunci))
    return ada and susun(ada)


def susun(bahan: Bahan) -> Lembar:
    status, sifat, uraian = _status(bahan)
    butir = [("Tanggal", tanggal(bahan.tanggal)), ("Dasar hukum", pasal(bahan.dasar_hukum))]
    if nib := bahan.isi.get("nib"):
        butir.append(("NIB", nib))
    if bahan.dasar_penerbitan:
        butir.append(("Dasar penerbitan", DASAR[bahan.dasar_penerbitan]))
    return Lembar(
        daerah=DAERAH[bahan.daerah].nama,
        judul=JUDUL[bahan.lampiran],
        nomor=bahan.nomor,
        status=status,
        sifat=sifat,
        uraian=uraian,
        butir=tuple(butir),
    )


def _status(bahan: Bahan) -> tuple[str, str, tuple[str, ...]]:
    kini = keadaan(bahan)
    deemed = bahan.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
    tanda = (fiktif(bahan),) if deemed else ()
    if kini and kini.uraian not in tanda:
        kata = "Tidak berlaku: " if kini.gawat else "Berlaku: "
        return kata + kini.cap.lower(), GAWAT if kini.gawat else PERHATIAN, (kini.uraian, *tanda)
    if menunggu(bahan):
        return "Berlaku: sedang dilaksanakan", PERHATIAN, (MENUNGGU, *tanda)
    return "Berlaku", BERLAKU, tanda
