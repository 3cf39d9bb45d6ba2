"""Who sent a request: a session cookie or an API key, and the request's context."""

from starlette.requests import HTTPConnection
from starlette.responses import Response

from rapport.accounts.authentication import access_for_api_key, access_for_session
from rapport.accounts.cookies import ResponseCookies, SessionCookies
from rapport.endpoint.spa import built_documents
from rapport.kernel.access import Access
from rapport.kernel.graph.context import Context
from rapport.kernel.settings import Settings

CLIENT_HEADER = "x-rapport-client"
_BEARER = "bearer "


class _ResponseJar:
    """The session cookie, set on one response."""

    def __init__(self, jar: ResponseCookies, response: Response) -> None:
        self._jar = jar
        self._response = response

    def require_safe(self) -> None:
        self._jar.require_safe()

    def set_session(self, token: str, max_age: int) -> None:
        self._jar.set_session(token, max_age)
        self._copy()

    def clear_session(self) -> None:
        self._jar.clear_session()
        self._copy()

    def _copy(self) -> None:
        for header in self._jar.headers:
            self._response.headers.append("set-cookie", header)


class Identifier:
    """Finds out who sent a request."""

    def __init__(self, settings: Settings) -> None:
        self.cookies = SessionCookies(settings.is_https, settings.allow_http)
        self.public_url = settings.public_url
        self.known_documents = built_documents() if settings.is_production else None

    def bearer(self, connection: HTTPConnection) -> str | None:
        header = connection.headers.get("authorization", "")
        return header[len(_BEARER) :].strip() if header.lower().startswith(_BEARER) else None

    def session_token(self, connection: HTTPConnection) -> str | None:
        return self.cookies.token_in(connection.headers.get("cookie", ""))

    def uses_cookie(self, connection: HTTPConnection) -> bool:
        """Whether the request would be recognised by a cookie, which a foreign page can make a browser send."""
        return self.bearer(connection) is None and self.session_token(connection) is not None

    async def access(self, connection: HTTPConnection) -> Access | None:
        """The sender's access; an Authorization header counts alone, a wrong one is nobody."""
        bearer = self.bearer(connection)
        if bearer is not None:
            return await access_for_api_key(bearer)
        token = self.session_token(connection)
        return await access_for_session(token) if token else None

    async def access_for_socket(self, connection: HTTPConnection, authorization: object) -> Access | None:
        """The sender of a WebSocket: ``authorization`` of its first message, else the handshake's own."""
        if isinstance(authorization, str) and authorization.lower().startswith(_BEARER):
            return await access_for_api_key(authorization[len(_BEARER) :].strip())
        return await self.access(connection)

    def context(self, connection: HTTPConnection, access: Access | None, response: Response | None = None) -> Context:
        client_address = connection.client.host if connection.client else ""
        is_program = access is not None and access.api_key_id is not None
        return Context(
            principal=access,
            cookies=_ResponseJar(self.cookies.jar(client_address), response) if response is not None else None,
            client_address=client_address,
            user_agent=connection.headers.get("user-agent", "")[:300],
            header_key=connection.headers.get("idempotency-key"),
            request_id=connection.headers.get("x-request-id", "")[:64],
            public_url=self.public_url,
            known_documents=None if is_program else self.known_documents,
        )
