"""registrasi in memory: its own rules and its own contracts, without its database."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID, uuid5

from services.registrasi import katalog
from services.registrasi.domain import (
    akibat,
    hak_akses,
    kelengkapan,
    penerbitan_nib,
    pengunggahan,
    perizinan,
    permohonan,
    pertimbangan_teknis,
    tanpa_pbbr,
    verifikasi,
    waktu_penyelesaian,
)
from services.registrasi.domain.hak_akses import Diajukan, HakAkses, Tenggang
from services.registrasi.domain.isian import Isian
from services.registrasi.domain.nib import Nib, StatusNib
from services.registrasi.domain.penerbitan_nib import Bahan
from services.registrasi.domain.perizinan import KegiatanUsaha, Perizinan, Tahap
from services.registrasi.domain.permohonan import HasilPertimbangan, Permohonan, Status
from services.registrasi.domain.persyaratan import HasilValidasi
from services.registrasi.domain.sop import Skala, TingkatRisiko
from services.registrasi.domain.surat import JenisSurat, Masa, Surat, susun
from services.registrasi.outbound import OUTBOUND
from shared.contracts.notifikasi import (
    PengingatDijadwalkanV1,
    PengingatDikirimV1,
    TenggatTerlampauiV1,
)
from shared.identity import KBLI, NIB, Wilayah
from shared.refusal import Refusal
from tests.registrasi.bahan import (
    AJUKAN,
    BENAR,
    DIPERIKSA,
    ISIAN,
    PERSEORANGAN,
    SALAH,
    SOP,
    TIM,
)
from tests.simulasi.dunia import DAERAH, Dunia, id_dari
from tests.simulasi.tindakan import Tindak, tindakan

LOKASI = Wilayah("13.03")
SOP_DAERAH = replace(SOP, daerah=DAERAH)
TIM_DAERAH = replace(TIM, daerah=DAERAH, berlaku_sampai=date(2028, 12, 31))
AJUKAN_DAERAH = replace(AJUKAN, lokasi=LOKASI)
SEJAK_DAHULU = date(2025, 3, 3)


@dataclass
class Milik:
    """What registrasi holds of one Pelaku Usaha."""

    nib: Nib | None
    izin: tuple[Perizinan, ...]
    akses: HakAkses
    riwayat: list[Diajukan] = field(default_factory=list)
    berkas: Permohonan | None = None


class Registrasi:
    def __init__(self, dunia: Dunia) -> None:
        self.dunia = dunia
        self.milik: dict[UUID, Milik] = {}
        dunia.dengar(TenggatTerlampauiV1, "waktu_penyelesaian_nib", self._tandai)
        dunia.dengar(PengingatDijadwalkanV1, "waktu_penyelesaian_nib", self._geser)
        dunia.dengar(TenggatTerlampauiV1, "nib_tanpa_pbbr", self._lewat_tanpa_pbbr)
        for jenis in ("hak_akses_permohonan", "hak_akses_sanksi"):
            dunia.dengar(TenggatTerlampauiV1, jenis, self._batalkan)
            dunia.dengar(PengingatDikirimV1, jenis, self._peringatkan)

    # A Pelaku Usaha, with or without a NIB from before.

    def buka(self, pelaku: UUID, nomor: int, *, risiko: TingkatRisiko | None, sah: bool) -> Milik:
        nib, izin = None, ()
        if risiko:
            kegiatan = KegiatanUsaha(
                id_dari(f"kegiatan-{nomor}"), KBLI("10130"), risiko, LOKASI, "Jalan Merdeka 1",
                Tahap.PERSIAPAN, PERSEORANGAN.penanaman_modal, Skala.KECIL,
            )  # fmt: skip
            nib = Nib(
                NIB(f"91{nomor:011d}"), pelaku, DAERAH, StatusNib.AKTIF, 1, SEJAK_DAHULU,
                SEJAK_DAHULU, PERSEORANGAN.jenis, Skala.KECIL, LOKASI, (kegiatan,), None,
            )  # fmt: skip
            id = id_dari(f"izin-{nomor}")
            izin = (perizinan.terbit(id, pelaku, nib.nomor, kegiatan, SEJAK_DAHULU, sah),)
        akses = hak_akses.beri(pelaku, f"A-{nomor}", SEJAK_DAHULU)
        self.milik[pelaku] = Milik(nib, izin, akses)
        return self.milik[pelaku]

    # Applications under SOP 100.

    def ajukan(self, pelaku: UUID) -> bool:
        """False: refused, because the Hak Akses has ended (PB8-23-9)."""
        milik, hari_ini = self.milik[pelaku], self.dunia.hari_ini
        if hak_akses.boleh_bertindak(milik.akses, self._tenggang(milik), hari_ini):
            return False
        pemohon = replace(PERSEORANGAN, id=pelaku, daerah=DAERAH)
        id = uuid5(pelaku, f"permohonan-{len(milik.riwayat)}")
        angka = katalog.angka(DAERAH, hari_ini)
        hasil = permohonan.ajukan(AJUKAN_DAERAH, id, SOP_DAERAH, angka, pemohon, LOKASI, hari_ini)
        milik.berkas = self._terima(pelaku, hasil)
        milik.riwayat.append(Diajukan(id, hari_ini, None))
        milik.akses, peristiwa = hak_akses.hentikan(milik.akses, id, hari_ini)
        self._terbitkan(pelaku, peristiwa)
        return True

    def isi(self, pelaku: UUID) -> None:
        """All of it the first time, then what was found wrong."""
        milik = self.milik[pelaku]
        assert milik.berkas
        pertama = milik.berkas.status is Status.DIAJUKAN
        for kode in ISIAN if pertama else ("U2",):
            isian, berkas = ISIAN[kode]
            if kode == "U8":
                isian = Isian(pernyataan=True, tanggal_penyampaian=self.dunia.hari_ini)
            permintaan = uuid5(milik.berkas.id, "kswp")
            hasil = pengunggahan.isi(
                milik.berkas, SOP_DAERAH, kode, isian, berkas, permintaan, self.dunia.hari_ini
            )
            milik.berkas = self._terima(pelaku, hasil)
        if pertama:
            self._kswp(pelaku, milik.berkas)

    def _kswp(self, pelaku: UUID, berkas: Permohonan) -> None:
        permintaan = uuid5(berkas.id, "kswp")
        hasil = pengunggahan.catat_kswp(
            berkas, permintaan, "KSWP", HasilValidasi.VALID, self.dunia.saat
        )
        self.milik[pelaku].berkas = self._terima(pelaku, hasil)

    def nyatakan_lengkap(self, pelaku: UUID) -> None:
        milik = self.milik[pelaku]
        assert milik.berkas
        for kode in DIPERIKSA:
            hasil = kelengkapan.nilai(milik.berkas, SOP_DAERAH, kode, BENAR)
            milik.berkas = self._terima(pelaku, hasil)
        milik.berkas = self._terima(
            pelaku,
            kelengkapan.nyatakan_lengkap(
                milik.berkas, SOP_DAERAH, self.dunia.kalender, TIM_DAERAH, self.dunia.hari_ini
            ),
        )

    def kembalikan(self, pelaku: UUID) -> None:
        milik = self.milik[pelaku]
        assert milik.berkas
        milik.berkas = self._terima(
            pelaku, kelengkapan.nilai(milik.berkas, SOP_DAERAH, "U2", SALAH)
        )
        hasil = kelengkapan.kembalikan(milik.berkas, SOP_DAERAH, self.dunia.hari_ini)
        milik.berkas = self._terima(pelaku, hasil)

    def putuskan(self, pelaku: UUID, *, setuju: bool) -> None:
        milik, hari_ini = self.milik[pelaku], self.dunia.hari_ini
        assert milik.berkas
        saran = HasilPertimbangan.DISARANKAN
        milik.berkas = self._terima(
            pelaku,
            pertimbangan_teknis.beri(
                milik.berkas, SOP_DAERAH, TIM_DAERAH, "anggota-1", saran, "Layak", hari_ini
            ),
        )
        if setuju:
            hasil = verifikasi.setujui(milik.berkas, SOP_DAERAH, "petugas-1", None, hari_ini)
        else:
            hasil = verifikasi.tolak(milik.berkas, "petugas-1", "Lokasi", hari_ini)
        milik.berkas = self._terima(pelaku, hasil)
        if setuju:
            self._terbitkan_nib(pelaku, milik)

    def peroleh(self, pelaku: UUID) -> None:
        """What was filed is issued; a NIB that waited too long is revoked first."""
        milik = self.milik[pelaku]
        assert milik.berkas
        self._cabut_bila_lewat(pelaku, milik)
        milik.berkas = replace(milik.berkas, status=Status.DISETUJUI)
        self._terbitkan_nib(pelaku, milik)

    def _terbitkan_nib(self, pelaku: UUID, milik: Milik) -> None:
        assert milik.berkas
        hidup = milik.nib if milik.nib and milik.nib.hidup else None
        bahan = Bahan(
            NIB(f"92{pelaku.int % 10**11:011d}"),
            (uuid5(milik.berkas.id, "kegiatan"), uuid5(milik.berkas.id, "izin")),
        )
        pemohon = replace(PERSEORANGAN, id=pelaku, daerah=DAERAH)
        hasil = penerbitan_nib.terbitkan(milik.berkas, pemohon, hidup, bahan, self.dunia.hari_ini)
        assert not isinstance(hasil, Refusal), hasil
        milik.berkas, milik.nib = hasil.permohonan, hasil.nib
        milik.izin = (*(milik.izin if hidup else ()), *hasil.perizinan)
        terakhir = milik.riwayat[-1]
        milik.riwayat[-1] = replace(terakhir, selesai_pada=self.dunia.hari_ini)
        self._terbitkan(pelaku, hasil.peristiwa)

    # Acts of sanksi.

    def lakukan(self, e: Tindak) -> None:
        milik = self.milik[e.pelaku_usaha]
        assert milik.nib
        hasil = akibat.laksanakan(milik.nib, milik.izin, tindakan(e))
        assert hasil.nib, hasil
        milik.nib = hasil.nib
        milik.izin = hasil.perizinan or milik.izin
        self._terbitkan(e.pelaku_usaha, hasil.peristiwa)
        self._pertahankan(e.pelaku_usaha, milik)

    # Clocks of notifikasi.

    def _tandai(self, e: TenggatTerlampauiV1) -> None:
        milik = self.milik[e.pelaku_usaha]
        assert milik.berkas
        hasil = waktu_penyelesaian.tandai(milik.berkas, self.dunia.kalender, self.dunia.hari_ini)
        milik.berkas = self._terima(e.pelaku_usaha, hasil)

    def _geser(self, e: PengingatDijadwalkanV1) -> None:
        milik = self.milik[e.pelaku_usaha]
        assert milik.berkas
        terakhir = self.dunia.tanggal(e.jatuh_tempo) - timedelta(days=1)
        baru = waktu_penyelesaian.geser(milik.berkas, e.generasi, terakhir, e.kalender_versi)
        milik.berkas = baru or milik.berkas

    def _peringatkan(self, e: PengingatDikirimV1) -> None:
        milik = self.milik[e.pelaku_usaha]
        milik.akses, peristiwa = hak_akses.peringatkan(
            milik.akses, self._tenggang(milik), self.dunia.hari_ini
        )
        self._terbitkan(e.pelaku_usaha, peristiwa)

    def _batalkan(self, e: TenggatTerlampauiV1) -> None:
        milik = self.milik[e.pelaku_usaha]
        tenggang = self._tenggang(milik)
        if not tenggang or not hak_akses.berakhir(milik.akses, tenggang, self.dunia.hari_ini):
            return
        masa = Masa(tenggang.dicabut_pada, 6, tenggang.hari_terakhir, "asal")
        surat = self._surat(milik, JenisSurat.PEMBATALAN_HAK_AKSES, masa)
        milik.akses, peristiwa = hak_akses.batalkan(milik.akses, surat)
        self._terbitkan(e.pelaku_usaha, peristiwa)

    def _lewat_tanpa_pbbr(self, e: TenggatTerlampauiV1) -> None:
        milik = self.milik[e.pelaku_usaha]
        if milik.nib and milik.nib.nomor.nilai == e.subjek:
            self._cabut_bila_lewat(e.pelaku_usaha, milik)

    def _cabut_bila_lewat(self, pelaku: UUID, milik: Milik) -> None:
        nib = milik.nib
        if nib is None or nib.menunggu_pbbr is None:
            return
        bulan = katalog.bulan("nib_tanpa_pbbr", nib.menunggu_pbbr.tanggal, DAERAH)
        terakhir = tanpa_pbbr.hari_terakhir(self.dunia.kalender, bulan, nib)
        if terakhir is None or not tanpa_pbbr.lewat(nib, terakhir, self.dunia.hari_ini):
            return
        masa = Masa(nib.menunggu_pbbr.tanggal, bulan, terakhir, nib.menunggu_pbbr.nomor)
        surat = self._surat(milik, JenisSurat.PENCABUTAN_NIB, masa)
        milik.nib, milik.izin, peristiwa = tanpa_pbbr.cabut(nib, milik.izin, surat)
        self._terbitkan(pelaku, peristiwa)
        self._pertahankan(pelaku, milik)

    def _surat(self, milik: Milik, jenis: JenisSurat, masa: Masa) -> Surat:
        assert milik.nib
        return susun(jenis, milik.nib, masa, "Pasal", 1, self.dunia.hari_ini)

    # What all of them share.

    def _pertahankan(self, pelaku: UUID, milik: Milik) -> None:
        tenggang = self._tenggang(milik)
        if tenggang:
            hari_ini = self.dunia.hari_ini
            self._terbitkan(pelaku, hak_akses.dipertahankan(milik.akses, tenggang, hari_ini))

    def _tenggang(self, milik: Milik) -> Tenggang | None:
        dicabut = milik.nib and milik.nib.pencabutan
        if not milik.nib or not dicabut:
            return None
        alas = hak_akses.dasar(dicabut.jalur, dicabut.sebab, pmdn=milik.nib.pmdn)
        if not alas:
            return None
        bulan = katalog.bulan(alas.ketentuan, dicabut.tanggal, DAERAH)
        kalender = self.dunia.kalender
        return hak_akses.tenggang(kalender, bulan, dicabut.tanggal, milik.riwayat, alas)

    def _terima(self, pelaku: UUID, hasil: permohonan.Hasil | Refusal) -> Permohonan:
        assert not isinstance(hasil, Refusal), hasil
        baru, peristiwa = hasil
        self._terbitkan(pelaku, peristiwa)
        return baru

    def _terbitkan(self, pelaku: UUID, peristiwa: tuple[object, ...]) -> None:
        self.dunia.kirim(OUTBOUND.contracts(peristiwa), pelaku)
