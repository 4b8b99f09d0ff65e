"""national-rules section 7 and CALC-8: one form for each number, the personal ones masked."""

import copy
import json
import pickle
import re
from collections.abc import Callable

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from shared.identity import KBLI, NIB, NIK, NPWP, Nomor, Wilayah

NIK_CONTOH = "1303044107900001"
NPWP_CONTOH = "0012345678901000"


@pytest.mark.rule("PB8-1-18")
@pytest.mark.parametrize("salah", ["", "123456789012", "12345678901234", "123456789012a", " " * 13])
def test_nib_tiga_belas_angka(salah: str) -> None:
    assert NIB("0123456789012").nilai == "0123456789012"
    with pytest.raises(ValueError, match="NIB harus terdiri atas 13 angka"):
        NIB(salah)


@pytest.mark.parametrize(
    ("jenis", "salah"),
    [
        (NIB, "1234567890123\n"),
        (NIB, "١٢٣٤٥٦٧٨٩٠١٢٣"),
        (NIK, f"{NIK_CONTOH}\n"),
        (NIK, "130304410790000"),
        (NIK, "13030441079000011"),
        (NIK, "13.03.04.410790.0001"),
        (NPWP, "00123456789010"),
        (NPWP, "00123456789010001"),
        (NPWP, "0012345678901000\n"),
        (NPWP, "001234567890100x"),
        (KBLI, "6201"),
        (KBLI, "620122"),
        (KBLI, "6201a"),
        (Wilayah, "1"),
        (Wilayah, "1303"),
        (Wilayah, "13.3"),
        (Wilayah, "13.03."),
        (Wilayah, "13.03.04.01"),
    ],
)
def test_bentuk_lain_ditolak_tanpa_menyebut_nomornya(jenis: type[Nomor], salah: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(jenis.PESAN)}$"):
        jenis(salah)


@pytest.mark.parametrize(
    ("tulisan", "nilai"),
    [
        ("01.234.567.8-901.000", "0012345678901000"),
        ("012345678901000", "0012345678901000"),
        ("1303 0441 0790 0001", NIK_CONTOH),
        (NIK_CONTOH, NIK_CONTOH),
    ],
)
def test_npwp_disimpan_enam_belas_angka(tulisan: str, nilai: str) -> None:
    assert NPWP(tulisan).nilai == nilai


TANGGAL_LAHIR = "Tanggal lahir di dalam NIK tidak wajar."


@pytest.mark.parametrize(
    ("lahir", "urut", "peringatan"),
    [
        ("010190", "0001", None),
        ("310190", "0001", None),
        ("410190", "0001", None),
        ("710190", "0001", None),
        ("290200", "0001", None),
        ("690204", "0001", None),
        ("000190", "0001", TANGGAL_LAHIR),
        ("320190", "0001", TANGGAL_LAHIR),
        ("400190", "0001", TANGGAL_LAHIR),
        ("720190", "0001", TANGGAL_LAHIR),
        ("010090", "0001", TANGGAL_LAHIR),
        ("011390", "0001", TANGGAL_LAHIR),
        ("300290", "0001", TANGGAL_LAHIR),
        ("290201", "0001", TANGGAL_LAHIR),
        ("010190", "0000", "Nomor urut di dalam NIK tidak wajar."),
    ],
)
def test_nik_yang_tidak_wajar_hanya_diperingatkan(
    lahir: str, urut: str, peringatan: str | None
) -> None:
    assert NIK(f"130304{lahir}{urut}").peringatan == peringatan


def _tersamar(nomor: NIK | NPWP) -> str:
    return nomor.tersamar


def _json(nomor: NIK | NPWP) -> str:
    return json.dumps([nomor], default=str)


def _awetkan(nik: NIK) -> NIK:
    return pickle.loads(pickle.dumps(nik))


class Orang(BaseModel):
    nik: NIK
    npwp: NPWP | None = None


@pytest.mark.rule("CALC-8")
@pytest.mark.parametrize("nomor", [NIK(NIK_CONTOH), NPWP(NPWP_CONTOH)])
@pytest.mark.parametrize(
    "tulis",
    [str, repr, "{}".format, "%s".__mod__, _tersamar, _json],
    ids=["str", "repr", "format", "persen", "tersamar", "json"],
)
def test_nomor_pribadi_selalu_tersamar(
    nomor: NIK | NPWP, tulis: Callable[[NIK | NPWP], str]
) -> None:
    assert nomor.nilai not in tulis(nomor)
    assert nomor.nilai[:12] not in tulis(nomor)
    assert f"************{nomor.nilai[-4:]}" in tulis(nomor)


@pytest.mark.rule("CALC-8")
def test_penulis_json_cepat_tidak_dapat_melihat_ke_dalam() -> None:
    with pytest.raises(TypeError):
        orjson.dumps(NIK(NIK_CONTOH))
    with pytest.raises(TypeError):
        vars(NIK(NIK_CONTOH))


@pytest.mark.rule("CALC-8")
def test_model_menulis_yang_tersamar() -> None:
    orang = Orang.model_validate({"nik": NIK_CONTOH, "npwp": "01.234.567.8-901.000"})
    assert orang.nik.nilai == NIK_CONTOH
    assert orang.model_dump(mode="json") == {"nik": "*" * 12 + "0001", "npwp": "*" * 12 + "1000"}
    assert orang.model_dump_json() == json.dumps(
        orang.model_dump(mode="json"), separators=(",", ":")
    )
    assert NIK_CONTOH not in repr(orang)


@pytest.mark.parametrize("masukan", ["123", 1303044107900001, None, ["1"]])
def test_model_menolak_dengan_satu_kesalahan_berbahasa_indonesia(masukan: object) -> None:
    with pytest.raises(ValidationError) as tolak:
        Orang.model_validate({"nik": masukan})
    (salah,) = tolak.value.errors()
    assert (salah["type"], salah["msg"]) == ("nomor_tidak_sah", "NIK harus terdiri atas 16 angka.")


def test_model_menerima_nilai_yang_sudah_sah() -> None:
    assert Orang(nik=NIK(NIK_CONTOH)) == Orang.model_validate_json(f'{{"nik":"{NIK_CONTOH}"}}')


def test_skema_json() -> None:
    assert Orang.model_json_schema()["properties"]["nik"] == {
        "examples": ["1303044107900001"],
        "pattern": "^[0-9]{16}$",
        "title": "Nik",
        "type": "string",
    }


@pytest.mark.parametrize("salin", [copy.copy, copy.deepcopy, _awetkan])
def test_salinan_sama_dengan_aslinya(salin: Callable[[NIK], NIK]) -> None:
    assert salin(NIK(NIK_CONTOH)) == NIK(NIK_CONTOH)


def test_nilai_dibandingkan_menurut_jenis_dan_isinya() -> None:
    assert len({NIK(NIK_CONTOH), NIK(NIK_CONTOH), NPWP(NIK_CONTOH)}) == 2
    assert NIK(NIK_CONTOH) != NIK_CONTOH
    assert NIK(NIK_CONTOH) != NPWP(NIK_CONTOH)
    assert sorted([KBLI("62019"), KBLI("01111")]) == [KBLI("01111"), KBLI("62019")]


@pytest.mark.parametrize("nama", ["_nilai", "nilai", "lain"])
def test_nilai_tidak_dapat_diubah(nama: str) -> None:
    nik = NIK(NIK_CONTOH)
    with pytest.raises(AttributeError):
        setattr(nik, nama, "x")
    with pytest.raises(AttributeError):
        delattr(nik, nama)
    assert nik.nilai == NIK_CONTOH


@pytest.mark.parametrize(
    ("luar", "dalam", "meliputi"),
    [
        ("13", "13", True),
        ("13", "13.03", True),
        ("13", "13.03.04", True),
        ("13.03", "13.03.04", True),
        ("13.03", "13.03", True),
        ("13.03", "13", False),
        ("13.03", "13.04", False),
        ("13.03.04", "13.03", False),
        ("13", "16.06", False),
    ],
)
def test_wilayah_meliputi(luar: str, dalam: str, meliputi: bool) -> None:
    assert Wilayah(luar).meliputi(Wilayah(dalam)) is meliputi


def test_wilayah_induk() -> None:
    assert Wilayah("13.03.04").induk == Wilayah("13.03")
    assert Wilayah("13").induk is None


@given(st.text("0123456789a. -\n\u0661", max_size=18))
def test_hanya_bentuk_yang_tepat_diterima(teks: str) -> None:
    angka = "".join(huruf for huruf in teks if huruf not in ". -")
    for jenis, isi, panjang in ((NIB, teks, 13), (KBLI, teks, 5), (NIK, teks, 16)):
        assert _diterima(jenis, teks) is _angka(isi, panjang)
    assert _diterima(NPWP, teks) is (_angka(angka, 15) or _angka(angka, 16))


@given(st.text("0123456789", min_size=15, max_size=16), st.data())
def test_pemisah_npwp_tidak_berarti(angka: str, data: st.DataObject) -> None:
    pemisah = data.draw(st.lists(st.sampled_from(["", ".", "-", " "]), min_size=16, max_size=16))
    tulisan = "".join(satu + huruf for satu, huruf in zip(pemisah, angka, strict=False))
    assert NPWP(tulisan).nilai == angka.rjust(16, "0")


def _diterima(jenis: type[Nomor], teks: str) -> bool:
    try:
        return bool(jenis(teks))
    except ValueError:
        return False


def _angka(teks: str, panjang: int) -> bool:
    return len(teks) == panjang and set(teks) <= set("0123456789")
