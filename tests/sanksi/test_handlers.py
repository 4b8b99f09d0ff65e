"""The path of Pasal 23 on real PostgreSQL: every message late, twice, or out of order."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.sanksi import handlers, tables
from services.sanksi.domain.kasus import Item, Kasus, PemohonSebagai, Status
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.validasi import INSTANSI
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.handlers import AjukanKembali, Permohonan, Putuskan, Unggah
from shared.actor import Actor
from shared.contracts.contract import Contract
from shared.contracts.integrasi import Hasil, ValidasiDijawabV1
from shared.contracts.notifikasi import (
    KalenderDiperbaruiV1,
    PengingatDijadwalkanV1,
    TenggatTerlampauiV1,
)
from shared.contracts.pengawasan import ValidasiDijawabV1 as LkpmDijawabV1
from shared.contracts.registrasi import (
    KegiatanUsaha,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    TingkatRisiko,
)
from shared.daerah import daerah
from shared.identity import NIK, NPWP
from shared.messaging.transaction import Transaction
from shared.refusal import Refusal
from tests.sanksi.bahan import (
    AJUKAN,
    AKTA,
    DAERAH,
    GUDANG,
    HARI_KELIMA,
    KASUS,
    LEWAT,
    NIB,
    PELAKU_USAHA,
    PENCATATAN,
    SENIN,
    TOKO,
    WILAYAH,
)
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

LIKUIDATOR = Actor("likuidator-1", "PELAKU_USAHA", ("LIKUIDATOR",), str(PELAKU_USAHA))
PERMOHONAN = Permohonan(AJUKAN, NIK("1303044107900001"), NPWP("0012345678901000"))
UNGGAH = Unggah(KASUS, (AKTA, PENCATATAN))
SETUJUI = Putuskan(KASUS, Setujui((WILAYAH,)))
TOLAK = Putuskan(KASUS, Tolak((WILAYAH,), "Tidak terbaca"))
TERBIT = NibDiterbitkanV1(
    nib=NIB,
    pelaku_usaha=PELAKU_USAHA,
    permohonan=None,
    tanggal=date(2025, 1, 6),
    jenis_pelaku_usaha="BADAN_USAHA",
    skala="KECIL",
    wilayah=WILAYAH,
    kegiatan_usaha=tuple(
        KegiatanUsaha(
            id=satu,
            kbli=kbli,
            tingkat_risiko=risiko,
            lokasi=WILAYAH,
            tahap="OPERASIONAL",
            status_penanaman_modal="PMDN",
        )
        for satu, kbli, risiko in (
            (TOKO, "62012", TingkatRisiko.RENDAH),
            (GUDANG, "10130", TingkatRisiko.MENENGAH_TINGGI),
        )
    ),
    berlaku_sampai=None,
)


async def perintah(layanan: Layanan, handler: Any, isi: Any) -> Any:
    async with layanan.database.transaction(
        stream=str(PELAKU_USAHA), daerah=daerah(DAERAH), actor=LIKUIDATOR
    ) as tx:
        return await handler(tx, isi)


async def dengar(layanan: Layanan, event: Contract) -> None:
    await layanan.dengar(event, stream=PELAKU_USAHA)


async def jawab(layanan: Layanan, item: str, hasil: Hasil, kasus: UUID | None = None) -> None:
    """As an agency does: with its own source, and with the request as its Kafka key; LKPM are
    answered by pengawasan, on its own topic."""
    ((permintaan,),) = await layanan.rows(
        "SELECT permintaan FROM validasi WHERE item = :item AND kasus = COALESCE(:kasus, kasus)",
        item=item,
        kasus=kasus,
    )
    if item == Item.LKPM:
        await dengar(layanan, lkpm(permintaan, hasil))
        return
    instansi = INSTANSI[Item(item)]
    jawaban = ValidasiDijawabV1(permintaan=permintaan, hasil=hasil, instansi=instansi)
    await layanan.dengar(jawaban, stream=permintaan, source=f"/instansi/{instansi}")


def lkpm(permintaan: UUID, hasil: Hasil) -> LkpmDijawabV1:
    return LkpmDijawabV1(
        permintaan=permintaan,
        pelaku_usaha=PELAKU_USAHA,
        ke=1,
        item="LKPM",
        hasil=hasil,
        tanggal=SENIN,
        keterangan="",
        proyek=(),
    )


def lewat(ke: int = 1, terakhir: date = HARI_KELIMA) -> TenggatTerlampauiV1:
    return tenggat("verifikasi_likuidasi", KASUS, ke, terakhir)


def tenggat(jenis: str, subjek: UUID, ke: int, terakhir: date) -> TenggatTerlampauiV1:
    return TenggatTerlampauiV1(
        tenggat=uuid4(),
        jenis=jenis,
        subjek=str(subjek),
        generasi=ke,
        pelaku_usaha=PELAKU_USAHA,
        aturan="PB8-23-5",
        hari_terakhir=terakhir,
        effective_at=datetime(2026, 3, 30, 17, tzinfo=UTC),
        dasar_hukum="Pasal 23 ayat (5)",
    )


async def muat(layanan: Layanan) -> Kasus:
    async with layanan.database.session() as session:
        kasus = await tables.load_kasus(session, KASUS)
    assert kasus
    return kasus


@pytest.fixture
async def diajukan(sanksi: Layanan) -> Layanan:
    await dengar(sanksi, TERBIT)
    assert isinstance(await perintah(sanksi, handlers.ajukan, PERMOHONAN), Kasus)
    return sanksi


@pytest.fixture
async def menunggu(diajukan: Layanan) -> Layanan:
    """Everything answered, AHU can't validate, both documents are there: assigned."""
    await jawab(diajukan, "IDENTITAS", Hasil.VALID)
    await jawab(diajukan, "KSWP", Hasil.VALID)
    await jawab(diajukan, "AKTA_PEMBUBARAN", Hasil.BELUM_DAPAT_DIVALIDASI)
    await perintah(diajukan, handlers.unggah, UNGGAH)
    return diajukan


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c", "PB8-20-2")
async def test_permohonan_disimpan_dan_ketiga_instansi_ditanya(diajukan: Layanan) -> None:
    kasus = await muat(diajukan)
    assert (kasus.status, kasus.pemohon) == (Status.VALIDASI, "likuidator-1")
    assert await diajukan.facts() == [
        "profil_pelaku_usaha.diperbarui",
        "tindakan_administratif.dibuka",
        "pencabutan.dimohonkan",
        *["validasi.diminta"] * 3,
    ]
    diminta = await diajukan.published("validasi.diminta")
    assert [(satu["item"], satu["instansi"], satu["ke"]) for satu in diminta] == [
        ("IDENTITAS", "DUKCAPIL", 1),
        ("AKTA_PEMBUBARAN", "AHU", 1),
        ("KSWP", "KSWP", 1),
    ]


@pytest.mark.rule("CALC-8")
async def test_nik_dan_npwp_tersandi(diajukan: Layanan) -> None:
    ((nik, npwp),) = await diajukan.rows("SELECT nik, npwp FROM kasus")
    assert b"1303044107900001" not in nik
    assert b"0012345678901000" not in npwp
    semua = str(await diajukan.rows("SELECT body, headers FROM outbox")) + str(
        await diajukan.rows("SELECT entry FROM audit")
    )
    assert "1303044107900001" not in semua


@pytest.mark.rule("PB8-20-3")
@pytest.mark.parametrize(
    "ubah",
    [
        pytest.param({"nib": "9999999999999"}, id="NIB tidak dikenal"),
        pytest.param({"pelaku_usaha": UUID(int=8)}, id="NIB milik orang lain"),
    ],
)
async def test_nib_asing_ditolak(sanksi: Layanan, ubah: dict[str, Any]) -> None:
    await dengar(sanksi, TERBIT)
    ajukan = Permohonan(replace(AJUKAN, **ubah), PERMOHONAN.nik, PERMOHONAN.npwp)
    hasil = await perintah(sanksi, handlers.ajukan, ajukan)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "OBJEK_BUKAN_PBBR"


@pytest.mark.rule("PB8-21-5")
async def test_hanya_satu_permohonan_yang_berjalan(diajukan: Layanan) -> None:
    kedua = Permohonan(replace(AJUKAN, kasus=UUID(int=6)), PERMOHONAN.nik, PERMOHONAN.npwp)
    hasil = await perintah(diajukan, handlers.ajukan, kedua)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.rincian) == (
        "PERMOHONAN_MASIH_BERJALAN",
        ({"kasus": str(KASUS)},),
    )


@pytest.mark.rule("PB8-23-3", "PB8-23-2")
async def test_unggahan_menugaskan_verifikasi(menunggu: Layanan) -> None:
    assert await menunggu.published("verifikasi.ditugaskan") == [
        {
            "fakta": "verifikasi.ditugaskan",
            "kasus": str(KASUS),
            "pelaku_usaha": str(PELAKU_USAHA),
            "jenis": "LIKUIDASI",
            "verifikator": "DPMPTSP",
            "ke": 1,
            "diajukan_pada": "2026-03-16",
            "batas": "2026-03-30",
            "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (3)",
        }
    ]
    kasus = await muat(menunggu)
    assert kasus.batas
    assert kasus.batas.ketentuan_versi.startswith("verifikasi_likuidasi/KAB_SIJUNJUNG@2022-03-24")


@pytest.mark.rule("PB8-23-5", "PB8-23-6", "PB8-23-8", "PB8-21-7")
async def test_tenggat_yang_lewat_menerbitkan_tepat_sekali(
    menunggu: Layanan, clock: SettableClock
) -> None:
    """The clock is told twice, and once more as another event; sanksi was down for a while."""
    clock.set(datetime(2026, 4, 2, 3, tzinfo=UTC))
    sekali, lagi = (menunggu.pesan(lewat(), stream=PELAKU_USAHA) for _ in range(2))
    await menunggu.terima(sekali)
    await menunggu.terima(sekali, lagi)
    (terbit,) = await menunggu.published("pencabutan.diterbitkan")
    assert terbit == {
        "fakta": "pencabutan.diterbitkan",
        "kasus": str(KASUS),
        "pelaku_usaha": str(PELAKU_USAHA),
        "nomor": "0001/PCB-LIK/KAB_SIJUNJUNG/2026",
        "jenis_pencabutan": "LIKUIDASI",
        "jalur": "PERMOHONAN",
        "dasar_penerbitan": "FIKTIF_POSITIF",
        "tanggal": "2026-03-31",
        "cabut_nib": True,
        "dasar_hukum": "Peraturan Bupati Sijunjung 8/2022 Pasal 23 ayat (5)",
        "nib": NIB,
        "nomor_pencabutan_nib": "0001/PCB-NIB/KAB_SIJUNJUNG/2026",
        "tanggal_pencabutan_nib": "2026-03-31",
        "item": [],
        "putusan": None,
        "wilayah": [],
    }
    assert await menunggu.rows(
        "SELECT jenis, lampiran, nomor, tanggal, dasar_penerbitan FROM dokumen ORDER BY lampiran"
    ) == [
        ("PENCABUTAN", "VII", "0001/PCB-LIK/KAB_SIJUNJUNG/2026", LEWAT, "FIKTIF_POSITIF"),
        ("PENCABUTAN_NIB", "VIII", "0001/PCB-NIB/KAB_SIJUNJUNG/2026", LEWAT, "FIKTIF_POSITIF"),
    ]
    assert await menunggu.rows("SELECT jenis, selesai_pada FROM kewajiban ORDER BY jenis") == [
        ("FASILITAS_FISKAL", None),
        ("KETENAGAKERJAAN", None),
        ("PAJAK_TERHUTANG", None),
    ]


@pytest.mark.rule("PB8-23-5")
@pytest.mark.parametrize("sudah_terbit", [False, True], ids=["jam belum habis", "sudah terbit"])
async def test_keputusan_terlambat_ditolak(
    menunggu: Layanan, clock: SettableClock, sudah_terbit: bool
) -> None:
    clock.set(datetime(2026, 3, 30, 17, tzinfo=UTC))  # 00:00 of 31 March, WIB
    if sudah_terbit:
        await dengar(menunggu, lewat())
    for keputusan in (SETUJUI, TOLAK):
        hasil = await perintah(menunggu, handlers.putuskan, keputusan)
        assert isinstance(hasil, Refusal)
        assert (hasil.kode, hasil.aturan) == ("TENGGAT_TERLAMPAUI", "PB8-23-5")
        assert hasil.dasar_hukum.endswith("Pasal 23 ayat (5)")


@pytest.mark.rule("PB8-23-4a", "PB8-23-5")
async def test_menit_terakhir_masih_tepat_waktu(menunggu: Layanan, clock: SettableClock) -> None:
    clock.set(datetime(2026, 3, 30, 16, 59, 59, tzinfo=UTC))
    hasil = await perintah(menunggu, handlers.putuskan, SETUJUI)
    assert isinstance(hasil, Kasus)
    assert hasil.terbit_pada == HARI_KELIMA
    clock.forward(hours=1)
    await dengar(menunggu, lewat())
    assert len(await menunggu.published("pencabutan.diterbitkan")) == 1
    kedua = await perintah(menunggu, handlers.putuskan, TOLAK)
    assert isinstance(kedua, Refusal)
    assert kedua.kode == "TIDAK_MENUNGGU_VERIFIKASI"


@pytest.mark.rule("PB8-23-4b", "PB8-23-3")
async def test_ditolak_diperbaiki_dan_jam_lama_tidak_berakibat(
    menunggu: Layanan, clock: SettableClock
) -> None:
    assert isinstance(await perintah(menunggu, handlers.putuskan, TOLAK), Kasus)
    clock.set(datetime(2026, 3, 26, 2, tzinfo=UTC))
    await perintah(menunggu, handlers.unggah, UNGGAH)
    kembali = AjukanKembali(KASUS, Perbaikan(PemohonSebagai.LIKUIDATOR), {})
    await perintah(menunggu, handlers.ajukan_kembali, kembali)
    clock.set(datetime(2026, 3, 31, 2, tzinfo=UTC))
    await dengar(menunggu, lewat())
    kasus = await muat(menunggu)
    assert kasus.batas
    assert (kasus.status, kasus.ke) == (Status.MENUNGGU_VERIFIKASI, 2)
    assert kasus.batas.hari_terakhir == date(2026, 4, 2)
    clock.set(datetime(2026, 4, 3, 2, tzinfo=UTC))
    await dengar(menunggu, lewat(2, date(2026, 4, 2)))
    (terbit,) = await menunggu.published("pencabutan.diterbitkan")
    assert (terbit["dasar_penerbitan"], terbit["tanggal"]) == ("FIKTIF_POSITIF", "2026-04-03")


@pytest.mark.rule("PB8-23-2")
async def test_semua_valid_terbit_tanpa_verifikasi(diajukan: Layanan) -> None:
    for item in ("KSWP", "AKTA_PEMBUBARAN", "IDENTITAS"):
        await jawab(diajukan, item, Hasil.VALID)
        await jawab(diajukan, item, Hasil.TIDAK_VALID)  # too late: settled
    (terbit,) = await diajukan.published("pencabutan.diterbitkan")
    assert (terbit["dasar_penerbitan"], terbit["tanggal"]) == ("VALIDASI", "2026-03-16")


@pytest.mark.rule("PB8-23-1a")
async def test_tidak_valid_ditolak(diajukan: Layanan) -> None:
    await jawab(diajukan, "IDENTITAS", Hasil.TIDAK_VALID)
    await jawab(diajukan, "AKTA_PEMBUBARAN", Hasil.BELUM_DAPAT_DIVALIDASI)
    await jawab(diajukan, "KSWP", Hasil.VALID)
    (ditolak,) = await diajukan.published("pencabutan.ditolak")
    assert (ditolak["item"], ditolak["alasan"]) == (
        ["IDENTITAS"],
        "Tidak valid: IDENTITAS (DUKCAPIL)",
    )
    assert (await muat(diajukan)).status is Status.DITOLAK
    kedua = Permohonan(replace(AJUKAN, kasus=UUID(int=6)), PERMOHONAN.nik, PERMOHONAN.npwp)
    assert isinstance(await perintah(diajukan, handlers.ajukan, kedua), Kasus)


@pytest.mark.rule("PB8-23-1c")
async def test_diam_ditanya_lagi_lalu_dijawab(diajukan: Layanan) -> None:
    ((kswp,),) = await diajukan.rows("SELECT permintaan FROM validasi WHERE item = 'KSWP'")
    for _ in range(2):  # the second is of a round that has passed
        await dengar(diajukan, tenggat("validasi_ulang", kswp, 1, SENIN))
    assert [s["ke"] for s in await diajukan.published("validasi.diminta")] == [1, 1, 1, 2]
    await jawab(diajukan, "KSWP", Hasil.VALID)
    assert [
        (s["hasil"], s["ke"], s["permintaan"]) for s in await diajukan.published("data.divalidasi")
    ] == [("BELUM_DAPAT_DIVALIDASI", 1, str(kswp)), ("VALID", 2, str(kswp))]


async def test_jawaban_untuk_layanan_lain_dilewati(diajukan: Layanan) -> None:
    asing = ValidasiDijawabV1(permintaan=uuid4(), hasil=Hasil.VALID, instansi="KSWP")
    await diajukan.dengar(asing, stream=uuid4(), source="/instansi/KSWP")
    await dengar(diajukan, tenggat("validasi_ulang", uuid4(), 1, SENIN))
    await dengar(diajukan, tenggat("hak_akses", uuid4(), 1, SENIN))
    assert await diajukan.published("data.divalidasi") == []


@pytest.mark.rule("PB8-23-1a", "CALC-8")
async def test_jawaban_instansi_lain_diabaikan_dan_tercatat(diajukan: Layanan) -> None:
    """An agency that was asked something else; nothing but the audit log shows it."""
    ((identitas,),) = await diajukan.rows(
        "SELECT permintaan FROM validasi WHERE item = 'IDENTITAS'"
    )
    palsu = ValidasiDijawabV1(permintaan=identitas, hasil=Hasil.VALID, instansi="KSWP")
    await diajukan.dengar(palsu, stream=identitas, source="/instansi/KSWP")
    assert await diajukan.published("data.divalidasi") == []
    ((entry,),) = await diajukan.rows("SELECT entry::jsonb FROM audit ORDER BY seq DESC LIMIT 1")
    assert (entry["tindakan"], entry["sesudah"]) == (
        "validasi.diabaikan",
        {"instansi": "KSWP", "hasil": "VALID"},
    )
    await jawab(diajukan, "IDENTITAS", Hasil.VALID)
    assert [s["hasil"] for s in await diajukan.published("data.divalidasi")] == ["VALID"]


DICABUT = NibDicabutV1(
    nib=NIB,
    pelaku_usaha=PELAKU_USAHA,
    tanggal=SENIN,
    jalur="PUTUSAN",
    sebab="Putusan pengadilan",
    pencabutan=UUID(int=9),
    nomor="12/PTUN/2026",
)


@pytest.mark.rule("PB8-20-4", "PB8-20-5")
async def test_nib_yang_dicabut_di_tengah_kasus(menunggu: Layanan) -> None:
    await dengar(menunggu, DICABUT)
    (surat,) = await menunggu.published("surat_keterangan_berakhir.diterbitkan")
    assert (surat["nomor"], surat["sebab"], surat["tanggal_berakhir"]) == (
        "0001/SKB/KAB_SIJUNJUNG/2026",
        "Putusan pengadilan",
        "2026-03-16",
    )
    assert (await muat(menunggu)).status is Status.SURAT_KETERANGAN


@pytest.mark.rule("PB8-20-4")
async def test_permohonan_kedua_mendapat_surat_bahkan_sebelum_registrasi_mencabut(
    menunggu: Layanan,
) -> None:
    """AMB-65: never a second Pencabutan. An older update of the NIB does not bring it back."""
    await perintah(menunggu, handlers.putuskan, SETUJUI)
    await dengar(menunggu, NibDimutakhirkanV1(**TERBIT.model_dump()))
    kedua = Permohonan(replace(AJUKAN, kasus=UUID(int=6)), PERMOHONAN.nik, PERMOHONAN.npwp)
    hasil = await perintah(menunggu, handlers.ajukan, kedua)
    assert isinstance(hasil, Kasus)
    assert hasil.status is Status.SURAT_KETERANGAN
    await dengar(menunggu, DICABUT.model_copy(update={"jalur": "PERMOHONAN"}))
    (surat,) = await menunggu.published("surat_keterangan_berakhir.diterbitkan")
    assert surat["sebab"] == "Pencabutan LIKUIDASI atas permohonan"
    assert len(await menunggu.published("pencabutan.diterbitkan")) == 1


async def test_nomor_berurut_dan_penolakan_tidak_memakainya(menunggu: Layanan) -> None:
    """The number is drawn in the transaction that stores the document."""

    async def gagal(tx: Transaction, isi: Putuskan) -> None:
        await handlers.putuskan(tx, isi)
        raise RuntimeError("setelah nomor diambil")

    with pytest.raises(RuntimeError):
        await perintah(menunggu, gagal, SETUJUI)
    assert await menunggu.published("pencabutan.diterbitkan") == []
    await perintah(menunggu, handlers.putuskan, SETUJUI)
    (terbit,) = await menunggu.published("pencabutan.diterbitkan")
    assert terbit["nomor"] == "0001/PCB-LIK/KAB_SIJUNJUNG/2026"


@pytest.mark.rule("CALC-8")
async def test_jejak_audit_setiap_tindakan(menunggu: Layanan) -> None:
    await perintah(menunggu, handlers.putuskan, SETUJUI)
    entries = await menunggu.rows("SELECT entry::jsonb FROM audit ORDER BY seq")
    tindakan = [(e["tindakan"], e["pelaku"], e["sesudah"]["status"]) for (e,) in entries]
    assert tindakan == [
        ("pencabutan.ajukan", "likuidator-1", "VALIDASI"),
        *[("validasi.jawab", "sistem", "VALIDASI")] * 3,
        ("pencabutan.unggah_akta", "likuidator-1", "MENUNGGU_VERIFIKASI"),
        ("verifikasi.setujui", "likuidator-1", "DITERBITKAN"),
    ]


@pytest.mark.rule("CALC-1", "PB8-23-5")
async def test_kalender_baru_memperpanjang(menunggu: Layanan, clock: SettableClock) -> None:
    libur = KalenderDiperbaruiV1(
        versi="2", tanggal=HARI_KELIMA, libur=True, nama="Libur baru", dasar_hukum="SKB perubahan"
    )
    await menunggu.dengar(libur, stream=UUID(int=77))
    clock.set(datetime(2026, 3, 31, 2, tzinfo=UTC))
    assert isinstance(await perintah(menunggu, handlers.putuskan, SETUJUI), Kasus)


@pytest.mark.rule("CALC-1", "PB8-23-3")
async def test_hitungan_ulang_notifikasi_menggeser_batas(menunggu: Layanan) -> None:
    """AMB-67: at the arming it says what is known; counted again, the later day."""
    digeser = PengingatDijadwalkanV1(
        tenggat=uuid4(), jenis="verifikasi_likuidasi", subjek=str(KASUS), generasi=1,
        pelaku_usaha=PELAKU_USAHA, aturan="PB8-23-5", kalender_versi="2",
        jatuh_tempo=datetime(2026, 3, 31, 17, tzinfo=UTC), dasar_hukum="Pasal 23 ayat (3)",
    )  # fmt: skip
    semula = digeser.model_copy(update={"jatuh_tempo": datetime(2026, 3, 30, 17, tzinfo=UTC)})
    for satu, terakhir in ((semula, HARI_KELIMA), (digeser, date(2026, 3, 31))):
        await menunggu.dengar(satu, stream=PELAKU_USAHA)
        batas = (await muat(menunggu)).batas
        assert batas is not None
        assert batas.hari_terakhir == terakhir


@pytest.mark.rule("PB8-12-2k")
async def test_bagian_profil_dibuka_sekali_untuk_setiap_pelaku_usaha(sanksi: Layanan) -> None:
    kedua = TERBIT.model_copy(update={"nib": "9999999999999"})
    for terbit in (TERBIT, TERBIT, kedua):
        await dengar(sanksi, terbit)
    assert await sanksi.published() == [
        {
            "fakta": "profil_pelaku_usaha.diperbarui",
            "pelaku_usaha": str(PELAKU_USAHA),
            "bagian": "sanksi",
            "versi": 1,
        }
    ]
