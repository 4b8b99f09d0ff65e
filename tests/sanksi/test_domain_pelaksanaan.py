"""What registrasi says became of a decision, licence by licence."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.sanksi.domain import pelaksanaan
from services.sanksi.domain.pelaksanaan import HasilPelaksanaan, Pelaksanaan
from services.sanksi.domain.perizinan import Berakhir, benarkan
from services.sanksi.domain.riwayat.umum import Langkah
from tests.sanksi.bahan import GUDANG, KASUS, SENIN
from tests.sanksi.bahan_pembatalan import LISENSI, SERTIFIKAT

LISENSI_GUDANG = LISENSI[GUDANG]
KAMI = Berakhir(SENIN, "Pembatalan atas permohonan", "0001/BTL")
LAIN = Berakhir(date(2026, 3, 1), "Pencabutan", "0009/PCB")
TANPA_NOMOR = Berakhir(date(2026, 3, 1), "Pencabutan")
NOMOR_KAMI = frozenset({"0001/BTL", "0002/BTL"})


@pytest.mark.rule("PB8-21-2b")
@pytest.mark.parametrize(
    ("perizinan", "kegiatan", "sasaran"),
    [
        pytest.param(SERTIFIKAT, GUDANG, str(SERTIFIKAT), id="perizinan"),
        pytest.param(None, GUDANG, str(GUDANG), id="RENDAH: kegiatan usahanya"),
        pytest.param(None, None, "NIB", id="NIB sendiri"),
    ],
)
def test_sasaran(perizinan: UUID | None, kegiatan: UUID | None, sasaran: str) -> None:
    assert pelaksanaan.sasaran(perizinan, kegiatan) == sasaran


@pytest.mark.rule("PB8-21-2b")
def test_akhir_yang_pertama_tetap() -> None:
    """The same act is told by us and by registrasi, in either order."""
    berakhir = replace(LISENSI_GUDANG, berakhir=KAMI)
    assert pelaksanaan.akhiri(LISENSI_GUDANG, KAMI) == berakhir
    assert pelaksanaan.akhiri(berakhir, LAIN) == berakhir


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("ada", "harapan"),
    [
        pytest.param(None, LAIN, id="belum berakhir di sini"),
        pytest.param(KAMI, KAMI, id="tindakan kami sendiri: kata kami"),
        pytest.param(replace(KAMI, nomor="0007/BTL"), LAIN, id="tindakan kami tak pernah terjadi"),
        pytest.param(TANPA_NOMOR, LAIN, id="tanpa nomor"),
    ],
)
def test_yang_mengakhiri_adalah_yang_dikatakan_registrasi(
    ada: Berakhir | None, harapan: Berakhir
) -> None:
    """AMB-65: the letter has the true date and cause."""
    assert benarkan(ada, LAIN, NOMOR_KAMI) == harapan


@pytest.mark.rule("PB8-21-1a", "PB8-21-2b")
@pytest.mark.parametrize(
    ("akhir", "alasan", "hidup"),
    [
        pytest.param(KAMI, "BELUM_TERVERIFIKASI", True, id="oleh tindakan kami sendiri"),
        pytest.param(KAMI, "SUDAH_TERVERIFIKASI", True, id="diverifikasi lebih dahulu"),
        pytest.param(KAMI, "SUDAH_BERAKHIR", False, id="memang sudah berakhir"),
        pytest.param(LAIN, "BELUM_TERVERIFIKASI", False, id="oleh tindakan lain"),
        pytest.param(TANPA_NOMOR, "BELUM_TERVERIFIKASI", False, id="tanpa nomor"),
        pytest.param(None, "BELUM_TERVERIFIKASI", True, id="tidak pernah berakhir"),
    ],
)
@pytest.mark.parametrize("terverifikasi", [False, True])
def test_yang_dibiarkan_registrasi_hidup_kembali(
    akhir: Berakhir | None, alasan: str, hidup: bool, terverifikasi: bool
) -> None:
    """Only what our own act had ended; what is verified now is known from the refusal, too."""
    lama = replace(LISENSI_GUDANG, berakhir=akhir, terverifikasi=terverifikasi)
    assert pelaksanaan.pulihkan(lama, alasan, NOMOR_KAMI) == replace(
        lama,
        terverifikasi=terverifikasi or alasan == "SUDAH_TERVERIFIKASI",
        berakhir=None if hidup else akhir,
    )


@pytest.mark.rule("PB8-21-2b")
@pytest.mark.parametrize(
    ("sasaran", "hasil", "alasan", "keterangan"),
    [
        ("NIB", "TERLAKSANA", None, "NIB terlaksana"),
        (str(SERTIFIKAT), "TERLAKSANA", None, f"Perizinan {SERTIFIKAT} terlaksana"),
        (
            str(SERTIFIKAT),
            "TIDAK_DIUBAH",
            "SUDAH_TERVERIFIKASI",
            f"Perizinan {SERTIFIKAT} tidak diubah: SUDAH_TERVERIFIKASI",
        ),
        (
            "NIB",
            "TIDAK_DIUBAH",
            "MASIH_ADA_KEGIATAN_USAHA",
            "NIB tidak diubah: MASIH_ADA_KEGIATAN_USAHA",
        ),
    ],
)
def test_hasil_diberitahukan_satu_per_satu(
    sasaran: str, hasil: str, alasan: str | None, keterangan: str
) -> None:
    satu = Pelaksanaan(KASUS, sasaran, HasilPelaksanaan(hasil), SENIN, alasan)
    dasar = "Peraturan Bupati Sijunjung 8/2022 Pasal 21 ayat (2) huruf b"
    assert pelaksanaan.langkah(satu) == Langkah(hasil, keterangan, dasar)
