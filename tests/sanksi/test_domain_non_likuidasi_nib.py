"""A NON_LIKUIDASI without NIB, of a PMA, and of everything that a NIB holds."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.sanksi.domain.isian import Isian, PengecualianPMA
from services.sanksi.domain.objek import Disebut
from services.sanksi.domain.peristiwa.non_likuidasi import BelumAdaNib
from services.sanksi.domain.peristiwa.umum import TindakanDialihkan, TindakanDitolak
from services.sanksi.domain.perizinan import Perizinan, cabut
from services.sanksi.domain.permohonan.non_likuidasi import tanpa_nib
from shared.refusal import Refusal
from tests.sanksi.bahan import GUDANG, NIB, PELAKU_USAHA, SENIN, TOKO
from tests.sanksi.bahan_non_likuidasi import (
    ATAS_GUDANG,
    ATAS_PABRIK,
    ATAS_TOKO,
    LALU,
    NIB_IKUT,
    PBBR_SAJA,
    SALAH_SATU,
    SEMUA,
    ajukan,
    perizinan,
    tolakan,
)
from tests.sanksi.bahan_pembatalan import IZIN, PABRIK, dengan_lisensi

KOSONG = Isian()
SEMBILAN = "9" * 13
DUA = (ATAS_GUDANG, ATAS_PABRIK)
PMA_DUA = perizinan(GUDANG, PABRIK, modal="PMA")


@pytest.mark.rule("PB8-21-6")
@pytest.mark.parametrize(
    ("milik", "harapan"),
    [
        pytest.param((), ("WAJIB_MEMILIKI_NIB", "PB8-21-6"), id="tidak ada"),
        pytest.param((cabut(SEMUA, LALU),), ("WAJIB_MEMILIKI_NIB", "PB8-21-6"), id="sudah dicabut"),
        pytest.param(
            (cabut(SEMUA, LALU), replace(SEMUA, nib=SEMBILAN)),
            ("NIB_WAJIB_DISEBUT", "PB8-20-3"),
            id="ada yang hidup",
        ),
    ],
)
def test_tanpa_nib(milik: tuple[Perizinan, ...], harapan: tuple[str, str]) -> None:
    assert tolakan(tanpa_nib(PELAKU_USAHA, milik, SENIN)) == harapan


@pytest.mark.rule("PB8-21-6")
def test_tanpa_nib_diketahui_dan_ditunjukkan_jalannya() -> None:
    ditolak = tanpa_nib(PELAKU_USAHA, (), SENIN)
    assert ditolak.rincian == ({"layanan": "registrasi", "tautan": "/permohonan"},)
    assert ditolak.peristiwa == (
        BelumAdaNib(PELAKU_USAHA, "WAJIB_MEMILIKI_NIB", ditolak.detail, SENIN),
    )
    hidup = tanpa_nib(PELAKU_USAHA, (replace(SEMUA, nib=SEMBILAN),), SENIN)
    assert (hidup.rincian, hidup.peristiwa) == (({"nib": SEMBILAN},), ())


@pytest.mark.rule("PB8-24-3")
@pytest.mark.parametrize(
    ("semula", "harapan"),
    [
        pytest.param(
            perizinan(GUDANG, modal="PMA"), ("HARUS_LIKUIDASI", "PB8-24-3"), id="satu kegiatan"
        ),
        pytest.param(
            dengan_lisensi(PMA_DUA, IZIN, berakhir=LALU),
            ("HARUS_LIKUIDASI", "PB8-24-3"),
            id="yang lain sudah berakhir",
        ),
        pytest.param(PMA_DUA, None, id="dua kegiatan"),
    ],
)
def test_pma_dengan_satu_kegiatan_usaha(semula: Perizinan, harapan: tuple[str, str] | None) -> None:
    """AMB-54: whatever it says of its interest, and whatever exception it claims."""
    luas = replace(
        SALAH_SATU, masih_berminat=True, pengecualian=PengecualianPMA.SINGLE_PURPOSE, cabut_nib=None
    )
    hasil = ajukan(semula, isian=luas)
    assert tolakan(hasil) == harapan
    if harapan:
        pasal = "Peraturan Bupati Sijunjung 8/2022 Pasal 24 ayat (3)"
        assert hasil.peristiwa == (
            TindakanDialihkan(PELAKU_USAHA, NIB, "PENCABUTAN", SENIN, pasal),
        )


@pytest.mark.rule("PB8-21-8", "PB8-21-9", "PB8-21-10")
@pytest.mark.parametrize(
    ("disebut", "isian", "harapan", "peristiwa"),
    [
        pytest.param(DUA, KOSONG, ("MINAT_WAJIB_DIJAWAB", "PB8-21-8"), None, id="minat"),
        pytest.param(
            DUA,
            Isian(masih_berminat=True),
            ("WAJIB_PB_BARU", "PB8-21-8"),
            TindakanDitolak,
            id="masih berminat",
        ),
        pytest.param(
            DUA,
            Isian(masih_berminat=False, pengecualian=PengecualianPMA.SINGLE_PURPOSE),
            ("HARUS_LIKUIDASI", "PB8-21-10"),
            TindakanDialihkan,
            id="tidak berminat",
        ),
        pytest.param(
            DUA,
            Isian(
                masih_berminat=True,
                pengecualian=PengecualianPMA.TIDAK_BOLEH_BERSAMAAN,
                cabut_nib=True,
            ),
            None,
            None,
            id="pengecualian",
        ),
        pytest.param((ATAS_GUDANG,), SALAH_SATU, None, None, id="sebagian"),
    ],
)
def test_pma_atas_seluruh_perizinannya(
    disebut: tuple[Disebut, ...],
    isian: Isian,
    harapan: tuple[str, str] | None,
    peristiwa: type | None,
) -> None:
    hasil = ajukan(PMA_DUA, disebut=disebut, isian=isian)
    assert tolakan(hasil) == harapan
    diketahui = hasil.peristiwa if isinstance(hasil, Refusal) else ()
    assert [type(satu) for satu in diketahui] == ([peristiwa] if peristiwa else [])
    assert {satu.jenis_tindakan for satu in diketahui} <= {"PENCABUTAN"}


@pytest.mark.rule("PB8-24-9", "PB8-24-10", "PB8-24-4a")
@pytest.mark.parametrize(
    ("kegiatan", "disebut", "isian", "harapan"),
    [
        pytest.param(
            (GUDANG,),
            (ATAS_GUDANG,),
            KOSONG,
            ("CABUT_NIB_WAJIB_DIJAWAB", "PB8-24-9"),
            id="satu-satunya, tanpa jawaban",
        ),
        pytest.param((GUDANG,), (ATAS_GUDANG,), NIB_IKUT, None, id="NIB ikut"),
        pytest.param((GUDANG,), (ATAS_GUDANG,), PBBR_SAJA, None, id="hanya PBBR"),
        pytest.param(
            (GUDANG, PABRIK),
            DUA,
            KOSONG,
            ("CABUT_NIB_WAJIB_DIJAWAB", "PB8-24-9"),
            id="semuanya, tanpa jawaban",
        ),
        pytest.param((TOKO,), (ATAS_TOKO,), NIB_IKUT, None, id="RENDAH: NIB ikut"),
        pytest.param(
            (TOKO,),
            (ATAS_TOKO,),
            PBBR_SAJA,
            ("PBBR_ADALAH_NIB", "PB8-24-10"),
            id="RENDAH: tidak ada PBBR selain NIB (AMB-55)",
        ),
        pytest.param(
            (TOKO, GUDANG), (ATAS_TOKO, ATAS_GUDANG), PBBR_SAJA, None, id="RENDAH dan menengah"
        ),
        pytest.param(
            (TOKO, GUDANG, PABRIK),
            DUA,
            NIB_IKUT,
            ("NIB_MASIH_DIPAKAI", "PB8-24-4a"),
            id="masih ada yang lain",
        ),
    ],
)
def test_nib_ikut_atau_tidak(
    kegiatan: tuple[UUID, ...],
    disebut: tuple[Disebut, ...],
    isian: Isian,
    harapan: tuple[str, str] | None,
) -> None:
    """AMB-42."""
    assert tolakan(ajukan(perizinan(*kegiatan), disebut=disebut, isian=isian)) == harapan
