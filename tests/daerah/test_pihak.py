"""Who is who in Pasal 1: parties, roles and areas, as the system knows them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools.layanan import satu_layanan
from services.registrasi.domain.pelaku_usaha import StatusPenanamanModal
from shared.daerah import DAERAH, JenisInstansi
from shared.http.access import DPMPTSP, Caller, Fungsi, Peran, read_claims
from shared.http.problem import Refused
from shared.identity import JenisKawasan
from shared.keberlakuan import belum_berlaku
from tests.registrasi.bahan import SOP


def pemegang(**klaim: Any) -> Caller:
    return read_claims({"sub": "uji"} | klaim)


@pytest.mark.rule("PB8-1-3")
@pytest.mark.parametrize("kode", DAERAH)
def test_pemerintah_daerah_bertindak_melalui_perangkatnya(kode: str) -> None:
    """AMB-12: the Bupati through Sekretariat Daerah and the perangkat daerah."""
    daerah = DAERAH[kode]
    jenis = [satu.jenis for satu in daerah.instansi.values()]
    assert jenis.count(JenisInstansi.PEMERINTAH_DAERAH) == 1
    assert daerah.kepala_daerah.startswith("Bupati ")
    petugas = pemegang(
        peran="PEMERINTAH_DAERAH_KABUPATEN_KOTA", daerah=kode, wilayah=[daerah.wilayah]
    )
    assert petugas.peran is Peran.PEMERINTAH_DAERAH_KABUPATEN_KOTA
    assert petugas.home() is daerah
    assert [kode for kode, satu in DAERAH.items() if petugas.reaches(satu)] == [daerah.kode]


@pytest.mark.rule("PB8-1-4")
@pytest.mark.parametrize("kode", DAERAH)
def test_dpmptsp_satu_perangkat_daerah_di_tiap_daerah(kode: str) -> None:
    [dinas] = [satu for satu in DAERAH[kode].instansi.values() if satu.fungsi == "DPMPTSP"]
    assert dinas.jenis is JenisInstansi.PERANGKAT_DAERAH
    assert dinas.nama.startswith("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu")


PEMDA = {"peran": "PEMERINTAH_DAERAH_KABUPATEN_KOTA"}


@pytest.mark.rule("PB8-1-4", "PB8-1-5")
@pytest.mark.parametrize(
    ("klaim", "dpmptsp", "kepala"),
    [
        pytest.param(PEMDA | {"fungsi": ["DPMPTSP"]}, True, False, id="DPMPTSP"),
        pytest.param(
            PEMDA | {"fungsi": ["DPMPTSP", "KEPALA_DINAS"]}, True, True, id="Kepala Dinas"
        ),
        pytest.param(PEMDA | {"fungsi": ["OPD_TEKNIS"]}, False, False, id="OPD teknis"),
        pytest.param(
            {"peran": "PELAKU_USAHA", "fungsi": ["DPMPTSP"]}, False, False, id="peran lain"
        ),
    ],
)
def test_fungsi_di_dalam_peran(klaim: Mapping[str, Any], dpmptsp: bool, kepala: bool) -> None:
    petugas = pemegang(**klaim)
    assert DPMPTSP.meliputi(petugas) is dpmptsp
    assert (Fungsi.KEPALA_DINAS in petugas.fungsi) is kepala


@pytest.mark.rule("PB8-1-11")
def test_sistem_oss_adalah_kanal_dan_lembaga_oss_pengelolanya() -> None:
    assert SOP.ketentuan.kanal == "OSS"
    lembaga = pemegang(peran="LEMBAGA_OSS")
    assert all(lembaga.reaches(daerah) for daerah in DAERAH.values())
    with pytest.raises(Refused):
        pemegang(peran="SISTEM_OSS")


@pytest.mark.rule("PB8-1-12")
def test_penanaman_modal() -> None:
    """PMA is not defined, but named (AMB-13)."""
    assert list(StatusPenanamanModal) == ["PMDN", "PMA"]


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
def test_kawasan_dan_pengelolanya() -> None:
    assert list(JenisKawasan) == ["KAWASAN_INDUSTRI", "KEK", "KPBPB"]
    assert Peran("ADMINISTRATOR_KEK") is Peran.ADMINISTRATOR_KEK
    assert Peran("BADAN_PENGUSAHAAN_KPBPB") is Peran.BADAN_PENGUSAHAAN_KPBPB


@pytest.mark.rule("PB8-1-13", "PB8-1-17")
@pytest.mark.parametrize("peran", ["ADMINISTRATOR_KEK", "BADAN_PENGUSAHAAN_KPBPB"])
def test_pengelola_kawasan_hanya_di_areanya(peran: str) -> None:
    pengelola = pemegang(peran=peran, wilayah=["13.03"])
    assert [kode for kode, satu in DAERAH.items() if pengelola.reaches(satu)] == ["KAB_SIJUNJUNG"]


@pytest.mark.rule("PB8-30")
def test_berlaku_sejak_diundangkan() -> None:
    assert str(DAERAH["KAB_SIJUNJUNG"].peraturan_berlaku_sejak) == "2022-03-24"
    assert DAERAH["KAB_MUSI_BANYUASIN"].peraturan_berlaku_sejak is None


@pytest.mark.rule("PB8-30")
@pytest.mark.parametrize(
    ("daerah", "tanggal", "ditolak"),
    [
        pytest.param("KAB_SIJUNJUNG", date(2022, 3, 23), True, id="sehari sebelum diundangkan"),
        pytest.param("KAB_SIJUNJUNG", date(2022, 3, 24), False, id="hari diundangkan"),
        pytest.param("KAB_MUSI_BANYUASIN", date(2021, 1, 4), False, id="tanpa peraturan sendiri"),
    ],
)
def test_belum_berlaku(daerah: str, tanggal: date, ditolak: bool) -> None:
    refusal = belum_berlaku(DAERAH[daerah], tanggal)
    assert (refusal is not None and refusal.kode == "PERATURAN_BELUM_BERLAKU") is ditolak


@pytest.mark.rule("PB8-30")
def test_yang_bertindak_menurut_peraturan() -> None:
    assert [satu for satu in SERVICES if satu_layanan(satu).under_regulation] == [
        "pengawasan",
        "sanksi",
    ]
