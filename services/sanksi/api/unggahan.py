"""A file that comes with a command, within the size that the region accepts."""

from fastapi import Request, UploadFile

from services.sanksi.domain.kasus import JenisAkta
from services.sanksi.domain.unggahan import Berkas
from services.sanksi.queries import Tempat
from shared.aturan import ketentuan
from shared.http.problem import Refused
from shared.http.unggahan import Unggahan
from shared.messaging.database import Database
from shared.refusal import Refusal

BERKAS_STATUS = {"BERKAS_TERLALU_BESAR": 413}


async def terima(
    unggahan: Unggahan, request: Request, di: Tempat, jenis: JenisAkta, file: UploadFile
) -> Berkas:
    database: Database = request.app.state.database
    hari_ini = database.clock.now().date()
    batas = ketentuan("ukuran_berkas_maksimal", hari_ini, di.daerah).bilangan
    hasil = await unggahan.terima(file, batas)
    if isinstance(hasil, Refusal):
        raise Refused(hasil, BERKAS_STATUS.get(hasil.kode, 422))
    return Berkas(jenis, hasil.sha256, hasil.jenis.media_type)
