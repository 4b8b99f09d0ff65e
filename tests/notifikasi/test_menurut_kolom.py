"""What the last column of the rulebook asks for, sent: of supervision, of a case, of a sanction."""

from datetime import date
from typing import Any

import pytest

from shared.contracts.contract import Contract
from shared.contracts.notifikasi import KalenderDiperbaruiV1
from shared.contracts.pengawasan import (
    InspeksiDibatalkanV1,
    InspeksiDitolakBatasFrekuensiV1,
    InspeksiDitolakDiLuarRencanaV1,
    SuratTugasDiinputV1,
    SuratTugasDiterbitkanV1,
    SuratTugasDiubahV1,
)
from shared.contracts.registrasi import (
    PermohonanDiverifikasiV1,
    TingkatRisiko,
    TingkatRisikoDitetapkanV1,
)
from shared.contracts.sanksi import (
    AktaDiunggahV1,
    DataDivalidasiV1,
    DokumenDiunggahV1,
    IdentitasDiunggahV1,
    PutusanDiunggahV1,
    SanksiDikenakanV1,
    SanksiGugurV1,
)
from tests.notifikasi.bahan import (
    INSPEKSI,
    ITEM,
    KASUS,
    NIB,
    PELAKU_USAHA,
    PERMOHONAN,
    dijadwal_ulang,
)
from tests.notifikasi.test_clocks import dengar
from tests.notifikasi.test_terbitan import DINAS, PELAKU, PUSAT, SS, kotak_masuk
from tests.support.layanan import Layanan

HARI = date(2026, 3, 16)
MILIK: dict[str, Any] = {"kasus": KASUS, "pelaku_usaha": PELAKU_USAHA, "tanggal": HARI}
UNGGAH: dict[str, Any] = MILIK | {"dokumen": ("a" * 64,)}
SURAT: dict[str, Any] = {
    "inspeksi": INSPEKSI, "pelaku_usaha": PELAKU_USAHA, "versi": 2, "nomor": "094/17",
    "tanggal": date(2026, 3, 30), "versi_jadwal": 1, "lokasi": "13.03", "jumlah_pelaksana": 2,
}  # fmt: skip
TOLAK: dict[str, Any] = {"pelaku_usaha": PELAKU_USAHA, "tanggal": HARI, "lokasi": "13.03"}
HUKUM: dict[str, Any] = {
    "sanksi": KASUS, "pelaku_usaha": PELAKU_USAHA, "nib": NIB, "nomor": "503/9", "tanggal": HARI,
    "jenis_sanksi": "PERINGATAN_TERTULIS", "item": ITEM, "dasar_hukum": "Pasal 29 ayat (1)",
}  # fmt: skip
SANKSI = SanksiDikenakanV1(
    **HUKUM, tingkat_pelanggaran="SEDANG", dasar_sanksi=("TANGGUNG_JAWAB",), penerbit="DPMPTSP",
    pejabat="petugas-1", cabut_nib=False, ke=2, batas=date(2026, 4, 7),
)  # fmt: skip
KALENDER = KalenderDiperbaruiV1(
    versi="2026-1", tanggal=date(2026, 3, 30), libur=True, nama="Pemilihan", dasar_hukum="Keppres"
)
PU, OPD = ("PELAKU_USAHA", PELAKU), ("PERANGKAT_DAERAH", "OPD_TEKNIS")
PENGINPUT = ("PETUGAS", "PETUGAS/uji")
OSS, SETDA = ("LEMBAGA_OSS", "LEMBAGA_OSS"), ("PEMERINTAH_DAERAH", "PEMERINTAH_DAERAH")


def data(hasil: str) -> DataDivalidasiV1:
    return DataDivalidasiV1(
        kasus=KASUS, pelaku_usaha=PELAKU_USAHA, item="AKTA_PEMBUBARAN", hasil=hasil
    )


@pytest.mark.parametrize(
    ("event", "jenis", "kepada", "kalimat"),
    [
        pytest.param(TingkatRisikoDitetapkanV1(permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA,
                         kbli="62012", tingkat_risiko=TingkatRisiko.MENENGAH_RENDAH),
                     "tingkat_risiko_ditetapkan", [PU], "KBLI 62012",
                     marks=pytest.mark.rule("SOP100-14"), id="tingkat Risiko"),
        pytest.param(PermohonanDiverifikasiV1(
                         permohonan=PERMOHONAN, pelaku_usaha=PELAKU_USAHA, tanggal=HARI),
                     "permohonan_diverifikasi", [PU], "disetujui pada 16-03-2026",
                     marks=pytest.mark.rule("SOP100-P4"), id="diverifikasi"),
        pytest.param(data("VALID"), "data_divalidasi", [PU], "Validasi AKTA PEMBUBARAN",
                     marks=pytest.mark.rule("PB8-23-1b", "PB8-24-1b"), id="data valid"),
        pytest.param(data("BELUM_DAPAT_DIVALIDASI"), "data_divalidasi", [PU],
                     ": BELUM DAPAT DIVALIDASI.",
                     marks=pytest.mark.rule("PB8-23-1b"), id="belum dapat divalidasi"),
        pytest.param(AktaDiunggahV1(**UNGGAH), "akta_diunggah", [DINAS], "bagian dari permohonan",
                     marks=pytest.mark.rule("PB8-23-2"), id="akta"),
        pytest.param(PutusanDiunggahV1(**UNGGAH), "putusan_diunggah", [DINAS], str(KASUS),
                     marks=pytest.mark.rule("PB8-27-5"), id="putusan"),
        pytest.param(IdentitasDiunggahV1(**UNGGAH), "identitas_diunggah", [PUSAT], str(KASUS),
                     marks=pytest.mark.rule("PB8-26-3"), id="identitas"),
        pytest.param(DokumenDiunggahV1(**UNGGAH, jenis=("PENUTUPAN_KANTOR_PERWAKILAN",)),
                     "dokumen_diunggah", [PUSAT], "\n- PENUTUPAN KANTOR PERWAKILAN\n",
                     marks=pytest.mark.rule("PB8-26-4a", "PB8-26-4b"), id="dokumen"),
        pytest.param(InspeksiDitolakBatasFrekuensiV1(**TOLAK, batas=1),
                     "inspeksi_ditolak_batas_frekuensi", [DINAS], "batas 1 kali setahun",
                     marks=pytest.mark.rule("PB8-10-2a", "PB8-10-2b"), id="batas frekuensi"),
        pytest.param(InspeksiDitolakDiLuarRencanaV1(**TOLAK), "inspeksi_ditolak_di_luar_rencana",
                     [DINAS], "pada 16-03-2026 di 13.03",
                     marks=pytest.mark.rule("PB8-10-17"), id="di luar rencana"),
        pytest.param(InspeksiDibatalkanV1(inspeksi=INSPEKSI, pelaku_usaha=PELAKU_USAHA,
                         tanggal=HARI, alasan="Hujan"),
                     "inspeksi_dibatalkan", [DINAS], "Alasan: Hujan",
                     marks=pytest.mark.rule("PB8-10-15"), id="dibatalkan"),
        pytest.param(dijadwal_ulang(date(2026, 4, 20)), "inspeksi_dijadwal_ulang", [DINAS, OPD],
                     "dari 30-03-2026 ke 20-04-2026",
                     marks=pytest.mark.rule("PB8-13-8"), id="dijadwal ulang"),
        pytest.param(SuratTugasDiinputV1(**SURAT), "surat_tugas_diinput", [PENGINPUT],
                     "nomor 094/17", marks=pytest.mark.rule("PB8-13-5"), id="surat tugas diinput"),
        pytest.param(SuratTugasDiubahV1(**SURAT, instansi_pelaksana=("OPD_TEKNIS",)),
                     "surat_tugas_diubah", [OPD], "(versi 2); pelaksanaannya pada 30-03-2026",
                     marks=pytest.mark.rule("PB8-13-8"), id="surat tugas diubah"),
        pytest.param(SuratTugasDiubahV1(**SURAT), "surat_tugas_diubah", [DINAS, OPD], "094/17",
                     marks=pytest.mark.rule("PB8-13-8"), id="surat tugas diubah, revisi lama"),
        pytest.param(SuratTugasDiterbitkanV1.model_validate(
                         SURAT | {"instansi_pelaksana": ["DPMPTSP"]}),
                     "surat_tugas_diterbitkan", [DINAS], "dapat diunduh",
                     marks=pytest.mark.rule("PB8-13-9"), id="surat tugas terbit"),
        pytest.param(SANKSI, "sanksi_dikenakan", [PU], f"- TANGGUNG JAWAB\nYang dikenai:\n{SS}",
                     marks=pytest.mark.rule("PB8-17-6", "PB8-29-1a"), id="sanksi"),
        pytest.param(SanksiGugurV1(**HUKUM, alasan="Dipenuhi"), "sanksi_gugur", [PU],
                     "Alasan: Dipenuhi", marks=pytest.mark.rule("PB8-29-3"), id="sanksi gugur"),
        pytest.param(KALENDER, "kalender_diperbarui", [OSS, SETDA], "hari libur: ya",
                     marks=pytest.mark.rule("CALC-1"), id="kalender"),
    ],
)  # fmt: skip
async def test_yang_disebut_kolom_terakhir_diberi_tahu_sekali(
    notifikasi: Layanan,
    event: Contract,
    jenis: str,
    kepada: list[tuple[str, str]],
    kalimat: str,
) -> None:
    pesan = notifikasi.pesan(event, stream=PELAKU_USAHA)
    await notifikasi.terima(pesan)
    await notifikasi.terima(pesan)
    assert await kotak_masuk(notifikasi, jenis) == sorted(kepada)
    rows = await notifikasi.rows("SELECT isi FROM pemberitahuan WHERE jenis = :j", j=jenis)
    assert {kalimat in isi for (isi,) in rows} == {True}


@pytest.mark.rule("PB8-22-1a", "PB8-23-1a", "PB8-26-2a", "PB8-27-3a", "PB8-27-4a", "CALC-9")
async def test_setiap_hasil_validasi_satu_pemberitahuan(notifikasi: Layanan) -> None:
    await dengar(notifikasi, data("BELUM_DAPAT_DIVALIDASI"), data("VALID"))
    assert await kotak_masuk(notifikasi, "data_divalidasi") == [PU, PU]
