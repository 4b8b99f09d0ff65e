"""What a requirement asks of its content: attributes, file kinds, declarations."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from services.registrasi.domain.sop import (
    Angka,
    Butir,
    JenisIsian,
    LokasiIndustri,
    Sifat,
)
from shared.identity import NPWP
from shared.identity.teks import bersih


@dataclass(frozen=True)
class Berkas:
    """A stored file; `jenis` was found in its content."""

    sha256: str
    jenis: str
    ukuran: int


@dataclass(frozen=True)
class Isian:
    """Whatever a requirement may ask beside a file."""

    nilai_materai: int | None = None
    tahun_pajak: int | None = None
    jenis_dokumen: str | None = None
    ukuran: str | None = None
    jumlah: int | None = None
    npwp: NPWP | None = None
    akun_siinas: str | None = None
    pernyataan: bool | None = None
    tanggal_penyampaian: date | None = None
    lokasi: LokasiIndustri | None = None
    dasar_pasal_65: str | None = None


KOSONG = Isian()


@dataclass(frozen=True)
class Pengisian:
    butir: Butir
    isian: Isian
    berkas: Berkas | None
    angka: Angka
    hari_ini: date


def keberatan(pengisian: Pengisian) -> tuple[str, ...]:
    """Everything that is wrong with the content, in words."""
    hasil = (periksa(pengisian) for periksa in PEMERIKSAAN)
    return tuple(salah for salah in hasil if salah)


def _berkas(p: Pengisian) -> str | None:
    if p.berkas is None:
        return "Berkas harus diunggah." if p.butir.sifat is Sifat.BERKAS else None
    if p.butir.jenis_berkas and p.berkas.jenis not in p.butir.jenis_berkas:
        return f"Jenis berkas harus {', '.join(p.butir.jenis_berkas)}; isinya {p.berkas.jenis}."
    return None


def _meterai(p: Pengisian) -> str | None:  # SOP100-U1
    if not p.butir.meterai or p.isian.nilai_materai == p.angka.nilai_meterai:
        return None
    return f"Nilai meterai harus dinyatakan Rp{p.angka.nilai_meterai:,}.".replace(",", ".")


def _tahun_pajak(p: Pengisian) -> str | None:  # SOP100-U2, AMB-06
    diterima = sorted(p.hari_ini.year + selisih for selisih in p.angka.tahun_pajak)
    if not p.butir.tahun_pajak or p.isian.tahun_pajak in diterima:
        return None
    return f"Tahun pajak PBB harus {' atau '.join(str(tahun) for tahun in diterima)}."


def _jenis_dokumen(p: Pengisian) -> str | None:  # SOP100-U3, SOP100-U4
    if not p.butir.jenis_dokumen or p.isian.jenis_dokumen in p.butir.jenis_dokumen:
        return None
    return f"Jenis dokumen harus salah satu dari {', '.join(p.butir.jenis_dokumen)}."


def _pas_foto(p: Pengisian) -> str | None:  # SOP100-U5
    diminta = (p.butir.ukuran, p.butir.jumlah)
    if diminta in ((None, None), (p.isian.ukuran, p.isian.jumlah)):
        return None
    return f"Pas foto harus berukuran {p.butir.ukuran} sebanyak {p.butir.jumlah} lembar."


def _npwp(p: Pengisian) -> str | None:  # SOP100-U6
    return "Nomor NPWP harus diisi." if p.butir.kswp and p.isian.npwp is None else None


def _siinas(p: Pengisian) -> str | None:  # SOP100-U7
    if p.butir.isian is not JenisIsian.AKUN_SIINAS:
        return None
    if bersih(p.isian.akun_siinas) or p.isian.pernyataan:
        return None
    return "Isi akun SIINas, atau nyatakan bahwa akun itu dimiliki."


def _data_industri(p: Pengisian) -> str | None:  # SOP100-U8
    if p.butir.isian is not JenisIsian.PENYAMPAIAN_DATA_INDUSTRI:
        return None
    if not p.isian.pernyataan or p.isian.tanggal_penyampaian is None:
        return "Nyatakan penyampaian data industri beserta tanggal penyampaian terakhir."
    if p.isian.tanggal_penyampaian > p.hari_ini:
        return "Tanggal penyampaian data industri belum terjadi."
    return None


def _lokasi(p: Pengisian) -> str | None:  # SOP100-U9
    if p.butir.isian is not JenisIsian.LOKASI_KAWASAN_INDUSTRI:
        return None
    if p.isian.lokasi is None:
        return "Pilih DI_KAWASAN_INDUSTRI atau DI_LUAR_KAWASAN_INDUSTRI."
    di_luar = p.isian.lokasi is LokasiIndustri.DI_LUAR_KAWASAN_INDUSTRI
    if di_luar and not bersih(p.isian.dasar_pasal_65):
        return "Lokasi di luar Kawasan Industri harus menyebut dasar menurut Pasal 65 PP 5/2021."
    return None


def _pernyataan(p: Pengisian) -> str | None:  # SOP100-K1 to K7
    if p.butir.sifat is not Sifat.PERNYATAAN or p.isian.pernyataan is not None:
        return None
    return "Nyatakan ya atau tidak."


PEMERIKSAAN: tuple[Callable[[Pengisian], str | None], ...] = (
    _berkas,
    _meterai,
    _tahun_pajak,
    _jenis_dokumen,
    _pas_foto,
    _npwp,
    _siinas,
    _data_industri,
    _lokasi,
    _pernyataan,
)
