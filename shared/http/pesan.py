"""What is wrong with a field, in Indonesian."""

from collections.abc import Mapping
from typing import Any, get_args

from pydantic_core.core_schema import ErrorType

SENDIRI = frozenset({"value_error", "assertion_error"})
"""Raised by our own types, whose words are Indonesian already."""
TANGGAL = "bukan tanggal (TTTT-BB-HH)"
WAKTU = "bukan tanggal dan waktu (TTTT-BB-HHTjj:mm:dd+07:00)"
BILANGAN = "bukan bilangan"
ALAMAT = "bukan alamat web yang sah"
PESAN = {
    "missing": "wajib diisi",
    "extra_forbidden": "tidak dikenal",
    "unexpected_keyword_argument": "tidak dikenal",
    "json_invalid": "bukan JSON yang sah",
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dataclass_type", "dict_type", "mapping_type"),
        "bukan objek JSON",
    ),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), "bukan daftar"),
    "too_short": "sedikitnya {min_length} butir",
    "too_long": "sebanyak-banyaknya {max_length} butir",
    **dict.fromkeys(("string_type", "bytes_type"), "bukan teks"),
    "string_unicode": "teks memuat karakter yang tidak sah",
    "string_too_short": "terlalu pendek, sedikitnya {min_length} huruf",
    "string_too_long": "terlalu panjang, sebanyak-banyaknya {max_length} huruf",
    "string_pattern_mismatch": "bentuknya tidak sesuai",
    **dict.fromkeys(("enum", "literal_error", "union_tag_invalid"), "nilai di luar daftar"),
    "union_tag_not_found": "jenisnya wajib disebut",
    **dict.fromkeys(("bool_type", "bool_parsing"), "bukan true atau false"),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), "bukan bilangan bulat"),
    **dict.fromkeys(
        ("float_type", "float_parsing", "decimal_type", "decimal_parsing", "finite_number"),
        BILANGAN,
    ),
    "int_parsing_size": "bilangannya terlalu besar",
    "decimal_max_digits": "sebanyak-banyaknya {max_digits} angka",
    "decimal_max_places": "sebanyak-banyaknya {decimal_places} angka di belakang koma",
    "decimal_whole_digits": "sebanyak-banyaknya {whole_digits} angka di depan koma",
    "greater_than": "harus lebih dari {gt}",
    "greater_than_equal": "sedikitnya {ge}",
    "less_than": "harus kurang dari {lt}",
    "less_than_equal": "sebanyak-banyaknya {le}",
    **dict.fromkeys(
        (
            "date_type", "date_parsing", "date_from_datetime_parsing",
            "date_from_datetime_inexact",
        ),
        TANGGAL,
    ),
    **dict.fromkeys(
        (
            "datetime_type", "datetime_parsing", "datetime_object_invalid",
            "datetime_from_date_parsing",
        ),
        WAKTU,
    ),
    "timezone_aware": "zona waktunya wajib disebut, seperti +07:00",
    **dict.fromkeys(("uuid_type", "uuid_parsing", "uuid_version"), "bukan UUID"),
    **dict.fromkeys(
        ("url_type", "url_parsing", "url_syntax_violation", "url_too_long", "url_scheme"), ALAMAT
    ),
}  # fmt: skip
UMUM = "isinya tidak sah"
BAWAAN = frozenset(get_args(ErrorType)) - SENDIRI


def pesan(error: Mapping[str, Any]) -> str:
    """Never the validator's own words, which are English."""
    if error["type"] in BAWAAN:
        return PESAN.get(error["type"], UMUM).format_map(error.get("ctx") or {})
    return str(error["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
