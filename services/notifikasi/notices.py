"""Every notice that follows an event: to whom, in which words; one list (CALC-9)."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from services.notifikasi.domain.pemberitahuan import JenisPenerima, Ke, Naskah, Penerima, Surat
from shared.contracts.contract import Contract
from shared.contracts.pengawasan import (
    LkpmDikembalikanV1,
    LkpmDisampaikanV1,
    LkpmDisetujuiV1,
    SuratTugasDitolakTerlambatV1,
)
from shared.contracts.registrasi import (
    BerkasDiunggahV1,
    HakAksesDibatalkanV1,
    HakAksesPembatalanDihentikanV1,
    KewajibanPbUmkuDicatatV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PermohonanDiajukanV1,
    PermohonanDikembalikanV1,
    PermohonanDinyatakanLengkapV1,
    PermohonanDiteruskanKeTimTeknisV1,
    PermohonanDitolakParameterV1,
    PermohonanDitolakV1,
    PertimbanganTeknisDiberikanV1,
    PetugasDitugaskanV1,
    SlaTerlampauiV1,
    SopDirevisiV1,
    SopDisahkanV1,
)
from shared.contracts.sanksi import (
    KewajibanPascaPencabutanDicatatV1,
    PembatalanDimohonkanV1,
    PencabutanDimohonkanV1,
    PencabutanDiterbitkanV1,
    PencabutanDitolakBelumAdaNibV1,
    PencabutanDitolakV1,
    PutusanDitindaklanjutiV1,
    SuratKeteranganBerakhirDiterbitkanV1,
    TindakanAdministratifDialihkanKeLikuidasiV1,
    TindakanAdministratifDitolakV1,
    VerifikasiDitugaskanV1,
)
from shared.daerah import Daerah, Instansi

TEMPLAT = Path(__file__).parent / "data" / "templat"
UMUM = "umum"
KODE = re.compile(r"[A-Z]+(_[A-Z]+)+")
"""Names of values as the system writes them; a reader expects words."""


@dataclass(frozen=True)
class Notice:
    on: type[Contract]
    surat: Surat
    when: Mapping[str, object] = field(default_factory=dict[str, object])


def _notice(on: type[Contract], jenis: str, *ke: Ke, **when: object) -> Notice:
    return Notice(on, Surat(jenis, ke), when)


NOTICES = (
    _notice(PermohonanDiajukanV1, "permohonan_diajukan", Ke.DPMPTSP),  # SOP100-P1
    _notice(BerkasDiunggahV1, "berkas_diunggah", Ke.DPMPTSP),  # SOP100-P2
    _notice(PermohonanDitolakParameterV1, "permohonan_ditolak_parameter", Ke.PELAKU_USAHA),  # -18
    _notice(PermohonanDinyatakanLengkapV1, "permohonan_dinyatakan_lengkap", Ke.PELAKU_USAHA),  # -9
    _notice(PermohonanDikembalikanV1, "permohonan_dikembalikan", Ke.PELAKU_USAHA),  # SOP100-9
    _notice(PertimbanganTeknisDiberikanV1, "pertimbangan_teknis_diberikan", Ke.DPMPTSP),  # -13
    _notice(PermohonanDitolakV1, "permohonan_ditolak", Ke.PELAKU_USAHA),  # SOP100-P4
    _notice(NibDiterbitkanV1, "nib_diterbitkan", Ke.PELAKU_USAHA),  # SOP100-15, SOP100-P5
    _notice(NibDimutakhirkanV1, "nib_dimutakhirkan", Ke.PELAKU_USAHA),  # SOP100-P5
    _notice(KewajibanPbUmkuDicatatV1, "kewajiban_pb_umku_dicatat", Ke.PELAKU_USAHA),  # SOP100-U11
    _notice(SlaTerlampauiV1, "sla_terlampaui", Ke.DPMPTSP),  # SOP100-17
    _notice(  # SOP100-7
        PermohonanDiteruskanKeTimTeknisV1, "permohonan_diteruskan_ke_tim_teknis", Ke.TIM_TEKNIS
    ),
    _notice(SopDirevisiV1, "sop_direvisi", Ke.DPMPTSP),  # SOP100-2
    _notice(SopDisahkanV1, "sop_disahkan", Ke.DPMPTSP),  # SOP100-3
    _notice(PetugasDitugaskanV1, "petugas_ditugaskan", Ke.PETUGAS),  # SOP100-6
    _notice(PencabutanDimohonkanV1, "pencabutan_dimohonkan", Ke.PEMUTUS),  # PB8-20-2, PB8-26-1
    _notice(PembatalanDimohonkanV1, "pembatalan_dimohonkan", Ke.DPMPTSP),  # PB8-20-2
    _notice(  # PB8-23-3, PB8-26-5, PB8-27-6
        VerifikasiDitugaskanV1, "verifikasi_ditugaskan", Ke.PEMUTUS
    ),
    _notice(PencabutanDitolakV1, "pencabutan_ditolak", Ke.PELAKU_USAHA),  # PB8-23-4b
    _notice(  # PB8-23-5, PB8-26-7, PB8-27-8: the verifier learns of the lapse
        PencabutanDiterbitkanV1, "fiktif_positif", Ke.PEMUTUS, dasar_penerbitan="FIKTIF_POSITIF"
    ),
    _notice(  # PB8-20-4
        SuratKeteranganBerakhirDiterbitkanV1, "surat_keterangan_berakhir", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-7, PB8-24-5
        KewajibanPascaPencabutanDicatatV1, "kewajiban_pasca_pencabutan", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-8
        TindakanAdministratifDitolakV1, "tindakan_administratif_ditolak", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-10, PB8-24-3
        TindakanAdministratifDialihkanKeLikuidasiV1, "dialihkan_ke_likuidasi", Ke.PELAKU_USAHA
    ),
    _notice(  # PB8-21-6
        PencabutanDitolakBelumAdaNibV1, "ditolak_belum_ada_nib", Ke.PELAKU_USAHA
    ),
    _notice(PutusanDitindaklanjutiV1, "putusan_ditindaklanjuti", Ke.PELAKU_USAHA),  # PB8-27-2c
    _notice(NibDicabutV1, "nib_dicabut", Ke.PELAKU_USAHA),  # PB8-23-8
    _notice(HakAksesDibatalkanV1, "hak_akses_dibatalkan", Ke.PELAKU_USAHA),  # PB8-23-9
    _notice(HakAksesPembatalanDihentikanV1, "hak_akses_dipertahankan", Ke.PELAKU_USAHA),  # AMB-66
    _notice(LkpmDisampaikanV1, "lkpm_disampaikan", Ke.DPMPTSP, Ke.BKPM),  # PB8-15bis-b
    _notice(LkpmDisetujuiV1, "lkpm_disetujui", Ke.PELAKU_USAHA),  # PB8-15bis-b
    _notice(LkpmDikembalikanV1, "lkpm_dikembalikan", Ke.PELAKU_USAHA),  # PB8-15bis-b
    _notice(SuratTugasDitolakTerlambatV1, "surat_tugas_terlambat", Ke.DPMPTSP),  # PB8-13-5
)
KETIGANYA = (Ke.KEMENTERIAN_LEMBAGA, Ke.PEMERINTAH_DAERAH, Ke.PELAKU_USAHA)
NAMA_KETIGANYA = tuple(ke.value for ke in KETIGANYA)
PERBUP = "Peraturan Bupati Sijunjung 8/2022"
PINDAH = "tenggat_bergeser"  # AMB-67


@dataclass(frozen=True)
class Terbitan:
    """An act that was issued: exactly three addressees, in the words of its article."""

    jenis: str
    jenis_nib: str
    """Its words where the NIB is revoked with it."""
    dasar_hukum: str
    pemutus: Ke = Ke.DPMPTSP

    def surat(self, *, cabut_nib: bool) -> Surat:
        return Surat(self.jenis_nib if cabut_nib else self.jenis, KETIGANYA)


def _terbitan(jenis: str, pasal: str, *, nib: str = "", pemutus: Ke = Ke.DPMPTSP) -> Terbitan:
    return Terbitan(jenis, nib or jenis, f"{PERBUP} {pasal}", pemutus)


PEMBATALAN = _terbitan(  # PB8-22-7
    "pembatalan_diterbitkan", "Pasal 22 ayat (7)", nib="pembatalan_nib_diterbitkan"
)
_PUTUSAN = _terbitan(  # PB8-27-10
    "pencabutan_putusan_diterbitkan", "Pasal 27 ayat (10)", nib="pencabutan_putusan_nib_diterbitkan"
)
_PERWAKILAN = _terbitan(  # PB8-26-9, AMB-38
    "pencabutan_perwakilan_diterbitkan", "Pasal 26 ayat (9)", pemutus=Ke.BKPM
)
PENCABUTAN = {
    "LIKUIDASI": _terbitan("pencabutan_diterbitkan", "Pasal 23 ayat (7)"),  # PB8-23-7
    "NON_LIKUIDASI": _terbitan(  # PB8-24-8
        "pencabutan_non_likuidasi_diterbitkan", "Pasal 24 ayat (8)",
        nib="pencabutan_non_likuidasi_nib_diterbitkan",
    ),
    "PEMBUBARAN": _PUTUSAN,
    "PENCABUTAN_TANPA_PEMBUBARAN": _PUTUSAN,
    "PENCABUTAN_OLEH_PEMDA": _PUTUSAN,
}  # fmt: skip


def terbitan(jenis_pencabutan: str) -> Terbitan:
    """The eight kinds of Pasal 25 stand for themselves; all others are in the list."""
    return PENCABUTAN.get(jenis_pencabutan, _PERWAKILAN)


def disebut(event: Any) -> tuple[str, ...]:
    """Whom an event names: an officer, the office that decides."""
    if pemutus := getattr(event, "verifikator", None) or getattr(event, "petugas", None):
        return (pemutus,)
    jenis = getattr(event, "jenis_pencabutan", None)
    return (terbitan(jenis).pemutus.value,) if jenis else ()


def penerima(
    ke: Ke, daerah: Daerah, pelaku_usaha: UUID, disebut: Iterable[str] = ()
) -> list[Penerima]:
    match ke:
        case Ke.PELAKU_USAHA:
            return [Penerima(JenisPenerima.PELAKU_USAHA, str(pelaku_usaha))]
        case Ke.PELAKSANA:
            return [_kode(daerah, kode) for kode in disebut]
        case Ke.PETUGAS:
            return [Penerima(JenisPenerima.PETUGAS, kotak_petugas(satu)) for satu in disebut]
        case Ke.PEMUTUS:
            return _berfungsi(daerah, disebut)
        case Ke.DPMPTSP | Ke.BKPM | Ke.TIM_TEKNIS:
            return _berfungsi(daerah, [ke.value])
        case _:  # the kinds of agencies
            return [_instansi(i) for i in daerah.instansi.values() if i.jenis.value == ke.value]


def kotak_petugas(petugas: str) -> str:
    """Never the code of an agency, whatever an account is called."""
    return f"PETUGAS/{petugas}"


def _berfungsi(daerah: Daerah, fungsi: Iterable[str]) -> list[Penerima]:
    return [_instansi(i) for i in daerah.instansi.values() if i.fungsi in set(fungsi)]


def _instansi(instansi: Instansi) -> Penerima:
    return Penerima(JenisPenerima(instansi.jenis.value), instansi.kode, instansi.email)


def _kode(daerah: Daerah, kode: str) -> Penerima:
    """An agency that the region does not list still has its inbox."""
    instansi = daerah.instansi.get(kode)
    return _instansi(instansi) if instansi else Penerima(JenisPenerima.PERANGKAT_DAERAH, kode)


def naskah(jenis: str, daerah: str, folder: Path = TEMPLAT) -> Naskah:
    """The region's own words where it has some, else the general ones."""
    khusus = _berkas(folder, daerah).get(jenis)
    return khusus or _berkas(folder, UMUM)[jenis]


@cache
def _berkas(folder: Path, nama: str) -> Mapping[str, Naskah]:
    berkas = folder / f"{nama}.json"
    if not berkas.exists():
        return {}
    isi: dict[str, dict[str, str]] = json.loads(berkas.read_text(encoding="utf-8"))
    return {
        jenis: Naskah(f"{nama}/{jenis}#{_jejak(satu)}", satu["judul"], satu["isi"])
        for jenis, satu in isi.items()
    }


def _jejak(naskah: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(naskah, sort_keys=True).encode()).hexdigest()[:8]


def isian(nilai: Mapping[str, Any], daerah: Daerah) -> dict[str, str]:
    """Fields of an event as a reader expects them."""
    zona = ZoneInfo(daerah.zona)
    return {nama: _tulis(satu, zona) for nama, satu in nilai.items()} | {"nama_daerah": daerah.nama}


def _tulis(nilai: Any, zona: ZoneInfo) -> str:
    match nilai:
        case None:
            return "-"
        case datetime():
            return f"{nilai.astimezone(zona):%d-%m-%Y pukul %H.%M %Z}"
        case date():
            return f"{nilai:%d-%m-%Y}"
        case tuple() | list():
            return "\n".join(f"- {_tulis(satu, zona)}" for satu in nilai)
        case {"kode": kode, "alasan": alasan}:
            return f"{kode}: {alasan}"
        case {"kbli": kbli, "tingkat_risiko": risiko, "jenis": jenis}:
            return _kata(f"{jenis} untuk KBLI {kbli}, Risiko {risiko}")
        case {"nomor": nomor, "pengadilan": pengadilan, "berkekuatan_hukum_tetap_pada": tetap}:
            return f"{nomor} {pengadilan}, berkekuatan hukum tetap pada {_tulis(tetap, zona)}"
        case str() if KODE.fullmatch(nilai):
            return _kata(nilai)
        case _:
            return str(nilai)


def _kata(kode: str) -> str:
    return kode.replace("_", " ")
