"""May an SOP be kept, and may it be put in force: everything that is wrong, field by field."""

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date

from services.registrasi.domain.sop import diagram as alur
from services.registrasi.domain.sop.daftar import JenisSop, Kelompok, Sifat
from services.registrasi.domain.sop.diagram import Keberatan
from services.registrasi.domain.sop.naskah import Butir, Sop, SopApaPun, SopPengawasan
from shared.identity.teks import bersih
from shared.refusal import Refusal

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
JENIS_BERKAS = frozenset({"PDF", "JPEG", "PNG"})
HURUF = {Kelompok.UMUM: "U", Kelompok.KHUSUS: "K"}

TIDAK_SAH = Refusal(
    kode="SOP_TIDAK_SAH",
    aturan="SOP100-1",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021",
    title="Isi SOP belum benar",
    detail="Isi SOP belum dapat disimpan.",
    perbaikan="Perbaiki setiap bidang di dalam rincian.",
)

BAGIAN_KURANG = Refusal(
    kode="BAGIAN_SOP_KURANG",
    aturan="PB8-3-1",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 3 ayat (1)",
    title="Bagian SOP pengawasan belum lengkap",
    detail="SOP pengawasan meliputi bagian Identitas dan bagian diagram alir.",
    perbaikan="Lengkapi setiap bidang di dalam rincian.",
)

DIAGRAM_TIDAK_SAH = Refusal(
    kode="DIAGRAM_ALIR_TIDAK_SAH",
    aturan="PB8-3-4",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 3 ayat (4)",
    title="Diagram alir belum benar",
    detail="Diagram alir menggambarkan urutan langkah kerja secara sistematis.",
    perbaikan="Perbaiki setiap langkah di dalam rincian.",
)


def periksa_isi(sop: SopApaPun, kbli: Container[str]) -> Refusal | None:
    """Before it is kept; what only activation needs may still be missing."""
    salah = [*_kepala(sop), *_tanggal(sop), *_pengesah(sop)]
    if isinstance(sop, Sop):
        salah += [*_tabel(sop, kbli), *_persyaratan(sop)]
    if salah:
        return _tolak(TIDAK_SAH, salah)
    return periksa_diagram(sop) if sop.diagram else None


def periksa_diagram(sop: SopApaPun) -> Refusal | None:
    assert sop.diagram
    wajib = sop.jenis is JenisSop.PENGAWASAN  # PB8-3-3c binds the SOP pengawasan
    salah = alur.keberatan(sop.diagram, waktu_wajib=wajib)
    return _tolak(DIAGRAM_TIDAK_SAH, salah) if salah else None


def periksa_bagian(sop: SopApaPun) -> Refusal | None:
    """PB8-3-1, PB8-3-2: of an SOP pengawasan alone (AMB-32, AMB-35)."""
    if not isinstance(sop, SopPengawasan):
        return None
    kurang = [
        Keberatan(f"identitas/{nama}", f"{sebutan} wajib diisi.")
        for nama, sebutan in WAJIB_PENGAWASAN.items()
        if not getattr(sop.identitas, nama)
    ]
    if not sop.sektor:  # PB8-4
        kurang.append(Keberatan("sektor", "Sebut sektor yang diawasi."))
    if sop.diagram is None:
        kurang.append(Keberatan("diagram", "Bagian diagram alir belum ada."))
    return _tolak(BAGIAN_KURANG, kurang) if kurang else None


WAJIB_PENGAWASAN = {  # PB8-3-2 a to k; c is empty until the first revision
    "nomor_sop": "Nomor standar operasional prosedur",
    "tanggal_pembuatan": "Tanggal pembuatan",
    "tanggal_pengesahan": "Tanggal pengesahan",
    "disahkan_oleh": "Disahkan oleh",
    "nama_sop": "Nama SOP",
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan_perlengkapan": "Peralatan dan perlengkapan",
    "pencatatan_dan_pendataan": "Pencatatan dan pendataan",
}


def _tolak(refusal: Refusal, salah: Sequence[Keberatan]) -> Refusal:
    return refusal.dengan(
        detail=f"{refusal.detail} {salah[0].alasan}",
        rincian=tuple({"bidang": satu.bidang, "alasan": satu.alasan} for satu in salah),
    )


def _kepala(sop: SopApaPun) -> Iterator[Keberatan]:
    if not re.fullmatch("[A-Z0-9]{1,20}", sop.kode):
        yield Keberatan("kode", "Kode SOP terdiri atas huruf besar dan angka, paling banyak 20.")
    if sop.versi < 1:
        yield Keberatan("versi", "Versi dimulai dari 1.")
    wajib = {"rujukan": sop.rujukan, "identitas/nomor_sop": sop.identitas.nomor_sop,
             "identitas/nama_sop": sop.identitas.nama_sop}  # fmt: skip
    for bidang, teks in wajib.items():
        if not bersih(teks):
            yield Keberatan(bidang, f"{bidang.rpartition('/')[2]} wajib diisi.")


def _tanggal(sop: SopApaPun) -> Iterator[Keberatan]:
    """AMB-31: the printed dates are used; so those that a machine reads must say the same."""
    for nama in ("tanggal_efektif", "tanggal_revisi", "tanggal_pengesahan"):
        tercetak = getattr(sop.identitas, nama)
        berlaku = getattr(sop.ketentuan, nama, None)
        if berlaku is not None and tercetak != cetak(berlaku):
            yield Keberatan(f"identitas/{nama}", f"{nama} tercetak {tercetak or 'kosong'}, "
                            f"sedangkan ketentuan menyebut {cetak(berlaku)}.")  # fmt: skip


def cetak(tanggal: date) -> str:
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def _pengesah(sop: SopApaPun) -> Iterator[Keberatan]:
    pengesah = sop.identitas.disahkan_oleh
    if pengesah and pengesah.nip and not re.fullmatch("[0-9]{18}", pengesah.nip.replace(" ", "")):
        yield Keberatan("identitas/disahkan_oleh/nip", "NIP terdiri atas 18 angka.")  # SOP100-3


def _tabel(sop: Sop, kbli: Container[str]) -> Iterator[Keberatan]:
    if sop.tabel.kode_kbli not in kbli:  # SOP100-12
        yield Keberatan("tabel/kode_kbli", f"KBLI {sop.tabel.kode_kbli} tidak ada di katalog.")
    if not sop.ketentuan.jenis_pemohon:  # SOP100-11
        yield Keberatan("ketentuan/jenis_pemohon", "Sebut jenis pemohon yang dilayani.")
    if sop.ketentuan.biaya_rupiah < 0:
        yield Keberatan("ketentuan/biaya_rupiah", "Biaya tidak dapat kurang dari nol.")
    if (sop.ketentuan.waktu_penyelesaian_hari or 1) < 1:
        yield Keberatan("ketentuan/waktu_penyelesaian_hari", "Paling sedikit 1 Hari.")
    if not sop.lampiran.prosedur:
        yield Keberatan("lampiran/prosedur", "Sebut langkah prosedurnya.")


def _persyaratan(sop: Sop) -> Iterator[Keberatan]:
    kode = [butir.kode for butir in sop.persyaratan]
    if not kode:
        yield Keberatan("persyaratan", "Sebut paling sedikit satu persyaratan.")
    for butir in sop.persyaratan:
        yield from (Keberatan(f"persyaratan/{butir.kode}", kata) for kata in _butir(butir, kode))
    if sum(butir.kswp for butir in sop.persyaratan) > 1:
        yield Keberatan("persyaratan", "Hanya satu persyaratan yang memakai konfirmasi KSWP.")


def _butir(butir: Butir, semua: list[str]) -> Iterator[str]:
    if semua.count(butir.kode) > 1:
        yield "kode dipakai lebih dari sekali."
    if not re.fullmatch(f"{HURUF[butir.kelompok]}[1-9][0-9]?", butir.kode):
        yield "kode Persyaratan Umum U1, U2, …; Persyaratan Khusus K1, K2, …."
    if not bersih(butir.teks):
        yield "teks wajib diisi."
    if butir.sifat is Sifat.BERKAS and not (
        butir.jenis_berkas and JENIS_BERKAS.issuperset(butir.jenis_berkas)
    ):
        yield f"jenis_berkas dipilih dari {', '.join(sorted(JENIS_BERKAS))}."
    if butir.sifat is Sifat.ISIAN and butir.isian is None:
        yield "isian wajib dipilih."
    if butir.kelompok is Kelompok.KHUSUS and butir.sifat is not Sifat.PERNYATAAN:  # AMB-07
        yield "Persyaratan Khusus adalah pernyataan pemohon, diperiksa pada inspeksi."
    if butir.kswp and butir.sifat is not Sifat.BERKAS:
        yield "konfirmasi KSWP hanya untuk persyaratan berupa berkas."
