"""Codes of a case in words, where a party reads them in a sentence."""

import re

from services.sanksi.domain.kasus import HasilValidasi, Item, JenisAkta

ITEM = {
    Item.IDENTITAS: "identitas pemohon",
    Item.IDENTITAS_WNA: "identitas warga negara asing",
    Item.AKTA_PENDIRIAN: "akta pendirian dan perubahan terakhirnya",
    Item.AKTA_PEMBUBARAN: "akta pembubaran dan pencatatannya",
    Item.PUTUSAN: "putusan pengadilan",
    Item.LAPORAN_KANTOR_PERWAKILAN: "laporan kantor perwakilan periode terakhir",
    Item.LKPM: "LKPM periode terakhir",
    Item.NPWP: "NPWP",
    Item.KSWP: "konfirmasi status wajib pajak",
}
HASIL = {
    HasilValidasi.VALID: "valid",
    HasilValidasi.TIDAK_VALID: "tidak valid",
    HasilValidasi.BELUM_DAPAT_DIVALIDASI: "belum dapat divalidasi",
}
DOKUMEN = {
    JenisAkta.AKTA_PEMBUBARAN: "akta pembubaran",
    JenisAkta.PENCATATAN_PEMBUBARAN: "pencatatan pembubaran",
    JenisAkta.BUKTI_PENGECUALIAN: "bukti pengecualian PMA",
    JenisAkta.IDENTITAS_WNA: "identitas warga negara asing dengan pernyataannya",
    JenisAkta.PERNYATAAN_TANPA_UTANG_PIUTANG: "pernyataan tidak mempunyai hutang piutang",
    JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN: "surat perintah atau pernyataan penutupan kantor",
    JenisAkta.PUTUSAN: "salinan putusan",
}
NAMA = {
    "bkpm": "BKPM",
    "dpmptsp": "DPMPTSP",
    "kpbpb": "KPBPB",
    "kek": "KEK",
    "lembaga oss": "Lembaga OSS",
    "pelaku usaha": "Pelaku Usaha",
    "pemerintah daerah": "Pemerintah Daerah",
    "pemda": "Pemerintah Daerah",
    "pma": "PMA",
    "kp3a": "KP3A",
    "kppa": "KPPA",
    "bujka": "BUJKA",
}
"""Names within a code that are not written small."""


def kata(kode: str) -> str:
    """A code as words: FIKTIF_POSITIF is fiktif positif, LEMBAGA_OSS is Lembaga OSS."""
    isi = kode.replace("_", " ").lower()
    for kecil, nama in NAMA.items():
        isi = re.sub(rf"\b{kecil}\b", nama, isi)
    return isi


def awal(isi: str) -> str:
    """At the beginning of a line; the rest stays as it is written."""
    return isi[:1].upper() + isi[1:]
