"""sanksi in memory: cases of LIKUIDASI by its own rules; other acts as it publishes them."""

from dataclasses import replace
from itertools import count
from typing import Any
from uuid import UUID

from services.sanksi.domain import dokumen, pengajuan_kembali, validasi, verifikasi
from services.sanksi.domain.kasus import (
    INSTANSI,
    HasilValidasi,
    Item,
    JenisAkta,
    Kasus,
    Konteks,
    PemohonSebagai,
    Status,
)
from services.sanksi.domain.penerbitan.umum import Keputusan
from services.sanksi.domain.perbaikan import Perbaikan
from services.sanksi.domain.peristiwa.umum import Intern, Peristiwa
from services.sanksi.domain.perizinan import JenisPelakuUsaha, KegiatanUsaha, Perizinan
from services.sanksi.domain.permohonan import likuidasi
from services.sanksi.domain.permohonan.likuidasi import Ajukan, Berkas
from services.sanksi.domain.validasi import Jawaban
from services.sanksi.domain.verifikasi import Setujui, Tolak
from services.sanksi.outbound import OUTBOUND
from shared.contracts.notifikasi import TenggatTerlampauiV1
from shared.contracts.sanksi import (
    ItemPerizinan,
    PembatalanDiterbitkanV1,
    PencabutanDiterbitkanV1,
    SanksiDikenakanV1,
)
from shared.refusal import Refusal
from tests.simulasi.dunia import DAERAH, Dunia
from tests.simulasi.registrasi import Milik, Registrasi
from tests.simulasi.tindakan import Tindak

WILAYAH = "13.03"
AKTA = tuple(
    Berkas(jenis, huruf * 64, "application/pdf")
    for jenis, huruf in ((JenisAkta.AKTA_PEMBUBARAN, "a"), (JenisAkta.PENCATATAN_PEMBUBARAN, "b"))
)


class Sanksi:
    def __init__(self, dunia: Dunia, registrasi: Registrasi) -> None:
        self.dunia, self.registrasi = dunia, registrasi
        self.kasus: dict[UUID, Kasus] = {}
        self._perizinan: dict[UUID, Perizinan] = {}
        self._permintaan: dict[UUID, UUID] = {}
        self._nomor = count(1)
        dunia.dengar(TenggatTerlampauiV1, "verifikasi_likuidasi", self._lewat)
        dunia.dengar(TenggatTerlampauiV1, "validasi_ulang", self._tanya_lagi)

    def ajukan(self, id: UUID, pelaku: UUID) -> None:
        perizinan = _salinan(self.registrasi.milik[pelaku])
        self._perizinan[id] = perizinan
        kegiatan = frozenset(satu.id for satu in perizinan.kegiatan_usaha)
        perintah = Ajukan(
            id, pelaku, "likuidator-1", PemohonSebagai.LIKUIDATOR, perizinan.nib, kegiatan
        )
        self._terima(id, likuidasi.ajukan(perintah, None, self._konteks(id)))
        self._permintaan |= {v.permintaan: id for v in self.kasus[id].validasi}

    def jawab(self, id: UUID, item: Item, hasil: HasilValidasi) -> None:
        kasus = self.kasus[id]
        [permintaan] = [v.permintaan for v in kasus.validasi if v.item is item]
        jawaban = Jawaban(permintaan, INSTANSI[item], hasil)
        self._terima(id, validasi.jawab(kasus, jawaban, self._konteks(id)))

    def unggah(self, id: UUID) -> bool:
        return self._terima(id, likuidasi.unggah(self.kasus[id], AKTA, self._konteks(id)))

    def putuskan(self, id: UUID, *, setuju: bool) -> bool:
        """False: refused, as there is nothing to decide any more (PB8-23-5)."""
        kasus, konteks = self.kasus[id], self._konteks(id)
        if setuju:
            return self._terima(id, verifikasi.setujui(kasus, Setujui((WILAYAH,)), konteks))
        tolak = Tolak((WILAYAH,), "Akta tidak terbaca")
        return self._terima(id, verifikasi.tolak(kasus, tolak, konteks))

    def perbaiki(self, id: UUID) -> None:
        if self.kasus[id].status is Status.PERLU_PERBAIKAN:
            self._terima(id, likuidasi.unggah(self.kasus[id], AKTA, self._konteks(id)))
            perbaikan = Perbaikan(PemohonSebagai.LIKUIDATOR)
            kasus, konteks = self.kasus[id], self._konteks(id)
            self._terima(id, pengajuan_kembali.ajukan_kembali(kasus, perbaikan, konteks))

    def tindak(self, id: UUID, pelaku: UUID, jenis: str, *, cabut_nib: bool) -> None:
        """An act as it is published, whatever led to it."""
        milik = self.registrasi.milik[pelaku]
        assert milik.nib
        [izin] = milik.izin
        [kegiatan] = milik.nib.kegiatan_usaha
        item = ItemPerizinan(
            kegiatan_usaha=kegiatan.id, kbli=kegiatan.kbli.nilai, jenis=izin.jenis.value,
            tingkat_risiko=kegiatan.tingkat_risiko.value, perizinan=izin.id,
        )  # fmt: skip
        isi = {
            "kasus": id, "sanksi": id, "pelaku_usaha": pelaku, "nib": milik.nib.nomor.nilai,
            "nomor": f"503/{next(self._nomor)}", "tanggal": self.dunia.hari_ini,
            "item": (item,), "cabut_nib": cabut_nib, "dasar_hukum": "Pasal ini",
            "jenis_pencabutan": jenis, "dasar_penerbitan": "VALIDASI", "penerbit": "DPMPTSP",
            "jalur": "PUTUSAN" if jenis == "PEMBUBARAN" else "PERMOHONAN",
            "jenis_sanksi": "PENCABUTAN_PERIZINAN_BERUSAHA", "tingkat_pelanggaran": "BERAT",
            "dasar_sanksi": ("KEWAJIBAN",), "pejabat": "petugas-1",
        }  # fmt: skip
        kontrak = {"SANKSI": SanksiDikenakanV1, "PEMBATALAN": PembatalanDiterbitkanV1}
        self._umumkan(kontrak.get(jenis, PencabutanDiterbitkanV1).model_validate(isi))

    def _lewat(self, e: TenggatTerlampauiV1) -> None:
        id = UUID(e.subjek)
        keputusan = verifikasi.lewat_tenggat(
            self.kasus[id], e.generasi, e.hari_terakhir, self._konteks(id)
        )
        self._terima(id, keputusan)

    def _tanya_lagi(self, e: TenggatTerlampauiV1) -> None:
        permintaan = UUID(e.subjek)
        id = self._permintaan.get(permintaan)
        if id:
            kasus = self.kasus[id]
            hasil = validasi.tanya_lagi(kasus, permintaan, e.generasi, self._konteks(id))
            self._terima(id, hasil)

    def _konteks(self, id: UUID) -> Konteks:
        return Konteks(self.dunia.hari_ini, self.dunia.kalender, self._perizinan[id], DAERAH)

    def _terima(self, id: UUID, hasil: Keputusan | Refusal) -> bool:
        if isinstance(hasil, Refusal):
            return False
        self.kasus[id], peristiwa = hasil
        bernomor = [replace(satu, **self._penomoran(satu)) for satu in peristiwa]
        for kontrak in OUTBOUND.contracts(e for e in bernomor if not isinstance(e, Intern)):
            self._umumkan(kontrak)
        return True

    def _penomoran(self, peristiwa: Peristiwa) -> dict[str, str]:
        nomor = dokumen.bernomor(peristiwa)
        return {field: f"503/{next(self._nomor)}/{jenis}" for field, (jenis, _) in nomor.items()}

    def _umumkan(self, kontrak: Any) -> None:
        self.dunia.kirim([kontrak], kontrak.pelaku_usaha)
        if isinstance(kontrak, Tindak):
            self.registrasi.lakukan(kontrak)


def _salinan(milik: Milik) -> Perizinan:
    """sanksi's own copy, made of registrasi's facts."""
    nib = milik.nib
    assert nib
    return Perizinan(
        nib.nomor.nilai,
        nib.pelaku_usaha,
        JenisPelakuUsaha.BADAN_USAHA,
        WILAYAH,
        tuple(
            KegiatanUsaha(satu.id, satu.kbli.nilai, satu.tingkat_risiko.value, WILAYAH)
            for satu in nib.kegiatan_usaha
        ),
    )
