"""In production, who comes without an API key runs only the documents that the SPA was built with.

A stolen or forged browser request can then ask for nothing that our own pages don't ask for. Programs with an API key
run any document within the limits.
"""

import hashlib
from collections.abc import Iterator

from graphql import GraphQLError
from strawberry.extensions import SchemaExtension

from rapport.kernel.graph.context import Context


class UnknownDocument(GraphQLError):
    """The document is none of the built ones; most likely the page is older than the last five releases."""

    def __init__(self) -> None:
        super().__init__(
            "This page is out of date. Reload it. (Programs use an API key to run documents of their own.)",
            extensions={"code": "UNKNOWN_DOCUMENT"},
        )


def document_hash(text: str) -> str:
    """How a document is known: the SHA-256 of its text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def is_known(text: str, context: Context) -> bool:
    """Whether this request may run the document."""
    return context.known_documents is None or document_hash(text) in context.known_documents


class KnownDocuments(SchemaExtension):
    """Refuses unknown documents before they are parsed."""

    def on_parse(self) -> Iterator[None]:
        operation = self.execution_context
        if not is_known(operation.query or "", operation.context):
            raise UnknownDocument
        yield
