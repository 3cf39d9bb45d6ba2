"""Where uploaded bytes are kept: a store behind a Protocol, with the local directory that serves one machine."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

from rapport.kernel.errors import DomainError

MIB = 1024 * 1024
MOST_BYTES = 200 * MIB


class UploadTooLarge(DomainError):
    """The file has more bytes than one upload may have."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"The file is too large: at most {limit // MIB:,} MiB can be uploaded at once.")


class FileGone(DomainError):
    """The store has no bytes for this file any more."""

    default_message = "The uploaded file is no longer there. Please upload it again."


@dataclass(frozen=True, slots=True)
class StoredBytes:
    size: int
    sha256: str


class BlobStore(Protocol):
    async def write(self, key: UUID, pieces: AsyncIterator[bytes], limit: int = MOST_BYTES) -> StoredBytes:
        """Keep a stream under ``key``. Raises UploadTooLarge as soon as it is; then nothing is kept."""
        ...

    def open(self, key: UUID) -> BinaryIO:
        """The bytes as a seekable file that the caller closes. Raises FileGone."""
        ...

    def remove(self, key: UUID) -> None:
        """Forget the bytes; nothing happens where there are none."""
        ...


class DirectoryStore:
    """Files in one directory, two levels deep so that no folder grows too long. Complete or not there at all."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    async def write(self, key: UUID, pieces: AsyncIterator[bytes], limit: int = MOST_BYTES) -> StoredBytes:
        target = self._path(key)
        draft = target.with_suffix(".part")
        await asyncio.to_thread(target.parent.mkdir, parents=True, exist_ok=True, mode=0o700)
        digest, size = hashlib.sha256(), 0
        try:
            with await asyncio.to_thread(_create, draft) as file:
                async for piece in pieces:
                    size += len(piece)
                    if size > limit:
                        raise UploadTooLarge(limit)
                    digest.update(piece)
                    await asyncio.to_thread(file.write, piece)
                await asyncio.to_thread(_settle, file)
            await asyncio.to_thread(os.replace, draft, target)
        finally:
            await asyncio.to_thread(draft.unlink, missing_ok=True)
        return StoredBytes(size, digest.hexdigest())

    def open(self, key: UUID) -> BinaryIO:
        try:
            return self._path(key).open("rb")
        except FileNotFoundError:
            raise FileGone from None

    def remove(self, key: UUID) -> None:
        self._path(key).unlink(missing_ok=True)

    def _path(self, key: UUID) -> Path:
        # The random end of a UUIDv7 spreads evenly, its beginning is the time.
        return self._directory / key.hex[-2:] / key.hex


def _create(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


async def read_pieces(file: BinaryIO, size: int = MIB) -> AsyncIterator[bytes]:
    """A file as the pieces that ``BlobStore.write`` takes."""
    while piece := await asyncio.to_thread(file.read, size):
        yield piece


class _CurrentStore:
    def __init__(self) -> None:
        self.store: BlobStore | None = None


_current = _CurrentStore()


def use_store(store: BlobStore) -> None:
    """Choose the process's store; called once by what starts the process."""
    _current.store = store


def current_store() -> BlobStore:
    if _current.store is None:
        raise RuntimeError("no blob store was chosen: call use_store() when the process starts")
    return _current.store
