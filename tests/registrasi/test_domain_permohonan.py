"""Filing, the five steps in order, examination, return, and the clock of 1 Hari kerja."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.registrasi.domain import (
    kelengkapan,
    langkah_berikut,
    penerbitan_nib,
    pengunggahan,
    permohonan,
    pertimbangan_teknis,
    verifikasi,
    waktu_penyelesaian,
)
from services.registrasi.domain.kelengkapan import (
    PermohonanDikembalikan,
    PermohonanDinyatakanLengkap,
    PermohonanDiteruskan,
)
from services.registrasi.domain.pelaku_usaha import DI_LUAR_DAERAH, PelakuUsaha
from services.registrasi.domain.penerbitan_nib import Bahan
from services.registrasi.domain.permohonan import (
    HasilPertimbangan,
    Keputusan,
    Permohonan,
    PermohonanDiajukan,
    Pertimbangan,
    Status,
    TingkatRisikoDitetapkan,
)
from services.registrasi.domain.persyaratan import Gagal, HasilValidasi, StatusButir
from services.registrasi.domain.pertimbangan_teknis import (
    BUKAN_ANGGOTA,
    TANPA_CATATAN,
    PertimbanganTeknisDiberikan,
)
from services.registrasi.domain.sop import JenisPemohon, JenisPerizinan, Skala, TingkatRisiko
from services.registrasi.domain.tim_teknis import TimTeknis, tim_aktif
from services.registrasi.domain.verifikasi import (
    MENYIMPANG,
    TANPA_ALASAN,
    PermohonanDitolak,
    PermohonanDiverifikasi,
)
from services.registrasi.domain.waktu_penyelesaian import SlaTerlampaui
from shared.calendar import HariLapisan, Kalender
from shared.identity import KBLI, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    AJUKAN,
    ANGKA,
    BADAN_USAHA,
    BENAR,
    DAERAH,
    ISIAN,
    KALENDER,
    KAMIS_26,
    KEGIATAN_ID,
    NOMOR,
    PELAKU_ID,
    PERIZINAN_ID,
    PERMINTAAN,
    PERMOHONAN_ID,
    PERSEORANGAN,
    RABU_25,
    SALAH,
    SELASA,
    SENIN,
    SOP,
    TIM,
    WILAYAH,
    diajukan,
    diisi,
    dinilai,
    diperiksa,
    diterima,
    kswp,
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


@pytest.mark.rule("SOP100-P1", "SOP100-14", "SOP100-15", "SOP100-20")
def test_ajukan() -> None:
    hasil = permohonan.ajukan(AJUKAN, PERMOHONAN_ID, SOP, ANGKA, PERSEORANGAN, WILAYAH, SENIN)
    baru = Permohonan(
        id=PERMOHONAN_ID,
        pelaku_usaha=PELAKU_ID,
        daerah=DAERAH,
        sop="100 /SOP/DPMPTSP/V/2021",
        sop_versi=1,
        kbli=KBLI("62012"),
        skala=Skala.KECIL,
        jenis_pemohon=JenisPemohon.PERORANGAN,
        lokasi=Wilayah("16.06.01"),
        alamat="Jalan Merdeka 1, Sekayu",
        penanaman_modal=PERSEORANGAN.penanaman_modal,
        tingkat_risiko=TingkatRisiko.RENDAH,
        perizinan=JenisPerizinan.NIB,
        kanal="OSS",
        angka=ANGKA,
        status=Status.DIAJUKAN,
        diajukan_pada=SENIN,
    )
    assert hasil == (baru, (PermohonanDiajukan(baru), TingkatRisikoDitetapkan(baru)))


@pytest.mark.rule("SOP100-11")
@pytest.mark.parametrize(
    ("pemohon", "jenis"),
    [
        pytest.param(PERSEORANGAN, JenisPemohon.PERORANGAN, id="perorangan"),
        pytest.param(BADAN_USAHA, JenisPemohon.NON_PERORANGAN, id="badan usaha"),
    ],
)
def test_kedua_jenis_pemohon(pemohon: PelakuUsaha, jenis: JenisPemohon) -> None:
    assert diajukan(pemohon=pemohon).jenis_pemohon is jenis


@pytest.mark.rule("SOP100-18")
@pytest.mark.parametrize("skala", [Skala.MIKRO, Skala.BESAR])
def test_skala_di_luar_parameter_ditolak(skala: Skala) -> None:
    hasil = permohonan.ajukan(
        replace(AJUKAN, skala=skala), PERMOHONAN_ID, SOP, ANGKA, PERSEORANGAN, WILAYAH, SENIN
    )
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.dasar_hukum, len(hasil.peristiwa)) == (
        "SKALA_TIDAK_DITERIMA",
        "SOP 100/SOP/DPMPTSP/V/2021 Parameter",
        1,
    )


def test_lokasi_di_luar_daerah_ditolak() -> None:
    hasil = permohonan.ajukan(
        replace(AJUKAN, lokasi=Wilayah("13.03.04")),
        PERMOHONAN_ID, SOP, ANGKA, PERSEORANGAN, WILAYAH, SENIN,
    )  # fmt: skip
    assert hasil == DI_LUAR_DAERAH


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
BOLEH = {
    "SOP100-P2": {Status.DIAJUKAN, Status.BERKAS_DIUNGGAH, Status.DIKEMBALIKAN},
    "SOP100-P3": {Status.MENUNGGU_PERTIMBANGAN_TEKNIS},
    "SOP100-P4": {Status.MENUNGGU_VERIFIKASI},
    "SOP100-P4 tolak": {Status.MENUNGGU_VERIFIKASI},
    "SOP100-P5": {Status.DISETUJUI, Status.DITERBITKAN},  # the second time: no effect
}


@pytest.mark.rule("SOP100-P1", "SOP100-P2", "SOP100-P3", "SOP100-P4", "SOP100-P5")
@pytest.mark.parametrize("langkah", PERINTAH)
@pytest.mark.parametrize("status", KEADAAN)
def test_langkah_berurutan(langkah: str, status: Status) -> None:
    """Every command in every state: only where it follows, else refused with its article."""
    p = KEADAAN[status]()
    assert p.status is status
    hasil = PERINTAH[langkah](p)
    if status in BOLEH[langkah]:
        assert not isinstance(hasil, Refusal)
        return
    assert isinstance(hasil, Refusal)
    nomor = langkah.split()[0]
    assert (hasil.aturan, hasil.dasar_hukum) == (
        nomor,
        f"SOP 100/SOP/DPMPTSP/V/2021 Prosedur {nomor[-1]}",
    )
    urutan = permohonan.URUTAN
    lewat = urutan.index(status) > max(urutan.index(satu) for satu in BOLEH[langkah])
    assert hasil.kode == ("LANGKAH_SUDAH_LEWAT" if lewat else "LANGKAH_DILEWATI")


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


@pytest.mark.rule("SOP100-17", "SOP100-9")
def test_diperbaiki_jam_mulai_dari_awal() -> None:
    """Returned on the 17th, repaired on the 25th: a full new Hari kerja, the 26th."""
    diperbaiki = diisi(dikembalikan(), "U2", pada=RABU_25)
    assert diperbaiki.status is Status.BERKAS_DIUNGGAH
    diperiksa_lagi = dinilai(diperbaiki, BENAR, "U2")
    p = diterima(kelengkapan.nyatakan_lengkap(diperiksa_lagi, SOP, KALENDER, TIM, RABU_25))
    assert (p.ke, p.diterima_lengkap_pada, p.batas, p.sla_terlampaui) == (
        2,
        RABU_25,
        KAMIS_26,
        False,
    )


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize(
    ("diterima_pada", "batas"),
    [
        pytest.param(SENIN, SELASA, id="Senin: Selasa"),
        pytest.param(SELASA, RABU_25, id="sebelum libur panjang: hari kerja berikutnya"),
        pytest.param(date(2026, 3, 21), RABU_25, id="hari libur tetap hari ke-0"),
        pytest.param(date(2026, 3, 27), date(2026, 3, 30), id="Jumat: Senin"),
    ],
)
def test_batas_satu_hari_kerja(diterima_pada: date, batas: date) -> None:
    assert menunggu_pertimbangan(diterima_pada).batas == batas


@pytest.mark.rule("SOP100-17")
def test_hari_ke_nol_adalah_unggahan_terakhir_bukan_pernyataan() -> None:
    """AMB-50: complete on the 16th, declared on the 25th: overdue at once, escalated at once."""
    hasil = kelengkapan.nyatakan_lengkap(diperiksa(SENIN), SOP, KALENDER, TIM, RABU_25)
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert (baru.diterima_lengkap_pada, baru.batas, baru.sla_terlampaui) == (SENIN, SELASA, True)
    assert [type(satu).__name__ for satu in peristiwa] == [
        "PermohonanDinyatakanLengkap",
        "SlaTerlampaui",
        "PermohonanDiteruskan",
    ]


@pytest.mark.rule("SOP100-17")
def test_isi_terakhir_menentukan_hari_ke_nol() -> None:
    p = diisi(diperiksa(SENIN), "K7", pada=SELASA)
    p = diterima(kelengkapan.nyatakan_lengkap(p, SOP, KALENDER, TIM, SELASA))
    assert (p.diterima_lengkap_pada, p.batas) == (SELASA, RABU_25)


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize(
    ("hari_ini", "terlampaui"),
    [
        pytest.param(SELASA, False, id="hari terakhir masih tepat waktu"),
        pytest.param(SELASA + timedelta(1), True, id="sehari kemudian"),
    ],
)
def test_tandai_sla(hari_ini: date, terlampaui: bool) -> None:
    p = menunggu_verifikasi()
    hasil, peristiwa = waktu_penyelesaian.tandai(p, KALENDER, hari_ini)
    assert hasil == replace(p, sla_terlampaui=terlampaui)
    rabu = KALENDER.awal_hari(SELASA + timedelta(1))
    assert peristiwa == ((SlaTerlampaui(hasil, rabu),) if terlampaui else ())


@pytest.mark.rule("SOP100-17")
@pytest.mark.parametrize("status", KEADAAN)
def test_sla_tidak_pernah_menerbitkan(status: Status) -> None:
    """AMB-05: the end of the time changes no status, and says nothing where no clock runs."""
    p = KEADAAN[status]()
    hasil, peristiwa = waktu_penyelesaian.tandai(p, KALENDER, date(2026, 6, 1))
    assert (hasil.status, hasil.nib) == (p.status, p.nib)
    assert bool(peristiwa) is (status in waktu_penyelesaian.BERJALAN)


@pytest.mark.rule("SOP100-17")
def test_sla_ditandai_sekali() -> None:
    p, _ = waktu_penyelesaian.tandai(menunggu_verifikasi(), KALENDER, RABU_25)
    assert waktu_penyelesaian.tandai(p, KALENDER, RABU_25) == (p, ())


@pytest.mark.rule("SOP100-17", "CALC-1")
def test_kalender_baru_hanya_memperpanjang() -> None:
    """AMB-67: the 17th became a holiday after the count: not overdue before the 25th is over."""
    libur = Kalender(lapisan=(HariLapisan(SELASA, True, "Libur", "Keputusan"),))
    p = menunggu_verifikasi()
    assert waktu_penyelesaian.tandai(p, libur, RABU_25) == (p, ())
    hasil, peristiwa = waktu_penyelesaian.tandai(p, libur, KAMIS_26)
    assert peristiwa == (SlaTerlampaui(hasil, KALENDER.awal_hari(KAMIS_26)),)


@pytest.mark.rule("SOP100-13", "SOP100-P3")
@pytest.mark.parametrize("hasil", HasilPertimbangan)
def test_pertimbangan_teknis(hasil: HasilPertimbangan) -> None:
    asal = menunggu_pertimbangan()
    pertimbangan = Pertimbangan(hasil, "Layak", "anggota-1", "TIM", SELASA)
    baru = replace(asal, status=Status.MENUNGGU_VERIFIKASI, pertimbangan=pertimbangan)
    assert pertimbangkan(asal, hasil) == (
        baru,
        (PertimbanganTeknisDiberikan(baru, pertimbangan),),
    )


@pytest.mark.rule("SOP100-13")
@pytest.mark.parametrize(
    ("tim", "anggota"),
    [
        pytest.param(TIM, "anggota-2", id="bukan anggota"),
        pytest.param(None, "anggota-1", id="tidak ada tim aktif"),
    ],
)
def test_hanya_anggota_tim(tim: TimTeknis | None, anggota: str) -> None:
    hasil = pertimbangan_teknis.beri(
        menunggu_pertimbangan(), SOP, tim, anggota, DISARANKAN, "Layak", SELASA
    )
    assert hasil == BUKAN_ANGGOTA


@pytest.mark.rule("SOP100-P3")
def test_pertimbangan_tanpa_catatan() -> None:
    hasil = pertimbangan_teknis.beri(
        menunggu_pertimbangan(), SOP, TIM, "anggota-1", DISARANKAN, " ", SELASA
    )
    assert hasil == TANPA_CATATAN


BARU = replace(TIM, kode="BARU", tanggal_keputusan=SELASA, berlaku_sampai=None)


@pytest.mark.rule("SOP100-13")
@pytest.mark.parametrize(
    ("tanggal", "harapan"),
    [
        pytest.param(date(2026, 1, 4), None, id="sehari sebelum Keputusan Bupati"),
        pytest.param(date(2026, 1, 5), TIM, id="hari Keputusan Bupati"),
        pytest.param(SELASA, BARU, id="keputusan terbaru"),
        pytest.param(date(2027, 1, 1), BARU, id="yang lama berakhir"),
    ],
)
def test_tim_yang_aktif(tanggal: date, harapan: TimTeknis | None) -> None:
    lain = replace(TIM, kode="LAIN", daerah="KAB_SIJUNJUNG")
    assert tim_aktif((lain, TIM, BARU), DAERAH, tanggal) == harapan
    assert tim_aktif((TIM,), DAERAH, date(2026, 12, 31)) == TIM
    assert tim_aktif((TIM,), DAERAH, date(2027, 1, 1)) is None


@pytest.mark.rule("SOP100-P4")
def test_disetujui() -> None:
    asal = menunggu_verifikasi()
    keputusan = Keputusan(True, None, "petugas-1", SELASA)
    baru = replace(asal, status=Status.DISETUJUI, keputusan=keputusan)
    assert verifikasi.setujui(asal, SOP, "petugas-1", None, SELASA) == (
        baru,
        (PermohonanDiverifikasi(baru, SELASA),),
    )


@pytest.mark.rule("SOP100-P4")
@pytest.mark.parametrize(
    ("alasan", "boleh"), [(None, False), ("", False), (" ", False), ("Data baru", True)]
)
def test_menyimpang_dari_pertimbangan_beralasan(alasan: str | None, boleh: bool) -> None:
    """AMB-63: the consideration does not bind, but to go against it needs a reason."""
    asal = menunggu_verifikasi(TIDAK_DISARANKAN)
    hasil = verifikasi.setujui(asal, SOP, "petugas-1", alasan, SELASA)
    if not boleh:
        assert hasil == MENYIMPANG
        return
    assert diterima(hasil).keputusan == Keputusan(True, alasan, "petugas-1", SELASA)


@pytest.mark.rule("SOP100-P4")
def test_ditolak() -> None:
    asal = menunggu_verifikasi()
    keputusan = Keputusan(False, "Lokasi tidak sesuai", "petugas-1", SELASA)
    baru = replace(asal, status=Status.DITOLAK, keputusan=keputusan, selesai_pada=SELASA)
    assert verifikasi.tolak(asal, "petugas-1", "Lokasi tidak sesuai", SELASA) == (
        baru,
        (PermohonanDitolak(baru, "Lokasi tidak sesuai", SELASA),),
    )
    assert verifikasi.tolak(asal, "petugas-1", " ", SELASA) == TANPA_ALASAN


BERIKUT: dict[Status, tuple[str, str]] = {
    Status.DIAJUKAN: ("PELAKU_USAHA", "SOP100-P2"),
    Status.DIKEMBALIKAN: ("PELAKU_USAHA", "SOP100-9"),
    Status.LENGKAP: ("DPMPTSP", "SOP100-7"),
    Status.MENUNGGU_PERTIMBANGAN_TEKNIS: ("TIM_TEKNIS", "SOP100-P3"),
    Status.MENUNGGU_VERIFIKASI: ("DPMPTSP", "SOP100-P4"),
    Status.DISETUJUI: ("DPMPTSP", "SOP100-P5"),
    Status.DITERBITKAN: ("", "SOP100-U11"),
    Status.DITOLAK: ("", "SOP100-P4"),
}


@pytest.mark.rule("SOP100-9", "SOP100-P2", "SOP100-P3", "SOP100-P4", "SOP100-P5")
@pytest.mark.parametrize("status", BERIKUT)
def test_langkah_berikut(status: Status) -> None:
    p = KEADAAN[status]()
    berikut = langkah_berikut.berikut(p, SOP)
    assert (berikut.pelaku, berikut.aturan) == BERIKUT[status]
    terbuka = status in (Status.DIAJUKAN, Status.DIKEMBALIKAN)
    assert berikut.kurang == (permohonan.gagal(p, SOP) if terbuka else ())
    assert not langkah_berikut.siap_diperiksa(p, SOP)


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
    ],
)
def test_langkah_berikut_saat_berkas_diunggah(
    p: Permohonan, pelaku: str, tindakan: str, siap: bool
) -> None:
    berikut = langkah_berikut.berikut(p, SOP)
    assert (berikut.pelaku, berikut.tindakan.split()[0]) == (pelaku, tindakan)
    assert langkah_berikut.siap_diperiksa(p, SOP) is siap
