"""Everything that goes out: domain event -> published contract."""

from typing import Any
from uuid import UUID

from services.notifikasi.domain.kalender import KalenderDiperbarui
from services.notifikasi.domain.keadaan import (
    TANPA_PELAKU_USAHA,
    InspeksiDiingatkan,
    PengingatDijadwalkan,
    PengingatDikirim,
    RencanaDinotifikasi,
    SuratPemberitahuanDisampaikan,
    SuratPemberitahuanDiterbitkan,
    Tenggat,
    TenggatTerlampaui,
)
from services.notifikasi.domain.langganan import KirimanGagal
from services.notifikasi.domain.pemberitahuan import (
    NotifikasiDikirim,
    NotifikasiGagal,
    PembatalanDinotifikasi,
    Pemberitahuan,
    PencabutanDinotifikasi,
)
from shared.contracts.notifikasi import (
    InspeksiDiingatkanV1,
    KalenderDiperbaruiV1,
    NotifikasiDikirimV1,
    NotifikasiGagalV1,
    PembatalanDinotifikasiV1,
    PencabutanDinotifikasiV1,
    PengingatDijadwalkanV1,
    PengingatDikirimV1,
    RencanaInspeksiDinotifikasiAwalTahunV1,
    SuratPemberitahuanDisampaikanV1,
    SuratPemberitahuanDiterbitkanV1,
    TenggatTerlampauiV1,
)
from shared.messaging.outbound import Outbound, send


def _tenggat(tenggat: Tenggat) -> dict[str, Any]:
    return {
        "tenggat": tenggat.id,
        "jenis": tenggat.kind,
        "subjek": tenggat.subject,
        "generasi": tenggat.generation,
        "pelaku_usaha": tenggat.pelaku_usaha,
        "aturan": tenggat.rule,
    }


def _surat(e: SuratPemberitahuanDiterbitkan) -> dict[str, Any]:
    return {
        "inspeksi": e.inspeksi,
        "pelaku_usaha": e.tenggat.pelaku_usaha,
        "versi": e.tenggat.generation,
        "tanggal": e.tenggat.anchor,
    }


def _pemberitahuan(satu: Pemberitahuan) -> dict[str, Any]:
    return {
        "pemberitahuan": satu.id,
        "pelaku_usaha": satu.perihal.pelaku_usaha,
        "jenis": satu.perihal.jenis,
        "penerima": satu.penerima.kode,
        "kanal": satu.kanal.value,
    }


def _kiriman(gagal: KirimanGagal) -> dict[str, Any]:
    kiriman, pemilik = gagal.kiriman, gagal.langganan.pemilik
    return {
        "pemberitahuan": kiriman.id,
        "pelaku_usaha": _pelaku_usaha(kiriman.aliran),
        "jenis": kiriman.jenis,
        "penerima": pemilik.instansi or pemilik.peran,
        "kanal": "WEBHOOK",
        "sebab": kiriman.sebab or "-",
    }


def _pelaku_usaha(aliran: str) -> UUID:
    """Streams are those of a Pelaku Usaha, but for a few, as that of the calendar."""
    try:
        return UUID(aliran)
    except ValueError:
        return TANPA_PELAKU_USAHA


OUTBOUND = Outbound(
    send(PengingatDijadwalkan, PengingatDijadwalkanV1, lambda e: PengingatDijadwalkanV1(
        **_tenggat(e.tenggat), jatuh_tempo=e.tenggat.due_at,
        kalender_versi=e.tenggat.calendar_version, dasar_hukum=e.dasar_hukum)),
    send(PengingatDikirim, PengingatDikirimV1, lambda e: PengingatDikirimV1(
        **_tenggat(e.tenggat), jatuh_tempo=e.tenggat.due_at, hari_terakhir=e.tenggat.last_day,
        sisa_hari=e.sisa_hari, dasar_hukum=e.dasar_hukum)),
    send(TenggatTerlampaui, TenggatTerlampauiV1, lambda e: TenggatTerlampauiV1(
        **_tenggat(e.tenggat), hari_terakhir=e.tenggat.last_day, effective_at=e.tenggat.due_at,
        dasar_hukum=e.dasar_hukum)),
    send(InspeksiDiingatkan, InspeksiDiingatkanV1, lambda e: InspeksiDiingatkanV1(
        inspeksi=e.inspeksi, pelaku_usaha=e.tenggat.pelaku_usaha, tanggal=e.tenggat.anchor,
        versi_jadwal=e.tenggat.generation, instansi=e.instansi)),
    send(
        RencanaDinotifikasi, RencanaInspeksiDinotifikasiAwalTahunV1,
        lambda e: RencanaInspeksiDinotifikasiAwalTahunV1(
            rencana=e.rencana, tahun=e.tenggat.generation, penerima=e.penerima),
    ),
    send(
        SuratPemberitahuanDiterbitkan, SuratPemberitahuanDiterbitkanV1,
        lambda e: SuratPemberitahuanDiterbitkanV1(**_surat(e))),
    send(
        SuratPemberitahuanDisampaikan, SuratPemberitahuanDisampaikanV1,
        lambda e: SuratPemberitahuanDisampaikanV1(
            **_surat(e), pada=e.pada, kanal=e.kanal, batas=e.tenggat.last_day)),
    send(PencabutanDinotifikasi, PencabutanDinotifikasiV1, lambda e: PencabutanDinotifikasiV1(
        kasus=e.kasus, pelaku_usaha=e.pelaku_usaha, penerima=e.penerima,
        dasar_hukum=e.dasar_hukum)),
    send(PembatalanDinotifikasi, PembatalanDinotifikasiV1, lambda e: PembatalanDinotifikasiV1(
        kasus=e.kasus, pelaku_usaha=e.pelaku_usaha, nomor=e.nomor, penerima=e.penerima)),
    send(NotifikasiDikirim, NotifikasiDikirimV1, lambda e: NotifikasiDikirimV1(
        **_pemberitahuan(e.pemberitahuan))),
    send(NotifikasiGagal, NotifikasiGagalV1, lambda e: NotifikasiGagalV1(
        **_pemberitahuan(e.pemberitahuan), sebab=e.pemberitahuan.sebab or "-")),
    send(KirimanGagal, NotifikasiGagalV1, lambda e: NotifikasiGagalV1(**_kiriman(e))),
    send(KalenderDiperbarui, KalenderDiperbaruiV1, lambda e: KalenderDiperbaruiV1(
        versi=e.versi, tanggal=e.hari.tanggal, libur=e.hari.libur, nama=e.hari.nama,
        dasar_hukum=e.hari.dasar_hukum)),
)  # fmt: skip
DILANGGAN = tuple(
    sorted({sending.contract for sending in OUTBOUND.sendings}, key=lambda contract: contract.TYPE)
)
"""What an agency may subscribe to: our own facts. We hear them as everybody does, from Kafka, so
those of another service are one more line here, and no clock waits for a webhook."""
