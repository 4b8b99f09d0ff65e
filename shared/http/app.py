"""One FastAPI application per service, built the same way for all four."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import JSONResponse
from fastapi_offline import FastAPIOffline
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.types import Lifespan

from shared.berkas import BerkasStore
from shared.health import Readiness
from shared.http import contracts, problem
from shared.http.access import Authenticator, publik
from shared.http.middleware import Guard, Observe
from shared.http.shell import add_samples
from shared.messaging.database import Database
from shared.messaging.inbound import Inbound
from shared.messaging.outbound import Outbound
from shared.settings import Settings


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Masalah"}
    return {"description": text, "content": {problem.MEDIA_TYPE: {"schema": schema}}}


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: _problem(text)
    for status, text in {
        401: "Belum masuk, atau token tidak sah",
        403: "Peran atau wilayah tidak berwenang",
        404: "Tidak ada, atau tidak terlihat oleh Anda",
        409: "Keadaan atau waktu tidak mengizinkan",
        413: "Isi terlalu besar",
        422: "Isi tidak sah",
        503: "Sementara tidak tersedia",
    }.items()
}
OF_IF_MATCH = {
    "412": _problem("Data sudah berubah sejak dibaca"),
    "428": _problem("Header If-Match belum disertakan"),
}
TERBUKA = "pemeriksaan kesehatan dan dokumen antarmuka tidak memuat data siapa pun"


def create_app(
    *,
    service: str,
    title: str,
    description: str,
    version: str,
    routers: Sequence[APIRouter],
    settings: Settings,
    database: Database,
    inbound: Inbound,
    outbound: Outbound,
    refusal_status: Mapping[str, int],
    readiness: Readiness,
    under_regulation: bool = False,
    lifespan: Lifespan[FastAPI] | None = None,
) -> FastAPI:
    app = FastAPIOffline(  # its pages load nothing from elsewhere: offices may have no internet
        title=title,
        description=description,
        version=version,
        openapi_url="/openapi.json",
        docs_url="/dokumen",
        redoc_url="/rujukan",
        static_url="/dokumen-statis",
        lifespan=lifespan,
        responses=PROBLEMS,
    )
    app.state.settings = settings
    app.state.database = database
    app.state.outbound = outbound
    app.state.refusal_status = refusal_status
    app.state.under_regulation = under_regulation
    app.state.berkas = BerkasStore(settings.object_store)
    app.state.authenticator = Authenticator(
        settings.oidc_issuer, settings.oidc_jwks_url, settings.oidc_audience
    )
    problem.install(app)
    for router in routers:
        app.include_router(router)
    app.include_router(_operations(service, readiness))
    app.include_router(contracts.router(service, settings.topic_env, inbound, outbound))
    app.add_middleware(Guard, settings.max_body, settings.max_upload)
    app.add_middleware(Observe, service)
    _describe_problems(app)
    return app


def _operations(service: str, readiness: Readiness) -> APIRouter:
    router = APIRouter(tags=["Operasi"], dependencies=[publik(TERBUKA)])

    @router.get("/kesehatan/hidup", summary="Proses ini hidup", responses={})
    async def hidup() -> dict[str, str]:
        return {"status": "hidup", "layanan": service}

    @router.get(
        "/kesehatan/siap",
        summary="Siap melayani, atau alasan mengapa belum",
        responses={503: {"description": "Belum siap", "content": {"application/json": {}}}},
    )
    async def siap() -> JSONResponse:
        reasons = await readiness.reasons()
        body = {"status": "belum_siap" if reasons else "siap", "alasan": reasons}
        return JSONResponse(body, 503 if reasons else 200)

    @router.get("/metrics", summary="Metrik Prometheus", response_class=Response)
    async def metrics() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router


def _describe_problems(app: FastAPI) -> None:
    """The problem document belongs to every answer, so its schema is added once for all."""
    make = app.openapi

    def openapi() -> dict[str, Any]:
        document = make()
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        if "Masalah" not in schemas:
            schemas["Masalah"] = problem.Masalah.model_json_schema(
                ref_template="#/components/schemas/{model}"
            )
            for path in document["paths"].values():
                for operation in path.values():
                    _complete(operation)
            schemas.pop("HTTPValidationError", None)
            schemas.pop("ValidationError", None)
            add_samples(document)
        return document

    app.openapi = openapi


def _complete(operation: dict[str, Any]) -> None:
    """FastAPI has its own form of 422, an English word for success, and no word of If-Match."""
    responses = operation.get("responses", {})
    for response in responses.values():
        if response["description"] == "Successful Response":
            response["description"] = "Berhasil"
    if "422" in responses:
        responses["422"] = _problem("Isi tidak sah")
    if any(one["name"].lower() == "if-match" for one in operation.get("parameters", ())):
        responses.update(OF_IF_MATCH)
