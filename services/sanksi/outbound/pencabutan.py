"""What every Pencabutan tells: its request, and what is left to do after it."""

from collections.abc import Iterator

from services.sanksi.domain.peristiwa.pencabutan import (
    KewajibanPascaPencabutanDicatat,
    PencabutanDimohonkan,
)
from services.sanksi.domain.riwayat import langkah
from services.sanksi.outbound.isi import PERMOHONAN
from shared.contracts import sanksi as kontrak
from shared.messaging.outbound import send


def _kewajiban(e: KewajibanPascaPencabutanDicatat) -> Iterator[str]:
    """Kinds alone: the number of a certificate is read in the case."""
    yield from (satu.value for satu in e.kewajiban)
    yield from (satu.jenis.value for satu in e.sertifikat)


KELUAR = (
    send(
        PencabutanDimohonkan,
        kontrak.PencabutanDimohonkanV1,
        lambda e: kontrak.PencabutanDimohonkanV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            jenis_pencabutan=e.jenis_pencabutan.value,
            jalur=PERMOHONAN,
            pemohon_sebagai=e.pemohon_sebagai.value,
            tanggal=e.tanggal,
            dasar_hukum=langkah(e).dasar_hukum,
        ),
    ),
    send(
        KewajibanPascaPencabutanDicatat,
        kontrak.KewajibanPascaPencabutanDicatatV1,
        lambda e: kontrak.KewajibanPascaPencabutanDicatatV1(
            kasus=e.kasus,
            pelaku_usaha=e.pelaku_usaha,
            kewajiban=tuple(dict.fromkeys(_kewajiban(e))),
            dasar_hukum=e.dasar_hukum,
        ),
    ),
)
