"""API keys: a program acts as the member who made the key."""

from uuid import UUID

from rapport.accounts.actions.access_changes import note_access_change
from rapport.accounts.errors import ApiKeyNotFound, TooManyApiKeys
from rapport.accounts.ids import API_KEY_PREFIX
from rapport.accounts.models import ApiKey
from rapport.accounts.queries import ApiKeyRow, api_keys_by_id
from rapport.accounts.tokens import new_api_key, token_hash
from rapport.kernel.errors import NotAllowed
from rapport.kernel.ids import encode_id, new_id
from rapport.kernel.texts import clean_line
from rapport.kernel.work import Subject, Work

MAX_KEYS = 100


async def create_api_key(work: Work, name: str, *, read_only: bool) -> tuple[ApiKeyRow, str]:
    """A new key and its text, which is kept nowhere else. Raises InvalidInput and TooManyApiKeys."""
    if work.access.member_id is None:
        raise NotAllowed
    title = clean_line(name, path=("input", "name"), required=True)
    if await ApiKey.filter(workspace_id=work.workspace_id, revoked_at=None).count() >= MAX_KEYS:
        raise TooManyApiKeys(f"A workspace has at most {MAX_KEYS} keys. Revoke one that is not used any more.")
    secret, prefix = new_api_key()
    key = await ApiKey.create(
        id=new_id(),
        workspace_id=work.workspace_id,
        member_id=work.access.member_id,
        name=title,
        prefix=prefix,
        token_hash=token_hash(secret),
        read_only=read_only,
        created_at=work.now,
    )
    work.record("api_key.created", Subject(), details=_details(key.id, title))
    return await _now(work, key.id), secret


async def revoke_api_key(work: Work, api_key_id: UUID) -> ApiKeyRow:
    """End a key of the workspace. Raises ApiKeyNotFound."""
    revoked = await ApiKey.filter(workspace_id=work.workspace_id, id=api_key_id, revoked_at=None).update(
        revoked_at=work.now
    )
    if not revoked:
        raise ApiKeyNotFound(path=("input", "apiKeyId"))
    key = await _now(work, api_key_id)
    note_access_change(work)
    work.record("api_key.revoked", Subject(), details=_details(key.id, key.name))
    return key


def _details(key_id: UUID, name: str) -> dict[str, str]:
    return {"apiKey": encode_id(API_KEY_PREFIX, key_id), "name": name}


async def _now(work: Work, api_key_id: UUID) -> ApiKeyRow:
    [row] = await api_keys_by_id(work.access, [api_key_id])
    assert row is not None
    return row
