"""Everything that goes out: domain event -> published contract."""

from services.registrasi.domain import (
    arsip,
    hak_akses,
    kelengkapan,
    nib,
    pb_umku,
    penerbitan_nib,
    penghentian,
    pengunggahan,
    petugas,
    profil,
    sop,
    tanpa_pbbr,
    verifikasi,
    waktu_penyelesaian,
)
from services.registrasi.domain import perizinan as pb
from services.registrasi.domain import permohonan as p
from services.registrasi.domain import pertimbangan_teknis as pt
from services.registrasi.domain import tindakan as t
from services.registrasi.domain.sop import versi
from shared.contracts import registrasi as c
from shared.identity import Wilayah
from shared.messaging.outbound import Outbound, send


def kabupaten(wilayah: Wilayah) -> str:
    """Contracts name the kabupaten/kota, whatever lies below it."""
    while wilayah.induk and wilayah.induk.induk:
        wilayah = wilayah.induk
    return wilayah.nilai


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


def _kegiatan(satu: pb.KegiatanUsaha) -> c.KegiatanUsaha:
    return c.KegiatanUsaha(
        id=satu.id,
        kbli=satu.kbli.nilai,
        tingkat_risiko=c.TingkatRisiko(satu.tingkat_risiko),
        lokasi=kabupaten(satu.lokasi),
        tahap=satu.tahap,
        status_penanaman_modal=satu.penanaman_modal,
        status=satu.status,
        skala=satu.skala,
        jenis_kawasan=satu.kawasan and satu.kawasan.jenis,
        kawasan=satu.kawasan and satu.kawasan.nama,
        nilai_investasi=satu.nilai_investasi,
    )


def _isi_nib(satu: nib.Nib) -> dict[str, object]:
    return {
        "nib": satu.nomor.nilai,
        "pelaku_usaha": satu.pelaku_usaha,
        "permohonan": satu.permohonan,
        "tanggal": satu.diperbarui_pada if satu.versi > 1 else satu.tanggal,
        "jenis_pelaku_usaha": satu.jenis_pelaku_usaha,
        "skala": satu.skala,
        "wilayah": kabupaten(satu.wilayah),
        "kegiatan_usaha": tuple(_kegiatan(kegiatan) for kegiatan in satu.kegiatan_usaha),
        "berlaku_sampai": satu.berlaku_sampai,
    }


def _isi_perizinan(satu: pb.Perizinan) -> dict[str, object]:
    return {
        "perizinan": satu.id,
        "pelaku_usaha": satu.pelaku_usaha,
        "nib": satu.nib.nilai,
        "kegiatan_usaha": satu.kegiatan_usaha,
        "jenis": satu.jenis,
        "tingkat_risiko": satu.tingkat_risiko,
        "terverifikasi": satu.status is pb.StatusPerizinan.TERVERIFIKASI,
    }


def _sop(satu: versi.RekamanSop) -> dict[str, object]:
    naskah = satu.sop
    return {
        "sop": naskah.kode,
        "versi": naskah.versi,
        "nomor": naskah.identitas.nomor_sop,
        "jenis": naskah.jenis,
        "daerah": naskah.daerah,
        "kbli": naskah.tabel.kode_kbli if isinstance(naskah, sop.Sop) else None,
        "sha256": satu.sha256,
    }


def _disahkan(e: versi.SopDisahkan) -> c.SopDisahkanV1:
    satu, naskah = e.rekaman, e.rekaman.sop
    pelayanan = isinstance(naskah, sop.Sop)
    mulai = naskah.ketentuan.tanggal_efektif if pelayanan else naskah.ketentuan.tanggal_pengesahan
    return c.SopDisahkanV1.model_validate(
        _sop(satu) | {"tanggal": satu.disahkan_pada, "tanggal_efektif": mulai}
    )


def _berakhir(e: t.LisensiBerakhir) -> dict[str, object]:
    return {**_isi_perizinan(e.perizinan), **vars(e.akhir)}


def _pb_umku_dicabut(e: pb_umku.PbUmkuDicabut) -> dict[str, object]:
    milik = {"perizinan": e.pb_umku.id, "jenis": "PB_UMKU"}
    return {**_isi_perizinan(e.induk), **vars(e.akhir), **milik}


def _tidak_diubah(e: t.PerizinanTidakDiubah) -> c.PerizinanTidakDiubahV1:
    tindakan = e.tindakan
    return c.PerizinanTidakDiubahV1(
        kasus=tindakan.akhir.kasus,
        tindakan=tindakan.fakta,
        pelaku_usaha=tindakan.pelaku_usaha,
        nib=e.nib and e.nib.nilai,
        kegiatan_usaha=e.item and e.item.kegiatan_usaha,
        perizinan=e.item and e.item.perizinan,
        alasan=e.alasan,
        status=e.status,
        tanggal=tindakan.akhir.tanggal,
    )


OUTBOUND = Outbound(
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
    send(nib.NibDiterbitkan, c.NibDiterbitkanV1,
         lambda e: c.NibDiterbitkanV1.model_validate(_isi_nib(e.nib))),
    send(nib.NibDimutakhirkan, c.NibDimutakhirkanV1,
         lambda e: c.NibDimutakhirkanV1.model_validate(
             _isi_nib(e.nib)
             | {"dasar_hukum": e.dasar_hukum, "versi": e.nib.versi,
                "menunggu_pbbr": e.nib.menunggu_pbbr is not None})),
    send(tanpa_pbbr.NibAkanDicabut, c.NibAkanDicabutV1,
         lambda e: c.NibAkanDicabutV1(
             nib=e.nib.nomor.nilai, pelaku_usaha=e.nib.pelaku_usaha,
             tanggal=e.hari_terakhir, sisa_hari=e.sisa_hari)),
    send(nib.NibDicabut, c.NibDicabutV1,
         lambda e: c.NibDicabutV1(
             nib=e.nib.nomor.nilai, pelaku_usaha=e.nib.pelaku_usaha,
             tanggal=e.pencabutan.tanggal, jalur=e.pencabutan.jalur, sebab=e.pencabutan.sebab,
             pencabutan=e.pencabutan.kasus, nomor=e.pencabutan.nomor,
             dasar_hukum=e.pencabutan.dasar_hukum)),
    send(t.SertifikatStandarDibatalkan, c.SertifikatStandarDibatalkanV1,
         lambda e: c.SertifikatStandarDibatalkanV1.model_validate(_berakhir(e))),
    send(t.SertifikatStandarDicabut, c.SertifikatStandarDicabutV1,
         lambda e: c.SertifikatStandarDicabutV1.model_validate(_berakhir(e))),
    send(t.IzinDibatalkan, c.IzinDibatalkanV1,
         lambda e: c.IzinDibatalkanV1.model_validate(_berakhir(e))),
    send(t.IzinDicabut, c.IzinDicabutV1,
         lambda e: c.IzinDicabutV1.model_validate(_berakhir(e))),
    send(t.PerizinanDicabut, c.PerizinanDicabutV1,
         lambda e: c.PerizinanDicabutV1.model_validate(_berakhir(e))),
    send(pb_umku.PbUmkuDicabut, c.PerizinanDicabutV1,
         lambda e: c.PerizinanDicabutV1.model_validate(_pb_umku_dicabut(e))),
    send(pb_umku.PbUmkuDicatat, c.PbUmkuDicatatV1,
         lambda e: c.PbUmkuDicatatV1(
             pb_umku=e.pb_umku.id, pelaku_usaha=e.pb_umku.pelaku_usaha, nib=e.induk.nib.nilai,
             perizinan=e.induk.id, kegiatan_usaha=e.induk.kegiatan_usaha,
             nomor=e.pb_umku.nomor, tanggal=e.pb_umku.tanggal)),
    send(t.PerizinanTidakDiubah, c.PerizinanTidakDiubahV1, _tidak_diubah),
    send(penghentian.KegiatanUsahaDihentikanSementara, c.KegiatanUsahaDihentikanSementaraV1,
         lambda e: c.KegiatanUsahaDihentikanSementaraV1(
             kegiatan_usaha=e.kegiatan.id, pelaku_usaha=e.nib.pelaku_usaha,
             nib=e.nib.nomor.nilai, sanksi=e.penghentian.sanksi, nomor=e.penghentian.nomor,
             tanggal=e.penghentian.sejak)),
    send(penghentian.KegiatanUsahaDilanjutkan, c.KegiatanUsahaDilanjutkanV1,
         lambda e: c.KegiatanUsahaDilanjutkanV1(
             kegiatan_usaha=e.kegiatan.id, pelaku_usaha=e.nib.pelaku_usaha,
             nib=e.nib.nomor.nilai, sanksi=e.sanksi, status=e.kegiatan.status,
             tanggal=e.tanggal)),
    send(pb.PerizinanDiterbitkan, c.PerizinanDiterbitkanV1,
         lambda e: c.PerizinanDiterbitkanV1.model_validate(
             _isi_perizinan(e.perizinan) | {"tanggal": e.perizinan.tanggal})),
    send(pb.PerizinanDiverifikasi, c.PerizinanDiverifikasiV1,
         lambda e: c.PerizinanDiverifikasiV1.model_validate(
             _isi_perizinan(e.perizinan) | {"tanggal": e.tanggal})),
    send(penerbitan_nib.KewajibanPbUmkuDicatat, c.KewajibanPbUmkuDicatatV1,
         lambda e: c.KewajibanPbUmkuDicatatV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             nib=e.nib.nilai)),
    send(hak_akses.HakAksesAkanDibatalkan, c.HakAksesAkanDibatalkanV1,
         lambda e: c.HakAksesAkanDibatalkanV1(
             pelaku_usaha=e.pelaku_usaha, tanggal=e.hari_terakhir, sisa_hari=e.sisa_hari)),
    send(hak_akses.HakAksesDibatalkan, c.HakAksesDibatalkanV1,
         lambda e: c.HakAksesDibatalkanV1(
             pelaku_usaha=e.pelaku_usaha, tanggal=e.tanggal, alasan=e.alasan)),
    send(hak_akses.HakAksesPembatalanDihentikan, c.HakAksesPembatalanDihentikanV1,
         lambda e: c.HakAksesPembatalanDihentikanV1(
             pelaku_usaha=e.pelaku_usaha, permohonan=e.permohonan, tanggal=e.tanggal)),
    send(versi.SopDidaftarkan, c.SopDidaftarkanV1,
         lambda e: c.SopDidaftarkanV1.model_validate(_sop(e.rekaman))),
    send(versi.SopDirevisi, c.SopDirevisiV1,
         lambda e: c.SopDirevisiV1.model_validate(
             _sop(e.rekaman) | {"tanggal_revisi": e.rekaman.sop.ketentuan.tanggal_revisi})),
    send(versi.SopDisimpan, c.SopDisimpanV1,
         lambda e: c.SopDisimpanV1.model_validate(_sop(e.rekaman))),
    send(versi.SopDisahkan, c.SopDisahkanV1, _disahkan),
    send(arsip.ArsipDisimpan, c.ArsipDisimpanV1,
         lambda e: c.ArsipDisimpanV1.model_validate(vars(e))),
    send(petugas.PetugasDitugaskan, c.PetugasDitugaskanV1,
         lambda e: c.PetugasDitugaskanV1(
             permohonan=e.permohonan.id, pelaku_usaha=e.permohonan.pelaku_usaha,
             petugas=e.penugasan.petugas, fungsi=e.penugasan.fungsi,
             tanggal=e.penugasan.tanggal)),
    send(petugas.PetugasMenyatakanKomitmen, c.PetugasMenyatakanKomitmenV1,
         lambda e: c.PetugasMenyatakanKomitmenV1.model_validate(vars(e))),
    send(profil.ProfilDiperbarui, c.ProfilPelakuUsahaDiperbaruiV1,
         lambda e: c.ProfilPelakuUsahaDiperbaruiV1(
             pelaku_usaha=e.pelaku_usaha, bagian=e.bagian, versi=e.versi)),
)  # fmt: skip
