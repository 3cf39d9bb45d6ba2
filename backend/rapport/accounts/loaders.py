"""Loaders of members and keys."""

from rapport.accounts.queries import ApiKeyRow, MemberRow, api_keys_by_id, members_by_id
from rapport.kernel.access import Access
from rapport.kernel.graph.loading import ByIdLoader


class MembersByIdLoader(ByIdLoader[MemberRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, members_by_id)


class ApiKeysByIdLoader(ByIdLoader[ApiKeyRow]):
    def __init__(self, access: Access) -> None:
        super().__init__(access, api_keys_by_id)
