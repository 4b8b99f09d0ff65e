"""Who is supervised, and the sections of its profile that pengawasan keeps."""

from uuid import UUID

from shared.contracts.contract import Contract


class SubjekPengawasanDidaftarkanV1(
    Contract,
    fakta="subjek_pengawasan.didaftarkan",
    aturan=("PB8-2-1",),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 2 ayat (1)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    nib: str
    wilayah: str


class ProfilPelakuUsahaDiperbaruiV1(
    Contract,
    fakta="profil_pelaku_usaha.diperbarui",
    aturan=("PB8-12-2h", "PB8-12-2i", "PB8-12-2j", "PB8-12-2l", "PB8-12-2m"),
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 12 ayat (2)",
    subjek="pelaku_usaha",
):
    pelaku_usaha: UUID
    bagian: str
    versi: int
