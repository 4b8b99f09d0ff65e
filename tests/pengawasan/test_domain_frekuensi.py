"""How often a lokasi may be inspected in a year."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from services.pengawasan.domain import frekuensi, jadwal
from services.pengawasan.domain.inspeksi import Inspeksi, JenisPengawasan, Status
from services.pengawasan.domain.jadwal import JadwalkanRutin
from services.pengawasan.domain.peristiwa import InspeksiDitolakBatasFrekuensi
from services.pengawasan.domain.subjek import Subjek, TingkatRisiko
from shared.refusal import Refusal
from tests.pengawasan.bahan import (
    INSPEKSI,
    KONTEKS,
    PELAKU_USAHA,
    TANGGAL,
    WILAYAH,
    lain,
    subjek,
)

SATU, DUA = UUID(int=1), UUID(int=2)
JADWALKAN = JadwalkanRutin(INSPEKSI, PELAKU_USAHA, TANGGAL, WILAYAH)


def kunjungan(nomor: int, *kegiatan: UUID, **changes: object) -> Inspeksi:
    return lain(nomor, kegiatan_usaha=kegiatan or (SATU,), **changes)


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b", "PB8-10-1")
@pytest.mark.parametrize(
    ("risiko", "sudah", "boleh"),
    [
        (TingkatRisiko.RENDAH, 0, True),
        (TingkatRisiko.RENDAH, 1, False),
        (TingkatRisiko.MENENGAH_RENDAH, 0, True),
        (TingkatRisiko.MENENGAH_RENDAH, 1, False),
        (TingkatRisiko.MENENGAH_TINGGI, 1, True),
        (TingkatRisiko.MENENGAH_TINGGI, 2, False),
        (TingkatRisiko.TINGGI, 1, True),
        (TingkatRisiko.TINGGI, 2, False),
    ],
)
def test_batas_menurut_risiko(risiko: TingkatRisiko, sudah: int, boleh: bool) -> None:
    konteks = replace(KONTEKS, lainnya=tuple(kunjungan(n) for n in range(sudah)))
    hasil = frekuensi.masih_boleh(subjek(risiko), WILAYAH, TANGGAL, konteks)
    assert hasil == ((SATU,) if boleh else ())


@pytest.mark.rule("PB8-10-2a")
@pytest.mark.parametrize(
    "tidak_dihitung",
    [
        pytest.param({"status": Status.DIBATALKAN}, id="dibatalkan"),
        pytest.param({"status": Status.TIDAK_DILAKSANAKAN}, id="tidak dilaksanakan"),
        pytest.param({"jenis": JenisPengawasan.INSIDENTAL}, id="insidental (AMB-10)"),
        pytest.param({"lokasi": "16.06"}, id="lokasi lain"),
        pytest.param({"tanggal": date(2025, 12, 31)}, id="tahun sebelumnya"),
        pytest.param({"tanggal": date(2027, 1, 1)}, id="tahun berikutnya"),
    ],
)
def test_yang_tidak_dihitung(tidak_dihitung: dict) -> None:
    konteks = replace(KONTEKS, lainnya=(kunjungan(1, **tidak_dihitung),))
    hasil = frekuensi.masih_boleh(subjek(TingkatRisiko.RENDAH), WILAYAH, TANGGAL, konteks)
    assert hasil == (SATU,)


@pytest.mark.rule("PB8-10-2a")
@pytest.mark.parametrize("status", [Status.DILAKSANAKAN, Status.BAP_SAH, Status.DITUTUP])
@pytest.mark.parametrize("tanggal", [date(2026, 1, 1), date(2026, 12, 31)])
def test_yang_sudah_dilaksanakan_dihitung_setahun_penuh(status: Status, tanggal: date) -> None:
    konteks = replace(KONTEKS, lainnya=(kunjungan(1, status=status, tanggal=tanggal),))
    assert frekuensi.masih_boleh(subjek(TingkatRisiko.RENDAH), WILAYAH, TANGGAL, konteks) == ()


CAMPURAN = subjek(TingkatRisiko.RENDAH, TingkatRisiko.TINGGI)


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b")
@pytest.mark.parametrize(
    ("sudah", "boleh"),
    [
        pytest.param((), (SATU, DUA), id="belum ada"),
        pytest.param((kunjungan(1, SATU, DUA),), (DUA,), id="risiko rendah hanya sekali"),
        pytest.param((kunjungan(1, DUA),), (SATU, DUA), id="risiko rendah belum dikunjungi"),
        pytest.param((kunjungan(1, DUA), kunjungan(2, DUA)), (), id="dua kunjungan ke lokasi"),
    ],
)
def test_lokasi_dengan_risiko_campuran(
    sudah: tuple[Inspeksi, ...], boleh: tuple[UUID, ...]
) -> None:
    """AMB-10: the highest risk sets the limit of the lokasi, each activity keeps its own."""
    konteks = replace(KONTEKS, lainnya=sudah)
    assert frekuensi.masih_boleh(CAMPURAN, WILAYAH, TANGGAL, konteks) == boleh


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b")
@pytest.mark.parametrize(
    ("risiko", "sudah", "aturan", "huruf", "batas"),
    [
        pytest.param(TingkatRisiko.RENDAH, 1, "PB8-10-2a", "a", 1, id="kedua ditolak"),
        pytest.param(TingkatRisiko.TINGGI, 2, "PB8-10-2b", "b", 2, id="ketiga ditolak"),
    ],
)
def test_penolakan_menyebut_batas_dan_yang_dihitung(
    risiko: TingkatRisiko, sudah: int, aturan: str, huruf: str, batas: int
) -> None:
    dihitung = tuple(kunjungan(n) for n in range(sudah))
    konteks = replace(KONTEKS, subjek=subjek(risiko), lainnya=dihitung)
    hasil = jadwal.jadwalkan(JADWALKAN, konteks)
    assert isinstance(hasil, Refusal)
    assert (hasil.kode, hasil.aturan) == ("BATAS_FREKUENSI", aturan)
    assert hasil.dasar_hukum == (
        f"Peraturan Bupati Sijunjung 8/2022 Pasal 10 ayat (2) huruf {huruf}"
    )
    assert hasil.rincian == tuple(
        {"inspeksi": str(i.id), "tanggal": "2026-03-30"} for i in dihitung
    )
    assert hasil.peristiwa == (
        InspeksiDitolakBatasFrekuensi(PELAKU_USAHA, TANGGAL, WILAYAH, batas),
    )


@pytest.mark.rule("PB8-10-2a")
def test_kegiatan_yang_sudah_dikunjungi_tidak_dapat_dipilih_lagi() -> None:
    konteks = replace(KONTEKS, subjek=CAMPURAN, lainnya=(kunjungan(1, SATU, DUA),))
    hasil = jadwal.jadwalkan(replace(JADWALKAN, kegiatan_usaha=(SATU, DUA)), konteks)
    assert isinstance(hasil, Refusal)
    assert hasil.kode == "BATAS_FREKUENSI"
    sisanya = jadwal.jadwalkan(JADWALKAN, konteks)
    assert not isinstance(sisanya, Refusal)
    assert sisanya[0].kegiatan_usaha == (DUA,)


SINI, SANA = UUID(int=91), UUID(int=92)


def bertempat(*tempat: UUID | None, risiko: TingkatRisiko = TingkatRisiko.RENDAH) -> Subjek:
    """One activity at each, with the ids 1, 2, …"""
    semua = subjek(*(risiko for _ in tempat))
    pasangan = zip(semua.kegiatan_usaha, tempat, strict=True)
    kegiatan = tuple(replace(satu, lokasi_usaha=di) for satu, di in pasangan)
    return replace(semua, kegiatan_usaha=kegiatan)


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b")
@pytest.mark.parametrize(
    ("milik", "sudah", "boleh"),
    [
        pytest.param(
            bertempat(SINI, SANA),
            (kunjungan(1, SATU, lokasi_usaha=(SINI,)),),
            (DUA,),
            id="tempat lain belum dikunjungi",
        ),
        pytest.param(
            bertempat(SINI, SINI),
            (kunjungan(1, SATU, lokasi_usaha=(SINI,)),),
            (),
            id="kegiatan lain di tempat yang sama",
        ),
        pytest.param(
            bertempat(SINI, SANA),
            (kunjungan(1, SATU, DUA, lokasi_usaha=(SINI, SANA)),),
            (),
            id="keduanya dalam satu kunjungan",
        ),
        pytest.param(
            bertempat(SINI, SANA), (kunjungan(1, SATU),), (), id="kunjungan dari sebelum bertanda"
        ),
        pytest.param(
            bertempat(SINI, None),
            (kunjungan(1, SATU, lokasi_usaha=(SINI,)),),
            (),
            id="yang belum bertanda dapat di mana saja",
        ),
        pytest.param(
            bertempat(SINI, SANA, risiko=TingkatRisiko.TINGGI),
            (
                kunjungan(1, SATU, lokasi_usaha=(SINI,)),
                kunjungan(2, SATU, lokasi_usaha=(SINI,)),
            ),
            (DUA,),
            id="batas dua di satu tempat tidak mengurangi yang lain",
        ),
        pytest.param(
            bertempat(SINI),
            (kunjungan(1, UUID(int=7), lokasi_usaha=(SINI,)),),
            (),
            id="kegiatan dari NIB sebelumnya di tempat itu",
        ),
    ],
)
def test_batas_bagi_setiap_lokasi_usaha(
    milik: Subjek, sudah: tuple[Inspeksi, ...], boleh: tuple[UUID, ...]
) -> None:
    """AMB-10: the key is the lokasi usaha, not the kabupaten/kota around it."""
    konteks = replace(KONTEKS, lainnya=sudah)
    assert frekuensi.masih_boleh(milik, WILAYAH, TANGGAL, konteks) == boleh


@pytest.mark.rule("PB8-10-2a", "PB8-10-2b")
def test_penolakan_menyebut_batas_tempat_yang_penuh() -> None:
    """Not that of a place with a higher risk, where there is room."""
    rendah, tinggi = subjek(TingkatRisiko.RENDAH, TingkatRisiko.TINGGI).kegiatan_usaha
    milik = replace(
        subjek(),
        kegiatan_usaha=(replace(rendah, lokasi_usaha=SINI), replace(tinggi, lokasi_usaha=SANA)),
    )
    sudah = (
        kunjungan(1, SATU, lokasi_usaha=(SINI,)),
        kunjungan(2, DUA, lokasi_usaha=(SANA,)),
    )
    konteks = replace(KONTEKS, subjek=milik, lainnya=sudah)
    hasil = jadwal.jadwalkan(replace(JADWALKAN, kegiatan_usaha=(SATU, DUA)), konteks)
    assert isinstance(hasil, Refusal)
    assert hasil.aturan == "PB8-10-2a"
    assert hasil.rincian == ({"inspeksi": str(sudah[0].id), "tanggal": "2026-03-30"},)
    boleh = jadwal.jadwalkan(JADWALKAN, konteks)
    assert not isinstance(boleh, Refusal)
    assert (boleh[0].kegiatan_usaha, boleh[0].lokasi_usaha) == ((DUA,), (SANA,))


@pytest.mark.rule("PB8-10-2a")
@pytest.mark.parametrize(
    ("tempat", "dikunjungi"),
    [
        ((SINI, SANA), (SINI, SANA)),
        ((SINI, SINI), (SINI,)),
        ((SINI, None), ()),
        ((None, None), ()),
    ],
)
def test_tempat_yang_dikunjungi_dicatat(
    tempat: tuple[UUID | None, ...], dikunjungi: tuple[UUID, ...]
) -> None:
    """Where one place is not known, the visit is of the whole kabupaten/kota."""
    hasil = jadwal.jadwalkan(JADWALKAN, replace(KONTEKS, subjek=bertempat(*tempat)))
    assert not isinstance(hasil, Refusal)
    assert hasil[0].lokasi_usaha == dikunjungi
