"""Whether a document still does what it says: deemed, carried out, or left undone by registrasi."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from services.sanksi.cetak.bahan import Bahan
from services.sanksi.domain.kasus import DasarPenerbitan
from services.sanksi.domain.pelaksanaan import NIB, HasilPelaksanaan, Pelaksanaan
from services.sanksi.domain.perizinan import JenisLisensi
from services.sanksi.domain.tata_cara import TATA_CARA, Verifikator
from shared.dokumen import Keadaan, tanggal
from shared.dokumen.kata import judul_kbli, nomor_perizinan, sebut

FIKTIF_POSITIF = "FIKTIF POSITIF"
ALASAN = {
    "NIB_TIDAK_BERLAKU": "NIB yang disebut sudah tidak berlaku",
    "KEGIATAN_USAHA_TIDAK_DIKENAL": "kegiatan usaha ini sudah tidak tercatat di bawah NIB",
    "PERIZINAN_TIDAK_DIKENAL": "perizinan ini tidak tercatat",
    "SUDAH_TERVERIFIKASI": "perizinan ini sudah terverifikasi sebelum keputusan diterima, "
    "sehingga tetap berlaku",
    "BELUM_TERVERIFIKASI": "perizinan ini belum terverifikasi, sehingga tetap seperti semula",
    "SUDAH_BERAKHIR": "perizinan ini sudah berakhir sebelumnya karena tindakan lain",
    "PBBR_ADALAH_NIB": "bagi kegiatan usaha ini perizinannya adalah NIB, dan NIB tetap berlaku",
    "MASIH_ADA_KEGIATAN_USAHA": "NIB tetap berlaku karena masih memuat kegiatan usaha lain",
    "SEBELUM_PERATURAN_BERLAKU": "keputusan bertanggal sebelum peraturannya berlaku",
}
SELURUH = frozenset({"LIKUIDASI", "PEMBUBARAN"})
"""One act on everything (PB8-21-5, PB8-27-11): carried out when the NIB is."""


def keadaan(bahan: Bahan) -> Keadaan | None:
    gagal = tidak_dilaksanakan(bahan)
    if gagal:
        semua = len(gagal) == len(sasaran(bahan))
        cap = "TIDAK DILAKSANAKAN" if semua else "DILAKSANAKAN SEBAGIAN"
        return Keadaan(cap, " ".join(f"{satu}." for satu in gagal), gawat=semua)
    if bahan.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF:
        return Keadaan(FIKTIF_POSITIF, fiktif(bahan), gawat=False)
    return None


def fiktif(bahan: Bahan) -> str:
    """PB8-23-5, PB8-26-7, PB8-27-8: said wherever the document is read."""
    sampai = f"tanggal {tanggal(bahan.batas)}" if bahan.batas else "batas waktunya"
    siapa = verifikator(bahan)
    return (
        f"Permohonan dianggap dikabulkan secara hukum: sampai dengan {sampai} {siapa} tidak "
        "memberikan persetujuan atau penolakan, sehingga dokumen ini terbit dengan sendirinya."
    )


def verifikator(bahan: Bahan) -> str:
    """Who had to decide (PB8-23-3, PB8-26-5, PB8-27-6)."""
    cara = TATA_CARA.get(bahan.jenis_kasus)
    return (cara.verifikator if cara else Verifikator.DPMPTSP).value


def tidak_dilaksanakan(bahan: Bahan) -> tuple[str, ...]:
    """Each in a sentence without its full stop, with the reason."""
    hasil = _hasil(bahan)
    return tuple(
        f"{sebutan} tidak diubah: {ALASAN.get(satu.alasan or '', sebut(satu.alasan or 'lain'))}"
        for kunci, sebutan in sasaran(bahan).items()
        if (satu := hasil.get(kunci)) and satu.hasil is HasilPelaksanaan.TIDAK_DIUBAH
    )


def menunggu(bahan: Bahan) -> bool:
    """Registrasi has not yet told of all that it tells of: a licence of RENDAH is the NIB itself,
    and an update of the NIB is not reported to a case (PB8-24-4a)."""
    return bool(sasaran(bahan).keys() - _hasil(bahan).keys() - _tanpa_kabar(bahan.isi))


def sasaran(bahan: Bahan) -> dict[str, str]:
    """What registrasi reports on, in its words, with the name that people know it by."""
    isi = bahan.isi
    if bahan.lampiran == "V":
        return {}
    nib_saja = bahan.lampiran in ("VIII", "XII") or not isi.get("perizinan_berusaha")
    if nib_saja or isi.get("jenis_pencabutan") in SELURUH:
        return {NIB: f"NIB {isi['nib']}"}
    return dict(_item(isi))


def _item(isi: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for satu in isi.get("perizinan_berusaha", ()):
        usaha = f"KBLI {satu['kbli']} {judul_kbli(satu['kbli'])}".strip()
        if punya_lisensi(satu):
            nomor = nomor_perizinan(isi["nib"], UUID(satu["perizinan"]))
            usaha = f"{sebut(satu['jenis'])} {nomor} ({usaha})"
        yield kunci(satu), usaha


def punya_lisensi(satu: Mapping[str, Any]) -> bool:
    """Beside its NIB, which is the licence of RENDAH (SOP100-15)."""
    return bool(satu.get("perizinan")) and satu["jenis"] != JenisLisensi.NIB


def kunci(satu: Mapping[str, Any]) -> str:
    return satu.get("perizinan") or satu["kegiatan_usaha"]


def _tanpa_kabar(isi: Mapping[str, Any]) -> set[str]:
    return {kunci(satu) for satu in isi.get("perizinan_berusaha", ()) if not punya_lisensi(satu)}


def _hasil(bahan: Bahan) -> dict[str, Pelaksanaan]:
    return {satu.sasaran: satu for satu in bahan.pelaksanaan}
