"""Applications, their checklist, their timeline, and the duties that stay after the NIB."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import BigInteger, Column, Identity, Index, text
from sqlmodel import Field, col, select

from services.registrasi.domain.hak_akses import Diajukan
from services.registrasi.domain.isian import Berkas, Isian
from services.registrasi.domain.penerbitan_nib import KewajibanPbUmkuDicatat
from services.registrasi.domain.permohonan import (
    Keputusan,
    Penugasan,
    Permohonan,
    Pertimbangan,
)
from services.registrasi.domain.persyaratan import HasilValidasi, Item, Kswp, Penilaian
from services.registrasi.domain.sop import Angka
from services.registrasi.tables.base import (
    Isi,
    Tabel,
    ambil,
    isi_baris,
    jsonb,
    jsonb_opsional,
    tambah,
    tersandi,
    upsert,
    waktu,
    waktu_opsional,
)
from shared.contracts.contract import Contract
from shared.crypto import Cipher
from shared.identity import NPWP
from shared.messaging.transaction import Transaction

ISIAN = TypeAdapter(Isian)
ANGKA = TypeAdapter(Angka)
PERTIMBANGAN = TypeAdapter(Pertimbangan)
KEPUTUSAN = TypeAdapter(Keputusan)
PENUGASAN = TypeAdapter(Penugasan)
PERMOHONAN = TypeAdapter(Permohonan)
TERBARU = (text("dibuat_pada DESC"), text("id DESC"))


class PermohonanRow(Tabel, table=True):
    """An application under the SOP version that it was filed under."""

    __table_args__ = (
        Index("permohonan_daerah", "daerah", *TERBARU),
        Index("permohonan_pelaku_usaha", "pelaku_usaha", *TERBARU),
        Index("permohonan_status", "daerah", "status", *TERBARU),
        Index(
            "permohonan_tenggat",
            "daerah",
            "status",
            text("COALESCE(batas, 'infinity'::date)"),
            "id",
            postgresql_where=text("status NOT IN ('DITERBITKAN', 'DITOLAK')"),
        ),
        Index("permohonan_kbli", "daerah", "kbli", *TERBARU),
        Index("permohonan_skala", "daerah", "skala", *TERBARU),
        Index("permohonan_nib", "nib", postgresql_where=text("nib IS NOT NULL")),
    )

    id: UUID = Field(primary_key=True)
    pelaku_usaha: UUID = Field(foreign_key="pelaku_usaha.id")
    daerah: str
    sop: str
    sop_versi: int
    kbli: str
    skala: str
    jenis_pemohon: str
    lokasi: str
    alamat: str
    penanaman_modal: str
    tingkat_risiko: str
    perizinan: str
    kanal: str
    angka: dict[str, Any] = jsonb()
    """The versioned configuration that decides this case."""
    status: str
    diajukan_pada: date
    ke: int
    diterima_lengkap_pada: date | None = None
    batas: date | None = None
    kalender_versi: str | None = None
    sla_terlampaui: bool = False
    pertimbangan: dict[str, Any] | None = jsonb_opsional()
    keputusan: dict[str, Any] | None = jsonb_opsional()
    nib: str | None = None
    selesai_pada: date | None = None
    petugas: dict[str, Any] | None = jsonb_opsional()
    """Who is assigned, as the profile was on that day."""
    dibuat_pada: datetime = waktu()


class PersyaratanRow(Tabel, table=True):
    """What was given for one requirement, and what was found about it."""

    __table_args__ = (Index("persyaratan_kswp", "kswp_permintaan", unique=True),)

    permohonan: UUID = Field(primary_key=True, foreign_key="permohonan.id")
    kode: str = Field(primary_key=True)
    diisi_pada: date
    isian: dict[str, Any] = jsonb()
    npwp: bytes | None = tersandi()
    sha256: str | None = None
    jenis_berkas: str | None = None
    ukuran: int | None = None
    benar: bool | None = None
    alasan: str | None = None
    dinilai_oleh: str | None = None
    dinilai_pada: date | None = None
    kswp_permintaan: UUID | None = None
    kswp_ke: int | None = None
    kswp_hasil: str | None = None
    kswp_dijawab_pada: datetime | None = waktu_opsional()


class RiwayatRow(Tabel, table=True):
    """One line of the timeline: a published fact with its article."""

    __table_args__ = (Index("riwayat_permohonan", "permohonan", "id"),)

    id: int | None = Field(
        default=None, sa_column=Column(BigInteger, Identity(always=True), primary_key=True)
    )
    permohonan: UUID = Field(foreign_key="permohonan.id")
    pada: datetime = waktu()
    fakta: str
    aturan: list[str] = jsonb()
    dasar_hukum: str
    pelaku: str
    isi: dict[str, Any] = jsonb()


class KewajibanRow(Tabel, table=True):
    """SOP100-U11: open after the NIB, never a bar to it."""

    permohonan: UUID = Field(primary_key=True, foreign_key="permohonan.id")
    pelaku_usaha: UUID = Field(index=True)
    nib: str
    status: str
    tanggal: date


def to_permohonan(
    row: PermohonanRow | Isi, butir: Iterable[PersyaratanRow | Isi], cipher: Cipher | None
) -> Permohonan:
    permohonan = PERMOHONAN.validate_python({**isi_baris(row), "persyaratan": ()})
    return replace(permohonan, persyaratan=tuple(_item(isi_baris(satu), cipher) for satu in butir))


def _item(row: Isi, cipher: Cipher | None) -> Item:
    isian = ISIAN.validate_python(row["isian"])
    if row["npwp"] and cipher:
        isian = replace(isian, npwp=NPWP(cipher.decrypt(row["npwp"])))
    berkas = (
        Berkas(row["sha256"], row["jenis_berkas"], row["ukuran"])
        if row["sha256"] and row["jenis_berkas"] and row["ukuran"]
        else None
    )
    return Item(row["kode"], row["diisi_pada"], isian, berkas, _penilaian(row), _kswp(row))


def _penilaian(row: Isi) -> Penilaian | None:
    oleh, pada = row["dinilai_oleh"], row["dinilai_pada"]
    if row["benar"] is None or oleh is None or pada is None:
        return None
    return Penilaian(row["benar"], row["alasan"], oleh, pada)


def _kswp(row: Isi) -> Kswp | None:
    permintaan, ke = row["kswp_permintaan"], row["kswp_ke"]
    if permintaan is None or ke is None:
        return None
    hasil = HasilValidasi(row["kswp_hasil"]) if row["kswp_hasil"] else None
    return Kswp(permintaan, ke, hasil, row["kswp_dijawab_pada"])


def _item_row(permohonan: UUID, item: Item, cipher: Cipher) -> Isi:
    isian, berkas, penilaian, kswp = item.isian, item.berkas, item.penilaian, item.kswp
    return {
        "permohonan": permohonan,
        "kode": item.kode,
        "diisi_pada": item.diisi_pada,
        "isian": ISIAN.dump_python(replace(isian, npwp=None), mode="json", exclude_none=True),
        "npwp": cipher.encrypt(isian.npwp.nilai) if isian.npwp else None,
        "sha256": berkas.sha256 if berkas else None,
        "jenis_berkas": berkas.jenis if berkas else None,
        "ukuran": berkas.ukuran if berkas else None,
        "benar": penilaian.benar if penilaian else None,
        "alasan": penilaian.alasan if penilaian else None,
        "dinilai_oleh": penilaian.petugas if penilaian else None,
        "dinilai_pada": penilaian.tanggal if penilaian else None,
        "kswp_permintaan": kswp.permintaan if kswp else None,
        "kswp_ke": kswp.ke if kswp else None,
        "kswp_hasil": kswp.hasil if kswp else None,
        "kswp_dijawab_pada": kswp.dijawab_pada if kswp else None,
    }


async def load_permohonan(tx: Transaction, id: UUID) -> Permohonan | None:
    rows = await ambil(tx, PermohonanRow, id=id)
    if not rows:
        return None
    return to_permohonan(rows[0], await ambil(tx, PersyaratanRow, permohonan=id), tx.cipher)


async def save_permohonan(
    tx: Transaction, satu: Permohonan, lama: Permohonan | None = None
) -> None:
    """`lama`: as it was loaded in this transaction; what has not changed is not written again."""
    isi = PERMOHONAN.dump_python(satu, exclude={"persyaratan"})
    isi |= {
        "kbli": satu.kbli.nilai,
        "lokasi": satu.lokasi.nilai,
        "nib": satu.nib and satu.nib.nilai,
        "angka": ANGKA.dump_python(satu.angka, mode="json"),
        "pertimbangan": satu.pertimbangan
        and PERTIMBANGAN.dump_python(satu.pertimbangan, mode="json"),
        "keputusan": satu.keputusan and KEPUTUSAN.dump_python(satu.keputusan, mode="json"),
        "petugas": satu.petugas and PENUGASAN.dump_python(satu.petugas, mode="json"),
        "dibuat_pada": tx.now,
    }
    await upsert(tx, PermohonanRow, [isi], "id")
    sama = lama.persyaratan if lama else ()
    butir = [_item_row(satu.id, item, tx.cipher) for item in satu.persyaratan if item not in sama]
    await upsert(tx, PersyaratanRow, butir, "permohonan", "kode")


@dataclass(frozen=True)
class Catatan:
    """One line of the timeline before it is written."""

    fakta: str
    aturan: tuple[str, ...]
    dasar_hukum: str
    isi: dict[str, Any]


def catatan(fakta: Contract, aturan: tuple[str, ...], dasar_hukum: str) -> Catatan:
    isi = fakta.model_dump(mode="json", exclude={"permohonan", "pelaku_usaha"})
    return Catatan(fakta.FAKTA, aturan, dasar_hukum, isi)


async def save_catatan(tx: Transaction, permohonan: UUID, *semua: Catatan) -> None:
    siapa = {"permohonan": permohonan, "pada": tx.now, "pelaku": tx.actor.id}
    await tambah(tx, RiwayatRow, [vars(satu) | siapa for satu in semua])


async def find_permintaan(tx: Transaction, permintaan: UUID) -> tuple[UUID, UUID] | None:
    """The application that asked for this taxpayer check, and whose it is."""
    hasil = await tx.session.execute(
        select(col(PermohonanRow.id), col(PermohonanRow.pelaku_usaha))
        .join(PersyaratanRow, col(PersyaratanRow.permohonan) == col(PermohonanRow.id))
        .where(col(PersyaratanRow.kswp_permintaan) == permintaan)
    )
    row = hasil.one_or_none()
    return (row[0], row[1]) if row else None


async def load_riwayat_pengajuan(tx: Transaction, pelaku_usaha: UUID) -> list[Diajukan]:
    """What PB8-23-9 asks: every application ever filed, with its end."""
    rows = await tx.session.execute(
        select(
            col(PermohonanRow.id),
            col(PermohonanRow.diajukan_pada),
            col(PermohonanRow.selesai_pada),
            col(PermohonanRow.nib),
        ).where(col(PermohonanRow.pelaku_usaha) == pelaku_usaha)
    )
    return [Diajukan(*row) for row in rows]


async def save_kewajiban(tx: Transaction, dicatat: KewajibanPbUmkuDicatat) -> None:
    row = {
        "permohonan": dicatat.permohonan.id,
        "pelaku_usaha": dicatat.permohonan.pelaku_usaha,
        "nib": dicatat.nib.nilai,
        "status": "TERBUKA",
        "tanggal": tx.today,
    }
    await upsert(tx, KewajibanRow, [row], "permohonan")
