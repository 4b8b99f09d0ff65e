"""Who may ask for a Pembatalan, of which licences, and with which statements."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.sanksi.domain.isian import Isian, PengecualianPMA, SebabPernyataan, TanpaAkta
from services.sanksi.domain.kasus import (
    DasarTindakan,
    Item,
    JenisTindakan,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.objek import Disebut, HasilObjek, Penerbit
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDimohonkan
from services.sanksi.domain.peristiwa.umum import (
    PernyataanDiisi,
    SuratKeteranganBerakhirDiterbitkan,
    TindakanAdministratifDibuka,
    TindakanDialihkan,
    TindakanDitolak,
)
from services.sanksi.domain.peristiwa.validasi import ValidasiDiminta
from services.sanksi.domain.perizinan import (
    Berakhir,
    JenisLisensi,
    JenisPelakuUsaha,
    Lisensi,
    Perizinan,
    cabut,
)
from services.sanksi.domain.permohonan import objek
from services.sanksi.domain.permohonan.pembatalan import SYARAT
from services.sanksi.domain.validasi import tanyakan
from shared.refusal import Refusal
from tests.sanksi.bahan import GUDANG, KASUS, NIB, PELAKU_USAHA, SENIN, TOKO, konteks
from tests.sanksi.bahan_pembatalan import (
    AJUKAN,
    ATAS_GUDANG,
    ATAS_PABRIK,
    BENGKEL,
    BERMINAT_LAIN,
    EMPAT,
    IZIN,
    OBJEK_GUDANG,
    OBJEK_PABRIK,
    PABRIK,
    SEMUA,
    SENDIRI,
    SERTIFIKAT,
    VALIDASI,
    dengan_lisensi,
    perizinan,
    pma,
)

KEMARIN = date(2026, 3, 15)
LALU = Berakhir(KEMARIN, "Pembatalan atas permohonan", "0001/BTL")
DIBUKA = TindakanAdministratifDibuka(
    KASUS, PELAKU_USAHA, DasarTindakan.PERMOHONAN_PELAKU_USAHA, SENIN, JenisTindakan.PEMBATALAN
)
PERSEORANGAN = replace(SEMUA, jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN)
ORANG = PemohonSebagai.PELAKU_USAHA_PERSEORANGAN
TANPA_AKTA = Isian(True, TanpaAkta.ORANG_PERSEORANGAN_TANPA_AKTA, "Saya membatalkan.")
NON_PERSEROAN = Isian(True, TanpaAkta.BADAN_USAHA_NON_PERSEROAN_TANPA_AKTA, "Kami membatalkan.")


def ajukan(semula: Perizinan = SEMUA, berjalan: UUID | None = None, **ubah: Any) -> Any:
    perintah = replace(AJUKAN, **ubah)
    return objek.ajukan(perintah, berjalan, konteks(perizinan=semula), SYARAT)


def tolakan(hasil: object) -> tuple[str, str] | None:
    return (hasil.kode, hasil.aturan) if isinstance(hasil, Refusal) else None


def diminta(*item: Item) -> tuple[ValidasiDiminta, ...]:
    return tuple(
        ValidasiDiminta(KASUS, PELAKU_USAHA, v.permintaan, v.item, 1, VALIDASI.jenis)
        for v in tanyakan(KASUS, item)
    )


@pytest.mark.rule(
    "PB8-20-1", "PB8-20-2", "PB8-21-1a", "PB8-21-2a", "PB8-21-3",
    "PB8-22-1a", "PB8-22-1b", "PB8-22-1c", "PB8-22-1d",
)  # fmt: skip
def test_satu_perizinan_dengan_keempat_validasi() -> None:
    dimohonkan = PembatalanDimohonkan(
        KASUS, PELAKU_USAHA, NIB, PemohonSebagai.DIREKSI, (OBJEK_GUDANG,), SENIN
    )
    assert ajukan() == (VALIDASI, (DIBUKA, dimohonkan, *diminta(*EMPAT)))


@pytest.mark.rule("PB8-21-2b", "PB8-20-3")
def test_beberapa_perizinan_dalam_satu_permohonan() -> None:
    kasus, _ = ajukan(disebut=(ATAS_GUDANG, ATAS_PABRIK, ATAS_GUDANG))
    assert kasus.objek == (OBJEK_GUDANG, OBJEK_PABRIK)


@pytest.mark.rule("PB8-22-1b", "PB8-22-1c", "PB8-22-2")
@pytest.mark.parametrize(
    ("semula", "sebagai", "isian", "item"),
    [
        pytest.param(SEMUA, PemohonSebagai.KUASA_DIREKSI, BERMINAT_LAIN, EMPAT, id="semua"),
        pytest.param(
            replace(SEMUA, skala="MIKRO"),
            PemohonSebagai.DIREKSI,
            BERMINAT_LAIN,
            (Item.IDENTITAS, Item.AKTA_PENDIRIAN, Item.KSWP),
            id="mikro tanpa LKPM (AMB-24)",
        ),
        pytest.param(
            PERSEORANGAN,
            ORANG,
            TANPA_AKTA,
            (Item.IDENTITAS, Item.LKPM, Item.KSWP),
            id="perseorangan tanpa akta",
        ),
        pytest.param(PERSEORANGAN, ORANG, BERMINAT_LAIN, EMPAT, id="perseorangan dengan akta"),
        pytest.param(
            replace(SEMUA, skala="MIKRO"),
            PemohonSebagai.DIREKSI,
            NON_PERSEROAN,
            (Item.IDENTITAS, Item.KSWP),
            id="non perseroan mikro",
        ),
    ],
)
def test_apa_yang_divalidasi(
    semula: Perizinan, sebagai: PemohonSebagai, isian: Isian, item: tuple[Item, ...]
) -> None:
    kasus, peristiwa = ajukan(semula, pemohon_sebagai=sebagai, isian=isian)
    assert tuple(v.item for v in kasus.validasi) == item
    diisi = [p for p in peristiwa if isinstance(p, PernyataanDiisi)]
    tanpa = SebabPernyataan(isian.tanpa_akta.value) if isian.tanpa_akta else None
    harapan = [PernyataanDiisi(KASUS, PELAKU_USAHA, tanpa, SENIN)] if tanpa else []
    assert diisi == harapan
    assert peristiwa[-len(item) :] == diminta(*item)


@pytest.mark.rule("PB8-22-1a")
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
    ditolak = None if boleh else ("PEMOHON_BUKAN_DIREKSI", "PB8-22-1a")
    assert tolakan(ajukan(semula, pemohon_sebagai=sebagai)) == ditolak


NIB_TOKO = Lisensi(UUID(int=8), NIB, TOKO, JenisLisensi.NIB, "RENDAH", True)


@pytest.mark.rule("PB8-21-1a", "PB8-22-5", "PB8-20-3")
@pytest.mark.parametrize(
    ("disebut", "kode", "rincian"),
    [
        pytest.param(
            (ATAS_GUDANG, Disebut(TOKO)),
            ("NIB_TIDAK_DIBATALKAN", "PB8-21-1a"),
            ({"kegiatan_usaha": str(TOKO), "kbli": "62012"},),
            id="NIB",
        ),
        pytest.param(
            (Disebut(TOKO, NIB_TOKO.id),),
            ("NIB_TIDAK_DIBATALKAN", "PB8-21-1a"),
            ({"kegiatan_usaha": str(TOKO), "kbli": "62012", "perizinan": str(NIB_TOKO.id)},),
            id="NIB sebagai perizinan RENDAH",
        ),
        pytest.param(
            (Disebut(BENGKEL, SENDIRI), ATAS_GUDANG),
            ("RISIKO_TANPA_VERIFIKASI", "PB8-22-5"),
            ({"kegiatan_usaha": str(BENGKEL), "kbli": "95210", "perizinan": str(SENDIRI)},),
            id="menengah rendah (AMB-25)",
        ),
        pytest.param(
            (ATAS_GUDANG, Disebut(GUDANG, UUID(int=9))),
            ("OBJEK_BUKAN_PBBR", "PB8-20-3"),
            ({"kegiatan_usaha": str(GUDANG), "perizinan": str(UUID(int=9))},),
            id="perizinan orang lain",
        ),
        pytest.param(
            (Disebut(PABRIK, SERTIFIKAT),),
            ("OBJEK_BUKAN_PBBR", "PB8-20-3"),
            ({"kegiatan_usaha": str(PABRIK), "perizinan": str(SERTIFIKAT)},),
            id="pasangan yang keliru",
        ),
        pytest.param(
            (Disebut(GUDANG),),
            ("OBJEK_BUKAN_PBBR", "PB8-20-3"),
            ({"kegiatan_usaha": str(GUDANG)},),
            id="tanpa id perizinan",
        ),
        pytest.param((), ("OBJEK_BUKAN_PBBR", "PB8-20-3"), (), id="tidak menyebut apa pun"),
    ],
)
def test_yang_tidak_dapat_dibatalkan(
    disebut: tuple[Disebut, ...], kode: tuple[str, str], rincian: tuple[dict[str, str], ...]
) -> None:
    hasil = ajukan(replace(SEMUA, lisensi=(*SEMUA.lisensi, NIB_TOKO)), disebut=disebut)
    assert (tolakan(hasil), hasil.rincian) == (kode, rincian)


@pytest.mark.rule("PB8-21-1a")
def test_yang_sudah_terverifikasi_ditolak_dengan_pasalnya() -> None:
    hasil = ajukan(
        dengan_lisensi(SEMUA, IZIN, terverifikasi=True), disebut=(ATAS_GUDANG, ATAS_PABRIK)
    )
    assert tolakan(hasil) == ("PERIZINAN_SUDAH_TERVERIFIKASI", "PB8-21-1a")
    assert hasil.dasar_hukum.endswith("Pasal 21 ayat (1) huruf a")
    assert [satu["perizinan"] for satu in hasil.rincian] == [str(IZIN)]


@pytest.mark.rule("PB8-20-4")
@pytest.mark.parametrize(
    ("semula", "akhir"),
    [
        pytest.param(cabut(SEMUA, LALU), LALU, id="NIB dicabut"),
        pytest.param(
            replace(SEMUA, berlaku_sampai=KEMARIN),
            Berakhir(KEMARIN, "Masa berlaku berakhir"),
            id="habis kemarin",
        ),
    ],
)
@pytest.mark.parametrize("disebut", [(ATAS_GUDANG,), (Disebut(TOKO),), ()])
def test_nib_yang_berakhir_diperiksa_sebelum_semua_yang_lain(
    semula: Perizinan, akhir: Berakhir, disebut: tuple[Disebut, ...]
) -> None:
    """Before the open case, the applicant, the statements, and even what is named."""
    kasus, peristiwa = ajukan(
        semula, UUID(int=7), disebut=disebut, pemohon_sebagai=ORANG, isian=Isian(False)
    )
    assert kasus.status is Status.SURAT_KETERANGAN
    assert peristiwa == (
        DIBUKA,
        SuratKeteranganBerakhirDiterbitkan(KASUS, PELAKU_USAHA, NIB, akhir, SENIN),
    )


@pytest.mark.rule("PB8-20-4")
def test_hari_terakhir_masih_berlaku() -> None:
    assert ajukan(replace(SEMUA, berlaku_sampai=SENIN))[0] == VALIDASI


@pytest.mark.rule("PB8-20-4", "PB8-21-2b")
def test_satu_yang_sudah_berakhir_mendapat_surat_dan_yang_lain_berjalan() -> None:
    """What it was when it ended, verified or not, no longer stands in the way."""
    semula = dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU, terverifikasi=True)
    kasus, peristiwa = ajukan(semula, disebut=(ATAS_GUDANG, ATAS_PABRIK))
    assert [o.hasil for o in kasus.objek] == [HasilObjek.SURAT_KETERANGAN, HasilObjek.DIMOHONKAN]
    assert peristiwa[1] == SuratKeteranganBerakhirDiterbitkan(
        KASUS, PELAKU_USAHA, NIB, LALU, SENIN, perizinan=SERTIFIKAT
    )
    assert peristiwa[2].objek == (OBJEK_PABRIK,)


@pytest.mark.rule("PB8-20-4")
def test_semua_yang_disebut_sudah_berakhir() -> None:
    kasus, peristiwa = ajukan(dengan_lisensi(SEMUA, SERTIFIKAT, berakhir=LALU), UUID(int=7))
    assert (kasus.status, len(peristiwa)) == (Status.SURAT_KETERANGAN, 2)


@pytest.mark.rule("PB8-21-3", "PB8-22-2", "PB8-21-2b")
@pytest.mark.parametrize(
    ("ubah", "kode"),
    [
        pytest.param(
            {"isian": Isian(False)},
            ("PERNYATAAN_TIDAK_BERMINAT_WAJIB", "PB8-21-3"),
            id="tanpa pernyataan minat",
        ),
        pytest.param(
            {"isian": replace(NON_PERSEROAN, pernyataan=" \n")},
            ("PERNYATAAN_PEMBATALAN_WAJIB", "PB8-22-2"),
            id="pernyataan kosong",
        ),
        pytest.param(
            {"isian": replace(NON_PERSEROAN, pernyataan=None)},
            ("PERNYATAAN_PEMBATALAN_WAJIB", "PB8-22-2"),
            id="tanpa pernyataan",
        ),
        pytest.param(
            {"isian": TANPA_AKTA},
            ("TANPA_AKTA_TIDAK_SESUAI", "PB8-22-2"),
            id="badan usaha sebagai perseorangan",
        ),
        pytest.param(
            {"berjalan": UUID(int=7)},
            ("PEMBATALAN_MASIH_BERJALAN", "PB8-21-2b"),
            id="masih ada yang berjalan",
        ),
    ],
)
def test_permohonan_ditolak(ubah: dict[str, Any], kode: tuple[str, str]) -> None:
    hasil = ajukan(**ubah)
    assert tolakan(hasil) == kode
    assert hasil.rincian == (({"kasus": str(UUID(int=7))},) if "berjalan" in ubah else ())


HANYA_GUDANG = pma(GUDANG)
MASIH = Isian(True, masih_berminat=True)
SUDAH_TIDAK = Isian(True, masih_berminat=False)
DIKECUALIKAN = replace(MASIH, pengecualian=PengecualianPMA.SINGLE_PURPOSE)


@pytest.mark.rule("PB8-21-8", "PB8-21-9", "PB8-21-10")
@pytest.mark.parametrize(
    ("semula", "isian", "kode"),
    [
        (HANYA_GUDANG, BERMINAT_LAIN, ("MINAT_WAJIB_DIJAWAB", "PB8-21-8")),
        (HANYA_GUDANG, MASIH, ("WAJIB_PB_BARU", "PB8-21-8")),
        (HANYA_GUDANG, SUDAH_TIDAK, ("HARUS_LIKUIDASI", "PB8-21-10")),
        (HANYA_GUDANG, DIKECUALIKAN, None),
        (pma(GUDANG, TOKO), MASIH, None),  # a new PB is there: no longer everything
        (pma(GUDANG, PABRIK), SUDAH_TIDAK, None),
        (perizinan(GUDANG), SUDAH_TIDAK, None),  # PMDN
        (
            dengan_lisensi(pma(GUDANG, PABRIK), IZIN, berakhir=LALU),
            MASIH,
            ("WAJIB_PB_BARU", "PB8-21-8"),
        ),
    ],
)
def test_pma_atas_seluruh_perizinannya(
    semula: Perizinan, isian: Isian, kode: tuple[str, str] | None
) -> None:
    assert tolakan(ajukan(semula, isian=isian)) == kode


@pytest.mark.rule("PB8-21-8", "PB8-21-10")
def test_penolakan_pma_diberitahukan() -> None:
    ditolak, dialihkan = ajukan(HANYA_GUDANG, isian=MASIH), ajukan(HANYA_GUDANG, isian=SUDAH_TIDAK)
    siapa = (PELAKU_USAHA, NIB, "PEMBATALAN")
    assert ditolak.peristiwa == (TindakanDitolak(*siapa, "WAJIB_PB_BARU", ditolak.detail, SENIN),)
    assert dialihkan.peristiwa == (TindakanDialihkan(*siapa, SENIN),)


@pytest.mark.rule("PB8-21-9")
@pytest.mark.parametrize(
    ("semula", "disimpan"),
    [(HANYA_GUDANG, DIKECUALIKAN), (SEMUA, MASIH), (pma(GUDANG, TOKO), MASIH)],
)
def test_pengecualian_hanya_bila_diperlukan(semula: Perizinan, disimpan: Isian) -> None:
    assert ajukan(semula, isian=DIKECUALIKAN)[0].isian == disimpan


@pytest.mark.rule("PB8-22-5")
@pytest.mark.parametrize(
    ("modal", "kawasan", "penerbit"),
    [
        ("PMDN", None, Penerbit.DPMPTSP),
        ("PMDN", "KAWASAN_INDUSTRI", Penerbit.DPMPTSP),
        ("PMA", None, Penerbit.LEMBAGA_OSS),
        ("PMDN", "KEK", Penerbit.ADMINISTRATOR_KEK),
        ("PMA", "KPBPB", Penerbit.BADAN_PENGUSAHAAN_KPBPB),
        (None, None, Penerbit.DPMPTSP),
    ],
)
def test_penerbit_menurut_kewenangan(
    modal: str | None, kawasan: str | None, penerbit: Penerbit
) -> None:
    milik = tuple(
        replace(k, penanaman_modal=modal, jenis_kawasan=kawasan) for k in SEMUA.kegiatan_usaha
    )
    kasus, _ = ajukan(replace(SEMUA, kegiatan_usaha=milik))
    assert [o.penerbit for o in kasus.objek] == [penerbit]
