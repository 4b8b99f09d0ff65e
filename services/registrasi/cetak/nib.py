"""What the NIB prints (SOP100-5, SOP100-8, SOP100-16)."""

from services.registrasi.cetak.alamat import Alamat
from services.registrasi.cetak.bahan import BahanNib
from services.registrasi.cetak.kata import (
    MASA_BERLAKU,
    dasar_hukum,
    judul_kbli,
    sebut,
    teks,
    tempat,
    wilayah,
)
from services.registrasi.domain.nib import Nib, StatusNib
from services.registrasi.domain.perizinan import HIDUP, KegiatanUsaha, Perizinan
from services.registrasi.domain.sop import JenisPerizinan
from shared.daerah import DAERAH
from shared.dokumen import Dokumen, Keadaan, tanggal

JUDUL = "Nomor Induk Berusaha"
PENGANTAR = (
    "{pemerintah} menerbitkan Nomor Induk Berusaha sebagai bukti registrasi/pendaftaran Pelaku "
    "Usaha untuk melakukan kegiatan usaha dan sebagai identitas bagi Pelaku Usaha dalam "
    "pelaksanaan kegiatan usahanya, kepada:"
)


def dokumen(bahan: BahanNib, alamat: Alamat) -> Dokumen:
    nib, daerah = bahan.nib, DAERAH[bahan.nib.daerah]
    kode, tautan = alamat.nib(nib.nomor, nib.versi)
    return Dokumen(
        template="nib",
        daerah=daerah,
        judul=JUDUL,
        nomor=nib.nomor.nilai,
        tanggal=nib.diperbarui_pada if nib.hidup else nib.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        keadaan=keadaan(bahan),
        isi={
            "pengantar": PENGANTAR.format(pemerintah=daerah.kop.pemerintah),
            "identitas": _identitas(bahan),
            "kegiatan": [
                [str(urut), *_kegiatan(satu, bahan.perizinan)]
                for urut, satu in enumerate(nib.kegiatan_usaha, 1)
            ],
            "dasar_hukum": dasar_hukum(nib.daerah, bahan.sop),
            "ketentuan": list(teks(nib.daerah).ketentuan),
        },
    )


def keadaan(bahan: BahanNib) -> Keadaan | None:
    nib = bahan.nib
    if nib.pencabutan:
        return Keadaan(
            "DICABUT",
            f"NIB ini dicabut sejak {tanggal(nib.pencabutan.tanggal)} dengan Pencabutan Nomor "
            f"{nib.pencabutan.nomor}, dan tidak berlaku lagi.",
            gawat=True,
        )
    if nib.status is StatusNib.DIMUTAKHIRKAN:
        return Keadaan(
            "DIMUTAKHIRKAN",
            f"NIB ini dimutakhirkan sejak {tanggal(nib.diperbarui_pada)} {_dasar(bahan)}. Versi "
            f"{nib.versi} ini menggantikan semua versi sebelumnya; nomornya tetap.",
            gawat=False,
        )
    return None


def masa_berlaku(nib: Nib) -> str:
    if nib.pencabutan:
        return f"Sampai dengan Pencabutan pada {tanggal(nib.pencabutan.tanggal)}."
    return f"{MASA_BERLAKU}."


def _dasar(bahan: BahanNib) -> str:
    """By which act: the application or the act of the same day, as far as the record says."""
    nib, p = bahan.nib, bahan.permohonan
    if p and p.selesai_pada == nib.diperbarui_pada:
        return f"berdasarkan penerbitan perizinan atas permohonan {p.id}"
    return "berdasarkan pemutakhiran data kegiatan usaha"


def _identitas(bahan: BahanNib) -> list[list[str]]:
    nib, pemilik = bahan.nib, bahan.pemilik
    baris = [
        ["Nama Pelaku Usaha", pemilik.data.nama],
        ["Jenis Pelaku Usaha", sebut(nib.jenis_pelaku_usaha)],
        ["Alamat", tempat(pemilik.data.alamat, pemilik.data.wilayah)],
        ["Status penanaman modal", sebut(pemilik.penanaman_modal)],
        ["Skala usaha", sebut(nib.skala)],
        ["Tanggal terbit pertama", tanggal(nib.tanggal)],
        ["Versi", f"{nib.versi} ({tanggal(nib.diperbarui_pada)})"],
        ["Masa berlaku", masa_berlaku(nib)],
    ]
    if bahan.sop:
        baris.append(["Biaya", bahan.sop.lampiran.standar_biaya])  # SOP100-20
    return baris


def _kegiatan(satu: KegiatanUsaha, milik: tuple[Perizinan, ...]) -> list[str]:
    return [
        satu.kbli.nilai,
        judul_kbli(satu.kbli),
        sebut(satu.tingkat_risiko),
        f"{satu.alamat}, {wilayah(satu.lokasi, sampai_provinsi=False)}",
        _perizinan(satu, milik),
    ]


def _perizinan(satu: KegiatanUsaha, milik: tuple[Perizinan, ...]) -> str:
    """What this activity rests on; the one that lives goes first."""
    calon = [p for p in milik if p.kegiatan_usaha == satu.id]
    pilih = max(calon, key=lambda p: (p.status in HIDUP, p.tanggal), default=None)
    if pilih is None or pilih.jenis is JenisPerizinan.NIB:
        return "NIB"
    return f"{sebut(pilih.jenis)}, {sebut(pilih.status).lower()}"
