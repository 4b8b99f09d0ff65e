"""The page of each service (README.md) says what its lists say, word for word."""

import re

import pytest

from deploy.embedded.faces import SERVICES
from deploy.tools import kanvas
from deploy.tools.layanan import satu_layanan

JUDUL = ["Memutuskan", "HTTP", "Peristiwa masuk", "Peristiwa keluar", "Tabel", "Jam"]
BUTIR = re.compile(r"^- `(\w+)`: \S.*", re.MULTILINE)

setiap_layanan = pytest.mark.parametrize("nama", SERVICES)


def halaman(nama: str) -> str:
    return kanvas.berkas(satu_layanan(nama)).read_text()


@setiap_layanan
def test_headings_stand_in_their_order(nama: str) -> None:
    assert list(kanvas.baca(halaman(nama)))[: len(JUDUL)] == JUDUL


@setiap_layanan
def test_page_begins_with_the_title_and_what_the_service_is(nama: str) -> None:
    pertama, *sisa = halaman(nama).partition("\n## ")[0].strip().splitlines()
    assert pertama == f"# {satu_layanan(nama).title}"
    assert len(" ".join(sisa).split()) >= 10


@pytest.mark.parametrize("judul", JUDUL[1:])
@setiap_layanan
def test_section_is_what_the_lists_say(nama: str, judul: str) -> None:
    service = satu_layanan(nama)
    perintah = f"python -m deploy.tools.kanvas {nama} --tulis"
    assert kanvas.baca(halaman(nama))[judul] == kanvas.bagian(service)[judul], perintah


@setiap_layanan
def test_decides_names_every_file_of_the_domain(nama: str) -> None:
    butir = BUTIR.findall(kanvas.baca(halaman(nama))["Memutuskan"])
    assert sorted(butir) == sorted(kanvas.modul_domain(nama))


@setiap_layanan
def test_every_table_says_what_a_row_is(nama: str) -> None:
    tabel = kanvas.baca(kanvas.halaman(satu_layanan(nama)))["Tabel"]
    assert [baris for baris in tabel.splitlines() if baris.endswith("|  |")] == []


@setiap_layanan
def test_no_table_is_forgotten(nama: str) -> None:
    kelas = kanvas.kelas_tabel(nama)
    di_metadata = {tabel for satu in kelas for tabel in satu.metadata.tables}
    assert {satu.__tablename__ for satu in kelas} == di_metadata


def test_every_clock_is_armed_and_stopped_by_events_that_come_in() -> None:
    masuk = set(satu_layanan("notifikasi").inbound.contracts.values())
    semua = kanvas.jam("notifikasi")
    assert semua
    assert len({satu.kind for satu in semua}) == len(semua)
    for satu in semua:
        dipakai = kanvas.kontrak_dari((satu.armed_by, satu.stopped_by))
        assert dipakai
        assert set(dipakai) <= masuk, satu.kind


@setiap_layanan
def test_writing_a_true_page_changes_nothing(nama: str) -> None:
    assert kanvas.susun(satu_layanan(nama), halaman(nama)) == halaman(nama)


def test_writing_keeps_what_is_written_by_hand_and_mends_the_rest() -> None:
    service = satu_layanan("sanksi")
    teks = (
        "# Sanksi\n\nApa ini.\n\n## Jam\n\nlama\n\n## Catatan\n\nx\n\n"
        "## Memutuskan\n\n- `nib`: satu.\n"
    )
    baru = kanvas.susun(service, teks)
    assert baru.startswith(
        "# Sanksi\n\nApa ini.\n\n## Memutuskan\n\n- `nib`: satu.\n\n## HTTP\n\n| "
    )
    assert baru.endswith("\n\n## Catatan\n\nx\n")
    assert list(kanvas.baca(baru)) == [*JUDUL, "Catatan"]
    assert kanvas.baca(baru)["Jam"] == kanvas.bagian(service)["Jam"]
