"""A NIB is a PBBR, too: under which nothing is left, it may be asked for alone (PB8-21-1b)."""

from dataclasses import replace

import pytest

from services.sanksi.domain.isian import Isian
from services.sanksi.domain.kasus import DasarPenerbitan, Status
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.objek import Penerbit
from services.sanksi.domain.penerbitan.non_likuidasi import CARA
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import KewajibanPascaPencabutanDicatat
from services.sanksi.domain.peristiwa.per_objek import PermohonanDitolak
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan
from shared.refusal import Refusal
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, SENIN, konteks
from tests.sanksi.bahan_non_likuidasi import (
    LALU,
    NIB_IKUT,
    PBBR_SAJA,
    PERNYATAAN,
    VALIDASI,
    ajukan,
    perizinan,
    tolakan,
)
from tests.sanksi.bahan_pembatalan import SERTIFIKAT, dengan_lisensi

SIAPA = KASUS, PELAKU_USAHA
KOSONG = replace(perizinan(GUDANG), kegiatan_usaha=(), lisensi=())
"""As registrasi leaves it in stage 1 of Pasal 24 ayat (10)."""
TERISI = perizinan(GUDANG)
BEKAS = dengan_lisensi(TERISI, SERTIFIKAT, berakhir=LALU)
ORANG = replace(KOSONG, jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN)
ATAS_NIB = replace(VALIDASI, objek=(), isian=NIB_IKUT)


@pytest.mark.rule("PB8-21-1b", "PB8-24-9", "PB8-24-2", "PB8-20-3")
@pytest.mark.parametrize(
    ("semula", "isian", "harapan"),
    [
        pytest.param(KOSONG, NIB_IKUT, None, id="tidak ada lagi kegiatan usaha"),
        pytest.param(BEKAS, NIB_IKUT, None, id="semuanya sudah berakhir"),
        pytest.param(TERISI, NIB_IKUT, ("NIB_MASIH_DIPAKAI", "PB8-24-4a"), id="masih dipakai"),
        pytest.param(
            KOSONG, Isian(), ("OBJEK_BUKAN_PBBR", "PB8-20-3"), id="tidak menyebut apa pun"
        ),
        pytest.param(
            KOSONG, PBBR_SAJA, ("OBJEK_BUKAN_PBBR", "PB8-20-3"), id="NIB tetap: tanpa apa"
        ),
        pytest.param(
            ORANG, NIB_IKUT, ("PEMOHON_BUKAN_DIREKSI", "PB8-24-1a"), id="pemohon bukan orang itu"
        ),
    ],
)
def test_diajukan(semula: Perizinan, isian: Isian, harapan: tuple[str, str] | None) -> None:
    hasil = ajukan(semula, disebut=(), isian=isian)
    assert tolakan(hasil) == harapan
    if not isinstance(hasil, Refusal):
        assert hasil[0] == replace(ATAS_NIB, isian=isian)


@pytest.mark.rule("PB8-24-9", "PB8-24-6", "PB8-21-7")
def test_terbit_sebagai_pencabutan_nib() -> None:
    """By ayat (9) alone: one stage, from the day of this act."""
    dasar = DasarPenerbitan.VALIDASI
    ayat = "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (9)"
    assert terbitkan(ATAS_NIB, dasar, konteks(SENIN, KOSONG), CARA) == (
        replace(ATAS_NIB, status=Status.DITERBITKAN, dasar_penerbitan=dasar, terbit_pada=SENIN),
        (
            NonLikuidasiDiterbitkan(*SIAPA, NIB, Penerbit.DPMPTSP, (), True, ayat, dasar, SENIN),
            KewajibanPascaPencabutanDicatat(*SIAPA, PASCA_PENCABUTAN),
        ),
    )


@pytest.mark.rule("PB8-24-10")
def test_pbbr_baru_menyelamatkan_nib() -> None:
    """Obtained while the agencies were asked: it was not named, so nothing ends."""
    kasus, (ditolak,) = terbitkan(ATAS_NIB, DasarPenerbitan.VALIDASI, konteks(SENIN, TERISI), CARA)
    assert isinstance(ditolak, PermohonanDitolak)
    assert (kasus.status, ditolak.kode) == (Status.DITOLAK, "NIB_MASIH_DIPAKAI")


def test_pernyataan_bukan_objek() -> None:
    """A case whose licences were all set aside is not one of the NIB."""
    assert not replace(VALIDASI, isian=replace(NIB_IKUT, pernyataan=PERNYATAAN)).atas_nib
