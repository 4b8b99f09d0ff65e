"""What a Sertifikat Standar, an Izin and a PB-UMKU print (PB8-1-9, PB8-1-14, PB8-1-15)."""

from services.registrasi.cetak import keadaan
from services.registrasi.cetak.alamat import JenisDokumen, alamat_rekaman
from services.registrasi.cetak.bahan import BahanPbUmku, BahanPerizinan
from services.registrasi.cetak.kata import MASA_BERLAKU, dasar_hukum, teks
from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha
from services.registrasi.domain.perizinan import Pencabutan, Perizinan
from services.registrasi.domain.sop import JenisPerizinan
from shared.daerah import DAERAH
from shared.dokumen import Alamat, Dokumen, tanggal
from shared.dokumen.kata import judul_kbli, nomor_perizinan, sebut, tempat

JUDUL_PB_UMKU = "Perizinan Berusaha untuk Menunjang Kegiatan Usaha"
PENGANTAR = {
    JenisPerizinan.SERTIFIKAT_STANDAR: "{pemerintah} menerbitkan Sertifikat Standar sebagai "
    "Perizinan Berusaha bagi kegiatan usaha dengan tingkat Risiko {risiko}, kepada:",
    JenisPerizinan.IZIN: "{pemerintah} memberikan Izin sebagai persetujuan untuk pelaksanaan "
    "kegiatan usaha, yang wajib dipenuhi oleh Pelaku Usaha sebelum melaksanakan kegiatan "
    "usahanya, kepada:",
}


def nomor(satu: Perizinan) -> str:
    return nomor_perizinan(satu.nib.nilai, satu.id)


def dokumen(bahan: BahanPerizinan, alamat: Alamat) -> Dokumen:
    satu, daerah = bahan.perizinan, DAERAH[bahan.nib.daerah]
    kode, tautan = alamat_rekaman(alamat, JenisDokumen.PERIZINAN, satu.id)
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
        keadaan=keadaan.perizinan(bahan),
        isi={
            "pengantar": pengantar,
            "identitas": [*_identitas(bahan), ["Masa berlaku", _masa_berlaku(bahan.akhir)]],
            "kegiatan": _kegiatan(bahan.kegiatan, satu),
            "dasar_hukum": dasar_hukum(daerah.kode, None),
            "ketentuan": list(teks(daerah.kode).ketentuan),
        },
    )


def dokumen_pb_umku(bahan: BahanPbUmku, alamat: Alamat) -> Dokumen:
    satu, daerah = bahan.pb_umku, DAERAH[bahan.induk.nib.daerah]
    kode, tautan = alamat_rekaman(alamat, JenisDokumen.PB_UMKU, satu.id)
    return Dokumen(
        template="pb-umku",
        daerah=daerah,
        judul=JUDUL_PB_UMKU,
        nomor=satu.nomor,
        tanggal=satu.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        keadaan=keadaan.pb_umku(bahan),
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
    baris = [
        ["KBLI", f"{kegiatan.kbli.nilai} {judul_kbli(kegiatan.kbli.nilai)}".strip()],
        risiko,
        ["Lokasi usaha", tempat(kegiatan.alamat, kegiatan.lokasi)],
    ]
    if kegiatan.skala:
        baris.append(["Skala usaha", sebut(kegiatan.skala)])
    if kegiatan.kawasan:  # PB8-1-13, PB8-1-17
        kawasan = kegiatan.kawasan
        baris.append(["Kawasan", f"{kawasan.nama} ({sebut(kawasan.jenis)})"])
    return baris
