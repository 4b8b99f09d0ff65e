"""The steps of the path, as a business owner and the officers walk it."""

from typing import Any
from uuid import uuid4

from shared.contracts.integrasi import Hasil, ValidasiDijawabV1
from tests.registrasi.berkas import JPEG, pdf
from tests.registrasi.klien import Registrasi

SITI = {
    "jenis": "ORANG_PERSEORANGAN",
    "nama": "Siti Aminah",
    "wilayah": "16.06.01",
    "alamat": "Jalan Merdeka 1, Sekayu",
    "nik": "1606014107900001",
    "npwp": "16.060.141-0790.0001",
}
AJUKAN = {"kbli": "62012", "skala": "KECIL", "lokasi": "16.06.01", "alamat": "Jalan Merdeka 1"}
ISIAN: dict[str, dict[str, str]] = {
    "U1": {"nilai_materai": "10000"},
    "U2": {"tahun_pajak": "2026"},
    "U3": {"jenis_dokumen": "KARTU"},
    "U4": {"jenis_dokumen": "SERTIFIKAT"},
    "U5": {"ukuran": "4x6", "jumlah": "2"},
    "U6": {"npwp": "1606014107900001"},
    "U7": {"akun_siinas": "siinas-001"},
    "U8": {"pernyataan": "true", "tanggal_penyampaian": "2026-03-01"},
    "U9": {"lokasi": "DI_KAWASAN_INDUSTRI"},
    **{f"K{n}": {"pernyataan": "true"} for n in range(1, 8)},
}
BERKAS = {f"U{n}": pdf(f"berkas U{n}") for n in range(1, 7)} | {"U5": JPEG}
DIPERIKSA = [f"U{n}" for n in range(1, 10)]


async def ajukan(r: Registrasi, siapa: str = "siti", **ubah: Any) -> str:
    jawaban = await r(siapa, "POST", "/permohonan", json=AJUKAN | ubah)
    assert jawaban.status_code == 201, jawaban.text
    return jawaban.json()["id"]


async def isi(r: Registrasi, permohonan: str, kode: str, siapa: str = "siti") -> Any:
    berkas = BERKAS.get(kode)
    return await r(
        siapa,
        "PUT",
        f"/permohonan/{permohonan}/persyaratan/{kode}",
        data=ISIAN[kode],
        files={"berkas": ("apa saja", berkas)} if berkas else {"": ""},
    )


async def isi_semua(r: Registrasi, permohonan: str) -> None:
    for kode in ISIAN:
        jawaban = await isi(r, permohonan, kode)
        assert jawaban.status_code == 200, (kode, jawaban.text)


async def jawab_kswp(r: Registrasi, hasil: Hasil = Hasil.VALID) -> None:
    """The tax agency answers the newest request."""
    diminta = (await r.terbit("validasi.diminta"))[-1]
    jawaban = ValidasiDijawabV1(permintaan=diminta["permintaan"], hasil=hasil, instansi="KSWP")
    await r.dengar(jawaban, diminta["pelaku_usaha"], sumber="/instansi/KSWP")


async def nilai(
    r: Registrasi, permohonan: str, *kode: str, benar: bool = True, alasan: str | None = None
) -> None:
    for satu in kode or DIPERIKSA:
        jawaban = await r(
            "dpmptsp",
            "POST",
            f"/permohonan/{permohonan}/persyaratan/{satu}/penilaian",
            json={"benar": benar, "alasan": alasan},
        )
        assert jawaban.status_code == 200, (satu, jawaban.text)


async def langkah(
    r: Registrasi, siapa: str, permohonan: str, nama: str, body: dict[str, Any] | None = None
) -> Any:
    return await r(siapa, "POST", f"/permohonan/{permohonan}/{nama}", json=body or {})


async def lengkap(r: Registrasi, permohonan: str) -> None:
    """Filled, checked, judged right and declared complete."""
    await isi_semua(r, permohonan)
    await jawab_kswp(r)
    await nilai(r, permohonan)
    jawaban = await langkah(r, "dpmptsp", permohonan, "nyatakan-lengkap")
    assert jawaban.status_code == 200, jawaban.text


async def pertimbangkan(r: Registrasi, permohonan: str, hasil: str = "DISARANKAN") -> Any:
    body = {"hasil": hasil, "catatan": "Layak"}
    return await langkah(r, "tim_teknis", permohonan, "pertimbangan-teknis", body)


async def terbit(r: Registrasi, permohonan: str) -> dict[str, Any]:
    """From a complete file to the NIB."""
    for jawaban in (
        await pertimbangkan(r, permohonan),
        await langkah(r, "dpmptsp", permohonan, "setujui"),
    ):
        assert jawaban.status_code == 200, jawaban.text
    jawaban = await langkah(r, "dpmptsp", permohonan, "terbitkan")
    assert jawaban.status_code == 200, jawaban.text
    return jawaban.json()


async def nib_pertama(r: Registrasi) -> dict[str, Any]:
    permohonan = await ajukan(r)
    await lengkap(r, permohonan)
    return await terbit(r, permohonan)


def kunci() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid4())}
