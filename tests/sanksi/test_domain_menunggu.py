"""What a party reads about an open case: of whom something is awaited, what, and until when."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.sanksi.domain.kasus import HasilValidasi, Item, JenisAkta, JenisKasus, Status
from services.sanksi.domain.kata import DOKUMEN, HASIL, ITEM, kata
from services.sanksi.domain.menunggu import LAGI, LAPSE, Keadaan, Menunggu, menunggu

PERBUP = "Peraturan Bupati Sijunjung 8/2022"
BATAS = date(2026, 3, 30)
VALID, BELUM = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI
LIKUIDASI = Keadaan(
    jenis=JenisKasus.LIKUIDASI,
    status=Status.VALIDASI,
    batas=None,
    alasan=None,
    validasi={Item.IDENTITAS: VALID, Item.AKTA_PEMBUBARAN: None, Item.KSWP: VALID},
    akta=frozenset(),
    pengecualian=False,
)
AKTA = frozenset({JenisAkta.AKTA_PEMBUBARAN, JenisAkta.PENCATATAN_PEMBUBARAN})


def pasal(kata: str) -> str:
    return f"{PERBUP} {kata}"


def validasi(**hasil: HasilValidasi | None) -> dict[str, Any]:
    return {"validasi": {Item(nama): satu for nama, satu in hasil.items()}}


@pytest.mark.rule("PB8-23-1b", "PB8-23-2", "PB8-23-3", "PB8-23-4b", "PB8-23-5")
@pytest.mark.parametrize(
    ("ubah", "harapan"),
    [
        pytest.param(
            {},
            (Menunggu("AHU", "Jawaban atas akta pembubaran dan pencatatannya",
                      pasal("Pasal 23 ayat (1)")),),
            id="AHU belum menjawab",
        ),
        pytest.param(
            validasi(IDENTITAS=BELUM, AKTA_PEMBUBARAN=BELUM, KSWP=VALID),
            (
                Menunggu("DUKCAPIL", "Jawaban atas identitas pemohon", pasal("Pasal 23 ayat (1)"),
                         akibat=LAGI),
                Menunggu("PEMOHON", "Unggahan akta pembubaran, pencatatan pembubaran",
                         pasal("Pasal 23 ayat (2)")),
            ),
            id="akta diunggah, identitas ditanya lagi (AMB-51)",
        ),
        pytest.param(
            validasi(AKTA_PEMBUBARAN=BELUM)
            | {"akta": frozenset({JenisAkta.PENCATATAN_PEMBUBARAN})},
            (Menunggu("PEMOHON", "Unggahan akta pembubaran", pasal("Pasal 23 ayat (2)")),),
            id="satu dari dua akta",
        ),
        pytest.param(
            {"status": Status.MENUNGGU_VERIFIKASI, "batas": BATAS, "akta": AKTA},
            (Menunggu("DPMPTSP", "Persetujuan atau penolakan permohonan",
                      pasal("Pasal 23 ayat (3)"), BATAS, LAPSE),),
            id="DPMPTSP",
        ),
        pytest.param(
            {"status": Status.PERLU_PERBAIKAN, "batas": BATAS, "alasan": "Akta tidak terbaca."},
            (Menunggu("PEMOHON", "Perbaikan, lalu pengajuan kembali: Akta tidak terbaca.",
                      pasal("Pasal 23 ayat (4) huruf b")),),
            id="pemohon, tanpa tenggat",
        ),
        *(
            pytest.param({"status": status, "batas": BATAS}, (), id=status.value)
            for status in (Status.DITERBITKAN, Status.DITOLAK, Status.DITARIK,
                           Status.SURAT_KETERANGAN)
        ),
    ],
)  # fmt: skip
def test_likuidasi(ubah: dict[str, Any], harapan: tuple[Menunggu, ...]) -> None:
    assert menunggu(replace(LIKUIDASI, **ubah)) == harapan


@pytest.mark.rule("PB8-26-3", "PB8-26-4a", "PB8-26-4b", "PB8-26-5")
def test_unggahan_perwakilan() -> None:
    """Two with every request, the identity of a foreigner where imigrasi could not tell."""
    kasus = replace(
        LIKUIDASI, jenis=JenisKasus.PERWAKILAN_ASING, **validasi(IDENTITAS_WNA=BELUM, NPWP=VALID)
    )
    wajib = Menunggu(
        "PEMOHON",
        "Unggahan pernyataan tidak mempunyai hutang piutang, "
        "surat perintah atau pernyataan penutupan kantor",
        pasal("Pasal 26 ayat (4)"),
    )
    identitas = Menunggu(
        "PEMOHON",
        "Unggahan identitas warga negara asing dengan pernyataannya",
        pasal("Pasal 26 ayat (3)"),
    )
    assert menunggu(kasus) == (wajib, identitas)
    assert menunggu(replace(kasus, akta=frozenset({JenisAkta.IDENTITAS_WNA}))) == (wajib,)
    diverifikasi = replace(kasus, status=Status.MENUNGGU_VERIFIKASI, batas=BATAS)
    assert [(satu.dari, satu.sampai) for satu in menunggu(diverifikasi)] == [("BKPM", BATAS)]


@pytest.mark.rule("PB8-21-9", "PB8-22-1a")
def test_pengecualian_tidak_bertenggat() -> None:
    """No deadline is given for it, so nothing lapses."""
    kasus = replace(
        LIKUIDASI,
        jenis=JenisKasus.PEMBATALAN,
        pengecualian=True,
        **validasi(IDENTITAS=None, KSWP=VALID),
    )
    dasar = pasal("Pasal 21 ayat (9)")
    bukti = Menunggu("PEMOHON", "Unggahan bukti pengecualian PMA", dasar)
    assert menunggu(kasus) == (
        Menunggu("DUKCAPIL", "Jawaban atas identitas pemohon", pasal("Pasal 22 ayat (1)")),
        bukti,
    )
    ada = replace(kasus, akta=frozenset({JenisAkta.BUKTI_PENGECUALIAN}))
    assert bukti not in menunggu(ada)
    assert menunggu(replace(ada, status=Status.MENUNGGU_VERIFIKASI)) == (
        Menunggu("LEMBAGA_OSS", "Keputusan atas pengecualian PMA", dasar),
    )


def test_setiap_kode_punya_kata() -> None:
    assert (set(ITEM), set(DOKUMEN), set(HASIL)) == (set(Item), set(JenisAkta), set(HasilValidasi))


@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        ("FIKTIF_POSITIF", "fiktif positif"),
        ("PERMOHONAN_PELAKU_USAHA", "permohonan Pelaku Usaha"),
        ("LEMBAGA_OSS", "Lembaga OSS"),
        ("PENCABUTAN_OLEH_PEMDA", "pencabutan oleh Pemerintah Daerah"),
        ("KP3A", "KP3A"),
    ],
)
def test_kata(kode: str, harapan: str) -> None:
    assert kata(kode) == harapan
