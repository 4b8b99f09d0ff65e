"""Who runs a business (PB8-1-8), registered before anything can be applied for."""

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from services.registrasi.domain.profil import Bagian, ProfilDiperbarui
from services.registrasi.domain.sop import JenisPemohon
from shared.identity import NIK, NPWP, Wilayah
from shared.refusal import Refusal


class JenisPelakuUsaha(StrEnum):  # PB8-1-8
    ORANG_PERSEORANGAN = "ORANG_PERSEORANGAN"
    BADAN_USAHA = "BADAN_USAHA"
    KANTOR_PERWAKILAN = "KANTOR_PERWAKILAN"
    BADAN_USAHA_LUAR_NEGERI = "BADAN_USAHA_LUAR_NEGERI"


class StatusPenanamanModal(StrEnum):  # PB8-1-12, AMB-13
    PMDN = "PMDN"
    PMA = "PMA"


@dataclass(frozen=True)
class DataPelakuUsaha:
    """What people write and may correct."""

    nama: str
    wilayah: Wilayah
    alamat: str
    surel: str | None = None
    telepon: str | None = None


@dataclass(frozen=True)
class Daftar:
    jenis: JenisPelakuUsaha
    data: DataPelakuUsaha
    penanaman_modal: StatusPenanamanModal = StatusPenanamanModal.PMDN
    nik: NIK | None = None
    npwp: NPWP | None = None


@dataclass(frozen=True)
class PelakuUsaha:
    id: UUID
    daerah: str
    jenis: JenisPelakuUsaha
    data: DataPelakuUsaha
    penanaman_modal: StatusPenanamanModal
    nik: NIK | None
    npwp: NPWP | None
    versi: int

    @property
    def jenis_pemohon(self) -> JenisPemohon:  # SOP100-11
        if self.jenis is JenisPelakuUsaha.ORANG_PERSEORANGAN:
            return JenisPemohon.PERORANGAN
        return JenisPemohon.NON_PERORANGAN


Hasil = tuple[PelakuUsaha, tuple[ProfilDiperbarui, ...]]

POLA_SUREL = r"^[^@\s]{1,64}@[^@\s]{1,190}$"
POLA_TELEPON = r"^\+?[0-9 -]{6,20}$"
PANJANG_TEKS = 300
PANJANG_SUREL = 254

IDENTITAS_KURANG = Refusal(
    kode="IDENTITAS_KURANG",
    aturan="PB8-1-8",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 1 angka 8",
    title="Identitas Pelaku Usaha kurang",
    detail="Orang perseorangan didaftarkan dengan NIK, Pelaku Usaha lainnya dengan NPWP.",
)

DI_LUAR_DAERAH = Refusal(
    kode="LOKASI_DI_LUAR_DAERAH",
    aturan="PB8-9-3",
    dasar_hukum="Peraturan Bupati Sijunjung 8/2022 Pasal 9 ayat (3)",
    title="Di luar wilayah daerah ini",
    detail="Kode wilayah tidak terletak di daerah yang menangani.",
)


def daftarkan(perintah: Daftar, id: UUID, daerah: str, wilayah: Wilayah) -> Hasil | Refusal:
    perseorangan = perintah.jenis is JenisPelakuUsaha.ORANG_PERSEORANGAN
    if (perintah.nik if perseorangan else perintah.npwp) is None:  # PB8-1-8
        return IDENTITAS_KURANG
    if not wilayah.meliputi(perintah.data.wilayah):
        return DI_LUAR_DAERAH.dengan(perbaikan=f"Pilih kode wilayah di dalam {wilayah}.")
    baru = PelakuUsaha(
        id=id,
        daerah=daerah,
        jenis=perintah.jenis,
        data=perintah.data,
        penanaman_modal=perintah.penanaman_modal,
        nik=perintah.nik,
        npwp=perintah.npwp,
        versi=1,
    )
    return baru, (ProfilDiperbarui(id, Bagian.LEGALITAS, baru.versi),)


def ubah(lama: PelakuUsaha, data: DataPelakuUsaha, wilayah: Wilayah) -> Hasil | Refusal:
    if not wilayah.meliputi(data.wilayah):
        return DI_LUAR_DAERAH.dengan(perbaikan=f"Pilih kode wilayah di dalam {wilayah}.")
    baru = replace(lama, data=data, versi=lama.versi + 1)
    return baru, (ProfilDiperbarui(lama.id, Bagian.LEGALITAS, baru.versi),)
