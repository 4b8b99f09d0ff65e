"""The checklist: what each requirement asks, what was given, what the officer found."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.isian import KOSONG, Berkas, Isian, Pengisian, keberatan
from services.registrasi.domain.sop import (
    Angka,
    Butir,
    Kelompok,
    Sifat,
    Skala,
    Sop,
)
from shared.identity.teks import bersih
from shared.refusal import Refusal


class HasilValidasi(StrEnum):
    VALID = "VALID"
    TIDAK_VALID = "TIDAK_VALID"
    BELUM_DAPAT_DIVALIDASI = "BELUM_DAPAT_DIVALIDASI"


class StatusButir(StrEnum):
    TIDAK_BERLAKU = "TIDAK_BERLAKU"
    KEWAJIBAN_PASCA_PERIZINAN = "KEWAJIBAN_PASCA_PERIZINAN"
    BELUM_ADA = "BELUM_ADA"
    DINYATAKAN = "DINYATAKAN"
    BELUM_DIPERIKSA = "BELUM_DIPERIKSA"
    BENAR = "BENAR"
    SALAH = "SALAH"


@dataclass(frozen=True)
class Penilaian:
    benar: bool
    alasan: str | None
    petugas: str
    tanggal: date


@dataclass(frozen=True)
class Kswp:
    """The check of the taxpayer status that SOP100-U6 rests on."""

    permintaan: UUID
    ke: int
    hasil: HasilValidasi | None = None
    dijawab_pada: datetime | None = None

    @property
    def pasti(self) -> bool:
        return self.hasil in (HasilValidasi.VALID, HasilValidasi.TIDAK_VALID)


@dataclass(frozen=True)
class Item:
    kode: str
    diisi_pada: date
    isian: Isian = KOSONG
    berkas: Berkas | None = None
    penilaian: Penilaian | None = None
    kswp: Kswp | None = None


@dataclass(frozen=True)
class Gagal:
    kode: str
    status: StatusButir
    alasan: str


Daftar = tuple[Item, ...]


ISI_TIDAK_SESUAI = Refusal(
    kode="PERSYARATAN_TIDAK_SESUAI",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan",
    title="Isi persyaratan tidak sesuai",
    detail="Yang diberikan tidak memenuhi persyaratan ini.",
)

TIDAK_DIKENAL = Refusal(
    kode="PERSYARATAN_TIDAK_DIKENAL",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan",
    title="Persyaratan tidak dikenal",
    detail="SOP permohonan ini tidak memuat persyaratan dengan kode tersebut.",
)

TIDAK_BERLAKU = Refusal(
    kode="PERSYARATAN_TIDAK_BERLAKU",
    aturan="SOP100-U10",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 10",
    title="Persyaratan tidak berlaku",
    detail="Persyaratan ini tidak berlaku bagi skala dan lokasi usaha pada permohonan ini.",
)

PASCA_PERIZINAN = Refusal(
    kode="KEWAJIBAN_SETELAH_PERIZINAN",
    aturan="SOP100-U11",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 11",
    title="Kewajiban setelah perizinan terbit",
    detail="Persyaratan ini dipenuhi setelah Perizinan Berusaha diperoleh; tidak perlu diunggah.",
)

DIPERIKSA_SAAT_INSPEKSI = Refusal(
    kode="DIPERIKSA_SAAT_INSPEKSI",
    aturan="SOP100-K1",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Khusus",
    title="Diperiksa pada saat inspeksi",
    detail="Persyaratan Khusus dinyatakan oleh pemohon dan diperiksa pada inspeksi lapangan.",
)

BELUM_DIISI = Refusal(
    kode="PERSYARATAN_BELUM_ADA",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    title="Persyaratan belum ada",
    detail="Persyaratan ini belum diunggah atau diisi, sehingga belum dapat dinilai.",
)

TANPA_ALASAN = Refusal(
    kode="ALASAN_WAJIB",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    title="Alasan wajib diisi",
    detail="Persyaratan yang dinilai salah harus disertai alasan, agar dapat diperbaiki.",
)

SUDAH_DIGANTI = Refusal(
    kode="BERKAS_SUDAH_DIGANTI",
    aturan="SOP100-9",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Peringatan",
    title="Berkas sudah diganti",
    detail="Pemohon sudah mengganti berkas ini sejak Anda membacanya.",
    perbaikan="Baca berkas yang baru, lalu nilai lagi.",
)

KSWP_BELUM_VALID = Refusal(
    kode="KSWP_BELUM_VALID",
    aturan="SOP100-U6",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 6",
    title="Konfirmasi Status Wajib Pajak belum VALID",
    detail="NPWP hanya dapat dinilai benar bila konfirmasi status wajib pajak menjawab VALID.",
    perbaikan="Tunggu jawaban, minta konfirmasi ulang, atau unggah NPWP yang benar.",
)


def cari(daftar: Daftar, kode: str) -> Item | None:
    return next((item for item in daftar if item.kode == kode), None)


def ganti(daftar: Daftar, item: Item) -> Daftar:
    return (*(lama for lama in daftar if lama.kode != item.kode), item)


def berlaku(butir: Butir, skala: Skala, daftar: Daftar) -> bool:
    """SOP100-U10: conditional on scale and location; every other requirement always applies."""
    lokasi = next((item.isian.lokasi for item in daftar if item.isian.lokasi), None)
    return (not butir.hanya_skala or skala in butir.hanya_skala) and (
        not butir.hanya_lokasi or lokasi in butir.hanya_lokasi
    )


def isi(
    sop: Sop,
    skala: Skala,
    daftar: Daftar,
    kode: str,
    isian: Isian,
    berkas: Berkas | None,
    angka: Angka,
    hari_ini: date,
) -> Item | Refusal:
    """A new content has no judgement yet, whatever was found about the one before."""
    butir = sop.butir(kode)
    if butir is None:
        return TIDAK_DIKENAL.dengan(rincian=({"kode": kode},))
    if butir.sifat is Sifat.PASCA_PERIZINAN:  # SOP100-U11
        return PASCA_PERIZINAN
    if not berlaku(butir, skala, daftar):  # SOP100-U10
        return TIDAK_BERLAKU
    if salah := keberatan(Pengisian(butir, isian, berkas, angka, hari_ini)):
        return ISI_TIDAK_SESUAI.dengan(
            aturan=f"{sop.kode}-{kode}",
            dasar_hukum=sop.dasar(butir.sebutan),
            detail=f"{kode} ({butir.teks}): {salah[0]}",
            rincian=tuple({"kode": kode, "alasan": alasan} for alasan in salah),
        )
    return Item(kode, hari_ini, isian, berkas)


def nilai(
    sop: Sop, daftar: Daftar, kode: str, penilaian: Penilaian, dilihat: str | None = None
) -> Item | Refusal:
    """`dilihat`: hash of the file that the officer had before them, if they say so."""
    butir, item = sop.butir(kode), cari(daftar, kode)
    if butir is None:
        return TIDAK_DIKENAL.dengan(rincian=({"kode": kode},))
    if butir.kelompok is Kelompok.KHUSUS:  # AMB-07
        return DIPERIKSA_SAAT_INSPEKSI.dengan(aturan=f"{sop.kode}-{kode}")
    if item is None:
        return BELUM_DIISI.dengan(rincian=({"kode": kode},))
    if dilihat and (item.berkas is None or item.berkas.sha256 != dilihat):
        return SUDAH_DIGANTI
    if not penilaian.benar and not bersih(penilaian.alasan):
        return TANPA_ALASAN
    if penilaian.benar and butir.kswp and not _kswp_valid(item):  # SOP100-U6
        return KSWP_BELUM_VALID
    return replace(item, penilaian=penilaian)


def _kswp_valid(item: Item) -> bool:
    return item.kswp is not None and item.kswp.hasil is HasilValidasi.VALID


def status(butir: Butir, skala: Skala, daftar: Daftar) -> StatusButir:
    item = cari(daftar, butir.kode)
    if butir.sifat is Sifat.PASCA_PERIZINAN:  # SOP100-U11
        return StatusButir.KEWAJIBAN_PASCA_PERIZINAN
    if not berlaku(butir, skala, daftar):  # SOP100-U10
        return StatusButir.TIDAK_BERLAKU
    if item is None:
        return StatusButir.BELUM_ADA
    if butir.sifat is Sifat.PERNYATAAN:  # SOP100-K1 to K7
        return StatusButir.DINYATAKAN if item.isian.pernyataan else StatusButir.SALAH
    if item.kswp and item.kswp.hasil is HasilValidasi.TIDAK_VALID:  # SOP100-U6
        return StatusButir.SALAH
    if item.penilaian is None:
        return StatusButir.BELUM_DIPERIKSA
    return StatusButir.BENAR if item.penilaian.benar else StatusButir.SALAH


def gagal(sop: Sop, skala: Skala, daftar: Daftar) -> tuple[Gagal, ...]:
    """SOP100-9: every item that keeps the file from being complete and correct, in SOP order."""
    temuan = ((butir, status(butir, skala, daftar)) for butir in sop.persyaratan)
    return tuple(
        Gagal(butir.kode, hasil, _alasan(hasil, cari(daftar, butir.kode)))
        for butir, hasil in temuan
        if hasil in MENGHALANGI
    )


MENGHALANGI = frozenset({StatusButir.BELUM_ADA, StatusButir.BELUM_DIPERIKSA, StatusButir.SALAH})
PERLU_DIPERBAIKI = frozenset({StatusButir.BELUM_ADA, StatusButir.SALAH})
"""What the applicant must do; an item not yet examined is the officer's to do."""


def _alasan(hasil: StatusButir, item: Item | None) -> str:
    if item is None:
        return "Belum diunggah atau diisi."
    if hasil is StatusButir.BELUM_DIPERIKSA:
        return "Belum diperiksa petugas."
    if item.penilaian and item.penilaian.alasan:
        return item.penilaian.alasan
    if item.kswp:
        return "Konfirmasi Status Wajib Pajak menjawab TIDAK_VALID."
    return "Dinyatakan belum dipenuhi."
