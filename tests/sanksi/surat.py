"""Documents to print, each kind with what it says; a test changes what it is about."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from services.sanksi.cetak import surat
from services.sanksi.cetak.bahan import Bahan
from services.sanksi.domain.dokumen.umum import Dokumen as DokumenData
from services.sanksi.domain.kasus import DasarPenerbitan, JenisKasus, Kasus
from services.sanksi.domain.pelaksanaan import NIB as SASARAN_NIB
from services.sanksi.domain.pelaksanaan import HasilPelaksanaan, Pelaksanaan
from shared.crypto import Cipher
from shared.dokumen import Alamat, Dokumen
from tests.sanksi.bahan import DAERAH, GUDANG, HARI_KELIMA, KASUS, LEWAT, NIB, SENIN, TOKO
from tests.support.databases import KEY

ALAMAT = Alamat.buat("https://perizinan.example/", Cipher(KEY), "sanksi")
PERBUP = "Peraturan Bupati Sijunjung 8/2022"
SERTIFIKAT, IZIN = UUID("66666666-0000-4000-8000-000000000001"), UUID(int=0x77 << 120)
LOKASI = "13.03.04"
ITEM_TOKO = {"kegiatan_usaha": str(TOKO), "kbli": "62012", "tingkat_risiko": "RENDAH"}
ITEM_SERTIFIKAT = {
    "perizinan": str(SERTIFIKAT),
    "jenis": "SERTIFIKAT_STANDAR",
    "kegiatan_usaha": str(GUDANG),
    "kbli": "10130",
    "tingkat_risiko": "MENENGAH_TINGGI",
    "lokasi": LOKASI,
}
ITEM_IZIN = ITEM_SERTIFIKAT | {
    "perizinan": str(IZIN),
    "jenis": "IZIN",
    "kbli": "20115",
    "tingkat_risiko": "TINGGI",
}


def bahan(lampiran: str, nomor: str, pasal: str, kasus: JenisKasus, **isi: Any) -> Bahan:
    return Bahan(
        id=KASUS,
        daerah=DAERAH,
        lampiran=lampiran,
        nomor=nomor,
        tanggal=LEWAT,
        dasar_penerbitan=DasarPenerbitan.VALIDASI,
        dasar_hukum=f"{PERBUP} Pasal {pasal}",
        isi={"nib": NIB} | isi,
        jenis_kasus=kasus,
        dimohonkan_pada=SENIN,
    )


V = replace(
    bahan(
        "V",
        "0001/SKB/KAB_SIJUNJUNG/2026",
        "20 ayat (4)",
        JenisKasus.LIKUIDASI,
        tanggal_berakhir="2026-02-02",
        sebab="SANKSI",
        nomor_pencabutan="7/2026",
        pemohon_sebagai="LIKUIDATOR",
    ),
    dasar_penerbitan=None,
)
VI = bahan(
    "VI",
    "0001/BTL/KAB_SIJUNJUNG/2026",
    "22 ayat (3) huruf b dan ayat (4) huruf b",
    JenisKasus.PEMBATALAN,
    jalur="PERMOHONAN",
    penerbit="DPMPTSP",
    pemohon_sebagai="DIREKSI",
    perizinan_berusaha=[ITEM_SERTIFIKAT, ITEM_IZIN],
    nib_dicabut=False,
    pernyataan_pembatalan=None,
)
VII = replace(
    bahan(
        "VII",
        "0001/PCB-LIK/KAB_SIJUNJUNG/2026",
        "23 ayat (4) huruf a",
        JenisKasus.LIKUIDASI,
        jenis_pencabutan="LIKUIDASI",
        jalur="PERMOHONAN",
        pemohon_sebagai="LIKUIDATOR",
        perizinan_berusaha=[
            ITEM_TOKO | {"lokasi": "13.03"},
            {k: ITEM_IZIN[k] for k in ("kegiatan_usaha", "kbli", "tingkat_risiko", "lokasi")},
        ],
        kewajiban=["FASILITAS_FISKAL", "PAJAK_TERHUTANG", "KETENAGAKERJAAN"],
    ),
    dasar_penerbitan=DasarPenerbitan.VERIFIKASI,
)
VIII = replace(
    bahan(
        "VIII",
        "0007/PCB-NIB/KAB_SIJUNJUNG/2026",
        "23 ayat (8)",
        JenisKasus.LIKUIDASI,
        tanggal_pencabutan_nib="2026-03-31",
        nomor_pencabutan=VII.nomor,
    ),
    dasar_penerbitan=DasarPenerbitan.VERIFIKASI,
)
PUTUSAN = {
    "nomor": "12/Pdt.Sus-Pailit/2025/PN Niaga Mdn",
    "pengadilan": "Pengadilan Niaga pada Pengadilan Negeri Medan",
    "tanggal": "2025-11-03",
    "berkekuatan_hukum_tetap_pada": "2025-12-01",
}
IX = bahan(
    "IX",
    "0001/PCB-NLK/KAB_SIJUNJUNG/2026",
    "24 ayat (4) huruf a dan huruf b",
    JenisKasus.NON_LIKUIDASI,
    jenis_pencabutan="NON_LIKUIDASI",
    jalur="PERMOHONAN",
    penerbit="DPMPTSP",
    pemohon_sebagai="DIREKSI",
    perizinan_berusaha=[ITEM_TOKO | {"perizinan": None, "jenis": None}, ITEM_SERTIFIKAT],
    nib_dicabut=False,
    perubahan_maksud_dan_tujuan=True,
    pernyataan_pencabutan=None,
    kewajiban=["FASILITAS_FISKAL", "PAJAK_TERHUTANG", "KETENAGAKERJAAN"],
)
X = replace(
    bahan(
        "X",
        "0001/PCB-KPA/KAB_SIJUNJUNG/2026",
        "26 ayat (6) huruf a",
        JenisKasus.PERWAKILAN_ASING,
        jenis_pencabutan="PERWAKILAN_ASING",
        jenis_perwakilan="KP3A",
        jalur="PERMOHONAN",
        pemohon_sebagai="KEPALA_KANTOR_PERWAKILAN",
    ),
    dasar_penerbitan=DasarPenerbitan.VERIFIKASI,
)
XI = bahan(
    "XI",
    "0001/PCB-PTS/KAB_SIJUNJUNG/2026",
    "27 ayat (7) huruf a",
    JenisKasus.PEMBUBARAN,
    jenis_pencabutan="PEMBUBARAN",
    jalur="PUTUSAN",
    putusan=PUTUSAN,
    pemohon_sebagai="KURATOR",
    perizinan_berusaha=VII.isi["perizinan_berusaha"],
    nib_dicabut=True,
)
XII = bahan(
    "XII",
    "0001/PCB-NIB-PTS/KAB_SIJUNJUNG/2026",
    "27 ayat (11)",
    JenisKasus.PEMBUBARAN,
    tanggal_pencabutan_nib="2026-03-31",
    nomor_pencabutan=XI.nomor,
    putusan=PUTUSAN,
)
SEMUA = (V, VI, VII, VIII, IX, X, XI, XII)


def dari(terbit: DokumenData, kasus: Kasus) -> Bahan:
    """What is read back of a document that the domain has put together."""
    return Bahan(
        id=terbit.id,
        daerah=DAERAH,
        lampiran=terbit.lampiran,
        nomor=terbit.nomor,
        tanggal=terbit.tanggal,
        dasar_penerbitan=terbit.dasar_penerbitan,
        dasar_hukum=terbit.dasar_hukum,
        isi=terbit.isi,
        jenis_kasus=kasus.jenis,
        dimohonkan_pada=kasus.dimohonkan_pada,
        batas=kasus.batas and kasus.batas.hari_terakhir,
    )


def dengan(satu: Bahan, **isi: Any) -> Bahan:
    return replace(satu, isi={**satu.isi, **isi})


LEWAT_WAKTU = {"VII": "23 ayat (5)", "X": "26 ayat (7)", "XI": "27 ayat (8)"}


def lewat_waktu(satu: Bahan) -> Bahan:
    """The same document as the law issues it when nobody decided."""
    ayat = LEWAT_WAKTU.get(satu.lampiran)
    pasal = f"{PERBUP} Pasal {ayat}" if ayat else satu.dasar_hukum
    hari_terakhir = date(2026, 3, 26) if satu.lampiran == "X" else HARI_KELIMA
    return replace(
        satu,
        dasar_penerbitan=DasarPenerbitan.FIKTIF_POSITIF,
        dasar_hukum=pasal,
        batas=hari_terakhir,
    )


def dilaksanakan(satu: Bahan, **alasan: str) -> Bahan:
    """What registrasi said of each effect: a reason for what it left as it was."""
    sasaran = {"sertifikat": str(SERTIFIKAT), "izin": str(IZIN), "nib": SASARAN_NIB}
    return replace(
        satu,
        pelaksanaan=tuple(
            Pelaksanaan(
                KASUS,
                sasaran[apa],
                HasilPelaksanaan.TIDAK_DIUBAH if kata else HasilPelaksanaan.TERLAKSANA,
                date(2026, 3, 31),
                kata or None,
            )
            for apa, kata in alasan.items()
        ),
    )


def tersusun(satu: Bahan) -> Dokumen:
    return surat.dokumen(satu, ALAMAT)
