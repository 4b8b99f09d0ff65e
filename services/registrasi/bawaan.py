"""What is shipped as data goes into the tables once, at a migration; what is there stays."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, text

from services.registrasi import katalog
from services.registrasi.domain.petugas import Komitmen, Kualifikasi
from services.registrasi.domain.sop.versi import StatusSop
from services.registrasi.tables.sop import salinan

ARSIP = """
    INSERT INTO arsip_sop (sha256, kode, versi, isi, disimpan_oleh, disimpan_pada)
    VALUES (:sha256, :kode, :versi, :isi, 'bawaan', now()) ON CONFLICT DO NOTHING
"""
SOP = """
    INSERT INTO sop (kode, versi, nomor, jenis, daerah, kbli, sha256, status, disahkan_oleh,
                     dibuat_pada)
    VALUES (:kode, :versi, :nomor, :jenis, :daerah, :kbli, :sha256, :status, 'bawaan', now())
    ON CONFLICT DO NOTHING
"""
TIM = """
    INSERT INTO tim_teknis (kode, nama, daerah, nomor_keputusan, tanggal_keputusan,
                            berlaku_sampai, contoh, dibuat_pada)
    VALUES (:kode, :nama, :daerah, :nomor_keputusan, :tanggal_keputusan, :berlaku_sampai,
            :contoh, now()) ON CONFLICT DO NOTHING
"""
ANGGOTA = """
    INSERT INTO anggota_tim_teknis (tim, urutan, sub, nama, jabatan, sejak, sampai)
    VALUES (:tim, :urutan, :sub, :nama, :jabatan, :sejak, :sampai) ON CONFLICT DO NOTHING
"""
PETUGAS = """
    INSERT INTO petugas (sub, daerah, nama, nip, jabatan, fungsi, pejabat, aktif, contoh,
        kualifikasi_pelayanan, kualifikasi_mekanisme, kualifikasi_peraturan, kualifikasi_komputer,
        komitmen_sistem, komitmen_mendukung, komitmen_koordinasi, komitmen_peraturan,
        diperbarui_pada)
    VALUES (:sub, :daerah, :nama, :nip, :jabatan, :fungsi, :pejabat, :aktif, :contoh,
        :kualifikasi_pelayanan, :kualifikasi_mekanisme, :kualifikasi_peraturan,
        :kualifikasi_komputer, :komitmen_sistem, :komitmen_mendukung, :komitmen_koordinasi,
        :komitmen_peraturan, now()) ON CONFLICT DO NOTHING
"""


def muat(connection: Connection) -> None:
    """Every later migration that ships more may call it again."""
    for perintah, nilai in [*_sop(), *_tim(), *_petugas()]:
        connection.execute(text(perintah), nilai)


def _sop() -> Iterator[tuple[str, dict[str, Any]]]:
    for sop in katalog.sop_bawaan():
        isi, sha256 = salinan(sop)
        nilai = {
            "kode": sop.kode,
            "versi": sop.versi,
            "nomor": sop.identitas.nomor_sop,
            "jenis": sop.jenis.value,
            "daerah": sop.daerah,
            "kbli": sop.tabel.kode_kbli,
            "sha256": sha256,
            "isi": isi,
            "status": StatusSop.DISAHKAN.value,
        }
        yield ARSIP, nilai
        yield SOP, nilai


def _tim() -> Iterator[tuple[str, dict[str, Any]]]:
    for tim in katalog.tim_teknis_bawaan():
        yield TIM, vars(tim)
        for urutan, satu in enumerate(tim.anggota, 1):
            yield ANGGOTA, vars(satu) | {"tim": tim.kode, "urutan": urutan}


def _petugas() -> Iterator[tuple[str, dict[str, Any]]]:
    for satu in katalog.petugas_bawaan():
        kualifikasi = {f"kualifikasi_{k.name.lower()}": k in satu.kualifikasi for k in Kualifikasi}
        komitmen = {f"komitmen_{k.name.lower()}": satu.komitmen.get(k) for k in Komitmen}
        yield PETUGAS, vars(satu) | kualifikasi | komitmen | {"fungsi": satu.fungsi.value}
