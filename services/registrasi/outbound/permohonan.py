"""Applications, from the filing to the duties that stay."""

from services.registrasi.domain import (
    kelengkapan,
    penerbitan_nib,
    pengunggahan,
    petugas,
    sop,
    verifikasi,
    waktu_penyelesaian,
)
from services.registrasi.domain import permohonan as p
from services.registrasi.domain import pertimbangan_teknis as pt
from shared.contracts import registrasi as c
from shared.messaging.outbound import send


def _diajukan(e: p.PermohonanDiajukan) -> c.PermohonanDiajukanV1:
    satu = e.permohonan
    return c.PermohonanDiajukanV1(
        permohonan=satu.id,
        pelaku_usaha=satu.pelaku_usaha,
        sop=satu.sop,
        kbli=satu.kbli.nilai,
        skala=satu.skala,
        jenis_pemohon=satu.jenis_pemohon,
        kanal=satu.kanal,
        diajukan_pada=satu.diajukan_pada,
    )


def _lengkap(e: kelengkapan.PermohonanDinyatakanLengkap) -> c.PermohonanDinyatakanLengkapV1:
    satu = e.permohonan
    assert satu.diterima_lengkap_pada
    assert satu.batas
    return c.PermohonanDinyatakanLengkapV1(
        permohonan=satu.id,
        pelaku_usaha=satu.pelaku_usaha,
        ke=satu.ke,
        diterima_lengkap_pada=satu.diterima_lengkap_pada,
        batas=satu.batas,
    )


KELUAR = (
    send(p.PermohonanDiajukan, c.PermohonanDiajukanV1, _diajukan),
    send(p.TingkatRisikoDitetapkan, c.TingkatRisikoDitetapkanV1,
         lambda e: c.TingkatRisikoDitetapkanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             kbli=e.permohonan.kbli.nilai,
             tingkat_risiko=c.TingkatRisiko(e.permohonan.tingkat_risiko))),
    send(sop.PermohonanDitolakParameter, c.PermohonanDitolakParameterV1,
         lambda e: c.PermohonanDitolakParameterV1(
             pelaku_usaha=e.pelaku_usaha, sop=e.sop, kbli=e.kbli, skala=e.skala,
             skala_diterima=tuple(e.skala_diterima))),
    send(pengunggahan.PersyaratanDiunggah, c.PersyaratanDiunggahV1,
         lambda e: c.PersyaratanDiunggahV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             kode=e.kode, sha256=e.sha256)),
    send(pengunggahan.PersyaratanDinyatakan, c.PersyaratanDinyatakanV1,
         lambda e: c.PersyaratanDinyatakanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             kode=e.kode, dinyatakan=e.dinyatakan)),
    send(pengunggahan.BerkasDiunggah, c.BerkasDiunggahV1,
         lambda e: c.BerkasDiunggahV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             tanggal=e.tanggal)),
    send(pengunggahan.ValidasiDiminta, c.ValidasiDimintaV1,
         lambda e: c.ValidasiDimintaV1(
             permintaan=e.kswp.permintaan, pelaku_usaha=e.permohonan.pelaku_usaha,
             kasus=e.permohonan.id, item=e.item, instansi=e.instansi, ke=e.kswp.ke)),
    send(pengunggahan.DataDivalidasi, c.DataDivalidasiV1,
         lambda e: c.DataDivalidasiV1(
             permintaan=e.kswp.permintaan, pelaku_usaha=e.permohonan.pelaku_usaha,
             kasus=e.permohonan.id, item=e.item, instansi=e.instansi, ke=e.kswp.ke,
             hasil=e.hasil)),
    send(kelengkapan.PersyaratanDiverifikasi, c.PersyaratanDiverifikasiV1,
         lambda e: c.PersyaratanDiverifikasiV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             kode=e.kode, benar=e.penilaian.benar, alasan=e.penilaian.alasan)),
    send(kelengkapan.PermohonanDikembalikan, c.PermohonanDikembalikanV1,
         lambda e: c.PermohonanDikembalikanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             persyaratan=tuple(
                 c.ItemGagal(kode=satu.kode, alasan=satu.alasan) for satu in e.persyaratan),
             tanggal=e.tanggal)),
    send(kelengkapan.PermohonanDinyatakanLengkap, c.PermohonanDinyatakanLengkapV1, _lengkap),
    send(kelengkapan.PermohonanDiteruskan, c.PermohonanDiteruskanKeTimTeknisV1,
         lambda e: c.PermohonanDiteruskanKeTimTeknisV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             tim=e.tim.kode, keputusan_bupati=e.tim.nomor_keputusan)),
    send(pt.PertimbanganTeknisDiberikan, c.PertimbanganTeknisDiberikanV1,
         lambda e: c.PertimbanganTeknisDiberikanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             hasil=e.pertimbangan.hasil, tanggal=e.pertimbangan.tanggal)),
    send(verifikasi.PermohonanDiverifikasi, c.PermohonanDiverifikasiV1,
         lambda e: c.PermohonanDiverifikasiV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             tanggal=e.tanggal)),
    send(verifikasi.PermohonanDitolak, c.PermohonanDitolakV1,
         lambda e: c.PermohonanDitolakV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             alasan=e.alasan, tanggal=e.tanggal)),
    send(waktu_penyelesaian.SlaTerlampaui, c.SlaTerlampauiV1,
         lambda e: c.SlaTerlampauiV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             jatuh_tempo=e.jatuh_tempo)),
    send(penerbitan_nib.KewajibanPbUmkuDicatat, c.KewajibanPbUmkuDicatatV1,
         lambda e: c.KewajibanPbUmkuDicatatV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             nib=e.nib.nilai)),
    send(petugas.PetugasDitugaskan, c.PetugasDitugaskanV1,
         lambda e: c.PetugasDitugaskanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             petugas=e.penugasan.petugas, fungsi=e.penugasan.fungsi,
             tanggal=e.penugasan.tanggal)),
)  # fmt: skip
