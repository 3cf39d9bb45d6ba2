import hashlib
from pathlib import Path

import pytest

from rapport.kernel.files import DirectoryStore, FileGone, UploadTooLarge, read_pieces
from rapport.kernel.ids import new_id
from tests.fixtures.importing import pieces_of


async def test_bytes_are_kept_and_found_again(tmp_path: Path) -> None:
    store, key = DirectoryStore(tmp_path), new_id()
    content = bytes(range(256)) * 40
    stored = await store.write(key, pieces_of(content))
    assert (stored.size, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    with store.open(key) as file:
        assert b"".join([piece async for piece in read_pieces(file, 1_000)]) == content
    [kept] = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_too_much_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    store = DirectoryStore(tmp_path)
    with pytest.raises(UploadTooLarge, match="at most 0 MiB"):
        await store.write(new_id(), pieces_of(b"x" * 100), limit=50)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


async def test_what_is_not_there_is_gone(tmp_path: Path) -> None:
    store, key = DirectoryStore(tmp_path), new_id()
    with pytest.raises(FileGone):
        store.open(key)
    await store.write(key, pieces_of(b"x"))
    store.remove(key)
    store.remove(key)
    with pytest.raises(FileGone):
        store.open(key)
