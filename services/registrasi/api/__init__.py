"""HTTP of registrasi: routes that parse, call, and map refusals."""

from services.registrasi.api.cetak import router as cetak
from services.registrasi.api.daftar import router as daftar
from services.registrasi.api.hak_akses import router as hak_akses
from services.registrasi.api.katalog import router as katalog
from services.registrasi.api.kegiatan_usaha import router as kegiatan_usaha
from services.registrasi.api.nib import router as nib
from services.registrasi.api.pelaku_usaha import router as pelaku_usaha
from services.registrasi.api.pemrosesan import router as pemrosesan
from services.registrasi.api.penolakan import STATUS
from services.registrasi.api.perizinan import router as perizinan
from services.registrasi.api.permohonan import router as permohonan
from services.registrasi.api.persyaratan import router as persyaratan
from services.registrasi.api.petugas import router as petugas
from services.registrasi.api.profil import router as profil
from services.registrasi.api.sop import router as sop
from services.registrasi.api.tim_teknis import router as tim_teknis

ROUTERS = (
    pelaku_usaha,
    hak_akses,
    profil,
    daftar,  # before the routes with an {id} in the same place
    permohonan,
    persyaratan,
    pemrosesan,
    nib,
    kegiatan_usaha,
    perizinan,
    cetak,
    katalog,
    sop,
    petugas,
    tim_teknis,
)

__all__ = ["ROUTERS", "STATUS"]
