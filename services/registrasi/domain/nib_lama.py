"""A NIB that was issued before this system existed, taken over with its licences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.registrasi.domain import perizinan as pb
from services.registrasi.domain.kegiatan_usaha import Kawasan, tempatkan
from services.registrasi.domain.nib import (
    PASAL_KEGIATAN,
    Nib,
    NibDimutakhirkan,
    NibDiterbitkan,
    StatusNib,
    mutakhirkan,
)
from services.registrasi.domain.pelaku_usaha import (
    DI_LUAR_DAERAH,
    PelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.penerbitan_nib import Terbitan
from services.registrasi.domain.perizinan import KegiatanUsaha, PerizinanDiterbitkan, Tahap
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal


@dataclass(frozen=True)
class KegiatanLama:
    kbli: KBLI
    tingkat_risiko: TingkatRisiko
    lokasi: Wilayah
    alamat: str
    tahap: Tahap
    terverifikasi: bool
    kawasan: Kawasan | None = None
    nilai_investasi: int | None = None


@dataclass(frozen=True)
class CatatNib:
    """A NIB that was issued before this system existed."""

    nomor: NIB
    tanggal: date
    skala: Skala
    kegiatan_usaha: tuple[KegiatanLama, ...]
    penanaman_modal: StatusPenanamanModal | None = None
    """None: as the Pelaku Usaha is registered; PB8-21-8 and PB8-24-3 hang on it."""


@dataclass(frozen=True)
class TambahKegiatan:
    """A further kegiatan usaha with the licence that was issued for it elsewhere."""

    kegiatan: KegiatanLama
    skala: Skala
    penanaman_modal: StatusPenanamanModal | None
    """None: as the Pelaku Usaha is registered."""
    tanggal: date
    """Of the licence."""


NIB_MASIH_HIDUP = Refusal(
    kode="NIB_MASIH_BERLAKU",
    aturan="PB8-1-18",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 18",
    title="Pelaku Usaha sudah memiliki NIB",
    detail="Satu Pelaku Usaha memiliki satu NIB yang berlaku.",
    perbaikan="Ajukan permohonan; kegiatan usaha baru ditambahkan pada NIB yang ada.",
)

NIB_TERPAKAI = NIB_MASIH_HIDUP.dengan(
    kode="NIB_SUDAH_TERCATAT",
    title="Nomor NIB sudah tercatat",
    detail="Nomor NIB ini sudah tercatat atas satu Pelaku Usaha.",
    perbaikan=None,
)

TANGGAL_BELUM_TERJADI = NIB_MASIH_HIDUP.dengan(
    kode="TANGGAL_BELUM_TERJADI",
    title="Tanggal belum terjadi",
    detail="NIB yang dicatat sudah terbit; tanggalnya tidak dapat di masa depan.",
    perbaikan=None,
)

KEGIATAN_SUDAH_ADA = NIB_MASIH_HIDUP.dengan(
    kode="KEGIATAN_USAHA_SUDAH_ADA",
    aturan="PB8-1-9",
    dasar_hukum=PASAL_KEGIATAN,
    title="Kegiatan usaha sudah tercatat",
    detail="Kegiatan usaha dengan KBLI dan lokasi yang sama sudah ada pada NIB ini.",
    perbaikan=None,
)


def catat(
    perintah: CatatNib,
    pemilik: PelakuUsaha,
    lama: Nib | None,
    wilayah: Wilayah,
    id: Sequence[UUID],
    hari_ini: date,
    pernah: tuple[KegiatanUsaha, ...] = (),
) -> Terbitan | Refusal:
    """Take over a NIB from before, with the licences that its risk levels call for."""
    if lama is not None:  # PB8-1-18
        return NIB_MASIH_HIDUP
    if perintah.tanggal > hari_ini:
        return TANGGAL_BELUM_TERJADI
    if not any(wilayah.meliputi(satu.lokasi) for satu in perintah.kegiatan_usaha):
        return DI_LUAR_DAERAH
    berpasangan = list(zip(perintah.kegiatan_usaha, id[::2], id[1::2], strict=True))
    modal = perintah.penanaman_modal or pemilik.penanaman_modal
    kegiatan = tuple(kegiatan_dari(satu, a, modal, perintah.skala) for satu, a, _ in berpasangan)
    nib = Nib(
        nomor=perintah.nomor,
        pelaku_usaha=pemilik.id,
        daerah=pemilik.daerah,
        status=StatusNib.AKTIF,
        versi=1,
        tanggal=perintah.tanggal,
        diperbarui_pada=hari_ini,
        jenis_pelaku_usaha=pemilik.jenis,
        skala=perintah.skala,
        wilayah=wilayah,
        kegiatan_usaha=tempatkan(kegiatan, pernah),
        permohonan=None,
    )
    izin = tuple(
        pb.terbit(b, pemilik.id, nib.nomor, baru, perintah.tanggal, satu.terverifikasi)
        for baru, (satu, _, b) in zip(kegiatan, berpasangan, strict=True)
    )
    lain = (PerizinanDiterbitkan(satu) for satu in izin if satu.jenis is not JenisPerizinan.NIB)
    return Terbitan(nib=nib, perizinan=izin, peristiwa=(NibDiterbitkan(nib), *lain))


def tambah(
    nib: Nib,
    perintah: TambahKegiatan,
    pemilik: PelakuUsaha,
    wilayah: Wilayah,
    id: Sequence[UUID],
    hari_ini: date,
    pernah: tuple[KegiatanUsaha, ...] = (),
) -> Terbitan | Refusal:
    """PB8-1-9: a new PBBR under a living NIB, which grows instead of a second one (AMB-64)."""
    if perintah.tanggal > hari_ini:
        return TANGGAL_BELUM_TERJADI
    if not wilayah.meliputi(perintah.kegiatan.lokasi):
        return DI_LUAR_DAERAH
    modal = perintah.penanaman_modal or pemilik.penanaman_modal
    kegiatan = kegiatan_dari(perintah.kegiatan, id[0], modal, perintah.skala)
    if any(satu.sama(kegiatan) for satu in nib.kegiatan_usaha):
        return KEGIATAN_SUDAH_ADA
    baru = mutakhirkan(nib, (*nib.kegiatan_usaha, kegiatan), hari_ini, pernah)
    izin = pb.terbit(
        id[1], nib.pelaku_usaha, nib.nomor, kegiatan, perintah.tanggal,
        perintah.kegiatan.terverifikasi,
    )  # fmt: skip
    peristiwa = (NibDimutakhirkan(baru, PASAL_KEGIATAN), PerizinanDiterbitkan(izin))
    return Terbitan(nib=baru, perizinan=(izin,), peristiwa=peristiwa)


def kegiatan_dari(
    satu: KegiatanLama, id: UUID, penanaman_modal: StatusPenanamanModal, skala: Skala
) -> KegiatanUsaha:
    return KegiatanUsaha(
        id, satu.kbli, satu.tingkat_risiko, satu.lokasi, satu.alamat, satu.tahap, penanaman_modal,
        skala, satu.kawasan, satu.nilai_investasi,
    )  # fmt: skip
