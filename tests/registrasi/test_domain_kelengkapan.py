"""Complete and correct: declared, forwarded, returned, and what comes next."""

from dataclasses import replace

import pytest

from services.registrasi.domain import (
    kelengkapan,
    langkah_berikut,
    permohonan,
)
from services.registrasi.domain.kelengkapan import (
    PermohonanDikembalikan,
    PermohonanDinyatakanLengkap,
    PermohonanDiteruskan,
)
from services.registrasi.domain.permohonan import (
    Permohonan,
    Status,
)
from services.registrasi.domain.persyaratan import Gagal, HasilValidasi, StatusButir
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BENAR,
    DIPERIKSA,
    KALENDER,
    SALAH,
    SELASA,
    SENIN,
    SOP,
    TIM,
    diajukan,
    diisi,
    dinilai,
    diperiksa,
    kswp,
    menunggu_pertimbangan,
)
from tests.registrasi.keadaan import (
    KEADAAN,
    PERINTAH,
    lengkap_tanpa_tim,
    menunggu_verifikasi,
)


@pytest.mark.rule("SOP100-9", "SOP100-7", "SOP100-17")
def test_dinyatakan_lengkap_diteruskan_ke_tim() -> None:
    hasil = kelengkapan.nyatakan_lengkap(diperiksa(), SOP, KALENDER, TIM, SENIN)
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert (baru.status, baru.ke, baru.diterima_lengkap_pada, baru.batas) == (
        Status.MENUNGGU_PERTIMBANGAN_TEKNIS,
        1,
        SENIN,
        SELASA,
    )
    assert baru.kalender_versi == KALENDER.versi
    lengkap = replace(baru, status=Status.LENGKAP)
    assert peristiwa == (
        PermohonanDinyatakanLengkap(lengkap),
        PermohonanDiteruskan(baru, TIM),
    )


@pytest.mark.rule("SOP100-9")
def test_tidak_lengkap_tidak_diproses() -> None:
    p = dinilai(diisi(diajukan(), "U1", "U2"), SALAH, "U2")
    hasil = kelengkapan.nyatakan_lengkap(p, SOP, KALENDER, TIM, SENIN)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("PERSYARATAN_BELUM_LENGKAP_DAN_BENAR", "SOP100-9")
    assert hasil.rincian[:3] == (
        {"kode": "U1", "status": "BELUM_DIPERIKSA", "alasan": "Belum diperiksa petugas."},
        {"kode": "U2", "status": "SALAH", "alasan": "Tidak terbaca"},
        {"kode": "U3", "status": "BELUM_ADA", "alasan": "Belum diunggah atau diisi."},
    )
    assert len(hasil.rincian) == 16


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize("langkah", ["SOP100-P3", "SOP100-P4"])
def test_yang_kemudian_dinilai_salah_menghentikan_proses(langkah: str) -> None:
    asal = menunggu_pertimbangan() if langkah == "SOP100-P3" else menunggu_verifikasi()
    hasil = PERINTAH[langkah](dinilai(asal, SALAH, "U3"))
    assert isinstance(hasil, Refusal)
    assert (hasil.aturan, [satu["kode"] for satu in hasil.rincian]) == ("SOP100-9", ["U3"])


@pytest.mark.rule("SOP100-7")
def test_tanpa_tim_tetap_lengkap_lalu_diteruskan() -> None:
    p = lengkap_tanpa_tim()
    assert p.status is Status.LENGKAP
    assert kelengkapan.teruskan(p, SOP, None) == kelengkapan.TANPA_TIM
    hasil = kelengkapan.teruskan(p, SOP, TIM)
    assert not isinstance(hasil, Refusal)
    assert hasil[0].status is Status.MENUNGGU_PERTIMBANGAN_TEKNIS
    assert hasil[1] == (PermohonanDiteruskan(hasil[0], TIM),)
    assert hasil[0].batas == SELASA  # the clock runs since the receipt


@pytest.mark.rule("SOP100-7", "SOP100-9")
def test_teruskan_hanya_yang_lengkap() -> None:
    hasil = kelengkapan.teruskan(menunggu_verifikasi(), SOP, TIM)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "LANGKAH_SUDAH_LEWAT"
    hasil = kelengkapan.teruskan(dinilai(lengkap_tanpa_tim(), SALAH, "U2"), SOP, TIM)
    assert isinstance(hasil, Refusal)
    assert [satu["kode"] for satu in hasil.rincian] == ["U2"]


DAPAT_KEMBALI = {
    Status.BERKAS_DIUNGGAH,
    Status.LENGKAP,
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS,
    Status.MENUNGGU_VERIFIKASI,
}


@pytest.mark.rule("SOP100-9", "SOP100-17")
@pytest.mark.parametrize("status", KEADAAN)
def test_dikembalikan_dari(status: Status) -> None:
    p = KEADAAN[status]()
    if status in DAPAT_KEMBALI:
        p = dinilai(p, SALAH, "U2")
    hasil = kelengkapan.kembalikan(p, SOP, SELASA)
    if status not in DAPAT_KEMBALI:
        assert isinstance(hasil, Refusal)
        assert hasil.kode in ("LANGKAH_DILEWATI", "LANGKAH_SUDAH_LEWAT")
        return
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert (baru.status, baru.batas, baru.diterima_lengkap_pada, baru.pertimbangan) == (
        Status.DIKEMBALIKAN,
        None,
        None,
        None,
    )
    gagal = (Gagal("U2", StatusButir.SALAH, "Tidak terbaca"),)
    assert peristiwa == (PermohonanDikembalikan(baru, gagal, SELASA),)


@pytest.mark.rule("SOP100-9")
def test_tidak_dikembalikan_tanpa_kekurangan() -> None:
    """What the officer has not examined yet is no fault of the applicant."""
    p = kswp(diisi(diajukan()), HasilValidasi.VALID)
    assert kelengkapan.kembalikan(p, SOP, SENIN) == kelengkapan.TIDAK_ADA_KEKURANGAN


BERIKUT: dict[Status, tuple[str, str, str]] = {
    Status.DIAJUKAN: ("PELAKU_USAHA", "SOP100-P2", "Prosedur 2"),
    Status.DIKEMBALIKAN: ("PELAKU_USAHA", "SOP100-9", "Peringatan"),
    Status.LENGKAP: ("DPMPTSP", "SOP100-7", "Keterkaitan"),
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS: ("TIM_TEKNIS", "SOP100-P3", "Prosedur 3"),
    Status.MENUNGGU_VERIFIKASI: ("DPMPTSP", "SOP100-P4", "Prosedur 4"),
    Status.DISETUJUI: ("DPMPTSP", "SOP100-P5", "Prosedur 5"),
    Status.DITERBITKAN: ("", "SOP100-U11", "Persyaratan Umum 11"),
    Status.DITOLAK: ("", "SOP100-P4", "Prosedur 4"),
}


@pytest.mark.rule("SOP100-9", "SOP100-P2", "SOP100-P3", "SOP100-P4", "SOP100-P5")
@pytest.mark.parametrize("status", BERIKUT)
def test_langkah_berikut(status: Status) -> None:
    p = KEADAAN[status]()
    berikut = langkah_berikut.berikut(p, SOP)
    pelaku, aturan, bagian = BERIKUT[status]
    assert (berikut.pelaku, berikut.aturan) == (pelaku, aturan)
    assert berikut.dasar_hukum == f"SOP 100/SOP/DPMPTSP/V/2021 {bagian}"
    terbuka = status in (Status.DIAJUKAN, Status.DIKEMBALIKAN)
    assert berikut.kurang == (permohonan.gagal(p, SOP) if terbuka else ())
    assert not langkah_berikut.siap_diperiksa(p, SOP)


KSWP_BELUM = dinilai(
    kswp(diisi(diajukan()), HasilValidasi.BELUM_DAPAT_DIVALIDASI),
    BENAR,
    *(kode for kode in DIPERIKSA if kode != "U6"),
)


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize(
    "status", [Status.LENGKAP, Status.MENUNGGU_PERTIMBANGAN_TEKNIS, Status.MENUNGGU_VERIFIKASI]
)
def test_yang_dinilai_salah_sesudah_lengkap_dikembalikan(status: Status) -> None:
    """Every later step is refused on it, so the officer returns it."""
    p = dinilai(KEADAAN[status](), SALAH, "U2")
    berikut = langkah_berikut.berikut(p, SOP)
    assert (berikut.pelaku, berikut.tindakan.split()[0]) == ("DPMPTSP", "Kembalikan")
    assert [satu.kode for satu in berikut.kurang] == ["U2"]


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize(
    ("p", "pelaku", "tindakan", "siap"),
    [
        pytest.param(diisi(diajukan(), "U1"), "PELAKU_USAHA", "Lengkapi", False, id="kurang"),
        pytest.param(
            kswp(diisi(diajukan()), HasilValidasi.VALID), "DPMPTSP", "Periksa", True, id="lengkap"
        ),
        pytest.param(
            dinilai(kswp(diisi(diajukan()), HasilValidasi.VALID), SALAH, "U1"),
            "PELAKU_USAHA",
            "Lengkapi",
            False,
            id="satu salah",
        ),
        pytest.param(diperiksa(), "DPMPTSP", "Nyatakan", True, id="semua benar"),
        pytest.param(KSWP_BELUM, "KSWP", "Menunggu", True, id="tinggal jawaban KSWP"),
        pytest.param(
            dinilai(diisi(diajukan()), BENAR, "U1"), "DPMPTSP", "Periksa", True, id="KSWP dan lain"
        ),
    ],
)
def test_langkah_berikut_saat_berkas_diunggah(
    p: Permohonan, pelaku: str, tindakan: str, siap: bool
) -> None:
    berikut = langkah_berikut.berikut(p, SOP)
    assert (berikut.pelaku, berikut.tindakan.split()[0]) == (pelaku, tindakan)
    assert langkah_berikut.siap_diperiksa(p, SOP) is siap


@pytest.mark.rule("SOP100-9")
@pytest.mark.parametrize("status", [Status.DITOLAK, Status.DITERBITKAN])
def test_permohonan_yang_selesai_tidak_kurang_apa_pun(status: Status) -> None:
    """Also one that was rejected for what it lacked."""
    p = replace(diajukan(), status=status)
    assert permohonan.gagal(p, SOP)
    assert langkah_berikut.berikut(p, SOP).kurang == ()
