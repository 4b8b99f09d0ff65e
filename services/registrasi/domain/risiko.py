"""The risk table: which level a KBLI has at which scale, and to which sector it belongs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from services.registrasi.domain import sektor as sektor_
from services.registrasi.domain.sektor import Sektor
from services.registrasi.domain.sop import Skala, TingkatRisiko
from shared.identity import KBLI
from shared.refusal import Refusal

SEMUA = "SEMUA"
"""In a table: the row holds for every scale."""


@dataclass(frozen=True)
class Risiko:
    kbli: KBLI
    skala: Skala
    tingkat_risiko: TingkatRisiko
    sektor: Sektor
    parameter: str | None = None
    kewenangan: str | None = None


@dataclass(frozen=True)
class RisikoBerlaku:
    """A row with the version that it comes from."""

    risiko: Risiko
    berlaku_mulai: date
    nomor: int
    """Of its import: of two tables of the same day the later import wins."""
    sumber: str


BELUM_ADA = Refusal(
    kode="TINGKAT_RISIKO_BELUM_DITETAPKAN",
    aturan="SOP100-14",
    dasar_hukum="SOP 100/SOP/DPMPTSP/V/2021 Tingkat Risiko",
    title="Tingkat risiko belum ditetapkan",
    detail="Katalog belum memuat tingkat risiko KBLI ini; tingkat risiko tidak pernah ditebak.",
    perbaikan="Operator mengimpor tabel tingkat risiko yang memuat kode ini.",
)


def berlaku(semua: Iterable[RisikoBerlaku], skala: Skala, pada: date) -> RisikoBerlaku | Refusal:
    """SOP100-14: what the catalogue says on that day, that day included; never a guess."""
    calon = [s for s in semua if s.risiko.skala is skala and s.berlaku_mulai <= pada]
    return max(calon, key=lambda satu: (satu.berlaku_mulai, satu.nomor), default=BELUM_ADA)


def sesuai(
    semua: Iterable[RisikoBerlaku], skala: Skala, pada: date, menurut_sop: TingkatRisiko
) -> Refusal | None:
    """A SOP states a level of its own (SOP100-14): the table may be silent, not contradict it."""
    baris = berlaku(semua, skala, pada)
    if isinstance(baris, Refusal) or baris.risiko.tingkat_risiko is menurut_sop:
        return None
    return BELUM_ADA.dengan(
        kode="TINGKAT_RISIKO_BERTENTANGAN",
        title="Tingkat risiko bertentangan",
        detail=f"Menurut SOP tingkat risikonya {menurut_sop}, menurut {baris.sumber} "
        f"{baris.risiko.tingkat_risiko}.",
        perbaikan="Petugas merevisi SOP atau tabel tingkat risiko sebelum permohonan diajukan.",
    )


def baca(isi: Mapping[str, str], kode_edisi: Mapping[str, str]) -> tuple[Risiko, ...] | str:
    """What one line means, or why it is refused."""
    kode = isi["kode"]
    if salah := _kode_salah(kode, kode_edisi):
        return salah
    tingkat = _tingkat(isi["tingkat_risiko"])
    if tingkat is None:
        return _tanpa_tingkat(kode, isi["tingkat_risiko"])
    sektor = sektor_.sektor(isi["sektor"])
    if isinstance(sektor, Refusal):
        return f"sektor {isi['sektor'] or 'kosong'}: bukan salah satu dari enam belas sektor"
    skala = _skala(isi["skala"])
    if skala is None:
        return f"skala {isi['skala']} tidak dikenal; yang ada: {', '.join(Skala)} atau {SEMUA}"
    parameter, kewenangan = isi.get("parameter") or None, isi.get("kewenangan") or None
    return tuple(Risiko(KBLI(kode), s, tingkat, sektor, parameter, kewenangan) for s in skala)


def _kode_salah(kode: str, kode_edisi: Mapping[str, str]) -> str | None:
    if not re.fullmatch(KBLI.POLA, kode):  # SOP100-12
        return f"kode {kode or 'kosong'}: harus lima angka, juga nol di depan"
    return None if kode in kode_edisi else f"kode {kode} tidak ada di dalam edisi KBLI ini"


def _tingkat(teks: str) -> TingkatRisiko | None:
    kunci = "_".join(teks.upper().replace("-", " ").replace("_", " ").split())
    return TingkatRisiko(kunci) if kunci in TingkatRisiko.__members__ else None


def _tanpa_tingkat(kode: str, teks: str) -> str:
    if not teks:
        return f"kode {kode} tanpa tingkat risiko; tingkat risiko tidak pernah ditebak"
    return f"tingkat risiko {teks} tidak dikenal; yang ada: {', '.join(TingkatRisiko)}"


def _skala(teks: str) -> tuple[Skala, ...] | None:
    kunci = teks.upper()
    if kunci in ("", SEMUA):
        return tuple(Skala)
    return (Skala(kunci),) if kunci in Skala.__members__ else None


class Tabel:
    """Line after line: a code at one scale stands once, and in one sector (PB8-4)."""

    def __init__(self, kode_edisi: Mapping[str, str]) -> None:
        self._kode_edisi = kode_edisi
        self._baris: dict[tuple[KBLI, Skala], int] = {}
        self._sektor: dict[KBLI, tuple[Sektor, int]] = {}
        self.risiko: list[Risiko] = []

    def tambah(self, nomor: int, isi: Mapping[str, str]) -> str | None:
        """Why the line is refused."""
        terbaca = baca(isi, self._kode_edisi)
        if isinstance(terbaca, str):
            return terbaca
        satu = terbaca[0]
        sektor, di_baris = self._sektor.setdefault(satu.kbli, (satu.sektor, nomor))
        if sektor is not satu.sektor:
            return f"kode {satu.kbli} sudah bersektor {sektor_.NAMA[sektor]} di baris {di_baris}"
        for baris in terbaca:
            if (lama := self._baris.setdefault((baris.kbli, baris.skala), nomor)) != nomor:
                return f"kode {baris.kbli} skala {baris.skala} sudah ada di baris {lama}"
        self.risiko.extend(terbaca)
        return None
