"""The request for Pencabutan NON_LIKUIDASI: of what, with which statements (Pasal 21 and 24)."""

from collections import Counter
from datetime import date
from uuid import UUID

from services.sanksi.domain import pma
from services.sanksi.domain.isian import Isian, SebabPernyataan, akta_sesuai, berpernyataan
from services.sanksi.domain.kasus import JenisKasus, Konteks
from services.sanksi.domain.objek import Pasangan, penerbit_pencabutan
from services.sanksi.domain.penerbitan.non_likuidasi import PENCABUTAN, RENDAH, satu_satunya
from services.sanksi.domain.penolakan.non_likuidasi import (
    BELUM_TERVERIFIKASI,
    BUKAN_DIREKSI,
    BUKAN_NON_LIKUIDASI,
    CABUT_NIB_WAJIB_DIJAWAB,
    MASIH_BERJALAN,
    NIB_MASIH_DIPAKAI,
    PBBR_ADALAH_NIB,
    PERNYATAAN_WAJIB,
    SEBUTKAN_NIB,
    SERTIFIKAT_TIDAK_TERKAIT,
    TANPA_AKTA_TIDAK_SESUAI,
    WAJIB_MEMILIKI_NIB,
)
from services.sanksi.domain.peristiwa.non_likuidasi import BelumAdaNib
from services.sanksi.domain.perizinan import (
    JenisPelakuUsaha,
    KegiatanUsaha,
    Perizinan,
    aktif,
    berakhir,
)
from services.sanksi.domain.permohonan.objek import AjukanObjek, Syarat, rincian
from shared.refusal import Refusal

PELAKU = frozenset({JenisPelakuUsaha.ORANG_PERSEORANGAN, JenisPelakuUsaha.BADAN_USAHA})


def tanpa_nib(pelaku_usaha: UUID, milik: tuple[Perizinan, ...], hari_ini: date) -> Refusal:
    """PB8-21-6: named none. Has this Pelaku Usaha one that lives, that one has to be named."""
    hidup = tuple({"nib": satu.nib} for satu in milik if not berakhir(satu, hari_ini))
    if hidup:
        return SEBUTKAN_NIB.dengan(rincian=hidup)
    kode, alasan = WAJIB_MEMILIKI_NIB.kode, WAJIB_MEMILIKI_NIB.detail
    return WAJIB_MEMILIKI_NIB.dengan(peristiwa=(BelumAdaNib(pelaku_usaha, kode, alasan, hari_ini),))


def _isi(perintah: AjukanObjek, hidup: tuple[Pasangan, ...], konteks: Konteks) -> Refusal | None:
    isian, perizinan = perintah.isian, konteks.perizinan
    if perizinan.jenis_pelaku_usaha not in PELAKU:
        return BUKAN_NON_LIKUIDASI
    return (
        _sasaran(hidup)
        or satu_satunya(perizinan, konteks.hari_ini)
        or pma.periksa(
            isian, perizinan, perintah.kegiatan_usaha, PENCABUTAN.value, konteks.hari_ini
        )
        or _isian(perintah, perizinan)
        or _nib(isian, hidup, perizinan)
    )


def _sasaran(pasangan: tuple[Pasangan, ...]) -> Refusal | None:
    """PB8-21-1b: what waits for its verification is a matter of Pembatalan."""
    kena = [satu for satu in pasangan if satu.lisensi and not satu.lisensi.terverifikasi]
    if not kena:
        return None
    return BELUM_TERVERIFIKASI.dengan(rincian=tuple(rincian(satu) for satu in kena))


def _isian(perintah: AjukanObjek, perizinan: Perizinan) -> Refusal | None:
    isian = perintah.isian
    if not akta_sesuai(isian, perizinan):
        return TANPA_AKTA_TIDAK_SESUAI
    sebab = _pernyataan(perintah, perizinan)
    if sebab and not berpernyataan(isian):  # PB8-24-2
        return PERNYATAAN_WAJIB.dengan(rincian=tuple({"sebab": satu.value} for satu in sebab))
    lain = [s for s in isian.sertifikat if s.kegiatan_usaha not in perintah.kegiatan_usaha]
    if lain:  # PB8-24-5
        return SERTIFIKAT_TIDAK_TERKAIT.dengan(
            rincian=tuple({"nomor": satu.nomor} for satu in lain)
        )
    return None


def _pernyataan(perintah: AjukanObjek, perizinan: Perizinan) -> tuple[SebabPernyataan, ...]:
    """PB8-24-2: huruf a and b in the place of the akta, huruf c besides."""
    isian = perintah.isian
    tanpa_akta = SebabPernyataan(isian.tanpa_akta.value) if isian.tanpa_akta else None
    orang = perizinan.jenis_pelaku_usaha is JenisPelakuUsaha.ORANG_PERSEORANGAN
    if orang and not isian.perubahan_maksud:
        # Has none as a rule; who has one shows it where AHU is asked for it.
        tanpa_akta = SebabPernyataan.ORANG_PERSEORANGAN_TANPA_AKTA
    satu = _salah_satu(perintah.kegiatan_usaha, perizinan)
    huruf_c = (SebabPernyataan.SALAH_SATU_KEGIATAN_USAHA,) if satu else ()
    return (tanpa_akta, *huruf_c) if tanpa_akta else huruf_c


def _salah_satu(disebut: frozenset[UUID], perizinan: Perizinan) -> bool:
    """PB8-24-2, huruf c: of several kegiatan usaha in one lokasi proyek only one."""
    hidup = aktif(perizinan)
    tempat = _tempat([satu for satu in perizinan.kegiatan_usaha if satu.id in hidup])
    semua = Counter(tempat.values())
    dicabut = Counter(di for id, di in tempat.items() if id in disebut)
    return any(banyak == 1 and semua[di] > 1 for di, banyak in dicabut.items())


def _tempat(semua: list[KegiatanUsaha]) -> dict[UUID, UUID | str]:
    """One measure for all of them: the kabupaten/kota, unless each is known by its very place."""
    tertentu = {satu.id: satu.lokasi_usaha for satu in semua if satu.lokasi_usaha}
    if len(tertentu) == len(semua):
        return {**tertentu}
    return {satu.id: satu.lokasi for satu in semua}


def _nib(isian: Isian, hidup: tuple[Pasangan, ...], perizinan: Perizinan) -> Refusal | None:
    """AMB-42: where nothing is left, the form asks what becomes of the NIB."""
    sisa = aktif(perizinan) - {satu.kegiatan.id for satu in hidup}
    if sisa:
        tetap = tuple({"kegiatan_usaha": str(satu)} for satu in sorted(sisa))
        return NIB_MASIH_DIPAKAI.dengan(rincian=tetap) if isian.cabut_nib else None
    if isian.cabut_nib is None:
        return CABUT_NIB_WAJIB_DIJAWAB
    semua_rendah = all(satu.kegiatan.tingkat_risiko == RENDAH for satu in hidup)
    return PBBR_ADALAH_NIB if semua_rendah and not isian.cabut_nib else None  # AMB-55


SYARAT = Syarat(
    jenis=JenisKasus.NON_LIKUIDASI,
    tindakan=PENCABUTAN,
    masih_berjalan=MASIH_BERJALAN,
    bukan_direksi=BUKAN_DIREKSI,
    akta=lambda isian: isian.perubahan_maksud and isian.tanpa_akta is None,  # PB8-24-1b, -2
    pernyataan=_pernyataan,
    penerbit=penerbit_pencabutan,
    isi=_isi,
)
