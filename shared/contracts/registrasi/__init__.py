"""Facts published by registrasi: applications, NIB, Hak Akses, the profile."""

from shared.contracts.registrasi.nib import (
    KewajibanPbUmkuDicatatV1,
    NibDicabutV1,
    NibDimutakhirkanV1,
    NibDiterbitkanV1,
    PerizinanDiterbitkanV1,
    PerizinanDiverifikasiV1,
)
from shared.contracts.registrasi.pelaku_usaha import (
    HakAksesAkanDibatalkanV1,
    HakAksesDibatalkanV1,
    HakAksesPembatalanDihentikanV1,
    ProfilPelakuUsahaDiperbaruiV1,
)
from shared.contracts.registrasi.permohonan import (
    ItemGagal,
    PermohonanDiajukanV1,
    PermohonanDikembalikanV1,
    PermohonanDinyatakanLengkapV1,
    PermohonanDiteruskanKeTimTeknisV1,
    PermohonanDitolakParameterV1,
    PermohonanDitolakV1,
    PermohonanDiverifikasiV1,
    PertimbanganTeknisDiberikanV1,
    SlaTerlampauiV1,
    TingkatRisikoDitetapkanV1,
)
from shared.contracts.registrasi.persyaratan import (
    BerkasDiunggahV1,
    PersyaratanDinyatakanV1,
    PersyaratanDiunggahV1,
    PersyaratanDiverifikasiV1,
    ValidasiDimintaV1,
)
from shared.contracts.registrasi.petugas import (
    PetugasDitugaskanV1,
    PetugasMenyatakanKomitmenV1,
)
from shared.contracts.registrasi.sop import (
    ArsipDisimpanV1,
    SopDidaftarkanV1,
    SopDirevisiV1,
    SopDisahkanV1,
    SopDisimpanV1,
)
from shared.contracts.registrasi.usaha import (
    KegiatanUsaha,
    TingkatRisiko,
)

__all__ = [
    "ArsipDisimpanV1",
    "BerkasDiunggahV1",
    "HakAksesAkanDibatalkanV1",
    "HakAksesDibatalkanV1",
    "HakAksesPembatalanDihentikanV1",
    "ItemGagal",
    "KegiatanUsaha",
    "KewajibanPbUmkuDicatatV1",
    "NibDicabutV1",
    "NibDimutakhirkanV1",
    "NibDiterbitkanV1",
    "PerizinanDiterbitkanV1",
    "PerizinanDiverifikasiV1",
    "PermohonanDiajukanV1",
    "PermohonanDikembalikanV1",
    "PermohonanDinyatakanLengkapV1",
    "PermohonanDiteruskanKeTimTeknisV1",
    "PermohonanDitolakParameterV1",
    "PermohonanDitolakV1",
    "PermohonanDiverifikasiV1",
    "PersyaratanDinyatakanV1",
    "PersyaratanDiunggahV1",
    "PersyaratanDiverifikasiV1",
    "PertimbanganTeknisDiberikanV1",
    "PetugasDitugaskanV1",
    "PetugasMenyatakanKomitmenV1",
    "ProfilPelakuUsahaDiperbaruiV1",
    "SlaTerlampauiV1",
    "SopDidaftarkanV1",
    "SopDirevisiV1",
    "SopDisahkanV1",
    "SopDisimpanV1",
    "TingkatRisiko",
    "TingkatRisikoDitetapkanV1",
    "ValidasiDimintaV1",
]
