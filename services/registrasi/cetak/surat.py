"""What the letters say about months that ran out (AMB-48)."""

from collections.abc import Mapping
from typing import Any

from services.registrasi.cetak.alamat import JenisDokumen, alamat_rekaman
from services.registrasi.cetak.bahan import BahanSurat
from services.registrasi.cetak.kata import teks
from services.registrasi.domain.surat import LAMPIRAN, JenisSurat, Surat
from shared.dokumen import Alamat, Dokumen, Keadaan, tanggal
from shared.dokumen.kantor import DPMPTSP, LEMBAGA_OSS, pasal, penandatangan, peraturan

JUDUL = {
    JenisSurat.PENCABUTAN_NIB: "Pencabutan Nomor Induk Berusaha",
    JenisSurat.PENCABUTAN_NIB_PUTUSAN: "Pencabutan Nomor Induk Berusaha atas Putusan Pengadilan",
    JenisSurat.PEMBATALAN_HAK_AKSES: "Pembatalan Hak Akses",
}
PENERBIT = {JenisSurat.PEMBATALAN_HAK_AKSES: LEMBAGA_OSS}
"""PB8-1-20: it was given through Lembaga OSS; a NIB is the DPMPTSP's, as in Lampiran VIII."""
TANPA_PBBR = (
    "Pelaku Usaha belum memperoleh Perizinan Berusaha Berbasis Risiko yang baru, baik pada bidang "
    "usaha yang sama maupun pada bidang usaha yang lain"
)
TANPA_PERMOHONAN = "Pelaku Usaha tidak melakukan permohonan Perizinan Berusaha yang baru"
SEBAB = {JenisSurat.PEMBATALAN_HAK_AKSES: TANPA_PERMOHONAN}
BENTUK = "Bentuk mengikuti Lampiran {lampiran} Peraturan Bupati Sijunjung Nomor 8 Tahun 2022"
BENTUK_SENDIRI = "Bentuk ditetapkan daerah, karena tidak ada Lampiran yang menyebutnya"


def dokumen(bahan: BahanSurat, alamat: Alamat) -> Dokumen:
    surat = bahan.surat
    daerah, fungsi = penandatangan(surat.daerah, PENERBIT.get(surat.jenis, DPMPTSP))
    kode, tautan = alamat_rekaman(alamat, JenisDokumen.SURAT, surat.id)
    lampiran = LAMPIRAN.get(surat.jenis)
    return Dokumen(
        template=f"lampiran-{lampiran.lower()}" if lampiran else "pembatalan-hak-akses",
        daerah=daerah,
        judul=JUDUL[surat.jenis],
        nomor=surat.nomor,
        tanggal=surat.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        isi=_isi(bahan),
        keadaan=Keadaan("OTOMATIS", uraian(surat), gawat=False),
        fungsi_penandatangan=fungsi,
    )


def uraian(surat: Surat) -> str:
    sebab = SEBAB.get(surat.jenis, TANPA_PBBR)
    return (
        f"Dokumen ini terbit dengan sendirinya secara hukum: sampai dengan "
        f"{tanggal(surat.masa.hari_terakhir)} {sebab}."
    )


def _isi(bahan: BahanSurat) -> Mapping[str, Any]:
    surat, masa = bahan.surat, bahan.surat.masa
    lampiran = LAMPIRAN.get(surat.jenis, "")
    hak_akses = surat.jenis is JenisSurat.PEMBATALAN_HAK_AKSES
    return {
        "lampiran": lampiran,
        "bentuk": BENTUK.format(lampiran=lampiran) if lampiran else BENTUK_SENDIRI,
        "disampaikan": "Pelaku Usaha" if hak_akses else None,
        "nib": surat.nib.nilai,
        "mengingat": list(teks(surat.daerah).mengingat),
        "dasar": {
            "kode": "OTOMATIS",
            "menurut": pasal(surat.dasar_hukum),
            "peraturan": peraturan(surat.dasar_hukum),
            "bulan": masa.bulan,
            "sejak": tanggal(masa.sejak),
            "batas": tanggal(masa.hari_terakhir),
            "sebab": SEBAB.get(surat.jenis, TANPA_PBBR),
            "fiktif": True,  # signed by nobody
            "tanda": None,
        },
        "perizinan": [],
        "putusan": None,
        "nomor_pencabutan": masa.nomor_asal,
        "tanggal_pencabutan_nib": tanggal(surat.tanggal),
        "hak_akses": bahan.hak_akses
        and {"bulan": bahan.hak_akses.bulan, "dasar": pasal(bahan.hak_akses.dasar_hukum)},
    }
