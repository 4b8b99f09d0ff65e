"""The environment of a process of the measured service."""

from base64 import b64encode

NOWHERE = "http://127.0.0.1:1"


def service(url: str, issuer: str = NOWHERE) -> dict[str, str]:
    return {
        "PERIZINAN_ENV": "pengembangan",
        "PERIZINAN_DATABASE_URL": url,
        "PERIZINAN_KAFKA": "127.0.0.1:1",
        "PERIZINAN_OIDC_ISSUER": issuer,
        "PERIZINAN_OIDC_JWKS_URL": f"{issuer}/jwks.json",
        "PERIZINAN_ENCRYPTION_KEY": b64encode(bytes(32)).decode(),
    }
