"""Hak Akses and the profile."""

from services.registrasi.domain import (
    hak_akses,
    profil,
)
from shared.contracts import registrasi as c
from shared.messaging.outbound import send

KELUAR = (
    send(hak_akses.HakAksesAkanDibatalkan, c.HakAksesAkanDibatalkanV1,
         lambda e: c.HakAksesAkanDibatalkanV1(
             pelaku_usaha=e.pelaku_usaha, tanggal=e.hari_terakhir, sisa_hari=e.sisa_hari)),
    send(hak_akses.HakAksesDibatalkan, c.HakAksesDibatalkanV1,
         lambda e: c.HakAksesDibatalkanV1(
             pelaku_usaha=e.pelaku_usaha, tanggal=e.tanggal, alasan=e.alasan,
             nomor=e.nomor)),
    send(hak_akses.HakAksesPembatalanDihentikan, c.HakAksesPembatalanDihentikanV1,
         lambda e: c.HakAksesPembatalanDihentikanV1(
             pelaku_usaha=e.pelaku_usaha, permohonan=e.permohonan, tanggal=e.tanggal)),
    send(profil.ProfilDiperbarui, c.ProfilPelakuUsahaDiperbaruiV1,
         lambda e: c.ProfilPelakuUsahaDiperbaruiV1(
             pelaku_usaha=e.pelaku_usaha, bagian=e.bagian, versi=e.versi)),
)  # fmt: skip
