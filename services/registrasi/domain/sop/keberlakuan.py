"""Which version of which licensing SOP applies, to whom, and with which numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from services.registrasi.domain.sop.daftar import JenisPemohon, Skala
from services.registrasi.domain.sop.naskah import Sop, SopApaPun
from shared.refusal import Refusal

RUJUKAN = "SOP 100/SOP/DPMPTSP/V/2021"
"""How the rules of SOP 100 cite it; under another SOP that one is cited instead."""


@dataclass(frozen=True)
class Angka:
    """Versioned configuration on the day of the application; `versi` is stored with the case."""

    skala_diterima: tuple[Skala, ...]
    waktu_penyelesaian_hari: int
    nilai_meterai: int
    tahun_pajak: tuple[int, ...]
    """Offsets from the current year."""
    versi: tuple[str, ...]


@dataclass(frozen=True)
class PermohonanDitolakParameter:
    pelaku_usaha: UUID
    sop: str
    kbli: str
    skala: Skala
    skala_diterima: tuple[Skala, ...]


BELUM_BERLAKU = Refusal(
    kode="SOP_BELUM_BERLAKU",
    aturan="SOP100-4",
    dasar_hukum=f"{RUJUKAN} Tanggal Efektif",
    title="Tidak ada SOP yang berlaku",
    detail="Belum ada SOP yang berlaku untuk KBLI ini di daerah ini pada tanggal permohonan.",
    perbaikan="Pilih KBLI yang SOP-nya sudah berlaku di daerah lokasi usaha.",
)

TANPA_PENGESAHAN = Refusal(
    kode="SOP_BELUM_DISAHKAN",
    aturan="SOP100-3",
    dasar_hukum=f"{RUJUKAN} Disahkan oleh",
    title="SOP belum disahkan",
    detail="SOP tidak dapat diberlakukan tanpa nama, jabatan atau pangkat, dan NIP pengesah.",
)

REVISI_TANPA_TANGGAL = Refusal(
    kode="REVISI_TANPA_TANGGAL",
    aturan="SOP100-2",
    dasar_hukum=f"{RUJUKAN} Tanggal Revisi",
    title="Revisi tanpa Tanggal Revisi",
    detail="Versi SOP setelah yang pertama harus menyebut Tanggal Revisi.",
)

SKALA_TIDAK_DITERIMA = Refusal(
    kode="SKALA_TIDAK_DITERIMA",
    aturan="SOP100-18",
    dasar_hukum=f"{RUJUKAN} Parameter",
    title="Skala usaha di luar parameter SOP",
    detail="SOP ini hanya menerima skala industri kecil dan industri menengah.",
)

JENIS_PEMOHON_TIDAK_DITERIMA = Refusal(
    kode="JENIS_PEMOHON_TIDAK_DITERIMA",
    aturan="SOP100-11",
    dasar_hukum=f"{RUJUKAN} Bagan Alur (Consumer)",
    title="Jenis pemohon di luar SOP",
    detail="SOP ini tidak melayani jenis pemohon tersebut.",
)


def periksa(sop: SopApaPun) -> Refusal | None:
    """May this version be activated at all?"""
    pengesah = sop.identitas.disahkan_oleh
    if not pengesah or not pengesah.nama or not pengesah.nip:  # SOP100-3
        return TANPA_PENGESAHAN
    if not (pengesah.jabatan or pengesah.pangkat):  # SOP100-3
        return TANPA_PENGESAHAN
    if sop.versi > 1 and sop.ketentuan.tanggal_revisi is None:  # SOP100-2
        return REVISI_TANPA_TANGGAL
    return None


def angka_sop(sop: Sop, umum: Angka) -> Angka:
    """What an SOP states itself goes before the configuration (SOP100-17, SOP100-18, AMB-35)."""
    sendiri = sop.ketentuan
    sebut = {"skala_diterima": sendiri.skala_diterima,
             "waktu_penyelesaian_hari": sendiri.waktu_penyelesaian_hari}  # fmt: skip
    ganti = {nama: nilai for nama, nilai in sebut.items() if nilai}
    asal = tuple(f"{nama}/{sop.kode}@versi-{sop.versi}" for nama in ganti)
    return replace(umum, **ganti, versi=umum.versi + asal)


def menurut(sop: Sop, refusal: Refusal) -> Refusal:
    """A rule of the procedure rests on the SOP that the application was filed under."""
    return refusal.dengan(dasar_hukum=rujuk(sop, refusal.dasar_hukum))


def rujuk(sop: Sop, dasar: str) -> str:
    return dasar.replace(RUJUKAN, sop.rujukan)


def berlaku(daftar: Iterable[Sop], daerah: str, kbli: str, tanggal: date) -> Sop | Refusal:
    """SOP100-4: the latest version in force on the day of the application, that day included."""
    calon = [
        sop
        for sop in daftar
        if sop.daerah == daerah
        and sop.tabel.kode_kbli == kbli
        and sop.ketentuan.tanggal_efektif <= tanggal
        and periksa(sop) is None
    ]
    return max(
        calon,
        key=lambda sop: (sop.ketentuan.tanggal_efektif, sop.versi),
        default=BELUM_BERLAKU,
    )


def periksa_parameter(
    sop: Sop,
    angka: Angka,
    pelaku_usaha: UUID,
    jenis_pemohon: JenisPemohon,
    skala: Skala,
) -> Refusal | None:
    if jenis_pemohon not in sop.ketentuan.jenis_pemohon:  # SOP100-11
        return JENIS_PEMOHON_TIDAK_DITERIMA
    diterima = angka.skala_diterima
    if skala in diterima:  # SOP100-18, AMB-04
        return None
    peristiwa = PermohonanDitolakParameter(
        pelaku_usaha, sop.identitas.nomor_sop, sop.tabel.kode_kbli, skala, diterima
    )
    return SKALA_TIDAK_DITERIMA.dengan(
        detail=f"Skala {skala} tidak diterima. Parameter SOP: {sop.tabel.parameter}.",
        perbaikan=f"Skala yang diterima: {', '.join(diterima)}.",
        rincian=({"skala": skala.value, "skala_diterima": [s.value for s in diterima]},),
        peristiwa=(peristiwa,),
    )
