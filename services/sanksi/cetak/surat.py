"""What a template of Lampiran V to XII reads; the words of each stand in its template."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from services.sanksi.cetak.bahan import Bahan
from services.sanksi.cetak.kata import (
    JUDUL,
    mengingat,
    pasal,
    pemohon,
    penandatangan,
    penerbit,
    peraturan,
)
from services.sanksi.cetak.keadaan import (
    FIKTIF_POSITIF,
    SELURUH,
    fiktif,
    keadaan,
    punya_lisensi,
    verifikator,
)
from services.sanksi.domain.kasus import DasarPenerbitan
from shared.aturan import ketentuan
from shared.calendar import Kalender, setelah_bulan
from shared.dokumen import Alamat, Dokumen, Isi, tanggal
from shared.dokumen.kata import judul_kbli, nomor_perizinan, sebut, wilayah
from shared.identity import Wilayah

DOKUMEN = 1
"""Printed on paper as part of a code: the number is never given another meaning."""
HAK_AKSES = {
    "Pasal 23 ayat (8)": "Pasal 23 ayat (9)",
    "Pasal 24 ayat (9)": "Pasal 24 ayat (9)",
    "Pasal 24 ayat (10)": "Pasal 24 ayat (11)",
    "Pasal 27 ayat (11)": "Pasal 27 ayat (12)",
    "Pasal 27 ayat (13)": "Pasal 27 ayat (13)",
    "Pasal 27 ayat (14)": "Pasal 27 ayat (15)",
}
"""From a Pencabutan NIB to the Hak Akses; Pasal 22 has no such clause (AMB-40)."""
DIPERLUAS = {"PEMBATALAN": "PEMBATALAN", "PERWAKILAN_ASING": "PERWAKILAN_ASING"}
BEBERAPA = "Pasal 24 ayat (4)"
PBBR_SAJA = {"IX": ("Pasal 24 ayat (10)", "serta ayat (10)"), "XI": ("serta ayat (14)",)}
"""PB8-24-4, whose Pencabutan has the certificates of PB8-24-5 follow; PB8-24-10."""
AMAR = {
    "PEMBUBARAN": "pembubaran badan usaha",
    "PENCABUTAN_TANPA_PEMBUBARAN": "pencabutan Perizinan Berusaha dan/atau kegiatan usaha yang "
    "tidak membubarkan badan usaha",
    "PENCABUTAN_OLEH_PEMDA": "pencabutan Perizinan Berusaha dan/atau kegiatan usaha",
}
PERWAKILAN = {  # PB8-25a to PB8-25h
    "KP3A": "Kantor Perwakilan Perusahaan Perdagangan Asing (KP3A)",
    "KPPA": "Kantor Perwakilan Perusahaan Asing (KPPA)",
    "BUJKA": "kantor perwakilan Badan Usaha Jasa Konstruksi Asing (BUJKA)",
    "JASA_PENUNJANG_TENAGA_LISTRIK_ASING": "kantor perwakilan jasa penunjang tenaga listrik asing",
    "PEMBERI_WARALABA_LUAR_NEGERI": "pemberi waralaba dari luar negeri",
    "PEDAGANG_BERJANGKA_ASING": "pedagang berjangka asing",
    "PENYELENGGARA_SERTIFIKASI_ELEKTRONIK_ASING": "penyelenggara sertifikasi elektronik asing",
    "BENTUK_USAHA_TETAP": "bentuk usaha tetap",
}
NIHIL = "–"


def dokumen(bahan: Bahan, alamat: Alamat) -> Dokumen:
    daerah, fungsi = penandatangan(bahan.daerah, penerbit(bahan.lampiran, bahan.isi))
    kode, tautan = alamat.menuju(Isi(DOKUMEN, bahan.id.bytes))
    return Dokumen(
        template=f"lampiran-{bahan.lampiran.lower()}",
        daerah=daerah,
        judul=JUDUL[bahan.lampiran],
        nomor=bahan.nomor,
        tanggal=bahan.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        isi=_isi(bahan),
        keadaan=keadaan(bahan),
        fungsi_penandatangan=fungsi,
    )


def _isi(bahan: Bahan) -> Mapping[str, Any]:
    isi = bahan.isi
    return {
        "lampiran": bahan.lampiran,
        "nib": isi.get("nib"),
        "pemohon": pemohon(isi.get("pemohon_sebagai"), isi.get("nib")),
        "dimohonkan": tanggal(bahan.dimohonkan_pada),
        "mengingat": list(mengingat(bahan.daerah)),
        "dasar": _dasar(bahan),
        "perizinan": list(_perizinan(isi)),
        "akibat_nib": _akibat_nib(isi),
        "seluruh": isi.get("jenis_pencabutan") in SELURUH,
        "perubahan_maksud": bool(isi.get("perubahan_maksud_dan_tujuan")),
        "perwakilan": PERWAKILAN.get(isi.get("jenis_perwakilan", "")),
        "putusan": _putusan(bahan),
        "pernyataan": isi.get("pernyataan_pembatalan") or isi.get("pernyataan_pencabutan"),
        "kewajiban": isi.get("kewajiban", []),
        "nomor_pencabutan": isi.get("nomor_pencabutan"),
        "tanggal_pencabutan_nib": _tanggal(isi.get("tanggal_pencabutan_nib")),
        "hak_akses": _hak_akses(bahan),
        "nib_menunggu": _nib_menunggu(bahan),
        "sertifikat_terkait": BEBERAPA in bahan.dasar_hukum,
        "berakhir": list(_berakhir(isi)),
    }


def _dasar(bahan: Bahan) -> dict[str, Any]:
    """AMB-48: a deemed decision says so even where another state stands across the page."""
    deemed = bahan.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
    kini = keadaan(bahan)
    return {
        "kode": bahan.dasar_penerbitan,
        "menurut": pasal(bahan.dasar_hukum),
        "peraturan": peraturan(bahan.dasar_hukum),
        "verifikator": verifikator(bahan),
        "batas": tanggal(bahan.batas) if bahan.batas else None,
        "fiktif": deemed,
        "tanda": fiktif(bahan) if deemed and kini and kini.cap != FIKTIF_POSITIF else None,
    }


def _perizinan(isi: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    for urut, satu in enumerate(isi.get("perizinan_berusaha", ()), 1):
        lokasi = satu.get("lokasi")
        yield {
            "no": str(urut),
            "kbli": satu["kbli"] or NIHIL,
            "judul": judul_kbli(satu["kbli"]) or NIHIL,
            "risiko": sebut(satu["tingkat_risiko"]),
            "izin": _izin(isi["nib"], satu),
            "lokasi": wilayah(Wilayah(lokasi), sampai_provinsi=False) if lokasi else NIHIL,
        }


def _izin(nib: str, satu: Mapping[str, Any]) -> str:
    if punya_lisensi(satu):
        return f"{sebut(satu['jenis'])} {nomor_perizinan(nib, UUID(satu['perizinan']))}"
    return "NIB" if satu["tingkat_risiko"] == "RENDAH" else NIHIL


def _akibat_nib(isi: Mapping[str, Any]) -> str | None:
    dicabut = isi.get("nib_dicabut")
    return None if dicabut is None else "DICABUT" if dicabut else "DIMUTAKHIRKAN"


def _putusan(bahan: Bahan) -> dict[str, Any] | None:
    """PB8-27-1: what was decided, by whom, and since when it is final."""
    putusan = bahan.isi.get("putusan")
    return putusan and {
        "nomor": putusan["nomor"],
        "pengadilan": putusan["pengadilan"],
        "tanggal": _tanggal(putusan["tanggal"]),
        "tetap": _tanggal(putusan["berkekuatan_hukum_tetap_pada"]),
        "amar": AMAR[bahan.jenis_kasus],
    }


def _nib_menunggu(bahan: Bahan) -> dict[str, Any] | None:
    """PB8-24-10, PB8-27-14: months until a NIB without PBBR goes, too, and their last day (AMB-29).
    Months are not moved by holidays, so any calendar gives it (CALC-4)."""
    saja = PBBR_SAJA.get(bahan.lampiran)
    if saja is None or not bahan.dasar_hukum.endswith(saja):
        return None
    bulan = ketentuan("nib_tanpa_pbbr", bahan.tanggal, bahan.daerah).bilangan
    sampai = setelah_bulan(Kalender(), bulan, bahan.tanggal).hari_terakhir
    return {"bulan": bulan, "sampai": tanggal(sampai)}


def _hak_akses(bahan: Bahan) -> dict[str, Any] | None:
    """PB8-23-9, PB8-24-9, PB8-27-12: of a Pencabutan NIB."""
    _, kata, letak = bahan.dasar_hukum.partition("Pasal ")
    dasar = HAK_AKSES.get(kata + letak) or _perluasan(bahan)
    if dasar is None or bahan.lampiran not in ("VIII", "XII"):
        return None
    lama = ketentuan("hak_akses_permohonan", bahan.tanggal, bahan.daerah)
    return {"bulan": lama.bilangan, "dasar": dasar}


def _perluasan(bahan: Bahan) -> str | None:
    """AMB-40: where a setting has the months follow, by the basis that it states."""
    satu = ketentuan("hak_akses_perluasan", bahan.tanggal, bahan.daerah)
    return satu.dasar_hukum if DIPERLUAS.get(bahan.jenis_kasus) in satu.daftar else None


def _berakhir(isi: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """PB8-20-4: the true date and cause."""
    if not isi.get("tanggal_berakhir"):
        return
    yield "NIB", isi["nib"]
    if id := isi.get("perizinan"):
        yield "Perizinan Berusaha", f"Nomor {nomor_perizinan(isi['nib'], UUID(id))}"
    yield "Berakhir pada", _tanggal(isi["tanggal_berakhir"]) or NIHIL
    sebab = isi["sebab"]
    yield "Sebab", sebut(sebab) if sebab.isupper() else sebab
    if nomor := isi.get("nomor_pencabutan"):
        yield "Dengan dokumen", f"Nomor {nomor}"


def _tanggal(iso: str | None) -> str | None:
    return tanggal(date.fromisoformat(iso)) if iso else None
