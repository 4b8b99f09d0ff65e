"""A subscription of an agency, and one delivery to it (Standard Webhooks)."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from uuid import UUID, uuid5

from shared.refusal import Refusal

AWALAN_RAHASIA = "whsec_"
NAT64 = IPv6Network("64:ff9b::/96")


class StatusKiriman(StrEnum):
    ANTRI = "ANTRI"
    DITERIMA = "DITERIMA"
    """Its answer is the receipt: between sending and receipt nothing is known."""
    GAGAL = "GAGAL"


@dataclass(frozen=True)
class Pemilik:
    """An agency by its role, and a ministry by its name."""

    peran: str
    instansi: str | None
    sub: str


@dataclass(frozen=True)
class Langganan:
    id: UUID
    daerah: str
    pemilik: Pemilik
    url: str
    jenis: tuple[str, ...]
    """Types of events; never none."""
    rahasia: bytes
    """Encrypted."""
    dibuat_pada: datetime
    aktif: bool = True
    tunda_sampai: datetime | None = None
    """After a failure nothing is sent before: one that is away does not hold up the others."""
    rahasia_lama: bytes | None = None
    """Encrypted; signs beside the new one until then."""
    lama_sampai: datetime | None = None


@dataclass(frozen=True)
class Kiriman:
    """One event for one subscription."""

    id: UUID
    langganan: UUID
    peristiwa: UUID
    jenis: str
    aliran: str
    isi: str
    """Its bytes are signed, so they are kept as they are."""
    status: StatusKiriman
    dibuat_pada: datetime
    percobaan: int = 0
    coba_pada: datetime | None = None
    dijawab_pada: datetime | None = None
    sebab: str | None = None


@dataclass(frozen=True)
class KirimanGagal:
    kiriman: Kiriman
    langganan: Langganan


ALAMAT_DITOLAK = Refusal(
    kode="ALAMAT_WEBHOOK_DITOLAK",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Alamat webhook tidak dapat dipakai",
    detail="Alamat harus https tanpa nama pengguna, di jaringan umum.",
    perbaikan="Pakai alamat https yang dapat dicapai dari luar jaringan Anda.",
)
JENIS_DITOLAK = Refusal(
    kode="JENIS_TIDAK_DAPAT_DILANGGAN",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Jenis peristiwa tidak dapat dilanggan",
    detail="Sebutkan jenis dari daftar peristiwa layanan ini.",
    perbaikan="Lihat GET /langganan/jenis.",
)
SUDAH_BERHENTI = Refusal(
    kode="LANGGANAN_SUDAH_BERHENTI",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Langganan sudah berhenti",
    detail="Langganan yang sudah dihentikan tidak menandatangani apa-apa lagi.",
    perbaikan="Daftarkan langganan baru.",
)
BUKAN_GAGAL = Refusal(
    kode="KIRIMAN_TIDAK_GAGAL",
    aturan="CALC-9",
    dasar_hukum="CALC-9",
    title="Kiriman tidak gagal",
    detail="Hanya kiriman yang gagal yang dapat dikirim ulang satu per satu.",
)


def umum(alamat: str) -> bool:
    """Whether an address is out in the internet, also one that hides in another (SSRF)."""
    ip: IPv4Address | IPv6Address = ip_address(alamat.partition("%")[0])
    if isinstance(ip, IPv6Address):
        nat64 = IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else None
        ip = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1] or nat64 or ip
    return ip.is_global and not ip.is_multicast


def kiriman_id(langganan: UUID, peristiwa: UUID) -> UUID:
    """One per event and subscription, however often the event comes."""
    return uuid5(langganan, str(peristiwa))


def putar_rahasia(
    lama: Langganan, rahasia: bytes, sekarang: datetime, masa: timedelta
) -> Langganan | Refusal:
    """The secret of until now stays valid for `masa`; one that was older still ends at once, so
    that a leaked secret is put out of use by two rotations."""
    if not lama.aktif:
        return SUDAH_BERHENTI
    return replace(lama, rahasia=rahasia, rahasia_lama=lama.rahasia, lama_sampai=sekarang + masa)


def rahasia_berlaku(satu: Langganan, sekarang: datetime) -> tuple[bytes, ...]:
    """The newest first; encrypted."""
    if satu.rahasia_lama and satu.lama_sampai and sekarang < satu.lama_sampai:
        return satu.rahasia, satu.rahasia_lama
    return (satu.rahasia,)


def tanda_tangan(rahasia: Sequence[str], id: UUID, saat: datetime, isi: str) -> dict[str, str]:
    """Headers of Standard Webhooks: `id.timestamp.body` under HMAC-SHA256, by each secret."""
    waktu = str(int(saat.timestamp()))
    pesan = f"{id}.{waktu}.{isi}".encode()
    return {
        "webhook-id": str(id),
        "webhook-timestamp": waktu,
        "webhook-signature": " ".join(_jejak(satu, pesan) for satu in rahasia),
    }


def _jejak(rahasia: str, pesan: bytes) -> str:
    kunci = b64decode(rahasia.removeprefix(AWALAN_RAHASIA))
    return f"v1,{b64encode(hmac.new(kunci, pesan, hashlib.sha256).digest()).decode()}"


def diterima(lama: Kiriman, sekarang: datetime) -> Kiriman:
    return replace(
        lama,
        status=StatusKiriman.DITERIMA,
        coba_pada=None,
        dijawab_pada=sekarang,
        sebab=None,
    )


def gagal(
    lama: Kiriman, sebab: str, sekarang: datetime, jeda: Sequence[timedelta]
) -> tuple[Kiriman, datetime | None]:
    """`percobaan` counts this attempt already. And when the next is; None: failed for good."""
    if lama.percobaan <= len(jeda):
        berikut = sekarang + jeda[lama.percobaan - 1]
        return replace(lama, coba_pada=berikut, sebab=sebab), berikut
    return replace(lama, status=StatusKiriman.GAGAL, coba_pada=None, sebab=sebab), None


def kirim_ulang(lama: Kiriman, sekarang: datetime) -> Kiriman | Refusal:
    if lama.status is not StatusKiriman.GAGAL:
        return BUKAN_GAGAL
    return replace(lama, status=StatusKiriman.ANTRI, percobaan=0, coba_pada=sekarang)
