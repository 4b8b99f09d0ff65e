"""A NIB, its licence and its kegiatan usaha to start from."""

from dataclasses import replace
from uuid import UUID

from services.registrasi.domain.nib import (
    Nib,
    Pencabutan,
    StatusNib,
)
from services.registrasi.domain.pelaku_usaha import (
    JenisPelakuUsaha,
    StatusPenanamanModal,
)
from services.registrasi.domain.penerbitan_nib import (
    Bahan,
)
from services.registrasi.domain.perizinan import (
    KegiatanUsaha,
    Perizinan,
    StatusPerizinan,
    Tahap,
)
from services.registrasi.domain.permohonan import Keputusan, Status
from services.registrasi.domain.sop import JenisPerizinan, Skala, TingkatRisiko
from shared.identity import KBLI, NIB
from tests.registrasi.bahan import (
    DAERAH,
    KASUS_ID,
    KEGIATAN_ID,
    NOMOR,
    PELAKU_ID,
    PERIZINAN_ID,
    SEKAYU,
    SELASA,
    SENIN,
    diajukan,
)

BAHAN = Bahan(NOMOR, (KEGIATAN_ID, PERIZINAN_ID))
TOKO_ID = UUID("88888888-8888-4888-8888-888888888888")
DISETUJUI = replace(
    diajukan(), status=Status.DISETUJUI, keputusan=Keputusan(True, None, "petugas-1", SENIN)
)
KEGIATAN = KegiatanUsaha(
    KEGIATAN_ID,
    KBLI("62012"),
    TingkatRisiko.RENDAH,
    SEKAYU,
    "Jalan Merdeka 1, Sekayu",
    Tahap.PERSIAPAN,
    StatusPenanamanModal.PMDN,
    Skala.KECIL,
    lokasi_usaha=KEGIATAN_ID,
)
TOKO = replace(KEGIATAN, id=TOKO_ID, kbli=KBLI("47911"))
PERTAMA = Nib(
    nomor=NOMOR,
    pelaku_usaha=PELAKU_ID,
    daerah=DAERAH,
    status=StatusNib.AKTIF,
    versi=1,
    tanggal=SELASA,
    diperbarui_pada=SELASA,
    jenis_pelaku_usaha=JenisPelakuUsaha.ORANG_PERSEORANGAN,
    skala=Skala.KECIL,
    wilayah=SEKAYU,
    kegiatan_usaha=(KEGIATAN,),
    permohonan=DISETUJUI.id,
)
IZIN_NIB = Perizinan(
    PERIZINAN_ID,
    PELAKU_ID,
    NOMOR,
    KEGIATAN_ID,
    JenisPerizinan.NIB,
    TingkatRisiko.RENDAH,
    SELASA,
    StatusPerizinan.TERVERIFIKASI,
)
SELESAI = replace(DISETUJUI, status=Status.DITERBITKAN, nib=NOMOR, selesai_pada=SELASA)
LAMA = replace(
    PERTAMA,
    nomor=NIB("9120000000001"),
    tanggal=SENIN,
    diperbarui_pada=SENIN,
    kegiatan_usaha=(TOKO,),
    permohonan=None,
)
CABUT = Pencabutan(KASUS_ID, "PERMOHONAN", "LIKUIDASI", "503/1/2026", SELASA)
