"""Filing, and the five steps strictly in order."""

from dataclasses import replace

import pytest

from services.registrasi.domain import (
    permohonan,
)
from services.registrasi.domain.pelaku_usaha import DI_LUAR_DAERAH, PelakuUsaha
from services.registrasi.domain.permohonan import (
    Permohonan,
    PermohonanDiajukan,
    Status,
    TingkatRisikoDitetapkan,
)
from services.registrasi.domain.sop import (
    JenisPemohon,
    JenisPerizinan,
    PermohonanDitolakParameter,
    Skala,
    TingkatRisiko,
)
from shared.identity import KBLI, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    AJUKAN,
    ANGKA,
    BADAN_USAHA,
    DAERAH,
    PELAKU_ID,
    PERMOHONAN_ID,
    PERSEORANGAN,
    SENIN,
    SOP,
    WILAYAH,
    diajukan,
)
from tests.registrasi.keadaan import (
    KEADAAN,
    PERINTAH,
)

NOMOR_SOP = "100 /SOP/DPMPTSP/V/2021"


@pytest.mark.rule("SOP100-P1", "SOP100-14", "SOP100-15", "SOP100-20")
def test_ajukan() -> None:
    hasil = permohonan.ajukan(AJUKAN, PERMOHONAN_ID, SOP, ANGKA, PERSEORANGAN, WILAYAH, SENIN)
    baru = Permohonan(
        id=PERMOHONAN_ID,
        pelaku_usaha=PELAKU_ID,
        daerah=DAERAH,
        sop=NOMOR_SOP,
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
    diterima = (Skala.KECIL, Skala.MENENGAH)
    assert (hasil.kode, hasil.dasar_hukum, hasil.peristiwa) == (
        "SKALA_TIDAK_DITERIMA",
        "SOP 100/SOP/DPMPTSP/V/2021 Parameter",
        (PermohonanDitolakParameter(PELAKU_ID, NOMOR_SOP, "62012", skala, diterima),),
    )


def test_lokasi_di_luar_daerah_ditolak() -> None:
    hasil = permohonan.ajukan(
        replace(AJUKAN, lokasi=Wilayah("13.03.04")),
        PERMOHONAN_ID, SOP, ANGKA, PERSEORANGAN, WILAYAH, SENIN,
    )  # fmt: skip
    assert hasil == DI_LUAR_DAERAH


BOLEH = {
    "SOP100-P2": {Status.DIAJUKAN, Status.BERKAS_DIUNGGAH, Status.DIKEMBALIKAN},
    "SOP100-P3": {Status.MENUNGGU_PERTIMBANGAN_TEKNIS},
    "SOP100-P4": {Status.MENUNGGU_VERIFIKASI},
    "SOP100-P4 tolak": {Status.MENUNGGU_VERIFIKASI},
    "SOP100-P5": {Status.DISETUJUI, Status.DITERBITKAN},  # the second time: no effect
}
MENGIKUTI = {
    "SOP100-P2": "DIAJUKAN atau DIKEMBALIKAN atau BERKAS_DIUNGGAH",
    "SOP100-P3": "MENUNGGU_PERTIMBANGAN_TEKNIS",
    "SOP100-P4": "MENUNGGU_VERIFIKASI",
    "SOP100-P5": "DISETUJUI",
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
    assert hasil.detail == (
        f"Langkah {nomor[-1]} mengikuti status {MENGIKUTI[nomor]}; "
        f"permohonan ini berstatus {status}."
    )
    urutan = permohonan.URUTAN
    lewat = urutan.index(status) > max(urutan.index(satu) for satu in BOLEH[langkah])
    assert hasil.kode == ("LANGKAH_SUDAH_LEWAT" if lewat else "LANGKAH_DILEWATI")
