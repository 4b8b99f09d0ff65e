"""An application in each of its states, and each command that moves it."""

from collections.abc import Callable

from services.registrasi.domain import (
    kelengkapan,
    penerbitan_nib,
    pengunggahan,
    permohonan,
    pertimbangan_teknis,
    verifikasi,
)
from services.registrasi.domain.penerbitan_nib import Bahan
from services.registrasi.domain.permohonan import (
    HasilPertimbangan,
    Permohonan,
    Status,
)
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    ISIAN,
    KALENDER,
    KEGIATAN_ID,
    NOMOR,
    PERIZINAN_ID,
    PERMINTAAN,
    PERSEORANGAN,
    SALAH,
    SELASA,
    SENIN,
    SOP,
    TIM,
    diajukan,
    dinilai,
    diperiksa,
    diterima,
    menunggu_pertimbangan,
)

DISARANKAN = HasilPertimbangan.DISARANKAN
TIDAK_DISARANKAN = HasilPertimbangan.TIDAK_DISARANKAN


def pertimbangkan(
    p: Permohonan, hasil: HasilPertimbangan = DISARANKAN
) -> permohonan.Hasil | Refusal:
    return pertimbangan_teknis.beri(p, SOP, TIM, "anggota-1", hasil, "Layak", SELASA)


def menunggu_verifikasi(hasil: HasilPertimbangan = DISARANKAN) -> Permohonan:
    return diterima(pertimbangkan(menunggu_pertimbangan(), hasil))


def disetujui() -> Permohonan:
    return diterima(verifikasi.setujui(menunggu_verifikasi(), SOP, "petugas-1", None, SELASA))


def ditolak() -> Permohonan:
    return diterima(verifikasi.tolak(menunggu_verifikasi(), "petugas-1", "Lokasi", SELASA))


def terbit() -> Permohonan:
    bahan = Bahan(NOMOR, (KEGIATAN_ID, PERIZINAN_ID))
    terbitan = penerbitan_nib.terbitkan(disetujui(), PERSEORANGAN, None, bahan, SELASA)
    assert not isinstance(terbitan, Refusal)
    assert terbitan.permohonan is not None
    return terbitan.permohonan


def dikembalikan() -> Permohonan:
    p = dinilai(menunggu_pertimbangan(), SALAH, "U2")
    return diterima(kelengkapan.kembalikan(p, SOP, SELASA))


def lengkap_tanpa_tim() -> Permohonan:
    return diterima(kelengkapan.nyatakan_lengkap(diperiksa(), SOP, KALENDER, None, SENIN))


BAHAN = Bahan(NOMOR, (KEGIATAN_ID, PERIZINAN_ID))
PERINTAH: dict[str, Callable[[Permohonan], object]] = {
    "SOP100-P2": lambda p: pengunggahan.isi(p, SOP, "U7", *ISIAN["U7"], PERMINTAAN, SENIN),
    "SOP100-P3": pertimbangkan,
    "SOP100-P4": lambda p: verifikasi.setujui(p, SOP, "petugas-1", None, SENIN),
    "SOP100-P4 tolak": lambda p: verifikasi.tolak(p, "petugas-1", "Alasan", SENIN),
    "SOP100-P5": lambda p: penerbitan_nib.terbitkan(p, PERSEORANGAN, None, BAHAN, SENIN),
}
KEADAAN: dict[Status, Callable[[], Permohonan]] = {
    Status.DIAJUKAN: diajukan,
    Status.BERKAS_DIUNGGAH: diperiksa,
    Status.DIKEMBALIKAN: dikembalikan,
    Status.LENGKAP: lengkap_tanpa_tim,
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS: menunggu_pertimbangan,
    Status.MENUNGGU_VERIFIKASI: menunggu_verifikasi,
    Status.DISETUJUI: disetujui,
    Status.DITOLAK: ditolak,
    Status.DITERBITKAN: terbit,
}
