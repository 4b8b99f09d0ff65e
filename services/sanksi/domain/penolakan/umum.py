"""Refusals that every request shares, in the words that the applicant reads."""

from services.sanksi.domain.hukum import PERBUP
from shared.refusal import Refusal

OBJEK_BUKAN_PBBR = Refusal(
    kode="OBJEK_BUKAN_PBBR",
    aturan="PB8-20-3",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (3)",
    title="Objek bukan Perizinan Berusaha Berbasis Risiko milik pemohon",
    detail="Permohonan menyebut objek yang bukan Perizinan Berusaha milik Pelaku Usaha ini.",
    perbaikan="Sebutkan NIB dan kegiatan usaha yang tercatat atas nama Pelaku Usaha; bagi Risiko "
    "rendah, yang perizinannya NIB itu sendiri, tanpa perizinan.",
)
BUKAN_KEWENANGAN = Refusal(
    kode="BUKAN_KEWENANGAN",
    aturan="PB8-20-1",
    dasar_hukum=f"{PERBUP} Pasal 20 ayat (1)",
    title="Di luar kewenangan",
    detail="Verifikasi dilakukan oleh DPMPTSP daerah tempat Perizinan Berusaha tercatat.",
)
KASUS_TIDAK_DITEMUKAN = Refusal(
    kode="KASUS_TIDAK_DITEMUKAN",
    aturan="PB8-9-3",
    dasar_hukum=f"{PERBUP} Pasal 9 ayat (3)",
    title="Permohonan tidak ditemukan",
    detail="Tidak ada permohonan dengan nomor itu yang dapat Anda lihat.",
)
