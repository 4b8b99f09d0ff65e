"""Formulir permohonan and checklist kelengkapan dokumen izin (SOP100-8)."""

from datetime import date

from services.registrasi.cetak.alamat import JenisDokumen, alamat_rekaman
from services.registrasi.cetak.bahan import BahanPermohonan
from services.registrasi.domain import persyaratan
from services.registrasi.domain.permohonan import Permohonan
from services.registrasi.domain.persyaratan import Item, StatusButir
from services.registrasi.domain.sop import Butir, Sifat
from shared.daerah import DAERAH
from shared.dokumen import Alamat, Dokumen, tanggal
from shared.dokumen.kata import judul_kbli, sebut, tempat

FORMULIR = "Formulir Permohonan Perizinan Berusaha"
CHECKLIST = "Checklist Kelengkapan Dokumen Izin"
YA, TIDAK, KOSONG = "Ya", "Tidak", "–"
SEL: dict[StatusButir, tuple[str, str, str]] = {
    StatusButir.TIDAK_BERLAKU: (KOSONG, KOSONG, "Tidak berlaku bagi skala dan lokasi usaha ini"),
    StatusButir.KEWAJIBAN_PASCA_PERIZINAN: (KOSONG, KOSONG, "Kewajiban setelah perizinan terbit"),
    StatusButir.BELUM_ADA: (TIDAK, KOSONG, "Belum diunggah atau diisi"),
    StatusButir.DINYATAKAN: (YA, KOSONG, "Dinyatakan pemohon; diperiksa pada saat inspeksi"),
    StatusButir.BELUM_DIPERIKSA: (YA, KOSONG, "Belum diperiksa petugas"),
    StatusButir.BENAR: (YA, YA, "Diperiksa"),
    StatusButir.SALAH: (YA, TIDAK, "Belum sesuai"),
}
"""Lengkap, benar, and what is said when the officer has said nothing (SOP100-9)."""


def formulir(bahan: BahanPermohonan, alamat: Alamat) -> Dokumen:
    p, sop = bahan.permohonan, bahan.sop
    kode, tautan = alamat_rekaman(alamat, JenisDokumen.FORMULIR, p.id)
    return Dokumen(
        template="formulir",
        daerah=DAERAH[p.daerah],
        judul=FORMULIR,
        nomor=str(p.id),
        tanggal=p.diajukan_pada,
        kode=kode,
        alamat_periksa=tautan,
        isi={
            "perihal": f"Permohonan {sebut(p.perizinan)}",
            "pengantar": f"Yang bertanda tangan di bawah ini mengajukan permohonan {p.perizinan} "
            f"untuk {sop.identitas.nama_sop}, menurut SOP Nomor {sop.identitas.nomor_sop}, dengan "
            "keterangan sebagai berikut.",
            "nama_pemohon": bahan.pemilik.data.nama,
            "identitas": _identitas(bahan),
            "kegiatan": _usaha(bahan),
            "pernyataan": _pernyataan(bahan),
            "meterai": f"Meterai Rp{p.angka.nilai_meterai:,}".replace(",", "."),  # SOP100-U1
        },
    )


def checklist(bahan: BahanPermohonan, alamat: Alamat) -> Dokumen:
    p, sop = bahan.permohonan, bahan.sop
    kode, tautan = alamat_rekaman(alamat, JenisDokumen.CHECKLIST, p.id)
    gagal = persyaratan.gagal(sop, p.skala, p.persyaratan)
    return Dokumen(
        template="checklist",
        daerah=DAERAH[p.daerah],
        judul=CHECKLIST,
        nomor=str(p.id),
        tanggal=_terakhir(p),
        kode=kode,
        alamat_periksa=tautan,
        isi={
            "identitas": [
                ["Pemohon", bahan.pemilik.data.nama],
                ["KBLI", f"{p.kbli} {judul_kbli(p.kbli.nilai)}"],
                ["SOP", sop.identitas.nomor_sop],
                ["Diajukan", tanggal(p.diajukan_pada)],
                ["Status permohonan", sebut(p.status)],
            ],
            "butir": [_butir(butir, p) for butir in sop.persyaratan],
            "hasil": "Berkas lengkap dan benar."
            if not gagal
            else f"Berkas belum lengkap dan benar: {', '.join(satu.kode for satu in gagal)}.",
            "peringatan": f"{sop.identitas.peringatan}.",  # SOP100-9
        },
    )


def _identitas(bahan: BahanPermohonan) -> list[list[str]]:
    pemilik, p = bahan.pemilik, bahan.permohonan
    nomor = [["NIK", pemilik.nik.tersamar]] if pemilik.nik else []
    if pemilik.npwp:
        nomor.append(["NPWP", pemilik.npwp.tersamar])
    return [
        ["Nama", pemilik.data.nama],
        ["Jenis pemohon", sebut(p.jenis_pemohon)],
        *nomor,
        ["Alamat", tempat(pemilik.data.alamat, pemilik.data.wilayah)],
    ]


def _usaha(bahan: BahanPermohonan) -> list[list[str]]:
    p, sop = bahan.permohonan, bahan.sop
    return [
        ["KBLI", f"{p.kbli} {judul_kbli(p.kbli.nilai)}"],
        ["Skala usaha", sebut(p.skala)],
        ["Tingkat Risiko", sebut(p.tingkat_risiko)],
        ["Perizinan Berusaha", sebut(p.perizinan)],
        ["Lokasi usaha", tempat(p.alamat, p.lokasi)],
        ["Kanal", p.kanal],
        ["Biaya", sop.lampiran.standar_biaya],  # SOP100-20
        ["Waktu penyelesaian", sop.lampiran.waktu_penyelesaian],
    ]


def _pernyataan(bahan: BahanPermohonan) -> list[str]:
    dinyatakan = {i.kode for i in bahan.permohonan.persyaratan if i.isian.pernyataan}
    return [
        "Semua keterangan dan berkas persyaratan yang saya sampaikan benar dan sah.",
        *(
            butir.teks
            for butir in bahan.sop.persyaratan
            if butir.sifat is Sifat.PERNYATAAN and butir.kode in dinyatakan
        ),
    ]


def _butir(butir: Butir, p: Permohonan) -> list[str]:
    item = persyaratan.cari(p.persyaratan, butir.kode)
    lengkap, benar, keterangan = SEL[persyaratan.status(butir, p.skala, p.persyaratan)]
    return [butir.kode, butir.teks, lengkap, benar, _keterangan(item) or keterangan]


def _keterangan(item: Item | None) -> str | None:
    if item is None or item.penilaian is None:
        return None
    nilai = item.penilaian
    return nilai.alasan if nilai.alasan else f"Diperiksa {tanggal(nilai.tanggal)}"


def _terakhir(p: Permohonan) -> date:
    """Of the newest entry: the same checklist is the same file."""
    dinilai = (item.penilaian.tanggal for item in p.persyaratan if item.penilaian)
    return max([p.diajukan_pada, *(item.diisi_pada for item in p.persyaratan), *dinilai])
