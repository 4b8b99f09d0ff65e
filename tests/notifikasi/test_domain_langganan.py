"""One delivery to an agency: its address, its signature, its attempts."""

from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

import pytest

from services.notifikasi.domain import langganan
from services.notifikasi.domain.langganan import (
    BUKAN_GAGAL,
    SUDAH_BERHENTI,
    Kiriman,
    Langganan,
    Pemilik,
    StatusKiriman,
)
from tests.notifikasi.bahan import DAERAH, KASUS, wib

SAAT = wib(2026, 3, 31, 8)
JEDA = (timedelta(seconds=5), timedelta(seconds=30))
LAMA = Kiriman(
    id=UUID(int=1),
    langganan=UUID(int=2),
    peristiwa=UUID(int=3),
    jenis="perizinan.notifikasi.tenggat.terlampaui.v1",
    aliran="a",
    isi="{}",
    status=StatusKiriman.ANTRI,
    dibuat_pada=SAAT,
    percobaan=1,
    coba_pada=SAAT,
    sebab="HTTP 500",
)
NANTI = SAAT + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("alamat", "boleh"),
    [
        ("8.8.8.8", True), ("2001:4860:4860::8888", True),
        ("127.0.0.1", False), ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False),  # refused, not bound
        ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False), ("::", False),
        ("fe80::1%eth0", False), ("fc00::1", False), ("ff0e::1", False),
        pytest.param("::ffff:8.8.8.8", True, id="IPv4 di dalam IPv6"),
        pytest.param("::ffff:127.0.0.1", False, id="IPv4 sendiri di dalam IPv6"),
        pytest.param("2002:808:808::", True, id="6to4"),
        pytest.param("2002:7f00:1::", False, id="6to4 ke diri sendiri"),
        pytest.param("64:ff9b::808:808", True, id="NAT64"),
        pytest.param("64:ff9b::7f00:1", False, id="NAT64 ke diri sendiri"),
        pytest.param("2001:0:4136:e378:8000:63bf:f7f7:f7f7", True, id="Teredo"),
        pytest.param("2001:0:4136:e378:8000:63bf:f5ff:fffe", False, id="Teredo ke 10.0.0.1"),
    ],
)  # fmt: skip
def test_alamat_umum(alamat: str, boleh: bool) -> None:
    assert langganan.umum(alamat) is boleh


def test_tanda_tangan_seperti_contoh_standar() -> None:
    """The vector of the Standard Webhooks libraries."""
    kepala = langganan.tanda_tangan(
        ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
        "msg_p5jXN8AQM9LWM0D4loKWxJek",  # pyright: ignore[reportArgumentType]  # ours are UUIDs
        datetime.fromtimestamp(1614265330, UTC),
        '{"test": 2432232314}',
    )
    assert kepala == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


KEDUA = "whsec_" + b64encode(b"k" * 32).decode()


def test_dua_rahasia_dua_tanda_tangan_terpisah_spasi() -> None:
    satu, dua = (
        langganan.tanda_tangan([rahasia], KASUS, SAAT, "{}")["webhook-signature"]
        for rahasia in ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", KEDUA)
    )
    berdua = langganan.tanda_tangan(
        ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", KEDUA], KASUS, SAAT, "{}"
    )
    assert berdua["webhook-signature"] == f"{satu} {dua}"
    assert satu != dua


MASA = timedelta(hours=24)
MILIK = Langganan(
    UUID(int=2), DAERAH, Pemilik("KEMENTERIAN_LEMBAGA", "AHU", "a"), "https://a.id", ("x",), b"1",
    SAAT,
)  # fmt: skip


def test_rahasia_diputar() -> None:
    diputar = langganan.putar_rahasia(MILIK, b"2", SAAT, MASA)
    assert isinstance(diputar, Langganan)
    assert diputar == replace(MILIK, rahasia=b"2", rahasia_lama=b"1", lama_sampai=SAAT + MASA)
    assert langganan.putar_rahasia(diputar, b"3", NANTI, MASA) == replace(
        MILIK, rahasia=b"3", rahasia_lama=b"2", lama_sampai=NANTI + MASA
    )
    berhenti = replace(MILIK, aktif=False)
    assert langganan.putar_rahasia(berhenti, b"2", SAAT, MASA) is SUDAH_BERHENTI


@pytest.mark.parametrize(
    ("sekarang", "berlaku"),
    [
        pytest.param(SAAT, (b"2", b"1"), id="keduanya"),
        pytest.param(SAAT + MASA - timedelta(microseconds=1), (b"2", b"1"), id="saat terakhir"),
        pytest.param(SAAT + MASA, (b"2",), id="yang lama berakhir"),
    ],
)
def test_rahasia_yang_berlaku(sekarang: datetime, berlaku: tuple[bytes, ...]) -> None:
    diputar = replace(MILIK, rahasia=b"2", rahasia_lama=b"1", lama_sampai=SAAT + MASA)
    assert langganan.rahasia_berlaku(diputar, sekarang) == berlaku
    assert langganan.rahasia_berlaku(MILIK, sekarang) == (b"1",)


@pytest.mark.rule("CALC-9")
def test_satu_kiriman_per_peristiwa_dan_langganan() -> None:
    satu = langganan.kiriman_id(LAMA.langganan, LAMA.peristiwa)
    assert satu == uuid5(LAMA.langganan, str(LAMA.peristiwa))
    assert satu != langganan.kiriman_id(LAMA.peristiwa, LAMA.langganan)


@pytest.mark.rule("CALC-9")
def test_diterima() -> None:
    assert langganan.diterima(LAMA, NANTI) == replace(
        LAMA, status=StatusKiriman.DITERIMA, coba_pada=None, dijawab_pada=NANTI, sebab=None
    )


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize(
    ("percobaan", "berikut"),
    [
        pytest.param(1, NANTI + timedelta(seconds=5), id="coba lagi"),
        pytest.param(2, NANTI + timedelta(seconds=30), id="jeda lebih lama"),
        pytest.param(3, None, id="gagal untuk seterusnya"),
    ],
)
def test_gagal(percobaan: int, berikut: datetime | None) -> None:
    lama = replace(LAMA, percobaan=percobaan)
    status = StatusKiriman.ANTRI if berikut else StatusKiriman.GAGAL
    baru = replace(lama, status=status, coba_pada=berikut, sebab="HTTP 503")
    assert langganan.gagal(lama, "HTTP 503", NANTI, JEDA) == (baru, berikut)


@pytest.mark.rule("CALC-9")
@pytest.mark.parametrize("status", StatusKiriman)
def test_kirim_ulang(status: StatusKiriman) -> None:
    lama = replace(LAMA, status=status, percobaan=3, coba_pada=None)
    baru = replace(lama, status=StatusKiriman.ANTRI, percobaan=0, coba_pada=NANTI)
    boleh = status is StatusKiriman.GAGAL
    assert langganan.kirim_ulang(lama, NANTI) == (baru if boleh else BUKAN_GAGAL)
