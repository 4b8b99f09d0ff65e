"""Whatever the validator finds, the caller reads it in Indonesian."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from shared.http.pesan import BAWAAN, PESAN, pesan
from shared.identity import NIB


class Warna(StrEnum):
    MERAH = "MERAH"


class Kecil(BaseModel):
    model_config = ConfigDict(extra="forbid")

    isi: Literal[1] = 1


class Bentuk(BaseModel):
    jenis: Literal["A"]


class BentukLain(BaseModel):
    jenis: Literal["B"]


KASUS: list[tuple[Any, Any, str]] = [
    (Kecil, {"lain": 1}, "tidak dikenal"),
    (Kecil, [], "bukan objek JSON"),
    (Kecil, {"isi": 2}, "nilai di luar daftar"),
    (list[int], {}, "bukan daftar"),
    (Annotated[list[int], Field(min_length=1)], [], "sedikitnya 1 butir"),
    (Annotated[list[int], Field(max_length=1)], [1, 2], "sebanyak-banyaknya 1 butir"),
    (str, 1, "bukan teks"),
    (Annotated[str, Field(min_length=3)], "a", "terlalu pendek, sedikitnya 3 huruf"),
    (Annotated[str, Field(max_length=1)], "ab", "terlalu panjang, sebanyak-banyaknya 1 huruf"),
    (Annotated[str, Field(pattern="^a$")], "b", "bentuknya tidak sesuai"),
    (Warna, "BIRU", "nilai di luar daftar"),
    (Annotated[Bentuk | BentukLain, Field(discriminator="jenis")], {"jenis": "C"},
     "nilai di luar daftar"),
    (Annotated[Bentuk | BentukLain, Field(discriminator="jenis")], {}, "jenisnya wajib disebut"),
    (bool, "mungkin", "bukan true atau false"),
    (int, "satu", "bukan bilangan bulat"),
    (int, 1.5, "bukan bilangan bulat"),
    (Decimal, "satu", "bukan bilangan"),
    (Annotated[Decimal, Field(decimal_places=2)], "1.234",
     "sebanyak-banyaknya 2 angka di belakang koma"),
    (Annotated[int, Field(gt=0)], 0, "harus lebih dari 0"),
    (Annotated[int, Field(ge=1)], 0, "sedikitnya 1"),
    (Annotated[int, Field(lt=0)], 0, "harus kurang dari 0"),
    (Annotated[int, Field(le=9)], 10, "sebanyak-banyaknya 9"),
    (date, "2026-02-30", "bukan tanggal (TTTT-BB-HH)"),
    (date, "2026-02-03T10:00:00", "bukan tanggal (TTTT-BB-HH)"),
    (AwareDatetime, "kemarin", "bukan tanggal dan waktu (TTTT-BB-HHTjj:mm:dd+07:00)"),
    (AwareDatetime, "2026-02-03T10:00:00", "zona waktunya wajib disebut, seperti +07:00"),
    (UUID, "x", "bukan UUID"),
    (NIB, "12", "NIB harus terdiri atas 13 angka."),
    (tuple[complex, ...], ["x"], "isinya tidak sah"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tipe", "nilai", "harapan"), KASUS, ids=[f"{n}-{satu[2]}" for n, satu in enumerate(KASUS)]
)
def test_pesan(tipe: Any, nilai: Any, harapan: str) -> None:
    with pytest.raises(ValidationError) as salah:
        TypeAdapter(tipe).validate_python(nilai)
    assert [pesan(dict(satu)) for satu in salah.value.errors()] == [harapan]


def test_setiap_jenis_yang_disebut_ada() -> None:
    assert set(PESAN) <= BAWAAN
