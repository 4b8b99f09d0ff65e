"""What a request may not do any more when it is issued, because another act ended the rest."""

from dataclasses import replace
from uuid import UUID

import pytest

from services.sanksi.domain.hukum import PERBUP
from services.sanksi.domain.isian import Isian, PengecualianPMA
from services.sanksi.domain.kasus import DasarPenerbitan, Kasus, Status
from services.sanksi.domain.objek import HasilObjek
from services.sanksi.domain.penerbitan import non_likuidasi
from services.sanksi.domain.penerbitan.per_objek import terbitkan
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.per_objek import PermohonanDialihkan, PermohonanDitolak
from services.sanksi.domain.peristiwa.umum import TindakanDialihkan
from services.sanksi.domain.perizinan import Perizinan
from services.sanksi.domain.riwayat import langkah
from services.sanksi.domain.validasi import CARA
from tests.sanksi import bahan_pembatalan
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, SENIN, TOKO, konteks
from tests.sanksi.bahan_non_likuidasi import (
    LALU,
    NIB_IKUT,
    OBJEK,
    PBBR_SAJA,
    SALAH_SATU,
    VALIDASI,
    perizinan,
)
from tests.sanksi.bahan_pembatalan import IZIN, PABRIK, SERTIFIKAT, dengan_lisensi, pma

DUA_PMA = perizinan(GUDANG, PABRIK, modal="PMA")
TINGGAL_GUDANG = dengan_lisensi(DUA_PMA, IZIN, berakhir=LALU)
TINGGAL_TOKO = dengan_lisensi(perizinan(TOKO, GUDANG), SERTIFIKAT, berakhir=LALU)
PEMBATALAN = bahan_pembatalan.VALIDASI
BERMINAT = replace(SALAH_SATU, masih_berminat=True)
TERBUKTI = replace(BERMINAT, pengecualian=PengecualianPMA.SINGLE_PURPOSE)


def atas(*kegiatan: UUID, isian: Isian = SALAH_SATU) -> Kasus:
    return replace(VALIDASI, objek=tuple(OBJEK[satu] for satu in kegiatan), isian=isian)


@pytest.mark.rule("PB8-21-8", "PB8-21-10", "PB8-24-3", "PB8-24-9", "PB8-24-10")
@pytest.mark.parametrize(
    ("kasus", "semula", "kode"),
    [
        pytest.param(atas(GUDANG), DUA_PMA, None, id="PMA: masih ada yang lain"),
        pytest.param(atas(GUDANG), TINGGAL_GUDANG, "HARUS_LIKUIDASI", id="PMA: tinggal satu"),
        pytest.param(atas(GUDANG, isian=TERBUKTI), TINGGAL_GUDANG, "HARUS_LIKUIDASI", id="AMB-54"),
        pytest.param(atas(GUDANG, PABRIK), DUA_PMA, "MINAT_WAJIB_DIJAWAB", id="PMA: kini semuanya"),
        pytest.param(
            atas(GUDANG, PABRIK, isian=BERMINAT), DUA_PMA, "WAJIB_PB_BARU", id="PMA: berminat"
        ),
        pytest.param(
            atas(GUDANG, PABRIK, isian=replace(SALAH_SATU, masih_berminat=False)),
            DUA_PMA,
            "HARUS_LIKUIDASI",
            id="PMA: tidak berminat",
        ),
        pytest.param(atas(GUDANG, PABRIK, isian=TERBUKTI), DUA_PMA, None, id="PMA: terbukti"),
        pytest.param(
            PEMBATALAN,
            dengan_lisensi(pma(GUDANG, PABRIK), IZIN, berakhir=LALU),
            "MINAT_WAJIB_DIJAWAB",
            id="Pembatalan PMA: tinggal satu",
        ),
        pytest.param(PEMBATALAN, pma(GUDANG, PABRIK), None, id="Pembatalan PMA: sebagian"),
        pytest.param(atas(TOKO), TINGGAL_TOKO, "PBBR_ADALAH_NIB", id="AMB-55: tinggal RENDAH"),
        pytest.param(
            atas(TOKO, isian=PBBR_SAJA), TINGGAL_TOKO, "PBBR_ADALAH_NIB", id="AMB-55: hanya PBBR"
        ),
        pytest.param(atas(TOKO, isian=NIB_IKUT), TINGGAL_TOKO, None, id="RENDAH: NIB ikut"),
        pytest.param(atas(TOKO), perizinan(TOKO, GUDANG), None, id="RENDAH: masih ada yang lain"),
    ],
)
def test_ditanya_lagi_menurut_keadaan_hari_terbit(
    kasus: Kasus, semula: Perizinan, kode: str | None
) -> None:
    """Two requests side by side, or a sanction: neither may do what one alone could not."""
    konteks_ = konteks(SENIN, semula)
    hasil, peristiwa = terbitkan(kasus, DasarPenerbitan.VALIDASI, konteks_, CARA[kasus.jenis])
    if kode is None:
        assert hasil.status is Status.DITERBITKAN
        return
    assert (hasil.status, {satu.hasil for satu in hasil.objek}) == (
        Status.DITOLAK,
        {HasilObjek.DITOLAK},
    )
    halangan = CARA[kasus.jenis].halangan(kasus, konteks_)
    assert halangan is not None
    assert (halangan.kode, langkah(peristiwa[0]).dasar_hukum) == (kode, halangan.dasar_hukum)
    alih = (
        PermohonanDialihkan(KASUS, **vars(satu))
        for satu in halangan.peristiwa
        if isinstance(satu, TindakanDialihkan)
    )
    assert peristiwa == (
        PermohonanDitolak(
            KASUS,
            PELAKU_USAHA,
            NIB,
            kasus.jenis,
            kode,
            halangan.detail,
            SENIN,
            dasar_hukum=halangan.dasar_hukum,
        ),
        *alih,
    )


@pytest.mark.rule("PB8-21-10", "PB8-24-3")
@pytest.mark.parametrize(
    ("kasus", "semula", "dasar"),
    [
        pytest.param(atas(GUDANG), TINGGAL_GUDANG, "Pasal 24 ayat (3)", id="tinggal satu"),
        pytest.param(
            atas(GUDANG, PABRIK, isian=replace(SALAH_SATU, masih_berminat=False)),
            DUA_PMA,
            "Pasal 21 ayat (10)",
            id="tidak berminat",
        ),
        pytest.param(atas(GUDANG, PABRIK, isian=BERMINAT), DUA_PMA, None, id="WAJIB_PB_BARU"),
        pytest.param(atas(TOKO), TINGGAL_TOKO, None, id="PBBR_ADALAH_NIB"),
    ],
)
def test_dialihkan_ke_likuidasi_juga_saat_terbit(
    kasus: Kasus, semula: Perizinan, dasar: str | None
) -> None:
    _, (_, *alih) = terbitkan(
        kasus, DasarPenerbitan.VALIDASI, konteks(SENIN, semula), non_likuidasi.CARA
    )
    ada = PermohonanDialihkan(KASUS, PELAKU_USAHA, NIB, "PENCABUTAN", SENIN, f"{PERBUP} {dasar}")
    assert alih == ([ada] if dasar else [])


@pytest.mark.rule("PB8-24-10")
def test_nib_pma_tidak_menunggu_pbbr() -> None:
    """The two stages are PMDN's: nothing of the Pencabutan says that the NIB waits."""
    kasus = atas(GUDANG, PABRIK, isian=replace(TERBUKTI, cabut_nib=False))
    konteks_ = konteks(SENIN, DUA_PMA)
    _, (pencabutan, _) = terbitkan(kasus, DasarPenerbitan.VERIFIKASI, konteks_, non_likuidasi.CARA)
    assert isinstance(pencabutan, NonLikuidasiDiterbitkan)
    assert pencabutan.dasar_hukum.endswith("Pasal 24 ayat (4) huruf b dan huruf c")
