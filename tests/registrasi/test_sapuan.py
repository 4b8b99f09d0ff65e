"""What came to nothing is swept away; what a row names, or is still on its way, never."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from shared.berkas import JANJI, BerkasStore
from shared.sapuan import sapu
from tests.registrasi.berkas import pdf
from tests.registrasi.klien import Registrasi, masalah
from tests.registrasi.langkah import ajukan
from tests.registrasi.test_unggahan import sha, tersimpan, unggah

GAGAL = """
    CREATE FUNCTION gagal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'uji: commit gagal'; END $$;
    CREATE CONSTRAINT TRIGGER gagal AFTER INSERT OR UPDATE ON persyaratan
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gagal()
"""
PULIH = "DROP FUNCTION gagal() CASCADE"
ISI = pdf("isi")


async def perintah(r: Registrasi, *semua: str) -> None:
    async with r.database.session() as session:
        for satu in semua:
            await session.execute(text(satu))
        await session.commit()


def menua(folder: Path, **lama: float) -> None:
    kemarin = time.time() - timedelta(**lama).total_seconds()
    for satu in folder.iterdir():
        if satu.is_file():
            os.utime(satu, (kemarin, kemarin))


async def disapu(r: Registrasi, folder: Path) -> int:
    return await sapu(BerkasStore(folder), r.database)


async def commit_gagal(r: Registrasi, permohonan: str) -> None:
    await perintah(r, *GAGAL.split(";\n"))
    assert masalah(await unggah(r, permohonan, "U1", ISI))[:2] == (500, "GANGGUAN")
    await perintah(r, PULIH)


async def test_sisa_proses_yang_mati_disapu_yang_berjalan_tidak(
    registrasi: Registrasi, tmp_path: Path
) -> None:
    for nama, menit in ((".unggah-mati", 61), (".unggah-berjalan", 59), ("lain", 600)):
        (tmp_path / nama).write_bytes(b"%PDF-1.4")
        saat = time.time() - menit * 60
        os.utime(tmp_path / nama, (saat, saat))
    assert await disapu(registrasi, tmp_path) == 1
    assert tersimpan(tmp_path) == [".unggah-berjalan", "lain"]


async def test_folder_yang_belum_ada(registrasi: Registrasi, tmp_path: Path) -> None:
    assert await disapu(registrasi, tmp_path / "belum") == 0


@pytest.mark.rule("SOP100-P2")
async def test_berkas_dari_commit_yang_gagal_disapu(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    r = registrasi
    permohonan = await ajukan(r)
    await commit_gagal(r, permohonan)
    assert await r.rows("SELECT count(*) FROM persyaratan") == [(0,)]
    [_, berkas] = tersimpan(tmp_path)
    assert berkas == sha(ISI)
    assert await disapu(r, tmp_path) == 0, "it may still be on its way"
    menua(tmp_path, hours=2)
    assert await disapu(r, tmp_path) == 1
    assert tersimpan(tmp_path) == []
    assert (await unggah(r, permohonan, "U1", ISI)).status_code == 200
    assert tersimpan(tmp_path) == [sha(ISI)]


@pytest.mark.rule("SOP100-P2")
@pytest.mark.parametrize("dahulu", [True, False], ids=["sudah dipunyai", "dipunyai kemudian"])
async def test_isi_yang_sama_milik_baris_lain_tetap_ada(
    registrasi: Registrasi, siti: str, tmp_path: Path, dahulu: bool
) -> None:
    r = registrasi
    permohonan, lain = await ajukan(r), await ajukan(r)
    if dahulu:
        assert (await unggah(r, lain, "U1", ISI)).status_code == 200
    await commit_gagal(r, permohonan)
    if not dahulu:
        assert (await unggah(r, lain, "U1", ISI)).status_code == 200
    menua(tmp_path, hours=2)
    assert await disapu(r, tmp_path) == 0
    assert tersimpan(tmp_path) == [sha(ISI)]


@pytest.mark.rule("SOP100-P2")
async def test_isi_yang_sama_masih_di_perjalanan_tetap_ada(
    registrasi: Registrasi, siti: str, tmp_path: Path
) -> None:
    """Another upload of it has its name already, but not yet its row."""
    r = registrasi
    await commit_gagal(r, await ajukan(r))
    menua(tmp_path, hours=2)
    baru = BerkasStore(tmp_path).janji(sha(ISI))
    assert await disapu(r, tmp_path) == 0
    assert tersimpan(tmp_path) == sorted([baru.name, sha(ISI)])
    assert baru.name.startswith(JANJI)
