"""What had ended before a NON_LIKUIDASI is asked for: the letter, before every other check."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.sanksi.domain.kasus import PemohonSebagai, Status
from services.sanksi.domain.objek import Disebut, HasilObjek
from services.sanksi.domain.peristiwa.umum import SuratKeteranganBerakhirDiterbitkan
from services.sanksi.domain.perizinan import cabut, lisensi_rendah
from tests.sanksi.bahan import KASUS, NIB, PELAKU_USAHA, SENIN, TOKO
from tests.sanksi.bahan_non_likuidasi import (
    ATAS_BENGKEL,
    ATAS_GUDANG,
    ATAS_PABRIK,
    ATAS_TOKO,
    LALU,
    SEMUA,
    ajukan,
)
from tests.sanksi.bahan_pembatalan import IZIN, SERTIFIKAT, dengan_lisensi


@pytest.mark.rule("PB8-20-4")
def test_keberlakuan_diperiksa_sebelum_yang_lain() -> None:
    """Whatever else is wrong with the request: the letter, with the true date and cause."""
    kasus, peristiwa = ajukan(
        cabut(SEMUA, LALU), KASUS, pemohon_sebagai=PemohonSebagai.LIKUIDATOR, disebut=()
    )
    assert kasus.status is Status.SURAT_KETERANGAN
    surat = SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, LALU, SENIN)
    assert peristiwa[1:] == (surat,)


@pytest.mark.rule("PB8-20-4", "PB8-21-2b")
def test_yang_sudah_berakhir_mendapat_surat_yang_lain_jalan_terus() -> None:
    semula = dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU)
    kasus, peristiwa = ajukan(semula, disebut=(ATAS_GUDANG, ATAS_BENGKEL, ATAS_PABRIK))
    assert kasus.status is Status.VALIDASI
    assert [satu.hasil for satu in kasus.objek] == [
        HasilObjek.SURAT_KETERANGAN,
        HasilObjek.DIMOHONKAN,
        HasilObjek.DIMOHONKAN,
    ]
    assert peristiwa[1] == SuratKeteranganBerakhirDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, LALU, SENIN, perizinan=SERTIFIKAT
    )


@pytest.mark.rule("PB8-20-4", "PB8-24-4a")
@pytest.mark.parametrize("masih_tercatat", [True, False])
def test_rendah_yang_sudah_dicabut_mendapat_surat(masih_tercatat: bool) -> None:
    """Its licence is the NIB, which lives on; also when registrasi has taken it out of the NIB."""
    akhir = replace(lisensi_rendah(SEMUA, TOKO), berakhir=LALU)
    kegiatan = SEMUA.kegiatan_usaha if masih_tercatat else SEMUA.kegiatan_usaha[1:]
    semula = replace(SEMUA, kegiatan_usaha=kegiatan, lisensi=(*SEMUA.lisensi, akhir))
    kasus, _ = ajukan(semula, disebut=(ATAS_TOKO,))
    assert kasus.status is Status.SURAT_KETERANGAN
    assert kasus.objek[0].alasan == LALU.sebab


ASING = Disebut(UUID(int=7), UUID(int=8))
SURAT_SAJA = (HasilObjek.SURAT_KETERANGAN,)
SURAT_DAN_DITOLAK = (HasilObjek.SURAT_KETERANGAN, HasilObjek.DITOLAK)


@pytest.mark.rule("PB8-20-4", "PB8-21-2b")
@pytest.mark.parametrize(
    ("disebut", "berjalan", "status", "hasil", "kode"),
    [
        pytest.param((ATAS_GUDANG,), KASUS, "SURAT_KETERANGAN", SURAT_SAJA, (), id="berjalan"),
        pytest.param(
            (ATAS_GUDANG, ASING), None, "SURAT_KETERANGAN", SURAT_SAJA, (), id="dan yang asing"
        ),
        pytest.param(
            (ATAS_GUDANG, ATAS_PABRIK),
            None,
            "DITOLAK",
            SURAT_DAN_DITOLAK,
            ("PERIZINAN_BELUM_TERVERIFIKASI",),
            id="dan yang belum terverifikasi",
        ),
        pytest.param(
            (ATAS_GUDANG, ATAS_PABRIK),
            KASUS,
            "DITOLAK",
            SURAT_DAN_DITOLAK,
            ("NON_LIKUIDASI_MASIH_BERJALAN",),
            id="dan yang lain, selama kasus lain berjalan",
        ),
    ],
)
def test_surat_tetap_terbit_walaupun_permohonan_ditolak(
    disebut: tuple[Disebut, ...],
    berjalan: UUID | None,
    status: str,
    hasil: tuple[HasilObjek, ...],
    kode: tuple[str, ...],
) -> None:
    """Validity comes before every other check, licence by licence."""
    semula = dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU)
    semula = dengan_lisensi(semula, IZIN, terverifikasi=False)
    kasus, (_, surat, *ditolak) = ajukan(semula, berjalan, disebut=disebut)
    assert (kasus.status, tuple(satu.hasil for satu in kasus.objek)) == (status, hasil)
    assert surat == SuratKeteranganBerakhirDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, LALU, SENIN, perizinan=SERTIFIKAT
    )
    assert tuple(satu.kode for satu in ditolak) == kode
