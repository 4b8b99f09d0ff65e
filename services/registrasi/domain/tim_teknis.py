"""Tim Teknis berdasarkan Keputusan Bupati (SOP100-7, SOP100-13)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from shared.refusal import Refusal


@dataclass(frozen=True)
class Anggota:
    sub: str
    """Identity in the access token."""
    nama: str
    jabatan: str
    sejak: date | None = None
    """None: as long as the Keputusan Bupati."""
    sampai: date | None = None
    """The last day."""

    def bertugas(self, hari_ini: date) -> bool:
        return (self.sejak is None or self.sejak <= hari_ini) and (
            self.sampai is None or hari_ini <= self.sampai
        )


@dataclass(frozen=True)
class TimTeknis:
    kode: str
    nama: str
    daerah: str
    nomor_keputusan: str
    tanggal_keputusan: date
    berlaku_sampai: date | None
    anggota: tuple[Anggota, ...]
    contoh: bool = False
    """The Keputusan Bupati was not at hand: number and members are placeholders."""

    def beranggota(self, sub: str, hari_ini: date) -> bool:
        return any(satu.sub == sub and satu.bertugas(hari_ini) for satu in self.anggota)

    def aktif(self, hari_ini: date) -> bool:
        return self.tanggal_keputusan <= hari_ini and (
            self.berlaku_sampai is None or hari_ini <= self.berlaku_sampai
        )


KEPUTUSAN_TERPAKAI = Refusal(
    kode="KEPUTUSAN_BUPATI_TERPAKAI",
    aturan="SOP100-13",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Pemberi Pertimbangan",
    title="Keputusan Bupati sudah tercatat",
    detail="Tim Teknis dengan kode ini sudah tercatat; isinya tidak diganti.",
    perbaikan="Catat Keputusan Bupati yang baru dengan kode baru.",
)

TANPA_ANGGOTA = KEPUTUSAN_TERPAKAI.dengan(
    kode="TIM_TEKNIS_TANPA_ANGGOTA",
    title="Tim Teknis tanpa anggota",
    detail="Sebut paling sedikit satu anggota, masing-masing sekali.",
    perbaikan=None,
)

SUDAH_ANGGOTA = KEPUTUSAN_TERPAKAI.dengan(
    kode="SUDAH_ANGGOTA_TIM_TEKNIS",
    title="Sudah menjadi anggota",
    detail="Orang ini masih menjadi anggota Tim Teknis pada tanggal itu.",
    perbaikan=None,
)

BUKAN_ANGGOTA_LAGI = KEPUTUSAN_TERPAKAI.dengan(
    kode="TIDAK_BERTUGAS_DI_TIM_TEKNIS",
    title="Tidak bertugas di tim ini",
    detail="Tidak ada anggota Tim Teknis dengan identitas ini yang bertugas pada tanggal itu.",
    perbaikan=None,
)


def tetapkan(tim: TimTeknis, lama: TimTeknis | None) -> TimTeknis | Refusal:
    """What a Keputusan Bupati said is not said anew under the same code."""
    if lama is not None:
        return lama if lama == tim else KEPUTUSAN_TERPAKAI
    sub = [satu.sub for satu in tim.anggota]
    return tim if sub and len(set(sub)) == len(sub) else TANPA_ANGGOTA


def tambah(tim: TimTeknis, baru: Anggota, hari_ini: date) -> TimTeknis | Refusal:
    mulai = baru.sejak or hari_ini
    if any(satu.sub == baru.sub and _belum_berakhir(satu, mulai) for satu in tim.anggota):
        return SUDAH_ANGGOTA
    return replace(tim, anggota=(*tim.anggota, replace(baru, sejak=mulai)))


def berhentikan(tim: TimTeknis, sub: str, sampai: date) -> TimTeknis | Refusal:
    """The row stays, with its last day: who was a member when is known for ever."""
    if not tim.beranggota(sub, sampai):
        return BUKAN_ANGGOTA_LAGI
    anggota = tuple(
        replace(satu, sampai=sampai) if satu.sub == sub and satu.bertugas(sampai) else satu
        for satu in tim.anggota
    )
    return replace(tim, anggota=anggota)


def _belum_berakhir(anggota: Anggota, tanggal: date) -> bool:
    return anggota.sampai is None or tanggal <= anggota.sampai


def tim_aktif(daftar: Iterable[TimTeknis], daerah: str, hari_ini: date) -> TimTeknis | None:
    """The one of the newest Keputusan Bupati in force."""
    aktif = [tim for tim in daftar if tim.daerah == daerah and tim.aktif(hari_ini)]
    return max(aktif, key=lambda tim: tim.tanggal_keputusan, default=None)
