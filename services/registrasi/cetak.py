"""Pages to print: the application form and the NIB (SOP100-8). Plain HTML, nothing executes."""

from html import escape

from services.registrasi.domain import persyaratan
from services.registrasi.domain.nib import Nib
from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.domain.sop import Sop

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
GAYA = """
body{font:11pt/1.4 serif;max-width:18cm;margin:1.5cm auto}
h1{font-size:15pt;text-align:center} table{border-collapse:collapse;width:100%}
td,th{border:1px solid #000;padding:3px 6px;text-align:left;vertical-align:top}
"""


def formulir(p: Permohonan, sop: Sop, nama: str) -> str:
    isi = [
        ("Pemohon", nama),
        ("Jenis pemohon", p.jenis_pemohon),
        ("KBLI", f"{p.kbli} {sop.tabel.judul}"),
        ("Skala", p.skala),
        ("Tingkat Risiko", sop.tabel.tingkat_risiko),
        ("Lokasi", f"{p.alamat} ({p.lokasi})"),
        ("Kanal", p.kanal),
        ("Diajukan", p.diajukan_pada.isoformat()),
        ("Biaya", sop.lampiran.standar_biaya),
    ]
    checklist = [
        (butir.kode, butir.teks, persyaratan.status(butir, p.skala, p.persyaratan))
        for butir in sop.persyaratan
    ]
    return _halaman(
        "Formulir permohonan",
        f"<p>{_t(sop.identitas.pemilik)}</p><p>SOP {_t(sop.identitas.nomor_sop)}</p>"
        + _tabel(("Isian", "Nilai"), isi)
        + f"<h2>{_t(sop.identitas.peralatan_perlengkapan[-1])}</h2>"
        + _tabel(("Kode", "Persyaratan", "Status"), checklist),
    )


def nib(satu: Nib, sop: Sop | None, nama: str, masa_berlaku: str) -> str:
    isi = [
        ("NIB", str(satu.nomor)),
        ("Pelaku Usaha", nama),
        ("Jenis", satu.jenis_pelaku_usaha),
        ("Skala", satu.skala),
        ("Tanggal terbit", satu.tanggal.isoformat()),
        ("Versi", str(satu.versi)),
        ("Status", satu.status),
        ("Masa berlaku", masa_berlaku),
    ]
    if satu.pencabutan:
        isi.append(("Dicabut", f"{satu.pencabutan.tanggal} nomor {satu.pencabutan.nomor}"))
    kegiatan = [
        (str(k.kbli), k.tingkat_risiko, f"{k.alamat} ({k.lokasi})") for k in satu.kegiatan_usaha
    ]
    dasar = "".join(f"<li>{_t(teks)}</li>" for teks in sop.identitas.dasar_hukum) if sop else ""
    return _halaman(
        "Nomor Induk Berusaha",
        _tabel(("Isian", "Nilai"), isi)
        + "<h2>Kegiatan usaha</h2>"
        + _tabel(("KBLI", "Tingkat Risiko", "Lokasi"), kegiatan)
        + (f"<h2>Dasar hukum</h2><ol>{dasar}</ol>" if dasar else "")  # SOP100-5
        + f"<p>Periksa keaslian: /nib/{_t(str(satu.nomor))}/status</p>",
    )


def _halaman(judul: str, isi: str) -> str:
    return (
        f"<!DOCTYPE html><html lang=id><head><meta charset=utf-8><title>{_t(judul)}</title>"
        f"<style>{GAYA}</style></head><body><h1>{_t(judul)}</h1>{isi}</body></html>"
    )


def _tabel(kepala: tuple[str, ...], baris: list[tuple[str, ...]]) -> str:
    kolom = "".join(f"<th>{_t(satu)}</th>" for satu in kepala)
    isi = "".join(
        "<tr>" + "".join(f"<td>{_t(str(sel))}</td>" for sel in satu) + "</tr>" for satu in baris
    )
    return f"<table><tr>{kolom}</tr>{isi}</table>"


def _t(teks: str) -> str:
    return escape(teks)
