"""The single-page app's files: hashed assets cached for ever, everything else its index page."""

from pathlib import Path

import orjson
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

IMMUTABLE = "public, max-age=31536000, immutable"
# The page may load nothing from elsewhere and talk to nobody else; inline styles are Mantine's.
CONTENT_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
    " form-action 'self'"
)
HEADERS = {
    "content-security-policy": CONTENT_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-cache",
}

NOT_BUILT = """<!doctype html><meta charset="utf-8"><title>Rapport</title>
<p>The interface has not been built yet. Run <code>make run</code>, or <code>npm run build</code> in
<code>frontend</code>.</p>"""


def built_files() -> Path | None:
    """Where the built app is: inside the installed package, or in the checkout beside it; None before any build."""
    package = Path(__file__).resolve().parent.parent
    for place in (package / "static", package.parent.parent / "frontend" / "dist"):
        if (place / "index.html").is_file():
            return place
    return None


def built_documents() -> frozenset[str]:
    """Hashes of the documents that this build of the SPA and the five before it run; none before any build."""
    files = built_files()
    listing = files / "documents.json" if files else None
    return frozenset(orjson.loads(listing.read_bytes())) if listing and listing.is_file() else frozenset()


class _Assets(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = IMMUTABLE
        return response


def spa_routes() -> list[Route | Mount]:
    """Assets, a few files at the root, and the page for every other address."""
    files = built_files()
    if files is None:
        return [Route("/{path:path}", _not_built, methods=["GET"])]

    async def page(request: Request) -> Response:
        name = request.path_params["path"]
        wanted = files / name
        if name and "/" not in name and wanted.suffix and wanted.is_file():
            return FileResponse(wanted, headers=HEADERS)
        if "." in name.rpartition("/")[2]:
            return PlainTextResponse("Not found", 404)
        return FileResponse(files / "index.html", headers=HEADERS)

    routes: list[Route | Mount] = []
    if (files / "assets").is_dir():
        routes.append(Mount("/assets", _Assets(directory=files / "assets")))
    return [*routes, Route("/{path:path}", page, methods=["GET"])]


async def _not_built(request: Request) -> Response:
    return HTMLResponse(NOT_BUILT, 503)
