"""Base of the numbers that identify someone or something: a frozen text with one form."""

import re
from typing import Any, ClassVar, LiteralString, NoReturn, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Nomor:
    """Not a dataclass and no `str`: JSON writers and loggers would see through both.

    In a pydantic model it is read from text and written as `str(self)`.
    """

    __slots__ = ("_nilai",)
    _nilai: str

    POLA: ClassVar[str]
    PESAN: ClassVar[LiteralString]
    """Says what is wrong, without the number itself."""
    CONTOH: ClassVar[str]
    _bentuk: ClassVar[re.Pattern[str]]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if hasattr(cls, "POLA"):  # an import checks millions of them
            cls._bentuk = re.compile(cls.POLA)

    def __init__(self, nilai: str) -> None:
        nilai = self._baku(nilai)
        if not self._bentuk.fullmatch(nilai):
            raise ValueError(self.PESAN)
        object.__setattr__(self, "_nilai", nilai)

    @classmethod
    def _baku(cls, nilai: str) -> str:
        """The stored form of what was typed."""
        return nilai

    @property
    def nilai(self) -> str:
        return self._nilai

    def __str__(self) -> str:
        return self._nilai

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._nilai == getattr(other, "_nilai", None)

    def __lt__(self, other: Self) -> bool:
        return self._nilai < other.nilai

    def __hash__(self) -> int:
        return hash((type(self), self._nilai))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        # Copying and pickling restore slots by setattr otherwise, which is closed.
        return type(self), (self._nilai,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._periksa,
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(when_used="json"),
        )

    @classmethod
    def _periksa(cls, masukan: object) -> Self:
        """One error, in Indonesian and without pydantic's English prefix."""
        if isinstance(masukan, cls):
            return masukan
        if not isinstance(masukan, str):
            raise PydanticCustomError("nomor_tidak_sah", cls.PESAN)
        try:
            return cls(masukan)
        except ValueError as salah:
            raise PydanticCustomError("nomor_tidak_sah", cls.PESAN) from salah

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": f"^{cls.POLA}$", "examples": [cls.CONTOH]}


class NomorPribadi(Nomor):
    """Personal: shown masked wherever it is not asked for by `.nilai` (CALC-8)."""

    __slots__ = ()

    @property
    def tersamar(self) -> str:
        return "*" * (len(self._nilai) - 4) + self._nilai[-4:]

    def __str__(self) -> str:
        return self.tersamar
