"""The taxpayer check that U6 rests on: asked, answered, asked again."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from services.registrasi.domain import kelengkapan, pengunggahan, persyaratan
from services.registrasi.domain.pengunggahan import (
    DataDivalidasi,
    ValidasiDiminta,
)
from services.registrasi.domain.permohonan import Permohonan, Status
from services.registrasi.domain.persyaratan import (
    KSWP_BELUM_VALID,
    Gagal,
    HasilValidasi,
    Kswp,
    StatusButir,
    cari,
)
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    BENAR,
    PERMINTAAN,
    PERMINTAAN_LAIN,
    SALAH,
    SOP,
    diajukan,
    diisi,
    kswp,
)

SAAT = datetime(2026, 3, 16, 3, 0, tzinfo=UTC)


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("hasil", "boleh"),
    [
        pytest.param(None, False, id="belum dijawab"),
        pytest.param(HasilValidasi.BELUM_DAPAT_DIVALIDASI, False, id="belum dapat divalidasi"),
        pytest.param(HasilValidasi.TIDAK_VALID, False, id="tidak valid"),
        pytest.param(HasilValidasi.VALID, True, id="valid"),
    ],
)
def test_u6_benar_hanya_bila_kswp_valid(hasil: HasilValidasi | None, boleh: bool) -> None:
    dinilai = kelengkapan.nilai(kswp(diisi(diajukan(), "U6"), hasil), SOP, "U6", BENAR)
    assert isinstance(dinilai, Refusal) is not boleh
    assert (dinilai == KSWP_BELUM_VALID) is not boleh


@pytest.mark.rule("SOP100-U6")
def test_u6_dapat_dinilai_salah_tanpa_jawaban() -> None:
    assert not isinstance(kelengkapan.nilai(diisi(diajukan(), "U6"), SOP, "U6", SALAH), Refusal)


@pytest.mark.rule("SOP100-U6")
def test_kswp_tidak_valid_menjadi_alasan() -> None:
    p, _ = pengunggahan.catat_kswp(
        diisi(diajukan(), "U6"), PERMINTAAN, "KSWP", HasilValidasi.TIDAK_VALID, SAAT
    )
    gagal = {satu.kode: satu for satu in persyaratan.gagal(SOP, p.skala, p.persyaratan)}
    assert gagal["U6"] == Gagal(
        "U6", StatusButir.SALAH, "Konfirmasi Status Wajib Pajak menjawab TIDAK_VALID."
    )


@pytest.mark.rule("SOP100-U6")
def test_jawaban_kswp_menyimpan_waktu_dan_hasil() -> None:
    valid, lama = HasilValidasi.VALID, diisi(diajukan(), "U6")
    p, peristiwa = pengunggahan.catat_kswp(lama, PERMINTAAN, "KSWP", valid, SAAT)
    item, kswp = cari(p.persyaratan, "U6"), Kswp(PERMINTAAN, 1, valid, SAAT)
    assert item is not None
    assert item.kswp == kswp
    assert peristiwa == (DataDivalidasi(p, "U6", "KSWP", kswp, valid),)


@pytest.mark.rule("SOP100-U6")
def test_jawaban_yang_sama_tidak_dicatat_lagi() -> None:
    belum = kswp(diisi(diajukan(), "U6"), HasilValidasi.BELUM_DAPAT_DIVALIDASI)
    lagi = pengunggahan.catat_kswp(
        belum, PERMINTAAN, "KSWP", HasilValidasi.BELUM_DAPAT_DIVALIDASI, SAAT
    )
    assert lagi == (belum, ())


@pytest.mark.rule("SOP100-U6")
def test_jawaban_atas_npwp_yang_sudah_diganti_diabaikan() -> None:
    p = diisi(diajukan(), "U6")
    assert pengunggahan.catat_kswp(p, PERMINTAAN_LAIN, "KSWP", HasilValidasi.VALID, SAAT) == (p, ())


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize("hasil", HasilValidasi)
def test_jawaban_instansi_yang_tidak_ditanya_diabaikan(hasil: HasilValidasi) -> None:
    p = diisi(diajukan(), "U6")
    assert pengunggahan.catat_kswp(p, PERMINTAAN, "DUKCAPIL", hasil, SAAT) == (p, ())


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("pertama", "kedua", "akhir"),
    [
        (HasilValidasi.VALID, HasilValidasi.TIDAK_VALID, HasilValidasi.VALID),
        (HasilValidasi.TIDAK_VALID, HasilValidasi.VALID, HasilValidasi.TIDAK_VALID),
        (
            HasilValidasi.BELUM_DAPAT_DIVALIDASI,
            HasilValidasi.VALID,
            HasilValidasi.VALID,
        ),
    ],
)
def test_jawaban_pasti_tidak_diubah(
    pertama: HasilValidasi, kedua: HasilValidasi, akhir: HasilValidasi
) -> None:
    p = diisi(diajukan(), "U6")
    for hasil in (pertama, kedua):
        p, _ = pengunggahan.catat_kswp(p, PERMINTAAN, "KSWP", hasil, SAAT)
    item = cari(p.persyaratan, "U6")
    assert item is not None
    assert item.kswp is not None
    assert item.kswp.hasil is akhir


@pytest.mark.rule("SOP100-U6")
def test_minta_ulang_kswp() -> None:
    belum = HasilValidasi.BELUM_DAPAT_DIVALIDASI
    p = kswp(diisi(diajukan(), "U6"), belum)
    hasil = pengunggahan.minta_kswp(p)
    assert not isinstance(hasil, Refusal)
    baru, peristiwa = hasil
    assert peristiwa == (ValidasiDiminta(baru, "U6", "KSWP", Kswp(PERMINTAAN, 2, belum)),)
    valid = kswp(p, HasilValidasi.VALID)
    assert pengunggahan.minta_kswp(valid) == pengunggahan.TIDAK_ADA_PERMINTAAN
    assert pengunggahan.minta_kswp(diajukan()) == pengunggahan.TIDAK_ADA_PERMINTAAN


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize("lama", [None, HasilValidasi.BELUM_DAPAT_DIVALIDASI])
def test_diam_adalah_belum_dan_ditanya_lagi(lama: HasilValidasi | None) -> None:
    p = kswp(diisi(diajukan(), "U1", "U6"), lama)
    baru, peristiwa = pengunggahan.kswp_tidak_dijawab(p, PERMINTAAN, 1)
    belum = HasilValidasi.BELUM_DAPAT_DIVALIDASI
    lagi = Kswp(PERMINTAAN, 2, belum)
    item = cari(baru.persyaratan, "U6")
    assert item is not None
    assert item.kswp == lagi
    assert peristiwa == (
        DataDivalidasi(baru, "U6", "KSWP", Kswp(PERMINTAAN, 1, lama), belum),
        ValidasiDiminta(baru, "U6", "KSWP", lagi),
    )


@pytest.mark.rule("SOP100-U6")
@pytest.mark.parametrize(
    ("p", "permintaan", "ke"),
    [
        pytest.param(kswp(diisi(diajukan(), "U6"), None), PERMINTAAN_LAIN, 1, id="diganti"),
        pytest.param(kswp(diisi(diajukan(), "U6"), None), PERMINTAAN, 2, id="giliran lain"),
        pytest.param(
            kswp(diisi(diajukan(), "U6"), HasilValidasi.VALID), PERMINTAAN, 1, id="sudah VALID"
        ),
        pytest.param(
            kswp(diisi(diajukan(), "U6"), HasilValidasi.TIDAK_VALID),
            PERMINTAAN,
            1,
            id="sudah TIDAK_VALID",
        ),
        pytest.param(
            replace(kswp(diisi(diajukan(), "U6"), None), status=Status.DITOLAK),
            PERMINTAAN,
            1,
            id="permohonan selesai",
        ),
    ],
)
def test_jam_tanya_lagi_yang_usang(p: Permohonan, permintaan: UUID, ke: int) -> None:
    assert pengunggahan.kswp_tidak_dijawab(p, permintaan, ke) == (p, ())
