"""What a Sertifikat Standar, an Izin and a PB-UMKU print (PB8-1-9, PB8-1-14, PB8-1-15)."""

from services.registrasi.cetak.alamat import Alamat, JenisDokumen
from services.registrasi.cetak.bahan import BahanPbUmku, BahanPerizinan
from services.registrasi.cetak.kata import (
    MASA_BERLAKU,
    dasar_hukum,
    judul_kbli,
    sebut,
    teks,
    tempat,
)
from services.registrasi.domain.nib import Pencabutan
from services.registrasi.domain.pb_umku import StatusPbUmku
from services.registrasi.domain.perizinan import KegiatanUsaha, Perizinan, StatusPerizinan
from services.registrasi.domain.sop import JenisPerizinan
from shared.daerah import DAERAH
from shared.dokumen import Dokumen, Keadaan, tanggal

JUDUL_PB_UMKU = "Perizinan Berusaha untuk Menunjang Kegiatan Usaha"
PENGANTAR = {
    JenisPerizinan.SERTIFIKAT_STANDAR: "{pemerintah} menerbitkan Sertifikat Standar sebagai "
    "Perizinan Berusaha bagi kegiatan usaha dengan tingkat Risiko {risiko}, kepada:",
    JenisPerizinan.IZIN: "{pemerintah} memberikan Izin sebagai persetujuan untuk pelaksanaan "
    "kegiatan usaha, yang wajib dipenuhi oleh Pelaku Usaha sebelum melaksanakan kegiatan "
    "usahanya, kepada:",
}
AKHIR = {
    StatusPerizinan.DIBATALKAN: ("DIBATALKAN", "dibatalkan", "Pembatalan"),
    StatusPerizinan.DICABUT: ("DICABUT", "dicabut", "Pencabutan"),
}


def nomor(satu: Perizinan) -> str:
    """The NIB and the first part of the record's own id: a licence has no number of its own."""
    return f"{satu.nib.nilai}-{satu.id.hex[:8].upper()}"


def dokumen(bahan: BahanPerizinan, alamat: Alamat) -> Dokumen:
    satu, daerah = bahan.perizinan, DAERAH[bahan.nib.daerah]
    kode, tautan = alamat.rekaman(JenisDokumen.PERIZINAN, satu.id)
    pengantar = PENGANTAR[satu.jenis].format(
        pemerintah=daerah.kop.pemerintah, risiko=sebut(satu.tingkat_risiko)
    )
    return Dokumen(
        template="perizinan",
        daerah=daerah,
        judul=sebut(satu.jenis),
        nomor=nomor(satu),
        tanggal=satu.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        keadaan=keadaan(bahan),
        isi={
            "pengantar": pengantar,
            "identitas": [*_identitas(bahan), ["Masa berlaku", _masa_berlaku(bahan.akhir)]],
            "kegiatan": _kegiatan(bahan.kegiatan, satu),
            "dasar_hukum": dasar_hukum(daerah.kode, None),
            "ketentuan": list(teks(daerah.kode).ketentuan),
        },
    )


def keadaan(bahan: BahanPerizinan) -> Keadaan | None:
    status, sebutan = bahan.perizinan.status, sebut(bahan.perizinan.jenis)
    if status is StatusPerizinan.TERBIT_BELUM_TERVERIFIKASI:
        terbit = tanggal(bahan.perizinan.tanggal)
        uraian = f"{sebutan} ini terbit sejak {terbit} dan belum terverifikasi."
        return Keadaan("BELUM TERVERIFIKASI", uraian, gawat=False)
    if status not in AKHIR:
        return None
    cap, kata, tindakan = AKHIR[status]
    return Keadaan(
        cap,
        f"{sebutan} ini {kata} {_oleh(bahan.akhir, tindakan)} dan tidak berlaku lagi.",
        gawat=True,
    )


def dokumen_pb_umku(bahan: BahanPbUmku, alamat: Alamat) -> Dokumen:
    satu, daerah = bahan.pb_umku, DAERAH[bahan.induk.nib.daerah]
    kode, tautan = alamat.rekaman(JenisDokumen.PB_UMKU, satu.id)
    return Dokumen(
        template="pb-umku",
        daerah=daerah,
        judul=JUDUL_PB_UMKU,
        nomor=satu.nomor,
        tanggal=satu.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        keadaan=keadaan_pb_umku(bahan),
        isi={
            "nama_pb_umku": satu.nama,
            "pengantar": f"{daerah.kop.pemerintah} mencatat Perizinan Berusaha untuk Menunjang "
            "Kegiatan Usaha di bawah ini, bagi:",
            "identitas": _identitas(bahan.induk),
            "ditunjang": [
                ["Jenis", sebut(bahan.induk.perizinan.jenis)],
                ["Nomor", nomor(bahan.induk.perizinan)],
                *_kegiatan(bahan.induk.kegiatan, bahan.induk.perizinan),
                ["Masa berlaku PB-UMKU", "Selama Perizinan Berusaha yang ditunjang berlaku."],
            ],
            "dasar_hukum": dasar_hukum(daerah.kode, None),
            "ketentuan": list(teks(daerah.kode).ketentuan),
        },
    )


def keadaan_pb_umku(bahan: BahanPbUmku) -> Keadaan | None:
    """PB8-1-15: it supports another licence, and falls with it."""
    if bahan.pb_umku.status is StatusPbUmku.DICABUT:
        oleh = _oleh(bahan.induk.akhir, "Pencabutan")
        return Keadaan("DICABUT", f"PB-UMKU ini dicabut {oleh} dan tidak berlaku lagi.", gawat=True)
    if bahan.induk.perizinan.status in AKHIR:
        _, kata, tindakan = AKHIR[bahan.induk.perizinan.status]
        oleh = _oleh(bahan.induk.akhir, tindakan)
        uraian = f"Perizinan Berusaha yang ditunjang PB-UMKU ini {kata} {oleh}."
        return Keadaan("TIDAK BERLAKU", uraian, gawat=True)
    return None


def _oleh(akhir: Pencabutan | None, tindakan: str) -> str:
    """Since when and by which act, as far as the record says."""
    if akhir is None:
        return "dengan tindakan yang tercatat pada sistem"
    return f"sejak {tanggal(akhir.tanggal)} dengan {tindakan} Nomor {akhir.nomor}"


def _masa_berlaku(akhir: Pencabutan | None) -> str:
    return f"Sampai dengan {tanggal(akhir.tanggal)}." if akhir else f"{MASA_BERLAKU}."


def _identitas(bahan: BahanPerizinan) -> list[list[str]]:
    data = bahan.pemilik.data
    return [
        ["Nama Pelaku Usaha", data.nama],
        ["NIB", bahan.nib.nomor.nilai],
        ["Alamat", tempat(data.alamat, data.wilayah)],
        ["Status penanaman modal", sebut(bahan.pemilik.penanaman_modal)],
    ]


def _kegiatan(kegiatan: KegiatanUsaha | None, satu: Perizinan) -> list[list[str]]:
    risiko = ["Tingkat Risiko", sebut(satu.tingkat_risiko)]  # PB8-1-14
    if kegiatan is None:
        return [risiko]
    return [
        ["KBLI", f"{kegiatan.kbli.nilai} {judul_kbli(kegiatan.kbli)}".strip()],
        risiko,
        ["Lokasi usaha", tempat(kegiatan.alamat, kegiatan.lokasi)],
    ]
