"""What a reader finds in a PDF: its text, its properties, and what its QR codes say."""

import re
from dataclasses import dataclass

import pypdfium2
import zxingcpp

SCALE = 3


@dataclass(frozen=True)
class Pdf:
    text: str
    """All pages, every gap one space."""
    pages: int
    metadata: dict[str, str]
    qr: tuple[str, ...]


def read(content: bytes) -> Pdf:
    document = pypdfium2.PdfDocument(content)
    try:
        pages = [document[number] for number in range(len(document))]
        text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
        return Pdf(
            text=re.sub(r"\s+", " ", text.replace("\u200b", "")),
            pages=len(pages),
            metadata=document.get_metadata_dict(),
            qr=tuple(code for page in pages for code in _codes(page)),
        )
    finally:
        document.close()


def _codes(page: pypdfium2.PdfPage) -> list[str]:
    bitmap = page.render(scale=SCALE, grayscale=True)
    rows = bytes(bitmap.buffer)  # padded; the decoder wants the picture alone
    picture = b"".join(
        rows[start : start + bitmap.width] for start in range(0, len(rows), bitmap.stride)
    )
    shaped = memoryview(picture).cast("B", (bitmap.height, bitmap.width))
    return [found.text for found in zxingcpp.read_barcodes(shaped)]
