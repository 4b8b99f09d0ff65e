"""HTTP of registrasi: routes that parse, call, and map refusals."""

from services.registrasi.api.cetak import router as cetak
from services.registrasi.api.katalog import router as katalog
from services.registrasi.api.nib import router as nib
from services.registrasi.api.pelaku_usaha import router as pelaku_usaha
from services.registrasi.api.pemrosesan import router as pemrosesan
from services.registrasi.api.penolakan import STATUS
from services.registrasi.api.perizinan import router as perizinan
from services.registrasi.api.permohonan import router as permohonan
from services.registrasi.api.persyaratan import router as persyaratan
from services.registrasi.api.profil import router as profil

ROUTERS = (
    pelaku_usaha,
    profil,
    permohonan,
    persyaratan,
    pemrosesan,
    nib,
    perizinan,
    cetak,
    katalog,
)

__all__ = ["ROUTERS", "STATUS"]
