"""Loaders: one per request and kind, named ``<Things>By<Key>Loader``, answering in key order."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Generic, TypeVar
from uuid import UUID

from strawberry.dataloader import DataLoader

from rapport.kernel.access import Access

R = TypeVar("R")


class ByIdLoader(DataLoader[UUID, R | None], Generic[R]):
    """Loads single rows through a named read that answers in key order."""

    def __init__(self, access: Access, read: Callable[[Access, Sequence[UUID]], Awaitable[Sequence[R | None]]]) -> None:
        async def load(keys: list[UUID]) -> Sequence[R | None]:
            return await read(access, keys)

        super().__init__(load_fn=load)


class GroupedLoader(DataLoader[UUID, list[R]], Generic[R]):
    """Loads lists of rows through a named read that answers a dict by key; a key without rows is an empty list."""

    def __init__(
        self, access: Access, read: Callable[[Access, Sequence[UUID]], Awaitable[Mapping[UUID, list[R]]]]
    ) -> None:
        async def load(keys: list[UUID]) -> list[list[R]]:
            found = await read(access, keys)
            return [found.get(key, []) for key in keys]

        super().__init__(load_fn=load)
