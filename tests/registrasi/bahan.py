"""Cases to start from: a perorangan of skala kecil applies for 62012 in Musi Banyuasin."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from services.registrasi import katalog
from services.registrasi.domain import kelengkapan, pengunggahan, permohonan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.pelaku_usaha import (
    DataPelakuUsaha,
    JenisPelakuUsaha,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.permohonan import Ajukan, Permohonan
from services.registrasi.domain.persyaratan import HasilValidasi, Kswp, Penilaian, cari, ganti
from services.registrasi.domain.sop import LokasiIndustri, Skala, Sop
from services.registrasi.domain.tim_teknis import Anggota, TimTeknis
from shared.calendar import Kalender
from shared.identity import KBLI, NIB, NIK, NPWP, Wilayah
from shared.refusal import Refusal

DAERAH = "KAB_MUSI_BANYUASIN"
WILAYAH = Wilayah("16.06")
SEKAYU = Wilayah("16.06.01")
KALENDER = Kalender()

# 2026: 18 and 20 March are cuti bersama, 19 March is Nyepi, 21 to 24 March Idul Fitri.
SENIN = date(2026, 3, 16)
SELASA = date(2026, 3, 17)
RABU_25 = date(2026, 3, 25)
KAMIS_26 = date(2026, 3, 26)

SOP: Sop = katalog.sop_bawaan()[0]
ANGKA = katalog.angka(DAERAH, SENIN)
PERMOHONAN_ID = UUID("11111111-1111-4111-8111-111111111111")
PELAKU_ID = UUID("22222222-2222-4222-8222-222222222222")
PERMINTAAN = UUID("33333333-3333-4333-8333-333333333333")
PERMINTAAN_LAIN = UUID("44444444-4444-4444-8444-444444444444")
KEGIATAN_ID = UUID("55555555-5555-4555-8555-555555555555")
PERIZINAN_ID = UUID("66666666-6666-4666-8666-666666666666")
KASUS_ID = UUID("77777777-7777-4777-8777-777777777777")
NOMOR = NIB("1606202600017")

PERSEORANGAN = PelakuUsaha(
    id=PELAKU_ID,
    daerah=DAERAH,
    jenis=JenisPelakuUsaha.ORANG_PERSEORANGAN,
    data=DataPelakuUsaha("Siti Aminah", SEKAYU, "Jalan Merdeka 1, Sekayu"),
    penanaman_modal=StatusPenanamanModal.PMDN,
    nik=NIK("1606014107900001"),
    npwp=NPWP("1606014107900001"),
    versi=1,
)
BADAN_USAHA = replace(
    PERSEORANGAN, jenis=JenisPelakuUsaha.BADAN_USAHA, nik=None, npwp=NPWP("0012345678901000")
)
AJUKAN = Ajukan(KBLI("62012"), Skala.KECIL, SEKAYU, "Jalan Merdeka 1, Sekayu")

TIM = TimTeknis(
    kode="TIM",
    nama=SOP.identitas.keterkaitan,
    daerah=DAERAH,
    nomor_keputusan="1/2026",
    tanggal_keputusan=date(2026, 1, 5),
    berlaku_sampai=date(2026, 12, 31),
    anggota=(Anggota("anggota-1", "Anggota", "Ketua"),),
)

PDF = Berkas("a" * 64, "PDF", 1000)
FOTO = Berkas("b" * 64, "JPEG", 1000)
ISIAN: dict[str, tuple[Isian, Berkas | None]] = {
    "U1": (Isian(nilai_materai=10000), PDF),
    "U2": (Isian(tahun_pajak=2026), PDF),
    "U3": (Isian(jenis_dokumen="KARTU"), PDF),
    "U4": (Isian(jenis_dokumen="SERTIFIKAT"), PDF),
    "U5": (Isian(ukuran="4x6", jumlah=2), FOTO),
    "U6": (Isian(npwp=NPWP("1606014107900001")), PDF),
    "U7": (Isian(akun_siinas="siinas-001"), None),
    "U8": (Isian(pernyataan=True, tanggal_penyampaian=date(2026, 3, 1)), None),
    "U9": (Isian(lokasi=LokasiIndustri.DI_KAWASAN_INDUSTRI), None),
    **{f"K{n}": (Isian(pernyataan=True), None) for n in range(1, 8)},
}
DIPERIKSA = tuple(f"U{n}" for n in range(1, 10))
BENAR = Penilaian(benar=True, alasan=None, petugas="petugas-1", tanggal=SENIN)
SALAH = Penilaian(benar=False, alasan="Tidak terbaca", petugas="petugas-1", tanggal=SENIN)


def diterima(hasil: permohonan.Hasil | Refusal) -> Permohonan:
    assert not isinstance(hasil, Refusal), hasil
    return hasil[0]


def diajukan(perintah: Ajukan = AJUKAN, pemohon: PelakuUsaha = PERSEORANGAN) -> Permohonan:
    return diterima(permohonan.ajukan(perintah, PERMOHONAN_ID, SOP, ANGKA, pemohon, WILAYAH, SENIN))


def diisi(p: Permohonan, *kode: str, pada: date = SENIN) -> Permohonan:
    for satu in kode or ISIAN:
        isian, berkas = ISIAN[satu]
        p = diterima(pengunggahan.isi(p, SOP, satu, isian, berkas, PERMINTAAN, pada))
    return p


def dinilai(p: Permohonan, penilaian: Penilaian, *kode: str) -> Permohonan:
    for satu in kode or DIPERIKSA:
        p = diterima(kelengkapan.nilai(p, SOP, satu, penilaian))
    return p


def kswp(p: Permohonan, hasil: HasilValidasi | None) -> Permohonan:
    item = cari(p.persyaratan, "U6")
    assert item is not None
    assert item.kswp is not None
    dijawab = replace(item, kswp=Kswp(item.kswp.permintaan, item.kswp.ke, hasil))
    return replace(p, persyaratan=ganti(p.persyaratan, dijawab))


def diperiksa(pada: date = SENIN) -> Permohonan:
    """Everything given and found right, not yet declared complete."""
    return dinilai(kswp(diisi(diajukan(), pada=pada), HasilValidasi.VALID), BENAR)


def menunggu_pertimbangan(pada: date = SENIN) -> Permohonan:
    return diterima(kelengkapan.nyatakan_lengkap(diperiksa(pada), SOP, KALENDER, TIM, pada))
