"""Reads of pengawasan, each within the reach of the caller."""

from services.pengawasan.queries.inspeksi import (
    Saringan,
    daerah_subjek,
    daftar_inspeksi,
    daftar_rencana,
    daftar_subjek,
    dalam_jangkauan,
    rincian_inspeksi,
    surat_inspeksi,
    tanggapan,
    tempat_inspeksi,
)
from services.pengawasan.queries.jangkauan import Jangkauan, Tempat
from services.pengawasan.queries.lkpm import (
    SaringanLkpm,
    daftar_lkpm,
    kewajiban_lkpm,
    laporan,
    rincian_lkpm,
    tempat_lkpm,
)

__all__ = [
    "Jangkauan",
    "Saringan",
    "SaringanLkpm",
    "Tempat",
    "daerah_subjek",
    "daftar_inspeksi",
    "daftar_lkpm",
    "daftar_rencana",
    "daftar_subjek",
    "dalam_jangkauan",
    "kewajiban_lkpm",
    "laporan",
    "rincian_inspeksi",
    "rincian_lkpm",
    "surat_inspeksi",
    "tanggapan",
    "tempat_inspeksi",
    "tempat_lkpm",
]
