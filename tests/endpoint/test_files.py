"""Uploads and downloads beside GraphQL."""

import httpx
import pytest
from starlette.applications import Starlette

from rapport.accounts.actions.sessions import start_session
from rapport.accounts.models import Blob
from rapport.endpoint.files import FileEndpoint
from rapport.endpoint.identity import Identifier
from rapport.kernel.access import Access, Role
from rapport.kernel.files import UploadTooLarge
from rapport.kernel.ids import decode_id, encode_id, new_id
from rapport.kernel.settings import Settings
from rapport.kernel.work import open_work
from tests.factories import make_access, make_workspace
from tests.fixtures.importing import import_all

pytestmark = pytest.mark.usefixtures("database", "stored_files")

CLIENT = {"x-rapport-client": "test"}


async def browser(access: Access) -> httpx.AsyncClient:
    """A client that is signed in as a member."""
    identifier = Identifier(Settings())
    app = Starlette(routes=FileEndpoint(identifier).routes())
    async with open_work(access) as work:
        token = await start_session(work, "test")
    name = identifier.cookies.name
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8000", cookies={name: token}
    )


async def test_an_upload_answers_the_id_of_its_file() -> None:
    access = await make_access(await make_workspace())
    async with await browser(access) as client:
        answer = await client.post("/files", params={"name": "a/b\\people.csv"}, content=b"Name\nEva\n", headers=CLIENT)
    assert answer.status_code == 201
    kept = await Blob.get()
    assert answer.json() == {"id": encode_id("file", kept.id), "name": "a b people.csv", "size": 9}
    assert (kept.member_id, kept.workspace_id) == (access.member_id, access.workspace_id)
    assert decode_id("file", answer.json()["id"]) == kept.id


@pytest.mark.parametrize(
    ("role", "headers", "status"),
    [(Role.VIEWER, CLIENT, 403), (Role.HIRING_MANAGER, CLIENT, 403), (Role.ADMIN, {}, 403)],
)
async def test_who_may_not_upload(role: Role, headers: dict[str, str], status: int) -> None:
    async with await browser(await make_access(await make_workspace(), role)) as client:
        answer = await client.post("/files?name=x.csv", content=b"x", headers=headers)
    assert answer.status_code == status
    assert await Blob.all().count() == 0


async def test_a_form_is_refused() -> None:
    async with await browser(await make_access(await make_workspace())) as client:
        answer = await client.post("/files?name=x.csv", files={"file": b"Name\nEva\n"}, headers=CLIENT)
    assert answer.status_code == 415
    assert await Blob.all().count() == 0


async def test_nobody_may_upload_nothing() -> None:
    async with await browser(await make_access(await make_workspace())) as client:
        client.cookies.clear()
        answer = await client.post("/files?name=x.csv", content=b"x")
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "NOT_SIGNED_IN"


async def test_too_large_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: object) -> None:
        raise UploadTooLarge(200 * 1024 * 1024)

    monkeypatch.setattr("rapport.endpoint.files.keep_file", refuse)
    async with await browser(await make_access(await make_workspace())) as client:
        answer = await client.post("/files?name=x.csv", content=b"x", headers=CLIENT)
    assert answer.status_code == 413
    assert answer.json()["error"]["message"] == "The file is too large: at most 200 MiB can be uploaded at once."


async def test_refused_rows_are_downloaded() -> None:
    workspace = await make_workspace()
    access = await make_access(workspace)
    done = await import_all(access, "Name,Email\nEva,wrong\n")
    path = f"/imports/{encode_id('imp', done.id)}/refused.csv"
    async with await browser(access) as client:
        answer = await client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''people%20refused.csv"
    assert answer.text.splitlines()[1] == "Eva,wrong,2,“wrong” is not an e-mail address."
    async with await browser(await make_access(await make_workspace())) as stranger:
        assert (await stranger.get(path)).status_code == 404
        assert (await stranger.get(f"/imports/{encode_id('imp', new_id())}/refused.csv")).status_code == 404
        assert (await stranger.get("/imports/nonsense/refused.csv")).status_code == 404
    async with await browser(await make_access(workspace, Role.VIEWER)) as viewer:
        assert (await viewer.get(path)).status_code == 403
