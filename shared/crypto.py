"""NIK and NPWP at rest: encrypted, and found again through a keyed fingerprint. Seals, too."""

import hmac
import os
from base64 import b64decode

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12


class Cipher:
    def __init__(self, key: str) -> None:
        """`key`: base64 of 32 bytes."""
        secret = b64decode(key, validate=True)
        if len(secret) != 32:
            raise ValueError("PERIZINAN_ENCRYPTION_KEY must be 32 bytes in base64")
        self._aead = AESGCM(_derive(secret, b"encrypt"))
        self._mac = _derive(secret, b"fingerprint")
        self._seal = _derive(secret, b"seal")

    def encrypt(self, text: str) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._aead.encrypt(nonce, text.encode(), None)

    def decrypt(self, sealed: bytes) -> str:
        """Raises cryptography.exceptions.InvalidTag when it was altered."""
        return self._aead.decrypt(sealed[:NONCE], sealed[NONCE:], None).decode()

    def fingerprint(self, text: str) -> bytes:
        """Equal for equal texts: for unique indexes and look-ups."""
        return hmac.digest(self._mac, text.encode(), "sha256")

    def seal(self, data: bytes) -> bytes:
        """Only who has the key can make it: for what leaves the system and comes back."""
        return hmac.digest(self._seal, data, "sha256")


def _derive(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(secret)
