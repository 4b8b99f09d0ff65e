"""SOP, the archive, and what officers declare."""

from services.registrasi.domain import (
    arsip,
    petugas,
    sop,
)
from services.registrasi.domain.sop import versi
from shared.contracts import registrasi as c
from shared.messaging.outbound import alike, send


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


KELUAR = (
    send(versi.SopDidaftarkan, c.SopDidaftarkanV1,
         lambda e: c.SopDidaftarkanV1.model_validate(_sop(e.rekaman))),
    send(versi.SopDirevisi, c.SopDirevisiV1,
         lambda e: c.SopDirevisiV1.model_validate(
             _sop(e.rekaman) | {"tanggal_revisi": e.rekaman.sop.ketentuan.tanggal_revisi})),
    send(versi.SopDisimpan, c.SopDisimpanV1,
         lambda e: c.SopDisimpanV1.model_validate(_sop(e.rekaman))),
    send(versi.SopDisahkan, c.SopDisahkanV1, _disahkan),
    alike(arsip.ArsipDisimpan, c.ArsipDisimpanV1),
    alike(petugas.PetugasMenyatakanKomitmen, c.PetugasMenyatakanKomitmenV1),
)  # fmt: skip
