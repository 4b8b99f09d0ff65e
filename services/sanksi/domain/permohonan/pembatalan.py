"""The request for Pembatalan: of what, with which statements (Pasal 21 and 22)."""

from services.sanksi.domain import pma
from services.sanksi.domain.isian import Isian, SebabPernyataan, akta_sesuai, berpernyataan
from services.sanksi.domain.kasus import JenisKasus, JenisTindakan, Konteks
from services.sanksi.domain.objek import Pasangan, penerbit
from services.sanksi.domain.penolakan.pembatalan import (
    BUKAN_DIREKSI,
    KEINGINAN_WAJIB,
    NIB_TIDAK_DIBATALKAN,
    PEMBATALAN_MASIH_BERJALAN,
    PERNYATAAN_WAJIB,
    RISIKO_TANPA_VERIFIKASI,
    SUDAH_TERVERIFIKASI,
    TANPA_AKTA_TIDAK_SESUAI,
)
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.permohonan.objek import AjukanObjek, Syarat, rincian
from shared.refusal import Refusal

DIBATALKAN = frozenset({"MENENGAH_TINGGI", "TINGGI"})  # PB8-22-3, PB8-22-4, AMB-25


def _isi(perintah: AjukanObjek, hidup: tuple[Pasangan, ...], konteks: Konteks) -> Refusal | None:
    return (
        _sasaran(hidup)
        or _isian(perintah.isian, konteks.perizinan)
        or pma.periksa(
            perintah.isian, konteks.perizinan, perintah.kegiatan_usaha,
            JenisTindakan.PEMBATALAN.value, konteks.hari_ini,
        )
    )  # fmt: skip


def _sasaran(pasangan: tuple[Pasangan, ...]) -> Refusal | None:
    """PB8-21-1a, PB8-22-5: the first ground that any of them gives, with all it concerns."""
    nib = [satu for satu in pasangan if satu.lisensi is None or satu.lisensi.jenis == "NIB"]
    rendah = [satu for satu in pasangan if satu.kegiatan.tingkat_risiko not in DIBATALKAN]
    terverifikasi = [satu for satu in pasangan if satu.lisensi and satu.lisensi.terverifikasi]
    for kena, penolakan in (
        (nib, NIB_TIDAK_DIBATALKAN),
        (rendah, RISIKO_TANPA_VERIFIKASI),
        (terverifikasi, SUDAH_TERVERIFIKASI),
    ):
        if kena:
            return penolakan.dengan(rincian=tuple(rincian(satu) for satu in kena))
    return None


def _isian(isian: Isian, perizinan: Perizinan) -> Refusal | None:
    if not isian.tidak_berminat:  # PB8-21-3
        return KEINGINAN_WAJIB
    if not akta_sesuai(isian, perizinan):
        return TANPA_AKTA_TIDAK_SESUAI
    if isian.tanpa_akta and not berpernyataan(isian):  # PB8-22-2
        return PERNYATAAN_WAJIB
    return None


def _pernyataan(perintah: AjukanObjek, _: Perizinan) -> tuple[SebabPernyataan, ...]:
    tanpa_akta = perintah.isian.tanpa_akta
    return (SebabPernyataan(tanpa_akta.value),) if tanpa_akta else ()


SYARAT = Syarat(
    jenis=JenisKasus.PEMBATALAN,
    tindakan=JenisTindakan.PEMBATALAN,
    masih_berjalan=PEMBATALAN_MASIH_BERJALAN,
    bukan_direksi=BUKAN_DIREKSI,
    akta=lambda isian: isian.tanpa_akta is None,  # PB8-22-1b, but for PB8-22-2
    pernyataan=_pernyataan,
    penerbit=penerbit,
    isi=_isi,
)
