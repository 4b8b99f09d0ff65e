"""Mengupload berkas persyaratan (SOP100-P2), and the taxpayer check that U6 rests on."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from services.registrasi.domain import persyaratan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.permohonan import Hasil, Langkah, Permohonan, Status, tahan
from services.registrasi.domain.persyaratan import HasilValidasi, Item, Kswp
from services.registrasi.domain.sop import Kelompok, Sop
from shared.refusal import Refusal

UNGGAH = Langkah(
    2,
    frozenset({Status.DIAJUKAN, Status.BERKAS_DIUNGGAH, Status.DIKEMBALIKAN}),
    "Prosedur 2",
)
INSTANSI_KSWP = "KSWP"


@dataclass(frozen=True)
class PersyaratanDiunggah:
    permohonan: Permohonan
    kode: str
    sha256: str | None


@dataclass(frozen=True)
class PersyaratanDinyatakan:
    permohonan: Permohonan
    kode: str
    dinyatakan: bool


@dataclass(frozen=True)
class BerkasDiunggah:
    permohonan: Permohonan
    tanggal: date


@dataclass(frozen=True)
class ValidasiDiminta:
    permohonan: Permohonan
    item: str
    instansi: str
    kswp: Kswp


@dataclass(frozen=True)
class DataDivalidasi:
    """An answer that was taken, or silence (AMB-51)."""

    permohonan: Permohonan
    item: str
    instansi: str
    kswp: Kswp
    hasil: HasilValidasi


TIDAK_ADA_PERMINTAAN = Refusal(
    kode="KSWP_TIDAK_PERLU_DIMINTA",
    aturan="SOP100-U6",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Persyaratan Umum 6",
    title="Tidak ada konfirmasi yang perlu diulang",
    detail="NPWP belum diunggah, atau konfirmasi status wajib pajaknya sudah VALID.",
)


def isi(
    permohonan: Permohonan,
    sop: Sop,
    kode: str,
    isian: Isian,
    berkas: Berkas | None,
    permintaan: UUID,
    hari_ini: date,
) -> Hasil | Refusal:
    """SOP100-P2: item by item, replaced at will until the file is declared complete."""
    if refusal := tahan(permohonan, UNGGAH):
        return refusal
    item = persyaratan.isi(
        sop, permohonan.skala, permohonan.persyaratan, kode, isian, berkas,
        permohonan.angka, hari_ini,
    )  # fmt: skip
    if isinstance(item, Refusal):
        return item
    butir = sop.butir(kode)
    if butir and butir.kswp:  # SOP100-U6
        item = replace(item, kswp=Kswp(permintaan, ke=1))
    baru = replace(
        permohonan,
        status=Status.BERKAS_DIUNGGAH,
        persyaratan=persyaratan.ganti(permohonan.persyaratan, item),
    )
    khusus = butir is not None and butir.kelompok is Kelompok.KHUSUS
    peristiwa: list[object] = [
        PersyaratanDinyatakan(baru, kode, bool(isian.pernyataan))
        if khusus
        else PersyaratanDiunggah(baru, kode, berkas.sha256 if berkas else None)
    ]
    if permohonan.status is not Status.BERKAS_DIUNGGAH:
        peristiwa.append(BerkasDiunggah(baru, hari_ini))
    if item.kswp:
        peristiwa.append(ValidasiDiminta(baru, kode, INSTANSI_KSWP, item.kswp))
    return baru, tuple(peristiwa)


def catat_kswp(
    permohonan: Permohonan, permintaan: UUID, instansi: str, hasil: HasilValidasi, pada: datetime
) -> Hasil:
    """SOP100-U6: result and time; the same answer again, one about a paper since replaced, or one
    of an agency that was not asked changes nothing."""
    if instansi != INSTANSI_KSWP:
        return permohonan, ()
    for item in permohonan.persyaratan:
        if item.kswp is None or item.kswp.permintaan != permintaan:
            continue
        if not item.kswp.pasti and item.kswp.hasil is not hasil:
            kswp = replace(item.kswp, hasil=hasil, dijawab_pada=pada)
            daftar = persyaratan.ganti(permohonan.persyaratan, replace(item, kswp=kswp))
            baru = replace(permohonan, persyaratan=daftar)
            return baru, (DataDivalidasi(baru, item.kode, INSTANSI_KSWP, kswp, hasil),)
    return permohonan, ()


def minta_kswp(permohonan: Permohonan) -> Hasil | Refusal:
    """Ask again: no answer and BELUM_DAPAT_DIVALIDASI are neither VALID nor TIDAK_VALID."""
    if refusal := tahan(permohonan, UNGGAH):
        return refusal
    for item in permohonan.persyaratan:
        if item.kswp and item.kswp.hasil is not HasilValidasi.VALID:
            return _tanya_lagi(permohonan, item, item.kswp)
    return TIDAK_ADA_PERMINTAAN


def kswp_tidak_dijawab(permohonan: Permohonan, permintaan: UUID, ke: int) -> Hasil:
    """A pause has ended: silence counts as BELUM_DAPAT_DIVALIDASI and is asked again (AMB-51)."""
    for item in permohonan.persyaratan:
        kswp = item.kswp
        if kswp is None or (kswp.permintaan, kswp.ke) != (permintaan, ke) or kswp.pasti:
            continue
        if permohonan.status in UNGGAH.dari:
            return _anggap_belum_dapat(permohonan, item, kswp)
    return permohonan, ()


def _anggap_belum_dapat(permohonan: Permohonan, item: Item, kswp: Kswp) -> Hasil:
    belum = HasilValidasi.BELUM_DAPAT_DIVALIDASI
    baru, diminta = _tanya_lagi(permohonan, item, replace(kswp, hasil=belum))
    return baru, (DataDivalidasi(baru, item.kode, INSTANSI_KSWP, kswp, belum), *diminta)


def _tanya_lagi(permohonan: Permohonan, item: Item, kswp: Kswp) -> Hasil:
    lagi = replace(item, kswp=replace(kswp, ke=kswp.ke + 1))
    daftar = persyaratan.ganti(permohonan.persyaratan, lagi)
    baru = replace(permohonan, persyaratan=daftar)
    assert lagi.kswp
    return baru, (ValidasiDiminta(baru, item.kode, INSTANSI_KSWP, lagi.kswp),)
