"""LKPM periode terakhir yang telah disetujui atas seluruh proyek: what sanksi asks (PB8-22-1c)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from services.pengawasan.domain.kewajiban_lkpm import Aturan, terakhir_jatuh_tempo
from services.pengawasan.domain.lkpm import Status
from services.pengawasan.domain.peristiwa import KeadaanProyek, ValidasiDijawab
from services.pengawasan.domain.proyek import Proyek


class Hasil(StrEnum):
    VALID = "VALID"
    TIDAK_VALID = "TIDAK_VALID"
    BELUM_DAPAT_DIVALIDASI = "BELUM_DAPAT_DIVALIDASI"


class Keadaan(StrEnum):
    DISETUJUI = "DISETUJUI"
    TIDAK_BERLAKU = "TIDAK_BERLAKU"  # AMB-24: usaha mikro, and what the law exempts
    BELUM_JATUH_TEMPO = "BELUM_JATUH_TEMPO"  # AMB-24: its first period is not due yet
    MENUNGGU_PERSETUJUAN = "MENUNGGU_PERSETUJUAN"
    DIKEMBALIKAN = "DIKEMBALIKAN"
    BELUM_DISAMPAIKAN = "BELUM_DISAMPAIKAN"
    BELUM_DIKETAHUI = "BELUM_DIKETAHUI"


GAGAL = frozenset({Keadaan.DIKEMBALIKAN, Keadaan.BELUM_DISAMPAIKAN})
TERBUKA = frozenset({Keadaan.MENUNGGU_PERSETUJUAN, Keadaan.BELUM_DIKETAHUI})
MENURUT_STATUS = {
    None: Keadaan.BELUM_DISAMPAIKAN,
    Status.DIAJUKAN: Keadaan.MENUNGGU_PERSETUJUAN,
    Status.DISETUJUI: Keadaan.DISETUJUI,
    Status.DIKEMBALIKAN: Keadaan.DIKEMBALIKAN,
}
KETERANGAN = {
    Hasil.VALID: "LKPM periode terakhir telah disetujui atas seluruh proyek yang wajib.",
    Hasil.TIDAK_VALID: "LKPM periode terakhir belum ada atau dikembalikan atas sedikitnya satu "
    "proyek.",
    Hasil.BELUM_DAPAT_DIVALIDASI: "LKPM periode terakhir belum diputus, atau data proyek belum "
    "lengkap.",
}


@dataclass(frozen=True)
class Permintaan:
    permintaan: UUID
    pelaku_usaha: UUID
    ke: int
    item: str


def jawab(
    permintaan: Permintaan,
    proyek: Iterable[Proyek] | None,
    lkpm: Mapping[tuple[UUID, str], Status],
    aturan: Aturan,
) -> ValidasiDijawab:
    """`proyek` None: this Pelaku Usaha is not known here yet. One missing project fails."""
    dimiliki = [satu for satu in proyek or () if satu.berakhir_pada is None]
    semua = tuple(_keadaan(satu, lkpm, aturan) for satu in dimiliki)
    hasil = _hasil({Keadaan(satu.keadaan) for satu in semua}, dikenal=proyek is not None)
    return ValidasiDijawab(
        permintaan.permintaan,
        permintaan.pelaku_usaha,
        permintaan.ke,
        permintaan.item,
        hasil.value,
        aturan.hari_ini,
        KETERANGAN[hasil],
        semua,
    )


def _hasil(keadaan: set[Keadaan], *, dikenal: bool) -> Hasil:
    if keadaan & GAGAL:
        return Hasil.TIDAK_VALID
    if keadaan & TERBUKA or not dikenal:
        return Hasil.BELUM_DAPAT_DIVALIDASI
    return Hasil.VALID


def _keadaan(
    proyek: Proyek, lkpm: Mapping[tuple[UUID, str], Status], aturan: Aturan
) -> KeadaanProyek:
    if not proyek.skala:
        return KeadaanProyek(proyek.id, None, Keadaan.BELUM_DIKETAHUI)
    if aturan.kala(proyek, aturan.hari_ini) is None:
        return KeadaanProyek(proyek.id, None, Keadaan.TIDAK_BERLAKU)
    periode = terakhir_jatuh_tempo(proyek, aturan)
    if periode is None:
        return KeadaanProyek(proyek.id, None, Keadaan.BELUM_JATUH_TEMPO)
    status = lkpm.get((proyek.id, periode.kode))
    return KeadaanProyek(proyek.id, periode.kode, MENURUT_STATUS[status])
