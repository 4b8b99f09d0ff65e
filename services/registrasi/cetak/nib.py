"""What the NIB prints (SOP100-5, SOP100-8, SOP100-16)."""

from services.registrasi.cetak import keadaan
from services.registrasi.cetak.alamat import alamat_nib
from services.registrasi.cetak.bahan import BahanNib
from services.registrasi.cetak.kata import MASA_BERLAKU, dasar_hukum, teks
from services.registrasi.domain.kegiatan_usaha import KegiatanUsaha
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.perizinan import HIDUP, Perizinan
from services.registrasi.domain.sop import JenisPerizinan
from shared.daerah import DAERAH
from shared.dokumen import Alamat, Dokumen, tanggal
from shared.dokumen.kata import judul_kbli, sebut, tempat, wilayah

JUDUL = "Nomor Induk Berusaha"
PENGANTAR = (
    "{pemerintah} menerbitkan Nomor Induk Berusaha sebagai bukti registrasi/pendaftaran Pelaku "
    "Usaha untuk melakukan kegiatan usaha dan sebagai identitas bagi Pelaku Usaha dalam "
    "pelaksanaan kegiatan usahanya, kepada:"
)


def dokumen(bahan: BahanNib, alamat: Alamat) -> Dokumen:
    nib, daerah = bahan.nib, DAERAH[bahan.nib.daerah]
    sop = bahan.asal.sop if bahan.asal else None
    kode, tautan = alamat_nib(alamat, nib.nomor, nib.versi)
    return Dokumen(
        template="nib",
        daerah=daerah,
        judul=JUDUL,
        nomor=nib.nomor.nilai,
        tanggal=nib.diperbarui_pada if nib.hidup else nib.tanggal,
        kode=kode,
        alamat_periksa=tautan,
        keadaan=keadaan.nib(bahan),
        isi={
            "pengantar": PENGANTAR.format(pemerintah=daerah.kop.pemerintah),
            "identitas": _identitas(bahan),
            "kegiatan": [
                [str(urut), *_kegiatan(satu, bahan.perizinan)]
                for urut, satu in enumerate(nib.kegiatan_usaha, 1)
            ],
            "dasar_hukum": dasar_hukum(nib.daerah, sop),
            "ketentuan": list(teks(nib.daerah).ketentuan),
        },
    )


def masa_berlaku(nib: Nib) -> str:
    if nib.pencabutan:
        return f"Sampai dengan Pencabutan pada {tanggal(nib.pencabutan.tanggal)}."
    return f"{MASA_BERLAKU}."


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
    if bahan.asal:
        baris.append(["Biaya", bahan.asal.sop.lampiran.standar_biaya])  # SOP100-20
    return baris


def _kegiatan(satu: KegiatanUsaha, milik: tuple[Perizinan, ...]) -> list[str]:
    return [
        satu.kbli.nilai,
        judul_kbli(satu.kbli.nilai),
        sebut(satu.tingkat_risiko),
        f"{satu.alamat}, {wilayah(satu.lokasi, sampai_provinsi=False)}",
        _perizinan(satu, milik),
    ]


def _perizinan(satu: KegiatanUsaha, milik: tuple[Perizinan, ...]) -> str:
    """What this activity rests on, the living one first; and that a sanction has stopped it."""
    calon = [p for p in milik if p.kegiatan_usaha == satu.id]
    pilih = max(calon, key=lambda p: (p.status in HIDUP, p.tanggal), default=None)
    sebutan = sebut(pilih.jenis) if pilih else "NIB"
    if pilih and pilih.jenis is not JenisPerizinan.NIB:
        sebutan += f", {sebut(pilih.status).lower()}"
    henti = keadaan.dihentikan(satu)  # PB8-29-1b
    return f"{sebutan}; {henti}" if henti else sebutan
