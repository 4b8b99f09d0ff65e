"""The events around a Pembatalan as registrasi tells them."""

from datetime import date
from typing import Any
from uuid import UUID

from shared.contracts.registrasi import (
    IzinDibatalkanV1,
    IzinDicabutV1,
    KegiatanUsaha,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PerizinanDiterbitkanV1,
    PerizinanDiverifikasiV1,
    PerizinanTidakDiubahV1,
    SertifikatStandarDibatalkanV1,
    SertifikatStandarDicabutV1,
    TingkatRisiko,
)
from tests.sanksi.bahan import NIB, PELAKU_USAHA, WILAYAH
from tests.sanksi.bahan_pembatalan import KEGIATAN, LISENSI
from tests.sanksi.test_handlers import dengar
from tests.support.layanan import Layanan

JANUARI = date(2025, 1, 6)


def nib(*kegiatan: UUID, modal: str = "PMDN", skala: str = "KECIL") -> NibDiterbitkanV1:
    milik = [KEGIATAN[satu] for satu in kegiatan or KEGIATAN]
    return NibDiterbitkanV1(
        nib=NIB,
        pelaku_usaha=PELAKU_USAHA,
        permohonan=None,
        tanggal=JANUARI,
        jenis_pelaku_usaha="BADAN_USAHA",
        skala=skala,
        wilayah=WILAYAH,
        kegiatan_usaha=tuple(
            KegiatanUsaha(
                id=satu.id,
                kbli=satu.kbli,
                tingkat_risiko=TingkatRisiko(satu.tingkat_risiko),
                lokasi=WILAYAH,
                tahap="PERSIAPAN",
                status_penanaman_modal=modal,
            )
            for satu in milik
        ),
        berlaku_sampai=None,
    )


def isi(kegiatan: UUID) -> dict[str, Any]:
    satu = LISENSI[kegiatan]
    return {
        "perizinan": satu.id,
        "pelaku_usaha": PELAKU_USAHA,
        "nib": NIB,
        "kegiatan_usaha": kegiatan,
        "jenis": satu.jenis.value,
        "tingkat_risiko": TingkatRisiko(satu.tingkat_risiko),
        "tanggal": JANUARI,
    }


def diterbitkan(kegiatan: UUID) -> PerizinanDiterbitkanV1:
    terverifikasi = LISENSI[kegiatan].terverifikasi
    return PerizinanDiterbitkanV1(**isi(kegiatan), terverifikasi=terverifikasi)


def diverifikasi(kegiatan: UUID) -> PerizinanDiverifikasiV1:
    return PerizinanDiverifikasiV1(**isi(kegiatan), terverifikasi=True)


def dibatalkan(
    kegiatan: UUID, kasus: UUID, nomor: str
) -> SertifikatStandarDibatalkanV1 | IzinDibatalkanV1:
    kontrak = SertifikatStandarDibatalkanV1
    if LISENSI[kegiatan].jenis == "IZIN":
        kontrak = IzinDibatalkanV1
    batal: dict[str, Any] = isi(kegiatan) | {"tanggal": date(2026, 3, 16)}
    return kontrak(
        **batal,
        kasus=kasus,
        nomor=nomor,
        jalur="PERMOHONAN",
        sebab="PEMBATALAN",
    )


def dicabut(kegiatan: UUID, kasus: UUID, nomor: str) -> SertifikatStandarDicabutV1 | IzinDicabutV1:
    kontrak = IzinDicabutV1 if LISENSI[kegiatan].jenis == "IZIN" else SertifikatStandarDicabutV1
    cabut: dict[str, Any] = isi(kegiatan) | {"tanggal": date(2026, 3, 16)}
    return kontrak(**cabut, kasus=kasus, nomor=nomor, jalur="PERMOHONAN", sebab="NON_LIKUIDASI")


def nib_dimutakhirkan(*sisa: UUID) -> NibDimutakhirkanV1:
    """Registrasi has taken the others out; with nothing left it is an empty NIB."""
    semula = nib(*KEGIATAN)
    kegiatan = tuple(satu for satu in semula.kegiatan_usaha if satu.id in sisa)
    ubah = {"tanggal": date(2026, 3, 16), "kegiatan_usaha": kegiatan}
    return NibDimutakhirkanV1(**vars(semula) | ubah)


def tidak_diubah(
    kegiatan: UUID, kasus: UUID, alasan: str, tindakan: str = "pembatalan.diterbitkan"
) -> PerizinanTidakDiubahV1:
    return PerizinanTidakDiubahV1(
        kasus=kasus,
        tindakan=tindakan,
        pelaku_usaha=PELAKU_USAHA,
        nib=NIB,
        kegiatan_usaha=kegiatan,
        perizinan=LISENSI[kegiatan].id if kegiatan in LISENSI else None,
        alasan=alasan,
        status=None,
        tanggal=date(2026, 3, 16),
    )


def nib_dicabut(kasus: UUID, nomor: str = "0001/PCB-NIB") -> NibDicabutV1:
    return NibDicabutV1(
        nib=NIB,
        pelaku_usaha=PELAKU_USAHA,
        tanggal=date(2026, 3, 16),
        jalur="PERMOHONAN",
        sebab="PEMBATALAN",
        pencabutan=kasus,
        nomor=nomor,
    )


async def dengar_semua(sanksi: Layanan, *kegiatan: UUID, **ubah: str) -> None:
    await dengar(sanksi, nib(*kegiatan, **ubah))
    for satu in kegiatan or KEGIATAN:
        if satu in LISENSI:
            await dengar(sanksi, diterbitkan(satu))
