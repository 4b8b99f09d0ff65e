"""What every decision of sanksi rests on."""

from dataclasses import dataclass

PERBUP = "Peraturan Bupati Sijunjung 8/2022"


@dataclass(frozen=True)
class Rujukan:
    """A row of the rulebook and the article that it stands for."""

    aturan: str
    pasal: str

    @property
    def dasar_hukum(self) -> str:
        return f"{PERBUP} {self.pasal}"
