"""Penerbitan perizinan berusaha: one NIB per application, never a second living one (SOP100-P5)."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from services.registrasi.domain import perizinan as pb
from services.registrasi.domain.kegiatan_usaha import tempatkan
from services.registrasi.domain.nib import (
    Nib,
    NibDimutakhirkan,
    NibDiterbitkan,
    StatusNib,
    mutakhirkan,
)
from services.registrasi.domain.pelaku_usaha import PelakuUsaha
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Perizinan,
    PerizinanDiterbitkan,
    Tahap,
)
from services.registrasi.domain.permohonan import Langkah, Permohonan, Status, tahan
from services.registrasi.domain.sop import JenisPerizinan
from shared.identity import NIB
from shared.refusal import Refusal

PENERBITAN = Langkah(5, frozenset({Status.DISETUJUI}), "Prosedur 5")


@dataclass(frozen=True)
class KewajibanPbUmkuDicatat:
    permohonan: Permohonan
    nib: NIB


@dataclass(frozen=True)
class Terbitan:
    """What an issue changes; nothing at all when it was issued before."""

    permohonan: Permohonan | None = None
    nib: Nib | None = None
    perizinan: tuple[Perizinan, ...] = ()
    peristiwa: tuple[object, ...] = ()


@dataclass(frozen=True)
class Bahan:
    """Numbers drawn outside the domain, and what stood before."""

    nomor: NIB
    id: tuple[UUID, ...]
    """Two for each kegiatan usaha: its own and that of its Perizinan."""
    pernah: tuple[KegiatanUsaha, ...] = ()
    """Every kegiatan usaha that the applicant ever had: its places keep their ids."""


BUKAN_NIB = Refusal(
    kode="PRODUK_DI_LUAR_SOP",
    aturan="SOP100-15",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Perizinan Usaha",
    title="SOP ini hanya menerbitkan NIB",
    detail="Tidak ada Sertifikat Standar atau Izin yang diterbitkan menurut SOP ini.",
)


def terbitkan(
    permohonan: Permohonan, pemohon: PelakuUsaha, lama: Nib | None, bahan: Bahan, hari_ini: date
) -> Terbitan | Refusal:
    """SOP100-P5. `lama` is the living NIB, if any: then its kegiatan usaha grow (AMB-64)."""
    if permohonan.nib is not None:
        return Terbitan()
    if refusal := tahan(permohonan, PENERBITAN):
        return refusal
    if permohonan.perizinan is not JenisPerizinan.NIB:  # SOP100-15
        return BUKAN_NIB
    kegiatan = _lanjutan(_kegiatan(permohonan, bahan.id[0]), lama)
    if lama is None:
        nib = _baru(permohonan, pemohon, kegiatan, bahan, hari_ini)
    else:
        nib = _tambah(lama, kegiatan, permohonan.id, bahan, hari_ini)
    izin: tuple[Perizinan, ...] = ()
    if kegiatan.id == bahan.id[0]:  # else it has its licence: it would not be on the NIB without
        izin = (pb.terbit(bahan.id[1], pemohon.id, nib.nomor, kegiatan, hari_ini),)
    selesai = replace(permohonan, status=Status.DITERBITKAN, nib=nib.nomor, selesai_pada=hari_ini)
    return Terbitan(selesai, nib, izin, _peristiwa(selesai, nib, izin, pertama=lama is None))


def _kegiatan(permohonan: Permohonan, id: UUID) -> KegiatanUsaha:
    return KegiatanUsaha(
        id=id,
        kbli=permohonan.kbli,
        tingkat_risiko=permohonan.tingkat_risiko,
        lokasi=permohonan.lokasi,
        alamat=permohonan.alamat,
        tahap=Tahap.PERSIAPAN,  # AMB-07: the activity has not begun
        penanaman_modal=permohonan.penanaman_modal,
        skala=permohonan.skala,
    )


def _lanjutan(baru: KegiatanUsaha, nib: Nib | None) -> KegiatanUsaha:
    """Twice the same activity at one place is one: its count decides later acts (PB8-24-4), and
    a new application does not end what a sanction has stopped (PB8-29-1b)."""
    for lama in nib.kegiatan_usaha if nib else ():
        if lama.sama(baru):
            return replace(
                lama,
                alamat=baru.alamat,
                penanaman_modal=baru.penanaman_modal,
                skala=baru.skala,
            )
    return baru


def _baru(
    permohonan: Permohonan,
    pemohon: PelakuUsaha,
    kegiatan: KegiatanUsaha,
    bahan: Bahan,
    hari_ini: date,
) -> Nib:
    return Nib(
        nomor=bahan.nomor,
        pelaku_usaha=pemohon.id,
        daerah=permohonan.daerah,
        status=StatusNib.AKTIF,
        versi=1,
        tanggal=hari_ini,
        diperbarui_pada=hari_ini,
        jenis_pelaku_usaha=pemohon.jenis,
        skala=permohonan.skala,
        wilayah=permohonan.lokasi,
        kegiatan_usaha=tempatkan((kegiatan,), bahan.pernah),
        permohonan=permohonan.id,
    )


def _tambah(
    lama: Nib, kegiatan: KegiatanUsaha, permohonan: UUID, bahan: Bahan, hari_ini: date
) -> Nib:
    tetap = tuple(satu for satu in lama.kegiatan_usaha if satu.id != kegiatan.id)
    baru = mutakhirkan(lama, (*tetap, kegiatan), hari_ini, bahan.pernah)
    return replace(baru, permohonan=permohonan)


def _peristiwa(
    permohonan: Permohonan, nib: Nib, izin: tuple[Perizinan, ...], *, pertama: bool
) -> tuple[object, ...]:
    kewajiban = KewajibanPbUmkuDicatat(permohonan, nib.nomor)  # SOP100-U11
    if pertama:
        return NibDiterbitkan(nib), kewajiban
    return NibDimutakhirkan(nib), *map(PerizinanDiterbitkan, izin), kewajiban  # PB8-1-9
