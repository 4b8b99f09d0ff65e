"""Every published contract is frozen twice: its schema, and one whole message of each version."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from deploy.tools import kontrak
from shared.contracts.contract import Contract
from shared.messaging.envelope import ATTRIBUTES, Record, read_envelope, write_headers

KATALOG = kontrak.katalog()
HOUSE = Path(__file__).parents[1] / "house"
ATURAN = {baris.split()[0] for baris in (HOUSE / "aturan.txt").read_text().splitlines()}
PERISTIWA = set((HOUSE / "peristiwa.txt").read_text().split())
GOLDEN = [(jenis, file) for jenis in KATALOG for file in kontrak.berkas(kontrak.GOLDEN, jenis)]

PRIBADI = re.compile(r"(^|_)(nik|npwp|nama|alamat|email|surel|telepon|hp|ktp|lahir|paspor)(_|$)")
BUKAN_PRIBADI = {
    ("perizinan.notifikasi.kalender.diperbarui.v1", "nama"): "the name of a holiday",
}
TANPA_BARIS = {
    "kegiatan_usaha.dilanjutkan": "the end of kegiatan_usaha.dihentikan_sementara",
    "pb_umku.dicatat": "sanksi can only revoke a PB-UMKU that it has heard of (PB8-29-1d)",
    "permohonan.ditarik": "sanksi: what nobody has decided yet is the applicant's own (PB8-20-2)",
    "perizinan.tidak_diubah": "what registrasi could not carry out, per item (PB8-21-2b)",
}
"""Facts that no row of the rulebook lists, with the reason."""
AGENCY = "integrasi"

setiap_kontrak = pytest.mark.parametrize("kelas", KATALOG.values(), ids=KATALOG.keys())
setiap_golden = pytest.mark.parametrize(
    ("jenis", "file"), GOLDEN, ids=[file.name.removesuffix(".json") for _, file in GOLDEN]
)


def record(golden: dict) -> Record:
    headers = tuple((name, value.encode()) for name, value in golden["headers"].items())
    body = json.dumps(golden["body"]).encode()
    return Record("t", 0, 0, 0, golden["key"].encode(), headers, body)


def test_nothing_is_missing_changed_or_left_over() -> None:
    assert kontrak.keadaan() == []


@setiap_kontrak
def test_schema_is_the_frozen_one(kelas: type[Contract]) -> None:
    beku = kontrak.berkas(kontrak.SKEMA, kelas.TYPE)
    assert beku, "belum dibekukan: python -m deploy.tools.kontrak beku"
    assert kontrak.baca(beku[-1]) == kontrak.skema(kelas)


@setiap_kontrak
def test_reads_and_is_read_by_every_earlier_release(kelas: type[Contract]) -> None:
    assert kontrak.masalah(kelas) == []


@setiap_kontrak
def test_names_only_facts_of_the_event_catalogue(kelas: type[Contract]) -> None:
    teknis = kelas.FAKTA.startswith("validasi.")  # questions to agencies: no row names them
    assert teknis or kelas.FAKTA in PERISTIWA | TANPA_BARIS.keys()


@setiap_kontrak
def test_rests_on_rules_that_exist(kelas: type[Contract]) -> None:
    assert kelas.ATURAN
    assert set(kelas.ATURAN) <= ATURAN


@pytest.mark.rule("CALC-8")
@setiap_kontrak
def test_no_field_is_made_for_personal_data(kelas: type[Contract]) -> None:
    skema = kontrak.skema(kelas)
    bagian = [skema, *skema.get("$defs", {}).values()]
    bidang = {nama for satu in bagian for nama in satu.get("properties", {})}
    pribadi = {nama for nama in bidang if PRIBADI.search(nama)}
    assert pribadi == {nama for jenis, nama in BUKAN_PRIBADI if jenis == kelas.TYPE}


@setiap_golden
def test_golden_body_is_understood_and_said_again_word_for_word(jenis: str, file: Path) -> None:
    isi = kontrak.baca(file)["body"]
    fakta = KATALOG[jenis].model_validate(isi)
    assert json.loads(fakta.model_dump_json(exclude_unset=True)) == isi


@setiap_golden
def test_golden_body_keeps_its_schema_and_shows_every_field(jenis: str, file: Path) -> None:
    skema = kontrak.baca(kontrak.SKEMA / file.name)
    isi = kontrak.baca(file)["body"]
    Draft202012Validator(skema, format_checker=FormatChecker()).validate(isi)
    assert isi.keys() == skema["properties"].keys()


@pytest.mark.rule("CALC-7")
@setiap_golden
def test_golden_headers_go_round(jenis: str, file: Path) -> None:
    golden = kontrak.baca(file)
    amplop = read_envelope(record(golden))
    assert write_headers(amplop) == golden["headers"]
    assert amplop.stream == golden["headers"]["ce_partitionkey"] == golden["key"]


@pytest.mark.rule("CALC-7")
@setiap_golden
def test_golden_headers_are_those_of_its_contract(jenis: str, file: Path) -> None:
    golden, kelas = kontrak.baca(file), KATALOG[jenis]
    fakta = kelas.model_validate(golden["body"])
    amplop = read_envelope(record(golden))
    tanpa = {"ce_streamversion"} if kelas.PENERBIT == AGENCY else set()
    assert golden["headers"].keys() == ATTRIBUTES.keys() - tanpa
    assert (amplop.type, amplop.subject) == (kelas.TYPE, fakta.subject)
    assert amplop.legal_basis == fakta.legal_basis
    if kelas.PENERBIT != AGENCY:
        assert amplop.source == f"/perizinan/{kelas.PENERBIT}"


def test_freezing_writes_once_then_says_nothing(tmp_path: Path) -> None:
    kelas = next(iter(KATALOG.values()))
    assert kontrak.bekukan(kelas, tmp_path) == tmp_path / f"{kelas.TYPE}.json"
    assert kontrak.bekukan(kelas, tmp_path) is None
    assert [file.name for file in tmp_path.iterdir()] == [f"{kelas.TYPE}.json"]


def freeze_an_older_schema(folder: Path, kelas: type[Contract], **changes: object) -> Path:
    file = folder / f"{kelas.TYPE}.json"
    file.write_text(json.dumps(kontrak.skema(kelas) | changes))
    return file


def test_freezing_a_compatible_addition_adds_a_file_beside_the_old_one(tmp_path: Path) -> None:
    kelas = KATALOG["perizinan.integrasi.validasi.dijawab.v1"]
    kini = kontrak.skema(kelas)["properties"]
    dulu = {nama: kini[nama] for nama in kini if nama != "keterangan"}
    lama = freeze_an_older_schema(tmp_path, kelas, properties=dulu)
    sebelum = lama.read_bytes()
    assert kontrak.bekukan(kelas, tmp_path) == tmp_path / f"{kelas.TYPE}.r2.json"
    assert lama.read_bytes() == sebelum
    assert kontrak.berkas(tmp_path, kelas.TYPE) == [lama, tmp_path / f"{kelas.TYPE}.r2.json"]


def test_freezing_what_breaks_a_reader_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    kelas = KATALOG["perizinan.integrasi.validasi.dijawab.v1"]
    dulu = kontrak.skema(kelas)["properties"] | {"kode": {"type": "string"}}
    lama = freeze_an_older_schema(tmp_path, kelas, properties=dulu)
    sebelum = lama.read_bytes()
    with pytest.raises(ValueError, match=r"buat versi baru\n.*v1\.json: /kode: dihapus"):
        kontrak.bekukan(kelas, tmp_path)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == {lama: sebelum}


def test_a_golden_message_is_never_written_over() -> None:
    jenis, file = GOLDEN[0]
    sebelum = file.read_bytes()
    with pytest.raises(ValueError, match="sudah beku"):
        kontrak.contoh(jenis, json.loads(sebelum)["body"])
    assert file.read_bytes() == sebelum
