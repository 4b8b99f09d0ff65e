"""One short function per message: load, decide, save and publish; nothing here commits."""

from services.registrasi.handlers.hak_akses import batalkan_hak_akses, peringatkan_hak_akses
from services.registrasi.handlers.kalender import perbarui_kalender
from services.registrasi.handlers.nib import (
    CatatNibLama,
    CatatPbUmku,
    UbahTahap,
    VerifikasiPerizinan,
    cabut_nib,
    catat_nib_lama,
    catat_pb_umku,
    ubah_tahap,
    verifikasi_perizinan,
)
from services.registrasi.handlers.pelaku_usaha import (
    DaftarkanPelakuUsaha,
    IsiBagianProfil,
    UbahPelakuUsaha,
    daftarkan_pelaku_usaha,
    isi_bagian_profil,
    ubah_pelaku_usaha,
)
from services.registrasi.handlers.pemrosesan import (
    BeriPertimbangan,
    NilaiPersyaratan,
    PutuskanPermohonan,
    beri_pertimbangan,
    kembalikan_permohonan,
    nilai_persyaratan,
    nyatakan_lengkap,
    setujui_permohonan,
    tandai_sla,
    teruskan_permohonan,
    tolak_permohonan,
)
from services.registrasi.handlers.penerbitan import terbitkan_nib
from services.registrasi.handlers.permohonan import (
    AjukanPermohonan,
    IsiPersyaratan,
    ajukan_permohonan,
    catat_kswp,
    isi_persyaratan,
    minta_kswp,
)

__all__ = [
    "AjukanPermohonan",
    "BeriPertimbangan",
    "CatatNibLama",
    "CatatPbUmku",
    "DaftarkanPelakuUsaha",
    "IsiBagianProfil",
    "IsiPersyaratan",
    "NilaiPersyaratan",
    "PutuskanPermohonan",
    "UbahPelakuUsaha",
    "UbahTahap",
    "VerifikasiPerizinan",
    "ajukan_permohonan",
    "batalkan_hak_akses",
    "beri_pertimbangan",
    "cabut_nib",
    "catat_kswp",
    "catat_nib_lama",
    "catat_pb_umku",
    "daftarkan_pelaku_usaha",
    "isi_bagian_profil",
    "isi_persyaratan",
    "kembalikan_permohonan",
    "minta_kswp",
    "nilai_persyaratan",
    "nyatakan_lengkap",
    "perbarui_kalender",
    "peringatkan_hak_akses",
    "setujui_permohonan",
    "tandai_sla",
    "terbitkan_nib",
    "teruskan_permohonan",
    "tolak_permohonan",
    "ubah_pelaku_usaha",
    "ubah_tahap",
    "verifikasi_perizinan",
]
