"""Who may ask for a NON_LIKUIDASI, of which licences, and with which statements."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from services.sanksi.domain.isian import Isian, SebabPernyataan, TanpaAkta
from services.sanksi.domain.kasus import (
    DasarTindakan,
    Item,
    JenisKasus,
    JenisPencabutan,
    JenisTindakan,
    PemohonSebagai,
)
from services.sanksi.domain.kewajiban import Kewajiban, SertifikatTerkait
from services.sanksi.domain.objek import Disebut, Penerbit
from services.sanksi.domain.peristiwa.pencabutan import PencabutanDimohonkan
from services.sanksi.domain.peristiwa.umum import PernyataanDiisi, TindakanAdministratifDibuka
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.perizinan import JenisPelakuUsaha, Perizinan
from services.sanksi.domain.validasi import tanyakan
from tests.sanksi.bahan import GUDANG, KASUS, PELAKU_USAHA, SENIN, TOKO
from tests.sanksi.bahan_non_likuidasi import (
    ATAS_BENGKEL,
    ATAS_GUDANG,
    ATAS_PABRIK,
    ATAS_TOKO,
    LALU,
    OBJEK,
    PERNYATAAN,
    SALAH_SATU,
    SEMUA,
    TIGA,
    VALIDASI,
    ajukan,
    dengan_kegiatan,
    perizinan,
    tolakan,
)
from tests.sanksi.bahan_pembatalan import BENGKEL, IZIN, PABRIK, SERTIFIKAT, dengan_lisensi

NON_LIKUIDASI = JenisKasus.NON_LIKUIDASI
ORANG = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
PERSEORANGAN = replace(SEMUA, jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN)
KOSONG = Isian()
TANPA_AKTA = TanpaAkta.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA
MAKSUD = replace(SALAH_SATU, perubahan_maksud=True)
DUA = (ATAS_GUDANG, ATAS_PABRIK)
HURUF_C = SebabPernyataan.SALAH_SATU_KEGIATAN_USAHA


def diminta(*item: Item) -> tuple[ValidasiDiminta, ...]:
    return tuple(
        ValidasiDiminta(KASUS, PELAKU_USAHA, v.permintaan, v.item, 1, NON_LIKUIDASI)
        for v in tanyakan(KASUS, item)
    )


@pytest.mark.rule(
    "PB8-20-1", "PB8-20-2", "PB8-21-1b", "PB8-21-2a", "PB8-21-4b",
    "PB8-24-1a", "PB8-24-1c", "PB8-24-1d", "PB8-24-2",
)  # fmt: skip
def test_satu_perizinan_dengan_pernyataan() -> None:
    dibuka = TindakanAdministratifDibuka(
        KASUS, PELAKU_USAHA, DasarTindakan.PERMOHONAN_PELAKU_USAHA, SENIN, JenisTindakan.PENCABUTAN
    )
    dimohonkan = PencabutanDimohonkan(
        KASUS, PELAKU_USAHA, PemohonSebagai.DIREKSI, SENIN, JenisPencabutan.NON_LIKUIDASI
    )
    diisi = PernyataanDiisi(KASUS, PELAKU_USAHA, HURUF_C, SENIN, NON_LIKUIDASI)
    assert ajukan() == (VALIDASI, (dibuka, dimohonkan, diisi, *diminta(*TIGA)))


@pytest.mark.rule("PB8-21-2b", "PB8-20-3", "PB8-24-4a", "PB8-24-4b", "PB8-24-4c")
def test_beberapa_tingkat_risiko_dalam_satu_permohonan() -> None:
    kasus, _ = ajukan(disebut=(ATAS_TOKO, ATAS_BENGKEL, ATAS_PABRIK, ATAS_TOKO))
    assert kasus.objek == (OBJEK[TOKO], OBJEK[BENGKEL], OBJEK[PABRIK])


@pytest.mark.rule("PB8-24-1b", "PB8-24-1c", "PB8-24-2")
@pytest.mark.parametrize(
    ("semula", "isian", "item"),
    [
        pytest.param(SEMUA, SALAH_SATU, TIGA, id="akta tidak ditanyakan"),
        pytest.param(
            SEMUA,
            MAKSUD,
            (Item.IDENTITAS, Item.AKTA_PENDIRIAN, Item.LKPM, Item.KSWP),
            id="perubahan maksud dan tujuan",
        ),
        pytest.param(
            SEMUA, replace(MAKSUD, tanpa_akta=TANPA_AKTA), TIGA, id="pernyataan mengganti akta"
        ),
        pytest.param(
            replace(SEMUA, skala="MIKRO"),
            SALAH_SATU,
            (Item.IDENTITAS, Item.KSWP),
            id="mikro tanpa LKPM (AMB-24)",
        ),
        pytest.param(
            replace(SEMUA, skala="MIKRO"),
            MAKSUD,
            (Item.IDENTITAS, Item.AKTA_PENDIRIAN, Item.KSWP),
            id="mikro dengan perubahan maksud",
        ),
    ],
)
def test_apa_yang_divalidasi(semula: Perizinan, isian: Isian, item: tuple[Item, ...]) -> None:
    kasus, peristiwa = ajukan(semula, isian=isian)
    assert tuple(v.item for v in kasus.validasi) == item
    assert peristiwa[-len(item) :] == diminta(*item)


def di_tempat(semula: Perizinan, *setempat: UUID) -> Perizinan:
    """These together at one place, the others at another one of the same kabupaten."""
    for satu in semula.kegiatan_usaha:
        tempat = UUID(int=1 if satu.id in setempat else 2)
        semula = dengan_kegiatan(semula, satu.id, lokasi_usaha=tempat)
    return semula


@pytest.mark.rule("PB8-24-2")
@pytest.mark.parametrize(
    ("semula", "sebagai", "disebut", "isian", "sebab"),
    [
        pytest.param(
            PERSEORANGAN,
            ORANG,
            (ATAS_GUDANG, ATAS_PABRIK),
            KOSONG,
            (SebabPernyataan.ORANG_PERSEORANGAN_TANPA_AKTA,),
            id="a: orang perseorangan",
        ),
        pytest.param(
            PERSEORANGAN,
            ORANG,
            (ATAS_GUDANG, ATAS_PABRIK),
            Isian(perubahan_maksud=True),
            (),
            id="orang perseorangan yang menunjukkan akta",
        ),
        pytest.param(
            SEMUA,
            PemohonSebagai.KUASA_DIREKSI,
            (ATAS_GUDANG, ATAS_PABRIK),
            Isian(tanpa_akta=TANPA_AKTA),
            (SebabPernyataan.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA,),
            id="b: badan usaha nonperseroan",
        ),
        pytest.param(
            SEMUA, PemohonSebagai.DIREKSI, (ATAS_GUDANG,), KOSONG, (HURUF_C,), id="c: salah satu"
        ),
        pytest.param(
            SEMUA,
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            Isian(tanpa_akta=TANPA_AKTA),
            (SebabPernyataan.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA, HURUF_C),
            id="b dan c",
        ),
        pytest.param(
            SEMUA, PemohonSebagai.DIREKSI, DUA, KOSONG, (), id="dua dari empat di satu lokasi"
        ),
        pytest.param(
            dengan_kegiatan(SEMUA, GUDANG, lokasi="13.03.04"),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            KOSONG,
            (),
            id="satu-satunya di lokasinya",
        ),
        pytest.param(
            di_tempat(SEMUA, GUDANG),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            KOSONG,
            (),
            id="satu-satunya di tempatnya, di kabupaten yang sama",
        ),
        pytest.param(
            di_tempat(SEMUA, GUDANG, PABRIK),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            KOSONG,
            (HURUF_C,),
            id="salah satu di tempatnya",
        ),
        pytest.param(
            di_tempat(SEMUA, GUDANG, PABRIK),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG, ATAS_PABRIK),
            KOSONG,
            (),
            id="semua di satu tempat, tidak di tempat lain",
        ),
        pytest.param(
            dengan_kegiatan(di_tempat(SEMUA, GUDANG), PABRIK, lokasi_usaha=None),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            KOSONG,
            (HURUF_C,),
            id="satu belum bertanda: seluruh kabupaten",
        ),
        pytest.param(
            dengan_lisensi(perizinan(GUDANG, PABRIK), IZIN, berakhir=LALU),
            PemohonSebagai.DIREKSI,
            (ATAS_GUDANG,),
            Isian(cabut_nib=True),
            (),
            id="yang lain sudah berakhir",
        ),
    ],
)
def test_pernyataan_pencabutan(
    semula: Perizinan,
    sebagai: PemohonSebagai,
    disebut: tuple[Disebut, ...],
    isian: Isian,
    sebab: tuple[SebabPernyataan, ...],
) -> None:
    """Refused without it where it is asked for; told with its ground where it is given."""
    diminta_ = {"semula": semula, "pemohon_sebagai": sebagai, "disebut": disebut}
    tanpa = ajukan(**diminta_, isian=replace(isian, pernyataan=" "))
    wajib = ("PERNYATAAN_PENCABUTAN_WAJIB", "PB8-24-2") if sebab else None
    assert tolakan(tanpa) == wajib
    _, peristiwa = ajukan(**diminta_, isian=replace(isian, pernyataan=PERNYATAAN))
    diisi = [p for p in peristiwa if isinstance(p, PernyataanDiisi)]
    assert [p.sebab for p in diisi] == list(sebab)


@pytest.mark.rule("PB8-24-1a")
@pytest.mark.parametrize(
    ("semula", "sebagai", "boleh"),
    [
        (SEMUA, PemohonSebagai.DIREKSI, True),
        (SEMUA, PemohonSebagai.KUASA_DIREKSI, True),
        (SEMUA, ORANG, False),
        (SEMUA, PemohonSebagai.LIKUIDATOR, False),
        (PERSEORANGAN, ORANG, True),
        (PERSEORANGAN, PemohonSebagai.DIREKSI, False),
    ],
)
def test_siapa_yang_memohon(semula: Perizinan, sebagai: PemohonSebagai, boleh: bool) -> None:
    ditolak = None if boleh else ("PEMOHON_BUKAN_DIREKSI", "PB8-24-1a")
    assert tolakan(ajukan(semula, pemohon_sebagai=sebagai)) == ditolak


@pytest.mark.rule("PB8-21-1b", "PB8-21-2b", "PB8-20-3", "PB8-21-4b", "PB8-24-5", "PB8-24-2")
@pytest.mark.parametrize(
    ("semula", "ubah", "harapan"),
    [
        pytest.param(
            SEMUA,
            {"disebut": (Disebut(GUDANG, IZIN),)},
            ("OBJEK_BUKAN_PBBR", "PB8-20-3"),
            id="izin kegiatan lain",
        ),
        pytest.param(SEMUA, {"disebut": ()}, ("OBJEK_BUKAN_PBBR", "PB8-20-3"), id="kosong"),
        pytest.param(
            dengan_lisensi(SEMUA, SERTIFIKAT, terverifikasi=False),
            {},
            ("PERIZINAN_BELUM_TERVERIFIKASI", "PB8-21-1b"),
            id="belum terverifikasi",
        ),
        pytest.param(
            SEMUA,
            {"berjalan": KASUS},
            ("NON_LIKUIDASI_MASIH_BERJALAN", "PB8-21-2b"),
            id="masih berjalan",
        ),
        pytest.param(
            replace(SEMUA, jenis_pelaku_usaha=JenisPelakuUsaha.KANTOR_PERWAKILAN),
            {},
            ("BUKAN_NON_LIKUIDASI", "PB8-21-4b"),
            id="kantor perwakilan",
        ),
        pytest.param(
            SEMUA,
            {"isian": replace(SALAH_SATU, tanpa_akta=TanpaAkta.ORANG_PERSEORANGAN_TANPA_AKTA)},
            ("TANPA_AKTA_TIDAK_SESUAI", "PB8-24-2"),
            id="pengecualian jenis lain",
        ),
        pytest.param(
            SEMUA,
            {
                "isian": replace(
                    SALAH_SATU,
                    sertifikat=(
                        SertifikatTerkait(Kewajiban.SERTIFIKAT_STANDAR_PRODUK, "SNI-1", PABRIK),
                    ),
                )
            },
            ("SERTIFIKAT_TIDAK_TERKAIT", "PB8-24-5"),
            id="sertifikat kegiatan lain",
        ),
    ],
)
def test_permohonan_ditolak(
    semula: Perizinan, ubah: dict[str, Any], harapan: tuple[str, str]
) -> None:
    assert tolakan(ajukan(semula, **ubah)) == harapan


@pytest.mark.rule("PB8-21-1b")
def test_yang_belum_terverifikasi_disebut_satu_per_satu() -> None:
    semula = dengan_lisensi(SEMUA, IZIN, terverifikasi=False)
    hasil = ajukan(semula, disebut=DUA)
    assert hasil.rincian == (
        {"kegiatan_usaha": str(PABRIK), "kbli": "20111", "perizinan": str(IZIN)},
    )


@pytest.mark.rule("PB8-24-6")
@pytest.mark.parametrize(
    ("ubah", "penerbit"),
    [
        ({}, Penerbit.DPMPTSP),
        ({"jenis_kawasan": "KAWASAN_INDUSTRI"}, Penerbit.DPMPTSP),
        ({"jenis_kawasan": "KEK"}, Penerbit.LEMBAGA_OSS),
        ({"jenis_kawasan": "KPBPB"}, Penerbit.LEMBAGA_OSS),
        ({"penanaman_modal": "PMA"}, Penerbit.LEMBAGA_OSS),
    ],
)
def test_siapa_yang_menerbitkan(ubah: dict[str, str], penerbit: Penerbit) -> None:
    kasus, _ = ajukan(dengan_kegiatan(SEMUA, GUDANG, **ubah))
    assert kasus.objek[0].penerbit is penerbit
