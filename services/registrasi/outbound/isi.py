"""Contents that several contracts share."""

from services.registrasi.domain import (
    nib,
)
from services.registrasi.domain import perizinan as pb
from shared.contracts import registrasi as c
from shared.identity import Wilayah


def kabupaten(wilayah: Wilayah) -> str:
    """Contracts name the kabupaten/kota, whatever lies below it."""
    while wilayah.induk and wilayah.induk.induk:
        wilayah = wilayah.induk
    return wilayah.nilai


def _kegiatan(satu: pb.KegiatanUsaha) -> c.KegiatanUsaha:
    return c.KegiatanUsaha(
        id=satu.id,
        kbli=satu.kbli.nilai,
        tingkat_risiko=c.TingkatRisiko(satu.tingkat_risiko),
        lokasi=kabupaten(satu.lokasi),
        tahap=satu.tahap,
        status_penanaman_modal=satu.penanaman_modal,
        status=satu.status,
        skala=satu.skala,
        jenis_kawasan=satu.kawasan and satu.kawasan.jenis,
        kawasan=satu.kawasan and satu.kawasan.nama,
        nilai_investasi=satu.nilai_investasi,
        wilayah_lokasi=satu.lokasi.nilai,
        lokasi_usaha=satu.lokasi_usaha,
    )


def isi_nib(satu: nib.Nib) -> dict[str, object]:
    return {
        "nib": satu.nomor.nilai,
        "pelaku_usaha": satu.pelaku_usaha,
        "permohonan": satu.permohonan,
        "tanggal": satu.diperbarui_pada if satu.versi > 1 else satu.tanggal,
        "jenis_pelaku_usaha": satu.jenis_pelaku_usaha,
        "skala": satu.skala,
        "wilayah": kabupaten(satu.wilayah),
        "kegiatan_usaha": tuple(_kegiatan(kegiatan) for kegiatan in satu.kegiatan_usaha),
        "berlaku_sampai": satu.berlaku_sampai,
    }


def isi_perizinan(satu: pb.Perizinan) -> dict[str, object]:
    return {
        "perizinan": satu.id,
        "pelaku_usaha": satu.pelaku_usaha,
        "nib": satu.nib.nilai,
        "kegiatan_usaha": satu.kegiatan_usaha,
        "jenis": satu.jenis,
        "tingkat_risiko": satu.tingkat_risiko,
        "terverifikasi": satu.status is pb.StatusPerizinan.TERVERIFIKASI,
    }
