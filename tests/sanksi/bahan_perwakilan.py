"""A foreign representative with a Sertifikat Standar and an Izin, and the case of its head."""

from dataclasses import replace

from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import (
    Akta,
    Batas,
    HasilValidasi,
    Item,
    JenisAkta,
    JenisKasus,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import HasilObjek, Objek, Penerbit
from services.sanksi.domain.perizinan import JenisPelakuUsaha
from services.sanksi.domain.permohonan.perwakilan import AjukanPerwakilan
from services.sanksi.domain.perwakilan import JenisPerwakilanAsing, Kewarganegaraan, Perwakilan
from services.sanksi.domain.unggahan import Berkas
from shared.aturan import ketentuan
from shared.calendar import setelah
from tests.sanksi.bahan import (
    DAERAH,
    GUDANG,
    KALENDER,
    KASUS,
    NIB,
    PELAKU_USAHA,
    SENIN,
    VALIDASI,
    dijawab,
)
from tests.sanksi.bahan_pembatalan import (
    IZIN,
    PABRIK,
    SERTIFIKAT,
    dengan_lisensi,
    perizinan,
)

KANTOR = perizinan(GUDANG, PABRIK, jenis_pelaku_usaha=JenisPelakuUsaha.KANTOR_PERWAKILAN)
for _id in (SERTIFIKAT, IZIN):
    KANTOR = dengan_lisensi(KANTOR, _id, terverifikasi=True)
WNA = Perwakilan(JenisPerwakilanAsing.KP3A, Kewarganegaraan.WNA)
WNI = replace(WNA, kewarganegaraan=Kewarganegaraan.WNI)
AJUKAN = AjukanPerwakilan(
    kasus=KASUS,
    pelaku_usaha=PELAKU_USAHA,
    pemohon="kepala-1",
    pemohon_sebagai=PemohonSebagai.KEPALA_KANTOR_PERWAKILAN,
    nib=NIB,
    perwakilan=WNA,
    tanpa_utang_piutang=True,
)
TIGA = (Item.IDENTITAS_WNA, Item.LAPORAN_KANTOR_PERWAKILAN, Item.NPWP)
DIAJUKAN = replace(
    VALIDASI,
    pemohon="kepala-1",
    pemohon_sebagai=PemohonSebagai.KEPALA_KANTOR_PERWAKILAN,
    validasi=validasi.tanyakan(KASUS, TIGA),
    jenis=JenisKasus.PERWAKILAN_ASING,
    perwakilan=WNA,
    disebut=(),
)
VALID, BELUM = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI
TERVALIDASI = dijawab(DIAJUKAN, identitas_wna=VALID, laporan_kantor_perwakilan=VALID, npwp=VALID)
TANPA_IMIGRASI = dijawab(DIAJUKAN, identitas_wna=BELUM, laporan_kantor_perwakilan=VALID, npwp=VALID)
PERNYATAAN = Berkas(JenisAkta.PERNYATAAN_TANPA_UTANG_PIUTANG, "a" * 64, "application/pdf")
PENUTUPAN = Berkas(JenisAkta.PENUTUPAN_KANTOR_PERWAKILAN, "b" * 64, "application/pdf")
PASPOR = Berkas(JenisAkta.IDENTITAS_WNA, "c" * 64, "image/jpeg")
DUA = (PERNYATAAN, PENUTUPAN)
OBJEK = tuple(
    Objek(
        satu.kegiatan_usaha, kbli, satu.tingkat_risiko, satu.id, satu.jenis.value,
        Penerbit.LEMBAGA_OSS, HasilObjek.DICABUT,
    )
    for satu, kbli in zip(KANTOR.lisensi, ("10130", "20111"), strict=True)
)  # fmt: skip


def akta(*berkas: Berkas, tanggal=SENIN) -> tuple[Akta, ...]:
    return tuple(Akta(b.jenis, b.sha256, b.media_type, tanggal) for b in berkas)


def batas(sejak=SENIN) -> Batas:
    hitungan = setelah(KALENDER, 3, sejak)
    versi = ketentuan("verifikasi_perwakilan_asing", sejak, DAERAH).versi
    return Batas(
        sejak, hitungan.hari_terakhir, hitungan.kalender_versi, versi, hitungan.penjelasan()
    )


MENUNGGU = replace(
    TERVALIDASI,
    status=Status.MENUNGGU_VERIFIKASI,
    akta=akta(*DUA),
    diperbaiki=True,
    ke=1,
    batas=batas(),
)
