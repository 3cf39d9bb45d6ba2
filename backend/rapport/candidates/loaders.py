"""Loaders of people and what belongs to them."""

from uuid import UUID

from strawberry.dataloader import DataLoader

from rapport.candidates.queries.belongings import (
    ContactPointRow,
    SourceRow,
    TagRow,
    contact_points_by_candidate,
    sources_by_id,
    tags_by_candidate,
)
from rapport.candidates.queries.notes import NoteRow, notes_by_id
from rapport.candidates.queries.people import CandidateRow, candidates_by_id, personal_values
from rapport.kernel.access import Access
from rapport.kernel.graph.loading import ByIdLoader, GroupedLoader

Values = tuple[dict[str, object], dict[str, object]]


class CandidatesByIdLoader(ByIdLoader[CandidateRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, candidates_by_id)


class NotesByIdLoader(ByIdLoader[NoteRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, notes_by_id)


class SourcesByIdLoader(ByIdLoader[SourceRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, sources_by_id)


class TagsByCandidateLoader(GroupedLoader[TagRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, tags_by_candidate)


class ContactPointsByCandidateLoader(GroupedLoader[ContactPointRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, contact_points_by_candidate)


class ValuesByActivityLoader(DataLoader[UUID, Values | None]):
    """Personal values (before, after) of activities that the request has been shown."""

    def __init__(self, access: Access) -> None:
        async def load(keys: list[UUID]) -> list[Values | None]:
            found = await personal_values(access, keys)
            return [found.get(key) for key in keys]

        super().__init__(load_fn=load)
