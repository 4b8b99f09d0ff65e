"""Answers of the agencies: in any order, late, twice, or never."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from uuid import UUID

import pytest

from services.sanksi.domain import validasi
from services.sanksi.domain.kasus import (
    DasarPenerbitan,
    HasilValidasi,
    Item,
    JenisKasus,
    Kasus,
    Konteks,
    Status,
    Validasi,
)
from services.sanksi.domain.kewajiban import PASCA_PENCABUTAN
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDiterbitkan,
    PencabutanDitolak,
)
from services.sanksi.domain.peristiwa.validasi import DataDivalidasi, ValidasiDiminta
from services.sanksi.domain.peristiwa.verifikasi import VerifikasiDitugaskan
from services.sanksi.domain.validasi import LIKUIDASI, Jawaban
from tests.sanksi.bahan import (
    HARI_KELIMA,
    KASUS,
    MENUNGGU,
    NIB,
    PELAKU_USAHA,
    PERSEORANGAN,
    SENIN,
    TERJAWAB,
    VALIDASI,
    akta,
    batas,
    dijawab,
    konteks,
    permintaan,
)

VALID = HasilValidasi.VALID
TIDAK_VALID = HasilValidasi.TIDAK_VALID
BELUM_DAPAT = HasilValidasi.BELUM_DAPAT_DIVALIDASI
SELASA, RABU = date(2026, 3, 17), date(2026, 3, 25)
SEMUA_VALID = dijawab(VALIDASI, identitas=VALID, akta_pembubaran=VALID, kswp=VALID)
TERBIT = (
    PencabutanDiterbitkan(KASUS, PELAKU_USAHA, NIB, DasarPenerbitan.VALIDASI, SENIN),
    KewajibanPascaPencabutanDicatat(KASUS, PELAKU_USAHA, PASCA_PENCABUTAN),
)


def jawab(
    kasus: Kasus, permintaan: UUID, hasil: HasilValidasi, konteks: Konteks, instansi: str = ""
) -> Keputusan:
    item = next((v.item for v in kasus.validasi if v.permintaan == permintaan), Item.KSWP)
    jawaban = Jawaban(permintaan, instansi or validasi.INSTANSI[item], hasil)
    return validasi.jawab(kasus, jawaban, konteks)


def dicatat(item: Item, hasil: HasilValidasi, ke: int = 1) -> DataDivalidasi:
    return DataDivalidasi(KASUS, PELAKU_USAHA, permintaan(item), item, ke, hasil)


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c")
@pytest.mark.parametrize(
    ("perseorangan", "item"),
    [
        pytest.param(False, [Item.IDENTITAS, Item.AKTA_PEMBUBARAN, Item.KSWP], id="badan usaha"),
        pytest.param(True, [Item.IDENTITAS, Item.KSWP], id="perseorangan: tanpa akta (AMB-46)"),
    ],
)
def test_yang_divalidasi(perseorangan: bool, item: list[Item]) -> None:
    assert [v.item for v in validasi.susun(KASUS, perseorangan=perseorangan)] == item


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c")
def test_setiap_item_menunggu_jawabannya_sendiri() -> None:
    for item in LIKUIDASI:
        kasus, peristiwa = jawab(VALIDASI, permintaan(item), VALID, konteks())
        assert kasus == dijawab(VALIDASI, **{item.value.lower(): VALID})
        assert peristiwa == (dicatat(item, VALID),)


@pytest.mark.rule("PB8-23-2")
@pytest.mark.parametrize("urutan", list(permutations(LIKUIDASI)))
def test_semua_valid_terbit_tanpa_verifikasi(urutan: tuple[Item, ...]) -> None:
    kasus = VALIDASI
    for item in urutan:
        kasus, peristiwa = jawab(kasus, permintaan(item), VALID, konteks())
    assert kasus == replace(
        SEMUA_VALID,
        status=Status.DITERBITKAN,
        dasar_penerbitan=DasarPenerbitan.VALIDASI,
        terbit_pada=SENIN,
    )
    assert peristiwa == (dicatat(urutan[-1], VALID), *TERBIT)


@pytest.mark.rule("PB8-23-1a", "PB8-23-1c")
def test_perseorangan_terbit_setelah_a_dan_c() -> None:
    perseorangan = replace(VALIDASI, validasi=validasi.susun(KASUS, perseorangan=True))
    kasus, _ = jawab(
        dijawab(perseorangan, identitas=VALID),
        permintaan(Item.KSWP),
        VALID,
        konteks(perizinan=PERSEORANGAN),
    )
    assert (kasus.status, kasus.dasar_penerbitan) == (
        Status.DITERBITKAN,
        DasarPenerbitan.VALIDASI,
    )


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c")
@pytest.mark.parametrize(
    ("lain", "item", "alasan"),
    [
        pytest.param(
            {"identitas": VALID, "akta_pembubaran": VALID},
            (Item.KSWP,),
            "Tidak valid: KSWP (KSWP)",
            id="satu",
        ),
        pytest.param(
            {"identitas": TIDAK_VALID, "akta_pembubaran": BELUM_DAPAT},
            (Item.IDENTITAS, Item.KSWP),
            "Tidak valid: IDENTITAS (DUKCAPIL), KSWP (KSWP)",
            id="dua, dan akta belum dapat divalidasi",
        ),
    ],
)
def test_tidak_valid_ditolak_dengan_daftarnya(
    lain: dict[str, HasilValidasi], item: tuple[Item, ...], alasan: str
) -> None:
    kasus = dijawab(VALIDASI, **lain)
    assert jawab(kasus, permintaan(Item.KSWP), TIDAK_VALID, konteks()) == (
        replace(dijawab(kasus, kswp=TIDAK_VALID), status=Status.DITOLAK, alasan=alasan),
        (
            dicatat(Item.KSWP, TIDAK_VALID),
            PencabutanDitolak(KASUS, PELAKU_USAHA, alasan, SENIN, item),
        ),
    )


@pytest.mark.rule("PB8-23-1a")
def test_daftar_penolakan_menunggu_semua_jawaban() -> None:
    kasus, peristiwa = jawab(VALIDASI, permintaan(Item.IDENTITAS), TIDAK_VALID, konteks())
    assert (kasus.status, peristiwa) == (
        Status.VALIDASI,
        (dicatat(Item.IDENTITAS, TIDAK_VALID),),
    )


@pytest.mark.rule("PB8-23-2", "PB8-23-3")
@pytest.mark.parametrize(
    ("unggahan", "status"),
    [
        pytest.param((), Status.VALIDASI, id="menunggu unggahan (AMB-49)"),
        pytest.param(akta()[:1], Status.VALIDASI, id="satu dari dua akta"),
        pytest.param(akta(), Status.MENUNGGU_VERIFIKASI, id="keduanya sudah ada"),
    ],
)
def test_akta_belum_dapat_divalidasi(unggahan: tuple, status: Status) -> None:
    kasus = dijawab(replace(VALIDASI, akta=unggahan), identitas=VALID, kswp=VALID)
    hasil, _ = jawab(kasus, permintaan(Item.AKTA_PEMBUBARAN), BELUM_DAPAT, konteks())
    assert (hasil.status, hasil.ke) == (status, int(status is Status.MENUNGGU_VERIFIKASI))


@pytest.mark.rule("PB8-23-1a", "PB8-23-1c")
@pytest.mark.parametrize(
    ("kasus", "item", "hasil"),
    [
        pytest.param(SEMUA_VALID, Item.KSWP, TIDAK_VALID, id="dijawab lain setelah VALID"),
        pytest.param(SEMUA_VALID, Item.KSWP, VALID, id="jawaban yang sama dua kali"),
        pytest.param(
            dijawab(VALIDASI, identitas=BELUM_DAPAT), Item.IDENTITAS, BELUM_DAPAT, id="masih belum"
        ),
        pytest.param(
            replace(VALIDASI, status=Status.DITOLAK), Item.KSWP, VALID, id="setelah ditolak"
        ),
        pytest.param(
            replace(VALIDASI, status=Status.DITERBITKAN),
            Item.KSWP,
            TIDAK_VALID,
            id="setelah terbit",
        ),
        pytest.param(MENUNGGU, Item.KSWP, TIDAK_VALID, id="selama verifikasi, setelah VALID"),
        pytest.param(MENUNGGU, Item.AKTA_PEMBUBARAN, BELUM_DAPAT, id="selama verifikasi, belum"),
        pytest.param(TERJAWAB, Item.AKTA_PEMBUBARAN, BELUM_DAPAT, id="AHU masih belum"),
    ],
)
def test_jawaban_terlambat_tidak_mengubah(kasus: Kasus, item: Item, hasil: HasilValidasi) -> None:
    assert jawab(kasus, permintaan(item), hasil, konteks()) == (kasus, ())


@pytest.mark.rule("PB8-23-2", "PB8-23-3", "PB8-27-5")
@pytest.mark.parametrize("hasil", [VALID, TIDAK_VALID])
def test_jawaban_selama_verifikasi_dibaca_verifikator(hasil: HasilValidasi) -> None:
    """AMB-49: it decides nothing any more, and is in the history for whoever verifies the upload;
    of another agency, or after the end, it is nothing."""
    item = Item.AKTA_PEMBUBARAN
    menyusul = jawab(MENUNGGU, permintaan(item), hasil, konteks())
    assert menyusul == (MENUNGGU, (dicatat(item, hasil),))
    asing = jawab(MENUNGGU, permintaan(item), hasil, konteks(), instansi="KSWP")
    assert asing == (MENUNGGU, ())
    terbit = replace(MENUNGGU, status=Status.DITERBITKAN)
    assert jawab(terbit, permintaan(item), hasil, konteks()) == (terbit, ())


@pytest.mark.rule("PB8-23-1b", "PB8-23-2")
@pytest.mark.parametrize("unggahan", [(), akta()[:1]])
def test_jawaban_ahu_yang_terlambat_berlaku_selama_unggahan_belum_ada(unggahan: tuple) -> None:
    """AMB-49: the case rests in VALIDASI, no clock runs; so VALID and TIDAK_VALID still count."""
    kasus, item = replace(TERJAWAB, akta=unggahan), Item.AKTA_PEMBUBARAN
    alasan = "Tidak valid: AKTA_PEMBUBARAN (AHU)"
    assert jawab(kasus, permintaan(item), VALID, konteks()) == (
        replace(
            lagi(kasus, item, hasil=VALID, tertahan_sampai=SENIN),
            status=Status.DITERBITKAN,
            dasar_penerbitan=DasarPenerbitan.VALIDASI,
            terbit_pada=SENIN,
        ),
        (dicatat(item, VALID), *TERBIT),
    )
    assert jawab(kasus, permintaan(item), TIDAK_VALID, konteks()) == (
        replace(
            lagi(kasus, item, hasil=TIDAK_VALID, tertahan_sampai=SENIN),
            status=Status.DITOLAK,
            alasan=alasan,
        ),
        (
            dicatat(item, TIDAK_VALID),
            PencabutanDitolak(KASUS, PELAKU_USAHA, alasan, SENIN, (item,)),
        ),
    )


@pytest.mark.rule("PB8-26-3", "PB8-27-5")
@pytest.mark.parametrize(
    ("jenis", "item"),
    [
        pytest.param(JenisKasus.PERWAKILAN_ASING, Item.IDENTITAS_WNA, id="imigrasi"),
        pytest.param(JenisKasus.PEMBUBARAN, Item.PUTUSAN, id="SIPP"),
    ],
)
@pytest.mark.parametrize(
    ("hasil", "status"), [(VALID, Status.VALIDASI), (TIDAK_VALID, Status.DITOLAK)]
)
def test_begitu_juga_setiap_item_yang_dapat_diganti_unggahan(
    jenis: JenisKasus, item: Item, hasil: HasilValidasi, status: Status
) -> None:
    """A valid answer issues nothing as long as KSWP is awaited, but it is kept."""
    kasus = replace(VALIDASI, jenis=jenis, validasi=validasi.tanyakan(KASUS, (item, Item.KSWP)))
    lain = BELUM_DAPAT if hasil is VALID else VALID
    kasus = dijawab(kasus, **{item.value.lower(): BELUM_DAPAT, "kswp": lain})
    hasil_, peristiwa = jawab(kasus, permintaan(item, kasus), hasil, konteks())
    assert hasil_.status is status
    assert peristiwa[0] == DataDivalidasi(
        KASUS, PELAKU_USAHA, permintaan(item, kasus), item, 1, hasil, jenis
    )
    assert [satu.hasil for satu in hasil_.validasi] == [hasil, lain]


@pytest.mark.rule("PB8-23-1a")
def test_jawaban_atas_permintaan_asing_tidak_mengubah() -> None:
    assert jawab(VALIDASI, UUID(int=7), VALID, konteks()) == (VALIDASI, ())


@pytest.mark.rule("PB8-23-1a", "PB8-23-1b", "PB8-23-1c")
@pytest.mark.parametrize("item", list(LIKUIDASI))
def test_hanya_instansi_yang_ditanya_yang_menjawab(item: Item) -> None:
    for instansi in {"DUKCAPIL", "AHU", "KSWP", "OPD"} - {validasi.INSTANSI[item]}:
        asing = jawab(VALIDASI, permintaan(item), VALID, konteks(), instansi)
        assert asing == (VALIDASI, ())


def lagi(kasus: Kasus, item: Item, **changes: object) -> Kasus:
    ganti = [replace(v, **changes) if v.item is item else v for v in kasus.validasi]
    return replace(kasus, validasi=tuple[Validasi, ...](ganti))


@pytest.mark.rule("PB8-23-1a", "PB8-23-1c")
@pytest.mark.parametrize("item", [Item.IDENTITAS, Item.KSWP])
def test_diam_dihitung_belum_dapat_dan_ditanya_lagi(item: Item) -> None:
    """AMB-51: neither refused nor issued."""
    assert validasi.tanya_lagi(VALIDASI, permintaan(item), 1, konteks(SELASA)) == (
        lagi(VALIDASI, item, hasil=BELUM_DAPAT, ke=2),
        (
            dicatat(item, BELUM_DAPAT),
            ValidasiDiminta(KASUS, PELAKU_USAHA, permintaan(item), item, 2),
        ),
    )


@pytest.mark.rule("PB8-23-1c")
def test_belum_dapat_ditanya_lagi_tanpa_dicatat_dua_kali() -> None:
    kasus = lagi(SEMUA_VALID, Item.KSWP, hasil=BELUM_DAPAT, ke=4)
    assert validasi.tanya_lagi(kasus, permintaan(Item.KSWP), 4, konteks(SELASA)) == (
        lagi(kasus, Item.KSWP, ke=5),
        (ValidasiDiminta(KASUS, PELAKU_USAHA, permintaan(Item.KSWP), Item.KSWP, 5),),
    )


@pytest.mark.rule("PB8-23-2")
def test_diamnya_ahu_membuka_jalan_unggahan_dan_tidak_ditanya_lagi() -> None:
    kasus = dijawab(replace(VALIDASI, akta=akta()), identitas=VALID, kswp=VALID)
    hasil, peristiwa = validasi.tanya_lagi(
        kasus, permintaan(Item.AKTA_PEMBUBARAN), 1, konteks(SELASA)
    )
    assert hasil.status is Status.MENUNGGU_VERIFIKASI
    assert peristiwa == (
        dicatat(Item.AKTA_PEMBUBARAN, BELUM_DAPAT),
        VerifikasiDitugaskan(KASUS, PELAKU_USAHA, 1, SENIN, HARI_KELIMA),
    )


@pytest.mark.rule("PB8-23-1c")
@pytest.mark.parametrize(
    ("kasus", "item", "ke"),
    [
        pytest.param(SEMUA_VALID, Item.KSWP, 1, id="sudah dijawab"),
        pytest.param(TERJAWAB, Item.AKTA_PEMBUBARAN, 1, id="akta sudah selesai"),
        pytest.param(lagi(VALIDASI, Item.KSWP, ke=3), Item.KSWP, 2, id="jam putaran sebelumnya"),
        pytest.param(
            replace(VALIDASI, status=Status.SURAT_KETERANGAN), Item.KSWP, 1, id="kasus selesai"
        ),
    ],
)
def test_tidak_ditanya_lagi(kasus: Kasus, item: Item, ke: int) -> None:
    assert validasi.tanya_lagi(kasus, permintaan(item), ke, konteks()) == (kasus, ())


@pytest.mark.rule("PB8-23-1a")
def test_diam_terakhir_melengkapi_penolakan() -> None:
    kasus = dijawab(VALIDASI, identitas=TIDAK_VALID, akta_pembubaran=VALID)
    hasil, peristiwa = validasi.tanya_lagi(kasus, permintaan(Item.KSWP), 1, konteks())
    assert hasil.status is Status.DITOLAK
    assert [type(p) for p in peristiwa] == [DataDivalidasi, PencabutanDitolak]


@pytest.mark.rule("PB8-23-1c", "PB8-23-3")
def test_jangka_belum_berjalan_selama_kswp_ditunggu() -> None:
    """AMB-51: no clock runs; so day 0 is when KSWP was settled, not the day of the upload."""
    kasus = replace(dijawab(TERJAWAB, kswp=BELUM_DAPAT), akta=akta())
    hasil, peristiwa = jawab(kasus, permintaan(Item.KSWP), VALID, konteks(RABU))
    assert hasil == replace(
        lagi(kasus, Item.KSWP, hasil=VALID, tertahan_sampai=RABU),
        status=Status.MENUNGGU_VERIFIKASI,
        ke=1,
        batas=batas(RABU),
    )
    assert peristiwa == (
        dicatat(Item.KSWP, VALID),
        VerifikasiDitugaskan(KASUS, PELAKU_USAHA, 1, RABU, date(2026, 4, 1)),
    )
