"""What anybody may know of a document, live: its kind, number, status, date and region."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.registrasi.cetak import bahan as baca
from services.registrasi.cetak import keadaan, nib, perizinan, permohonan, surat
from services.registrasi.cetak.alamat import JenisDokumen, nomor_nib
from services.registrasi.cetak.bahan import BahanNib, BahanPbUmku, BahanPerizinan
from services.registrasi.domain.surat import Surat
from services.registrasi.tables import PermohonanRow
from shared.daerah import DAERAH
from shared.dokumen import Isi, Keadaan, Lembar, tanggal
from shared.dokumen.halaman import BERLAKU, GAWAT, PERHATIAN
from shared.dokumen.kantor import pasal
from shared.dokumen.kata import sebut


async def lembar(session: AsyncSession, isi: Isi) -> Lembar | None:
    """None when the record is not there, whatever the code says."""
    jenis = JenisDokumen(isi.jenis)
    if jenis is JenisDokumen.NIB:
        ada = await baca.nib(session, nomor_nib(isi))
        return ada and _nib(ada, isi.versi)
    id = UUID(bytes=isi.kunci)
    if jenis is JenisDokumen.PERIZINAN:
        satu = await baca.perizinan(session, id)
        return satu and _perizinan(satu)
    if jenis is JenisDokumen.PB_UMKU:
        umku = await baca.pb_umku(session, id)
        return umku and _pb_umku(umku)
    if jenis is JenisDokumen.SURAT:
        surat_ = await baca.surat(session, id)
        return surat_ and _surat(surat_.surat)
    p = await session.get(PermohonanRow, id)
    return p and _permohonan(p, jenis)


def _nib(bahan: BahanNib, versi: int) -> Lembar:
    satu = bahan.nib
    butir = [
        ("Tanggal terbit pertama", tanggal(satu.tanggal)),
        ("Versi terkini", f"{satu.versi}, {tanggal(satu.diperbarui_pada)}"),
        ("Masa berlaku", nib.masa_berlaku(satu)),
    ]
    lama = (
        f"Lembar yang Anda periksa adalah versi {versi} dan sudah digantikan: mintalah versi "
        f"{satu.versi} kepada pemiliknya."
    )
    return _susun(
        satu.daerah,
        nib.JUDUL,
        satu.nomor.nilai,
        keadaan.nib(bahan),
        butir,
        (lama,) if satu.hidup and versi < satu.versi else (),
    )


def _perizinan(bahan: BahanPerizinan) -> Lembar:
    satu = bahan.perizinan
    return _susun(
        bahan.nib.daerah,
        sebut(satu.jenis),
        perizinan.nomor(satu),
        keadaan.perizinan(bahan),
        [_terbit(satu.tanggal)],
    )


def _pb_umku(bahan: BahanPbUmku) -> Lembar:
    satu = bahan.pb_umku
    return _susun(
        bahan.induk.nib.daerah,
        perizinan.JUDUL_PB_UMKU,
        satu.nomor,
        keadaan.pb_umku(bahan),
        [_terbit(satu.tanggal)],
    )


def _surat(satu: Surat) -> Lembar:
    """It stays what it is: a NIB that was revoked is never given again."""
    return Lembar(
        daerah=DAERAH[satu.daerah].nama,
        judul=surat.JUDUL[satu.jenis],
        nomor=satu.nomor,
        status="Berlaku: otomatis",
        sifat=PERHATIAN,
        uraian=(surat.uraian(satu),),
        butir=(
            ("Tanggal", tanggal(satu.tanggal)),
            ("Dasar hukum", pasal(satu.dasar_hukum)),
            ("NIB", satu.nib.nilai),
        ),
    )


def _permohonan(p: PermohonanRow, jenis: JenisDokumen) -> Lembar:
    return Lembar(
        daerah=DAERAH[p.daerah].nama,
        judul=permohonan.FORMULIR if jenis is JenisDokumen.FORMULIR else permohonan.CHECKLIST,
        nomor=str(p.id),
        status=f"Permohonan: {sebut(p.status).lower()}",
        sifat=PERHATIAN,
        uraian=("Dokumen ini bagian dari permohonan, dan bukan Perizinan Berusaha.",),
        butir=(("Tanggal diajukan", tanggal(p.diajukan_pada)),),
    )


def _terbit(pada: date) -> tuple[str, str]:
    return "Tanggal terbit", tanggal(pada)


def _susun(
    daerah: str,
    judul: str,
    nomor: str,
    kini: Keadaan | None,
    butir: list[tuple[str, str]],
    peringatan: tuple[str, ...] = (),
) -> Lembar:
    gawat = kini is not None and kini.gawat
    return Lembar(
        daerah=DAERAH[daerah].nama,
        judul=judul,
        nomor=nomor,
        status=("Tidak berlaku: " if gawat else "Berlaku: ") + kini.cap.lower()
        if kini
        else "Berlaku",
        sifat=GAWAT if gawat else PERHATIAN if kini else BERLAKU,
        uraian=(kini.uraian, *peringatan) if kini else peringatan,
        butir=tuple(butir),
    )
