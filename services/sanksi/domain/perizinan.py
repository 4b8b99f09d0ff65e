"""Sanksi's copy of the licences of a Pelaku Usaha, made of registrasi's facts only."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID


class JenisPelakuUsaha(StrEnum):  # PB8-1-8
    ORANG_PERSEORANGAN = "ORANG_PERSEORANGAN"
    BADAN_USAHA = "BADAN_USAHA"
    KANTOR_PERWAKILAN = "KANTOR_PERWAKILAN"
    BADAN_USAHA_LUAR_NEGERI = "BADAN_USAHA_LUAR_NEGERI"


@dataclass(frozen=True)
class KegiatanUsaha:
    id: UUID
    kbli: str
    tingkat_risiko: str
    lokasi: str
    penanaman_modal: str | None = None
    """PMDN or PMA; none of what was told before it was kept."""
    jenis_kawasan: str | None = None
    """KAWASAN_INDUSTRI, KEK or KPBPB; none outside of them."""
    skala: str | None = None
    """Of this project; none where only that of the NIB is known."""
    lokasi_usaha: UUID | None = None
    """Which of the Pelaku Usaha's places it is; none of what was told before places had an id."""


@dataclass(frozen=True)
class Berakhir:
    """When and why a licence ended: what the letter of Pasal 20 ayat (4) says."""

    tanggal: date
    sebab: str
    nomor: str | None = None


class JenisLisensi(StrEnum):  # PB8-1-9
    NIB = "NIB"
    """Of RENDAH: the licence is the NIB itself (SOP100-15)."""
    SERTIFIKAT_STANDAR = "SERTIFIKAT_STANDAR"
    IZIN = "IZIN"


@dataclass(frozen=True)
class Lisensi:
    """One Perizinan Berusaha of one kegiatan usaha."""

    id: UUID
    nib: str
    kegiatan_usaha: UUID
    jenis: JenisLisensi
    tingkat_risiko: str
    terverifikasi: bool
    berakhir: Berakhir | None = None


@dataclass(frozen=True)
class Perizinan:
    """A NIB with every Perizinan Berusaha that lives under it."""

    nib: str
    pelaku_usaha: UUID
    jenis_pelaku_usaha: JenisPelakuUsaha
    wilayah: str
    kegiatan_usaha: tuple[KegiatanUsaha, ...]
    berlaku_sampai: date | None = None
    """The last day on which it holds; none: as long as the business runs (SOP100-16)."""
    dicabut: Berakhir | None = None
    skala: str | None = None
    lisensi: tuple[Lisensi, ...] = ()


MIKRO = "MIKRO"
MASA_BERLAKU_HABIS = "Masa berlaku berakhir"


def berakhir(perizinan: Perizinan, pada: date) -> Berakhir | None:
    """What ended the licence on or before that date; the earlier cause when there are two."""
    akhir: list[Berakhir] = []
    if perizinan.dicabut and perizinan.dicabut.tanggal <= pada:  # AMB-65: revoked is ended too
        akhir.append(perizinan.dicabut)
    if perizinan.berlaku_sampai and perizinan.berlaku_sampai < pada:
        akhir.append(Berakhir(perizinan.berlaku_sampai, MASA_BERLAKU_HABIS))
    return min(akhir, key=lambda a: a.tanggal, default=None)


def cabut(perizinan: Perizinan, akhir: Berakhir) -> Perizinan:
    """The first revocation stands: the same fact may be told twice, by sanksi and registrasi."""
    return perizinan if perizinan.dicabut else replace(perizinan, dicabut=akhir)


def benarkan(ada: Berakhir | None, akhir: Berakhir, nomor: frozenset[str]) -> Berakhir:
    """What registrasi tells is what ended it. `nomor`: of the documents of the act that it names;
    an end that we had written down for that act keeps our words, any other was never carried
    out (AMB-65)."""
    return ada if ada is not None and ada.nomor in nomor else akhir


def perbarui(lama: Lisensi | None, baru: Lisensi) -> Lisensi:
    """Told twice or late: what was verified stays verified, what has ended stays ended."""
    if lama is None:
        return baru
    terverifikasi = lama.terverifikasi or baru.terverifikasi
    return replace(baru, terverifikasi=terverifikasi, berakhir=lama.berakhir or baru.berakhir)


def lisensi_rendah(perizinan: Perizinan, kegiatan_usaha: UUID) -> Lisensi:
    """Of RENDAH: where its end is kept. Its licence is the NIB, which lives on (PB8-24-4a)."""
    jenis = JenisLisensi.NIB
    milik = (s for s in perizinan.lisensi if s.kegiatan_usaha == kegiatan_usaha)
    baru = Lisensi(kegiatan_usaha, perizinan.nib, kegiatan_usaha, jenis, "RENDAH", True)
    return next((satu for satu in milik if satu.jenis is jenis), baru)


def aktif(perizinan: Perizinan) -> frozenset[UUID]:
    """Kegiatan usaha whose licence has not ended: what Pasal 22 ayat (3) and (4) count."""
    hidup = {satu.kegiatan_usaha for satu in perizinan.lisensi if satu.berakhir is None}
    selesai = {satu.kegiatan_usaha for satu in perizinan.lisensi} - hidup
    return frozenset(satu.id for satu in perizinan.kegiatan_usaha) - selesai


def mikro(perizinan: Perizinan) -> bool:
    """AMB-24: the LKPM are of all projects, so one that is larger asks for them all."""
    hidup = aktif(perizinan)
    skala = {satu.skala or perizinan.skala for satu in perizinan.kegiatan_usaha if satu.id in hidup}
    return (skala or {perizinan.skala}) == {MIKRO}


@dataclass(frozen=True)
class ProfilDiperbarui:
    """The section `sanksi` of a profile (PB8-12-2k): it begins empty, as version 1."""

    pelaku_usaha: UUID
    versi: int


BAGIAN = "sanksi"
KOSONG = 1


def buka_bagian(pelaku_usaha: UUID, *, dikenal: bool) -> tuple[ProfilDiperbarui, ...]:
    """Once for each Pelaku Usaha, however many NIB it gets."""
    return () if dikenal else (ProfilDiperbarui(pelaku_usaha, KOSONG),)
