"""The holiday lists of 2026 and 2027 typed from the decree and the rulebook's annex, and a recount
of working days that knows nothing but them; 2027 is not confirmed."""

from datetime import date, timedelta

_LIBUR = {
    2026: "0101 0116 0217 0319 0321 0322 0403 0405 0501 0514 0527 0531 0601 0616 0817 0825 1225",
    2027: "0101 0105 0206 0308 0310 0311 0326 0328 0501 0506 0517 0520 0601 0606 0815 0817 "
    "1225 1226",
    2028: "0101 0501 0601 0817 1225",
}
_CUTI_BERSAMA = {
    2026: "0216 0318 0320 0323 0324 0515 0528 1224",
    2027: "0205 0309 0312 0315 0325 0518 0519 1224",
}


def _tanggal(daftar: dict[int, str]) -> frozenset[date]:
    return frozenset(
        date(tahun, int(hari[:2]), int(hari[2:]))
        for tahun, semua in daftar.items()
        for hari in semua.split()
    )


LIBUR = _tanggal(_LIBUR)
CUTI_BERSAMA = _tanggal(_CUTI_BERSAMA)


def hari_kerja_antara(awal: date, akhir: date) -> list[date]:
    semua = (awal + timedelta(days=i) for i in range((akhir - awal).days + 1))
    return [h for h in semua if h.isoweekday() <= 5 and h not in LIBUR | CUTI_BERSAMA]
