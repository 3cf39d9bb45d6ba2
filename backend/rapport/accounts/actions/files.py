"""Keeping what members upload."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from rapport.accounts.models import Blob
from rapport.kernel.access import Access
from rapport.kernel.files import MOST_BYTES, current_store
from rapport.kernel.ids import new_id
from rapport.kernel.texts import clean_line
from rapport.kernel.work import open_work

_NAME = 255
_CONTENT_TYPE = 100


@dataclass(frozen=True, slots=True)
class KeptFile:
    id: UUID
    name: str
    size: int
    sha256: str


async def keep_file(
    access: Access, name: str, content_type: str, pieces: AsyncIterator[bytes], limit: int = MOST_BYTES
) -> KeptFile:
    """Store a stream and remember whose it is. The bytes come first: a row without bytes would be a promise broken.

    The content type is what the sender says and is never trusted. Raises UploadTooLarge, InvalidInput (the name).
    """
    clean = clean_line(name.replace("/", " ").replace("\\", " "), path=("name",), limit=_NAME) or "file"
    key = new_id()
    stored = await current_store().write(key, pieces, limit)
    async with open_work(access) as work:
        await Blob.create(
            id=key,
            workspace_id=access.workspace_id,
            member_id=access.member_id,
            name=clean,
            size=stored.size,
            sha256=stored.sha256,
            content_type=content_type[:_CONTENT_TYPE],
            created_at=work.now,
        )
    return KeptFile(key, clean, stored.size, stored.sha256)
