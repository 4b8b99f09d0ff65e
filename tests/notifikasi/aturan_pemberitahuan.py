"""The last column of the rulebook, row by row: event -> addressees, for every event that is
published. Written by hand from the rulebook, never from the code that it is compared with."""

PU, DINAS, BKPM = "PELAKU_USAHA", "DPMPTSP", "BKPM"
TIM, PELAKSANA, PENGINPUT = "TIM_TEKNIS", "PELAKSANA", "PENGINPUT"
KL, PEMDA, OSS = "KEMENTERIAN_LEMBAGA", "PEMERINTAH_DAERAH", "LEMBAGA_OSS"
KEK, KPBPB = "ADMINISTRATOR_KEK", "BADAN_PENGUSAHAAN_KPBPB"
PEMUTUS = "PEMUTUS"
"""DPMPTSP or, of a kantor perwakilan, BKPM: as the case has it."""


def _baris(aturan: str, *sisa: str) -> list[tuple[str, tuple[str, ...]]]:
    *fakta, kepada = sisa
    return [(f"{satu} {aturan}", tuple(kepada.split())) for satu in fakta]


_DATA = (
    *(f"PB8-22-1{huruf}" for huruf in "abcd"), *(f"PB8-23-1{huruf}" for huruf in "abc"),
    *(f"PB8-24-1{huruf}" for huruf in "abcd"), *(f"PB8-26-2{huruf}" for huruf in "abc"),
    *(f"PB8-27-3{huruf}" for huruf in "abc"), *(f"PB8-27-4{huruf}" for huruf in "abcd"),
)  # fmt: skip
KOLOM_TERAKHIR: dict[str, tuple[str, ...]] = dict(
    [
        *_baris("SOP100-2", "sop.direvisi", DINAS),  # Petugas DPMPTSP: they read its inbox
        *_baris("SOP100-3", "sop.disahkan", DINAS),
        *_baris("SOP100-6", "petugas.ditugaskan", "PETUGAS"),
        *_baris("SOP100-7", "permohonan.diteruskan_ke_tim_teknis", TIM),
        *_baris("SOP100-9", "permohonan.dinyatakan_lengkap", "permohonan.dikembalikan", PU),
        *_baris("SOP100-13", "pertimbangan_teknis.diberikan", DINAS),
        *_baris("SOP100-14", "tingkat_risiko.ditetapkan", PU),
        *_baris("SOP100-15", "nib.diterbitkan", PU),
        *_baris("SOP100-17", "sla.terlampaui", DINAS),  # Kepala DPMPTSP, Petugas
        *_baris("SOP100-18", "permohonan.ditolak_parameter", PU),
        *_baris("SOP100-U11", "kewajiban_pb_umku.dicatat", PU),
        *_baris("SOP100-P1", "permohonan.diajukan", DINAS),
        *_baris("SOP100-P2", "berkas.diunggah", DINAS),
        *_baris("SOP100-P3", "pertimbangan_teknis.diberikan", DINAS),
        *_baris("SOP100-P4", "permohonan.diverifikasi", "permohonan.ditolak", PU),
        *_baris("SOP100-P5", "nib.diterbitkan", PU),
        *_baris("PB8-2-2b", "inspeksi_insidental.dibuka", PU),
        *_baris("PB8-10-2a", "inspeksi.ditolak_batas_frekuensi", DINAS),  # Koordinator
        *_baris("PB8-10-2b", "inspeksi.ditolak_batas_frekuensi", DINAS),
        *_baris("PB8-10-13", "rencana_inspeksi.dinotifikasi_awal_tahun", f"{PEMDA} {KEK} {KPBPB}"),
        *_baris("PB8-10-14", "inspeksi.diingatkan", PELAKSANA),
        *_baris("PB8-10-15", "inspeksi.dibatalkan", DINAS),
        *_baris("PB8-10-17", "inspeksi.ditolak_di_luar_rencana", DINAS),
        *_baris("PB8-13-5", "surat_tugas.diinput", "surat_tugas.ditolak_terlambat", PENGINPUT),
        *_baris("PB8-13-6", "surat_pemberitahuan.diterbitkan", PU),
        *_baris("PB8-13-6", "surat_pemberitahuan.disampaikan", PU),
        *_baris("PB8-13-8", "surat_tugas.diubah", "inspeksi.dijadwal_ulang", PELAKSANA),
        *_baris("PB8-13-9", "surat_tugas.diterbitkan", PELAKSANA),
        *_baris("PB8-15bis-b", "lkpm.disampaikan", "DISEBUT"),  # as the LKPM itself lists them
        *_baris("PB8-15bis-b", "lkpm.disetujui", "lkpm.dikembalikan", PU),
        *_baris("PB8-17-6", "sanksi.dikenakan", PU),
        *_baris("PB8-17-7a", "sanksi.dikenakan", PU),
        *_baris("PB8-17-7b", "sanksi.dikenakan", PU),
        *_baris("PB8-18-6", "profil_pelaku_usaha.diperbarui", f"{PU} {PELAKSANA}"),
        *_baris("PB8-20-2", "pencabutan.dimohonkan", PEMUTUS),
        *_baris("PB8-20-2", "pembatalan.dimohonkan", DINAS),
        *_baris("PB8-20-4", "surat_keterangan_berakhir.diterbitkan", PU),
        *_baris("PB8-21-1a", "pembatalan.dimohonkan", DINAS),
        *_baris("PB8-21-1b", "pencabutan.dimohonkan", PEMUTUS),
        *_baris("PB8-21-6", "pencabutan.ditolak_belum_ada_nib", PU),
        *_baris("PB8-21-7", "kewajiban_pasca_pencabutan.dicatat", PU),
        *_baris("PB8-21-8", "tindakan_administratif.ditolak", PU),
        *_baris("PB8-21-10", "tindakan_administratif.dialihkan_ke_likuidasi", PU),
        *(satu for aturan in _DATA for satu in _baris(aturan, "data.divalidasi", PU)),
        *_baris("PB8-22-7", "pembatalan.diterbitkan", f"{KL} {PEMDA} {PU}"),
        *_baris("PB8-23-2", "akta.diunggah", DINAS),
        *_baris("PB8-23-3", "verifikasi.ditugaskan", PEMUTUS),
        *_baris("PB8-23-4b", "pencabutan.ditolak", "verifikasi.ditolak", PU),
        *_baris("PB8-23-5", "pencabutan.diterbitkan", PEMUTUS),  # lapse
        *_baris("PB8-23-7", "pencabutan.diterbitkan", f"{KL} {PEMDA} {PU}"),
        *_baris("PB8-23-8", "nib.dicabut", PU),
        *_baris("PB8-23-9", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU),
        *_baris("PB8-24-3", "tindakan_administratif.dialihkan_ke_likuidasi", PU),
        *_baris("PB8-24-5", "kewajiban_pasca_pencabutan.dicatat", PU),
        *_baris("PB8-24-8", "pencabutan.diterbitkan", f"{KL} {PEMDA} {PU}"),
        *_baris("PB8-24-9", "nib.dicabut", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU),
        *_baris("PB8-24-10", "nib.akan_dicabut", "nib.dicabut", PU),
        *_baris("PB8-24-11", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU),
        *_baris("PB8-26-1", "pencabutan.dimohonkan", PEMUTUS),
        *_baris("PB8-26-3", "identitas.diunggah", BKPM),
        *_baris("PB8-26-4a", "dokumen.diunggah", BKPM),
        *_baris("PB8-26-4b", "dokumen.diunggah", BKPM),
        *_baris("PB8-26-5", "verifikasi.ditugaskan", PEMUTUS),
        *_baris("PB8-26-6b", "pencabutan.ditolak", "verifikasi.ditolak", PU),
        *_baris("PB8-26-7", "pencabutan.diterbitkan", PEMUTUS),
        *_baris("PB8-26-9", "pencabutan.diterbitkan", f"{KL} {PEMDA} {PU}"),
        *_baris("PB8-27-2a", "pencabutan.dimohonkan", PEMUTUS),
        *_baris("PB8-27-2b", "pencabutan.dimohonkan", PEMUTUS),
        *_baris("PB8-27-2c", "putusan.ditindaklanjuti", PU),
        *_baris("PB8-27-5", "putusan.diunggah", DINAS),
        *_baris("PB8-27-6", "verifikasi.ditugaskan", PEMUTUS),
        *_baris("PB8-27-7b", "pencabutan.ditolak", "verifikasi.ditolak", PU),
        *_baris("PB8-27-8", "pencabutan.diterbitkan", PEMUTUS),
        *_baris("PB8-27-10", "pencabutan.diterbitkan", f"{KL} {PEMDA} {PU}"),
        *_baris("PB8-27-11", "nib.dicabut", PU),
        *_baris("PB8-27-12", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU),
        *_baris(
            "PB8-27-13", "nib.dicabut", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU
        ),
        *_baris("PB8-27-14", "nib.akan_dicabut", "nib.dicabut", PU),
        *_baris("PB8-27-15", "hak_akses.akan_dibatalkan", "hak_akses.dibatalkan", PU),
        *_baris("PB8-29-1a", "sanksi.dikenakan", PU),
        *_baris("PB8-29-1b", "sanksi.dikenakan", "kegiatan_usaha.dihentikan_sementara", PU),
        *_baris("PB8-29-1c", "sanksi.dikenakan", "perizinan.dicabut", PU),
        *_baris("PB8-29-1d", "sanksi.dikenakan", "perizinan.dicabut", PU),
        *_baris("PB8-29-3", "sanksi.gugur", PU),
        *_baris("CALC-1", "kalender.diperbarui", f"{OSS} {PEMDA}"),  # Admin
    ]
)
"""`fact rule` -> its addressees. A service that a row names as well hears the event itself; the
fact that an act was told (`pencabutan.dinotifikasi`) stands for the act, a lapse for its issue."""
_SATU_TINDAKAN = "one act: told by "
KECUALI = {
    "inspeksi_insidental.dibuka": "optional by its row, and it may come without prior notice",
    "profil_pelaku_usaha.diperbarui": "the row means the intensity of inspections, which is not "
    "set yet; the sections that are published concern nobody but the reader of the profile",
    "verifikasi.ditolak": f"{_SATU_TINDAKAN}pencabutan.ditolak",
    "kegiatan_usaha.dihentikan_sementara": f"{_SATU_TINDAKAN}sanksi.dikenakan",
    "perizinan.dicabut": f"{_SATU_TINDAKAN}sanksi.dikenakan",
    "hak_akses.akan_dibatalkan": "told by the warning of the clock, from which it follows",
    "nib.akan_dicabut": "told by the warning of the clock, from which it follows",
}
"""Facts that no notice of their own follows, and why."""
SELAIN_ATURAN = {
    "nib.dimutakhirkan": "SOP100-P5 is a notice of a NIB as it is now",
    "permohonan.ditarik": "who was asked to decide learns that nothing is asked any more",
    "hak_akses.pembatalan_dihentikan": "AMB-66: who was warned learns that it is off",
}
"""Notices that no last column asks for, and why."""
