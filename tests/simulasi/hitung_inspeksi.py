"""The recount of inspections: their reminders, and who hears of a new date."""

from datetime import date, datetime

from tests.simulasi.buku import Buku
from tests.simulasi.naskah import Inspeksi, pukul
from tests.simulasi.waktu import Catatan, Waktu


class HitungInspeksi(Buku):
    def __init__(self, waktu: Waktu) -> None:
        super().__init__()
        self.waktu = waktu

    def _inspeksi(self, lakon: Inspeksi) -> None:
        """PB8-10-14: at the tenth working day before, each executing agency, once a version."""
        w, jadwal = self.waktu, lakon.jadwal
        sesudah = [saat for saat, _ in jadwal[1:]] + [lakon.batal]
        if w.terjadi(lakon.batal):
            self._surat(lakon.nomor, "inspeksi_dibatalkan", "DPMPTSP")
        for versi, ((dipasang, tanggal), henti) in enumerate(zip(jadwal, sesudah, strict=True)):
            if not w.terjadi(dipasang):
                return
            if versi:
                self._surat(lakon.nomor, "inspeksi_dijadwal_ulang", "DPMPTSP", "OPD_TEKNIS")
            jam = self._pengingat(dipasang, tanggal, henti)
            if jam.keadaan == "DIBATALKAN" and henti is not lakon.batal:
                jam.riwayat[-1] = "DIPINDAHKAN"
            self._catat(lakon.nomor, "pengingat_inspeksi", jam, dikatakan=False)
            if jam.keadaan == "DIJALANKAN":
                self._surat(lakon.nomor, "inspeksi_diingatkan", "DPMPTSP", "OPD_TEKNIS")

    def _pengingat(self, dipasang: datetime, tanggal: date, henti: datetime | None) -> Catatan:
        w = self.waktu
        versi, hari = w.versi(dipasang), w.mundur(10, tanggal, dipasang)
        jam = Catatan(hari, pukul(hari, 0))
        for saat in w.bangun(dipasang):
            if henti and henti <= saat:
                jam.keadaan = "DIBATALKAN"
                jam.riwayat.append("DIHENTIKAN")
                return jam
            if w.versi(saat) != versi:
                versi, jam.terakhir = w.versi(saat), w.mundur(10, tanggal, saat)
                jam.berlaku = pukul(jam.terakhir, 0)
                jam.riwayat.append("DIPINDAHKAN")
            if saat >= jam.berlaku:
                jam.keadaan = "DIJALANKAN"
                jam.riwayat.append("DIJALANKAN")
                return jam
        return jam
