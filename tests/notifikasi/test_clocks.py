"""The clocks on a real database: armed, stopped, moved, woken; each message also twice."""

from datetime import date, datetime
from typing import Any

import pytest

from services.notifikasi.workers import ClockWorker, clocks_are_punctual
from shared.contracts.contract import Contract
from shared.contracts.integrasi import Hasil, ValidasiDijawabV1
from shared.contracts.pengawasan import InspeksiDibatalkanV1
from shared.contracts.registrasi import DataDivalidasiV1 as DataDivalidasiRegistrasiV1
from shared.contracts.registrasi import (
    HakAksesPembatalanDihentikanV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PermohonanDiajukanV1,
    PermohonanDikembalikanV1,
)
from shared.contracts.sanksi import (
    DataDivalidasiV1,
    PencabutanDitolakV1,
    PermohonanDitarikV1,
    ValidasiDibatalkanV1,
    VerifikasiDisetujuiV1,
    VerifikasiDitolakV1,
)
from tests.notifikasi.bahan import (
    INSPEKSI,
    KASUS,
    NIB,
    PELAKU_USAHA,
    PERMINTAAN,
    PERMOHONAN,
    dijadwal_ulang,
    dijadwalkan,
    diminta,
    dinyatakan_lengkap,
    diterbitkan,
    ditugaskan,
    nib_dicabut,
    wib,
)
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan


async def dengar(notifikasi: Layanan, *events: Contract) -> None:
    for event in events:
        await notifikasi.dengar(event, stream=PELAKU_USAHA)


async def jam(notifikasi: Layanan) -> list[tuple[Any, ...]]:
    return await notifikasi.rows("SELECT generation, state, last_day FROM tenggat ORDER BY 1")


async def keadaan(notifikasi: Layanan) -> list[str]:
    return [state for _, state, _ in await jam(notifikasi)]


async def kejadian(notifikasi: Layanan) -> list[str]:
    rows = await notifikasi.rows("SELECT kejadian FROM tenggat_riwayat ORDER BY nomor")
    return [satu for (satu,) in rows]


async def bangunkan(notifikasi: Layanan) -> None:
    """Until nothing is due."""
    worker = ClockWorker(notifikasi.database)
    while await worker.round() == 0:
        pass


@pytest.mark.rule("PB8-23-5", "CALC-6")
async def test_verifikasi_berakhir_sekali(notifikasi: Layanan, clock: SettableClock) -> None:
    await dengar(notifikasi, ditugaskan())
    clock.set(wib(2026, 3, 30, 23, 59))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2026, 4, 2))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    effective_at = datetime.fromisoformat(terlampaui.pop("effective_at"))
    assert effective_at == wib(2026, 3, 31)
    del terlampaui["tenggat"]
    assert terlampaui == {
        "fakta": "tenggat.terlampaui",
        "jenis": "verifikasi_likuidasi",
        "subjek": str(KASUS),
        "generasi": 1,
        "pelaku_usaha": str(PELAKU_USAHA),
        "aturan": "PB8-23-5",
        "hari_terakhir": "2026-03-30",
        "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)",
    }


@pytest.mark.rule("CALC-6")
async def test_pesan_dua_kali_memasang_satu_jam(notifikasi: Layanan) -> None:
    pesan = notifikasi.pesan(ditugaskan(), stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    await dengar(notifikasi, ditugaskan())  # the same fact under another event id
    assert await jam(notifikasi) == [(1, "AKTIF", date(2026, 3, 30))]
    assert await kejadian(notifikasi) == ["DIPASANG"]
    assert len(await notifikasi.published("pengingat.dijadwalkan")) == 1


@pytest.mark.rule("PB8-23-3")
async def test_peringatan_hari_ketiga_dan_keempat(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, ditugaskan())
    for hari in (25, 26, 27, 29):
        clock.set(wib(2026, 3, hari, 8))
        await bangunkan(notifikasi)
    assert [
        (satu["sisa_hari"], satu["hari_terakhir"])
        for satu in await notifikasi.published("pengingat.dikirim")
    ] == [(2, "2026-03-30"), (1, "2026-03-30")]
    assert (
        await notifikasi.rows(
            "SELECT penerima, kanal FROM pemberitahuan WHERE jenis = 'verifikasi_diingatkan'"
            " ORDER BY dibuat_pada, kanal DESC"
        )
        == [("DPMPTSP", "KOTAK_MASUK"), ("DPMPTSP", "EMAIL")] * 2
    )


@pytest.mark.rule("PB8-23-5")
async def test_putusan_menghentikan_jam_putarannya(notifikasi: Layanan) -> None:
    ditolak = VerifikasiDitolakV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, ke=1, alasan="buram", tanggal=date(2026, 3, 17)
    )
    disetujui = VerifikasiDisetujuiV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, ke=2, tanggal=date(2026, 3, 25)
    )
    await dengar(notifikasi, ditugaskan(), ditolak)
    await dengar(notifikasi, ditugaskan(2, date(2026, 3, 25), date(2026, 4, 1)), ditolak)
    assert await keadaan(notifikasi) == ["DIBATALKAN", "AKTIF"]
    await dengar(notifikasi, disetujui, diterbitkan())
    assert await keadaan(notifikasi) == ["DIBATALKAN", "DIBATALKAN"]


@pytest.mark.rule("PB8-23-5", "PB8-26-7", "PB8-27-8")
@pytest.mark.parametrize("jenis", ["LIKUIDASI", "PERWAKILAN_ASING", "PEMBUBARAN"])
async def test_permohonan_yang_ditarik_tidak_meninggalkan_jam(
    notifikasi: Layanan, clock: SettableClock, jenis: str
) -> None:
    await dengar(notifikasi, ditugaskan().model_copy(update={"jenis": jenis}), diminta())
    assert await keadaan(notifikasi) == ["AKTIF", "AKTIF"]
    batal = ValidasiDibatalkanV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, permintaan=PERMINTAAN, item="KSWP", instansi="KSWP"
    )
    ditarik = PermohonanDitarikV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, nib=NIB, jenis=jenis, verifikator="BKPM",
        tanggal=date(2026, 3, 16),
    )  # fmt: skip
    await dengar(notifikasi, batal, ditarik)
    assert await keadaan(notifikasi) == ["DIBATALKAN", "DIBATALKAN"]
    clock.set(wib(2026, 4, 2))
    await bangunkan(notifikasi)
    assert await notifikasi.published("tenggat.terlampaui") == []
    surat = "SELECT penerima FROM pemberitahuan WHERE jenis = 'permohonan_ditarik'"
    assert {penerima for (penerima,) in await notifikasi.rows(surat)} == {"BKPM"}


@pytest.mark.rule("PB8-21-5", "PB8-23-5")
async def test_yang_dikembalikan_tanpa_verifikator_menghentikan_jam(notifikasi: Layanan) -> None:
    """A kegiatan usaha was added: nobody decided, and no period runs over half a request."""
    dikembalikan = PencabutanDitolakV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, alasan="bertambah", tanggal=date(2026, 3, 17),
        item=(),
    )  # fmt: skip
    await dengar(notifikasi, ditugaskan(), dikembalikan)
    assert await keadaan(notifikasi) == ["DIBATALKAN"]
    await dengar(notifikasi, ditugaskan(2, date(2026, 3, 25), date(2026, 4, 1)))
    assert await keadaan(notifikasi) == ["DIBATALKAN", "AKTIF"]


@pytest.mark.rule("SOP100-17")
async def test_dikembalikan_menghentikan_dan_lengkap_lagi_mulai_dari_awal(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    dikembalikan = PermohonanDikembalikanV1(
        permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, persyaratan=(), tanggal=date(2026, 3, 16)
    )
    await dengar(notifikasi, dinyatakan_lengkap(), dikembalikan)
    lagi = dinyatakan_lengkap(2, date(2026, 3, 25), date(2026, 3, 26))
    await dengar(notifikasi, lagi)
    assert await jam(notifikasi) == [
        (1, "DIBATALKAN", date(2026, 3, 17)),
        (2, "AKTIF", date(2026, 3, 26)),
    ]
    clock.set(wib(2026, 3, 27))
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert (terlampaui["generasi"], terlampaui["aturan"]) == (2, "SOP100-17")


@pytest.mark.rule("SOP100-17", "CALC-6")
async def test_jam_yang_terlambat_dipasang_berakhir_seketika(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """The message was late; what it says took effect long ago (AMB-50)."""
    pesan = notifikasi.pesan(dinyatakan_lengkap(), stream=PELAKU_USAHA)
    clock.set(wib(2026, 4, 20, 9))
    await notifikasi.terima(pesan)
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert datetime.fromisoformat(terlampaui["effective_at"]) == wib(2026, 3, 18)


@pytest.mark.rule("SOP100-17")
async def test_selesai_setelah_akhir_tetap_terlambat(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """Which of the two is processed first changes nothing."""
    await dengar(notifikasi, dinyatakan_lengkap())
    clock.set(wib(2026, 3, 18))
    await dengar(
        notifikasi,
        NibDiterbitkanV1(
            nib=NIB, pelaku_usaha=PELAKU_USAHA, permohonan=PERMOHONAN, tanggal=date(2026, 3, 18),
            jenis_pelaku_usaha="BADAN_USAHA", skala="KECIL", wilayah="13.03", kegiatan_usaha=(),
            berlaku_sampai=None,
        ),
    )  # fmt: skip
    await bangunkan(notifikasi)
    assert await keadaan(notifikasi) == ["DIJALANKAN"]


@pytest.mark.rule("PB8-23-9")
async def test_hak_akses_diperingatkan_lalu_berakhir(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, nib_dicabut())
    for saat in (wib(2027, 1, 29), wib(2027, 2, 21), wib(2027, 2, 27), wib(2027, 2, 28, 23)):
        clock.set(saat)
        await bangunkan(notifikasi)
    peringatan = await notifikasi.published("pengingat.dikirim")
    assert [satu["sisa_hari"] for satu in peringatan] == [30, 7, 1]
    assert await notifikasi.published("tenggat.terlampaui") == []
    clock.set(wib(2027, 3, 1))
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert (terlampaui["subjek"], terlampaui["generasi"]) == (str(PELAKU_USAHA), int(NIB))


@pytest.mark.rule("PB8-23-9")
@pytest.mark.parametrize(
    "penghenti",
    [
        PermohonanDiajukanV1(
            permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, sop="100", kbli="62012",
            skala="KECIL", jenis_pemohon="NON_PERORANGAN", kanal="OSS",
            diajukan_pada=date(2026, 9, 1),
        ),
        HakAksesPembatalanDihentikanV1(
            pelaku_usaha=PELAKU_USAHA, permohonan=PERMOHONAN, tanggal=date(2026, 9, 1)
        ),
    ],
    ids=lambda event: event.FAKTA,
)  # fmt: skip
async def test_permohonan_menghentikan_pembatalan_hak_akses(
    notifikasi: Layanan, clock: SettableClock, penghenti: Contract
) -> None:
    clock.set(wib(2026, 9, 1))
    await dengar(notifikasi, nib_dicabut(date(2026, 8, 31)), penghenti)
    assert await keadaan(notifikasi) == ["DIBATALKAN"]
    await dengar(notifikasi, nib_dicabut(date(2026, 9, 1), nib="1234567890124"))
    assert await keadaan(notifikasi) == ["DIBATALKAN", "AKTIF"]


@pytest.mark.rule("PB8-10-14")
async def test_setiap_instansi_pelaksana_diingatkan_tepat_pada_harinya(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 3, 2))
    await dengar(notifikasi, dijadwalkan())
    clock.set(wib(2026, 3, 8, 23, 59))
    await bangunkan(notifikasi)
    assert await notifikasi.published("inspeksi.diingatkan") == []
    clock.set(wib(2026, 3, 9))
    await bangunkan(notifikasi)
    await bangunkan(notifikasi)
    assert await notifikasi.published("inspeksi.diingatkan") == [
        {
            "fakta": "inspeksi.diingatkan",
            "inspeksi": str(INSPEKSI),
            "pelaku_usaha": str(PELAKU_USAHA),
            "tanggal": "2026-03-30",
            "versi_jadwal": 1,
            "instansi": instansi,
        }
        for instansi in ("DPMPTSP", "OPD_TEKNIS")
    ]
    assert sorted(
        await notifikasi.rows("SELECT penerima FROM pemberitahuan WHERE kanal = 'KOTAK_MASUK'")
    ) == [("DPMPTSP",), ("OPD_TEKNIS",)]


@pytest.mark.rule("PB8-10-14")
@pytest.mark.parametrize("backlog", [1, 100])
async def test_inspeksi_yang_sudah_lewat_tidak_diingatkan(
    notifikasi: Layanan, clock: SettableClock, backlog: int
) -> None:
    """The service was down from before H-10 until after the day."""
    clock.set(wib(2026, 3, 2))
    await dengar(notifikasi, dijadwalkan())
    clock.set(wib(2026, 3, 31))
    worker = ClockWorker(notifikasi.database, backlog=backlog)
    while await worker.round() == 0:
        pass
    assert await notifikasi.published("inspeksi.diingatkan") == []
    assert await notifikasi.rows("SELECT jenis FROM pemberitahuan") == []
    assert await keadaan(notifikasi) == ["DIBATALKAN"]
    assert await notifikasi.rows("SELECT sebab FROM tenggat_riwayat ORDER BY nomor OFFSET 1") == [
        ("Tidak dikirim: 30-03-2026 sudah lewat.",)
    ]


@pytest.mark.rule("PB8-10-14")
async def test_jadwal_baru_menggantikan_pengingat_lama(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 3, 9, 8))  # due, and not woken yet
    await dengar(notifikasi, dijadwalkan(), dijadwal_ulang(date(2026, 4, 30)))
    assert await jam(notifikasi) == [
        (1, "DIBATALKAN", date(2026, 3, 9)),
        (2, "AKTIF", date(2026, 4, 16)),
    ]
    assert await kejadian(notifikasi) == ["DIPASANG", "DIPINDAHKAN", "DIPASANG"]
    await bangunkan(notifikasi)
    assert await notifikasi.published("inspeksi.diingatkan") == []
    await dengar(notifikasi, dijadwal_ulang(date(2026, 3, 17), versi=3))
    await bangunkan(notifikasi)  # less than 10 Hari away: at once
    diingatkan = await notifikasi.published("inspeksi.diingatkan")
    assert [(satu["versi_jadwal"], satu["instansi"]) for satu in diingatkan] == [
        (3, "DPMPTSP"),
        (3, "OPD_TEKNIS"),
    ]


@pytest.mark.rule("PB8-10-14")
async def test_insidental_dan_yang_dibatalkan_tidak_diingatkan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    await dengar(notifikasi, dijadwalkan(jenis="INSIDENTAL"))
    assert await jam(notifikasi) == []
    dibatalkan = InspeksiDibatalkanV1(
        inspeksi=INSPEKSI, pelaku_usaha=PELAKU_USAHA, tanggal=date(2026, 3, 30), alasan="banjir"
    )
    await dengar(notifikasi, dijadwalkan(), dibatalkan)
    clock.set(wib(2026, 3, 29))
    await bangunkan(notifikasi)
    assert await notifikasi.published("inspeksi.diingatkan") == []


def divalidasi(penerbit: type[Contract], hasil: str) -> Contract:
    isi = {
        "permintaan": PERMINTAAN, "pelaku_usaha": PELAKU_USAHA, "kasus": KASUS, "item": "KSWP",
        "instansi": "KSWP", "ke": 1, "hasil": hasil,
    }  # fmt: skip
    return penerbit.model_validate(isi)


@pytest.mark.parametrize("penerbit", [DataDivalidasiV1, DataDivalidasiRegistrasiV1])
@pytest.mark.parametrize(
    ("hasil", "state"),
    [
        ("VALID", "DIBATALKAN"),
        ("TIDAK_VALID", "DIBATALKAN"),
        ("BELUM_DAPAT_DIVALIDASI", "DIJALANKAN"),
    ],
)
async def test_diam_dan_belum_dapat_berarti_ditanya_lagi(
    notifikasi: Layanan, clock: SettableClock, penerbit: type[Contract], hasil: str, state: str
) -> None:
    """AMB-51."""
    await dengar(notifikasi, diminta(), divalidasi(penerbit, hasil))
    clock.forward(seconds=30)
    await bangunkan(notifikasi)
    assert (await keadaan(notifikasi))[-1] == state


async def test_jawaban_yang_tidak_diterima_peminta_tidak_menghentikan(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    """AMB-51: from another agency than the one asked; who asked has not taken it."""
    await dengar(notifikasi, diminta())
    jawaban = ValidasiDijawabV1(permintaan=PERMINTAAN, hasil=Hasil.VALID, instansi="AHU")
    await notifikasi.dengar(jawaban, stream=PELAKU_USAHA, source="/instansi/ahu")
    clock.forward(seconds=30)
    await bangunkan(notifikasi)
    assert await keadaan(notifikasi) == ["DIJALANKAN"]


async def test_kesiapan_melihat_jam_yang_terlambat(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    tepat = clocks_are_punctual(notifikasi.database)
    assert await tepat() is None
    await dengar(notifikasi, dinyatakan_lengkap())
    clock.set(wib(2026, 3, 18, 0, 1))
    assert await tepat() is None
    clock.forward(seconds=1)
    assert await tepat() == "tenggat tertua terlambat 61 detik"
    await bangunkan(notifikasi)
    assert await tepat() is None


@pytest.mark.rule("PB8-24-9", "PB8-1-20")
@pytest.mark.parametrize("sebab", ["PEMBATALAN", "KP3A"])
async def test_pilihan_memasang_jam_dengan_dasar_yang_dinyatakannya(
    notifikasi: Layanan, sebab: str
) -> None:
    """AMB-40: off by default, see below."""
    await dengar(notifikasi, nib_dicabut(sebab=sebab).model_copy(update=DIPERLUAS))
    [(kind, sampai)] = await notifikasi.rows("SELECT kind, last_day FROM tenggat")
    assert (kind, sampai) == ("hak_akses_perluasan", date(2027, 2, 28))
    [dijadwalkan] = await notifikasi.published("pengingat.dijadwalkan")
    assert dijadwalkan["dasar_hukum"] == DIPERLUAS["hak_akses_dasar"]


DIPERLUAS = {
    "hak_akses_bertenggang": True,
    "hak_akses_diperluas": True,
    "hak_akses_dasar": "Keputusan Bupati 1/2026",
}


@pytest.mark.rule(
    "PB8-23-9", "PB8-24-9", "PB8-24-11", "PB8-27-12", "PB8-27-13", "PB8-27-15", "PB8-29-1c"
)
@pytest.mark.parametrize(
    ("jalur", "sebab", "harapan"),
    [
        ("PERMOHONAN", "LIKUIDASI", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PERMOHONAN", "NON_LIKUIDASI", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PERMOHONAN", "TANPA_PBBR", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PUTUSAN", "PEMBUBARAN", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PUTUSAN", "PENCABUTAN_TANPA_PEMBUBARAN", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PUTUSAN", "PENCABUTAN_OLEH_PEMDA", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("PUTUSAN", "TANPA_PBBR", ("hak_akses_permohonan", date(2027, 2, 28))),
        ("SANKSI", "TANPA_PBBR", ("hak_akses_sanksi", date(2027, 8, 31))),
        ("PERMOHONAN", "PEMBATALAN", None),  # AMB-40
        ("PERMOHONAN", "KANTOR_PERWAKILAN", None),  # AMB-40
        ("PERMOHONAN", "KP3A", None),  # a kind of Pasal 25
    ],
)
async def test_nib_dicabut_memasang_jam_menurut_jalurnya(
    notifikasi: Layanan, jalur: str, sebab: str, harapan: tuple[str, date] | None
) -> None:
    await dengar(notifikasi, nib_dicabut(sebab=sebab).model_copy(update={"jalur": jalur}))
    rows = await notifikasi.rows("SELECT kind, last_day FROM tenggat")
    assert rows == ([harapan] if harapan else [])


@pytest.mark.rule("PB8-24-9", "PB8-27-13")
async def test_pma_tidak_bertenggang(notifikasi: Layanan) -> None:
    """Pasal 24 ayat (9) speaks of PMDN: registrasi says for whom months begin."""
    pma = {"hak_akses_bertenggang": False}
    await dengar(notifikasi, nib_dicabut(sebab="NON_LIKUIDASI").model_copy(update=pma))
    assert await notifikasi.rows("SELECT kind FROM tenggat") == []


@pytest.mark.rule("PB8-23-9")
async def test_nib_yang_diambil_alih_menghentikan_jam(notifikasi: Layanan) -> None:
    await dengar(notifikasi, nib_dicabut(sebab="LIKUIDASI"))
    mutakhir = _mutakhir(menunggu=False, versi=1).model_dump()
    baru = {nama: mutakhir[nama] for nama in NibDiterbitkanV1.model_fields if nama in mutakhir}
    await dengar(notifikasi, NibDiterbitkanV1.model_validate(baru))
    assert await notifikasi.rows("SELECT state FROM tenggat") == [("DIBATALKAN",)]


def _mutakhir(*, menunggu: bool, versi: int) -> NibDimutakhirkanV1:
    return NibDimutakhirkanV1(
        nib=NIB,
        pelaku_usaha=PELAKU_USAHA,
        permohonan=None,
        tanggal=date(2026, 8, 31),
        jenis_pelaku_usaha="BADAN_USAHA",
        skala="KECIL",
        wilayah="13.03",
        kegiatan_usaha=(),
        berlaku_sampai=None,
        versi=versi,
        menunggu_pbbr=menunggu,
    )


@pytest.mark.rule("PB8-24-10", "PB8-27-14")
async def test_nib_tanpa_pbbr(notifikasi: Layanan, clock: SettableClock) -> None:
    """Warned thirty days before, and ended on the day after the last one."""
    clock.set(wib(2026, 8, 31, 9))
    await dengar(notifikasi, _mutakhir(menunggu=True, versi=2))
    assert await jam(notifikasi) == [(2, "AKTIF", date(2027, 2, 28))]
    clock.set(wib(2027, 1, 29, 8))
    await bangunkan(notifikasi)
    [diingatkan] = await notifikasi.published("pengingat.dikirim")
    assert (diingatkan["jenis"], diingatkan["subjek"], diingatkan["sisa_hari"]) == (
        "nib_tanpa_pbbr",
        NIB,
        30,
    )
    clock.set(wib(2027, 3, 1))
    await bangunkan(notifikasi)
    [terlampaui] = await notifikasi.published("tenggat.terlampaui")
    assert (terlampaui["jenis"], terlampaui["subjek"], terlampaui["aturan"]) == (
        "nib_tanpa_pbbr",
        NIB,
        "PB8-24-10",
    )


@pytest.mark.rule("PB8-24-10")
async def test_pbbr_baru_menghentikan_dan_kehilangan_lagi_memasang_baru(
    notifikasi: Layanan, clock: SettableClock
) -> None:
    clock.set(wib(2026, 8, 31, 9))
    await dengar(
        notifikasi,
        _mutakhir(menunggu=True, versi=2),
        _mutakhir(menunggu=False, versi=3),
        _mutakhir(menunggu=True, versi=4),
    )
    assert await jam(notifikasi) == [
        (2, "DIBATALKAN", date(2027, 2, 28)),
        (4, "AKTIF", date(2027, 2, 28)),
    ]
