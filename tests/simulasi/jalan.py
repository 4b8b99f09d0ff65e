"""The script is played: each Lakon plans its acts, then time goes by."""

from datetime import timedelta

from services.notifikasi.inbound import INBOUND
from services.registrasi.domain.sop import TingkatRisiko
from services.sanksi.domain.kasus import HasilValidasi, Item
from shared.contracts.pengawasan import (
    InspeksiDibatalkanV1,
    InspeksiDijadwalkanV1,
    InspeksiDijadwalUlangV1,
)
from tests.simulasi.dunia import Dunia, id_dari
from tests.simulasi.naskah import (
    Dicabut,
    Inspeksi,
    Lakon,
    Likuidasi,
    Naskah,
    Permohonan,
    TanpaPbbr,
)
from tests.simulasi.registrasi import Registrasi
from tests.simulasi.sanksi import Sanksi
from tests.support.clock import SettableClock
from tests.support.layanan import Layanan

VALID, BELUM = HasilValidasi.VALID, HasilValidasi.BELUM_DAPAT_DIVALIDASI
MENIT = timedelta(minutes=1)


class Panggung:
    def __init__(self, notifikasi: Layanan, clock: SettableClock) -> None:
        self.dunia = Dunia(notifikasi, clock, INBOUND.contracts)
        self.registrasi = Registrasi(self.dunia)
        self.sanksi = Sanksi(self.dunia, self.registrasi)
        self.ditolak: set[tuple[int, str]] = set()
        """What was refused, because it came too late."""

    async def mainkan(self, naskah: Naskah) -> None:
        for lakon in naskah.lakon:
            self._rencanakan(lakon)
        saat = [(satu, None) for satu in naskah.bangun]
        saat += [(satu.saat, satu) for satu in naskah.keputusan]
        for kapan, keputusan in sorted(saat, key=lambda satu: satu[0]):
            if keputusan:
                await self.dunia.putuskan(keputusan)
            else:
                await self.dunia.bangun(kapan)

    def _rencanakan(self, lakon: Lakon) -> None:
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

    def _permohonan(self, lakon: Permohonan) -> None:
        pelaku, r = id_dari(f"pelaku-{lakon.nomor}"), self.registrasi
        r.buka(pelaku, lakon.nomor, risiko=None, sah=False)
        self.dunia.pada(lakon.putaran[0].unggah - MENIT, lambda: r.ajukan(pelaku))
        for satu in lakon.putaran:
            self.dunia.pada(satu.unggah, lambda: r.isi(pelaku))
            self.dunia.pada(satu.lengkap, lambda: r.nyatakan_lengkap(pelaku))
            if satu.hasil == "DIKEMBALIKAN":
                self.dunia.pada(satu.akhir, lambda: r.kembalikan(pelaku))
            else:
                setuju = satu.hasil == "DITERBITKAN"
                self.dunia.pada(satu.akhir, lambda setuju=setuju: r.putuskan(pelaku, setuju=setuju))

    def _likuidasi(self, lakon: Likuidasi) -> None:
        pelaku, id, s = (
            id_dari(f"pelaku-{lakon.nomor}"),
            id_dari(f"kasus-{lakon.nomor}"),
            self.sanksi,
        )
        self.registrasi.buka(pelaku, lakon.nomor, risiko=TingkatRisiko.RENDAH, sah=True)
        akta = VALID if lakon.akta_valid else BELUM
        self.dunia.pada(lakon.diajukan, lambda: s.ajukan(id, pelaku))
        self.dunia.pada(lakon.diajukan + MENIT, lambda: s.jawab(id, Item.IDENTITAS, VALID))
        self.dunia.pada(lakon.diajukan + MENIT, lambda: s.jawab(id, Item.AKTA_PEMBUBARAN, akta))
        self.dunia.pada(lakon.kswp, lambda: s.jawab(id, Item.KSWP, VALID))
        self.dunia.pada(lakon.unggah, lambda: s.unggah(id))
        for ke, satu in enumerate(lakon.putusan):
            self.dunia.pada(
                satu.saat, lambda ke=ke, satu=satu: self._putuskan(lakon.nomor, ke, satu.setuju)
            )
            if satu.perbaikan:
                self.dunia.pada(satu.perbaikan, lambda: s.perbaiki(id))
        self._baru(lakon)

    def _putuskan(self, nomor: int, ke: int, setuju: bool) -> None:
        if not self.sanksi.putuskan(id_dari(f"kasus-{nomor}"), setuju=setuju):
            self.ditolak.add((nomor, f"putusan-{ke}"))

    def _dicabut(self, lakon: Dicabut) -> None:
        pelaku, id = id_dari(f"pelaku-{lakon.nomor}"), id_dari(f"kasus-{lakon.nomor}")
        sah = lakon.jenis != "PEMBATALAN"
        self.registrasi.buka(pelaku, lakon.nomor, risiko=TingkatRisiko.MENENGAH_TINGGI, sah=sah)
        self.dunia.pada(
            lakon.saat, lambda: self.sanksi.tindak(id, pelaku, lakon.jenis, cabut_nib=True)
        )
        self._baru(lakon)

    def _tanpa_pbbr(self, lakon: TanpaPbbr) -> None:
        pelaku, id = id_dari(f"pelaku-{lakon.nomor}"), id_dari(f"kasus-{lakon.nomor}")
        self.registrasi.buka(pelaku, lakon.nomor, risiko=TingkatRisiko.MENENGAH_TINGGI, sah=True)
        self.dunia.pada(
            lakon.saat, lambda: self.sanksi.tindak(id, pelaku, "NON_LIKUIDASI", cabut_nib=False)
        )
        if lakon.diajukan:
            self.dunia.pada(lakon.diajukan, lambda: self._ajukan(lakon.nomor, "diajukan"))
        if lakon.diperoleh:
            self.dunia.pada(lakon.diperoleh, lambda: self._peroleh(lakon.nomor))
        self._baru(lakon)

    def _baru(self, lakon: Likuidasi | Dicabut | TanpaPbbr) -> None:
        if lakon.permohonan_baru:
            self.dunia.pada(lakon.permohonan_baru, lambda: self._ajukan(lakon.nomor, "baru"))

    def _ajukan(self, nomor: int, yang: str) -> None:
        if not self.registrasi.ajukan(id_dari(f"pelaku-{nomor}")):
            self.ditolak.add((nomor, yang))

    def _peroleh(self, nomor: int) -> None:
        if (nomor, "diajukan") not in self.ditolak:
            self.registrasi.peroleh(id_dari(f"pelaku-{nomor}"))

    def _inspeksi(self, lakon: Inspeksi) -> None:
        for versi, (saat, _) in enumerate(lakon.jadwal, 1):
            self.dunia.pada(saat, lambda versi=versi: self._jadwalkan(lakon, versi))
        if lakon.batal:
            self.dunia.pada(lakon.batal, lambda: self._batalkan(lakon))

    def _jadwalkan(self, lakon: Inspeksi, versi: int) -> None:
        pelaku = id_dari(f"pelaku-{lakon.nomor}")
        isi = {
            "inspeksi": id_dari(f"inspeksi-{lakon.nomor}"), "pelaku_usaha": pelaku,
            "jenis": "RUTIN", "tanggal": lakon.jadwal[versi - 1][1], "versi_jadwal": versi,
            "lokasi": "Muaro Sijunjung", "instansi_pelaksana": ("DPMPTSP", "OPD_TEKNIS"),
            "rencana": None, "tanggal_lama": lakon.jadwal[max(0, versi - 2)][1], "alasan": "-",
        }  # fmt: skip
        kontrak = InspeksiDijadwalkanV1 if versi == 1 else InspeksiDijadwalUlangV1
        self.dunia.kirim([kontrak.model_validate(isi)], pelaku)

    def _batalkan(self, lakon: Inspeksi) -> None:
        pelaku = id_dari(f"pelaku-{lakon.nomor}")
        isi = {
            "inspeksi": id_dari(f"inspeksi-{lakon.nomor}"), "pelaku_usaha": pelaku,
            "tanggal": self.dunia.hari_ini, "alasan": "-", "jenis": "RUTIN",
        }  # fmt: skip
        self.dunia.kirim([InspeksiDibatalkanV1.model_validate(isi)], pelaku)
