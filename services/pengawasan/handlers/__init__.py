"""Load, decide, save; facts go to the outbox of the same transaction, nobody here commits."""

from services.pengawasan.handlers.inspeksi import (
    Batalkan,
    Jadwalkan,
    Pindahkan,
    Tanggapi,
    batalkan,
    jadwalkan,
    pindahkan,
    tanggapi,
)
from services.pengawasan.handlers.lkpm import (
    Kembalikan,
    Perbaiki,
    Sampaikan,
    Setujui,
    jawab_validasi,
    kembalikan,
    perbaiki,
    sampaikan,
    setujui,
)
from services.pengawasan.handlers.rencana import MuatRencana, muat_rencana
from services.pengawasan.handlers.subjek import (
    akhiri_proyek,
    catat_kalender,
    catat_kewajiban,
    catat_nib,
    catat_nib_dicabut,
    catat_proyek,
)
from services.pengawasan.handlers.surat_tugas import (
    MasukkanSurat,
    Mulai,
    catat_penyampaian,
    masukkan_surat,
    mulai,
)

__all__ = [
    "Batalkan",
    "Jadwalkan",
    "Kembalikan",
    "MasukkanSurat",
    "MuatRencana",
    "Mulai",
    "Perbaiki",
    "Pindahkan",
    "Sampaikan",
    "Setujui",
    "Tanggapi",
    "akhiri_proyek",
    "batalkan",
    "catat_kalender",
    "catat_kewajiban",
    "catat_nib",
    "catat_nib_dicabut",
    "catat_penyampaian",
    "catat_proyek",
    "jadwalkan",
    "jawab_validasi",
    "kembalikan",
    "masukkan_surat",
    "muat_rencana",
    "mulai",
    "perbaiki",
    "pindahkan",
    "sampaikan",
    "setujui",
    "tanggapi",
]
