"""The years that may be asked for: a typing error in a year is an error, not a far date."""

TAHUN = range(2000, 2201)


def dalam_jangkauan(tahun: int) -> None:
    if tahun not in TAHUN:
        raise ValueError(
            f"Tahun {tahun} di luar jangkauan kalender ({TAHUN.start} sampai {TAHUN.stop - 1})."
        )
