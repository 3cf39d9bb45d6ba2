"""Bytes in and out beside GraphQL: uploads of files, and the refused rows of an import."""

from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from rapport.accounts.actions.files import keep_file
from rapport.accounts.permissions import CanImport, CanSeeImports
from rapport.endpoint.identity import CLIENT_HEADER, Identifier
from rapport.imports.errors import ImportNotFound
from rapport.imports.queries import import_by_id
from rapport.imports.refused_file import refused_csv
from rapport.imports.types import FILE_PREFIX, IMPORT_PREFIX
from rapport.kernel.access import Access
from rapport.kernel.errors import DomainError, NotAllowed, NotFound, NotSignedIn
from rapport.kernel.files import FileGone, UploadTooLarge
from rapport.kernel.graph.permissions import Permission, require
from rapport.kernel.ids import decode_id, encode_id

_STATUS: tuple[tuple[type[DomainError], int], ...] = (
    (NotSignedIn, 401),
    (NotAllowed, 403),
    (NotFound, 404),
    (FileGone, 410),
    (UploadTooLarge, 413),
)


class FileEndpoint:
    """`POST /files?name=people.csv` with the bytes as the body answers `{"id": …}`; mutations take that id."""

    def __init__(self, identifier: Identifier) -> None:
        self._identifier = identifier

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/files", self._upload, methods=["POST"]),
            Route("/imports/{import_id}/refused.csv", self._refused_rows, methods=["GET"]),
        ]

    async def _upload(self, request: Request) -> Response:
        if self._identifier.uses_cookie(request) and CLIENT_HEADER not in request.headers:
            return JSONResponse({"error": {"message": "Send the header X-Rapport-Client."}}, 403)
        if request.headers.get("content-type", "").lower().startswith("multipart/"):
            # Its boundary lines would become rows of the file.
            return JSONResponse({"error": {"message": "Send the bytes of one file as the body, not a form."}}, 415)
        try:
            access = await self._allowed(request, CanImport)
            name = request.query_params.get("name", "")
            kept = await keep_file(access, name, request.headers.get("content-type", ""), request.stream())
        except DomainError as error:
            return _error(error)
        return JSONResponse({"id": encode_id(FILE_PREFIX, kept.id), "name": kept.name, "size": kept.size}, 201)

    async def _refused_rows(self, request: Request) -> Response:
        try:
            access = await self._allowed(request, CanSeeImports)
            key = decode_id(IMPORT_PREFIX, request.path_params["import_id"])
            row = await import_by_id(access, key) if key else None
            if row is None:
                raise ImportNotFound
            pieces = refused_csv(access, row)
            # The first piece opens the file: if it is gone, this is still told by the status.
            first = await anext(pieces)
        except DomainError as error:
            return _error(error)

        async def stream() -> AsyncIterator[bytes]:
            yield first
            async for piece in pieces:
                yield piece

        stem = row.file_name.rsplit(".", 1)[0]
        return StreamingResponse(
            stream(),
            media_type="text/csv; charset=utf-8",
            headers={
                "content-disposition": f"attachment; filename*=UTF-8''{quote(f'{stem} refused.csv')}",
                "x-content-type-options": "nosniff",
                "cache-control": "no-store",
            },
        )

    async def _allowed(self, request: Request, permission: Permission) -> Access:
        access = await self._identifier.access(request)
        require(permission, access)
        assert access is not None  # no permission used here admits nobody
        return access


def _error(error: DomainError) -> JSONResponse:
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 400)
    return JSONResponse({"error": {"code": error.code(), "message": error.message}}, status)
