"""The documents of a case as data: Lampiran V to VIII (layout is a template's matter)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    Jalur,
    JenisPencabutan,
    Kasus,
    Kewajiban,
)
from services.sanksi.domain.penolakan import PERBUP
from services.sanksi.domain.peristiwa import (
    PembatalanDiterbitkan,
    PencabutanDiterbitkan,
    Peristiwa,
    SuratKeteranganBerakhirDiterbitkan,
)
from services.sanksi.domain.perizinan import Perizinan


class JenisDokumen(StrEnum):
    SURAT_KETERANGAN_BERAKHIR = "SURAT_KETERANGAN_BERAKHIR"
    PEMBATALAN = "PEMBATALAN"
    PENCABUTAN = "PENCABUTAN"
    PENCABUTAN_NIB = "PENCABUTAN_NIB"


LAMPIRAN = {
    JenisDokumen.SURAT_KETERANGAN_BERAKHIR: "V",  # PB8-20-5
    JenisDokumen.PEMBATALAN: "VI",  # PB8-22-6
    JenisDokumen.PENCABUTAN: "VII",  # PB8-23-6, AMB-27
    JenisDokumen.PENCABUTAN_NIB: "VIII",  # PB8-23-8; after a Pembatalan by analogy (AMB-48)
}
KODE = {
    JenisDokumen.SURAT_KETERANGAN_BERAKHIR: "SKB",
    JenisDokumen.PEMBATALAN: "BTL",
    JenisDokumen.PENCABUTAN: "PCB-LIK",
    JenisDokumen.PENCABUTAN_NIB: "PCB-NIB",
}
DASAR_HUKUM = {
    DasarPenerbitan.VERIFIKASI: f"{PERBUP} Pasal 23 ayat (4) huruf a",
    DasarPenerbitan.VALIDASI: f"{PERBUP} Pasal 23 ayat (1)",
    DasarPenerbitan.FIKTIF_POSITIF: f"{PERBUP} Pasal 23 ayat (5)",
}


@dataclass(frozen=True)
class Dokumen:
    id: UUID
    kasus: UUID
    pelaku_usaha: UUID
    jenis: JenisDokumen
    lampiran: str
    nomor: str
    tanggal: date
    dasar_penerbitan: DasarPenerbitan | None
    dasar_hukum: str
    isi: Mapping[str, Any]


def nomor(jenis: JenisDokumen, daerah: str, tahun: int, urut: int) -> str:
    return f"{urut:04}/{KODE[jenis]}/{daerah}/{tahun}"


def susun(peristiwa: Peristiwa, kasus: Kasus, perizinan: Perizinan) -> tuple[Dokumen, ...]:
    """The documents of an event whose numbers have been drawn."""
    match peristiwa:
        case PencabutanDiterbitkan():
            nib = _pencabutan_nib(peristiwa, kasus, f"{PERBUP} Pasal 23 ayat (8)")
            return _pencabutan(peristiwa, kasus, perizinan), nib
        case PembatalanDiterbitkan(cabut_nib=True, dasar_hukum=dasar):
            return _pembatalan(peristiwa, kasus), _pencabutan_nib(peristiwa, kasus, dasar)
        case PembatalanDiterbitkan():
            return (_pembatalan(peristiwa, kasus),)
        case SuratKeteranganBerakhirDiterbitkan():
            return (_surat_keterangan(peristiwa, kasus),)
        case _:
            return ()


def _pencabutan(terbit: PencabutanDiterbitkan, kasus: Kasus, perizinan: Perizinan) -> Dokumen:
    return _dokumen(
        kasus,
        JenisDokumen.PENCABUTAN,
        terbit.nomor,
        terbit.tanggal,
        DASAR_HUKUM[terbit.dasar_penerbitan],
        {
            "nib": terbit.nib,
            "jenis_pencabutan": JenisPencabutan.LIKUIDASI.value,
            "jalur": Jalur.PERMOHONAN.value,  # AMB-47
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
            "perizinan_berusaha": [  # PB8-21-5: all of them, in one act
                {
                    "kegiatan_usaha": str(kegiatan.id),
                    "kbli": kegiatan.kbli,
                    "tingkat_risiko": kegiatan.tingkat_risiko,
                    "lokasi": kegiatan.lokasi,
                }
                for kegiatan in perizinan.kegiatan_usaha
            ],
            "diterbitkan_tanpa_keputusan": (
                terbit.dasar_penerbitan is DasarPenerbitan.FIKTIF_POSITIF
            ),
            "batas_verifikasi": kasus.batas and kasus.batas.hari_terakhir.isoformat(),
            "kewajiban": [kewajiban.value for kewajiban in Kewajiban],
        },
    )


def _pembatalan(terbit: PembatalanDiterbitkan, kasus: Kasus) -> Dokumen:
    """One for each authority, so the authority is part of its id."""
    return _dokumen(
        kasus,
        JenisDokumen.PEMBATALAN,
        terbit.nomor,
        terbit.tanggal,
        terbit.dasar_hukum,
        {
            "nib": terbit.nib,
            "jalur": Jalur.PERMOHONAN.value,  # AMB-47
            "penerbit": terbit.penerbit.value,
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
            "perizinan_berusaha": [  # PB8-21-2a, PB8-21-2b
                {
                    "perizinan": str(satu.perizinan),
                    "jenis": satu.jenis,
                    "kegiatan_usaha": str(satu.kegiatan_usaha),
                    "kbli": satu.kbli,
                    "tingkat_risiko": satu.tingkat_risiko,
                }
                for satu in terbit.objek
            ],
            "nib_dicabut": terbit.cabut_nib,
            "pernyataan_pembatalan": kasus.isian and kasus.isian.pernyataan,
        },
        terbit.penerbit.value,
    )


def _pencabutan_nib(
    terbit: PencabutanDiterbitkan | PembatalanDiterbitkan, kasus: Kasus, dasar_hukum: str
) -> Dokumen:
    return _dokumen(
        kasus,
        JenisDokumen.PENCABUTAN_NIB,
        terbit.nomor_pencabutan_nib,
        terbit.tanggal,
        dasar_hukum,
        {
            "nib": terbit.nib,
            "tanggal_pencabutan_nib": terbit.tanggal.isoformat(),
            "nomor_pencabutan": terbit.nomor,
        },
    )


def _surat_keterangan(surat: SuratKeteranganBerakhirDiterbitkan, kasus: Kasus) -> Dokumen:
    return _dokumen(
        kasus,
        JenisDokumen.SURAT_KETERANGAN_BERAKHIR,
        surat.nomor,
        surat.tanggal,
        f"{PERBUP} Pasal 20 ayat (4)",
        {
            "nib": surat.nib,
            "tanggal_berakhir": surat.akhir.tanggal.isoformat(),
            "sebab": surat.akhir.sebab,
            "nomor_pencabutan": surat.akhir.nomor,
            "pemohon_sebagai": kasus.pemohon_sebagai.value,
        }
        | ({"perizinan": str(surat.perizinan)} if surat.perizinan else {}),
        str(surat.perizinan or ""),
    )


def _dokumen(
    kasus: Kasus,
    jenis: JenisDokumen,
    nomor: str | None,
    tanggal: date,
    dasar_hukum: str,
    isi: Mapping[str, Any],
    bagian: str = "",
) -> Dokumen:
    """`bagian` tells documents of one kind apart inside a case."""
    if nomor is None:
        raise ValueError(f"{jenis} has no number yet")
    return Dokumen(
        id=uuid5(kasus.id, f"{jenis.value}/{bagian}" if bagian else jenis.value),
        kasus=kasus.id,
        pelaku_usaha=kasus.pelaku_usaha,
        jenis=jenis,
        lampiran=LAMPIRAN[jenis],
        nomor=nomor,
        tanggal=tanggal,
        dasar_penerbitan=kasus.dasar_penerbitan,
        dasar_hukum=dasar_hukum,
        isi=isi,
    )
