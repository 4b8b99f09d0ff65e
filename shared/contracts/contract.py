"""What a published fact is: a frozen schema with a name, a publisher and the articles behind it."""

import re
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

KATALOG: dict[str, type["Contract"]] = {}


class Contract(BaseModel):
    """Base of all published facts; `XDiterbitkanV1` of module `sanksi`, fact `x.diterbitkan`,
    has the type `perizinan.sanksi.x.diterbitkan.v1`.

    A consumer ignores fields it does not know, so a later minor change stays readable.
    Never personal data: ids and masked numbers only (CALC-8).
    """

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)

    TYPE: ClassVar[str]
    FAKTA: ClassVar[str]
    PENERBIT: ClassVar[str]
    ATURAN: ClassVar[tuple[str, ...]]
    DASAR_HUKUM: ClassVar[str]
    SUBJEK: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """The class keywords belong to the pydantic hook below, which sees the fields."""
        super().__init_subclass__()

    @classmethod
    def __pydantic_init_subclass__(
        cls,
        *,
        fakta: str,
        aturan: tuple[str, ...],
        dasar_hukum: str,
        subjek: str,
        **kwargs: Any,
    ) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        version = re.search(r"V(\d+)$", cls.__name__)
        if version is None or subjek not in cls.model_fields:
            raise TypeError(f"{cls.__name__}: a contract ends in V<n> and names its subject field")
        cls.PENERBIT = cls.__module__.split(".")[2]  # shared.contracts.<publisher>
        cls.FAKTA = fakta
        cls.TYPE = f"perizinan.{cls.PENERBIT}.{fakta}.v{version[1]}"
        cls.ATURAN = aturan
        cls.DASAR_HUKUM = dasar_hukum
        cls.SUBJEK = subjek
        KATALOG[cls.TYPE] = cls

    @property
    def subject(self) -> str:
        return str(getattr(self, self.SUBJEK))

    @property
    def legal_basis(self) -> str:
        """The article of this very event where it carries one, else that of its kind."""
        return getattr(self, "dasar_hukum", None) or self.DASAR_HUKUM


class Part(BaseModel):
    """A value inside a contract."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)
