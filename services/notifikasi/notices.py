"""Every notice that follows an event: to whom, in which words; one list (CALC-9)."""

import hashlib
import json
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
    PermohonanDitolakParameterV1,
    PermohonanDitolakV1,
    PertimbanganTeknisDiberikanV1,
    SlaTerlampauiV1,
)
from shared.contracts.sanksi import (
    PencabutanDiterbitkanV1,
    PencabutanDitolakV1,
    VerifikasiDitugaskanV1,
)
from shared.daerah import Daerah, Instansi

TEMPLAT = Path(__file__).parent / "data" / "templat"
UMUM = "umum"


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
    _notice(VerifikasiDitugaskanV1, "verifikasi_ditugaskan", Ke.DPMPTSP),  # PB8-23-3
    _notice(PencabutanDitolakV1, "pencabutan_ditolak", Ke.PELAKU_USAHA),  # PB8-23-4b
    _notice(  # PB8-23-5: the verifier learns of the lapse
        PencabutanDiterbitkanV1, "fiktif_positif", Ke.DPMPTSP, dasar_penerbitan="FIKTIF_POSITIF"
    ),
    _notice(NibDicabutV1, "nib_dicabut", Ke.PELAKU_USAHA),  # PB8-23-8
    _notice(HakAksesDibatalkanV1, "hak_akses_dibatalkan", Ke.PELAKU_USAHA),  # PB8-23-9
    _notice(HakAksesPembatalanDihentikanV1, "hak_akses_dipertahankan", Ke.PELAKU_USAHA),  # AMB-66
)
PENCABUTAN = Surat(  # PB8-23-7: exactly these three
    "pencabutan_diterbitkan", (Ke.KEMENTERIAN_LEMBAGA, Ke.PEMERINTAH_DAERAH, Ke.PELAKU_USAHA)
)
PINDAH = "tenggat_bergeser"  # AMB-67


def penerima(
    ke: Ke, daerah: Daerah, pelaku_usaha: UUID, pelaksana: Iterable[str] = ()
) -> list[Penerima]:
    match ke:
        case Ke.PELAKU_USAHA:
            return [Penerima(JenisPenerima.PELAKU_USAHA, str(pelaku_usaha))]
        case Ke.PELAKSANA:
            return [_kode(daerah, kode) for kode in pelaksana]
        case Ke.DPMPTSP | Ke.BKPM:
            return [_instansi(i) for i in daerah.instansi.values() if i.fungsi == ke.value]
        case Ke.KEMENTERIAN_LEMBAGA | Ke.PEMERINTAH_DAERAH:
            return [_instansi(i) for i in daerah.instansi.values() if i.jenis.value == ke.value]


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
        case _:
            return str(nilai)
