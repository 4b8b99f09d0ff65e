"""What an event of a case changes here at once, before registrasi has answered.

A second request then gets a letter (AMB-65). Whether the NIB follows a Pembatalan or a
NON_LIKUIDASI is registrasi's to count: its copy here waits for nib.dicabut.
"""

from services.sanksi import tables
from services.sanksi.domain import dokumen, pelaksanaan
from services.sanksi.domain.kasus import Kasus
from services.sanksi.domain.kewajiban import tindak_lanjut
from services.sanksi.domain.objek import Objek
from services.sanksi.domain.peristiwa.non_likuidasi import NonLikuidasiDiterbitkan
from services.sanksi.domain.peristiwa.pembatalan import PembatalanDiterbitkan
from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDiterbitkan,
)
from services.sanksi.domain.peristiwa.perwakilan import PencabutanPerwakilanDiterbitkan
from services.sanksi.domain.peristiwa.putusan import PencabutanPutusanDiterbitkan
from services.sanksi.domain.peristiwa.umum import Peristiwa
from services.sanksi.domain.perizinan import Berakhir, Perizinan, cabut, lisensi_rendah
from shared.messaging.transaction import Transaction

PENCABUTAN_LIKUIDASI = "Pencabutan LIKUIDASI atas permohonan"
PENCABUTAN_NON_LIKUIDASI = "Pencabutan NON_LIKUIDASI atas permohonan"
PEMBATALAN = "Pembatalan atas permohonan"
PERWAKILAN = "Pencabutan atas permohonan kantor perwakilan atau badan usaha luar negeri"
PUTUSAN = "Pencabutan atas putusan pengadilan"


async def laksanakan(
    tx: Transaction, peristiwa: Peristiwa, kasus: Kasus, perizinan: Perizinan
) -> None:
    for satu in dokumen.susun(peristiwa, kasus, perizinan):
        await tables.add_dokumen(tx, satu)
    match peristiwa:
        case PencabutanDiterbitkan(tanggal=tanggal, nomor=nomor):
            akhir = Berakhir(tanggal, PENCABUTAN_LIKUIDASI, nomor)
            await tables.save_perizinan(tx, cabut(perizinan, akhir))
        case PembatalanDiterbitkan(tanggal=tanggal, nomor=nomor, objek=objek):
            await _akhiri(tx, perizinan, objek, Berakhir(tanggal, PEMBATALAN, nomor))
        case NonLikuidasiDiterbitkan(tanggal=tanggal, nomor=nomor, objek=objek):
            await _akhiri(tx, perizinan, objek, Berakhir(tanggal, PENCABUTAN_NON_LIKUIDASI, nomor))
        case PencabutanPerwakilanDiterbitkan(tanggal=tanggal, nomor=nomor, objek=objek):
            await _akhiri(tx, perizinan, objek, Berakhir(tanggal, PERWAKILAN, nomor))
        case PencabutanPutusanDiterbitkan(tanggal=tanggal, nomor=nomor, objek=()):  # PB8-27-11
            await tables.save_perizinan(tx, cabut(perizinan, Berakhir(tanggal, PUTUSAN, nomor)))
        case PencabutanPutusanDiterbitkan(tanggal=tanggal, nomor=nomor, objek=objek):
            await _akhiri(tx, perizinan, objek, Berakhir(tanggal, PUTUSAN, nomor))
        case KewajibanPascaPencabutanDicatat(kewajiban=kewajiban, sertifikat=sertifikat):
            await tables.add_kewajiban(tx, tindak_lanjut(kasus.id, kewajiban, sertifikat))
        case _:
            pass


async def _akhiri(
    tx: Transaction, perizinan: Perizinan, objek: tuple[Objek, ...], akhir: Berakhir
) -> None:
    for satu in objek:
        if satu.perizinan is None:  # PB8-24-4a
            lisensi = lisensi_rendah(perizinan, satu.kegiatan_usaha)
        else:
            lisensi = await tables.load_lisensi(tx.session, satu.perizinan)
        if lisensi:
            await tables.save_lisensi(tx.session, pelaksanaan.akhiri(lisensi, akhir))
