"""The same two years counted again, straightforwardly, person by person: what must have become
of each clock, each notice, each NIB and Hak Akses. It shares no code with the system."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.simulasi.buku import DAHULU, KANTOR
from tests.simulasi.hitung_inspeksi import HitungInspeksi
from tests.simulasi.naskah import (
    Dicabut,
    Inspeksi,
    Likuidasi,
    Naskah,
    Permohonan,
    TanpaPbbr,
)
from tests.simulasi.waktu import Catatan, Waktu, bulan, lewat

TAHUN_TERBIT = {2025, 2026}
BATAS_JAWAB, JEDA = 30, (60, 300, 900, 3_600, 14_400, 86_400)
MENIT = timedelta(minutes=1)
BERTIGA = ("BKPM", "PEMERINTAH_DAERAH", "PELAKU_USAHA")
TERBIT = {
    "NON_LIKUIDASI": "pencabutan_non_likuidasi_nib_diterbitkan",
    "PEMBUBARAN": "pencabutan_putusan_nib_diterbitkan",
    "PEMBATALAN": "pembatalan_nib_diterbitkan",
}


@dataclass(frozen=True)
class Pengajuan:
    """An application: when it was filed, and when what it asks for is issued."""

    saat: datetime
    selesai: datetime | None
    nama: str


class HitungUlang(HitungInspeksi):
    def __init__(self, naskah: Naskah) -> None:
        super().__init__(Waktu(naskah))
        for lakon in naskah.lakon:
            match lakon:
                case Permohonan():
                    self._permohonan(lakon)
                case Likuidasi():
                    self._likuidasi(lakon)
                case Dicabut():
                    self._dicabut(lakon)
                case TanpaPbbr():
                    self._tanpa_pbbr(lakon)
                case Inspeksi():
                    self._inspeksi(lakon)
        for _ in self.waktu.tahun - TAHUN_TERBIT:  # CALC-1: nothing says when its holidays are
            self._surat(KANTOR, "kalender_sementara", "DPMPTSP")

    def _permohonan(self, lakon: Permohonan) -> None:
        nomor, w = lakon.nomor, self.waktu
        self.akhir.akses[nomor] = ("AKTIF", DAHULU)
        mulai = lakon.putaran[0].unggah
        self._surat(nomor, "permohonan_diajukan", "DPMPTSP")
        self._surat(nomor, "tingkat_risiko_ditetapkan", "PELAKU_USAHA")
        self._validasi(nomor, mulai, mulai)
        for satu in lakon.putaran:
            if not w.terjadi(satu.unggah):
                return
            self._surat(nomor, "berkas_diunggah", "DPMPTSP")
            if not w.terjadi(satu.lengkap):
                return
            self._surat(nomor, "permohonan_dinyatakan_lengkap", "PELAKU_USAHA")
            self._surat(nomor, "permohonan_diteruskan_ke_tim_teknis", "TIM_TEKNIS")
            jam = w.jangka_hari(1, satu.unggah.date(), satu.lengkap, [satu.akhir])
            self._catat(nomor, "waktu_penyelesaian_nib", jam, "DPMPTSP")
            terlambat = satu.lengkap >= lewat(w.maju(1, satu.unggah.date(), satu.lengkap))
            dibiarkan = jam.keadaan == "DIJALANKAN" and jam.selesai and satu.akhir > jam.selesai
            if terlambat or dibiarkan:  # SOP100-17: somebody has to look after it, once
                self._surat(nomor, "sla_terlampaui", "DPMPTSP")
            if w.terjadi(satu.akhir):
                self._putusan_permohonan(nomor, satu.hasil)

    def _putusan_permohonan(self, nomor: int, hasil: str) -> None:
        if hasil == "DIKEMBALIKAN":
            self._surat(nomor, "permohonan_dikembalikan", "PELAKU_USAHA")
            return
        self._surat(nomor, "pertimbangan_teknis_diberikan", "DPMPTSP")
        if hasil == "DITOLAK":
            self._surat(nomor, "permohonan_ditolak", "PELAKU_USAHA")
        else:
            self._surat(nomor, "permohonan_diverifikasi", "PELAKU_USAHA")
            self._surat(nomor, "nib_diterbitkan", "PELAKU_USAHA")
            self._surat(nomor, "kewajiban_pb_umku_dicatat", "PELAKU_USAHA")
            self.akhir.nib[nomor] = ("AKTIF", None)

    def _likuidasi(self, lakon: Likuidasi) -> None:
        nomor, w = lakon.nomor, self.waktu
        self._mulai(nomor)
        self._surat(nomor, "pencabutan_dimohonkan", "DPMPTSP")
        dijawab = lakon.diajukan + MENIT
        self._data(nomor, dijawab, sunyi=self._validasi(nomor, lakon.diajukan, dijawab))
        sunyi = self._validasi(
            nomor, lakon.diajukan, dijawab if lakon.akta_valid else None, ulang=False
        )
        self._data(nomor, dijawab, sunyi=lakon.akta_valid and sunyi)
        ditanya_lagi = self._validasi(nomor, lakon.diajukan, lakon.kswp)
        self._data(nomor, lakon.kswp, sunyi=ditanya_lagi)
        terbit = None
        if lakon.akta_valid:
            saat = max(dijawab, lakon.kswp)
            terbit = (saat, saat.date(), "VALIDASI") if w.terjadi(saat) else None
            for ke, satu in enumerate(lakon.putusan):
                if w.terjadi(satu.saat):
                    self.akhir.ditolak.add((nomor, f"putusan-{ke}"))
        elif w.terjadi(lakon.unggah):
            self._surat(nomor, "akta_diunggah", "DPMPTSP")
        if not lakon.akta_valid and w.terjadi(max(lakon.unggah, lakon.kswp)):
            terbit = self._verifikasi(lakon, ditanya_lagi=ditanya_lagi)
        baru = self._pengajuan(lakon.permohonan_baru)
        if terbit is None:
            self._surat_pengajuan(nomor, baru)
            return
        saat, tanggal, dasar = terbit
        self._surat(nomor, "pencabutan_diterbitkan", *BERTIGA)
        self._surat(nomor, "kewajiban_pasca_pencabutan", "PELAKU_USAHA")
        if dasar == "FIKTIF_POSITIF":
            self._surat(nomor, "fiktif_positif", "DPMPTSP")
        self._nib_dicabut(nomor, tanggal, "LIKUIDASI")
        self._hak_akses(nomor, "hak_akses_permohonan", 6, tanggal, saat, baru)

    def _data(self, nomor: int, dijawab: datetime, *, sunyi: bool) -> None:
        """One for each result: silence is one, the answer another."""
        for _ in range(sunyi + self.waktu.terjadi(dijawab)):
            self._surat(nomor, "data_divalidasi", "PELAKU_USAHA")

    def _verifikasi(
        self, lakon: Likuidasi, *, ditanya_lagi: bool
    ) -> tuple[datetime, date, str] | None:
        """PB8-23-3 to PB8-23-5, round by round; when it is issued, from which day, and why."""
        nomor, w = lakon.nomor, self.waktu
        ditugaskan = max(lakon.unggah, lakon.kswp, lakon.diajukan + MENIT)
        hari_nol = max(lakon.diajukan.date(), lakon.unggah.date())
        if ditanya_lagi:  # AMB-51: no clock runs while an agency is silent
            hari_nol = max(hari_nol, lakon.kswp.date())
        if w.maju(5, hari_nol, ditugaskan) < ditugaskan.date():  # AMB-49
            hari_nol = ditugaskan.date()
        tersisa = [satu for satu in enumerate(lakon.putusan) if w.terjadi(satu[1].saat)]
        while True:
            self._surat(nomor, "verifikasi_ditugaskan", "DPMPTSP")
            jam = w.jangka_hari(
                5, hari_nol, ditugaskan, [satu.saat for _, satu in tersisa[:1]], (3, 4)
            )
            self._catat(nomor, "verifikasi_likuidasi", jam, "DPMPTSP")
            for _ in jam.peringatan:
                self._surat(nomor, "verifikasi_diingatkan", "DPMPTSP")
            if jam.keadaan != "DIBATALKAN":
                self.akhir.ditolak |= {(nomor, f"putusan-{ke}") for ke, _ in tersisa}
                if jam.selesai is None:
                    return None
                return jam.selesai, jam.berlaku.date(), "FIKTIF_POSITIF"
            _, putusan = tersisa.pop(0)
            if putusan.setuju:
                return putusan.saat, putusan.saat.date(), "VERIFIKASI"
            self._surat(nomor, "pencabutan_ditolak", "PELAKU_USAHA")
            if putusan.perbaikan is None or not w.terjadi(putusan.perbaikan):
                return None
            self._surat(nomor, "akta_diunggah", "DPMPTSP")
            self._surat(nomor, "pencabutan_dimohonkan", "DPMPTSP")
            ditugaskan, hari_nol = putusan.perbaikan, putusan.perbaikan.date()

    def _dicabut(self, lakon: Dicabut) -> None:
        nomor, tanggal = lakon.nomor, lakon.saat.date()
        self._mulai(nomor)
        if lakon.jenis in TERBIT:
            self._surat(nomor, TERBIT[lakon.jenis], *BERTIGA)
        else:
            self._surat(nomor, "sanksi_dikenakan", "PELAKU_USAHA")
        sebab = "PENCABUTAN_PERIZINAN_BERUSAHA" if lakon.jenis == "SANKSI" else lakon.jenis
        self._nib_dicabut(nomor, tanggal, sebab)
        baru = self._pengajuan(lakon.permohonan_baru)
        if lakon.jenis == "PEMBATALAN":  # AMB-40: no period follows
            self._surat_pengajuan(nomor, baru)
        elif lakon.jenis == "SANKSI":  # AMB-36
            self._hak_akses(nomor, "hak_akses_sanksi", 12, tanggal, lakon.saat, baru)
        else:
            self._hak_akses(nomor, "hak_akses_permohonan", 6, tanggal, lakon.saat, baru)

    def _tanpa_pbbr(self, lakon: TanpaPbbr) -> None:
        nomor, w = lakon.nomor, self.waktu
        self._mulai(nomor)
        self._surat(nomor, "pencabutan_non_likuidasi_diterbitkan", *BERTIGA)
        self._surat(nomor, "nib_dimutakhirkan", "PELAKU_USAHA")
        self.akhir.nib[nomor] = ("DIMUTAKHIRKAN", None)
        terakhir = bulan(6, lakon.saat.date())
        diajukan = self._pengajuan(lakon.diajukan, lakon.diperoleh, "diajukan")
        diperoleh = diajukan.selesai if diajukan else None
        tepat = diperoleh is not None and diperoleh < lewat(terakhir)
        henti = [diperoleh] if diperoleh and tepat else []
        jam = w.jangka_bulan(6, lakon.saat.date(), lakon.saat, henti)
        self._catat(nomor, "nib_tanpa_pbbr", jam)
        for _ in jam.peringatan:
            self._surat(nomor, "nib_akan_dicabut", "PELAKU_USAHA")
        if jam.keadaan == "DIBATALKAN":  # AMB-56: obtained in time
            self._surat(nomor, "nib_dimutakhirkan", "PELAKU_USAHA")
            self._surat(nomor, "kewajiban_pb_umku_dicatat", "PELAKU_USAHA")
        saat = min((s for s in (jam.selesai, diperoleh) if s), default=None)
        if jam.keadaan == "DIBATALKAN" or saat is None:
            self._surat_pengajuan(nomor, diajukan or self._pengajuan(lakon.permohonan_baru))
            return
        tanggal = lewat(terakhir).date()
        self._nib_dicabut(nomor, tanggal, "TANPA_PBBR")
        pengajuan = diajukan or self._pengajuan(lakon.permohonan_baru)
        diterima = self._hak_akses(nomor, "hak_akses_permohonan", 6, tanggal, saat, pengajuan)
        if diperoleh and diterima:
            self._surat(nomor, "nib_diterbitkan", "PELAKU_USAHA")
            self._surat(nomor, "kewajiban_pb_umku_dicatat", "PELAKU_USAHA")
            self.akhir.nib[nomor] = ("AKTIF", None)

    def _hak_akses(
        self,
        nomor: int,
        kind: str,
        lama: int,
        tanggal: date,
        dipasang: datetime,
        baru: Pengajuan | None,
    ) -> bool:
        """PB8-23-9, AMB-57. False: the application came too late and was refused."""
        terakhir = bulan(lama, tanggal)
        sebelum = baru is not None and baru.saat <= dipasang
        ditolak = baru is not None and not sebelum and baru.saat >= lewat(terakhir)
        henti = []
        if baru and not ditolak:
            henti = [dipasang if sebelum else baru.saat]
        if ditolak and baru:
            self.akhir.ditolak.add((nomor, baru.nama))
        else:
            self._surat_pengajuan(nomor, baru)
        jam = self.waktu.jangka_bulan(lama, tanggal, dipasang, henti)
        self._catat(nomor, kind, jam)
        for saat, _ in jam.peringatan:
            self._surat(nomor, "hak_akses_akan_dibatalkan", "PELAKU_USAHA")
            self.akhir.akses[nomor] = ("AKAN_DIBATALKAN", saat.date())
        if jam.keadaan == "DIJALANKAN":
            self._surat(nomor, "hak_akses_dibatalkan", "PELAKU_USAHA")
            self.akhir.akses[nomor] = ("DIBATALKAN", jam.berlaku.date())
        elif jam.keadaan == "DIBATALKAN" and baru and (sebelum or jam.peringatan):
            self._surat(nomor, "hak_akses_dipertahankan", "PELAKU_USAHA")
            if jam.peringatan:
                self.akhir.akses[nomor] = ("AKTIF", baru.saat.date())
        return not ditolak

    def _validasi(
        self, nomor: int, ditanya: datetime, dijawab: datetime | None, *, ulang: bool = True
    ) -> bool:
        """AMB-51: asked again with growing pauses. True: it was, before the answer came."""
        berlaku, ke = ditanya + timedelta(seconds=BATAS_JAWAB), 0
        jam = Catatan(berlaku.date(), berlaku)
        for saat in self.waktu.bangun(ditanya):
            if dijawab and dijawab <= saat:
                jam.keadaan = "DIBATALKAN"
                jam.riwayat.append("DIHENTIKAN")
                break
            if saat >= jam.berlaku:
                jam.keadaan = "DIJALANKAN"
                jam.riwayat.append("DIJALANKAN")
                self._catat(nomor, "validasi_ulang", jam)
                if not ulang:
                    return False
                berlaku = saat + timedelta(seconds=JEDA[min(ke, len(JEDA) - 1)])
                ke, jam = ke + 1, Catatan(berlaku.date(), berlaku)
        self._catat(nomor, "validasi_ulang", jam)
        return ke > 0

    def _pengajuan(
        self, saat: datetime | None, selesai: datetime | None = None, nama: str = "baru"
    ) -> Pengajuan | None:
        if saat is None or not self.waktu.terjadi(saat):
            return None
        return Pengajuan(saat, selesai if self.waktu.terjadi(selesai) else None, nama)

    def _surat_pengajuan(self, nomor: int, baru: Pengajuan | None) -> None:
        if baru:
            self._surat(nomor, "permohonan_diajukan", "DPMPTSP")
            self._surat(nomor, "tingkat_risiko_ditetapkan", "PELAKU_USAHA")
