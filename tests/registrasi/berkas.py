"""Real files of the accepted kinds, made by hand: their content decides, not their name."""

import struct
import zlib


def pdf(teks: str = "berkas") -> bytes:
    isi = f"BT /F1 12 Tf 72 720 Td ({teks}) Tj ET".encode()
    objek = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(isi), isi),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    badan, letak = b"%PDF-1.4\n", []
    for nomor, satu in enumerate(objek, 1):
        letak.append(len(badan))
        badan += b"%d 0 obj\n%s\nendobj\n" % (nomor, satu)
    daftar = b"".join(b"%010d 00000 n \n" % satu for satu in letak)
    ekor = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(badan)
    return badan + b"xref\n0 6\n0000000000 65535 f \n" + daftar + ekor


def png(lebar: int = 4, tinggi: int = 6) -> bytes:
    def bagian(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    baris = b"\x00" + b"\xc0\x20\x20" * lebar
    return (
        b"\x89PNG\r\n\x1a\n"
        + bagian(b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0))
        + bagian(b"IDAT", zlib.compress(baris * tinggi))
        + bagian(b"IEND", b"")
    )


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    + b"\x00" * 32
    + b"\xff\xd9"
)
EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 120
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
