"""A development OIDC issuer: gives anyone any role, so it refuses to start in production.

`python -m deploy.embedded.issuer`; POST /token with claims gives a bearer token.
"""

import json
import os
import sys
import time
from pathlib import Path
from typing import Annotated, Any

import jwt
import uvicorn
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import Body, FastAPI
from jwt.algorithms import ECAlgorithm

ALLOWED = ("embedded", "pengembangan")
AUDIENCE = "perizinan"
LIFETIME = 12 * 3600
KEY_ID = "pengembangan"


class Issuer:
    def __init__(self, address: str, key_file: Path | None = None) -> None:
        self.address = address
        self._key = _load_or_create(key_file)

    def token(self, claims: dict[str, Any], *, lifetime: int = LIFETIME) -> str:
        now = int(time.time())
        standard = {
            "iss": self.address,
            "aud": AUDIENCE,
            "iat": now,
            "exp": now + lifetime,
        }
        return jwt.encode(
            {"sub": "pengembang"} | claims | standard,
            self._key,
            algorithm="ES256",
            headers={"kid": KEY_ID},
        )

    def jwks(self) -> dict[str, Any]:
        public = json.loads(ECAlgorithm.to_jwk(self._key.public_key()))
        return {"keys": [public | {"kid": KEY_ID, "use": "sig", "alg": "ES256"}]}


def _load_or_create(key_file: Path | None) -> ec.EllipticCurvePrivateKey:
    if key_file and key_file.exists():
        key = serialization.load_pem_private_key(key_file.read_bytes(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        return key
    key = ec.generate_private_key(ec.SECP256R1())
    if key_file:
        key_file.touch(mode=0o600)
        key_file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
    return key


def create_app(issuer: Issuer) -> FastAPI:
    app = FastAPI(title="Penerbit token pengembangan", docs_url=None, redoc_url=None)

    @app.get("/.well-known/openid-configuration")
    async def configuration() -> dict[str, Any]:
        return {
            "issuer": issuer.address,
            "jwks_uri": f"{issuer.address}/jwks.json",
            "token_endpoint": f"{issuer.address}/token",
            "id_token_signing_alg_values_supported": ["ES256"],
        }

    @app.get("/jwks.json")
    async def jwks() -> dict[str, Any]:
        return issuer.jwks()

    @app.post("/token")
    async def token(claims: Annotated[dict[str, Any], Body()]) -> dict[str, Any]:
        return {
            "access_token": issuer.token(claims),
            "token_type": "Bearer",
            "expires_in": LIFETIME,
        }

    return app


def main() -> int:
    if os.environ.get("PERIZINAN_ENV") not in ALLOWED:
        print("penerbit token ini hanya untuk pengembangan; tidak dijalankan", file=sys.stderr)
        return 2
    key_file = os.environ.get("PERIZINAN_ISSUER_KEY")
    issuer = Issuer(os.environ["PERIZINAN_OIDC_ISSUER"], Path(key_file) if key_file else None)
    uvicorn.run(
        create_app(issuer),
        host=os.environ.get("PERIZINAN_HOST", "127.0.0.1"),
        port=int(os.environ.get("PERIZINAN_PORT", "8100")),
        log_level="warning",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
