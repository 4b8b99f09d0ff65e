"""What several contracts are filled with."""

from services.sanksi.domain.kasus import Jalur, JenisKasus, JenisTindakan
from services.sanksi.domain.objek import Objek
from shared.contracts import sanksi as kontrak

PERMOHONAN = Jalur.PERMOHONAN.value  # AMB-47
TINDAKAN = {  # PB8-21-1a, PB8-21-1b
    JenisKasus.PEMBATALAN: JenisTindakan.PEMBATALAN.value,
    JenisKasus.LIKUIDASI: JenisTindakan.PENCABUTAN.value,
    JenisKasus.NON_LIKUIDASI: JenisTindakan.PENCABUTAN.value,
}


def bernomor(nomor: str | None) -> str:
    if nomor is None:
        raise ValueError("a document is published with its number")
    return nomor


def item(objek: tuple[Objek, ...]) -> tuple[kontrak.ItemPerizinan, ...]:
    return tuple(
        kontrak.ItemPerizinan(
            kegiatan_usaha=satu.kegiatan_usaha,
            kbli=satu.kbli,
            tingkat_risiko=satu.tingkat_risiko,
            jenis=satu.jenis,
            perizinan=satu.perizinan,
        )
        for satu in objek
    )
