"""Who learns of what, beside the notices of an issue: officers, who decides, the parties."""

from datetime import date
from typing import Any

import pytest

from services.notifikasi.api.akses import alamat
from shared.contracts.contract import Contract
from shared.contracts.registrasi import PetugasDitugaskanV1, SopDirevisiV1, SopDisahkanV1
from shared.contracts.sanksi import (
    KewajibanPascaPencabutanDicatatV1,
    PencabutanDimohonkanV1,
    PencabutanDitolakBelumAdaNibV1,
    PutusanDitindaklanjutiV1,
    SuratKeteranganBerakhirDiterbitkanV1,
    TindakanAdministratifDialihkanKeLikuidasiV1,
    TindakanAdministratifDitolakV1,
)
from shared.http.access import Caller, Peran
from tests.notifikasi.bahan import ITEM, KASUS, NIB, PELAKU_USAHA, PERMOHONAN, PUTUSAN
from tests.notifikasi.test_clocks import dengar
from tests.notifikasi.test_terbitan import AMAR, DINAS, PELAKU, PUSAT, isi, kotak_masuk
from tests.support.layanan import Layanan

SOP: dict[str, Any] = {
    "sop": "SOP100", "versi": 2, "nomor": "100 /SOP/DPMPTSP/V/2021", "jenis": "PELAYANAN",
    "daerah": "KAB_SIJUNJUNG",
}  # fmt: skip
REVISI = SopDirevisiV1(**SOP, tanggal_revisi=date(2026, 3, 16), sha256="0" * 64)
SAH = SopDisahkanV1(**SOP, tanggal=date(2026, 3, 17), tanggal_efektif=date(2026, 4, 1))
PENUGASAN = PetugasDitugaskanV1(
    permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, petugas="petugas-0412", fungsi="DPMPTSP",
    tanggal=date(2026, 3, 16),
)  # fmt: skip


@pytest.mark.parametrize(
    ("event", "jenis", "kepada", "kalimat"),
    [
        pytest.param(REVISI, "sop_direvisi", DINAS, "versi 2",
                     marks=pytest.mark.rule("SOP100-2"), id="direvisi"),
        pytest.param(SAH, "sop_disahkan", DINAS, "sejak 01-04-2026",
                     marks=pytest.mark.rule("SOP100-3"), id="disahkan"),
        pytest.param(PENUGASAN, "petugas_ditugaskan", ("PETUGAS", "PETUGAS/petugas-0412"),
                     str(PERMOHONAN), marks=pytest.mark.rule("SOP100-6"), id="ditugaskan"),
    ],
)  # fmt: skip
async def test_petugas_diberi_tahu(
    notifikasi: Layanan, event: Contract, jenis: str, kepada: tuple[str, str], kalimat: str
) -> None:
    """Facts of the office belong to no Pelaku Usaha."""
    await dengar(notifikasi, event)
    assert await kotak_masuk(notifikasi, jenis) == [kepada]
    assert all(
        kalimat in teks
        for (teks,) in await notifikasi.rows(
            "SELECT isi FROM pemberitahuan WHERE jenis = :jenis", jenis=jenis
        )
    )


BELUM_ADA = PencabutanDitolakBelumAdaNibV1(
    pelaku_usaha=PELAKU_USAHA, kode="WAJIB_MEMILIKI_NIB", alasan="Belum ada NIB.",
    tanggal=date(2026, 3, 16),
)  # fmt: skip
DITINDAKLANJUTI = PutusanDitindaklanjutiV1(
    kasus=KASUS, pelaku_usaha=PELAKU_USAHA, nib=NIB, putusan=PUTUSAN, item=ITEM,
    tanggal=date(2026, 3, 16),
)  # fmt: skip
BERAKHIR = SuratKeteranganBerakhirDiterbitkanV1(
    kasus=KASUS, pelaku_usaha=PELAKU_USAHA, nib=NIB, nomor="503/6", sebab="Sudah dicabut",
    tanggal_berakhir=date(2026, 1, 5), tanggal=date(2026, 3, 16),
)  # fmt: skip
KEWAJIBAN = KewajibanPascaPencabutanDicatatV1(
    kasus=KASUS, pelaku_usaha=PELAKU_USAHA, kewajiban=("PAJAK_TERHUTANG", "KETENAGAKERJAAN")
)
DIALIHKAN = TindakanAdministratifDialihkanKeLikuidasiV1(
    pelaku_usaha=PELAKU_USAHA, nib=NIB, jenis_tindakan="PEMBATALAN", tanggal=date(2026, 3, 16)
)
DITOLAK = TindakanAdministratifDitolakV1(
    pelaku_usaha=PELAKU_USAHA, nib=NIB, jenis_tindakan="PENCABUTAN", kode="WAJIB_PB_BARU",
    alasan="Mohon PB baru dahulu.", tanggal=date(2026, 3, 16),
)  # fmt: skip


@pytest.mark.parametrize(
    ("event", "jenis", "kalimat"),
    [
        pytest.param(BELUM_ADA, "ditolak_belum_ada_nib", "Alasan: Belum ada NIB.",
                     marks=pytest.mark.rule("PB8-21-6"), id="belum ada NIB"),
        pytest.param(DITINDAKLANJUTI, "putusan_ditindaklanjuti", AMAR,
                     marks=pytest.mark.rule("PB8-27-2c"), id="oleh Pemda"),
        pytest.param(BERAKHIR, "surat_keterangan_berakhir", "pada 05-01-2026: Sudah dicabut",
                     marks=pytest.mark.rule("PB8-20-4"), id="sudah berakhir"),
        pytest.param(KEWAJIBAN, "kewajiban_pasca_pencabutan",
                     "- PAJAK TERHUTANG\n- KETENAGAKERJAAN",
                     marks=pytest.mark.rule("PB8-21-7", "PB8-24-5"), id="kewajiban"),
        pytest.param(DIALIHKAN, "dialihkan_ke_likuidasi", "ajukan Pencabutan atas dasar likuidasi",
                     marks=pytest.mark.rule("PB8-21-10", "PB8-24-3"), id="dialihkan"),
        pytest.param(DITOLAK, "tindakan_administratif_ditolak", "Alasan: Mohon PB baru dahulu.",
                     marks=pytest.mark.rule("PB8-21-8"), id="ditolak"),
    ],
)  # fmt: skip
async def test_pelaku_usaha_diberi_tahu(
    notifikasi: Layanan, event: Contract, jenis: str, kalimat: str
) -> None:
    await dengar(notifikasi, event)
    assert await kotak_masuk(notifikasi, jenis) == [("PELAKU_USAHA", PELAKU)]
    assert kalimat in await isi(notifikasi, jenis)


PERMOHONAN_KP3A = PencabutanDimohonkanV1(
    kasus=KASUS, pelaku_usaha=PELAKU_USAHA, jenis_pencabutan="KP3A", jalur="PERMOHONAN",
    pemohon_sebagai="KEPALA_KANTOR_PERWAKILAN", tanggal=date(2026, 3, 16),
)  # fmt: skip


@pytest.mark.parametrize(
    ("jenis", "kepada"),
    [
        pytest.param("KP3A", PUSAT, marks=pytest.mark.rule("PB8-26-1")),
        pytest.param("LIKUIDASI", DINAS, marks=pytest.mark.rule("PB8-20-2")),
        pytest.param("PEMBUBARAN", DINAS, marks=pytest.mark.rule("PB8-27-2a")),
    ],
)
async def test_yang_memutus_tahu_bahwa_permohonan_masuk(
    notifikasi: Layanan, jenis: str, kepada: tuple[str, str]
) -> None:
    await dengar(notifikasi, PERMOHONAN_KP3A.model_copy(update={"jenis_pencabutan": jenis}))
    assert await kotak_masuk(notifikasi, "pencabutan_dimohonkan") == [kepada]


@pytest.mark.rule("SOP100-6", "CALC-9")
@pytest.mark.parametrize("sub", ["petugas-0412", "DPMPTSP"])
def test_petugas_membaca_kotaknya_sendiri(sub: str) -> None:
    """Whatever an account is called, it does not read the inbox of an office by its name."""
    dinas = Caller(sub, Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA, wilayah=("13.03",))
    kotak = {satu.penerima for satu in alamat(dinas)}
    assert kotak == {"PEMERINTAH_DAERAH", f"PETUGAS/{sub}"}
